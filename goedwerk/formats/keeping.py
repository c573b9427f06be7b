"""Where a file goes that is saved once more: over its own earlier one, and never over what a person changed.

Standard library only, apart from `formats.files`. The rule and its reasons: `docs/adr/0019`.
"""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path

from goedwerk.formats.files import FileInUseError, holds, make_folder, numbered, put

STANDS_BESIDE = (
    "Het vorige bestand blijft staan: het was nog open, of iemand heeft er iets in veranderd. "
    "Daarom heet dit ‘nieuwer’."
)
"""What people hear about a file that is `Kept.beside` an earlier one."""

Test = Callable[[bytes], bool]
"""Tells something about the bytes of a file."""

_BESIDE = "-nieuwer"


@dataclass(frozen=True)
class Kept:
    """A file that was written, and whether it is called newer because an earlier one stays."""

    path: Path
    beside: bool = False


def keep_file(folder: Path, name: str, suffix: str, mine: Test, data: bytes, as_made: Test = lambda _: True) -> Kept:
    """Write `data` in `folder` over its own earlier file, or under a name that is free, and return what was done.

    A file that is open in a program that keeps it, or was changed since goedwerk made it (it is not `mine` and not
    `as_made`), stays. The new one is called newer, and from then on that is the one that is written over: of two files
    of the same thing the newest is known by its name. Raises `GoedwerkError` when it cannot be written at all.
    """
    make_folder(folder)
    plain, newer = _Row(folder, name, suffix), _Row(folder, f"{name}{_BESIDE}", suffix)
    others = newer.found(lambda found: mine(found) or not as_made(found))
    if not any(holds(newer.path(number), mine) for number in others):
        with suppress(FileInUseError):
            if path := _kept(plain, bool(others), mine, data, as_made):
                return Kept(path)
    path = _kept_beside(newer, others, mine, data)
    return Kept(path, beside=_stays(plain, mine, as_made) or any(newer.path(number) != path for number in others))


@dataclass(frozen=True)
class _Row:
    """The names `name`, `name-2`, `name-3`… in a folder, by their number."""

    folder: Path
    name: str
    suffix: str

    def path(self, number: int) -> Path:
        return numbered(self.folder, self.name, self.suffix, number)

    def found(self, test: Test) -> list[int]:
        """Return the numbers, from low to high, of what stands there, except of files that do not pass."""
        shape = re.compile(rf"{re.escape(self.name)}(?:-([1-9]\d*))?{re.escape(self.suffix)}")
        with suppress(OSError), os.scandir(self.folder) as entries:
            numbers = sorted({int(match[1] or 1) for entry in entries if (match := shape.fullmatch(entry.name))})
            return [number for number in numbers if not holds(self.path(number), lambda found: not test(found))]
        return []


def _kept(plain: _Row, is_behind: bool, mine: Test, data: bytes, as_made: Test) -> Path | None:
    """Write `data` over the file that is `mine`, or under the first name that is free.

    Return None when that comes behind a changed file, here or, when `is_behind`, elsewhere.
    """
    for number in plain.found(mine):
        if put(plain.path(number), mine, data):
            return plain.path(number)
    for path in map(plain.path, count(1)):
        if is_behind and not os.path.lexists(path):
            return None
        if put(path, mine, data):
            return path
        is_behind = is_behind or not holds(path, as_made)
    return None


def _kept_beside(newer: _Row, others: list[int], mine: Test, data: bytes) -> Path:
    """Write `data` over the last one when that is `mine`, or under a name behind it, past those that are open."""
    number = others[-1] if others else 1
    while True:
        path = newer.path(number)
        there = os.path.lexists(path)
        try:
            if put(path, mine, data):
                return path
        except FileInUseError:
            if not there:  # then a next name will not do either
                raise
        number += 1


def _stays(plain: _Row, mine: Test, as_made: Test) -> bool:
    """Tell whether an earlier file stays under one of the plain names that follow each other."""
    there = takewhile(os.path.lexists, map(plain.path, count(1)))
    return any(holds(path, mine) or not holds(path, as_made) for path in there)
