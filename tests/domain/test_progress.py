"""How far a step is: empty, busy or filled, and who has not been heard."""

from typing import Any

import pytest
from hypothesis import given
from support.dialogues import dialogues

from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.progress import State, experience_state, step_state, topic_state
from goedwerk.domain.situation import SkiveElement

STEPS = ("group", "situation", "experiences", "skive", "three_es", "summary", "agreements")
PEOPLE = [{"id": "p1", "name": "Noor"}, {"id": "p2", "name": "Sem"}]
SITUATION = {"key": "x", "title": "Hoe ver ga je?"}
PAGE = dict.fromkeys(("core_statement", "explanation", "excellent", "ethics", "energy"), "iets")


def a_dialogue(**fields: Any) -> Dialogue:
    empty = {"id": "00000000-0000-4000-8000-000000000001", "group": ""}
    return Dialogue.model_validate(empty | fields)


def said(kind: str, topic: str, *speakers: str | None) -> list[dict[str, Any]]:
    return [{"id": f"{topic}{n}", kind: topic, "participant": who, "text": "Ja"} for n, who in enumerate(speakers)]


def answers(*speakers: str | None) -> list[dict[str, Any]]:
    return [answer for element in SkiveElement for answer in said("element", element, *speakers)]


def reflections(*speakers: str | None) -> list[dict[str, Any]]:
    return [reflection for e in GoodWorkE for reflection in said("e", e, *speakers)]


@pytest.mark.parametrize(
    ("step", "fields", "state"),
    [
        ("group", {}, State.EMPTY),
        ("group", {"group": " "}, State.EMPTY),
        ("group", {"group": "Oost"}, State.BUSY),
        ("group", {"group": "Oost", "participants": PEOPLE[:1]}, State.BUSY),
        ("group", {"group": "Oost", "participants": PEOPLE}, State.FILLED),
        ("situation", {}, State.EMPTY),
        ("situation", {"situation": SITUATION}, State.BUSY),
        ("situation", {"situation": SITUATION | {"text": "Een deur."}}, State.FILLED),
        ("experiences", {"participants": PEOPLE}, State.EMPTY),
        ("experiences", {"participants": PEOPLE, "experiences": [{"id": "e1", "participant": "p1"}]}, State.EMPTY),
        ("experiences", {"participants": PEOPLE, "experiences": [{"id": "e1", "text": "x"}]}, State.BUSY),
        ("experiences", {"experiences": [{"id": "e1", "title": "x"}]}, State.FILLED),
        (
            "experiences",
            {
                "participants": PEOPLE,
                "experiences": [{"id": f"e{p}", "participant": p, "text": "x"} for p in ("p1", "p2")],
            },
            State.FILLED,
        ),
        ("skive", {"participants": PEOPLE}, State.EMPTY),
        ("skive", {"participants": PEOPLE, "answers": said("element", "skills", "p1", "p2")}, State.BUSY),
        ("skive", {"participants": PEOPLE, "answers": answers("p1", "p1")}, State.BUSY),
        ("skive", {"participants": PEOPLE, "answers": answers("p1", None)}, State.FILLED),
        ("three_es", {"participants": PEOPLE, "reflections": said("e", "energy", "p1")}, State.BUSY),
        ("three_es", {"participants": PEOPLE[:1], "reflections": reflections("p1")}, State.FILLED),
        ("summary", {"summaries": [{"id": "s1"}]}, State.EMPTY),
        ("summary", {"summaries": [{"id": "s1", "candidates": ["Kijken"]}]}, State.BUSY),
        ("summary", {"summaries": [{"id": "s1", "disagreement": "Kijken"}]}, State.BUSY),
        ("summary", {"summaries": [{"id": "s1"} | PAGE | {"energy": " "}]}, State.BUSY),
        ("summary", {"summaries": [{"id": "s1"}, {"id": "s2"} | PAGE]}, State.FILLED),
        ("agreements", {}, State.EMPTY),
        ("agreements", {"check_out": "fijn"}, State.BUSY),
        ("agreements", {"agreements": [{"id": "g1", "what": "Koffie"}]}, State.FILLED),
    ],
)  # fmt: skip
def test_a_step_is_as_far_as_what_was_written_in_it(step: str, fields: dict[str, Any], state: State) -> None:
    assert step_state(a_dialogue(**fields), step) is state


@given(dialogues())
def test_every_dialogue_has_a_state_for_every_step(dialogue: Dialogue) -> None:
    assert all(isinstance(step_state(dialogue, step), State) for step in STEPS)


def test_the_signs_differ_so_that_colour_is_never_needed() -> None:
    assert len({state.value for state in State}) == 3


def test_one_person_alone_fills_an_element_and_nobody_at_all_too() -> None:
    for people in (PEOPLE[:1], []):
        dialogue = a_dialogue(participants=people, answers=said("element", "values", None))
        assert topic_state(dialogue, SkiveElement.VALUES) is State.FILLED


def test_an_experience_with_only_a_title_is_busy() -> None:
    dialogue = a_dialogue(participants=PEOPLE, experiences=[{"id": "e1", "participant": "p1", "title": "De deur"}])
    assert [experience_state(dialogue, person) for person in dialogue.participants] == [State.BUSY, State.EMPTY]
