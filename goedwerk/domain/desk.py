"""What lies on the table: a dialogue the way the facilitator left it, or something else that is half written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goedwerk.domain.course import Course
from goedwerk.domain.dialogue import Dialogue


@dataclass(frozen=True)
class Place:
    """Where in a dialogue: a step, a part of it (an element, an E, a teller, an A4) and a field.

    `speaker` is who has the word: a participant's id, empty for the group, None when nobody was chosen yet.
    """

    step: str = "group"
    part: str = ""
    field: str = ""
    speaker: str | None = None


@dataclass(frozen=True)
class Desk:
    """What lies on the table; `drafts` holds what was typed in a capture field and not yet entered, by field.

    `voices` says whose words a draft is, by field: a participant's id, empty for the group. `course` is how the talk
    went so far, for who guides it.
    """

    dialogue: Dialogue
    place: Place = Place()
    drafts: Mapping[str, str] = field(default_factory=dict)
    course: Course = field(default_factory=Course)
    voices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Note:
    """Something that is being written outside a dialogue; without text it is forgotten."""

    key: str
    text: str
