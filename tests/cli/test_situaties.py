"""`goedwerk situaties`."""

import json
from pathlib import Path

import pytest
from support.command_line import (
    Run,
    one_line_of_dutch,
    situation_file,
)


@pytest.mark.parametrize("form", [["situaties"], ["situaties", "lijst"]])
def test_the_list_is_the_default_and_needs_no_werkmap(run: Run, werkmap: Path, form: list[str]) -> None:
    result = run(*form)
    assert (result.code, result.err) == (0, "")
    assert "passende-begeleiding  (absorptievermogen; werkbegeleider; " in result.out
    assert not werkmap.exists()


@pytest.mark.parametrize(
    "form", [["situaties", "--json"], ["situaties", "lijst", "--json"], ["situaties", "--json", "lijst"]]
)
def test_the_list_as_json_holds_every_situation(run: Run, own_set: Path, form: list[str]) -> None:
    situation_file(own_set, "eigen-geval")
    entries = json.loads(run(*form).out)
    assert {"eigen-geval", "passende-begeleiding"} <= {entry["key"] for entry in entries}
    assert [entry["set"] for entry in entries if entry["own"]] == ["eigen"]


def test_a_broken_file_is_said_apart_and_all_others_are_there(run: Run, own_set: Path) -> None:
    (own_set / "stuk.md").write_text("---\nkey: stuk\n---\n", encoding="utf-8")
    result = run("situaties")
    assert result.code == 1
    assert "stuk.md, regel 1" in one_line_of_dutch(result.err)
    assert "passende-begeleiding" in result.out


def test_the_situations_of_the_library_are_all_right(run: Run) -> None:
    result = run("situaties", "controleer")
    assert (result.code, result.err) == (0, "")
    assert "in orde" in result.out


def test_checking_a_file_says_what_to_do(run: Run, tmp_path: Path) -> None:
    path = situation_file(tmp_path, "te-kort")
    result = run("situaties", "controleer", path)
    assert result.code == 1
    assert all(line.startswith(f"{path}: ") for line in result.out.splitlines())
    assert "no_rule" in result.out
    assert "gevonden" in one_line_of_dutch(result.err)


def test_checking_a_folder_goes_through_all_of_it(run: Run, tmp_path: Path) -> None:
    situation_file(tmp_path, "een")
    (tmp_path / "set").mkdir()
    situation_file(tmp_path / "set", "een")
    (tmp_path / "set" / "stuk.md").write_text("geen kop", encoding="utf-8")
    report = json.loads(run("situaties", "controleer", tmp_path, "--json").out)
    assert report["checked"] == 3
    assert {Path(problem["file"]).name for problem in report["problems"]} == {"een.md", "stuk.md"}
    assert [problem["line"] for problem in report["problems"] if "stuk.md" in problem["file"]] == [1]
    assert any("‘een’" in problem["message"] for problem in report["problems"])


def test_checking_nothing_is_an_error(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.md"):
        result = run("situaties", "controleer", path)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
