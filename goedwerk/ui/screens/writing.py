"""Writing a situation of one's own, outside a dialogue."""

import asyncio
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from goedwerk.domain.errors import GoedwerkError
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.widgets.fields import Edited
from goedwerk.ui.widgets.form import field_id
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.situation_form import SituationForm
from goedwerk.writing import Writing

SETTLE = 0.1
"""How long after a letter the help follows, in seconds: it is never on the way of a key."""


class WritingScreen(Screen[str | None]):
    """The form, with beside it what is still needed; closes with the key of the situation when it was saved."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide")]
    ACTIONS = (
        HELP,
        Command("save", "Bewaren als eigen situatie", keys="ctrl+s", footer="Bewaren"),
        ALL,
        Command("back", "Terug; wat je schreef, blijft bewaard", keys="escape", footer="Terug"),
        Command("discard", "Weggooien wat ik hier schreef"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, writing: Writing, note: str = "") -> None:
        super().__init__()
        self._writing = writing
        self._note = note
        self._settling: Timer | None = None

    def compose(self) -> ComposeResult:
        method = self._writing.method
        yield Header("Eigen situatie", "")
        with Horizontal(id="desk"):
            with VerticalScroll(classes="step", can_focus=False):
                yield Static(plain(self._note or _PURPOSE), classes="writing-note")
                yield SituationForm(self._writing.situation, method)
            with VerticalScroll(id="aside", can_focus=False):
                yield Static(self._needed(), id="aside-text")
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self.query_one(f"#{field_id('title')}").focus()

    def on_edited(self, event: Edited) -> None:
        event.stop()
        try:
            self._writing.write(event.name, event.text)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=8)
        if self._settling is None:
            self._settling = self.set_timer(SETTLE, self._settle)

    async def action_save(self) -> None:
        """Keep the situation as a file, and close."""
        path = await self._saved()
        if path and self.is_active:
            self.dismiss(self._writing.situation.key)

    async def action_back(self) -> None:
        """Close: what is done becomes a file, what is not done waits to be gone on with."""
        draft = self._writing.draft
        if not self.is_active:
            return
        saved = None
        if not draft.is_changed:
            self._writing.discard()
        elif self._writing.is_touched and draft.is_complete:
            saved = await self._saved()
        else:
            self.notify("Nog niet af, wel bewaard. Kies bij Situaties: Zelf een situatie schrijven.", timeout=8)
        if self.is_active:
            self.dismiss(self._writing.situation.key if saved else None)

    def action_discard(self) -> None:
        """Forget what was written, after asking."""
        options = [Option("no", "Nee, laten staan"), Option("yes", "Ja, weggooien")]
        self.app.push_screen(Choice("Weggooien wat je hier schreef?", options), self._discarded)

    def action_undo(self) -> None:
        """Leave undoing to the fields: here is nothing else to take back."""

    def action_redo(self) -> None:
        """Leave doing again to the fields."""

    def help_text(self) -> Content:
        """Return the explanation for F1."""
        tests = [
            joined((f"{criterion.name}. ", "bold"), (f"{criterion.question}\n", ""), (criterion.when_not, "$muted"))
            for criterion in self._writing.method.criteria
        ]
        return Content("\n\n").join([plain(with_keys(self, _HELP)), *tests])

    def _discarded(self, sure: str | None) -> None:
        if sure == "yes":
            self._writing.discard()
            self.dismiss(None)

    async def _saved(self) -> Path | None:
        if not self._writing.draft.is_complete:
            self.notify("Vul eerst een titel en een tekst in. Wat er staat, is bewaard.", severity="warning", timeout=6)
            return None
        key = self._writing.situation.key
        try:
            path = await asyncio.to_thread(self._writing.save)
            beside = self._writing.situation.key != key and self._writing.is_there(key)
            how = "Iemand veranderde het bestand intussen; jouw tekst staat ernaast" if beside else "Bewaard"
            self.notify(f"{how} bij je eigen situaties, als {path.name}", timeout=8)
            return path
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=12)
            return None

    def _settle(self) -> None:
        self._settling = None
        self.query_one(SituationForm).show(self._writing.situation, self._writing.names)
        self.query_one("#aside-text", Static).update(self._needed())

    def _needed(self) -> Content:
        needed = self._writing.shortcomings
        if not needed:
            return joined(("Klaar om te delen", "bold $accent"), ("\n\nDeze situatie is compleet.", ""))
        lines = [plain(f"· {one.sentence}", "$muted") for one in needed]
        start = joined(("Wat nog kan", "bold $accent"), ("\nEen titel en een tekst zijn genoeg voor een gesprek.", ""))
        return Content("\n\n").join([start, *lines])


_PURPOSE = "Schrijf op wat er speelt. Wat je typt, is meteen bewaard."

_HELP = """Een goede situatie is herkenbaar en kort: je leest hem in een minuut voor. Gebruik geen namen. Laat open \
wat het beste is; daar gaat het gesprek over.

Met Esc of Ctrl+S komt de situatie als bestand in de map situations, in eigen. Je kunt dat openen in Kladblok."""
