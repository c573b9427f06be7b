"""Finding a name again that a title or a word beside it gave away: "mevrouw de Vries" first, "De Vries" later."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from goedwerk.domain.names import NOT_A_NAME
from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import BEFORE_SURNAME, begins_sentence, hasty_surname_ends, name_ends
from goedwerk.domain.privacy.titles import name_begins
from goedwerk.domain.privacy.words import IS_A_WORD, NEVER_A_NAME
from goedwerk.domain.text import fold

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,41}(?![^\W_])")
_PART = re.compile(rf"{_WORD.pattern}(?!\.)")  # "Th." is an initial
_SHORTEST_FIRST_NAME = 4  # letters; "Bo" and "Jet" are too often something else
_INITIAL = re.compile(r"[^\W\d_]{1,3}\.")
_PREFIX = re.compile(rf"(?<![^\W_])(?:{BEFORE_SURNAME})\Z", re.IGNORECASE)
# "De tas van de Vries" keeps its "van" when she is called de Vries.
_ARTICLE = re.compile(r"(?<![^\W_])(?:(?:de[nrs]?|ten?|ter|el|al)\s{1,3}|['’]t\s{0,3})\Z", re.IGNORECASE)
_WITH_VAN = re.compile(r"(?<![^\W_])(?:v[ao]n|v\.|v/d|vd)", re.IGNORECASE)
_BEFORE = 16  # characters before a name that may belong to it


def names_behind_titles(text: str, found: Iterable[Place]) -> Iterator[str]:
    """Yield the names that stand behind a title or an initial in `found`, such as "de Vries" in "mevrouw de Vries"."""
    for place in found:
        initial = _INITIAL.match(text, place.start, place.stop)
        if place.kind is Kind.TITLED_NAME or (place.kind is Kind.FIRST_NAME and initial):
            said = text[name_begins(text, place.start) : place.stop]
            # The role of "Collega Hofstra" is no name.
            first = _WORD.match(said)
            yield said[first.end() :] if first and first[0].casefold() == place.instead else said


def find_again(text: str, found: Sequence[Place], elsewhere: Iterable[str] = ()) -> Places:
    """Find the names in `found`, which stand in order and apart, and those from `elsewhere` in the rest of `text`."""
    names = _prefix_by_word(text, found, elsewhere)
    if not names:
        return
    starts = [place.start for place in found]
    for match in _WORD.finditer(text):
        key = _key(match[0])
        genitive = key not in names and key[-1] == "s" and key[:-1] in names
        if not genitive and key not in names:
            continue
        name = key[:-1] if genitive else key
        if genitive and name[1:] in IS_A_WORD and begins_sentence(text, match.start()):
            continue
        index = bisect_right(starts, match.start()) - 1
        within = index >= 0 and match.start() < found[index].stop
        # What was found as a first name may have missed what stands before it.
        if not within or found[index].kind is Kind.FIRST_NAME:
            last = index - 1 if within else index
            start = _begins(text, match.start(), found[last].stop if last >= 0 else 0, with_van=names[name])
            stop = match.end() if genitive or match[0].isupper() else name_ends(text, match.start()) or match.end()
            yield Place(start, stop, Kind.FIRST_NAME, "iemands" if genitive else "iemand")


def _prefix_by_word(text: str, found: Sequence[Place], elsewhere: Iterable[str]) -> dict[str, bool]:
    """Return each word of the names, and whether "van" or the like stands before it."""
    names: dict[str, bool] = {}
    for said in (*names_behind_titles(text, found), *elsewhere):
        with_van = bool(_WITH_VAN.search(said))
        names.update((key, with_van) for word in _PART.findall(said) for key in _keys(word))
    for place in found:
        # "Henks" is no name.
        if place.kind is Kind.FIRST_NAME and place.instead != "iemands":
            for word in _WORD.findall(text, place.start, place.stop):
                long_enough = len(word) >= _SHORTEST_FIRST_NAME and not word[0].islower()
                if long_enough and word.casefold() not in IS_A_WORD and word.casefold() != place.instead:
                    names.setdefault(_key(word), False)
    return names


def _keys(word: str) -> Iterator[str]:
    """Yield how a word behind a title is compared: in small letters only when it can be nothing but a name."""
    small = word.casefold()
    if small not in NEVER_A_NAME and small not in NOT_A_NAME:
        yield _key(word.capitalize())
        if small not in IS_A_WORD and (word[0].islower() or hasty_surname_ends(small, 0, frozenset())):
            yield _key(small)


def _key(word: str) -> str:
    """Return how a name is compared: without accents, and apart when it begins with a small letter."""
    return ("-" if word[0].islower() else "+") + (word.lower() if word.isascii() else fold(word))


def _begins(text: str, start: int, low: int, *, with_van: bool) -> int:
    low = max(low, start - _BEFORE)
    before = (_PREFIX if with_van else _ARTICLE).search(text, low, start)
    return before.start() if before else start
