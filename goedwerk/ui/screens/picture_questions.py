"""What is asked about a picture: what is on it, whether anyone can be recognised, and whether that is all right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from goedwerk.domain.dialogue import Picture
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option

if TYPE_CHECKING:
    from textual.app import App

Answered = Callable[[bool | None, bool | None], None]
"""Takes whether anyone is recognisable and whether they allow it, at every answer; None is not known."""

_RECOGNISABLE = (
    Option("no", "Nee", "ook niet van achteren of door de plek"),
    Option("yes", "Ja", "ook als je iemand alleen herkent aan de rug"),
    Option("unknown", "Weet ik niet"),
)
_PERMISSION = (
    Option("yes", "Ja", "ook om het A4 op te hangen en te delen"),
    Option("no", "Nee", "het beeld blijft, met een waarschuwing"),
    Option("unknown", "Weet ik niet", "je kunt het later nog vragen"),
)
_KNOWN = {"yes": True, "no": False, "unknown": None}


def ask_description(app: "App[int]", picture: Picture, described: Callable[[str], None]) -> None:
    """Ask what is on a picture; with Esc nothing is told."""

    def take(answer: str | None) -> None:
        if answer is not None:
            described(answer.strip())

    note = "Beschrijf het voor wie het niet kan zien. Noem geen namen."
    app.push_screen(Ask("Wat zie je op het beeld?", picture.alt, note), take)


def ask_recognisable(app: "App[int]", picture: Picture, answered: Answered) -> None:
    """Ask whether anyone can be recognised and, unless nobody can, whether they allow it; Esc ends it."""

    def take(choice: str | None) -> None:
        if choice is None:
            return
        recognisable = _KNOWN[choice]
        # What was allowed, was allowed for what was known then.
        answered(recognisable, picture.permission if recognisable == picture.recognisable else None)
        if recognisable is not False:
            ask_permission(app, recognisable, answered)

    app.push_screen(Choice("Is er iemand herkenbaar op het beeld?", _RECOGNISABLE), take)


def ask_permission(app: "App[int]", recognisable: bool | None, answered: Answered) -> None:
    """Ask whether who may be recognised allows it; with Esc nothing is told."""

    def take(choice: str | None) -> None:
        if choice is not None:
            answered(recognisable, _KNOWN[choice])

    app.push_screen(Choice("Heeft diegene toestemming gegeven?", _PERMISSION), take)
