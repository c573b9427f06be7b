"""Names inside running text: finding them as whole words, and changing them everywhere in a dialogue.

A name matches as it is written, with capitals; a letter, a digit or an accent on either side means another word.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import TextTooLongError
from goedwerk.domain.record import Record
from goedwerk.domain.text import MAX_CHARACTERS, clean, one_line

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
"""A word of a name."""

NOT_A_NAME = frozenset(
    (
        *("aan", "bij", "de", "den", "der", "een", "en", "het", "in", "op", "te", "ten", "ter", "'t", "uit", "van"),
        *("voor", "dhr", "dr", "drs", "meneer", "mevr", "mevrouw", "mijnheer", "mw"),
        *("begeleider", "collega", "deelnemer", "docent", "leerling", "opleider", "praktijkopleider", "stagiair"),
        *("stagiaire", "student", "teamleider", "teammanager", "verpleegkundige", "verzorgende", "werkbegeleider"),
        "zorgprofessional",
    )
)
"""Words that point to nobody on their own: as in "van den Berg", "mevr. Wit", "Student A", "de teamleider"."""

_RUN = re.compile(r"[^\W_]+")

# What points to something else, what is fixed by the program, and what is about the old words themselves.
_NOT_TEXT = frozenset(
    {"id", "copy_of", "participant", "experience", "key", "method", "media_type", "state", "clock"}
    | {"former_names", "privacy"}
)


def find(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every whole-word occurrence of `name` in `text`; its words may stand on two lines."""
    words = name.split()
    if not words:
        return
    for match in re.finditer(r"\s+".join(map(re.escape, words)), text):
        if _is_whole(text, *match.span()):
            yield match.span()


class _Sought(NamedTuple):
    """A name, how it is written on one line, and how many characters of that stand before and after its words."""

    name: str
    written: str
    lead: int
    tail: int


class NameFinder:
    """Finds many names in one walk through a text, however many there are; each as `find` finds it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, list[_Sought]] = {}
        self._lengths: dict[str, set[int]] = {}
        for name in dict.fromkeys(names):
            line = one_line(name)
            runs = list(_RUN.finditer(line))
            if runs:
                # A mark that stands loose before or after a name is no part of it; the "." of "Joëlle W." is.
                lead = line[: runs[0].start()].rpartition(" ")[2]
                tail = line[runs[-1].end() :].partition(" ")[0]
                written = lead + line[runs[0].start() : runs[-1].end()] + tail
                words = [run[0] for run in runs]
                self._names.setdefault(" ".join(words), []).append(_Sought(name, written, len(lead), len(tail)))
                self._lengths.setdefault(words[0], set()).add(len(words))

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield every whole-word occurrence of a name: which one, its start and its end."""
        runs = list(_RUN.finditer(text))
        words = [run[0] for run in runs]
        for index, first in enumerate(words):
            for length in self._lengths.get(first, ()):
                end = index + length
                if end > len(words):
                    continue
                for name, written, lead, tail in self._names.get(" ".join(words[index:end]), ()):
                    start, stop = runs[index].start() - lead, runs[end - 1].end() + tail
                    # Below zero a slice would count from the end of the text.
                    if start >= 0 and _reads(text[start:stop], written) and _is_whole(text, start, stop):
                        yield name, start, stop


def occurs(name: str, text: str) -> bool:
    """Tell whether `name` stands in `text` as a whole word: "Mo" in "Mo's beurt", but not in "Moed"."""
    return any(True for _ in find(name, text))


def letters(name: str) -> int:
    """Return how many letters `name` has."""
    return sum(map(str.isalpha, name))


def first_name(name: str) -> str:
    """Return the first word of `name`, or nothing when that points to nobody: a role, an initial, a small letter."""
    found = WORD.search(name)
    word = found[0] if found else ""
    return "" if word.casefold() in NOT_A_NAME or letters(word) < 2 or word[0].islower() else word


def replace_names(text: str, names: Mapping[str, str]) -> str:
    """Return `text` with its new name for every whole-word occurrence of an old one in `names`.

    What was put in is not looked at again. Where two names overlap, the one that begins first counts, then the longest.
    """
    found = [(start, stop, new) for old, new in names.items() for start, stop in find(old, text)]
    parts, end = [], 0
    for start, stop, new in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= end:
            parts += [text[end:start], new]
            end = stop
    return "".join([*parts, text[end:]])


def replace_everywhere(dialogue: Dialogue, old: str, new: str) -> Dialogue:
    """Return `dialogue` with `new` for `old` in all its texts, as `replace_all` does."""
    return replace_all(dialogue, {old: new})


def replace_all(dialogue: Dialogue, names: Mapping[str, str]) -> Dialogue:
    """Return `dialogue` with the new name for every old one in `names`, in all its texts.

    Records in which nothing changed stay the same objects. The name of a person that changed is among the former names
    from then on. Raises `TextTooLongError` when a text would no longer fit its field.
    """
    names = {clean(old): clean(new) for old, new in names.items()}

    def change(text: str) -> str:
        changed = replace_names(text, names)
        if len(changed) > max(MAX_CHARACTERS, len(text)):
            raise TextTooLongError(
                "Met deze naam wordt een van de teksten te lang. Er is niets veranderd.",
                "Maak de langste tekst wat korter, of kies een kortere naam.",
            )
        return changed

    renamed: Dialogue = _changed(dialogue, change)
    now = _people(renamed)
    return remember(renamed, [name for name in _people(dialogue) if name not in now])


def remember(dialogue: Dialogue, names: Iterable[str]) -> Dialogue:
    """Return `dialogue` with `names` among its former names, without doubles and without empty ones."""
    known = dialogue.former_names
    added = [name for name in dict.fromkeys(names) if name.strip() and name not in known]
    return dialogue.revised(former_names=(*known, *added)) if added else dialogue


def count_occurrences(dialogue: Dialogue, name: str) -> int:
    """Return how many times `replace_everywhere` would replace `name`."""
    return sum(1 for text in texts_of(dialogue) for _ in find(clean(name), text))


def _people(dialogue: Dialogue) -> list[str]:
    return [dialogue.facilitator, *(person.name for person in dialogue.participants)]


def _reads(passage: str, written: str) -> bool:
    return passage == written or one_line(passage) == written


def _is_whole(text: str, start: int, stop: int) -> bool:
    return not _is_inside_word(text, start - 1) and not _is_inside_word(text, stop)


def _is_inside_word(text: str, index: int) -> bool:
    if not 0 <= index < len(text):
        return False
    character = text[index]
    return character.isalnum() or (not character.isascii() and unicodedata.category(character).startswith("M"))


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text of a record that people wrote and that can hold a name."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in _NOT_TEXT:
                yield from texts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields if name not in _NOT_TEXT}
        after = {name: _changed(field, change) for name, field in fields.items()}
        changes = {name: field for name, field in after.items() if field is not fields[name]}
        return value.revised(**changes) if changes else value
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, str) and not isinstance(value, Enum):
        text = change(value)
        return value if text == value else text
    return value
