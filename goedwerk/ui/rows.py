"""How a dialogue looks as one row of a list. Standard library and Textual only: the first screen needs it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined

if TYPE_CHECKING:
    from textual.content import Content

    from goedwerk.store.overview import DialogueRow

# The names of the steps are in `goedwerk/method/`; reading those files takes longer than the first screen may.
_STEPS = {
    "group": "Groep",
    "situation": "Situatie",
    "experiences": "Ervaringen",
    "skive": "SKIVE",
    "three_es": "Drie E's",
    "summary": "Rijk A4",
    "agreements": "Afspraken",
}


def row_prompt(row: DialogueRow, snippet: str = "") -> Content:
    """Return the group and what is known of the dialogue, on two lines."""
    state = "afgerond" if row.finished else f"bij {_STEPS.get(row.step or '', 'Groep')}"
    prepared = "voorbereid, " if not row.began and row.step in (None, "group", "situation") else ""
    facts = (
        _day(row.date or ""),
        one_line(row.title or ""),
        prepared + state,
        "kopie" if row.copy_of else "",
    )
    name = one_line(row.group) or "Groep zonder naam"
    second = one_line(snippet) if snippet else " · ".join(filter(None, facts[1:]))
    return joined((name, "bold"), (f"   {facts[0]}" if facts[0] else "", "$muted"), ("\n  " + second, "$muted"))


def _day(text: str) -> str:
    """Return a day in words; one that is damaged as it is, so that the row can still be chosen."""
    try:
        return day_in_words(date.fromisoformat(text))
    except ValueError:
        return text
