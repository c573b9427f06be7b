"""Signs that people typed and that the letters of a PDF do not have: a page is made without them, and that is said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.report import report
from goedwerk.domain.situation import Situation
from goedwerk.formats import pdf
from goedwerk.formats.engine import missing_signs
from goedwerk.formats.pdf_document import document_data
from goedwerk.formats.worksheet_data import presence_data, worksheet_data

_WORD = re.compile(r"\S+")
_UNUSUAL = re.compile("[^\u0000-\u017f‘’“”–—…•€]")
_SHOWN = 6


def without_letters(values: Any, suffix: str, other_formats: bool = True) -> str:
    """Return a Dutch sentence about the signs in `values` that a file with this suffix misses, or nothing.

    `values` are texts, or lists and mappings that hold them. `other_formats` tells whether the same can be had as Word
    and HTML, which take the letters of the laptop they are read on.
    """
    if suffix != pdf.SUFFIX:
        return ""
    words = [word for text in _texts(values) for word in _WORD.findall(text) if _UNUSUAL.search(word)]
    missing: tuple[str, ...] = ()
    if words:
        with suppress(GoedwerkError):  # the file itself is there already
            missing = missing_signs([*dict.fromkeys(words)])
    if not missing:
        return ""
    more = " en nog andere" if len(missing) > _SHOWN else ""
    sentence = f"Let op: deze tekens staan niet in de PDF: {' '.join(missing[:_SHOWN])}{more}."
    return f"{sentence} In het Word-bestand en de webpagina (HTML) staan ze wel." if other_formats else sentence


def missed_by_report(dialogue: Dialogue, method: Method, suffix: str) -> str:
    """Return what `without_letters` says of the report of a dialogue."""
    return without_letters(document_data(report(dialogue, method, None), ""), suffix)


def missed_by_presence(dialogue: Dialogue, method: Method) -> str:
    """Return what `without_letters` says of the list to sign, which there is as PDF only."""
    return without_letters(presence_data(dialogue, method, None), pdf.SUFFIX, other_formats=False)


def missed_by_worksheet(situation: Situation, method: Method) -> str:
    """Return what `without_letters` says of a worksheet, which there is as PDF only."""
    return without_letters(worksheet_data(situation, method), pdf.SUFFIX, other_formats=False)


def _texts(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, Mapping):
        yield from _texts(values.values())
    elif isinstance(values, Iterable):
        for value in values:
            yield from _texts(value)
