"""Three minutes of practice on the example: it notices by itself what was done, and keeps nothing."""

from pathlib import Path

import pytest
from ui.laptop import Laptop, Werkmap

from goedwerk.content.tour import load_tour
from goedwerk.domain.errors import GoedwerkError
from goedwerk.ui.keys import Keys
from goedwerk.ui.screens.practice import PracticeScreen
from goedwerk.ui.screens.start import StartScreen

SAYS = {assignment.task: assignment for assignment in load_tour().assignments}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder by its path, but for what a database writes beside itself while it is open."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm")))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


async def practise(laptop: Laptop) -> None:
    await laptop.press("down", "enter")
    await laptop.until(lambda: isinstance(laptop.app.screen, PracticeScreen) and laptop.app.screen.is_mounted)
    await laptop.shows("Dit is oefenen: er kan niets misgaan.")


async def test_the_whole_tour_is_walked_with_its_own_keys_and_leaves_nothing_behind(werkmap: Werkmap) -> None:
    root = werkmap.workspace.root
    async with werkmap.start():
        pass
    before = contents(root)
    async with werkmap.start() as laptop:
        await practise(laptop)
        assert SAYS["capture"].says in laptop.screen
        await laptop.paste("Ik keek eerst naar haar handen.")
        await laptop.press("enter")
        await laptop.shows(SAYS["capture"].praise)
        assert "Ik keek eerst naar haar handen." in laptop.screen
        await laptop.press("down")
        await laptop.shows(SAYS["speaker"].praise)
        await laptop.press("ctrl+z")
        await laptop.shows(SAYS["undo"].praise)
        assert "Ik keek eerst naar haar handen." not in laptop.screen
        await laptop.press("f3")
        await laptop.shows(SAYS["further"].praise)
        await laptop.press("f4")
        await laptop.shows("Klaar met oefenen")
        assert laptop.place.step == "summary"
        assert all(assignment.does in laptop.screen for assignment in SAYS.values())
        await laptop.press("down", "enter")
        await laptop.shows("Kijk gerust rond.")
        await laptop.paste("Dit blijft nergens staan. ")
        await laptop.press("f7")
        await laptop.shows("Klaar met oefenen")
        await laptop.press("escape")
        await laptop.until(lambda: isinstance(laptop.app.screen, StartScreen))
    assert contents(root) == before


async def test_an_assignment_can_be_skipped_on_a_small_screen_and_enter_at_the_end_begins_a_dialogue_of_ones_own(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start(size=(60, 20)) as laptop:
        await practise(laptop)
        field = laptop.app.focused
        assert field is not None
        assert field.region.height >= 3
        assert field.region.bottom <= 18
        await laptop.command("next_assignment")
        assert SAYS["capture"].says not in laptop.screen
        await laptop.press("f7", "f7", "f7", "f7")
        await laptop.shows("Enter: begin zelf")
        assert "Terug naar het begin" in laptop.screen
        await laptop.press("enter")
        await laptop.shows("Hoe heet jullie groep?")
        assert not isinstance(laptop.app.screen, PracticeScreen)
        await laptop.press("escape")
        assert isinstance(laptop.app.screen, StartScreen)


async def test_the_assignment_names_the_key_as_it_is_now(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await practise(laptop)
        await laptop.press("f7", "f7", "f7")
        await laptop.shows("druk op F3")
        laptop.app.settings.keys = Keys().exchanged("f3", "f5")
        await laptop.press("f5")
        await laptop.shows(SAYS["further"].praise)
        laptop.app.settings.keys = Keys().exchanged("f4", "f7")
        laptop.at_table.follow()
        await laptop.shows("Druk op F7")


async def test_no_file_is_made_while_one_practises(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await practise(laptop)
        practice = laptop.facilitation
        situation = practice.dialogue.situation
        assert situation is not None
        for make in (
            lambda: practice.save_pages("pdf"),
            lambda: practice.save_report("pdf"),
            practice.save_presence,
            practice.save_worksheet,
            lambda: practice.situations.save(situation),
            lambda: practice.situations.retell(practice.dialogue, practice.dialogue.experiences[0]),
        ):
            with pytest.raises(GoedwerkError, match="niets bewaard"):
                make()
        await laptop.press("ctrl+p")
        await laptop.paste("opslaan")
        await laptop.shows("Niets gevonden")
