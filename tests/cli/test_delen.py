"""`goedwerk exporteer`: no A4 leaves before someone decided about what may point to a person."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.command_line import EXAMPLE_DIALOGUE, PICTURE, Run, one_line_of_dutch
from support.hostile import HOSTILE

from goedwerk.domain.a4 import ONLY_FOR_GROUP
from goedwerk.domain.sharing import NO_GUARANTEE
from goedwerk.domain.text import clean, one_line

BSN = "111222333"
TELLING = {"core_statement": "Zo doen wij dat", "explanation": "Toen belde Thea met mevrouw Bakker."}
AROUND = {"group": "Team Zuid", "participants": [{"id": "p1", "name": "Thea"}], "experiences": [], "answers": []}
AROUND |= {"reflections": []}

Keep = Callable[..., str]


def decided(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "decision": "keep", **more}


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx"])
def test_one_thing_open_and_nothing_is_written_of_any_dialogue(run: Run, filled: Path, keep: Keep, form: str) -> None:
    keep(TELLING, **AROUND)
    result = run("exporteer", "--alles", "--formaat", form)
    assert (result.code, result.out) == (3, "")
    assert list((filled / "exports").iterdir()) == []


def test_the_sentence_comes_first_and_then_a_line_for_each_finding_with_all_that_is_needed_to_find_it(
    run: Run, keep: Keep
) -> None:
    keep(TELLING, **AROUND)
    first, *found = run("exporteer", "--alles", "--formaat", "md").err.splitlines()
    assert first.startswith("Er is 2 keer iets gevonden")
    assert "Er is geen bestand gemaakt." in first
    assert "--toch" in first
    start = "Team Zuid · Zo doen wij dat · Toelichting"
    assert found == [
        f"{start} · ‘Thea’ · naam van iemand uit de groep · voorstel: ‘een collega’",
        f"{start} · ‘mevrouw Bakker’ · naam met een titel ervoor · voorstel: ‘mevrouw’",
    ]


def test_going_on_says_what_was_left_and_which_names_were_replaced(run: Run, keep: Keep) -> None:
    keep(TELLING, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "md", "--toch")
    assert result.code == 0
    page = Path(result.out.strip()).read_text(encoding="utf-8")
    assert "Toen belde een collega met mevrouw Bakker." in page
    left, replaced, checked = result.err.splitlines()
    assert "1 keer" in left
    assert "Thea" in replaced
    assert "Bakker" not in replaced
    assert NO_GUARANTEE in checked


def test_no_number_that_can_be_a_bsn_goes_out_also_when_going_on(run: Run, keep: Keep, werkmap: Path) -> None:
    keep(TELLING, **AROUND)
    keep({"core_statement": f"Mevrouw heeft nummer {BSN}"}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "md", "--toch")
    assert (result.code, result.out) == (3, "")
    first, *found = result.err.splitlines()
    assert "Er is geen bestand gemaakt." in first
    assert len(found) == 1
    assert f"Kernuitspraak · ‘{BSN}’ · burgerservicenummer" in found[0]
    assert list((werkmap / "exports").iterdir()) == []
    assert "ook niet" in run("exporteer", "--alles", "--formaat", "md").err.splitlines()[0]


def test_what_was_decided_is_done_and_no_reason_to_stop(run: Run, keep: Keep) -> None:
    decisions = [
        decided("Thea", decision="replace", by="iemand van ons", kind="person"),
        decided("mevrouw Bakker", kind="titled_name"),
        decided(BSN, kind="bsn", no_bsn=True),
    ]
    keep(TELLING | {"energy": f"Formulier {BSN}."}, **AROUND, privacy=decisions)
    result = run("exporteer", "--alles", "--formaat", "md")
    assert result.code == 0
    assert NO_GUARANTEE in one_line_of_dutch(result.err)
    page = Path(result.out.strip()).read_text(encoding="utf-8")
    assert "Toen belde iemand van ons met mevrouw Bakker." in page


SHOWS_SOMEONE = PICTURE | {"recognisable": True, "permission": False}


@pytest.mark.parametrize("form", ["md", "pdf"])
def test_a_picture_of_someone_who_did_not_allow_it_and_nothing_is_written(
    run: Run, filled: Path, keep: Keep, form: str
) -> None:
    keep({"core_statement": "Wij kijken", "image": SHOWS_SOMEONE}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", form)
    assert (result.code, result.out) == (3, "")
    first, *found = result.err.splitlines()
    assert "Er is geen bestand gemaakt." in first
    assert "--toch" in first
    assert found == ["Team Zuid · Wij kijken · Beeld"]
    assert list((filled / "exports").iterdir()) == []


def test_a_picture_and_what_else_is_open_are_told_together(run: Run, keep: Keep) -> None:
    keep(TELLING | {"image": SHOWS_SOMEONE}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "md")
    assert result.code == 3
    assert len(result.err.splitlines()) == 3 + 2


def test_a_picture_of_someone_goes_along_when_going_on_and_within_the_group(run: Run, keep: Keep) -> None:
    keep({"core_statement": "Wij kijken", "image": SHOWS_SOMEONE}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "md", "--toch")
    assert result.code == 0
    assert "misschien iemand te herkennen" in result.err
    assert run("exporteer", "--alles", "--formaat", "md", "--binnen-de-groep").code == 0


@pytest.mark.parametrize("level", [[], ["--binnen-de-groep"]])
def test_signs_and_pictures_that_are_not_on_a_page_are_said(run: Run, keep: Keep, level: list[str]) -> None:
    keep({"core_statement": "Zij zei 护理", "image": PICTURE | {"data": "AAAA"}}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "pdf", *level)
    assert result.code == 0
    assert Path(result.out.strip()).is_file()
    picture, letters = result.err.splitlines()[-2:]
    assert picture.startswith("Team Zuid · Zij zei 护理: het beeld is beschadigd")
    assert "staan niet in de PDF: 护 理." in letters
    assert "Word" in letters
    assert "PDF" not in run("exporteer", "--alles", "--formaat", "html", *level).err


def test_within_the_group_nothing_is_checked_and_every_page_says_whom_it_is_for(run: Run, keep: Keep) -> None:
    keep(TELLING, **AROUND)
    result = run("exporteer", "--alles", "--formaat", "md", "--binnen-de-groep")
    assert result.code == 0
    assert "alleen voor de groep" in one_line_of_dutch(result.err)
    page = Path(result.out.strip()).read_text(encoding="utf-8")
    assert "Toen belde Thea met mevrouw Bakker." in page
    assert ONLY_FOR_GROUP in page


def test_an_exchange_file_and_a_report_are_not_for_sharing_and_not_stopped(run: Run, keep: Keep) -> None:
    keep(TELLING, **AROUND)
    for arguments in (["json"], ["md", "--verslag"]):
        assert run("exporteer", "--alles", "--formaat", *arguments).code == 0


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_an_a4_that_does_not_fit_is_named_and_the_others_are_written(
    run: Run, filled: Path, keep: Keep, form: str
) -> None:
    keep({"core_statement": "Te veel", "explanation": "Lang verhaal. " * 900}, **AROUND)
    result = run("exporteer", "--alles", "--formaat", form)
    assert result.code == 1
    assert len(result.out.splitlines()) == len(EXAMPLE_DIALOGUE["summaries"])
    refused, checked = result.err.splitlines()
    assert refused.startswith("Team Zuid · Te veel: Dit is veel te lang voor één A4")
    assert "Toelichting" in refused
    assert NO_GUARANTEE in checked


def test_markdown_has_no_page_and_is_never_too_long(run: Run, keep: Keep) -> None:
    keep({"core_statement": "Te veel", "explanation": "Lang verhaal. " * 900}, **AROUND)
    assert run("exporteer", "--alles", "--formaat", "md").code == 0


def test_a_finding_stays_one_harmless_line_whatever_was_typed(run: Run, keep: Keep) -> None:
    for text in HOSTILE:
        keep({"core_statement": text[:500], "explanation": f"Bel 06-12345678, zei {text}"}, **AROUND | {"group": text})
    result = run("exporteer", "--alles", "--formaat", "md")
    assert result.code == 3
    assert clean(result.err) == result.err
    found = result.err.splitlines()[1:]
    assert len(found) >= len(HOSTILE)
    assert all(line.count(" · voorstel: ") == 1 and one_line(line) == line for line in found)
