"""`goedwerk exporteer`: what is written, under which name, and never over something else."""

import json
import re
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.command_line import (
    EXAMPLE_DIALOGUE,
    EXAMPLE_ID,
    OTHER_ID,
    Run,
    damage,
    exchange_file,
    one_line_of_dutch,
    situation_file,
)
from support.hostile import HOSTILE

from goedwerk.domain.sharing import NO_GUARANTEE
from goedwerk.domain.text import clean
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.keeping import STANDS_BESIDE


@pytest.fixture
def two(run: Run, filled: Path, tmp_path: Path) -> Path:
    """A werkmap with the example and another dialogue, of which the A4 is still empty."""
    other = exchange_file(tmp_path / "ander.json", id=OTHER_ID, group="Team Zuid", summaries=[])
    assert run("importeer", other).code == 0
    return filled


def test_every_a4_becomes_a_file_in_the_exports_and_its_path_is_printed(run: Run, filled: Path) -> None:
    result = run("exporteer", EXAMPLE_ID, "--formaat", "md")
    assert result.code == 0
    files = sorted((filled / "exports").iterdir())
    assert sorted(result.out.splitlines()) == [str(file) for file in files]
    assert len(files) == len(EXAMPLE_DIALOGUE["summaries"])
    assert all(file.name.startswith("2026-03-") for file in files)
    assert not [file for file in files if "zonnehof" in file.name or "Zonnehof" in file.read_text(encoding="utf-8")]


def test_it_says_once_that_the_check_is_no_guarantee(run: Run, filled: Path) -> None:
    assert NO_GUARANTEE in one_line_of_dutch(run("exporteer", "--alles", "--formaat", "md").err)


def test_a_second_export_takes_the_place_of_the_first(run: Run, filled: Path) -> None:
    for arguments in (["md"], ["md", "--verslag"], ["json"]):
        first = run("exporteer", "--alles", "--formaat", *arguments)
        assert run("exporteer", "--alles", "--formaat", *arguments).out == first.out


def test_a_file_of_something_else_is_never_written_over(run: Run, filled: Path) -> None:
    for arguments in (["md"], ["md", "--verslag"], ["json"]):
        command = ["exporteer", EXAMPLE_ID, "--formaat", *arguments]
        mine = [Path(line) for line in run(*command).out.splitlines()]
        for path in mine:
            path.write_bytes(b"van iemand anders")
        result = run(*command)
        again = [Path(line) for line in result.out.splitlines()]
        assert (STANDS_BESIDE in result.err) is (arguments != ["json"])
        assert not set(mine) & set(again)
        assert all(path.read_bytes() == b"van iemand anders" for path in mine)


def test_the_report_holds_names_and_says_whom_it_is_for(run: Run, filled: Path) -> None:
    result = run("exporteer", EXAMPLE_ID, "--formaat", "md", "--verslag")
    assert result.code == 0
    assert result.out.endswith("-verslag.md\n")
    assert "alleen voor de groep" in one_line_of_dutch(result.err)
    names = [person["name"] for person in EXAMPLE_DIALOGUE["participants"]]
    report = Path(result.out.strip()).read_text(encoding="utf-8")
    assert all(name in report for name in names)


def test_a_report_that_cannot_be_made_is_named(run: Run, keep: Callable[..., str]) -> None:
    answers = [{"id": f"a{n}", "element": "skills", "text": "zorg " * 4000} for n in range(21)]
    keep(group="Team Zuid", answers=answers)
    result = run("exporteer", "--alles", "--formaat", "pdf", "--verslag")
    assert (result.code, result.out) == (1, "")
    assert one_line_of_dutch(result.err).startswith("Team Zuid: Dit verslag is te lang")


