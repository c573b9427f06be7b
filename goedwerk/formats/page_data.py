"""An A4 as the values that the page template works with."""

import re
import unicodedata
from typing import Any

from goedwerk.domain.a4 import A4, NOTHING_YET, ONLY_FOR_GROUP, Section
from goedwerk.domain.bundle import PAGE_KICKER
from goedwerk.domain.fit import COMFORTABLE, FLOOR, Fit, largest
from goedwerk.domain.situation import Capability

COLOURS = {
    Capability.ABSORB: "#0B6A8A",
    Capability.CONNECT: "#8A3B6B",
    Capability.EDUCATE: "#3B6B2E",
    Capability.LEARN: "#8F5400",
    None: "#0B6E6E",
}
"""The colour of each vermogen; as dark as each other in black and white, where the name says which one it is."""

ES = ("excellent", "ethics", "energy")

_SIDE, _MAIN, _THIRD = 0.345, 0.59, 0.30  # shares of the width of the page that a text in a column has
_LONGEST_IN_TITLE = 36  # letters: a longer word does not fit on a line of the smallest kernuitspraak
_SMALLEST_TITLE = 1.0
_PAGE_WIDTH = 493  # points
_LETTER, _CAPITAL = 0.6 * 1.4, 0.78 * 1.4  # the width of a letter, in times the scale: a heading is 1.4 itself
_SUFFIXES = {"image/jpeg": "jpg", "image/png": "png"}
_UNBROKEN = re.compile(r"[^ \t\n]{9,}")  # also what hangs together by spaces that do not break
_LONG = 14  # characters
_NO_SYLLABLES = re.compile(r"(.)\1{3}|[^\W\d_aeiouy\u00e0-\u00ff]{9}", re.IGNORECASE)  # "hmmmmmmmm"
_JOINED = re.compile(r"[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
_FLAG = re.compile(r"[\U0001f1e6-\U0001f1ff]")
_LETTERS = re.compile(r"[^\W\d_]{,35}[.,;:!?)]{,3}")
_SPACE_OF_NO_WIDTH = "\u200b"


def page_data(a4: A4, fit: Fit | None = None, picture_name: str = "picture") -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the values for one page, and the picture by the name that stands in them.

    Where `fit` is known already, the page takes that size, and nothing is tried.
    """
    sections = {section.key: section for section in a4.sections}
    pictures = {}
    picture = None
    if a4.picture and a4.picture.media_type in _SUFFIXES:
        name = f"{picture_name}.{_SUFFIXES[a4.picture.media_type]}"
        pictures[name] = a4.picture.data
        picture = {"path": name, "alt": a4.picture.alt.strip() or "Beeld bij dit A4", "limit": 80}
    skive = a4.skive if fit is None or fit.skive else ()
    side = _SIDE if "explanation" in sections else 0.82
    data = {
        "mark": a4.mark,
        "name": a4.title,
        "title": breakable(a4.title),
        "title-scale": title_scale(a4),
        "smallest-title": _SMALLEST_TITLE,
        "title-hyphens": max(map(len, a4.title.split()), default=0) > _LONGEST_IN_TITLE,
        "subtitle": breakable(a4.subtitle),
        "kicker": a4.capability_name or PAGE_KICKER,
        "day": a4.occasion,
        "day-line": breakable(a4.occasion),
        "foot": " · ".join((*([ONLY_FOR_GROUP] if a4.only_for_group else []), a4.method_source)),
        "accent": COLOURS[a4.capability],
        "picture": picture,
        "core": {"key": "core_statement", "text": breakable(a4.core_statement), "share": 0.4},
        "situation": _part(sections.get("situation"), side),
        "explanation": _part(sections.get("explanation"), _MAIN),
        "es": [_part(sections[key], _THIRD) for key in ES if key in sections],
        "disagreement": _part(sections.get("disagreement"), _MAIN),
        "skive": [{"name": line.name, "text": breakable(line.text)} for line in skive],
        "empty": NOTHING_YET if a4.is_empty else "",
        "largest": fit.size if fit else largest(a4),
        "comfortable": fit.size if fit else COMFORTABLE,
        "floor": fit.size if fit else FLOOR,
    }
    return data, pictures


def title_scale(a4: A4) -> float:
    """Return how many times larger than the text the kernuitspraak is: a short one is large, a long one still calm."""
    length = len(a4.title)
    scale = 3.0 if length <= 50 else 2.5 if length <= 100 else 2.0 if length <= 180 else 1.5
    if not (a4.sections or a4.picture):
        scale *= 1.4  # alone on the page it may fill it
    widest = max((len(word) * (_CAPITAL if word.isupper() else _LETTER) for word in a4.title.split()), default=0)
    return min(scale, max(_SMALLEST_TITLE, _PAGE_WIDTH / (widest * largest(a4)))) if widest else scale


def breakable(text: str) -> str:
    """Return `text` with places to break inside what has no spaces and is wider than a column can be."""
    return _UNBROKEN.sub(_with_places, text)


def _with_places(found: re.Match[str]) -> str:
    # A long Dutch word breaks at its syllables; an address or a row of digits does not.
    word = found[0]
    breaks_itself = len(word) < _LONG or _LETTERS.fullmatch(word)
    return word if breaks_itself and not _NO_SYLLABLES.search(word) else _SPACE_OF_NO_WIDTH.join(_signs(word))


def _signs(word: str) -> list[str]:
    """Return what people see as one sign each: a letter with its accents, an emoji of several parts, a flag."""
    signs: list[str] = []
    for character in word:
        last = signs[-1] if signs else ""
        joins = unicodedata.combining(character) or _JOINED.match(character) or last.endswith("\u200d")
        if last and (joins or (_FLAG.match(character) and _FLAG.fullmatch(last))):
            signs[-1] += character
        else:
            signs.append(character)
    return signs


def _part(section: Section | None, share: float) -> dict[str, Any] | None:
    if section is None:
        return None
    return {
        "key": section.key,
        "name": section.name,
        "plain": section.plain,
        "text": breakable(paragraphs(section.text)),
        "share": share,
    }


def paragraphs(text: str) -> str:
    """Return `text` with one blank line between paragraphs and none around it."""
    return re.sub(r"\n\s*\n", "\n\n", text.strip())
