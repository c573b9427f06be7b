"""What a situation needs to be good enough for the library."""

from typing import Any

import pytest

from goedwerk.domain.situation import AUDIENCES, Capability, DeepeningQuestion, Situation, SkiveElement, shortcomings


def questions(*elements: SkiveElement) -> tuple[DeepeningQuestion, ...]:
    return tuple(DeepeningQuestion(element=element, text="Wat deed je?") for element in elements)


COMPLETE = Situation(
    key="x",
    title="Wat doe ik?",
    text="woord " * 100,
    capability=Capability.LEARN,
    audience=("student", "L&O-adviseur"),
    source="Eigen werk",
    no_rule="Geen regel zegt het.",
    judgement="Wat weegt hier het meest?",
    tension="Hij zei: ‘Er kan van alles misgaan.’",
    questions=questions(SkiveElement.SKILLS, SkiveElement.KNOWLEDGE, SkiveElement.VALUES),
)


def test_a_complete_situation_has_no_shortcomings() -> None:
    assert shortcomings(COMPLETE) == ()


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"no_rule": ""}, "no_rule"),
        ({"no_rule": "geen regel"}, "no_rule"),
        ({"no_rule": "Geen regel zegt het"}, "no_rule"),
        ({"judgement": " \n"}, "judgement"),
        ({"tension": "Spannend."}, "tension"),
        ({"text": ""}, "langer"),
        ({"text": "woord " * 59}, "langer"),
        ({"text": "woord " * 131}, "korter"),
        ({"questions": questions(SkiveElement.SKILLS, SkiveElement.KNOWLEDGE)}, "3 tot 5 vragen"),
        ({"questions": questions(*SkiveElement, SkiveElement.SKILLS)}, "3 tot 5 vragen"),
        ({"questions": questions(*[SkiveElement.SKILLS] * 2, SkiveElement.VALUES)}, "onderdelen"),
        ({"audience": ()}, "audience"),
        ({"audience": ("student", "arts")}, "audience"),
        ({"source": " "}, "source"),
        ({"capability": None}, "capability"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence_that_tells_what_to_do(change: dict[str, Any], word: str) -> None:
    found = shortcomings(COMPLETE.revised(**change))
    assert any(word in sentence for sentence in found)
    assert all(sentence.endswith(".") for sentence in found)


@pytest.mark.parametrize("words", [60, 130])
def test_a_text_of_sixty_to_a_hundred_and_thirty_words_is_good(words: int) -> None:
    assert shortcomings(COMPLETE.revised(text="woord " * words)) == ()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_audience_of_the_report_will_do(audience: str) -> None:
    assert shortcomings(COMPLETE.revised(audience=(audience,))) == ()


def test_an_empty_situation_is_told_everything_at_once() -> None:
    assert len(shortcomings(Situation(key="x", title=""))) == 9
