"""A name is a whole word, and can be changed everywhere without touching anything else."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import TextTooLongError
from goedwerk.domain.names import count_occurrences, occurs, replace_everywhere, replace_names
from goedwerk.domain.text import MAX_CHARACTERS, clean

PICTURE = {"alt": "De schoenen van Mo", "media_type": "image/jpeg", "data": "TW8="}
SITUATION = {
    "key": "Mo",
    "title": "De vraag van Mo",
    "text": "Mo begeleidt. Moed is nodig.",
    "no_rule": "Mo kent geen regel",
    "questions": [{"element": "skills", "text": "Wat deed Mo?"}],
}
FULL: dict[str, Any] = {
    "id": "00000000-0000-4000-8000-00000000000a",
    "group": "De groep van Mo",
    "facilitator": "Renske",
    "confidentiality": "Wat Mo zegt, blijft hier.",
    "situation": SITUATION,
    "participants": [{"id": "Mo", "name": "Mo", "role": "collega van Mo"}, {"id": "p2", "name": "Thea"}],
    "experiences": [{"id": "e1", "participant": "Mo", "title": "Mo en ik", "text": "Mo’s beurt"}],
    "answers": [
        {"id": "a1", "element": "skills", "participant": "Mo", "experience": "e1", "text": "Mo keek, Mo wachtte."},
        {"id": "a2", "element": "skills", "participant": "p2", "text": "Ik vond moed."},
    ],
    "reflections": [{"id": "r1", "e": "energy", "participant": "Mo", "text": "(Mo)"}],
    "summaries": [{"id": "s1", "core_statement": "Mo staat stil", "candidates": ["Mo", "niets"], "image": PICTURE}],
    "agreements": [{"id": "g1", "what": "Bellen met Mo", "who": "Mo", "when": "na de vrije dag van Mo"}],
    "scores": [{"id": "c1", "capability": "lerend vermogen", "participant": "Mo", "explanation": "Mo vraagt door"}],
    "notes": "Mo was stil",
    "check_out": "Mo: fijn",
    "privacy": [{"text": "Mo", "decision": "replace", "by": "een collega"}],
}


@pytest.mark.parametrize(
    "text", ["Mo", "Mo's beurt", "Mo’s beurt", "(Mo)", "Mo, Thea", "met Mo.", "ik\nMo\nwij", "Mo-Ali"]
)
def test_a_name_is_found_as_a_whole_word(text: str) -> None:
    assert occurs("Mo", text)


@pytest.mark.parametrize("text", ["Moed", "mo", "MO", "MMo", "Mo1", "1Mo", "Moë", "Mo\u0323", "", "M o"])
def test_a_name_is_not_found_inside_another_word_or_in_other_capitals(text: str) -> None:
    assert not occurs("Mo", text)


def test_a_name_of_more_words_is_found_across_two_lines() -> None:
    assert occurs("Joëlle de Wit", "dat zei Joëlle\nde Wit al")
    assert not occurs("Joëlle de Wit", "Joëlle de Witte")


@pytest.mark.parametrize("nobody", ["", " ", "\n"])
def test_an_empty_name_is_found_nowhere(nobody: str) -> None:
    assert not occurs(nobody, "Mo en Thea")
    assert replace_names("Mo en Thea", {nobody: "x"}) == "Mo en Thea"


def test_only_the_name_itself_is_replaced() -> None:
    assert replace_names("Mo’s moed: Mo, Moos en [Mo]", {"Mo": "Ali"}) == "Ali’s moed: Ali, Moos en [Ali]"


def test_a_new_name_is_taken_to_the_letter() -> None:
    assert replace_names("Mo en Mo", {"Mo": r"\1 Mo \g<0>"}) == r"\1 Mo \g<0> en \1 Mo \g<0>"


@given(text=st.text().map(clean), old=st.text(min_size=1).map(clean), new=st.sampled_from(["", "x", "een collega"]))
def test_replacing_a_name_by_itself_or_where_it_is_not_changes_nothing(text: str, old: str, new: str) -> None:
    assert replace_names(text, {old: new}) == text or occurs(old, text)
    if len(old.split()) == 1 and old == old.strip():
        assert replace_names(text, {old: old}) == text


def test_a_name_is_replaced_in_every_text_of_a_dialogue_and_nowhere_else() -> None:
    before = Dialogue.model_validate(FULL)
    after = replace_everywhere(before, "Mo", "Ali").model_dump(mode="json")

    def expected(value: Any, field: str = "") -> Any:
        if field == "former_names":
            return ["Mo"]
        if field in ("id", "key", "participant", "data", "privacy"):
            return value
        if isinstance(value, dict):
            return {name: expected(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [expected(inner, field) for inner in value]
        return replace_names(value, {"Mo": "Ali"}) if isinstance(value, str) else value

    assert after == expected(before.model_dump(mode="json"))
    assert after["participants"][0] == {
        "id": "Mo",
        "name": "Ali",
        "role": "collega van Ali",
        "consent": None,
        "may_keep": None,
        "may_share": None,
        "left": False,
    }
    assert after["situation"]["key"] == "Mo"
    assert after["situation"]["questions"][0]["text"] == "Wat deed Ali?"
    assert after["summaries"][0]["candidates"] == ["Ali", "niets"]
    assert after["summaries"][0]["image"]["alt"] == "De schoenen van Ali"
    assert after["agreements"][0]["who"] == "Ali"


def test_records_in_which_nothing_changed_are_the_same_objects() -> None:
    before = Dialogue.model_validate(FULL)
    after = replace_everywhere(before, "Thea", "Dora")
    assert after.participants[1].name == "Dora"
    assert after.participants[0] is before.participants[0]
    assert after.situation is before.situation
    for field in ("experiences", "answers", "reflections", "summaries", "agreements", "scores"):
        for old, new in zip(getattr(before, field), getattr(after, field), strict=True):
            assert new is old


def test_a_name_that_is_nowhere_gives_the_same_dialogue() -> None:
    before = Dialogue.model_validate(FULL)
    assert replace_everywhere(before, "Kevin", "Ali") is before
    assert count_occurrences(before, "Kevin") == 0


def test_what_was_put_in_is_not_replaced_again_and_the_longest_name_goes_first() -> None:
    assert replace_names("Jan Mo, Mo", {"Mo": "Jan", "Jan": "Ria", "Jan Mo": "Mo Jan"}) == "Mo Jan, Jan"


def test_a_persons_name_that_was_replaced_is_remembered_once_as_it_was() -> None:
    before = Dialogue.model_validate(FULL | {"former_names": ["Thea"]})
    after = replace_everywhere(replace_everywhere(before, "Thea", "Mo"), "Renske", "R")
    assert after.former_names == ("Thea", "Renske")
    assert replace_everywhere(before, "beurt", "tijd").former_names == ("Thea",)


def test_as_many_are_counted_as_are_replaced() -> None:
    before = Dialogue.model_validate(FULL)
    count = count_occurrences(before, "Mo")
    assert count == 22
    after = replace_everywhere(before, "Mo", "Ali")
    assert count_occurrences(after, "Mo") == 0
    assert count_occurrences(after, "Ali") == count


def test_a_name_is_cleaned_before_it_is_looked_for() -> None:
    before = Dialogue.model_validate(FULL | {"notes": "met Zoë"})
    assert replace_everywhere(before, "Zoe\u0308", "A\x1b[31mli").notes == "met A[31mli"


def test_a_name_that_makes_a_text_too_long_is_refused_and_nothing_is_cut() -> None:
    before = Dialogue.model_validate(FULL | {"notes": "Mo " * (MAX_CHARACTERS // 3)})
    with pytest.raises(TextTooLongError, match="niets veranderd"):
        replace_everywhere(before, "Mo", "Mohammed")
