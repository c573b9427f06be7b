"""Keeping the names of the people at the table out of a text that others will read.

Every whole word that is one of their names becomes "een collega". That makes a text less telling, not anonymous.
"""

import re
from collections.abc import Iterable, Iterator

from goedwerk.domain.names import find
from goedwerk.domain.text import one_line

INSTEAD = "een collega"
"""What stands where a name stood."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

# Words of a name that point to nobody on their own: those inside a name, and those of "Student A" or "de teamleider".
_NOT_A_NAME = frozenset(
    (
        *(
            "aan",
            "bij",
            "de",
            "den",
            "der",
            "een",
            "en",
            "het",
            "in",
            "op",
            "te",
            "ten",
            "ter",
            "'t",
            "uit",
            "van",
            "voor",
        ),
        *("begeleider", "collega", "deelnemer", "docent", "leerling", "meneer", "mevrouw", "opleider"),
        *("praktijkopleider", "stagiair", "stagiaire", "student", "teamleider", "teammanager", "verpleegkundige"),
        *("verzorgende", "werkbegeleider", "zorgprofessional"),
    )
)


class Names:
    """The names to keep off a page, and which of them were met."""

    def __init__(self, names: Iterable[str]) -> None:
        forms = {form for name in names for form in _forms(name)}
        self._forms = sorted(forms, key=lambda form: (-len(form), form))
        self.withheld: list[str] = []

    def withhold(self, text: str) -> str:
        """Return `text` without the names, and add those that stood in it to `withheld`."""
        for form in self._forms:
            for written, instead in ((form, INSTEAD), (f"{form}s", f"{INSTEAD}’s")):
                # "Als" is no genitive of Al.
                if written == form or len(form) > 2:
                    text = self._replaced(text, form, written, instead)
        return text

    def _replaced(self, text: str, form: str, written: str, instead: str) -> str:
        parts, end = [], 0
        for start, stop in find(written, text):
            begins = _begins_sentence(text[:start])
            parts += [text[end:start], instead.capitalize() if begins else instead]
            end = stop
            if form not in self.withheld:
                self.withheld.append(form)
        return "".join([*parts, text[end:]])


def _forms(name: str) -> Iterator[str]:
    """Yield how a person with this name may be written: in full, and by each part that is a name on its own."""
    whole, words = one_line(name), _WORD.findall(name)
    if all(word in _NOT_A_NAME for word in whole.casefold().split()):
        return
    # In the list people also type names without capitals, or all in capitals.
    forms = [whole, _WORD.sub(lambda match: _as_name(match[0]), whole)]
    for word in words:
        if word.casefold() not in _NOT_A_NAME:
            if not word[0].islower():
                forms += [word, _as_name(word)]
            elif name.islower():
                forms += [_as_name(word)]
    yield from (form for form in forms if sum(map(str.isalpha, form)) >= 2)


def _as_name(word: str) -> str:
    return word.lower() if word.casefold() in _NOT_A_NAME else word.title()


def _begins_sentence(before: str) -> bool:
    lead = before.rstrip(" \t\u00a0\"'‘’“”([*_-–—•>#")
    return lead == "" or lead[-1] in ".!?…\n"
