"""Writing paragraphs in named styles at the end of a Word document."""

from typing import TYPE_CHECKING

from docx.shared import Mm, Pt, RGBColor

from goedwerk.formats.word.blank import resize
from goedwerk.formats.word.borders import line_above
from goedwerk.formats.word.look import BAR, CAPABILITY, COLOURED, GAP, MASTHEAD, OWN_SIZE, Look
from goedwerk.formats.word.words import paragraphs, writable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    Place = Document | _Cell


class Writer:
    """Writes in the look of the document; where `look` is another one, the difference is set on the words."""

    def __init__(self, document: "Document", base: Look) -> None:
        self.document = document
        self.look = base
        self._base = base
        self._styles = {style.name: style for style in document.styles}
        self._pictures = 0

    def paragraph(self, place: "Place", style: str) -> "Paragraph":
        """Add an empty paragraph."""
        return place.add_paragraph(style=self._styles[style])

    def words(self, paragraph: "Paragraph", text: str, style: str, character_style: str = "") -> "Run":
        """Add words to a paragraph of this style; a new line stays one."""
        run = paragraph.add_run(writable(text), self._styles[character_style] if character_style else None)
        if style not in OWN_SIZE and self.look.size_of(style) != self._base.size_of(style):
            resize(run.font, self.look.size_of(style))
        if self.look.accent != self._base.accent and (character_style or style) in COLOURED:
            run.font.color.rgb = RGBColor.from_string(self.look.accent)
        return run

    def line(self, place: "Place", style: str, text: str) -> "Paragraph":
        """Add one paragraph with these words."""
        paragraph = self.paragraph(place, style)
        self.words(paragraph, text, style)
        return paragraph

    def prose(self, place: "Place", style: str, text: str) -> "list[Paragraph]":
        """Add the paragraphs of a text."""
        return [self.line(place, style, piece) for piece in paragraphs(text)]

    def masthead(self, kicker: str, right: str) -> "Paragraph":
        """Add the bar in the colour of the vermogen, with words at the left and the right below it."""
        paragraph = self.paragraph(self.document, MASTHEAD)
        if self.look.accent != self._base.accent:
            line_above(paragraph, self.look.accent, *BAR)
        self.words(paragraph, kicker, MASTHEAD, CAPABILITY)
        if right:
            self.words(paragraph, f"\t{right}", MASTHEAD)
        return paragraph

    def gap(self) -> None:
        """Add the white between two parts of a page."""
        paragraph = self.paragraph(self.document, GAP)
        if self.look.gap != self._base.gap:
            paragraph.paragraph_format.line_spacing = Mm(self.look.gap)

    def close(self) -> None:
        """Add what Word wants after a table: a paragraph, as low as it can be."""
        self.paragraph(self.document, GAP).paragraph_format.line_spacing = Pt(1)

    def next_picture(self) -> int:
        """Return a number for a picture that no other in the document has."""
        self._pictures += 1
        return self._pictures
