"""How the rich A4 reads, for beside the form."""

from textual.content import Content

from goedwerk.domain.a4 import A4, PARTS, PICTURE_PLACE
from goedwerk.domain.sharing import Checked
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain


def preview(checked: Checked, meter: Content) -> Content:
    """Return the page as text under its meter; empty parts show where they will come."""
    a4 = checked.page
    parts = [(*a4.names[key], getattr(a4, key)) for key in PARTS]
    picture = f"Beeld: {one_line(a4.picture.alt)}" if a4.picture else PICTURE_PLACE
    pieces = [
        meter,
        *([] if a4.core_statement.strip() else [plain("Hier komt de kernuitspraak", "$muted")]),
        plain(a4.title, "bold"),
        *([plain(a4.subtitle)] if a4.subtitle else []),
        plain(f"[ {picture} ]", "$muted"),
        *(
            joined(
                (f"{name}: {phrase}" if phrase else name, "bold"), ("\n", ""), (text or "…", "" if text else "$muted")
            )
            for name, phrase, text in parts
        ),
        *(joined((f"{line.name}  ", "bold"), (line.text, "")) for line in a4.skive),
        plain(" · ".join(a4.footer), "$muted"),
    ]
    if checked.withheld:
        names = ", ".join(checked.withheld)
        pieces.append(
            plain(f"Op het A4 komt iets anders in plaats van: {names}. Bij het opslaan kies je wat.", "$warning")
        )
    return Content("\n\n").join(pieces)


def written(a4: A4, without: str = "") -> Content:
    """Return what the page holds, for a group to read together; `without` is the key of a part to leave out."""
    core = a4.core_statement.strip() and without != "core_statement"
    pieces = [
        *([plain(a4.title, "bold")] if core else []),
        *([plain(f"[ Beeld: {one_line(a4.picture.alt)} ]", "$muted")] if a4.picture else []),
        *(
            joined((f"{part.heading}\n", "bold $accent"), (part.text.strip(), ""))
            for part in a4.sections
            if part.key != without
        ),
    ]
    return Content("\n\n").join(pieces)
