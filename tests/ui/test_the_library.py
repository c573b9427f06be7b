"""All situations on the screen: found with a few letters, written in a form, thrown away and brought back."""

from pathlib import Path

import pytest
from support.hostile import HOSTILE
from textual.widgets import Input, OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.content.own_situations import save_own_situation
from goedwerk.content.situation_file import format_situation
from goedwerk.content.situations import load_library
from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import clean
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.screens.saved import Saved
from goedwerk.ui.screens.situations import SituationsScreen
from goedwerk.ui.screens.themes import ThemesScreen
from goedwerk.ui.screens.writing import WritingScreen
from goedwerk.ui.widgets.situation_list import PAGE, SituationList

OWN = Situation(
    key="de-deur", title="Wanneer klop ik aan?", text="Een deur blijft dicht.", capability=Capability.LEARN,
    audience=("student",),
)  # fmt: skip
SIZES = ((1, 1), (160, 50), (20, 5), (80, 24), (40, 12), (60, 20))


@pytest.fixture
def with_own(werkmap: Werkmap) -> Werkmap:
    save_own_situation(werkmap.workspace.situations, OWN)
    return werkmap


def own_files(werkmap: Werkmap) -> list[Path]:
    return sorted((werkmap.workspace.situations / "eigen").glob("*.md"))


async def at(laptop: Laptop, screen: type) -> None:
    await laptop.until(lambda: isinstance(laptop.app.screen, screen) and laptop.app.screen.is_mounted)
    await laptop.pilot.pause()


async def look_around(laptop: Laptop) -> SituationList:
    laptop.app.action_open_situations()
    await at(laptop, SituationsScreen)
    return laptop.app.screen.query_one(SituationList)


async def pick(laptop: Laptop, words: str, option: str) -> None:
    """Search for a situation and choose what to do with it."""
    await laptop.paste(words)
    await laptop.press("enter")
    await at(laptop, Choice)
    await laptop.choose(option)


async def test_own_situations_come_first_and_words_in_any_order_without_accents_find_them(with_own: Werkmap) -> None:
    async with with_own.start() as laptop:
        listed = await look_around(laptop)
        assert listed.lit
        assert listed.lit.situation == OWN
        await laptop.paste("DEÚR blijft dicht aan?")
        assert "1 gevonden" in laptop.screen
        await laptop.press("down")
        assert listed.lit
        assert listed.lit.situation == OWN, "below the last one there is nothing"
        await laptop.press("enter")
        await laptop.choose("read")
        await at(laptop, Reading)
        assert "Een deur blijft dicht." in laptop.screen
        assert "Nog niet gebruikt" in laptop.screen


async def test_a_situation_says_how_often_this_group_and_others_used_it(with_own: Werkmap) -> None:
    key = OWN.model_dump()
    with_own.put(
        a_dialogue(id="00000000-0000-4000-8000-00000000000a", group="Zuid", situation=key),
        a_dialogue(id="00000000-0000-4000-8000-00000000000b", group="oost", situation=key),
    )
    async with with_own.start(a_dialogue(), size=(120, 40)) as laptop:
        await laptop.go("situation")
        await laptop.shows("1 keer met deze groep")
        await laptop.shows("2 keer, het laatst op 11")
        await laptop.shows("Met deze groep: 1 keer, op 11")


async def test_a_surprise_is_one_of_what_is_shown_and_not_what_this_group_had(with_own: Werkmap) -> None:
    left, *used = [entry.situation.key for entry in load_library().situations if "docent" in entry.situation.audience]
    with_own.put(
        *(
            a_dialogue(id=f"00000000-0000-4000-8000-{n:012}", situation={"key": key, "title": key})
            for n, key in enumerate(used, 100)
        )
    )
    async with with_own.start(a_dialogue()) as laptop:
        await laptop.go("situation")
        await laptop.until(lambda: laptop.app.screen.query_one(SituationList)._usages)
        await laptop.press("f7")
        await laptop.choose("docent")
        listed = laptop.app.screen.query_one(SituationList)
        if listed.lit and listed.lit.situation.key == left:
            await laptop.press("down")
        await laptop.press("ctrl+r")
        assert listed.lit
        assert listed.lit.situation.key == left


