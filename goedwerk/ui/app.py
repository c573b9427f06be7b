"""The app: themes, global keys, opening dialogues, and leaving safely."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import time
from asyncio import wrap_future
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.app import App
from textual.events import Event, Key
from textual.message import Message

from goedwerk.archive import Archive
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.store.keeper import Keeper, Kept, NotKept
from goedwerk.store.opening import Store, open_store
from goedwerk.ui.any_byte import read_any_byte
from goedwerk.ui.closed_terminal import outlive_the_terminal
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.settings import Settings
from goedwerk.ui.theme import THEMES, known
from goedwerk.ui.whole_paste import keep_pastes_whole

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from goedwerk.domain.desk import Desk
    from goedwerk.domain.situation import Situation
    from goedwerk.situations import Situations
    from goedwerk.ui.widgets.fields import TooLong
    from goedwerk.workspace import Workspace

FAREWELL = 1.5
"""How long leaving may wait for the disk, in seconds; a closed terminal gives a program little more."""


class GoedwerkApp(App[int]):
    """The program on the screen."""

    CSS_PATH = "goedwerk.tcss"
    TITLE = "goedwerk"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (29, "-tall")]
    ENABLE_COMMAND_PALETTE = False
    ACTIONS = (
        Command("choose_theme", "Kleuren kiezen: licht, donker, beamer of hoog contrast"),
        Command("open_settings", "Instellingen: kleuren, beamer en toetsen"),
        Command("open_explanation", "Uitleg: over de methode en over goedwerk"),
        Command("quit", "Stoppen; alles is bewaard", keys="ctrl+q", show_key="Ctrl+Q"),
    )
    BINDINGS = bindings(ACTIONS)

    @dataclass
    class Saved(Message):
        """The thread that saves is done, or could not."""

        outcome: Kept | NotKept

    def __init__(self, store: Store, workspace: Workspace, now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.now = now or _utc_now
        self._first_look = store.first_look
        for theme in THEMES:  # before the style sheet is read: it uses their colours
            self.register_theme(theme)
        self.keeper = store.keeper(self._report)
        self.archive = Archive(self.keeper)
        self.settings = Settings(store.first_look.settings, self.archive.remember)
        self.theme = known(self.settings.theme)
        self._texts: asyncio.Future[Situations] | None = None

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours; where they do not differ enough, what one is at in a list is turned inside out."""
        variables = super().get_css_variables()
        if self.no_color or self.console.color_system == "standard":
            variables["block-cursor-text-style"] = "reverse"
        return variables

    def get_default_screen(self) -> StartScreen:
        """Return the first screen, filled already."""
        return StartScreen(self._first_look.unfinished, self._first_look.count, str(self.workspace.root))

    def notify(self, message: str, **options: Any) -> None:
        """Show a message for a moment; it is always literal, whatever a person typed stands in it."""
        self.clear_notifications()  # one at a time: they lie over the work
        super().notify(clean(message), **(options | {"markup": False}))

    def on_mount(self) -> None:
        self._catch_signals()
        self.call_after_refresh(self._warm_up)

    def _warm_up(self) -> None:
        """Import and read what the next screens need, now that the first one is there."""
        if self._texts is not None:
            return
        self.keeper.start()
        self._texts = asyncio.ensure_future(asyncio.to_thread(_read_texts, self.workspace, self.keeper))

    def _report(self, outcome: Kept | NotKept) -> None:
        self.post_message(self.Saved(outcome))

    def on_goedwerk_app_saved(self, event: Saved) -> None:
        from goedwerk.ui.widgets.header import Header

        for header in (header for screen in self.screen_stack for header in screen.query(Header)):
            if isinstance(event.outcome, NotKept):
                header.show_saved(f"Niet opgeslagen: {event.outcome.reason}", failed=True)
            else:
                header.show_saved(f"opgeslagen {self.now().astimezone():%H:%M}")

    def on_too_long(self, event: TooLong) -> None:
        event.stop()
        self.notify(
            f"Dat past niet: in een veld passen {MAX_CHARACTERS // 1000}.000 tekens. "
            "Er is niets veranderd. Knip de tekst in stukken.",
            severity="warning",
            timeout=8,
        )

    def open_dialogue(self, dialogue_id: str) -> None:
        """Put a dialogue on the table the way it was left."""
        self._start_opening(partial(self._open, dialogue_id))

    def action_new_dialogue(self) -> None:
        """Put an empty dialogue on the table."""
        self._start_opening(partial(self._open, None))

    def talk_about(self, situation: Situation) -> None:
        """Put an empty dialogue about a situation on the table."""
        self._start_opening(partial(self._open, None, situation))

    def action_open_example(self) -> None:
        """Open the example dialogue, fetching it out of the package the first time."""
        self._start_opening(self._open_example)

    def action_practise(self) -> None:
        """Put the example on the table to practise on; nothing of that is kept."""
        self._start_opening(self._open_practice)

    def action_open_archive(self) -> None:
        """Show all dialogues."""
        from goedwerk.ui.screens.archive import ArchiveScreen

        self.push_screen(ArchiveScreen(), self._refresh_start)

    def action_open_situations(self) -> None:
        """Show all situations."""
        self._start_opening(self._open_situations)

    def action_open_themes(self) -> None:
        """Show the themes with their suggestions."""
        self._start_opening(self._open_themes)

    def action_open_explanation(self) -> None:
        """Show all there is to read about the method and the program."""
        self._start_opening(self._open_explanation)

    async def _open_situations(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.ui.screens.situations import SituationsScreen

        await self.push_screen(SituationsScreen(situations))

    async def _open_themes(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.ui.screens.themes import ThemesScreen

        await self.push_screen(ThemesScreen(situations.method))

    async def _open_explanation(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.content.explanation import load_explanation
        from goedwerk.domain.explanation import reworded
        from goedwerk.ui.screens.explanation import ExplanationScreen

        if isinstance(self.screen, ExplanationScreen):
            return
        try:
            subjects = await asyncio.to_thread(load_explanation, situations.method)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
        else:
            now = self.settings.keys.text
            await self.push_screen(ExplanationScreen([reworded(subject, now) for subject in subjects]))

    def _start_opening(self, opening: Callable[[], Awaitable[None]]) -> None:
        self.run_worker(opening, group="open", exclusive=True)

    async def _open(self, dialogue_id: str | None, about: Situation | None = None) -> None:
        situations = await self._wait_for_texts()
        method = situations.method
        from goedwerk.facilitation import Facilitation, new_desk
        from goedwerk.ui.screens.dialogue import DialogueScreen

        desk: Desk | None = new_desk(method, self.now())
        if dialogue_id is not None:
            try:
                desk = await wrap_future(self.archive.fetch(dialogue_id))
            except GoedwerkError as error:
                self.notify(str(error), severity="error", timeout=12)
                return
        if desk is None:
            self.notify("Deze dialoog is er niet meer.", severity="warning")
            return
        fresh = dialogue_id is None
        facilitation = Facilitation(desk, method, situations, self.keeper, self.workspace, self.now, fresh)
        if about:
            facilitation.apply("situatie gekozen", lambda dialogue: dialogue.revised(situation=about))
        await self.push_screen(DialogueScreen(facilitation), self._refresh_start)

    async def _open_example(self) -> None:
        await self._wait_for_texts()
        example: str = await wrap_future(self.archive.fetch_example())
        await self._open(example)

    async def _open_practice(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.content.tour import load_tour
        from goedwerk.practice import Practice
        from goedwerk.ui.screens.practice import PracticeScreen

        try:
            tour = await asyncio.to_thread(load_tour)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
            return
        practice = await asyncio.to_thread(Practice, situations.method, self.keeper, self.workspace, self.now)
        await self.push_screen(PracticeScreen(practice, tour))

    async def _wait_for_texts(self) -> Situations:
        self._warm_up()
        assert self._texts is not None
        return await asyncio.shield(self._texts)

    async def _refresh_start(self, left: str | None) -> None:
        rows, count = await wrap_future(self.archive.unfinished())
        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.show(rows, count, left)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for, unless what it was meant for has made room for something else meanwhile."""
        if self._exit:
            return False  # a key behind the one with which one leaves
        meant_for = default_namespace or self
        if meant_for is not self and not {*meant_for.ancestors_with_self} & {*self.screen_stack}:
            return False
        return await super().run_action(action, default_namespace, namespaces)

    def action_help(self) -> None:
        """Show the explanation of the field one is in, and of where one is."""
        from goedwerk.ui.helping import help_here
        from goedwerk.ui.screens.reading import Reading

        explanation = help_here(self.screen)
        if explanation:
            self.push_screen(Reading("Hulp", explanation))

    def action_palette(self) -> None:
        """Show everything that can be done here."""
        from goedwerk.ui.screens.palette import open_palette

        if len(self.screen_stack) and not self.screen.is_modal:
            open_palette(self)

    def action_choose_theme(self) -> None:
        """Choose the colours, and remember them."""
        from goedwerk.ui.screens.settings import choose_theme

        choose_theme(self)

    def action_open_settings(self) -> None:
        """Show what can be chosen."""
        from goedwerk.ui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(), self._show_keys)

    async def _show_keys(self, changed: bool | None) -> None:
        """Show the keys by their names of now on the screens that were open already."""
        from goedwerk.ui.screens.dialogue import DialogueScreen
        from goedwerk.ui.widgets.key_bar import KeyBar

        for screen in self.screen_stack if changed else ():
            for bar in screen.query(KeyBar):
                bar.refresh()
            if isinstance(screen, DialogueScreen):
                await screen.show_place(screen.step.place)

    async def on_event(self, event: Event) -> None:
        """Take a key for the one whose place it took; one that comes back from a widget has been taken so already."""
        if isinstance(event, Key) and not event.is_forwarded:
            meant = self.settings.keys.meant(event.key)
            if meant != event.key:
                event = Key(meant, None)
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """Say how to leave: many people try Ctrl+C."""
        self.notify(with_keys(self, "Stoppen doe je met Ctrl+Q. Alles is dan bewaard."), timeout=4)

    def _catch_signals(self) -> None:
        """Save and leave when the terminal is closed or the laptop shuts down."""
        if self.is_headless:
            return  # no terminal that could be closed
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            # Windows has neither for an event loop; there only saving while typing keeps the promise.
            with suppress(NotImplementedError, AttributeError, ValueError, RuntimeError):
                number = getattr(signal, name)
                signal.signal(number, lambda number, _frame: self._begin_leaving(number, loop))
                signal.siginterrupt(number, False)

    def _begin_leaving(self, number: int, loop: asyncio.AbstractEventLoop) -> None:
        # A thread, not the loop: a screen that hangs must not keep the words, nor the lock on the database.
        threading.Thread(target=self._leave, args=(number, loop), name="leaving", daemon=True).start()

    def _leave(self, number: int, loop: asyncio.AbstractEventLoop) -> None:
        time.sleep(0.05)  # a key that came in just before is still on its way to the field
        self.keeper.flush(FAREWELL)
        with suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(lambda: self.exit(128 + number, return_code=128 + number))
        time.sleep(FAREWELL)
        os._exit(128 + number)

    def panic(self, *_renderables: Any) -> None:
        """Leave with a sentence when the keyboard itself fails; Textual would show a traceback."""
        self._return_code = 1
        self._leave_with(
            GoedwerkError("Het toetsenbord deed iets wat goedwerk niet begrijpt.", "Start goedwerk opnieuw.")
        )

    def _handle_exception(self, error: Exception) -> None:
        """Take an error for one, unless the program is leaving: then screens go away under keys that came late."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave with a sentence instead of a traceback: that would show what people typed, perhaps on a beamer."""
        from goedwerk.faults import explained

        screen = type(self.screen_stack[-1]).__name__ if self.screen_stack else "start"
        self._leave_with(explained(self._exception or Exception(), self.workspace.log, self.now(), screen))

    def _leave_with(self, error: GoedwerkError) -> None:
        if not self._exit_renderables:  # one sentence; after a second one Textual says so in English
            self._exit_renderables.append(Text(str(error)))
        self._close_messages_no_wait()


def run(workspace: Workspace) -> int:
    """Show the app on this werkmap until it is left; return the exit code. Raises `GoedwerkError` before it starts."""
    workspace.prepare()
    workspace.forget_preview()
    app = GoedwerkApp(open_store(workspace.database), workspace)
    read_any_byte()
    keep_pastes_whole()
    outlive_the_terminal()
    try:
        app.run()
    finally:
        workspace.forget_preview()
        if not app.keeper.close():
            from goedwerk.rescue import rescue

            raise rescue(app.keeper.unsaved, workspace)
    return app.return_code or 0


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _read_texts(workspace: Workspace, keeper: Keeper) -> Situations:
    import goedwerk.ui.screens.dialogue  # noqa: F401  the import is what takes time
    from goedwerk.content.method import load_method
    from goedwerk.formats.engine import forget_leftovers
    from goedwerk.situations import Situations

    forget_leftovers()
    situations = Situations(load_method(), workspace, keeper)
    situations.reload()
    # All this stays till the end: looking through it for garbage would make someone wait for a key now and then.
    gc.freeze()
    return situations
