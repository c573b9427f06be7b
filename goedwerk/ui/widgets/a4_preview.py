"""How the rich A4 reads, for beside the form."""

from textual.content import Content

from goedwerk.domain.a4 import A4, PARTS, PICTURE_PLACE
from goedwerk.domain.withhold import INSTEAD
from goedwerk.ui.plain import joined, plain


def page(a4: A4) -> Content:
    """Return the page as text; empty parts show where they will come."""
    parts = [(a4.headings[key], getattr(a4, key)) for key in PARTS]
    pieces = [
        *([] if a4.core_statement.strip() else [plain("Hier komt de kernuitspraak", "$muted")]),
        plain(a4.title, "bold"),
        *([plain(a4.subtitle)] if a4.subtitle else []),
        plain(f"[ {PICTURE_PLACE} ]", "$muted"),
        *(joined((name, "bold"), ("\n", ""), (text or "…", "" if text else "$muted")) for name, text in parts),
        plain(" · ".join(a4.footer), "$muted"),
    ]
    if a4.withheld:
        pieces.append(plain(f"Op het A4 staat “{INSTEAD}” voor: {', '.join(a4.withheld)}.", "$warning"))
    return Content("\n\n").join(pieces)
