"""What the dialogue screen can do with the dialogue as a whole: begin it, finish it, save pages of it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.sharing import NO_GUARANTEE
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.letters import missed_by_presence, missed_by_report, missed_by_worksheet
from goedwerk.formats.saving import Format
from goedwerk.pages import Page, checked_pages, pages_for_group, remarks
from goedwerk.ui.commands import Command
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.privacy import PrivacyCheck
from goedwerk.ui.screens.saved import Saved, paragraphs, standing_out, warning

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


Made = TypeVar("Made")


class WholeDialogue(_Host):
    """What a dialogue screen can do with the dialogue as a whole."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("begin", "Het gesprek begint nu"),
        Command("save_a4", "A4 opslaan als bestand", keys="ctrl+s", show_key="Ctrl+S"),
        Command("check_for_sharing", "Controle voor het delen bekijken"),
        Command("save_report", "Verslag opslaan, alleen voor de groep"),
        Command("save_presence", "Aanwezigheidslijst opslaan, om te ondertekenen"),
        Command("save_worksheet", "Werkblad van de situatie opslaan, om te printen"),
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

    def action_save_a4(self) -> None:
        """Choose how to save the A4's; what is for others is checked first."""
        options = [Option(name, form.LABEL) for name, form in in_order(page_formats())]
        options.append(Option(_FOR_GROUP, "PDF, alleen voor de groep", "zonder controle, met namen"))
        self.app.push_screen(Choice("Hoe wil je het A4 opslaan?", options), self._save_a4)

    def action_save_report(self) -> None:
        """Choose how to save the whole dialogue, for within the group."""
        options = [Option(name, form.LABEL) for name, form in in_order(page_formats())]
        self.app.push_screen(Choice("Hoe wil je het verslag opslaan?", options), self._save_report)

    def action_check_for_sharing(self) -> None:
        """Show what may point to a person, and what was decided about it."""
        self.app.push_screen(PrivacyCheck(self.facilitation))

    async def action_save_presence(self) -> None:
        """Save a list to sign, without anything that was said."""
        path = await self._made(self.facilitation.save_presence)
        if path:
            missed = await asyncio.to_thread(missed_by_presence, self.facilitation.dialogue, self.facilitation.method)
            says = paragraphs(plain(_NO_CONTENT, "$muted"), standing_out(missed))
            self.app.push_screen(Saved("De aanwezigheidslijst is opgeslagen", [path], says))

    async def action_save_worksheet(self) -> None:
        """Save the situation as a sheet to fill in by hand."""
        path = await self._made(self.facilitation.save_worksheet)
        situation = self.facilitation.dialogue.situation
        if path and situation:
            missed = await asyncio.to_thread(missed_by_worksheet, situation, self.facilitation.method)
            says = paragraphs(plain(_BY_HAND, "$muted"), standing_out(missed))
            self.app.push_screen(Saved("Het werkblad is opgeslagen", [path], says))

    def _fits(self) -> bool:
        self.facilitation.require_fit()
        return True

    async def _save_a4(self, choice: str | None) -> None:
        if choice == _FOR_GROUP:
            await self._write(choice, "pdf", only_for_group=True)
        elif choice is not None:
            pages = await self._made(self.facilitation.checked_pages)
            if pages is None or (choice != _NO_PAGES and await self._made(self._fits) is None):
                return
            if any(page.lacks_permission for page in pages):
                self.app.push_screen(Choice(SOMEONE, SOMEONE_OPTIONS), partial(self._check, choice, pages))
            else:
                await self._check(choice, pages, ANYWAY)

    async def _check(self, form: str, pages: Sequence[Page], picture: str | None) -> None:
        if picture != ANYWAY:
            return
        if any(page.open for page in pages):
            self.app.push_screen(PrivacyCheck(self.facilitation), partial(self._go_on, form))
        else:
            await self._write(form, form)

    async def _go_on(self, form: str, decided: bool | None) -> None:
        if decided:
            await self._write(form, form)

    async def _write(self, choice: str, form: str, *, only_for_group: bool = False) -> None:
        paths = await self._made(partial(self.facilitation.save_pages, form, only_for_group=only_for_group))
        if paths:
            explanation = _EXPLANATIONS.get(choice)
            first = warning(*_ONLY_FOR_GROUP) if only_for_group else warning("Gecontroleerd.", NO_GUARANTEE)
            missed = await asyncio.to_thread(self._missed, form, only_for_group)
            title = "Het A4 is opgeslagen" if len(paths) == 1 else f"{len(paths)} A4’s zijn opgeslagen"
            self.app.push_screen(Saved(title, paths, paragraphs(first, *map(standing_out, missed), explanation)))

    def _missed(self, form: str, only_for_group: bool) -> list[str]:
        """Return what there is to say about the files that were just written."""
        dialogue, method = self.facilitation.dialogue, self.facilitation.method
        pages = (pages_for_group if only_for_group else checked_pages)(dialogue, method)
        return remarks(pages, page_formats()[form])

    async def _save_report(self, form: str | None) -> None:
        path = await self._made(self.facilitation.save_report, form) if form else None
        if form and path:
            suffix = page_formats()[form].SUFFIX
            dialogue, method = self.facilitation.dialogue, self.facilitation.method
            missed = await asyncio.to_thread(missed_by_report, dialogue, method, suffix)
            says = paragraphs(warning(*_ONLY_FOR_GROUP), standing_out(missed))
            self.app.push_screen(Saved("Het verslag is opgeslagen", [path], says))

    async def _made(self, make: Callable[..., Made], *of: Any) -> Made | None:
        """Return what is made of something, away from the keys; None, and the reason on the screen, when it cannot."""
        try:
            return await asyncio.to_thread(make, *of)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=15)
            return None

    def _set_moment(self, label: str, field: str, sentence: str) -> None:
        moment = self.facilitation.now()
        if self.step.change(label, lambda dialogue: dialogue.revised(**{field: moment})):
            self.notify(sentence, timeout=4)


def in_order(formats: Mapping[str, Format]) -> list[tuple[str, Format]]:
    """Return the formats in the order of how many people ask for them; one that is new comes last."""
    return sorted(formats.items(), key=lambda item: _FIRST.index(item[0]) if item[0] in _FIRST else len(_FIRST))


_FIRST = ("pdf", "docx", "html", "md")

_FOR_GROUP = "group"
_NO_PAGES = "md"
"""The format that has no pages, so that nothing is too full for it."""
_NO_CONTENT = "Er staat niets op van wat er is gezegd."
_BY_HAND = "De situatie met de vragen, en een leeg A4 om met de hand in te vullen."

ANYWAY = "anyway"
SOMEONE = "Op het beeld is misschien iemand te herkennen, en toestemming is er nog niet."
SOMEONE_OPTIONS = (Option("back", "Terug: ik kijk er nog eens naar"), Option(ANYWAY, "Toch verder, met het beeld"))

_ONLY_FOR_GROUP = ("Alleen voor de groep.", "Er staan namen in. Deel het niet met anderen.")

_EXPLANATIONS = {
    "docx": plain(
        "In Word bepalen de letters van de laptop hoe het valt. Kijk of het op één bladzijde staat.", "$muted"
    )
}
