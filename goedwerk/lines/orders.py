"""What is typed behind a slash: an order, by its name or the first letters of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import fold, one_line

SIGN = "/"
"""How an order begins; twice is a text that begins with this sign. `docs/gewoon.md` says why this."""

HELP = "hulp"
"""The name of the order that says what can be done, everywhere."""

HELP_WORDS = ("help", "?", "wat nu")
"""Other words for it."""

_ASK = "Typ /hulp voor wat je hier kunt doen."

_NO_SCREEN = "Regel voor regel wordt er niets getekend:"

NO_ORDERS: Mapping[str, str] = {
    "klaar": "Met /verder ga je verder. Met /afronden is de hele dialoog klaar.",
    "bundel": "Een bundel van A4’s maak je buiten de dialoog. Stop met /stop, en typ dan: goedwerk bundel --help",
    "beamer": f"{_NO_SCREEN} een beamerstand is er dus niet. Met /lees lees je voor wat er staat.",
    **dict.fromkeys(
        ("instellingen", "kleuren", "toetsen", "namen"),
        f"{_NO_SCREEN} er zijn geen kleuren of toetsen om in te stellen.",
    ),
}
"""What people look for and is no order, with where it is instead."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Order:
    """Something that can be done: how it is typed, such as `weg 2`, what it does, and doing it with what follows.

    What is done all the time has a `short` name of one letter, which is nothing else anywhere. `also` are other words
    that people try; they have to be typed whole.
    """

    form: str
    says: str
    do: Callable[[str], None]
    short: str = ""
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The first word of its form."""
        return self.form.split()[0]

    @property
    def words(self) -> tuple[str, ...]:
        """Its name and the other words for it."""
        return self.name, *self.also


def plain(typed: str) -> str:
    """Return a word as it is compared: ‘Stop.’ and ‘STOP’ are `stop`."""
    word = fold(one_line(typed))
    return word.rstrip(" .,;:!?") or word


def read_order(typed: str) -> tuple[str, str] | None:
    """Return the name of an order and what follows it, or None when `typed` is a text."""
    if not typed.startswith(SIGN) or typed.startswith(SIGN * 2):
        return None
    name, _, rest = typed[len(SIGN) :].strip().partition(" ")
    return name, rest.strip()


def read_text(typed: str) -> str:
    """Return the text that is meant: `//` at the beginning is one slash."""
    return typed[len(SIGN) :] if typed.startswith(SIGN * 2) else typed


def find_order(name: str, orders: Sequence[Order]) -> Order:
    """Return the order with this name or these first letters; raises `GoedwerkError` when there is not just one."""
    sought = plain(name)
    found = [order for order in orders if sought and sought in (*order.words, order.short)]
    found = found or [order for order in orders if sought and order.name.startswith(sought)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(SIGN + order.name for order in found)
        raise GoedwerkError(f"Met ‘{SIGN}{name}’ kun je meer bedoelen: {names}.", "Typ een letter meer.")
    if not sought:
        raise GoedwerkError("Achter de schuine streep hoort een opdracht.", _ASK)
    if sought in NO_ORDERS:
        raise GoedwerkError(NO_ORDERS[sought])
    close = get_close_matches(sought, [order.name for order in orders], n=1)
    perhaps = f"Bedoel je ‘{SIGN}{close[0]}’?" if close else _ASK
    raise GoedwerkError(f"‘{SIGN}{name}’ kan hier niet.", perhaps)


def numbered(items: Sequence[Item], rest: str, one: str = "regel") -> tuple[int, str]:
    """Return which of `items` is meant by the number that `rest` begins with, counted from 0, and what follows it.

    `one` is what an item is called. Raises `GoedwerkError` when there is no such item.
    """
    first, _, text = rest.partition(" ")
    word = first.rstrip(".,:")
    if not items:
        raise GoedwerkError(f"Er is hier nog geen {one}.")
    if not word.isdecimal() or len(word) > 4:
        raise GoedwerkError(f"Zet het nummer van de {one} erachter.", "Met /lees hoor je de nummers.")
    if not 1 <= int(word) <= len(items):
        there_are = "er is er maar 1" if len(items) == 1 else f"er zijn er {len(items)}"
        raise GoedwerkError(f"{one[:1].upper()}{one[1:]} {int(word)} is er niet: {there_are}.")
    return int(word) - 1, text.strip()


def needed(text: str, example: str) -> str:
    """Return what follows an order; raises `GoedwerkError` with an example when nothing does."""
    if not text:
        raise GoedwerkError(f"Er hoort nog iets achter, bijvoorbeeld: {SIGN}{example}")
    return text
