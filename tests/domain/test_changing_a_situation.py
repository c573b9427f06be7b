"""Writing a situation field by field: what people type is what it becomes, and the other fields stay."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support.dialogues import situations
from support.hostile import HOSTILE

from goedwerk.domain.changes.situation import QUESTIONS, questions_of, write
from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import MAX_CHARACTERS, clean

TEXTS = ["title", "text", "source", "no_rule", "judgement", "tension"]
EMPTY = Situation(key="x", title="")


def question(element: SkiveElement, text: str) -> DeepeningQuestion:
    return DeepeningQuestion(element=element, text=text)


@pytest.mark.parametrize("field", TEXTS)
def test_a_text_is_kept_as_it_was_typed_and_nothing_else_changes(field: str) -> None:
    typed = "Ze zei: ‘Nee.’\n\n En toen? "
    assert write(EMPTY, field, typed) == EMPTY.revised(**{field: typed})


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("audience", "student, docent", ("student", "docent")),
        ("audience", " , L&O-adviseur ,, ", ("L&O-adviseur",)),
        ("audience", "", ()),
        ("audience", "\u200b, student", ("student",)),
        ("capability", "lerend vermogen", Capability.LEARN),
        ("capability", "", None),
        ("theme", "lerende-houding", "lerende-houding"),
        ("theme", "", None),
    ],
)
def test_what_is_no_text_is_read_the_way_people_write_it(field: str, text: str, value: Any) -> None:
    before = EMPTY.revised(audience=("arts",), capability=Capability.ABSORB, theme="x")
    assert write(before, field, text) == before.revised(**{field: value})


def test_each_line_with_something_on_it_is_a_question_and_they_follow_the_order_of_skive() -> None:
    situation = write(EMPTY, QUESTIONS + "values", "Wat telt?\n\n  Wat nog meer?  \n\u200b\n")
    situation = write(situation, QUESTIONS + "skills", "Wat deed je?")
    assert situation.questions == (
        question(SkiveElement.SKILLS, "Wat deed je?"),
        question(SkiveElement.VALUES, "Wat telt?"),
        question(SkiveElement.VALUES, "Wat nog meer?"),
    )
    assert questions_of(situation, SkiveElement.VALUES) == "Wat telt?\nWat nog meer?"
    assert write(situation, QUESTIONS + "skills", "\n").questions == situation.questions[1:]


def test_what_stands_there_already_changes_nothing() -> None:
    """Not even the order of a file, or a question that has two lines there."""
    questions = (question(SkiveElement.VALUES, "Wat telt\nhier?"), question(SkiveElement.SKILLS, "Wat deed je?"))
    situation = EMPTY.revised(questions=questions, audience=("student", "docent"), theme="x")
    for element in SkiveElement:
        assert write(situation, QUESTIONS + element, questions_of(situation, element)) == situation
    assert write(situation, "audience", "student, docent") == situation
    assert write(situation, "theme", "x") == situation


@pytest.mark.parametrize("field", [*TEXTS, "audience", QUESTIONS + "skills"])
def test_a_text_that_is_too_long_is_refused(field: str) -> None:
    with pytest.raises(ValidationError):
        write(EMPTY, field, "x" * (MAX_CHARACTERS + 1))


@given(situations(), st.sampled_from(list(SkiveElement)), st.sampled_from(HOSTILE))
def test_any_text_gives_questions_with_something_in_them_and_leaves_the_others(
    before: Situation, element: SkiveElement, text: str
) -> None:
    after = write(before.revised(questions=()), QUESTIONS + element, text)
    assert all(one.text.strip() and "\n" not in one.text for one in after.questions)
    assert [one.text for one in after.questions] == [line.strip() for line in clean(text).split("\n") if line.strip()]
    assert after.revised(questions=()) == before.revised(questions=())
