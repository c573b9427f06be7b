"""Finding first names from a list."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import (
    AND,
    begins_sentence,
    folded,
    hasty_surname_ends,
    may_be_a_name,
    name_ends,
    word_before,
)
from goedwerk.domain.privacy.words import IS_A_WORD, NEVER_A_NAME, PLANTS, SELDOM_A_NAME, SHORT_NAMES, words
from goedwerk.domain.text import fold

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,41}(?![^\W_])")
_ARTICLE = re.compile(r"\b(?:de|het|een|één|'n|die|dat|deze|dit|geen|elke|iedere)\s{1,3}\Z", re.IGNORECASE)
_NEAR = 20  # how many characters before a name are looked at
_OPENING = tuple(":;‘“”\"'(–—-/")

# A saint, a queen, a minister, a robot or a storm is nobody in the room; "Johannes 3:16" and "Maria kapel" neither.
_SOMEBODY_ELSE = words(
    "sint st st. saint sainte san são santa heilige paus keizer koning koningin kroonprins kroonprinses prins prinses",
    "premier president minister minister-president staatssecretaris robot zorgrobot knuffelrobot robotkat robothond",
    "robotpop storm orkaan merk",
)
_NO_PERSON_BEHIND = re.compile(
    r"\s[0-9]{1,3}\s?:\s?[0-9]|[\s-](?:[Kk]apel|(?:[Kk]inder)?[Zz]iekenhuis|[Gg]asthuis|[Hh]ospitaal|[Aa]lert|[Mm]agazine)(?!\w)"
    r"|-(?:kerk|kliniek|school|stichting)(?!\w)|[\s-](?:College|Kliniek|School|Universiteit)(?!\w)"
)
_HERBS = (
    "(?:tijm|rozemarijn|basilicum|peterselie|salie|oregano|bieslook|dragon|laurier|dille|kervel|lavendel|munt|kruiden"
    "|rozen|tulpen|lelies|viooltjes|geraniums|narcissen)"
)
_HERB_BEHIND = re.compile(rf"(?:,|\s(?:en|of))\s{_HERBS}(?!\w)", re.IGNORECASE)
_HERB_BEFORE = re.compile(rf"(?<!\w){_HERBS}(?:,|\s(?:en|of))\s\Z", re.IGNORECASE)
# "Spreekt zij Frans?", "Duits of Frans".
_LANGUAGE_BEFORE = re.compile(
    r"(?<!\w)(?:het|in|geen|goed|vloeiend|beetje|woordje|spreekt|sprak|spreken|praat|praten|leert|leerde|leren"
    r"|(?:Engels|Duits|Spaans|Italiaans)(?:,|\sen|\sof)?)\s\Z"
)
_LANGUAGE_BEHIND = re.compile(
    r"\s(?:spre\w{1,6}|sprak|spraken|praten|praat|leren|leerde|verstaat|verstond)(?!\w)"
    r"|(?:,|\s(?:en|of))\s(?:Engels|Duits|Spaans|Italiaans)(?!\w)"
)
# "9 jan", "in jan", "jan-feb": the month.
_MONTH_BEFORE = re.compile(r"(?:[0-9]|\b(?:in|eind|begin|half|vanaf|tot|sinds|per|van|medio|t/m))[\s-]{1,2}\Z")
_MONTH_BEHIND = re.compile(r"\.\s?[0-9]|\s?['’]?[0-9]|[-/]|\s(?:feb|mrt|en\sfeb)")


def find_first_names(text: str, first_names: frozenset[str]) -> Places:
    """Find names from the list, with the family name behind them, also in small letters where that is no word."""
    known = folded(first_names)
    stop = 0
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if not word.isascii() and word not in known:
            word = fold(word)
        genitive = word not in known and len(word) > 3 and word[-1] == "s" and word[:-1] in known
        if match.start() < stop or not (genitive or word in known) or word in NEVER_A_NAME:
            continue
        name = word[:-1] if genitive else word
        small = match[0][0].islower()
        if _says_nothing(text, match, name, small=small):
            continue
        stop = match.end() if genitive else _ends(text, match, small=small)
        if _is_somebody_else(text, match, name):
            continue
        yield Place(match.start(), stop, Kind.FIRST_NAME, "iemands" if genitive else "iemand")
        # "Piet en Rieki": who stands beside a name has one.
        joined = AND.match(text, stop)
        beside = _WORD.match(text, joined.end()) if joined else None
        if beside and beside[0][0].isupper() and beside[0].casefold() not in known and may_be_a_name(beside[0]):
            stop = name_ends(text, beside.start())
            yield Place(beside.start(), stop, Kind.FIRST_NAME, "iemand")


def _ends(text: str, match: re.Match[str], *, small: bool) -> int:
    if not small:
        return name_ends(text, match.start()) or match.end()
    behind = match.end() + 1 if text.startswith(" ", match.end()) else 0
    return (behind and hasty_surname_ends(text, behind, frozenset())) or match.end()


def _says_nothing(text: str, match: re.Match[str], name: str, *, small: bool) -> bool:
    """Tell whether `name` is more likely a word where it stands."""
    if small:
        if (len(name) < 4 and name not in SHORT_NAMES) or name in IS_A_WORD or name in SELDOM_A_NAME:
            return True
        # "Een M-metje" is a letter.
        if text[match.start() - 1 : match.start()] == "-" or (name == "jan" and _is_month(text, match)):
            return True
        return _search_before(_ARTICLE, text, match.start())
    return name in IS_A_WORD and (match[0].isupper() or reads_as_a_word(text, match.start()))


def reads_as_a_word(text: str, start: int) -> bool:
    """Tell whether the capital at `start` may be that of a sentence, or of a thing: "Roos" in "een Roos"."""
    before = text[max(0, start - _NEAR) : start].rstrip()
    return before.endswith(_OPENING) or _search_before(_ARTICLE, text, start) or begins_sentence(text, start)


def _is_month(text: str, match: re.Match[str]) -> bool:
    return bool(_MONTH_BEHIND.match(text, match.end()) or _search_before(_MONTH_BEFORE, text, match.start()))


def _is_somebody_else(text: str, match: re.Match[str], name: str) -> bool:
    """Tell whether the words beside a name say that it is no one's in the room: a saint's, a plant, a language."""
    if _NO_PERSON_BEHIND.match(text, match.end()) or word_before(text, match.start()) in _SOMEBODY_ELSE:
        return True
    if name == "frans":
        return bool(_LANGUAGE_BEHIND.match(text, match.end()) or _search_before(_LANGUAGE_BEFORE, text, match.start()))
    if name not in PLANTS:
        return False
    return bool(_HERB_BEHIND.match(text, match.end()) or _search_before(_HERB_BEFORE, text, match.start()))


def _search_before(pattern: re.Pattern[str], text: str, index: int) -> bool:
    return bool(pattern.search(text, max(0, index - _NEAR), index))
