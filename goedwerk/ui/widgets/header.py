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
        self._shown = (subject, place)
        self._time = ("", "")
        self._saved = saved
        # Kept, not looked up: a message about saving also comes while this is being put on the screen or taken off it.
        self._subject_part = Static(plain(one_line(subject)), id="header-subject")
        self._place_part = Static(plain(place, "bold"), id="header-place")
        self._time_part = Static(id="header-time")
        self._saved_part = Static(plain(saved, "$muted"), id="header-saved")

    def compose(self) -> ComposeResult:
        yield Static(joined(("goedwerk", "bold $accent")), id="header-name")
        yield self._subject_part
        yield self._place_part
        yield self._time_part
        yield self._saved_part

    def show(self, subject: str, place: str) -> None:
        """Show another group or place."""
        if (subject, place) != self._shown:
            self._shown = (subject, place)
            self._subject_part.update(plain(one_line(subject)))
            self._place_part.update(plain(place, "bold"))

    def show_time(self, time: str, style: str) -> None:
        """Show what the clock says."""
        if (time, style) != self._time:
            self._time = (time, style)
            self._time_part.display = bool(time)
            self._time_part.update(plain(time, style))

    def show_saved(self, text: str, failed: bool = False) -> None:
        """Show when everything was last on disk, or that saving does not work."""
        if text != self._saved:
            self._saved = text
            self._saved_part.update(plain(text, "bold $error" if failed else "$muted"))
