"""Where people keep their photos, and what stands there. Standard library only, apart from `domain`."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.pictures.refusals import named

MAX_ENTRIES = 500
"""How many entries a list holds; looking through more is no choosing."""

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".heic", ".heif"})
"""How the names of pictures end; HEIC as well, so that who chooses such a photo is told what to do with it."""

_NAMES = ("Afbeeldingen", "Pictures", "Downloads")
_XDG = re.compile(r'^\s*XDG_(?:PICTURES|DOWNLOAD)_DIR\s*=\s*"(.*)"\s*$', re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """A folder or a picture; `name` is safe to show."""

    path: Path
    name: str
    is_folder: bool


@dataclass(frozen=True)
class Listing:
    """What stands in a folder, its folders first; `more` when that is only the beginning."""

    entries: tuple[Entry, ...]
    more: bool


def picture_folders(home: Path) -> tuple[Path, ...]:
    """Return the folders in which photos are likely to be, those that exist, without doubles, `home` itself last."""
    own = _real(home)
    found: dict[Path, Path] = {}
    for folder in (*_from_settings(home), *_in_homes(home)):
        real = _real(folder)
        if real and real != own:
            found.setdefault(real, folder)
    return (*found.values(), *([home] if own else []))


def pictures_in(folder: Path) -> Listing:
    """Return the folders in `folder`, by name, and the pictures, newest first, at most `MAX_ENTRIES` together.

    What is hidden is left out. Raises `GoedwerkError` when the folder cannot be read.
    """
    folders: list[Entry] = []
    pictures: list[tuple[float, Entry]] = []
    try:
        with os.scandir(folder) as there:
            for one in there:
                with suppress(OSError):  # gone by now, or a link to nowhere
                    status = one.stat()
                    if _is_hidden(one.name, status):
                        continue
                    entry = Entry(folder / one.name, one_line(clean(one.name)), stat.S_ISDIR(status.st_mode))
                    if entry.is_folder:
                        folders.append(entry)
                    elif stat.S_ISREG(status.st_mode) and Path(one.name).suffix.lower() in SUFFIXES:
                        pictures.append((status.st_mtime, entry))
    except (OSError, ValueError) as error:
        raise GoedwerkError(f"De map {named(folder.name)} kan niet worden gelezen.", _advice(error)) from error
    folders.sort(key=lambda entry: (fold(entry.name), entry.name))
    pictures.sort(key=lambda picture: (-picture[0], picture[1].name))
    entries = (*folders, *(entry for _, entry in pictures))
    return Listing(entries[:MAX_ENTRIES], len(entries) > MAX_ENTRIES)


def _real(folder: Path) -> Path | None:
    """Return the one true path of a folder, or None when there is no such folder."""
    with suppress(OSError, RuntimeError, ValueError):  # no rights, a link to itself, or a name that no system takes
        real = folder.resolve()
        return real if real.is_dir() else None
    return None


def _from_settings(home: Path) -> Iterator[Path]:
    """Yield what a Linux desktop has noted for pictures and downloads, in whatever language it speaks."""
    with suppress(OSError):
        noted = (home / ".config" / "user-dirs.dirs").read_text(encoding="utf-8", errors="replace")
        for value in _XDG.findall(noted):
            folder = Path(re.sub(r"\\(.)", r"\1", value).replace("$HOME", str(home), 1))
            if folder.is_absolute():
                yield folder


def _in_homes(home: Path) -> Iterator[Path]:
    # Windows may keep the pictures in OneDrive, in a folder that bears the name of the organisation.
    clouds: list[Path] = []
    with suppress(OSError):
        clouds = sorted(home.glob("OneDrive*"))
    for name in _NAMES:
        for top in (home, *clouds):
            yield top / name


def _is_hidden(name: str, status: os.stat_result) -> bool:
    if name.startswith("."):
        return True
    # Of these fields Windows has the one and macOS the other.
    attributes = getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return bool(attributes or getattr(status, "st_flags", 0) & stat.UF_HIDDEN)


def _advice(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "Je mag er niet in kijken. Kopieer de foto naar een andere map en kies die."
    return "Kijk of de map er nog is, of kies een andere."
