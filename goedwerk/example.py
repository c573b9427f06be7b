"""The example dialogue, with which a newcomer understands the method in a few minutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.merge import marked, same_contents
from goedwerk.formats import exchange
from goedwerk.store import dialogues

if TYPE_CHECKING:
    from datetime import datetime

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
        dialogues.save(db, None, _begun(example))
    elif dialogues.is_trashed(db, example.id):
        dialogues.trash(db, example.id, None)
    return example.id


def is_changed(db: Database) -> bool:
    """Tell whether something was changed in the example in the werkmap, or typed in it and not entered yet."""
    example = read_example()
    kept = dialogues.load(db, example.id)
    return kept is not None and bool(kept.drafts or not same_contents(kept.dialogue, example))


def begin_again(db: Database, when: datetime) -> None:
    """Put the example as it was in the werkmap; the one that was changed goes to the trash at `when`, as a copy."""
    example = read_example()
    changed = dialogues.load(db, example.id)
    with db.atomic():
        if changed:
            own = changed.dialogue.revised(
                id=str(uuid4()), copy_of=example.id, group=marked(changed.dialogue.group), modified=when
            )
            dialogues.save(db, None, replace(changed, dialogue=own))
            dialogues.trash(db, own.id, when)
        dialogues.save(db, changed, _begun(example))


def _begun(example: Dialogue) -> Desk:
    return Desk(example, Place("group", "", "group"))
