"""Beamerstand: what the dialogue screen shows while others look at it."""

from typing import ClassVar

from goedwerk.ui.commands import Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.look import AT_THE_TABLE, Look
from goedwerk.ui.screens.at_table import AtTable
from goedwerk.ui.settings import BEAMER_NAMES
from goedwerk.ui.theme import BEAMER, known


class OnTheBeamer(AtTable):
    """One question and the answers to it, large and quiet; typing goes on as it did."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("toggle_beamer", "Beamerstand aan of uit", keys="ctrl+u", also="scherm groot projector"),
        Command("toggle_names", "Beamerstand: met of zonder namen", also="anoniem naam"),
    )

    _warned = False

    def action_toggle_beamer(self) -> None:
        """Show the question and the answers alone, or everything again."""
        self.app.clear_notifications()  # they were for who guides
        if self.beamer:
            self.leave_beamer()
            self._present(AT_THE_TABLE)
            return
        self.app.theme = BEAMER.name
        self._present(self._look_along())
        if self.app.settings.first_time("large-letters"):
            self.notify("Met Ctrl en + worden de letters groter, met Ctrl en - weer kleiner.", timeout=8)

    def action_toggle_names(self) -> None:
        """Show names on the beamer, or leave them out."""
        names = self.app.settings.toggle(BEAMER_NAMES)
        if self.beamer:
            self._present(self._look_along())
        else:
            self.notify(f"Op de beamer staan de antwoorden nu {'met' if names else 'zonder'} namen.", timeout=4)

    def on_screen_resume(self) -> None:
        # Names may have been switched off in the settings meanwhile.
        if self.beamer and self.look != self._look_along():
            self._present(self._look_along())

    def leave_beamer(self) -> None:
        """Put the colours back that someone chose."""
        if self.beamer:
            self.app.theme = known(self.app.settings.theme)

    def _look_along(self) -> Look:
        return Look(beamer=True, names=self.app.settings.is_on(BEAMER_NAMES))

    def _present(self, look: Look) -> None:
        self.look = look
        self._warned = False
        self.set_class(look.beamer, "-beamer")
        self.set_class(not look.names, "-nameless")
        self.step.present(look)
        self.follow()
        if self.focused is None:
            self.step.restore()

    def stays_on_beamer(self) -> bool:
        """Tell whether the first Esc is held back: behind this screen stand the names of all groups."""
        if not self.beamer or self._warned:
            return False
        self._warned = True
        keys = with_keys(self, "Met Ctrl+U gaat de beamerstand uit.")
        self.notify(f"Iedereen kijkt mee. Nog een keer Esc gaat naar het eerste scherm. {keys}", timeout=6)
        return True
