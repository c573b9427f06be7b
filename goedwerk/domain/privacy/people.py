"""Finding the people at the table in a text by their names: every whole word that is one of those, or a part of one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from goedwerk.domain.names import NameFinder, letters
from goedwerk.domain.privacy.folding import Folded, ways_to_read
from goedwerk.domain.privacy.forms import behind_particles, diminutives_of, forms_of
from goedwerk.domain.privacy.spelling import CAPITAL

INSTEAD = "een collega"
"""What stands where a name stood."""

# "Mevrouw een collega" says nothing more: what stands before a name goes with it.
_TITLE = re.compile(r"\b(?:mevrouw|meneer|mijnheer|(?:mevr|mw|dhr|drs?)\b\.?)(?!\w)", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[^\S\n]+|-")
_APOSTROPHES = "['’´`ʼ′]"
_APOSTROPHE = re.compile(rf"{_APOSTROPHES}(?=[^\S\n]+\w)")
_CAPITAL_S = re.compile(rf"{_APOSTROPHES}S(?!\w)")
_OPENED = re.compile(r"(?<!\w)'")
_QUOTATION = 200  # how far back on the line a quotation that is still open is looked for
# "V.d. een collega" does not read, and says half of a name.
_SHORT_PARTICLES = re.compile(r"(?<![^\W_])(?:v\.\s?d\.|v\.?/d\.?|v\.?d\.?|v\.)[^\S\n]{0,3}\Z", re.IGNORECASE)
_PARTICLES = re.compile(
    r"(?<![^\W_])(?:(?:van|von|in|op|aan|uit)[^\S\n]{1,3}(?:de[nr]?|het|['’`´]t)|te[nr]?)[^\S\n]{1,3}\Z", re.IGNORECASE
)
_INITIALS = re.compile(rf"(?<![^\W_])(?P<first>{CAPITAL})\.(?:[^\S\n]?{CAPITAL}\.){{0,3}}[^\S\n]?\Z")
_BEFORE = 16  # characters before a name that may belong to it
_OTHER_HALF = re.compile(rf"[-\u2010\u2011]{CAPITAL}[^\W\d_]{{1,40}}(?![^\W_])")


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
        names = [*names]
        forms = {form for name in names for find in (forms_of, diminutives_of) for form in find(name)} | {*also}
        self._initials = {form[0] for form in forms if form[0].isupper()}
        self._behind_particles = {part for name in names for part in behind_particles(name)}
        self._written: dict[str, list[tuple[str, bool]]] = {}
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            for written, genitive in _writings(form):
                self._written.setdefault(written, []).append((form, genitive))
        self._finder = NameFinder(self._written)

    def stretches(self, text: str, ways: Iterable[Folded] | None = None) -> list[Stretch]:
        """Return where the names stand in `text`, in order; parts of one name are one stretch.

        `ways` are the `ways_to_read` of the text, when those are known already.
        """
        places = {place for way in (ways_to_read(text) if ways is None else ways) for place in self._places(text, way)}
        return _joined(text, places)

    def _places(self, text: str, way: Folded) -> Iterator[_Place]:
        for written, start, stop in self._finder.find(way.text):
            begin, end = way.span(start, stop)
            for form, genitive in self._written[written]:
                after = _genitive_ends(text, begin, end, genitive=genitive)
                yield _Place(self._begins(text, begin, form), after or end, genitive or bool(after), form)

    def _begins(self, text: str, start: int, form: str) -> int:
        """Return where a name that stands at `start` really begins: at the "v.d." or the initial before it."""
        low = max(0, start - _BEFORE)
        found = _SHORT_PARTICLES.search(text, low, start)
        if not found and form in self._behind_particles:
            found = _PARTICLES.search(text, low, start)
        begin = found.start() if found else start
        initials = _INITIALS.search(text, low, begin)
        return initials.start() if initials and initials["first"] in self._initials else begin


def _writings(form: str) -> Iterator[tuple[str, bool]]:
    """Yield how a form may stand in a text, and whether that is a genitive."""
    yield form, False
    # "Als" is no genitive of Al, and "AL" may be an abbreviation.
    if letters(form) > 2:
        yield from ((form.upper(), False), (f"{form}s", True), (f"{form}s".upper(), True))


def _genitive_ends(text: str, start: int, stop: int, *, genitive: bool) -> int:
    """Return where "Roos’" ends in "Roos’ tas" and "ROOS’S" in capitals; 0 when no more belongs to the name.

    An apostrophe may also close a quotation.
    """
    if not genitive and text[start:stop].isupper() and _CAPITAL_S.match(text, stop):
        return stop + 2
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
    for place in sorted((*titles, *places), key=lambda place: (place.start, -place.stop, place.form)):
        last = found[-1] if found else None
        if last is None or (place.start >= last.stop and not _is_one_name(text, last, place)):
            found.append(Stretch(place.start, place.stop, place.genitive, [place.form] if place.form else []))
        elif place.stop > last.stop:
            last.stop, last.genitive = place.stop, place.genitive
            if place.form:
                last.forms.append(place.form)
    named = [stretch for stretch in found if stretch.forms]
    for stretch in named:
        other = None if stretch.genitive else _OTHER_HALF.match(text, stretch.stop)
        stretch.stop = other.end() if other else stretch.stop
    return named


def _is_one_name(text: str, last: Stretch, place: _Place) -> bool:
    return bool(place.form) and not last.genitive and bool(_BETWEEN_PARTS.fullmatch(text, last.stop, place.start))
