"""Finding what is written so that a rule would not see it: with odd spaces, dashes and digits, or over two lines.

Nobody hides a number on purpose. Word makes hard hyphens, a web page has spaces that do not break, and a phone has its
own digits; on the page they look like any other.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from goedwerk.domain.privacy.bsn import passes_eleven_test
from goedwerk.domain.privacy.check import find
from goedwerk.domain.privacy.finding import Finding, Kind, Known

_DASHES = frozenset("\u2212\u00ad")  # the minus sign and the soft hyphen are no dashes to Unicode
_LETTER_APOSTROPHE = "\u02bc"  # a letter to Unicode
_APOSTROPHES = frozenset(f"{_LETTER_APOSTROPHE}´`′")
_UNSEEN = frozenset(("Cf", "Mn", "Me"))


def find_disguised(text: str, known: Known, one_line: bool = False) -> tuple[Finding, ...]:
    """Return what `find` finds in `text` and in the plain text that it looks like, as places in `text` itself.

    `one_line` is for a text that comes on one line of the page, whatever lines it was typed on.
    """
    seen = find(text, known)
    plain, places = _plain(text, one_line)
    if plain != text:
        seen = _together(seen, [_in(text, places, finding) for finding in find(plain, known)])
    return tuple(map(_as_bsn, seen))


def _together(seen: Sequence[Finding], behind: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what was seen, with what only stood behind the disguise in its place; each came in order and apart."""
    starts = [one.start for one in seen]
    new = []
    for one in behind:
        before = bisect_right(starts, one.start) - 1
        if before < 0 or not _holds(seen[before], one):
            new.append(one)
    new_starts = [one.start for one in new]

    def is_covered(one: Finding) -> bool:
        last = bisect_left(new_starts, one.stop) - 1
        return last >= 0 and one.overlaps(new[last])

    return tuple(sorted([*new, *(one for one in seen if not is_covered(one))], key=lambda one: one.start))


def _plain(text: str, one_line: bool) -> tuple[str, list[int]]:
    """Return the plain text, and for each of its characters where it stands in `text`."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        kind = unicodedata.category(character)
        if character.isascii() and character.isalnum():
            pass
        elif character in _APOSTROPHES:
            within = text[place - 1 : place].isalpha() and text[place + 1 : place + 2].isalpha()
            character = "’" if within or character == _LETTER_APOSTROPHE else character
        elif kind == "Pd" or character in _DASHES:
            character = "-" if character != "\u00ad" else ""
        elif kind in _UNSEEN:
            character = ""
        elif kind == "Zs" or character == "\t" or (one_line and character == "\n"):
            character = "" if characters and characters[-1] == " " else " "
        elif kind == "Nd":
            character = str(unicodedata.decimal(character))
        else:
            simple = unicodedata.normalize("NFKC", character)
            # "ĳ" and "ﬁ" are two letters; a sign that is a whole word stays what it is.
            character = simple if len(simple) == 1 or (len(simple) <= 3 and simple.isalpha()) else character
        characters += character
        places += [place] * len(character)
    return "".join(characters), places


def _in(text: str, places: list[int], finding: Finding) -> Finding:
    start, stop = places[finding.start], places[finding.stop - 1] + 1
    return replace(finding, start=start, stop=stop, text=text[start:stop])


def _holds(other: Finding, one: Finding) -> bool:
    within = other.start <= one.start and one.stop <= other.stop
    return within and (other.kind is Kind.BSN or one.kind is not Kind.BSN)


def _as_bsn(finding: Finding) -> Finding:
    """Return a number that goes by another name as what it may be: no telephone in the Netherlands begins like it."""
    digits = "".join(str(unicodedata.decimal(character)) for character in finding.text if character.isdecimal())
    is_number = finding.kind in (Kind.PHONE, Kind.FILE_NUMBER)
    if is_number and len(digits) in (8, 9) and digits[0] != "0" and passes_eleven_test(digits):
        return replace(finding, kind=Kind.BSN, proposal="een nummer")
    return finding
