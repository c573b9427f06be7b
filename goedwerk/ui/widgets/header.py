"""The top line: the group, where one is, and whether all is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from sys import maxsize

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain

_SUBJECT = 16
"""How many columns the subject has at least; what does not fit ends in dots."""

_PLACE, _TIME, _SAVED = range(3)
_WHOLE, _SHORT, _GONE = range(3)
_LADDER = (
    (_WHOLE, _WHOLE, _WHOLE),
    (_WHOLE, _SHORT, _WHOLE),
    (_WHOLE, _SHORT, _SHORT),
    (_SHORT, _SHORT, _SHORT),
    (_SHORT, _SHORT, _GONE),
    (_SHORT, _GONE, _GONE),
)
"""How the place, the time and what is known about saving make room, step by step."""


@dataclass(frozen=True)
class Piece:
    """One thing the top line says; `short` is how where there is less room, and what `stays` never makes room."""

    text: str = ""
    short: str = ""
    style: str = ""
    stays: bool = False

    def said(self, how: int) -> Content:
        """Return it whole, in short, or not at all."""
        short = self.short or self.text
        return plain((self.text, short, short if self.stays else "")[how], self.style)


def fitting(room: int, pieces: Sequence[Piece]) -> list[Content]:
    """Return what stands in `room` columns of the place, the time and what is known about saving.

    Each is whole, short or not there: half a number says something that is not so.
    """
    steps = [[piece.said(how) for piece, how in zip(pieces, step, strict=True)] for step in _LADDER]
    return next((step for step in steps if sum(said.cell_length for said in step) <= room), steps[-1])


class Header(Horizontal):
    """Name of the program, of the group, of the place; on the right what is known about saving."""

    def __init__(self, subject: str, place: str = "") -> None:
        super().__init__(id="header")
        self._subject = plain(one_line(subject))
        self._pieces = [Piece(place, style="bold"), Piece(), Piece()]
        # Kept, not looked up: a message about saving also comes while this is being put on the screen or taken off it.
        self._name_part = Static(joined(("goedwerk", "bold $accent")), id="header-name")
        self._subject_part = Static(self._subject, id="header-subject")
        self._parts = [Static(id=f"header-{name}") for name in ("place", "time", "saved")]
        self._fit()

    def compose(self) -> ComposeResult:
        yield self._name_part
        yield self._subject_part
        yield from self._parts

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)  # the name of the program may come or go with the size

    def show(self, subject: str, place: str, short: str = "") -> None:
        """Show another group or place; `short` is the place where there is less room."""
        said = plain(one_line(subject))
        if not said.is_same(self._subject):
            self._subject = said
            self._subject_part.update(said)
            self._fit()
        self._tell(_PLACE, Piece(place, short, "bold"))

    def show_time(self, time: str, style: str, short: str = "") -> None:
        """Show what the clock says; `short` is that where there is less room."""
        self._tell(_TIME, Piece(time, short, style))

    def show_saved(self, text: str, short: str = "", failed: bool = False) -> None:
        """Show when everything was last on disk, or that saving does not work."""
        self._tell(_SAVED, Piece(text, short, "bold $error" if failed else "$muted", stays=failed))

    def _tell(self, which: int, piece: Piece) -> None:
        if piece != self._pieces[which]:
            self._pieces[which] = piece
            self._fit()

    def _fit(self) -> None:
        for part, said in zip(self._parts, fitting(self._room(), self._pieces), strict=True):
            part.update(said)
        self._parts[_TIME].display = bool(self._parts[_TIME].content)

    def _room(self) -> int:
        """Return the columns for what stands behind the subject; before there is a window there is room for all."""
        if not self.content_size.width:
            return maxsize
        name = self._name_part.size.width + self._name_part.styles.margin.width if self._name_part.display else 0
        between = sum(part.styles.margin.width for part in self._parts)
        return self.content_size.width - name - between - min(self._subject.cell_length, _SUBJECT)
