"""Words on an A4 that someone does not want to share: whose and which, before anything is saved."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as ListOption

from goedwerk.domain.refusing import Refused, what_to_do
from goedwerk.pages import Page
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

_SHOWN = 3
_LONGEST = 50  # letters of a passage, to know it by


class Refusals(Window[bool]):
    """What stands on these pages of people who do not share it; closes with True to go on, as `onward` says.

    Without `onward` there is nothing to go on with.
    """

    def __init__(self, pages: Sequence[Page], onward: str = "") -> None:
        super().__init__()
        self._refused = [*dict.fromkeys(one for page in pages for one in page.refused)]
        self._onward = onward

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain("Niet iedereen wil hier woorden delen", "bold"), classes="dialog-title")
            for one in self._refused[:_SHOWN]:
                yield Static(_row(one))
            if len(self._refused) > _SHOWN:
                yield Static(plain(f"en nog {len(self._refused) - _SHOWN}", "$muted"))
            yield Static(plain(what_to_do("bij stap 1"), "$muted"), classes="dialog-note")
            onward = [ListOption(plain(self._onward), id="onward")] if self._onward else []
            yield Options(ListOption(plain("Terug"), id="back"), *onward, markup=False, compact=True)
            yield Static(plain("↑↓ en Enter kiest · Esc terug", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close(True if event.option_id == "onward" else None)


def _row(one: Refused) -> Content:
    passage = one.passage if len(one.passage) <= _LONGEST else f"{one.passage[: _LONGEST - 1]}…"
    return joined((one.name, "bold"), (f" · {one.where}  ", "$muted"), f"‘{passage}’")
