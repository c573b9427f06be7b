"""The three minutes of practice: one assignment at a time, and when each of them is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from goedwerk.domain.desk import Desk
from goedwerk.domain.method import Method
from goedwerk.domain.record import Record
from goedwerk.domain.route import neighbour

Task = Literal["capture", "speaker", "undo", "further", "a4"]
"""What one learns: keep an answer, let someone else speak, take something back, go further, look at the A4."""


class Assignment(Record):
    """One thing to do: `says` asks for it, and `praise` is said when it was done; then one knows what `key` `does`."""

    task: Task
    says: str
    praise: str
    key: str
    does: str


class Tour(Record):
    """The assignments in the order of doing, and what is said when all are behind: above their keys, and below."""

    assignments: tuple[Assignment, ...] = Field(min_length=1)
    ending: str
    more: str


@dataclass(frozen=True)
class Progress:
    """How far someone is: so many assignments are behind, and `praise` is for the one that was just done."""

    tour: Tour
    behind: int = 0
    praise: str = ""

    @property
    def assignment(self) -> Assignment | None:
        """What is to be done now, or None at the end."""
        return self.tour.assignments[self.behind] if self.behind < len(self.tour.assignments) else None

    def seen(self, before: Desk, after: Desk, method: Method) -> "Progress":
        """Return how far one is once the table changed from `before` to `after`."""
        now = self.assignment
        if now is None or not _DONE[now.task](before, after, method):
            return self
        return Progress(self.tour, self.behind + 1, now.praise)

    def skipped(self) -> "Progress":
        """Return how far one is without having done this assignment."""
        return Progress(self.tour, min(self.behind + 1, len(self.tour.assignments)))


def _captured(before: Desk, after: Desk, _method: Method) -> bool:
    return bool(_said(after) - _said(before))


def _took_back(before: Desk, after: Desk, _method: Method) -> bool:
    return bool(_said(before) - _said(after))


def _speaks(before: Desk, after: Desk, _method: Method) -> bool:
    return before.place.speaker != after.place.speaker


def _went_further(before: Desk, after: Desk, method: Method) -> bool:
    there = neighbour(before.dialogue, method, before.place, 1)
    return there is not None and (there.step, there.part) == (after.place.step, after.place.part)


def _is_at_a4(_before: Desk, after: Desk, _method: Method) -> bool:
    return after.place.step == "summary"


def _said(desk: Desk) -> set[tuple[str, str]]:
    """Return the ids of what was said in SKIVE and in the three E's, which count apart."""
    answers = {("answer", answer.id) for answer in desk.dialogue.answers}
    return answers | {("reflection", reflection.id) for reflection in desk.dialogue.reflections}


_DONE: Mapping[Task, Callable[[Desk, Desk, Method], bool]] = {
    "capture": _captured,
    "speaker": _speaks,
    "undo": _took_back,
    "further": _went_further,
    "a4": _is_at_a4,
}
