"""What a person chooses stays; a key that is changed does what it says, and is called so everywhere."""

import ast
import json
import random
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue
from ui.test_commands import COMMANDS, STEERED, TAKEN

import goedwerk.ui
from goedwerk.store.database import open_database
from goedwerk.store.overview import set_setting
from goedwerk.ui.commands import key_name
from goedwerk.ui.keys import CHANGEABLE, Keys
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.key_press import KeyPress
from goedwerk.ui.screens.settings import SettingsScreen, uses
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.settings import BEAMER_NAMES, Settings
from goedwerk.ui.theme import BEAMER, LIGHT
from goedwerk.ui.widgets.fields import OneLine, TextField

FIXED = {"f1", "f8", "f9", "ctrl+b", "ctrl+g", "ctrl+n", "escape"}
"""Keys that always do the same; all of them are a second way, but for F1 and Esc."""


def read(kept: dict[str, str]) -> Settings:
    return Settings(kept, lambda key, value: None)


def exchanged(*pairs: tuple[str, str]) -> Keys:
    keys = Keys()
    for one, other in pairs:
        keys = keys.exchanged(one, other)
    return keys


def test_every_command_with_a_key_can_get_another_unless_its_key_is_fixed() -> None:
    table = uses()
    for _, command in COMMANDS:
        first, *others = command.keys.split(",")
        if first and first not in FIXED:
            assert command.label in table[first], command
        assert {*others} <= FIXED, command
    assert {*table} <= {*CHANGEABLE}


def test_a_key_that_may_be_chosen_reaches_the_program_in_every_terminal() -> None:
    for key in CHANGEABLE:
        assert not TAKEN.fullmatch(key) or key in STEERED
        assert key not in FIXED
        assert key not in {"ctrl+a", "ctrl+c", "ctrl+l", "ctrl+v", "ctrl+x"}


def test_however_often_keys_are_exchanged_each_does_one_thing() -> None:
    dice = random.Random(7)
    keys = Keys()
    for _ in range(200):
        keys = keys.exchanged(*dice.sample(CHANGEABLE, 2))
        assert sorted(map(keys.now, CHANGEABLE)) == sorted(CHANGEABLE)
        assert all(keys.meant(keys.now(key)) == key for key in CHANGEABLE)


def test_exchanging_again_is_undoing_and_leaves_nothing_to_remember() -> None:
    assert exchanged(("f5", "ctrl+z"), ("f5", "ctrl+z")) == Keys()


def test_what_a_key_does_now_is_exchanged_not_what_it_did_in_the_beginning() -> None:
    keys = exchanged(("f5", "f7"), ("f7", "ctrl+z"))
    assert (keys.now("f5"), keys.now("f7"), keys.now("ctrl+z")) == ("ctrl+z", "f5", "f7")


def test_a_sentence_names_the_keys_of_now_and_leaves_other_keys_alone() -> None:
    keys = exchanged(("f5", "ctrl+z"))
    assert keys.text("F5, Ctrl+Z, F6 en F50; F8 en Ctrl+C") == "Ctrl+Z, F5, F6 en F50; F8 en Ctrl+C"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "null",
        "[]",
        '"f2"',
        "[" * 100_000,
        '{"f2": "f3"}',
        '{"f2": "f3", "f3": "f3"}',
        '{"f2": "escape", "escape": "f2"}',
        '{"f2": "a", "a": "f2"}',
        '{"f2": ["f3"], "f3": "f2"}',
        '{"f2": "f3", "f3": 2}',
    ],
)
def test_keys_that_make_no_sense_are_as_if_they_were_never_changed(kept: str) -> None:
    assert read({"keys": kept}).keys == Keys()


def test_what_is_not_known_is_ignored_and_what_was_never_chosen_is_on() -> None:
    settings = read({"theme": "paars", "iets": "anders", BEAMER_NAMES: "misschien"})
    assert settings.is_on(BEAMER_NAMES)
    assert settings.keys == Keys()


def test_what_is_chosen_is_written_down_and_reads_back_the_same() -> None:
    kept: dict[str, str] = {}
    settings = Settings({}, kept.__setitem__)
    settings.theme = BEAMER.name
    settings.keys = exchanged(("f5", "ctrl+z"), ("f2", "f5"))
    assert not settings.toggle(BEAMER_NAMES)
    again = read(kept)
    assert (again.theme, again.keys, again.is_on(BEAMER_NAMES)) == (BEAMER.name, settings.keys, False)
    assert again.toggle(BEAMER_NAMES)


def test_a_tip_is_for_the_first_time_only_also_after_a_new_start() -> None:
    kept: dict[str, str] = {}
    settings = Settings({}, kept.__setitem__)
    assert [settings.first_time("tip"), settings.first_time("tip"), read(kept).first_time("tip")] == [
        True,
        False,
        False,
    ]


