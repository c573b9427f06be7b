"""What the practice says: one assignment at a time, and that nothing is kept."""

from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.tour import Progress
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined


class TourBar(Static):
    """Four calm lines: a kind word, what to do now, and how to go on or stop."""

    def __init__(self) -> None:
        super().__init__(id="tour")

    def show(self, progress: Progress) -> None:
        """Show the assignment of now, or at the end how to go back."""
        assignment = progress.assignment
        says = assignment.says if assignment else _LOOK_AROUND
        lines = [
            joined((progress.praise or _PRACTICE, "bold $accent")),
            joined((with_keys(self, says), "bold" if assignment else "")),
            joined((with_keys(self, _where(progress)), "$muted")),
        ]
        self.update(Content("\n").join(lines))


_PRACTICE = "Dit is oefenen: er kan niets misgaan."
_LOOK_AROUND = "Kijk gerust rond. Esc brengt je terug naar het begin."


def _where(progress: Progress) -> str:
    if progress.assignment is None:
        return "Klaar · niets wordt bewaard · F7 wat je nu kunt doen"
    number = len(progress.tour.assignments)
    return f"Oefening {progress.behind + 1} van {number} · niets wordt bewaard · F7 overslaan"
