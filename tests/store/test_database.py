"""What opening a database does, and what it never does to a file that is not right."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from goedwerk.domain.errors import DatabaseError, DatabaseInUseError, GoedwerkError, WorkspaceError
from goedwerk.store.database import APPLICATION_ID, SCHEMA_VERSION, TABLES, open_database, read_version

ENGLISH = ("unable", "malformed", "database is", "file is", "disk", "error", "permission", "directory")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of several pages, made once; tests work on a copy."""
    path = tmp_path_factory.mktemp("filled") / "goedwerk.db"
    connection = open_database(path)
    with connection:
        connection.executemany(
            "insert into settings (key, value) values (?, ?)", [(f"sleutel {n}", "woord " * 40) for n in range(200)]
        )
    connection.close()
    return path


@pytest.fixture
def database(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "goedwerk.db"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refused(path: Path, kind: type[GoedwerkError]) -> GoedwerkError:
    """Open `path`, which must fail with this kind of error and leave every byte in the folder as it was."""
    before = contents(path.parent) if path.parent.is_dir() else None
    with pytest.raises(kind) as caught:
        open_database(path)
    assert (contents(path.parent) if path.parent.is_dir() else None) == before
    message = str(caught.value)
    assert caught.value.hint
    assert not [word for word in ENGLISH if word in message.lower()], message
    return caught.value


def with_header(path: Path, offset: int, value: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(value.to_bytes(4, "big"))


def test_a_new_database_says_whose_it_is_and_which_version(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    open_database(path).close()
    header = path.read_bytes()[:100]
    assert header[68:72] == b"goed" == APPLICATION_ID.to_bytes(4, "big")
    assert read_version(path) == SCHEMA_VERSION
    assert [file.name for file in tmp_path.iterdir()] == ["goedwerk.db"]


def test_a_database_is_opened_so_that_a_commit_survives_a_power_cut(database: Path) -> None:
    connection = open_database(database)
    pragma = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode", "fullfsync")
    }
    connection.close()
    assert pragma == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "locking_mode": "exclusive",
        "fullfsync": 1,
    }


def test_opening_and_closing_a_good_database_changes_no_byte(database: Path) -> None:
    before = contents(database.parent)
    open_database(database).close()
    assert contents(database.parent) == before


def test_every_version_until_now_is_a_function_in_the_migrations() -> None:
    from goedwerk.store.migrations import migrations

    assert len(migrations._migrations) == SCHEMA_VERSION


def test_every_table_that_the_migrations_make_is_asked_for_when_opening(database: Path) -> None:
    connection = sqlite3.connect(database)
    made = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    connection.close()
    assert made - {"_sqlite_migrations"} == TABLES


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_database_with_a_table_missing_is_never_written_to(database: Path, table: str) -> None:
    connection = sqlite3.connect(database)
    connection.execute(f"drop table {table}")
    connection.close()
    error = refused(database, DatabaseError)
    assert table in error.message
    assert "kopie" in error.hint


def test_an_older_database_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    older = sqlite3.connect(path)
    older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    older.commit()
    older.execute("VACUUM")
    older.close()
    assert read_version(path) == 0
    connection = open_database(path)
    assert connection.execute("select count(*) from dialogues").fetchone() == (0,)
    connection.close()
    assert read_version(path) == SCHEMA_VERSION


def test_a_newer_database_is_never_written_to(database: Path) -> None:
    with_header(database, 60, SCHEMA_VERSION + 1)
    assert "nieuwere goedwerk" in refused(database, DatabaseError).message


def test_a_database_of_another_program_is_never_written_to(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    foreign = sqlite3.connect(path)
    foreign.execute("create table bookmarks (url)")
    foreign.commit()
    foreign.close()
    assert "ander programma" in refused(path, DatabaseError).message


def test_an_empty_file_is_never_taken_for_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    path.touch()
    assert "leeg" in refused(path, DatabaseError).message


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _less_than_a_header(data: bytes) -> bytes:
    return data[:99]


def _a_web_page(_: bytes) -> bytes:
    return b"<!DOCTYPE html><title>Log in op het gastnetwerk</title>" * 20


def _first_bytes_gone(data: bytes) -> bytes:
    return bytes(512) + data[512:]


def _a_page_in_the_middle_gone(data: bytes) -> bytes:
    middle = len(data) // 4096 // 2 * 4096
    return data[:middle] + b"\xa5" * 4096 + data[middle + 4096 :]


def _only_the_header_left(data: bytes) -> bytes:
    return data[:100] + bytes(len(data) - 100)


@pytest.mark.parametrize(
    "damage",
    [
        _half,
        _less_than_a_header,
        _a_web_page,
        _first_bytes_gone,
        _a_page_in_the_middle_gone,
        _only_the_header_left,
    ],
)
def test_a_damaged_database_is_never_written_to(database: Path, damage: Callable[[bytes], bytes]) -> None:
    database.write_bytes(damage(database.read_bytes()))
    error = refused(database, DatabaseError)
    assert "beschadigd" in error.message
    assert "kopie" in error.hint


def test_a_folder_in_the_place_of_the_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    path.mkdir()
    (path / "iets").write_bytes(b"van een mens")
    refused(path, WorkspaceError)
    assert contents(path) == {"iets": b"van een mens"}


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    refused(tmp_path / "weg" / "goedwerk.db", WorkspaceError)
    assert not (tmp_path / "weg").exists()


def test_a_database_that_is_open_elsewhere_is_refused_and_free_again_after_closing(database: Path) -> None:
    first = open_database(database)
    assert "staat al open" in refused(database, DatabaseInUseError).message
    first.close()
    open_database(database).close()


_HOLDING = """
import sys, time
from pathlib import Path
from goedwerk.store.database import open_database
connection = open_database(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_lock_is_gone_once_its_program_is_killed(database: Path) -> None:
    command = [sys.executable, "-c", _HOLDING, str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        refused(database, DatabaseInUseError)
        holder.kill()
    open_database(database).close()


_AS_SOMEONE_WITHOUT_RIGHTS = """
import os
from pathlib import Path
import sqlite_utils
import goedwerk.store.migrations
from goedwerk.domain.errors import WorkspaceError
from goedwerk.store.database import open_database
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    open_database(Path("goedwerk.db"))
except WorkspaceError as error:
    print(error)
"""


@pytest.fixture
def protected(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "alleen-lezen"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights than these")
@pytest.mark.parametrize("there", [True, False], ids=["a database", "no database yet"])
def test_a_folder_without_rights_is_refused_before_anything_is_written(
    filled: Path, protected: Path, there: bool
) -> None:
    if there:
        shutil.copy(filled, protected / "goedwerk.db").chmod(0o444)
    protected.chmod(0o555)
    before = contents(protected)
    # The folder is the current one: a user without rights cannot walk to it, root made the folders above it.
    done = subprocess.run(
        [sys.executable, "-c", _AS_SOMEONE_WITHOUT_RIGHTS], cwd=protected, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "niet worden geschreven" in done.stdout
    assert not [word for word in ENGLISH if word in done.stdout.lower()], done.stdout
    assert contents(protected) == before


_KILLED_WHILE_MAKING = """
import os, sys
from pathlib import Path
import sqlite_utils
from goedwerk.store import database, migrations

connect = database._connect

def make(folder, dying_at=None):
    folder.mkdir()
    seen = 0
    def count(statement):
        nonlocal seen
        seen += 1
        if seen == dying_at:
            os._exit(9)
    def connecting(path):
        connection = connect(path)
        connection.set_trace_callback(count)
        return connection
    database._connect = connecting
    database.open_database(folder / "goedwerk.db").close()
    return seen

root = Path(sys.argv[1])
statements = make(root / "whole")
# Not every one of some two hundred: a disk that is busy would take a quarter of a minute.
steps = sorted({*range(1, statements, 12), *range(statements - 3, statements + 1)})
for step in steps:
    child = os.fork()
    if child == 0:
        make(root / str(step), dying_at=step)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
print(len(steps))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_being_killed_while_a_database_is_made_never_leaves_an_empty_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_WHILE_MAKING, str(tmp_path)], capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 10
    for folder in tmp_path.iterdir():
        path = folder / "goedwerk.db"
        assert not path.exists() or read_version(path) == SCHEMA_VERSION
        connection = open_database(path)
        assert connection.execute("select count(*) from dialogues").fetchone() == (0,)
        connection.close()
        assert [file.name for file in folder.iterdir()] == ["goedwerk.db"]


def test_what_was_erased_is_not_readable_beside_the_database_either_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "goedwerk.db"
    connection = open_database(path)
    connection.execute("insert into settings (key, value) values ('geheim', ?)", ("GEHEIMWOORD" * 500,))
    connection.execute("delete from settings where key = 'geheim'")
    beside = b"".join(other.read_bytes() for other in tmp_path.iterdir())
    connection.close()
    assert b"GEHEIMWOORD" not in beside
