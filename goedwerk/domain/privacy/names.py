"""Finding names: of the people at the table, behind a title, and first names from a list."""

import re
from functools import lru_cache

from goedwerk.domain.names import NOT_A_NAME, WORD, letters
from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.words import HASTY_SURNAMES, IS_A_WORD, NEVER_A_NAME, SHOPS
from goedwerk.domain.text import fold
from goedwerk.domain.withhold import Names, begins_sentence, forms_of

# A capital is any letter that is no small one of Dutch and its neighbours, so that "Öztürk" and "Łukasz" count.
_CAPITAL = "[^\\W\\d_a-zß-öø-ÿ]"
_NAME = rf"{_CAPITAL}[^\W\d_]{{0,40}}(?:['’](?!s\b)[^\W\d_]{{2,40}}|-{_CAPITAL}[^\W\d_]{{0,40}}){{0,3}}(?![^\W_])"
_INITIAL = rf"(?:{_CAPITAL}|Th|Chr?|Ph|IJ)\."
# "In", "op" and the like only where it can be no place: "in 't Veld" and "Op de Beek", but not "in de Zonnehof".
_BEFORE_SURNAME = (
    r"(?:(?:aan|in|op|uit|bij|onder|over|voor)\s{1,9}(?:den|der|['’]t)|(?-i:In|Op|Aan|Uit)\s{1,9}de"
    r"|(?:van|von)\s{1,9}(?:de[nr]?|het|['’]t)|van|von|de[nrs]?|ten?|ter|vd|el|al|bin|la|le|di|da)\s{1,9}"
    r"|(?:['’][ts]|v\.\s?d\.|v/d|v\.|d['’])\s{0,9}"
)
_PART = re.compile(rf"(?i:{_BEFORE_SURNAME})?(?P<word>{_INITIAL}|{_NAME})")
_BETWEEN_PARTS = re.compile(r"[^\S\n]{1,20}|\n(?=[a-z'’])|-(?=[a-z'’])|(?<=\.)")
_MOST_PARTS = 6
_NOBODY = frozenset(("X", "X."))
# The point of "Dat zag mw. B." closes the sentence as well.
_ENDS_SENTENCE = re.compile(rf"\s+{_CAPITAL}|[^\S\n]*(?:\n|\Z)|[\"”’]")

# What stands instead of a name, and the titles for which it does; "HR" and "ING" in capitals are none.
_TITLES = {
    "mevrouw": r"mevrouw|(?:mevr|mw|mej)\b\.?|juffrouw",
    "meneer": r"meneer|mijnheer|dhr\b\.?|(?-i:[Hh]r)\b\.?|de\s{1,9}heer|heer",
    "een collega": r"zuster|broeder|(?-i:[BbZz]r)\b\.?",
    "de dokter": r"dokter|doctor|dr\b\.?",
    "de professor": r"professor|prof\b\.?",
    "iemand": r"drs\b\.?|(?-i:[Mm]r)\b\.?|(?:ir|ing)\.",
    "de dominee": r"dominee|(?-i:[Dd]s)\b\.?",
    "familie": r"familie|fam\b\.?",
    "echtpaar": "echtpaar",
    "tante": "tante",
    "oom": "oom",
    "oma": "oma",
    "opa": "opa",
}
_INSTEAD = tuple(_TITLES)
_TITLE = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"({title})" for title in _TITLES.values()) + r")(?![^\W_])", re.IGNORECASE
)
_SPACE = re.compile(r"[^\S\n]{0,20}\n?[^\S\n]{0,20}")
_HASTY = re.compile(
    r"(?P<before>(?:(?:van|de[nr]?|ter?|ten|el|al)\s){0,2})(?P<word>[^\W\d_]{2,30})"
    r"(?:-(?:(?:van|de[nr]?|ter?)\s){0,2}[^\W\d_]{2,30})?(?![^\W_])"
)
_HASTY_INITIALS = re.compile(r"(?P<initials>(?:[a-z]\.){1,4})(?!\w)|[bcfghjlprvw](?![\w'’])")
_NO_INITIALS = frozenset(("a.u.b.", "c.q.", "d.m.v.", "d.w.z.", "e.d.", "i.p.v.", "i.v.m.", "m.b.t.", "m.n.", "o.a."))
# Few words end like this that are no family name.
_HASTY_ENDING = re.compile(r".{2,28}(?:stra|sma|inga|enga|msen|mans|kamp|horst|hoven|meijer|meyer|veld|dijk|berg)")

