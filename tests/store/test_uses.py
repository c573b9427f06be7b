"""Which situations were talked about: one use for each dialogue outside the trash."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlite_utils import Database
from support.hostile import HOSTILE

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean
from goedwerk.domain.usage import Use
from goedwerk.store import dialogues
from goedwerk.store.opened import opened
from goedwerk.store.overview import uses

SITUATION = Situation(key="hulp-vragen", title="Hulp?")
DAY = date(2026, 3, 11)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "goedwerk.db") as db:
        yield db


def keep(db: Database, number: int, **fields: Any) -> str:
    """Save a dialogue and return its id."""
    given = {"group": "Oost", "date": DAY, "situation": SITUATION} | fields
    dialogue = Dialogue.model_validate({"id": str(UUID(int=number, version=4))} | given)
    dialogues.save(db, None, Desk(dialogue))
    return dialogue.id


def test_every_dialogue_about_a_situation_is_a_use_with_its_group_and_its_day(db: Database) -> None:
    one = keep(db, 1)
    other = keep(db, 2, group="", date=None, finished=datetime(2026, 3, 11, 14, tzinfo=UTC))
    keep(db, 3, situation=None)
    assert sorted(uses(db.conn), key=lambda use: use.dialogue) == [
        Use("hulp-vragen", one, "Oost", DAY),
        Use("hulp-vragen", other, "", None),
    ]


def test_what_lies_in_the_trash_is_no_use_until_it_comes_back(db: Database) -> None:
    kept = keep(db, 1)
    db.execute("update dialogues set trashed = '2026-03-12T10:00:00+00:00'")
    assert uses(db.conn) == []
    db.execute("update dialogues set trashed = null")
    assert [use.dialogue for use in uses(db.conn)] == [kept]


def test_any_group_and_any_key_is_read_as_it_was_written(db: Database) -> None:
    texts = [clean(text) for text in HOSTILE if clean(text)]
    db.conn.execute("begin")
    for number, text in enumerate(texts):
        keep(db, number, group=text, situation=SITUATION.revised(key=text))
    assert sorted((use.situation, use.group) for use in uses(db.conn)) == sorted(zip(texts, texts, strict=True))


@pytest.mark.parametrize("damaged", ["{", "", "null", "[]", '"tekst"', '{"title": "x"}', '{"key": ""}', b"\xff\x00"])
def test_a_situation_that_is_damaged_is_no_use_and_hides_no_other(db: Database, damaged: str | bytes) -> None:
    keep(db, 1)
    whole = keep(db, 2)
    db.execute("update dialogues set situation = ? where id <> ?", (damaged, whole))
    assert [use.dialogue for use in uses(db.conn)] == [whole]


@pytest.mark.parametrize("day", ["", "gisteren", "2026-13-01", 5, None, b"\xff"])
def test_a_day_that_makes_no_sense_is_no_day(db: Database, day: str | int | bytes | None) -> None:
    keep(db, 1)
    db.execute("update dialogues set date = ?", (day,))
    assert [use.day for use in uses(db.conn)] == [None]
