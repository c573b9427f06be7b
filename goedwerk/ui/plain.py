"""The one way to put text of a person on the screen.

Nearly every widget reads `[…]` in a string as markup: `[Naam]` vanishes, `[/` crashes, `[@click=…]` becomes a live
link, and `escape()` does not help. `Content` is literal everywhere, except in `DataTable` and `Tree`.
"""

from textual.content import Content

from goedwerk.domain.text import clean


def plain(text: str, style: str = "") -> Content:
    """Return `text` as literal content."""
    cleaned = clean(text)
    return Content.styled(cleaned, style) if style else Content(cleaned)


def joined(*parts: Content | str | tuple[str, str]) -> Content:
    """Return several pieces, each literal; a tuple is a text with its style."""
    pieces = [
        part if isinstance(part, Content) else plain(*([part] if isinstance(part, str) else part)) for part in parts
    ]
    return Content("").join(pieces)
