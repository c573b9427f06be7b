"""Own situations that were thrown away: their files in a folder, until they are brought back or erased."""

import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from goedwerk.content.situations import OWN_SET, LibraryEntry, read_situation
from goedwerk.content.source import no_access
from goedwerk.domain.errors import ContentError, GoedwerkError
from goedwerk.domain.text import clean, fold


@dataclass(frozen=True)
class ThrownAway:
    """A file in the trash and what to call it."""

    path: Path
    title: str


def throw_away(entry: LibraryEntry, trash: Path) -> ThrownAway:
    """Move the file of an own situation to the folder `trash`; raises `GoedwerkError` and then it stays."""
    from goedwerk.formats.files import make_folder

    make_folder(trash)
    path = _free(entry, trash)
    _move(entry.path, path)
    return ThrownAway(path, entry.situation.title)


def keep_copy(entry: LibraryEntry, trash: Path) -> None:
    """Put a copy of the file of an own situation in the folder `trash`; raises `GoedwerkError`."""
    from goedwerk.formats.files import make_folder, write_atomically

    make_folder(trash)
    try:
        data = entry.path.read_bytes()
    except OSError as error:
        raise no_access(entry.path, error) from error
    write_atomically(_free(entry, trash), data)


def thrown_away(trash: Path) -> list[ThrownAway]:
    """Return what is in the trash, by title; a file that cannot be read goes by its name."""
    try:
        paths = [path for path in trash.iterdir() if path.name.lower().endswith(".md") and not path.is_dir()]
    except OSError:
        return []
    return sorted((ThrownAway(path, _title(path)) for path in paths), key=lambda one: (fold(one.title), one.path))


def bring_back(thrown: ThrownAway, folder: Path, taken: Collection[str] = ()) -> Path:
    """Move a file from the trash to the own set in `folder`, the `situations` of a werkmap, and return it.

    `taken` are the keys of the own situations. Raises `GoedwerkError`, and then it stays in the trash, when it cannot
    be read, and when another situation has its key or its file name by now.
    """
    from goedwerk.formats.files import make_folder

    key = read_situation(thrown.path).key
    name = f"{key}.md"
    path = folder / OWN_SET / name
    if key in taken or os.path.lexists(path):
        raise GoedwerkError(
            f"Er is al een situatie met de naam {name}. Deze ligt nog in de prullenbak.",
            "Gooi eerst de andere weg, of geef die een andere titel.",
        )
    make_folder(path.parent)
    _move(thrown.path, path)
    return path


def erase(thrown: ThrownAway) -> None:
    """Remove a file from the trash for good; raises `GoedwerkError`."""
    try:
        thrown.path.unlink(missing_ok=True)
    except OSError as error:
        raise no_access(thrown.path, error) from error


def _free(entry: LibraryEntry, trash: Path) -> Path:
    names = (f"{entry.path.stem}{f'-{number}' if number > 1 else ''}.md" for number in count(1))
    return next(trash / name for name in names if not os.path.lexists(trash / name))


def _move(path: Path, target: Path) -> None:
    try:
        shutil.move(path, target)  # also when the trash is on another disk
    except OSError as error:
        raise no_access(path, error) from error


def _title(path: Path) -> str:
    try:
        return read_situation(path).title
    except ContentError:
        return clean(path.name)
