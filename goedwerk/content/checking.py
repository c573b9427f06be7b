"""Checking situations against the rules of the library: which file, which line, and what to do.

It only reads. What the library leaves out is named too, in the same words.
"""

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from goedwerk.content.front_matter import Field
from goedwerk.content.method import load_method
from goedwerk.content.problem import Problem, quoted
from goedwerk.content.situation_file import SituationFile
from goedwerk.content.situations import (
    OWN_SET,
    SET_FILE,
    Place,
    SituationSet,
    is_link,
    is_situation,
    read_places,
    visible,
)
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Shortcoming, shortcomings
from goedwerk.workspace import Workspace

_BODY = {"text": "De tekst is nog niet goed.", "questions": "De vragen zijn nog niet goed."}


@dataclass(frozen=True)
class Checked:
    """How many situations were looked at, and what is wrong: by file, and in that by line."""

    count: int
    problems: tuple[Problem, ...]


def check_library(own: Path | None = None) -> Checked:
    """Check all situations that come with goedwerk, and those in the folder `own` of a werkmap."""
    return _checked(read_places(own))


def check_path(path: Path) -> Checked:
    """Check a file, a set, a folder of sets or a werkmap; raises `GoedwerkError` when there is no situation."""
    if path.name.lower() == SET_FILE:
        path = path.parent
    if not _is_folder(path):
        if not os.path.lexists(path):
            raise _nothing(path, "staat niets")
        return _checked([Place(path.parent).read_file(path)])
    if _is_folder(Workspace(path).situations):
        path = Workspace(path).situations
    place = Place(path)
    checked = _checked([place.read([path]) if _is_set(path) else place.read_sets(lambda _: True)])
    if not checked.count and not checked.problems:
        raise _nothing(path, "staan geen situaties")
    return checked


def _checked(places: Iterable[Place]) -> Checked:
    themes = [theme.key for theme in load_method().themes]
    count, problems = 0, []
    for place in places:
        count += place.count
        problems += place.problems
        for path, file in place.files.values():
            problems += _about_situation(path, file, themes)
        for folder, named in place.sets.items():
            problems += _about_set(folder, named)
    return Checked(count, tuple(sorted(problems, key=lambda problem: (str(problem.path), problem.line or 0))))


def _about_situation(path: Path, file: SituationFile, themes: Collection[str]) -> Iterator[Problem]:
    key = file.situation.key
    if path.stem != key:
        message = f"De sleutel is {quoted(key)}, en het bestand heet {quoted(path.name)}."
        yield Problem(path, file.lines["key"], message, f"Noem het bestand {key}.md, of verander de sleutel.")
    for one in shortcomings(file.situation, themes):
        yield Problem(path, file.lines[one.field], _what_is_wrong(one, file), one.sentence)


def _what_is_wrong(shortcoming: Shortcoming, file: SituationFile) -> str:
    """Say which field it is by the name that it has in the file."""
    field = shortcoming.field
    if field in _BODY:
        return _BODY[field]
    return f"‘{field}’ is nog niet goed." if getattr(file.situation, field) else f"In de kop ontbreekt ‘{field}’."


def _about_set(folder: Path, named: SituationSet) -> Iterator[Problem]:
    path = folder / SET_FILE
    if named.head is not None:
        source = named.head.get("source", Field(1, None))
        if not isinstance(source.value, str) or not source.value.strip():
            yield Problem(path, source.line, "Deze set noemt geen bron.", "Zet in de kop een regel source: …")
    # The own set needs no name: goedwerk itself writes there, and it stays with its owner.
    elif folder.absolute().name != OWN_SET and _holds_situations(folder) and not os.path.lexists(path):
        message = f"In deze map ontbreekt {SET_FILE}."
        yield Problem(folder, None, message, "Maak het, met een kop waarin name: … en source: … staan.")
    for inner in _folders_with_situations(folder):
        message = "Deze map staat in een set. De situaties hierin worden niet gelezen."
        yield Problem(inner, None, message, "Zet de map naast de set.")


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # a name that is too long for the system
        return path.is_dir()
    return False


def _is_set(folder: Path) -> bool:
    """Tell whether a folder is a set itself, and not a folder with sets in it."""
    if os.path.lexists(folder / SET_FILE):
        return True
    return _holds_situations(folder) and not _folders_with_situations(folder)


def _folders_with_situations(folder: Path) -> list[Path]:
    with suppress(OSError):  # that it cannot be read is said when its situations are
        return sorted(path for path in visible(folder) if not is_link(path) and _holds_situations(path))
    return []


def _holds_situations(folder: Path) -> bool:
    with suppress(OSError):
        return any(is_situation(path) for path in visible(folder))
    return False


def _nothing(path: Path, what: str) -> GoedwerkError:
    return GoedwerkError(f"Op {path} {what}.", "Noem een bestand dat eindigt op .md, of een map ermee.")
