"""The promise: what was typed is on disk at most `DELAY` later, and no key waits for it.

One thread owns the connection. The screen hands over the newest desk and goes on; the thread waits a moment, so that
several keys share a transaction, and writes what differs from what is on disk. The wait starts at the *first* change
and is not restarted by later ones: a delay that restarts loses a whole sentence when the laptop dies mid-typing.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from sqlite_utils import Database

    from goedwerk.domain.desk import Desk

DELAY = 0.2
"""How long a change may wait for others to join it, in seconds."""

RETRY = 1.0
"""How long to wait after a save that failed, in seconds."""

T = TypeVar("T")


@dataclass(frozen=True)
class Kept:
    """All that was handed over is on disk."""


@dataclass(frozen=True)
class NotKept:
    """Saving failed and is tried again; nothing is lost while the program runs. `reason` is in Dutch."""

    reason: str


class Keeper:
    """The one thread that reads and writes; give it the connection and never touch that again."""

    def __init__(self, connection: sqlite3.Connection, report: Callable[[Kept | NotKept], None]) -> None:
        self._connection = connection
        self._report = report
        self._wake = threading.Condition()
        self._waiting: dict[str, Desk] = {}
        self._due: float | None = None
        self._questions: deque[tuple[Callable[[Database], Any], Future[Any]]] = deque()
        self._closing = False
        self._on_disk: dict[str, Desk] = {}
        self._busy = False
        self._failed = False
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin working; until then everything handed over waits."""
        self._thread.start()

    def keep(self, desk: Desk) -> None:
        """Take over the newest state of a dialogue; returns at once."""
        with self._wake:
            self._waiting[desk.dialogue.id] = desk
            if self._due is None:
                self._due = time.monotonic() + DELAY
            self._wake.notify_all()

    def ask(self, question: Callable[[Database], T]) -> Future[T]:
        """Have the thread call `question` with the database, after saving what waits; returns at once."""
        future: Future[T] = Future()
        with self._wake:
            if self._closing:
                future.cancel()
                return future
            self._questions.append((question, future))
            self._wake.notify_all()
        return future

    def fetch(self, dialogue_id: str) -> Future[Desk | None]:
        """Read a dialogue, and remember it as what is on disk."""
        from goedwerk.store import dialogues

        def read(db: Database) -> Desk | None:
            desk = dialogues.load(db, dialogue_id)
            if desk:
                self._on_disk[dialogue_id] = desk
            return desk

        return self.ask(read)

    def forget(self, dialogue_id: str) -> None:
        """Drop what is remembered of a dialogue that something else wrote; call it from inside a question only."""
        self._on_disk.pop(dialogue_id, None)

    def flush(self, timeout: float) -> bool:
        """Save what waits now; wait at most `timeout` seconds and tell whether all of it is on disk."""
        with self._wake:
            if self._waiting:
                self._due = time.monotonic()
            self._wake.notify_all()
            return self._wake.wait_for(lambda: (not self._waiting and not self._busy) or self._failed, timeout) and (
                not self._waiting
            )

    @property
    def unsaved(self) -> tuple[Desk, ...]:
        """The desks that are not on disk yet."""
        with self._wake:
            return tuple(self._waiting.values())

    def close(self, timeout: float = 5.0) -> bool:
        """Save, stop and close the database; tell whether all of it is on disk."""
        if not self._thread.is_alive() and self._thread.ident is None:
            self.start()
        saved = self.flush(timeout)
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        self._thread.join(timeout)
        return saved

    def _run(self) -> None:
        from sqlite_utils import Database

        db = Database(self._connection, execute_plugins=False)
        while True:
            with self._wake:
                self._wake.wait_for(self._has_work, self._patience())
                due = self._due is not None and (time.monotonic() >= self._due or self._questions or self._closing)
                desks = dict(self._waiting) if due else {}
                question = self._questions.popleft() if self._questions else None
                self._busy = bool(desks)
                if self._closing and not desks and question is None:
                    break
            if desks:
                self._save(db, desks)
            if question:
                _answer(db, *question)
        self._connection.close()

    def _has_work(self) -> bool:
        return bool(self._closing or self._questions or (self._due is not None and time.monotonic() >= self._due))

    def _patience(self) -> float | None:
        return None if self._due is None else max(0.0, self._due - time.monotonic())

    def _save(self, db: Database, desks: dict[str, Desk]) -> None:
        from goedwerk.store import dialogues

        outcome: Kept | NotKept = Kept()
        for dialogue_id, desk in desks.items():
            try:
                dialogues.save(db, self._on_disk.get(dialogue_id), desk)
                self._on_disk[dialogue_id] = desk
            except Exception as error:
                outcome = NotKept(describe(error))
        with self._wake:
            for dialogue_id, desk in desks.items():
                if self._on_disk.get(dialogue_id) is desk and self._waiting.get(dialogue_id) is desk:
                    del self._waiting[dialogue_id]
            self._failed = isinstance(outcome, NotKept)
            later = time.monotonic() + (RETRY if self._failed else DELAY)
            self._due = later if self._waiting else None
            self._busy = False
            # A save that fails while the program closes is not tried for ever: `close` tells that it is not on disk.
            if self._failed and self._closing:
                self._waiting.clear()
                self._due = None
            self._wake.notify_all()
        self._report(outcome)


def describe(error: Exception) -> str:
    """Say in Dutch why SQLite could not do something."""
    name = getattr(error, "sqlite_errorname", "") or type(error).__name__
    for start, reason in {
        "SQLITE_FULL": "de schijf is vol",
        "SQLITE_READONLY": "er mag niet in de werkmap worden geschreven",
        "SQLITE_CANTOPEN": "de werkmap is niet te vinden",
        "SQLITE_IOERR": "de schijf geeft een fout",
        "SQLITE_BUSY": "een ander programma houdt het bestand vast",
        "SQLITE_CORRUPT": "het bestand is beschadigd",
        "SQLITE_NOTADB": "het bestand is beschadigd",
    }.items():
        if name.startswith(start):
            return reason
    return f"er ging iets mis ({name})"


def _answer(db: Database, question: Callable[[Database], Any], future: Future[Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = question(db)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
