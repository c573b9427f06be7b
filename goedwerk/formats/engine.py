"""The one place that knows Typst: a template and data in, a PDF and what the template measured out.

What people typed goes in as JSON, which a template can show and never run. The engine sees a folder of its own with
copies and nothing else: no other file, no font of this laptop, no network. So a page is the same on every machine.
"""

import json
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from goedwerk.domain.errors import GoedwerkError
from goedwerk.formats.pdf_seal import to_seal, with_seal

if TYPE_CHECKING:
    import typst

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_FONTS = _HERE / "fonts"

_ARCHIVAL: "list[Literal['a-2a', 'ua-1']]" = ["a-2a", "ua-1"]
"""PDF for keeping (PDF/A-2a) and for screen readers (PDF/UA-1)."""


@dataclass(frozen=True)
class Printed:
    """A document as it came out; `measured` is what the template left under its label `fit`, page by page."""

    pdf: bytes
    measured: Sequence[Mapping[str, Any]]


def print_document(
    template: str, data: Mapping[str, Any], pictures: Mapping[str, bytes], day: date | None = None
) -> Printed:
    """Return the document that `template` makes of `data`; `pictures` are files by the names that stand in `data`.

    What it is made of is the `mark` in `data`, by which `pdf.carries` knows it again. The same input gives the same
    bytes: `day` is the date inside the document. A document with a character for which there is no letter is still
    tagged, but no PDF/A. Raises `GoedwerkError` when the engine fails.
    """
    import typst

    mark = data["mark"]
    data = {**data, "mark": to_seal(mark)}
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day and day.year >= 1900 else _NO_DAY
    with _compiler(template, data, pictures) as compiler:
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=[*_ARCHIVAL], timestamp=moment)
        except typst.TypstError:
            pdf = compiler.compile(format="pdf", timestamp=moment)
        measured = json.loads(compiler.query("<fit>", field="value"))
    assert isinstance(pdf, bytes)
    return Printed(with_seal(pdf, mark), measured)


def draw_first_page(
    template: str, data: Mapping[str, Any], pictures: Mapping[str, bytes], dots_per_inch: float
) -> bytes:
    """Return the first page of what `print_document` would make, as a PNG; raises `GoedwerkError` as that does."""
    with _compiler(template, data, pictures) as compiler:
        pages = compiler.compile(format="png", ppi=dots_per_inch)
    first = pages[0] if isinstance(pages, list) else pages
    assert first is not None
    return first


def missing_signs(words: Sequence[str]) -> tuple[str, ...]:
    """Return the signs in `words` for which a document has no letter, each once; raises `GoedwerkError`."""
    import typst

    with _compiler("letters.typ", {"words": words}, {}) as compiler:
        try:
            compiler.compile(format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            # The standard for screen readers allows none that is missing; there is no other way to ask.
            return tuple(dict.fromkeys(_unescaped(found[1]) for found in _MISSING.finditer(error.diagnostic)))
    return ()


_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}|\\(.)")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)


@contextmanager
def _compiler(template: str, data: Mapping[str, Any], pictures: Mapping[str, bytes]) -> Iterator["typst.Compiler"]:
    import typst

    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    with _folder() as root:
        try:
            for source in _TEMPLATES.glob("*.typ"):
                (root / source.name).write_bytes(source.read_bytes())
            for name, content in pictures.items():
                (root / name).write_bytes(content)
        except OSError as error:
            raise _no_room() from error
        try:
            yield typst.Compiler(str(root / template), root=str(root), font_paths=_fonts(), sys_inputs=inputs)
        except typst.TypstError as error:
            raise GoedwerkError(
                "De bladzijde maken lukt niet. Er is niets veranderd en er staat geen half bestand.",
                "Kies een ander soort bestand, en vertel dit aan wie je met goedwerk helpt.",
            ) from error


_PREFIX = "goedwerk-page-"
_OLD = 3600  # seconds: no page takes so long
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


@contextmanager
def _folder() -> Iterator[Path]:
    _forget_leftovers_once()
    try:
        folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise _no_room() from error
    with folder as name:
        yield Path(name)


def _no_room() -> GoedwerkError:
    return GoedwerkError(
        "Er is geen plek om de bladzijde te maken: de schijf is misschien vol. Er staat geen half bestand.",
        "Maak ruimte vrij en probeer het nog eens.",
    )


def forget_leftovers() -> None:
    """Take away what a program that was killed left in the folder for temporary files: there may be photos in it."""
    before = time.time() - _OLD
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if folder.is_dir() and folder.stat().st_mtime < before:
                shutil.rmtree(folder, ignore_errors=True)


@cache
def _forget_leftovers_once() -> None:
    """Take leftovers away also where there is no screen that does so at its start."""
    forget_leftovers()


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])
