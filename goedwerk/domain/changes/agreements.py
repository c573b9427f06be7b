"""What the group agrees to do."""

from datetime import date
from typing import Any

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.dialogue import Agreement, Dialogue, next_id
from goedwerk.domain.dutch import day_in_words, read_day

STATES = {"open": "nog te doen", "done": "gedaan", "different": "anders gedaan", "dropped": "vervallen"}
"""What the states of an agreement are called."""


def read_when(text: str, today: date) -> str | None:
    """Return by when something is agreed, from what a person typed: a day, their own words, or None for nothing."""
    day = read_day(text, today)
    return day.isoformat() if day else text.strip() or None


def when_in_words(when: str | None) -> str:
    """Return a day in words, and the group's own words as they are."""
    try:
        return day_in_words(date.fromisoformat(when or ""))
    except ValueError:
        return when or ""


def add(dialogue: Dialogue, what: str, who: str = "", when: str | None = None) -> Dialogue:
    """Add an agreement at the end of the list."""
    agreement = Agreement(id=next_id("g", dialogue.agreements), what=what, who=who, when=when)
    return dialogue.revised(agreements=(*dialogue.agreements, agreement))


def is_agreed(dialogue: Dialogue, what: str) -> bool:
    """Tell whether a suggestion is an agreement already, whoever does it."""
    return any(agreement.what == what for agreement in dialogue.agreements)


def change(dialogue: Dialogue, agreement_id: str, **changes: Any) -> Dialogue:
    """Change what was agreed, by whom, or by when."""
    return dialogue.revised(agreements=revise(dialogue.agreements, agreement_id, **changes))


def remove(dialogue: Dialogue, agreement_id: str) -> Dialogue:
    """Delete an agreement."""
    return dialogue.revised(agreements=without(dialogue.agreements, agreement_id))
