"""Start goedwerk with one thing about it changed: `python -m support.odd_app <oddity> --map <folder>`.

`trailing`: saving waits until nothing was typed for 0.4 seconds, the mistake that the kill tests must be able to find.
`slow-disk`: every commit takes 50 milliseconds longer, as on a slow or busy disk.
`empty-library`: no situations come with goedwerk; those of the werkmap are all there are.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from goedwerk.__main__ import main
from goedwerk.content import situations
from goedwerk.domain.desk import Desk
from goedwerk.store.keeper import Keeper

TRAILING = 0.4
SLOW_COMMIT = 0.05

EMPTY_LIBRARY: Sequence[str] = (sys.executable, "-m", "support.odd_app", "empty-library")

_keep = Keeper.keep


def keep_trailing(keeper: Keeper, desk: Desk) -> None:
    """Put saving off again with every change."""
    _keep(keeper, desk)
    with keeper._wake:
        keeper._due = time.monotonic() + TRAILING


class SlowConnection(sqlite3.Connection):
    """A database of which every commit takes a while, without using the processor."""

    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        if sql.strip(" ;").upper() == "COMMIT":
            time.sleep(SLOW_COMMIT)
        return super().execute(sql, *arguments)


if __name__ == "__main__":
    oddity = sys.argv.pop(1)
    if oddity == "trailing":
        Keeper.keep = keep_trailing  # type: ignore[method-assign]
    elif oddity == "slow-disk":
        sqlite3.connect = partial(sqlite3.connect, factory=SlowConnection)  # type: ignore[assignment]
    elif oddity == "empty-library":
        situations.library_root = lambda: Path("/nowhere")
    sys.exit(main())
