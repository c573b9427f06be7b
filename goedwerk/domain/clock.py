"""The time of a talk: what was planned for each step, what it took, and what is left for the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from goedwerk.domain.dialogue import LONGEST_TIME
from goedwerk.domain.method import Method

ASLEEP = timedelta(seconds=90)
"""A longer stretch between two looks at the clock is a laptop that slept: that is no talk."""


@dataclass(frozen=True)
class StepTime:
    """The time of one step in seconds: planned, used, and what it may take now that others took what they took."""

    step: str
    planned: int
    used: int
    budget: int

    @property
    def left(self) -> int:
        """What is left; below zero when it took longer."""
        return self.budget - self.used


@dataclass(frozen=True)
class InMinutes:
    """The time of one step, or without a step of all, in the whole minutes that people are told.

    `left` is what is left, and `over` how much longer than its `budget` it took: half a minute is one of them already.
    """

    step: str
    planned: int
    used: int
    budget: int
    left: int
    over: int


def timetable(method: Method, planned_minutes: int, clock: Mapping[str, int], here: str) -> tuple[StepTime, ...]:
    """Return the time of every step; when a step ran long, `here` and the steps after it share what is missing.

    `clock` holds the seconds that each step took so far.
    What `here` may take does not change while it lasts: it was settled by what the others took.
    """
    whole = sum(step.minutes for step in method.steps)
    total = planned_minutes * 60
    planned: dict[str, int] = {step.key: total * step.minutes // whole for step in method.steps}
    keys = list(planned)
    used = {key: clock.get(key, 0) for key in keys}
    at = keys.index(here)
    later = {key: max(0, planned[key] - used[key]) for key in keys[at + 1 :]}
    budget = {key: min(planned[key], used[key]) for key in keys[:at]}
    there_was = total - sum(seconds for key, seconds in used.items() if key != here)
    budget[here] = _share(planned[here], there_was, planned[here] + sum(later.values()))
    there_is = total - sum(used.values()) - max(0, budget[here] - used[here])
    for key, need in later.items():
        budget[key] = used[key] + _share(need, there_is, sum(later.values()))
    return tuple(StepTime(key, planned[key], used[key], budget[key]) for key in keys)


def in_minutes(times: Sequence[StepTime]) -> tuple[InMinutes, ...]:
    """Return these times in minutes that add up: what is planned, used and left is the same in rows and together."""
    left = [max(0, time.left) for time in times]
    planned = _adding_up([time.planned for time in times], round(sum(time.planned for time in times) / 60))
    used = _adding_up([time.used for time in times], minutes(sum(time.used for time in times)))
    still = _adding_up(left, -(-sum(left) // 60))
    return tuple(
        InMinutes(time.step, planned[n], used[n], minutes(time.budget), still[n], -(min(0, time.left) // 60))
        for n, time in enumerate(times)
    )


def together(times: Sequence[InMinutes]) -> InMinutes:
    """Return the time of all steps together."""
    columns = ((time.planned, time.used, time.budget, time.left, time.over) for time in times)
    return InMinutes("", *map(sum, zip(*columns, strict=True)))


def later_by(clock: Mapping[str, int], step: str, seconds: int) -> dict[str, int]:
    """Return the clock with so many `seconds` more for a step, as far as a clock goes."""
    return {**clock, step: min(LONGEST_TIME, clock.get(step, 0) + seconds)}


def talked(clock: Mapping[str, int]) -> int:
    """Return how many seconds the talk took, as far as a clock goes."""
    return min(LONGEST_TIME, sum(clock.values()))


def minutes(seconds: int) -> int:
    """Return whole minutes of what was used, the way people read a clock: 90 seconds is one minute."""
    return seconds // 60


class Ticking:
    """A clock that stands still until `start`, and counts what passes between two looks at it."""

    def __init__(self) -> None:
        self._seen: datetime | None = None

    @property
    def runs(self) -> bool:
        """Whether it counts."""
        return self._seen is not None

    def start(self, now: datetime) -> None:
        """Count from `now`, if it does not already."""
        if self._seen is None:
            self._seen = now

    def stop(self) -> None:
        """Count no more."""
        self._seen = None

    def look(self, now: datetime) -> int:
        """Return the whole seconds since it was looked at last; none when the laptop slept or its clock was changed."""
        if self._seen is None:
            return 0
        passed = now - self._seen
        if not timedelta() <= passed < ASLEEP:
            self._seen = now
            return 0
        seconds = int(passed.total_seconds())
        self._seen += timedelta(seconds=seconds)
        return seconds


def _adding_up(seconds: Sequence[int], whole: int) -> list[int]:
    """Return minutes that are `whole` together: one more for those of whom most seconds would be lost."""
    lost = sorted(range(len(seconds)), key=lambda n: seconds[n] % 60, reverse=True)
    more = lost[: whole - sum(map(minutes, seconds))]
    return [minutes(each) + (n in more) for n, each in enumerate(seconds)]


def _share(need: int, there_is: int, needed: int) -> int:
    """Return how much of `need` can be met when all together need `needed`, in whole seconds."""
    return need if there_is >= needed else max(0, need * max(0, there_is) // needed) if needed else 0