_CAPITALISED = re.compile(rf"(?<![^\W_]){_CAPITAL}[^\W\d_]{{1,40}}(?![^\W_])")
_ARTICLE = re.compile(r"\b(?:de|het|een|één|die|dat|deze|dit|geen|elke|iedere)\s{1,3}\Z", re.IGNORECASE)
_OPENING = tuple(":;‘“”\"'(–—-/")
_NOT_ON_ITS_OWN = frozenset(("abu", "al", "ben", "bin", "da", "di", "el", "ibn", "la", "le", "von"))


def find_people(text: str, people: tuple[str, ...]) -> Places:
    """Find the people at the table, also by a part of a name with a hyphen, and in small letters."""
    if people:
        for stretch in _names_of(people).stretches(text):
            yield Place(stretch.start, stretch.stop, Kind.PERSON, stretch.instead)


def find_titled_names(text: str, first_names: frozenset[str]) -> Places:
    """Find "mevrouw de V.", "prof. dr. Bakker" and "meneer jansen", but not "meneer zei"."""
    known = _folded(first_names)
    stop, first = 0, None
    for title in _TITLE.finditer(text):
        if title.start() < stop:
            continue
        first = first or title
        begin = _after_space(text, title.end())
        if _TITLE.match(text, begin):
            continue
        stop = _name_ends(text, begin) or _hasty_name_ends(text, begin, known)
        if stop:
            yield Place(first.start(), stop, Kind.TITLED_NAME, _INSTEAD[(first.lastindex or 1) - 1])
        first = None


def find_first_names(text: str, first_names: frozenset[str]) -> Places:
    """Find names from the list, with the family name behind them."""
    known = _folded(first_names)
    stop = 0
    for match in _CAPITALISED.finditer(text):
        word = match[0].casefold()
        genitive = word not in known and len(word) > 3 and word[-1] == "s" and word[:-1] in known
        if match.start() < stop or not (genitive or word in known):
            continue
        name = word[:-1] if genitive else word
        if name in IS_A_WORD and (match[0].isupper() or _reads_as_a_word(text, match.start())):
            continue
        stop = match.end() if genitive else _name_ends(text, match.start()) or match.end()
        if text[match.start() : stop].casefold() not in SHOPS:
            yield Place(match.start(), stop, Kind.FIRST_NAME, "iemands" if genitive else "iemand")


@lru_cache(maxsize=4)
def _names_of(people: tuple[str, ...]) -> Names:
    """Return the finder for `people`; the same group is looked for in text after text."""
    parts = [part for name in people for word in WORD.findall(name) if "-" in word for part in word.split("-")]
    names = [*people, *(part for part in parts if part[0].isupper() and part.casefold() not in _NOT_ON_ITS_OWN)]
    forms = {form for name in names for form in forms_of(name)}
    small = {form.lower() for form in forms if _points_to_someone(form.lower())}
    short = {form.upper() for form in forms if letters(form) == 2 and form.lower() not in IS_A_WORD}
    return Names(names, small | short)


def _points_to_someone(form: str) -> bool:
    """Tell whether a name in small letters is one: "joëlle de wit" and "roos bloem", but not "roos" or "de wit"."""
    words = [word for word in WORD.findall(form) if word not in NOT_A_NAME]
    return len(words) > 1 or any(word not in IS_A_WORD for word in words)


@lru_cache(maxsize=4)
def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(written for name in names for written in (name.casefold(), fold(name)))


def _after_space(text: str, index: int) -> int:
    space = _SPACE.match(text, index)
    return space.end() if space else index


def _name_ends(text: str, start: int) -> int:
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


def _hasty_name_ends(text: str, start: int, first_names: frozenset[str]) -> int:
    """Return where a name in small letters behind a title ends, or 0 where it may as well be a word."""
    initials = _HASTY_INITIALS.match(text, start)
    if initials and initials["initials"] not in _NO_INITIALS:
        return _hasty_surname_ends(text, _after_space(text, initials.end()), first_names) or initials.end()
    return _hasty_surname_ends(text, start, first_names)


def _hasty_surname_ends(text: str, start: int, first_names: frozenset[str]) -> int:
    found = _HASTY.match(text, start)
    if not found:
        return 0
    word = found["word"]
    is_name = " ".join([*found["before"].split(), word]) in HASTY_SURNAMES or (
        word not in IS_A_WORD and (_HASTY_ENDING.fullmatch(word) or (not found["before"] and word in first_names))
    )
    return found.end() if is_name else 0


def _reads_as_a_word(text: str, start: int) -> bool:
    """Tell whether the capital at `start` may be that of a sentence, or of a thing: "Roos" in "een Roos"."""
    before = text[max(0, start - 12) : start]
    return before.rstrip().endswith(_OPENING) or bool(_ARTICLE.search(before)) or begins_sentence(text, start)
