"""Names inside running text: finding them as whole words, and changing one everywhere in a dialogue.

A name matches as it is written, with capitals; a letter, a digit or an accent on either side means another word.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import TextTooLongError
from goedwerk.domain.record import Record
from goedwerk.domain.text import MAX_CHARACTERS, clean

# What points to something else, what is fixed by the program, and what was decided about the old words themselves.
_NOT_TEXT = frozenset(
    {"id", "copy_of", "participant", "experience", "key", "method", "media_type", "state", "clock", "privacy"}
)


def find(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every whole-word occurrence of `name` in `text`; its words may stand on two lines."""
    words = name.split()
    if not words:
        return
    for match in re.finditer(r"\s+".join(map(re.escape, words)), text):
        if not _is_inside_word(text, match.start() - 1) and not _is_inside_word(text, match.end()):
            yield match.span()


def occurs(name: str, text: str) -> bool:
    """Tell whether `name` stands in `text` as a whole word: "Mo" in "Mo's beurt", but not in "Moed"."""
    return any(True for _ in find(name, text))


def replace_name(text: str, old: str, new: str) -> str:
    """Return `text` with `new` for every whole-word occurrence of `old`."""
    parts, end = [], 0
    for start, stop in find(old, text):
        parts += [text[end:start], new]
        end = stop
    return "".join([*parts, text[end:]])


def replace_everywhere(dialogue: Dialogue, old: str, new: str) -> Dialogue:
    """Return `dialogue` with `new` for `old` in all its texts; records in which nothing changed stay the same objects.

    Raises `TextTooLongError` when a text would no longer fit its field.
    """
    old, new = clean(old), clean(new)

    def change(text: str) -> str:
        changed = replace_name(text, old, new)
        if len(changed) > max(MAX_CHARACTERS, len(text)):
            raise TextTooLongError(
                "Met deze naam wordt een van de teksten te lang. Er is niets veranderd.",
                "Maak de langste tekst wat korter, of kies een kortere naam.",
            )
        return changed

    renamed: Dialogue = _changed(dialogue, change)
    return renamed


def count_occurrences(dialogue: Dialogue, name: str) -> int:
    """Return how many times `replace_everywhere` would replace `name`."""
    return sum(1 for text in _texts(dialogue) for _ in find(clean(name), text))


def _is_inside_word(text: str, index: int) -> bool:
    if not 0 <= index < len(text):
        return False
    return text[index].isalnum() or unicodedata.category(text[index]).startswith("M")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in _NOT_TEXT:
                yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
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
