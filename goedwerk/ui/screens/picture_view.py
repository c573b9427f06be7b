"""The picture of an A4, as large as fits on the screen."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from goedwerk.domain.changes.summaries import warning
from goedwerk.domain.dialogue import Picture
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.half_blocks import HalfBlocks


class PictureView(Window[None]):
    """A picture to look at, with its description and what to mind before it is shared."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog pictures"):
            yield Static(plain(self._picture.alt or "Nog zonder beschrijving", "bold"), id="picture-text")
            if told := warning(self._picture):
                yield Static(plain(told, "$warning"), id="picture-warning")
            yield HalfBlocks(self._picture.data)
            yield Static(plain("Esc terug", "$muted"), classes="dialog-keys")
