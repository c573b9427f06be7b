"""A row of parts with their state, the present one marked; a click goes to a part."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from goedwerk.domain.progress import State
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined


@dataclass(frozen=True)
class StripItem:
    """One part: where it leads, what it is called and how far it is."""

    part: str
    label: str
    state: State


class Strip(Static):
    """The parts of a step in one row, wrapped when there are many."""

    @dataclass
    class Chosen(Message):
        """A part was clicked."""

        part: str

    def __init__(self, items: Iterable[StripItem], current: str) -> None:
        self._items = list(items)
        self._current = current
        super().__init__(self._row(), classes="strip")

    def show(self, items: Iterable[StripItem], current: str) -> None:
        """Show other parts or another present one."""
        fresh = list(items)
        if (fresh, current) != (self._items, self._current):
            self._items, self._current = fresh, current
            self.update(self._row())

    def on_click(self, event: events.Click) -> None:
        meta = event.style.meta
        if "part" in meta:
            self.post_message(self.Chosen(self._items[meta["part"]].part))

    def _row(self) -> Content:
        pieces: list[Content] = []
        for index, item in enumerate(self._items):
            label = one_line(item.label).replace(" ", "\u00a0")
            if item.part == self._current:
                piece = joined((f"[{label}]\u00a0{item.state.value}", "bold $accent"))
            else:
                piece = joined((f"{label}\u00a0{item.state.value}", ""))
            pieces.append(piece.stylize(Style.from_meta({"part": index})))
        return Content("   ").join(pieces)
