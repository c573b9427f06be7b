"""One dialogue, from the group at the table to the agreements they make.

The field names are those of the exchange file (`docs/exchange.md`): the JSON schema is made from these models.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import count
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from goedwerk.domain.record import Identifier, Record, Text
from goedwerk.domain.situation import Capability, Situation, SkiveElement


class GoodWorkE(StrEnum):
    """The three E's of good work (LWWL report, appendix 3)."""

    EXCELLENT = "excellent"
    ETHICS = "ethics"
    ENERGY = "energy"


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


def _read_day(value: Any) -> Any:
    # pydantic on its own also takes "86400" for a day: a number in quotes as seconds since 1970.
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value if _DAY.fullmatch(value) else "")
    except ValueError:
        raise PydanticCustomError("not_a_day", "is geen datum") from None


def _read_moment(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return datetime.fromisoformat(value if _MOMENT.fullmatch(value) else "")
    except ValueError:
        raise PydanticCustomError("not_a_moment", "is geen moment") from None


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise PydanticCustomError("not_a_moment", "is geen moment") from None


def _canonical_uuid(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        raise PydanticCustomError("not_a_uuid", "is geen UUID") from None


def _from_base64(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise PydanticCustomError("not_base64", "is geen base64") from None


Moment = Annotated[datetime, BeforeValidator(_read_moment), AfterValidator(_in_utc)]
"""A moment in UTC, as text in ISO 8601; one without a zone is taken as UTC."""

Day = Annotated[date, BeforeValidator(_read_day)]
"""A day without a time, as text in ISO 8601; named so because a dialogue has a field `date`."""

LONGEST_TIME = 1_000_000_000
"""In seconds: 31 years, far above any talk and far below what a clock cannot show."""

Seconds = Annotated[int, Field(ge=0, le=LONGEST_TIME)]
"""A length of time."""


def _in_order(clock: dict[str, int]) -> dict[str, int]:
    # Equal clocks must give equal files, however they came to be.
    return dict(sorted(clock.items()))


DialogueId = Annotated[
    Identifier, AfterValidator(_canonical_uuid), WithJsonSchema({"type": "string", "format": "uuid"})
]

PictureData = Annotated[
    bytes,
    BeforeValidator(_from_base64),
    PlainSerializer(lambda data: base64.b64encode(data).decode("ascii"), when_used="json"),
    WithJsonSchema({"type": "string", "contentEncoding": "base64"}),
]


class Participant(Record):
    """Someone at the table, by name or pseudonym; `left` is set once they have gone, and their words stay.

    `consent` is what they said about their own words; `may_keep` and `may_share` are what follows from it: whether
    those may stay in the werkmap, and whether they may stand on a page for others. Null means not asked.
    """

    id: Identifier
    name: Text
    role: Text = ""
    consent: Text | None = None
    may_keep: bool | None = None
    may_share: bool | None = None
    left: bool = False


class Criteria(Record):
    """The three tests of a critical situation; null means not discussed."""

    no_rule: bool | None = None
    judgement: bool | None = None
    tension: bool | None = None


class Experience(Record):
    """An own, recent experience of one participant, or of the group when `participant` is null."""

    id: Identifier
    participant: Identifier | None = None
    title: Text = ""
    text: Text = ""
    criteria: Criteria = Criteria()


class Contribution(Record):
    """Something that was said; `participant` null means by the group, `starred` means it should go to the A4."""

    id: Identifier
    participant: Identifier | None = None
    text: Text
    starred: bool = False


class Answer(Contribution):
    """What someone said about one SKIVE element, about one experience or about none in particular."""

    element: SkiveElement
    experience: Identifier | None = None


class Reflection(Contribution):
    """What someone said about one of the three E's."""

    e: GoodWorkE


class Picture(Record):
    """A picture kept with its bytes, so that the record does not depend on a file elsewhere."""

    alt: Text = ""
    media_type: Text
    data: PictureData
    recognisable: bool | None = None
    permission: bool | None = None


class Summary(Record):
    """What goes on one rich A4: for the whole group, or for one experience."""

    id: Identifier
    experience: Identifier | None = None
    core_statement: Text = ""
    candidates: tuple[Text, ...] = ()
    situation: Text = ""
    explanation: Text = ""
    excellent: Text = ""
    ethics: Text = ""
    energy: Text = ""
    disagreement: Text = ""
    image: Picture | None = None


class Agreement(Record):
    """Who does what by when; `when` is a date or the group's own words."""

    id: Identifier
    what: Text
    who: Text = ""
    when: Text | None = None
    state: Literal["open", "done", "different", "dropped"] = "open"
    outcome: Text = ""


class CapabilityScore(Record):
    """How one participant sees one vermogen, from 1 to 10, and why."""

    id: Identifier
    capability: Capability
    participant: Identifier | None = None
    score: Annotated[int, Field(ge=1, le=10)] | None = None
    explanation: Text = ""
    goes_well: Text = ""
    can_be_better: Text = ""


class PrivacyDecision(Record):
    """What the facilitator decided about a piece of text that may point to a person.

    `kind` says what it was found to be, `place` on which part of an A4 this holds (nothing: everywhere), and `no_bsn`
    that a person looked at a number that could be a BSN and says that it is none.
    """

    text: Text
    decision: Literal["replace", "keep"]
    by: Text | None = None
    kind: Text = ""
    place: Text = ""
    no_bsn: bool = False


class Dialogue(Record):
    """Everything that is kept of one dialogue."""

    id: DialogueId
    modified: Moment | None = None
    group: Text
    date: Day | None = None
    facilitator: Text = ""
    planned_minutes: Annotated[int, Field(ge=0, le=10_000)] = 90
    confidentiality: Text = ""
    method: Text = "1"
    situation: Situation | None = None
    participants: tuple[Participant, ...] = ()
    former_names: tuple[Text, ...] = ()
    experiences: tuple[Experience, ...] = ()
    answers: tuple[Answer, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    summaries: tuple[Summary, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    scores: tuple[CapabilityScore, ...] = ()
    notes: Text = ""
    check_out: Text = ""
    clock: Annotated[dict[Text, Seconds], AfterValidator(_in_order)] = Field(default_factory=dict)
    privacy: tuple[PrivacyDecision, ...] = ()
    retain_until: Day | None = None
    began: Moment | None = None
    finished: Moment | None = None
    copy_of: DialogueId | None = None

    @model_validator(mode="after")
    def _check_references(self) -> Self:
        participants = check_unique("participants", self.participants)
        experiences = check_unique("experiences", self.experiences)
        for field in ("experiences", "answers", "reflections", "scores"):
            _check_links(field, "participant", getattr(self, field), participants)
        for field in ("answers", "summaries"):
            _check_links(field, "experience", getattr(self, field), experiences)
        for field in ("answers", "reflections", "summaries", "agreements", "scores"):
            check_unique(field, getattr(self, field))
        return self

    def participant(self, participant_id: str | None) -> Participant | None:
        """Return the participant with this id, or None for the group."""
        return next((p for p in self.participants if p.id == participant_id), None)

    def experience(self, experience_id: str | None) -> Experience | None:
        """Return the experience with this id, or None."""
        return next((e for e in self.experiences if e.id == experience_id), None)

    @property
    def present(self) -> tuple[Participant, ...]:
        """The participants who are still at the table."""
        return tuple(p for p in self.participants if not p.left)


class Measurement(Record):
    """A stand-alone talk about the four vermogens."""

    id: DialogueId
    modified: Moment | None = None
    group: Text
    date: Day | None = None
    participants: tuple[Participant, ...] = ()
    scores: tuple[CapabilityScore, ...] = ()
    copy_of: DialogueId | None = None

    @model_validator(mode="after")
    def _check_references(self) -> Self:
        participants = check_unique("participants", self.participants)
        check_unique("scores", self.scores)
        _check_links("scores", "participant", self.scores, participants)
        return self


def next_id(prefix: str, records: Iterable[Any]) -> str:
    """Return an id such as `a7`, above those that are there, that no record in `records` has."""
    taken = {record.id for record in records}
    # An imported id may end in thousands of digits; those are no numbers to count on from.
    ends = (name.removeprefix(prefix) for name in taken)
    last = max((int(end) for end in ends if end.isdecimal() and len(end) < 10), default=0)
    return next(name for number in count(last + 1) if (name := f"{prefix}{number}") not in taken)


def check_unique(field: str, records: Iterable[Any], name: str = "id") -> Mapping[str, int]:
    """Return the place of each record by its `name`; raises an error that names the place when two have the same."""
    seen: dict[str, int] = {}
    for index, record in enumerate(records):
        value = getattr(record, name)
        if value in seen:
            raise misplaced(f"{field}[{index}].{name}", f"‘{value}’ staat twee keer in de lijst")
        seen[value] = index
    return seen


def misplaced(place: str, reason: str) -> PydanticCustomError:
    """Return the error for something that does not fit its surroundings; `reason` is in Dutch."""
    return PydanticCustomError("misplaced", "{reason}", {"place": place, "reason": reason})


def _check_links(field: str, link: str, records: Iterable[Any], known: Mapping[str, int]) -> None:
    for index, record in enumerate(records):
        target = getattr(record, link)
        if target is not None and target not in known:
            raise misplaced(f"{field}[{index}].{link}", f"‘{target}’ bestaat niet in deze dialoog")
