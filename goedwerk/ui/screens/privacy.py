"""The check before sharing: what may point to a person, one by one, and what to do about it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as ListOption

from goedwerk.domain.dialogue import Dialogue, PrivacyDecision
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.privacy import Finding, Kind
from goedwerk.domain.sharing import (
    NO_GUARANTEE,
    Open,
    decide,
    decide_as_proposed,
    in_words,
    replace_word,
    take_back,
    uncapitalised,
)
from goedwerk.domain.text import one_line
from goedwerk.domain.whereabouts import Spot, spot_of
from goedwerk.facilitation import Facilitation
from goedwerk.pages import Page, in_its_sentence, is_said_to_be_bsn, to_decide
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.going_there import GO_THERE
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

_AROUND = 45
"""How many letters before and after a finding are shown with it."""

Found = tuple[Page, Open]


class PrivacyCheck(Window[Spot | bool]):
    """The findings of all A4's of a dialogue; closes with True when everything was decided and one wants to go on.

    Or with the spot to go to, where the words themselves can be changed.
    """

    def __init__(self, facilitation: Facilitation) -> None:
        super().__init__()
        self._facilitation = facilitation
        self._open: list[Found] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog wide"):
            yield Static(plain("Controle voor het delen", "bold"), classes="dialog-title")
            yield Static(id="privacy-says", classes="dialog-note")
            yield Options(markup=False, compact=True, id="privacy-list")
            yield Static(id="privacy-around", classes="dialog-note")
            yield Static(plain("↑↓ en Enter kiest · Esc terug zonder opslaan", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self._show()
        self.query_one(OptionList).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        kind, _, number = (event.option_id or "").partition(":")
        around = self.query_one("#privacy-around", Static)
        around.update(_in_its_sentence(*self._open[int(number)]) if kind == "open" else Content(""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        kind, _, number = (event.option_id or "").partition(":")
        match kind:
            case "open":
                self._ask_about(self._open[int(number)][1])
            case "done":
                self._ask_again(self._facilitation.dialogue.privacy[int(number)])
            case "all":
                self._take_proposals()
            case "add":
                question = "Welk woord moet er nog weg?"
                self.app.push_screen(Ask(question, note="Een naam, een plaats, een bijnaam. Hele woorden."), self._add)
            case "go":
                self.close(True)

    def _show(self) -> None:
        pages = self._facilitation.checked_pages()
        self._open = to_decide(pages)
        self.query_one("#privacy-says", Static).update(self._says())
        listed = self.query_one(OptionList)
        before = listed.highlighted
        listed.clear_options()
        listed.add_options(self._options())
        last = listed.option_count - 1
        listed.highlighted = 0 if before is None or not self._open else min(before, last)

    def _says(self) -> Content:
        if not self._open:
            return joined(("Alles is beslist. ", "bold $success"), (NO_GUARANTEE, ""))
        number = len(self._open)
        things = "1 ding kan" if number == 1 else f"{number} dingen kunnen"
        return plain(f"{things} naar een mens wijzen. Kies per regel wat er op het A4 komt.")

    def _options(self) -> list[ListOption]:
        options = []
        if not self._open:
            options.append(ListOption(joined(("Klaar", "bold")), id="go"))
        if sum(not one.blocks for _, one in self._open) > 1:
            options.append(ListOption(joined(("Alle voorstellen overnemen", "bold")), id="all"))
        options += [ListOption(_row(page, one), id=f"open:{n}") for n, (page, one) in enumerate(self._open)]
        options.append(ListOption(plain("Nog een ander woord weghalen…"), id="add"))
        decided = enumerate(self._facilitation.dialogue.privacy)
        options += [ListOption(_decided_row(decision), id=f"done:{n}") for n, decision in decided]
        return options

    def _ask_about(self, one: Open) -> None:
        finding = one.finding
        number = sum(other.finding.text == finding.text for _, other in self._open_everywhere())
        options = [Option("everywhere", f"Vervangen door: {finding.proposal}", "overal" if number > 1 else "")]
        if number > 1:
            options.append(Option("here", f"Alleen hier vervangen door: {finding.proposal}"))
        options.append(Option("own", "Zelf iets anders invullen"))
        if finding.kind is Kind.BSN:
            options.append(Option("no_bsn", "Dit is geen BSN. Ik heb het nagekeken."))
        else:
            options.append(Option("keep", "Laten staan", "overal" if number > 1 else ""))
        if number > 1 and finding.kind is not Kind.BSN:
            options.append(Option("keep_here", "Alleen hier laten staan"))
        options.append(Option("go", f"{GO_THERE}, en verander de tekst zelf"))
        title = f"‘{one_line(finding.text)}’: {finding.kind.label}"
        self.app.push_screen(Choice(title, options), partial(self._decide, one))

    def _open_everywhere(self) -> list[Found]:
        return [(page, one) for page in self._facilitation.checked_pages() for one in page.open]

    def _decide(self, one: Open, choice: str | None) -> None:
        finding, proposal = one.finding, uncapitalised(one.finding.proposal)
        match choice:
            case "everywhere":
                self._change(decide, finding=finding, by=proposal)
            case "here":
                self._change(decide, finding=finding, by=proposal, place=one.where)
            case "go":
                self.close(spot_of(self._facilitation.dialogue, one.summary_id, one.place, finding.text))
            case "own":
                question = f"Wat komt er in plaats van ‘{one_line(finding.text)}’?"
                self.app.push_screen(Ask(question, proposal), partial(self._replace_by, finding))
            case "keep":
                self._change(decide, finding=finding, by=None)
            case "keep_here":
                self._change(decide, finding=finding, by=None, place=one.where)
            case "no_bsn" if is_said_to_be_bsn(self._facilitation.checked_pages(), finding.text):
                options = [Option("back", "Terug: ik kijk er nog eens naar"), Option("sure", "Nee, dit is geen BSN")]
                question = f"Er staat BSN bij. Is ‘{one_line(finding.text)}’ echt geen BSN?"
                self.app.push_screen(Choice(question, options), partial(self._keep_number, finding))
            case "no_bsn":
                self._keep_number(finding, "sure")

    def _keep_number(self, finding: Finding, choice: str | None) -> None:
        if choice == "sure":
            self._change(decide, finding=finding, by=None, no_bsn=True)

    def _replace_by(self, finding: Finding, by: str | None) -> None:
        if by is not None and by.strip():
            self._change(decide, finding=finding, by=by.strip())

    def _take_proposals(self) -> None:
        self._change(decide_as_proposed, findings=[one.finding for _, one in self._open if not one.blocks])

    def _ask_again(self, decision: PrivacyDecision) -> None:
        options = [Option("back", "Toch anders: dan vraagt de controle er weer naar"), Option("stay", "Zo laten")]
        self.app.push_screen(Choice(in_words(decision), options), partial(self._take_back, decision))

    def _take_back(self, decision: PrivacyDecision, choice: str | None) -> None:
        if choice == "back":
            self._change(take_back, decision=decision)

    def _add(self, word: str | None) -> None:
        if word and word.strip():
            question = f"Wat komt er in plaats van ‘{one_line(word.strip())}’?"
            self.app.push_screen(Ask(question), partial(self._replace_word, word.strip()))

    def _replace_word(self, word: str, by: str | None) -> None:
        if by is not None and by.strip():
            self._change(replace_word, word=word, by=by.strip())

    def _change(self, change: Callable[..., Dialogue], **how: Any) -> None:
        try:
            self._facilitation.apply(
                "iets beslist bij de controle voor het delen", lambda dialogue: change(dialogue, **how)
            )
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=8)
        self._show()


def _row(page: Page, one: Open) -> Content:
    finding = one.finding
    return joined(
        (f"‘{one_line(finding.text)}’", "bold $error" if one.blocks else "bold"),
        (f"  {finding.kind.label} · {page.checked.page.place_name(one.place)} → {finding.proposal}", "$muted"),
    )


def _decided_row(decision: PrivacyDecision) -> Content:
    return plain(f"✓ {in_words(decision)}", "$muted")


def _in_its_sentence(page: Page, one: Open) -> Content:
    """Return a finding with the words around it."""
    before, found, after = in_its_sentence(page, one, _AROUND)
    return joined((f"…{before}", "$muted"), (found, "bold underline"), (f"{after}…", "$muted"))
