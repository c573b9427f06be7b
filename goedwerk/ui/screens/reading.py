"""Something to read, over the whole screen: help, or the A4."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.text import one_line
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.window import Window

SAVE = "save"


class Reading(Window[str]):
    """A text to read; Esc, or the key that opened it, goes back."""

    BINDINGS = [
        Binding("f4,q", "leave", "Terug", show=False),
        Binding("tab", "read(1)", "Verder in de tekst", show=False),
        Binding("shift+tab", "read(-1)", "Terug in de tekst", show=False),
    ]

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog reading"):
            yield Static(plain(one_line(self._title), "bold $accent"), classes="dialog-title")
            yield Static(self._text)
        yield Static(plain(self.keys(), "$muted"), classes="reading-keys")

    def keys(self) -> str:
        """Return what the bottom line says."""
        return "↑↓ PgUp PgDn lezen · Esc terug"

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def action_read(self, pages: int) -> None:
        """Scroll on, or back."""
        text = self.query_one(VerticalScroll)
        (text.scroll_page_down if pages > 0 else text.scroll_page_up)(animate=False)

    async def action_explain(self) -> None:
        """Go back: the key that opened this page closes it."""
        self.close(None)


class ReadingA4(Reading):
    """The whole A4 to read; closes with `SAVE` when it has to be saved."""

    BINDINGS = [Binding("ctrl+s", "save", "A4 opslaan als bestand", show=False)]

    def keys(self) -> str:
        return with_keys(self, "↑↓ PgDn lezen · Ctrl+S opslaan · Esc terug")

    def action_save(self) -> None:
        """Go back, to save it."""
        self.close(SAVE)
