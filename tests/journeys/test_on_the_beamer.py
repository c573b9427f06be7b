"""A whole dialogue in beamerstand at 80 by 24: what people look at all the time shows the talk, and loses nothing."""

from pathlib import Path

from journeys.keyboard import Facilitator, app_on, desk_in
from support.private_words import private_words
from ui.laptop import rows

from goedwerk.domain.dialogue import GoodWorkE
from goedwerk.domain.situation import SkiveElement
from goedwerk.ui.screens.saved import Saved
from goedwerk.ui.theme import BEAMER

CORE = "Wie stil wordt, heeft iemand nodig die blijft."
PRIVATE = private_words()


async def test_a_whole_dialogue_is_held_on_the_beamer(tmp_path: Path) -> None:
    folder = tmp_path / "werkmap"
    app = app_on(folder)
    async with app.run_test(size=(80, 24), notifications=True, tooltips=True) as pilot:
        me = Facilitator(pilot)

        def shown() -> str:
            text = "\n".join(rows(app))
            assert not [word for word in PRIVATE if word in text], text
            return text

        await me.press("enter")
        await app.workers.wait_for_complete()
        await me.press("ctrl+u")
        app.clear_notifications()
        await pilot.pause()
        assert app.theme == BEAMER.name
        await me.type("Nachtdienst West")
        await me.press(*["tab"] * 5)
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
        await me.press("escape", "escape", "escape")
        assert app.theme != BEAMER.name
    app.keeper.close()

    dialogue = desk_in(folder).dialogue
    said = (*dialogue.answers, *dialogue.reflections)
    assert len(said) == 5 + 3 + 2 + 1
    assert {each.participant for each in said} == {"p1", "p2", "p3"}
    assert dialogue.summaries[0].core_statement == CORE
    assert list((folder / "exports").glob("*.md"))
