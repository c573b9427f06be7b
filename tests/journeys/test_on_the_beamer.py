"""Beamerstand: what people look at all the time shows the talk, one question at a time, and loses nothing."""

from pathlib import Path

from journeys.keyboard import Facilitator, app_on, desk_in
from support.private_words import private_words
from textual.widget import Widget
from ui.laptop import Werkmap, a_dialogue, rows

from goedwerk.content.method import load_method
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.situation import SkiveElement
from goedwerk.ui.app import GoedwerkApp
from goedwerk.ui.screens.saved import Saved
from goedwerk.ui.settings import BEAMER_NAMES
from goedwerk.ui.theme import BEAMER
from goedwerk.ui.widgets.fields import TextField

CORE = "Wie stil wordt, heeft iemand nodig die blijft."
METHOD = load_method()
PRIVATE = (
    *private_words(),
    *(part.plain for part in METHOD.step("summary").parts if part.plain.endswith(".")),
    *(test.when_not[:20] for test in METHOD.criteria),
    *(
        "Tab:",
        "Enter bewaart",
        "Laat je dit leeg",
        "niet delen",
        "Toestemming",
        "Begeleider",
        "Minuten",
        "2026",
        "A4 op",
    ),
)
"""The hints, and what else is for who guides alone: also what a test says when the answer is no, dates and consent."""
NAMES = ("Noor", "Sem", "Dilan", "Renske", "verpleegkundige")


def looked_at(app: GoedwerkApp) -> str:
    """Return what people see, which is narrow, and nothing of who guides the talk."""
    text = rows(app)
    assert not [word for word in PRIVATE if word in "\n".join(text)], "\n".join(text)
    frame = "│╭╮╰╯─▁▂▃▄▅▆▇ "  # of a window, and the bar that scrolls
    assert max(len(row.strip(frame)) for row in text[2:-2]) <= 60, "\n".join(text)
    return "\n".join(text)


def a_told_dialogue() -> Dialogue:
    return a_dialogue(
        facilitator="Renske",
        planned_minutes=90,
        confidentiality="Wat we hier vertellen, blijft in deze groep; samen bepalen we wat op het A4 komt.",
        participants=[
            {"id": "p1", "name": "Noor", "role": "verpleegkundige", "may_share": False},
            {"id": "p2", "name": "Sem"},
            {"id": "p3", "name": "Dilan"},
        ],
        situation={"key": "x", "title": "Hoe ver ga je mee?", "text": "Een deur die dicht blijft. " * 12},
        experiences=[
            {"id": "e1", "participant": "p1", "title": "De deur", "text": "Meneer deed niet open."},
            {"id": "e2", "participant": "p2", "text": "Ik liep weg en kwam later weer terug, met koffie in mijn hand."},
        ],
        answers=[{"id": "a1", "element": "values", "participant": "p1", "text": "Dat ze slaapt", "starred": True}],
        summaries=[{"id": "s1", "candidates": [CORE], "explanation": "Wie blijft, die wacht.", "ethics": "Zij sliep."}],
        agreements=[{"id": "g1", "what": "Eerst kijken", "who": "Sem"}],
        check_out="Rustig.",
    )


async def test_every_question_of_every_step_stands_alone_on_the_beamer(tmp_path: Path) -> None:
    """Tab goes from one to the next, with the answers to it; who wants no names there sees none, in windows neither."""
    async with Werkmap(tmp_path).start(a_told_dialogue(), size=(60, 20)) as laptop:
        laptop.app.settings.toggle(BEAMER_NAMES)
        await laptop.press("ctrl+u")
        laptop.app.clear_notifications()

        def seen() -> str:
            text = looked_at(laptop.app)
            assert not [name for name in NAMES if name in text], text
            return " ".join(text.split())

        asked = {
            "group": ("Hoe heet jullie groep?", "Hoe gaan we om met", "We zijn met 3."),
            "situation": ("Een deur die dicht", "Hoe noemen we deze situatie?", "Wat gebeurt er?"),
            "experiences": ("Al verteld Ik liep weg", "Meneer deed niet open."),
            "skive": ("Dat ze slaapt",),
            "three_es": (),
            "summary": (f"○ {CORE}", "Waarden Dat ze slaapt", "Welk beeld past hierbij?", "Wat heb je allemaal"),
            "agreements": ("█ Eerst kijken ▌ Wanneer?", "Hoe was dit gesprek voor jou"),
        }
        asked["experiences"] += tuple(test.question[:30] for test in METHOD.criteria)
        for step, questions in asked.items():
            await laptop.go(step, *(["values"] if step == "skive" else []))
            first, all_seen = laptop.app.focused, [seen()]
            await laptop.press("tab")
            while laptop.app.focused is not first:
                all_seen.append(seen())
                await laptop.press("tab")
            for question in questions:
                assert any(question in each for each in all_seen), (question, all_seen)

        await laptop.go("skive", "values")
        await laptop.press("@", "d")
        assert "Enter kiest D" in seen()
        await laptop.press("enter")
        assert laptop.place.speaker == "p3"
        await laptop.press("ctrl+w")
        assert "2 S │" in seen()
        await laptop.press("s", "e", "enter")
        assert laptop.place.speaker == "p2"
        await laptop.press("f6", "enter")
        await laptop.choose("give")
        assert "Wie zei dit?" in seen()
        await laptop.press("escape", "escape")
        await laptop.go("experiences")
        await laptop.press("f6")
        assert "Naar de ervaring van" in seen()
        await laptop.press("escape", "f4", "f4")
        assert "Wie blijft, die wacht." in seen()
        await laptop.press("escape")
        await laptop.go("agreements", "", "agreements")
        await laptop.press("enter")
        assert "Wie wijzigen" not in seen()


