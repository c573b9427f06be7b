"""Keys: everything can be taken back, Esc loses nothing, and one comes back to where one was."""

from collections.abc import Awaitable, Callable

import pytest
from textual.widgets import OptionList, TextArea
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.store.keeper import DELAY
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.widgets.fields import OneLine

Deed = Callable[[Laptop], Awaitable[None]]

SAID = [
    {"id": "a1", "element": "skills", "participant": "p1", "text": "Ik wachtte", "starred": True},
    {"id": "a2", "element": "skills", "participant": "p2", "text": "Ik vroeg Noor"},
]
CANDIDATES = {"id": "s1", "core_statement": "Kijken", "candidates": ["Kijken", "Wachten"]}


async def pick(laptop: Laptop, field: str, *choices: str, at: int = -1) -> None:
    """Choose from the menus of a line in a list."""
    await laptop.focus(field)
    listed = laptop.widget(field, OptionList)
    listed.highlighted = at % listed.option_count
    await laptop.press("enter")
    for choice in choices:
        await laptop.choose(choice)


async def press_in(laptop: Laptop, field: str, *keys: str) -> None:
    await laptop.focus(field)
    await laptop.press(*keys)


async def add(laptop: Laptop) -> None:
    await laptop.paste("En ik zuchtte")
    await laptop.press("enter")


async def edit(laptop: Laptop) -> None:
    await pick(laptop, "said", "edit")
    await laptop.paste(" iets")
    await laptop.press("enter")


async def give(laptop: Laptop) -> None:
    await pick(laptop, "said", "give", "p3")


async def move(laptop: Laptop) -> None:
    await pick(laptop, "said", "move", "knowledge")


async def tie(laptop: Laptop) -> None:
    await pick(laptop, "said", "tie", "e1")


async def rename(laptop: Laptop) -> None:
    await pick(laptop, "people", "name", at=0)
    await laptop.press("shift+home", "backspace")
    await laptop.paste("Nora")
    await laptop.press("enter")


async def late(laptop: Laptop) -> None:
    await laptop.command("add_participant")
    await laptop.paste("Ria, helpende")
    await laptop.press("enter")


async def choose_situation(laptop: Laptop) -> None:
    await laptop.press("f6")
    await laptop.focus("situations")
    await laptop.press("down", "enter")


async def agree(laptop: Laptop) -> None:
    await press_in(laptop, "what")
    await laptop.paste("Bellen")
    await laptop.press("enter", "enter", "enter")


def by(command: str, *choices: str) -> Deed:
    """Do a command from the palette."""

    async def deed(laptop: Laptop) -> None:
        await laptop.command(command)
        for choice in choices:
            await laptop.choose(choice)

    return deed


def on(field: str, *keys: str) -> Deed:
    """Press keys in a field."""
    return lambda laptop: press_in(laptop, field, *keys)


DEEDS: dict[str, tuple[Deed, ...]] = {
    "skive": (add, edit, on("said", "space"), give, tie, move, on("said", "delete")),
    "group": (rename, late, on("people", "delete"), on("group", "x")),
    "situation": (choose_situation, on("title", "x")),
    "experiences": (on("title", "x"), on("no_rule", "space"), by("teller", "p2"), by("remove_experience")),
    "summary": (
        on("stars", "enter"),
        on("candidates", "down", "enter"),
        on("candidates", "delete"),
        by("another", ""),
        by("remove_summary"),
    ),
    "agreements": (agree, on("agreements", "delete")),
}


@pytest.mark.parametrize("step", DEEDS)
async def test_every_change_can_be_taken_back_and_done_again(werkmap: Werkmap, step: str) -> None:
    """With Ctrl+Z or F8, one after another, and with Ctrl+Y."""
    async with werkmap.start(busy()) as laptop:
        await laptop.go(step)
        states = [content(laptop.dialogue)]
        for deed in DEEDS[step]:
            await deed(laptop)
            states.append(content(laptop.dialogue))
            assert states[-1] != states[-2], deed
        last = states.pop()
        for number, state in enumerate(reversed(states)):
            await laptop.press("f8" if number % 2 else "ctrl+z")
            assert content(laptop.dialogue) == state
            assert laptop.place.step == step
        for state in [*states[1:], last]:
            await laptop.press("ctrl+y")
            assert content(laptop.dialogue) == state


@pytest.mark.parametrize(
    ("step", "field", "deed"),
    [
        ("group", "people", on("people", "down", "delete")),
        ("skive", "said", on("said", "delete", "up")),
        ("summary", "candidates", on("candidates", "delete")),
    ],
)
async def test_undo_and_redo_leave_the_lit_line_at_what_it_was_at(
    werkmap: Werkmap, step: str, field: str, deed: Deed
) -> None:
    """And when that is gone, at the line that took its place."""
    async with werkmap.start(busy()) as laptop:

        def lit() -> tuple[str, int | None]:
            listed = laptop.widget(field, OptionList)
            return str(listed.highlighted_option and listed.highlighted_option.prompt), listed.highlighted

        await laptop.go(step)
        await deed(laptop)
        here, at = lit()
        await laptop.press("ctrl+z")
        assert (laptop.focused, lit()[0]) == (field, here)
        await laptop.press("ctrl+y")
        assert (laptop.focused, *lit()) == (field, here, at)
        await laptop.press("ctrl+z")
        last = laptop.widget(field, OptionList).option_count - 1
        laptop.widget(field, OptionList).highlighted = last
        await laptop.press("ctrl+y")
        assert lit()[1] == min(last, laptop.widget(field, OptionList).option_count - 1)


