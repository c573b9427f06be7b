"""A dialogue line by line in this process: what is typed goes in, what is said comes out."""

import io
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue
from goedwerk.lines.run import hold
from goedwerk.store import dialogues
from goedwerk.store.opened import opened
from goedwerk.workspace import Workspace

NOW = datetime(2026, 3, 11, 13, 0, tzinfo=UTC)

NEW = ("Nieuwe dialoog", "Oost")
"""How a new dialogue begins, as far as the name of its group."""

PEOPLE = (*NEW, "", "", "", "", "Mo, verzorgende", "Thea", "Kevin")
"""How a new dialogue begins, as far as three people."""

Typing = Callable[..., str]
"""Types lines on the werkmap of the test, stops, and gives what was said."""


def typed_in(werkmap: Path, lines: Sequence[str]) -> str:
    """Return what goedwerk says to who types these lines and then is gone."""
    said = io.StringIO()
    workspace = Workspace(werkmap)
    assert hold(workspace, io.StringIO("".join(f"{line}\n" for line in lines)), said, lambda: NOW) == 0
    return said.getvalue()


def desks_in(werkmap: Path) -> list[Desk]:
    """Return what lies on the table of every dialogue of a werkmap."""
    with opened(werkmap / "goedwerk.db") as db:
        return [desk for each in dialogues.ids(db) if (desk := dialogues.load(db, each))]


def dialogue_in(werkmap: Path) -> Dialogue:
    """Return the only dialogue of a werkmap."""
    (desk,) = desks_in(werkmap)
    return desk.dialogue


def orders_in(said: str) -> list[str]:
    """Return the names of the orders that `/hulp` named."""
    return re.findall(r"^/(\w+)(?=.*: )", said, re.MULTILINE)
