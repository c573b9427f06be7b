"""The first screen: begin, go on, look around. It knows only what a list of dialogues shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.dutch import how_many
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.rows import row_prompt
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from goedwerk.store.overview import DialogueRow
    from goedwerk.ui.app import GoedwerkApp

_DIALOGUE = "dialogue:"


class StartScreen(Screen[None]):
    """New, go on, archive, example."""

    app: GoedwerkApp
    ACTIONS = (
        HELP,
        ALL,
        Command("app.new_dialogue", "Nieuwe dialoog"),
        Command("app.open_archive", "Archief openen"),
        Command("app.open_situations", "Situaties: lezen, zoeken en zelf schrijven"),
        Command("app.open_themes", "Thema’s en suggesties"),
        Command("app.practise", "Oefenen met het voorbeeld, in 3 minuten"),
        Command("app.open_example", "Voorbeeld bekijken: een dialoog die af is"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, rows: list[DialogueRow], count: int, werkmap: str) -> None:
        super().__init__()
        self._rows = rows
        self._count = count
        self._werkmap = werkmap

    def compose(self) -> ComposeResult:
        yield Header("Beelden van Goed Werk")
        yield Static(self._welcome(), id="welcome")
        yield Options(*self._options(), id="start", compact=True, markup=False)
        yield Static(plain(f"Werkmap: {self._werkmap}", "$muted"), id="werkmap")
        yield KeyBar(self.ACTIONS)

    def show(self, rows: list[DialogueRow], count: int, lit: str | None) -> None:
        """Show a fresh list of dialogues, with the dialogue `lit` lit when it is in it."""
        self._rows, self._count = rows, count
        listed = self.query_one(OptionList)
        at = listed.highlighted
        listed.clear_options()
        listed.add_options(self._options())
        if any(row.id == lit for row in rows):
            listed.highlighted = listed.get_option_index(f"{_DIALOGUE}{lit}")
        elif lit and not count:  # who comes from the example or from practising begins with Enter, as the welcome says
            listed.highlighted = 0
        else:
            listed.highlighted = at if at is not None and at < listed.option_count else 0
        self.query_one("#welcome", Static).update(self._welcome())

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = self._where_to_go_on(listed)
        listed.focus()

    def _where_to_go_on(self, listed: OptionList) -> int:
        """Return the line of the dialogue that was held today, else the first one: whoever stopped comes back here."""
        newest = next(iter(self._rows), None)
        if newest is None or not newest.modified:
            return 0
        try:
            last = datetime.fromisoformat(newest.modified).astimezone().date()
        except (ValueError, OverflowError):
            return 0  # a moment that is damaged; the dialogue itself can still be chosen
        today = self.app.now().astimezone().date()
        return listed.get_option_index(_DIALOGUE + newest.id) if last == today else 0

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen.startswith(_DIALOGUE):
            self.app.open_dialogue(chosen.removeprefix(_DIALOGUE))
        else:
            await self.app.run_action(chosen)

    def help_text(self) -> str:
        """Return the explanation for F1, and what the method is."""
        from goedwerk.content.method import load_method

        return f"{_HELP}\n\n{load_method().introduction}"

    def _welcome(self) -> Content:
        if self._count:
            return joined(("Wat ga je doen?", "bold"))
        return joined(
            ("Welkom. ", "bold"),
            (
                "Met goedwerk begeleid je een gesprek over goed werk in de zorg. "
                "Druk op Enter voor je eerste dialoog, of op ↓ om eerst te oefenen.",
                "",
            ),
        )

    def _options(self) -> list[Option | None]:
        archive = f"   {how_many(self._count, 'dialoog', 'dialogen')}" if self._count else ""
        look_around: list[Option | None] = [
            Option(plain("3 minuten oefenen"), id="practise"),
            Option(plain("Bekijk een voorbeeld"), id="open_example"),
        ]
        texts: list[Option | None] = [
            Option(joined(("Archief", ""), (archive, "$muted")), id="open_archive"),
            Option(plain("Situaties"), id="open_situations"),
            Option(plain("Thema’s en suggesties"), id="open_themes"),
        ]
        options: list[Option | None] = [
            Option(joined(("Nieuwe dialoog", "bold")), id="new_dialogue"),
            *(texts + look_around if self._count else look_around + texts),
            Option(plain("Uitleg"), id="open_explanation"),
            Option(plain("Instellingen"), id="open_settings"),
            Option(plain("Stoppen"), id="quit"),
        ]
        if self._rows:
            options += [None, Option(plain("Verder gaan", "bold $accent"), disabled=True)]
            options += [Option(row_prompt(row), id=_DIALOGUE + row.id) for row in self._rows]
        return options


_HELP = """Kies met ↑ en ↓ wat je wilt doen en druk op Enter.

3 minuten oefenen: je leert vijf toetsen op een voorbeeld. Er wordt dan niets bewaard.

Nieuwe dialoog: begin een gesprek, of bereid het vast voor. Onder Verder gaan staan de dialogen die nog niet zijn \
afgerond. In het archief vind je alles terug en kun je zoeken. Bij Situaties lees je alle kritische situaties en \
schrijf je er zelf een. Bij Thema’s staan suggesties voor wat je als team kunt doen. Bij Uitleg lees je \
alles over de methode en over goedwerk.

Alles wat je typt, wordt meteen bewaard in de werkmap. Een reservekopie maak je zo: sluit goedwerk en kopieer die \
map. Er gaat niets het internet op.

De methode in het kort"""
