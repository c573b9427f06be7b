"""What is asked about people on a picture, and what a permission holds for."""

import pytest

from goedwerk.domain.dialogue import Picture
from goedwerk.domain.picture_questions import PERMISSION, RECOGNISABLE, Question, still_allowed


@pytest.mark.parametrize("question", [RECOGNISABLE, PERMISSION])
def test_every_question_can_be_answered_with_yes_with_no_and_with_not_knowing(question: Question) -> None:
    assert {question.meaning(reply.key) for reply in question.replies} == {True, False, None}
    assert len({reply.key for reply in question.replies}) == len(question.replies)


@pytest.mark.parametrize(("recognisable", "allowed"), [(True, True), (False, None), (None, None)])
def test_what_was_allowed_holds_only_for_what_was_known_then(recognisable: bool | None, allowed: bool | None) -> None:
    picture = Picture.model_construct(recognisable=True, permission=True)
    assert still_allowed(picture, recognisable) is allowed
