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
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from goedwerk.domain.errors import DatabaseError
from goedwerk.store.presence import Presence

if TYPE_CHECKING:
    from sqlite_utils import Database

    from goedwerk.domain.desk import Desk, Note

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
        # Shared with the thread, only to be touched with `_wake` held. `_due` is set while something waits.
        self._waiting: dict[str, Desk | Note] = {}
        self._due: float | None = None
        self._questions: deque[tuple[Callable[[Database], Any], Future[Any]]] = deque()
        self._closing = False
        # Of the thread alone.
        self._on_disk: dict[str, Desk | Note] = {}
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin working, if that was not done before; until then everything handed over waits."""
        with self._wake:
            if self._thread.ident is None:
                self._thread.start()

    def keep(self, desk: Desk) -> None:
        """Take over the newest state of a dialogue; returns at once."""
        self._take(desk.dialogue.id, desk)

    def keep_note(self, note: Note) -> None:
        """Take over the newest state of something that is written outside a dialogue; returns at once."""
        self._take(f"note:{note.key}", note)

    def _take(self, key: str, kept: Desk | Note) -> None:
        with self._wake:
            self._waiting[key] = kept
            if self._due is None:
                self._due = time.monotonic() + DELAY
                self._wake.notify()

    def ask(self, question: Callable[[Database], T]) -> Future[T]:
        """Have the thread call `question` with the database, after saving what waits; returns at once.

        The future is cancelled when the keeper is closed.
        """
        future: Future[T] = Future()
        with self._wake:
            if self._closing:
                future.cancel()
            else:
                self._questions.append((question, future))
                self._wake.notify()
        return future

    def fetch(self, dialogue_id: str) -> Future[Desk | None]:
        """Read a dialogue the way it was left, and remember it as what is on disk; None when there is none.

        The future raises `DatabaseError` when what is there cannot be read.
        """
        from goedwerk.store import dialogues

        def read(db: Database) -> Desk | None:
            with self._wake:
                waiting = self._waiting.get(dialogue_id)
            if waiting:  # saving it failed just now: what is on disk is older
                return cast("Desk", waiting)
            try:
                desk = dialogues.load(db, dialogue_id)
            except ValueError as error:  # of JSON, or of the model: both are kinds of it
                raise DatabaseError(
                    "Deze dialoog kan niet worden gelezen. Er is niets in veranderd.",
                    "Met goedwerk controleer zie je wat er mis is.",
                ) from error
            if desk:
                self._on_disk[dialogue_id] = desk
            return desk

        return self.ask(read)

    def notes(self, db: Database, kind: str) -> list[Note]:
        """Return the notes whose key begins with `kind`, by key and as they were left; only from inside a question."""
        from goedwerk.domain.desk import Note
        from goedwerk.store import notes

        found = {note.key: note for note in notes.load(db.conn, kind)}
        with self._wake:  # what still waits could not be saved just now: what is on disk is older
            waiting = [one for one in self._waiting.values() if isinstance(one, Note)]
        found |= {note.key: note for note in waiting if note.key.startswith(kind)}
        return [found[key] for key in sorted(found) if found[key].text]

    def forget(self, dialogue_id: str) -> None:
        """Drop what is remembered of a dialogue that something else wrote; call it from inside a question only."""
        self._on_disk.pop(dialogue_id, None)

    def flush(self, timeout: float) -> bool:
        """Save what waits now; wait at most `timeout` seconds and tell whether all of it is on disk."""
        with self._wake:
            waits = bool(self._waiting)
        if waits:
            with suppress(TimeoutError, CancelledError):
                self.ask(lambda _db: None).result(timeout)
        return not self.unsaved

    @property
    def unsaved(self) -> tuple[Desk | Note, ...]:
        """What is not on disk yet; a note that only has to be forgotten is no loss."""
        with self._wake:
            waiting = tuple(self._waiting.values())
        if not waiting:
            return ()
        from goedwerk.domain.desk import Note

        return tuple(one for one in waiting if not (isinstance(one, Note) and not one.text))

    def close(self, timeout: float = 5.0) -> bool:
        """Save, answer, stop and close the database; tell whether all is on disk. What is not, stays in `unsaved`."""
        self.start()
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(timeout)
        return not self.unsaved

    def _run(self) -> None:
        from sqlite_utils import Database

        try:
            db = Database(self._connection, execute_plugins=False)
            presence = Presence(self._connection)
            last = False
            while not last:
                waiting, question, last = self._next()
                if waiting and presence.is_there():
                    self._save(db, waiting)
                elif waiting:
                    self._settle(waiting, NotKept("de werkmap is weg of vervangen"))
                if question:
                    _answer(db, *question)
            if not presence.is_there():
                # What was saved went with the file: all that is known is to be kept elsewhere.
                with self._wake:
                    self._waiting = {**self._on_disk, **self._waiting}
        finally:
            self._connection.close()

    def _next(self) -> tuple[dict[str, Desk | Note], tuple[Callable[[Database], Any], Future[Any]] | None, bool]:
        """Wait until there is work; return what to save, the question to answer, and whether this is the last."""
        with self._wake:
            while not (self._questions or self._closing or self._is_due()):
                self._wake.wait(None if self._due is None else self._due - time.monotonic())
            # A change that comes in while these are being saved gets a moment of its own.
            self._due = None
            question = self._questions.popleft() if self._questions else None
            return dict(self._waiting), question, self._closing and not self._questions

    def _is_due(self) -> bool:
        return self._due is not None and time.monotonic() >= self._due

    def _save(self, db: Database, waiting: dict[str, Desk | Note]) -> None:
        from goedwerk.domain.desk import Note
        from goedwerk.store import dialogues, notes

        outcome: Kept | NotKept = Kept()
        for key, newest in waiting.items():
            try:
                if isinstance(newest, Note):
                    notes.save(db.conn, newest)
                else:
                    old = cast("Desk | None", self._on_disk.get(key)) or dialogues.load(db, key)
                    dialogues.save(db, old, newest)
                self._on_disk[key] = newest
            except Exception as error:
                outcome = NotKept(describe(error))
                # The next attempt looks at what is really there.
                self.forget(key)
        self._settle(waiting, outcome)

    def _settle(self, taken: dict[str, Desk | Note], outcome: Kept | NotKept) -> None:
        """Forget what is on disk now, try the rest again later, and report."""
        with self._wake:
            for key, newest in taken.items():
                if self._on_disk.get(key) is newest and self._waiting.get(key) is newest:
                    del self._waiting[key]
            if isinstance(outcome, NotKept):
                self._due = time.monotonic() + RETRY
        # The screen may be gone already; what becomes of the news must never stop the saving.
        with suppress(Exception):
            self._report(outcome)


def describe(error: Exception) -> str:
    """Say in Dutch why SQLite could not do something."""
    name = getattr(error, "sqlite_errorname", "") or type(error).__name__
    for start, reason in {
        "SQLITE_FULL": "de schijf is vol",
        "SQLITE_READONLY": "er mag niet in de werkmap worden geschreven",
        "SQLITE_CANTOPEN": "de werkmap is niet te vinden",
        "SQLITE_IOERR": "de schijf doet het niet goed",
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
        # A transaction left open would swallow every save after it.
        with suppress(sqlite3.Error):
            db.conn.rollback()
    else:
        future.set_result(result)
