"""The database for the length of one command."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from pydantic import ValidationError
from sqlite_utils import Database

from goedwerk.domain.errors import DatabaseError, GoedwerkError
from goedwerk.store.database import open_database
from goedwerk.store.keeper import describe


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """Open the database at `path` and close it after the block.

    Raises what `open_database` raises, `GoedwerkError` when SQLite fails inside the block, and `DatabaseError` when
    what was kept cannot be read back.
    """
    connection = open_database(path)
    try:
        yield Database(connection, execute_plugins=False)
    except sqlite3.Error as error:
        raise GoedwerkError(
            f"Het lezen of bewaren is niet gelukt: {describe(error)}.", "Wat al bewaard was, is bewaard."
        ) from error
    except (ValidationError, JSONDecodeError) as error:
        raise DatabaseError(
            "In de werkmap staat iets dat niet kan worden gelezen. Er is niets in veranderd.",
            "Met goedwerk controleer zie je waar.",
        ) from error
    finally:
        connection.close()
