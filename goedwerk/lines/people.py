"""Choosing somebody by number or by the first letters of a name."""

from collections.abc import Sequence

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import GROUP, matching, name_of
from goedwerk.domain.text import fold


def one_of(people: Sequence[Participant], rest: str) -> tuple[Participant, str]:
    """Return who is meant by the first word of `rest`, and what follows it.

    Raises `GoedwerkError` when that is nobody, or more than one.
    """
    word, _, text = rest.partition(" ")
    if not word:
        raise GoedwerkError("Zet er een naam achter, of de eerste letters.", named(people))
    if word.isdecimal() and 1 <= int(word[:4]) <= len(people):
        return people[int(word) - 1], text.strip()
    found = matching(people, word.removeprefix("@"))
    if not found:
        raise GoedwerkError(f"‘{word}’ is hier niemand.", named(people))
    same = [person for person in found if fold(person.name) == fold(word)]
    if len(found) > 1 and len(same) != 1:
        names = ", ".join(map(name_of, found))
        raise GoedwerkError(f"Met ‘{word}’ kun je meer mensen bedoelen: {names}.", "Typ meer letters, of het nummer.")
    return (same or found)[0], text.strip()


def one_or_group(people: Sequence[Participant], rest: str) -> Participant | None:
    """Return who is meant, or None for the group; raises `GoedwerkError` as `one_of` does."""
    if fold(rest.strip()) in ("groep", GROUP):
        return None
    return one_of(people, rest)[0]


def named(people: Sequence[Participant]) -> str:
    """Return a sentence with the names and their numbers."""
    names = [f"{number}. {name_of(person)}" for number, person in enumerate(people, 1)]
    return f"Dit zijn ze: {', '.join(names)}." if names else "Er zijn nog geen deelnemers."
