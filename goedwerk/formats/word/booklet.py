"""Several A4's as one Word file: a title page, the contents, and behind the pages of a chapter its questions."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, RGBColor

from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import CONTENTS, KICKER, OWN_QUESTIONS, Bundle, Chapter
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.fit import FLOOR, Fit
from goedwerk.domain.text import one_line
from goedwerk.formats.word import look as styles
from goedwerk.formats.word.blank import blank
from goedwerk.formats.word.fields import add_bookmark, add_field
from goedwerk.formats.word.look import TO_CALIBRI, Look, accent_of, look_of
from goedwerk.formats.word.page import add_footer, add_page
from goedwerk.formats.word.writer import Writer

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# No page has smaller letters: the end of a paragraph is as large as its style, and may not make a line higher.
_SMALLEST_SCALE = 1.3

_ABOVE_TITLE = 70.0  # mm
_TITLE_PAGE_SIZE = 13.0  # points
_QUESTIONS_SIZE, _QUESTIONS_SCALE = 11.0, 2.2  # points, and times
_FOR_QUESTIONS = 215.0  # mm of a page, under its heading
_ABOVE_QUESTION, _WRITING_LINE = 5.0, 9.0  # mm
_MOST_LINES = 6
_LETTERS, _LINE = 85, 6.0  # how many letters of a question stand on one line, and how high that is in mm


def booklet(bundle: Bundle, fit: Callable[[A4], Fit], done: Callable[[int], None]) -> "Document":
    """Return the booklet, in which every A4 begins on a new page; `done` hears after each how many there are."""
    base = Look(FLOOR * TO_CALIBRI, _SMALLEST_SCALE, accent_of(None))
    document = blank(base)
    writer = Writer(document, base)
    writer.look = replace(base, size=_TITLE_PAGE_SIZE)
    _title_page(writer, bundle)
    writer.look = base
    _contents(writer, bundle)
    _begin_numbers(writer, bundle)
    ready = page = 0
    for chapter in bundle.chapters:
        for a4 in chapter.pages:
            found = fit(a4)
            masthead, heading = add_page(writer, a4, found, look_of(a4, found))
            masthead.paragraph_format.page_break_before = page > 0 or None
            ready, page = ready + 1, page + 1
            add_bookmark(heading, _bookmark(page), page)
            done(ready)
        page += 1
        add_bookmark(_questions(writer, chapter), _bookmark(page), page)
    writer.close()
    return document


def _title_page(writer: Writer, bundle: Bundle) -> None:
    masthead = writer.masthead(KICKER, day_in_words(bundle.day))
    masthead.paragraph_format.space_after = Mm(_ABOVE_TITLE)
    writer.line(writer.document, styles.TITLE, one_line(bundle.title))
    writer.line(writer.document, styles.SUBTITLE, bundle.amount)


def _contents(writer: Writer, bundle: Bundle) -> None:
    document = writer.document
    [section] = document.sections
    add_footer(writer, section, bundle.foot)
    writer.line(document, styles.CONTENTS, CONTENTS)
    above = ""
    page = 0
    for chapter in bundle.chapters:
        if chapter.group != above:
            [run] = writer.line(document, styles.CONTENTS_CAPABILITY, chapter.group).runs
            run.font.color.rgb = RGBColor.from_string(accent_of(chapter.pages[0].capability))
            above = chapter.group
        writer.line(document, styles.CONTENTS_SITUATION, one_line(chapter.title))
        for title in (*(a4.title for a4 in chapter.pages), OWN_QUESTIONS):
            page += 1
            entry = writer.line(document, styles.CONTENTS_PAGE, f"{title}\t")
            # Known beforehand: every A4 takes one page, and so do questions. A program that can count does it itself.
            add_field(entry, f"PAGEREF {_bookmark(page)} \\h", str(page))


def _begin_numbers(writer: Writer, bundle: Bundle) -> None:
    """Begin a section in which the pages have numbers, the first of them 1."""
    section = writer.document.add_section(WD_SECTION.NEW_PAGE)
    writer.document.paragraphs[-1].style = styles.GAP
    margins = section._sectPr.find(qn("w:pgMar"))
    margins.addnext(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    section.footer.is_linked_to_previous = False
    footer = add_footer(writer, section, f"{bundle.foot}\t")
    add_field(footer, "PAGE", "1")


def _questions(writer: Writer, chapter: Chapter) -> "Paragraph":
    """Add the page with the questions of a chapter and return its heading."""
    document = writer.document
    writer.look = Look(_QUESTIONS_SIZE, _QUESTIONS_SCALE, accent_of(chapter.pages[0].capability))
    masthead = writer.masthead(chapter.kicker, "")
    masthead.paragraph_format.page_break_before = True
    heading = writer.line(document, styles.STATEMENT, OWN_QUESTIONS)
    writer.line(document, styles.SUBTITLE, one_line(chapter.title))
    writer.gap()
    lines = _lines_to_write_on(chapter.questions)
    for question in chapter.questions:
        pieces = writer.prose(document, styles.TEXT, question)
        for paragraph in pieces:
            paragraph.paragraph_format.keep_with_next = True
        if pieces:
            pieces[0].paragraph_format.space_before = Mm(_ABOVE_QUESTION)
        for _ in range(lines):
            writer.line(document, styles.WRITING_LINE, "\t")
    return heading


def _lines_to_write_on(questions: tuple[str, ...]) -> int:
    """Return how many lines there is room for under each question, so that all stand on one page."""
    words = sum(ceil(len(question) / _LETTERS) + 1 for question in questions) * _LINE
    room = int((_FOR_QUESTIONS - words) / _WRITING_LINE / max(1, len(questions)))
    return min(max(1, room), _MOST_LINES)


def _bookmark(page: int) -> str:
    return f"pagina{page}"
