"""One of the three tests of a critical situation: yes, no, or not discussed."""

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from goedwerk.domain.changes.experiences import OUTCOMES, Test
from goedwerk.domain.method import Criterion
from goedwerk.ui.plain import joined
from goedwerk.ui.widgets.row import Row

_SIGNS = {True: "✓", False: "✗", None: "◦"}
_NEXT = {None: True, True: False, False: None}


class CriterionRow(Row):
    """The question of a test and its outcome; Space or Enter changes it. On the beamer the question stands above it."""

    BINDINGS = [Binding("space,enter", "turn", "Ja of nee", show=False)]

    @dataclass
    class Set(Message):
        """The test has another outcome now; None is not discussed."""

        criterion: Test
        outcome: bool | None

    def __init__(self, criterion: Criterion, outcome: bool | None, *, id: str) -> None:
        self._criterion = criterion
        self._outcome = outcome
        self._alone = False
        super().__init__(self._row(), id=id, classes="criterion")

    def show_note(self, shown: bool) -> None:
        """Show the question, and what to do when the answer is no, or the outcome alone."""
        self._alone = not shown
        self.update(self._row())

    def action_turn(self) -> None:
        """Go to the next outcome."""
        self._outcome = _NEXT[self._outcome]
        self.update(self._row())
        self.post_message(self.Set(self._criterion.key, self._outcome))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.focus()
        self.action_turn()

    def _row(self) -> Content:
        sign, word = _SIGNS[self._outcome], OUTCOMES[self._outcome]
        if self._alone:
            return joined((f"{sign} ", "bold $accent"), (word, ""))
        row = joined((f"{sign} ", "bold $accent"), (self._criterion.question, ""), (f"  {word}", "$muted"))
        if self._outcome is False:
            row = row + joined(("\n  " + self._criterion.when_not, "$warning"))
        return row
