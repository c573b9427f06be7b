"""A row of parts with their state, the present one marked; a click goes to a part."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from goedwerk.domain.progress import State
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import plain

_GAP = "   "

MOST_ROWS = 3
"""More rows would take the place of the work itself."""


@dataclass(frozen=True)
class StripItem:
    """One part: where it leads, what it is called and how far it is."""

    part: str
    label: str
    state: State


class Strip(Widget):
    """The parts of a step in rows; when there are many, the row one is in and the one after it."""

    @dataclass
    class Chosen(Message):
        """A part was clicked."""

        part: str

    def __init__(self, items: Iterable[StripItem], current: str) -> None:
        self._items = list(items)
        self._current = current
        super().__init__(classes="strip")

    def show(self, items: Iterable[StripItem], current: str) -> None:
        """Show other parts or another present one."""
        fresh = list(items)
        if (fresh, current) != (self._items, self._current):
            self._items, self._current = fresh, current
            self.refresh(layout=True)

    def render(self) -> Content:
        """Return what stands in the strip at its present width."""
        return Content("\n").join(self._rows(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the parts take."""
        return len(self._rows(width))

    def on_click(self, event: events.Click) -> None:
        meta = event.style.meta
        if "part" in meta:
            self.post_message(self.Chosen(self._items[meta["part"]].part))

    def _rows(self, width: int) -> list[Content]:
        """Return the parts in as many rows as `width` takes: Textual would break one in the middle."""
        rows: list[Content] = [Content()]
        row_of_current = 0
        for index, item in enumerate(self._items):
            label = one_line(item.label)
            here = item.part == self._current
            text = f"[{label}] {item.state.value}" if here else f"{label} {item.state.value}"
            piece = plain(text, "bold $accent" if here else "").stylize(Style.from_meta({"part": index}))
            if rows[-1] and rows[-1].cell_length + len(_GAP) + piece.cell_length > width:
                rows.append(piece)
            else:
                rows[-1] = rows[-1] + _GAP + piece if rows[-1] else piece
            if here:
                row_of_current = len(rows) - 1
        if len(rows) <= MOST_ROWS:
            return rows
        first = min(row_of_current, len(rows) - MOST_ROWS)
        return rows[first : first + MOST_ROWS]
