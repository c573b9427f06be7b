"""Writing a situation of one's own: every letter kept, and a file when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from goedwerk.domain.changes.situation import write
from goedwerk.domain.record import refusal
from goedwerk.domain.situation import Shortcoming, shortcomings

if TYPE_CHECKING:
    from pathlib import Path

    from goedwerk.domain.draft import SituationDraft
    from goedwerk.domain.method import Method
    from goedwerk.domain.situation import Situation
    from goedwerk.situations import Situations


class Writing:
    """One situation that is being written; an untouched one leaves nothing behind."""

    def __init__(self, situations: Situations, draft: SituationDraft) -> None:
        self._situations = situations
        self._draft = draft
        self._opened = draft.situation
        if draft.is_changed:
            situations.keep_draft(draft)

    @property
    def method(self) -> Method:
        """The texts of the method."""
        return self._situations.method

    @property
    def draft(self) -> SituationDraft:
        """What was written so far."""
        return self._draft

    @property
    def is_touched(self) -> bool:
        """Tell whether anything was written since it was opened."""
        return self.situation != self._opened

    @property
    def names(self) -> list[str]:
        """The words in it that may point to a person."""
        return self._situations.names_in(self.situation)

    @property
    def situation(self) -> Situation:
        """The situation as it is now."""
        return self._draft.situation

    @property
    def shortcomings(self) -> tuple[Shortcoming, ...]:
        """What it still needs to be as good as those of the library."""
        themes = [theme.key for theme in self.method.themes]
        return shortcomings(self.situation, themes)

    def write(self, field: str, text: str) -> None:
        """Put a text in a field and keep it; raises `GoedwerkError` and changes nothing when it is too long."""
        try:
            situation = write(self.situation, field, text)
        except ValidationError as error:
            raise refusal(error) from error
        if situation != self.situation:
            self._draft = self._draft.revised(situation=situation)
            self._keep()

    def save(self) -> Path:
        """Write it among the own situations and return the file; raises `GoedwerkError`, and then all is still here."""
        taken = self.situation
        kept, path = self._situations.save(taken, self._draft.before)
        # What was typed while the file was written is not in it: that goes on as a change of what was saved.
        now = kept if self.situation == taken else self.situation.revised(key=kept.key, source=kept.source)
        self._draft = self._draft.revised(situation=now, before=kept)
        self._keep()
        return path

    def is_there(self, key: str) -> bool:
        """Tell whether there is an own situation with this key."""
        return self._situations.own(key) is not None

    def discard(self) -> None:
        """Forget what was written here; a file that is there already stays."""
        self._situations.forget_draft(self._draft)
        self._draft = self._draft.revised(situation=self._draft.before)

    def _keep(self) -> None:
        if self._draft.is_changed:
            self._situations.keep_draft(self._draft)
        else:
            self._situations.forget_draft(self._draft)
