"""Asking people what may be done with their own words, one after another, with one key each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as ListOption

from goedwerk.domain.changes import participants
from goedwerk.domain.consent import QUESTION, USUAL, Wish, own_wish, question_about, wish_of
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from goedwerk.ui.steps.base import StepView


class AskConsent(Window[None]):
    """The question for each of these people; `record` hears who answered what, and Esc stops."""

    def __init__(self, people: Sequence[Participant], record: Callable[[str, Wish], None]) -> None:
        super().__init__()
        self._people = people
        self._record = record
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(id="consent-who", classes="dialog-title")
            yield Static(plain(f"Vraag het hardop: {QUESTION}"))
            yield Static(id="consent-said", classes="dialog-note")
            yield Options(*self._options(), markup=False, compact=True, id="consent")
            yield Static(id="consent-means", classes="dialog-note")
            yield Static(plain(_KEYS, "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()
        self._show()

    def on_key(self, event: events.Key) -> None:
        number = _DIGITS.find(event.character or " ")
        if number >= 0:
            event.stop()
            self._choose(number)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        meaning = USUAL[event.option_index].meaning if event.option_index < len(USUAL) else _OWN_MEANS
        self.query_one("#consent-means", Static).update(plain(meaning, "$muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(event.option_index)

    @property
    def _person(self) -> Participant:
        return self._people[self._at]

    def _choose(self, index: int) -> None:
        if index < len(USUAL):
            self._answer(USUAL[index])
        else:
            asked = Ask(question_about(self._person), self._person.consent or "", "In eigen woorden, in één zin.")
            self.app.push_screen(asked, self._own)

    def _own(self, sentence: str | None) -> None:
        if sentence and sentence.strip():
            asked = Choice("Mogen we deze woorden bewaren?", _YES_NO, numbered=True)
            self.app.push_screen(asked, partial(self._own_kept, sentence.strip()))

    def _own_kept(self, sentence: str, kept: str | None) -> None:
        if kept:
            asked = Choice("Mogen ze op een A4 voor anderen staan?", _YES_NO, numbered=True)
            self.app.push_screen(asked, partial(self._own_shared, sentence, kept))

    def _own_shared(self, sentence: str, kept: str, shared: str | None) -> None:
        if shared:
            self._answer(own_wish(sentence, kept == _YES, shared == _YES))

    def _answer(self, wish: Wish) -> None:
        self._record(self._person.id, wish)
        if self._at + 1 == len(self._people):
            self.close(None)
        elif self.is_active:
            self._at += 1
            self._show()

    def _show(self) -> None:
        number = f"   {self._at + 1} van {len(self._people)}" if len(self._people) > 1 else ""
        self.query_one("#consent-who", Static).update(
            joined((question_about(self._person), "bold"), (number, "$muted"))
        )
        wish = wish_of(self._person)
        said = self.query_one("#consent-said", Static)
        said.display = wish.is_open and bool(wish.sentence)
        said.update(plain(f"Al gezegd: ‘{one_line(wish.sentence or '')}’. Wat er mag, is nog niet gekozen."))
        self.query_one(OptionList).highlighted = _FIRST if wish.is_open else _place(wish)

    def _options(self) -> list[ListOption]:
        labels = [wish.sentence or _LATER for wish in USUAL]
        return [ListOption(_row(number, label)) for number, label in zip(_DIGITS, [*labels, _OWN], strict=True)]


def ask_consent(step: "StepView", people: Sequence[Participant]) -> None:
    """Ask these people through a step, so that each answer can be undone."""

    def record(person_id: str, wish: Wish) -> None:
        step.change("toestemming genoteerd", partial(participants.set_consent, participant_id=person_id, wish=wish))

    step.app.push_screen(AskConsent(people, record))


def _row(number: str, label: str) -> Content:
    return joined((f"{number}  ", "bold $accent"), label)


def _place(wish: Wish) -> int:
    return USUAL.index(wish) if wish in USUAL else len(USUAL)


_DIGITS = "12345"
_FIRST = 0
_LATER = "Nu nog niet vragen."
_OWN = "Iets anders, in eigen woorden…"
_OWN_MEANS = "Schrijf op hoe het gezegd wordt. Daarna kies je of de woorden bewaard en gedeeld mogen worden."
_KEYS = "1 tot 5, of ↑↓ en Enter · Esc stopt"
_YES = "yes"
_YES_NO = (Option(_YES, "Ja"), Option("no", "Nee"))
