"""Days and numbers in Dutch words, without the locale of the laptop. Standard library only."""

import re
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


_WEEKDAYS = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}
_EARLIEST = 1900
"""A year before this is a year that is still being typed."""

LONGEST = 600
"""For how many minutes a talk can be planned."""

MINUTES_ASKED = f"Bij Minuten hoort een getal van 1 tot {LONGEST}."
"""What is said when something else is typed there."""

_DIGITS = 4


def day_in_words(day: date) -> str:
    """Return a day such as `11 maart 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """Return the month of a day, such as `maart 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def read_day(text: str, today: date) -> date | None:
    """Return the day that is meant by `11 maart 2026`, `11-3-2026`, `11/3` or `2026-03-11`, or None.

    Without a year it is the day of that name in the year of `today`.
    """
    words = re.sub(r"[-/.,'’]", " ", text.casefold()).split()
    parts = [word for word in words if word not in _WEEKDAYS]
    if len(parts) not in (2, 3):
        return None
    if len(parts) == 3 and len(parts[0]) == 4:
        parts.reverse()
    day, month = _number(parts[0]), _number(parts[1]) or read_month(parts[1])
    year = _number(parts[2]) if len(parts) == 3 else today.year
    if day is None or month is None or year is None:
        return None
    try:
        found = date(year + 2000 if year < 100 else year, month, day)
        return found if found.year >= _EARLIEST else None
    except ValueError:
        return None


def read_minutes(text: str) -> int | None:
    """Return how many minutes a talk is planned for, from what a person typed; None for what makes no sense."""
    minutes = int(text) if text.strip().isdecimal() and len(text) <= _DIGITS else 0
    return minutes if 0 < minutes <= LONGEST else None


def read_month(word: str) -> int | None:
    """Return the number of the month of which a word is the name, or how it begins; None for what is no month."""
    if word == "mrt":
        return 3
    found = [n for n, name in enumerate(MONTHS, 1) if name.startswith(word)]
    return found[0] if len(word) >= 3 and found else None


def how_many(number: int, one: str, more: str) -> str:
    """Return `1 antwoord` or `3 antwoorden`."""
    return f"{number} {one if number == 1 else more}"


def _number(word: str) -> int | None:
    # More digits are no part of a day, and Python refuses to count with very many.
    return int(word) if word.isdecimal() and len(word) <= 4 else None
