"""What a person chose for this werkmap: read once, with the first look, and written at every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from goedwerk.domain.text import fold
from goedwerk.ui.keys import Keys, sound

BEAMER_NAMES = "beamer-names"
"""Whether the beamer shows who said what."""

_KEYS = "keys"
_THEME = "theme"
_OFF = "uit"
_ON = "aan"


class Settings:
    """The settings; `remember` writes one down. What is not known, or makes no sense, is as if it was never chosen."""

    def __init__(self, kept: Mapping[str, str], remember: Callable[[str, str], object]) -> None:
        self._kept = dict(kept)
        self._remember = remember
        self._keys = _read_keys(kept.get(_KEYS, ""))

    def is_on(self, name: str) -> bool:
        """Tell whether what can be switched on and off is on; it is, until someone switches it off."""
        return self._kept.get(name) != _OFF

    def toggle(self, name: str) -> bool:
        """Switch something on or off, and tell which."""
        self._keep(name, _OFF if self.is_on(name) else _ON)
        return self.is_on(name)

    @property
    def theme(self) -> str:
        """The name of the colours chosen, or nothing; it may be a name that does not exist."""
        return self._kept.get(_THEME, "")

    @theme.setter
    def theme(self, name: str) -> None:
        self._keep(_THEME, name)

    @property
    def keys(self) -> Keys:
        """The keys as they are now."""
        return self._keys

    @keys.setter
    def keys(self, keys: Keys) -> None:
        import json

        self._keys = keys
        self._keep(_KEYS, json.dumps(dict(keys.places)))

    def _keep(self, name: str, value: str) -> None:
        self._kept[name] = value
        self._remember(name, value)

    def first_time(self, tip: str) -> bool:
        """Tell whether a tip was never given in this werkmap; from now on it was."""
        name = f"tip/{tip}"
        first = name not in self._kept
        if first:
            self._keep(name, _ON)
        return first


def turns_with(group: str) -> str:
    """Return the name of the setting for the bar of turns: a group may not want it."""
    return f"turns/{fold(group).strip()}"


def _read_keys(kept: str) -> Keys:
    if not kept:
        return Keys()
    import json

    try:
        return sound(json.loads(kept))
    except (ValueError, RecursionError):
        return Keys()
