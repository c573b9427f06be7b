"""Every table of commands there is: found by looking at all classes, so that a new one cannot be forgotten."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import TYPE_CHECKING

from textual.dom import DOMNode

import goedwerk.ui

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goedwerk.ui.commands import Command

# The parts of `goedwerk.ui` in the order of how much what one does there is used.
_OFTEN = ("screens.dialogue", "app", "steps.topic", "steps", "widgets", "")


def classes() -> Iterator[type[DOMNode]]:
    """Yield every screen, step and widget of our own, and the app; all of them are imported for it."""
    for module in pkgutil.walk_packages(goedwerk.ui.__path__, "goedwerk.ui."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(found, DOMNode) and found.__module__ == module.name:
                yield found


def tables() -> dict[type[DOMNode], tuple[Command, ...]]:
    """Return what can be done in every class that has a table of its own, what is used most first."""
    own = [found for found in classes() if "ACTIONS" in vars(found)]
    return {found: vars(found)["ACTIONS"] for found in sorted(own, key=_rank)}


def _rank(found: type[DOMNode]) -> tuple[int, str]:
    module = found.__module__.removeprefix("goedwerk.ui.")
    return next(number for number, start in enumerate(_OFTEN) if module.startswith(start)), module
