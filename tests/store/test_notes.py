"""What is written outside a dialogue is kept like a dialogue: within the delay, through a full disk, and to the end."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from sqlite_utils import Database
from support.hostile import HOSTILE

from goedwerk.domain.desk import Desk, Note
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.text import clean
from goedwerk.store import keeper as keeper_module
from goedwerk.store import notes, overview
from goedwerk.store.database import open_database
from goedwerk.store.keeper import DELAY, Keeper, Kept, NotKept
from goedwerk.store.opened import opened

PATIENCE = 30.0
"""How long a test waits for what must come, in seconds: only a broken program takes it."""

KIND = "situation/"
LONG = "woord " * 3000
DESK = Desk(Dialogue(id="00000000-0000-4000-8000-000000000001", group="De nachtdienst"))


class Clock:
    """A clock that stands still until it is set."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now


def note(text: str, name: str = "1") -> Note:
    return Note(KIND + name, text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "goedwerk.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_database(path)
    yield connection
    connection.close()


@pytest.fixture
def reports() -> "Queue[Kept | NotKept]":
    return Queue()


@pytest.fixture
def keeper(path: Path, reports: "Queue[Kept | NotKept]") -> Iterator[Keeper]:
    keeper = Keeper(open_database(path), reports.put)
    keeper.start()
    yield keeper
    keeper.close(PATIENCE)


def fill_the_disk(keeper: Keeper) -> None:
    def fill(db: Database) -> None:
        (pages,) = db.conn.execute("pragma page_count").fetchone()
        db.conn.execute(f"pragma max_page_count = {pages}")

    keeper.ask(fill).result(PATIENCE)


def make_room(keeper: Keeper) -> None:
    keeper.ask(lambda db: db.conn.execute("pragma max_page_count = 100000")).result(PATIENCE)


def refuse(keeper: Keeper, what: str) -> None:
    """Make the disk refuse to `insert` or to `delete` a note."""
    trigger = f"create temp trigger no before {what} on settings begin select raise(abort, 'x'); end"
    keeper.ask(lambda db: db.execute(trigger)).result(PATIENCE)


def on_disk(path: Path) -> list[Note]:
    with opened(path) as db:
        return notes.load(db.conn, KIND)


def test_a_note_is_read_as_it_was_written_and_the_newest_counts(connection: sqlite3.Connection) -> None:
    connection.execute("begin")
    for name, text in enumerate(HOSTILE):
        notes.save(connection, note("eerst", f"{name:03}"))
        notes.save(connection, note(clean(text), f"{name:03}"))
    expected = [note(clean(text), f"{name:03}") for name, text in enumerate(HOSTILE) if clean(text)]
    assert notes.load(connection, KIND) == expected


def test_only_notes_of_the_kind_that_was_asked_for_are_read(connection: sqlite3.Connection) -> None:
    for key in ("situation/2", "situation/1", "situatio", "situation_/x", "Situation/x", "x/situation/1"):
        notes.save(connection, Note(key, "tekst"))
    overview.set_setting(connection, "situation/3", "een instelling")
    assert [one.key for one in notes.load(connection, KIND)] == ["situation/1", "situation/2"]
    assert [one.key for one in notes.load(connection, "x/")] == ["x/situation/1"]


def test_a_note_without_text_is_forgotten_and_settings_stay(connection: sqlite3.Connection) -> None:
    overview.set_setting(connection, "situation/1", "een instelling")
    notes.save(connection, note("tekst"))
    notes.save(connection, note(""))
    notes.save(connection, note("", "nooit geschreven"))
    assert notes.load(connection, "") == []
    assert overview.settings(connection)["situation/1"] == "een instelling"


def test_a_note_is_on_disk_after_the_delay_together_with_a_dialogue(
    path: Path, tmp_path: Path, reports: "Queue[Kept | NotKept]", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Really there: a copy of the file has it while the program goes on."""
    clock = Clock()
    monkeypatch.setattr(keeper_module, "time", clock)
    keeper = Keeper(open_database(path), reports.put)
    for letters in ("H", "Hu", "Hulp"):
        keeper.keep_note(note(letters))
    keeper.keep(DESK)
    clock.now += DELAY
    keeper.start()
    assert reports.get(timeout=PATIENCE) == Kept()
    assert keeper.unsaved == ()
    copy = Path(shutil.copy(path, tmp_path / "kopie.db"))
    assert keeper.close(PATIENCE)
    assert reports.empty()
    assert on_disk(copy) == [note("Hulp")]
    with opened(copy) as db:
        assert overview.count(db.conn) == 1


def test_what_is_forgotten_is_gone_from_the_disk(keeper: Keeper, path: Path) -> None:
    keeper.keep_note(note("Hulp"))
    assert keeper.flush(PATIENCE)
    keeper.keep_note(note(""))
    assert keeper.flush(PATIENCE)
    assert keeper.ask(lambda db: keeper.notes(db, KIND)).result(PATIENCE) == []
    assert keeper.close(PATIENCE)
    assert on_disk(path) == []


def test_closing_keeps_a_note_that_waits(path: Path) -> None:
    """Also when the program is left before the keeper ever began."""
    keeper = Keeper(open_database(path), lambda outcome: None)
    keeper.keep_note(note("Hulp"))
    assert keeper.close(PATIENCE)
    assert on_disk(path) == [note("Hulp")]


def test_a_note_that_a_full_disk_does_not_take_is_told_and_tried_again_by_itself(
    keeper: Keeper, path: Path, reports: "Queue[Kept | NotKept]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper_module, "RETRY", 0.01)
    fill_the_disk(keeper)
    keeper.keep_note(note(LONG))
    assert reports.get(timeout=PATIENCE) == NotKept("de schijf is vol")
    assert keeper.unsaved == (note(LONG),)
    make_room(keeper)
    while isinstance(reports.get(timeout=PATIENCE), NotKept):
        pass
    assert keeper.unsaved == ()
    assert keeper.close(PATIENCE)
    assert on_disk(path) == [note(LONG)]


def test_a_note_that_cannot_be_saved_does_not_hold_up_a_dialogue(keeper: Keeper, path: Path) -> None:
    refuse(keeper, "insert")
    keeper.keep_note(note("Hulp"))
    keeper.keep(DESK)
    assert not keeper.flush(PATIENCE)
    assert keeper.unsaved == (note("Hulp"),)
    assert not keeper.close(PATIENCE)
    with opened(path) as db:
        assert overview.count(db.conn) == 1


def test_what_could_not_be_saved_is_what_reading_gives(keeper: Keeper) -> None:
    """The disk holds an older text then; going on with that would throw away what was typed since."""
    keeper.keep_note(note("Hulp", "1"))
    keeper.keep_note(note("Anders", "2"))
    assert keeper.flush(PATIENCE)
    fill_the_disk(keeper)
    keeper.keep_note(note(LONG, "1"))
    keeper.keep_note(Note("x/1", LONG))
    read = keeper.ask(lambda db: keeper.notes(db, KIND)).result(PATIENCE)
    assert read == [note(LONG, "1"), note("Anders", "2")]


def test_what_could_not_be_forgotten_is_not_read_and_is_no_loss_on_leaving(keeper: Keeper) -> None:
    keeper.keep_note(note("Hulp"))
    assert keeper.flush(PATIENCE)
    refuse(keeper, "delete")
    keeper.keep_note(note(""))
    assert keeper.ask(lambda db: keeper.notes(db, KIND)).result(PATIENCE) == []
    assert keeper.unsaved == ()
    assert keeper.close(PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not move a file that is in use")
def test_when_the_werkmap_is_gone_every_note_of_today_is_handed_back(keeper: Keeper, path: Path) -> None:
    keeper.keep_note(note("Hulp", "1"))
    keeper.keep_note(note("Klaar", "2"))
    assert keeper.flush(PATIENCE)
    keeper.keep_note(note("", "2"))
    assert keeper.flush(PATIENCE)
    path.rename(path.with_name("ergens anders.db"))
    assert not keeper.close(PATIENCE)
    assert keeper.unsaved == (note("Hulp", "1"),)
