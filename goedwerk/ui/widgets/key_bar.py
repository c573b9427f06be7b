"""The bottom line: the keys one needs most here; a click on one does the same.

Not Textual's own: that is built anew whenever the focus moves, which takes longer than all else that happens then.
"""

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from goedwerk.ui.commands import Command
from goedwerk.ui.keys import when_keys_change, with_keys
from goedwerk.ui.plain import joined


class KeyBar(Widget):
    """The commands of a screen that stand in its bottom line."""

    def __init__(self, commands: Iterable[Command]) -> None:
        super().__init__(id="keys")
        self._commands = [command for command in commands if command.footer]

    def on_mount(self) -> None:
        when_keys_change(self, self.refresh)

    def render(self) -> Content:
        """Return the keys, with as much room between them as the width allows."""
        pieces = [
            joined((with_keys(self, command.key_hint), "bold $accent"), (f" {command.footer}", "")).stylize(
                Style.from_meta({"command": number})
            )
            for number, command in enumerate(self._commands)
        ]
        rows = (Content(" " * gap).join(pieces) for gap in (3, 2))
        return next((row for row in rows if row.cell_length <= self.size.width), Content(" ").join(pieces))

    async def on_click(self, event: events.Click) -> None:
        number = event.style.meta.get("command")
        if number is not None:
            await self.screen.run_action(self._commands[number].action)
