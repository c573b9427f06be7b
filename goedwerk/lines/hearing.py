"""Telling an order from an answer, at a place and in the middle of a question."""

from collections.abc import Callable

from goedwerk.domain.errors import GoedwerkError
from goedwerk.lines.orders import HELP, NO_ORDERS, SIGN, Order, plain, read_order, read_text
from goedwerk.lines.voice import Voice

Find = Callable[[str], Order]
"""Returns the order with a name or its first letters; raises `GoedwerkError` when there is not just one."""

_DONE = "klaar"
_SAID_ALONE = ("afronden", HELP, "lees", "ongedaan", "sluit", "stop", "terug", "verder")
"""The orders of which people type the name alone, and which they seldom give for an answer."""


def any_words(_: str) -> bool:
    """Return that a word alone can be an answer, whatever it is."""
    return True


def no_words(_: str) -> bool:
    """Return that a word alone can be no answer."""
    return False


class Hearing:
    """Hears one line after another. A word alone that may be an order and an answer is an answer the second time."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._doubted = ""

    def text(self, typed: str, find: Find, is_answer: Callable[[str], bool] = any_words) -> str | None:
        """Return the text that is meant, or None after an order: that is carried out, or asked for with its sign.

        A word alone that is no answer (`is_answer`) is the order of that name. Raises what `find` and the order raise.
        """
        doubted, self._doubted = self._doubted, ""
        given = read_order(typed)
        if given:
            find(given[0]).do(given[1])
            return None
        order = self._said_alone(typed, find)
        if order is None or plain(typed) == doubted:
            return read_text(typed)
        is_sure = not is_answer(typed)
        if not is_sure:
            self._doubted = plain(typed)
        if is_sure or order.name in (HELP, _DONE):
            order.do("")
        if not is_sure:
            self._voice.say(_in_doubt(typed, order.name))
        return None

    def _said_alone(self, typed: str, find: Find) -> Order | None:
        word = plain(typed)
        try:
            order = find(word)
        except GoedwerkError:
            return Order(_DONE, "", lambda _: self._voice.say(NO_ORDERS[_DONE])) if word == _DONE else None
        return order if word in order.words and order.name in _SAID_ALONE else None


def _in_doubt(typed: str, name: str) -> str:
    order = "" if name in (HELP, _DONE) else f" Typ {SIGN}{name} voor de opdracht."
    return f"‘{typed}’ kan twee dingen zijn.{order} Is het een antwoord, typ het dan nog een keer."
