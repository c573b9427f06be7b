"""Keys that arrive together are taken one after another: a stall of the laptop mixes no two people's words."""

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static
from ui.laptop import Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.header import Header

SAID = [{"id": "a1", "element": "skills", "participant": "p1", "text": "Begin"}]
LISTS = (
    ("group", "people", "participant"),
    ("skive", "said", "capture"),
    ("summary", "candidates", "candidate"),
    ("summary", "stars", "core_statement"),
    ("agreements", "agreements", "what"),
    ("situation", "situations", "search"),
)
"""The lists in the steps: the step, the list, and its field."""


def with_every_list() -> Dialogue:
    """Return a dialogue in which none of the lists is empty."""
    return a_dialogue(
        answers=[SAID[0] | {"starred": True}],
        summaries=[{"id": "s1", "candidates": ["Kijken"]}],
        agreements=[{"id": "g1", "what": "Koffie"}],
    )


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
        await laptop.at_once(*"Eva", "enter", *"Gea", "enter", "enter", *"Io")
        await laptop.until(lambda: [p.name for p in laptop.dialogue.participants[before:]] == ["Eva", "Gea"])
        assert (laptop.focused, laptop.shown("participant")) == ("participant", "Io")
        assert laptop.facilitation.draft("participant") == "Io"
        await laptop.press("backspace", "backspace")
        await laptop.at_once(*"Kim", "enter")
        assert laptop.facilitation.draft("participant") == ""
        await laptop.press("enter")
        await laptop.shows("F3 gaat verder")  # one Enter too many says how to go on


async def test_enter_goes_on_behind_what_stands_in_the_next_field(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(confidentiality="Wat hier gezegd wordt, blijft hier.")) as laptop:
        await laptop.focus("minutes")
        await laptop.press("enter", "J", "a")
        await laptop.until(lambda: laptop.dialogue.confidentiality == "Wat hier gezegd wordt, blijft hier.Ja")


async def test_lines_of_a_form_typed_in_one_burst_come_each_in_its_own_field(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(group="", date=None)) as laptop:
        lines = (*"Oost", "enter", *"12 maart 2026", "enter", *"Thea", "enter", *"45", "enter", "J", "a", "enter", "N")
        await laptop.at_once(*lines)
        shown = [laptop.shown(field) for field in ("group", "date", "facilitator", "minutes", "confidentiality")]
        assert shown == ["Oost", "12 maart 2026", "Thea", "45", "Ja\nN"]
        assert (laptop.dialogue.planned_minutes, laptop.dialogue.confidentiality) == (45, "Ja\nN")


async def test_letters_typed_in_a_list_go_to_its_field_with_all_that_comes_behind_them(werkmap: Werkmap) -> None:
    async with werkmap.start(with_every_list()) as laptop:
        for step, listed, field in LISTS[:-1]:
            await laptop.go(step)
            await laptop.focus(listed)
            await laptop.at_once(*"zo is het")
            assert (laptop.focused, laptop.shown(field)) == (field, "zo is het")
        assert laptop.dialogue.answers[0].starred
        await laptop.go("group", field="people")
        await laptop.at_once(*", het", "enter", *"Io")
        assert (laptop.dialogue.participants[-1].name, laptop.shown("participant")) == ("zo is het", "Io")


async def test_esc_goes_from_a_list_to_its_field_and_then_to_the_first_screen(werkmap: Werkmap) -> None:
    async with werkmap.start(with_every_list()) as laptop:
        for step, listed, field in LISTS:
            await laptop.go(step)
            await laptop.focus(listed)
            await laptop.press("escape")
            assert laptop.focused == field
        await laptop.press("escape")
        await laptop.shows("Wat ga je doen?")


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


async def test_undoing_a_paste_that_made_a_field_scroll_gives_back_what_stood_there(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(check_out="Begin")) as laptop:
        await laptop.go("agreements", field="check_out")
        await laptop.paste("\n".join(f"regel {number}" for number in range(60)))
        await laptop.until(lambda: "regel 59" in laptop.dialogue.check_out)
        await laptop.press("ctrl+z")
        await laptop.until(lambda: laptop.dialogue.check_out == "Begin")
        await laptop.press("ctrl+y")
        await laptop.until(lambda: "regel 59" in laptop.dialogue.check_out)


async def test_a_second_enter_does_not_close_what_lies_under_a_window(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("skive")
        table = laptop.at_table
        closed: list[str | None] = []
        window = Ask("Wie schuift aan?")
        laptop.app.push_screen(window, closed.append)
        await laptop.shows("Wie schuift aan?")
        window.close("een")
        window.close("twee")
        await laptop.until(lambda: closed)
        assert laptop.app.screen is table
        assert closed == ["een"]


async def test_a_step_that_is_gone_is_not_drawn_under_a_window_that_opens_at_once(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("summary")
        table = laptop.at_table
        await table.action_step("group")
        drawn = table._compositor.full_map
        assert [widget for widget in drawn if widget is not table and not widget.is_attached] == []


async def test_a_space_among_letters_is_not_lost_while_one_comes_from_the_list(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.open_archive()
        await laptop.at_once("f6")
        await laptop.at_once(*"oost", "space", *"sem")
        assert laptop.app.screen.query_one(OneLine).value == "oost sem"
        await laptop.at_once("f6")
        await laptop.at_once("f6", "space", *"no")
        assert laptop.app.screen.query_one(OneLine).value == "oost sem no"
        laptop.app.screen.query_one(OneLine).clear()
        await laptop.until(lambda: laptop.app.screen.query_one(OptionList).option_count)
        await laptop.at_once("f6")
        await laptop.at_once("space")
        assert isinstance(laptop.app.focused, OptionList)


async def test_what_a_key_was_meant_for_may_be_gone(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("skive")
        gone = laptop.at_table.step
        await laptop.go("group")
        assert not await laptop.app.run_action("question(1)", gone)


async def test_what_is_known_about_saving_may_change_before_and_after_the_top_line_stands_there() -> None:
    class OneLineApp(App[None]):
        def compose(self) -> ComposeResult:
            yield header

    header = Header("Oost")
    header.show_saved("niet opgeslagen", failed=True)
    async with OneLineApp().run_test():
        assert str(header.query_one("#header-saved", Static).content) == "niet opgeslagen"
        await header.remove()
        header.show_saved("opgeslagen")
