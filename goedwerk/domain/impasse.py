"""Moments at which a talk stops exploring, and the questions that open it again."""

from pydantic import Field

from goedwerk.domain.record import Record


class Impasse(Record):
    """Such a moment: what one notices, and three questions to say aloud, one at a time; `also` finds it too."""

    key: str
    name: str
    notice: str
    questions: tuple[str, ...] = Field(min_length=3, max_length=3)
    calm: str
    also: str = ""
