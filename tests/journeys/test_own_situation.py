"""A situation of one's own with the keyboard alone: written, used in a dialogue, and a variant made of it."""

from pathlib import Path

from journeys.keyboard import Facilitator, app_on, desk_in

from goedwerk.content.situations import load_library
from goedwerk.domain.situation import Capability, SkiveElement
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.situations import SituationsScreen
from goedwerk.ui.screens.writing import WritingScreen

TITLE = "Hoe lang wacht ik bij een dichte deur?"
TEXT = "Je klopt aan. Een bewoner roept dat je weg moet gaan. Beneden wacht haar dochter, en je ronde loopt al uit."


async def test_a_situation_is_written_used_and_varied_with_the_keyboard_alone(tmp_path: Path) -> None:
    folder = tmp_path / "werkmap"
    app = app_on(folder)
    async with app.run_test(size=(100, 30), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)

        async def arrive(screen: type) -> None:
            for _ in range(300):
                if isinstance(app.screen, screen) and app.screen.is_mounted:
                    break
                await pilot.pause(0.01)
            assert isinstance(app.screen, screen)
            await pilot.pause()

        await me.press(*["down"] * 4, "enter")  # Situaties
        await arrive(SituationsScreen)
        await me.type("nergens te vinden")
        await me.press("enter")  # Zelf een situatie schrijven
        await arrive(WritingScreen)
        await me.type(TITLE)
        await me.press("tab")
        await me.type(TEXT)
        await me.press("tab")
        await me.type("Geen regel zegt hoe lang je bij een deur blijft staan.")
        await me.press("tab")
        await me.type("Je weegt haar rust, haar veiligheid, de dochter beneden en de anderen die wachten.")
        await me.press("tab")
        await me.type("Ga je weg, dan ligt ze er misschien nog als je terugkomt, en blijf je, dan loopt alles uit.")
        await me.press("tab")
        await me.type("zorgprofessional")
        await me.press("tab", "enter", "down", "enter")  # Vermogen
        await arrive(WritingScreen)
        await me.press("tab", "tab")  # Thema, Handelingen
        await me.type("Wat deed je toen de deur dicht bleef?")
        await me.press("ctrl+s")
        await arrive(SituationsScreen)
        assert app.screen.query_one("SituationList").lit.situation.title == TITLE  # type: ignore[attr-defined]

        await me.press("enter")  # what one can do with it
        await arrive(Choice)
        await me.press("down", "enter")  # Nieuwe dialoog over deze situatie
        await arrive(DialogueScreen)
        await me.type("Team Noord")
        await me.press("f4", "escape")
        await arrive(SituationsScreen)

        await me.press("enter")
        await arrive(Choice)
        await me.press("down", "down", "down", "enter")  # Maak een eigen versie
        await arrive(WritingScreen)
        await me.type(" En wie haal ik erbij?")
        await me.press("escape")
        await arrive(SituationsScreen)
        await me.press("ctrl+q")
    assert app.keeper.close()

    situation = desk_in(folder).dialogue.situation
    assert situation is not None
    assert (situation.title, situation.text, situation.capability) == (TITLE, TEXT, Capability.CONNECT)
    assert [question.element for question in situation.questions] == [SkiveElement.SKILLS]
    own = [entry.situation for entry in load_library(folder / "situations").situations if entry.own]
    assert sorted(one.title for one in own) == [TITLE, f"{TITLE} En wie haal ik erbij?"]
    assert situation in own
    files = sorted((folder / "situations" / "eigen").glob("*.md"))
    assert all(TEXT in file.read_text(encoding="utf-8") for file in files)
