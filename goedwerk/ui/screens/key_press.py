"""Choosing a key by pressing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from goedwerk.ui.keys import CHANGEABLE
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from goedwerk.ui.app import GoedwerkApp

_LETTERS = ", ".join(key[-1].upper() for key in CHANGEABLE if key.startswith("ctrl+"))


class KeyPress(Window[str]):
    """Waits for a key that may be chosen for `deeds`, which share one; closes with it, or with None after Esc."""

    app: GoedwerkApp

    def __init__(self, deeds: Sequence[str]) -> None:
        super().__init__()
        self._deeds = deeds

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain("\n".join(self._deeds), "bold"), classes="dialog-title")
            yield Static(plain("Druk op de toets die je hiervoor wilt gebruiken."))
            yield Static(plain(f"Kies F2 tot en met F7, of Ctrl met een van deze letters: {_LETTERS}.", "$muted"))
            yield Static(id="key-refused")
            yield Static(plain("Esc terug", "$muted"), classes="dialog-keys")

    def on_key(self, event: events.Key) -> None:
        if event.key in ("escape", "ctrl+c"):
            return
        event.stop()
        pressed = self.app.settings.keys.now(event.key)  # the key itself, not the one it took the place of
        if pressed in CHANGEABLE:
            self.close(pressed)
        else:
            self.query_one("#key-refused", Static).update(plain("Die toets kun je niet kiezen.", "$warning"))
