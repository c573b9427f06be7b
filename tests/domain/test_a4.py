"""The rich A4 holds what the group chose to show."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import goedwerk
from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4, PARTS, compose
from goedwerk.domain.dialogue import Dialogue, Summary

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


def test_an_a4_holds_the_parts_of_its_summary() -> None:
    kept = Dialogue.model_validate(json.loads(EXAMPLE.read_text(encoding="utf-8"))["dialogues"][0])
    for summary in kept.summaries:
        page = compose(kept, summary, METHOD)
        assert page.core_statement == page.title == summary.core_statement
        assert [section.text for section in page.sections] == [getattr(summary, key) for key in PARTS]
        assert page.subtitle == "Hoe kom ik tot een passende vorm van begeleiding?"


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


STARS = [
    {"id": "a1", "element": "values", "text": "Rust\nin huis", "starred": True},
    {"id": "a2", "element": "skills", "text": "Ik wachtte", "starred": True, "experience": "e1"},
    {"id": "a3", "element": "skills", "text": "Ik liep weg", "starred": True, "experience": "e2"},
    {"id": "a4", "element": "skills", "text": "Zonder ster"},
]
TOLD = [{"id": "e1"}, {"id": "e2"}]


def test_what_got_a_star_stands_by_element_on_one_line_in_the_order_of_the_method() -> None:
    lines = [(line.name, line.text) for line in a4(answers=STARS, experiences=TOLD).skive]
    assert lines == [("Handelingen", "Ik wachtte · Ik liep weg"), ("Waarden", "Rust in huis")]


def test_the_a4_of_one_experience_holds_no_stars_of_another() -> None:
    page = a4({"experience": "e1"}, answers=STARS, experiences=TOLD)
    assert [line.text for line in page.skive] == ["Ik wachtte", "Rust in huis"]


def test_every_text_of_a_person_on_the_page_has_a_place_and_can_be_changed_there() -> None:
    picture = {"alt": "Een jas", "media_type": "image/png", "data": ""}
    situation = {"key": "k", "title": "t", "text": "s"}
    page = a4(dict.fromkeys(PARTS, "x") | {"image": picture}, answers=STARS, experiences=TOLD, situation=situation)
    changed = page.with_texts({place: f"{text}!" for place, text in page.texts.items()})
    assert changed.texts == {place: f"{text}!" for place, text in page.texts.items()}
    assert {*page.texts} == {*TEXTS, "picture", "skills.0", "skills.1", "values.0"}
    assert all(page.place_name(place) for place in page.texts)
    assert page.with_texts({}) == page


def test_a_page_that_was_not_checked_says_that_it_is_for_the_group() -> None:
    assert replace(a4(), only_for_group=True).footer[0] == "Alleen voor de groep"
