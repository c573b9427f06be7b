"""How names are written: with a capital, with "van der" before them, and in haste in small letters."""

import re
import unicodedata
from functools import lru_cache

from goedwerk.domain.privacy.words import (
    HASTY_SURNAMES,
    IS_A_WORD,
    KIN,
    NEVER_A_NAME,
    NO_NAME_BEHIND_A_ROLE,
    WORKERS,
)
from goedwerk.domain.text import fold

# A capital is any letter that is no small one, so that "Öztürk" and "Łukasz" count, and so do letters of scripts
# without capitals; "ﬁ", "½" and "②" are letters to a pattern, and no capitals.
_LOOKED_AT = ((0x80, 0x250), (0x1E00, 0x2190), (0x2460, 0x2500), (0xFB00, 0xFB07), (0xFF41, 0xFF5B))
_SMALL = "".join(
    sign
    for first, end in _LOOKED_AT
    for sign in map(chr, range(first, end))
    if sign.islower() or unicodedata.category(sign) in ("No", "Nl", "Lm")
)
CAPITAL = f"[^\\W\\d_a-z{re.escape(_SMALL)}]"
NAME = rf"{CAPITAL}[^\W\d_]{{0,40}}(?:['’](?!s\b)[^\W\d_]{{2,40}}|-{CAPITAL}[^\W\d_]{{0,40}}){{0,3}}(?![^\W_])"
_INITIAL = rf"(?:{CAPITAL}|Th|Chr?|Ph|IJ)\."
# "In", "op" and the like only where it can be no place: "in 't Veld" and "Op de Beek", but not "in de Zonnehof".
BEFORE_SURNAME = (
    r"(?:(?:aan|in|op|uit|bij|onder|over|voor)\s{1,9}(?:den|der|['’]t)|(?-i:In|Op|Aan|Uit)\s{1,9}de"
    r"|(?:van|von)\s{1,9}(?:de[nr]?|het|['’]t)|van|von|de[nrs]?|ten?|ter|vd|el|al|bin|la|le|di|da)\s{1,9}"
    r"|(?:['’][ts]|v\.\s?d\.|v/d|v\.|d['’])\s{0,9}"
)
"""What stands before a family name, such as "van der", with the white space behind it; capitals do not matter."""

_PART = re.compile(rf"(?i:{BEFORE_SURNAME})?(?P<word>{_INITIAL}|{NAME})")
_BETWEEN_PARTS = re.compile(r"[^\S\n]{1,20}|\n(?=[a-z'’])|-(?=[a-z'’])|(?<=\.)")
_MOST_PARTS = 6
_NOBODY = frozenset(("X", "X."))
# The point of "Dat zag mw. B." closes the sentence as well.
_ENDS_SENTENCE = re.compile(rf"\s+{CAPITAL}|[^\S\n]*(?:\n|\Z)|[\"”’]")

_HASTY = re.compile(
    r"(?P<before>(?:(?:van|de[nr]?|ter?|ten|el|al)\s){0,2})(?P<word>[^\W\d_]{2,30})"
    r"(?:-(?:(?:van|de[nr]?|ter?)\s){0,2}[^\W\d_]{2,30})?(?![^\W_])"
)
_HASTY_INITIALS = re.compile(r"(?P<initials>(?:[a-z]\.){1,4})(?!\w)|[bcfghjlprvw](?![\w'’])")
_NO_INITIALS = frozenset(("a.u.b.", "c.q.", "d.m.v.", "d.w.z.", "e.d.", "i.p.v.", "i.v.m.", "m.b.t.", "m.n.", "o.a."))
# Few words end like this that are no family name.
_HASTY_ENDING = re.compile(r".{2,28}(?:stra|sma|inga|enga|msen|mans|kamp|horst|hoven|meijer|meyer|veld|dijk|berg)")
AND = re.compile(r"[^\S\n](?:en|&)[^\S\n]")
"""What stands between two names: "Piet en Rieki"."""

