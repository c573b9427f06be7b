"""A few letters of a name find who is meant, and a whole name is never taken for the beginning of another."""

import pytest

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.people import addressed, letters_of, matching, meant, speaking


def people(*names: str) -> list[Participant]:
    return [Participant(id=f"p{number}", name=name) for number, name in enumerate(names, 1)]


def names(found: list[Participant]) -> list[str]:
    return [person.name for person in found]


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("mo", ["Mo", "Mo de Wit", "Mohamed"]),
        ("MO", ["Mo", "Mo de Wit", "Mohamed"]),
        ("wit", ["Mo de Wit"]),
        ("moh", ["Mohamed"]),
        ("joe", ["Joëlle"]),
        ("x", []),
    ],
)
def test_who_has_just_that_name_comes_first_then_who_has_that_word_then_who_begins_so(
    letters: str, found: list[str]
) -> None:
    assert names(matching(people("Mohamed", "Mo de Wit", "Mo", "Joëlle"), letters)) == found


@pytest.mark.parametrize(
    ("letters", "found"),
    [("mo", ["Mo"]), ("wit", ["Jan Wit", "Mo de Wit"]), ("m", ["Mohamed", "Mo de Wit", "Mo"]), ("x", [])],
)
def test_a_whole_name_or_word_means_nobody_whose_name_only_begins_so(letters: str, found: list[str]) -> None:
    assert sorted(names(meant(people("Mohamed", "Mo de Wit", "Mo", "Jan Wit", "Witte"), letters))) == sorted(found)


def test_what_is_said_with_a_whole_name_before_it_is_theirs() -> None:
    found = addressed(people("Mohamed", "Mo"), "@mo Dat was zo")
    assert found
    assert (found[0].name, found[1]) == ("Mo", "Dat was zo")


@pytest.mark.parametrize(
    ("chosen", "speaker"), [(None, "p1"), ("", None), ("p2", "p2"), ("gone", "p1")], ids=["none", "group", "p2", "gone"]
)
def test_the_first_at_the_table_speaks_until_someone_who_is_there_or_the_group_is_chosen(
    chosen: str | None, speaker: str | None
) -> None:
    person = speaking(people("Mo", "Thea"), chosen)
    assert (person and person.id) == speaker


def test_without_anybody_there_the_group_speaks() -> None:
    assert speaking([], None) is None


@pytest.mark.parametrize(
    ("names_there", "letters"),
    [
        (["Noor", "Sem", "Dilan"], ["N", "S", "D"]),
        (["Sem", "Saar", "élise"], ["Se", "Sa", "É"]),
        (["Bo", "Bob", "Noor", "Noortje"], ["B", "Bo", "Noo", "Noo"]),
        (["J", ""], ["J", "Z"]),
    ],
)
def test_as_few_letters_as_tell_people_apart_and_never_a_whole_name(names_there: list[str], letters: list[str]) -> None:
    assert list(letters_of(people(*names_there)).values()) == letters
