"""Several A4's as one Word file: a title page, the contents, and behind the pages of a chapter its questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from goedwerk.domain.a4 import A4, ONLY_FOR_GROUP
from goedwerk.domain.bundle import OWN_QUESTIONS, Bundle, Chapter
from goedwerk.domain.dutch import day_in_words, how_many
from goedwerk.domain.fit import FLOOR, Fit
from goedwerk.formats.word import look as styles
from goedwerk.formats.word.blank import blank
from goedwerk.formats.word.fields import add_bookmark, add_field
from goedwerk.formats.word.look import Look, accent_of, look_of
from goedwerk.formats.word.page import add_page
from goedwerk.formats.word.writer import Writer

if TYPE_CHECKING:
    from docx.document import Document

_NO_CAPABILITY = "Andere situaties"
_BASE = Look(size=9, scale=2, accent=accent_of(None))  # the smallest that a page can have
_QUESTIONS_SIZE = 11.5  # points
_ABOVE_TITLE = 70.0  # mm
_FOR_QUESTIONS = 215.0  # mm of a page under its heading
_WRITING_LINE = 9.0  # mm
_FEWEST_LINES, _MOST_LINES = 1, 6
_LETTERS_ON_A_LINE, _QUESTION_LINE = 85, 6.0  # of a question; the second in mm


def booklet(bundle: Bundle, fit: Callable[[A4], Fit], done: Callable[[int], None]) -> "Document":
    """Return the booklet; every page begins with a paragraph that starts a new one, and has its own heading."""
    document = blank(_BASE)
    writer = Writer(document, _BASE)
    _front(writer, bundle)
    ...
