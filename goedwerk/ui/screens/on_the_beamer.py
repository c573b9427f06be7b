"""Beamerstand: what the dialogue screen shows while others look at it."""

from typing import TYPE_CHECKING, ClassVar

from goedwerk.ui.commands import Command
from goedwerk.ui.settings import BEAMER_NAMES
from goedwerk.ui.steps.base import AT_THE_TABLE, Look
from goedwerk.ui.theme import BEAMER

if TYPE_CHECKING:
    from textual.screen import Screen

    from goedwerk.ui.app import GoedwerkApp
    from goedwerk.ui.steps.base import StepView

    class _Host(Screen[str | None]):
        app: GoedwerkApp

        @property
        def step(self) -> StepView: ...

        def follow(self) -> None: ...

else:
    _Host = object


class OnTheBeamer(_Host):
    """One question and the answers to it, large and quiet; typing goes on as it did."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("toggle_beamer", "Beamerstand aan of uit", keys="ctrl+u"),
        Command("toggle_names", "Beamerstand: met of zonder namen"),
    )

    look = AT_THE_TABLE
    _colours = ""

    @property
    def beamer(self) -> bool:
        """Whether others look along."""
        return self.look.beamer

    def action_toggle_beamer(self) -> None:
        """Show the question and the answers alone, or everything again."""
        if self.beamer:
            self.leave_beamer()
            self._present(AT_THE_TABLE)
            return
        self._colours = self.app.theme
        self.app.theme = BEAMER.name
        self._present(Look(beamer=True, names=self.app.settings.is_on(BEAMER_NAMES)))
        if self.app.settings.first_time("large-letters"):
            self.notify("Met Ctrl en + worden de letters groter, met Ctrl en - weer kleiner.", timeout=8)

    def action_toggle_names(self) -> None:
        """Show names on the beamer, or leave them out."""
        names = self.app.settings.toggle(BEAMER_NAMES)
        if self.beamer:
            self._present(Look(beamer=True, names=names))
        else:
            self.notify(f"Op de beamer staan de antwoorden nu {'met' if names else 'zonder'} namen.", timeout=4)

    def leave_beamer(self) -> None:
        """Put the colours back that were there before, unless someone chose others meanwhile."""
        if self.beamer and self.app.theme == BEAMER.name:
            self.app.theme = self._colours

    def _present(self, look: Look) -> None:
        self.look = look
        self.set_class(look.beamer, "-beamer")
        self.set_class(not look.names, "-nameless")
        self.step.present(look)
        self.follow()
