"""The list of what was said; keys act on the line that is lit."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from goedwerk.ui.plain import joined
from goedwerk.ui.widgets.handing_on import WithFields, hand_on, stand_in
from goedwerk.ui.widgets.options import LitList


@dataclass(frozen=True)
class Line:
    """One line: the id of what it stands for, who, the text, and whether it has a star."""

    id: str
    who: str
    text: str
    starred: bool = False
    note: str = ""


class SaidList(LitList):
    """Lines with who and what; Enter for all that can be done, Space for a star, Delete to delete.

    With `latest`, one comes in at the last line.
    """

    BINDINGS = [
        Binding("space", "star", "Ster", show=False),
        Binding("delete", "remove", "Verwijderen", show=False),
    ]

    @dataclass
    class Picked(Message):
        """Enter on a line."""

        id: str

    @dataclass
    class Starred(Message):
        """Space on a line."""

        id: str

    @dataclass
    class Removed(Message):
        """Delete on a line."""

        id: str

    def __init__(self, lines: Iterable[Line], *, id: str | None = None, latest: bool = False) -> None:
        self._said = list(lines)
        self._latest = latest
        super().__init__(*self._made_options(), id=id, classes="said", compact=True, markup=False)
        self.can_focus = bool(self._said)  # Tab passes an empty list by
        self.highlighted = None

    def on_resize(self) -> None:
        if self._latest and self.highlighted is None:
            self.call_after_refresh(self.scroll_end, animate=False)

    def show(self, lines: Iterable[Line]) -> None:
        """Show other lines, keeping the place in the list."""
        fresh = list(lines)
        if fresh == self._said:
            return
        at = self.where
        grew = len(fresh) > len(self._said)
        self._said = fresh
        self.clear_options()
        self.add_options(self._made_options())
        self.can_focus = bool(fresh)
        if grew and not self.has_focus:
            self.scroll_end(animate=False)
        else:
            self.light(at)

    @property
    def where(self) -> tuple[str, int] | None:
        """What the lit line stands for, and its place in the list; None while no line is lit."""
        return None if self.highlighted is None else (self._said[self.highlighted].id, self.highlighted)

    def light(self, where: tuple[str, int] | None) -> None:
        """Light the line of what was lit before, or else the one that is nearest to where it was."""
        if where is not None and self._said:
            id, at = where
            here = (number for number, line in enumerate(self._said) if line.id == id)
            self.highlighted = next(here, min(at, len(self._said) - 1))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.post_message(self.Picked(event.option_id))

    def on_focus(self) -> None:
        if self.highlighted is None and self._said:
            self.highlighted = len(self._said) - 1 if self._latest else 0

    def on_key(self, event: events.Key) -> None:
        letter = event.is_printable and event.character and not event.character.isspace()
        if letter and self.screen.focused is self:
            stand_in(self._field())
        # What is typed fast still comes by here: a space among letters is no star.
        hand_on(event, self)

    def action_star(self) -> None:
        """Star the lit line."""
        if (line := self._lit()) is not None:
            self.post_message(self.Starred(line))

    def action_remove(self) -> None:
        """Delete the lit line."""
        if (line := self._lit()) is not None:
            self.post_message(self.Removed(line))

    def _field(self) -> Widget:
        return next(around for around in self.ancestors if isinstance(around, WithFields)).field_of(self)

    def _lit(self) -> str | None:
        return None if self.highlighted is None else self.get_option_at_index(self.highlighted).id

    def _made_options(self) -> list[Option]:
        return [Option(_prompt(line), id=line.id) for line in self._said]


def _prompt(line: Line) -> Content:
    star = ("★ ", "bold") if line.starred else ("  ", "")
    note = (f"  {line.note}", "$muted") if line.note else ("", "")
    return joined(star, (line.who, "bold"), ("  ", ""), (line.text, ""), note)
