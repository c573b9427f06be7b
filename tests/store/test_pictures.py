"""The bytes of a picture stand apart: written when the picture changes, read with its dialogue, gone with it."""

import base64
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue, Picture, Summary
from goedwerk.domain.errors import DatabaseError
from goedwerk.store import dialogues, overview
from goedwerk.store.database import APPLICATION_ID, SCHEMA_VERSION, open_database, read_version
from goedwerk.store.migrations import migrations
from goedwerk.store.opened import opened
from goedwerk.store.searched import JSON

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
SHOES = Picture(alt="Twee paar schoenen", media_type="image/jpeg", data=b"SCHOENEN" * 2000, recognisable=False)
COAT = Picture(alt="Een jas", media_type="image/png", data=b"JASJASJAS" * 2000, permission=True)
DIALOGUE = Dialogue(
    id=ID,
    group="Team Oost",
    summaries=(
        Summary(id="s1", core_statement="Kijken", image=SHOES),
        Summary(id="s2", core_statement="Luisteren"),
        Summary(id="s3", image=COAT),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "goedwerk.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    connection = open_database(path)
    yield Database(connection, execute_plugins=False)
    connection.close()


def with_summary(dialogue: Dialogue, summary_id: str, **changes: object) -> Dialogue:
    changed = (one.revised(**changes) if one.id == summary_id else one for one in dialogue.summaries)
    return dialogue.revised(summaries=tuple(changed))


def written(db: Database, old: Dialogue | None, new: Dialogue) -> str:
    """Save `new` over `old`; return the statements that were sent to SQLite, with all values in them."""
    statements: list[str] = []
    db.conn.set_trace_callback(statements.append)
    dialogues.save(db, Desk(old) if old else None, Desk(new))
    db.conn.set_trace_callback(None)
    assert dialogues.load(db, ID) == Desk(new)
    return "\n".join(statements)


def kept(db: Database) -> dict[str, bytes]:
    return {row["summary"]: row["data"] for row in db["pictures"].rows}


def test_the_bytes_stand_in_a_table_of_their_own_and_the_words_with_the_summary(db: Database) -> None:
    written(db, None, DIALOGUE)
    assert kept(db) == {"s1": SHOES.data, "s3": COAT.data}
    images = [json.loads(row["image"]) for row in db["summaries"].rows_where("image is not null", order_by="position")]
    assert images == [one.model_dump(mode="json", exclude={"data"}) for one in (SHOES, COAT)]


def test_a_letter_in_a_text_never_writes_the_picture_again(db: Database) -> None:
    written(db, None, DIALOGUE)
    statements = written(db, DIALOGUE, with_summary(DIALOGUE, "s1", core_statement="Kijken!"))
    assert "Kijken!" in statements
    assert "into" not in statements.lower()
    assert len(statements) < 1000


def test_the_words_beside_a_picture_never_write_the_picture_again(db: Database) -> None:
    written(db, None, DIALOGUE)
    statements = written(db, DIALOGUE, with_summary(DIALOGUE, "s1", image=SHOES.revised(alt="Drie paar schoenen")))
    assert "Drie paar" in statements
    assert SHOES.data.hex() not in statements.lower()
    assert base64.b64encode(SHOES.data).decode() not in statements


def test_another_order_of_the_summaries_never_writes_a_picture_again(db: Database) -> None:
    written(db, None, DIALOGUE)
    statements = written(db, DIALOGUE, DIALOGUE.revised(summaries=DIALOGUE.summaries[::-1]))
    assert "position" in statements
    assert len(statements) < 3000


def test_only_the_picture_that_changed_is_written(db: Database) -> None:
    written(db, None, DIALOGUE)
    statements = written(db, DIALOGUE, with_summary(DIALOGUE, "s3", image=SHOES)).lower()
    assert statements.count(SHOES.data.hex()) == 1
    assert kept(db) == {"s1": SHOES.data, "s3": SHOES.data}


def test_a_picture_goes_with_its_summary(db: Database) -> None:
    written(db, None, DIALOGUE)
    without = with_summary(DIALOGUE, "s1", image=None)
    written(db, DIALOGUE, without)
    assert kept(db) == {"s3": COAT.data}
    written(db, without, without.revised(summaries=without.summaries[:2]))
    assert kept(db) == {}


def test_a_picture_that_was_taken_away_or_erased_is_nowhere_in_the_file(db: Database, path: Path) -> None:
    written(db, None, DIALOGUE)
    assert SHOES.data[:80] in path.read_bytes()
    written(db, DIALOGUE, with_summary(DIALOGUE, "s1", image=None))
    assert SHOES.data[:80] not in path.read_bytes()
    assert COAT.data[:80] in path.read_bytes()
    dialogues.erase(db, ID)
    assert COAT.data[:80] not in path.read_bytes()
    assert kept(db) == {}


def test_a_dialogue_of_which_the_bytes_are_missing_is_refused_and_stays_as_it_is(path: Path) -> None:
    with opened(path) as db:
        dialogues.save(db, None, Desk(DIALOGUE))
        db.execute("delete from pictures where summary = 's3'")
    with pytest.raises(DatabaseError, match="goedwerk controleer"), opened(path) as db:
        dialogues.load(db, ID)
    with opened(path) as db:
        assert kept(db) == {"s1": SHOES.data}
        assert [row.id for row in overview.everything(db.conn)] == [ID]


class TestVersion1:
    """A database from before pictures had a table."""

    @pytest.fixture
    def older(self, path: Path) -> Iterator[Database]:
        """A database of version 1 with a dialogue without summaries, closed before it is opened by the program."""
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db = Database(connection, execute_plugins=False)
        migrations.apply(db, stop_before="m002_pictures")
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        lists = {*dialogues.LISTS}
        self.insert(db, "dialogues", {**DIALOGUE.model_dump(mode="json", exclude=lists), "folded": "team oost"})
        yield db
        connection.close()

    def insert(self, db: Database, table: str, row: dict[str, Any]) -> None:
        in_json = {name: json.dumps(row[name]) for name in JSON[table] & row.keys() if row[name] is not None}
        db.table(table).insert(row | in_json)

    def add(self, older: Database, summary_id: str, image: str | None, text: str = "") -> None:
        """Put a summary in as version 1 did, with everything about its picture in one JSON."""
        summary = Summary(id=summary_id, core_statement=text).model_dump(mode="json")
        place = {"dialogue": ID, "position": older["summaries"].count, "folded": f"woorden van {summary_id}"}
        self.insert(older, "summaries", summary | place)
        older["summaries"].update((ID, summary_id), {"image": image})

    def test_loses_nothing_when_it_is_brought_up_to_date(self, older: Database, path: Path) -> None:
        self.add(older, "s1", SHOES.model_dump_json(), "Kijken")
        self.add(older, "s2", None, "Luisteren")
        self.add(older, "s3", json.dumps(COAT.model_dump(mode="json"), ensure_ascii=False))
        self.add(older, "s4", Picture(alt="é “leeg”", media_type="image/png", data=b"").model_dump_json())
        older.conn.close()
        assert read_version(path) == 1
        with opened(path) as db:
            desk = dialogues.load(db, ID)
            assert desk
            empty = Picture(alt="é “leeg”", media_type="image/png", data=b"")
            assert [one.image for one in desk.dialogue.summaries] == [SHOES, None, COAT, empty]
            assert [one.core_statement for one in desk.dialogue.summaries] == ["Kijken", "Luisteren", "", ""]
            assert kept(db) == {"s1": SHOES.data, "s3": COAT.data, "s4": b""}
            assert [found.row.id for found in overview.search(db.conn, "woorden van s3")] == [ID]
            assert db.execute("select count(*) from summaries where image like '%\"data\"%'").fetchone() == (0,)
        assert read_version(path) == SCHEMA_VERSION
        assert base64.b64encode(SHOES.data)[:80] not in path.read_bytes()

    @pytest.mark.parametrize(
        "damaged",
        [
            "{",
            "",
            "[]",
            '"tekst"',
            '{"media_type": "image/png", "data": "geen base64!"}',
            '{"media_type": "image/png", "data": "é"}',
            '{"media_type": "image/png", "data": 3}',
            '{"media_type": "image/png"}',
        ],
    )
    def test_keeps_what_is_damaged_for_who_looks_into_it(self, older: Database, path: Path, damaged: str) -> None:
        self.add(older, "s1", damaged)
        self.add(older, "s2", SHOES.model_dump_json())
        older.conn.close()
        with opened(path) as db:
            assert kept(db) == {"s2": SHOES.data}
            assert db["summaries"].get((ID, "s1"))["image"] == damaged

    def test_is_brought_up_to_date_with_a_summary_of_no_dialogue_in_it(self, older: Database, path: Path) -> None:
        self.add(older, "s1", SHOES.model_dump_json())
        older.execute("PRAGMA foreign_keys = OFF")
        older.execute("update summaries set dialogue = 'weg'")
        older.conn.close()
        with opened(path) as db:
            assert kept(db) == {}
            assert Picture.model_validate_json(db["summaries"].get(("weg", "s1"))["image"]) == SHOES
