"""What the group agrees to do."""

from typing import Any

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.dialogue import Agreement, Dialogue, next_id


def add(dialogue: Dialogue, what: str, who: str = "", when: str | None = None) -> Dialogue:
    """Add an agreement at the end of the list."""
    agreement = Agreement(id=next_id("g", dialogue.agreements), what=what, who=who, when=when)
    return dialogue.revised(agreements=(*dialogue.agreements, agreement))


def change(dialogue: Dialogue, agreement_id: str, **changes: Any) -> Dialogue:
    """Change what was agreed, by whom, or by when."""
    return dialogue.revised(agreements=revise(dialogue.agreements, agreement_id, **changes))


def remove(dialogue: Dialogue, agreement_id: str) -> Dialogue:
    """Delete an agreement."""
    return dialogue.revised(agreements=without(dialogue.agreements, agreement_id))