async def test_the_beamer_comes_and_goes_in_the_middle_of_a_word(tmp_path: Path) -> None:
    """In every field the focus, the letters and what can be undone stay, also where nobody is asked anything aloud."""
    typed = {
        "group": ("facilitator", "confidentiality"),
        "situation": ("text",),
        "experiences": ("title",),
        "summary": ("explanation",),
        "agreements": ("who",),
    }
    async with Werkmap(tmp_path).start(a_told_dialogue(), size=(60, 20)) as laptop:
        for step, fields in typed.items():
            for field in fields:
                await laptop.go(step, field=field)
                widget = laptop.widget(field, Widget)
                before = laptop.shown(field)
                if isinstance(widget, TextField):
                    widget.move_cursor(widget.document.end)
                await laptop.at_once(*"bl", "ctrl+u", *"ij")
                assert laptop.app.focused is widget, field
                assert laptop.app.screen.find_widget(widget).visible_region, "it is on the beamer"
                await laptop.at_once("ctrl+u", *"ft")
                assert laptop.app.focused is widget, field
                assert laptop.shown(field) == f"{before}blijft"
                if isinstance(widget, TextField):
                    await laptop.press("ctrl+z")
                    assert laptop.shown(field) in f"{before}blijf"


async def test_a_whole_dialogue_is_held_on_the_beamer(tmp_path: Path) -> None:
    folder = tmp_path / "werkmap"
    app = app_on(folder)
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)

        def shown() -> str:
            return looked_at(app)

        await me.press("enter")
        await app.workers.wait_for_complete()
        await me.press("ctrl+u")
        app.clear_notifications()
        await pilot.pause()
        assert app.theme == BEAMER.name
        await me.type("Nachtdienst West")
        await me.press("tab", "tab")
        for person in ("Noor", "Sem, student", "Dilan"):
            await me.say(person)
        shown()
        await me.press("f3")
        await me.type("passende begeleiding")
        await me.press("enter")
        await pilot.pause()
        shown()
        for story in ("De bel ging drie keer.", "Ik bleef zitten.", "Ik liep weg en kwam terug."):
            await me.press("f3")
            await me.type(story)
            assert story in shown()
        for topic in (*SkiveElement, *GoodWorkE):
            await me.press("f3")
            await me.say("@noor Ik keek eerst een tijdje.")
            if topic in (SkiveElement.SKILLS, GoodWorkE.ENERGY):
                await me.press("ctrl+w", "3")
                await me.say("Dat ze niet alleen was.")
                assert "Dilan" in shown()
            assert "Ik keek eerst een tijdje." in shown()
        await me.press("ctrl+d", "down", "escape", "ctrl+k")
        await pilot.pause()
        assert "Sem zegt" in shown()
        await me.say("Ik was er die nacht niet bij.")
        await me.press("f4")
        await me.type(CORE)
        assert CORE in " ".join(shown().split())
        await me.press(*["tab"] * 5)
        for text in ("Samen zochten we.", "Goed gekeken.", "Zij sliep.", "We hielpen elkaar."):
            await me.type(text)
            assert text in shown()
            await me.press("tab")
        await me.press("f3")
        await me.say("Eerst kijken")
        await me.press("ctrl+s", "down", "down", "down", "enter")
        for _ in range(200):
            if isinstance(app.screen, Saved):
                break
            await pilot.pause(0.02)
        assert isinstance(app.screen, Saved)
        (page,) = (folder / "exports").glob("*.md")
        assert "is opgeslagen" in shown()
        assert not [told for told in ("exports", page.name[:12]) if told in shown()], "it may name a group"
        await me.press("down", "enter")
        assert app.theme != BEAMER.name
        assert page.name[:12] in "\n".join(rows(app))
        await me.press("escape", "escape")
    app.keeper.close()

    dialogue = desk_in(folder).dialogue
    said = (*dialogue.answers, *dialogue.reflections)
    assert len(said) == 5 + 3 + 2 + 1
    assert {each.participant for each in said} == {"p1", "p2", "p3"}
    assert dialogue.summaries[0].core_statement == CORE
