"""A line that one can press Enter on: to choose a value, or to do something."""

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from goedwerk.ui.plain import joined
from goedwerk.ui.widgets.row import Row


class PickRow(Row):
    """A label, what is known about it, and what Enter does."""

    BINDINGS = [Binding("enter,space", "pick", "Kiezen", show=False)]

    @dataclass
    class Picked(Message):
        """Enter was pressed on the row called `name`."""

        name: str

    def __init__(self, label: str, value: str, *, name: str, id: str, hint: str = "Enter kiest") -> None:
        self._label = label
        self._hint = hint
        self._value = value
        self._shows_hint = True
        super().__init__(self._row(), name=name, id=id, classes="pick")

    def show(self, value: str) -> None:
        """Show another value."""
        self._value = value
        self.update(self._row())

    def show_note(self, shown: bool) -> None:
        """Show what Enter does, or leave it out."""
        self._shows_hint = shown
        self.update(self._row())

    def action_pick(self) -> None:
        """Ask for another value."""
        self.post_message(self.Picked(self.name or ""))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.focus()
        self.action_pick()

    def _row(self) -> Content:
        hint = f"   {self._hint}" if self._shows_hint else ""
        return joined((f"{self._label}  ", "bold"), (self._value, ""), (hint, "$muted"))
