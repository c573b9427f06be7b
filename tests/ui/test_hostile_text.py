"""Whatever a person or a file offers as text is text on the screen: never markup, never a command, never a crash."""

from collections.abc import Sequence
from itertools import cycle
from uuid import UUID

import pytest
from support.hostile import HOSTILE
from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue, strips

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.situation import SkiveElement
from goedwerk.domain.text import clean, clean_counted, one_line
from goedwerk.facilitation import REDONE, UNDONE
from goedwerk.store import overview
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.widgets.fields import OneLine

TEXTS = tuple(clean(text) for text in HOSTILE)
ALL = " ".join(TEXTS)
SHORT = tuple(text for text in TEXTS if text == one_line(text) and len(text) < 80)
"""Those that fit on one row of a wide screen."""

STEPS = ("group", "situation", "experiences", "skive", "three_es", "summary", "agreements")
LINK = "[@click=app.quit]x[/] [/"


def filled(names: Sequence[str], text: str) -> Dialogue:
    """Return a dialogue with everything one participant brings in for every name, and `text` everywhere else."""
    numbered = list(enumerate(names, 1))
    said = [{"participant": f"p{n}", "text": name, "starred": True} for n, name in numbered]
    page = ("core_statement", "situation", "explanation", "excellent", "ethics", "energy", "disagreement")
    return a_dialogue(
        group=text,
        facilitator=text,
        confidentiality=text,
        notes=text,
        check_out=text,
        participants=[{"id": f"p{n}", "name": name, "role": name} for n, name in numbered],
        situation={
            **dict.fromkeys(("title", "text", "no_rule", "judgement", "tension", "source"), text),
            "key": "x",
            "audience": [text, text],
            "questions": [{"element": element, "text": text} for element in SkiveElement],
        },
        experiences=[{"id": f"e{n}", "participant": f"p{n}", "title": name, "text": text} for n, name in numbered],
        answers=[{"id": f"a{n}", "element": "skills", "experience": f"e{n}"} | one for n, one in enumerate(said, 1)],
        reflections=[{"id": f"r{n}", "e": "excellent"} | one for n, one in enumerate(said, 1)],
        summaries=[{"id": "s1", "candidates": names, **dict.fromkeys(page, text)}, {"id": "s2", "experience": "e1"}],
        agreements=[{"id": f"g{n}", "what": name, "who": name, "when": name} for n, name in numbered],
    )


def shown(laptop: Laptop) -> str:
    """Return the screen, after looking whether anything on it could reach the terminal as a command."""
    for row in laptop.screen.split("\n"):
        assert clean_counted(row)[1] == 0, row
        assert "\t" not in row, row
    styles = [segment.style for strip in strips(laptop.app) for segment in strip if segment.style]
    assert not [style for style in styles if style.link or "@click" in style.meta]
    assert laptop.app.is_running
    return laptop.screen


@pytest.mark.parametrize(("names", "text"), [([ALL], ALL), (["", " ", "\n"], "\n")], ids=["everything", "nothing"])
async def test_hostile_text_is_shown_in_every_step_and_menu_and_looking_at_it_writes_nothing(
    werkmap: Werkmap, names: list[str], text: str
) -> None:
    dialogue = filled(names, text)
    async with werkmap.start(dialogue) as laptop:
        for step in STEPS:
            await laptop.go(step)
            shown(laptop)
        assert laptop.dialogue == dialogue
        if not text.strip():
            return
        for step, field, menu in (
            ("agreements", "agreements", "what"),
            ("group", "people", "name"),
            ("skive", "said", "tie"),
            ("skive", "said", "give"),
        ):
            if laptop.place.step != step:
                await laptop.go(step)
            await laptop.focus(field)
            await laptop.press("enter")
            shown(laptop)
            await laptop.choose(menu)
            shown(laptop)
            await laptop.press("escape")
        for action in ("app.help", "choose_question"):
            await laptop.command(action)
            shown(laptop)
            await laptop.press("escape")
        assert laptop.dialogue == dialogue


async def test_messages_help_and_pages_show_hostile_text_literally(werkmap: Werkmap) -> None:
    """Names stand in what undo says, in what was withheld, and in the answer to a search."""
    async with werkmap.start(filled([LINK, ALL], ALL), size=(110, 30)) as laptop:
        laptop.at_table.step.change(f"{LINK} gaat weg", lambda dialogue: dialogue.revised(notes=""))
        await laptop.press("f8")
        assert f"{UNDONE}: {LINK} gaat" in shown(laptop)
        await laptop.press("ctrl+y")
        assert f"{REDONE}: {LINK} gaat" in shown(laptop)
        await laptop.command("replace")
        await laptop.paste(LINK)
        await laptop.press("enter")
        shown(laptop)
        await laptop.press("escape")
        await laptop.command("replace")
        await laptop.paste("[@click=app.quit]y[/]")
        await laptop.press("enter")
        await laptop.shows("‘[@click=app.quit]y[/]’ staat nergens")
        for key in ("ctrl+s", "ctrl+o", "f4", "f4"):
            await laptop.press(key)
            shown(laptop)
            if not isinstance(laptop.app.screen, DialogueScreen):
                await laptop.press("escape")
        await laptop.command("save_report")
        shown(laptop)
        for text in HOSTILE:
            laptop.app.notify(text)
        await laptop.pilot.pause()
        shown(laptop)


async def test_every_hostile_text_stands_literally_in_the_lists(werkmap: Werkmap) -> None:
    """Of people, of what was said, of stars, of candidates and of agreements."""
    async with werkmap.start(filled(SHORT, "Oost")) as laptop:
        for step in ("group", "summary", "agreements", "skive"):
            await laptop.go(step)
            for listed in laptop.at_table.step.query(OptionList):
                options = [listed.get_option_at_index(n) for n in range(listed.option_count)]
                assert all(text in str(option.prompt) for text, option in zip(cycle(SHORT), options, strict=False))
        await laptop.pilot.resize_terminal(200, 10 + len(SHORT) + 20)
        assert [text for text in SHORT if text not in shown(laptop)] == []


async def test_the_first_screen_and_the_archive_show_and_find_every_hostile_text(werkmap: Werkmap) -> None:
    ids = [str(UUID(int=number, version=4)) for number in range(len(TEXTS))]
    werkmap.put(
        *(
            a_dialogue([], id=dialogue_id, group=text, situation={"key": "x", "title": text})
            for dialogue_id, text in zip(ids, TEXTS, strict=True)
        )
    )
    async with werkmap.start(size=(200, 180)) as laptop:
        assert len([text for text in SHORT if text in shown(laptop)]) > len(SHORT) // 2  # it shows the latest fifty
        await laptop.open_archive()
        assert [text for text in SHORT if text not in shown(laptop)] == []
        await laptop.pilot.resize_terminal(80, 12)
        field = laptop.app.screen.query_one(OneLine)
        for number in range(0, len(HOSTILE), 5):
            field.clear()
            await laptop.paste(HOSTILE[number])
            assert field.value == clean(HOSTILE[number]).replace("\n", " ").replace("\t", " ")
            await laptop.app.screen._search()
            shown(laptop)
            assert ids[number] in {found.id for found in laptop.app.screen.query_one(OptionList).options}
        for dialogue_id, text in zip(ids, TEXTS, strict=True):
            hits = await laptop.ask(lambda db, text=text: overview.search(db.conn, text))
            assert dialogue_id in {found.row.id for found in hits}
