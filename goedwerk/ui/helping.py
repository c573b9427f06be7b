"""What F1 says: first about the field one is in, then about where one is."""

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from goedwerk.content.method import load_method
from goedwerk.ui.field_help import field_help
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.explanation import ExplanationScreen
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.widgets.form import FIELD


def help_here(screen: Screen[object]) -> Content | None:
    """Return the help for the field that has the focus and for the screen, or None when there is nothing to say."""
    told = [piece for piece in (_about_field(screen), _about_place(screen)) if piece]
    if told and not screen.is_modal and not isinstance(screen, ExplanationScreen):
        told.append(plain(_MORE, "$muted"))
    return Content("\n\n").join(told) if told else None


def _about_field(screen: Screen[object]) -> Content | None:
    focused = screen.focused
    if focused is None:
        return None
    place = _place(focused)
    for name in filter(None, (focused.id, focused.name)):
        if found := field_help(place, name.removeprefix(FIELD), load_method()):
            return joined((f"{found[0]}\n", "bold $accent"), (found[1], ""))
    return None


def _place(focused: Widget) -> str:
    """Return the key of the step that a field is in, or else the name of the class of the screen."""
    step = next((node for node in focused.ancestors if isinstance(node, StepView)), None)
    return step.place.step if step else type(focused.screen).__name__


def _about_place(screen: Screen[object]) -> Content | None:
    text = getattr(screen, "help_text", None)
    told = text() if text else None
    return plain(told) if isinstance(told, str) else told


_MORE = "Meer lezen over de methode en over goedwerk? Kies Alles, en dan Uitleg."
