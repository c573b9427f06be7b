"""What the dialogue screen can do with the dialogue as a whole: check it for sharing, and save pages of it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, ClassVar, TypeVar

from goedwerk.domain.consent import conditions, not_asked_yet, skipped
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.refusing import left_out
from goedwerk.domain.sharing import NO_GUARANTEE, SOMEONE
from goedwerk.domain.whereabouts import Spot
from goedwerk.formats.catalogue import WITHOUT_PAGES, in_order, page_formats
from goedwerk.formats.letters import missed_by_presence, missed_by_report, missed_by_worksheet
from goedwerk.pages import Page, checked_pages, pages_for_group, remarks, shared
from goedwerk.ui.commands import Command
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.begin_and_end import BeginAndEnd
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.consent import ask_consent
from goedwerk.ui.screens.going_there import GoingThere
from goedwerk.ui.screens.privacy import PrivacyCheck
from goedwerk.ui.screens.refusals import Refusals
from goedwerk.ui.screens.saved import Saved, paragraphs, standing_out, warning

Made = TypeVar("Made")


class WholeDialogue(BeginAndEnd, GoingThere):
    """What a dialogue screen can do with the dialogue as a whole."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("save_a4", "A4 opslaan als bestand", keys="ctrl+s", also="bewaren pdf word delen mailen printen"),
        Command("check_for_sharing", "Controle voor het delen bekijken", also="privacy namen anoniem avg"),
        Command("save_report", "Verslag opslaan, alleen voor de groep", also="bewaren alles"),
        Command("save_presence", "Aanwezigheidslijst opslaan, om te ondertekenen"),
        Command("save_worksheet", "Werkblad van de situatie opslaan, om te printen"),
        *BeginAndEnd.ACTIONS,
    )

    def action_save_a4(self) -> None:
        """Choose how to save the A4's; what is for others is checked first."""
        options = [Option(name, form.LABEL) for name, form in in_order()]
        options.append(Option(_FOR_GROUP, "PDF, alleen voor de groep", "zonder controle, met namen"))
        waiting = () if self.beamer else skipped(self.facilitation.dialogue)
        if waiting:
            options.append(Option(_ASK, "Eerst toestemming vragen", not_asked_yet(waiting)))
        self.app.push_screen(Choice("Hoe wil je het A4 opslaan?", options), self._save_a4)

    def action_save_report(self) -> None:
        """Choose how to save the whole dialogue, for within the group."""
        options = [Option(name, form.LABEL) for name, form in in_order()]
        self.app.push_screen(Choice("Hoe wil je het verslag opslaan?", options), self._save_report)

    def action_check_for_sharing(self) -> None:
        """Show what someone does not share, what may point to a person, and what was decided about it."""
        if self.is_private(_CHECK):
            return
        pages = self.facilitation.checked_pages()
        if len(shared(pages)) < len(pages):
            refusals = Refusals(pages, "Verder met de controle")
            self.app.push_screen(refusals, partial(self._after_refusals, self._check_the_rest))
        else:
            self._check_the_rest()

    def _check_the_rest(self) -> None:
        self.app.push_screen(PrivacyCheck(self.facilitation), self._after_check)

    async def _after_check(self, chosen: Spot | bool | None) -> None:
        if isinstance(chosen, Spot):
            await self.go_to(chosen)

    async def _after_refusals(
        self, go_on: Callable[[], Awaitable[None] | None], chosen: Spot | Participant | bool | None
    ) -> None:
        """Do what someone chose about words that are not shared, or `go_on` with all else."""
        if isinstance(chosen, Spot):
            await self.go_to(chosen)
        elif isinstance(chosen, Participant):
            ask_consent(self.step, [chosen])
        elif chosen and (going := go_on()):
            await going

    async def action_save_presence(self) -> None:
        """Save a list to sign, without anything that was said."""
        file = await self._made(self.facilitation.save_presence)
        if file:
            missed = await asyncio.to_thread(missed_by_presence, self.facilitation.dialogue, self.facilitation.method)
            says = paragraphs(plain(_NO_CONTENT, "$muted"), standing_out(missed))
            self.app.push_screen(Saved("De aanwezigheidslijst is opgeslagen", [file], says))

    async def action_save_worksheet(self) -> None:
        """Save the situation as a sheet to fill in by hand."""
        file = await self._made(self.facilitation.save_worksheet)
        situation = self.facilitation.dialogue.situation
        if file and situation:
            missed = await asyncio.to_thread(missed_by_worksheet, situation, self.facilitation.method)
            says = paragraphs(plain(_BY_HAND, "$muted"), standing_out(missed))
            self.app.push_screen(Saved("Het werkblad is opgeslagen", [file], says))

    def _fits(self) -> bool:
        self.facilitation.require_fit()
        return True

    async def _save_a4(self, choice: str | None) -> None:
        if choice == _FOR_GROUP:
            await self._write(choice, "pdf", only_for_group=True)
        elif choice == _ASK:
            self.action_ask_consent()
        elif choice is not None:
            pages = await self._made(self.facilitation.checked_pages)
            if pages is None or (choice != WITHOUT_PAGES and await self._made(self._fits) is None):
                return
            if len(shared(pages)) < len(pages):
                if self.is_private(_CHECK):
                    return
                onward = "Alleen de andere A4’s opslaan" if shared(pages) else ""
                go_on = partial(self._ask_about_picture, choice, shared(pages))
                self.app.push_screen(Refusals(pages, onward), partial(self._after_refusals, go_on))
            else:
                await self._ask_about_picture(choice, pages)

    async def _ask_about_picture(self, choice: str, pages: Sequence[Page]) -> None:
        if any(page.lacks_permission for page in pages):
            self.app.push_screen(Choice(SOMEONE, SOMEONE_OPTIONS), partial(self._check, choice, pages))
        else:
            await self._check(choice, pages, ANYWAY)

    async def _check(self, form: str, pages: Sequence[Page], picture: str | None) -> None:
        if picture != ANYWAY:
            return
        if any(page.open for page in pages):
            if self.is_private(_CHECK):
                return
            self.app.push_screen(PrivacyCheck(self.facilitation), partial(self._save_checked, form))
        else:
            await self._write(form, form)

    async def _save_checked(self, form: str, chosen: Spot | bool | None) -> None:
        if chosen is True:
            await self._write(form, form)
        else:
            await self._after_check(chosen)

    async def _write(self, choice: str, form: str, *, only_for_group: bool = False) -> None:
        # What someone does not share was shown by now, and stays here.
        save = partial(self.facilitation.save_pages, form, only_for_group=only_for_group, only_shared=True)
        files = await self._made(save)
        if files:
            explanation = _EXPLANATIONS.get(choice)
            first = warning(*_ONLY_FOR_GROUP) if only_for_group else warning("Gecontroleerd.", NO_GUARANTEE)
            missed = await asyncio.to_thread(self._missed, form, only_for_group)
            title = "Het A4 is opgeslagen" if len(files) == 1 else f"{len(files)} A4’s zijn opgeslagen"
            said = () if only_for_group or self.beamer else conditions(self.facilitation.dialogue)
            says = paragraphs(first, *map(standing_out, (*said, *missed)), explanation)
            self.app.push_screen(Saved(title, files, says))

    def _missed(self, form: str, only_for_group: bool) -> list[str]:
        """Return what there is to say about the files that were just written."""
        dialogue, method = self.facilitation.dialogue, self.facilitation.method
        pages = (pages_for_group if only_for_group else checked_pages)(dialogue, method)
        return [*remarks(shared(pages), page_formats()[form]), self._left_out() if only_for_group else ""]

    def _left_out(self) -> str:
        """Return how much is not in a file on request, which on a beamer would tell that somebody asked for it."""
        return "" if self.beamer else left_out(self.facilitation.dialogue)

    async def _save_report(self, form: str | None) -> None:
        file = await self._made(self.facilitation.save_report, form) if form else None
        if form and file:
            suffix = page_formats()[form].SUFFIX
            dialogue, method = self.facilitation.dialogue, self.facilitation.method
            missed = await asyncio.to_thread(missed_by_report, dialogue, method, suffix)
            says = paragraphs(warning(*_ONLY_FOR_GROUP), standing_out(self._left_out()), standing_out(missed))
            self.app.push_screen(Saved("Het verslag is opgeslagen", [file], says))

    async def _made(self, make: Callable[..., Made], *of: Any) -> Made | None:
        """Return what is made of something, away from the keys; None, and the reason on the screen, when it cannot."""
        try:
            return await asyncio.to_thread(make, *of)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=15)
            return None


_CHECK = "De controle voor het delen"
_FOR_GROUP = "group"
_ASK = "ask"
_NO_CONTENT = "Er staat niets op van wat er is gezegd."
_BY_HAND = "De situatie met de vragen, en een leeg A4 om met de hand in te vullen."

ANYWAY = "anyway"
SOMEONE_OPTIONS = (Option("back", "Terug: ik kijk er nog eens naar"), Option(ANYWAY, "Toch verder, met het beeld"))

_ONLY_FOR_GROUP = ("Alleen voor de groep.", "Er staan namen in. Deel het niet met anderen.")

_EXPLANATIONS = {"docx": plain("Word kiest soms andere letters. Kijk of alles nog op één bladzijde staat.", "$muted")}
