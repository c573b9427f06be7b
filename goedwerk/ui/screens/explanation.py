"""Uitleg: all there is to read about the method and the program, found with a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.dutch import how_many
from goedwerk.domain.explanation import Subject, reworded
from goedwerk.domain.looking_up import Answer, look_up
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import when_keys_change
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.search_screen import SearchScreen
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options
from goedwerk.ui.widgets.passages import lines_above, reading_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.content import Content


class ExplanationScreen(SearchScreen):
    """The subjects, and the text of the one that is lit: beside the list, or below it where it is narrow."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide")]
    ACTIONS = (
        HELP,
        ALL,
        Command("toggle_list", "Naar de lijst en terug", keys="f6"),
        Command("back", "Terug", keys="escape", footer="Terug"),
    )
    BINDINGS = [
        *bindings(ACTIONS),
        Binding("pageup", "read(-1)", "Terug in de tekst", show=False),
        Binding("pagedown", "read(1)", "Verder in de tekst", show=False),
    ]

    def __init__(self, subjects: Sequence[Subject]) -> None:
        super().__init__()
        self._as_written = subjects
        self._subjects: list[Subject] = []
        self._shown: dict[str, Subject] = {}
        self._answer = Answer((), ())

    def compose(self) -> ComposeResult:
        yield Header("Uitleg")
        yield OneLine(placeholder="Typ om te zoeken in alle uitleg", id="search")
        yield Static(id="explanation-note", classes="note")
        with Horizontal(id="explanation-desk"):
            yield Options(id="explanation", compact=True, markup=False)
            with VerticalScroll(id="explanation-text", can_focus=False):
                yield Static("", id="preview-text")
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self._name_keys()
        when_keys_change(self, self._name_keys)
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._read(self._shown.get(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        subject = self._shown.get(event.option_id or "")
        if subject:
            self.app.push_screen(Reading(subject.title, reading_text(subject, self._answer.words)))

    def action_read(self, offset: int) -> None:
        """Go on in the text, or back."""
        text = self.query_one("#explanation-text")
        (text.scroll_page_down if offset > 0 else text.scroll_page_up)(animate=False)

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return _HELP

    def _name_keys(self) -> None:
        """Show the subjects with the keys as they are called now."""
        now = self.app.settings.keys.text
        self._subjects = [reworded(subject, now) for subject in self._as_written]
        self._show(self.query_one(Input).value)

    def _show(self, words: str) -> None:
        self._answer = look_up(self._subjects, words)
        found = self._answer.subjects
        self._shown = {subject.id: subject for subject in found}
        options: list[Option] = []
        group = ""
        for subject in found:
            if subject.group != group and not self._answer.words:  # what was found stands in the order of how well
                group = subject.group
                options.append(Option(plain(group, "bold $accent"), disabled=True))
            options.append(Option(plain(subject.title), id=subject.id))
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(options)
        if found:
            listed.highlighted = listed.get_option_index(found[0].id)
        self.query_one("#explanation-note", Static).update(self._note())

    def _read(self, subject: Subject | None) -> None:
        self.query_one("#preview-text", Static).update(reading_text(subject, self._answer.words) if subject else "")
        self.call_after_refresh(self._scroll_to_found, subject)  # only then is it known how wide the text is

    def _scroll_to_found(self, subject: Subject | None) -> None:
        text = self.query_one("#explanation-text")
        width = self.query_one("#preview-text").size.width
        above = lines_above(subject, self._answer.words, width) if subject and width and self._answer.words else 0
        text.scroll_to(y=above, animate=False)

    def _note(self) -> Content:
        if not self._answer.whole and self._answer.words:
            return plain(f"Niet gevonden. Dit lijkt er het meest op: {', '.join(self._answer.words)}.", "$warning")
        if not self._answer.whole:
            return plain("Niet gevonden. Dit zijn alle onderwerpen.", "$warning")
        subjects = how_many(len(self._answer.subjects), "onderwerp", "onderwerpen")
        return plain(f"{subjects} · ↑↓ kiest · PgDn leest · Enter: groot", "$muted")


_HELP = """Hier lees je alles over de methode en over goedwerk. Typ waar je over wilt lezen, in je eigen woorden. \
Wat er het best bij past, staat bovenaan. Ernaast of eronder staat de tekst. PgDn leest verder en PgUp gaat terug. \
Esc brengt je terug naar waar je was."""
