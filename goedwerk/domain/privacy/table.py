"""Finding the people at the table: however their names are typed, and inside what is something else as well."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote

from goedwerk.domain.names import WORD, letters
from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.folding import spellings, ways_to_read
from goedwerk.domain.privacy.forms import forms_of, pieces_of, points_to_someone, small_diminutives_of
from goedwerk.domain.privacy.names import reads_as_a_word
from goedwerk.domain.privacy.people import INSTEAD, Names
from goedwerk.domain.privacy.well_known import WellKnown
from goedwerk.domain.privacy.words import IS_A_WORD

_SMALL = "a-zß-öø-ÿ"
# What was typed together or with a finger too long on Shift: "JoelleMo2", "TeamFatima", "FAtima", "sHANELVA".
_GLUED = re.compile(
    rf"(?<![^\W_])[^\W_]*(?:[^\W\d_][0-9]|[0-9][^\W\d_]|[{_SMALL}](?=[^\W\d_{_SMALL}])"
    rf"|[^\W\d_{_SMALL}][^\W\d_{_SMALL}](?=[{_SMALL}]))[^\W_]*"
)
_NOT_ON_ITS_OWN = frozenset(("abu", "al", "ben", "bin", "da", "di", "el", "ibn", "la", "le", "von"))
_SHORTEST_PART = 3  # letters of a name that gives a longer word away
_RUN = re.compile(r"[^\W\d_]+")


def find_people(text: str, people: tuple[str, ...], well_known: WellKnown) -> Places:
    """Find the people at the table, also by a part of a name with a hyphen, and in small letters."""
    if not people:
        return
    table = _table_of(people)
    ways = ways_to_read(text)
    for stretch in table.names.stretches(text, ways):
        # "Anne Frank" is not Anne-Marie; Anne she may be.
        if not well_known.hold(stretch.start, stretch.stop) or not table.certain.isdisjoint(stretch.forms):
            yield Place(stretch.start, stretch.stop, Kind.PERSON, stretch.instead)
    for match in _GLUED.finditer(ways[0].text):
        if _holds_a_name(match[0], table.alone):
            yield Place(*ways[0].span(*match.span()), Kind.PERSON, INSTEAD)


def find_people_elsewhere(text: str, people: tuple[str, ...], well_known: WellKnown) -> Places:
    """Find people who sit at another table; a name that is a word as well only where it is more likely a name."""
    for place in find_people(text, people, well_known):
        said = text[place.start : place.stop]
        is_word = said.casefold() in IS_A_WORD
        if not is_word or not (said.isupper() or reads_as_a_word(text, place.start)):
            yield place


def stand_inside(people: tuple[str, ...], words: str) -> bool:
    """Tell whether a name of one of `people`, or a part of one, is written in a mail address, a link or a street.

    There capitals do not count, and a name need not be a whole word; one of two letters must be.
    """
    if not people:
        return False
    long, short = _table_of(people).pieces
    for said in map(str.casefold, spellings(unquote(words))):
        if any(piece in said for piece in long) or not short.isdisjoint(_RUN.findall(said)):
            return True
    return False


class _Pieces(NamedTuple):
    long: frozenset[str]
    short: frozenset[str]


class _Table(NamedTuple):
    """What a group is looked for with.

    `certain` are the forms that are more than a guess, and `alone` those that say enough in what was typed together.
    """

    names: Names
    certain: frozenset[str]
    alone: frozenset[str]
    pieces: _Pieces


@lru_cache(maxsize=8)
def _table_of(people: tuple[str, ...]) -> _Table:
    """Return what `people` are looked for with; each group is asked for many times."""
    parts = [part for name in people for word in WORD.findall(name) if "-" in word for part in word.split("-")]
    guessed = [part for part in parts if part[:1].isupper() and part.casefold() not in _NOT_ON_ITS_OWN]
    names = list(dict.fromkeys((*people, *guessed)))
    forms = {form for name in names for form in forms_of(name)}
    small = {form.lower() for form in forms if points_to_someone(form.lower())}
    close = {form for name in names for form in small_diminutives_of(name)}
    short = {form.upper() for form in forms if letters(form) == 2 and form.lower() not in IS_A_WORD}
    certain = {written for name in people for form in forms_of(name) for written in (form, form.lower())}
    pieces = {piece for name in people for piece in pieces_of(name)}
    return _Table(
        Names(names, small | close | short),
        frozenset(certain),
        frozenset(forms | small),
        _Pieces(
            frozenset(piece for piece in pieces if len(piece) >= _SHORTEST_PART),
            frozenset(piece for piece in pieces if len(piece) < _SHORTEST_PART),
        ),
    )


def _holds_a_name(word: str, alone: frozenset[str]) -> bool:
    """Tell whether what was typed together is names only, holds one with a capital, or is one with odd capitals."""
    parts = _parts(word)
    if all(part.isdecimal() or part in alone for part in parts):
        return True
    if any(len(part) >= _SHORTEST_PART and part[0].isupper() and part in alone for part in parts):
        return True
    return len(word) >= _SHORTEST_PART and word.isalpha() and word.capitalize() in alone


def _parts(word: str) -> list[str]:
    """Return what was typed together: "JoelleMo2" is "Joelle", "Mo" and "2"."""
    parts = [word[0]]
    for before, character in pairwise(word):
        if before.isdecimal() != character.isdecimal() or (before.islower() and character.isupper()):
            parts.append(character)
        else:
            parts[-1] += character
    return parts
