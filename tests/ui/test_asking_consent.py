"""Everybody is asked what may be done with their words, with one key each; what they say holds until it is changed."""

from typing import Any

from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.consent import USUAL, wish_of
from goedwerk.domain.desk import Desk
from goedwerk.facilitation import UNDONE
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.consent import AskConsent
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.refusals import Refusals
from goedwerk.ui.screens.saved import Saved
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.widgets.fields import TextField

SAID = "Ik bleef naast haar bed zitten tot ze weer sliep."


def wishes(laptop: Laptop) -> list[str]:
    return [wish_of(person).key for person in laptop.dialogue.participants]


async def waits_for(laptop: Laptop, kind: type[Any]) -> None:
    await laptop.until(lambda: isinstance(laptop.app.screen, kind))


async def test_everybody_is_asked_with_one_key_each_also_by_fast_hands(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("agreements")
        await laptop.focus("ask_consent")
        await laptop.shows("nog te vragen: 3")
        await laptop.press("enter")
        await waits_for(laptop, AskConsent)
        await laptop.shows("woorden van Noor")
        await laptop.shows(USUAL[0].meaning.split(".")[0])
        await laptop.at_once("1", "2", "4")
        await waits_for(laptop, DialogueScreen)
        assert wishes(laptop) == ["keep_and_share", "keep", "not_asked"]
        await laptop.shows("nog te vragen: 1")
        await laptop.press("ctrl+z")
        assert wishes(laptop) == ["keep_and_share", "not_asked", "not_asked"]


async def test_an_answer_in_own_words_is_kept_with_what_it_means_and_seen_behind_the_name(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(["Noor"]), size=(100, 40)) as laptop:
        await laptop.go("group", field="people")
        await laptop.press("enter")
        await waits_for(laptop, Choice)
        await laptop.choose("consent")
        await waits_for(laptop, AskConsent)
        await laptop.press("5")
        await waits_for(laptop, Ask)
        await laptop.paste("Vraag het me eerst.")
        await laptop.press("enter", "1", "2")
        await waits_for(laptop, DialogueScreen)
        (noor,) = laptop.dialogue.participants
        assert (noor.consent, noor.may_keep, noor.may_share) == ("Vraag het me eerst.", True, False)
        await laptop.shows("niet delen")


async def test_a_page_that_is_not_to_be_shared_says_where_to_go_and_stays_while_the_other_goes(
    werkmap: Werkmap,
) -> None:
    answers = [
        {"id": "a1", "participant": "p1", "element": "skills", "text": "Blijven zitten dus.", "starred": True},
        {"id": "a2", "participant": "p1", "element": "skills", "text": SAID},
    ]
    dialogue = a_dialogue(
        participants=[{"id": "p1", "name": "Noor", "may_share": False}],
        answers=answers,
        summaries=[
            {"id": "s1", "core_statement": "Blijven", "ethics": f"Eerst.\n\nToen dit. {SAID}"},
            {"id": "s2", "core_statement": "Kijken"},
        ],
    )
    async with werkmap.start(dialogue, size=(100, 30)) as laptop:

        async def stopped() -> None:
            await laptop.press("ctrl+s")
            await waits_for(laptop, Choice)
            await laptop.choose("md")
            await waits_for(laptop, Refusals)
            await laptop.shows("Noor · Ethiek")

        await stopped()
        await laptop.press("enter")
        await laptop.until(lambda: laptop.focused == "ethics")
        assert (laptop.place.step, laptop.place.part) == ("summary", "s1")
        field = laptop.app.screen.query_one("#field-ethics", TextField)
        assert field.cursor_location == (2, len("Toen dit. "))
        await stopped()
        await laptop.press("down", "enter")
        await laptop.until(lambda: laptop.focused == "said")
        assert laptop.app.screen.query_one("#field-said", OptionList).highlighted == 0
        await laptop.press("space")
        await stopped()
        await laptop.press("down", "enter")
        await waits_for(laptop, AskConsent)
        await laptop.press("escape")
        await waits_for(laptop, DialogueScreen)
        await stopped()
        await laptop.press("down", "down", "enter")
        await waits_for(laptop, Saved)
        (file,) = werkmap.workspace.exports.iterdir()
        assert "Kijken" in file.read_text(encoding="utf-8")


async def test_who_comes_late_is_still_to_be_asked_and_that_is_only_for_who_guides(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(
        participants=[{"id": "p1", "name": "Noor", "may_keep": True, "may_share": True}],
        summaries=[{"id": "s1", "core_statement": "Blijven"}],
    )
    async with werkmap.start(dialogue, size=(120, 40)) as laptop:
        await laptop.go("skive", "skills")
        await laptop.press("ctrl+s")
        await waits_for(laptop, Choice)
        assert "niet gevraagd" not in laptop.screen
        await laptop.press("escape")
        await laptop.command("add_participant")
        await laptop.paste("Thea")
        await laptop.press("enter")
        await laptop.shows("Wat mag er met de woorden van Thea?")
        await laptop.shows("Nog niet gevraagd: Thea")
        await laptop.press("ctrl+u")
        await laptop.until(lambda: "gevraagd" not in laptop.screen)
        await laptop.press("ctrl+s")
        await waits_for(laptop, Choice)
        assert "gevraagd" not in laptop.screen
        await laptop.press("escape", "ctrl+u", "ctrl+s")
        await waits_for(laptop, Choice)
        await laptop.shows("nog niet gevraagd: Thea")
        await laptop.choose("ask")
        await waits_for(laptop, AskConsent)
        await laptop.press("1")
        await waits_for(laptop, DialogueScreen)
        await laptop.until(lambda: "gevraagd" not in laptop.screen)


async def test_words_that_someone_does_not_want_kept_can_go_at_the_end_and_come_back(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(
        participants=[{"id": "p1", "name": "Noor", "may_keep": False}, {"id": "p2", "name": "Sem"}],
        answers=[
            {"id": "a1", "participant": "p1", "element": "skills", "text": SAID},
            {"id": "a2", "participant": "p2", "element": "skills", "text": "Ik keek mee."},
        ],
        summaries=[{"id": "s1", "core_statement": "Blijven", "ethics": f"Eerst dit. {SAID}"}],
    )
    drafts = {"skive/skills": "En toen", "agreement/who": "Sem"}
    async with werkmap.start(Desk(dialogue, drafts=drafts)) as laptop:
        await laptop.command("finish")
        await laptop.shows("1 bijdrage")
        assert laptop.app.screen.query_one(OptionList).highlighted == 0
        await laptop.press("enter")
        await waits_for(laptop, DialogueScreen)
        assert laptop.dialogue == dialogue
        await laptop.command("finish")
        await laptop.choose("erase")
        await waits_for(laptop, Reading)
        await laptop.shows("exports")
        assert "Ctrl+Z" in laptop.screen
        await laptop.press("escape")
        await waits_for(laptop, DialogueScreen)
        assert "gewist" not in laptop.screen, "it was read, and would not be true any more where one goes"
        assert laptop.dialogue.finished
        assert [one.text for one in laptop.dialogue.answers] == ["Ik keek mee."]
        assert laptop.dialogue.summaries[0].ethics == "Eerst dit. […]"
        assert (laptop.facilitation.draft("skive/skills"), laptop.facilitation.draft("agreement/who")) == ("", "Sem")
        await laptop.press("ctrl+z")
        assert (laptop.dialogue.answers, laptop.dialogue.summaries) == (dialogue.answers, dialogue.summaries)
        assert laptop.dialogue.finished is None
        await laptop.shows(UNDONE)
        await laptop.press("escape")
        await waits_for(laptop, StartScreen)
        await laptop.until(lambda: UNDONE not in laptop.screen)


async def test_an_undo_that_takes_a_refusal_back_says_what_is_allowed_again(werkmap: Werkmap) -> None:
    async with werkmap.start(
        a_dialogue(["Noor"], participants=[{"id": "p1", "name": "Noor", "consent": "Liever niet"}])
    ) as laptop:
        await laptop.go("agreements")
        await laptop.command("ask_consent")
        await laptop.shows("‘Liever niet’")
        await laptop.press("3")
        await waits_for(laptop, DialogueScreen)
        assert wishes(laptop) == ["neither"]
        await laptop.press("ctrl+z")
        await laptop.shows("Toestemming van Noor is weer: in")


async def test_words_of_who_refuses_stay_with_the_name_and_what_is_deleted_goes_off_the_a4(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(
        participants=[{"id": "p1", "name": "Noor", "may_share": False}, {"id": "p2", "name": "Sem"}],
        answers=[{"id": "a1", "participant": "p1", "element": "skills", "text": SAID}],
        summaries=[{"id": "s1", "core_statement": "Blijven", "ethics": f"Eerst dit. {SAID}"}],
    )
    async with werkmap.start(dialogue) as laptop:
        await laptop.go("group", field="people")
        await laptop.press("delete")
        await laptop.shows("naam staan. Je kunt")
        assert laptop.dialogue == dialogue
        await laptop.go("skive", "skills", field="said")
        await laptop.press("enter")
        await laptop.choose("give")
        await laptop.choose("p2")
        await laptop.shows("blijven ze van wie ze zei")
        assert laptop.dialogue == dialogue
        await laptop.press("enter")
        await laptop.choose("edit")
        await laptop.at_once(*["backspace"] * len(SAID))
        await laptop.press("escape")
        await laptop.shows("is ook weg")
        assert (laptop.dialogue.answers, laptop.dialogue.summaries[0].ethics) == ((), "Eerst dit. […]")


async def test_that_something_is_left_out_on_request_is_told_to_who_guides_alone(werkmap: Werkmap) -> None:
    said = [{"id": "a1", "element": "skills", "participant": "p1", "text": SAID}]
    async with werkmap.start(a_dialogue(answers=said)) as laptop:
        noor = laptop.dialogue.participants[0]
        laptop.facilitation.apply(
            "toestemming veranderd",
            lambda dialogue: dialogue.revised(
                participants=(noor.revised(consent="Nee", may_keep=False, may_share=False), *dialogue.participants[1:])
            ),
        )
        for told in (True, False):
            await laptop.command("save_report")
            await laptop.choose("md")
            await waits_for(laptop, Saved)
            assert ("Op verzoek weggelaten" in laptop.screen) == told
            await laptop.press("escape", "ctrl+u")
