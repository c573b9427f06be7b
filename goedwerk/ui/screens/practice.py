"""The example to practise on, with one assignment at a time above it."""

from typing import ClassVar

from textual.app import ComposeResult

from goedwerk.domain.desk import Desk
from goedwerk.domain.tour import Progress, Tour
from goedwerk.practice import Practice
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.practised import Practised
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.tour_bar import TourBar

_NEXT = Command("next_assignment", "De volgende oefening", keys="f7")


class PracticeScreen(DialogueScreen):
    """A dialogue like any other, that notices by itself when an assignment is done."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (_NEXT, *DialogueScreen.ACTIONS)
    BINDINGS = bindings([_NEXT])

    def __init__(self, practice: Practice, tour: Tour) -> None:
        super().__init__(practice)
        self._progress = Progress(tour)
        practice.watch = self._look

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            yield widget
            if isinstance(widget, Header):
                yield TourBar()

    def follow(self) -> None:
        """Show what stands around the step as it is now, with the keys as they are called now."""
        super().follow()
        self._show()

    def _show_time(self) -> None:
        """Show no clock: the one of the example is nothing to practise with."""

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense here: what only makes a file does not."""
        return not action.startswith("save_") and super().offers(action)

    def action_next_assignment(self) -> None:
        """Go on with the next assignment without doing this one."""
        self._go_on(self._progress.skipped())

    def _look(self, before: Desk, after: Desk) -> None:
        progress = self._progress.seen(before, after, self.facilitation.method)
        if progress != self._progress:
            self._go_on(progress)

    def _go_on(self, progress: Progress) -> None:
        self._progress = progress
        self._show()
        if progress.assignment is None:
            # What was done is drawn first: one has to see it behind the window.
            self.call_after_refresh(self.app.push_screen, Practised(progress.tour), self._end)

    def _end(self, choice: str | None) -> None:
        if choice == "look":
            return
        self.dismiss(self.facilitation.dialogue.id)
        if choice == "begin":
            self.app.action_new_dialogue()

    def _show(self) -> None:
        for bar in self.query(TourBar):
            bar.show(self._progress)
