"""Finding burgerservicenummers, in one piece or with whatever stands between their figures."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from goedwerk.domain.dutch import read_day
from goedwerk.domain.privacy.finding import Kind, Place, Places

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SIZES = (9, 8)  # figures; eight when the nought in front was left out
_INSTEAD = "een nummer"

# Nothing stands before or after it that makes it part of a longer number, or an amount of money.
_NO_WORD_BEFORE = r"(?<![^\W_])"
_ALONE = rf"{_NO_WORD_BEFORE}(?<![0-9][.,:/-])(?<!€)(?<!€\s)"
_ENDS = r"(?![^\W_])(?![.,:/-][0-9])(?!\s?euro)"
_IN_ONE_PIECE = re.compile(
    rf"{_NO_WORD_BEFORE}(?<![0-9][.,/-])(?<!€)(?<!€\s)(?:(?:nummer|nr\.?|no\.)(?=[0-9]))?(?P<number>[0-9]{{8,9}}){_ENDS}",
    re.IGNORECASE,
)
_GROUPED = re.compile(
    rf"{_ALONE}(?<![0-9]\s)(?P<number>[0-9]{{1,8}}([ .\u00a0\u202f–-])[0-9]{{1,8}}(?:\2[0-9]{{1,5}}){{0,7}}){_ENDS}"
    r"(?!\s[0-9])"
)
# With signs that stand between the figures of other things as well, such as times, only in the groups of a BSN.
_IN_THREES = re.compile(
    rf"{_ALONE}(?P<number>(?:[0-9]{{3}}(?P<sign>\s?[_·•∙⋅|/:.–-]\s?)[0-9]{{3}}|[0-9]{{4}}(?P<other>\s?[_·•∙⋅|/:.–-]\s?)"
    rf"[0-9]{{2}})(?:(?P=sign)|(?P=other))[0-9]{{3}}){_ENDS}"
)
_TWO_YEARS = re.compile(r"(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}")

_LABEL = r"(?:bsn|b\.\s?s\.\s?n\b\.?|burger\s?service|sofi[\s-]?(?=n))(?:[\s-]?(?:nummers?|nr|no)\b)?"
_SAYS_BSN = re.compile(rf"(?<![^\W_]){_LABEL}", re.IGNORECASE)
_NEAR = 40  # characters on either side of a number
_FEW_WORDS = re.compile(r"(?P<words>(?:[\W_]{0,3}(?<![^\W_])[^\W\d_]{1,16}){0,5})[\W_]{0,6}(?=[0-9])")
_FIGURES = re.compile(r"[0-9](?:[\W_]{0,5}[0-9]){6,23}")
_GROUP = re.compile("[0-9]+")


def passes_eleven_test(digits: str) -> bool:
    """Tell whether `digits`, eight or nine and nothing else, can be a burgerservicenummer."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in _SIZES):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits.zfill(9), strict=True))
    return total % 11 == 0 and digits.strip("0") != ""


def is_called_bsn(text: str, start: int, stop: int) -> bool:
    """Tell whether `text` itself says of the number in `text[start:stop]` that it is a burgerservicenummer."""
    return bool(_SAYS_BSN.search(text[max(0, start - _NEAR) : stop + _NEAR]))


def digits_of(text: str) -> str:
    """Return the figures in `text`."""
    return re.sub("[^0-9]", "", text)


def find_bsns(text: str, phones: Sequence[Place]) -> Places:
    """Find numbers that pass the eleven test, and what a text calls a BSN; the numbers in `phones` are none."""
    ends = {index for phone in phones for index in (phone.start, phone.stop)}
    for pattern in (_IN_ONE_PIECE, _GROUPED, _IN_THREES):
        for match in pattern.finditer(text):
            number = match["number"]
            # The "12345678" of "06-12345678" is no number of its own.
            if ends.isdisjoint(match.span("number")) and passes_eleven_test(digits_of(number)) and _is_one(number):
                yield Place(*match.span("number"), Kind.BSN, _INSTEAD)
    for label in _SAYS_BSN.finditer(text):
        between = _FEW_WORDS.match(text, label.end())
        figures = _FIGURES.match(text, between.end()) if between else None
        if between and figures:
            yield from _called_bsn(text, figures, phones, at_once=not between["words"])


def _called_bsn(text: str, figures: re.Match[str], phones: Sequence[Place], *, at_once: bool) -> Places:
    """Find the BSN in the figures behind that word, across all that stands between them.

    What follows the word `at_once` and is as long, but fails the test, is a number of a person all the same.
    """
    groups = [group.span() for group in _GROUP.finditer(text, *figures.span())]
    for start, stop in _joined(groups):
        another = not at_once and any(start < phone.stop and phone.start < stop for phone in phones)
        if passes_eleven_test(digits_of(text[start:stop])) and not another and _is_one(text[start:stop]):
            yield Place(start, stop, Kind.BSN, _INSTEAD)
            return
    start, stop = figures.span()
    if at_once and len(digits_of(text[start:stop])) in _SIZES and _is_one(text[start:stop]):
        yield Place(start, stop, Kind.FILE_NUMBER, _INSTEAD)


def _joined(groups: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield from where to where groups that stand beside each other have as many figures as a BSN."""
    for size in _SIZES:
        for first, (start, _) in enumerate(groups):
            figures = 0
            for begin, stop in groups[first:]:
                figures += stop - begin
                if figures == size:
                    yield start, stop
                if figures >= size:
                    break


def _is_one(written: str) -> bool:
    """Tell "1234.56.782" from a date, from two years, and from scores or times that stand in a row."""
    groups = _GROUP.findall(written)
    long_enough = max(map(len, groups)) > 2 or sum(map(len, groups)) == _SIZES[0]
    plain = "-".join(groups)
    return long_enough and not (_TWO_YEARS.fullmatch(plain) or read_day(plain, date.min))
