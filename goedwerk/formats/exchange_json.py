"""JSON, read more strictly than Python does and with all text cleaned.

Python's reader takes NaN, keeps the last of two fields with one name, and gives up without saying where. Here each of
those is refused with its place.
"""

import json
import math
from dataclasses import dataclass
from typing import Any

from goedwerk.domain.text import MAX_CHARACTERS, clean_counted
from goedwerk.formats.exchange_errors import Location, refused

MAX_DEPTH = 50
"""How deep lists and objects may stand in each other; the exchange file goes six deep, pydantic's reader 200."""

_HOPELESS = 4 * MAX_CHARACTERS  # NFC makes one character out of four at most
_DAMAGED = "is beschadigd, of geen bestand van goedwerk"
_TOO_LONG = "x" * (MAX_CHARACTERS + 1)


def read_json(data: bytes) -> tuple[Any, int]:
    """Return what stands in `data`, with clean text, and how many characters were removed; raises `ExchangeError`."""
    cleaner = _Cleaner()
    return cleaner.clean(_parse(data), ()), cleaner.removed


class _Object(list[tuple[str, Any]]):
    """A JSON object as it was written: a name that stands in it twice is still there twice."""


@dataclass(frozen=True)
class _NoJson:
    """Something that Python reads and JSON does not have, or that no number can hold."""

    reason: str


def _parse(data: bytes) -> Any:
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_Object,
            parse_constant=lambda name: _NoJson(f"is {name}, en dat is geen getal"),
            parse_int=_read_int,
        )
    except UnicodeDecodeError as error:
        refused((), f"{_DAMAGED} (geen UTF-8 bij byte {error.start + 1})")
    except json.JSONDecodeError as error:
        refused((), f"{_DAMAGED} (geen geldige JSON bij regel {error.lineno}, teken {error.colno})")
    except RecursionError:
        refused((), "is te diep genest")


def _read_int(digits: str) -> Any:
    try:
        return int(digits)
    except ValueError:  # Python reads no more than 4300 digits
        return _NoJson("is een te groot getal")


class _Cleaner:
    """Takes all text in a tree of JSON through the one door for text, and counts what was removed."""

    def __init__(self) -> None:
        self.removed = 0

    def clean(self, value: Any, location: Location) -> Any:
        """Return `value` with clean text, objects as dicts; raises `ExchangeError` for what is no JSON."""
        if isinstance(value, str):
            return self._text(value, location)
        if isinstance(value, _NoJson):
            refused(location, value.reason)
        if isinstance(value, float) and math.isinf(value):
            refused(location, "is een te groot getal")
        if isinstance(value, list) and len(location) >= MAX_DEPTH:
            refused(location, "is te diep genest")
        if isinstance(value, _Object):
            return self._object(value, location)
        if isinstance(value, list):
            return [self.clean(item, (*location, index)) for index, item in enumerate(value)]
        return value

    def _object(self, pairs: _Object, location: Location) -> dict[str, Any]:
        cleaned: dict[str, Any] = {}
        for written, value in pairs:
            name = self._text(written, location)
            if name in cleaned:
                refused((*location, name), "staat er twee keer")
            cleaned[name] = self.clean(value, (*location, name))
        return cleaned

    def _text(self, text: str, location: Location) -> str:
        # The bytes of a picture are no text, and much longer than all text together.
        if location[-2:] == ("image", "data") and text.isascii():
            return text
        if len(text) > _HOPELESS and not text.isascii():
            # Where it is known it will be refused, and finding its Unicode form could take hours.
            return _TOO_LONG
        cleaned, removed = clean_counted(text)
        self.removed += removed
        return cleaned
