"""What there is to choose from: the drawings, the folders of this laptop, and what stands in one of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from goedwerk.domain.dialogue import Picture
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.pictures.cards import Card, card_picture, cards
from goedwerk.pictures.folders import picture_folders, pictures_in
from goedwerk.pictures.reading import load_picture

Where = Path | Literal["cards", "laptop"]
"""What one looks at: a folder, all drawings, or the folders to begin with."""


@dataclass(frozen=True)
class Row:
    """One line of the list: a drawing, a photo, or else something that leads to another list; None leads back."""

    label: str
    note: str = ""
    card: Card | None = None
    photo: Path | None = None
    leads_to: Where | None = None

    @property
    def is_picture(self) -> bool:
        """Tell whether this is something to choose."""
        return bool(self.card or self.photo)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all folded `words` stand in it; what only leads to the beginning or back always does."""
        if not self.is_picture and not isinstance(self.leads_to, Path):
            return True
        text = fold(f"{self.label} {self.note} {self.card.description if self.card else ''}")
        return all(word in text for word in words)


@dataclass(frozen=True)
class Shelf:
    """A list to choose from, and what has to be said about it."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""


_TO_LAPTOP = Row("Een foto van deze laptop", leads_to="laptop")
_BACK = Row("Terug")


def look(where: Where, home: Path) -> Shelf:
    """Return what stands at a place; reads the disk, and raises `GoedwerkError` when that fails."""
    if where == "cards":
        return _drawings()
    if where == "laptop":
        return Shelf(
            "Een foto van deze laptop", (_BACK, *(_beginning(folder, home) for folder in picture_folders(home)))
        )
    listing = pictures_in(where)
    rows = [
        Row(entry.name, leads_to=entry.path) if entry.is_folder else Row(entry.name, photo=entry.path)
        for entry in listing.entries
    ]
    note = ""
    if listing.more:
        note = f"Er staat meer in deze map. Je ziet de eerste {len(rows)}."
    elif not any(row.photo for row in rows):
        note = "Hier staan geen foto’s."
    return Shelf(one_line(clean(where.name)) or str(where), (_BACK, *rows), note)


def picture_of(row: Row) -> Picture:
    """Return the picture of a line as it will be kept; slow, and raises `GoedwerkError` when it cannot be read."""
    if row.card:
        return card_picture(row.card.key)
    assert row.photo
    return load_picture(row.photo)


def _drawings() -> Shelf:
    title = "Beeldkaarten"
    try:
        drawings = tuple(Row(card.title, card=card) for card in cards())
    except GoedwerkError as error:  # a photo can be chosen all the same
        return Shelf(title, (_TO_LAPTOP,), str(error))
    return Shelf(title, (_TO_LAPTOP, *drawings))


def _beginning(folder: Path, home: Path) -> Row:
    if folder == home:
        return Row("Je eigen map", leads_to=folder)
    # With a cloud there may be two of the same name.
    note = "" if folder.parent == home else one_line(clean(folder.parent.name))
    return Row(one_line(clean(folder.name)), note, leads_to=folder)
