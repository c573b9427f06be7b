"""The promise, at the thread that keeps it: what is handed over reaches the disk, and nobody waits for that."""

import asyncio
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from queue import Queue
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from sqlite_utils import Database
from textual.widgets import Input

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.store import dialogues
from goedwerk.store import keeper as keeper_module
from goedwerk.store.database import open_database
from goedwerk.store.keeper import DELAY, Keeper, Kept, NotKept
from goedwerk.store.opened import opened
from goedwerk.store.opening import open_store
from goedwerk.ui.app import GoedwerkApp
from goedwerk.workspace import Workspace

PATIENCE = 30.0
"""How long a test waits for what must come, in seconds: only a broken program takes it."""


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


class Gated(sqlite3.Connection):
    """A database whose commits wait for a gate, as they do for a disk that does not answer."""

    gate = Event()
    knocked = Event()

    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            self.knocked.set()
            assert self.gate.wait(PATIENCE)
        return super().execute(sql, *arguments)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "goedwerk.db"


@pytest.fixture
def reports() -> "Queue[Kept | NotKept]":
    return Queue()


@pytest.fixture
def connection(path: Path) -> sqlite3.Connection:
    return open_database(path)


@pytest.fixture
def keeper(connection: sqlite3.Connection, reports: "Queue[Kept | NotKept]") -> Iterator[Keeper]:
    keeper = Keeper(connection, reports.put)
    yield keeper
    keeper.close(PATIENCE)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(keeper_module, "time", clock)
    return clock


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """An open gate on the way to the disk."""
    monkeypatch.setattr(Gated, "gate", Event())
    monkeypatch.setattr(Gated, "knocked", Event())
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Gated))
    Gated.gate.set()
    return Gated.gate


def a_desk(group: str = "De nachtdienst", **fields: Any) -> Desk:
    return Desk(Dialogue(id=str(uuid4()), group=group, **fields), Place("skive", "skills", "capture"))


def renamed(desk: Desk, group: str) -> Desk:
    return Desk(desk.dialogue.revised(group=group), desk.place, desk.drafts)


def on_disk(path: Path, desk: Desk) -> Desk | None:
    with opened(path) as db:
        return dialogues.load(db, desk.dialogue.id)


def answer(future: "Future[Any]") -> Any:
    return future.result(PATIENCE)


def fill_the_disk(db: Database) -> None:
    (pages,) = db.conn.execute("pragma page_count").fetchone()
    db.conn.execute(f"pragma max_page_count = {pages}")


def make_room(db: Database) -> None:
    db.conn.execute("pragma max_page_count = 100000")


def test_the_wait_begins_with_the_first_change_and_does_not_begin_again(
    keeper: Keeper, clock: Clock, reports: "Queue[Kept | NotKept]"
) -> None:
    """Someone who types on without a pause is saved too: at `DELAY` everything goes, the letter of just now as well."""
    desk = a_desk()
    for moment in range(10):
        clock.now = 1000 + DELAY * moment / 10
        keeper.keep(renamed(desk, "De nachtdienst"[: moment + 1]))
    clock.now = 1000 + DELAY
    keeper.start()
    assert reports.get(timeout=PATIENCE) == Kept()
    assert keeper.unsaved == ()
    assert answer(keeper.fetch(desk.dialogue.id)).dialogue.group == "De nachtdi"


def test_changes_that_come_together_are_written_together(
    keeper: Keeper, clock: Clock, reports: "Queue[Kept | NotKept]"
) -> None:
    desk = a_desk()
    for letters in range(1, 8):
        keeper.keep(renamed(desk, "nachten"[:letters]))
    clock.now += DELAY
    keeper.start()
    reports.get(timeout=PATIENCE)
    keeper.close(PATIENCE)
    assert reports.empty()


def test_the_last_change_is_saved_without_anything_coming_after_it(
    keeper: Keeper, path: Path, reports: "Queue[Kept | NotKept]"
) -> None:
    """A keeper that sleeps because nothing waited wakes up by itself for the first letter, not by the second."""
    keeper.start()
    for number in range(3):
        assert answer(keeper.ask(lambda db: db.execute("select 1").fetchone())) == (1,)
        keeper.keep(a_desk(f"Groep {number}"))
        assert reports.get(timeout=PATIENCE) == Kept()


