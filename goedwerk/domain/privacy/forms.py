"""How a person whose name is known may be called: in full, by a part, joined, or with a diminutive.

All forms are without accents, as `folding` makes them.
"""

import re
from collections.abc import Iterator

from goedwerk.domain.names import NOT_A_NAME, WORD, letters
from goedwerk.domain.privacy.folding import spellings
from goedwerk.domain.privacy.spelling import NO_NAME_ENDINGS
from goedwerk.domain.privacy.words import (
    COMMON_DIMINUTIVES,
    IS_A_WORD,
    NEVER_A_NAME,
    NO_NAME_BEHIND_A_ROLE,
    WORKERS,
    words,
)
from goedwerk.domain.text import fold, one_line

_LETTERS = re.compile(r"[^\W\d_]+")
_PARTICLES = words("aan bij de den der het in op te ten ter t uit van voor")
_WHAT_SOMEONE_DOES = NEVER_A_NAME | WORKERS | NO_NAME_BEHIND_A_ROLE
_WORDS = IS_A_WORD | {fold(word) for word in IS_A_WORD}
_WHAT_FOLLOWS = re.compile(r"[(,;/|]|\s[-–]\s")  # "Petra (avond)"
_VOWELS = "aeiouy"
_SHORTEST_JOINED, _MOST_JOINED = 5, 4  # letters, words
_SHORTEST_WITH_DIMINUTIVE = 3  # letters


def forms_of(name: str) -> Iterator[str]:
    """Yield how a person with this name may be written: in full, by each part that is a name, and joined."""
    for spelling in _spellings(name):
        yield from (form for form in _forms(spelling) if letters(form) >= 2)


def diminutives_of(name: str) -> Iterator[str]:
    """Yield what someone with this name may be called by who is close: "Basje", "Bassie", "Jantje", "Fatimaatje"."""
    yield from (form for word in _called(name) for form in _diminutives(word))


def small_diminutives_of(name: str) -> Iterator[str]:
    """Yield the diminutives that in small letters are no word: "basje", but not the "roosje" of Roos."""
    yield from (form.lower() for word in _called(name) if word not in _WORDS for form in _diminutives(word))


def behind_particles(name: str) -> Iterator[str]:
    """Yield the parts of a name that stand behind "van der" or the like, without that."""
    for spelling in _spellings(name):
        yield from (part for before, part in _parts(spelling) if before and before[-1] in _PARTICLES)


def pieces_of(name: str) -> Iterator[str]:
    """Yield in small letters what an address may be made of: the parts of a name, also those between hyphens."""
    for spelling in _spellings(name):
        for _, part in _parts(spelling):
            yield from (piece.casefold() for piece in _LETTERS.findall(part) if len(piece) > 1)


def points_to_someone(form: str) -> bool:
    """Tell whether a form in small letters is a name: "joelle de wit" and "roos bloem", but not "roos" or "de wit"."""
    said = [word for word in WORD.findall(form) if word not in NOT_A_NAME]
    return len(said) > 1 or any(word not in _WORDS for word in said)


def _spellings(name: str) -> list[str]:
    """Return how a name may have been typed, or nothing when it is a role, which points to nobody."""
    found = spellings(one_line(name))
    return [one for one in found if any(word not in NOT_A_NAME for word in one.casefold().split())]


def _forms(name: str) -> Iterator[str]:
    # In the list people also type names without capitals, or all in capitals.
    yield name
    yield WORD.sub(lambda match: _as_name(match[0]), name)
    for before, part in _parts(name):
        surname = " ".join([*before, part])
        yield from (part, surname, surname[0].upper() + surname[1:])
    yield from _joined(name)


def _parts(name: str) -> Iterator[tuple[list[str], str]]:
    """Yield each word of a name that can stand alone, with what stands before it, such as "van der"."""
    before: list[str] = []
    ends = _WHAT_FOLLOWS.search(name)
    for match in WORD.finditer(name):
        word = match[0]
        if word.casefold() in NOT_A_NAME:
            before.append(word.lower())
            continue
        if not word[0].islower():
            yield from ((before, word), (before, _as_name(word)))
        elif name.islower() or not (_says_what_someone_does(word) or (ends and ends.start() < match.start())):
            yield before, _as_name(word)
        before = []


def _says_what_someone_does(word: str) -> bool:
    return word.casefold() in _WHAT_SOMEONE_DOES or word.casefold().endswith(NO_NAME_ENDINGS)


def _joined(name: str) -> Iterator[str]:
    """Yield words of a name that stand beside each other as one: "Janwillem", "Elmahdaoui", "Vandervelde"."""
    said = _LETTERS.findall(name)
    for first in range(len(said)):
        for stop in range(first + 2, min(first + _MOST_JOINED, len(said)) + 1):
            last, together = said[stop - 1].casefold(), "".join(said[first:stop])
            if last not in NOT_A_NAME and len(last) > 1 and len(together) >= _SHORTEST_JOINED:
                yield together.capitalize()


def _called(name: str) -> Iterator[str]:
    """Yield in small letters the parts of a name that are a first name, as far as can be known."""
    for spelling in _spellings(name):
        first = True
        for before, part in _parts(spelling):
            for piece in map(str.casefold, _LETTERS.findall(part)):
                if len(piece) >= _SHORTEST_WITH_DIMINUTIVE and (first or (not before and piece not in _WORDS)):
                    yield piece
            first = False


def _diminutives(word: str) -> Iterator[str]:
    last = word[-1]
    if last in _VOWELS:
        endings = ["tje", f"{last}tje"]
    else:
        endings = ["tje" if last in "lnrw" else "pje" if last == "m" else "je", "ie", "sie"]
        # "Kim" doubles its last letter, and "Joep" and "Hans" do not.
        if word[-2] in _VOWELS and word[-3] not in _VOWELS:
            endings += [f"{last}etje", f"{last}ie"]
    yield from (f"{word}{ending}".capitalize() for ending in endings if word + ending not in COMMON_DIMINUTIVES)


def _as_name(word: str) -> str:
    return word.lower() if word.casefold() in NOT_A_NAME else word.title()
