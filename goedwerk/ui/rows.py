"""How a dialogue looks as one row of a list. Standard library and Textual only: the first screen needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goedwerk.archive import described
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined

if TYPE_CHECKING:
    from textual.content import Content

    from goedwerk.store.overview import DialogueRow


def row_prompt(row: DialogueRow, snippet: str = "") -> Content:
    """Return the group and what is known of the dialogue, on two lines."""
    known = described(row)
    second = one_line(snippet) if snippet else " · ".join(known.facts)
    day = f"   {known.day}" if known.day else ""
    return joined((known.name, "bold"), (day, "$muted"), ("\n  " + second, "$muted"))
