"""The library as a list that narrows down as one types, with what stands in the lit one below it."""

from dataclasses import dataclass
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.content.situations import Library, LibraryEntry
from goedwerk.domain.method import Method
from goedwerk.domain.situation import AUDIENCES, Capability
from goedwerk.domain.text import fold
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.widgets.fields import OneLine

_WRITE = "write"

Value = TypeVar("Value", bound=str)


class SituationList(Vertical):
    """Filter, list and preview; posts `Chosen`, or `WriteOwn` when none of them fits."""

    ACTIONS = (
        Command("capability", "Situaties: alleen van een vermogen", keys="f5"),
        Command("audience", "Situaties: alleen voor een doelgroep", keys="f7"),
    )
    BINDINGS = bindings(ACTIONS)

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

    def __init__(self, library: Library, method: Method) -> None:
        super().__init__(classes="situations")
        self._library = library
        self._method = method
        self._capability: Capability | None = None
        self._audience: str | None = None
        self._words = ""

    def compose(self) -> ComposeResult:
        yield OneLine(placeholder="Typ om te zoeken in titel, tekst en doelgroep", id="field-search")
        yield Static(self._facets(), id="facets", classes="note")
        yield OptionList(*self._options(), id="field-situations", compact=True, markup=False)
        with VerticalScroll(id="preview", can_focus=False):
            yield Static("", id="preview-text")

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._words = event.value
        self._narrow()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    def on_key(self, event: events.Key) -> None:
        field, listed = self.query_one(Input), self.query_one(OptionList)
        if event.key in ("up", "down") and field.has_focus:
            event.stop()
            (listed.action_cursor_down if event.key == "down" else listed.action_cursor_up)()
        elif listed.has_focus and event.is_printable and event.character and not event.character.isspace():
            event.stop()
            field.focus()
            field.insert_text_at_cursor(event.character)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        entry = self._entry(event.option_id)
        self.query_one("#preview-text", Static).update(preview(entry, self._method))
        self.query_one("#preview").scroll_home(animate=False)
        self.post_message(self.Lit(entry))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        entry = self._entry(event.option_id)
        self.post_message(self.Chosen(entry) if entry else self.WriteOwn())

    def action_capability(self) -> None:
        """Show the situations of the next vermogen, or of all."""
        self._capability = _next(tuple(Capability), self._capability)
        self._narrow()

    def action_audience(self) -> None:
        """Show the situations for the next audience, or for all."""
        self._audience = _next(AUDIENCES, self._audience)
        self._narrow()

    def _narrow(self) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(self._options())
        listed.highlighted = 0
        self.query_one("#facets", Static).update(self._facets())

    def _matching(self) -> list[LibraryEntry]:
        words = fold(self._words).split()
        return [
            entry
            for entry in self._library.situations
            if (self._capability is None or entry.situation.capability == self._capability)
            and (self._audience is None or self._audience in entry.situation.audience)
            and all(word in _searched(entry) for word in words)
        ]

    def _options(self) -> list[Option]:
        found = [
            Option(
                joined(
                    (entry.situation.title, "bold"),
                    (
                        "\n"
                        + " · ".join(filter(None, (entry.situation.capability, ", ".join(entry.situation.audience)))),
                        "$muted",
                    ),
                ),
                id=f"situation:{entry.situation.key}",
            )
            for entry in self._matching()
        ]
        return [*found, Option(joined(("Zelf een situatie schrijven", "bold $accent")), id=_WRITE)]

    def _entry(self, option_id: str | None) -> LibraryEntry | None:
        key = (option_id or "").removeprefix("situation:")
        return next((entry for entry in self._library.situations if entry.situation.key == key), None)

    def _facets(self) -> Content:
        number = len(self._matching())
        return joined(
            (f"{number} gevonden · ", "$muted"),
            ("F5 ", "bold $accent"),
            (f"vermogen: {self._capability or 'alle'} · ", "$muted"),
            ("F7 ", "bold $accent"),
            (f"doelgroep: {self._audience or 'alle'}", "$muted"),
        )


def preview(entry: LibraryEntry | None, method: Method) -> Content:
    """Return a situation to read: the text, and why it is a critical one; for None, how to write one."""
    if entry is None:
        return _about_writing()
    situation = entry.situation
    tests = [(criterion.name, getattr(situation, criterion.key)) for criterion in method.criteria]
    return Content("\n\n").join(
        [
            joined((situation.title, "bold")),
            plain(situation.text),
            *(joined((f"{name}: ", "bold"), (text, "")) for name, text in tests if text),
            plain(" · ".join(filter(None, (situation.source, entry.set_name))), "$muted"),
        ]
    )


def _searched(entry: LibraryEntry) -> str:
    situation = entry.situation
    return fold(" ".join((situation.title, situation.text, *situation.audience, situation.capability or "")))


def _about_writing() -> Content:
    return joined(
        ("Past er geen? Schrijf samen een eigen situatie.\n\n", ""),
        ("Je vult een titel en een korte tekst in, en kijkt met drie vragen of de situatie kritisch is.", "$muted"),
    )


def _next(values: tuple[Value, ...], present: Value | None) -> Value | None:
    circle = (None, *values)
    return circle[(circle.index(present) + 1) % len(circle)]
