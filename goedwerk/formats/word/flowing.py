"""A flowing document, such as the report, in Word: headings, lists and facts, and on every page for whom it is."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.shared import Mm, Pt

from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.domain.text import one_line
from goedwerk.formats.word import look as styles
from goedwerk.formats.word.blank import blank
from goedwerk.formats.word.fields import add_field
from goedwerk.formats.word.look import Look, accent_of
from goedwerk.formats.word.words import paragraphs
from goedwerk.formats.word.writer import Writer

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph

_LOOK = Look(size=11, scale=1.5, accent=accent_of(None))
_MARGIN, _BELOW = 27.0, 22.0  # mm; the lines are not too long to read
_ABOVE = {"Heading 1": 24, "Heading 2": 14, "Heading 3": 10}  # points
_HEADINGS = tuple(_ABOVE)


def flowing(document: Document) -> "WordDocument":
    """Return a document with a title, its blocks, its notice at the top and the number of the page at the bottom."""
    word = blank(_LOOK)
    for name, points in _ABOVE.items():
        word.styles[name].paragraph_format.space_before = Pt(points)
    [section] = word.sections
    section.left_margin = section.right_margin = section.top_margin = Mm(_MARGIN)
    section.bottom_margin = Mm(_BELOW)
    writer = Writer(word, _LOOK)
    [top] = section.header.paragraphs
    writer.words(top, one_line(document.notice), styles.HEADER)
    [bottom] = section.footer.paragraphs
    writer.words(bottom, "Pagina ", styles.FOOTER)
    add_field(bottom, "PAGE", "1")
    writer.words(bottom, " van ", styles.FOOTER)
    add_field(bottom, "NUMPAGES", "1")
    writer.line(word, styles.TITLE, one_line(document.title))
    for block in document.blocks:
        _block(writer, block)
    return word


def _block(writer: Writer, block: Block) -> None:
    word = writer.document
    match block:
        case Heading(level, text):
            writer.line(word, _HEADINGS[min(level - 2, len(_HEADINGS) - 1)], one_line(text))
        case Line(runs):
            _runs(writer, writer.paragraph(word, styles.TEXT), runs)
        case Paragraph(text):
            writer.prose(word, styles.TEXT, text)
        case Facts(facts):
            for fact in facts:
                _fact(writer, styles.FACT, fact, styles.STRONG)
        case Bullets(items):
            for item in items:
                _item(writer, item)


def _item(writer: Writer, item: Item) -> None:
    first, *others = list(paragraphs(item.text or "")) or [""]
    paragraph = writer.paragraph(writer.document, styles.BULLET)
    _runs(writer, paragraph, item.lead)
    if item.lead and first:
        writer.words(paragraph, ": ", styles.BULLET)
    writer.words(paragraph, first, styles.BULLET)
    for piece in others:
        writer.line(writer.document, styles.CONTINUED, piece)
    for fact in item.facts:
        _fact(writer, styles.CONTINUED, fact)


def _fact(writer: Writer, style: str, fact: Fact, label: str = "") -> None:
    first, *others = list(paragraphs(fact.text)) or [""]
    paragraph = writer.paragraph(writer.document, style)
    writer.words(paragraph, f"{fact.label}:", style, label)
    writer.words(paragraph, f" {first}", style)
    for piece in others:
        writer.line(writer.document, style, piece)


def _runs(writer: Writer, paragraph: "WordParagraph", runs: Iterable[Run]) -> None:
    for run in runs:
        writer.words(paragraph, run.text, styles.TEXT, styles.STRONG if run.strong else "")
