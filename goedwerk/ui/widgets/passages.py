"""Something to read about, as it stands on the screen."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from textual.content import Content

from goedwerk.domain.explanation import Passage, Subject
from goedwerk.domain.text import fold
from goedwerk.ui.plain import joined, plain

_SHORT = 90
"""A list of things with fewer characters has no blank lines in it."""

_WORD = re.compile(r"[^\W_]+")


def reading_text(subject: Subject, sought: Collection[str] = ()) -> Content:
    """Return the text of a subject, in which the words that were sought stand out."""
    drawn = (_drawn(passage, sought) for passage in subject.passages)
    return joined(*(piece for pair in zip(_gaps(subject), drawn, strict=True) for piece in pair))


def lines_above(subject: Subject, sought: Collection[str], width: int) -> int:
    """Return how many lines of a text of `width` cells stand above the passage that fits best to what was sought."""
    found = [passage.fits(sought) for passage in subject.passages]
    at = found.index(max(found, default=0)) if found else 0
    above = Subject(subject.group, subject.title, subject.passages[:at])
    gap = list(_gaps(subject))[at]
    return joined(reading_text(above), gap).get_height({}, width) - 1 if at else 0


def _gaps(subject: Subject) -> Iterator[str]:
    """Yield the line ends before each passage: a blank line, but not below a heading or within a list of short ones."""
    passages = subject.passages
    loose = [
        any(len(passage.text) >= _SHORT for passage in run)
        for run in (list(run) for _, run in groupby(passages, lambda passage: bool(passage.sign)))
        for _ in run
    ]
    if passages:
        yield ""
    for number, (before, passage) in enumerate(pairwise(passages), 1):
        in_short_list = before.sign and passage.sign and not loose[number]
        yield "\n" if before.heading or in_short_list else "\n\n"


def _drawn(passage: Passage, sought: Collection[str]) -> Content:
    sign = plain(f"{passage.sign} " if passage.sign else "", "$muted")
    look = "bold $accent" if passage.heading else ""
    words = joined(*((run.text, "bold" if run.strong else look) for run in passage.runs))
    for start, end in _hits(words.plain, sought):
        words = words.stylize("bold underline", start, end)
    return joined(sign, words)


def _hits(text: str, sought: Collection[str]) -> list[tuple[int, int]]:
    """Return where the words stand that hold one of the sought ones: accents make that another place in each."""
    return [word.span() for word in _WORD.finditer(text) if any(one in fold(word[0]) for one in sought)]
