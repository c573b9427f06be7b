"""How full the page of an A4 is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from goedwerk.domain.a4 import A4

FLOOR = 9.7
"""The smallest size of letters on a page, in points: 9 in every format, since HTML and Word follow with a factor."""

COMFORTABLE = 10.0
"""The size, in points, under which the lines about SKIVE make room for the rest."""

LARGEST = 12.0
"""The largest size, in points, of a page with as much text as most have."""

GENEROUS = 14.5
"""The largest size, in points, of a page that is not half full."""

MAX_CHARACTERS = 12_000
"""The most characters that are tried, about three full pages: measuring more takes minutes and cannot be stopped."""

# What `estimate` counts with, in lines of the page at the floor.
_LINES_ON_PAGE = 58.5
_LETTERS_ON_LINE = 104.0
_SHARES = {
    "situation": 0.35,
    "explanation": 0.6,
    "excellent": 0.31,
    "ethics": 0.31,
    "energy": 0.31,
    "disagreement": 0.58,
}
_PICTURE = 10.0
_HEADING = 2.0
_TITLE = 2.4
_FIXED = 4.5
_GAP = 1.4


@dataclass(frozen=True)
class Fit:
    """How an A4 falls on its page: `size` of the letters in points, and how full it is at the floor (1 is full).

    `over` is how many lines have to go, 0 when it fits; `lines` says how many lines each part takes at the floor.
    """

    size: float
    skive: bool
    filled: float
    over: int
    lines: Mapping[str, float]

    @property
    def fits(self) -> bool:
        """Tell whether everything is on the page."""
        return self.over == 0

    @property
    def fullest(self) -> str:
        """The key of the part in which most can be shortened, or nothing on an empty page."""
        return max(self.lines, key=lambda key: self.lines[key], default="")


def largest(a4: A4) -> float:
    """Return the size in points from which the page looks for its own."""
    return GENEROUS if estimate(a4) < 0.5 else LARGEST


def estimate(a4: A4) -> float:
    """Return about how full the page is at the floor (1 is full), from the lengths of its texts alone.

    Within a tenth of what the engine measures for ordinary text; it is shown until that answer is there.
    """
    section = {section.key: _lines(section.text, _SHARES.get(section.key, 1.0)) for section in a4.sections}
    picture = _PICTURE if a4.picture else 0.0
    side = picture + (section.get("situation", 0) + _HEADING if "situation" in section else 0)
    main = section["explanation"] + _HEADING if "explanation" in section else 0
    es = max((section[key] + 2 * _HEADING for key in ("excellent", "ethics", "energy") if key in section), default=0)
    differences = section["disagreement"] + _HEADING if "disagreement" in section else 0
    rows = [row for row in (max(side, main), es, differences) if row]
    title = _lines(a4.title, 1.0, _TITLE) * _TITLE
    return (_FIXED + title + sum(rows) + _GAP * len(rows)) / _LINES_ON_PAGE


def _lines(text: str, share: float, scale: float = 1.0) -> int:
    width = _LETTERS_ON_LINE * share / scale
    return sum(max(1, ceil(len(line) / width)) for line in text.strip().split("\n"))
