"""Something to read, over the whole screen: help, or the A4."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window


class Reading(Window[None]):
    """A text to read; Esc, or the key that opened it, goes back."""

    BINDINGS = [
        Binding("f4,q", "leave", "Terug", show=False),
    ]

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog reading"):
            yield Static(plain(one_line(self._title), "bold $accent"), classes="dialog-title")
            yield Static(self._text)
        yield Static(joined(("↑↓ PgUp PgDn lezen · Esc terug", "$muted")), classes="reading-keys")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    async def action_explain(self) -> None:
        """Go back: the key that opened this page closes it."""
        self.close(None)
