"""What a facilitator does with people, pages and whole dialogues, with the keys they have."""

from typing import Any

from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.desk import Place
from goedwerk.example import read_example
from goedwerk.store.database import open_database
from goedwerk.ui.screens.dialogue import SETTLE, DialogueScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.widgets.fields import OneLine

STEPS = ("group", "situation", "experiences", "skive", "three_es", "summary", "agreements")


def told() -> dict[str, Any]:
    """Return what three people brought in."""
    return {
        "experiences": [{"id": "e1", "participant": "p1", "title": "De deur", "text": "Noor stond stil"}],
        "answers": [{"id": "a1", "element": "skills", "participant": "p1", "text": "Ik wachtte op Sem"}],
        "reflections": [{"id": "r1", "e": "excellent", "participant": "p1", "text": "Noor deed het goed"}],
        "agreements": [{"id": "g1", "what": "Koffie met Noor", "who": "Noor"}],
    }


async def person(laptop: Laptop, at: int, *choices: str) -> None:
    """Choose from the menu of a participant."""
    await laptop.go("group", field="people")
    laptop.widget("people", OptionList).highlighted = at
    await laptop.press("enter")
    for choice in choices:
        await laptop.choose(choice)


async def test_a_corrected_name_is_right_everywhere_one_looks(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(group="Team Noor", **told())) as laptop:
        await person(laptop, 0, "name")
        await laptop.press("shift+home", "backspace")
        await laptop.paste("Nora")
        await laptop.press("enter")
        for step in STEPS:
            await laptop.go(step)
            assert "Noor" not in laptop.screen
        await laptop.go("experiences", field="text")
        assert laptop.shown("text") == "Nora stond stil"


async def test_who_leaves_keeps_their_words_and_is_not_asked_any_more(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(**told()), size=(110, 40)) as laptop:
        await person(laptop, 0, "left")
        await laptop.shows("is weggegaan")
        await laptop.go("skive")
        assert "Noor  Ik wachtte op Sem" in laptop.screen
        speakers = set()
        for _ in range(4):
            await laptop.press("down")
            speakers.add(laptop.place.speaker)
        assert speakers == {"p2", "p3", ""}
        await laptop.paste("@no ")
        assert laptop.shown("capture") == "@no "
        await laptop.go("skive", "values")
        assert "Noor" not in laptop.screen
        await laptop.go("experiences", "experience:e1")
        assert "Noor, wat heb jij meegemaakt?" in laptop.screen
        await person(laptop, 0, "back")
        assert len(laptop.dialogue.present) == 3


async def test_the_words_of_who_is_taken_off_the_list_are_the_groups(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(**told())) as laptop:
        await person(laptop, 0, "remove")
        await laptop.go("skive")
        assert "de groep  Ik wachtte op Sem" in laptop.screen
        await laptop.go("experiences", "experience:e1")
        assert "de groep vertelt" in laptop.screen
        await laptop.press("f8")
        await laptop.go("skive")
        assert "Noor  Ik wachtte op Sem" in laptop.screen


async def test_someone_who_comes_in_late_can_have_the_word_at_once(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(**told())) as laptop:
        await laptop.go("skive")
        await laptop.paste("half af")
        await laptop.command("add_participant")
        await laptop.paste("Ria, helpende")
        await laptop.press("enter")
        assert (laptop.dialogue.participants[3].name, laptop.dialogue.participants[3].role) == ("Ria", "helpende")
        assert laptop.shown("capture") == "half af"
        await laptop.press("shift+home", "backspace")
        await laptop.pilot.pause(2 * SETTLE)
        await laptop.paste("@ri Ik schoof aan")
        await laptop.press("enter")
        answer = laptop.dialogue.answers[-1]
        assert (answer.text, answer.participant) == ("Ik schoof aan", "p4")


async def test_the_first_who_comes_in_at_the_experiences_is_asked_for_theirs(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue([])) as laptop:
        await laptop.go("experiences")
        assert "nog geen deelnemers" in laptop.screen
        await laptop.command("add_participant")
        await laptop.paste("Ria")
        await laptop.press("enter")
        await laptop.shows("Ria, wat heb jij meegemaakt?")
        await laptop.press("j", "a")
        assert laptop.dialogue.experiences[0].text == "ja"


async def test_notes_are_seen_in_their_own_window_only(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(**told())) as laptop:
        await laptop.press("ctrl+o")
        await laptop.paste("geheimpje")
        await laptop.press("escape")
        for step in STEPS:
            await laptop.go(step)
            assert "geheimpje" not in laptop.screen
        await laptop.press("f4", "f4")
        assert "geheimpje" not in laptop.screen
        await laptop.press("f4")
        assert not laptop.app.screen.is_modal, "the key that opened the page closes it"
        await laptop.press("f4", "tab", "ctrl+s")
        await laptop.shows("Hoe wil je het A4 opslaan?")
        await laptop.press("escape", "ctrl+o")
        assert "geheimpje" in laptop.screen


