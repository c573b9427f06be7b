"""What can be done stands in one table per screen: a Dutch name, a place in the palette, keys of any laptop."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from language.rules import english_pattern
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.widgets import Input, OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

import goedwerk.ui
from goedwerk.ui.app import GoedwerkApp
from goedwerk.ui.commands import ALL, HELP, Command
from goedwerk.ui.screens.archive import ArchiveScreen
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.explanation import ExplanationScreen
from goedwerk.ui.screens.palette import available
from goedwerk.ui.screens.practice import PracticeScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.settings import SettingsScreen
from goedwerk.ui.screens.situations import SituationsScreen
from goedwerk.ui.screens.themes import ThemesScreen
from goedwerk.ui.screens.writing import WritingScreen
from goedwerk.ui.steps import STEPS
from goedwerk.ui.tables import classes, tables
from goedwerk.ui.widgets.situation_list import SituationList

TAKEN = re.compile(r"ctrl\+[imhjs_]|alt\+.*|f10|f11|f12|ctrl\+shift\+.*|ctrl\+alt\+.*")
"""What terminals send as another key, keep for themselves, or do not send at all."""

STEERED = {"ctrl+s"}
"""Ctrl+S stops the screen of some terminals, but not while a program like this one runs; the palette has it too."""

ENGLISH = english_pattern()

WITHOUT_WORDS = {"Input", "OptionList", "Static", "TextArea"}
"""The widgets of Textual that say nothing of their own; others, such as Footer, Header and Select, speak English."""


CLASSES = sorted(set(classes()), key=lambda found: found.__qualname__)
TABLES = tables()
COMMANDS = [(owner, command) for owner, table in TABLES.items() for command in table]


def own_keys(found: type[DOMNode]) -> list[Binding]:
    """Return the keys that a class of ours binds itself."""
    return [each for key in BindingsMap(vars(found).get("BINDINGS", [])).key_to_bindings.values() for each in key]


@pytest.mark.parametrize(("owner", "command"), COMMANDS, ids=lambda value: getattr(value, "action", ""))
def test_a_command_has_a_dutch_name_and_does_something(owner: type[DOMNode], command: Command) -> None:
    assert command.label[0].isupper()
    assert not ENGLISH.search(f"{command.label} {command.footer}".replace("Typ", ""))
    target, _, name = command.action.rpartition(".")
    where = GoedwerkApp if target == "app" else owner
    action = getattr(where, f"action_{name.partition('(')[0]}", None)
    assert action is not None, command
    assert where is GoedwerkApp or inspect.getdoc(action)


def test_every_key_reaches_the_program_in_every_terminal() -> None:
    for found in CLASSES:
        for binding in own_keys(found):
            assert not TAKEN.fullmatch(binding.key) or binding.key in STEERED, (found, binding.key)


def test_no_single_letter_does_anything_but_close_a_page_that_is_only_read() -> None:
    for found in CLASSES:
        letters = {binding.key for binding in own_keys(found) if len(binding.key) == 1}
        assert letters == ({"q"} if found is Reading else set())


def test_the_space_bar_and_delete_act_in_lists_and_rows_only() -> None:
    for found in CLASSES:
        if {binding.key for binding in own_keys(found)} & {"space", "delete"}:
            assert found.__name__ in {"SaidList", "CriterionRow", "PickRow", "ArchiveScreen", "SituationsScreen"}


def test_the_footer_shows_six_things_at_most() -> None:
    for table in TABLES.values():
        assert sum(bool(command.footer) for command in table) <= 6


@pytest.mark.parametrize("step", sorted(set(STEPS.values()), key=lambda step: step.__name__))
def test_a_key_means_one_thing_on_a_screen(step: type[DOMNode]) -> None:
    chain = [GoedwerkApp, DialogueScreen, step] + ([SituationList] if step is STEPS["situation"] else [])
    keys = [key for owner in chain for command in TABLES.get(owner, ()) for key in command.keys.split(",") if key]
    assert len(keys) == len(set(keys))


def test_the_widgets_taken_from_textual_have_no_words_of_their_own() -> None:
    modules = [ast.parse(path.read_bytes()) for path in Path(*goedwerk.ui.__path__).rglob("*.py")]
    imports = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
    taken = {name.name for node in imports if node.module == "textual.widgets" for name in node.names}
    assert taken == WITHOUT_WORDS
    assert not {node.module for node in imports} & {"textual.validation", "textual.command", "textual.suggester"}
    assert not GoedwerkApp.ENABLE_COMMAND_PALETTE


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_no_key_that_textual_adds_is_shown_or_explained_in_english(found: type[DOMNode]) -> None:
    for bindings in found._merge_bindings().key_to_bindings.values():
        for binding in bindings:
            assert not binding.show or not ENGLISH.search(binding.description), binding
            assert not ENGLISH.search(binding.tooltip), binding


def everything_shown(laptop: Laptop) -> str:
    """Return what stands on the screen, what its keys say, and what appears when the mouse rests somewhere."""
    keys = [active.binding for active in laptop.app.screen.active_bindings.values() if active.binding.show]
    tips = [str(widget.tooltip) for widget in laptop.app.screen.query("*") if widget.tooltip]
    placeholders = [field.placeholder for field in laptop.app.screen.query(Input)]
    return "\n".join([laptop.screen, *(f"{key.description} {key.tooltip}" for key in keys), *tips, *placeholders])


async def test_nothing_shown_is_english_and_every_command_of_a_place_is_in_the_palette(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?"},
        experiences=[{"id": "e1", "participant": "p1"}],
        summaries=[{"id": "s1"}],
    )
    async with werkmap.start(dialogue) as laptop:
        seen = {ALL}
        for step in STEPS:
            await laptop.go(step)
            assert not ENGLISH.search(everything_shown(laptop)), everything_shown(laptop)
            seen |= {command for _, command in available(laptop.app)}
        await laptop.command("finish")
        await laptop.go("situation")
        await laptop.command("choose_other")
        await laptop.until(lambda: laptop.focused == "search")
        assert not ENGLISH.search(everything_shown(laptop)), everything_shown(laptop)
        seen |= {command for _, command in available(laptop.app)}
        await laptop.press("ctrl+p")
        assert isinstance(laptop.app.screen, Choice)
        assert not ENGLISH.search(everything_shown(laptop))
        await laptop.paste("naar stap 5")
        await laptop.press("enter")
        assert laptop.place.step == "three_es"
        await laptop.press("f9")
        assert isinstance(laptop.app.screen, Choice)
        await laptop.paste("iets dat er niet is")
        await laptop.press("enter", "escape")
        for node, action in ((laptop.app, "help"), (laptop.at_table, "notes"), (laptop.at_table, "replace")):
            await node.run_action(action)
            await laptop.pilot.pause()
            assert not ENGLISH.search(everything_shown(laptop)), everything_shown(laptop)
            await laptop.press("escape")
        await laptop.press("escape")
        assert not ENGLISH.search(everything_shown(laptop))
        seen |= {command for _, command in available(laptop.app)}
        laptop.app.action_open_archive()
        await laptop.until(lambda: isinstance(laptop.app.screen, ArchiveScreen))
        await laptop.pilot.pause()
        assert not ENGLISH.search(everything_shown(laptop))
        seen |= {command for _, command in available(laptop.app)}
        await laptop.press("f7")
        await laptop.shows("Er zijn nog geen A4’s")
        assert not ENGLISH.search(everything_shown(laptop))
        seen |= {command for _, command in available(laptop.app)}
        await laptop.press("escape", "escape")
        for opening, screen in (
            ("open_settings", SettingsScreen),
            ("open_explanation", ExplanationScreen),
            ("app.open_themes", ThemesScreen),
            ("app.practise", PracticeScreen),
            ("app.open_situations", SituationsScreen),
            ("write", WritingScreen),
        ):
            await laptop.command(opening)
            await laptop.until(lambda screen=screen: isinstance(laptop.app.screen, screen))  # type: ignore[misc]
            await laptop.pilot.pause()
            assert not ENGLISH.search(everything_shown(laptop)), everything_shown(laptop)
            seen |= {command for _, command in available(laptop.app)}
            if screen in (SettingsScreen, ExplanationScreen, ThemesScreen, PracticeScreen):
                await laptop.press("escape")
    assert seen == {command for _, command in COMMANDS}


async def test_what_makes_no_sense_yet_or_any_more_is_not_offered(werkmap: Werkmap) -> None:
    senseless = {
        "group": {"reopen"},
        "situation": {"choose_other", "save_own"},
        "experiences": {"another", "teller", "remove_experience"},
        "summary": {"remove_summary"},
    }
    async with werkmap.start(a_dialogue()) as laptop:
        for step, actions in senseless.items():
            await laptop.go(step)
            assert {command.action for _, command in available(laptop.app)}.isdisjoint(actions)


async def test_the_first_screen_of_all_is_dutch_and_says_what_to_do(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        assert not ENGLISH.search(everything_shown(laptop))
        for words in ("Welkom", "Nieuwe dialoog", "Bekijk een voorbeeld", str(werkmap.workspace.root)[:20]):
            assert words in laptop.screen
        assert laptop.app.screen.query_one(OptionList).has_focus
        await laptop.press("f1")
        assert isinstance(laptop.app.screen, Reading)
        await laptop.press("f1", "ctrl+c")
        await laptop.shows("Ctrl+Q")
        assert not ENGLISH.search(everything_shown(laptop))


async def test_what_begins_with_the_words_stands_first_and_nothing_found_is_said(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(experiences=[{"id": "e1", "participant": "p1", "text": "x"}])) as laptop:
        await laptop.go("experiences")
        await laptop.press("ctrl+p")
        await laptop.paste("Van deze")
        first = laptop.app.screen.query_one(OptionList).get_option_at_index(0)
        assert "Van deze ervaring een situatie maken" in str(first.prompt)
        await laptop.press("escape", "ctrl+p")
        await laptop.paste("namen")
        first = laptop.app.screen.query_one(OptionList).get_option_at_index(0)
        assert "namen" in str(first.prompt)  # and not what is found by other words
        await laptop.paste(" zzz")
        await laptop.shows("Niets gevonden")
        await laptop.press("enter", "escape")


KEPT = {
    "Windows Terminal": {"ctrl+c", "ctrl+v", "f11"},
    "VS Code": {
        "f1",
        "f5",
        "f6",
        "ctrl+p",
        "ctrl+e",
        "ctrl+f",
        "ctrl+k",
        "ctrl+b",
        "ctrl+q",
        "ctrl+r",
        "ctrl+t",
        "ctrl+w",
    },
    "macOS Terminal": {"f11", "f12"},
    "tmux": {"ctrl+b"},
    "screen": {"ctrl+a"},
}
"""What these keep for themselves when nobody changed them, as far as their own pages tell."""


@pytest.mark.parametrize("terminal", KEPT)
def test_help_and_everything_one_can_do_are_reached_in_every_terminal(terminal: str) -> None:
    """From there on all else is: every command stands in the list of everything one can do."""
    for command in (HELP, ALL):
        assert {*command.keys.split(",")} - KEPT[terminal]
    moving = [command for command in DialogueScreen.ACTIONS if command.action in ("previous", "next", "undo")]
    assert all({*command.keys.split(",")} - KEPT[terminal] for command in moving)
