"""Every field: each letter is in the model at once, a paste is cleaned, and what does not fit changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from support.hostile import HOSTILE
from textual.widget import Widget
from textual.widgets import Input, TextArea
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.changes.situation import QUESTIONS as QUESTIONS_OF
from goedwerk.domain.dialogue import Summary
from goedwerk.domain.dutch import MINUTES_ASKED
from goedwerk.domain.situation import Situation, SkiveElement
from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.facilitation import Facilitation
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.widgets.fields import LineField, LongLine, OneLine, TextField
from goedwerk.ui.widgets.form import FIELD

ALL = " ".join(HOSTILE)
REFUSED = "Dat past niet"
FIVE_MB = "zorg " * 1_000_000
QUESTIONS = tuple(QUESTIONS_OF + element for element in SkiveElement)


@dataclass(frozen=True)
class Field:
    """Where a field is, and how to read what the model holds of it."""

    step: str
    name: str
    read: Callable[[Facilitation], str]


def _of_dialogue(*names: str) -> Iterator[tuple[str, Callable[[Facilitation], str]]]:
    for name in names:
        yield name, lambda f, name=name: getattr(f.dialogue, name)  # type: ignore[misc]


def _situation(facilitation: Facilitation) -> Situation:
    assert facilitation.dialogue.situation
    return facilitation.dialogue.situation


def _summary(facilitation: Facilitation) -> Summary:
    return facilitation.dialogue.summaries[-1]


FIELDS = (
    *(Field("group", name, read) for name, read in _of_dialogue("group", "facilitator", "confidentiality")),
    Field("group", "participant", lambda f: f.draft("participant")),
    *(
        Field("situation", name, lambda f, name=name: getattr(_situation(f), name))  # type: ignore[misc]
        for name in ("title", "text", "no_rule", "judgement", "tension")
    ),
    *(
        Field("experiences", name, lambda f, name=name: getattr(f.dialogue.experiences[0], name))  # type: ignore[misc]
        for name in ("title", "text")
    ),
    Field("skive", "capture", lambda f: f.draft("skive/skills")),
    Field("three_es", "capture", lambda f: f.draft("three_es/excellent")),
    *(
        Field("summary", name, lambda f, name=name: getattr(_summary(f), name))  # type: ignore[misc]
        for name in ("core_statement", "situation", "explanation", "excellent", "ethics", "energy", "disagreement")
    ),
    Field("summary", "candidate", lambda f: f.draft("summary/s1/candidate")),
    *(
        Field("agreements", name, lambda f, name=name: f.draft(f"agreement/{name}"))  # type: ignore[misc]
        for name in ("what", "who", "when")
    ),
    *(Field("agreements", name, read) for name, read in _of_dialogue("check_out")),
)
"""Every field of the seven steps, but for the day, the minutes and for whom: those hold no free text."""


def as_kept(laptop: Laptop, field: Field, text: str) -> str:
    """Return `text` as this field keeps it."""
    kept = clean(text)
    in_one_line = isinstance(_widget(laptop, field), LineField | LongLine)
    return kept.replace("\n", " ").replace("\t", " ") if in_one_line else kept


def _widget(laptop: Laptop, field: Field) -> LineField | TextArea:
    widget = laptop.at_table.query_one(f"#field-{field.name}")
    assert isinstance(widget, LineField | TextArea)
    return widget


async def refused(laptop: Laptop) -> None:
    """Wait for the message that says so, and take it away."""
    await laptop.shows(REFUSED)
    laptop.app.clear_notifications()
    await laptop.until(lambda: REFUSED not in laptop.screen)


@pytest.mark.parametrize(
    "steps", [("group", "situation", "experiences", "skive"), ("three_es", "summary", "agreements")]
)
async def test_every_field_keeps_each_letter_at_once_and_a_paste_the_way_it_is_cleaned(
    werkmap: Werkmap, steps: tuple[str, ...]
) -> None:
    """And after closing and opening again, everything stands there as it was."""
    dialogue = a_dialogue(group="", situation={"key": "x", "title": ""}, summaries=[{"id": "s1"}])
    fields = [field for field in FIELDS if field.step in steps]
    async with werkmap.start(dialogue) as laptop:
        for field in fields:
            await _visit(laptop, field)
            await laptop.press("z")
            assert field.read(laptop.facilitation) == "z", field
            await laptop.paste(ALL)
            expected = as_kept(laptop, field, "z" + ALL)
            assert field.read(laptop.facilitation) == laptop.shown(field.name) == expected, field
        facilitation = laptop.facilitation
    kept = {field: field.read(facilitation) for field in fields}
    assert werkmap.kept(dialogue.id).dialogue == facilitation.dialogue
    async with werkmap.start() as laptop:
        await laptop.open(dialogue.id)
        for field in fields:
            if laptop.place.step != field.step:
                await laptop.go(field.step)
            assert field.read(laptop.facilitation) == kept[field]
            assert laptop.shown(field.name) == as_kept(laptop, field, kept[field])


async def _visit(laptop: Laptop, field: Field) -> None:
    """Go to a field; its step is one where all text fields have a limit and are known here."""
    if laptop.place.step != field.step:
        await laptop.go(field.step)
        shown = laptop.at_table.step.query("Input, TextArea")
        assert all(isinstance(widget, TextField | OneLine) for widget in shown)
        known = {each.name for each in FIELDS if each.step == field.step} | {"date", "minutes", "audience", *QUESTIONS}
        assert {(widget.id or "").removeprefix(FIELD) for widget in shown} <= known
    await laptop.focus(field.name)


@pytest.mark.parametrize("field", [FIELDS[0], FIELDS[11], FIELDS[-1]], ids=lambda field: field.name)
async def test_a_field_holds_20_000_characters_and_one_more_is_refused_and_changes_nothing(
    werkmap: Werkmap, field: Field
) -> None:
    async with werkmap.start(a_dialogue(group="")) as laptop:
        await _visit(laptop, field)
        await laptop.paste("zo\r\n")
        expected = as_kept(laptop, field, "zo\n") + "a" * (MAX_CHARACTERS - 3)
        for too_long in (FIVE_MB, "a" * (MAX_CHARACTERS - 2)):
            await laptop.paste(too_long)
            await refused(laptop)
            assert field.read(laptop.facilitation) == laptop.shown(field.name) == as_kept(laptop, field, "zo\n")
        await laptop.paste("a" * (MAX_CHARACTERS - 3))
        assert field.read(laptop.facilitation) == laptop.shown(field.name) == expected
        await laptop.press("b")
        await refused(laptop)
        assert field.read(laptop.facilitation) == laptop.shown(field.name) == expected


async def test_what_does_not_fit_is_refused_in_everything_that_lies_over_the_screen_too(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        many = [Option(str(n), f"keuze {n}") for n in range(12)]
        for screen in (Ask("Hoe heet je?", "Noor"), Choice("Wat kies je?", many)):
            laptop.app.push_screen(screen)
            await laptop.shows("Enter")
            field = screen.query_one(Input)
            before = field.value
            for text in (FIVE_MB, "x" * (MAX_CHARACTERS + 1)):
                await laptop.paste(text)
                await refused(laptop)
                assert field.value == before
            await laptop.paste(ALL)
            assert field.value == before + clean(ALL).replace("\n", " ").replace("\t", " ")
            await laptop.press("escape")
        await laptop.press("ctrl+o")
        await laptop.shows("eigen notities")
        await laptop.paste(FIVE_MB)
        await refused(laptop)
        await laptop.paste(ALL)
        assert laptop.dialogue.notes == clean(ALL)


async def test_a_paste_takes_the_place_of_what_was_selected_also_when_the_field_is_full(werkmap: Werkmap) -> None:
    full = "a" * MAX_CHARACTERS
    async with werkmap.start(a_dialogue(group=full, check_out=full)) as laptop:
        laptop.widget("group", LineField).select_all()
        await laptop.paste("Oost")
        assert laptop.dialogue.group == "Oost"
        await laptop.go("agreements", field="check_out")
        laptop.widget("check_out", TextArea).select_all()
        await laptop.paste("fijn")
        assert laptop.dialogue.check_out == "fijn"


async def test_a_paste_of_one_character_is_cleaned_too(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("agreements")
        for text in ("\x1b", "\x9b", "\x00", "\u202e", "\u200b", "\u0958", "\r", "\t"):
            for name, read in (("what", FIELDS[-4].read), ("check_out", FIELDS[-1].read)):
                await laptop.focus(name)
                laptop.widget(name, Widget).clear()  # type: ignore[attr-defined]
                await laptop.paste(text)
                kept = clean(text) if name == "check_out" else clean(text).replace("\n", " ").replace("\t", " ")
                assert laptop.shown(name) == read(laptop.facilitation) == kept


async def test_what_was_copied_in_a_text_of_several_lines_is_pasted_in_a_line_as_one_line(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(check_out="een\ntwee")) as laptop:
        await laptop.go("agreements", field="check_out")
        laptop.widget("check_out", TextArea).select_all()
        await laptop.press("ctrl+c")
        await laptop.focus("what")
        await laptop.press("ctrl+v")
        assert laptop.shown("what") == "een twee"


async def test_a_text_of_several_lines_in_a_line_is_shown_as_one_line_and_stays_as_it_is(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(group="Team\nOost\tnoord")) as laptop:
        assert laptop.shown("group") == "Team Oost noord"
        await laptop.press("tab", "f3", "f2")
        assert laptop.dialogue.group == "Team\nOost\tnoord"


async def test_letters_that_arrive_together_with_the_key_after_them_are_not_lost(werkmap: Werkmap) -> None:
    """A laptop that was busy for a moment hands over several keys at once."""
    async with werkmap.start(a_dialogue(group="", experiences=[{"id": "e1", "participant": "p2"}])) as laptop:
        await laptop.at_once("j", "a", "f3")
        assert laptop.dialogue.group == "ja"
        for number, key in enumerate(("f2", "f3", "f4", "ctrl+n", "f8"), 1):
            await laptop.go("experiences", "experience:e1", "text")
            await laptop.at_once("j", "a", key)
            await laptop.until(lambda: not laptop.at_table._moving.locked())
            assert laptop.dialogue.experiences[0].text == "ja" * (number - (key == "f8"))


async def test_what_is_entered_and_what_is_typed_right_after_it_are_kept_apart(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue([], summaries=[{"id": "s1"}])) as laptop:
        for step, field in (("group", "participant"), ("skive", "capture"), ("summary", "candidate")):
            await laptop.go(step, field=field)
            await laptop.at_once("a", "enter", "b", "enter", "c")
            assert laptop.shown(field) == "c"
        dialogue = laptop.dialogue
        assert [person.name for person in dialogue.participants] == ["a", "b"]
        assert [answer.text for answer in dialogue.answers] == ["a", "b"]
        assert dialogue.summaries[0].candidates == ("a", "b")
        assert laptop.facilitation.draft("skive/skills") == "c"


async def test_an_at_sign_that_names_nobody_is_part_of_what_was_said(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("skive")
        for text in ("@ 5 uur", "@zz Nee", "mail noor@zorg.example"):
            await laptop.paste(text)
            await laptop.press("enter")
            assert (laptop.dialogue.answers[-1].text, laptop.dialogue.answers[-1].participant) == (text, "p1")


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_letters_that_arrive_together_with_the_key_to_leave_are_not_lost(werkmap: Werkmap, key: str) -> None:
    async with werkmap.start(a_dialogue(experiences=[{"id": "e1", "participant": "p1"}])) as laptop:
        await laptop.go("experiences", field="text")
        await laptop.at_once("j", "a", key)
        await laptop.until(lambda: not laptop.app.is_running or not isinstance(laptop.app.screen, DialogueScreen))
    assert werkmap.kept(a_dialogue().id).dialogue.experiences[0].text == "ja"


async def test_a_day_or_minutes_that_are_none_change_nothing(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        before = laptop.dialogue
        for text in ("1-1-" + "9" * 5000, "1 1 99999999999", "9" * 5000, "²-²-²", "0-0-0", "-", "[/"):
            for field in ("date", "minutes"):
                await laptop.focus(field)
                laptop.widget(field, LineField).select_all()
                await laptop.paste(text)
        assert laptop.dialogue == before


async def test_a_number_of_minutes_is_typed_over_the_one_that_stands_there_and_takes_digits_only(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.focus("facilitator")
        await laptop.press("tab", "4", "5", "u")
        assert (laptop.shown("minutes"), laptop.dialogue.planned_minutes) == ("45", 45)
        await laptop.shows("Bij Minuten hoort")
        await laptop.paste("7 minuten")
        assert laptop.shown("minutes") == "45"
        await laptop.press("shift+tab", "tab")
        await laptop.paste(" 904 ")
        assert (laptop.shown("minutes"), laptop.dialogue.planned_minutes) == ("904", 45)  # and not the 90 in it
        laptop.app.clear_notifications()
        await laptop.shows(f"{MINUTES_ASKED} Nu: 45.")
        await laptop.press("end", "backspace", "backspace", "backspace", "tab")
        assert (laptop.shown("minutes"), laptop.dialogue.planned_minutes) == ("", 45)


async def test_keys_that_would_select_everything_leave_the_text_alone(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(check_out="fijn")) as laptop:
        await laptop.go("agreements", field="check_out")
        await laptop.press("end", "f7", "e", "r")
        assert laptop.dialogue.check_out == "fijner"


async def test_who_comes_to_a_text_with_tab_adds_to_what_stands_there(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(confidentiality="Wat hier klinkt, blijft hier.")) as laptop:
        await laptop.go("group", field="minutes")
        await laptop.press("tab", "space", "j", "a")
        assert laptop.dialogue.confidentiality == "Wat hier klinkt, blijft hier. ja"
        await laptop.press("home", "f1", "escape", "j")
        assert laptop.dialogue.confidentiality == "jWat hier klinkt, blijft hier. ja"
