"""Finding one in a long list with words."""

from collections.abc import Callable, Sequence

from goedwerk.lines.choosing import AGAIN, Option, ask
from goedwerk.lines.voice import Voice

PAGE = 10
"""How many of a long list are read at a time."""


def can_be_sought(word: str, find: Callable[[str], Sequence[object]]) -> bool:
    """Tell whether a word that is the name of an order as well finds something: then it may be meant to."""
    return any(map(str.isalnum, word)) and bool(find(word))


def search(voice: Voice, prompt: str, find: Callable[[str], Sequence[Option]], words: str) -> str | None:
    """Read what is found with `words`, a few at a time, until one is chosen; other words search again.

    Returns the key of what was chosen, or None.
    """
    found, said, goes_on = find(words), 0, True

    def read() -> None:
        few = found[max(0, said - 1) // PAGE * PAGE : said]
        voice.say(*(f"{number}. {option.sentence}" for number, option in enumerate(few, said - len(few) + 1)))

    while True:
        if said == 0:
            about = f" met ‘{words}’" if words else ""
            less = "Typ een ander woord, of minder letters."
            voice.say(
                f"{len(found)} gevonden{about}. Met /terug ga je terug." if found else f"Niets gevonden{about}. {less}"
            )
        if goes_on and said < len(found):
            said = min(said + PAGE, len(found))
            read()
        more = f" Enter leest de volgende; er zijn er nog {len(found) - said}." if said < len(found) else ""
        help_text = f"Kies een nummer, of typ woorden om te zoeken.{more}"
        typed = ask(voice, f"{prompt}:", help_text, read=read, is_answer=lambda word: can_be_sought(word, find))
        if typed is None:
            return None
        number, goes_on = typed.rstrip(".)"), not typed
        if number.isdecimal() and 1 <= int(number[:9]) <= len(found):
            return found[int(number) - 1].key
        if number.isdecimal():
            voice.say(f"Nummer {number[:9]} staat niet in de lijst. {AGAIN}")
        elif typed:
            words, found, said, goes_on = typed, find(typed), 0, True
        elif said >= len(found):
            voice.say("Dit was de hele lijst. Kies een nummer, typ een ander woord, of ga terug met /terug.")
