"""Finding dates of birth: a date behind a word such as "geboren", or one of long ago."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from goedwerk.domain.dutch import MONTHS, read_day
from goedwerk.domain.privacy.finding import Kind, Place, Places

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)(?![^\W\d_])"
_DATE = re.compile(
    r"(?<![^\W_])(?<![0-9][.,:/-])(?:"
    r"[0-9]{1,2}(?P<between>\s?[-/.]\s?|\s)[0-9]{1,2}(?P=between)['’]?(?P<numeric>[0-9]{4}|[0-9]{2})"
    r"|[0-9]{4}(?P<iso>[-/.])[0-9]{1,2}(?P=iso)[0-9]{1,2}"
    rf"|[0-9]{{1,2}}(?:e|ste|de)?[\s-]{{1,3}}{_MONTH}(?:[\s-]{{0,3}}(?P<year>['’]?[0-9]{{2}}(?:[0-9]{{2}})?))?"
    r"|(?P<compact>[0-3][0-9][01][0-9](?:19|20)[0-9]{2})"
    r")(?![^\W_])(?![.,:/-][0-9])",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = rf"(?:{_MONTH}\s)?(?:19|20)[0-9]{{2}}(?!\w)"
_BORN_IN = re.compile(
    rf"(?<!\w)(?:(?:geboren|geb\b\.?|geboortejaar)(?:\s?:)?\s(?:in\s|is\s)?(?P<behind>{_MONTH_AND_YEAR})"
    rf"|(?P<before>{_MONTH_AND_YEAR})\sgeboren(?!\w))",
    re.IGNORECASE,
)
_CLUE = re.compile(
    r"(?<![\w-])(?:geboren|geboorte\w{0,12}|geb\b\.?|gebdat\w{0,3}|verjaar\w{1,12}|jarig)(?!\w)", re.IGNORECASE
)
_CLUE_BEHIND = re.compile(r"[^.!?;\n0-9]{0,30}(?<!\w)(?:jarig|geboren|verjaardag|verjaart)(?!\w)", re.IGNORECASE)
_CLUE_REACHES = 40
# Days of the war that everybody remembers are, in words, nobody's day of birth, unless the text says so.
_REMEMBERED = frozenset(
    (date(1940, 5, 10), date(1940, 5, 14), date(1944, 6, 6), date(1945, 5, 4), date(1945, 5, 5), date(1945, 8, 15))
)
_ENDS_SENTENCE = re.compile(r"[.!?]\s|\n")
_ORDINAL = re.compile(r"(?<=[0-9])(?:e|ste|de)(?=[\s-])", re.IGNORECASE)

_LONG_AGO = 15  # years before the day of the dialogue
_LONG_AGO_WITHOUT_DAY = 2012
_TODAY = date(2029, 1, 1)  # when nothing tells the day of the dialogue: "'31" is 1931


class _Date(NamedTuple):
    start: int
    stop: int
    day: date
    says_year: bool


def find_birth_dates(text: str, days: frozenset[date]) -> Places:
    """Find dates of birth; a date in `days`, those of the dialogue, is never one."""
    clues = [clue.end() for clue in _CLUE.finditer(text)]
    recent = min(days).year - _LONG_AGO + 1 if days else _LONG_AGO_WITHOUT_DAY
    for found in _dates(text, max(days, default=_TODAY)):
        if found.day in days:
            continue
        in_words = any(map(str.isalpha, text[found.start : found.stop]))
        remembered = in_words and found.day in _REMEMBERED
        long_ago = found.says_year and found.day.year < recent and not remembered
        if long_ago or _has_clue(text, found.start, clues) or _CLUE_BEHIND.match(text, found.stop):
            yield Place(found.start, found.stop, Kind.BIRTH_DATE, "een datum")
    for match in _BORN_IN.finditer(text):
        yield Place(*match.span(match.lastgroup or 0), Kind.BIRTH_DATE, "een jaar")


def _dates(text: str, today: date) -> Iterator[_Date]:
    for match in _DATE.finditer(text):
        written = _ORDINAL.sub("", match[0])
        if match["compact"]:
            written = f"{written[:2]}-{written[2:4]}-{written[4:]}"
        day = read_day(written, today)
        if day:
            year = match["numeric"] or match["year"] or ""
            if len(year) in (2, 3) and day.year > today.year + 1:
                day = day.replace(year=day.year - 100)
            yield _Date(*match.span(), day, _says_year(match))


def _says_year(match: re.Match[str]) -> bool:
    """Tell whether the year is beyond doubt: "12 maart 10" may go on with "uur", and "10-8-36" may be a dose."""
    if match["numeric"]:
        short = len(match["numeric"]) == 2
        return not short or match["between"] == "/" or (match["between"] == "-" and bool(re.search(r"\b0", match[0])))
    return bool(match["iso"]) or len(match["year"] or "") > 2


def _has_clue(text: str, start: int, clues: list[int]) -> bool:
    """Tell whether a word such as "geboren" stands shortly before `start`, in the same sentence."""
    index = bisect_right(clues, start) - 1
    if index < 0 or start - clues[index] > _CLUE_REACHES:
        return False
    return not _ENDS_SENTENCE.search(text, clues[index], start)
