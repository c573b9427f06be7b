"""Lists of dialogues: the first screen, the archive and searching.

Standard library only: the first list is on the screen before pydantic and sqlite-utils are imported.
"""

import sqlite3
from dataclasses import dataclass

from goedwerk.domain.text import fold

# A damaged situation must not take the whole list with it: `controleer` names the dialogue it stands in.
_ROW = """
    select d.id, d."group", d.date,
           json_extract(iif(json_valid(d.situation), d.situation, null), '$.title') as title,
           json_extract(iif(json_valid(d.situation), d.situation, null), '$.capability') as capability,
           d.began, d.finished, d.modified, p.step, d.copy_of,
           (select s.core_statement from summaries s
             where s.dialogue = d.id and s.core_statement <> '' order by s.position limit 1) as core_statement
      from dialogues d left join places p on p.dialogue = d.id
"""
_NEWEST_FIRST = " order by d.modified desc, d.id"
_TABLES = ("participants", "experiences", "answers", "reflections", "summaries", "agreements", "scores")


@dataclass(frozen=True)
class DialogueRow:
    """What a list shows of a dialogue; days and moments as ISO 8601, None where nothing was filled in."""

    id: str
    group: str
    date: str | None
    title: str | None
    capability: str | None
    began: str | None
    finished: str | None
    modified: str | None
    step: str | None
    copy_of: str | None
    core_statement: str | None


@dataclass(frozen=True)
class Found:
    """A dialogue that holds all words sought."""

    row: DialogueRow
    snippet: str


def unfinished(connection: sqlite3.Connection, limit: int = 50) -> list[DialogueRow]:
    """Return the dialogues to go on with, most recent first."""
    where = " where d.trashed is null and d.finished is null"
    return _rows(connection, where + _NEWEST_FIRST + " limit ?", (limit,))


def count(connection: sqlite3.Connection, trashed: bool = False) -> int:
    """Return how many dialogues there are, in the trash or outside it."""
    where = "is not null" if trashed else "is null"
    return int(connection.execute(f"select count(*) from dialogues where trashed {where}").fetchone()[0])


def everything(connection: sqlite3.Connection, trashed: bool = False) -> list[DialogueRow]:
    """Return all dialogues, in the trash or outside it, most recent first."""
    where = " where d.trashed is not null" if trashed else " where d.trashed is null"
    return _rows(connection, where + _NEWEST_FIRST)


def search(connection: sqlite3.Connection, words: str, trashed: bool = False) -> list[Found]:
    """Return the dialogues in which every one of `words` occurs somewhere, without regard to accents and capitals."""
    sought = fold(words).split()
    if not sought:
        return [Found(row, row.core_statement or "") for row in everything(connection, trashed)]
    matching: set[str] | None = None
    for word in sought:
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        union = " union ".join(
            [
                "select id from dialogues where folded like ?1 escape '\\'",
                *(f"select dialogue from {table} where folded like ?1 escape '\\'" for table in _TABLES),
            ]
        )
        hits = {row[0] for row in connection.execute(union, (pattern,))}
        matching = hits if matching is None else matching & hits
    rows = [row for row in everything(connection, trashed) if row.id in (matching or set())]
    return [Found(row, _snippet(connection, row, sought)) for row in rows]


def setting(connection: sqlite3.Connection, key: str) -> str | None:
    """Return a setting of this werkmap, or None."""
    row = connection.execute("select value from settings where key = ?", (key,)).fetchone()
    return row[0] if row else None


def set_setting(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Remember a setting of this werkmap."""
    connection.execute("insert or replace into settings (key, value) values (?, ?)", (key, value))


def _rows(connection: sqlite3.Connection, rest: str, parameters: tuple[int, ...] = ()) -> list[DialogueRow]:
    return [DialogueRow(*row) for row in connection.execute(_ROW + rest, parameters)]


def _snippet(connection: sqlite3.Connection, row: DialogueRow, sought: list[str]) -> str:
    """Return a line of the dialogue around one of the words, for under its name in the list."""
    texts = connection.execute(
        """select text, folded from answers where dialogue = ?1
           union all select text, folded from reflections where dialogue = ?1
           union all select core_statement || ' ' || explanation, folded from summaries where dialogue = ?1
           union all select text, folded from experiences where dialogue = ?1
           union all select what, folded from agreements where dialogue = ?1""",
        (row.id,),
    )
    for text, folded in texts:
        if any(word in (folded or "") for word in sought):
            return _around(text, sought)
    return row.core_statement or row.title or ""


def _around(text: str, sought: list[str], width: int = 120) -> str:
    line = " ".join(text.split())
    at = min((place for place in (fold(line).find(word) for word in sought) if place >= 0), default=0)
    start = max(0, min(at - width // 3, len(line) - width))
    return ("…" if start else "") + line[start : start + width] + ("…" if start + width < len(line) else "")