_FIRST_WORD = re.compile(r"[^\W\d_]{2,41}(?![^\W_])")
NO_NAME_ENDINGS = ("kunde", "zorg", "therapie", "logie", "dienst", "academie", "college", "school")
"""How words end that are a trade, a ward or a school."""

_BEFORE_SENTENCE = " \t\u00a0\"'‘’“”([*_-–—•>#"
_SPACE = re.compile(r"[^\S\n]{0,20}\n?[^\S\n]{0,20}")

# Letters that keep their stroke or miss their point when the accents go; people type them without.
_PLAIN = str.maketrans("łŁøØđĐı", "lLoOdDi")


def plain(name: str) -> str:
    """Return `name` as it is typed on a Dutch keyboard where it has Polish, Danish or Turkish letters."""
    return name.translate(_PLAIN)


@lru_cache(maxsize=4)
def folded(names: frozenset[str]) -> frozenset[str]:
    """Return `names` in small letters, with and without what a Dutch keyboard does not have."""
    return frozenset(written for name in names for written in (name.casefold(), fold(name), fold(plain(name))))


def after_space(text: str, index: int) -> int:
    """Return where the white space at `index` ends, with at most one line end in it."""
    space = _SPACE.match(text, index)
    return space.end() if space else index


def name_ends(text: str, start: int) -> int:
    """Return where the name that begins at `start` ends, or 0 when there is none."""
    end, position, initial = 0, start, False
    for _ in range(_MOST_PARTS):
        part = _PART.match(text, position)
        if not part or part["word"].casefold() in NEVER_A_NAME or part["word"] in _NOBODY:
            break
        end, initial = part.end(), part["word"][-1] == "."
        gap = _BETWEEN_PARTS.match(text, end)
        if not gap:
            break
        position = gap.end()
    return end - 1 if initial and _ENDS_SENTENCE.match(text, end) else end


def hasty_name_ends(text: str, start: int, first_names: frozenset[str]) -> int:
    """Return where a name in small letters behind a title ends, or 0 where it may as well be a word."""
    initials = _HASTY_INITIALS.match(text, start)
    if initials and initials["initials"] not in _NO_INITIALS:
        return hasty_surname_ends(text, after_space(text, initials.end()), first_names) or initials.end()
    return hasty_surname_ends(text, start, first_names)


def hasty_surname_ends(text: str, start: int, first_names: frozenset[str]) -> int:
    """Return where a family name, or one of `first_names`, in small letters ends, or 0 where it may be a word."""
    found = _HASTY.match(text, start)
    if not found:
        return 0
    word = found["word"]
    before = found["before"].split()
    # Behind "van der" hardly ever stands a word that is none.
    is_name = (
        before in (["van", "der"], ["van", "den"])
        or " ".join([*before, word]) in HASTY_SURNAMES
        or (word not in IS_A_WORD and (_HASTY_ENDING.fullmatch(word) or (not before and word in first_names)))
    )
    return found.end() if is_name else 0


def may_be_a_name(name: str) -> bool:
    """Tell whether a word with a capital that no list knows may be a name."""
    first = _FIRST_WORD.match(name)
    said = first[0].casefold() if first else ""
    known_word = any(said in listed for listed in (NEVER_A_NAME, NO_NAME_BEHIND_A_ROLE, KIN, WORKERS))
    return bool(said) and not known_word and not said.endswith(NO_NAME_ENDINGS) and not name.isupper()


def word_before(text: str, index: int) -> str:
    """Return the word before `index` in small letters, with the marks behind it."""
    if not text[index - 1 : index].isspace():
        return ""
    said = text[max(0, index - 16) : index].rsplit(maxsplit=1)
    return said[-1].casefold().lstrip("([\"'‘“") if said else ""


def begins_sentence(text: str, index: int) -> bool:
    """Tell whether what stands at `index` in `text` is the first of a sentence or of a line."""
    while index and text[index - 1] in _BEFORE_SENTENCE:
        index -= 1
    return index == 0 or text[index - 1] in ".!?…\n"
