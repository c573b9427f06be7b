"""The thirteen themes of the leer-werkklimaat, and what a team can do about them (LWWL report, chapter 4)."""

from enum import StrEnum

from pydantic import Field

from goedwerk.domain.record import Record
from goedwerk.domain.situation import Capability


class Dimension(StrEnum):
    """Where a suggestion takes hold, in the order of the report."""

    PEOPLE = "mensen"
    PROCESSES = "processen"
    SYSTEMS = "systemen"


class Suggestion(Record):
    """Something a team can do, short enough to become an agreement."""

    text: str = Field(min_length=1)
    dimension: Dimension
    concerns: tuple[str, ...] = Field(min_length=1)
    contributes_to: tuple[str, ...] = Field(min_length=1)


class Theme(Record):
    """A theme of one vermogen: the question it asks, what it is about, and the suggestions for it."""

    key: str = Field(min_length=1)
    title: str = Field(min_length=1)
    question: str = Field(min_length=1)
    capability: Capability
    description: str = Field(min_length=1)
    suggestions: tuple[Suggestion, ...] = ()
