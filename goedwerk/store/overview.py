"""Lists of dialogues: the first screen, the archive and searching.

Standard library only: the first list is on the screen before pydantic and sqlite-utils are imported.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from goedwerk.domain.dutch import read_month
from goedwerk.domain.text import fold, one_line
from goedwerk.domain.usage import Use
from goedwerk.store.searched import SEARCHED, columns, texts_of_row

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

EXAMPLE_ID = "00000000-0000-4000-8000-000000000001"
"""The dialogue that travels with the program. It is nobody's own, as long as its group has this in its name:"""

EXAMPLE_GROUP = "Voorbeeld"

_OWN = f"""not (d.id = '{EXAMPLE_ID}' and coalesce(d."group", '') like '{EXAMPLE_GROUP}%')"""


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

    @property
    def is_example(self) -> bool:
        """Whether this is the example that travels with the program."""
        return self.id == EXAMPLE_ID and (self.group or "").startswith(EXAMPLE_GROUP)


@dataclass(frozen=True)
class Found:
    """A dialogue that holds all words sought."""

    row: DialogueRow
    snippet: str


def unfinished(connection: sqlite3.Connection, limit: int = 50) -> list[DialogueRow]:
    """Return the dialogues to go on with, most recent first, without the example."""
    where = f" where d.trashed is null and d.finished is null and {_OWN}"
    return _rows(connection, where + _NEWEST_FIRST + " limit ?", (limit,))


def count(connection: sqlite3.Connection, trashed: bool = False) -> int:
    """Return how many dialogues there are, in the trash or outside it."""
    where = "is not null" if trashed else "is null"
    return int(connection.execute(f"select count(*) from dialogues where trashed {where}").fetchone()[0])


def count_own(connection: sqlite3.Connection) -> int:
    """Return how many dialogues there are outside the trash, without the example."""
    where = f"where d.trashed is null and {_OWN}"
    return int(connection.execute(f"select count(*) from dialogues d {where}").fetchone()[0])


def everything(connection: sqlite3.Connection, trashed: bool = False) -> list[DialogueRow]:
    """Return all dialogues, in the trash or outside it, most recent first."""
    where = " where d.trashed is not null" if trashed else " where d.trashed is null"
    return _rows(connection, where + _NEWEST_FIRST)


def search(connection: sqlite3.Connection, words: str, trashed: bool = False) -> list[Found]:
    """Return the dialogues in which every one of `words` occurs somewhere, without regard to accents and capitals.

    The name of a month, or how it begins, occurs in every dialogue of that month.
    """
    sought = fold(words).split()
    if not sought:
        return [Found(row, row.core_statement or "") for row in everything(connection, trashed)]
    matching: set[str] | None = None
    for word in sought:
        # Not `like`: SQLite refuses a pattern of more than 50,000 bytes, and someone may paste one.
        union = " union ".join(f"select {_owner(table)} from {table} where instr(folded, ?1)" for table in SEARCHED)
        hits = {row[0] for row in connection.execute(union, (word,))} | _held_in(connection, word)
        matching = hits if matching is None else matching & hits
    rows = [row for row in everything(connection, trashed) if row.id in (matching or set())]
    return [Found(row, _snippet(connection, row, sought)) for row in rows]


def uses(connection: sqlite3.Connection) -> list[Use]:
    """Return which situation every dialogue outside the trash is about; the example, or one without, has none."""
    rows = connection.execute(
        f"""select json_extract(d.situation, '$.key'), d.id, d."group", d.date from dialogues d
             where d.trashed is null and json_valid(d.situation) and {_OWN}"""
    )
    return [Use(str(key), str(dialogue), str(group or ""), _as_day(day)) for key, dialogue, group, day in rows if key]


def settings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the settings of this werkmap, without the notes that stand in the same table."""
    rows = connection.execute("select key, value from settings where substr(key, 1, 5) <> 'note:'")
    return {str(key): str(value) for key, value in rows}


def set_setting(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Remember a setting of this werkmap."""
    connection.execute("insert or replace into settings (key, value) values (?, ?)", (key, value))


def _rows(connection: sqlite3.Connection, rest: str, parameters: tuple[int, ...] = ()) -> list[DialogueRow]:
    # A damaged row is text that makes no sense, not the end of the list.
    rows: Iterable[tuple[Any, ...]] = connection.execute(_ROW + rest, parameters)
    texts: list[list[Any]] = [[value if value is None else str(value) for value in row] for row in rows]
    return [DialogueRow(*values) for values in texts]


def _held_in(connection: sqlite3.Connection, word: str) -> set[str]:
    """Return the ids of the dialogues that were held in a month of which the name begins with `word`."""
    month = read_month(word)
    if month is None:
        return set()
    return {row[0] for row in connection.execute("select id from dialogues where date like ?", (f"____-{month:02}-%",))}


def _as_day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _owner(table: str) -> str:
    return "id" if table == "dialogues" else "dialogue"


def _snippet(connection: sqlite3.Connection, row: DialogueRow, sought: list[str]) -> str:
    """Return a line of the dialogue around one of the words, for under its name in the list."""

    def words_in(folded: str | None) -> int:
        return sum(word in (folded or "") for word in sought)

    for table in SEARCHED:
        order = "id" if table == "dialogues" else "position"
        found = connection.execute(
            f"select folded, rowid from {table} where {_owner(table)} = ? order by {order}", (row.id,)
        ).fetchall()
        folded, at = max(found, key=lambda one: words_in(one[0]), default=(None, None))
        if words_in(folded):
            # Only of this row the texts themselves.
            names = columns(table)
            quoted = ", ".join(f'"{name}"' for name in names)
            values = connection.execute(f"select {quoted} from {table} where rowid = ?", (at,)).fetchone()
            texts = texts_of_row(table, dict(zip(names, values, strict=True)))
            text = max(texts, key=lambda one: words_in(fold(one)), default="")
            if words_in(fold(text)) and text != row.date:  # the day stands beside the name, in words
                return _around(text, sought)
    return row.core_statement or row.title or ""


def _around(text: str, sought: list[str], width: int = 120) -> str:
    line = one_line(text)
    folded = fold(line)
    first = min(place for place in map(folded.find, sought) if place >= 0)
    # One sign may be several once it is folded, such as "ﬁ", so its place in the line is looked up.
    at = bisect_right(range(len(line)), first, key=lambda end: len(fold(line[:end]))) - 1
    start = max(0, at - width // 3)
    return ("…" if start else "") + line[start : start + width] + ("…" if start + width < len(line) else "")
