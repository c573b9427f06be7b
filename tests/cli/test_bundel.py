"""`goedwerk bundel`: many A4's in one file, or no file at all."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import EXAMPLE_DIALOGUE, EXAMPLE_ID, PICTURE, Run, one_line_of_dutch, process

from goedwerk.domain.sharing import NO_GUARANTEE
from goedwerk.formats.catalogue import page_formats

SITUATION = EXAMPLE_DIALOGUE["situation"]

Keep = Callable[..., str]


@pytest.fixture
def several(keep: Keep, werkmap: Path) -> Path:
    """A werkmap with three dialogues of two groups about two vermogens."""
    learning = SITUATION | {"key": "a", "title": "Leren", "capability": "lerend vermogen"}
    keep({"core_statement": "Eerst kijken"}, group="Werkgroep Coördinatie", situation=SITUATION)
    keep({"core_statement": "Dan vragen"}, group="Werkgroep Coördinatie", situation=learning)
    keep({"core_statement": "Daarna pas doen"}, group="Oost", situation=learning)
    return werkmap


def booklet(printed: str) -> str:
    """Return what stands in the only booklet that was made."""
    return Path(printed.removesuffix("\n")).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", sorted(page_formats()))
def test_all_dialogues_become_one_file_in_the_exports(run: Run, several: Path, form: str) -> None:
    result = run("bundel", "--alles", "--formaat", form)
    path = several / "exports" / f"2026-03-12-beelden-van-goed-werk.{form}"
    assert (result.code, result.out) == (0, f"{path}\n")
    assert NO_GUARANTEE in one_line_of_dutch(result.err)
    assert list((several / "exports").iterdir()) == [path]
    assert run("bundel", "--alles", "--formaat", form).out == result.out


def test_every_format_is_in_the_explanation(run: Run) -> None:
    explained = run("bundel", "--help").out
    assert all(f"\n  {form}  " in explained for form in page_formats())
    assert "json" not in explained


def test_a_group_is_known_by_its_name_without_accents_capitals_and_loose_spaces(run: Run, several: Path) -> None:
    found = booklet(run("bundel", "--groep", " WERKGROEP  coordinatie", "--formaat", "md").out)
    assert "Eerst kijken" in found
    assert "Dan vragen" in found
    assert "Daarna pas doen" not in found


def test_an_unknown_group_is_answered_with_at_most_ten_that_exist(run: Run, several: Path, keep: Keep) -> None:
    result = run("bundel", "--groep", "Werkgroep", "--formaat", "md")
    assert (result.code, result.out) == (1, "")
    assert "‘Werkgroep’" in one_line_of_dutch(result.err)
    assert "Werkgroep Coördinatie" in result.err
    assert "Oost" in result.err
    for number in range(10):
        keep({"core_statement": "x"}, group=f"Groep {number}")
    assert "en nog 2." in run("bundel", "--groep", "weg", "--formaat", "md").err
    assert list((several / "exports").iterdir()) == []


@pytest.mark.parametrize("name", ["lerend", "Lerend vermogen", "LERÉND"])
def test_a_vermogen_is_known_by_its_name_or_its_first_word(run: Run, several: Path, name: str) -> None:
    found = booklet(run("bundel", "--vermogen", name, "--formaat", "md").out)
    assert "Dan vragen" in found
    assert "Eerst kijken" not in found


@pytest.mark.parametrize("name", ["absorptie", "absorptievermogen", "verbindend", "opleidend"])
def test_every_vermogen_has_a_short_name_and_no_dialogue_about_it_is_said(run: Run, several: Path, name: str) -> None:
    result = run("bundel", "--vermogen", name, "--groep", "Oost", "--formaat", "md")
    assert (result.code, result.out) == (1, "")
    assert "‘Oost’" in one_line_of_dutch(result.err)


def test_a_group_and_a_vermogen_together_are_what_both_hold(run: Run, several: Path) -> None:
    result = run("bundel", "--groep", "werkgroep coordinatie", "--vermogen", "lerend", "--formaat", "md")
    assert result.out.endswith("2026-03-12-beelden-van-goed-werk-lerend-vermogen.md\n")
    found = booklet(result.out)
    assert "Dan vragen" in found
    assert "Eerst kijken" not in found
    assert "Daarna pas doen" not in found
    assert "Werkgroep" not in found  # whose it is, is for people to tell


def test_a_title_of_ones_own_is_on_it_and_in_its_name(run: Run, several: Path) -> None:
    result = run("bundel", "--alles", "--formaat", "md", "--titel", "Wat wij *leerden*")
    assert result.out.endswith("2026-03-12-wat-wij-leerden.md\n")
    assert booklet(result.out).startswith("# Wat wij \\*leerden\\*\n")


def test_the_name_of_a_person_in_that_of_a_group_is_not_on_the_cover(run: Run, keep: Keep) -> None:
    keep(
        {"core_statement": "Eerst kijken"},
        group="Team Thea",
        participants=[{"id": "p1", "name": "Thea"}],
        experiences=[],
        answers=[],
        reflections=[],
    )
    result = run("bundel", "--groep", "team thea", "--formaat", "md", "--toch")
    assert result.code == 0
    assert "Thea" not in booklet(result.out)
    assert "thea" not in Path(result.out).name


def test_one_thing_open_and_there_is_no_booklet(run: Run, several: Path, keep: Keep) -> None:
    name = keep({"core_statement": "Bel 06-12345678"}, group="West")
    for chosen in (["--alles"], ["--groep", "west"], [name]):
        result = run("bundel", *chosen, "--formaat", "md")
        assert (result.code, result.out) == (3, "")
        assert "West · Bel 06-12345678 · Kernuitspraak · ‘06-12345678’ · telefoonnummer" in result.err
    assert list((several / "exports").iterdir()) == []
    assert run("bundel", "--alles", "--formaat", "md", "--toch").code == 0


def test_a_name_from_the_table_of_another_group_is_in_no_booklet(run: Run, keep: Keep) -> None:
    nobody: dict[str, list[object]] = {"experiences": [], "answers": [], "reflections": []}
    keep({"core_statement": "Zwiebelina wacht"}, group="Oost", participants=[{"id": "p1", "name": "Bram"}], **nobody)
    keep({"core_statement": "Dan vragen"}, group="West", participants=[{"id": "p1", "name": "Zwiebelina"}], **nobody)
    result = run("bundel", "--alles", "--formaat", "md")
    assert (result.code, result.out) == (3, "")
    assert "Oost · Zwiebelina wacht · Kernuitspraak · ‘Zwiebelina’" in result.err
    assert "uit een andere groep in deze bundel" in result.err.splitlines()[-1]
    result = run("bundel", "--alles", "--formaat", "md", "--toch")
    assert result.code == 0
    assert "Een collega wacht" in booklet(result.out)
    assert "Zwiebelina" not in booklet(result.out)
    assert "Zwiebelina" in result.err


def test_a_picture_of_someone_who_did_not_allow_it_and_there_is_no_booklet(run: Run, several: Path, keep: Keep) -> None:
    keep({"core_statement": "Wij kijken", "image": PICTURE | {"recognisable": True, "permission": False}}, group="West")
    result = run("bundel", "--alles", "--formaat", "md")
    assert (result.code, result.out) == (3, "")
    assert result.err.splitlines()[1:] == ["West · Wij kijken · Beeld"]
    assert list((several / "exports").iterdir()) == []
    assert run("bundel", "--alles", "--formaat", "md", "--toch").code == 0


def test_signs_and_pictures_that_are_not_in_it_are_said(run: Run, keep: Keep) -> None:
    keep({"core_statement": "Wij kijken", "image": PICTURE | {"data": "AAAA"}}, group="West")
    result = run("bundel", "--alles", "--formaat", "pdf", "--titel", "Boek 护")
    assert result.code == 0
    _, picture, letters = result.err.splitlines()
    assert picture.startswith("West · Wij kijken: het beeld is beschadigd")
    assert "staan niet in de PDF: 护." in letters


def test_an_a4_that_does_not_fit_is_named_and_there_is_no_booklet(run: Run, several: Path, keep: Keep) -> None:
    keep({"core_statement": "Te veel", "explanation": "Lang verhaal. " * 900}, group="West")
    for form in sorted(set(page_formats()) - {"md"}):
        result = run("bundel", "--alles", "--formaat", form)
        assert (result.code, result.out) == (1, "")
        assert one_line_of_dutch(result.err).startswith("West · Te veel: ")
        assert "is veel te lang voor één A4" in result.err
    assert list((several / "exports").iterdir()) == []


def test_dialogues_without_an_a4_are_said_and_make_no_booklet(run: Run, keep: Keep, werkmap: Path) -> None:
    name = keep(summaries=[], group="Nieuw")
    result = run("bundel", name, "--formaat", "md")
    assert (result.code, result.out) == (1, "")
    assert "‘Nieuw’ heeft nog geen A4" in one_line_of_dutch(result.err)
    assert list((werkmap / "exports").iterdir()) == []


def test_it_can_have_a_folder_or_a_name_of_its_own(run: Run, filled: Path, tmp_path: Path) -> None:
    for target, path in (
        (tmp_path / "uit", tmp_path / "uit" / "2026-03-12-beelden-van-goed-werk.md"),
        (tmp_path / "boek.md", tmp_path / "boek.md"),
        (tmp_path / "BOEK2.MD", tmp_path / "BOEK2.MD"),
    ):
        for _ in range(2):
            assert run("bundel", EXAMPLE_ID, "--formaat", "md", "--naar", target).out == f"{path}\n"
        assert path.is_file()


def test_it_never_takes_the_place_of_something_else(run: Run, several: Path, tmp_path: Path) -> None:
    taken = tmp_path / "boek.md"
    taken.write_bytes(b"van iemand anders")
    result = run("bundel", "--alles", "--formaat", "md", "--naar", taken)
    assert (result.code, result.out) == (1, "")
    assert "iets anders" in one_line_of_dutch(result.err)
    assert taken.read_bytes() == b"van iemand anders"


def test_a_target_that_cannot_be_is_said_and_nothing_is_made(run: Run, several: Path, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"van een mens")
    for target in (tmp_path / "weg" / "uit", tmp_path / "weg" / "boek.md", tmp_path / "bestand"):
        result = run("bundel", "--alles", "--formaat", "md", "--naar", target)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
    assert not (tmp_path / "weg").exists()


def test_who_stops_it_is_told_that_there_is_no_file(run: Run, several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopping(bundle: object, done: Callable[[int], None]) -> bytes:
        done(1)
        raise KeyboardInterrupt

    monkeypatch.setattr(page_formats()["md"], "render_bundle", stopping)
    result = run("bundel", "--alles", "--formaat", "md")
    assert (result.code, result.out, result.err) == (1, "", "Gestopt. Er is geen bestand gemaakt.\n")
    assert list((several / "exports").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other terminals than these")
def test_in_a_terminal_it_shows_how_far_it_is(several: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    try:
        done = process("--map", several, "bundel", "--alles", "--formaat", "md", stderr=theirs)
        said = os.read(ours, 10_000).decode("utf-8")
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 0
    assert "De bundel maken" in said
    assert "3/3" in said
    assert NO_GUARANTEE in said
