"""Word: the A4 and the report as a file that people can change in Word or LibreOffice.

Word lays out a page itself, with the fonts of the laptop it is on. So the text is somewhat smaller than on the printed
page, and then it is one A4 with the fonts that Word has, and with most others.
"""

from collections.abc import Callable

from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import Bundle
from goedwerk.domain.document import Document
from goedwerk.domain.text import one_line
from goedwerk.formats.fitting import fit

LABEL = "Word"
SUFFIX = ".docx"


def render(a4: A4) -> bytes:
    """Return an A4 as a Word file of one page; raises `PageFullError` when it does not fit on the printed page."""
    found = fit(a4)
    from goedwerk.formats.word.package import packed
    from goedwerk.formats.word.page import single_page

    return packed(single_page(a4, found), a4.title, a4.mark, a4.date)


def render_document(document: Document, mark: str) -> bytes:
    """Return a flowing document, such as the report, as a Word file."""
    from goedwerk.formats.word.flowing import flowing
    from goedwerk.formats.word.package import packed

    return packed(flowing(document), one_line(document.title), mark, None)


def render_bundle(bundle: Bundle, done: Callable[[int], None]) -> bytes:
    """Return a booklet of A4's as a Word file; raises `PageFullError` when one of them does not fit."""
    from goedwerk.formats.word.booklet import booklet
    from goedwerk.formats.word.package import packed

    return packed(booklet(bundle, fit, done), one_line(bundle.title), bundle.mark, bundle.day)


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether these bytes were made of what has this mark, or None for anything, and nobody changed them."""
    from goedwerk.formats.word import package

    return package.carries(data, mark)
