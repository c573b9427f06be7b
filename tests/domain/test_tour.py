"""The practice: an assignment is done when the table shows it, and never before."""

from dataclasses import replace

import pytest

from goedwerk.content.method import load_method
from goedwerk.content.tour import load_tour
from goedwerk.domain.changes import contributions
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.situation import SkiveElement
from goedwerk.domain.tour import Assignment, Progress, Task, Tour
from goedwerk.ui.keys import CHANGEABLE, Keys

METHOD = load_method()
DIALOGUE = Dialogue.model_validate(
    {
        "id": "00000000-0000-4000-8000-000000000001",
        "group": "Oost",
        "participants": [{"id": "p1", "name": "Noor"}, {"id": "p2", "name": "Sem"}],
    }
)
DESK = Desk(DIALOGUE, Place("skive", "skills", "capture"))
ANSWERED = replace(DESK, dialogue=contributions.capture(DIALOGUE, SkiveElement.SKILLS, "Ik keek eerst.", "p1"))
REFLECTED = replace(DESK, dialogue=contributions.capture(DIALOGUE, GoodWorkE.ENERGY, "Het gaf rust.", "p1"))


def at(step: str, part: str = "") -> Desk:
    return replace(DESK, place=Place(step, part, "capture"))


DOES: dict[Task, tuple[Desk, Desk]] = {
    "capture": (DESK, ANSWERED),
    "speaker": (DESK, replace(DESK, place=replace(DESK.place, speaker="p2"))),
    "undo": (ANSWERED, DESK),
    "further": (DESK, at("skive", "knowledge")),
    "a4": (DESK, at("summary")),
}
"""For each assignment the table before and after the one change that does it."""


def a_tour(*tasks: Task) -> Tour:
    assignments = tuple(
        Assignment(task=task, says=f"doe {task}", praise=f"{task}!", key="F2", does="iets") for task in tasks
    )
    return Tour(assignments=assignments, ending="uit", more="")


@pytest.mark.parametrize("task", DOES)
def test_an_assignment_is_done_by_what_it_asks_for_alone(task: Task) -> None:
    asked = Progress(a_tour(task))
    for does, (before, after) in DOES.items():
        assert asked.seen(before, after, METHOD).behind == (does == task)


def test_words_that_were_not_entered_yet_are_no_answer() -> None:
    typed = replace(DESK, drafts={"skive/skills": "Ik keek"})
    assert Progress(a_tour("capture")).seen(DESK, typed, METHOD).behind == 0


def test_what_is_said_about_the_three_es_counts_as_well() -> None:
    assert Progress(a_tour("capture")).seen(DESK, REFLECTED, METHOD).behind == 1
    assert Progress(a_tour("undo")).seen(REFLECTED, DESK, METHOD).behind == 1


def test_going_back_is_not_going_further() -> None:
    asked = Progress(a_tour("further"))
    assert asked.seen(at("skive", "knowledge"), at("skive", "skills"), METHOD).behind == 0
    assert asked.seen(DESK, replace(DESK, place=replace(DESK.place, field="said")), METHOD).behind == 0


def test_what_was_done_is_praised_and_the_next_is_asked() -> None:
    asked = Progress(a_tour("capture", "undo")).seen(*DOES["capture"], METHOD)
    assert (asked.praise, asked.assignment and asked.assignment.task) == ("capture!", "undo")


def test_an_assignment_can_be_skipped_without_praise_and_after_the_last_there_is_nothing_to_do() -> None:
    asked = Progress(a_tour("capture", "a4")).skipped()
    assert (asked.praise, asked.assignment and asked.assignment.task) == ("", "a4")
    at_the_end = asked.skipped().skipped()
    assert at_the_end.assignment is None
    assert at_the_end.seen(*DOES["capture"], METHOD) == at_the_end


def test_the_tour_teaches_five_things_each_once() -> None:
    assert sorted(assignment.task for assignment in load_tour().assignments) == sorted(DOES)


def test_an_assignment_is_short_and_follows_a_key_that_was_changed() -> None:
    tour = load_tour()
    changed = Keys({key: other for key, other in zip(CHANGEABLE, reversed(CHANGEABLE), strict=True) if key != other})
    told = {assignment.task: assignment.says for assignment in tour.assignments}
    assert all(len(says) < 100 for says in told.values())
    assert all(changed.text(told[task]) != told[task] for task in ("undo", "further", "a4"))
