"""Is the database that is open still the file that people see?

SQLite keeps the file open and never looks at its name again: after the folder is thrown away, or a program that
synchronises has put another file in its place, it goes on writing where nobody will ever find it.
"""

import sqlite3
from pathlib import Path


class Presence:
    """Remembers which file a connection has open. It only asks about the file: opening it would drop SQLite's lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
        self._identity, self._size = self._seen()

    def is_there(self) -> bool:
        """Tell whether the file is where it was, the same one, and has not become smaller."""
        try:
            identity, size = self._seen()
        except OSError:
            return False
        if identity != self._identity or size < self._size:
            return False
        self._size = size
        return True

    def _seen(self) -> tuple[tuple[int, int], int]:
        status = self._path.stat()
        return (status.st_dev, status.st_ino), status.st_size
