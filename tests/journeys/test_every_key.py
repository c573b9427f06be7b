"""Every key of the footer and everything in the palette is done once; each does something, and nothing is lost."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.dom import DOMNode
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue
from goedwerk.ui.app import GoedwerkApp
from goedwerk.ui.commands import Command
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.palette import available
from goedwerk.ui.steps import STEPS
from goedwerk.ui.widgets.key_bar import KeyBar

LEAVING = {"quit", "back", "archive"}
"""What ends the screen one is on; each of these has a test of its own."""

Way = Callable[[], Awaitable[None]]


def a_full_dialogue() -> Dialogue:
    return a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?", "text": "Een bewoner wil niet."},
        experiences=[{"id": "e1", "participant": "p1", "title": "De deur", "text": "Ik stond daar."}],
        answers=[{"id": "a1", "element": "skills", "participant": "p1", "text": "Ik bleef staan", "starred": True}],
        summaries=[{"id": "s1", "core_statement": "Blijven"}],
        agreements=[{"id": "g1", "what": "Kijken"}],
        notes="Voor mij",
    )


def contents(laptop: Laptop) -> Dialogue:
    """Return what people filled in."""
    return laptop.dialogue.revised(modified=None, began=None, clock={})


def state(laptop: Laptop) -> tuple[object, ...]:
    """Return all that a command may change, but for when it was saved: that follows by itself."""
    app = laptop.app
    told = [message.message for message in app._notifications]
    shown = re.sub(r"opgeslagen \d\d:\d\d", "", laptop.screen)
    return [type(screen) for screen in app.screen_stack], laptop.dialogue, laptop.place, laptop.focused, told, shown


async def come_back(laptop: Laptop) -> None:
    """Close what lies over the dialogue."""
    while not isinstance(laptop.app.screen, DialogueScreen):
        assert len(laptop.app.screen_stack) > 1
        await laptop.press("escape")


async def from_palette(laptop: Laptop, command: Command) -> None:
    """Choose a command the way a person does: open the palette, type its name, Enter."""
    await laptop.press("f9")
    palette = laptop.app.screen
    await laptop.paste(command.label)
    await laptop.press("enter")
    await laptop.until(lambda: laptop.app.screen is not palette)


async def do_all(laptop: Laptop, way: Way, done: set[tuple[type[DOMNode], str]], of: type[DOMNode] = DOMNode) -> None:
    """Do what can be done at a place and was not done before; each changes something, and undo takes back what."""
    await way()
    chosen = of is not DOMNode
    for node, command in sorted(available(laptop.app), key=lambda pair: pair[1].action != "begin"):
        if command.action in LEAVING or (type(node), command.action) in done or not isinstance(node, of):
            continue
        if command.action not in {offered.action for _, offered in available(laptop.app)}:
            continue  # the dialogue began by itself
        done.add((type(node), command.action))
        laptop.app.clear_notifications()
        await laptop.pilot.pause()
        filled, before = contents(laptop), state(laptop)
        # One command of every step is chosen in the palette; the others are done as it does them, without opening it.
        await (laptop.command(command.action) if chosen else from_palette(laptop, command))
        chosen = True
        await laptop.until(lambda before=before: state(laptop) != before)  # type: ignore[misc]
        await come_back(laptop)
        if contents(laptop) != filled and command.action != "undo":
            assert laptop.facilitation.undo()
            assert contents(laptop) == filled, command
        if laptop.at_table.beamer:
            await laptop.press("ctrl+u")
        if state(laptop)[1:4] != before[1:4]:
            await way()


async def test_everything_in_the_palette_does_something_and_can_be_taken_back(tmp_path: Path) -> None:
    async with Werkmap(tmp_path).start(a_full_dialogue(), size=(60, 20)) as laptop:
        laptop.facilitation.apply("notitie", lambda dialogue: dialogue.revised(notes="Voor mij, en nog iets"))
        done: set[tuple[type[DOMNode], str]] = set()

        async def choosing() -> None:
            await laptop.go("situation")
            await laptop.command("choose_other")
            await laptop.until(lambda: laptop.focused == "search")

        for of in (DialogueScreen, GoedwerkApp):  # from the middle, so that every step is somewhere else
            await do_all(laptop, lambda: laptop.go("skive", "values"), done, of)
        for step in STEPS:
            await do_all(laptop, lambda step=step: laptop.go(step), done)  # type: ignore[misc]
        await do_all(laptop, choosing, done)
        assert laptop.dialogue.notes == "Voor mij, en nog iets"


async def test_every_key_of_the_footer_does_what_it_says(tmp_path: Path) -> None:
    async with Werkmap(tmp_path).start(a_full_dialogue(), size=(100, 30)) as laptop:
        await laptop.go("skive")
        shown = [command.footer for command in laptop.app.screen.query_one(KeyBar)._commands]
        assert shown == ["Hulp", "Vorige", "Volgende", "A4", "Alles", "Terug"]
        await laptop.press("f1")
        assert laptop.app.screen.is_modal
        await laptop.press("escape", "f3")
        assert laptop.place.part == "knowledge"
        await laptop.press("f2")
        assert laptop.place.part == "skills"
        await laptop.press("f4")
        assert laptop.place.step == "summary"
        await laptop.press("ctrl+p")
        assert laptop.app.screen.is_modal
        await laptop.press("escape", "escape")
        await laptop.until(lambda: len(laptop.app.screen_stack) == 1)
