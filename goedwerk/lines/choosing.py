"""Questions in between: a few words, or one of a list by its number or its first letters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NoReturn

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import shortened
from goedwerk.lines.hearing import Find, Hearing, any_words, no_words
from goedwerk.lines.orders import HELP, HELP_WORDS, NO_ORDERS, SIGN, Order, find_order, plain, read_order
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
    is_listed: Callable[[str], bool] | None = None,
    is_answer: Callable[[str], bool] = any_words,
    is_path: bool = False,
) -> str | None:
    """Return what is typed, which may be nothing, or None when whoever is asked goes back.

    `about` is for `/hulp`, and `read` reads again what there is to choose from. A word alone may be an order without
    its sign: never when it stands in the list (`is_listed`), and surely when it is no answer (`is_answer`); else it is
    asked for again. Raises `ElsewhereError` for an order of where the question came from: nobody is kept in a question.
    The name of a file may begin with a slash, so where `is_path` only the whole name of an order is an order.
    """
    say_about = partial(voice.say, about)
    own = (
        Order("terug", "gaat terug zonder antwoord", _go_back, also=("klaar",)),
        Order(HELP, "leest dit voor", lambda _: voice.say(about, _HELP), also=HELP_WORDS),
        Order("lees", "leest de lijst nog eens", lambda _: (read or say_about)(), also=("lijst",)),
        Order("stop", "stopt goedwerk", _stop, also=("stoppen", "einde")),
    )

    def find(name: str) -> Order:
        try:
            return find_order(name, own)
        except GoedwerkError:
            return _elsewhere(voice.elsewhere(name))

    hearing = Hearing(voice)
    while True:
        typed = voice.ask(prompt, is_path=is_path)
        if (is_listed and is_listed(typed)) or (is_path and not _is_whole_name(typed, find)):
            return typed
        try:
            text = hearing.text(typed, find, no_words if is_path else is_answer)
        except _BackError:
            return None
        except GoedwerkError as error:
            voice.say(str(error))
            continue
        if text is not None:
            return text


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
        is_listed = partial(_is_listed, options)
        typed = ask(voice, prompt, _CHOOSING, read=read, is_listed=is_listed, is_answer=no_words)
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


def _is_listed(options: Sequence[Option], typed: str) -> bool:
    return bool(among(options, typed))


def _is_whole_name(typed: str, find: Find) -> bool:
    name = plain((read_order(typed) or (typed, ""))[0])
    try:
        return name in find(name).words
    except GoedwerkError:
        return False


def _elsewhere(order: Order) -> Order:
    """Return an order of where the question came from, as one that goes back there first."""

    def leave(rest: str) -> NoReturn:
        raise ElsewhereError(f"{SIGN}{order.name} {rest}".rstrip())

    return replace(order, do=leave)


def _go_back(_: str) -> None:
    raise _BackError


def _stop(_: str) -> None:
    raise EndedError


_WORD = re.compile(r"\w+")
_FEW = 5
"""So many names are read to someone who may have meant any of them."""

_CHOOSING = "Typ een nummer uit de lijst, of de eerste letters van wat je kiest."
_HELP = "/lees leest het nog eens, /terug gaat terug zonder antwoord, /stop stopt goedwerk. Alles is bewaard."
