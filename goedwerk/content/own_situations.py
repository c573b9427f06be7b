"""Situations that people write themselves: what they are called and where they are kept."""

import os
from collections.abc import Collection
from itertools import count
from pathlib import Path

from goedwerk.content.problem import FileProblemError
from goedwerk.content.situation_file import format_situation, parse_situation
from goedwerk.content.situations import OWN_SET, SET_FILE, LibraryEntry, read_situation
from goedwerk.content.source import MAX_BYTES, read_source
from goedwerk.domain.errors import ContentError, GoedwerkError, TextTooLongError
from goedwerk.domain.situation import Situation

_LONGEST = 70  # leaves room for a number in a key of at most 80


def new_key(title: str, taken: Collection[str]) -> str:
    """Return a key made from the words of `title` that is not among `taken`."""
    from goedwerk.formats.files import slug

    start = slug(title, "situatie", _LONGEST)
    keys = (start if number == 1 else f"{start}-{number}" for number in count(1))
    return next(key for key in keys if key not in taken and f"{key}.md" != SET_FILE)


def save_own_situation(folder: Path, situation: Situation, before: LibraryEntry | None = None) -> Path:
    """Write a situation in the own set in `folder`, the `situations` of a werkmap, and return the file.

    `before` is what was changed, as it was read: its file is replaced, if it still says so. Raises `GoedwerkError` when
    something else has that name, when the situation lacks a key, title or text, and when the folder cannot be written.
    """
    from goedwerk.formats.files import make_folder, write_atomically

    path = before.path if before else folder / OWN_SET / f"{situation.key}.md"
    source = format_situation(situation)
    data = source.encode("utf-8")
    if len(data) > MAX_BYTES:
        raise TextTooLongError("Deze situatie is te lang. Er is niets opgeslagen.", "Maak de teksten korter.")
    try:
        read_back = parse_situation(source, path)  # also keeps a key that is no file name away from the disk
    except FileProblemError as error:
        problem = error.problem
        raise GoedwerkError(f"Deze situatie is niet opgeslagen. {problem.message}", problem.remedy) from error
    existing = _existing(path)
    if existing == read_back:
        return path
    if path.name == SET_FILE or (os.path.lexists(path) and (before is None or existing != before.situation)):
        raise GoedwerkError(
            f"Er is al iets anders met de naam {path.name}. Dat is gebleven. Deze situatie is niet opgeslagen.",
            "Geef deze situatie een andere titel.",
        )
    make_folder(path.parent)
    write_atomically(path, data)
    return path


def is_as_read(entry: LibraryEntry) -> bool:
    """Tell whether the file of a situation still says what was read there."""
    return _existing(entry.path) == entry.situation


def _existing(path: Path) -> Situation | None:
    try:
        return read_situation(path)
    except ContentError:
        return None


def is_as_written(entry: LibraryEntry) -> bool:
    """Tell whether the file of a situation holds nothing but what goedwerk would write, such as remarks of people."""
    try:
        return read_source(entry.path).replace("\r\n", "\n") == format_situation(entry.situation)
    except ContentError:
        return False
