"""What is wrong with a file that people write themselves, said so that they can put it right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goedwerk.domain.errors import ContentError
from goedwerk.domain.text import clean, one_line

_NAMED = 2


@dataclass(frozen=True)
class Problem:
    """Why a file could not be used and what to do about it, in Dutch; `line` counts from 1, None for the whole file."""

    path: Path
    line: int | None
    message: str
    remedy: str

    @property
    def place(self) -> str:
        """The file and the line, fit to be shown."""
        # A file name can hold what a terminal acts on, or bytes that are no text.
        file = one_line(clean(str(self.path)))
        return file if self.line is None else f"{file}, regel {self.line}"


class FileProblemError(ContentError):
    """A `ContentError` that keeps its `problem`, for a list of what is wrong."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.place}: {problem.message}", problem.remedy)
        self.problem = problem


def in_words(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a sentence about each of the first problems, and one about how many more there are."""
    for problem in problems[:_NAMED]:
        yield f"Niet gelezen: {problem.place}. {problem.message} {problem.remedy}"
    if len(problems) > _NAMED:
        yield f"En nog {len(problems) - _NAMED} andere. Met goedwerk situaties zie je ze allemaal."


def refusal(path: Path, line: int | None, message: str, remedy: str) -> FileProblemError:
    """Return the error to raise for a file that cannot be used."""
    return FileProblemError(Problem(path, line, message, remedy))


def quoted(text: str) -> str:
    """Return the beginning of something from a file as it can stand in a message: short, on one line, harmless."""
    return f"‘{one_line(clean(text))[:60]}’"
