"""What searching looks in: every text that people wrote in a dialogue, by the table and the column it is kept in.

Standard library only: searching must not wait for pydantic.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

SEARCHED = {
    "answers": ("text",),
    "reflections": ("text",),
    "experiences": ("title", "text"),
    "summaries": (
        *("core_statement", "candidates", "situation", "explanation", "excellent", "ethics", "energy"),
        *("disagreement", "image.alt"),
    ),
    "dialogues": (
        *("group", "date", "facilitator", "confidentiality", "notes", "check_out", "retain_until"),
        *("situation.title", "situation.text", "situation.audience", "situation.theme", "situation.source"),
        *("situation.no_rule", "situation.judgement", "situation.tension", "situation.questions.text"),
    ),
    "agreements": ("what", "who", "when", "outcome"),
    "participants": ("name", "role", "consent"),
    "scores": ("explanation", "goes_well", "can_be_better"),
}
"""The fields with those texts, by table; what stands under a found dialogue comes from the first table with a word.

After a dot stands a field inside the record, or inside each of the records, that the column holds.
"""

JSON = {
    "dialogues": {"situation", "former_names", "clock", "privacy"},
    "experiences": {"criteria"},
    "summaries": {"candidates", "image"},
}
"""The columns that hold JSON, by table."""


def columns(table: str) -> tuple[str, ...]:
    """Return the columns of `table` in which searched texts stand."""
    return tuple(dict.fromkeys(field.partition(".")[0] for field in SEARCHED[table]))


def texts(table: str, record: object) -> list[str]:
    """Return what is searched of a record of `table`; that may also be a mapping of its fields."""
    return [text for field in SEARCHED[table] for text in _inside(record, field)]


def texts_of_row(table: str, row: Mapping[str, Any]) -> list[str]:
    """Return what is searched of a row as the database keeps it, without what is damaged in it."""
    in_json = JSON.get(table, set())
    return texts(table, {name: _read(value) if name in in_json else value for name, value in row.items()})


def _inside(value: Any, field: str) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for part in value:
            yield from _inside(part, field)
    elif field:
        name, _, rest = field.partition(".")
        fields = value if isinstance(value, dict) else getattr(value, "__dict__", {})
        yield from _inside(fields.get(name), rest)
    elif isinstance(value, str | date):
        yield str(value)


def _read(value: Any) -> Any:
    try:
        return json.loads(value)
    except (TypeError, ValueError):  # nothing there, or damaged: `controleer` tells where
        return None
