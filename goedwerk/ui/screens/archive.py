"""All dialogues: search as you type, open, to the trash and back."""

from __future__ import annotations

from asyncio import wrap_future
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.dutch import how_many
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.rows import row_prompt
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.choice import Option as ChoiceOption
from goedwerk.ui.screens.search_screen import SearchScreen
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from goedwerk.store.overview import Found


class ArchiveScreen(SearchScreen):
    """A field to search in, and what was found."""

    ACTIONS = (
        HELP,
        ALL,
        Command("trash_view", "Prullenbak tonen of verbergen", keys="f5"),
        Command("toggle_list", "Naar de lijst en terug", keys="f6"),
        Command("booklet", "Een bundel maken van A4’s", keys="f7"),
        Command("undo", "De laatste dialoog terughalen die je weggooide", keys="ctrl+z,f8"),
        Command("back", "Terug naar het begin", keys="escape", footer="Terug"),
    )
    BINDINGS = [*bindings(ACTIONS), Binding("delete", "remove", "Naar de prullenbak", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self._trashed = False
        self._found: list[Found] = []
        self._thrown_away: list[str] = []

    def compose(self) -> ComposeResult:
        yield Header("Archief")
        yield OneLine(placeholder="Zoek een woord, een naam, een maand of een jaar", id="search")
        yield Static(id="archive-note", classes="note")
        yield Options(id="archive", compact=True, markup=False)
        yield KeyBar(self.ACTIONS)

    async def on_mount(self) -> None:
        self.query_one(Input).focus()
        await self._search()

    async def on_screen_resume(self) -> None:
        await self._search()

    async def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        await self._search()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        dialogue_id = event.option_id or ""
        if not self._trashed:
            self.app.open_dialogue(dialogue_id)
            return
        options = [ChoiceOption("restore", "Terughalen"), ChoiceOption("erase", "Voorgoed wissen")]
        name = next((f.row.group for f in self._found if f.row.id == dialogue_id), "")
        self.app.push_screen(Choice(name or "Groep zonder naam", options), partial(self._do, dialogue_id))

    async def _do(self, dialogue_id: str, choice: str | None) -> None:
        match choice:
            case "restore":
                await wrap_future(self.app.archive.trash(dialogue_id, None))
                self.notify("Teruggehaald. De dialoog staat weer in het archief.", timeout=4)
                await self._search()
            case "erase":
                options = [ChoiceOption("no", "Nee, laten staan"), ChoiceOption("yes", "Ja, voorgoed wissen")]
                question = "Voorgoed wissen? Dit kun je niet ongedaan maken."
                self.app.push_screen(Choice(question, options), partial(self._erase, dialogue_id))

    async def _erase(self, dialogue_id: str, sure: str | None) -> None:
        if sure == "yes":
            await wrap_future(self.app.archive.erase(dialogue_id))
            self._thrown_away = [thrown for thrown in self._thrown_away if thrown != dialogue_id]
            self.notify("Gewist. Bestanden die je al had opgeslagen, staan er nog.", timeout=6)
            await self._search()

    async def action_remove(self) -> None:
        """Put the lit dialogue in the trash."""
        listed = self.query_one(OptionList)
        if listed.has_focus and listed.highlighted is not None and not self._trashed:
            await self._put_in_trash(listed.get_option_at_index(listed.highlighted).id or "")

    async def _put_in_trash(self, dialogue_id: str) -> None:
        await wrap_future(self.app.archive.trash(dialogue_id, self.app.now()))
        self._thrown_away.append(dialogue_id)
        self.notify(with_keys(self, "In de prullenbak gelegd. Met Ctrl+Z haal je de dialoog terug."), timeout=6)
        await self._search()

    async def action_undo(self) -> None:
        """Bring back what was put in the trash last."""
        if self._thrown_away:
            await self._do(self._thrown_away.pop(), "restore")
        else:
            self.notify("Er is niets om terug te halen. Kijk ook eens in de prullenbak.", timeout=4)

    async def action_trash_view(self) -> None:
        """Show the trash, or everything else."""
        self._trashed = not self._trashed
        await self._search()

    def action_booklet(self) -> None:
        """Choose A4's to make one booklet of."""
        from goedwerk.ui.screens.booklet import BookletScreen

        self.app.push_screen(BookletScreen())

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return with_keys(self, _HELP)

    async def _search(self) -> None:
        words = self.query_one(Input).value
        asked = (words, self._trashed)
        found = await wrap_future(self.app.archive.search(*asked))
        if asked != (self.query_one(Input).value, self._trashed):
            return  # more letters were typed meanwhile; their own search shows the list
        listed = self.query_one(OptionList)
        at = listed.highlighted if found and len(found) == len(self._found) else 0
        self._found = found
        listed.clear_options()
        listed.add_options([Option(row_prompt(f.row, f.snippet if words.strip() else ""), id=f.row.id) for f in found])
        listed.highlighted = at if found else None
        self.query_one("#archive-note", Static).update(self._note(bool(words.strip())))
        self.query_one(Header).show("Archief", "Prullenbak" if self._trashed else "")

    def _note(self, searching: bool) -> Content:
        if not self._found and searching:
            return plain("Niets gevonden. Probeer een ander woord, of minder letters.", "$muted")
        if not self._found and self._trashed:
            return plain(with_keys(self, "De prullenbak is leeg. F5 gaat terug naar het archief."), "$muted")
        if not self._found:
            return plain("Nog geen dialogen. Ga terug met Esc en begin een nieuwe.", "$muted")
        number = how_many(len(self._found), "dialoog", "dialogen")
        if self._trashed:
            return plain(with_keys(self, f"{number} · Enter: terughalen of wissen · F5 archief"), "$muted")
        own = sum(not found.row.is_example for found in self._found)
        if own < len(self._found):
            number = f"{how_many(own, 'dialoog', 'dialogen')} en het voorbeeld" if own else "Alleen het voorbeeld"
        note = f"{number} · Enter opent · F6 lijst · Delete: naar de prullenbak · F5 prullenbak · F7 bundel"
        return plain(with_keys(self, note), "$muted")


_HELP = """Hier staan al je dialogen. Typ een of meer woorden: je ziet de dialogen waarin al die woorden voorkomen. \
Hoofdletters en accenten maken niet uit. Ook een maand of een jaar kan: oktober 2025.

Enter opent een dialoog. Delete legt hem in de prullenbak. Daar haal je hem weer terug, of je wist hem voorgoed.

Met F7 maak je van een aantal A4’s één bundel om te printen of te mailen."""
