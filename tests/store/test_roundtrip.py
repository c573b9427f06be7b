"""What is saved is what is loaded, whatever it was before."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database
from support.dialogues import dialogues, measurements, texts

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, Measurement
from goedwerk.store import dialogues as store
from goedwerk.store.database import open_database

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    typed = draw(st.dictionaries(texts, texts.filter(bool), max_size=2))
    return Desk(
        draw(dialogues(st.just(ID))),
        draw(st.builds(Place, step=texts, part=texts, field=texts, speaker=st.none() | texts)),
        typed,
        voices={field: draw(texts) for field in typed if draw(st.booleans())},
    )


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    connection = open_database(tmp_path_factory.mktemp("werkmap") / "goedwerk.db")
    yield Database(connection, execute_plugins=False)
    connection.close()


def empty(db: Database) -> None:
    for table in ("dialogues", "measurements"):
        for name in [row["id"] for row in db[table].rows]:
            store.erase(db, name) if table == "dialogues" else db[table].delete(name)


@given(dialogues(st.just(ID)))
def test_a_dialogue_that_was_saved_is_loaded_the_same(db: Database, dialogue: Dialogue) -> None:
    empty(db)
    store.save(db, None, Desk(dialogue))
    assert store.load(db, ID) == Desk(dialogue)


@given(st.lists(desks(), min_size=2, max_size=3))
def test_whatever_is_changed_the_last_state_is_loaded(db: Database, states: list[Desk]) -> None:
    empty(db)
    before = None
    for state in states:
        store.save(db, before, state)
        before = store.load(db, ID)
        assert before == state
        shown = {summary.id for summary in state.dialogue.summaries if summary.image}
        assert {row["summary"] for row in db["pictures"].rows} == shown


@given(dialogues(st.just(ID)), st.data())
def test_one_dialogue_never_touches_another(db: Database, dialogue: Dialogue, data: st.DataObject) -> None:
    empty(db)
    other = dialogue.revised(id="00000000-0000-4000-8000-000000000001")
    store.save(db, None, Desk(dialogue))
    store.save(db, None, Desk(other))
    store.save(db, Desk(other), Desk(data.draw(dialogues(st.just(other.id)))))
    assert store.load(db, ID) == Desk(dialogue)


@given(st.lists(measurements(), max_size=3, unique_by=lambda one: one.id))
def test_measurements_that_were_saved_are_loaded_the_same(db: Database, scored: list[Measurement]) -> None:
    empty(db)
    for measurement in scored:
        store.save_measurement(db, measurement)
    assert store.measurements(db) == sorted(scored, key=lambda one: one.id)
