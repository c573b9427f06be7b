"""A situation that is half written: it knows whether anything was written, and survives being kept."""

import pytest
from hypothesis import given
from support.dialogues import situations

from goedwerk.domain.draft import OWN_SOURCE, SituationDraft, blank, variant_of
from goedwerk.domain.situation import Situation

LIBRARY = Situation(key="hulp", title=" Hoe vraag ik hulp? ", text="Je staat er alleen voor.", source="LWWL")


def test_a_draft_is_changed_when_something_was_written_and_not_when_that_was_taken_back() -> None:
    draft = SituationDraft.of(LIBRARY)
    assert not draft.is_changed
    written = draft.revised(situation=LIBRARY.revised(text="Anders."))
    assert written.is_changed
    assert not written.revised(situation=LIBRARY).is_changed


def test_what_was_begun_elsewhere_is_written_already() -> None:
    assert SituationDraft.begun(LIBRARY).is_changed


@pytest.mark.parametrize(("title", "text", "complete"), [("a", "b", True), (" ", "b", False), ("a", "\n", False)])
def test_a_title_and_a_text_are_enough_for_a_file(title: str, text: str, complete: bool) -> None:
    assert SituationDraft.of(LIBRARY.revised(title=title, text=text)).is_complete is complete


@given(situations(), situations())
def test_a_draft_is_read_as_it_was_kept(now: Situation, before: Situation) -> None:
    draft = SituationDraft.of(before).revised(situation=now)
    assert SituationDraft.read(draft.model_dump_json()) == draft


@pytest.mark.parametrize("kept", ["", "{", "[]", "null", '{"id": "x"}', "\x00"])
def test_a_draft_that_is_damaged_is_none(kept: str) -> None:
    assert SituationDraft.read(kept) is None


def test_no_two_drafts_and_no_two_blank_situations_are_taken_for_each_other() -> None:
    assert SituationDraft.of(LIBRARY).id != SituationDraft.of(LIBRARY).id
    assert blank().key != blank().key
    assert (blank().title, blank().text, blank().source) == ("", "", OWN_SOURCE)


def test_a_variant_has_all_of_the_other_but_its_key_and_says_where_it_comes_from() -> None:
    variant = variant_of(LIBRARY)
    assert variant.key != LIBRARY.key
    assert variant.source == "Eigen versie van ‘Hoe vraag ik hulp?’ (LWWL)"
    assert variant.revised(key=LIBRARY.key, source=LIBRARY.source) == LIBRARY
    assert variant_of(LIBRARY.revised(source=" ")).source == "Eigen versie van ‘Hoe vraag ik hulp?’"


def test_a_variant_of_a_variant_keeps_naming_the_first() -> None:
    variant = variant_of(LIBRARY)
    assert variant_of(variant.revised(title="Heel anders")).source == variant.source
