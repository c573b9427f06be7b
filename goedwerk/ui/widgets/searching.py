"""A field with a list below it: the arrows move in the list while one types, and letters go to the field from there."""

from textual import events
from textual.widgets import Input, OptionList


def steer(event: events.Key, field: Input, listed: OptionList) -> None:
    """Do with a key what belongs to such a pair; any other key is left alone.

    What is typed fast still comes by the list after the focus went to the field. So every letter that the field did not
    take goes there, and a space between words too; a space before any word is for nobody.
    """
    if event.key in ("up", "down") and field.has_focus:
        event.stop()
        (listed.action_cursor_down if event.key == "down" else listed.action_cursor_up)()
    elif event.is_printable and event.character and (field.value or not event.character.isspace()):
        event.stop()
        field.focus()
        field.insert_text_at_cursor(event.character)


def switch(field: Input, listed: OptionList) -> None:
    """Go from the field to the list, if there is anything in it, and back."""
    (field if listed.has_focus or not listed.option_count else listed).focus()
