"""The top line: the group, where one is, and whether all is saved."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain


class Header(Horizontal):
    """Name of the program, of the group, of the place; on the right what is known about saving."""

    def __init__(self, subject: str, place: str = "", saved: str = "") -> None:
        super().__init__(id="header")
        self._subject, self._place, self._saved = subject, place, saved
        self._failed = False
        self._time = ("", "")

    def compose(self) -> ComposeResult:
        yield Static(joined(("goedwerk", "bold $accent")), id="header-name")
        yield Static(plain(one_line(self._subject)), id="header-subject")
        yield Static(plain(self._place, "bold"), id="header-place")
        yield Static(id="header-time")
        yield Static(plain(self._saved, "$muted"), id="header-saved")

    def on_mount(self) -> None:
        self._draw_saved()  # it may have changed while this was being put on the screen

    def show(self, subject: str, place: str) -> None:
        """Show another group or place."""
        if (subject, place) != (self._subject, self._place):
            self._subject, self._place = subject, place
            self.query_one("#header-subject", Static).update(plain(one_line(subject)))
            self.query_one("#header-place", Static).update(plain(place, "bold"))

    def show_time(self, time: str, style: str) -> None:
        """Show what the clock says."""
        if (time, style) != self._time:
            self._time = (time, style)
            clock = self.query_one("#header-time", Static)
            clock.display = bool(time)
            clock.update(plain(time, style))

    def show_saved(self, text: str, failed: bool = False) -> None:
        """Show when everything was last on disk, or that saving does not work."""
        if text != self._saved:
            self._saved, self._failed = text, failed
            if self.is_mounted:
                self._draw_saved()

    def _draw_saved(self) -> None:
        style = "bold $error" if self._failed else "$muted"
        self.query_one("#header-saved", Static).update(plain(self._saved, style))
