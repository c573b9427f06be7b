"""All situations: read, search, write, change, print, and to the trash and back."""

from __future__ import annotations

import asyncio
from asyncio import wrap_future
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from goedwerk.domain.draft import SituationDraft, blank, variant_of
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import usage_by_key
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.search_screen import SearchScreen
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.problem_notes import problem_notes
from goedwerk.ui.widgets.situation_list import SituationList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from goedwerk.content.situation_trash import ThrownAway
    from goedwerk.content.situations import LibraryEntry
    from goedwerk.domain.situation import Situation
    from goedwerk.situations import Situations


AGAIN = 0.3
"""How long after opening all files are read again, in seconds."""


class SituationsScreen(SearchScreen):
    """The library with what one can do with each situation."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide")]
    ACTIONS = (
        HELP,
        ALL,
        Command("theme", "Over het thema van deze situatie, met suggesties", keys="ctrl+t"),
        Command("trash", "Prullenbak met situaties"),
        Command("toggle_list", "Naar de lijst en terug", keys="f6"),
        Command("undo", "De laatste situatie terughalen die je weggooide", keys="ctrl+z,f8"),
        Command("back", "Terug naar het begin", keys="escape", footer="Terug"),
    )
    BINDINGS = [*bindings(ACTIONS), Binding("delete", "throw_away", "Naar de prullenbak", show=False)]

    def __init__(self, situations: Situations) -> None:
        super().__init__()
        self._situations = situations
        self._thrown_away: list[ThrownAway] = []

    def compose(self) -> ComposeResult:
        yield Header("Situaties")
        yield Vertical(*problem_notes(self._situations.library.problems), id="problems")
        yield SituationList(self._situations.finder, self._situations.method)
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        # A set may have been copied into the werkmap while the app was open; reading it again waits until all is drawn.
        self.set_timer(AGAIN, self._look_again)

    async def on_screen_resume(self) -> None:
        uses = await wrap_future(self._situations.uses())
        drafts = await wrap_future(self._situations.drafts())
        listed = self.query_one(SituationList)
        listed.show_usages(usage_by_key(uses))
        listed.show_waiting(len(drafts))

    async def _look_again(self) -> None:
        before = self._situations.library
        await asyncio.to_thread(self._situations.reload)
        if self._situations.library != before and self.is_attached:
            self._show_again(None)

    def on_situation_list_chosen(self, event: SituationList.Chosen) -> None:
        event.stop()
        entry = event.entry
        options = [
            Option("read", "Lezen"),
            Option("talk", "Nieuwe dialoog over deze situatie"),
            Option("variant", "Maak een eigen versie"),
            Option("theme", "Over het thema, met suggesties", with_keys(self, "Ctrl+T")),
            Option("sheet", "Werkblad opslaan, om te printen"),
        ]
        if entry.is_mine:
            options[2:2] = [Option("edit", "Wijzigen")]
            options.append(Option("throw_away", "Naar de prullenbak", "Delete"))
        self.app.push_screen(Choice(entry.situation.title, options), partial(self._do, entry))

    async def on_situation_list_write_own(self, event: SituationList.WriteOwn) -> None:
        event.stop()
        drafts = await wrap_future(self._situations.drafts())
        if not drafts:
            self._write(SituationDraft.of(blank()))
            return
        options = [Option("", "Een nieuwe situatie")]
        for draft in drafts:
            name = one_line(draft.situation.title or draft.situation.text)[:50] or "zonder titel"
            options.append(Option(draft.id, f"Verder met: {name}"))
        self.app.push_screen(Choice("Wat ga je schrijven?", options), partial(self._go_on, drafts))

    def _go_on(self, drafts: list[SituationDraft], chosen: str | None) -> None:
        if chosen is not None:
            draft = next((draft for draft in drafts if draft.id == chosen), None)
            self._write(draft or SituationDraft.of(blank()))

    async def _do(self, entry: LibraryEntry, choice: str | None) -> None:
        match choice:
            case "read":
                text = self.query_one(SituationList).preview(entry)
                self.app.push_screen(Reading("Kritische situatie", text))
            case "talk":
                self.app.talk_about(entry.situation)
            case "edit":
                drafts = await wrap_future(self._situations.drafts())
                begun = next((draft for draft in drafts if draft.before.key == entry.situation.key), None)
                note = "Je gaat verder met wat je eerder schreef en nog niet bewaarde." if begun else ""
                self._write(begun or SituationDraft.of(entry.situation), note)
            case "variant":
                note = "Dit is een kopie. Verander wat je wilt; de eerste situatie blijft zoals hij was."
                self._write(SituationDraft.of(variant_of(entry.situation)), note)
            case "theme":
                self._show_theme(entry.situation)
            case "sheet":
                await self._save_sheet(entry)
            case "throw_away":
                await self._throw_away(entry)

    def _write(self, draft: SituationDraft, note: str = "") -> None:
        from goedwerk.ui.screens.writing import WritingScreen
        from goedwerk.writing import Writing

        self.app.push_screen(WritingScreen(Writing(self._situations, draft), note), self._show_again)

    def _show_theme(self, situation: Situation | None) -> None:
        from goedwerk.ui.screens.themes import ThemesScreen

        self.app.push_screen(ThemesScreen(self._situations.method, situation))

    async def _save_sheet(self, entry: LibraryEntry) -> None:
        from goedwerk.ui.screens.saved import Saved

        try:
            file = await asyncio.to_thread(self._situations.save_sheet, entry.situation)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)
            return
        explanation = plain("Een blad met de situatie, de drie toetsen en de vragen, om op te schrijven.")
        self.app.push_screen(Saved("Het werkblad is opgeslagen", [file], explanation))

    def action_theme(self) -> None:
        """Read about the theme of the situation that is lit."""
        lit = self.query_one(SituationList).lit
        self._show_theme(lit.situation if lit else None)

    async def action_throw_away(self) -> None:
        """Put the own situation that is lit in the trash."""
        listed = self.query_one(SituationList)
        entry = listed.lit
        if entry is None or not self.query_one(OptionList).has_focus:
            return
        if entry.is_mine:
            await self._throw_away(entry)
        else:
            self.notify("Deze situatie hoort bij een set en blijft staan. Je eigen situaties kun je weggooien.")

    async def _throw_away(self, entry: LibraryEntry) -> None:
        try:
            thrown = await asyncio.to_thread(self._situations.throw_away, entry)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)
            return
        self._thrown_away.append(thrown)
        self._show_again(None)
        how = with_keys(self, "Met Ctrl+Z haal je hem terug.")
        self.notify(f"‘{one_line(thrown.title)}’ ligt in de prullenbak. {how}", timeout=6)

    async def action_undo(self) -> None:
        """Bring back what was thrown away last."""
        if self._thrown_away:
            await self._decide(self._thrown_away.pop(), "back")
        else:
            self.notify("Er is niets om terug te halen. Kijk ook eens in de prullenbak.", timeout=4)

    async def action_trash(self) -> None:
        """Show what was thrown away."""
        thrown = await asyncio.to_thread(self._situations.thrown_away)
        if not thrown:
            self.notify("De prullenbak is leeg.", timeout=4)
            return
        options = [Option(str(number), one.title, one.path.name) for number, one in enumerate(thrown)]
        self.app.push_screen(Choice("Prullenbak: welke situatie?", options), partial(self._picked, thrown))

    def _picked(self, thrown: list[ThrownAway], number: str | None) -> None:
        if number is not None:
            one = thrown[int(number)]
            options = [Option("back", "Terughalen"), Option("erase", "Voorgoed wissen")]
            self.app.push_screen(Choice(one.title, options), partial(self._decide, one))

    async def _decide(self, one: ThrownAway, choice: str | None) -> None:
        try:
            if choice == "back":
                path = await asyncio.to_thread(self._situations.bring_back, one)
                self._show_again(path.stem)
                self.notify("Teruggehaald. De situatie staat weer in de lijst.", timeout=4)
            elif choice == "erase":
                options = [Option("no", "Nee, laten liggen"), Option("yes", "Ja, voorgoed wissen")]
                question = "Voorgoed wissen? Dit kun je niet ongedaan maken."
                self.app.push_screen(Choice(question, options), partial(self._erase, one))
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)

    async def _erase(self, one: ThrownAway, sure: str | None) -> None:
        if sure != "yes":
            return
        try:
            await asyncio.to_thread(self._situations.erase, one)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)
        else:
            self.notify("Gewist.", timeout=4)

    def _show_again(self, lit: str | None) -> None:
        self.query_one(SituationList).show(self._situations.finder, lit)
        self.call_later(self._show_problems)

    async def _show_problems(self) -> None:
        place = self.query_one("#problems")
        await place.remove_children()
        await place.mount_all(problem_notes(self._situations.library.problems))

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return with_keys(self, _HELP)


_HELP = """Hier staan alle kritische situaties: die van goedwerk, en die je zelf schreef. Typ een of meer woorden om \
te zoeken. Hoofdletters en accenten maken niet uit, en de volgorde ook niet.

F5 kiest een vermogen of een thema, F7 een doelgroep. Ctrl+R verrast je met een situatie die jullie nog niet \
hadden.

Enter laat zien wat je met een situatie kunt doen: lezen, er een dialoog over beginnen, of er een eigen versie \
van maken. Je eigen situaties kun je ook wijzigen, en met Delete leg je ze in de prullenbak (ga met F6 eerst naar de \
lijst).

Je eigen situaties staan als tekstbestand in je werkmap, in situations en dan eigen. Wil je ze delen? Geef de map \
door. Een ander zet hem bij zich in de map situations."""
