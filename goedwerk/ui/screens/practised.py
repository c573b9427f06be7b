"""The end of practising: which keys one knows now, and what one can do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from goedwerk.domain.tour import Tour


class Practised(Window[str]):
    """Closes with `begin` for a dialogue of one's own, `look` for looking around, or else with what means: go back."""

    def __init__(self, tour: Tour) -> None:
        super().__init__()
        self._tour = tour

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain("Klaar met oefenen", "bold"), classes="dialog-title")
            yield Static(self._known())
            yield Options(
                Option(plain("Begin je eigen dialoog"), id="begin"),
                Option(plain("Kijk nog even rond in het voorbeeld"), id="look"),
                Option(plain("Terug naar het begin"), id="back"),
                markup=False,
                compact=True,
            )
            yield Static(plain("Enter: begin zelf · ↑↓ iets anders · Esc terug", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self.query_one(Options).begin()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close(event.option_id)

    def _known(self) -> Content:
        keys = (
            joined((f"  {with_keys(self, assignment.key):<8}", "bold $accent"), assignment.does)
            for assignment in self._tour.assignments
        )
        more = plain(with_keys(self, self._tour.more), "$muted")
        return Content("\n").join([plain(self._tour.ending), *keys, plain(""), more])
