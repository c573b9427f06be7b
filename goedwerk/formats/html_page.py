"""The rich A4 as one page of HTML, with the same parts in the same places as on the PDF."""

import base64
from collections.abc import Iterable, Mapping

from goedwerk.domain.a4 import A4, Section
from goedwerk.domain.fit import Fit
from goedwerk.formats.html_sheet import core, optional, sheet, sheet_style
from goedwerk.formats.html_text import line, prose
from goedwerk.formats.page_data import ES, page_data

_FACTOR = 0.93
"""Smaller than the engine that measured: a browser breaks fewer words, and so needs more lines."""


def page_body(a4: A4, fit: Fit, level: int = 1, number: int | None = None) -> str:
    """Return the page of an A4; its headings start at `level`, and `number`, if there is one, stands at the bottom."""
    words, pictures = page_data(a4, fit)
    parts: dict[str, str] = {section.key: _part(section, level + 1) for section in a4.sections}
    picture = "".join(_picture(a4, data, words["picture"]["alt"]) for data in pictures.values())
    rows = (
        core(level, a4.title, a4.subtitle),
        _upper_half(picture, parts),
        _three_es([parts[key] for key in ES if key in parts]),
        parts.get("disagreement", ""),
        _skive(a4) if a4.skive and fit.skive else "",
        optional("empty", words["empty"]),
    )
    style = sheet_style(words["accent"], fit.size * _FACTOR, words["title-scale"])
    return sheet(style, (words["kicker"], words["day"]), rows, words["foot"], number)


def _part(section: Section, level: int) -> str:
    return (
        f'<section class="part {section.key}">\n'
        f"<div><h{level}>{line(section.name)}</h{level}>{optional('plain', section.plain)}</div>\n"
        f'<div class="prose">\n{prose(section.text)}\n</div>\n'
        "</section>"
    )


def _upper_half(picture: str, parts: Mapping[str, str]) -> str:
    side = [piece for piece in (picture, parts.get("situation")) if piece]
    explanation = parts.get("explanation")
    if explanation and side:
        return _columns(side, explanation)
    if len(side) == 2:
        return _columns(side[:1], side[1])
    only = explanation or "".join(side)
    return f'<div class="only">\n{only}\n</div>' if only else ""


def _columns(side: Iterable[str], main: str) -> str:
    pieces = "\n".join(side)
    return f'<div class="columns">\n<div class="side">\n{pieces}\n</div>\n{main}\n</div>'


def _three_es(parts: Iterable[str]) -> str:
    pieces = "\n".join(parts)
    return f'<div class="es">\n{pieces}\n</div>' if pieces else ""


def _skive(a4: A4) -> str:
    said = "\n".join(f"<dt>{line(element.name)}</dt>\n<dd>{line(element.text)}</dd>" for element in a4.skive)
    return f'<dl class="skive">\n{said}\n</dl>'


def _picture(a4: A4, data: bytes, alt: str) -> str:
    kind = a4.picture.media_type if a4.picture else ""
    return f'<img class="picture" alt="{line(alt)}" src="data:{kind};base64,{base64.b64encode(data).decode("ascii")}">'
