"""What the dialogue screen can do with the dialogue as a whole: begin it, finish it, save pages of it."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from goedwerk.domain.errors import GoedwerkError
from goedwerk.ui.commands import Command
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.reading import Reading

if TYPE_CHECKING:
    from textual.screen import Screen

    from goedwerk.facilitation import Facilitation
    from goedwerk.ui.steps.base import StepView

    class _Host(Screen[str | None]):
        facilitation: Facilitation

        @property
        def step(self) -> StepView: ...

else:
    _Host = object


class WholeDialogue(_Host):
    """What a dialogue screen can do with the dialogue as a whole."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("begin", "Het gesprek begint nu"),
        Command("save_a4", "A4 opslaan als bestand", keys="ctrl+s", show_key="Ctrl+S"),
        Command("save_report", "Verslag opslaan, alleen voor de groep"),
        Command("finish", "Dialoog afronden"),
        Command("reopen", "Afgeronde dialoog weer openen"),
    )

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense for this dialogue now."""
        dialogue = self.facilitation.dialogue
        return {
            "begin": dialogue.began is None,
            "finish": dialogue.finished is None,
            "reopen": dialogue.finished is not None,
        }.get(action, True)

    def action_begin(self) -> None:
        """Note that the group is there and the dialogue begins."""
        self._set_moment("begonnen", "began", "Het gesprek is begonnen. Fijn gesprek!")

    def action_finish(self) -> None:
        """Note that the dialogue is over; it can be opened again."""
        self._set_moment("afgerond", "finished", "Afgerond. Je vindt de dialoog terug in het archief.")

    def action_reopen(self) -> None:
        """Note that the dialogue goes on."""
        if self.step.change("weer geopend", lambda dialogue: dialogue.revised(finished=None)):
            self.notify("De dialoog is weer open.", timeout=4)

    async def action_save_a4(self) -> None:
        """Write every A4 of this dialogue as a file, without names."""
        try:
            paths, withheld = await asyncio.to_thread(self.facilitation.save_a4s)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
            return
        warning = joined(
            ("Nog niet gecontroleerd op herleidbaarheid. ", "bold $warning"),
            ("Lees het A4 zelf na voordat je het deelt: zou iemand zich hierin herkennen?", ""),
        )
        pieces = [_where(paths), warning]
        if withheld:
            pieces.append(plain(f"Op het A4 staat “een collega” in plaats van: {', '.join(withheld)}."))
        self.app.push_screen(Reading("A4 opgeslagen", Content("\n\n").join(pieces)))

    async def action_save_report(self) -> None:
        """Write the whole dialogue as a file for within the group."""
        try:
            path = await asyncio.to_thread(self.facilitation.save_report)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
            return
        warning = joined(
            ("Alleen voor de groep. ", "bold $warning"), ("In het verslag staan namen en alles wat is gezegd.", "")
        )
        self.app.push_screen(Reading("Verslag opgeslagen", Content("\n\n").join([_where([path]), warning])))

    def _set_moment(self, label: str, field: str, sentence: str) -> None:
        moment = self.facilitation.now()
        if self.step.change(label, lambda dialogue: dialogue.revised(**{field: moment})):
            self.notify(sentence, timeout=4)


def _where(paths: list[Path]) -> Content:
    return Content("\n").join([plain("Je vindt het hier:"), *(plain(str(path), "bold") for path in paths)])
