"""The exchange file: dialogues, measurements and own situations as one JSON file (`docs/exchange.md`).

Reading is strict and whole: what does not fit is refused with its place and the reason, and nothing of it is used.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, Self

from pydantic import ConfigDict, ValidationError, model_validator

from goedwerk.domain.dialogue import Dialogue, Measurement, check_unique
from goedwerk.domain.errors import ExchangeError
from goedwerk.domain.record import Identifier, Record, Text
from goedwerk.formats.exchange_errors import Location, explain, place_of, refused
from goedwerk.formats.exchange_json import read_json

SUFFIX = ".goedwerk.json"
VERSION = 1

MAX_BYTES = 200_000_000
"""The size of the largest file that is read or made; with everything around it, that still fits in the memory."""

_IN_PARTS = "Kies minder dialogen, en maak er een paar bestanden van."
_NEWER = "Zet de nieuwste goedwerk op deze laptop en probeer het opnieuw."


class OwnSituation(Record):
    """A situation that people wrote themselves, as the Markdown file it is kept in."""

    key: Identifier
    text: Text


class ExchangeFile(Record):
    """One or more dialogues, measurements and own situations, to carry from one laptop to another."""

    model_config = ConfigDict(
        title="goedwerk exchange file",
        json_schema_extra={"$schema": "https://json-schema.org/draft/2020-12/schema"},
    )

    format: Literal["goedwerk"]
    version: Literal[1]
    dialogues: tuple[Dialogue, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    situations: tuple[OwnSituation, ...] = ()

    @model_validator(mode="after")
    def _check_unique(self) -> Self:
        check_unique("dialogues", self.dialogues)
        check_unique("measurements", self.measurements)
        check_unique("situations", self.situations, "key")
        return self


@dataclass(frozen=True)
class Parsed:
    """What was read: the file, how many characters were removed, and the places of fields nobody here knows."""

    file: ExchangeFile
    removed: int
    unknown: tuple[str, ...]


def dump(
    dialogues: Sequence[Dialogue],
    measurements: Sequence[Measurement] = (),
    situations: Sequence[OwnSituation] = (),
) -> bytes:
    """Return the bytes of an exchange file; equal contents give equal bytes. Raises `ExchangeError` if too large."""
    file = ExchangeFile(
        format="goedwerk",
        version=VERSION,
        dialogues=tuple(dialogues),
        measurements=tuple(measurements),
        situations=tuple(situations),
    )
    data = (file.model_dump_json(indent=2) + "\n").encode("utf-8")
    if len(data) > MAX_BYTES:
        raise ExchangeError(
            "Samen is dit te groot voor één bestand (meer dan 200 MB). Er is niets gemaakt.",
            _IN_PARTS,
        )
    return data


def parse(data: bytes) -> Parsed:
    """Read an exchange file; raises `ExchangeError` with the place and the reason when anything in it is not right."""
    if len(data) > MAX_BYTES:
        refused((), "is groter dan 200 MB", _IN_PARTS)
    tree, removed = read_json(data)
    _check_header(tree)
    file, unknown = _validate(tree)
    return Parsed(file, removed, unknown)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an exchange file, made from the models."""
    return ExchangeFile.model_json_schema()


def _check_header(tree: Any) -> None:
    if not isinstance(tree, dict) or tree.get("format") != "goedwerk":
        refused(("format",), "is niet ‘goedwerk’: dit is geen uitwisselbestand van goedwerk", "Kies een ander bestand.")
    version = tree.get("version")
    if type(version) is int and version > VERSION:
        refused(("version",), f"is {version}: dit bestand is gemaakt met een nieuwere goedwerk", _NEWER)
    if type(version) is not int or version != VERSION:
        refused(("version",), f"moet {VERSION} zijn")


def _validate(tree: dict[str, Any]) -> tuple[ExchangeFile, tuple[str, ...]]:
    """Return the file without the fields that are unknown here, and the places of those."""
    unknown: list[Location] = []
    while True:
        try:
            # Strictly, and as JSON: in Python's own types a list is no tuple and a text is no date.
            file = ExchangeFile.model_validate_json(json.dumps(tree), strict=True)
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=False)
            problems = [problem for problem in found if problem["type"] != "extra_forbidden"]
            if problems:
                explain(problems)
            strangers = [problem["loc"] for problem in found]
        else:
            return file, tuple(map(place_of, unknown))
        for location in strangers:
            _remove(tree, location)
        unknown += strangers


def _remove(tree: Any, location: Location) -> None:
    *way, name = location
    for step in way:
        tree = tree[step]
    del tree[name]
