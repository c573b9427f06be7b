"""A line of a form that is no field: the arrows go on from it."""

from textual.binding import Binding
from textual.widgets import Static

from goedwerk.ui.widgets.noted import Noted


class Row(Noted, Static, can_focus=True):
    """A line one can be at, with something that Enter or Space does."""

    BINDINGS = [
        Binding("up", "app.focus_previous", "Vorige", show=False),
        Binding("down", "app.focus_next", "Volgende", show=False),
    ]
