"""What is asked about a picture: what is on it, whether anyone can be recognised, and whether that is all right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from goedwerk.domain.dialogue import Picture
from goedwerk.domain.picture_questions import HOW_TO_DESCRIBE, PERMISSION, RECOGNISABLE, Question, still_allowed
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option

if TYPE_CHECKING:
    from textual.app import App

Answered = Callable[[bool | None, bool | None], None]
"""Takes whether anyone is recognisable and whether they allow it, at every answer; None is not known."""


def ask_description(app: "App[int]", picture: Picture, described: Callable[[str], None]) -> None:
    """Ask what is on a picture; with Esc nothing is told."""

    def take(answer: str | None) -> None:
        if answer is not None:
            described(answer.strip())

    app.push_screen(Ask("Wat zie je op het beeld?", picture.alt, HOW_TO_DESCRIBE), take)


def ask_recognisable(app: "App[int]", picture: Picture, answered: Answered) -> None:
    """Ask whether anyone can be recognised and, unless nobody can, whether they allow it; Esc ends it."""

    def take(choice: str | None) -> None:
        if choice is None:
            return
        recognisable = RECOGNISABLE.meaning(choice)
        answered(recognisable, still_allowed(picture, recognisable))
        if recognisable is not False:
            ask_permission(app, recognisable, answered)

    app.push_screen(_choice(RECOGNISABLE), take)


def ask_permission(app: "App[int]", recognisable: bool | None, answered: Answered) -> None:
    """Ask whether who may be recognised allows it; with Esc nothing is told."""

    def take(choice: str | None) -> None:
        if choice is not None:
            answered(recognisable, PERMISSION.meaning(choice))

    app.push_screen(_choice(PERMISSION), take)


def _choice(question: Question) -> Choice:
    return Choice(question.asks, [Option(reply.key, reply.label, reply.note) for reply in question.replies])
