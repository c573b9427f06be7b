"""A whole dialogue of five people, with the keyboard alone, from an empty werkmap to a rich A4 in Markdown."""

from pathlib import Path

import pytest
from journeys.keyboard import Facilitator, app_on, desk_in
from markdown_it import MarkdownIt

from goedwerk.ui.screens.saved import Saved

PEOPLE = ("Noor, verzorgende IG", "Sem, verpleegkundige", "Dilan, helpende", "Ria, werkbegeleider", "Jip, student")
EXPERIENCES = (
    "Mijn student stond stil bij de deur. Ik liep door, en dat zat me de hele dag dwars.",
    "Ik deed het voor. Zij keek, en toen ik me omdraaide was ze weg.",
    "Ik vroeg wat hij nodig had. Hij zei: niks. Dat geloofde ik niet.",
    "We hadden twee studenten en één lift die het deed.",
    "Ik durfde niet te zeggen dat ik het nog nooit had gedaan.",
)
CORE = "Eerst kijken wie er voor me staat, dan pas kiezen hoe dichtbij ik blijf."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "werkmap"


async def test_five_people_walk_from_an_empty_werkmap_to_an_a4_with_the_keyboard_alone(folder: Path) -> None:
    """What they say is in the database, and the A4 is a Markdown file without their names."""
    app = app_on(folder)
    async with app.run_test(size=(100, 30), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)
        await me.press("enter")  # Nieuwe dialoog
        await app.workers.wait_for_complete()
        await me.type("Werkbegeleiders Zuid")
        await me.press("tab", "tab")
        await me.type("Anouk")
        await me.press("tab", "tab", "tab")
        for person in PEOPLE:
            await me.say(person)

        await me.press("f3")  # Situatie
        await me.type("passende begeleiding")
        await me.press("enter")
        await pilot.pause()

        for experience in EXPERIENCES:
            await me.press("f3")
            await me.type(experience)
        await me.press("tab", "space")  # the first test, for the last one

        for element in ("handeling", "kennis", "identiteit", "waarde", "vrijheid"):
            await me.press("f3")
            await me.say(f"@noor Eerst iets over {element}.")
            await me.say(f"@jip Dan nog iets over {element}.")
            await me.press("f6", "space", "f6")
        for e in ("goed", "doet goed", "voelt goed"):
            await me.press("f3")
            await me.say(f"@ria Het {e}.")

        await me.press("f3")  # Rijk A4
        await me.type(CORE)
        await me.press("tab")
        await me.say("Kijken is ook werken.")
        await me.press(*["tab"] * 4)  # the candidates, Beeld, Situatie, Toelichting
        await me.type("Iedereen in de groep zocht een eigen plek.")
        for text in ("Het vak zit in het kijken.", "De bewoner ging voor.", "Het gaf rust om het te delen."):
            await me.press("tab")
            await me.type(text)
        await me.press("f6", "enter", "f6")  # a starred line into the part one was in

        await me.press("f3")  # Afspraken
        await me.say("Eén keer per dienst eerst kijken")
        await me.say("Ria")
        await me.say("voor de volgende keer")
        await me.press("ctrl+s", "down", "down", "down", "enter")  # Markdown
        for _ in range(200):
            if isinstance(app.screen, Saved):
                break
            await pilot.pause(0.02)
        assert isinstance(app.screen, Saved)
        await me.press("escape", "escape")
    app.keeper.close()

    dialogue = desk_in(folder).dialogue
    assert [person.name for person in dialogue.participants] == ["Noor", "Sem", "Dilan", "Ria", "Jip"]
    assert dialogue.situation is not None
    assert dialogue.situation.key == "passende-begeleiding"
    assert [experience.text for experience in dialogue.experiences] == list(EXPERIENCES)
    assert dialogue.experiences[-1].criteria.no_rule is True
    assert len(dialogue.answers) == 10
    assert {answer.element for answer in dialogue.answers if answer.starred} == {a.element for a in dialogue.answers}
    names = {person.id: person.name for person in dialogue.participants}
    assert [names[str(answer.participant)] for answer in dialogue.answers] == ["Noor", "Jip"] * 5
    assert [reflection.text for reflection in dialogue.reflections] == [
        "Het goed.",
        "Het doet goed.",
        "Het voelt goed.",
    ]
    (summary,) = dialogue.summaries
    assert summary.core_statement == CORE
    assert "Kijken is ook werken." in summary.candidates
    assert summary.energy.startswith("Het gaf rust om het te delen.\n")
    (agreement,) = dialogue.agreements
    assert (agreement.what, agreement.who, agreement.when) == (
        "Eén keer per dienst eerst kijken",
        "Ria",
        "voor de volgende keer",
    )

    (page,) = (folder / "exports").glob("*.md")
    assert page.name.startswith("2026-03-hoe-kom-ik-tot-een-passende-vorm")
    shown = MarkdownIt("commonmark").render(page.read_text(encoding="utf-8"))
    for text in (CORE, "Het vak zit in het kijken.", "De bewoner ging voor.", "maart 2026"):
        assert text in shown
    for name in (*names.values(), "Anouk", "Werkbegeleiders Zuid", "11 maart"):
        assert name not in shown


async def test_a_dialogue_goes_on_tomorrow_where_it_stopped_today(folder: Path) -> None:
    """The step, the element, the speaker and a half-typed answer are there again."""
    app = app_on(folder)
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)
        await me.press("enter")
        await app.workers.wait_for_complete()
        await me.type("Nachtdienst")
        await me.press(*["tab"] * 5)
        for person in PEOPLE[:2]:
            await me.say(person)
        await me.press(*["f3"] * 7)
        await me.say("@sem Rust aan bed.")
        await me.type("En dat niemand alleen")
        place = app.screen.facilitation.place  # type: ignore[attr-defined]
    app.keeper.close()

    again = app_on(folder)
    async with again.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)
        await me.press("end", "enter")
        await again.workers.wait_for_complete()
        await pilot.pause()
        facilitation = again.screen.facilitation  # type: ignore[attr-defined]
        assert facilitation.place == place
        assert (place.step, place.part, place.field) == ("skive", "values", "capture")
        focused = again.screen.focused
        assert focused is not None
        assert focused.id == "field-capture"
        assert focused.text == "En dat niemand alleen"  # type: ignore[attr-defined]
        await me.press("end")
        await me.say(" blijft.")
    again.keeper.close()

    said = desk_in(folder).dialogue.answers[-1]
    assert said.text == "En dat niemand alleen blijft."
    assert said.participant == "p2"