def busy() -> Dialogue:
    """Return a dialogue with a little of everything."""
    return a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?", "text": "Een deur."},
        experiences=[{"id": "e1", "participant": "p1", "title": "De deur", "text": "Noor stond stil"}],
        answers=SAID,
        summaries=[CANDIDATES],
        agreements=[{"id": "g1", "what": "Koffie", "who": "Sem"}],
    )


def content(dialogue: Dialogue) -> Dialogue:
    """Return a dialogue without the moments: that it changed, and that it began by itself."""
    return dialogue.revised(modified=None, began=None)


async def test_undo_in_a_text_takes_back_the_typing_first_and_then_the_change_before_it(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        await press_in(laptop, "group", "x")
        await laptop.go("experiences", field="text")
        await laptop.paste(" heel")
        await laptop.paste(" lang")
        for text in ("Noor stond stil heel", "Noor stond stil"):
            await laptop.press("ctrl+z")
            assert laptop.shown("text") == laptop.dialogue.experiences[0].text == text
            assert laptop.dialogue.group == "Oostx"
        await laptop.press("ctrl+y")
        assert laptop.dialogue.experiences[0].text == "Noor stond stil heel"
        await laptop.press("ctrl+z", "ctrl+z")
        assert laptop.dialogue.group == "Oost"
        await laptop.press("ctrl+z")
        await laptop.shows("Er is niets om ongedaan te maken.")


@pytest.mark.parametrize("key", ["f3", "escape", "f8"])
async def test_undo_together_with_a_key_to_go_elsewhere_leaves_one_step_on_the_screen(
    werkmap: Werkmap, key: str
) -> None:
    async with werkmap.start(busy()) as laptop:
        await press_in(laptop, "group", "x")
        await laptop.go("experiences", field="text")
        await laptop.at_once("ctrl+z", key)
        await laptop.until(lambda: laptop.dialogue.group == "Oost" if key != "escape" else True)
        assert len(laptop.app.screen.query(".step")) == (0 if isinstance(laptop.app.screen, StartScreen) else 1)


async def test_undoing_what_made_an_experience_or_an_a4_takes_all_its_letters_and_stays_there(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        for step, part, field in (("experiences", "participant:p3", "title"), ("summary", "", "explanation")):
            await laptop.go(step, part, field)
            await laptop.press("a", "b", "c")
            await laptop.press("f8")
            assert not laptop.dialogue.experiences
            assert not laptop.dialogue.summaries
            assert (laptop.place.part, laptop.focused) == (part, field)
        await laptop.press("ctrl+y")
        assert laptop.dialogue.summaries[0].explanation == "abc"
        await laptop.go("experiences", "participant:p3", "no_rule")
        await laptop.press("space", "f8")
        assert not laptop.dialogue.experiences
        assert laptop.place.part == "participant:p3"


async def test_the_delete_key_and_the_space_bar_are_letters_in_a_field(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        before = laptop.dialogue
        for step, fields in {"group": ["participant"], "skive": ["capture"], "agreements": ["what"]}.items():
            await laptop.go(step)
            for field in fields:
                await press_in(laptop, field, "home", "delete", "backspace", "space", "delete", "backspace")
        assert laptop.dialogue == before


async def test_letters_typed_while_a_list_has_the_focus_land_in_the_field(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        for step, listed, field in (
            ("group", "people", "participant"),
            ("skive", "said", "capture"),
            ("summary", "stars", "core_statement"),
            ("summary", "candidates", "candidate"),
            ("agreements", "agreements", "what"),
        ):
            if laptop.place.step != step:
                await laptop.go(step)
            await press_in(laptop, listed, "j", "a")
            assert laptop.shown(field).endswith("ja"), (step, listed)
            assert laptop.focused == field
        await laptop.go("situation")
        await laptop.press("f6")
        await press_in(laptop, "situations", "j", "a")
        assert laptop.widget("search", OneLine).value == "ja"
        menu = Choice("Wie?", [Option(str(n), f"nummer {n}") for n in range(12)])
        laptop.app.push_screen(menu)
        await laptop.shows("nummer 3")
        menu.query_one(OptionList).focus()
        await laptop.press("1", "1", "enter")
        await laptop.press("escape")
        await laptop.open_archive()
        await laptop.press("f6", "j", "a")
        assert laptop.app.screen.query_one(OneLine).value == "ja"


@pytest.mark.parametrize(
    ("place", "drafts"),
    [
        (Place("skive", "values", "capture", "p2"), {"skive/values": "Dat ik\nbleef"}),
        (Place("skive", "values", "capture", ""), {"skive/values": "@no"}),
        (Place("summary", "s1", "ethics"), {"summary/s1/candidate": "Wie kijkt"}),
        (Place("experiences", "experience:e1", "judgement"), {}),
        (Place("agreements", "", "who"), {"agreement/what": "Bellen", "agreement/who": "Se"}),
        (Place("experiences", "experience:gone", "text"), {}),
    ],
    ids=lambda value: f"{value.step} {value.field}" if isinstance(value, Place) else "",
)
async def test_a_dialogue_opens_at_the_step_part_and_field_where_it_was_left_and_that_writes_nothing(
    werkmap: Werkmap, place: Place, drafts: dict[str, str]
) -> None:
    desk = Desk(busy(), place, drafts)
    werkmap.put(desk)
    async with werkmap.start() as laptop:
        statements: list[str] = []
        await laptop.ask(lambda db: db.conn.set_trace_callback(statements.append))
        await laptop.open(desk.dialogue.id)
        await laptop.pilot.pause(DELAY + 0.1)
        here = laptop.place
        assert here == place if place.part != "experience:gone" else here.part == "experience:e1"
        assert laptop.focused == place.field
        for field, text in drafts.items():
            name = "capture" if field.startswith("skive") else field.rpartition("/")[2]
            assert laptop.shown(name) == text
        if place.step == "skive":
            assert ("Sem zegt" if place.speaker else "de groep zegt") in laptop.screen or text.startswith("@")
        writing = [statement for statement in statements if not statement.lower().startswith("select")]
        assert writing == [] or place.part == "experience:gone"


async def test_walking_through_all_steps_writes_nothing_but_where_one_is(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        statements: list[str] = []
        await laptop.ask(lambda db: db.conn.set_trace_callback(statements.append))
        for step in DEEDS:
            await laptop.go(step)
        await laptop.ask(lambda db: None)
        written = [line for line in statements if line.lower().startswith(("insert", "update", "delete", "replace"))]
        assert written
        assert [line for line in written if "places" not in line.split("(")[0]] == []


async def test_esc_goes_back_and_everything_typed_is_there_afterwards(werkmap: Werkmap) -> None:
    """Also in the middle of a name, of what someone says, of changing an answer, and of a note."""
    dialogue = busy()
    async with werkmap.start(dialogue) as laptop:
        await press_in(laptop, "participant", "r", "i")
        await laptop.go("skive")
        await laptop.press("j", "a")
        await pick(laptop, "said", "edit")
        await laptop.press("x", "escape")
        assert laptop.dialogue.answers[1].text == "Ik vroeg Noorx"
        assert laptop.shown("capture") == "ja"
        await laptop.press("ctrl+o", "n", "escape", "escape")
        assert isinstance(laptop.app.screen, StartScreen)
        await laptop.press("enter")
        await laptop.until(lambda: len(laptop.app.screen.query(".step")) == 1)
        assert laptop.place == Place("skive", "skills", "capture")
        assert laptop.shown("capture") == "ja"
        assert laptop.dialogue.notes == "n"
        await laptop.go("group")
        assert laptop.shown("participant") == "ri"


async def test_what_is_being_changed_ends_when_the_line_itself_is_deleted_moved_or_left(werkmap: Werkmap) -> None:
    """So that letters never go to something that is not there, and no empty answer stays behind."""
    async with werkmap.start(busy()) as laptop:
        await laptop.go("skive")
        await laptop.press("d")
        for deed in (on("said", "delete"), move):
            await pick(laptop, "said", "edit")
            await deed(laptop)
            assert laptop.shown("capture") == "d"
            await laptop.press("f8")
            assert len(laptop.dialogue.answers) == 2
        await pick(laptop, "said", "edit")
        laptop.widget("capture", TextArea).clear()
        await laptop.press("f3")
        assert [answer.id for answer in laptop.dialogue.answers] == ["a1"]


async def test_ctrl_q_leaves_from_everywhere_and_ctrl_c_says_so(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        for open_something in ("ctrl+o", "f1", "ctrl+p"):
            await laptop.press(open_something, "ctrl+c")
            await laptop.shows("Stoppen doe je met Ctrl+Q")
            laptop.app.clear_notifications()
            await laptop.press("escape")
        await laptop.press("ctrl+o", "n", "ctrl+q")
        await laptop.until(lambda: not laptop.app.is_running)
    assert werkmap.kept(busy().id).dialogue.notes == "n"


async def test_the_latest_answer_is_the_one_that_is_lit_on_coming_into_the_list(werkmap: Werkmap) -> None:
    async with werkmap.start(busy()) as laptop:
        await laptop.go("skive")
        await laptop.press("f6", "space")
        assert [answer.starred for answer in laptop.dialogue.answers] == [True, True]
