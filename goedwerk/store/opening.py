"""Opening the store for the screen: what the first screen shows at once, and the thread that keeps everything after."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goedwerk.store import overview
from goedwerk.store.database import explained, open_database
from goedwerk.store.keeper import Keeper, Kept, NotKept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(frozen=True)
class FirstLook:
    """What the first screen shows: dialogues to go on with, how many there are of one's own, and the settings."""

    unfinished: list[overview.DialogueRow]
    count: int
    settings: Mapping[str, str]


class Store:
    """An open database, looked at once; `keeper` hands it over to the thread that owns it from then on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.first_look = FirstLook(
            overview.unfinished(connection), overview.count_own(connection), overview.settings(connection)
        )

    def keeper(self, report: Callable[[Kept | NotKept], None]) -> Keeper:
        """Return the keeper of this database; it calls `report`, from its own thread, after every save."""
        return Keeper(self._connection, report)


def open_store(path: Path) -> Store:
    """Open the database at `path`; raises `GoedwerkError` as `open_database` does."""
    connection = open_database(path)
    try:
        return Store(connection)
    except sqlite3.Error as error:
        connection.close()
        raise explained(error, path) from error
