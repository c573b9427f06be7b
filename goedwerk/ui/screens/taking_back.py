"""What the dialogue screen can do with the last change: take it back, and make it again."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from goedwerk.domain.consent import loosened, wish_of
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.people import name_of
from goedwerk.domain.route import nearest
from goedwerk.facilitation import REDONE, UNDONE
from goedwerk.ui.commands import Command
from goedwerk.ui.screens.at_table import AtTable
from goedwerk.ui.widgets.said import SaidList


class TakingBack(AtTable):
    """What a dialogue screen can do with the changes that were made."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("undo", "Ongedaan maken", keys="ctrl+z,f8", also="terug fout herstellen weer"),
        Command("redo", "Opnieuw doen", keys="ctrl+y"),
    )

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self._show_change(self.facilitation.undo, UNDONE, "Er is niets om ongedaan te maken.")

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        await self._show_change(self.facilitation.redo, REDONE, "Er is niets om opnieuw te doen.")

    async def _show_change(self, swap: Callable[[], str | None], done: str, nothing: str) -> None:
        before = self.facilitation.dialogue
        label = swap()
        # On a beamer without names a label might tell one.
        said = f"{done}: {label}." if self.look.names else f"{done}."
        self.notify(said if label else nothing, timeout=3)
        if label:
            self._tell_wishes(before)
            self.conduct.stir()
            here = replace(self.facilitation.place, part=self.step.place.part)
            lit = self._where_lit()
            await self.show_place(nearest(self.facilitation.dialogue, self.facilitation.method, here, before))
            if isinstance(self.focused, SaidList):
                self.focused.light(lit)

    def _where_lit(self) -> tuple[str, int] | None:
        return self.focused.where if isinstance(self.focused, SaidList) else None

    def _tell_wishes(self, before: Dialogue) -> None:
        """Say what may be done again with whose words, when a refusal was taken back with a change."""
        for person in loosened(before, self.facilitation.dialogue):
            said = f"Toestemming van {name_of(person)} is weer: {wish_of(person).short}"
            self.notify("Let op: een toestemming is weer anders." if self.beamer else said, timeout=8)
