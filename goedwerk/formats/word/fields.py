"""What Word fills in itself, such as the number of a page; and places in a document to point to."""

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def add_field(paragraph: "Paragraph", instruction: str, shown: str) -> None:
    """Add a field; `shown` is what stands there until a program works it out."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {instruction} ")
    run = paragraph.add_run(shown)
    paragraph._p.append(field)
    field.append(run._r)


def add_bookmark(paragraph: "Paragraph", name: str, number: int) -> None:
    """Put a bookmark around the words of a paragraph; `number` is another for each in the document."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph.runs[0]._r.addprevious(start)
    paragraph._p.append(end)
