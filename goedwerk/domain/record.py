"""What every kept thing has in common: it never changes in place."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from goedwerk.domain.errors import GoedwerkError, TextTooLongError
from goedwerk.domain.text import MAX_CHARACTERS, clean

Text = Annotated[str, AfterValidator(clean), Field(max_length=MAX_CHARACTERS)]
"""Text of a person, cleaned, at most `MAX_CHARACTERS`; a longer one is refused, never cut."""

Identifier = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=MAX_CHARACTERS)]
"""Any non-empty string, unique within its list."""


def refusal(error: ValidationError) -> GoedwerkError:
    """Return what to tell people when a change does not make a sound record."""
    if any(problem["type"] in ("string_too_long", "too_long") for problem in error.errors()):
        return TextTooLongError(
            f"Deze tekst is te lang: er passen {MAX_CHARACTERS:,} tekens in een veld.".replace(",", "."),
            "Wat er stond, staat er nog. Knip de tekst in stukken.",
        )
    return GoedwerkError("Dit kan goedwerk zo niet bewaren.", "Wat er stond, staat er nog.")


class Record(BaseModel):
    """A value of the model; a change makes a new one, so that undo and saving can compare old with new."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def revised(self, **changes: Any) -> Self:
        """Return this value with `changes`, checked like any other; raises `pydantic.ValidationError`."""
        return type(self)(**{name: getattr(self, name) for name in type(self).model_fields} | changes)
