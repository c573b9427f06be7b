"""How the pages of a Word file look: the names of the styles, their colours, and how large they are.

People can change all of it in Word itself: what is not in `templates/word/styles.xml` is set on the styles.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from goedwerk.domain.a4 import A4
from goedwerk.domain.fit import FLOOR, Fit
from goedwerk.domain.situation import Capability
from goedwerk.formats.page_data import COLOURS, title_scale

INK = "1F2933"

STATEMENT = "Heading 1"
"""The style of a kernuitspraak: the largest words of a page."""

PART = "Heading 2"
"""The style of the name of a part."""

TEXT = "Body Text"
SUBTITLE = "Subtitle"
PLAIN = "Gewone woorden"
MASTHEAD = "Kopregel"
SKIVE = "SKIVE"
PICTURE = "Beeld"

GAP = "Tussenruimte"
"""The style of the white between two parts of a page: Word joins tables that have nothing between them."""

TITLE = "Title"
"""The style of the name of a booklet or a report."""

CONTENTS = "TOC Heading"
CONTENTS_CAPABILITY, CONTENTS_SITUATION, CONTENTS_PAGE = "toc 1", "toc 2", "toc 3"
BULLET = "List Bullet"

CONTINUED = "List Continue"
"""The style of what belongs to a bullet without having one."""

HEADER, FOOTER = "Header", "Footer"
FACT = "Feit"
WRITING_LINE = "Schrijfregel"
STRONG = "Strong"
CAPABILITY = "Vermogen"
ELEMENT = "SKIVE-element"

OWN_SIZE = (TITLE, CONTENTS, CONTENTS_CAPABILITY, CONTENTS_SITUATION, CONTENTS_PAGE, WRITING_LINE)
"""The styles that are as large on every page, whatever the size of its text."""

COLOURED = (PART, CAPABILITY, ELEMENT)
"""The styles in the colour of the vermogen."""

BAR = (50, 8)
"""The bar above a page: eighths of a point, and points of white below it."""

RULE = (10, 6)
"""The line above each of the three E's: the same."""

TIMES: Mapping[str, float] = {
    "Normal": 1.0,
    STATEMENT: 1.0,
    PART: 1.12,
    SUBTITLE: 1.05,
    PLAIN: 0.95,
    SKIVE: 0.92,
    MASTHEAD: 0.8,
    FOOTER: 0.8,
    HEADER: 0.8,
}
"""How many times larger than the text each style is; a style that is not here is as large as the text."""

TO_CALIBRI = 0.95
"""What Calibri takes of the size of the printed page, so that a wider substitute still has room."""

_TO_GEORGIA = 0.92
"""The same for a kernuitspraak, on top of that: Georgia is wide."""

_WITH_SKIVE = 0.97
_SMALLEST = 9.0  # points: nothing on a page is harder to read than that

_PAGE_HEIGHT = 270.0  # mm that the printed page has for its parts
_SMALLEST_GAP, _LARGEST_GAP = 6.5, 13.0  # mm, as on the printed page
_GAPS = 5


@dataclass(frozen=True)
class Look:
    """The size of text in points, of a kernuitspraak in times that, the colour, and the white between parts in mm."""

    size: float
    scale: float
    accent: str
    gap: float = _SMALLEST_GAP

    def size_of(self, style: str) -> float:
        """Return the size of a style in points: Word knows halves, and rounded up a full page would not fit."""
        times = TIMES.get(style, 1.0) * (self.scale if style == STATEMENT else 1)
        return max(_SMALLEST, floor(self.size * times * 2) / 2)


def look_of(a4: A4, fit: Fit) -> Look:
    """Return how one A4 looks, after how the printed page falls: where that has room, there is more white."""
    # The lines about SKIVE are not counted in how full a page is, and are only there when they fill the rest of it.
    # Then the printed page has no room to spare, and a laptop with wider letters needs some.
    spare = 0.0 if fit.skive else max(0.0, 1 - fit.filled * fit.size / FLOOR) * _PAGE_HEIGHT
    gap = min(_SMALLEST_GAP + spare / _GAPS, _LARGEST_GAP)
    size = fit.size * TO_CALIBRI * (_WITH_SKIVE if fit.skive else 1)
    return Look(size, title_scale(a4) * _TO_GEORGIA, accent_of(a4.capability), gap)


def accent_of(capability: Capability | None) -> str:
    """Return the colour of a vermogen, as Word writes it."""
    return COLOURS[capability].removeprefix("#")
