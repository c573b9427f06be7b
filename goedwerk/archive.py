"""All dialogues of a werkmap, for the screen: lists, searching, the trash, opening, and what is remembered.

Every answer is a future: the thread that owns the database gives it, after what waits was saved.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.text import one_line
from goedwerk.store import overview

if TYPE_CHECKING:
    from datetime import datetime

    from goedwerk.domain.desk import Desk
    from goedwerk.store.keeper import Keeper
    from goedwerk.store.overview import DialogueRow, Found


# The names of the steps are in `goedwerk/method/`; reading those files takes longer than the first screen may.
_STEPS = {
    "group": "Groep",
    "situation": "Situatie",
    "experiences": "Ervaringen",
    "skive": "SKIVE",
    "three_es": "Drie E’s",
    "summary": "Rijk A4",
    "agreements": "Afspraken",
}


@dataclass(frozen=True)
class Described:
    """How people know a dialogue in a list: the group, the day in words, and what else is known, each on one line."""

    name: str
    day: str
    facts: tuple[str, ...]


def described(row: DialogueRow) -> Described:
    """Return what a list says of a dialogue."""
    state = "afgerond" if row.finished else f"bij {_STEPS.get(row.step or '', 'Groep')}"
    prepared = "voorbereid, " if not row.began and row.step in (None, "group", "situation") else ""
    facts = (one_line(row.title or ""), prepared + state, "kopie" if row.copy_of else "")
    return Described(one_line(row.group) or "Groep zonder naam", _day(row.date or ""), tuple(filter(None, facts)))


class Archive:
    """The one door for the screen to everything but the open dialogue."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def fetch(self, dialogue_id: str) -> Future[Desk | None]:
        """Read a dialogue the way it was left; raises `DatabaseError` when it cannot be read."""
        return self._keeper.fetch(dialogue_id)

    def fetch_example(self) -> Future[str]:
        """Put the example dialogue in the werkmap, if it is not there, and return its id."""
        from goedwerk.example import fetch_or_make

        return self._keeper.ask(fetch_or_make)

    def is_example_changed(self) -> Future[bool]:
        """Tell whether the example in the werkmap is another than the one that travels with the program."""
        from goedwerk.example import is_changed

        return self._keeper.ask(is_changed)

    def begin_example_again(self, when: datetime) -> Future[None]:
        """Put the example as it was in the werkmap; the one that was changed goes to the trash."""
        from goedwerk.example import begin_again

        return self._keeper.ask(lambda db: begin_again(db, when))

    def unfinished(self) -> Future[tuple[list[DialogueRow], int]]:
        """Return the dialogues to go on with, and how many there are in all; the example is not one of them."""
        return self._keeper.ask(lambda db: (overview.unfinished(db.conn), overview.count_own(db.conn)))

    def search(self, words: str, trashed: bool) -> Future[list[Found]]:
        """Return the dialogues, in the trash or outside it, in which every word occurs."""
        return self._keeper.ask(lambda db: overview.search(db.conn, words, trashed))

    def trash(self, dialogue_id: str, when: datetime | None) -> Future[None]:
        """Put a dialogue in the trash, or take it out with None."""
        from goedwerk.store import dialogues

        return self._keeper.ask(lambda db: dialogues.trash(db, dialogue_id, when))

    def erase(self, dialogue_id: str) -> Future[None]:
        """Remove a dialogue for good."""
        from goedwerk.store import dialogues

        return self._keeper.ask(lambda db: dialogues.erase(db, dialogue_id))

    def remember(self, key: str, value: str) -> Future[None]:
        """Keep a setting of this werkmap."""
        return self._keeper.ask(lambda db: overview.set_setting(db.conn, key, value))


def _day(text: str) -> str:
    """Return a day in words; one that is damaged as it is, so that the row can still be chosen."""
    try:
        return day_in_words(date.fromisoformat(text))
    except ValueError:
        return text
