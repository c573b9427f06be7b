"""What can be filled in: one line, a text of several lines, or a list. All are read and changed in the same way."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from goedwerk.domain.changes.experiences import OUTCOMES
from goedwerk.domain.dutch import how_many
from goedwerk.lines.words import sentence


@dataclass(frozen=True)
class Field(ABC):
    """A place for words, kept under `key`; `about` says what belongs there."""

    key: str
    label: str
    about: str

    stays: ClassVar[bool] = True
    """Whether more may follow what was typed."""

    @property
    def heading(self) -> str:
        """What is said before more than one item."""
        return self.label

    @abstractmethod
    def items(self) -> Sequence[str]:
        """Return what stands there; more than one thing is numbered from 1."""

    def aloud(self) -> Sequence[str]:
        """Return the items as they are read aloud, with what else there is to say of each."""
        return self.items()

    def may_be(self, word: str) -> bool:  # noqa: ARG002  most fields take any words
        """Tell whether a word that is the name of an order as well can be what belongs here."""
        return True

    @abstractmethod
    def state(self) -> str:
        """Return in a few words what stands there now, or nothing."""

    @abstractmethod
    def add(self, text: str) -> None:
        """Take what was typed."""

    @abstractmethod
    def change(self, number: int, text: str) -> None:
        """Put something else in the place of an item, counted from 0."""

    @abstractmethod
    def remove(self, number: int) -> None:
        """Take an item away, counted from 0."""


@dataclass(frozen=True)
class OneLine(Field):
    """A few words; what is typed comes in the place of what stood there."""

    read: Callable[[], str]
    write: Callable[[str], None]
    stays = False

    def items(self) -> Sequence[str]:
        """Return what stands there."""
        return [self.read()] if self.read().strip() else []

    def state(self) -> str:
        """Return what stands there, for before the question."""
        return f"Nu: {sentence(self.items()[0])} Enter laat dit zo." if self.items() else ""

    def add(self, text: str) -> None:
        """Write it over what stood there."""
        self.write(text)

    def change(self, number: int, text: str) -> None:  # noqa: ARG002  there is only one
        """Write it over what stood there."""
        self.write(text)

    def remove(self, number: int) -> None:  # noqa: ARG002
        """Leave nothing there."""
        self.write("")


@dataclass(frozen=True)
class Figure(OneLine):
    """A day, a number, or yes or no: never the name of an order."""

    def may_be(self, word: str) -> bool:  # noqa: ARG002
        """Tell that no order has such a name."""
        return False


@dataclass(frozen=True)
class YesOrNo(Figure):
    """A question with yes, no or nothing for an answer; it is asked again with the answer that was given."""

    def items(self) -> Sequence[str]:
        """Return the answer, in words also when there is none."""
        return [self.read() or OUTCOMES[None]]

    def state(self) -> str:
        """Return the question, with the answer when there is one."""
        return f"{self.about} {super().state()}" if self.read() else ""


@dataclass(frozen=True)
class Lines(Field):
    """A text of several lines; what is typed comes behind what stands there."""

    read: Callable[[], str]
    write: Callable[[str], None]

    def items(self) -> Sequence[str]:
        """Return the lines, without those on which nothing stands."""
        return [line for line in self.read().split("\n") if line.strip()]

    def state(self) -> str:
        """Return how much there is."""
        lines = self.items()
        if len(lines) > 1:
            return f"Er staan al {len(lines)} regels; /lees leest ze voor. Wat je typt, komt erachter."
        return f"Er staat al: {sentence(lines[0])} Wat je typt, komt erachter." if lines else ""

    def add(self, text: str) -> None:
        """Write a line at the end."""
        present = self.read().rstrip()
        self.write(f"{present}\n{text}" if present else text)

    def change(self, number: int, text: str) -> None:
        """Write another line in the place of one."""
        self._replace(number, [text])

    def remove(self, number: int) -> None:
        """Take a line away."""
        self._replace(number, [])

    def _replace(self, number: int, by: list[str]) -> None:
        # The empty lines between them stay: they may be paragraphs that were typed on the screen.
        lines = self.read().split("\n")
        at = [index for index, line in enumerate(lines) if line.strip()][number]
        self.write("\n".join([*lines[:at], *by, *lines[at + 1 :]]).strip("\n"))


@dataclass(frozen=True)
class Listed(Field):
    """Things of which each is something of its own: people, answers, agreements."""

    read: Callable[[], Sequence[str]]
    put: Callable[[str], None]
    alter: Callable[[int, str], None]
    drop: Callable[[int], None]
    one: str = "regel"
    more: str = "regels"
    mark: Callable[[str], str] = str
    """Returns an item as it is read aloud."""

    @property
    def heading(self) -> str:
        """What is said before the list."""
        return f"{self.more[:1].upper()}{self.more[1:]}"

    def items(self) -> Sequence[str]:
        """Return what stands in the list."""
        return self.read()

    def aloud(self) -> Sequence[str]:
        """Return what stands in the list, each with its mark."""
        return [self.mark(item) for item in self.items()]

    def state(self) -> str:
        """Return how long the list is."""
        number = len(self.read())
        there = "staat" if number == 1 else "staan"
        return f"Er {there} al {how_many(number, self.one, self.more)} in de lijst." if number else ""

    def add(self, text: str) -> None:
        """Put it at the end of the list."""
        self.put(text)

    def change(self, number: int, text: str) -> None:
        """Put something else in the place of one."""
        self.alter(number, text)

    def remove(self, number: int) -> None:
        """Take one out of the list."""
        self.drop(number)
