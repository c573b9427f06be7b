"""What is being written outside a dialogue, kept between two starts of the program. Standard library only."""

import sqlite3

from goedwerk.domain.desk import Note

_PREFIX = "note:"


def save(connection: sqlite3.Connection, note: Note) -> None:
    """Write a note over the one with the same key; one without text is removed."""
    key = _PREFIX + note.key
    if note.text:
        connection.execute("insert or replace into settings (key, value) values (?, ?)", (key, note.text))
    else:
        connection.execute("delete from settings where key = ?", (key,))


def load(connection: sqlite3.Connection, kind: str) -> list[Note]:
    """Return the notes whose key begins with `kind`, in the order of their keys."""
    start = _PREFIX + kind
    rows = connection.execute(
        "select key, value from settings where substr(key, 1, ?) = ? order by key", (len(start), start)
    )
    return [Note(str(key).removeprefix(_PREFIX), str(text)) for key, text in rows]
