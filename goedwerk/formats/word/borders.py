"""Coloured lines above paragraphs."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")


def line_above(paragraph: Paragraph, colour: str, eighths: int, space: int) -> None:
    """Draw a line above a paragraph, `eighths` of a point thick and `space` points away from the words."""
    border = f'<w:top w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"), *_AFTER_BORDERS)
