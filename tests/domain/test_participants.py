"""A name is corrected wherever it means that person, and what it was is remembered."""

from typing import Any

import pytest

from goedwerk.domain.changes import participants
from goedwerk.domain.dialogue import Dialogue

DIRK = "Dirk van den Berg"


def table(*others: str, **fields: Any) -> Dialogue:
    """Return a dialogue with Dirk, who is p1, and `others` at the table."""
    people = [{"id": f"p{number}", "name": name} for number, name in enumerate((DIRK, *others), 1)]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-000000000001", "group": "Oost", "participants": people} | fields
    )


@pytest.mark.parametrize(
    ("new", "text", "corrected"),
    [
        ("Dirkje van den Berg", "Dirk twijfelde", "Dirkje twijfelde"),
        ("Dirkje van den Berg", "Dirk van den Berg en Dirk", "Dirkje van den Berg en Dirkje"),
        ("Dirkje van den Berg", "Dirkjan en Dirks vraag", "Dirkjan en Dirks vraag"),
        ("Dirkje van den Berg", "Dirkje had gelijk", "Dirkje had gelijk"),
        ("Jan Dirk van den Berg", "Dirk, Dirk van den Berg", "Jan, Jan Dirk van den Berg"),
        ("Dirk-Jan van den Berg", "Dirk-Jan en Dirk", "Dirk-Jan en Dirk-Jan"),
        ("Dirk de Boer", "Dirk en Dirk van den Berg", "Dirk en Dirk de Boer"),
        ("Student A", "Dirk twijfelde", "Student A twijfelde"),
        ("D. van den Berg", "Dirk twijfelde", "D. van den Berg twijfelde"),
    ],
)
def test_the_first_name_alone_is_corrected_too(new: str, text: str, corrected: str) -> None:
    after = participants.rename(table(notes=text), "p1", new)
    assert (after.participants[0].name, after.notes) == (new, corrected)


def test_an_agreement_follows_the_name_of_who_does_it() -> None:
    agreed = [{"id": "g1", "what": "Koffie", "who": "Dirk en Sem"}]
    assert participants.rename(table(agreements=agreed), "p1", "Dirkje B.").agreements[0].who == "Dirkje en Sem"


@pytest.mark.parametrize("other", ["Dirk", "Dirk Bos", "dirk bos", "de Dirk"])
def test_a_first_name_that_is_also_anothers_stays_where_it_stands_alone(other: str) -> None:
    text = "Dirk zag Dirk van den Berg"
    after = participants.rename(table(other, notes=text), "p1", "Jan Smit")
    assert after.participants[1].name == other
    assert after.notes in ("Dirk zag Jan Smit", text)


def test_the_name_of_the_facilitator_is_not_changed_by_a_first_name_they_share() -> None:
    after = participants.rename(table(facilitator="Dirk Bos", notes="Dirk"), "p1", "Jan Smit")
    assert (after.facilitator, after.notes) == ("Dirk Bos", "Dirk")


@pytest.mark.parametrize("old", ["D. Berg", "de Wit", "Student A", "mevr. Wit", "roos Wit"])
def test_a_first_word_that_is_no_name_on_its_own_is_left_alone(old: str) -> None:
    text = f"{old.split()[0]} bloeide"
    assert participants.rename(table(old, notes=text), "p2", "Thea Smit").notes == text


def test_what_reads_right_already_is_not_made_longer() -> None:
    after = participants.rename(table("Noor", notes="Noor en Noor B."), "p2", "Noor B.")
    assert after.notes == "Noor B. en Noor B."


def test_a_name_that_was_corrected_or_taken_off_the_list_is_remembered_once() -> None:
    after = participants.rename(table("Bram"), "p1", "Dirkje")
    assert after.former_names == (DIRK,)
    after = participants.rename(participants.rename(after, "p1", DIRK), "p1", "Dirkje")
    assert after.former_names == (DIRK, "Dirkje")
    assert participants.remove(after, "p2").former_names == (DIRK, "Dirkje", "Bram")


@pytest.mark.parametrize("nobody", ["", " "])
def test_an_empty_name_is_not_remembered(nobody: str) -> None:
    before = table(nobody, notes="een tekst")
    assert participants.remove(before, "p2").former_names == ()
    after = participants.rename(before, "p2", "Bram")
    assert (after.former_names, after.notes) == ((), "een tekst")


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Thea", ("Thea", "")),
        (" Thea ,  verzorgende ", ("Thea", "verzorgende")),
        ("Thea, verzorgende, nacht", ("Thea", "verzorgende, nacht")),
        ("Thea - verzorgende", ("Thea", "verzorgende")),
        ("Thea – verzorgende, nacht", ("Thea", "verzorgende, nacht")),
        ("Thea, arts - nacht", ("Thea", "arts - nacht")),
        ("Thea (verzorgende)", ("Thea", "verzorgende")),
        ("Thea, arts (nacht)", ("Thea", "arts (nacht)")),
        ("Anne-Marie de Wit-Bos", ("Anne-Marie de Wit-Bos", "")),
        ("Anne-Marie - arts", ("Anne-Marie", "arts")),
        ("Noor (2)", ("Noor (2)", "")),
        (", arts", None),
        ("  ", None),
    ],
)
def test_a_name_may_have_a_role_behind_it_and_a_role_alone_is_nobody(
    typed: str, person: tuple[str, str] | None
) -> None:
    assert participants.read_person(typed) == person


@pytest.mark.parametrize(("role", "kept"), [("", "arts"), ("student", "student")])
def test_correcting_a_name_leaves_the_role_unless_another_is_given(role: str, kept: str) -> None:
    before = participants.set_role(table(notes="Dirk twijfelde"), "p1", "arts")
    after = participants.correct(before, "p1", "Moussa", role)
    assert (after.participants[0].role, after.notes) == (kept, "Moussa twijfelde")