def test_handing_over_does_not_wait_for_the_disk(gate: Event, path: Path) -> None:
    keeper = Keeper(open_database(path), lambda outcome: None)
    keeper.start()
    desk = a_desk("N")
    gate.clear()
    Gated.knocked.clear()
    keeper.keep(desk)
    assert Gated.knocked.wait(PATIENCE)
    keeper.keep(newest := renamed(desk, "Nacht"))
    question = keeper.ask(lambda db: dialogues.load(db, desk.dialogue.id))
    assert keeper.unsaved == (newest,)
    assert not question.done()
    gate.set()
    assert answer(question) == newest
    assert keeper.close(PATIENCE)


async def test_letters_appear_while_the_disk_does_not_answer(gate: Event, tmp_path: Path) -> None:
    """The screen shows what is typed during a commit that hangs, and all of it is on disk after."""
    workspace = Workspace(tmp_path)
    workspace.prepare()
    app = GoedwerkApp(open_store(workspace.database), workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        field = app.focused
        assert isinstance(field, Input)
        assert app.keeper.flush(PATIENCE)
        gate.clear()
        Gated.knocked.clear()
        await pilot.press("N")
        assert await asyncio.to_thread(Gated.knocked.wait, PATIENCE)
        await pilot.press(*"achtdienst")
        assert field.value == "Nachtdienst"
        assert "Nachtdienst" in "".join(segment.text for segment in field.render_line(0))
        assert app.keeper.unsaved
        gate.set()
        assert await asyncio.to_thread(app.keeper.flush, PATIENCE)
        await pilot.pause()
    assert app.keeper.close(PATIENCE)
    with opened(workspace.database) as db:
        (only,) = dialogues.ids(db)
        desk = dialogues.load(db, only)
    assert desk is not None
    assert desk.dialogue.group == "Nachtdienst"


def test_a_full_disk_is_told_and_nothing_is_lost_when_there_is_room_again(
    keeper: Keeper, path: Path, reports: "Queue[Kept | NotKept]"
) -> None:
    keeper.start()
    answer(keeper.ask(fill_the_disk))
    desk = a_desk(notes="woord " * 3000)
    keeper.keep(desk)
    assert not keeper.flush(PATIENCE)
    assert reports.get(timeout=PATIENCE) == NotKept("de schijf is vol")
    assert keeper.unsaved == (desk,)
    answer(keeper.ask(make_room))
    assert keeper.flush(PATIENCE)
    assert keeper.unsaved == ()
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == desk


def test_a_save_that_failed_is_tried_again_by_itself(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, reports: "Queue[Kept | NotKept]"
) -> None:
    monkeypatch.setattr(keeper_module, "RETRY", 0.01)
    keeper.start()
    answer(keeper.ask(fill_the_disk))
    keeper.keep(a_desk(notes="woord " * 3000))
    for _ in range(3):
        assert isinstance(reports.get(timeout=PATIENCE), NotKept)
    answer(keeper.ask(make_room))
    while isinstance(reports.get(timeout=PATIENCE), NotKept):
        pass
    assert keeper.unsaved == ()


def test_what_could_not_be_saved_is_what_opening_it_again_gives(keeper: Keeper) -> None:
    """The disk holds an older state then; going on with that would throw away what was typed since."""
    desk = a_desk()
    keeper.start()
    keeper.keep(desk)
    assert keeper.flush(PATIENCE)
    answer(keeper.ask(fill_the_disk))
    newer = Desk(desk.dialogue.revised(notes="woord " * 3000), desk.place, {"skive/skills": "half"})
    keeper.keep(newer)
    assert answer(keeper.fetch(desk.dialogue.id)) == newer


def test_one_dialogue_that_cannot_be_saved_does_not_hold_up_another(
    keeper: Keeper, path: Path, reports: "Queue[Kept | NotKept]"
) -> None:
    keeper.start()
    refuse = (
        "create temp trigger no before insert on dialogues when new.notes = 'x' begin select raise(abort, 'x'); end"
    )
    answer(keeper.ask(lambda db: db.execute(refuse)))
    refused, fine = a_desk(notes="x"), a_desk()
    keeper.keep(refused)
    keeper.keep(fine)
    assert not keeper.flush(PATIENCE)
    assert keeper.unsaved == (refused,)
    assert isinstance(reports.get(timeout=PATIENCE), NotKept)
    assert not keeper.close(PATIENCE)
    assert on_disk(path, fine) == fine


def test_closing_keeps_everything_that_waits(connection: sqlite3.Connection, path: Path) -> None:
    """Also when the program is left before the keeper ever began."""
    keeper = Keeper(connection, lambda outcome: None)
    keeper.keep(desk := a_desk())
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == desk


def test_closing_on_a_full_disk_hands_back_what_is_not_kept(keeper: Keeper) -> None:
    """The program still has to put it somewhere else, so it must not be gone."""
    keeper.start()
    answer(keeper.ask(fill_the_disk))
    keeper.keep(desk := a_desk(notes="woord " * 3000))
    assert not keeper.close(PATIENCE)
    assert keeper.unsaved == (desk,)
    assert not keeper.flush(PATIENCE)


def test_closing_tries_once_more_after_a_save_that_failed(keeper: Keeper, path: Path) -> None:
    keeper.start()
    answer(keeper.ask(fill_the_disk))
    keeper.keep(desk := a_desk(notes="woord " * 3000))
    assert not keeper.flush(PATIENCE)
    answer(keeper.ask(make_room))
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == desk


def test_a_disk_that_does_not_answer_does_not_hold_up_leaving(gate: Event, path: Path) -> None:
    keeper = Keeper(open_database(path), lambda outcome: None)
    keeper.start()
    gate.clear()
    keeper.keep(desk := a_desk())
    assert not keeper.flush(0.01)
    assert not keeper.close(0.01)
    assert keeper.unsaved == (desk,)
    gate.set()
    assert keeper.close(PATIENCE)


def test_a_screen_that_is_gone_does_not_stop_the_saving(connection: sqlite3.Connection, path: Path) -> None:
    def report(outcome: Kept | NotKept) -> None:
        raise RuntimeError("Event loop is closed")

    keeper = Keeper(connection, report)
    keeper.start()
    desk = a_desk("Eerst")
    keeper.keep(desk)
    assert keeper.flush(PATIENCE)
    keeper.keep(later := renamed(desk, "Later"))
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == later


def test_a_question_is_answered_after_what_waits_was_saved(keeper: Keeper, clock: Clock) -> None:
    """Without waiting for `DELAY`: the clock stands still here."""
    keeper.start()
    keeper.keep(desk := a_desk())
    assert answer(keeper.ask(dialogues.ids)) == [desk.dialogue.id]
    assert keeper.unsaved == ()


def test_every_question_gets_an_answer_also_while_closing(keeper: Keeper) -> None:
    questions = [keeper.ask(lambda db, number=number: number) for number in range(20)]
    keeper.close(PATIENCE)
    assert [answer(question) for question in questions] == list(range(20))
    assert keeper.ask(lambda db: None).cancelled()


def test_a_question_that_fails_tells_who_asked_and_no_one_else(keeper: Keeper, path: Path) -> None:
    """Neither the thread nor a transaction that was left open gets in the way of what is saved after it."""

    def fail(db: Database) -> None:
        db.conn.execute("begin")
        raise ValueError("van de vrager")

    keeper.start()
    with pytest.raises(ValueError, match="van de vrager"):
        answer(keeper.ask(fail))
    keeper.keep(desk := a_desk())
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == desk


def test_a_question_nobody_waits_for_any_more_is_not_asked(keeper: Keeper) -> None:
    asked = []
    keeper.ask(asked.append).cancel()
    keeper.ask(lambda db: None)
    keeper.close(PATIENCE)
    assert asked == []


def test_what_something_else_erased_is_written_whole_again(keeper: Keeper, path: Path) -> None:
    desk = a_desk()
    keeper.start()
    keeper.keep(desk)

    def erase(db: Database) -> None:
        dialogues.erase(db, desk.dialogue.id)
        keeper.forget(desk.dialogue.id)

    answer(keeper.ask(erase))
    keeper.keep(changed := renamed(desk, "Terug"))
    assert keeper.close(PATIENCE)
    assert on_disk(path, desk) == changed


def test_beginning_twice_is_beginning_once(keeper: Keeper) -> None:
    keeper.start()
    keeper.start()
    assert answer(keeper.ask(dialogues.ids)) == []


async def test_looking_at_a_dialogue_writes_nothing(tmp_path: Path) -> None:
    """A screen that only loads leaves every byte of the database as it was."""
    workspace = Workspace(tmp_path)
    workspace.prepare()
    desk = Desk(Dialogue(id=str(uuid4()), group="De nachtdienst"), Place("skive", "skills", "capture"))
    with opened(workspace.database) as db:
        dialogues.save(db, None, desk)
    before = workspace.database.read_bytes()
    app = GoedwerkApp(open_store(workspace.database), workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("end", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.focused is not None
        assert app.focused.id == "field-capture"
        assert app.keeper.unsaved == ()
    assert app.keeper.close(PATIENCE)
    assert workspace.database.read_bytes() == before
