"""Merging: nothing that was written is ever lost, and nothing comes twice."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import FEW_IDS, dialogues, measurements, texts_in

from goedwerk.domain.dialogue import Dialogue, Measurement
from goedwerk.domain.merge import MARK, contents, copy_of, marked, merge, settled

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
EARLY = datetime(2026, 3, 11, 14, 3, 22, tzinfo=UTC)
LATE = EARLY + timedelta(milliseconds=1)
ONE = st.just(ID)

Known = dict[str, Any]


def dialogue(**fields: Any) -> Dialogue:
    return Dialogue(**{"id": ID, "group": "Oost", "modified": EARLY} | fields)


def take_in(known: Known, *records: Any) -> Known:
    known = dict(known)
    for record in records:
        known |= {kept.id: kept for kept in settled(known.get, record)}
    return known


def without_mark(record: Any) -> str:
    """Return the contents of a record, for a copy those of what it is a copy of."""
    return contents(record.revised(group=record.group.removesuffix(MARK).rstrip()))


def test_what_was_not_there_stays_as_it_came() -> None:
    incoming = dialogue()
    outcome = merge(None, incoming)
    assert (outcome.stays, outcome.copy) == (incoming, None)


def test_what_is_the_same_changes_nothing() -> None:
    outcome = merge(dialogue(notes="a"), dialogue(notes="a"))
    assert (outcome.stays, outcome.copy) == (dialogue(notes="a"), None)


@pytest.mark.parametrize(
    ("existing", "incoming", "stays"),
    [
        (EARLY, LATE, "incoming"),
        (LATE, EARLY, "existing"),
        (EARLY, EARLY, "existing"),
        (None, EARLY, "incoming"),
        (EARLY, None, "existing"),
        (None, None, "existing"),
    ],
)
def test_what_changed_last_stays_and_the_other_becomes_a_copy(
    existing: datetime | None, incoming: datetime | None, stays: str
) -> None:
    both = {
        "existing": dialogue(notes="existing", modified=existing),
        "incoming": dialogue(notes="incoming", modified=incoming),
    }
    outcome = merge(both["existing"], both["incoming"])
    loser = both["incoming" if stays == "existing" else "existing"]
    assert outcome.stays == both[stays]
    assert outcome.copy is not None
    assert outcome.copy == loser.revised(id=outcome.copy.id, group="Oost (kopie)", copy_of=ID)
    assert outcome.copy.id != ID


def test_a_later_moment_alone_makes_no_copy() -> None:
    later = dialogue(modified=LATE)
    for pair in [(dialogue(), later), (later, dialogue())]:
        outcome = merge(*pair)
        assert (outcome.stays, outcome.copy) == (later, None)


def test_the_id_of_a_copy_depends_on_the_id_and_the_contents_only() -> None:
    first = copy_of(dialogue(notes="a"))
    assert first.id == "cb16be67-445e-5134-a821-195ed73afec9"  # the same on every laptop and in every version
    assert copy_of(dialogue(notes="a", modified=LATE)).id == first.id
    assert copy_of(dialogue(notes="b")).id != first.id
    assert copy_of(dialogue(notes="a", id="00000000-0000-4000-8000-000000000001")).id != first.id


def test_a_copy_that_was_changed_since_is_not_overwritten_either() -> None:
    known = take_in({}, dialogue(notes="new", modified=LATE), dialogue(notes="old"))
    copy = next(record for record in known.values() if record.id != ID)
    known[copy.id] = copy.revised(notes="changed", modified=LATE)
    again = take_in(known, dialogue(notes="old"))
    assert sorted(record.notes for record in again.values()) == ["changed", "new", "old"]
    assert take_in(again, dialogue(notes="old")) == again


def test_a_copy_is_marked_once_and_never_cut() -> None:
    assert marked("Oost") == "Oost (kopie)"
    assert marked(" Oost") == " Oost (kopie)"
    assert marked("Oost (kopie)") == "Oost (kopie)"
    assert marked("") == "(kopie)"
    assert marked("x" * 19_995) == "x" * 19_995


def test_a_measurement_is_merged_like_a_dialogue() -> None:
    old = Measurement(id=ID, group="Oost", modified=EARLY)
    new = Measurement(id=ID, group="West", modified=LATE)
    outcome = merge(old, new)
    assert outcome.stays == new
    assert outcome.copy is not None
    assert (outcome.copy.group, outcome.copy.copy_of) == ("Oost (kopie)", ID)


@given(dialogues(ONE), dialogues(ONE))
def test_no_text_is_ever_lost(existing: Dialogue, incoming: Dialogue) -> None:
    known = take_in({}, existing, incoming)
    kept = [text for record in known.values() for text in texts_in(record.model_dump(mode="json"))]
    for record in (existing, incoming):
        wanted = texts_in(record.model_dump(mode="json", exclude={"id", "modified", "copy_of"}))
        for text in wanted:
            assert text in kept or marked(text) in kept


@given(st.lists(dialogues(FEW_IDS), max_size=4))
def test_importing_the_same_again_adds_nothing(incoming: list[Dialogue]) -> None:
    known = take_in({}, *incoming)
    assert take_in(known, *incoming) == known
    assert take_in(known, *known.values()) == known


@given(st.lists(measurements(FEW_IDS), max_size=4))
def test_importing_the_same_measurements_again_adds_nothing(incoming: list[Measurement]) -> None:
    known = take_in({}, *incoming)
    assert take_in(known, *incoming) == known


@given(st.lists(dialogues(ONE), min_size=2, max_size=3))
def test_the_order_of_imports_makes_no_difference_to_what_is_kept(incoming: list[Dialogue]) -> None:
    orders = [take_in({}, *order) for order in permutations(incoming)]
    for known in orders:
        assert {without_mark(record) for record in known.values()} == {without_mark(record) for record in incoming}


@given(st.lists(dialogues(ONE), min_size=2, max_size=3, unique_by=(contents, lambda record: record.modified)))
def test_two_laptops_that_got_the_same_files_have_the_same_dialogues(incoming: list[Dialogue]) -> None:
    one, other = take_in({}, *incoming), take_in({}, *reversed(incoming))
    assert one == other


@given(dialogues(ONE), dialogues(ONE))
def test_two_laptops_that_exchange_what_they_have_end_up_the_same(mine: Dialogue, yours: Dialogue) -> None:
    here, there = {ID: mine}, {ID: yours}
    here, there = take_in(here, *there.values()), take_in(there, *here.values())
    assert {without_mark(record) for record in here.values()} == {without_mark(record) for record in there.values()}
