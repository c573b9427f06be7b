"""Whether words that somebody said stand in a text, word for word.

The group writes an A4 itself, and talks about the same things as on the page, so some words are always the same.
Only what somebody would know as a sentence of their own is found:

- six words in a row, of which three are no small words: "met de familie van de" is everybody's;
- a text that is a whole answer and nothing else, however short: an answer with a star stands on the page like that;
- a whole answer of three words or more inside a text, of which two are no small words: "Dat meneer geen pijn houdt"
  is found, "Dat is heel belangrijk" is not.

Capitals, accents and punctuation make no difference. What others said too, or stood in the situation already, belongs
to nobody alone and is not found. Words that were put in another way are not found either: someone still has to read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from goedwerk.domain.text import fold

IN_A_ROW = 6
"""So many words in a row are somebody's sentence, when they are no whole answer."""

FEWEST = 3
"""The fewest words of a whole answer that can be known again."""

_TELLING_IN_A_ROW = 3
_TELLING_IN_ALL = 2

_WORD = re.compile("[\\w\u00ad\u0300-\u036f'’]+")  # with the soft hyphens and loose accents that stand inside one

_SMALL_WORDS = """
aan al alle alleen allemaal alles als altijd andere anders ben bent bij daar daarom dan dat de denk deze die dingen dit
doe doen doet door dus echt een eigen eigenlijk elkaar en er erg even ga gaat geen goed goede had hadden heb hebben
heeft heel hem hen het hier hij hoe hoor hun iedereen iemand iets ik in is ja je jij jou jouw jullie kan ken kon konden
kun kunnen maar mag me mee meer mensen met mij mijn moeilijk moest moet moeten na naar nee niet niets nog nu of om omdat
ons onze ook op over samen soms steeds te tegen ten toch toe toen tot uit van vaak veel vind vinden vond voor waar
waarom want waren was wat we weer weet weg wel werk wij wil willen word worden wordt zal ze zeg zei zeker zelf zich zij
zijn zo zonder zorg zou zouden t n s belangrijk
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words of which every sentence is made, and the few that every talk about this work is full of; folded."""


class Said:
    """What one person said, to find in texts; `others` is what is not theirs alone."""

    def __init__(self, said: Iterable[str], others: Iterable[str]) -> None:
        texts = [keys for text in said if (keys := _keys(text))]
        of_others = [_as_row(_keys(text)) for text in others] if texts else []
        self._wholes = {_as_row(keys) for keys in texts}.difference(of_others)
        rows = {row for keys in texts for row in _rows_to_find(keys)}
        # One long text: looking for a row in it is much faster than in many short ones.
        together = "|".join(of_others)
        self._rows = {row for row in rows if row not in together}
        self._lengths = {row.count(" ") - 1 for row in self._rows}

    def passages(self, text: str) -> tuple[str, ...]:
        """Return the pieces of `text` that are theirs word for word, in the order in which they stand there."""
        words = [match for match in _WORD.finditer(text) if _key(match.group())]
        keys = [_key(match.group()) for match in words]
        if _as_row(keys) in self._wholes:
            return (text,)
        found: set[int] = set()
        for length in self._lengths:
            for first in range(len(keys) - length + 1):
                if _as_row(keys[first : first + length]) in self._rows:
                    found.update(range(first, first + length))
        return tuple(text[words[first].start() : words[last].end()] for first, last in _runs(sorted(found)))


def _rows_to_find(keys: Sequence[str]) -> Iterator[str]:
    if len(keys) >= FEWEST and _telling(keys) >= _TELLING_IN_ALL:
        yield _as_row(keys)
    for first in range(len(keys) - IN_A_ROW + 1):
        row = keys[first : first + IN_A_ROW]
        if _telling(row) >= _TELLING_IN_A_ROW:
            yield _as_row(row)


def _telling(keys: Iterable[str]) -> int:
    return sum(key not in SMALL for key in keys)


def _as_row(keys: Iterable[str]) -> str:
    """Return words as one text with a space on both sides, so that no word is found inside a longer one."""
    return f" {' '.join(keys)} "


def _keys(text: str) -> list[str]:
    return [key for word in _WORD.findall(text) if (key := _key(word))]


def _key(word: str) -> str:
    """Return what the ways to write one word have in common, or nothing when there is no letter in it."""
    return "".join(sign for sign in fold(word) if sign.isalnum())


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Return the first and the last of every series in `numbers`, which are in order."""
    first = last = -2
    for number in numbers:
        if number != last + 1:
            if first >= 0:
                yield first, last
            first = number
        last = number
    if first >= 0:
        yield first, last
