"""Why an exchange file is refused, in Dutch and with the place in the file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from pydantic_core import ErrorDetails

from goedwerk.domain.errors import ExchangeError
from goedwerk.domain.text import MAX_CHARACTERS, one_line

Location = tuple[str | int, ...]
"""The way to a place in the file: names in objects and numbers in lists."""

_ASK_AGAIN = "Vraag de maker om het bestand opnieuw te maken met goedwerk."
_LIMIT = f"{MAX_CHARACTERS:,}".replace(",", ".")
_REASONS = {
    "missing": "ontbreekt",
    "string_type": "moet tekst zijn",
    "bytes_type": "moet tekst zijn",
    "bool_type": "moet true of false zijn",
    "int_type": "moet een heel getal zijn",
    "int_from_float": "moet een heel getal zijn",
    "date_type": "moet een datum zijn, zoals 2026-03-11",
    "not_a_day": "moet een datum zijn, zoals 2026-03-11",
    "datetime_type": "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z",
    "not_a_moment": "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z",
    "tuple_type": "moet een lijst zijn",
    "dict_type": "moet een object zijn",
    "model_type": "moet een object zijn",
    "too_long": f"is langer dan {_LIMIT} tekens",
    "string_too_long": f"is langer dan {_LIMIT} tekens",
    "too_short": "mag niet leeg zijn",
    "string_too_short": "mag niet leeg zijn",
    "greater_than_equal": "mag niet kleiner zijn dan {ge}",
    "less_than_equal": "mag niet groter zijn dan {le}",
    "enum": "moet een van deze woorden zijn: {choices}",
    "literal_error": "moet een van deze woorden zijn: {choices}",
    "not_a_uuid": "moet een UUID zijn, zoals 6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d",
    "not_base64": "moet base64 zijn",
    "misplaced": "{reason}",
}


def refused(location: Location, reason: str, hint: str = _ASK_AGAIN) -> NoReturn:
    """Refuse a whole file: raises `ExchangeError`; an empty `location` is the file itself."""
    _refuse(place_of(location), reason, hint)


def explain(problems: Sequence[ErrorDetails]) -> NoReturn:
    """Refuse a whole file for what pydantic found: raises `ExchangeError` about the first of `problems`."""
    first = problems[0]
    context = first.get("ctx", {})
    # A dialogue as a whole knows better than pydantic where in it two things do not fit each other.
    place = ".".join(filter(None, [place_of(first["loc"]), context.get("place", "")]))
    reason = _REASONS.get(first["type"], "klopt niet").format_map(_with_choices(context))
    others = len(problems) - 1
    more = f" (en nog {others} {'fout' if others == 1 else 'fouten'})" if others else ""
    _refuse(place, _short(reason, 250) + more, _ASK_AGAIN)


def place_of(location: Location) -> str:
    """Return a place as people read it: `dialogues[2].answers[14].element`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{_short(part, 60)}" for part in location if part != "[key]")
    return "".join(parts).removeprefix(".")


def _refuse(place: str, reason: str, hint: str) -> NoReturn:
    what = f"{_short(place, 300)}: {_short(reason, 300)}" if place else f"het {reason}"
    raise ExchangeError(f"Dit bestand kan niet worden ingelezen: {what}. Er is niets ingelezen.", hint)


def _with_choices(context: Mapping[str, Any]) -> Mapping[str, Any]:
    *words, last = [f"‘{word}’" for word in re.findall("'([^']*)'", str(context.get("expected", "")))] or [""]
    return {**context, "choices": f"{', '.join(words)} of {last}" if words else last}


def _short(text: str, limit: int) -> str:
    line = one_line(text)
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
