"""PDF: the page that people print and hang on the wall, the report and the booklet."""

from collections.abc import Callable

from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import Bundle
from goedwerk.domain.document import Document
from goedwerk.domain.errors import GoedwerkError
from goedwerk.formats.engine import print_document
from goedwerk.formats.fitting import fitting_page
from goedwerk.formats.pdf_bundle import bundle_data
from goedwerk.formats.pdf_document import characters, document_data
from goedwerk.formats.pdf_seal import carries

__all__ = ["LABEL", "MAX_REPORT", "SUFFIX", "carries", "render", "render_bundle", "render_document"]

LABEL = "PDF"
SUFFIX = ".pdf"

MAX_REPORT = 400_000
"""The most characters of a document: a hundred pages, a second of work, and a quarter of a minute at its worst."""


def render(a4: A4) -> bytes:
    """Return an A4 as a PDF of exactly one page; raises `PageFullError` when it does not fit."""
    return fitting_page(a4)


def render_document(document: Document, mark: str) -> bytes:
    """Return a flowing document, such as the report, as a PDF; raises `GoedwerkError` when it is far too long."""
    if characters(document) > MAX_REPORT:
        raise GoedwerkError(
            "Dit verslag is te lang voor een PDF: meer dan ongeveer honderd pagina’s. Er is geen bestand gemaakt.",
            "Kies Markdown of HTML: daarin is er geen grens.",
        )
    return print_document("document.typ", document_data(document, mark), {}).pdf


def render_bundle(bundle: Bundle, done: Callable[[int], None]) -> bytes:
    """Return a booklet of A4's as a PDF with each on exactly one page; raises `PageFullError` when one does not fit."""
    data, pictures = bundle_data(bundle, done)
    return print_document("bundle.typ", data, pictures, bundle.day).pdf
