"""A picture in a Word file, with its description."""

from io import BytesIO
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Mm

from goedwerk.domain.dialogue import Picture
from goedwerk.formats.word.words import writable

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_SUFFIXES = {"image/jpeg": "jpg", "image/png": "png"}
_HIGHEST = 80.0


def can_show(picture: Picture | None) -> bool:
    """Tell whether there is a picture, of a kind that Word knows."""
    return picture is not None and picture.media_type in _SUFFIXES


def add_picture(paragraph: "Paragraph", picture: Picture, width: float, number: int) -> None:
    """Add a picture at its own proportions, at most `width` mm wide; `number` is another for each in the document."""
    # Not `add_picture` of the library: it refuses JPEGs without a header of JFIF or Exif, and with every picture it
    # reads all earlier ones again.
    across, down = _pixels(picture.data)
    width = min(width, _HIGHEST * across / down)
    name = f"beeld{number}.{_SUFFIXES[picture.media_type]}"
    part = ImagePart(PackURI(f"/word/media/{name}"), picture.media_type, picture.data)
    relation = paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    inline = CT_Inline.new_pic_inline(number, relation, name, Mm(width), Mm(width * down / across))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # LibreOffice puts white around it otherwise
    inline.docPr.set("descr", writable(picture.alt.strip()) or "Beeld bij dit A4")
    paragraph.add_run().element.add_drawing(inline)


def _pixels(data: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
        return image.size
