"""HTML: one file that opens in any browser, needs nothing else, and prints as the page that people hang on the wall."""

from goedwerk.domain.a4 import A4
from goedwerk.domain.document import Document
from goedwerk.formats.fitting import fit
from goedwerk.formats.html_bundle import render_bundle
from goedwerk.formats.html_document import document_body
from goedwerk.formats.html_file import carries, html_file
from goedwerk.formats.html_page import page_body

__all__ = ["LABEL", "SUFFIX", "carries", "render", "render_bundle", "render_document"]

LABEL = "Webpagina (HTML)"
SUFFIX = ".html"


def render(a4: A4) -> bytes:
    """Return an A4 as HTML that prints on one page; raises `PageFullError` when it does not fit."""
    return html_file(a4.title, a4.mark, page_body(a4, fit(a4)))


def render_document(document: Document, mark: str) -> bytes:
    """Return a flowing document, such as the report, as HTML."""
    return html_file(f"{document.title} · {document.notice}", mark, document_body(document))