def test_a_list_to_sign_is_a_pdf_of_its_own_for_every_dialogue(
    run: Run, filled: Path, keep: Callable[..., str]
) -> None:
    command = ["exporteer", "--alles", "--formaat", "pdf", "--aanwezigheid"]
    keep()  # the same group on the same day
    result = run(*command)
    assert result.code == 0
    assert "staan namen" in one_line_of_dutch(result.err)
    start = "2026-03-11-voorbeeld-werkbegeleiders-zonnehof"
    files = [Path(line) for line in result.out.splitlines()]
    assert files[0] == filled / "exports" / f"{start}-aanwezigheid.pdf"
    assert len(files) == 2
    assert all(len(PdfReader(path).pages) == 1 for path in files)
    assert run(*command).out == result.out
    files[0].write_bytes(b"van iemand anders")
    assert files[0] not in [Path(line) for line in run(*command).out.splitlines()]


@pytest.mark.parametrize("kind", ["--verslag", "--aanwezigheid"])
def test_signs_that_a_pdf_does_not_have_are_said(run: Run, keep: Callable[..., str], kind: str) -> None:
    keep({"core_statement": "Zo doen wij dat"}, group="Team 护")
    keep({"core_statement": "Zo doen wij dat"}, group="Team Zuid")
    result = run("exporteer", "--alles", "--formaat", "pdf", kind)
    assert (result.code, len(result.out.splitlines())) == (0, 2)
    (said,) = result.err.splitlines()[1:]
    assert said.startswith("Team 护: Let op: deze tekens staan niet in de PDF: 护.")
    assert ("Word" in said) is (kind == "--verslag")


def test_a_beginning_of_an_id_is_enough_when_no_other_begins_so(run: Run, two: Path, tmp_path: Path) -> None:
    assert run("exporteer", OTHER_ID[:4].upper(), "--formaat", "json").code == 0
    twin = exchange_file(tmp_path / "tweeling.json", id=OTHER_ID[:-1] + "f")
    assert run("importeer", twin).code == 0
    result = run("exporteer", OTHER_ID[:8], "--formaat", "json")
    assert (result.code, result.out) == (1, "")
    assert "2 dialogen" in one_line_of_dutch(result.err)


@pytest.mark.parametrize("form", ["md", "json"])
@pytest.mark.parametrize(
    ("name", "reason"), [("abcd", "Ik ken geen dialoog"), ("000", "te kort"), (OTHER_ID[:6], "prullenbak")]
)
def test_one_id_that_is_not_there_and_nothing_is_written(
    run: Run, two: Path, form: str, name: str, reason: str
) -> None:
    damage(two, f"update dialogues set trashed = '2026-01-01' where id = '{OTHER_ID}'")
    result = run("exporteer", EXAMPLE_ID, name, "--formaat", form)
    assert (result.code, result.out) == (1, "")
    assert reason in one_line_of_dutch(result.err)
    assert list((two / "exports").iterdir()) == []


def test_a_dialogue_without_an_a4_is_said_and_the_others_are_written(run: Run, two: Path) -> None:
    result = run("exporteer", "--alles", "--formaat", "md")
    assert result.code == 0
    assert result.out
    assert "‘Team Zuid’ heeft nog geen A4" in result.err


def test_nothing_to_write_at_all_is_code_1(run: Run, two: Path, werkmap: Path) -> None:
    result = run("exporteer", OTHER_ID, "--formaat", "md")
    assert (result.code, result.out) == (1, "")
    assert "Team Zuid" in one_line_of_dutch(result.err)
    damage(two, "update dialogues set trashed = '2026-01-01'")
    for form in ("md", "json"):
        result = run("exporteer", "--alles", "--formaat", form)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
    assert list((two / "exports").iterdir()) == []


def test_an_exchange_file_of_one_dialogue_goes_round_to_the_letter(run: Run, filled: Path, tmp_path: Path) -> None:
    result = run("exporteer", EXAMPLE_ID, "--formaat", "json")
    path = Path(result.out.strip())
    assert path.name.startswith("2026-03-11-voorbeeld-werkbegeleiders-zonnehof-")
    assert path.name.endswith(".goedwerk.json")
    assert "ook namen" in one_line_of_dutch(result.err)
    elsewhere = tmp_path / "elders"
    assert run("importeer", path, given=elsewhere).code == 0
    again = run("exporteer", EXAMPLE_ID, "--formaat", "json", given=elsewhere)
    assert Path(again.out.strip()).read_bytes() == path.read_bytes()


