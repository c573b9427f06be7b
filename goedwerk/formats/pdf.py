"""PDF: the page that people print and hang on the wall."""

from goedwerk.domain.a4 import A4
from goedwerk.formats.fitting import fitting_page

LABEL = "PDF"
SUFFIX = ".pdf"


def render(a4: A4) -> bytes:
    """Return an A4 as a PDF of exactly one page; raises `PageFullError` when it does not fit."""
    return fitting_page(a4)
