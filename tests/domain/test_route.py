"""The way through a dialogue: every place once, in the order of the method, and never lost."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import dialogues

from goedwerk.content.method import load_method
from goedwerk.domain.changes import experiences, participants
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method
from goedwerk.domain.route import (
    experience_at,
    experience_part,
    first,
    nearest,
    neighbour,
    participant_part,
    places,
    places_in,
    teller_at,
)

STEPS = ("group", "situation", "experiences", "skive", "three_es", "summary", "agreements")


@cache
def method() -> Method:
    return load_method()


def a_dialogue(**fields: object) -> Dialogue:
    people = [{"id": f"p{n}", "name": name} for n, name in enumerate(("Noor", "Sem", "Dilan"), 1)]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-000000000001", "group": "Oost", "participants": people} | fields
    )


@given(dialogues())
def test_the_route_holds_every_step_in_order_and_no_place_twice(dialogue: Dialogue) -> None:
    route = places(dialogue, method())
    assert list(dict.fromkeys(place.step for place in route)) == list(STEPS)
    assert len(set(route)) == len(route)
    told = {place.part for place in route if place.step == "experiences"}
    assert {f"experience:{e.id}" for e in dialogue.experiences} <= told
    assert {s.id for s in dialogue.summaries} <= {place.part for place in route if place.step == "summary"}


@given(dialogues())
def test_walking_forth_passes_every_place_and_back_again(dialogue: Dialogue) -> None:
    route = places(dialogue, method())
    for here, there in pairwise(route):
        assert neighbour(dialogue, method(), here, 1) == there
        assert neighbour(dialogue, method(), there, -1) == here
    assert neighbour(dialogue, method(), route[0], -1) is None
    assert neighbour(dialogue, method(), route[-1], 1) is None


@given(dialogues(), st.sampled_from([*STEPS, "gone"]), st.sampled_from(["", "skills", "experience:e1", "s1", "gone"]))
def test_the_nearest_place_is_always_one_of_the_route(dialogue: Dialogue, step: str, part: str) -> None:
    found = nearest(dialogue, method(), Place(step, part, "text", "p1"))
    assert (found.step, found.part) in {(place.step, place.part) for place in places(dialogue, method())}
    assert found.step == step or step == "gone"


def test_a_place_that_is_there_is_itself_the_nearest() -> None:
    place = Place("skive", "values", "capture", "p2")
    assert nearest(a_dialogue(), method(), place) == place


def test_when_an_experience_is_gone_or_there_the_nearest_place_is_that_of_its_teller() -> None:
    """So that taking back, or doing again, its first letter does not bring one to somebody else."""
    without = a_dialogue()
    told = experiences.add(without, "p3", title="De deur")
    assert nearest(without, method(), Place("experiences", "experience:e1", "title"), told).part == "participant:p3"
    assert nearest(told, method(), Place("experiences", "participant:p3", "title"), without) == Place(
        "experiences", "experience:e1", "title"
    )


def test_a_place_that_is_gone_leads_to_where_its_step_begins_in_the_same_field() -> None:
    assert nearest(a_dialogue(), method(), Place("summary", "s9", "ethics")) == Place("summary", "", "ethics")
    assert nearest(a_dialogue(), method(), Place("gone", "", "ethics")).step == "group"


def test_everyone_at_the_table_has_a_place_in_the_experiences_and_who_left_only_with_a_story() -> None:
    dialogue = experiences.add(experiences.add(a_dialogue(), "p2"), None)
    dialogue = participants.leave(participants.leave(dialogue, "p1"), "p2")
    parts = [place.part for place in places_in(dialogue, method(), "experiences")]
    assert parts == ["experience:e1", "participant:p3", "experience:e2"]


@pytest.mark.parametrize("step", STEPS)
def test_every_step_begins_somewhere_also_in_an_empty_dialogue(step: str) -> None:
    assert first(a_dialogue(participants=[]), method(), step).step == step


def test_from_a_place_that_is_gone_one_walks_on_from_where_its_step_begins() -> None:
    here = neighbour(a_dialogue(), method(), Place("skive", "gone"), 1)
    assert here == Place("skive", "knowledge")


def test_a_part_leads_to_the_experience_that_it_is_and_to_who_tells() -> None:
    dialogue = experiences.add(experiences.add(a_dialogue(), "p2"), None)
    at = [
        (experience_at(dialogue, part), teller_at(dialogue, part)) for part in map(experience_part, ("e1", "e2", "e9"))
    ]
    assert [(found and found.id, teller) for found, teller in at] == [("e1", "p2"), ("e2", None), (None, None)]
    assert experience_at(dialogue, participant_part("p3")) is None
    assert teller_at(dialogue, participant_part("p3")) == "p3"
    assert teller_at(dialogue, participant_part(None)) is None


def test_at_a_part_that_is_gone_a_change_makes_no_experience() -> None:
    dialogue = a_dialogue()
    assert experiences.at(dialogue, experience_part("gone")) == (dialogue, "")
