"""The line above the pictures: for words to search with, and for a path."""

from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.message import Message

from goedwerk.pictures.pasting import path_from_paste
from goedwerk.ui.widgets.fields import OneLine

_LONGEST_PATH = 10_000
"""In characters: no system takes a longer one, and looking for a path in a whole book takes time."""


class PictureLine(OneLine):
    """A field for words; a path that is pasted is not put in it, and when it is empty its keys walk through folders."""

    @dataclass
    class Dropped(Message):
        """A path was pasted, which is also what a terminal does with a file that is dropped on it."""

        path: Path

    class Back(Message):
        """Back to where one came from."""

    class Into(Message):
        """Into what is lit."""

    def on_paste(self, event: events.Paste) -> None:
        if path := path_in(event.text):
            event.stop()
            event.prevent_default()
            self.post_message(self.Dropped(path))

    def action_delete_left(self) -> None:
        """Delete a letter, or go back when there is none."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Back())

    def action_cursor_left(self, select: bool = False) -> None:
        """Move in the text, or go back when there is none."""
        if self.value:
            super().action_cursor_left(select)
        else:
            self.post_message(self.Back())

    def action_cursor_right(self, select: bool = False) -> None:
        """Move in the text, or go into what is lit when there is none."""
        if self.value:
            super().action_cursor_right(select)
        else:
            self.post_message(self.Into())


def path_in(text: str) -> Path | None:
    """Return the path that `text` is, or None when it is something else."""
    return path_from_paste(text) if len(text) <= _LONGEST_PATH else None
