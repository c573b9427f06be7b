"""`goedwerk werkblad`: pages to print, from the library and without a database."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from support.command_line import Run, one_line_of_dutch

from goedwerk.pictures.cards import cards

KEY = "passende-begeleiding"

OWN = """\
---
key: eigen-geval
title: Wie belt de dochter?
---

De dochter van een bewoner wil elke avond gebeld worden. Wie doet dat?

## Vragen

- Waarden: Wat mag niet verloren gaan?
"""


def length(path: Path) -> int:
    return len(PdfReader(path).pages)


def test_a_situation_becomes_a_sheet_of_two_pages_under_its_key_and_no_database_is_made(
    run: Run, werkmap: Path
) -> None:
    result = run("werkblad", KEY)
    path = werkmap / "exports" / f"werkblad-{KEY}.pdf"
    assert (result.code, result.out, result.err) == (0, f"{path}\n", "")
    assert length(path) == 2
    assert not (werkmap / "goedwerk.db").exists()


def test_several_situations_also_own_ones_become_a_file_each(run: Run, werkmap: Path, own_set: Path) -> None:
    (own_set / "eigen-geval.md").write_text(OWN, encoding="utf-8")
    result = run("werkblad", "eigen-geval", KEY, "eigen-geval")
    assert result.code == 0
    assert [Path(line).name for line in result.out.splitlines()] == ["werkblad-eigen-geval.pdf", f"werkblad-{KEY}.pdf"]


def test_a_situation_that_is_too_long_is_named_and_the_others_are_made(run: Run, own_set: Path) -> None:
    (own_set / "eigen-geval.md").write_text(OWN.replace("elke avond", "elke avond " * 800), encoding="utf-8")
    result = run("werkblad", "eigen-geval", KEY)
    assert result.code == 1
    assert [Path(line).name for line in result.out.splitlines()] == [f"werkblad-{KEY}.pdf"]
    assert one_line_of_dutch(result.err).startswith("werkblad-eigen-geval: De situatie is te lang")


def test_an_unknown_key_gets_the_nearest_in_return_and_nothing_is_made(run: Run, werkmap: Path) -> None:
    result = run("werkblad", KEY, "pasende-begeleidng", "--leeg")
    assert (result.code, result.out) == (1, "")
    assert f"Bedoel je ‘{KEY}’" in one_line_of_dutch(result.err)
    assert not werkmap.exists()
    strange = run("werkblad", "xyz")
    assert "Bedoel je" not in one_line_of_dutch(strange.err)
    assert "goedwerk situaties" in strange.err


def test_an_empty_a4_and_the_picture_cards_need_no_key(
    run: Run, werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = cards()[:7]  # drawing each takes a moment, and all of them are drawn elsewhere
    monkeypatch.setattr("goedwerk.pictures.cards.cards", lambda: few)
    result = run("werkblad", "--leeg", "--beeldkaarten", "--naar", tmp_path / "uit")
    assert result.code == 0
    files = [Path(line) for line in result.out.splitlines()]
    assert files == [tmp_path / "uit" / "werkblad-leeg-a4.pdf", tmp_path / "uit" / "beeldkaarten.pdf"]
    assert length(files[0]) == 1
    assert length(files[1]) > 1


def test_the_same_sheet_again_takes_its_own_place(run: Run, werkmap: Path) -> None:
    first = run("werkblad", KEY, "--leeg").out
    assert run("werkblad", KEY, "--leeg").out == first
    assert len(list((werkmap / "exports").iterdir())) == 2


def test_a_file_of_something_else_is_never_written_over(run: Run, werkmap: Path) -> None:
    path = Path(run("werkblad", KEY).out.strip())
    path.write_bytes(b"van iemand anders")
    assert Path(run("werkblad", KEY).out.strip()) != path
    assert path.read_bytes() == b"van iemand anders"


def test_a_target_that_cannot_be_is_said_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"van een mens")
    for target in (tmp_path / "weg" / "uit", tmp_path / "bestand"):
        result = run("werkblad", KEY, "--naar", target)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)
    assert not (tmp_path / "weg").exists()


@pytest.mark.parametrize("given", ["weg/werk", "bestand"])
def test_a_werkmap_that_cannot_be_is_one_line(run: Run, tmp_path: Path, given: str) -> None:
    (tmp_path / "bestand").write_bytes(b"van een mens")
    result = run("werkblad", KEY, given=tmp_path / given)
    assert (result.code, result.out) == (1, "")
    one_line_of_dutch(result.err)


def test_signs_that_a_sheet_does_not_have_are_said(run: Run, own_set: Path) -> None:
    (own_set / "eigen-geval.md").write_text(OWN.replace("elke avond", "护"), encoding="utf-8")
    result = run("werkblad", "eigen-geval")
    assert result.code == 0
    assert one_line_of_dutch(result.err).startswith(
        "werkblad-eigen-geval: Let op: deze tekens staan niet in de PDF: 护."
    )
