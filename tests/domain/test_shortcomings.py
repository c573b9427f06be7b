"""What a situation needs to be good enough for the library."""

from typing import Any

import pytest

from goedwerk.domain.situation import AUDIENCES, Capability, DeepeningQuestion, Situation, SkiveElement, shortcomings


def questions(*elements: SkiveElement) -> tuple[DeepeningQuestion, ...]:
    return tuple(
        DeepeningQuestion(element=element, text=f"Wat deed je {number} keer?")
        for number, element in enumerate(elements, 1)
    )


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
    ("change", "field", "words"),
    [
        ({"title": " "}, "title", "een titel"),
        ({"no_rule": ""}, "no_rule", "waarom geen regel"),
        ({"no_rule": "geen regel"}, "no_rule", "een hele zin"),
        ({"no_rule": "Geen regel zegt het"}, "no_rule", "met een punt"),
        ({"judgement": " \n"}, "judgement", "moet afwegen"),
        ({"tension": "Spannend."}, "tension", "op het spel"),
        ({"text": ""}, "text", "langer: hij telt nu 0 woorden"),
        ({"text": "woord"}, "text", "langer: hij telt nu 1 woord,"),
        ({"text": "woord " * 59}, "text", "langer"),
        ({"text": "woord " * 131}, "text", "korter"),
        ({"questions": ()}, "questions", "3 tot 5 vragen; je hebt er nu 0"),
        ({"questions": questions(*SkiveElement, SkiveElement.SKILLS)}, "questions", "3 tot 5 vragen"),
        ({"questions": questions(*[SkiveElement.SKILLS] * 2, SkiveElement.VALUES)}, "questions", "onderdelen"),
        ({"audience": ()}, "audience", "voor wie"),
        ({"audience": ("student", "arts")}, "audience", "bestuurder"),
        ({"audience": ("student", "docent", "bestuurder")}, "audience", "hoogstens 2"),
        ({"source": " "}, "source", "vandaan"),
        ({"capability": None}, "capability", "lerend vermogen"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence_that_tells_what_to_do(
    change: dict[str, Any], field: str, words: str
) -> None:
    [found] = shortcomings(COMPLETE.revised(**change))
    assert found.field == field
    assert words in found.sentence
    assert found.sentence.endswith(".")


def test_a_sentence_is_for_people_and_does_not_name_a_field() -> None:
    found = shortcomings(Situation(key="x", title="", audience=("a", "b", "c"), theme="x"), ["een-thema"])
    assert {one.field for one in found} == {*Situation.model_fields} - {"key"}
    assert [one for one in found if any(field in one.sentence for field in Situation.model_fields)] == []


@pytest.mark.parametrize("again", ["Wat deed je 1 keer?", "wat  déed je\n1 keer"])
def test_no_question_is_asked_twice(again: str) -> None:
    twice = DeepeningQuestion(element=SkiveElement.IDENTITY, text=again)
    [found] = shortcomings(COMPLETE.revised(questions=(*COMPLETE.questions, twice)))
    assert found.field == "questions"
    assert "vraag 4" in found.sentence
    assert "vraag 1" in found.sentence


def test_a_theme_is_one_of_those_there_are_or_none() -> None:
    themes = ["thuis-in-het-team", "lerende-houding"]
    [found] = shortcomings(COMPLETE.revised(theme="thuis"), themes)
    assert found.field == "theme"
    assert all(theme in found.sentence for theme in themes)
    assert shortcomings(COMPLETE.revised(theme="lerende-houding"), themes) == ()
    assert shortcomings(COMPLETE, themes) == ()
    assert shortcomings(COMPLETE.revised(theme="thuis")) == ()


@pytest.mark.parametrize("words", [60, 130])
def test_a_text_of_sixty_to_a_hundred_and_thirty_words_is_good(words: int) -> None:
    assert shortcomings(COMPLETE.revised(text="woord " * words)) == ()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_audience_of_the_report_will_do(audience: str) -> None:
    assert shortcomings(COMPLETE.revised(audience=(audience,))) == ()


def test_an_empty_situation_is_told_everything_at_once() -> None:
    assert len(shortcomings(Situation(key="x", title=""))) == 9
