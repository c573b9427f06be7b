"""Finding dates of birth, behind a word such as "geboren" or of long ago, and all other days on which something was.

Who was on duty on 12 March is soon known, so a page for others says "in maart"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from goedwerk.domain.dutch import MONTHS, month_in_words, read_day
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

# Everybody keeps these days, whoever they are.
_KEPT_BY_ALL = frozenset(((1, 1), (27, 4), (4, 5), (5, 5), (5, 12), (24, 12), (25, 12), (26, 12), (31, 12)))
# What goes along with a day: "op dinsdag 12 maart", "van 3 tot 5 maart", "in de nacht van 3 op 4 maart".
_BEFORE_DAY = re.compile(
    r"(?:(?<![^\W_])(?P<on>op|tussen|(?:(?<=nacht\s)|(?<=avond\s)|(?<=middag\s)|(?<=ochtend\s))van)\s{1,3})?"
    r"(?:(?<![^\W_])(?P<weekday>(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:ma|di|wo|do|vr|za|zo)\b\.?),?\s{1,3})?"
    r"(?:(?<![^\W_])de\s{1,3})?"
    r"(?:(?<![^\W_])[0-9]{1,2}(?:e|ste|de)?\s{0,3}(?:[-–/,]|(?:en|of|op|tot|t/m|tot en met)(?=\s))\s{0,3})?\Z",
    re.IGNORECASE,
)
_BEFORE_REACHES = 40
_A_NAME = re.compile(r"(?<=[\s-])Jan(?![\w.])")  # "in zaal 3 Jan"

_LONG_AGO = 15  # years before the day of the dialogue
_LONG_AGO_WITHOUT_DAY = 2012
_TODAY = date(2029, 1, 1)  # when nothing tells the day of the dialogue: "'31" is 1931


class _Date(NamedTuple):
    start: int
    stop: int
    day: date
    says_year: bool
    in_words: bool
    without_year: int
    """Where it stops when the figures behind the month are no year."""


def find_dates(text: str, days: frozenset[date]) -> Places:
    """Find dates of birth and other days; a date in `days`, those of the dialogue, is never a date of birth."""
    clues = [clue.end() for clue in _CLUE.finditer(text)]
    recent = min(days).year - _LONG_AGO + 1 if days else _LONG_AGO_WITHOUT_DAY
    for found in _dates(text, max(days, default=_TODAY)):
        remembered = found.in_words and found.day in _REMEMBERED
        long_ago = found.says_year and found.day.year < recent and not remembered
        is_birth = long_ago or _has_clue(text, found.start, clues) or _CLUE_BEHIND.match(text, found.stop)
        if is_birth and found.day not in days:
            yield Place(found.start, found.stop, Kind.BIRTH_DATE, "een datum")
        elif not remembered:
            yield from _day(text, found)
    for match in _BORN_IN.finditer(text):
        yield Place(*match.span(match.lastgroup or 0), Kind.BIRTH_DATE, "een jaar")


def _day(text: str, found: _Date) -> Places:
    """Yield a day with what goes along, unless it is one that everybody keeps or figures that may be something else."""
    low = max(0, found.start - _BEFORE_REACHES)
    before = _BEFORE_DAY.search(text, low, found.start)
    start = before.start() if before else found.start
    is_on = bool(before and (before["on"] or before["weekday"]))
    stop, month = found.stop, month_in_words(found.day)
    if not found.says_year:
        if found.in_words:
            stop = found.without_year  # "12 maart 45 minuten"
            month = MONTHS[found.day.month - 1]
            if (found.day.day, found.day.month) in _KEPT_BY_ALL:
                return
        elif not is_on:
            return  # "10-8-36" may be a dose
    if not (found.in_words and _A_NAME.search(text, found.start, stop)):
        yield Place(start, stop, Kind.DAY, f"in {month}" if is_on else month)


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
            in_words = any(map(str.isalpha, match[0]))
            month_ends = match.start() + len(match[0].removesuffix(match["year"] or "").rstrip(" -\n"))
            yield _Date(*match.span(), day, _says_year(match), in_words, month_ends)


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
