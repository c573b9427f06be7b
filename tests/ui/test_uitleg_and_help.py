"""Uitleg and F1: found with a few letters, about the field one is in, and gone again with one key."""

import importlib
import inspect
import pkgutil
import re

from textual.screen import Screen
from textual.widget import Widget
from ui.laptop import Laptop, Werkmap, a_dialogue

import goedwerk.ui.screens
from goedwerk.content.method import load_method
from goedwerk.domain.document import Run
from goedwerk.domain.explanation import Passage, Subject
from goedwerk.ui.commands import key_name
from goedwerk.ui.field_help import FIELDS, field_help
from goedwerk.ui.keys import CHANGEABLE
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.explanation import ExplanationScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.steps import STEPS
from goedwerk.ui.widgets.fields import OneLine
from goedwerk.ui.widgets.form import FIELD
from goedwerk.ui.widgets.passages import lines_above, reading_text

SCREENS = goedwerk.ui.screens.__path__


async def read_about(laptop: Laptop) -> None:
    laptop.app.action_open_explanation()
    await laptop.until(lambda: isinstance(laptop.app.screen, ExplanationScreen) and laptop.app.screen.is_mounted)
    await laptop.pilot.pause()


async def test_a_few_letters_show_the_passage_one_looks_for_in_every_size_and_esc_goes_back(werkmap: Werkmap) -> None:
    async with werkmap.start(size=(120, 40)) as laptop:
        await read_about(laptop)
        assert "In vijf minuten" in laptop.screen
        await laptop.paste("BÉAMERSTAND AAN")
        await laptop.shows("Ctrl+U zet de beamerstand aan")
        await laptop.press("f6")
        for size in ((1, 1), (20, 5), (60, 20)):
            await laptop.pilot.resize_terminal(*size)
            await laptop.press("pagedown", "pageup", "up")
        await laptop.press("f6", "end", "space")
        await laptop.shows("Ctrl+U zet de beamerstand aan")
        await laptop.press("pagedown", "enter")
        assert isinstance(laptop.app.screen, Reading)
        await laptop.press("escape")
        await laptop.paste(" xylofoon")
        await laptop.shows("Dit lijkt er het meest op: beamerstand")
        laptop.app.screen.query_one(OneLine).clear()
        await laptop.paste("xylofoon")
        await laptop.shows("Dit zijn alle onderwerpen.")
        laptop.app.screen.query_one(OneLine).clear()
        await laptop.paste("huilen")
        await laptop.until(lambda: "verdrietig, boos of heel stil" in laptop.screen)
        await laptop.press("escape")
        assert isinstance(laptop.app.screen, StartScreen)


async def test_uitleg_opens_from_all_that_can_be_done_and_never_twice(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.press("f9")
        await laptop.paste("uitleg")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, ExplanationScreen))
        await read_about(laptop)
        await laptop.press("escape")
        assert laptop.app.screen is laptop.at_table


async def test_help_speaks_first_of_the_field_one_is_in_wherever_that_is(werkmap: Werkmap) -> None:
    """In every place of a dialogue, for everything that can have the focus; and in a window over it."""
    dialogue = a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?"},
        experiences=[{"id": "e1", "participant": "p1"}],
        answers=[{"id": "a1", "element": "skills", "text": "Ik wachtte", "starred": True}],
        summaries=[{"id": "s1", "candidates": ["Kijken"]}],
        agreements=[{"id": "g1", "what": "Bellen"}],
    )
    method = load_method()
    async with werkmap.start(dialogue) as laptop:
        for step in STEPS:
            await laptop.go(step)
            fields = [widget for widget in laptop.at_table.step.query("*").results(Widget) if widget.focusable]
            assert fields
            for field in fields:
                assert field_help(step, (field.id or "").removeprefix(FIELD), method), (step, field.id)
        await laptop.go("group", field="date")
        await laptop.press("f1")
        assert isinstance(laptop.app.screen, Reading)
        assert laptop.screen.index("Schrijf een dag") < laptop.screen.index("Zo begint het gesprek rustig")
        await laptop.press("f1")
        assert laptop.app.screen is laptop.at_table
        await laptop.command("add_participant")
        await laptop.press("ctrl+g")
        assert "Typ je antwoord" in laptop.screen
        await laptop.press("ctrl+g")
        assert isinstance(laptop.app.screen, Ask)


def test_help_for_a_field_names_no_key_that_can_be_changed() -> None:
    changeable = {key_name(key) for key in CHANGEABLE}
    for place, fields in FIELDS.items():
        for name, (title, text) in fields.items():
            assert not changeable & {*re.findall(r"Ctrl\+[A-Z]|F\d+", f"{title} {text}")}, (place, name)


def test_every_place_with_help_for_its_fields_is_a_step_or_a_screen() -> None:
    modules = [importlib.import_module(f"goedwerk.ui.screens.{each.name}") for each in pkgutil.iter_modules(SCREENS)]
    screens = {name for module in modules for name, _ in inspect.getmembers(module, _is_screen)}
    assert {*FIELDS} - {*STEPS} <= screens


def _is_screen(found: object) -> bool:
    return inspect.isclass(found) and issubclass(found, Screen)


class TestPassages:
    about = Subject(
        "A",
        "De klok",
        (
            Passage((Run("Eén regel."),)),
            Passage((Run("Kop"),), heading=True),
            Passage((Run("kort"),), "·"),
            Passage((Run("[/klok]"),), "·"),
            Passage((Run("Hij piept " * 12),), "1."),
        ),
    )

    def test_what_belongs_together_has_no_blank_line_in_it_and_every_text_is_literal(self) -> None:
        short = Subject("A", "B", self.about.passages[:4])
        assert reading_text(short).plain == "Eén regel.\n\nKop\n· kort\n· [/klok]"
        assert "· kort\n\n· [/klok]\n\n1. Hij" in reading_text(self.about).plain

    def test_the_words_that_were_sought_stand_out_and_their_passage_comes_to_the_top(self) -> None:
        spans = [
            (span.start, span.end) for span in reading_text(self.about, ["een"]).spans if "underline" in span.style
        ]
        assert spans == [(0, 3)]
        assert lines_above(self.about, ["een"], 40) == 0
        assert lines_above(self.about, ["klok"], 40) == 5
        assert lines_above(self.about, ["piept", "o", "kort"], 40) == 3
        assert lines_above(self.about, ["nergens"], 40) == 0
