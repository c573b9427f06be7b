"""A flowing document, such as the report, in Word: headings, lists and facts, and on every page for whom it is."""

from typing import TYPE_CHECKING

from docx.shared import Mm, Pt

from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.formats.word.blank import blank, resize
from goedwerk.formats.word.fields import add_field
from goedwerk.formats.word.look import Look
from goedwerk.formats.word.words import paragraphs
from goedwerk.formats.word.writer import Writer
