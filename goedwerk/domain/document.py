"""A flowing document, the same for every kind of file: what stands in it and in which order, not how it looks.

All texts are literal: no character in them means anything to a format.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Words on one line, with the spaces around them; what a person wrote is a run of its own."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Fact:
    """Something to look up: a label without a colon, and a text that may have several lines."""

    label: str
    text: str


@dataclass(frozen=True)
class Heading:
    """The start of a part; the title of the document is level 1, so the level is 2 or more."""

    level: int
    text: str


@dataclass(frozen=True)
class Line:
    """One line, in words of the program with those of people between them."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """One text of a person: a new line stays one, and blank lines separate paragraphs."""

    text: str


@dataclass(frozen=True)
class Facts:
    """Facts, each with its label standing out."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Item:
    """One thing in a list, with a colon between `lead` and `text` when both are there, and each fact on its own line.

    `text` is like that of a `Paragraph`; None when the lead says it all.
    """

    lead: tuple[Run, ...] = ()
    text: str | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Bullets:
    """Things in a list without numbers."""

    items: tuple[Item, ...]


Block = Heading | Line | Paragraph | Facts | Bullets
"""What a document is made of."""


@dataclass(frozen=True)
class Document:
    """A whole document; `notice` says for whom it is, and stands on every page or else at the beginning and the end."""

    title: str
    notice: str
    blocks: tuple[Block, ...]
