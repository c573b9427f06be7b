"""`goedwerk --gewoon`: what it does not go with, and one line when the werkmap cannot be used."""

from pathlib import Path

import pytest
from support.command_line import Run, one_line_of_dutch

from goedwerk.store.database import open_database


@pytest.mark.parametrize("command", [["situaties"], ["zoek", "x"]])
def test_it_goes_with_no_other_command(run: Run, command: list[str]) -> None:
    result = run("--gewoon", *command)
    assert result.code == 2
    assert "--gewoon" in one_line_of_dutch(result.err)


def test_a_werkmap_that_is_open_elsewhere_is_one_line_and_nothing_is_asked(run: Run, werkmap: Path) -> None:
    werkmap.mkdir()
    connection = open_database(werkmap / "goedwerk.db")
    try:
        result = run("--gewoon")
    finally:
        connection.close()
    assert result.code == 1
    assert result.out == ""
    one_line_of_dutch(result.err)


def test_a_damaged_database_is_one_line_and_stays_as_it_is(run: Run, werkmap: Path) -> None:
    werkmap.mkdir()
    (werkmap / "goedwerk.db").write_bytes(b"geen database" * 1000)
    result = run("--gewoon")
    assert (result.code, result.out) == (1, "")
    one_line_of_dutch(result.err)
    assert (werkmap / "goedwerk.db").read_bytes() == b"geen database" * 1000
