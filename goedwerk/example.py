"""The example dialogue, with which a newcomer understands the method in a few minutes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.domain.desk import Desk, Place
from goedwerk.formats import exchange
from goedwerk.store import dialogues

if TYPE_CHECKING:
    from sqlite_utils import Database

    from goedwerk.domain.dialogue import Dialogue

EXAMPLE = Path(__file__).parent / "example.goedwerk.json"


def read_example() -> Dialogue:
    """Return the example as it travels with the program."""
    (example,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
    return example


def fetch_or_make(db: Database) -> str:
    """Return the id of the example in the werkmap, putting it there the first time, or back out of the trash."""
    example = read_example()
    if dialogues.load(db, example.id) is None:
        dialogues.save(db, None, Desk(example, Place("group", "", "group")))
    elif dialogues.is_trashed(db, example.id):
        dialogues.trash(db, example.id, None)
    return example.id
