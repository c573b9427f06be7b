"""What the privacy check knows beforehand, and what it finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What may point to someone; the value is what is kept, `label` is what people see."""

    PERSON = "person"
    TITLED_NAME = "titled_name"
    FIRST_NAME = "first_name"
    BSN = "bsn"
    BIRTH_DATE = "birth_date"
    DAY = "day"
    HIGH_AGE = "high_age"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    POSTCODE = "postcode"
    ADDRESS = "address"
    ROOM = "room"
    FILE_NUMBER = "file_number"

    @property
    def label(self) -> str:
        """What this is called on the screen."""
        return _LABELS[self]


_LABELS = {
    Kind.PERSON: "naam van iemand uit de groep",
    Kind.TITLED_NAME: "naam met een titel ervoor",
    Kind.FIRST_NAME: "voornaam",
    Kind.BSN: "burgerservicenummer (BSN)",
    Kind.BIRTH_DATE: "geboortedatum",
    Kind.DAY: "precieze dag",
    Kind.HIGH_AGE: "leeftijd van 90 of ouder",
    Kind.PHONE: "telefoonnummer",
    Kind.EMAIL: "mailadres",
    Kind.URL: "webadres",
    Kind.POSTCODE: "postcode",
    Kind.ADDRESS: "adres",
    Kind.ROOM: "kamernummer",
    Kind.FILE_NUMBER: "nummer van een dossier of persoon",
}


@dataclass(frozen=True)
class Finding:
    """A piece of a text that may point to someone: `text[start:stop]`, and Dutch words that can stand there instead."""

    start: int
    stop: int
    text: str
    kind: Kind
    proposal: str

    def overlaps(self, other: "Finding") -> bool:
        """Tell whether two findings in the same text have letters in common."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True)
class Known:
    """What the check knows beforehand: who is at the table, the days they meet, and first names to look for.

    `elsewhere` is who is at the other tables, for what comes in one booklet with theirs. `surnames` are names such as
    "de Vries" that stand behind a title in a text that belongs with this one.
    """

    people: tuple[str, ...] = ()
    days: frozenset[date] = frozenset()
    first_names: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()
    surnames: frozenset[str] = frozenset()


class Place(NamedTuple):
    """Where something was found, before overlaps are settled; `instead` begins with a small letter."""

    start: int
    stop: int
    kind: Kind
    instead: str


Places = Iterator[Place]
"""What a finder of one or more kinds gives."""
