"""Which key does what now: keys may change places, two by two.

Every key that can be changed is in use somewhere, so a key is not moved but exchanged, and on every screen at once:
what belongs together stays together. A key that is pressed is taken for the one whose place it took.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from goedwerk.ui.commands import key_name

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from goedwerk.ui.app import GoedwerkApp

CHANGEABLE = (*(f"f{number}" for number in range(2, 8)), *(f"ctrl+{letter}" for letter in "defkopqrstuwyz"))
"""Keys that reach the program in every terminal. F1, F8, F9 and Ctrl with B, G or N are the second, fixed way to do
something; Ctrl with A, C, L, V or X is for typing; Ctrl with H, I, J or M is another key to a terminal."""

_NAMED = re.compile(r"\b(?:Ctrl\+[A-Z]|F[1-9])(?![\w+])")


@dataclass(frozen=True)
class Keys:
    """The keys as they are now; `places` says of those that changed which key took their place."""

    places: Mapping[str, str] = field(default_factory=dict)

    def now(self, key: str) -> str:
        """Return the key that does now what `key` does when nothing was changed."""
        return self.places.get(key, key)

    def meant(self, pressed: str) -> str:
        """Return the key that did, when nothing was changed, what `pressed` does now."""
        return next((key for key, now in self.places.items() if now == pressed), pressed)

    def text(self, sentence: str) -> str:
        """Return a sentence of ours, in which the keys have the names they began with, with their names of now."""
        if not self.places:
            return sentence
        return _NAMED.sub(lambda name: key_name(self.now(name[0].lower())), sentence)

    def exchanged(self, one: str, other: str) -> Keys:
        """Return the keys with what `one` and `other` do now exchanged; both are among `CHANGEABLE`."""
        swapped = {one: other, other: one}
        places = {key: swapped.get(self.now(key), self.now(key)) for key in CHANGEABLE}
        return Keys({key: now for key, now in places.items() if key != now})


def sound(places: object) -> Keys:
    """Return keys that were kept; when they make no sense, the keys as they began."""
    if isinstance(places, dict) and {*places} <= {*CHANGEABLE} and sorted(places) == sorted(map(str, places.values())):
        return Keys(places)
    return Keys()


def with_keys(node: DOMNode, sentence: str) -> str:
    """Return a sentence of ours with the keys as they are now. What a person typed must not stand in it."""
    return cast("GoedwerkApp", node.app).settings.keys.text(sentence)


def when_keys_change(node: DOMNode, draw: Callable[[], object]) -> None:
    """Let what is on the screen already, or under it, draw its sentences anew when keys have other names."""
    cast("GoedwerkApp", node.app).keys_changed.subscribe(node, lambda _: draw())