async def test_a_group_writes_its_own_situation_keeps_it_and_finds_it_in_the_library(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("situation")
        await laptop.paste("iets dat nergens staat")
        await laptop.press("enter")
        await laptop.until(lambda: laptop.focused == "title")
        await laptop.press("ctrl+u")
        assert "afwegen wat goed is?" in laptop.screen, "the beamer is not empty before anything was written"
        await laptop.press("ctrl+u")
        await laptop.until(lambda: laptop.focused == "title")
        await laptop.paste("Hoe ver\nga je mee?")
        await laptop.press("enter")
        await laptop.paste("Een deur die dicht blijft.")
        await laptop.command("save_own")
        (path,) = (werkmap.workspace.situations / "eigen").glob("*.md")
        assert "Een deur die dicht blijft." in path.read_text(encoding="utf-8")
        await laptop.focus("text")
        await laptop.press("f6")
        await laptop.until(lambda: laptop.focused == "search")
        await laptop.press("escape")
        await laptop.until(lambda: laptop.at_table.step.query("#field-text") and "Een deur" in laptop.screen)
        await laptop.press("f6")
        await laptop.until(lambda: laptop.focused == "search")
        await laptop.paste("HOE VER ga")
        await laptop.press("enter")
        await laptop.until(lambda: laptop.focused == "title")
        assert laptop.dialogue.situation
        assert laptop.dialogue.situation.title == "Hoe ver ga je mee?"
        await laptop.focus("text")
        await laptop.press("!")
        assert path.read_text(encoding="utf-8").count("!") == 0


async def test_the_library_narrows_down_by_letters_vermogen_and_audience(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(), size=(160, 40)) as laptop:
        await laptop.go("situation")
        listed = laptop.widget("situations", OptionList)
        everything = listed.option_count
        await laptop.press("f7")
        await laptop.choose("student")
        await laptop.shows("doelgroep: student")
        for_students = listed.option_count
        await laptop.press("f5")
        await laptop.choose("verbindend vermogen")
        await laptop.shows("vermogen: verbindend vermogen")
        of_a_vermogen = listed.option_count
        await laptop.press("f5")
        await laptop.choose("thuis-in-het-team")
        await laptop.shows("thema: Match van de student")
        assert 1 < listed.option_count <= of_a_vermogen < for_students < everything
        await laptop.paste("zzz")
        assert listed.option_count == 1
        assert "Niets gevonden" in laptop.screen


async def test_an_experience_gets_an_a4_of_its_own(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(summaries=[{"id": "s1", "core_statement": "Kijken"}], **told())) as laptop:
        await laptop.go("summary")
        await laptop.command("another")
        await laptop.choose("e1")
        await laptop.until(lambda: laptop.place == Place("summary", "s2", "core_statement"))
        await laptop.paste("Wachten")
        assert [(s.experience, s.core_statement) for s in laptop.dialogue.summaries] == [
            (None, "Kijken"),
            ("e1", "Wachten"),
        ]
        assert "2 De deur" in laptop.screen
        await laptop.press("f2")
        assert laptop.shown("core_statement") == "Kijken"
        await laptop.go("summary", "s2")
        await laptop.command("remove_summary")
        await laptop.until(lambda: laptop.place.part == "s1")


async def test_a_dialogue_begins_ends_and_goes_on_when_the_facilitator_says_so(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.press("escape")
        await laptop.shows("voorbereid, bij Groep")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen))
        await laptop.pilot.pause()
        await laptop.command("begin")
        await laptop.command("finish")
        assert laptop.dialogue.began
        assert laptop.dialogue.finished
        await laptop.press("escape")
        await laptop.until(lambda: "Verder gaan" not in laptop.screen)
        laptop.app.action_open_archive()
        await laptop.shows("afgerond")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen))
        await laptop.pilot.pause()
        await laptop.command("reopen")
        assert laptop.dialogue.finished is None
        assert laptop.dialogue.began


async def test_a_dialogue_goes_to_the_trash_comes_back_and_is_erased_only_after_a_yes(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(notes="wachtwoord")) as laptop:
        await laptop.press("escape")
        await laptop.open_archive()
        await laptop.press("delete")
        assert "1 dialoog" in laptop.screen  # Delete is a key of the field, until the list has the focus
        await laptop.press("f6", "delete")
        await laptop.shows("Nog geen dialogen")
        await laptop.press("ctrl+z")
        await laptop.shows("1 dialoog")
        await laptop.press("ctrl+z")
        await laptop.shows("Er is niets om terug te halen")
        await laptop.press("delete")
        await laptop.shows("Nog geen dialogen")
        await laptop.press("f5")
        await laptop.shows("Prullenbak")
        await laptop.press("enter")
        await laptop.choose("restore")
        await laptop.shows("prullenbak is leeg")
        await laptop.press("f5")
        await laptop.shows("1 dialoog")
        await laptop.press("delete")
        await laptop.shows("Nog geen dialogen")
        await laptop.press("f5")
        await laptop.shows("1 dialoog")
        for answer in ("no", "yes"):
            await laptop.press("enter")
            await laptop.choose("erase")
            await laptop.choose(answer)
            await laptop.shows("1 dialoog" if answer == "no" else "prullenbak is leeg")
        await laptop.press("escape")
        await laptop.shows("Druk op Enter voor je eerste dialoog")
    assert b"wachtwoord" not in werkmap.workspace.database.read_bytes()


