"""What all parts of the dialogue screen stand on: the open dialogue, who guides it, the step, and who looks along."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.screen import Screen

from goedwerk.conduct import Conduct
from goedwerk.ui.keys import with_keys
from goedwerk.ui.look import AT_THE_TABLE
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.steps.base import StepView

if TYPE_CHECKING:
    from textual.content import Content

    from goedwerk.domain.desk import Place
    from goedwerk.facilitation import Facilitation
    from goedwerk.ui.app import GoedwerkApp


class AtTable(Screen[str | None]):
    """A screen with one open dialogue on it; closes with the id of that."""

    app: GoedwerkApp

    def __init__(self, facilitation: Facilitation) -> None:
        super().__init__()
        self.facilitation = facilitation
        self.conduct = Conduct(facilitation)
        self.look = AT_THE_TABLE
        self._step: StepView | None = None

    @property
    def step(self) -> StepView:
        """The step on the screen."""
        assert self._step is not None
        return self._step

    @property
    def beamer(self) -> bool:
        """Whether others look along."""
        return self.look.beamer

    def is_private(self, what: str) -> bool:
        """Tell, also to who looks, that something is not for the beamer.

        In a window and not in passing: who types on without looking would type where everybody reads along.
        """
        if self.beamer:
            off = with_keys(self, "Zet eerst de beamerstand uit: Esc, en dan Ctrl+U.")
            self.app.push_screen(Reading(what, plain(f"Dit is alleen voor jou. {off}")))
        return self.beamer

    @abstractmethod
    def how_time_went(self) -> Content:
        """Return planned against used time, when there is something to tell and nobody looks along."""

    @abstractmethod
    async def show_place(self, place: Place) -> None:
        """Show a place of the dialogue, and remember that the facilitator is there."""

    @abstractmethod
    def follow(self) -> None:
        """Show what stands around the step as it is now."""
