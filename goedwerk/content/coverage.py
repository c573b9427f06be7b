"""For whom there are how many situations, and about which vermogen."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goedwerk.domain.situation import AUDIENCES, Capability, Situation

_WIDEST = max(len(one) for one in Capability)


@dataclass(frozen=True)
class Coverage:
    """How many situations there are of each vermogen for each audience; one for two audiences counts for both."""

    counts: Mapping[tuple[Capability, str], int]

    @property
    def totals(self) -> dict[str, int]:
        """How many there are for each audience."""
        return {audience: sum(self.counts[one, audience] for one in Capability) for audience in AUDIENCES}

    def as_markdown(self) -> str:
        """Return a table with a row for each vermogen, a column for each audience, and the totals below."""
        return "\n".join(
            [
                _row("vermogen", AUDIENCES),
                _row("---", ["---:" for _ in AUDIENCES]),
                *(_row(one, [self.counts[one, audience] for audience in AUDIENCES]) for one in Capability),
                _row("samen", self.totals.values()),
            ]
        )


def coverage(situations: Iterable[Situation]) -> Coverage:
    """Return for whom `situations` are; what has no vermogen, or another audience than those known, does not count."""
    counts = Counter(
        (situation.capability, audience)
        for situation in situations
        if situation.capability is not None
        for audience in {*situation.audience}.intersection(AUDIENCES)
    )
    return Coverage({(one, audience): counts[one, audience] for one in Capability for audience in AUDIENCES})


def _row(name: str, cells: Iterable[int | str]) -> str:
    """Return a row in columns of one width, so that it can be read in a terminal too."""
    aligned = [f"{cell:>{len(above)}}" for cell, above in zip(cells, AUDIENCES, strict=True)]
    return f"| {' | '.join([name.ljust(_WIDEST), *aligned])} |"
