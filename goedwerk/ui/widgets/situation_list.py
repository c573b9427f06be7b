"""The library as a list that narrows down as one types, with what stands in the lit one below it."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.content.finding import Facets, Finder, least_known
from goedwerk.content.situations import LibraryEntry
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Capability, shortcomings
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import NEVER, Usage
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import when_keys_change, with_keys
from goedwerk.ui.plain import joined
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.choice import Option as ChoiceOption
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.options import Options
from goedwerk.ui.widgets.searching import steer
from goedwerk.ui.widgets.situation_text import about_writing, situation_text

PAGE = 15
"""How many rows are made at a time: a long list must not make anyone wait for a key."""

_WRITE = "write"
_MORE = "more"
_KEY = "situation:"
_ANYTHING = ChoiceOption("", "Alle", "maakt niet uit")


class _Found(Options):
    """What was found: below the last one there is nothing, and the first one is far from what one looks for."""

    def action_cursor_down(self) -> None:
        if self.highlighted != self.option_count - 1:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        if self.highlighted != 0:
            super().action_cursor_up()


class SituationList(Vertical):
    """Filter, list and preview; posts `Chosen`, or `WriteOwn` when none of them fits."""

    ACTIONS = (
        Command("choose_subject", "Situaties: alleen van een vermogen of thema", keys="f5"),
        Command("choose_audience", "Situaties: alleen voor een doelgroep", keys="f7"),
        Command("surprise", "Situaties: verras ons", keys="ctrl+r"),
        Command("write", "Zelf een situatie schrijven"),
    )
    BINDINGS = [
        *bindings(ACTIONS),
        Binding("pageup", "read(-1)", "Terug in de tekst", show=False),
        Binding("pagedown", "read(1)", "Verder in de tekst", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """The group takes this situation."""

        entry: LibraryEntry

    @dataclass
    class Lit(Message):
        """Another situation is lit; None for writing one."""

        entry: LibraryEntry | None

    class WriteOwn(Message):
        """The group writes a situation of its own."""

    def __init__(self, finder: Finder, method: Method) -> None:
        super().__init__(classes="situations")
        self._finder = finder
        self._method = method
        self._facets = Facets()
        self._words = ""
        self._usages: Mapping[str, Usage] = {}
        self._rows: dict[str, Option] = {}
        self._length = PAGE
        self._waiting = 0

    def compose(self) -> ComposeResult:
        found = self._found()
        yield OneLine(placeholder="Kies met ↑↓ en Enter, of typ om te zoeken", id="field-search")
        yield Static(self._facet_line(found), id="facets", classes="note")
        yield _Found(*self._options(found), id="field-situations", compact=True, markup=False)
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="preview-text")

    def on_mount(self) -> None:
        self._fill(self._found(), 0)
        when_keys_change(self, self._show_facets)

    @property
    def lit(self) -> LibraryEntry | None:
        """The situation that is lit; None for writing one."""
        listed = self.query_one(OptionList)
        at = listed.highlighted
        return None if at is None else self._entry(listed.get_option_at_index(at).id)

    def show(self, finder: Finder, lit: str | None = None) -> None:
        """Show the library as it is now, with the situation `lit` lit if it is in the list."""
        lit = lit or self._lit_key
        self._finder, self._rows = finder, {}
        if lit and finder.entry(lit) and lit not in (entry.situation.key for entry in self._found()):
            # What was just written has to be seen, whatever was sought before.
            self._facets, self._words = Facets(), ""
            self.query_one(Input).value = ""
        self._narrow(lit)

    def show_usages(self, usages: Mapping[str, Usage]) -> None:
        """Show what is known of when the situations were used, by key."""
        if usages != self._usages:
            self._usages, self._rows = usages, {}
            self._narrow(self._lit_key)

    def show_waiting(self, number: int) -> None:
        """Show how many situations wait to be gone on with."""
        if number != self._waiting:
            self._waiting = number
            self._narrow(self._lit_key)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._words:
            self._words = event.value
            self._narrow()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    def on_key(self, event: events.Key) -> None:
        steer(event, self.query_one(Input), self.query_one(OptionList))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id == _MORE:
            self._fill(self._found(), event.option_index - 1)
            return
        entry = self._entry(event.option_id)
        self.query_one("#preview-text", Static).update(self.preview(entry))
        self.query_one("#preview").scroll_home(animate=False)
        self.post_message(self.Lit(entry))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        entry = self._entry(event.option_id)
        self.post_message(self.Chosen(entry) if entry else self.WriteOwn())

    def action_choose_subject(self) -> None:
        """Choose a vermogen or one of its themes; with how many situations there are of each."""
        self._choose("Waarover?", self._subjects(), self._about)

    def action_choose_audience(self) -> None:
        """Choose for whom the situations are; with how many there are for each."""
        self._choose("Voor wie?", self._audiences(), self._for)

    def action_surprise(self) -> None:
        """Light a situation that this group did not have before, if there is one, and else one of the least used."""
        present = self.lit
        others = [entry for entry in self._found() if entry is not present]
        if others:
            chosen = random.choice(least_known(others, self._usages))
            self._fill(self._found(), self._found().index(chosen))

    def action_write(self) -> None:
        """Write a situation."""
        self.post_message(self.WriteOwn())

    def action_read(self, offset: int) -> None:
        """Scroll what stands in the lit situation, wherever that is shown."""
        here = self.query_one("#preview")
        place = here if here.display and here.region else self.screen.query("#aside").first()
        (place.scroll_page_down if offset > 0 else place.scroll_page_up)(animate=False)

    def preview(self, entry: LibraryEntry | None) -> Content:
        """Return a situation to read; for None, how to write one."""
        if entry is None:
            return about_writing()
        return situation_text(entry, self._method, self._usages.get(entry.situation.key, NEVER))

    @property
    def _lit_key(self) -> str | None:
        return self.lit.situation.key if self.lit else None

    def _choose(self, question: str, options: list[ChoiceOption], narrow: Callable[[str | None], None]) -> None:
        """Offer what would give something; what gives nothing is not there to choose."""
        if options or self._facets != Facets():
            self.app.push_screen(Choice(question, [_ANYTHING, *options]), narrow)
        else:
            self.app.notify("Er is niets om uit te kiezen. Typ eerst minder letters.", timeout=4)

    def _about(self, subject: str | None) -> None:
        if subject is not None:
            capability = Capability(subject) if subject in list(Capability) else None
            theme = subject if subject and capability is None else None
            self._facets = replace(self._facets, capability=capability, theme=theme)
            self._narrow(self._lit_key)

    def _for(self, audience: str | None) -> None:
        if audience is not None:
            self._facets = replace(self._facets, audience=audience or None)
            self._narrow(self._lit_key)

    def _narrow(self, lit: str | None = None) -> None:
        found = self._found()
        at = next((number for number, entry in enumerate(found) if entry.situation.key == lit), 0)
        self._length = PAGE
        self._fill(found, at)
        self._show_facets()

    def _show_facets(self) -> None:
        self.query_one("#facets", Static).update(self._facet_line(self._found()))

    def _fill(self, found: tuple[LibraryEntry, ...], at: int) -> None:
        """Show the rows, at least as far as the situation to light; with nothing found the row to write one is lit."""
        self._length = max(self._length, (at // PAGE + 1) * PAGE)
        listed = self.query_one(OptionList)
        with self.app.batch_update():
            listed.clear_options()
            listed.add_options(self._options(found))
            listed.highlighted = at + 1 if found else 0

    def _found(self) -> tuple[LibraryEntry, ...]:
        return self._finder.find(self._words, self._facets)

    def _options(self, found: tuple[LibraryEntry, ...]) -> list[Option]:
        rows = [self._rows.get(entry.situation.key) or self._row(entry) for entry in found[: self._length]]
        if len(found) > len(rows):
            rows.append(Option(joined((f"En nog {len(found) - len(rows)} andere", "$muted")), id=_MORE))
        waiting = f"   {self._waiting} nog niet af" if self._waiting else ""
        write = joined(("Zelf een situatie schrijven", "bold $accent"), (waiting, "$warning"))
        return [Option(write, id=_WRITE), *rows]

    def _row(self, entry: LibraryEntry) -> Option:
        situation = entry.situation
        usage = self._usages.get(situation.key, NEVER).in_short
        from_us = "eigen situatie" if entry.is_mine else entry.set_name if entry.own else ""
        unfinished = "nog niet af" if entry.is_mine and shortcomings(situation) else ""
        known = (from_us, unfinished, situation.capability, ", ".join(situation.audience), usage)
        second = one_line(" · ".join(filter(None, known)))
        row = Option(joined((one_line(situation.title), "bold"), ("\n" + second, "$muted")), id=_KEY + situation.key)
        self._rows[situation.key] = row
        return row

    def _entry(self, option_id: str | None) -> LibraryEntry | None:
        return self._finder.entry((option_id or "").removeprefix(_KEY))

    def _facet_line(self, found: tuple[LibraryEntry, ...]) -> Content:
        facets = self._facets
        theme = one_line(self._method.theme_name(facets.theme))
        return joined(
            (f"{len(found)} gevonden · " if found else "Niets gevonden: typ minder letters · ", "$muted"),
            (with_keys(self, "F5 "), "bold $accent"),
            (f"{'thema' if theme else 'vermogen'}: {theme or facets.capability or 'alle'} · ", "$muted"),
            (with_keys(self, "F7 "), "bold $accent"),
            (f"doelgroep: {facets.audience or 'alle'} · ", "$muted"),
            (with_keys(self, "Ctrl+R "), "bold $accent"),
            ("verras ons · ", "$muted"),
            ("PgDn ", "bold $accent"),
            ("verder lezen", "$muted"),
        )

    def _subjects(self) -> list[ChoiceOption]:
        counted = self._finder.count_subjects(self._words, self._facets)
        names: dict[str, str] = {}
        for text in self._method.capabilities:
            themes = (theme for theme in self._method.themes if theme.capability == text.key)
            names |= {text.key: text.name, **{theme.key: f"  thema: {theme.title}" for theme in themes}}
        return [ChoiceOption(key, name, str(counted[key])) for key, name in names.items() if counted[key]]

    def _audiences(self) -> list[ChoiceOption]:
        counted = self._finder.count_audiences(self._words, self._facets)
        return [ChoiceOption(name, name, str(counted[name])) for name in self._finder.audiences if counted[name]]
