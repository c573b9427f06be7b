"""Questions in between: a few words, or one of a list by its number or its first letters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import shortened
from goedwerk.lines.orders import (
    HELP,
    HELP_WORDS,
    NO_ORDERS,
    Order,
    find_order,
    in_doubt,
    plain,
    read_order,
    read_text,
    said_alone,
)
from goedwerk.lines.voice import EndedError, Voice
from goedwerk.lines.words import SHORT, joined, sentence

AGAIN = "Met /lees hoor je de lijst."
"""What is said to who chose something that is not there, instead of the list."""


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


def ask(
    voice: Voice,
    prompt: str,
    about: str = "",
    *,
    read: Callable[[], None] | None = None,
    is_answer: Callable[[str], bool] | None = None,
    is_path: bool = False,
) -> str | None:
    """Return what is typed, which may be nothing, or None when whoever is asked goes back.

    `about` is for `/hulp`, and `read` reads again what there is to choose from. What is no answer (`is_answer`) may be
    an order without its sign; where any words are an answer, they are asked for again. Raises `ElsewhereError` for an
    order of where the question came from: nobody is kept in a question. The name of a file may begin with a slash, so
    where `is_path` any other order is the answer.
    """
    say_about = partial(voice.say, about)
    orders = (
        Order("terug", "gaat terug zonder antwoord", _go_back, also=("klaar",)),
        Order(HELP, "leest dit voor", lambda _: voice.say(about, _HELP), also=HELP_WORDS),
        Order("lees", "leest de lijst nog eens", lambda _: (read or say_about)(), also=("lijst",)),
        Order("stop", "stopt goedwerk", _stop, also=("stoppen", "einde")),
    )
    doubted = ""
    while True:
        typed = voice.ask(prompt, is_path=is_path)
        given = read_order(typed)
        try:
            if given is None:
                alone = None if is_path or plain(typed) == doubted else said_alone(typed, orders)
                if alone is None or (is_answer and is_answer(typed)):
                    return read_text(typed)
                if is_answer or alone.name == HELP:
                    alone.do("")
                if not is_answer:
                    doubted = plain(typed)
                    voice.say(in_doubt(typed, alone.name))
                continue
            order = _found(given[0], orders)
            if order:
                order.do(given[1])
                continue
        except _BackError:
            return None
        if is_path:
            return typed
        try:
            voice.elsewhere(given[0])
        except GoedwerkError as error:
            voice.say(str(error))
        else:
            raise ElsewhereError(typed)


def choose(
    voice: Voice, title: str, options: Sequence[Option], *, reads: bool = True, leaving: str = "Enter gaat terug"
) -> str | None:
    """Read a list, unless it was just read, and return the key of what is chosen, or None; `leaving` says how."""

    def read() -> None:
        voice.say(title, *(f"{number}. {option.sentence}" for number, option in enumerate(options, 1)))

    prompt = f"{sentence(shortened(title, SHORT))} Nummer of letters, {leaving}:"
    if reads:
        read()
    while True:
        typed = ask(voice, prompt, _CHOOSING, read=read, is_answer=lambda typed: bool(among(options, typed)))
        if not typed:
            return None
        found = among(options, typed)
        if len(found) == 1:
            return found[0].key
        voice.say(not_one(typed, found) or NO_ORDERS.get(plain(typed), f"‘{typed}’ staat niet in de lijst. {AGAIN}"))


def not_one(typed: str, found: Sequence[Option]) -> str:
    """Return what to say when `typed` may mean more than one thing; nothing when it means none."""
    if len(found) > _FEW:
        return f"Met ‘{typed}’ kun je {len(found)} dingen bedoelen. Typ meer letters."
    return f"Dat kan meer zijn: {', '.join(option.label for option in found)}. Typ meer letters." if found else ""


def among(options: Sequence[Option], typed: str) -> list[Option]:
    """Return what is meant by a number, by a whole label, or by the first letters of one or of a word in it."""
    sought = plain(typed)
    numbered = [option for number, option in enumerate(options, 1) if str(number) == sought.rstrip(")")]
    if numbered:
        return numbered
    labels = {option.key: plain(option.label) for option in options}
    for fits in (str.__eq__, str.startswith, _begins_a_word):
        found = [option for option in options if fits(labels[option.key], sought)]
        if found:
            return found
    return []


def is_sure(voice: Voice, question: str, yes: str) -> bool:
    """Ask something that cannot be taken back; no answer is no."""
    return choose(voice, question, [Option("no", "Nee, terug"), Option("yes", yes)]) == "yes"


def _begins_a_word(label: str, sought: str) -> bool:
    return any(label.startswith(sought, word.start()) for word in _WORD.finditer(label))


def _found(name: str, orders: Sequence[Order]) -> Order | None:
    try:
        return find_order(name, orders)
    except GoedwerkError:
        return None


def _go_back(_: str) -> None:
    raise _BackError


def _stop(_: str) -> None:
    raise EndedError


_WORD = re.compile(r"\w+")
_FEW = 5
"""So many names are read to someone who may have meant any of them."""

_CHOOSING = "Typ een nummer uit de lijst, of de eerste letters van wat je kiest."
_HELP = "/lees leest het nog eens, /terug gaat terug zonder antwoord, /stop stopt goedwerk. Alles is bewaard."
