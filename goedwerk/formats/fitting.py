"""Whether an A4 fits on its page, asked of the engine that prints it."""

from functools import lru_cache

from goedwerk.domain.a4 import A4
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.fit import MAX_CHARACTERS, Fit
from goedwerk.formats.engine import Printed, draw_first_page, print_document
from goedwerk.formats.page_data import page_data

_SMALL = 24  # dots per inch: about twice what is shown of it in a terminal


class PageFullError(GoedwerkError):
    """There is more on an A4 than one page holds at the smallest readable size."""


@lru_cache(maxsize=4)
def print_page(a4: A4) -> tuple[bytes, Fit]:
    """Return the PDF of one A4 and how it fits; raises `PageFullError` when there is too much to even try."""
    if sum(map(len, a4.texts.values())) > MAX_CHARACTERS:
        raise PageFullError(*_much_too_full(a4))
    data, pictures = page_data(a4)
    printed = print_document("a4.typ", data, pictures, a4.date)
    return printed.pdf, read_fit(printed)


def draw_page(a4: A4) -> bytes:
    """Return a small PNG of how the page looks, also when it is too full; raises `PageFullError` as `print_page`."""
    print_page(a4)
    data, pictures = page_data(a4)
    return draw_first_page("a4.typ", data, pictures, _SMALL)


def fit(a4: A4) -> Fit:
    """Return how an A4 falls on its page; raises `PageFullError` when it does not fit, and says what to shorten."""
    return _fitting(a4)[1]


def fitting_page(a4: A4) -> bytes:
    """Return the PDF of one A4; raises `PageFullError` when it does not fit."""
    return _fitting(a4)[0]


def read_fit(printed: Printed, page: int = 0) -> Fit:
    """Return how a page of a printed document fits."""
    found = printed.measured[page]
    return Fit(found["size"], found["skive"], found["filled"], found["over"], dict(found["lines"]))


def too_full(a4: A4, fit: Fit) -> str:
    """Return what there is too much, in words: "nog 3 regels te veel, in Ethiek staat het meest"."""
    lines = "1 regel" if fit.over == 1 else f"{fit.over} regels"
    return f"nog {lines} te veel, in {a4.place_name(fit.fullest)} staat het meest"


def _fitting(a4: A4) -> tuple[bytes, Fit]:
    pdf, fit = print_page(a4)
    if not fit.fits:
        raise PageFullError(
            f"Dit past niet op één A4: {too_full(a4, fit)}. Er is geen bestand gemaakt.",
            "Maak de tekst korter en probeer het nog eens.",
        )
    return pdf, fit


def _much_too_full(a4: A4) -> tuple[str, str]:
    longest = max(a4.texts, key=lambda place: len(a4.texts[place]))
    return (
        f"Dit is veel te lang voor één A4: in {a4.place_name(longest)} staat het meest. Er is geen bestand gemaakt.",
        "Maak de tekst korter en probeer het nog eens.",
    )
