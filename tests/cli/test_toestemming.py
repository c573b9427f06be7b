"""What someone wants done with their own words holds for every file that the command line makes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.command_line import Run, one_line_of_dutch

Keep = Callable[..., str]

SAID = "Ik bleef naast haar bed zitten tot ze weer sliep."
ALSO = "Zo zat ik daar, en verder niets."
LEFT_OUT = "Op verzoek weggelaten: 2 bijdragen."


def table(**mo: Any) -> dict[str, Any]:
    """Return a table at which Mo, of whom this holds, said two things and Thea one."""
    answers = [
        {"id": "a1", "participant": "p1", "element": "skills", "text": SAID},
        {"id": "a2", "participant": "p1", "element": "skills", "text": ALSO},
        {"id": "a3", "participant": "p2", "element": "skills", "text": "Ik keek mee."},
    ]
    people = [{"id": "p1", "name": "Mo", **mo}, {"id": "p2", "name": "Thea"}]
    return {
        "group": "Oost",
        "participants": people,
        "experiences": [],
        "answers": answers,
        "reflections": [],
        "agreements": [],
        "check_out": "",
    }


NOT_SHARED = {"core_statement": "Blijven is ook zorg", "ethics": f"Toen: {SAID}"}
SHARED = {"core_statement": "Eerst kijken", "ethics": "Dat iemand er is."}


def made(werkmap: Path) -> list[Path]:
    return sorted((werkmap / "exports").iterdir())


@pytest.mark.parametrize("command", ["exporteer", "bundel"])
def test_words_of_someone_who_does_not_share_them_and_nothing_is_written(
    run: Run, keep: Keep, werkmap: Path, command: str
) -> None:
    keep(NOT_SHARED, **table(may_share=False))
    keep(SHARED, **table())
    result = run(command, "--alles", "--formaat", "md")
    assert (result.code, result.out, made(werkmap)) == (3, "", [])
    first, *found = result.err.splitlines()
    assert "Er is geen bestand gemaakt." in first
    assert "andere A4’s" in first
    assert found == [f"Oost · Blijven is ook zorg · Ethiek · ‘{SAID.rstrip('.')}’ · woorden van Mo"]


@pytest.mark.parametrize("command", ["exporteer", "bundel"])
def test_going_on_takes_the_other_pages_and_says_which_stay_and_who_was_not_asked(
    run: Run, keep: Keep, command: str
) -> None:
    keep(NOT_SHARED, **table(may_share=False))
    keep(SHARED, **table(may_share=True))
    result = run(command, "--alles", "--formaat", "md", "--toch")
    assert result.code == 0
    (path,) = map(Path, result.out.splitlines())
    page = path.read_text(encoding="utf-8")
    assert "Eerst kijken" in page
    assert "Blijven" not in page
    assert result.err.splitlines()[0].startswith("Deze A4’s gaan niet mee")
    assert "woorden van Mo" in result.err.splitlines()[1]
    assert result.err.count("Oost: nog niet gevraagd: Thea.") == 1


def test_nothing_goes_past_a_refusal_when_it_is_the_only_page(run: Run, keep: Keep, werkmap: Path) -> None:
    keep(NOT_SHARED, **table(may_share=False))
    result = run("exporteer", "--alles", "--formaat", "md", "--toch")
    assert (result.code, result.out, made(werkmap)) == (3, "", [])
    assert "--toch" not in result.err


def test_within_the_group_words_that_are_not_for_others_stand_on_the_page(run: Run, keep: Keep) -> None:
    keep(NOT_SHARED, **table(may_share=False))
    result = run("exporteer", "--alles", "--formaat", "md", "--binnen-de-groep")
    assert result.code == 0
    assert SAID in Path(result.out.strip()).read_text(encoding="utf-8")


def test_a_report_misses_what_is_not_kept_and_says_how_much_that_is(run: Run, keep: Keep) -> None:
    keep(SHARED, **table(may_keep=False))
    result = run("exporteer", "--alles", "--formaat", "md", "--verslag")
    assert result.code == 0
    report = Path(result.out.strip()).read_text(encoding="utf-8")
    assert SAID not in report
    assert ALSO not in report
    assert "Ik keek mee." in report
    assert LEFT_OUT in report
    assert LEFT_OUT in result.err.splitlines()
    assert "Mo" in report  # who was there


def test_an_exchange_file_misses_what_is_not_kept_and_one_line_says_how_much(run: Run, keep: Keep) -> None:
    keep(SHARED, **table(may_keep=False, consent="Bewaar mijn woorden niet."))
    result = run("exporteer", "--alles", "--formaat", "json")
    path = Path(result.out.strip())
    (dialogue,) = json.loads(path.read_bytes())["dialogues"]
    assert [one["text"] for one in dialogue["answers"]] == ["Ik keek mee."]
    assert dialogue["participants"][0]["consent"] == "Bewaar mijn woorden niet."
    assert one_line_of_dutch(result.err.splitlines(keepends=True)[-1]) == f"{LEFT_OUT}\n"


def test_what_was_left_out_is_not_taken_away_when_the_file_comes_back(run: Run, keep: Keep, tmp_path: Path) -> None:
    keep(SHARED, **table(may_keep=False))
    first = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    assert run("importeer", first).code == 0
    again = run("exporteer", "--alles", "--formaat", "json", "--naar", tmp_path / "twee")
    assert LEFT_OUT in again.err
    assert Path(again.out.strip()).read_bytes() == first.read_bytes()


def test_of_a_dialogue_in_which_nobody_refused_the_exchange_file_is_whole(run: Run, keep: Keep, tmp_path: Path) -> None:
    keep(SHARED, **table(may_keep=True, may_share=False))
    first = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    other = tmp_path / "ander"
    assert run("importeer", first, given=other).code == 0
    second = run("exporteer", "--alles", "--formaat", "json", given=other)
    assert Path(second.out.strip()).read_bytes() == first.read_bytes()
    assert "weggelaten" not in second.err


def test_words_that_are_left_out_leave_nothing_on_the_a4_that_goes_along(run: Run, keep: Keep, tmp_path: Path) -> None:
    keep(NOT_SHARED, **table(may_keep=False))
    path = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
    assert SAID.rstrip(".") not in path.read_text(encoding="utf-8")
    other = tmp_path / "ander"
    assert run("importeer", path, given=other).code == 0
    page = run("exporteer", "--alles", "--formaat", "md", "--toch", given=other)
    assert SAID.rstrip(".") not in Path(page.out.strip()).read_text(encoding="utf-8")


def test_a_title_of_a_booklet_never_holds_words_of_someone_who_does_not_share_them(run: Run, keep: Keep) -> None:
    keep(SHARED, **table(may_share=False))
    result = run("bundel", "--alles", "--formaat", "md", "--toch", "--titel", f"Bundel: {SAID}")
    assert (result.code, result.out) == (1, "")
    assert "titel" in one_line_of_dutch(result.err)
