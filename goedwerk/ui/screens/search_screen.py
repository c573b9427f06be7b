"""A screen with a field to search in and a list of what was found below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import Input, OptionList

from goedwerk.ui.widgets.searching import steer, switch

if TYPE_CHECKING:
    from textual import events

    from goedwerk.ui.app import GoedwerkApp


class SearchScreen(Screen[None]):
    """The keys that field and list share, and the way back."""

    app: GoedwerkApp

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    def on_key(self, event: events.Key) -> None:
        steer(event, self.query_one(Input), self.query_one(OptionList))

    def action_toggle_list(self) -> None:
        """Go from the field to the list and back."""
        switch(self.query_one(Input), self.query_one(OptionList))

    def action_back(self) -> None:
        """Go back to where one was."""
        if self.is_active:
            self.dismiss(None)
