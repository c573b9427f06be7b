"""Columns on a page: tables without lines, with widths that no word can push aside."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table, _Cell

from goedwerk.formats.word.look import INK

if TYPE_CHECKING:
    from docx.document import Document

PAGE_WIDTH = 174.0
"""The width of what stands on a page, in mm."""

BAND_EDGE = 4.0
"""The white at both ends of a band, in mm."""

_TWIPS_PER_INCH, _MM_PER_INCH = 1440, 25.4
_BAND_HEIGHT = 3.2  # mm of white above and below the words
_BAND_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F6F1E6"/>'
_BAND_LINE = f'<w:tcBorders><w:left w:val="single" w:sz="18" w:space="0" w:color="{INK}"/></w:tcBorders>'


def columns(total: float, gutter: float, *shares: float) -> list[float]:
    """Return the widths of columns that share `total` with a gutter between them, all in mm."""
    room = total - gutter * (len(shares) - 1)
    return [room * share / sum(shares) for share in shares]


def add_table(
    document: "Document", widths: Sequence[float], gutter: float, rows: int = 1, band: bool = False
) -> list[tuple[_Cell, ...]]:
    """Add a table at the end of a document and return its cells row by row, in which nothing stands yet.

    `widths` are those of the words in the columns and `gutter` is the white between two, in mm. A band is tinted, and
    has white around its words. Word wants a paragraph in every cell.
    """
    edge, height = (BAND_EDGE, _BAND_HEIGHT) if band else (0, 0)
    grid = cells = ""
    for number, width in enumerate(widths):
        first, last = number == 0, number == len(widths) - 1
        left, right = edge if first else 0, edge if last else gutter
        whole = _twips(left + width + right)
        look = (_BAND_LINE if first else "") + _BAND_SHADE if band else ""
        grid += f'<w:gridCol w:w="{whole}"/>'
        cells += (
            f'<w:tc><w:tcPr><w:tcW w:w="{whole}" w:type="dxa"/>{look}'
            f"<w:tcMar>{_white('top', height)}{_white('left', left)}{_white('bottom', height)}{_white('right', right)}"
            "</w:tcMar></w:tcPr></w:tc>"
        )
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    element = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{_twips(PAGE_WIDTH)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row * rows}</w:tbl>'
    )
    document.element.body[-1].addprevious(element)
    return [row.cells for row in Table(element, document).rows]


def _white(side: str, width: float) -> str:
    return f'<w:{side} w:w="{_twips(width)}" w:type="dxa"/>'


def _twips(millimetres: float) -> int:
    return round(millimetres / _MM_PER_INCH * _TWIPS_PER_INCH)
