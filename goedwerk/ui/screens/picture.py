"""Choosing the picture of an A4: a drawing, or a photo from this laptop."""

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.dialogue import Picture
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import fold
from goedwerk.pictures.pasting import path_from_paste
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.picture_preview import PicturePreview, picture_of
from goedwerk.ui.screens.picture_shelf import Row, Shelf, Where, look
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.fields import OneLine

_LONGEST_PATH = 10_000
"""In characters; no system takes more, and looking for a path in a whole book takes time."""


class _SearchLine(OneLine):
    """The field above the list; a path that is pasted is no text to search for."""

    @dataclass
    class Dropped(Message):
        """A path was pasted, or a file was dropped on the terminal, which is the same."""

        path: Path

    def on_paste(self, event: events.Paste) -> None:
        path = path_in(event.text)
        if path:
            event.stop()
            event.prevent_default()
            self.post_message(self.Dropped(path))

    async def action_delete_left(self) -> None:  # type: ignore[override]
        """Delete a letter; when there is none, go back."""


class PictureScreen(Window[Picture]):
    """A list that narrows down as one types, with what is lit beside it; closes with the picture as it is kept."""

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (70, "-beside")]
    BINDINGS = [
        Binding("down", "move('cursor_down')", show=False),
        Binding("up", "move('cursor_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
    ]
