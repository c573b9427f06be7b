"""How the pages of a Word file look: the styles, which people can change in Word itself, and how large they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from goedwerk.domain.a4 import A4
from goedwerk.domain.fit import FLOOR, Fit
from goedwerk.formats.page_data import COLOURS, title_scale

INK = "1F2933"
MUTED = "55606B"
HAIR = "CFC6B2"
TINT = "F6F1E6"

STATEMENT = "Heading 1"
"""The style of a kernuitspraak: the largest words of a page."""

PART = "Heading 2"
"""The style of the name of a part."""

TEXT = "Body Text"
SUBTITLE = "Subtitle"
BULLET = "List Bullet"
CONTINUED = "List Continue"
"""The style of what belongs to a bullet without having one."""

MASTHEAD = "Kopregel"
PLAIN = "Gewone woorden"
SKIVE_LINE = "SKIVE"
PICTURE = "Beeld"
GAP = "Tussenruimte"
"""The style of the white between two parts of a page: Word joins tables that have nothing between them."""

WRITING_LINE = "Schrijfregel"

TIMES: Mapping[str, float] = {
    "Normal": 1.0,
    "Heading 2": 1.12,
    "Heading 3": 1.0,
    "Subtitle": 1.05,
    PLAIN: 0.95,
    SKIVE_LINE: 0.92,
    MASTHEAD: 0.8,
    "Header": 0.8,
    "Footer": 0.8,
}
"""How large each style is, in times the size of the text; every other style is as large as the text."""

_TO_CALIBRI = 0.95
"""Calibri at this share of the size of the printed page leaves room for a substitute that is wider."""

_PAGE_HEIGHT = 270.0  # mm that the printed page has for its parts
_SMALLEST_GAP, _LARGEST_GAP = 6.5, 13.0  # mm, as on the printed page
_GAPS = 5


@dataclass(frozen=True)
class Look:
    """The size of the text in points, of a kernuitspraak in times that, the colour, and the white between parts in mm."""

    size: float
    scale: float
    accent: str
    gap: float = _SMALLEST_GAP

    def size_of(self, style: str) -> float:
        """Return the size of a style in points; Word knows halves and nothing between them."""
        times = self.scale if style == STATEMENT else TIMES.get(style, 1.0)
        return round(self.size * times * 2) / 2

    def colour_of(self, style: str) -> str:
        """Return the colour of a style."""
        if style == PART:
            return self.accent
        return MUTED if style in (SUBTITLE, PLAIN, MASTHEAD, "Header", "Footer") else INK


def look_of(a4: A4, fit: Fit) -> Look:
    """Return how one A4 looks, after how the printed page falls."""
    filled = fit.filled * (fit.size / FLOOR) ** 2
    gap = _SMALLEST_GAP + max(0.0, 1 - filled) * _PAGE_HEIGHT / _GAPS
    return Look(fit.size * _TO_CALIBRI, title_scale(a4), colour_of(a4), min(gap, _LARGEST_GAP))


def colour_of(a4: A4) -> str:
    """Return the colour of the vermogen of an A4, as Word writes colours."""
    return COLOURS[a4.capability].removeprefix("#")
