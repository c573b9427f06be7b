"""Guiding a talk on the screen: the compass leads, the word is given, the clock is told, the beamer is quiet."""

from datetime import timedelta

from support.private_words import private_words
from ui.laptop import NOW, Laptop, Werkmap, a_dialogue, rows

from goedwerk.content.method import load_method
from goedwerk.domain.course import Turns
from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.compass import CompassScreen
from goedwerk.ui.screens.impasses import ImpassesScreen
from goedwerk.ui.screens.settings import SettingsScreen
from goedwerk.ui.settings import BEAMER_NAMES
from goedwerk.ui.theme import BEAMER
from goedwerk.ui.widgets.fields import TextField
from goedwerk.ui.widgets.guidance import turn_bar

METHOD = load_method()
WIDE = (120, 40)


def a_talk(**fields: object) -> Dialogue:
    """Return a talk that began and in which something was said."""
    answer = {"id": "a1", "element": "skills", "participant": "p1", "text": "Ik ging naast haar op de bank zitten"}
    return a_dialogue(**({"began": NOW, "answers": [answer]} | fields))


async def test_one_key_leads_to_the_next_question_and_another_press_to_another_one(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk(), size=WIDE) as laptop:
        await laptop.go("skive")
        proposed = laptop.at_table.conduct.proposal(laptop.at_table.topic)
        assert proposed
        assert proposed.question[1:] in " ".join(laptop.screen.split())
        seen = set()
        for _ in range(3):
            await laptop.press("ctrl+k")
            await laptop.until(lambda: laptop.focused == "capture")
            seen.add((laptop.place.part, laptop.place.speaker, laptop.at_table.conduct.course.asked[-1].question))
            assert laptop.at_table.conduct.course.asked[-1].question[:30] in laptop.screen
        assert len(seen) == 3
        await laptop.paste("Dat ik rustig bleef")
        await laptop.press("enter")
        assert laptop.dialogue.answers[-1].participant == laptop.place.speaker
        assert laptop.at_table.conduct.course.floor == laptop.place.speaker


async def test_with_twenty_people_the_compass_shows_what_it_proposes_at_once(werkmap: Werkmap) -> None:
    people = [f"Deelnemer{n}" for n in range(20)]
    async with werkmap.start(a_dialogue(people, began=NOW), size=(60, 20)) as laptop:
        await laptop.go("skive")
        await laptop.press("ctrl+f")
        await laptop.shows("Een voorstel: Vraag Deelnemer0")
        await laptop.press("up")
        await laptop.shows("Vraag Deelnemer19")
        assert laptop.screen.count("Deelnemer19") == 2
        await laptop.press("down")
        await laptop.shows("↓ meer: PgDn")
        await laptop.press(*["pagedown"] * 4)
        assert "Ex Excellent" in laptop.screen
        assert "↓ meer" not in laptop.screen
        assert "↑ terug: PgUp" in laptop.screen


async def test_the_compass_lights_its_proposal_and_a_cell_one_walks_to_leads_there(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk(), size=(60, 20)) as laptop:
        await laptop.go("skive")
        await laptop.press("ctrl+f")
        assert isinstance(laptop.app.screen, CompassScreen)
        await laptop.shows("Een voorstel:")
        for row in rows(laptop.app):
            assert len(row) <= 60
        await laptop.press("up", "left", "enter")
        await laptop.until(lambda: not laptop.app.screen.is_modal)
        assert laptop.place.step == "three_es"
        await laptop.shows("Vraag dit aan")
        await laptop.press("ctrl+f")
        assert "Vraag dit aan" not in laptop.screen, "it would lie over the legend"
        await laptop.press("escape")
        assert laptop.place.step == "three_es"
        await laptop.paste("Ik wachtte")
        await laptop.press("enter", "ctrl+f")
        await laptop.shows("Beurten")


async def test_the_word_goes_by_one_key_and_a_digit_and_what_is_typed_is_theirs(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk(), size=WIDE) as laptop:
        await laptop.go("skive")
        await laptop.press("ctrl+w")
        assert isinstance(laptop.app.screen, Choice)
        await laptop.press("2")
        await laptop.until(lambda: not laptop.app.screen.is_modal)
        assert laptop.focused == "capture"
        for text in ("Ik twijfelde", "En toch ging ik"):
            await laptop.paste(text)
            await laptop.press("enter")
        assert [answer.participant for answer in laptop.dialogue.answers[1:]] == ["p2", "p2"]
        await laptop.shows("Beurten")
        await laptop.command("toggle_turns")
        assert "Beurten" not in laptop.screen
    async with werkmap.start(size=WIDE) as laptop:
        await laptop.open(a_talk().id)
        assert "Beurten" not in laptop.screen, "the group does not want it, also next time"
        await laptop.command("toggle_turns")
        await laptop.shows("Beurten")


