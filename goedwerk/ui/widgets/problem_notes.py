"""Files of situations that could not be used, named above the list."""

from collections.abc import Iterator, Sequence

from textual.widgets import Static

from goedwerk.content.problem import Problem
from goedwerk.ui.plain import plain

_NAMED = 2


def problem_notes(problems: Sequence[Problem]) -> Iterator[Static]:
    """Yield a note for each of the first problems, and how many more there are."""
    for problem in problems[:_NAMED]:
        told = f"Niet gelezen: {problem.place}. {problem.message} {problem.remedy}"
        yield Static(plain(told, "$warning"), classes="note problem")
    if len(problems) > _NAMED:
        more = f"En nog {len(problems) - _NAMED} andere. Met goedwerk situaties zie je ze allemaal."
        yield Static(plain(more, "$warning"), classes="note problem")
