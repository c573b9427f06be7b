"""Keys that arrive together are taken one after another: a stall of the laptop mixes no two people's words."""

from textual.widgets import OptionList
from ui.laptop import Werkmap, a_dialogue

SAID = [{"id": "a1", "element": "skills", "participant": "p1", "text": "Begin"}]


async def test_what_follows_enter_in_one_burst_is_the_next_answer(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("skive")
        await laptop.at_once(*"een", "enter", *"twee", "enter", *"drie")
        await laptop.until(lambda: [answer.text for answer in laptop.dialogue.answers] == ["een", "twee"])
        await laptop.until(lambda: laptop.shown("capture") == "drie")


async def test_participants_typed_in_one_burst_are_as_many_people(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        before = len(laptop.dialogue.participants)
        await laptop.go("group")
        await laptop.focus("participant")
        await laptop.at_once(*"Eva", "enter", *"Gea", "enter")
        await laptop.until(lambda: [p.name for p in laptop.dialogue.participants[before:]] == ["Eva", "Gea"])


async def test_the_last_letters_before_enter_belong_to_the_answer_that_is_being_changed(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(answers=SAID)) as laptop:
        await laptop.go("skive")
        await laptop.focus("said")
        laptop.widget("said", OptionList).highlighted = 0
        await laptop.press("enter", "enter")
        await laptop.at_once(*" en slot", "enter")
        await laptop.until(lambda: laptop.dialogue.answers[0].text == "Begin en slot")
        await laptop.until(lambda: laptop.shown("capture") == "")
        assert len(laptop.dialogue.answers) == 1
