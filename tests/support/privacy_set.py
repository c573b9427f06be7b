"""The labelled sentences, and how well the privacy check does on them.

`MENDED` was written before the rules, which were then mended where they missed something in it. `HELD_OUT` was written
later by someone who knew neither, and no rule is ever mended for it.
"""

import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from goedwerk.content.first_names import load_first_names
from goedwerk.domain.privacy import Finding, Kind, Known, find

MENDED = "privacy_sentences.toml"
HELD_OUT = "privacy_held_out.toml"

_FOLDER = Path(__file__).parents[1] / "domain"


@dataclass(frozen=True)
class Sentence:
    """A sentence with what a careful reader would strike out in it, by kind."""

    text: str
    expected: tuple[tuple[str, Kind], ...]
    found: tuple[Finding, ...]


@dataclass(frozen=True)
class Score:
    """How one kind does: `right` of the `expected` were found, and `wrong` findings of this kind are false alarms."""

    expected: int
    right: int
    findings: int
    wrong: int

    @property
    def recall(self) -> float:
        """Which part of what should be found was found, as this kind or another."""
        return self.right / self.expected

    @property
    def precision(self) -> float:
        """Which part of the findings of this kind was asked for."""
        return 1 - self.wrong / self.findings if self.findings else 1.0


@cache
def sentences(name: str) -> Sequence[Sentence]:
    """Return all labelled sentences of a set, with what the check finds in them."""
    whole = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    days = frozenset(date.fromisoformat(day) for day in whole["meeting_days"])
    known = Known(tuple(whole["people"]), days, load_first_names())
    return [
        Sentence(one["text"], tuple((hit["text"], Kind(hit["kind"])) for hit in one["finds"]), find(one["text"], known))
        for one in whole["sentence"]
    ]


def missed(sentence: Sentence) -> list[tuple[str, Kind]]:
    """Return what should have been found and was not, under whatever kind."""
    spans = [(finding.start, finding.stop) for finding in sentence.found]
    return [(words, kind) for words, kind in sentence.expected if not _touches(_span(sentence.text, words), spans)]


def alarms(sentence: Sentence) -> list[Finding]:
    """Return what was found and nobody asked for."""
    spans = [_span(sentence.text, words) for words, _ in sentence.expected]
    return [finding for finding in sentence.found if not _touches((finding.start, finding.stop), spans)]


def scores(name: str) -> dict[Kind, Score]:
    """Return how the check does on each kind in a set."""
    expected = Counter(kind for one in sentences(name) for _, kind in one.expected)
    lost = Counter(kind for one in sentences(name) for _, kind in missed(one))
    findings = Counter(finding.kind for one in sentences(name) for finding in one.found)
    wrong = Counter(finding.kind for one in sentences(name) for finding in alarms(one))
    return {kind: Score(expected[kind], expected[kind] - lost[kind], findings[kind], wrong[kind]) for kind in Kind}


def clean_sentences(name: str) -> list[Sentence]:
    """Return the sentences of a set in which nothing should be found."""
    return [one for one in sentences(name) if not one.expected]


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < stop and start < span[1] for start, stop in others)
