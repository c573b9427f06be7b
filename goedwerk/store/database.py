"""Opening the database: whose it is, whether it is whole, and the lock that keeps it ours.

Standard library only, so that the first screen does not wait for sqlite-utils; that is imported when a file has to be
made or brought up to date, and by the thread that saves.
"""

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from goedwerk.domain.errors import DatabaseError, DatabaseInUseError, WorkspaceError

APPLICATION_ID = 0x676F6564
"""The bytes `goed`, at offset 68 of the file (https://sqlite.org/fileformat.html#application_id)."""

SCHEMA_VERSION = 4
"""The version this program writes, at offset 60 of the file; the number of functions in `migrations.py`."""

TABLES = frozenset(
    {
        *("dialogues", "participants", "experiences", "answers", "reflections", "summaries", "pictures", "agreements"),
        *("scores", "places", "drafts", "measurements", "settings"),
    }
)
"""The tables that the migrations make."""

_MAGIC = b"SQLite format 3\x00"
_NOTHING_WRITTEN = "Er is niets in veranderd."
_DAMAGED_HINT = (
    "Maak eerst een kopie van het bestand. Geef het daarna een andere naam, of kies een andere werkmap met --map. "
    "Heb je een reservekopie? Zet die dan op deze plek terug."
)


def open_database(path: Path) -> sqlite3.Connection:
    """Open the database at `path` for this program alone, making it where there is none and upgrading an older one.

    Raises `DatabaseError` for a file that is newer, foreign or damaged, without writing to it, `DatabaseInUseError`
    when another goedwerk has it, and `WorkspaceError` when the folder cannot be written.
    """
    try:
        if not path.exists():
            _make(path)
        if not (path.is_file() or path.is_dir()):  # reading a pipe or a device could wait for ever
            raise DatabaseError(f"{path} is geen bestand. {_NOTHING_WRITTEN}", "Kies een andere werkmap met --map.")
        version = read_version(path)
        connection = _connect(path)
        try:
            _check(connection)
            connection.execute("PRAGMA journal_mode = DELETE")
            if version < SCHEMA_VERSION:
                _upgrade(connection)
            _check_tables(connection, path)
            _clear_unfinished(path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise WorkspaceError(
            f"De werkmap {path.parent} kan niet worden gebruikt ({_reason(error)}).",
            "Kies een map waarin je mag schrijven, met --map.",
        ) from error
    return connection


def read_version(path: Path) -> int:
    """Return the schema version of the file at `path`, read from its first bytes so that nothing can be written.

    Raises `DatabaseError` when the file is not ours, newer than this program, or no database at all.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        what = "is leeg" if not header else "is beschadigd, of is niet van goedwerk"
        raise DatabaseError(f"Het bestand {path} {what}. {_NOTHING_WRITTEN}", _DAMAGED_HINT)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise DatabaseError(
            f"Het bestand {path} is van een ander programma. {_NOTHING_WRITTEN}",
            "Kies een andere werkmap met --map.",
        )
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise DatabaseError(
            f"Het bestand {path} is gemaakt met een nieuwere goedwerk. {_NOTHING_WRITTEN}",
            "Zet de nieuwste goedwerk op deze laptop en probeer het opnieuw.",
        )
    return version


def _make(path: Path) -> None:
    """Make the file under another name first: a power cut halfway must not leave an empty database."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.nieuw")
    unfinished.unlink(missing_ok=True)
    connection = _connect(unfinished)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _upgrade(connection)
    except BaseException:
        connection.close()
        unfinished.unlink(missing_ok=True)
        raise
    connection.close()
    _give_name(unfinished, path)


def _give_name(unfinished: Path, path: Path) -> None:
    """Call the finished file `path`, unless a goedwerk that was started at the same moment made one already."""
    try:
        path.hardlink_to(unfinished)
    except (FileExistsError, FileNotFoundError):
        pass
    except OSError:  # not every disk can give a file two names
        unfinished.replace(path)
    unfinished.unlink(missing_ok=True)


def _clear_unfinished(path: Path) -> None:
    """Remove what a goedwerk left that was stopped while it made its database; ours is open and locked by now."""
    for unfinished in path.parent.glob(f"{path.name}.*.nieuw*"):
        with suppress(OSError):
            unfinished.unlink()


def _connect(path: Path) -> sqlite3.Connection:
    # One thread at a time uses the connection, but it is opened before the thread that saves exists.
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None, check_same_thread=False)
    try:
        for statement in (
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",  # what is erased must not stay readable in the file
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_size_limit = 0",  # in that mode the journal stays, and what was erased would stay in it
            "PRAGMA synchronous = EXTRA",  # with a rollback journal this is what survives a power cut
            "PRAGMA fullfsync = ON",  # the same, for macOS
            "BEGIN EXCLUSIVE",  # in exclusive locking mode the lock stays after the commit
            "COMMIT",
        ):
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    problems = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if problems != ["ok"]:
        raise sqlite3.DatabaseError(problems[0])


def _check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a database with a table missing: sqlite-utils would read nothing there, and make it anew when saving."""
    there = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    if missing := sorted(TABLES - there):
        raise DatabaseError(
            f"Het bestand {path} is beschadigd: er ontbreekt een deel ({', '.join(missing)}). {_NOTHING_WRITTEN}",
            _DAMAGED_HINT,
        )


def _upgrade(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    from goedwerk.store.migrations import migrations

    migrations.apply(Database(connection, execute_plugins=False))


def explained(error: sqlite3.Error, path: Path) -> DatabaseError | WorkspaceError:
    """Return the error for people; raising it is all that happens, the file stays as it is."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DatabaseInUseError(
            f"Goedwerk staat al open met de werkmap {path.parent}.",
            "Sluit het andere venster, of kies een andere werkmap met --map.",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_FULL", "SQLITE_PERM")):
        return WorkspaceError(
            f"In de werkmap {path.parent} kan niet worden geschreven.",
            "Kijk of de map er nog is, of je er mag schrijven en of er ruimte is. Of kies een andere map met --map.",
        )
    return DatabaseError(f"Het bestand {path} is beschadigd. {_NOTHING_WRITTEN}", _DAMAGED_HINT)


def _reason(error: OSError) -> str:
    return {
        errno.EACCES: "je mag er niet bij",
        errno.EPERM: "je mag er niet bij",
        errno.EROFS: "op deze schijf kun je niet schrijven",
        errno.ENOENT: "hij bestaat niet",
        errno.ENOSPC: "de schijf is vol",
        errno.EISDIR: "goedwerk.db is een map",
    }.get(error.errno or 0, error.strerror or "de oorzaak is niet bekend")
