"""Everything one can do here, to search in and choose from."""

from textual.app import App
from textual.dom import DOMNode

from goedwerk.ui.commands import ALL, Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.screens.choice import Choice, Option


def open_palette(app: "App[int]") -> None:
    """Show what can be done from where the focus is, and do what is chosen."""
    found = available(app)
    options = [
        Option(str(n), command.label, with_keys(app, command.key_hint), command.also)
        for n, (_, command) in enumerate(found)
    ]

    async def run(choice: str | None) -> None:
        if choice is not None:
            node, command = found[int(choice)]
            await app.run_action(command.action, default_namespace=node)

    app.push_screen(Choice("Wat wil je doen?", options, "Typ wat je wilt doen"), run)


def available(app: "App[int]") -> list[tuple[DOMNode, Command]]:
    """Return the commands of the focused widget and of everything around it, nearest first."""
    screen = app.screen
    chain: list[DOMNode] = list((screen.focused or screen).ancestors_with_self)
    # A step is there also when nothing in it has the focus.
    chain[1:1] = [node for node in screen.query("*") if getattr(node, "ACTIONS", ()) and node not in chain]
    return [
        (node, command)
        for node in chain
        for command in getattr(node, "ACTIONS", ())
        if command.action != ALL.action and (not hasattr(node, "offers") or node.offers(command.action))
    ]