async def test_the_archive_finds_what_was_said_and_says_when_it_does_not(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(**told())) as laptop:
        await laptop.press("escape")
        await laptop.open_archive()
        await laptop.paste("WACHTTE oost")
        await laptop.shows("Ik wachtte op Sem")
        await laptop.paste("zzz")
        await laptop.shows("Niets gevonden")
        laptop.app.screen.query_one(OneLine).clear()
        await laptop.shows("1 dialoog")


async def test_the_example_opens_also_after_it_was_thrown_away_or_erased(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        for fate in ("trash", "erase", ""):
            await laptop.press("ctrl+p")
            await laptop.paste("voorbeeld")
            await laptop.press("enter")
            await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen) and laptop.app.screen._step)
            await laptop.pilot.pause()
            assert laptop.dialogue.group in laptop.screen
            assert len(laptop.dialogue.participants) >= 4
            await laptop.press("escape")
            await laptop.shows("Druk op Enter voor je eerste dialoog")  # it is nobody's own
            if not fate:
                break
            await laptop.open_archive()
            await laptop.shows("Alleen het voorbeeld")
            await laptop.press("f6", "delete")
            await laptop.shows("Nog geen dialogen")
            if fate == "erase":
                await laptop.press("f5")
                await laptop.shows("1 dialoog")
                await laptop.press("enter")
                await laptop.choose("erase")
                await laptop.choose("yes")
                await laptop.shows("prullenbak is leeg")
            await laptop.press("escape")
            await laptop.until(lambda: isinstance(laptop.app.screen, StartScreen))


async def test_an_example_that_was_changed_opens_as_it_is_or_as_it_was(werkmap: Werkmap) -> None:
    example = read_example()
    werkmap.put(example.revised(check_out="Van ons."))
    async with werkmap.start() as laptop:
        for choice, check_out in (("on", "Van ons."), ("again", example.check_out)):
            laptop.app.action_open_example()
            await laptop.shows("Verder met jouw voorbeeld")
            await laptop.choose(choice)
            await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen) and laptop.app.screen._step)
            assert laptop.dialogue.check_out == check_out
            if choice == "on":
                await laptop.press("escape")
        await laptop.press("ctrl+p")
        await laptop.paste("archief")
        await laptop.press("enter")
        await laptop.shows("Alleen het voorbeeld")
        await laptop.press("f5")
        await laptop.shows("Voorbeeld")
        await laptop.press("escape")
        assert isinstance(laptop.app.screen, StartScreen), "the archive came in the place of the dialogue"


async def test_a_report_is_saved_and_it_is_said_where_and_what_to_mind(werkmap: Werkmap) -> None:
    page = {"id": "s1", "core_statement": "Wachten is zorg"}
    async with werkmap.start(a_dialogue(summaries=[page], **told()), size=(160, 40)) as laptop:
        await laptop.command("save_report")
        await laptop.choose("md")
        await laptop.shows("Alleen voor de groep")
        await laptop.press("escape")
        laptop.at_table.step.change("leeg", lambda dialogue: dialogue.revised(summaries=()))
        await laptop.press("ctrl+s")
        await laptop.choose("md")
        await laptop.shows("Er staat nog niets op het A4.")
    assert len(list(werkmap.workspace.exports.iterdir())) == 1


async def test_the_mouse_does_what_the_keys_do(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.go("skive")
        await laptop.click("Kennis")
        await laptop.until(lambda: laptop.place.part == "knowledge")
        await laptop.click("3 Ervaringen")
        await laptop.until(lambda: laptop.place.step == "experiences")
        await laptop.click("Volgende")
        await laptop.until(lambda: laptop.place.part == "participant:p2")
        await laptop.click("F1")
        await laptop.until(lambda: isinstance(laptop.app.screen, Reading))


async def test_the_first_screen_opens_also_when_it_is_damaged_when_a_dialogue_was_changed(werkmap: Werkmap) -> None:
    werkmap.put(a_dialogue())
    connection = open_database(werkmap.workspace.database)
    connection.execute("UPDATE dialogues SET modified = 'gisteren'")
    connection.commit()
    connection.close()
    async with werkmap.start() as laptop:
        await laptop.shows("Oost")
        assert laptop.app.screen.query_one(OptionList).highlighted == 0
