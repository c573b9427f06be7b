"""A Word file without words: its styles, in the sizes and the colour of a look."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from goedwerk.formats.word.look import COLOURED, GAP, MASTHEAD, TIMES, Look

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.font import Font

_PARTS = Path(__file__).parent.parent / "templates" / "word"

# Of every part of a Word file but the document itself: what it holds, and what it is to the document.
_KINDS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
}


def blank(look: Look) -> "Document":
    """Return a document of one empty A4 in Dutch."""
    document = docx.Document(BytesIO(_package()))
    styles = document.styles
    for name in TIMES:
        resize(styles[name].font, look.size_of(name))
    for name in COLOURED:
        styles[name].font.color.rgb = RGBColor.from_string(look.accent)
    styles[MASTHEAD].element.find(f".//{qn('w:top')}").set(qn("w:color"), look.accent)
    styles[GAP].paragraph_format.line_spacing = Mm(look.gap)
    return document


def resize(font: "Font", size: float) -> None:
    """Give letters this size in points, also those of Arabic and Hebrew, for which Word keeps a size apart."""
    font.size = Pt(size)
    properties = font.element.rPr
    properties.remove_all("w:szCs")
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(round(size * 2)))
    properties.sz.addnext(complex_size)


@cache
def _package() -> bytes:
    types = [
        f'<Override PartName="/word/document.xml" ContentType="{CONTENT_TYPE.WML_DOCUMENT_MAIN}"/>',
        f'<Override PartName="/docProps/core.xml" ContentType="{CONTENT_TYPE.OPC_CORE_PROPERTIES}"/>',
    ]
    relations = []
    for number, (name, (content, relation)) in enumerate(_KINDS.items(), 1):
        types.append(f'<Override PartName="/word/{name}.xml" ContentType="{content}"/>')
        relations.append(f'<Relationship Id="rId{number}" Type="{relation}" Target="{name}.xml"/>')
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES.format("".join(types)))
        package.writestr("_rels/.rels", _RELATIONS.format(_IN_PACKAGE))
        package.writestr("word/_rels/document.xml.rels", _RELATIONS.format("".join(relations)))
        for name in ("document", *_KINDS):
            package.writestr(f"word/{name}.xml", (_PARTS / f"{name}.xml").read_bytes())
        package.writestr("docProps/core.xml", (_PARTS / "core.xml").read_bytes())
    return file.getvalue()


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{}</Types>'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_IN_PACKAGE = (
    f'<Relationship Id="rId1" Type="{RELATIONSHIP_TYPE.OFFICE_DOCUMENT}" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATIONSHIP_TYPE.CORE_PROPERTIES}" Target="docProps/core.xml"/>'
)
