"""`goedwerk controleer`."""

import json
from pathlib import Path

import pytest
from support.command_line import (
    EXAMPLE_ID,
    Run,
    damage,
    one_line_of_dutch,
)

from goedwerk.store.database import SCHEMA_VERSION, TABLES


def test_a_whole_werkmap_is_in_order(run: Run, filled: Path) -> None:
    result = run("controleer")
    assert (result.code, result.err) == (0, "")
    assert "Dialogen: 1" in result.out
    assert "in orde" in result.out


def test_a_werkmap_without_a_database_is_in_order_and_gets_none(run: Run, werkmap: Path) -> None:
    werkmap.mkdir()
    assert run("controleer").code == 0
    assert list(werkmap.iterdir()) == []


def test_a_werkmap_that_is_not_there_is_an_error(run: Run, werkmap: Path) -> None:
    result = run("controleer")
    assert result.code == 1
    one_line_of_dutch(result.err)
    assert not werkmap.exists()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("update answers set element = 'onzin'", "answers.0.element"),
        ("update answers set participant = 'iemand'", "verwijzingen"),
        ("update dialogues set situation = '{'", "JSON"),
        ("insert into answers (dialogue, id, position) values ('weg', 'a1', 0)", "answers"),
        ('update summaries set image = \'{"alt": "onzin", "media_type": "image/png"}\'', "summaries.0.image.data"),
        (f"insert into pictures (dialogue, summary, data) values ('{EXAMPLE_ID}', 'weg', x'00')", "foto"),
    ],
)
def test_a_dialogue_that_cannot_be_read_is_named_without_its_text(
    run: Run, filled: Path, statement: str, named: str
) -> None:
    damage(filled, statement)
    result = run("controleer")
    assert result.code == 1
    assert named in result.out
    assert "onzin" not in result.out
    assert "1 probleem" in one_line_of_dutch(result.err)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_table_that_is_gone_is_named(run: Run, filled: Path, table: str) -> None:
    damage(filled, f"drop table {table}")
    result = run("controleer")
    assert result.code == 1
    assert table in result.out
    assert "1 probleem" in one_line_of_dutch(result.err)


def test_a_dialogue_in_the_trash_is_checked_too(run: Run, filled: Path) -> None:
    damage(filled, "update answers set element = 'onzin'; update dialogues set trashed = '2026-01-01'")
    assert run("controleer").code == 1


def test_a_database_that_cannot_be_opened_and_a_broken_situation_are_both_reported(
    run: Run, filled: Path, own_set: Path
) -> None:
    with (filled / "goedwerk.db").open("r+b") as file:
        file.seek(60)
        file.write((SCHEMA_VERSION + 1).to_bytes(4, "big"))
    (own_set / "stuk.md").write_text("geen kop", encoding="utf-8")
    result = run("controleer", "--json")
    assert result.code == 1
    report = json.loads(result.out)
    assert report["dialogues"] is None
    assert [word in "".join(report["problems"]) for word in ("nieuwere", "stuk.md")] == [True, True]
