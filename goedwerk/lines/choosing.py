"""Questions in between: a few words, or one of a list by its number or its first letters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import fold, one_line
from goedwerk.lines.orders import Order, find_order, read_order, read_text
from goedwerk.lines.voice import EndedError, Voice
from goedwerk.lines.words import joined, sentence, shortened

PAGE = 10
"""How many of a long list are read at a time."""


@dataclass(frozen=True)
class Option:
    """One thing to choose; `note` is said behind it."""

    key: str
    label: str
    note: str = ""

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return joined(self.label, self.note)


class ElsewhereError(Exception):
    """Whoever is asked gives an order that is meant for where the question came from: `typed`."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


class _BackError(Exception):
    """Whoever is asked does not want to answer."""


def ask(voice: Voice, prompt: str, about: str = "", *, is_path: bool = False) -> str | None:
    """Return what is typed, which may be nothing, or None when whoever is asked goes back. `about` is for `/hulp`.

    Raises `ElsewhereError` for any other order: nobody is kept in a question. The name of a file may begin with a
    slash, so where `is_path` any other order is the answer.
    """
    orders = (
        Order("terug", "gaat terug zonder antwoord", _go_back),
        Order("hulp", "leest dit voor", lambda _: voice.say(about, _HELP)),
        Order("stop", "stopt goedwerk", _stop),
    )
    while True:
        typed = voice.ask(prompt, is_path=is_path)
        order = read_order(typed)
        if order is None:
            return read_text(typed)
        try:
            find_order(order[0], orders).do(order[1])
        except _BackError:
            return None
        except GoedwerkError:
            if is_path:
                return typed
            raise ElsewhereError(typed) from None


def choose(voice: Voice, title: str, options: Sequence[Option]) -> str | None:
    """Read a list, and return the key of what is chosen, or None."""
    voice.say(title, *(f"{number}. {option.sentence}" for number, option in enumerate(options, 1)))
    while True:
        typed = ask(voice, f"{sentence(shortened(title))} Nummer of eerste letters:", f"{title} Enter gaat terug.")
        if not typed:
            return None
        found = among(options, typed)
        if len(found) == 1:
            return found[0].key
        names = ", ".join(option.label for option in found)
        voice.say(f"Dat kan meer zijn: {names}. Typ meer letters." if found else f"‘{typed}’ staat niet in de lijst.")


def among(options: Sequence[Option], typed: str) -> list[Option]:
    """Return what is meant by a number, by a whole label, or by the first letters of one or of a word in it."""
    numbered = [option for number, option in enumerate(options, 1) if str(number) == typed]
    if numbered:
        return numbered
    sought = fold(one_line(typed))
    labels = {option.key: fold(one_line(option.label)) for option in options}
    for fits in (str.__eq__, str.startswith, _begins_a_word):
        found = [option for option in options if fits(labels[option.key], sought)]
        if found:
            return found
    return []


def is_sure(voice: Voice, question: str, yes: str) -> bool:
    """Ask something that cannot be taken back; no answer is no."""
    return choose(voice, question, [Option("no", "Nee, terug"), Option("yes", yes)]) == "yes"


def search(voice: Voice, prompt: str, find: Callable[[str], Sequence[Option]], words: str) -> str | None:
    """Read what is found with `words`, a few at a time, until one is chosen; other words search again.

    Returns the key of what was chosen, or None.
    """
    found, said = find(words), 0
    while True:
        if said == 0:
            about = f" met ‘{words}’" if words else ""
            less = "Typ een ander woord, of minder letters."
            voice.say(f"{len(found)} gevonden{about}." if found else f"Niets gevonden{about}. {less}")
        few = found[said : said + PAGE]
        voice.say(*(f"{number}. {option.sentence}" for number, option in enumerate(few, said + 1)))
        said += len(few)
        more = f" Enter leest de volgende; er zijn er nog {len(found) - said}." if said < len(found) else ""
        typed = ask(voice, f"{prompt}:", f"Kies een nummer, of typ woorden om te zoeken.{more}")
        if typed is None:
            return None
        if typed.isdecimal() and 1 <= int(typed[:9]) <= len(found):
            return found[int(typed) - 1].key
        if typed.isdecimal():
            voice.say("Dat nummer staat niet in de lijst.")
        elif typed:
            words, found, said = typed, find(typed), 0
        elif said >= len(found):
            voice.say("Dit was de hele lijst. Kies een nummer, typ een ander woord, of ga terug met /terug.")


def _begins_a_word(label: str, sought: str) -> bool:
    return any(label.startswith(sought, word.start()) for word in _WORD.finditer(label))


def _go_back(_: str) -> None:
    raise _BackError


def _stop(_: str) -> None:
    raise EndedError


_WORD = re.compile(r"\w+")
_HELP = "Met /terug ga je terug zonder antwoord. Met /stop stop je; alles is bewaard."
