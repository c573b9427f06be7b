"""The drawings that come with goedwerk: one for when there is no photo at hand, without anyone recognisable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.pictures.encoding import as_png

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from goedwerk.domain.dialogue import Picture

_FOLDER = "picture_cards"
_SVG = "{http://www.w3.org/2000/svg}"
_PAGE = """\
#set page(width: auto, height: auto, margin: 0pt)
#image("card.svg", width: float(sys.inputs.width) * 1pt)
"""
_REINSTALL = "Zet goedwerk opnieuw op deze laptop, of kies een foto."


@dataclass(frozen=True)
class Card:
    """A drawing by its `key`, the name of its file; `description` says what is on it."""

    key: str
    title: str
    description: str


@cache
def cards() -> tuple[Card, ...]:
    """Return the drawings by title; raises `GoedwerkError` when they cannot be read."""
    return read_cards(files("goedwerk") / _FOLDER)


def read_cards(folder: Traversable) -> tuple[Card, ...]:
    """Return the drawings in a folder of SVG files by title; raises `GoedwerkError` when one cannot be read."""
    try:
        found = [_read(file) for file in folder.iterdir() if file.name.endswith(".svg")]
    except (OSError, ElementTree.ParseError) as error:
        raise GoedwerkError("De tekeningen van goedwerk kunnen niet worden gelezen.", _REINSTALL) from error
    return tuple(sorted(found, key=lambda card: (fold(card.title), card.key)))


def card_picture(key: str, width: int = 1500) -> Picture:
    """Return a drawing as a picture of `width` pixels wide, with its description.

    Raises `GoedwerkError` when there is no such drawing, or when it cannot be drawn.
    """
    import typst

    from goedwerk.domain.dialogue import Picture

    card = next((card for card in cards() if card.key == key), None)
    if card is None:
        raise GoedwerkError("Deze tekening is er niet.", "Kies een andere tekening, of een foto.")
    try:
        svg = (files("goedwerk") / _FOLDER / f"{key}.svg").read_bytes()
        data = drawn(svg, width)
    except (typst.TypstError, OSError) as error:
        raise GoedwerkError("De tekening kan niet worden gemaakt.", _REINSTALL) from error
    return Picture(alt=card.description, media_type="image/png", data=data, recognisable=False, permission=True)


def drawn(svg: bytes, width: int) -> bytes:
    """Return a drawing in SVG as a PNG of `width` pixels wide; raises what Typst or the disk raises."""
    import typst
    from PIL import Image

    # A folder of its own: Typst reads nothing outside it.
    with TemporaryDirectory(prefix="goedwerk-") as folder:
        page = Path(folder, "page.typ")
        page.write_text(_PAGE, encoding="utf-8", newline="\n")
        Path(folder, "card.svg").write_bytes(svg)
        fonts = typst.Fonts(include_system_fonts=False)  # the same drawing on every machine
        compiler = typst.Compiler(page, root=Path(folder), font_paths=fonts, sys_inputs={"width": str(width)})
        png = cast("bytes", compiler.compile(format="png", ppi=72))  # so a point is a pixel
    with Image.open(BytesIO(png), formats=["PNG"]) as image:
        return as_png(image.convert("RGB"))


def _read(file: Traversable) -> Card:
    # Only our own files come here, so nothing in them can mean harm to the parser.
    svg = ElementTree.fromstring(file.read_bytes())
    key = file.name.removesuffix(".svg")
    title, description = (one_line(clean(svg.findtext(f"{_SVG}{part}", ""))) for part in ("title", "desc"))
    return Card(key, title or key, description)
