"""Finding a situation: every word counts, in any order and spelling, and own situations come first."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.content.finding import Facets, Finder, least_known
from goedwerk.content.method import load_method
from goedwerk.content.situations import Library, LibraryEntry, load_library
from goedwerk.domain.situation import AUDIENCES, Capability, Situation
from goedwerk.domain.text import clean, fold
from goedwerk.domain.usage import Usage

METHOD = load_method()
THEME = METHOD.themes[10]
LIBRARY = Finder(load_library(), METHOD)


def entry(key: str, title: str = "", own: bool = False, **fields: Any) -> LibraryEntry:
    situation = Situation.model_validate({"key": key, "title": title} | fields)
    return LibraryEntry(situation, "set", "Een set", Path(f"{key}.md"), own)


def finder(*entries: LibraryEntry) -> Finder:
    return Finder(Library(entries, ()), METHOD)


def keys(found: tuple[LibraryEntry, ...]) -> list[str]:
    return [one.situation.key for one in found]


SHELF = finder(
    entry("text", "Wat zeg ik?", text="De cliënt wil géén hulp van de dochter."),
    entry("title", "Hulp van een dochter", text="Wat nu?"),
    entry("own", "Iets anders", own=True, text="De dochter geeft hulp."),
)


def test_without_words_all_is_found_own_ones_first_and_else_in_the_order_of_the_library() -> None:
    for nothing in ("", " \n"):
        assert keys(SHELF.find(nothing)) == ["own", "text", "title"]


def test_own_ones_come_first_and_then_those_with_all_words_in_the_title() -> None:
    assert keys(SHELF.find("hulp dochter")) == ["own", "title", "text"]


@pytest.mark.parametrize("words", ["géén cliënt", "CLIENT GEEN", "geen client", "  clie\u0308nt   geen ", "ien gee"])
def test_accents_capitals_order_and_the_end_of_a_word_make_no_difference(words: str) -> None:
    assert keys(SHELF.find(words)) == ["text"]


def test_every_word_has_to_occur() -> None:
    assert SHELF.find("hulp olifant") == ()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("audience", ["L&O-adviseur"], "l&o-adv"),
        ("capability", "lerend vermogen", "lerend"),
        ("theme", THEME.key, THEME.title),
        ("theme", "eigen thema", "eigen thema"),
    ],
)
def test_what_it_is_about_is_found_too(field: str, value: Any, words: str) -> None:
    assert keys(finder(entry("a", "x"), entry("b", "x", **{field: value})).find(words)) == ["b"]


def test_words_are_not_found_over_the_edge_of_a_text() -> None:
    assert finder(entry("a", "thuis", text="zorg")).find("thuiszorg") == ()


def test_every_situation_of_the_library_is_found_by_its_title_alone() -> None:
    for one in load_library().situations:
        assert keys(LIBRARY.find(one.situation.title))[0] == one.situation.key
        assert LIBRARY.entry(one.situation.key) == one


def test_a_key_that_is_not_there_gives_nothing() -> None:
    assert SHELF.entry("weg") is None


def subject(key: str, capability: Capability, theme: str | None = None, *audience: str) -> LibraryEntry:
    return entry(key, "Titel", capability=capability, theme=theme, audience=audience)


SUBJECTS = finder(
    subject("a", Capability.LEARN, THEME.key, "student", "student"),
    subject("b", Capability.LEARN, None, "student", "arts"),
    subject("c", Capability.ABSORB, None, "docent"),
    entry("d", "Titel"),
)


@pytest.mark.parametrize(
    ("facets", "found"),
    [
        (Facets(), ["a", "b", "c", "d"]),
        (Facets(capability=Capability.LEARN), ["a", "b"]),
        (Facets(capability=Capability.LEARN, audience="arts"), ["b"]),
        (Facets(theme=THEME.key), ["a"]),
        (Facets(Capability.ABSORB, THEME.key), []),
    ],
)
def test_a_situation_is_about_all_that_was_chosen(facets: Facets, found: list[str]) -> None:
    assert keys(SUBJECTS.find("titel", facets)) == found


def test_a_count_says_what_choosing_it_would_give() -> None:
    """So what was chosen of the same kind does not count, and what was chosen of another kind does."""
    for chosen in (Facets(audience="student"), Facets(Capability.ABSORB, THEME.key, "student")):
        counted = SUBJECTS.count_subjects("titel", chosen)
        assert counted == {Capability.LEARN: 2, THEME.key: 1}
        assert counted["lerend vermogen"] == 2
    for chosen in (Facets(Capability.LEARN), Facets(Capability.LEARN, audience="docent")):
        assert SUBJECTS.count_audiences("titel", chosen) == {"student": 2, "arts": 1}
    assert not SUBJECTS.count_subjects("olifant", Facets())


def test_every_count_of_the_library_is_right() -> None:
    subjects = LIBRARY.count_subjects("student", Facets())
    for capability in Capability:
        assert subjects[capability] == len(LIBRARY.find("student", Facets(capability=capability)))
    for theme in METHOD.themes:
        assert subjects[theme.key] == len(LIBRARY.find("student", Facets(theme=theme.key)))
    audiences = LIBRARY.count_audiences("student", Facets())
    for audience in LIBRARY.audiences:
        assert audiences[audience] == len(LIBRARY.find("student", Facets(audience=audience)))


def test_audiences_that_people_wrote_themselves_follow_the_known_ones() -> None:
    shelf = finder(entry("a", audience=["zorgkok", "Écoach", "arts"]), entry("b", audience=["student", "arts"]))
    assert shelf.audiences == (*AUDIENCES, "arts", "Écoach", "zorgkok")


@given(st.sampled_from(HOSTILE) | st.text(), st.sampled_from(HOSTILE) | st.text())
def test_any_text_is_found_by_its_own_words_and_only_by_words_that_are_there(text: str, words: str) -> None:
    shelf = finder(entry("a", text=text))
    assert shelf.find(clean(text))
    assert bool(shelf.find(words)) == all(word in fold(clean(text)) for word in fold(words).split())


def test_the_least_known_are_those_this_group_and_then_anybody_used_the_least() -> None:
    shelf = [entry("a"), entry("b"), entry("c")]
    used = {"a": Usage(times=1, by_group=1), "b": Usage(times=5), "c": Usage(times=2)}
    assert least_known(shelf, used) == [shelf[2]]
    assert least_known(shelf[:2], used) == [shelf[1]]
    assert least_known(shelf, {"a": used["a"]}) == shelf[1:]
    assert least_known([], used) == []
