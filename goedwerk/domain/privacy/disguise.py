"""Finding what is written so that a rule would not see it: with odd spaces, dashes and digits, or over two lines.

Nobody hides a number on purpose. Word makes hard hyphens, a web page has spaces that do not break, and a phone has its
own digits; on the page they look like any other.
"""

import unicodedata
from dataclasses import replace

from goedwerk.domain.privacy.check import find
from goedwerk.domain.privacy.finding import Finding, Kind, Known
from goedwerk.domain.privacy.numbers import passes_eleven_test

_DASHES = frozenset("\u2212\u00ad")  # the minus sign and the soft hyphen are no dashes to Unicode
_UNSEEN = frozenset(("Cf", "Mn", "Me"))


def find_disguised(text: str, known: Known, one_line: bool = False) -> tuple[Finding, ...]:
    """Return what `find` finds in `text` and in the plain text that it looks like, as places in `text` itself.

    `one_line` is for a text that comes on one line of the page, whatever lines it was typed on.
    """
    seen = find(text, known)
    plain, places = _plain(text, one_line)
    if plain != text:
        behind = [_in(text, places, finding) for finding in find(plain, known)]
        new = [one for one in behind if not any(_holds(other, one) for other in seen)]
        seen = tuple(
            sorted([*new, *(one for one in seen if not any(map(one.overlaps, new)))], key=lambda one: one.start)
        )
    return tuple(map(_as_bsn, seen))


def _plain(text: str, one_line: bool) -> tuple[str, list[int]]:
    """Return the plain text, and for each of its characters where it stands in `text`."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        kind = unicodedata.category(character)
        if kind == "Pd" or character in _DASHES:
            character = "-" if character != "\u00ad" else ""
        elif kind in _UNSEEN:
            character = ""
        elif kind == "Zs" or character == "\t" or (one_line and character == "\n"):
            character = "" if characters and characters[-1] == " " else " "
        else:
            simple = unicodedata.normalize("NFKC", character)
            character = simple if len(simple) == 1 else character
        if character:
            characters.append(character)
            places.append(place)
    return "".join(characters), places


def _in(text: str, places: list[int], finding: Finding) -> Finding:
    start, stop = places[finding.start], places[finding.stop - 1] + 1
    return replace(finding, start=start, stop=stop, text=text[start:stop])


def _holds(other: Finding, one: Finding) -> bool:
    within = other.start <= one.start and one.stop <= other.stop
    return within and (other.kind is Kind.BSN or one.kind is not Kind.BSN)


def _as_bsn(finding: Finding) -> Finding:
    """Return a number that goes by another name as what it may be: no telephone in the Netherlands begins like it."""
    digits = "".join(character for character in finding.text if character.isdecimal())
    is_number = finding.kind in (Kind.PHONE, Kind.FILE_NUMBER)
    if is_number and len(digits) in (8, 9) and digits[0] != "0" and passes_eleven_test(digits):
        return replace(finding, kind=Kind.BSN, proposal="een nummer")
    return finding
