"""Every key of the footer and everything in the palette is done once; nothing breaks and nothing is lost."""

from pathlib import Path

import pytest
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.ui.commands import Command
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.palette import available
from goedwerk.ui.steps import STEPS
from goedwerk.ui.widgets.key_bar import KeyBar

LEAVING = {"quit", "back"}
"""What ends the screen one is on; each of these has a test of its own."""


def a_full_dialogue() -> object:
    return a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?", "text": "Een bewoner wil niet."},
        experiences=[{"id": "e1", "participant": "p1", "title": "De deur", "text": "Ik stond daar."}],
        answers=[{"id": "a1", "element": "skills", "participant": "p1", "text": "Ik bleef staan", "starred": True}],
        summaries=[{"id": "s1", "core_statement": "Blijven"}],
        agreements=[{"id": "g1", "what": "Kijken"}],
        notes="Voor mij",
    )


async def come_back(laptop: Laptop, dialogue_id: str) -> None:
    """Close what lies over the dialogue, and open that again when it was left."""
    for _ in range(8):
        await laptop.pilot.pause()
        if isinstance(laptop.app.screen, DialogueScreen):
            return
        if len(laptop.app.screen_stack) == 1:
            await laptop.open(dialogue_id)
        else:
            await laptop.press("escape")
    raise AssertionError(laptop.screen)


async def from_palette(laptop: Laptop, command: Command) -> None:
    """Choose a command the way a person does: open the palette, type its name, Enter."""
    await laptop.press("f9")
    await laptop.paste(command.label)
    await laptop.press("enter")


@pytest.mark.parametrize("step", STEPS)
async def test_everything_in_the_palette_of_a_step_does_something_and_comes_back(tmp_path: Path, step: str) -> None:
    werkmap = Werkmap(tmp_path)
    dialogue = a_full_dialogue()
    async with werkmap.start(dialogue, size=(60, 20)) as laptop:  # type: ignore[arg-type]
        await laptop.go(step)
        everywhere = {command.action for command in DialogueScreen.ACTIONS}
        here = [command for _, command in available(laptop.app) if command.action not in LEAVING]
        if step != "group":  # what is the same everywhere is done once
            here = [command for command in here if command.action not in everywhere and "." not in command.action]
            here = [command for command in here if not command.action.startswith(("open_", "choose_theme"))]
        for command in here:
            if laptop.place.step != step:
                await laptop.go(step)
            if command.action in everywhere:  # what the palette does, without opening it for each
                if command.action in {other.action for _, other in available(laptop.app)}:
                    await laptop.command(command.action)
            else:
                await from_palette(laptop, command)
            await come_back(laptop, dialogue.id)  # type: ignore[attr-defined]
        for _ in range(40):
            laptop.facilitation.undo()
        assert laptop.dialogue.answers[0].text == "Ik bleef staan"
        assert laptop.dialogue.notes == "Voor mij"


async def test_every_key_of_the_footer_does_what_it_says(tmp_path: Path) -> None:
    werkmap = Werkmap(tmp_path)
    async with werkmap.start(a_full_dialogue(), size=(100, 30)) as laptop:  # type: ignore[arg-type]
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
