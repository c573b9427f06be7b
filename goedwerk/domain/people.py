"""Who said it: names for a list, the circle of the table, and `@` with a few letters of a name."""

import re
from collections.abc import Sequence

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.text import fold

GROUP = "de groep"
"""How people call what nobody in particular said."""

_ADDRESSED = re.compile(r"@(\S*)(?:\s+(.*))?", re.DOTALL)


def name_of(person: Participant | None) -> str:
    """Return a name to show; the group when there is no person."""
    return (person.name.strip() or "zonder naam") if person else GROUP


def after(people: Sequence[Participant], speaker: str | None, offset: int) -> str | None:
    """Return who comes `offset` further in the circle of `people` and the group (None)."""
    circle: list[str | None] = [*(person.id for person in people), None]
    index = circle.index(speaker) if speaker in circle else -1 if offset > 0 else 0
    return circle[(index + offset) % len(circle)]


def matching(people: Sequence[Participant], letters: str) -> list[Participant]:
    """Return whose name, or a word in it, begins with these letters."""
    sought = fold(letters)
    return [
        p for p in people if fold(p.name).startswith(sought) or any(w.startswith(sought) for w in fold(p.name).split())
    ]


def addressed(people: Sequence[Participant], text: str) -> tuple[Participant, str] | None:
    """Return who `@mo Dat was zo` is from and what was said, or None when it names nobody."""
    found = _ADDRESSED.fullmatch(text)
    # "@ 5 uur" is no name; a lone @ is the first.
    candidates = matching(people, found[1]) if found and (found[1] or not found[2]) else []
    return (candidates[0], found[2] or "") if found and candidates else None