async def test_what_someone_was_saying_stays_theirs_also_when_others_speak_elsewhere(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("skive", "skills", "capture")
        await laptop.press("ctrl+w", "2")
        await laptop.paste("Ik wachtte")
        await laptop.press("f3", "ctrl+w", "3")
        await laptop.paste("Dat hielp")
        await laptop.press("enter", "f2")
        await laptop.shows("Sem")
        assert (laptop.place.part, laptop.place.speaker, laptop.shown("capture")) == ("skills", "p2", "Ik wachtte")
        await laptop.press("enter")
        said = [(answer.participant, answer.text) for answer in laptop.dialogue.answers[1:]]
        assert said == [("p3", "Dat hielp"), ("p2", "Ik wachtte")]


async def test_the_next_question_is_for_another_and_what_was_half_typed_is_kept_for_who_said_it(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("skive", "skills", "capture")
        await laptop.go("skive", "knowledge", "capture")
        await laptop.paste("Later")
        await laptop.go("skive", "skills", "capture")
        for n in range(4):
            speaker, topic = laptop.place.speaker or "p1", laptop.place.part
            await laptop.at_once(*f"Nog{n}", "ctrl+k")
            await laptop.until(lambda n=n: f"Nog{n}" in [answer.text for answer in laptop.dialogue.answers])
            kept = next(answer for answer in laptop.dialogue.answers if answer.text == f"Nog{n}")
            assert (kept.participant, kept.element) == (speaker, topic)
            await laptop.until(lambda: laptop.focused == "capture")
            assert laptop.shown("capture") == ""
            assert laptop.at_table.conduct.course.asked[-1].participant == laptop.place.speaker
        assert any((one.text, one.participant) == ("Later", "p1") for one in laptop.dialogue.answers)


async def test_letters_find_who_gets_the_word_and_letters_of_nobody_choose_nobody(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("skive")
        await laptop.press("ctrl+w", "d", "i", "enter")
        await laptop.until(lambda: not laptop.app.screen.is_modal)
        assert laptop.at_table.conduct.course.floor == "p3"
        await laptop.press("ctrl+w", "x", "enter")
        assert isinstance(laptop.app.screen, Choice)
        assert laptop.at_table.conduct.course.floor == "p3"
        await laptop.press("escape")


async def test_the_situation_is_read_aloud_from_the_beamer(werkmap: Werkmap) -> None:
    text = "Een bewoner wil niet gewassen worden, en jij hebt nog vier mensen te gaan. " * 6 + "Tot hier."
    title = "Hoe ver ga je mee met wat iemand wil, ook als dat misschien niet goed is?"
    async with werkmap.start(a_talk(situation={"key": "x", "title": title, "text": text})) as laptop:
        await laptop.go("situation")
        assert "niet goed is?" in laptop.screen, "the end of the title"
        await laptop.focus("text")
        assert "Tot hier." in laptop.screen
        await laptop.press("ctrl+u")
        laptop.app.clear_notifications()
        await laptop.shows("Tot hier.")
        assert text in " ".join(laptop.screen.split())
        assert "zonder namen" not in laptop.screen
        await laptop.press("ctrl+u")
        await laptop.until(lambda: laptop.focused == "title")


async def test_who_types_sees_that_someone_does_not_want_words_kept(werkmap: Werkmap) -> None:
    people = [{"id": "p1", "name": "Noor", "may_keep": False}]
    async with werkmap.start(a_talk(participants=people)) as laptop:
        await laptop.go("skive")
        await laptop.shows("Noor zegt (niet bewaren)")
        await laptop.press("ctrl+u")
        assert "niet bewaren" not in laptop.screen


async def test_the_word_in_the_experiences_goes_to_someones_own_experience(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("experiences")
        await laptop.press("ctrl+w", "3")
        await laptop.until(lambda: laptop.place.part == "participant:p3")
        await laptop.paste("Ik stond alleen op de gang")
        await laptop.press("f3")
        assert laptop.dialogue.experiences[0].participant == "p3"
        assert laptop.at_table.conduct.course.floor == "p3"


async def test_the_clock_tells_used_and_left_stands_still_when_asked_and_is_told_at_the_end(werkmap: Werkmap) -> None:
    moment = NOW
    async with werkmap.start(a_talk(clock={"skive": 12 * 60}), size=WIDE, now=lambda: moment) as laptop:
        await laptop.go("skive")
        assert "12 min gebruikt" in laptop.screen, "nothing was done yet"
        await laptop.paste("Ik wachtte")
        await laptop.press("enter")
        await laptop.shows("12 min, nog 18")
        for _ in range(20):
            moment += timedelta(seconds=60)
            laptop.at_table._tick()
        await laptop.shows("32 min, 2 over")
        await laptop.press("ctrl+e")
        await laptop.shows("klok staat stil")
        await laptop.press("ctrl+e")
        await laptop.shows("32 min, 2 over")
        await laptop.command("finish")
        await laptop.shows("terug in het archief")
        assert "De tijd" in laptop.screen
        assert "Samen" in laptop.screen


def test_bars_of_turns_are_as_long_as_the_minutes_behind_them() -> None:
    people = [Participant(id=f"p{n}", name=f"P{n}") for n in range(4)]
    turns = {person.id: Turns(number=1, seconds=s) for person, s in zip(people, (10, 59, 60, 119), strict=True)}
    bars = [line.plain.count("━") for line in turn_bar(people, turns, None).split()]
    assert bars == [0, 0, 4, 4]
    assert "━" not in turn_bar(people[:2], turns, None).plain, "nobody is behind in the first minute"


async def test_three_questions_lead_back_to_exploring(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk(), size=(60, 20)) as laptop:
        await laptop.go("skive")
        await laptop.press("ctrl+d")
        assert isinstance(laptop.app.screen, ImpassesScreen)
        for impasse in METHOD.impasses:
            await laptop.shows(impasse.questions[2][:20])
            assert impasse.calm[:20] in laptop.screen
            await laptop.press("down")
        await laptop.press("escape")
        assert laptop.focused == "capture"


async def beamer_on(laptop: Laptop) -> None:
    await laptop.press("ctrl+u")
    await laptop.until(lambda: laptop.app.theme == BEAMER.name)


async def test_on_the_beamer_stands_nothing_that_is_for_who_guides_alone(werkmap: Werkmap) -> None:
    dialogue = a_talk(
        notes="GEHEIM",
        experiences=[{"id": "e1", "participant": "p1", "title": "De gang"}],
        summaries=[{"id": "s1", "core_statement": "Blijven is ook handelen"}],
        clock={"skive": 15 * 60},
    )
    async with werkmap.start(dialogue, size=WIDE) as laptop:
        colours = laptop.app.theme
        await beamer_on(laptop)
        await laptop.shows("Ctrl en +")
        laptop.app.clear_notifications()
        for step in ("group", "situation", "experiences", "skive", "three_es", "summary", "agreements"):
            await laptop.go(step)
            shown = laptop.screen
            assert [word for word in (*private_words(), "GEHEIM") if word in shown] == [], (step, shown)
            assert max(len(row.strip()) for row in rows(laptop.app)[3:-3]) <= 60, shown
        for action in ("compass", "notes", "times", "check_for_sharing", "ask_consent", "toggle_turns"):
            await laptop.command(action)
            await laptop.shows("Zet eerst de beamerstand uit")
            await laptop.press("x", "escape")
            assert laptop.dialogue == dialogue, action  # who types on without looking types for nobody
        for _ in ("it goes", "it stands still"):
            await laptop.press("ctrl+e")
            assert "De klok" not in laptop.screen
        await laptop.press("ctrl+u")
        await laptop.shows("klok staat stil")
        assert laptop.app.theme == colours


async def test_the_beamer_goes_on_and_off_while_one_types_and_the_tip_comes_once(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("skive")
        await laptop.at_once(*"Ik ")
        await beamer_on(laptop)
        await laptop.at_once(*"bleef")
        assert laptop.app.screen.query_one(TextField).text == "Ik bleef"
        await laptop.press("enter")
        assert laptop.dialogue.answers[-1].text == "Ik bleef"
        await laptop.shows("Ik bleef")
        laptop.app.clear_notifications()
        await laptop.press("ctrl+u", "ctrl+u")
        assert "Ctrl en +" not in laptop.screen
        await laptop.press("escape")
        await laptop.shows("Iedereen kijkt mee")
        assert laptop.app.theme == BEAMER.name
        await laptop.press("escape")
        await laptop.until(lambda: laptop.app.theme != BEAMER.name)


async def test_the_beamer_leaves_names_out_when_asked_and_remembers_that(werkmap: Werkmap) -> None:
    async with werkmap.start(a_talk()) as laptop:
        await laptop.go("skive")
        await beamer_on(laptop)
        assert "Noor" in laptop.screen
        await laptop.command("toggle_names")
        for step in ("skive", "experiences", "group"):
            await laptop.go(step)
            assert "Noor" not in laptop.screen
        await laptop.go("skive")
        assert "naast haar op de bank" in laptop.screen
        await laptop.command("open_settings")
        await laptop.until(lambda: isinstance(laptop.app.screen, SettingsScreen))
        laptop.app.settings.toggle(BEAMER_NAMES)
        await laptop.press("escape")
        await laptop.shows("Noor")
        laptop.app.settings.toggle(BEAMER_NAMES)
    async with werkmap.start() as laptop:
        await laptop.open(a_talk().id)
        await laptop.go("skive")
        await beamer_on(laptop)
        assert "Noor" not in laptop.screen
