"""Reading the method from its TOML files, and saying in which file and line something is wrong."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from goedwerk.content.problem import FileProblemError, quoted, refusal
from goedwerk.content.source import no_access, read_source
from goedwerk.domain.dialogue import GoodWorkE
from goedwerk.domain.method import Method, Step
from goedwerk.domain.record import Record
from goedwerk.domain.situation import SkiveElement
from goedwerk.domain.text import clean

METHOD_FOLDER = Path(__file__).parent.parent / "method"
"""The texts that travel with the program."""

_MAIN_FILE = "method.toml"
_LISTS = {"criterion": "criteria", "capability": "capabilities", "part": "parts"}
_TABLES = {field: table for table, field in _LISTS.items()}
_NEEDED_PARTS: Mapping[str, Sequence[str]] = {
    "skive": tuple(SkiveElement),
    "three_es": tuple(GoodWorkE),
    "summary": ("core_statement", "situation", "explanation", *GoodWorkE, "disagreement"),
}

AnyRecord = TypeVar("AnyRecord", bound=Record)


@cache
def load_method() -> Method:
    """Return the method that comes with the program; raises `ContentError`."""
    return read_method(METHOD_FOLDER)


def read_method(folder: Path) -> Method:
    """Return the method in `folder`: `method.toml`, and a file for each step, in the order of their names.

    Raises `ContentError`, which names the file and the line.
    """
    try:
        paths = sorted(path for path in folder.glob("*.toml") if path.name != _MAIN_FILE and path.name[0] != ".")
    except OSError as error:
        raise no_access(folder, error) from error
    steps = [_read(Step, path) for path in paths]
    for step, path in zip(steps, paths, strict=True):
        _check_step(step, path)
    method = _read(Method, folder / _MAIN_FILE, steps=steps)
    for name, records in (("stap", steps), ("criterion", method.criteria), ("capability", method.capabilities)):
        keys = [record.key for record in records]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice:
            path = folder if name == "stap" else folder / _MAIN_FILE
            raise refusal(path, None, f"{quoted(twice)} komt twee keer voor als {name}.", "Haal een van de twee weg.")
    return method


def _read(model: type[AnyRecord], path: Path, **more: Any) -> AnyRecord:
    source = read_source(path)
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else source.count("\n") + 1
        remedy = "Kijk of elke tekst tussen rechte aanhalingstekens staat, en in een lijst met een komma erachter."
        raise refusal(path, line, "Deze regel, of die ervoor, is niet te lezen.", remedy) from None
    named = {_LISTS.get(name, name): _cleaned(value) for name, value in data.items()}
    try:
        return model.model_validate(named | more)
    except ValidationError as error:
        raise _explained(error.errors()[0], source, path) from None


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value).strip()
        case list():
            return [_cleaned(item) for item in value]
        case dict():
            return {clean(name): _cleaned(item) for name, item in value.items()}
    return value


def _check_step(step: Step, path: Path) -> None:
    keys = [part.key for part in step.parts]
    needed = _NEEDED_PARTS.get(step.key, ())
    if sorted(keys) != sorted(needed):
        listed = ", ".join(needed) or "geen enkel"
        message = f"De onderdelen (part) zijn {', '.join(map(quoted, keys)) or 'weg'}."
        raise refusal(path, None, message, f"Laat elk onderdeel één keer staan: {listed}.")


def _explained(error: ErrorDetails, source: str, path: Path) -> FileProblemError:
    place = error["loc"]
    if place[0] == "steps":
        return refusal(path.parent, None, "Er zijn niet zeven stappen.", "Zet van elke stap één bestand in deze map.")
    name = str(next(step for step in reversed(place) if isinstance(step, str)))
    name = quoted(_TABLES.get(name, name))
    match error["type"]:
        case "missing":
            message, remedy = f"{name} ontbreekt.", "Zet het erbij, zoals in de andere bestanden."
        case "extra_forbidden":
            message, remedy = f"{name} ken ik niet.", "Haal het weg, of kijk of de naam goed geschreven is."
        case _:
            message, remedy = f"{name} heeft niet de goede vorm.", "Kijk hoe het in de andere bestanden staat."
    return refusal(path, _line_of(place, source), message, remedy)


def _line_of(place: tuple[int | str, ...], source: str) -> int | None:
    """Return the line of the name that `place` leads to, or else of the table it belongs in."""
    lines = source.split("\n")
    start = None
    if len(place) > 1 and isinstance(place[1], int) and place[0] in _TABLES:
        header = f"[[{_TABLES[str(place[0])]}]]"
        headers = [number for number, line in enumerate(lines) if line.strip() == header]
        start = headers[place[1]] if place[1] < len(headers) else None
        place = place[2:]
    within = range(start + 1 if start is not None else 0, len(lines))
    end = next((number for number in within if lines[number].lstrip().startswith("[[")), len(lines))
    named = re.compile(rf"\s*{re.escape(str(place[0]))}\s*=") if place else None
    found = next((number for number in within[: end - within.start] if named and named.match(lines[number])), start)
    return None if found is None else found + 1
