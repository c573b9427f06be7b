"""The rich A4 holds what the group chose to show, and nobody's name."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.dialogues import dialogues

import goedwerk
from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4, PARTS, compose
from goedwerk.domain.changes import participants
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.names import occurs
from goedwerk.domain.withhold import INSTEAD, Names

METHOD = load_method()
EXAMPLE = Path(goedwerk.__file__).with_name("example.goedwerk.json")
TEXTS = ("core_statement", "situation_title", *PARTS, "group")


def dialogue(**fields: Any) -> Dialogue:
    people = [{"id": "p1", "name": "Joëlle de Wit"}, {"id": "p2", "name": "Mo", "left": True}]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "facilitator": "Renske", "participants": people}
        | fields
    )


def a4(summary: dict[str, Any] | None = None, **fields: Any) -> A4:
    return compose(dialogue(**fields), Summary.model_validate({"id": "s1"} | (summary or {})), METHOD)


def said(text: str, *names: str) -> str:
    return Names(names).withhold(text)


def test_an_a4_holds_the_parts_of_its_summary() -> None:
    kept = Dialogue.model_validate(json.loads(EXAMPLE.read_text(encoding="utf-8"))["dialogues"][0])
    for summary in kept.summaries:
        page = compose(kept, summary, METHOD)
        assert page.core_statement == page.title == summary.core_statement
        assert [section.text for section in page.sections] == [getattr(summary, key) for key in PARTS]
        assert page.subtitle == "Hoe kom ik tot een passende vorm van begeleiding?"
        assert page.withheld == ()


def test_the_headings_are_the_words_of_the_method() -> None:
    assert [section.heading for section in a4(dict.fromkeys(PARTS, "x")).sections] == [
        "De situatie",
        "Toelichting",
        "Excellent: het is goed",
        "Ethiek: het doet goed",
        "Energie: het voelt goed",
        "Waar zijn we het niet over eens?",
    ]


def test_a_part_that_was_not_filled_has_no_heading() -> None:
    assert [section.key for section in a4({"ethics": "x", "energy": " \n"}).sections] == ["ethics"]


def test_the_situation_of_the_dialogue_is_used_until_the_summary_has_its_own() -> None:
    situation = {"key": "k", "title": "Een titel", "text": "Uit de bibliotheek"}
    assert a4(situation=situation).situation == "Uit de bibliotheek"
    assert a4({"situation": " "}, situation=situation).situation == "Uit de bibliotheek"
    assert a4({"situation": "Van ons"}, situation=situation).situation == "Van ons"
    assert a4().situation == ""


def test_an_a4_always_has_a_title_and_never_shows_it_twice() -> None:
    situation = {"key": "k", "title": "Een\ntitel"}
    assert (a4().title, a4().subtitle) == ("Beeld van goed werk", "")
    assert (a4(situation=situation).title, a4(situation=situation).subtitle) == ("Een titel", "")
    page = a4({"core_statement": "Kern"}, situation=situation)
    assert (page.title, page.subtitle) == ("Kern", "Een titel")


def test_the_foot_of_the_page_says_when_who_and_where_it_comes_from() -> None:
    situation = {"key": "k", "title": "t", "capability": "lerend vermogen"}
    assert a4(date="2026-03-01", group="Oost\nen West", situation=situation).footer == (
        "1 maart 2026",
        "Oost en West",
        "Lerend vermogen",
        METHOD.source,
    )
    assert a4().footer == ("Oost", METHOD.source)


def test_every_a4_has_a_mark_of_its_own_that_stays_the_same() -> None:
    other = dialogue(id="00000000-0000-4000-8000-00000000000b")
    marks = [a4().mark, a4({"id": "s2"}).mark, compose(other, Summary(id="s1"), METHOD).mark]
    assert len({*marks}) == 3
    assert a4({"core_statement": "anders"}, group="Anders").mark == marks[0]


@pytest.mark.parametrize("field", ["core_statement", *PARTS])
def test_a_name_in_a_part_becomes_a_colleague(field: str) -> None:
    page = a4({field: "Dat zag Mo, en Renske ook."})
    assert getattr(page, field) == "Dat zag een collega, en een collega ook."
    assert page.withheld == ("Renske", "Mo")


def test_a_name_in_the_group_the_title_or_the_words_with_the_picture_becomes_a_colleague() -> None:
    picture = {"alt": "De jas van Mo", "media_type": "image/png", "data": ""}
    page = a4(
        {"image": picture}, group="Team Mo", situation={"key": "k", "title": "Mo’s vraag", "text": "Mo twijfelt."}
    )
    assert page.group == "Team een collega"
    assert page.situation_title == "Een collega’s vraag"
    assert page.situation == "Een collega twijfelt."
    assert page.picture is not None
    assert page.picture.alt == "De jas van een collega"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mo keek. Mo wachtte! En Mo?", "Een collega keek. Een collega wachtte! En een collega?"),
        ("Ja.\nMo ook", "Ja.\nEen collega ook"),
        ("Ze zei: ‘Mo, kom.’ ‘Mo!’", "Ze zei: ‘een collega, kom.’ ‘Een collega!’"),
        ("- Mo\n- Thea", "- Een collega\n- Thea"),
        ("Dat is… Mo", "Dat is… Een collega"),
        ("Moed, Moos en mo", "Moed, Moos en mo"),
    ],
)
def test_a_sentence_still_begins_with_a_capital(text: str, shown: str) -> None:
    assert said(text, "Mo") == shown


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Joëlle de Wit", "met Joëlle de Wit", "met een collega"),
        ("Joëlle de Wit", "met Joëlle\nde Wit", "met een collega"),
        ("Joëlle de Wit", "met Joëlle en mevrouw Wit", "met een collega en een collega"),
        ("Joëlle de Wit", "met Mevr. De Wit", "met een collega"),
        ("Joëlle de Wit", "met de Wit", "met een collega"),
        ("Fatima El Amrani", "Mevr. El Amrani kwam", "Een collega kwam"),
        ("Fatima El Amrani", "met Fatima  Amrani", "met een collega"),
        ("Fatima El Amrani", "Fatima\nAmrani", "Een collega\nEen collega"),
        ("Fatima El Amrani", "Fatimas Amrani", "Een collega’s een collega"),
        ("Fatima El Amrani", "met Fatima mevrouw Bos", "met een collega mevrouw Bos"),
        ("Mevr. El Amrani", "bij Mevr. El Amrani", "bij een collega"),
        ("Mevr. El Amrani", "bij Mevr. Bos en dr. Bos", "bij Mevr. Bos en dr. Bos"),
        ("Anne Sophie", "met Anne-Sophie", "met een collega"),
        ("Fatima", "met FATIMA, en FATIMAS tas", "met een collega, en een collega’s tas"),
        ("Joëlle de Wit", "met JOËLLE DE WIT", "met een collega"),
        ("Mo", "met MO", "met MO"),
        ("Fatima", "met fatima", "met fatima"),
        ("Joëlle de Wit", "met de witte jas", "met de witte jas"),
        ("Joëlle W.", "met Joëlle om 3 W", "met een collega om 3 W"),
        ("joëlle de wit", "met Joëlle de Wit", "met een collega"),
        ("JOËLLE", "met Joëlle", "met een collega"),
        ("jan-willem", "met Jan-Willem", "met een collega"),
        ("roos", "met Roos en een roos", "met een collega en een een collega"),
        ("Hanneke", "het is Hannekes beurt", "het is een collega’s beurt"),
        ("Roos", "Roos' tas en Roos’ jas", "Een collega’s tas en een collega’s jas"),
        ("Roos", "‘Kijk naar Roos’ zei ze", "‘Kijk naar een collega’ zei ze"),
        ("Roos", "voor Roos’", "voor een collega’"),
        ("Al", "Als het moet", "Als het moet"),
        ("Ali", "Kalief, Alice en Tali", "Kalief, Alice en Tali"),
        ("Student A", "Student A en Student B", "Een collega en Student B"),
        ("teamleider", "de teamleider", "de teamleider"),
        ("A", "A of B", "A of B"),
        ("", "niemand", "niemand"),
    ],
)
def test_a_person_is_known_by_the_whole_name_and_by_each_part_that_is_a_name(name: str, text: str, shown: str) -> None:
    assert said(text, name) == shown


def test_the_longest_name_goes_first() -> None:
    assert said("met Mo Ali en Mo", "Mo", "Mo Ali") == "met een collega en een collega"


def test_who_was_renamed_or_taken_off_the_list_stays_off_the_page() -> None:
    before = dialogue(participants=[{"id": "p1", "name": "Dirk van den Berg"}, {"id": "p2", "name": "Bram"}])
    after = participants.remove(participants.rename(before, "p1", "Dirkje"), "p2")
    page = compose(after, Summary(id="s1", ethics="Dirks vraag, Bram en Dirkje."), METHOD)
    assert page.ethics == "Een collega’s vraag, een collega en een collega."


def test_what_was_withheld_is_told_once_and_only_when_it_was_there() -> None:
    names = Names(["Joëlle de Wit", "Mo", "Thea"])
    names.withhold("Mo, Mo, Joëlle en Mo’s")
    assert names.withheld == ["Joëlle", "Mo"]


def names_of(kept: Dialogue) -> set[str]:
    """Return the names that could tell who someone is: two letters or more."""
    names = {kept.facilitator, *(person.name for person in kept.participants), *kept.former_names}
    return {name for name in names if sum(map(str.isalpha, name)) > 1}


@settings(deadline=None)
@given(kept=dialogues())
def test_no_name_of_anybody_at_the_table_stands_on_an_a4(kept: Dialogue) -> None:
    for summary in kept.summaries:
        page = compose(kept, summary, METHOD)
        for text in (*(getattr(page, field) for field in TEXTS), page.picture.alt if page.picture else ""):
            assert not [name for name in names_of(kept) if occurs(name, text)]


WORDS = ["Mo", "Joëlle", "de", "Wit", "Jan-Willem", "Renske", "’s", "zag", ".", "\n", "(", "Moed", "’", "-"]
PEOPLE = ["Mo", "Joëlle de Wit", "Jan-Willem", "Mo de Wit", "Renske"]


@settings(deadline=None)
@given(text=st.lists(st.sampled_from(WORDS)).map(" ".join), people=st.lists(st.sampled_from(PEOPLE)))
def test_in_any_mix_of_words_no_name_is_left_and_nothing_else_is_gone(text: str, people: list[str]) -> None:
    shown = said(text, *people)
    assert not [name for name in people if occurs(name, shown)]
    gone = {*" ".join(people).split(), "Een", *INSTEAD.split()}
    assert [word for word in shown.split() if word not in gone] == [word for word in text.split() if word not in gone]


@pytest.mark.parametrize(
    ("name", "text"),
    [("Joëlle", "Joelle bleef staan."), ("O'Brien", "O’Brien bleef staan."), ("O’Brien", "O'Brien bleef staan.")],
)
def test_a_name_is_known_without_its_accents_and_with_another_apostrophe(name: str, text: str) -> None:
    assert Names([name]).withhold(text) == "Een collega bleef staan."
