"""One rich A4 in a Word file, built like the printed page."""

from typing import TYPE_CHECKING

from docx.shared import Mm, RGBColor

from goedwerk.domain.a4 import A4, NOTHING_YET, ONLY_FOR_GROUP, Section, SkiveLine
from goedwerk.domain.bundle import PAGE_KICKER
from goedwerk.domain.dialogue import Picture
from goedwerk.domain.fit import Fit
from goedwerk.formats.page_data import ES
from goedwerk.formats.word import look as styles
from goedwerk.formats.word.blank import blank
from goedwerk.formats.word.borders import line_above
from goedwerk.formats.word.look import INK, Look, look_of
from goedwerk.formats.word.pictures import add_picture, can_show
from goedwerk.formats.word.tables import BAND_EDGE, PAGE_WIDTH, add_table, columns
from goedwerk.formats.word.writer import Writer

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section as DocumentSection
    from docx.text.paragraph import Paragraph

    from goedwerk.formats.word.writer import Place

_GUTTER, _NARROW_GUTTER, _BAND_GUTTER = 8.0, 7.0, 6.0  # mm
_SIDE, _MAIN = 37, 63  # shares of the width
_READABLE = 0.82  # of the width: one text alone would have lines too long to read
_ELEMENT, _ELEMENT_GUTTER = 27.0, 3.0  # mm


def single_page(a4: A4, fit: Fit) -> "Document":
    """Return a document of one A4, with the source of the method at the bottom."""
    look = look_of(a4, fit)
    document = blank(look)
    writer = Writer(document, look)
    add_page(writer, a4, fit, look)
    writer.close()
    level = [ONLY_FOR_GROUP] if a4.only_for_group else []
    [section] = document.sections
    add_footer(writer, section, " · ".join([*level, a4.method_source]))
    return document


def add_footer(writer: Writer, section: "DocumentSection", text: str) -> "Paragraph":
    """Put words at the bottom of the pages of a section and return their paragraph."""
    paragraph: Paragraph = section.footer.paragraphs[0]
    writer.words(paragraph, text, styles.FOOTER)
    return paragraph


def add_page(writer: Writer, a4: A4, fit: Fit, look: Look) -> "tuple[Paragraph, Paragraph]":
    """Add an A4 and return its first paragraph and its heading."""
    writer.look = look
    masthead = writer.masthead(a4.capability_name or PAGE_KICKER, a4.occasion)
    heading = writer.line(writer.document, styles.STATEMENT, a4.title)
    if a4.subtitle:
        writer.line(writer.document, styles.SUBTITLE, a4.subtitle)
    picture = a4.picture if can_show(a4.picture) else None
    sections = {section.key: section for section in a4.sections}
    _upper_half(writer, picture, sections.get("situation"), sections.get("explanation"))
    _three_es(writer, [sections[key] for key in ES if key in sections])
    if disagreement := sections.get("disagreement"):
        _disagreement(writer, disagreement)
    if fit.skive and a4.skive:
        _skive(writer, a4.skive)
    if a4.is_empty:
        writer.gap()
        writer.line(writer.document, styles.PLAIN, NOTHING_YET)
    return masthead, heading


def _upper_half(
    writer: Writer, picture: Picture | None, situation: Section | None, explanation: Section | None
) -> None:
    if not (picture or situation or explanation):
        return
    writer.gap()
    if [picture, situation, explanation].count(None) <= 1:
        widths = columns(PAGE_WIDTH, _GUTTER, _SIDE, _MAIN)
        [(side, main)] = add_table(writer.document, widths, _GUTTER)
        if picture:
            _picture(writer, side, picture, widths[0])
        if situation:
            _part(writer, side if explanation else main, situation)
        if explanation:
            _part(writer, main, explanation)
    elif picture:
        _picture(writer, writer.document, picture, PAGE_WIDTH * _READABLE)
    elif only := situation or explanation:
        for paragraph in _part(writer, writer.document, only):
            paragraph.paragraph_format.right_indent = Mm(PAGE_WIDTH * (1 - _READABLE))


def _three_es(writer: Writer, sections: list[Section]) -> None:
    if not sections:
        return
    writer.gap()
    widths = columns(PAGE_WIDTH, _NARROW_GUTTER, *[1] * len(sections))
    [cells] = add_table(writer.document, widths, _NARROW_GUTTER)
    for cell, section in zip(cells, sections, strict=True):
        heading, *_ = _part(writer, cell, section)
        line_above(heading, writer.look.accent, *styles.RULE)


def _disagreement(writer: Writer, section: Section) -> None:
    writer.gap()
    widths = columns(PAGE_WIDTH - 2 * BAND_EDGE, _BAND_GUTTER, _SIDE, _MAIN)
    [(left, right)] = add_table(writer.document, widths, _BAND_GUTTER, band=True)
    heading = writer.line(left, styles.PART, section.name)
    for run in heading.runs:
        run.font.color.rgb = RGBColor.from_string(INK)
    first, *_ = writer.prose(right, styles.TEXT, section.text)
    first.paragraph_format.space_before = 0


def _skive(writer: Writer, lines: tuple[SkiveLine, ...]) -> None:
    writer.gap()
    widths = [_ELEMENT, PAGE_WIDTH - _ELEMENT - _ELEMENT_GUTTER]
    rows = add_table(writer.document, widths, _ELEMENT_GUTTER, rows=len(lines))
    for (name, said), line in zip(rows, lines, strict=True):
        writer.words(writer.paragraph(name, styles.SKIVE), line.name, styles.SKIVE, styles.ELEMENT)
        writer.line(said, styles.SKIVE, line.text)


def _part(writer: Writer, place: "Place", section: Section) -> "list[Paragraph]":
    found = [writer.line(place, styles.PART, section.name)]
    if section.plain:
        found.append(writer.line(place, styles.PLAIN, section.plain))
    return found + writer.prose(place, styles.TEXT, section.text)


def _picture(writer: Writer, place: "Place", picture: Picture, width: float) -> None:
    add_picture(writer.paragraph(place, styles.PICTURE), picture, width, writer.next_picture())
