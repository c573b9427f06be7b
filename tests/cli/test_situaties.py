"""`goedwerk situaties`."""

import json
from pathlib import Path

import pytest
from support.command_line import (
    Result,
    Run,
    one_line_of_dutch,
    situation_file,
)

from goedwerk.content.coverage import coverage
from goedwerk.content.situations import load_library
from goedwerk.domain.situation import AUDIENCES, Capability


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


def keys(result: Result) -> set[str]:
    return {line.split()[0] for line in result.out.splitlines() if not line.startswith(" ")}


def test_the_list_can_be_asked_for_one_audience_and_one_vermogen(run: Run, own_set: Path) -> None:
    everything = json.loads(run("situaties", "--json").out)
    for options, wanted in (
        (["--voor", "student"], {one["key"] for one in everything if "student" in one["audience"]}),
        (["--vermogen", "lerend"], {one["key"] for one in everything if one["capability"] == "lerend vermogen"}),
        (
            ["--voor", " Docent", "--vermogen", "Opleidend vermogen"],
            {
                one["key"]
                for one in everything
                if one["capability"] == "opleidend vermogen" and "docent" in one["audience"]
            },
        ),
    ):
        result = run("situaties", "lijst", *options)
        assert (result.code, result.err) == (0, "")
        assert keys(result) == wanted
        assert 0 < len(wanted) < len(everything)
        assert {one["key"] for one in json.loads(run("situaties", "lijst", *options, "--json").out)} == wanted


def test_an_own_audience_can_be_asked_for_too(run: Run, own_set: Path) -> None:
    path = situation_file(own_set, "eigen-geval")
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "audience: [Arts]\ntitle:"), encoding="utf-8")
    assert keys(run("situaties", "lijst", "--voor", "arts")) == {"eigen-geval"}
    nothing = run("situaties", "lijst", "--voor", "arts", "--vermogen", "lerend")
    assert (nothing.code, nothing.out) == (1, "")
    assert "geen situatie" in one_line_of_dutch(nothing.err)


@pytest.mark.parametrize(
    ("option", "name"), [("--voor", "arts"), ("--voor", " "), ("--vermogen", "x"), ("--vermogen", "")]
)
def test_what_nobody_knows_is_answered_with_what_there_is(run: Run, option: str, name: str) -> None:
    result = run("situaties", "lijst", option, name)
    assert (result.code, result.out) == (2, "")
    known = AUDIENCES if option == "--voor" else Capability
    assert all(one in one_line_of_dutch(result.err) for one in known)


def test_the_table_counts_what_comes_with_goedwerk(run: Run, own_set: Path) -> None:
    situation_file(own_set, "eigen-geval")
    result = run("situaties", "tabel")
    assert (result.code, result.err) == (0, "")
    assert result.out == coverage(entry.situation for entry in load_library().situations).as_markdown() + "\n"


def test_the_table_as_json_has_a_number_for_each_vermogen_and_audience(run: Run) -> None:
    counted = json.loads(run("situaties", "tabel", "--json").out)
    assert len(counted) == len(AUDIENCES) * len(Capability)
    students = sum(one["situations"] for one in counted if one["audience"] == "student")
    assert students == len(keys(run("situaties", "lijst", "--voor", "student")))


def test_the_situations_of_the_library_are_all_right(run: Run) -> None:
    result = run("situaties", "controleer")
    assert (result.code, result.err) == (0, "")
    assert "in orde" in result.out


def test_checking_a_file_says_what_to_do(run: Run, tmp_path: Path) -> None:
    path = situation_file(tmp_path, "te-kort")
    result = run("situaties", "controleer", path)
    assert result.code == 1
    assert all(line.startswith(f"{path}, regel ") for line in result.out.splitlines())
    assert f"{path}, regel 1: In de kop ontbreekt ‘no_rule’. Schrijf in een hele zin" in result.out
    assert f"{path}, regel 6: De tekst is nog niet goed. Maak de tekst langer" in result.out
    assert "gevonden" in one_line_of_dutch(result.err)


def test_checking_a_folder_goes_through_all_of_it(run: Run, tmp_path: Path) -> None:
    for name in ("avond", "ochtend"):
        (tmp_path / name).mkdir()
        situation_file(tmp_path / name, "een")
    (tmp_path / "ochtend" / "stuk.md").write_text("geen kop", encoding="utf-8")
    report = json.loads(run("situaties", "controleer", tmp_path, "--json").out)
    assert report["checked"] == 3
    assert {Path(problem["file"]).name for problem in report["problems"]} == {"avond", "ochtend", "een.md", "stuk.md"}
    assert [problem["line"] for problem in report["problems"] if "stuk.md" in problem["file"]] == [1]
    assert any("‘een’" in problem["message"] for problem in report["problems"])


def test_checking_everything_checks_the_own_situations_by_the_same_rules(run: Run, own_set: Path) -> None:
    path = situation_file(own_set, "eigen-geval")
    result = run("situaties", "controleer")
    assert result.code == 1
    assert f"{path}, regel 1: In de kop ontbreekt ‘capability’. Kies bij welk vermogen" in result.out


def test_checking_nothing_is_an_error(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.md"):
        result = run("situaties", "controleer", path)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
