"""Whatever cannot be kept in the werkmap is written somewhere else, and nothing of it is cut."""

import tempfile
from pathlib import Path

import pytest

from goedwerk.content.situation_file import parse_situation
from goedwerk.domain.desk import Desk, Note
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.draft import SituationDraft
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import MAX_CHARACTERS
from goedwerk.formats import exchange
from goedwerk.rescue import rescue
from goedwerk.workspace import Workspace

WORKSPACE = Workspace(Path("weg"))
FULL_NOTES = "n" * MAX_CHARACTERS


def desk(number: int, group: str = "Oost", **drafts: str) -> Desk:
    dialogue = {"id": f"00000000-0000-4000-8000-{number:012}", "group": group, "date": "2026-03-11"}
    return Desk(Dialogue.model_validate(dialogue | {"notes": FULL_NOTES}), drafts=drafts)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of a laptop."""
    folder = tmp_path / "tijdelijk"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def home(tmp_path: Path, elsewhere: Path) -> Path:
    folder = tmp_path / "thuis"
    folder.mkdir()
    return folder


def written(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_dialogue_is_kept_to_the_letter_in_a_file_that_can_be_imported(home: Path) -> None:
    told = rescue([desk(1), desk(2)], WORKSPACE, home)
    (file,) = written(home)
    assert exchange.parse(file.read_bytes()).file.dialogues == (desk(1).dialogue, desk(2).dialogue)
    assert str(file) in told.message
    assert "goedwerk importeer" in told.hint


def test_what_was_not_entered_yet_is_kept_whole_as_a_text_beside_it(home: Path) -> None:
    typed = "Joëlle zei:\n" + "x" * (MAX_CHARACTERS - 20)
    told = rescue([desk(1, skive=typed, ethics=" "), desk(2, "West")], WORKSPACE, home)
    file, text = written(home)
    assert exchange.parse(file.read_bytes()).file.dialogues[0].notes == FULL_NOTES
    assert text.suffix == ".txt"
    assert text.read_bytes() == f"Nog niet ingevoerd bij Oost, 11 maart 2026:\n\n{typed}\n\n".encode()
    assert str(file) in told.message
    assert str(text) in told.message


def test_another_folder_is_used_when_the_first_takes_nothing(home: Path, elsewhere: Path) -> None:
    told = rescue([desk(1, skive="Ja")], WORKSPACE, home / "weg")
    assert [str(file) in told.message for file in written(elsewhere)] == [True, True]


def test_dialogues_that_are_too_large_together_get_a_file_each(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = exchange.dump([desk(1).dialogue, desk(2).dialogue])
    monkeypatch.setattr(exchange, "MAX_BYTES", len(both) - 1)
    told = rescue([desk(1), desk(2)], WORKSPACE, home)
    files = written(home)
    assert all(str(file) in told.message for file in files)
    kept = [dialogue for file in files for dialogue in exchange.parse(file.read_bytes()).file.dialogues]
    assert sorted(dialogue.id for dialogue in kept) == [desk(1).dialogue.id, desk(2).dialogue.id]


def test_a_dialogue_that_is_too_large_for_an_import_is_written_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MAX_BYTES", 10)
    rescue([desk(1, skive="Ja")], WORKSPACE, home)
    file, text = written(home)
    assert FULL_NOTES in file.read_text(encoding="utf-8")
    assert "Ja" in text.read_text(encoding="utf-8")


def test_it_is_said_when_nothing_could_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    told = rescue([desk(1, skive="Ja")], WORKSPACE, tmp_path / "ook weg")
    assert "kon niet worden bewaard" in told.message


def test_it_is_said_when_only_a_part_could_be_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goedwerk.rescue.SUFFIX", "/weg.goedwerk.json")
    told = rescue([desk(1, skive="Ja")], WORKSPACE, home)
    (text,) = written(home)
    assert str(text) in told.message
    assert "De rest kon nergens worden bewaard." in told.message


def test_a_situation_that_is_half_written_is_kept_as_the_file_that_it_would_become(home: Path) -> None:
    situation = Situation(key="eigen-1", title="Hoe vraag ik hulp?", text="Je staat er alleen voor.\n\nEn dan?")
    draft = SituationDraft.begun(situation)
    told = rescue([Note("situation/1", draft.model_dump_json())], WORKSPACE, home)
    (text,) = written(home)
    assert text.suffix == ".txt"
    assert str(text) in told.message
    assert "goedwerk importeer" not in told.hint
    assert parse_situation(text.read_text(encoding="utf-8"), text) == situation


def test_every_note_is_kept_whole_beside_the_dialogues_and_one_without_text_is_left_out(home: Path) -> None:
    half = SituationDraft.begun(Situation(key="eigen-2", title="", tension="Half een zin"))
    kept = [Note("situation/2", half.model_dump_json()), Note("x/1", "{ geen situatie\nregel"), Note("x/2", "")]
    rescue([desk(1, skive="Nog niet ingevoerd"), *kept], WORKSPACE, home)
    file, text = written(home)
    assert exchange.parse(file.read_bytes()).file.dialogues == (desk(1).dialogue,)
    words = text.read_text(encoding="utf-8")
    assert all(part in words for part in ("Nog niet ingevoerd", "Half een zin", "{ geen situatie\nregel"))
    assert "x/2" not in words
