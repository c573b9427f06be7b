"""Who said it: names for a list, the circle of the table, and `@` with a few letters of a name."""

import re
from collections.abc import Sequence

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.text import fold, one_line

GROUP = "de groep"
"""How people call what nobody in particular said."""

_MOST_LETTERS = 3

_ADDRESSED = re.compile(r"@(\S*)(?:\s+(.*))?", re.DOTALL)


def name_of(person: Participant | None) -> str:
    """Return a name to show; the group when there is no person."""
    return (person.name.strip() or "zonder naam") if person else GROUP


def letters_of(people: Sequence[Participant]) -> dict[str, str]:
    """Return, by id, the fewest letters that tell people apart: where a whole name would tell too much.

    One letter for most; never a whole name, unless that is one letter. Who goes by the same ones stands in the order of
    the table.
    """
    names = {person.id: one_line(name_of(person)) for person in people}
    return {
        person: _beginning(name, [n for other, n in names.items() if other != person]) for person, name in names.items()
    }


def after(people: Sequence[Participant], speaker: str | None, offset: int) -> str | None:
    """Return who comes `offset` further in the circle of `people` and the group (None)."""
    circle: list[str | None] = [*(person.id for person in people), None]
    index = circle.index(speaker) if speaker in circle else -1 if offset > 0 else 0
    return circle[(index + offset) % len(circle)]


def speaking(present: Sequence[Participant], chosen: str | None) -> Participant | None:
    """Return who says what is typed, by the speaker of a `Place`; None is the group.

    While nobody was chosen, or who was chosen is not there any more, it is the first of those present.
    """
    if chosen == "":
        return None
    return next((person for person in present if person.id == chosen), next(iter(present), None))


def matching(people: Sequence[Participant], letters: str) -> list[Participant]:
    """Return whose name, or a word in it, begins with these letters; who has just that name or word comes first."""
    sought = fold(letters)
    found = [p for p in people if any(word.startswith(sought) for word in _words(p))]
    return sorted(found, key=lambda person: _likeness(person, sought))


def meant(people: Sequence[Participant], letters: str) -> list[Participant]:
    """Return of those `matching` only who has just this name, else just this word in it, or all when nobody has."""
    found, sought = matching(people, letters), fold(letters)
    return [person for person in found if _likeness(person, sought) == _likeness(found[0], sought)]


def addressed(people: Sequence[Participant], text: str) -> tuple[Participant, str] | None:
    """Return who `@mo Dat was zo` is from and what was said, or None when it names nobody."""
    found = _ADDRESSED.fullmatch(text)
    # "@ 5 uur" is no name; a lone @ is the first.
    candidates = matching(people, found[1]) if found and (found[1] or not found[2]) else []
    return (candidates[0], found[2] or "") if found and candidates else None


def _beginning(name: str, others: Sequence[str]) -> str:
    most = max(1, min(_MOST_LETTERS, len(name) - 1))
    beginnings = [name[:1].upper() + name[1:length] for length in range(1, most + 1)]
    apart = (
        begin for begin in beginnings if not any(other.casefold().startswith(begin.casefold()) for other in others)
    )
    return next(apart, beginnings[-1])


def _words(person: Participant) -> list[str]:
    name = fold(one_line(person.name))
    return [name, *name.split()]


def _likeness(person: Participant, sought: str) -> int:
    """Return how much a name is like what is sought: 0 is the name itself, 1 a word in it, 2 the beginning of one."""
    name, *words = _words(person)
    return 0 if name == sought else 1 if sought in words else 2
