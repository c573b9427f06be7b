"""Choosing one thing from a short list; typing narrows it down."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as ListOption

from goedwerk.domain.text import fold, one_line
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.options import Options

FEW = 8
"""Up to so many options there is no field to narrow them down."""

_DIGITS = "123456789"


@dataclass(frozen=True)
class Option:
    """One thing to choose; `note` stands behind it in a softer colour, `also` are other words that find it."""

    id: str
    label: str
    note: str = ""
    also: str = ""


class Choice(Window[str]):
    """A list to choose from; closes with the id of the option, or None. When `numbered`, a digit chooses at once."""

    BINDINGS = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(
        self,
        title: str,
        options: Sequence[Option],
        placeholder: str = "Typ om te zoeken",
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__()
        self._numbered = numbered
        self._typed = ""
        self._title = title
        self._options = options
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(one_line(self._title), "bold"), classes="dialog-title")
            if len(self._options) > FEW:
                yield OneLine(placeholder=self._placeholder)
            yield Options(*self._matching(""), markup=False, compact=True)
            yield Static(plain(self._keys(), "$muted"), classes="dialog-keys")

    def _keys(self) -> str:
        digits = f"1-{min(9, len(self._options))} kiest meteen · " if self._numbered else ""
        return f"{digits}↑↓ en Enter kiest · Esc terug"

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0 if self._options else None
        # The digits of a numbered list are not for the field; letters find their way into it.
        (self.query_one(OptionList) if self._numbered or not self.query(Input) else self.query_one(Input)).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(self._matching(event.value))
        listed.highlighted = 0 if listed.option_count else None

    def on_key(self, event: events.Key) -> None:
        typed = self._typed or any(field.value for field in self.query(OneLine))
        # A space belongs to the words before it; without those it is for nobody.
        if event.is_printable and event.character and (typed or not event.character.isspace()):
            event.stop()
            if self._numbered and event.character in _DIGITS[: len(self._options)]:
                self.close(self._options[_DIGITS.index(event.character)].id)
                return
            for field in self.query(OneLine):
                field.focus()
                field.insert_text_at_cursor(event.character)
                return
            self._look_for(event.character)

    def _look_for(self, character: str) -> None:
        """Light the option with words that begin as what was typed so far; without one, nothing is lit or chosen."""
        listed = self.query_one(OptionList)
        for typed in (self._typed + fold(character), fold(character)):
            for index, option in enumerate(self._options):
                if f" {typed}" in f" {fold(one_line(f'{option.label} {option.also}'))} ":
                    self._typed, listed.highlighted = typed, index
                    return
        self._typed, listed.highlighted = "", None

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close(self._options[int(event.option_id or 0)].id)

    def action_move(self, offset: int) -> None:
        """Move the lit option while the focus is in the field above it."""
        listed = self.query_one(OptionList)
        if offset > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def _matching(self, words: str) -> list[ListOption]:
        typed = fold(one_line(words))
        found = [
            (_how_near(typed, fold(one_line(option.label))), index, option)
            for index, option in enumerate(self._options)
            if all(word in fold(f"{option.label} {option.note} {option.also}") for word in typed.split())
        ]
        if not found and typed:
            return [ListOption(plain("Niets gevonden. Probeer een ander woord.", "$muted"), disabled=True)]
        return [
            ListOption(joined(*self._number(index), option.label, (_behind(option.note), "$muted")), id=str(index))
            for *_, index, option in sorted(found, key=lambda ranked: ranked[:2])
        ]

    def _number(self, index: int) -> list[tuple[str, str]]:
        if not self._numbered:
            return []
        return [(f"{_DIGITS[index : index + 1] or ' '}  ", "bold $accent")]


def _how_near(typed: str, label: str) -> int:
    """Return how far a label is from what was typed: 0 when it begins so, more when that stands further on, or not."""
    how_near = (label.startswith(typed), f" {typed}" in label, typed in label, all(w in label for w in typed.split()))
    return how_near.index(True) if any(how_near) else len(how_near)


def _behind(note: str) -> str:
    return f"   {note}" if note else ""