def test_an_exchange_file_of_everything_has_the_day_in_its_name_and_the_own_situations_in_it(
    run: Run, two: Path, own_set: Path
) -> None:
    situation_file(own_set, "eigen-geval")
    path = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    assert path.name == "werkmap-2026-03-12.goedwerk.json"
    document = json.loads(path.read_bytes())
    assert {dialogue["id"] for dialogue in document["dialogues"]} == {EXAMPLE_ID, OTHER_ID}
    assert [situation["key"] for situation in document["situations"]] == ["eigen-geval"]
    several = Path(run("exporteer", EXAMPLE_ID, OTHER_ID, "--formaat", "json").out.strip())
    assert several.name == "dialogen-2026-03-12.goedwerk.json"


def test_an_exchange_file_with_more_in_it_is_never_replaced_by_one_with_less(run: Run, two: Path) -> None:
    everything = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    before = everything.read_bytes()
    damage(two, f"update dialogues set trashed = '2026-01-01' where id = '{OTHER_ID}'")
    less = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    assert less != everything
    assert everything.read_bytes() == before


def test_files_go_to_a_folder_that_is_made_when_only_its_last_part_is_missing(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    for form in ("md", "json"):
        folder = tmp_path / form
        result = run("exporteer", "--alles", "--formaat", form, "--naar", folder)
        assert result.code == 0
        assert sorted(map(Path, result.out.splitlines())) == sorted(folder.iterdir())


@pytest.mark.parametrize("form", ["md", "json"])
def test_a_target_that_cannot_be_is_said_and_nothing_is_made(run: Run, filled: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "bestand").write_bytes(b"van een mens")
    for target in (tmp_path / "weg" / "uit", tmp_path / "bestand", tmp_path / "bestand" / "uit"):
        result = run("exporteer", "--alles", "--formaat", form, "--naar", target)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
    assert (tmp_path / "bestand").read_bytes() == b"van een mens"
    assert not (tmp_path / "weg").exists()


def test_an_exchange_file_can_have_a_name_of_its_own_but_not_that_of_something_else(
    run: Run, two: Path, tmp_path: Path
) -> None:
    path = tmp_path / "voor-thea.JSON"
    for name in (EXAMPLE_ID, EXAMPLE_ID):
        result = run("exporteer", name, "--formaat", "json", "--naar", path)
        assert (result.code, result.out) == (0, f"{path}\n")
    before = path.read_bytes()
    result = run("exporteer", OTHER_ID, "--formaat", "json", "--naar", path)
    assert (result.code, result.out) == (1, "")
    assert "iets anders" in one_line_of_dutch(result.err)
    assert path.read_bytes() == before


def test_every_format_of_the_program_can_be_asked_for(run: Run, filled: Path) -> None:
    help_text = run("exporteer", "--help").out
    for form in page_formats():
        assert re.search(rf"^  {form}  ", help_text, re.MULTILINE)
        assert run("exporteer", "--alles", "--formaat", form).code == 0


@pytest.mark.parametrize("arguments", [["md", "--toch"], ["md", "--verslag"], ["json"]])
def test_no_text_of_a_person_reaches_the_terminal_or_a_name_as_it_is(
    run: Run, werkmap: Path, tmp_path: Path, arguments: list[str]
) -> None:
    for number, text in enumerate(HOSTILE):
        name = str(uuid.UUID(int=number, version=4))
        exchange_file(tmp_path / f"{number}.goedwerk.json", id=name, group=text, date=None)
    assert run("importeer", tmp_path / "*.goedwerk.json").code == 0
    result = run("exporteer", "--alles", "--formaat", *arguments)
    assert result.code == 0
    for path in map(Path, result.out.splitlines()):
        assert path.parent == werkmap / "exports"
        assert path.is_file()
        assert path.name.isascii()
    assert len(list((werkmap / "exports").iterdir())) == len(result.out.splitlines())
    found = run("zoek", "wakker")
    assert clean(found.out) == found.out
    assert len(re.findall(r"^    ", found.out, re.MULTILINE)) == 2 * len(HOSTILE)
