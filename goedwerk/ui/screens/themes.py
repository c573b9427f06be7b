"""From vermogen to theme to what a team can do, and from a suggestion to an agreement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.text import fold
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import when_keys_change, with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.search_screen import SearchScreen
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult

    from goedwerk.domain.method import Method
    from goedwerk.domain.situation import Situation
    from goedwerk.domain.theme import Suggestion, Theme


@dataclass(frozen=True)
class _Row:
    """A line of the list: a theme, or one of its suggestions."""

    theme: Theme
    suggestion: Suggestion | None = None

    @property
    def id(self) -> str:
        """What the line is called in the list, whatever else stands there."""
        number = self.theme.suggestions.index(self.suggestion) if self.suggestion else ""
        return f"{self.theme.key}/{number}"


class ThemesScreen(SearchScreen):
    """The themes under their vermogen; the open one, and those in which something was found, show their suggestions.

    `about` is the situation one comes from. `agree` makes an agreement of a suggestion in the open dialogue, and tells
    whether there was none yet; without a dialogue there is no `agree`.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide")]
    ACTIONS = (
        HELP,
        ALL,
        Command("toggle_list", "Naar de lijst en terug", keys="f6"),
        Command("back", "Terug", keys="escape", footer="Terug"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(
        self, method: Method, about: Situation | None = None, agree: Callable[[str], bool] | None = None
    ) -> None:
        super().__init__()
        self._method = method
        self._agree = agree
        theme = method.theme(about.theme) if about else None
        self._open = theme.key if theme else ""
        self._subject = about.capability if about and not theme else None
        self._rows: dict[str, _Row] = {}

    def compose(self) -> ComposeResult:
        yield Header("Thema’s en suggesties")
        yield OneLine(placeholder="Typ om te zoeken in thema’s en suggesties", id="search")
        yield Static(self._note(), id="themes-note", classes="note")
        with Horizontal(id="themes-desk"):
            yield Options(id="themes", markup=False)
            with VerticalScroll(id="themes-text", can_focus=False):
                yield Static("", id="preview-text")
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self._show("")
        themes = [row.theme for row in self._rows.values() if not row.suggestion]
        near = (theme for theme in themes if theme.key == self._open or theme.capability == self._subject)
        self._light(next(near, themes[0]))
        self.query_one(Input).focus()
        when_keys_change(self, self._show_note)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)
        if self._rows:
            self._light(next(iter(self._rows.values())).theme)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        row = self._rows.get(event.option_id or "")
        self.query_one("#preview-text", Static).update(self._text(row) if row else "")
        self.query_one("#themes-text").scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = self._rows.get(event.option_id or "")
        if row and row.suggestion:
            self._make_agreement(row.suggestion)
        elif row:
            self._open = "" if self._open == row.theme.key else row.theme.key
            self._show(self.query_one(Input).value)
            self._light(row.theme)

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return _HELP

    def _make_agreement(self, suggestion: Suggestion) -> None:
        if self._agree is None:
            self.notify("Open eerst een dialoog. Daar maak je van een suggestie een afspraak.", timeout=6)
        elif self._agree(suggestion.text):
            self.notify("Dit is nu een afspraak. Bij stap 7 vul je in wie het doet, en wanneer.", timeout=6)
        else:
            self.notify("Dit is al een afspraak. Je vindt hem bij stap 7.", timeout=4)

    def _light(self, theme: Theme) -> None:
        """Light a theme, at the top of the list, so that its suggestions are seen."""
        listed = self.query_one(OptionList)
        listed.highlighted = listed.get_option_index(_Row(theme).id)
        self.call_after_refresh(listed.scroll_to_highlight, top=True)

    def _show(self, words: str) -> None:
        sought = fold(words).split()
        listed = self.query_one(OptionList)
        self._rows, options = {}, []
        for capability in self._method.capabilities:
            themes = [theme for theme in self._method.themes if theme.capability == capability.key]
            rows = [row for theme in themes for row in self._rows_of(theme, sought)]
            above: object = None
            if rows:
                options.append(Option(plain(capability.name, "bold $accent"), disabled=True))
            for row in rows:
                under = row.suggestion and (row.theme.key, row.suggestion.dimension)
                if row.suggestion and under != above:
                    options.append(Option(plain(f"  {row.suggestion.dimension}", "$muted"), disabled=True))
                above = under
                self._rows[row.id] = row
                options.append(Option(_line(row), id=row.id))
        listed.clear_options()
        listed.add_options(options)
        self._show_note()

    def _show_note(self) -> None:
        note = self._note() if self._rows else plain(_NOTHING, "$muted")
        self.query_one("#themes-note", Static).update(note)

    def _rows_of(self, theme: Theme, sought: list[str]) -> Iterator[_Row]:
        """Yield the lines of one theme: with words sought, only what holds all of them."""
        about = fold(f"{theme.title} {theme.question} {theme.capability}")
        fits = [
            suggestion
            for suggestion in theme.suggestions
            if all(word in f"{about} {_searched(suggestion)}" for word in sought)
        ]
        itself = all(word in f"{about} {fold(theme.description)}" for word in sought)
        if itself or fits:
            yield _Row(theme)
        if theme.key == self._open or (sought and not itself):
            yield from (_Row(theme, suggestion) for suggestion in fits)

    def _text(self, row: _Row) -> Content:
        theme, suggestion = row.theme, row.suggestion
        if suggestion is None:
            number = f"{len(theme.suggestions)} suggesties. Enter laat ze zien."
            return Content("\n\n").join(
                [plain(theme.question, "bold"), plain(theme.description), plain(number, "$muted")]
            )
        then = "Enter maakt er een afspraak van." if self._agree else "In een dialoog maak je er een afspraak van."
        return Content("\n\n").join(
            [
                plain(suggestion.text, "bold"),
                joined(("Gaat over: ", "$muted"), suggestion.dimension.value),
                joined(("Voor: ", "$muted"), ", ".join(suggestion.concerns)),
                joined(("Levert op: ", "$muted"), "; ".join(suggestion.contributes_to)),
                plain(f"Thema: {theme.title}", "$muted"),
                plain(then, "$accent"),
            ]
        )

    def _note(self) -> Content:
        if self._subject:
            return plain(f"Deze situatie hoort niet bij één thema. Dit zijn de thema’s van {self._subject}.", "$muted")
        enter = "Enter opent een thema of maakt een afspraak" if self._agree else "Enter opent een thema"
        return plain(with_keys(self, f"{enter} · F6 lijst · bron: LWWL, hoofdstuk 4, in eigen woorden"), "$muted")


def _line(row: _Row) -> Content:
    if row.suggestion is None:
        return joined((row.theme.title, "bold"))
    return joined(("· ", "$muted"), row.suggestion.text)


def _searched(suggestion: Suggestion) -> str:
    return fold(" ".join((suggestion.text, suggestion.dimension, *suggestion.concerns, *suggestion.contributes_to)))


_NOTHING = "Niets gevonden. Probeer een ander woord, of minder letters."

_HELP = """Een leer-werkklimaat heeft vier vermogens. Bij elk horen een paar thema’s, met een vraag en met suggesties: \
wat kun je doen als team? Ze gaan over mensen, over hoe je werkt (processen) of over wat er geregeld is \
(systemen).

Enter op een thema laat de suggesties zien. Typ een woord om in alles te zoeken. In een dialoog maakt Enter op een \
suggestie er een afspraak van. Wie het doet en wanneer, vul je in bij stap 7."""
