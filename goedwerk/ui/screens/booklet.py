"""A booklet of A4's: choose them by filter or by hand, and save them as one file."""

from __future__ import annotations

import asyncio
from asyncio import wrap_future
from functools import partial
from typing import TYPE_CHECKING

from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.content.method import load_method
from goedwerk.domain.dutch import day_in_words, how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.sharing import NO_GUARANTEE, SOMEONE
from goedwerk.domain.text import fold, one_line
from goedwerk.formats.catalogue import in_order, page_formats
from goedwerk.pages import Page, booklet_remarks, checked_pages, checked_together
from goedwerk.ui.background import begin
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import when_keys_change, with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.choice import Option as ChoiceOption
from goedwerk.ui.screens.making import Making
from goedwerk.ui.screens.saved import Saved, paragraphs, standing_out, warning
from goedwerk.ui.screens.search_screen import SearchScreen
from goedwerk.ui.screens.whole_dialogue import ANYWAY, SOMEONE_OPTIONS
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.content import Content

    from goedwerk.formats.keeping import Kept


class BookletScreen(SearchScreen):
    """All A4's of the werkmap, to make one booklet of."""

    ACTIONS = (
        HELP,
        Command("choose_shown", "Alles kiezen wat je ziet, of niets", keys="f5", footer="Alles kiezen"),
        Command("save", "De bundel opslaan", keys="ctrl+s", footer="Opslaan"),
        ALL,
        Command("toggle_list", "Naar de lijst en terug", keys="f6"),
        Command("back", "Terug naar het archief", keys="escape", footer="Terug"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[Page] = []
        self._chosen: set[str] = set()
        self._shown: list[Page] = []
        self._of_others: dict[str, str] = {}
        self._coming = True

    def compose(self) -> ComposeResult:
        yield Header("Archief", "Bundel maken")
        yield OneLine(placeholder="Typ om te zoeken op groep, vermogen, situatie of kernuitspraak", id="search")
        yield Static(id="archive-note", classes="note")
        yield Options(id="archive", compact=True, markup=False)
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        when_keys_change(self, self._show)
        begin(self, self._fetch, "booklet", exclusive=True)

    async def _fetch(self) -> None:
        """Read the dialogues one after another, so that nothing else waits for all of them."""
        method = await asyncio.to_thread(load_method)
        for found in await wrap_future(self.app.archive.search("", False)):
            desk = await wrap_future(self.app.archive.fetch(found.row.id))
            if desk is not None:
                self._pages += await asyncio.to_thread(checked_pages, desk.dialogue, method)
                self._show()
        self._coming = False
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    def on_key(self, event: events.Key) -> None:
        listed = self.query_one(OptionList)
        if event.key == "space" and listed.has_focus:
            event.stop()
            event.prevent_default()
            listed.action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        page = self._shown[event.option_index]
        if page.refused:
            self.notify("Op dit A4 staan woorden van iemand die ze niet wil delen. Het gaat niet mee.", timeout=6)
            return
        if page.open:
            self.notify(with_keys(self, "Dit A4 is nog niet gecontroleerd. Open de dialoog en kies Ctrl+S."), timeout=6)
            return
        self._choose(self._chosen ^ {_mark(page)})

    def action_choose_shown(self) -> None:
        """Choose everything on the list that was checked, or nothing when that was so already."""
        shown = {_mark(page) for page in self._shown if not (page.open or page.refused)}
        self._choose(self._chosen - shown if shown <= self._chosen else self._chosen | shown)

    async def action_save(self) -> None:
        """Check what comes together, ask for a kind of file and a title, and make the booklet."""
        alone = self._picked()
        if not alone:
            self.notify("Kies eerst een of meer A4’s, met Enter of spatie.", timeout=5)
            return
        pages = await asyncio.to_thread(checked_together, alone, load_method())
        if not self.is_active:
            return
        self._of_others = {_mark(page): ", ".join(page.checked.withheld) for page in pages if page.open}
        self._show()
        if self._of_others:
            names = ", ".join(dict.fromkeys(name for page in pages for name in page.checked.withheld))
            self.app.push_screen(Choice(f"{_OF_OTHERS} {names}", _OF_OTHERS_OPTIONS), partial(self._go_on, pages))
        else:
            self._go_on(pages, _REPLACE)

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return with_keys(self, _HELP)

    def _choose(self, chosen: set[str]) -> None:
        self._chosen, self._of_others = chosen, {}
        self._show()

    def _go_on(self, pages: Sequence[Page], names: str | None) -> None:
        if names != _REPLACE:
            return
        if any(page.lacks_permission for page in pages):
            self.app.push_screen(Choice(SOMEONE, SOMEONE_OPTIONS), partial(self._ask_form, pages))
        else:
            self._ask_form(pages, ANYWAY)

    def _ask_form(self, pages: Sequence[Page], picture: str | None) -> None:
        if picture == ANYWAY:
            options = [ChoiceOption(name, form.LABEL) for name, form in in_order()]
            asked = Choice("Hoe wil je de bundel opslaan?", options)
            self.app.push_screen(asked, partial(self._ask_title, pages))

    def _ask_title(self, pages: Sequence[Page], form: str | None) -> None:
        if form is not None:
            self.app.push_screen(Ask("Hoe heet de bundel?", load_method().title), partial(self._make, pages, form))

    def _make(self, pages: Sequence[Page], form: str, title: str | None) -> None:
        if title is not None:
            day, title = self.app.now().astimezone().date(), title.strip() or load_method().title
            making = Making(pages, title, day, form, self.app.workspace.exports)
            self.app.push_screen(making, partial(self._made, pages, form, title))

    async def _made(self, pages: Sequence[Page], form: str, title: str, result: Kept | GoedwerkError | None) -> None:
        if result is None:
            self.notify("Gestopt. Er is geen bestand gemaakt.", timeout=6)
        elif isinstance(result, GoedwerkError):
            self.notify(str(result), severity="error", timeout=15)
        else:
            missed = await asyncio.to_thread(booklet_remarks, pages, title, page_formats()[form])
            says = paragraphs(warning("Gecontroleerd.", NO_GUARANTEE), *map(standing_out, missed))
            self.app.push_screen(Saved("De bundel is opgeslagen", [result], says))

    def _picked(self) -> list[Page]:
        return [page for page in self._pages if _mark(page) in self._chosen]

    def _show(self) -> None:
        sought = fold(self.query_one(Input).value).split()
        self._shown = [page for page in self._pages if all(word in _words(page) for word in sought)]
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options([Option(self._row(page)) for page in self._shown])
        listed.highlighted = min(at, len(self._shown) - 1) if self._shown else None
        self.query_one("#archive-note", Static).update(self._note())

    def _row(self, page: Page) -> Content:
        a4, chosen = page.checked.page, _mark(page) in self._chosen
        dialogue = page.dialogue
        facts = (day_in_words(dialogue.date) if dialogue.date else "", one_line(dialogue.group), a4.capability_name)
        of_others = self._of_others.get(_mark(page))
        waiting = "  nog niet gecontroleerd" if page.open or of_others else ""
        waiting = "  niet om te delen" if page.refused else waiting
        return joined(
            ("☑ " if chosen else "☐ ", "bold $accent" if chosen else "$muted"),
            (a4.title, "bold" if chosen else ""),
            ("\n  " + " · ".join(fact for fact in facts if fact), "$muted"),
            (f"{waiting}: {one_line(of_others)}" if of_others else waiting, "$warning"),
        )

    def _note(self) -> Content:
        if self._coming:
            return plain(f"Bezig met ophalen… {len(self._pages)}", "$muted")
        if not self._pages:
            return plain("Er zijn nog geen A4’s. Je maakt ze in een dialoog, bij stap 6. Terug met Esc.", "$muted")
        chosen = how_many(len(self._chosen), "A4", "A4’s")
        note = f"{chosen} gekozen van {len(self._pages)} · Enter of spatie kiest · Ctrl+S slaat de bundel op"
        return plain(with_keys(self, note), "$muted")


def _mark(page: Page) -> str:
    return page.checked.page.mark


def _words(page: Page) -> str:
    a4, dialogue = page.checked.page, page.dialogue
    return fold(" ".join((a4.title, dialogue.group, a4.capability_name, a4.situation_title, str(dialogue.date or ""))))


_REPLACE = "replace"
_OF_OTHERS = "Op deze A4’s staan namen van mensen uit een andere groep in de bundel:"
_OF_OTHERS_OPTIONS = (
    ChoiceOption("back", "Terug: ik kijk er nog eens naar"),
    ChoiceOption(_REPLACE, "In deze bundel vervangen door ‘een collega’"),
)

_HELP = """Hier maak je van een aantal A4’s één bundel: een voorblad, een inhoud, de A4’s per vermogen en situatie, en \
vragen om over te praten.

Typ woorden om de lijst korter te maken. Enter of spatie kiest een A4. F5 kiest alles wat je ziet. Met Ctrl+S sla je \
de bundel op.

Een A4 komt er pas in als het is gecontroleerd. Dat doe je in de dialoog zelf, met Ctrl+S. Staat er een naam op van \
iemand uit een andere groep in de bundel, dan vraag ik wat je daarmee wilt."""
