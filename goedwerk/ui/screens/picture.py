"""Choosing the picture of an A4: a drawing, or a photo from this laptop."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.dialogue import Picture
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import fold
from goedwerk.pictures.reading import load_picture
from goedwerk.ui.background import begin
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.picture_line import PictureLine, path_in
from goedwerk.ui.screens.picture_preview import PicturePreview
from goedwerk.ui.screens.picture_shelf import Row, Shelf, Where, look, picture_of
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

Subject = TypeVar("Subject")


class PictureScreen(Window[Picture]):
    """A list that narrows down as one types, and what is lit in it; closes with the picture as it is to be kept.

    The focus stays in the field: its keys move through the list. `home` is where the folders of the person are.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (70, "-beside")]
    BINDINGS = [
        Binding("down", "move('cursor_down')", show=False),
        Binding("up", "move('cursor_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
    ]

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self._trail: tuple[Where, ...] = ()
        self._shelf = Shelf("", ())
        self._rows: tuple[Row, ...] = ()
        self._clicked: Row | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog pictures"):
            yield Static(id="picture-title", classes="dialog-title")
            yield PictureLine(placeholder="Typ om te zoeken, of plak waar de foto staat", id="picture-line")
            with Container(id="picture-choice"):
                listed = Options(id="picture-list", markup=False, compact=True)
                listed.can_focus = False
                yield listed
                yield PicturePreview()
            yield Static(id="picture-note")
            yield Static(plain("↑↓ en Enter kiest · ← terug · Esc sluit", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self.query_one(PictureLine).focus()
        self._start(self._go, ("cards",))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._list()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = path_in(event.value)
        if path:
            self._start(self._open, path)
        elif row := self._lit():
            self._choose(row)

    def on_picture_line_dropped(self, event: PictureLine.Dropped) -> None:
        event.stop()
        self._start(self._open, event.path)

    def on_picture_line_back(self, event: PictureLine.Back) -> None:
        event.stop()
        self._back()

    def on_picture_line_into(self, event: PictureLine.Into) -> None:
        event.stop()
        row = self._lit()
        if row and row.leads_to:
            self._choose(row)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.query_one(PicturePreview).show(self._lit())
        self._say(self._shelf.note)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what is clicked; a picture at the second click, since the first one is for looking at it."""
        event.stop()
        row = self._rows[event.option_index]
        if row.is_picture and row != self._clicked:
            self._clicked = row
            self._say("Klik nog een keer om dit beeld te kiezen.")
        else:
            self._choose(row)

    def action_move(self, how: str) -> None:
        """Move the lit line while the focus is in the field above it."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    def _choose(self, row: Row) -> None:
        if row.is_picture:
            self._start(self._take, partial(picture_of, row))
        elif row.leads_to:
            self._start(self._go, (*self._trail, row.leads_to))
        else:
            self._back()

    def _back(self) -> None:
        if len(self._trail) > 1:
            self._start(self._go, self._trail[:-1])

    def _start(self, read: Callable[[Subject], Awaitable[None]], what: Subject) -> None:
        """Read something from the disk; whatever was being read before does not matter any more."""
        begin(self, partial(read, what), "picture", exclusive=True)

    async def _open(self, path: Path) -> None:
        if await asyncio.to_thread(os.path.isdir, path):
            await self._go(("cards", "laptop", path))
        else:
            await self._take(partial(load_picture, path))

    async def _go(self, trail: tuple[Where, ...]) -> None:
        try:
            shelf = await asyncio.to_thread(look, trail[-1], self._home)
        except GoedwerkError as error:
            self._say(str(error), wrong=True)
            return
        left = self._trail[-1] if len(trail) < len(self._trail) else None
        self._trail, self._shelf = trail, shelf
        title = joined(("Kies een beeld", "bold"), (f"  {shelf.title}", "$muted"))
        self.query_one("#picture-title", Static).update(title)
        with self.prevent(Input.Changed):
            self.query_one(PictureLine).clear()
        self._list(left)

    async def _take(self, read: Callable[[], Picture]) -> None:
        self._say("Even lezen…")
        try:
            picture = await asyncio.to_thread(read)
        except GoedwerkError as error:
            self._say(f"{error} Er is niets veranderd.", wrong=True)
        else:
            self.close(picture)

    def _list(self, lit: Where | None = None) -> None:
        """Show the lines that match, with the one lit that leads to `lit`, or else the first real one."""
        words = fold(self.query_one(PictureLine).value).split()
        self._rows = tuple(row for row in self._shelf.rows if row.matches(words))
        self._clicked = None
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(_prompt(row)) for row in self._rows])
        came_from = (n for n, row in enumerate(self._rows) if lit and row.leads_to == lit)
        listed.highlighted = next(came_from, min(1, len(self._rows) - 1))

    def _lit(self) -> Row | None:
        at = self.query_one(OptionList).highlighted
        return None if at is None else self._rows[at]

    def _say(self, text: str, wrong: bool = False) -> None:
        self.query_one("#picture-note", Static).update(plain(text, "$error" if wrong else "$muted"))


def _prompt(row: Row) -> Content:
    if row.is_picture:
        return plain(row.label)
    sign, style = ("▸ ", "bold $accent") if row.leads_to else ("◂ ", "$muted")
    return joined((f"{sign}{row.label}", style), (f"  {row.note}" if row.note else "", "$muted"))
