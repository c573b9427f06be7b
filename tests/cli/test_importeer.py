"""`goedwerk importeer` and `goedwerk schema`."""

import json
from pathlib import Path

import pytest
from support.command_line import (
    EXAMPLE,
    OTHER_ID,
    Run,
    exchange_file,
    one_line_of_dutch,
)

from goedwerk.store.database import open_database


def test_a_file_is_taken_in_and_a_second_time_changes_nothing(run: Run, werkmap: Path) -> None:
    first, second = run("importeer", EXAMPLE), run("importeer", EXAMPLE)
    assert (first.code, first.err, second.code, second.err) == (0, "", 0, "")
    assert "1 dialoog" in first.out
    assert "niets veranderd" in second.out
    assert json.loads(run("controleer", "--json").out)["dialogues"] == 1


def test_a_file_that_is_refused_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    broken = exchange_file(tmp_path / "stuk.goedwerk.json", id="geen uuid")
    result = run("importeer", broken, EXAMPLE)
    assert result.code == 1
    assert one_line_of_dutch(result.err).startswith(str(broken))
    assert "dialogues[0].id" in result.err
    assert "1 dialoog" in result.out
    assert json.loads(run("controleer", "--json").out)["dialogues"] == 1


@pytest.mark.parametrize("name", ["weg.goedwerk.json", "."])
def test_what_is_no_file_is_said_by_name(run: Run, tmp_path: Path, name: str) -> None:
    result = run("importeer", tmp_path / name)
    assert (result.code, result.out) == (1, "")
    assert one_line_of_dutch(result.err).startswith(str(tmp_path / name))


def test_a_pattern_names_files_where_no_shell_fills_it_in(run: Run, tmp_path: Path) -> None:
    exchange_file(tmp_path / "een.goedwerk.json")
    exchange_file(tmp_path / "twee.goedwerk.json", id=OTHER_ID)
    assert run("importeer", tmp_path / "*.goedwerk.json").code == 0
    assert json.loads(run("controleer", "--json").out)["dialogues"] == 2


def test_a_database_that_is_open_elsewhere_is_left_alone(run: Run, filled: Path) -> None:
    before = (filled / "goedwerk.db").read_bytes()
    holder = open_database(filled / "goedwerk.db")
    result = run("importeer", EXAMPLE)
    holder.close()
    assert result.code == 1
    assert "staat al open" in one_line_of_dutch(result.err)
    assert (filled / "goedwerk.db").read_bytes() == before


def test_the_schema_is_a_json_document_that_names_the_fields(run: Run) -> None:
    result = run("schema")
    assert (result.code, result.err) == (0, "")
    assert "dialogues" in json.loads(result.out)["properties"]
