"""What a person can do, in one table per screen: the keys, the footer and the palette all come from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True)
class Command:
    """One thing to do: `label` is how the palette calls it, `footer` what the footer says, if it stands there.

    `also` are other words by which people look for it.
    """

    action: str
    label: str
    keys: str = ""
    footer: str = ""
    also: str = ""

    @property
    def key_hint(self) -> str:
        """The first key, the way it stands on a keyboard."""
        return key_name(self.keys.split(",")[0])


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the key bindings of those commands that have a key.

    None has priority: a key waits its turn behind the letters typed before it, so that none of those is lost.
    """
    return [
        Binding(
            key,
            command.action,
            command.footer or command.label,
            show=False,
        )
        for command in commands
        for key in filter(None, command.keys.split(","))
    ]


def key_name(key: str) -> str:
    """Return a key as people read it: `Ctrl+P`, `Esc`, `F1`."""
    names = {"escape": "Esc", "enter": "Enter", "space": "Spatie", "delete": "Delete"}
    return "+".join(names.get(part, part.capitalize()) for part in key.split("+"))


HELP = Command("app.help", "Hulp", keys="f1,ctrl+g", footer="Hulp", also="help uitleg")
"""What explains where one is; every screen has it."""

ALL = Command("app.palette", "Alles wat je hier kunt doen", keys="ctrl+p,f9", footer="Alles")
"""What lists everything that can be done; every screen has it."""

LEAVING: list[BindingType] = [
    Binding("escape", "leave", "Terug", show=False),
    Binding("ctrl+q", "app.quit", "Stoppen", show=False),
    # Ctrl+C copies what is selected, as it does without anything over the screen, and else says how to leave.
    Binding("ctrl+c", "screen.copy_text", "Kopiëren", show=False),
    Binding("ctrl+c", "app.help_quit", "Hoe je stopt", show=False),
]
"""The keys of everything that lies over a screen; those of the app itself do not reach there."""
