"""The rich A4, read aloud as it would come out."""

from collections.abc import Iterable

from goedwerk.domain.a4 import NOTHING_YET
from goedwerk.domain.text import one_line
from goedwerk.formats.fitting import PageFullError
from goedwerk.lines.words import sentence
from goedwerk.pages import Page, require_fit


def read_page(page: Page) -> Iterable[str]:
    """Yield what stands on an A4 in the order of the page, and whether it fits."""
    a4 = page.checked.page
    if a4.is_empty:
        yield NOTHING_YET
        return
    yield f"Op het A4 staat, in deze volgorde. {a4.title}"
    if a4.subtitle:
        yield a4.subtitle
    if a4.picture:
        yield f"Beeld: {one_line(a4.picture.alt) or 'nog zonder beschrijving'}"
    for section in a4.sections:
        yield sentence(section.heading)
        yield section.text
    for line in a4.skive:
        yield f"{line.name}: {line.text.replace(' · ', '; ')}"  # a voice says the dot, or nothing at all
    yield f"Onderaan: {', '.join(a4.footer)}."
    if page.checked.withheld:
        names = ", ".join(page.checked.withheld)
        yield f"Er komt iets anders in plaats van: {names}. Bij het opslaan kies je wat."
    try:
        require_fit(page)
    except PageFullError as error:
        yield str(error)
    else:
        yield "Het past op één A4."
