"""The app on a real database, with a fixed clock, as someone at the table uses it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from rich.console import RenderableType
from sqlite_utils import Database
from textual import events
from textual._compositor import Compositor, visible_screen_stack
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.facilitation import Facilitation
from goedwerk.store import dialogues
from goedwerk.store.database import open_database
from goedwerk.store.opening import open_store
from goedwerk.ui.app import GoedwerkApp
from goedwerk.ui.screens.archive import ArchiveScreen
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.palette import available
from goedwerk.ui.widgets.fields import OneLine, TextField
from goedwerk.ui.widgets.form import FIELD
from goedwerk.workspace import Workspace

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 11)

Found = TypeVar("Found", bound=Widget)


def strips(app: GoedwerkApp) -> list[Strip]:
    """Return the screen as Textual sends it to the terminal; it looks inside Textual for it."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()


@contextmanager
def drawn_when_looked_at() -> Iterator[None]:
    """Lay out every change, but draw it only when a test looks at the screen.

    There is no terminal to draw on, and drawing what nobody looks at takes a quarter of the time of these tests. A list
    learns how high it is when it is drawn: a test of where a list was scrolled to asks for `drawn=True`.
    """
    draw = Compositor.render_update

    def render_update(
        compositor: Compositor, full: bool = False, screen_stack: list[Screen] | None = None, simplify: bool = False
    ) -> RenderableType | None:
        if full:  # a picture is asked for
            return draw(compositor, full, screen_stack, simplify)
        visible_screen_stack.set(screen_stack or [])
        compositor._dirty_regions.clear()
        return None

    with patch.object(Compositor, "render_update", render_update):
        yield


def rows(app: GoedwerkApp) -> list[str]:
    """Return what stands on the screen, a row each."""
    return [strip.text.rstrip() for strip in strips(app)]


