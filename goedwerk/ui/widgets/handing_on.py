"""Moving the focus inside a key, and handing on the keys that came behind that one in the same burst."""

from abc import abstractmethod

from textual import events
from textual.widget import Widget
from textual.widgets import TextArea


class WithFields:
    """A widget with lists that each have a field: letters typed in the list go there, and so does Esc."""

    @abstractmethod
    def field_of(self, listed: Widget) -> Widget:
        """Return the field of a list."""


def stand_in(field: Widget) -> None:
    """Give a field the focus at once, so that a key typed meanwhile finds it; who types adds to what stands there."""
    field.screen.set_focus(field)
    if isinstance(field, TextArea):
        field.move_cursor(field.document.end)


def hand_on(event: events.Key, widget: Widget) -> None:
    """Hand a key that came to `widget` on to where the focus went since; without that it stays what it is."""
    focused = widget.screen.focused
    if focused is not None and focused is not widget:
        event.stop()
        event.prevent_default()
        focused._forward_event(events.Key(event.key, event.character))


def enter_next(event: events.Key, field: Widget) -> None:
    """Go on to the next field with Enter; any other key is for where the focus is.

    Inside the key itself: what is typed right after Enter belongs in the next field.
    """
    if event.key == "enter" and field.screen.focused is field:
        event.stop()
        event.prevent_default()
        if entered := field.screen.focus_next():
            stand_in(entered)
    else:
        hand_on(event, field)
