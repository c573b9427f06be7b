"""Text as names in it are compared: without accents and odd signs, with where each letter of that stood before.

"Joelle" and "Joëlle" are one person, and so are "Marijke" with two letters and with the one letter "ĳ". Capitals stay:
they tell a name from a word.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHE = "'"
# Only what nothing else has a rule for: Unicode takes the other accents and ligatures apart itself.
_AS_TYPED_HERE = {
    **dict.fromkeys("’`´ʹʻʼʽʾʿˈ′‛＇", _APOSTROPHE),
    **dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-"),
    **{"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"},
    **{"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŧ": "t", "Ŧ": "T"},
}
# How these are typed where a keyboard does not have them: "Juergen", "Soeren".
_TYPED_AS_TWO = {
    **{"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"},
    **{"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"},
}
_TYPED_AS_TWO_LETTER = re.compile(f"[{''.join(_TYPED_AS_TWO)}]")
# A soft hyphen shows where a line ends.
_ODD = re.compile("\u00ad(?=[^\\S\\n]{0,9}\\n)|[^\x00-\x5f\x61-\x7f]|`")
_UNSEEN = ("Mn", "Me", "Cf")
_MOST_LETTERS = 3  # of one sign, as in "ﬃ"
# "Shan-" at the end of a line with "elva" on the next, also where the two lines became one; and "Zwie·ber". But "B- en
# C-afdeling" is no Ben.
_BROKEN = re.compile(
    r"(?<=[^\W\d_])(?:[-·](?:[^\S\n]{0,9}\n[^\S\n]{0,9})?|-[^\S\n]{1,2}(?=[a-z])(?!(?:en|of|tot|noch)\b))(?=[^\W\d_])"
)


@dataclass(frozen=True)
class Folded:
    """A text to look for names in; `places` says of each character where it stood, and then where the text ended."""

    text: str
    places: Sequence[int]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Return where `text[start:stop]` stood, with the accents that followed it."""
        return self.places[start], max(self.places[stop], self.places[stop - 1] + 1)


def folded(text: str, *, as_two: bool = False) -> Folded:
    """Return `text` for comparing; `as_two` makes of "ü" the "ue" of other keyboards and not "u"."""
    if text.isascii() and "`" not in text:
        return Folded(text, range(len(text) + 1))
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for odd in _ODD.finditer(text):
        start, stop = odd.span()
        sign = "-" if odd[0] == "\u00ad" and text[stop : stop + 1].isspace() else _sign(odd[0], as_two)
        if len(sign) == 2 and sign.istitle() and _among_capitals(text, start, stop):
            sign = sign.upper()
        pieces += (text[end:start], sign)
        places += range(end, start)
        places += [start] * len(sign)
        end = stop
    places += range(end, len(text) + 1)
    return Folded("".join([*pieces, text[end:]]), places)


def ways_to_read(text: str) -> list[Folded]:
    """Return `text` in each way in which a name in it may be written: as it is, with "ue" for "ü", and made whole."""
    ways = [folded(text)]
    if _TYPED_AS_TWO_LETTER.search(text):
        ways.append(folded(text, as_two=True))
    return ways + [_made_whole(way) for way in ways if _BROKEN.search(way.text)]


def spellings(name: str) -> list[str]:
    """Return the ways in which `name` itself may have been typed, for looking in `ways_to_read` of a text."""
    return list(dict.fromkeys((folded(name).text, folded(name, as_two=True).text)))


def _made_whole(broken: Folded) -> Folded:
    """Return a text in which no word is broken by a hyphen."""
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for gap in _BROKEN.finditer(broken.text):
        pieces.append(broken.text[end : gap.start()])
        places += broken.places[end : gap.start()]
        end = gap.end()
    return Folded("".join([*pieces, broken.text[end:]]), [*places, *broken.places[end:]])


def _among_capitals(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands at `start` is a letter of a word in capitals: of "MÜLLER", and not of "Özil"."""
    behind = text[stop : stop + 1]
    return behind.isupper() or (not behind.isalpha() and text[max(0, start - 1) : start].isupper())


@lru_cache(maxsize=4096)
def _sign(sign: str, as_two: bool) -> str:
    """Return what stands for one sign: nothing for an accent that stands apart, one letter or two for any other."""
    if as_two and sign in _TYPED_AS_TWO:
        return _TYPED_AS_TWO[sign]
    if sign in _AS_TYPED_HERE:
        return _AS_TYPED_HERE[sign]
    kind = unicodedata.category(sign)
    if kind in _UNSEEN:
        return ""
    if kind[0] == "N":
        digit = unicodedata.digit(sign, None)
        return sign if digit is None else str(digit)
    if kind[0] != "L":
        return sign
    parts = (part for part in unicodedata.normalize("NFKD", sign) if unicodedata.category(part) not in _UNSEEN)
    plain = unicodedata.normalize("NFC", "".join(_AS_TYPED_HERE.get(part, part) for part in parts))
    # One sign of Arabic stands for a whole sentence.
    return plain if plain.isalpha() and len(plain) <= _MOST_LETTERS else sign
