"""A PDF as a reader meets it: its words, its structure, and its pages as pictures to compare with."""

import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

UPDATE = "GOEDWERK_UPDATE_SNAPSHOTS"
"""Set this to 1 to write the pictures as they are now; look at the difference before you commit it."""

_GOLDEN = Path(__file__).parents[1] / "formats" / "golden"
_DOTS = 40  # per inch: enough to see a part that moves, and too few to see how another program draws a letter
_CELL = 6  # dots: what is compared is how dark each square of 4 mm is
_DIFFERENCE, _MEAN = 60, 5  # another program draws within 40 and 4.5; a page that moved 5 mm is above 110 and 6


def opened(data: bytes) -> PdfReader:
    """Return the PDF in these bytes; raises when it is damaged anywhere that matters."""
    return PdfReader(BytesIO(data), strict=True)


def words(data: bytes, page: int | None = None) -> str:
    """Return the words of one page, or of all, without any white space and without the hyphens the program put in.

    A hyphen between syllables comes back as a soft hyphen at the end of a line, a space at the end of a line not
    always, and indents never.
    """
    pages = opened(data).pages
    shown = [pages[page]] if page is not None else pages
    return solid("\n".join(one.extract_text() for one in shown))


def solid(text: str) -> str:
    """Return `text` as `words` gives it back."""
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Return every bookmark: how deep it is, its words, and the number of its page from 1."""
    reader = opened(data)

    def listed(found: list[Any], depth: int) -> list[tuple[int, str, int]]:
        result = []
        for one in found:
            if isinstance(one, list):
                result += listed(one, depth + 1)
            else:
                result.append((depth, one.title, (reader.get_destination_page_number(one) or 0) + 1))
        return result

    return listed(reader.outline, 0)


def tags(data: bytes) -> list[str]:
    """Return the kinds of elements that a screen reader hears, such as H1 and P, in their order."""
    found: list[str] = []

    def visit(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                visit(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(str(node["/S"]).removeprefix("/"))
            visit(node.get("/K"))

    visit(opened(data).trailer["/Root"]["/StructTreeRoot"])
    return found


def drawn(data: bytes, page: int = 1, dots: int = _DOTS) -> Image.Image:
    """Return a page as a grey picture; the test is skipped where the program for it is not there."""
    program = shutil.which("pdftoppm") or pytest.skip("pdftoppm (poppler) is not there")
    command = [program, "-r", str(dots), "-gray", "-f", str(page), "-l", str(page), "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    with Image.open(BytesIO(done.stdout)) as image:
        return image.convert("L")


def farthest_right(data: bytes) -> float:
    """Return where the word that comes farthest to the right on any page ends, in points from the left."""
    program = shutil.which("pdftotext") or pytest.skip("pdftotext (poppler) is not there")
    done = subprocess.run([program, "-bbox", "-", "-"], input=data, capture_output=True, check=True, timeout=60)
    return max(map(float, re.findall(rb'<word [^>]*xMax="([0-9.]+)"', done.stdout)))


def assert_looks_like(data: bytes, name: str, page: int = 1) -> None:
    """Compare a page with the picture `golden/<name>.png`, or write it there when `UPDATE` is 1."""
    shown = drawn(data, page)
    path = _GOLDEN / f"{name}.png"
    if os.environ.get(UPDATE) == "1":
        shown.quantize(16).save(path, "PNG", optimize=True)
    assert path.is_file(), f"{path} is not there yet; run the tests with {UPDATE}=1"
    with Image.open(path) as image:
        kept = image.convert("L")
    assert shown.size == kept.size
    difference = ImageChops.difference(_coarse(shown), _coarse(kept))
    mean, most = ImageStat.Stat(difference).mean[0], difference.getextrema()[1]
    assert mean <= _MEAN, f"{name} looks different ({mean=}); if it should, run with {UPDATE}=1"
    assert most <= _DIFFERENCE, f"part of {name} looks different ({most=}); if it should, run with {UPDATE}=1"


def _coarse(image: Image.Image) -> Image.Image:
    return image.resize((image.width // _CELL, image.height // _CELL), Image.Resampling.BOX)