NAMED = re.compile("|".join(rf"\b{re.escape(key_name(key))}(?!\w)" for key in CHANGEABLE))
SOURCES = sorted(
    path for path in Path(goedwerk.ui.__file__).parent.rglob("*.py") if path.name not in {"key_press.py", "keys.py"}
)


def literals(path: Path) -> Iterator[tuple[str, list[ast.AST]]]:
    """Yield every string in a module that names a key that can be changed, with what it stands in, from the outside."""

    def walk(node: ast.AST, around: list[ast.AST]) -> Iterator[tuple[str, list[ast.AST]]]:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return  # a docstring
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAMED.search(node.value):
            yield node.value, around
        for child in ast.iter_child_nodes(node):
            yield from walk(child, [*around, node])

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), [])


def calls(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def names_passed_on(path: Path) -> set[str]:
    """Return the names in a module that stand in one expression with `with_keys`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.expr) and any(calls(inner, "with_keys") for inner in ast.walk(node)):
            found |= {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_sentence_that_names_a_key_names_it_as_it_is_now(path: Path) -> None:
    """It goes through `with_keys`, itself or by the name it is given; a table of commands names keys as they began."""
    passed = names_passed_on(path)
    for text, around in literals(path):
        given = {
            target.id
            for node in around
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        given |= {node.name for node in around if isinstance(node, ast.FunctionDef)}
        direct = any(calls(node, "with_keys") or calls(node, "Command") for node in around)
        assert direct or given & passed, f"{text!r} names a key that may have changed"


async def change(laptop: Laptop, key: str, pressed: str, *then: str) -> None:
    """Choose another key in the settings screen, which is open, and do not take it back unless `then` is Esc."""
    listed = laptop.app.screen.query_one(OptionList)
    listed.highlighted = listed.get_option_index(f"key:{key}")
    await laptop.press("enter")
    await laptop.until(lambda: isinstance(laptop.app.screen, KeyPress) and laptop.app.screen.is_mounted)
    await laptop.press(pressed, *(then or ("enter",)))


async def test_a_changed_key_works_in_fields_and_windows_is_called_so_everywhere_and_is_remembered(
    werkmap: Werkmap,
) -> None:
    dialogue = a_dialogue()
    async with werkmap.start(dialogue, size=(110, 30)) as laptop:
        await laptop.go("skive")
        await laptop.shows("F5: andere")
        await laptop.command("open_settings")
        await change(laptop, "f5", "ctrl+t", "ctrl+w", "escape")
        assert laptop.app.settings.keys == Keys()
        await change(laptop, "f5", "ctrl+t", "ctrl+w")
        await laptop.shows("Ctrl+W is al in gebruik.")
        await laptop.shows("Ctrl+W  Andere vraag · en nog 4")
        await laptop.shows("F5      Iemand het woord geven")
        await laptop.press("enter")
        await laptop.shows("Ctrl+W is nu: Andere vraag.")
        await laptop.shows("F5 is nu: Iemand het woord geven.")
        await change(laptop, "f2", "ctrl+u")
        await change(laptop, "ctrl+q", "f7")
        await laptop.press("escape")
        laptop.app.clear_notifications()
        await laptop.shows("Ctrl+W: andere")
        await laptop.shows("Ctrl+U Vorige")
        question = str(laptop.app.screen.query_one("#question").render())
        await laptop.paste("half af")
        await laptop.press("ctrl+w")
        assert str(laptop.app.screen.query_one("#question").render()) != question
        assert laptop.shown("capture") == "half af"
        assert "Ctrl+U     Een stukje terug" in laptop.at_table.help_text().plain
        await laptop.press("ctrl+p")
        await laptop.paste("Een stukje terug")
        await laptop.shows("Een stukje terug   Ctrl+U")
        await laptop.press("escape", "ctrl+u")
        assert laptop.place.part == "participant:p3"
        await laptop.press("ctrl+b")
        assert laptop.place.part == "participant:p2"  # the second way stays
    async with werkmap.start() as laptop:
        await laptop.open(dialogue.id)
        await laptop.shows("Ctrl+U Vorige")
        await laptop.press("ctrl+o", "ctrl+c")
        await laptop.shows("Stoppen doe je met F7.")
        await laptop.press("f7")
        await laptop.until(lambda: not laptop.app.is_running)


async def test_screens_that_were_open_name_the_keys_of_now_and_one_is_where_one_was(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(summaries=[{"id": "s1", "core_statement": "Blijven"}])
    async with werkmap.start(dialogue, size=(110, 30)) as laptop:
        await laptop.focus("facilitator")
        laptop.app.action_open_archive()
        await laptop.shows("F7 bundel")
        await laptop.press("f7")
        await laptop.shows("Ctrl+S slaat de bundel op")
        for opening, named in (("themes", "F6 lijst"), ("situations", "F7 doelgroep"), ("explanation", "met F6 naar")):
            await laptop.app.run_action(f"open_{opening}")
            if opening == "explanation":
                await laptop.shows("Typ om te zoeken in alle uitleg")
                await laptop.paste("F6")
            await laptop.shows(named)
        laptop.app.action_open_settings()
        await laptop.until(lambda: isinstance(laptop.app.screen, SettingsScreen) and laptop.app.screen.is_mounted)
        for key, other in (("f6", "f2"), ("f7", "f3"), ("ctrl+s", "ctrl+k")):
            await change(laptop, key, other)
        now = ("met F6 terug", "F3 doelgroep", "F2 lijst", "Ctrl+K slaat de bundel op", "F3 bundel", "F7: verder")
        for named in now:
            await laptop.press("escape")
            await laptop.shows(named)
        assert laptop.focused == "facilitator"


async def test_keys_go_back_to_how_they_were_and_one_that_is_changed_twice_is_where_it_is_pressed(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start() as laptop:
        laptop.app.action_open_settings()
        await laptop.until(lambda: isinstance(laptop.app.screen, SettingsScreen) and laptop.app.screen.is_mounted)
        for one, other in pairwise(("f4", "ctrl+p", "f3")):
            await change(laptop, one, other)
        assert laptop.app.settings.keys == exchanged(("f4", "ctrl+p"), ("f4", "f3"))
        await laptop.shows("F3 Alles")
        await laptop.command("restore_keys")
        await laptop.shows("Ctrl+P Alles")
        assert laptop.app.settings.keys == Keys()


async def test_a_key_that_cannot_be_chosen_is_refused_and_esc_changes_nothing(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        laptop.app.action_open_settings()
        await laptop.until(lambda: isinstance(laptop.app.screen, SettingsScreen) and laptop.app.screen.is_mounted)
        await change(laptop, "f5", "q", "q")
        await laptop.shows("Die toets kun je niet kiezen.")
        await laptop.press("enter", "tab", "up", "space", "f1", "f8", "f9", "ctrl+g", "ctrl+v", "ctrl+l", "f12")
        assert isinstance(laptop.app.screen, KeyPress)
        await laptop.press("escape")
        await change(laptop, "f5", "f5", "f5")
        await laptop.shows("Dat is al deze toets.")
        await laptop.press("escape", "escape")
        assert isinstance(laptop.app.screen, StartScreen)
        assert laptop.app.settings.keys == Keys()


async def test_colours_and_names_on_the_beamer_are_shown_as_they_are_and_remembered(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        assert laptop.app.theme == LIGHT.name
        await laptop.click("Instellingen")
        await laptop.shows("Namen op de beamer    ja")
        options = laptop.app.screen.query_one(OptionList).options
        assert all(len(line) <= 72 for option in options for line in str(option.prompt).split("\n")), "nothing is cut"
        await laptop.press("down", "enter")
        await laptop.shows("Namen op de beamer    nee")
        await laptop.press("up", "enter")
        await laptop.shows("Licht   nu gekozen")
        await laptop.press("down", "down", "enter")
        await laptop.shows("Kleuren               Beamer")
        assert laptop.app.theme == BEAMER.name
    async with werkmap.start() as laptop:
        assert laptop.app.theme == BEAMER.name
        assert not laptop.app.settings.is_on(BEAMER_NAMES)


async def test_settings_that_are_broken_start_the_program_as_if_nothing_was_chosen(werkmap: Werkmap) -> None:
    connection = open_database(werkmap.workspace.database)
    for name, value in {"theme": "textual-dark", "keys": json.dumps({"f2": "q"}), "beamer-names": "\x00"}.items():
        set_setting(connection, name, value)
    connection.commit()
    connection.close()
    async with werkmap.start(a_dialogue()) as laptop:
        assert laptop.app.theme == LIGHT.name
        assert isinstance(laptop.app.screen, DialogueScreen)
        await laptop.shows("F2 Vorige")


async def test_nothing_moves_by_itself_when_no_animation_is_asked_for(
    werkmap: Werkmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkmap.put(a_dialogue())
    for level, blinks in (("none", False), ("full", True)):
        monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", level)
        async with werkmap.start() as laptop:
            await laptop.open(a_dialogue().id)
            for field in ("group", "confidentiality"):
                await laptop.focus(field)
                assert laptop.widget(field, OneLine if field == "group" else TextField).cursor_blink == blinks


MOVING = {"scroll_to", "scroll_home", "scroll_end", "scroll_visible", "scroll_page_up", "scroll_page_down"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_what_scrolls_jumps(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            named = {part.attr for part in (node.func, *node.args) if isinstance(part, ast.Attribute)}
            if named & MOVING:
                assert any(keyword.arg == "animate" for keyword in node.keywords), ast.unparse(node)
