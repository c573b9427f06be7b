"""The one way a file leaves the program: whole or not at all, under a name every system takes.

Standard library only, apart from `domain.text`, `domain.errors` and `whole_file`.
"""

import errno
import os
import re
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.formats.whole_file import create, is_held, replace

MAX_NAME = 100
"""The most characters of a name made by `file_name` or `shared_name`; all of them ASCII, so also the most bytes."""

_MAX_GROUP = 40
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")  # Windows opens a device, whatever the suffix
_UNACCENTED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"})


class FileInUseError(GoedwerkError):
    """A file cannot be replaced while another program has it open."""


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that it holds the old or the new bytes, never half; raises `GoedwerkError`."""
    try:
        replace(path, data)
    except OSError as error:
        raise _explained(path, error) from error


def keep_named(path: Path, mine: Callable[[bytes], bool], data: bytes) -> None:
    """Write `data` at `path` over its own earlier file or where nothing stands; raises as `require_free` does."""
    make_folder(path.parent)
    if not put(path, mine, data):
        raise _taken(path)


def require_free(path: Path, mine: Callable[[bytes], bool]) -> None:
    """Raise `GoedwerkError` when something stands at `path` that is not `mine`."""
    if os.path.lexists(path) and not holds(path, mine):
        raise _taken(path)


def put(path: Path, mine: Callable[[bytes], bool], data: bytes) -> bool:
    """Write `data` at `path` when nothing stands there or what is `mine`, and tell whether that was so.

    Raises `GoedwerkError`, and `FileInUseError` when another program keeps it.
    """
    if not os.path.lexists(path) and _put_new(path, data):
        return True
    if not holds(path, mine):
        return False
    write_atomically(path, data)
    return True


def holds(path: Path, mine: Callable[[bytes], bool]) -> bool:
    """Tell whether a file stands at `path` that can be read and is `mine`."""
    try:
        return path.is_file() and mine(path.read_bytes())
    except OSError:
        return False  # a folder with this name, or a file we may not read, is not ours


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it where they are missing; raises `GoedwerkError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why, hint = _reason(error)
        raise GoedwerkError(f"De map {_quoted(folder)} is niet gemaakt: {why}.", hint) from error


def free_path(folder: Path, name: str, suffix: str, mine: Callable[[bytes], bool]) -> Path:
    """Return the first of `name`, `name-2`, `name-3`… in `folder` that is free, or whose contents are `mine`.

    So an export of the same thing takes the place of its own file, and never that of another.
    """
    paths = (numbered(folder, name, suffix, number) for number in count(1))
    return next(path for path in paths if not os.path.lexists(path) or holds(path, mine))


def numbered(folder: Path, name: str, suffix: str, number: int) -> Path:
    """Return the file with this name and a number, of which the first goes without."""
    return folder / f"{name}{f'-{number}' if number > 1 else ''}{suffix}"


def file_name(day: date | None, group: str, title: str) -> str:
    """Return `<date>-<group>-<title>` without a suffix: ASCII, legal everywhere, at most `MAX_NAME` characters."""
    start = f"{day.isoformat() if day else 'zonder-datum'}-{slug(group, 'groep', _MAX_GROUP)}"
    rest = slug(title, "", MAX_NAME - len(start) - 1)
    return f"{start}-{rest}" if rest else start


def shared_name(month: date | None, title: str) -> str:
    """Return `<year>-<month>-<title>` for a page for others, as `file_name` does, without group and day."""
    start = month.isoformat()[:7] if month else "zonder-datum"
    return f"{start}-{slug(title, 'a4', MAX_NAME - len(start) - 1)}"


def slug(text: str, fallback: str, limit: int = MAX_NAME) -> str:
    """Return `text` in small letters, digits and hyphens, at most `limit` long; `fallback` when nothing is left."""
    plain = fold(text).translate(_UNACCENTED)
    plain = re.sub(r"['’‘`]", "", plain)
    result = _shortened(re.sub(r"[^a-z0-9]+", "-", plain).strip("-"), limit)
    if _RESERVED.fullmatch(result):
        result = f"{result}-{fallback or 'x'}"
    return result or fallback


def _shortened(words: str, limit: int) -> str:
    if len(words) <= limit:
        return words
    whole, hyphen, _ = words[: limit + 1].rpartition("-")
    # Between two words, unless that throws away most of a very long one.
    return whole if hyphen and len(whole) > limit // 2 else words[:limit].rstrip("-")


def _put_new(path: Path, data: bytes) -> bool:
    try:
        create(path, data)
    except FileExistsError:  # another program took the name in the meantime
        return False
    except OSError as error:
        raise _explained(path, error) from error
    return True


def _taken(path: Path) -> GoedwerkError:
    return GoedwerkError(
        f"{_quoted(path)} is er al, met iets anders erin. Er is niets gemaakt.",
        "Kies een andere naam, of haal dat bestand eerst weg.",
    )


def _explained(path: Path, error: OSError) -> GoedwerkError:
    if _is_held(error):
        return FileInUseError(
            f"{_quoted(path)} is nog open in een ander programma. Wat er al stond, is heel gebleven.",
            "Sluit het daar en probeer het nog eens.",
        )
    why, hint = _reason(error)
    kept = "Wat er al stond, is heel gebleven." if os.path.lexists(path) else "Er staat geen half bestand."
    return GoedwerkError(f"{_quoted(path)} is niet opgeslagen: {why}. {kept}", hint)


def _quoted(path: Path) -> str:
    return f"‘{one_line(clean(path.name)) or path.anchor}’"


def _is_held(error: OSError) -> bool:
    """Tell whether Windows keeps a file for the program it is open in."""
    return is_held(error) and error.filename2 is not None


def _reason(error: OSError) -> tuple[str, str]:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "de schijf is vol", "Maak ruimte vrij, of kies een andere map."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return "je mag in deze map niet schrijven", "Kies een andere map, of vraag om toegang."
        case errno.ENOENT | errno.ENOTDIR | errno.ENODEV | errno.EIO:
            return "de map of de schijf is er niet", "Kijk of de naam van de map klopt en of de usb-stick erin zit."
        case errno.EISDIR | errno.EEXIST:
            return "op die plek staat al iets anders", "Kies een andere naam of een andere map."
        case errno.ENAMETOOLONG:
            return "de naam is te lang", "Kies een kortere naam, of een map dichter bij het begin van de schijf."
        case _:
            return f"de laptop zegt ‘{error.strerror or error}’", "Probeer het nog eens, of kies een andere map."
