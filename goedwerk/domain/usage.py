"""How often and when a situation was used before, by this group and at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.text import fold, one_line


@dataclass(frozen=True)
class Use:
    """One dialogue about a situation; `day` is None when it has no date that makes sense."""

    situation: str
    dialogue: str
    group: str
    day: date | None


@dataclass(frozen=True)
class Usage:
    """What is known of one situation: how many dialogues in all and with this group, and the last day of each."""

    times: int = 0
    last: date | None = None
    by_group: int = 0
    last_by_group: date | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """How well known it is: to this group first."""
        return self.by_group, self.times

    @property
    def in_short(self) -> str:
        """A few words for in a list; none for a situation that was never used."""
        if self.by_group:
            return f"{self.by_group} keer met deze groep"
        return f"{self.times} keer gebruikt" if self.times else ""

    @property
    def in_full(self) -> str:
        """A sentence about when it was used."""
        if not self.times:
            return "Nog niet gebruikt."
        here = f" Met deze groep: {_times(self.by_group, self.last_by_group)}." if self.by_group else ""
        return f"Eerder gebruikt: {_times(self.times, self.last)}.{here}"


NEVER = Usage()
"""What is known of a situation that nobody used."""


def usage_by_key(uses: Iterable[Use], group: str = "", besides: str = "") -> Mapping[str, Usage]:
    """Return what is known of each situation that was used, by its key.

    `group` is this group, whatever its capitals and accents; the dialogue with the id `besides` does not count.
    """
    ours = fold(one_line(group))
    found: dict[str, Usage] = {}
    for use in uses:
        if use.dialogue == besides:
            continue
        usage = found.get(use.situation, NEVER)
        usage = replace(usage, times=usage.times + 1, last=_later(usage.last, use.day))
        if ours and fold(one_line(use.group)) == ours:
            last = _later(usage.last_by_group, use.day)
            usage = replace(usage, by_group=usage.by_group + 1, last_by_group=last)
        found[use.situation] = usage
    return found


def _later(one: date | None, other: date | None) -> date | None:
    return max(filter(None, (one, other)), default=None)


def _times(number: int, last: date | None) -> str:
    when = f", {'op' if number == 1 else 'het laatst op'} {day_in_words(last)}" if last else ""
    return f"{number} keer{when}"
