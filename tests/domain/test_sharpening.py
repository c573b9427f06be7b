"""The help with the three tests: it sees most answers that show no critical situation, and leaves good ones alone."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.content.situations import load_library
from goedwerk.domain.sharpening import Signal, signal, signals
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import MAX_CHARACTERS, clean

TESTS = ["no_rule", "judgement", "tension"]
EXPECTED = {"fine": Signal.NONE, "too_short": Signal.TOO_SHORT, "not_critical": Signal.NOT_CRITICAL}
MENDED = "sharpening_answers.toml"
HELD_OUT = "sharpening_held_out.toml"

Answers = Mapping[str, Mapping[str, list[str]]]


def answers(name: str) -> Answers:
    """Return the labelled answers of a file, by test and by label."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


def wrong(name: str) -> list[tuple[str, str, Signal]]:
    """Return every answer that gets another signal than its label."""
    return [
        (test, answer, told)
        for test, labels in answers(name).items()
        for label, said in labels.items()
        for answer in said
        if (told := signal(test, answer)) is not EXPECTED[label]
    ]


def count(name: str) -> int:
    return sum(len(said) for labels in answers(name).values() for said in labels.values())


def test_there_are_answers_enough_for_each_test_about_half_of_them_fine() -> None:
    for labels in answers(MENDED).values():
        total = sum(map(len, labels.values()))
        assert total >= 20
        assert 0.35 <= len(labels["fine"]) / total <= 0.65


def test_all_answers_that_the_rules_were_mended_with_are_told_right() -> None:
    assert wrong(MENDED) == []


def test_nearly_all_answers_that_lay_aside_are_told_right() -> None:
    assert len(wrong(HELD_OUT)) <= 0.1 * count(HELD_OUT), wrong(HELD_OUT)


def test_every_answer_in_the_library_shows_a_critical_situation() -> None:
    told = {entry.situation.key: signals(entry.situation) for entry in load_library().situations}
    assert {key: of_tests for key, of_tests in told.items() if {*of_tests.values()} != {Signal.NONE}} == {}


@pytest.mark.parametrize("test", TESTS)
@pytest.mark.parametrize("answer", ["", " ", "\n\n\t"])
def test_nothing_is_told_while_an_answer_is_empty(test: str, answer: str) -> None:
    assert signal(test, answer) is Signal.NONE


@pytest.mark.parametrize(
    ("test", "answer"),
    [
        ("no_rule", "Het protocol is hier heel duidelijk over."),
        ("judgement", "Je doet het wel of je doet het niet."),
        ("tension", "Er staat niets op het spel."),
    ],
)
def test_capitals_accents_and_lines_make_no_difference(test: str, answer: str) -> None:
    for same in (answer, answer.upper(), answer.replace("e", "é"), f"\n{answer}\n"):
        assert signal(test, same) is Signal.NOT_CRITICAL


def test_considerations_on_lines_of_their_own_count_apart() -> None:
    assert signal("judgement", "de wens van mevrouw\nhaar veiligheid") is Signal.TOO_SHORT
    assert signal("judgement", "de wens van mevrouw\nhaar veiligheid\nde rust in huis") is Signal.NONE


def test_what_is_said_after_a_but_counts() -> None:
    assert signal("tension", "Het valt wel mee.") is Signal.NOT_CRITICAL
    assert signal("tension", "Het valt wel mee, maar ik lig er wakker van.") is Signal.NONE


def test_each_test_of_a_situation_is_told_apart() -> None:
    situation = Situation(key="x", title="x", no_rule="Het staat in het protocol.", tension="Ja")
    assert signals(situation) == {
        "no_rule": Signal.NOT_CRITICAL,
        "judgement": Signal.NONE,
        "tension": Signal.TOO_SHORT,
    }


@given(st.sampled_from(TESTS), st.sampled_from(HOSTILE) | st.text())
def test_any_text_can_be_an_answer(test: str, answer: str) -> None:
    assert signal(test, clean(answer)) in Signal


@pytest.mark.parametrize("word", ["regel ", "of ", "niets ", "maakt ", "wel of ", "a"])
def test_the_longest_answer_can_be_looked_at_with_every_key(word: str) -> None:
    for test in TESTS:
        assert signal(test, (word * MAX_CHARACTERS)[:MAX_CHARACTERS]) in Signal
