"""Files of situations that could not be used, named above the list."""

from collections.abc import Iterator, Sequence

from textual.widgets import Static

from goedwerk.content.problem import Problem, in_words
from goedwerk.ui.plain import plain


def problem_notes(problems: Sequence[Problem]) -> Iterator[Static]:
    """Yield a note for each of the first problems, and how many more there are."""
    return (Static(plain(told, "$warning"), classes="note problem") for told in in_words(problems))
