"""Words on an A4 that someone does not want to share: whose and which, and what helps there, before it is saved."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as ListOption

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.people import name_of
from goedwerk.domain.refusing import Refused, what_helps
from goedwerk.domain.text import shortened
from goedwerk.domain.whereabouts import Spot, spot_of
from goedwerk.pages import Page
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.going_there import GO_THERE
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

_LONGEST = 50  # letters of a passage, to know it by
_ONLY_FOR_GROUP = "Opslaan voor alleen de groep kan wel."


class Refusals(Window[Spot | Participant | bool]):
    """What stands on these pages of people who do not share it, a line for each place.

    Closes with the spot to go to, with who is asked once more, or with True to go on as `onward` says; without that
    there is nothing to go on with.
    """

    def __init__(self, pages: Sequence[Page], onward: str = "") -> None:
        super().__init__()
        self._dialogue = pages[0].dialogue
        # One answer with a star may stand on many A4's.
        self._refused = {self._spot(one): one for page in pages for one in page.refused}
        people = {one.participant for one in self._refused.values()}
        self._people = [person for person in self._dialogue.participants if person.id in people]
        self._onward = onward

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain("Niet iedereen wil hier woorden delen", "bold"), classes="dialog-title")
            yield Options(*self._options(), markup=False, compact=True, id="refusals")
            yield Static(plain(_ONLY_FOR_GROUP, "$muted"), classes="dialog-note")
            yield Static(plain("↑↓ en Enter kiest · Esc terug", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self.query_one(Options).begin()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        kind, _, number = (event.option_id or "").partition(":")
        match kind:
            case "go":
                self.close(list(self._refused)[int(number)])
            case "ask":
                self.close(self._people[int(number)])
            case "onward":
                self.close(True)
            case _:
                self.close(None)

    def _spot(self, one: Refused) -> Spot:
        return spot_of(self._dialogue, one.summary_id, one.place, one.passage)

    def _options(self) -> list[ListOption]:
        options = [ListOption(_row(one), id=f"go:{number}") for number, one in enumerate(self._refused.values())]
        options += [
            ListOption(plain(f"{name_of(person)} nog eens vragen; nee blijft ook goed"), id=f"ask:{number}")
            for number, person in enumerate(self._people)
        ]
        if self._onward:
            options.append(ListOption(plain(self._onward), id="onward"))
        return [*options, ListOption(plain("Terug"), id="back")]


def _row(one: Refused) -> Content:
    return joined(
        (one.name, "bold"),
        (f" · {one.where}  ", "$muted"),
        (f"‘{shortened(one.passage, _LONGEST)}’\n", ""),
        (f"  {GO_THERE}. ", "$accent"),
        (what_helps(one), "$muted"),
    )
