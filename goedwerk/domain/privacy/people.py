"""Finding the people at the table in a text by their names: every whole word that is one of those, or a part of one."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from goedwerk.domain.names import NOT_A_NAME, WORD, NameFinder, letters
from goedwerk.domain.text import one_line

INSTEAD = "een collega"
"""What stands where a name stood."""

# "Mevrouw een collega" says nothing more: what stands before a name goes with it.
_TITLE = re.compile(r"\b(?:mevrouw|meneer|mijnheer|(?:mevr|mw|dhr|drs?)\b\.?)(?!\w)", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[^\S\n]+|-")
_APOSTROPHE = re.compile(r"['’](?=[^\S\n]+\w)")
_OPENED = re.compile(r"(?<!\w)'")
_QUOTATION = 200  # how far back on the line a quotation that is still open is looked for


class _Place(NamedTuple):
    """Where something stands that has to go; a title has no `form`, and "Hannekes" is a `genitive`."""

    start: int
    stop: int
    genitive: bool = False
    form: str = ""


@dataclass
class Stretch:
    """From where to where names stand together in a text with the titles before them, and which forms of them."""

    start: int
    stop: int
    genitive: bool
    forms: list[str] = field(default_factory=list)

    @property
    def instead(self) -> str:
        """What can stand there."""
        return f"{INSTEAD}’s" if self.genitive else INSTEAD


class Names:
    """The names to look for; `also` are forms that are taken as they are."""

    def __init__(self, names: Iterable[str], also: Iterable[str] = ()) -> None:
        forms = {form for name in names for form in forms_of(name)} | {*also}
        self._written: dict[str, list[tuple[str, bool]]] = {}
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            for written, genitive in _writings(form):
                self._written.setdefault(written, []).append((form, genitive))
        self._finder = NameFinder(self._written)

    def stretches(self, text: str) -> list[Stretch]:
        """Return where the names stand in `text`, in order; parts of one name are one stretch."""
        return _joined(text, self._places(text))

    def _places(self, text: str) -> Iterator[_Place]:
        for written, start, stop in self._finder.find(text):
            for form, genitive in self._written[written]:
                after = not genitive and _genitive_ends(text, start, stop)
                yield _Place(start, after or stop, genitive or bool(after), form)


def forms_of(name: str) -> Iterator[str]:
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
    found = _APOSTROPHE.match(text, stop) if text[stop - 1] in "sxzSXZ" else None
    if not found:
        return 0
    line = text[max(0, start - _QUOTATION) : start].rpartition("\n")[2]
    opened = "‘" in line or ("'" in line and _OPENED.search(line))
    return 0 if opened else found.end()


def _joined(text: str, places: Iterable[_Place]) -> list[Stretch]:
    """Return `places` in their order, as one where they are parts of one name, and each with the title before it."""
    titles = (_Place(*match.span()) for match in _TITLE.finditer(text))
    found: list[Stretch] = []
    for place in sorted((*titles, *places), key=lambda place: (place.start, -place.stop)):
        last = found[-1] if found else None
        if last is None or (place.start >= last.stop and not _is_one_name(text, last, place)):
            found.append(Stretch(place.start, place.stop, place.genitive, [place.form] if place.form else []))
        elif place.stop > last.stop:
            last.stop, last.genitive = place.stop, place.genitive
            if place.form:
                last.forms.append(place.form)
    return [stretch for stretch in found if stretch.forms]


def _is_one_name(text: str, last: Stretch, place: _Place) -> bool:
    return bool(place.form) and not last.genitive and bool(_BETWEEN_PARTS.fullmatch(text, last.stop, place.start))
