"""Choosing a key by pressing it, and seeing which keys change places before they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from goedwerk.ui.commands import key_name
from goedwerk.ui.keys import CHANGEABLE
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.content import Content

    from goedwerk.ui.app import GoedwerkApp

_LETTERS = ", ".join(key[-1].upper() for key in CHANGEABLE if key.startswith("ctrl+"))
_FEW = 3


class KeyPress(Window[str]):
    """Waits for another key for what `key` does when nothing is changed, and then for Enter; closes with that key.

    `uses` is what every key does when nothing is changed. Esc closes with None.
    """

    app: GoedwerkApp

    def __init__(self, key: str, uses: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._key = key
        self._uses = uses
        self._pressed = ""

    def compose(self) -> ComposeResult:
        deeds = self._uses[self._key]
        more = [f"en nog {len(deeds) - _FEW}"] if len(deeds) > _FEW else []
        with Vertical(classes="dialog"):
            yield Static(plain("\n".join([*deeds[:_FEW], *more]), "bold"), classes="dialog-title")
            yield Static(plain("Druk op de toets die je hiervoor wilt gebruiken."))
            yield Static(plain(f"Kies F2 tot en met F7, of Ctrl met een van deze letters: {_LETTERS}.", "$muted"))
            yield Static(id="key-pressed")
            yield Static(plain("Esc terug", "$muted"), classes="dialog-keys")

    def on_key(self, event: events.Key) -> None:
        if event.key in ("escape", "ctrl+c"):
            return
        event.stop()
        if event.key == "enter" and self._pressed:
            self.close(self._pressed)
            return
        pressed = self.app.settings.keys.now(event.key)  # the key itself, not the one it took the place of
        may_be_chosen = pressed in CHANGEABLE and pressed != self._here
        self._pressed = pressed if may_be_chosen else ""
        if may_be_chosen:
            told = self._exchange()
        elif pressed == self._here:
            told = plain("Dat is al deze toets.", "$warning")
        else:
            told = plain("Die toets kun je niet kiezen.", "$warning")
        self.query_one("#key-pressed", Static).update(told)
        keys = "Enter: ruilen · Esc terug" if may_be_chosen else "Esc terug"
        self.query_one(".dialog-keys", Static).update(plain(keys, "$muted"))

    @property
    def _here(self) -> str:
        return self.app.settings.keys.now(self._key)

    def _exchange(self) -> Content:
        other = self.app.settings.keys.meant(self._pressed)
        rows = ((self._pressed, self._key), (self._here, other))
        return joined(
            (f"\n{key_name(self._pressed)} is al in gebruik. Na het ruilen:", "bold"),
            *(
                part
                for key, use in rows
                for part in ((f"\n  {key_name(key):<8}", "bold $accent"), _in_short(self._uses.get(use, ())))
            ),
        )


def _in_short(deeds: Sequence[str]) -> str:
    more = f" · en nog {len(deeds) - 1}" if len(deeds) > 1 else ""
    return f"{next(iter(deeds), 'nog niets')}{more}"