class Laptop:
    """The laptop on the table: what it shows, and someone who types on it."""

    def __init__(self, app: GoedwerkApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return "\n".join(rows(self.app))

    @property
    def facilitation(self) -> Facilitation:
        return self.at_table.facilitation

    @property
    def at_table(self) -> DialogueScreen:
        """The dialogue screen, also when something lies over it."""
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, DialogueScreen))

    @property
    def dialogue(self) -> Dialogue:
        return self.facilitation.dialogue

    @property
    def place(self) -> Place:
        return self.facilitation.place

    @property
    def focused(self) -> str:
        """The name of the field that has the focus."""
        return (self.app.focused.id or "").removeprefix(FIELD) if self.app.focused else ""

    async def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            await self.at_once(key)

    async def at_once(self, *keys: str) -> None:
        """Press keys so fast that they arrive together."""
        for key in keys:
            self.app.post_message(events.Key(key, key_to_character(key)))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Paste, as a terminal does."""
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def click(self, text: str) -> None:
        """Click on a text on the screen."""
        y, row = next((y, row) for y, row in enumerate(rows(self.app)) if text in row)
        await self.pilot.click(offset=(row.index(text), y))

    async def until(self, condition: Callable[[], Any]) -> None:
        """Wait until something holds."""
        for _ in range(500):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"does not come true\n{self.screen}")

    async def shows(self, text: str) -> None:
        """Wait until a text stands on the screen."""
        await self.until(lambda: text in self.screen)

    async def ask(self, question: Callable[[Database], Any]) -> Any:
        """Ask the thread with the database, after all that waits was saved."""
        return await asyncio.wrap_future(self.app.keeper.ask(question))

    async def open(self, dialogue_id: str) -> None:
        """Put a dialogue on the table."""
        self.app.open_dialogue(dialogue_id)
        await self.until(lambda: isinstance(self.app.screen, DialogueScreen) and self.app.screen.is_mounted)
        await self.pilot.pause()

    async def open_archive(self) -> None:
        """Show all dialogues, and wait until they stand there."""
        self.app.action_open_archive()
        await self.until(lambda: isinstance(self.app.screen, ArchiveScreen) and bool(self.app.screen.query(OptionList)))
        await self.until(lambda: self.app.screen.query_one(OptionList).option_count)

    async def go(self, step: str, part: str = "", field: str = "") -> None:
        """Go to a place."""
        here = self.at_table
        if part:
            await here.show_place(Place(step, part, field))
        else:
            await here.action_step(step)
        await self.pilot.pause()
        if field:
            await self.focus(field)

    async def focus(self, field: str) -> None:
        """Put the focus in a field."""
        self.app.screen.query_one(f"#{FIELD}{field}").focus()
        await self.pilot.pause()

    async def choose(self, option: str) -> None:
        """Choose from the menu that lies over the screen, by the id of the option."""
        menu = self.app.screen
        assert isinstance(menu, Choice), self.screen
        listed = menu.query_one(OptionList)
        listed.highlighted = [each.id for each in menu._options].index(option)
        listed.action_select()
        await self.until(lambda: self.app.screen is not menu)
        await self.pilot.pause()

    async def command(self, action: str) -> None:
        """Do what the palette does when a command is chosen."""
        node = next(node for node, command in available(self.app) if command.action == action)
        await self.app.run_action(action, default_namespace=node)
        await self.pilot.pause()

    def widget(self, field: str, kind: type[Found]) -> Found:
        """Return a field by its name."""
        return self.app.screen.query_one(f"#{FIELD}{field}", kind)

    def shown(self, field: str) -> str:
        """Return the text in a field."""
        widget = self.widget(field, Widget)
        assert isinstance(widget, TextField | OneLine)
        return widget.text if isinstance(widget, TextField) else widget.value


class Werkmap:
    """A werkmap to start the app on, as often as one likes."""

    def __init__(self, folder: Path) -> None:
        self.workspace = Workspace(folder)
        self.workspace.prepare()

    def put(self, *desks: Desk | Dialogue) -> None:
        """Keep dialogues, as an earlier session would have done."""
        db = Database(open_database(self.workspace.database), execute_plugins=False)
        for desk in desks:
            dialogues.save(db, None, desk if isinstance(desk, Desk) else Desk(desk))
        db.close()

    def kept(self, dialogue_id: str) -> Desk:
        """Return what is on disk of a dialogue; only while the app is closed."""
        db = Database(open_database(self.workspace.database), execute_plugins=False)
        desk = dialogues.load(db, dialogue_id)
        db.close()
        assert desk is not None
        return desk

    @asynccontextmanager
    async def start(
        self,
        dialogue: Desk | Dialogue | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        now: Callable[[], datetime] = lambda: NOW,
        drawn: bool = False,
    ) -> AsyncIterator[Laptop]:
        """Start the app, with a dialogue on the table if one is given; leave it again as Ctrl+Q does.

        With `drawn`, every change is drawn at once, as in a terminal, and not only when a test looks.
        """
        if dialogue is not None:
            self.put(dialogue)
        app = GoedwerkApp(open_store(self.workspace.database), self.workspace, now=now)
        try:
            with nullcontext() if drawn else drawn_when_looked_at():
                async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
                    laptop = Laptop(app, pilot)
                    await pilot.pause()
                    if dialogue is not None:
                        await laptop.open(dialogue.dialogue.id if isinstance(dialogue, Desk) else dialogue.id)
                    yield laptop
                    assert laptop.screen  # what a test ends with can be drawn
        finally:
            assert app.keeper.close()


def a_dialogue(names: Sequence[str] = ("Noor", "Sem", "Dilan"), **fields: Any) -> Dialogue:
    """Return a dialogue of a few people, with whatever is given."""
    people = [{"id": f"p{n}", "name": name} for n, name in enumerate(names, 1)]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-000000000001", "group": "Oost", "date": TODAY, "modified": NOW}
        | {"participants": people}
        | fields
    )
