"""Keeping the names of the people at the table out of a text that others will read.

Every whole word that is one of their names becomes "een collega". That makes a text less telling, not anonymous.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from goedwerk.domain.names import NOT_A_NAME, WORD, find, letters
from goedwerk.domain.text import one_line

INSTEAD = "een collega"
"""What stands where a name stood."""

# "Mevrouw een collega" says nothing more: what stands before a name goes with it.
_TITLE = re.compile(r"\b(?:mevrouw|meneer|mijnheer|(?:mevr|mw|dhr|drs?)\b\.?)(?!\w)", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[^\S\n]+|-")
_APOSTROPHE = re.compile(r"['’](?=[^\S\n]+\w)")
_OPENED = re.compile(r"‘|(?<!\w)'")


class _Place(NamedTuple):
    """Where something stands that has to go; a title has no `forms`, and "Hannekes" is a `genitive`."""

    start: int
    stop: int
    genitive: bool = False
    forms: tuple[str, ...] = ()


class Names:
    """The names to keep off a page, and which of them were met."""

    def __init__(self, names: Iterable[str]) -> None:
        forms = {form for name in names for form in _forms(name)}
        self._forms = sorted(forms, key=lambda form: (-len(form), form))
        self.withheld: list[str] = []

    def withhold(self, text: str) -> str:
        """Return `text` without the names, and add those that stood in it to `withheld`."""
        parts, end, met = [], 0, set(self.withheld)
        for place in _joined(text, self._places(text)):
            instead = f"{INSTEAD}’s" if place.genitive else INSTEAD
            begins = _begins_sentence(text[: place.start])
            parts += [text[end : place.start], instead.capitalize() if begins else instead]
            end = place.stop
            met.update(place.forms)
        self.withheld += [form for form in self._forms if form in met and form not in self.withheld]
        return "".join([*parts, text[end:]])

    def _places(self, text: str) -> Iterator[_Place]:
        for form in self._forms:
            for written, genitive in _writings(form):
                for start, stop in find(written, text):
                    after = not genitive and _genitive_ends(text, start, stop)
                    yield _Place(start, after or stop, genitive or bool(after), (form,))


def _forms(name: str) -> Iterator[str]:
    """Yield how a person with this name may be written: in full, and by each part that is a name on its own."""
    whole = one_line(name)
    if all(word in NOT_A_NAME for word in whole.casefold().split()):
        return
    # In the list people also type names without capitals, or all in capitals.
    forms = [whole, WORD.sub(lambda match: _as_name(match[0]), whole)]
    before: list[str] = []
    for word in WORD.findall(name):
        if word.casefold() in NOT_A_NAME:
            before.append(word.lower())
            continue
        parts = [] if word[0].islower() else [word]
        if parts or name.islower():
            parts.append(_as_name(word))
        for part in parts:
            surname = " ".join([*before, part])
            forms += [part, surname, surname[0].upper() + surname[1:]]
        before = []
    yield from (spelling for form in forms if letters(form) >= 2 for spelling in _spellings(form))


def _spellings(form: str) -> Iterator[str]:
    """Yield a form as it is and as fast hands or other programs write it: without accents, with another apostrophe."""
    decomposed = unicodedata.normalize("NFD", form)
    without = "".join(character for character in decomposed if not unicodedata.combining(character))
    for spelling in dict.fromkeys((form, without)):
        yield from dict.fromkeys((spelling, spelling.replace("'", "’"), spelling.replace("’", "'")))


def _as_name(word: str) -> str:
    return word.lower() if word.casefold() in NOT_A_NAME else word.title()


def _writings(form: str) -> Iterator[tuple[str, bool]]:
    """Yield how a form may stand in a text, and whether that is a genitive."""
    yield form, False
    # "Als" is no genitive of Al, and "AL" may be an abbreviation.
    if letters(form) > 2:
        yield from ((form.upper(), False), (f"{form}s", True), (f"{form}s".upper(), True))


def _genitive_ends(text: str, start: int, stop: int) -> int:
    """Return where "Roos’" ends in "Roos’ tas"; 0 when no apostrophe follows, or one that may close a quotation."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if text[stop - 1] not in "sxzSXZ" or _OPENED.search(line):
        return 0
    found = _APOSTROPHE.match(text, stop)
    return found.end() if found else 0


def _joined(text: str, places: Iterable[_Place]) -> list[_Place]:
    """Return `places` in their order, as one where they are parts of one name, and each with the title before it."""
    titles = (_Place(*match.span()) for match in _TITLE.finditer(text))
    runs: list[_Place] = []
    for place in sorted((*titles, *places), key=lambda place: (place.start, -place.stop)):
        last = runs[-1] if runs else None
        if last is None or (place.start >= last.stop and not _is_one_name(text, last, place)):
            runs.append(place)
        elif place.stop > last.stop:
            runs[-1] = _Place(last.start, place.stop, place.genitive, last.forms + place.forms)
    return [run for run in runs if run.forms]


def _is_one_name(text: str, last: _Place, place: _Place) -> bool:
    return bool(place.forms) and not last.genitive and bool(_BETWEEN_PARTS.fullmatch(text, last.stop, place.start))


def _begins_sentence(before: str) -> bool:
    lead = before.rstrip(" \t\u00a0\"'‘’“”([*_-–—•>#")
    return lead == "" or lead[-1] in ".!?…\n"
