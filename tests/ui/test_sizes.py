"""Every size of window, and groups of two and of twenty: nothing is lost, and one can go on."""

from itertools import cycle, islice

import pytest
from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.widgets.fields import TextField
from goedwerk.ui.widgets.strip import MOST_ROWS, Strip

SIZES = ((1, 1), (160, 50), (20, 5), (80, 24), (40, 12), (60, 20))
TYPED = {
    "group": "participant",
    "situation": "search",
    "experiences": "text",
    "skive": "capture",
    "three_es": "capture",
    "summary": "ethics",
    "agreements": "check_out",
}
TWENTY = ("Aïcha", "Bas", "Carla", "Daan", "Els", "Fatma", "Gijs", "Henny", "Ilse", "Joëlle", "Kevin", "Lot", "Mo",
          "Nel", "Omar", "Petra", "Quinten", "Roos", "Sem", "Thea")  # fmt: skip


def seen_whole(laptop: Laptop, selector: str) -> bool:
    """Tell whether a widget stands on the screen from its first row to its last."""
    widget = laptop.app.screen.query(selector).first()
    return bool(widget.region) and laptop.app.screen.find_widget(widget).visible_region == widget.region


async def test_every_step_keeps_its_text_and_focus_in_every_size(werkmap: Werkmap) -> None:
    sizes = cycle(SIZES)
    async with werkmap.start(a_dialogue(summaries=[{"id": "s1"}])) as laptop:
        for step, field in TYPED.items():
            await laptop.go(step, field=field)
            await laptop.press("j", "a")
            for size in islice(sizes, 2):
                await laptop.pilot.resize_terminal(*size)
                assert laptop.focused == field
                assert laptop.shown(field) == "ja"
            await laptop.press("r")
            assert laptop.shown(field) == "jar"
        await laptop.pilot.resize_terminal(100, 30)
        assert laptop.facilitation.draft("skive/skills") == "jar"


async def test_the_other_screens_and_what_lies_over_them_stand_every_size_too(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        for key in ("f1", "ctrl+p", "ctrl+o"):
            await laptop.press(key)
            for size in SIZES[:3]:
                await laptop.pilot.resize_terminal(*size)
            await laptop.press("escape")
        await laptop.press("escape")
        for size in SIZES[:3]:
            await laptop.pilot.resize_terminal(*size)
        await laptop.open_archive()
        laptop.app.screen.query_one(OptionList).focus()
        for size in SIZES:
            await laptop.pilot.resize_terminal(*size)
            await laptop.press("pagedown", "pageup")
        assert "Oost" in laptop.screen


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (60, 20)])
async def test_the_question_what_was_said_and_the_field_are_seen_together(
    werkmap: Werkmap, size: tuple[int, int]
) -> None:
    """Also on a beamer with large letters."""
    said = [{"id": f"a{n}", "element": "values", "participant": "p1", "text": f"zin {n}"} for n in range(40)]
    async with werkmap.start(a_dialogue(answers=said), size=size, drawn=True) as laptop:
        await laptop.go("skive", "values", "capture")
        await laptop.shows("zin 39")
        for selector in ("#question", ".said", ".capture-who", ".capture-text"):
            assert seen_whole(laptop, selector), selector
        await laptop.paste("nog een")
        await laptop.press("enter")
        await laptop.shows("nog een")
        await laptop.until(lambda: "Noor  nog een" in laptop.screen)


async def test_two_people_fill_an_element_and_take_turns(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(["Noor", "Sem"])) as laptop:
        await laptop.go("skive")
        for text in ("Ik keek", "Ik vroeg"):
            await laptop.paste(text)
            await laptop.press("enter", "down")
        assert [answer.participant for answer in laptop.dialogue.answers] == ["p1", "p2"]
        await laptop.until(lambda: "[S Handelingen] ✓" in laptop.screen)


async def test_twenty_people_are_found_with_a_few_letters(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(TWENTY), size=(80, 24)) as laptop:
        assert laptop.widget("people", OptionList).option_count == 20
        await laptop.go("skive")
        await laptop.paste("@joe")
        assert "Joëlle" in laptop.screen
        assert "Kevin" not in laptop.screen
        await laptop.press("enter")
        assert laptop.place.speaker == "p10"
        await laptop.paste("@th Ik wilde blijven")
        await laptop.press("enter")
        assert laptop.dialogue.answers[0].participant == "p20"
        await laptop.focus("said")
        await laptop.press("enter")
        await laptop.choose("give")
        await laptop.paste("pet")
        await laptop.press("enter")
        await laptop.until(lambda: laptop.dialogue.answers[0].participant == "p16")


async def test_twenty_people_have_their_experiences_on_one_screen_and_one_jump_away(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(TWENTY), size=(80, 24)) as laptop:
        await laptop.go("experiences", "participant:p11")
        strip = laptop.app.screen.query_one(Strip)
        assert strip.region.height <= MOST_ROWS
        assert "[Kevin]" in laptop.screen
        assert "Lot" in laptop.screen
        await laptop.press("f6")
        assert isinstance(laptop.app.screen, Choice)
        await laptop.paste("omar")
        await laptop.press("enter")
        await laptop.until(lambda: "Omar, wat heb jij meegemaakt?" in laptop.screen)
        await laptop.press("j", "a")
        assert laptop.dialogue.experiences[0].participant == "p15"


async def test_a_text_is_wrapped_again_when_its_field_gets_another_width(werkmap: Werkmap) -> None:
    """Also when it takes as many rows as before: Textual draws it anew only when their number changes."""
    sentence = "Elke dienst kies ik opnieuw hoe ver ik van de deur sta, en voor wie."
    dialogue = a_dialogue(summaries=[{"id": "s1", "core_statement": sentence}])
    async with werkmap.start(dialogue, size=(120, 40), drawn=True) as laptop:
        await laptop.go("summary", "s1", "core_statement")
        field = laptop.widget("core_statement", TextField)
        for width in (120, 110, 100, 90):
            await laptop.pilot.resize_terminal(width, 40)
            x, y, wide, high = field.content_region
            seen = " ".join(row[x : x + wide].strip() for row in laptop.screen.split("\n")[y : y + high])
            assert seen.rstrip() == sentence, width


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_list_one_takes_sentences_from_stays_in_sight_while_the_a4_grows(
    werkmap: Werkmap, size: tuple[int, int]
) -> None:
    said = [
        {"id": f"a{n}", "element": "values", "participant": "p1", "text": f"zin {n}", "starred": True} for n in range(3)
    ]
    async with werkmap.start(a_dialogue(answers=said), size=size, drawn=True) as laptop:
        await laptop.go("summary", field="core_statement")
        await laptop.press("f6")
        for number in range(3):
            await laptop.press("enter")
            await laptop.until(lambda n=number: len(laptop.dialogue.summaries[0].candidates) == n + 1)
            await laptop.until(lambda: seen_whole(laptop, "#field-stars"))
            await laptop.press("down")
