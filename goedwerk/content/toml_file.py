"""Reading a TOML file of the method into a record, and saying in which line something is wrong."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from goedwerk.content.problem import FileProblemError, quoted, refusal
from goedwerk.content.source import no_access, read_source
from goedwerk.domain.record import Record
from goedwerk.domain.text import clean

AnyRecord = TypeVar("AnyRecord", bound=Record)


def toml_files(folder: Path) -> list[Path]:
    """Return the TOML files in `folder` in the order of their names, but hidden ones; raises `FileProblemError`."""
    try:
        return sorted(path for path in folder.glob("*.toml") if path.name[0] != ".")
    except OSError as error:
        raise no_access(folder, error) from error


def read_toml(model: type[AnyRecord], path: Path, tables: Mapping[str, str], **more: Any) -> AnyRecord:
    """Return the record in the file at `path`; raises `FileProblemError`, which names the line.

    `tables` says for a repeated table, such as `[[part]]`, the field that it fills; `more` are fields from elsewhere.
    """
    source = read_source(path)
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else source.count("\n") + 1
        remedy = "Kijk of elke tekst tussen rechte aanhalingstekens staat, en in een lijst met een komma erachter."
        raise refusal(path, line, "Deze regel, of die ervoor, is niet te lezen.", remedy) from None
    named = {tables.get(name, name): _cleaned(value) for name, value in data.items()}
    try:
        return model.model_validate(named | more)
    except ValidationError as error:
        fields = {field: table for table, field in tables.items()}
        raise _explained(error.errors()[0], source, path, fields) from None


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value).strip()
        case list():
            return [_cleaned(item) for item in value]
        case dict():
            return {clean(name): _cleaned(item) for name, item in value.items()}
    return value


def _explained(error: ErrorDetails, source: str, path: Path, tables: Mapping[str, str]) -> FileProblemError:
    place = error["loc"]
    name = str(next(step for step in reversed(place) if isinstance(step, str)))
    name = quoted(tables.get(name, name))
    match error["type"]:
        case "missing":
            message, remedy = f"{name} ontbreekt.", "Zet het erbij, zoals in de andere bestanden."
        case "extra_forbidden":
            message, remedy = f"{name} ken ik niet.", "Haal het weg, of kijk of de naam goed geschreven is."
        case _:
            message, remedy = f"{name} heeft niet de goede vorm.", "Kijk hoe het in de andere bestanden staat."
    return refusal(path, line_of(place, source, tables), message, remedy)


def line_of(place: tuple[int | str, ...], source: str, tables: Mapping[str, str]) -> int | None:
    """Return the line, from 1, of the name that `place` leads to, or else of the table it belongs in.

    `tables` says for a field that a repeated table fills what that table is called.
    """
    lines = source.split("\n")
    start = None
    if len(place) > 1 and isinstance(place[1], int) and place[0] in tables:
        header = f"[[{tables[str(place[0])]}]]"
        headers = [number for number, line in enumerate(lines) if line.strip() == header]
        start = headers[place[1]] if place[1] < len(headers) else None
        place = place[2:]
    within = range(start + 1 if start is not None else 0, len(lines))
    end = next((number for number in within if lines[number].lstrip().startswith("[[")), len(lines))
    named = re.compile(rf"\s*{re.escape(str(place[0]))}\s*=") if place else None
    found = next((number for number in within[: end - within.start] if named and named.match(lines[number])), start)
    return None if found is None else found + 1
