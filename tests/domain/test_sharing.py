"""What leaves the room: what was decided is done, what nobody decided about is told, and names are never left."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from support.dialogues import dialogues

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import PARTS, compose
from goedwerk.domain.changes import participants
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.names import occurs
from goedwerk.domain.privacy import Kind
from goedwerk.domain.sharing import (
    Checked,
    Open,
    check,
    decide,
    decide_as_proposed,
    in_words,
    known,
    replace_word,
    take_back,
)

METHOD = load_method()
NAMES = frozenset(["Fatima"])


def dialogue(**fields: Any) -> Dialogue:
    people = [{"id": "p1", "name": "Joëlle de Wit"}, {"id": "p2", "name": "Mo", "left": True}]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "facilitator": "Renske", "participants": people}
        | fields
    )


def checked(kept: Dialogue, **summary: Any) -> Checked:
    page = compose(kept, Summary.model_validate({"id": "s1"} | summary), METHOD)
    return check(page, kept.privacy, known(kept, NAMES))


def only(one: Checked) -> Open:
    (found,) = one.open
    return found


@pytest.mark.parametrize("field", ["core_statement", *PARTS])
def test_a_name_nobody_decided_about_is_told_and_does_not_go_out(field: str) -> None:
    page = checked(dialogue(), **{field: "Dat zag Mo, en Renske ook."})
    assert page.page.texts[field] == "Dat zag een collega, en een collega ook."
    assert page.withheld == ("Mo", "Renske")
    assert [(one.place, one.finding.kind) for one in page.open] == [(field, Kind.PERSON)] * 2


def test_also_not_in_the_title_the_words_with_the_picture_or_a_line_with_a_star() -> None:
    picture = {"alt": "De jas van Mo", "media_type": "image/png", "data": ""}
    kept = dialogue(
        situation={"key": "k", "title": "Mo’s vraag", "text": "Mo twijfelt."},
        answers=[{"id": "a1", "element": "skills", "text": "Mo wachtte", "starred": True}],
    )
    page = checked(kept, image=picture)
    assert not [text for text in page.page.texts.values() if "Mo" in text]
    assert {one.place for one in page.open} == {"situation_title", "situation", "picture", "skills.0"}


def test_which_group_it_was_and_on_which_day_is_on_no_page_for_others() -> None:
    kept = dialogue(group="Team Mo", date="2026-03-11")
    page = checked(kept).page
    assert (page.group, page.date, page.occasion) == ("", date(2026, 3, 1), "maart 2026")
    assert not checked(kept).open
    assert compose(kept, Summary(id="s1"), METHOD).occasion == "Team Mo · 11 maart 2026"
    assert checked(dialogue()).page.occasion == ""


def test_who_was_renamed_or_taken_off_the_list_stays_off_the_page() -> None:
    before = dialogue(participants=[{"id": "p1", "name": "Dirk van den Berg"}, {"id": "p2", "name": "Bram"}])
    after = participants.remove(participants.rename(before, "p1", "Dirkje"), "p2")
    page = checked(after, ethics="Dirks vraag, Bram en Dirkje.").page
    assert not [name for name in ("Dirk", "Bram") if name in page.ethics]


def test_something_else_that_was_found_stays_until_someone_decides() -> None:
    page = checked(dialogue(), ethics="Fatima belde mevrouw Bos.")
    assert page.page.ethics == "Fatima belde mevrouw Bos."
    assert [one.finding.kind for one in page.open] == [Kind.FIRST_NAME, Kind.TITLED_NAME]


def test_what_was_decided_holds_everywhere_and_is_not_asked_again() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="Toen kwam Mo."))
    kept = decide(kept, one.finding, "mijn collega")
    page = checked(kept, ethics="Toen kwam Mo.", energy="Mo lachte.")
    assert (page.page.ethics, page.page.energy) == ("Toen kwam mijn collega.", "Mijn collega lachte.")
    assert (page.open, page.withheld) == ((), ())


def test_what_was_decided_for_one_place_holds_only_there() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="Toen kwam Mo."))
    kept = decide(kept, one.finding, None, one.where)
    page = checked(kept, ethics="Toen kwam Mo.", energy="Toen kwam Mo.")
    assert page.page.ethics == "Toen kwam Mo."
    assert [one.place for one in page.open] == ["energy"]
    assert only(checked(kept, id="s2", ethics="Toen kwam Mo.")).summary_id == "s2"


def test_here_counts_before_everywhere_and_the_last_word_before_an_earlier_one() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="met Mo"))
    kept = decide(kept, one.finding, "een vriend", one.where)
    kept = decide(decide(kept, one.finding, "een collega"), one.finding, "iemand")
    page = checked(kept, ethics="met Mo", energy="met Mo").page
    assert (page.ethics, page.energy) == ("met een vriend", "met iemand")
    assert len(kept.privacy) == 2


def test_a_bsn_cannot_be_kept_until_someone_says_that_it_is_none() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="Nummer 123456782 dus."))
    assert (one.finding.kind, one.blocks) == (Kind.BSN, True)
    assert checked(decide(kept, one.finding, None), ethics="Nummer 123456782 dus.").blocked
    assert not checked(decide(kept, one.finding, None, no_bsn=True), ethics="Nummer 123456782 dus.").open


def test_what_is_put_in_its_place_is_checked_too() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="met Mo"))
    assert checked(decide(kept, one.finding, "nummer 123456782"), ethics="met Mo").blocked


def test_all_proposals_can_be_taken_at_once() -> None:
    kept = dialogue()
    page = checked(kept, ethics="Mo belde Fatima. Met mevrouw Bos ging het goed.")
    kept = decide_as_proposed(kept, [one.finding for one in page.open])
    after = checked(kept, ethics="Mo belde Fatima. Met mevrouw Bos ging het goed.")
    assert after.open == ()
    assert not [name for name in ("Mo", "Fatima", "Bos") if name in after.page.ethics]
    assert after.page.ethics[0].isupper()


def test_what_was_decided_is_told_with_the_capital_that_was_offered() -> None:
    for text, told in (
        ("Mevrouw Bos kwam.", "‘Mevrouw Bos’ wordt ‘Mevrouw’"),
        ("Toen kwam mevrouw Bos.", "‘mevrouw Bos’ wordt ‘mevrouw’"),
        ("Op 12 mei kwam ze.", "‘Op 12 mei’ wordt ‘In mei’"),
    ):
        kept = decide_as_proposed(dialogue(), [only(checked(dialogue(), ethics=text)).finding])
        assert in_words(kept.privacy[0]) == told


def test_a_word_that_only_people_know_can_be_replaced_too() -> None:
    kept = replace_word(dialogue(), "Zonnehof", "een huis")
    assert checked(kept, ethics="In Zonnehof.").page.ethics == "In een huis."


def test_a_name_that_was_decided_about_leaves_no_broken_sentence_where_more_belongs_to_it() -> None:
    kept = dialogue()
    one = only(checked(kept, ethics="Toen kwam Fatima."))
    kept = decide(kept, one.finding, "iemand")
    page = checked(
        kept, ethics="Toen kwam Fatima.", energy="Haar dochter Fatima lachte. Zij heet Fatima Bos, dit is Fatima’s jas."
    )
    assert page.page.ethics == "Toen kwam iemand."
    assert page.page.energy == "Haar dochter lachte. Zij heet iemand, dit is iemand’s jas."
    assert page.open == ()


def test_a_decision_can_be_taken_back() -> None:
    kept = dialogue()
    kept = decide(kept, only(checked(kept, ethics="met Mo")).finding, None)
    assert checked(take_back(kept, kept.privacy[0]), ethics="met Mo").open


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mail wit@zonnehof.nl.", "Mail een mailadres."),
        ("Mail JOELLE1985@zonnehof.nl.", "Mail een mailadres."),
        ("Kijk op www.renske.nl of https://x.nl/Jo%C3%ABlle.", "Kijk op een website of een website."),
        ("In de Renskestraat 3.", "In de straat."),
        ("Zij heet @mo.1985 daar.", "Zij heet een account daar."),
    ],
)
def test_a_name_inside_something_else_that_was_found_does_not_go_out_and_that_is_told(text: str, shown: str) -> None:
    page = checked(dialogue(), ethics=text)
    assert page.page.ethics == shown
    assert page.withheld == tuple(one.finding.text for one in page.open)
    assert Kind.PERSON not in {one.finding.kind for one in page.open}


def test_an_address_without_a_name_waits_for_someone_as_before() -> None:
    page = checked(dialogue(), ethics="Mail info@zonnehof.nl.")
    assert (page.page.ethics, page.withheld) == ("Mail info@zonnehof.nl.", ())


@pytest.mark.parametrize(
    ("name", "part"), [("Xandra\u2011Lynnea", "Xandra"), ("Karin de Vries\u2010Zwieb", "De Vries")]
)
def test_a_name_with_a_hyphen_of_a_word_processor_is_taken_apart_too(name: str, part: str) -> None:
    kept = Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "participants": [{"id": "p1", "name": name}]}
    )
    summary = Summary(id="s1", explanation=f"En {part} knikte.")
    (found,) = check(compose(kept, summary, load_method()), (), known(kept, frozenset())).open
    assert found.finding.kind is Kind.PERSON


def test_a_name_without_accents_in_the_list_is_found_with_them_everywhere() -> None:
    kept = dialogue(
        participants=[{"id": "p1", "name": "Joelle Bakker"}],
        group="Team van Joëlle",
        situation={"key": "k", "title": "Wat Joëlle zei", "text": ""},
    )
    page = checked(kept, core_statement="Joëlle bleef staan.")
    assert not [text for text in page.page.texts.values() if "Jo" in text]
    assert {one.finding.kind for one in page.open} == {Kind.PERSON}


def names_of(kept: Dialogue) -> set[str]:
    """Return the names that could tell who someone is: two letters or more."""
    names = {kept.facilitator, *(person.name for person in kept.participants), *kept.former_names}
    return {name for name in names if sum(map(str.isalpha, name)) > 1}


@given(kept=dialogues())
def test_no_name_of_anybody_at_the_table_goes_out_unless_someone_decided_so(kept: Dialogue) -> None:
    kept = kept.revised(privacy=())
    for summary in kept.summaries:
        page = check(compose(kept, summary, METHOD), (), known(kept, frozenset()))
        for text in page.page.texts.values():
            assert not [name for name in names_of(kept) if occurs(name, text)]