async def test_what_would_give_nothing_is_not_there_to_choose(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        listed = await look_around(laptop)
        await laptop.paste("deur")
        for key in ("f5", "f7"):
            await laptop.press(key)
            offered = laptop.app.screen
            assert isinstance(offered, Choice)
            assert len(offered._options) > 1
            assert "0" not in [option.note for option in offered._options]
            await laptop.choose(offered._options[-1].id)
            assert listed.lit
        laptop.app.screen.query_one(Input).value = "xylofoon"
        await laptop.press("f5")
        assert [option.id for option in laptop.app.screen._options] == [""]  # what was chosen can be let go
        await laptop.press("enter", "f7", "enter", "f5")
        await laptop.shows("Er is niets om uit te kiezen.")


async def test_a_long_list_grows_as_one_walks_down(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await look_around(laptop)
        listed = laptop.app.screen.query_one(OptionList)
        assert listed.option_count == PAGE + 2
        await laptop.press(*["down"] * PAGE)
        assert listed.option_count == 2 * PAGE + 2
        assert listed.highlighted == PAGE + 1


async def test_an_own_situation_goes_to_the_trash_and_comes_back_or_is_erased(with_own: Werkmap) -> None:
    (path,) = own_files(with_own)
    before = path.read_bytes()
    async with with_own.start() as laptop:
        await look_around(laptop)
        await laptop.press("f6", "delete")
        await laptop.until(lambda: not path.exists())
        await laptop.command("trash")
        await at(laptop, Choice)
        await laptop.choose("0")
        await laptop.choose("back")
        await laptop.until(path.exists)
        assert path.read_bytes() == before
        await laptop.shows("eigen situatie")
        await laptop.press("delete")
        await laptop.until(lambda: not path.exists())
        await laptop.command("trash")
        await laptop.choose("0")
        await laptop.choose("erase")
        await laptop.choose("yes")
        await laptop.until(lambda: not list(with_own.workspace.trash.iterdir()))


async def test_what_comes_with_goedwerk_cannot_be_thrown_away(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await look_around(laptop)
        await laptop.press("f6", "delete")
        await laptop.shows("hoort bij een set")
        assert not werkmap.workspace.trash.exists()


async def test_a_worksheet_of_a_situation_is_a_file(with_own: Werkmap) -> None:
    async with with_own.start() as laptop:
        await look_around(laptop)
        await pick(laptop, "klop", "sheet")
        await at(laptop, Saved)
        (sheet,) = with_own.workspace.exports.glob("*.pdf")
        assert sheet.read_bytes().startswith(b"%PDF")


async def test_a_dialogue_begins_about_the_situation_that_was_chosen(with_own: Werkmap) -> None:
    async with with_own.start() as laptop:
        await look_around(laptop)
        await pick(laptop, "klop", "talk")
        await at(laptop, DialogueScreen)
        assert laptop.dialogue.situation == OWN


async def write(laptop: Laptop, **fields: str) -> None:
    for name, text in fields.items():
        await laptop.focus(name)
        await laptop.paste(text)


async def test_what_is_half_written_waits_to_be_gone_on_with(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await look_around(laptop)
        await laptop.command("write")
        await at(laptop, WritingScreen)
        await write(laptop, text="Ik sta voor een deur.")
        await laptop.press("escape")
        await laptop.shows("Nog niet af, wel bewaard")
    assert own_files(werkmap) == []
    async with werkmap.start() as laptop:
        await look_around(laptop)
        await laptop.command("write")
        await at(laptop, Choice)
        assert "Verder met: Ik sta voor een deur." in laptop.screen
        await laptop.press("down", "enter")
        await at(laptop, WritingScreen)
        await write(laptop, title="Klop ik aan?")
        await laptop.press("escape")
        await at(laptop, SituationsScreen)
        (path,) = own_files(werkmap)
        assert "Ik sta voor een deur." in path.read_text(encoding="utf-8")
        await laptop.command("write")
        await at(laptop, WritingScreen)


async def test_an_untouched_form_leaves_nothing_behind(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await look_around(laptop)
        for _ in range(2):
            await laptop.command("write")
            await at(laptop, WritingScreen)
            await laptop.press("escape")
            await at(laptop, SituationsScreen)
    assert own_files(werkmap) == []


async def test_an_answer_that_shows_it_is_no_critical_situation_gets_help(werkmap: Werkmap) -> None:
    async with werkmap.start(size=(100, 60)) as laptop:
        await look_around(laptop)
        await laptop.command("write")
        await at(laptop, WritingScreen)
        await write(laptop, no_rule="Er is een protocol voor.", judgement="Wel of niet wassen", tension="nee")
        for words in ("hoort de vraag bij het protocol", "Nu lijkt het nog A of B", "De spanning is nog niet te zien"):
            await laptop.shows(words)
        assert "Wat nog kan" in laptop.screen


async def test_a_changed_situation_goes_to_its_own_file_and_a_variant_beside_it(with_own: Werkmap) -> None:
    (path,) = own_files(with_own)
    async with with_own.start() as laptop:
        await look_around(laptop)
        await pick(laptop, "klop", "edit")
        await at(laptop, WritingScreen)
        await write(laptop, **{"questions-values": "Wat deed je toen?"})
        await laptop.press("ctrl+s")
        await at(laptop, SituationsScreen)
        await pick(laptop, "", "variant")
        await at(laptop, WritingScreen)
        await write(laptop, text=" En er huilt iemand.")
        await laptop.press("escape")
        await at(laptop, SituationsScreen)
    own = {entry.situation.key: entry.situation for entry in load_library(with_own.workspace.situations).situations}
    question = DeepeningQuestion(element=SkiveElement.VALUES, text="Wat deed je toen?")
    assert own["de-deur"] == OWN.revised(questions=(question,))
    (other,) = [file for file in own_files(with_own) if file != path]
    assert "En er huilt iemand." in other.read_text(encoding="utf-8")
    assert "Eigen versie van" in other.read_text(encoding="utf-8")


async def test_a_file_that_was_changed_elsewhere_is_not_replaced_and_what_was_typed_comes_beside_it(
    with_own: Werkmap,
) -> None:
    (path,) = own_files(with_own)
    async with with_own.start() as laptop:
        await look_around(laptop)
        await pick(laptop, "klop", "edit")
        await at(laptop, WritingScreen)
        await write(laptop, title=" Of wacht ik?")
        changed = path.read_text(encoding="utf-8").replace("blijft dicht", "staat open")
        path.write_text(changed, encoding="utf-8", newline="\n")
        await laptop.press("ctrl+s")
        await at(laptop, SituationsScreen)
        await laptop.shows("Of wacht ik?")
    assert len(own_files(with_own)) == 2
    assert path.read_text(encoding="utf-8") == changed


async def test_what_was_half_changed_never_takes_the_place_of_what_was_saved_later(with_own: Werkmap) -> None:
    async with with_own.start() as laptop:
        await look_around(laptop)
        await pick(laptop, "klop", "edit")
        await at(laptop, WritingScreen)
        await write(laptop, text=" Half.")
    (path,) = own_files(with_own)
    later = path.read_text(encoding="utf-8").replace("blijft dicht", "staat open")
    path.write_text(later, encoding="utf-8", newline="\n")
    async with with_own.start() as laptop:
        await look_around(laptop)
        await laptop.shows("1 nog niet af")
        await pick(laptop, "klop", "edit")
        await at(laptop, WritingScreen)
        assert "Je gaat verder met wat je eerder schreef" in laptop.screen
        await write(laptop, text=" En toen.")
        await laptop.press("escape")
        await at(laptop, SituationsScreen)
    assert path.read_text(encoding="utf-8") == later
    (other,) = [file for file in own_files(with_own) if file != path]
    assert all(words in other.read_text(encoding="utf-8") for words in ("Half.", "En toen."))


async def test_a_set_of_someone_else_is_read_also_while_the_app_is_open_and_stays_as_it_is(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        folder = werkmap.workspace.situations / "zuid"
        folder.mkdir()
        (folder / "de-deur.md").write_text(format_situation(OWN), encoding="utf-8", newline="\n")
        await look_around(laptop)
        await laptop.shows("zuid · lerend vermogen")
        await laptop.press("f6", "delete")
        await laptop.shows("hoort bij een set")


async def test_an_audience_that_is_not_known_and_a_name_are_noticed(werkmap: Werkmap) -> None:
    async with werkmap.start(size=(100, 60)) as laptop:
        await look_around(laptop)
        await laptop.command("write")
        await at(laptop, WritingScreen)
        await write(laptop, text="Mevrouw Zwartkruis belt.", audience="werkbegelijder")
        await laptop.shows("‘werkbegelijder’ ken ik niet")
        await laptop.shows("Zwartkruis’ een naam")


async def test_what_cannot_be_read_any_more_is_named_at_once(with_own: Werkmap) -> None:
    async with with_own.start() as laptop:
        laptop.app._warm_up()
        await laptop.app._wait_for_texts()
        (path,) = own_files(with_own)
        path.write_text("kapot", encoding="utf-8", newline="\n")
        await look_around(laptop)
        await laptop.shows("Niet gelezen")


async def test_page_keys_read_the_situation_that_is_lit(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        await look_around(laptop)
        preview = laptop.app.screen.query_one("#preview")
        await laptop.press("pagedown")
        assert preview.scroll_target_y > 0
        await laptop.press("pageup")
        assert preview.scroll_target_y == 0


async def test_an_experience_becomes_a_situation_without_the_names(werkmap: Werkmap) -> None:
    told = [{"id": "e1", "participant": "p1", "title": "Sem en de deur", "text": "Noor belde mevrouw Zwartkruis."}]
    async with werkmap.start(a_dialogue(experiences=told)) as laptop:
        await laptop.go("experiences")
        await laptop.command("make_situation")
        await at(laptop, WritingScreen)
        assert "Dat is geen garantie" in laptop.screen
        await laptop.press("escape")
        await at(laptop, DialogueScreen)
        assert own_files(werkmap) == []
        await laptop.command("make_situation")
        await at(laptop, WritingScreen)
        await write(laptop, text=" Zij zweeg.")
        await laptop.press("escape")
        await at(laptop, DialogueScreen)
        (path,) = own_files(werkmap)
        source = path.read_text(encoding="utf-8")
        assert not [name for name in ("Sem", "Noor", "Zwartkruis") if name in source]
        assert "en de deur" in source
        assert [told.text for told in laptop.dialogue.experiences] == ["Noor belde mevrouw Zwartkruis."]


async def test_a_suggestion_becomes_an_agreement_of_the_open_dialogue(werkmap: Werkmap) -> None:
    situation = {"key": "x", "title": "Hoe?", "theme": "thuis-in-het-team"}
    async with werkmap.start(a_dialogue(situation=situation), drawn=True) as laptop:
        await laptop.press("ctrl+t")
        await at(laptop, ThemesScreen)
        await laptop.shows("Match van de student")
        await laptop.press("down", "enter")
        await laptop.shows("Dit is nu een afspraak")
        await laptop.press("enter")
        await laptop.shows("Dit is al een afspraak")
        (agreement,) = laptop.dialogue.agreements
        theme = next(theme for theme in laptop.facilitation.method.themes if theme.key == "thuis-in-het-team")
        assert agreement.what == theme.suggestions[0].text
        await laptop.press("escape", "ctrl+z")
        assert not laptop.dialogue.agreements


async def test_a_situation_without_a_theme_leads_to_those_of_its_vermogen(werkmap: Werkmap) -> None:
    async with werkmap.start(a_dialogue(situation=OWN)) as laptop:
        await laptop.press("ctrl+t")
        await at(laptop, ThemesScreen)
        await laptop.shows("hoort niet bij één thema")
        await laptop.shows("Hoe stimuleer je een lerende houding")


async def test_letters_that_come_fast_among_the_themes_are_no_fault(werkmap: Werkmap) -> None:
    async with werkmap.start() as laptop:
        laptop.app.action_open_themes()
        await at(laptop, ThemesScreen)
        for keys in (("enter", "up", "n", "i", "e"), ("down", "enter", "x"), ("backspace", "up", "enter", "z", "z")):
            await laptop.at_once(*keys)
            await laptop.pilot.pause()
        assert laptop.app.is_running


async def test_themes_are_searched_to_their_suggestions_and_without_a_dialogue_nothing_is_agreed(
    werkmap: Werkmap,
) -> None:
    async with werkmap.start() as laptop:
        laptop.app.action_open_themes()
        await at(laptop, ThemesScreen)
        await laptop.press("enter")
        await laptop.shows("mensen")
        await laptop.paste("nieuwsbrief INTRANET")
        await laptop.shows("Houd elkaar op de hoogte")
        await laptop.press("down", "enter")
        await laptop.shows("Open eerst een dialoog")
        await laptop.paste("zzz")
        await laptop.shows("Niets gevonden")
        await laptop.press("enter", "escape")


@pytest.mark.parametrize("opening", ["action_open_situations", "action_open_themes"])
async def test_the_library_stands_every_size_of_window(werkmap: Werkmap, opening: str) -> None:
    async with werkmap.start() as laptop:
        getattr(laptop.app, opening)()
        await laptop.until(lambda: laptop.app.screen.query(Input))
        await laptop.press("f6")
        for size in SIZES:
            await laptop.pilot.resize_terminal(*size)
            await laptop.press("pagedown", "pageup")
        await laptop.press("a")
        assert laptop.app.screen.query_one(Input).value == "a"
        if opening == "action_open_situations":
            await laptop.command("write")
            await at(laptop, WritingScreen)
            for size in SIZES:
                await laptop.pilot.resize_terminal(*size)
            assert laptop.focused == "title"


async def test_hostile_text_of_a_file_is_shown_literally_and_does_nothing(werkmap: Werkmap) -> None:
    text = clean(" ".join(HOSTILE))
    fields = dict.fromkeys(("title", "text", "no_rule", "judgement", "tension", "source"), text)
    hostile = Situation(key="vreemd", audience=(text,), theme=text, **fields)  # type: ignore[arg-type]
    save_own_situation(werkmap.workspace.situations, hostile)
    async with werkmap.start(size=(110, 40)) as laptop:
        await look_around(laptop)
        for key in ("f5", "escape", "f7", "escape", "enter", "escape", "ctrl+t", "escape"):
            await laptop.press(key)
            assert laptop.app.is_running
        await laptop.press("enter")
        await laptop.choose("edit")
        await at(laptop, WritingScreen)
        await laptop.press("f1", "escape", "escape")
        await at(laptop, SituationsScreen)
    (entry,) = [each for each in load_library(werkmap.workspace.situations).situations if each.own]
    assert entry.situation.text == text.strip()


@pytest.mark.parametrize("keys", [("ctrl+q", "ctrl+p"), ("ctrl+q", "f4"), ("ctrl+q", "f2", "f4", "ctrl+s")])
async def test_a_key_behind_the_one_to_leave_with_is_no_fault(werkmap: Werkmap, keys: tuple[str, ...]) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await laptop.at_once(*keys)
        await laptop.until(lambda: laptop.app._exit)
        assert not laptop.app.return_code
