"""Choosing somebody by number or by the first letters of a name."""

from collections.abc import Sequence

from goedwerk.domain.changes.participants import read_person
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import GROUP, meant, name_of
from goedwerk.domain.text import fold

AT = "@"
"""What may stand before a name."""


def one_of(people: Sequence[Participant], rest: str) -> tuple[Participant, str]:
    """Return who is meant by the first word of `rest`, and what follows it.

    Raises `GoedwerkError` when that is nobody, or more than one.
    """
    word, _, text = rest.removeprefix(AT).partition(" ")
    if not word:
        raise GoedwerkError("Zet er een naam achter, of de eerste letters.", named(people))
    if word.isdecimal() and 1 <= int(word[:4]) <= len(people):
        return people[int(word) - 1], text.strip()
    found = meant(people, word)
    if not found:
        raise GoedwerkError(f"‘{word}’ is hier niemand.", named(people))
    if len(found) > 1:
        names = ", ".join(map(name_of, found))
        raise GoedwerkError(f"Met ‘{word}’ kun je meer mensen bedoelen: {names}.", "Typ meer letters, of het nummer.")
    return found[0], text.strip()


def one_or_group(people: Sequence[Participant], rest: str) -> Participant | None:
    """Return who is meant, or None for the group; raises `GoedwerkError` as `one_of` does."""
    if fold(rest.strip()) in ("groep", GROUP):
        return None
    return one_of(people, rest)[0]


def addressed(people: Sequence[Participant], typed: str) -> tuple[Participant | None, str]:
    """Return who `@mo Dat was zo` is from and what was said; None and all of it when it names nobody.

    Twice `@` is a text that begins with it, and so is one with a space behind it. Raises `GoedwerkError` when a name
    is that of nobody here, or of more than one.
    """
    if typed.startswith(AT * 2):
        return None, typed.removeprefix(AT)
    if not typed.startswith(AT) or typed.startswith(f"{AT} "):
        return None, typed
    try:
        return one_of(people, typed)
    except GoedwerkError as error:
        hint = f"{error.hint} Is het geen naam, typ dan {AT * 2}."
        raise GoedwerkError(f"{error.message} Dit antwoord is niet bewaard.", hint) from error


def named_person(typed: str) -> tuple[str, str]:
    """Return the name and the role of `Thea, verzorgende`; raises `GoedwerkError` when there is no name."""
    person = read_person(typed)
    if person is None:
        raise GoedwerkError("Typ eerst een naam.", "Daarachter mag een komma en de functie.")
    return person


def named(people: Sequence[Participant]) -> str:
    """Return a sentence with the names and their numbers."""
    names = [f"{number}. {name_of(person)}" for number, person in enumerate(people, 1)]
    return f"Dit zijn ze: {', '.join(names)}." if names else "Er zijn nog geen deelnemers."
