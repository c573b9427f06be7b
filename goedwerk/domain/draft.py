"""A situation that is being written, before it is good enough to be a file."""

from typing import Self
from uuid import uuid4

from pydantic import ValidationError

from goedwerk.domain.record import Identifier, Record
from goedwerk.domain.situation import Situation

_VARIANT = "Eigen versie van"

OWN_SOURCE = "Eigen situatie"
"""Where a situation comes from that somebody wrote from nothing."""


class SituationDraft(Record):
    """What was written so far; `before` is what it looked like when writing began."""

    id: Identifier
    situation: Situation
    before: Situation

    @classmethod
    def of(cls, situation: Situation) -> Self:
        """Return a draft that begins with `situation`."""
        return cls(id=str(uuid4()), situation=situation, before=situation)

    @classmethod
    def begun(cls, situation: Situation) -> Self:
        """Return a draft of which `situation` is the first that was written."""
        return cls(id=str(uuid4()), situation=situation, before=Situation(key=situation.key, title=""))

    @classmethod
    def read(cls, kept: str) -> Self | None:
        """Return a draft from the JSON it was kept as; None for one that is damaged."""
        try:
            return cls.model_validate_json(kept)
        except ValidationError:
            return None

    @property
    def is_changed(self) -> bool:
        """Tell whether anything was written."""
        return self.situation != self.before

    @property
    def is_complete(self) -> bool:
        """Tell whether there is enough for a file: a title and a text."""
        return bool(self.situation.title.strip() and self.situation.text.strip())


def blank() -> Situation:
    """Return a situation to write from nothing; its key is given when it is saved."""
    return Situation(key=f"eigen-{uuid4().hex[:8]}", title="", source=OWN_SOURCE)


def variant_of(situation: Situation) -> Situation:
    """Return a situation to change, that begins as another one and stands beside it."""
    source = situation.source.strip()
    if not source.startswith(_VARIANT):
        source = f"{_VARIANT} ‘{situation.title.strip()}’" + (f" ({source})" if source else "")
    return situation.revised(key=blank().key, source=source)
