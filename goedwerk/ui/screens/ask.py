"""Asking for one line of text."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from goedwerk.domain.text import one_line
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.fields import LineField


class Ask(Window[str]):
    """A question with one line to answer it; closes with the line, or None."""

    def __init__(self, question: str, text: str = "", note: str = "") -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._note = note

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(one_line(self._question), "bold"), classes="dialog-title")
            yield LineField(self._text, name="answer", classes="line")
            if self._note:
                yield Static(plain(self._note, "$muted"), classes="dialog-note")
            yield Static(plain("Enter bewaart · Esc laat het zoals het was", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self.query_one(LineField).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close(event.value)
