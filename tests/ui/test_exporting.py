"""What leaves the laptop from the screen: checked, decided about by a person, and told where it is."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from support.hostile import HOSTILE
from textual.widgets import OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean, one_line
from goedwerk.pictures.cards import card_picture
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.privacy import PrivacyCheck
from goedwerk.ui.screens.saved import Saved, name_in_lines, shortened


def page_about(**parts: Any) -> Dialogue:
    return a_dialogue(summaries=[{"id": "s1", "core_statement": "Wachten is ook zorg."} | parts])


def files(werkmap: Werkmap) -> list[Path]:
    return sorted(werkmap.workspace.exports.iterdir())


async def save_as(laptop: Laptop, form: str) -> None:
    await laptop.press("ctrl+s")
    await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
    await laptop.choose(form)


async def test_a_page_on_which_nothing_was_found_is_saved_and_one_sees_where(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(), size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        (file,) = files(werkmap)
        await laptop.shows("Dit is geen garantie")
        assert file.name in laptop.screen.replace("\n", "").replace(" ", "").replace("│", "")
        assert "Het vorige bestand" not in laptop.screen
        await laptop.press("escape")
        await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen))
        file.write_text("Van mij.", encoding="utf-8")
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        await laptop.shows("Het vorige bestand blijft staan")


async def test_nothing_is_saved_until_everything_that_was_found_is_decided(werkmap: Werkmap) -> None:
    dialogue = page_about(ethics="Noor belde mevrouw De Vries op 06-12345678.")
    async with werkmap.start(dialogue, size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
        await laptop.shows("3 dingen kunnen")
        await laptop.press("escape")
        await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen))
        assert files(werkmap) == []
        await save_as(laptop, "md")
        await laptop.shows("Alle voorstellen overnemen")
        await laptop.press("end", "up", "enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        await laptop.choose("go")
        await laptop.until(lambda: laptop.focused == "ethics")
        await save_as(laptop, "md")
        await laptop.shows("Alle voorstellen overnemen")
        await laptop.press("enter")
        await laptop.shows("Alles is beslist")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        (file,) = files(werkmap)
        text = file.read_text(encoding="utf-8")
        assert not [word for word in ("Noor", "Vries", "12345678") if word in text]
        assert {decision.text for decision in laptop.dialogue.privacy} == {"Noor", "mevrouw De Vries", "06-12345678"}
        assert laptop.dialogue.summaries[0].ethics == "Noor belde mevrouw De Vries op 06-12345678."


async def test_a_number_that_may_be_a_bsn_goes_out_only_after_someone_says_that_it_is_none(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(ethics="Bestelnummer 123456782."), size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        assert "Laten staan" not in laptop.screen
        await laptop.choose("no_bsn")
        await laptop.shows("Alles is beslist")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        assert "123456782" in files(werkmap)[0].read_text(encoding="utf-8")
        assert laptop.dialogue.privacy[0].no_bsn


@pytest.mark.parametrize("sure", [False, True])
async def test_a_number_that_the_text_calls_a_bsn_is_asked_about_twice(werkmap: Werkmap, sure: bool) -> None:
    async with werkmap.start(page_about(ethics="Haar BSN is 123456782."), size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        await laptop.choose("no_bsn")
        await laptop.shows("Er staat BSN bij.")
        assert laptop.dialogue.privacy == ()
        await laptop.press(*(["down"] if sure else []), "enter")
        await laptop.shows("Alles is beslist" if sure else "1 ding kan naar een mens")
        assert [one.no_bsn for one in laptop.dialogue.privacy] == [True] * sure


async def test_one_may_choose_other_words_and_change_ones_mind(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(ethics="Toen kwam Noor."), size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        await laptop.choose("own")
        await laptop.shows("Wat komt er in plaats van")
        await laptop.press("end", "shift+home", "backspace")
        await laptop.paste("een stagiaire")
        await laptop.press("enter")
        await laptop.shows("Alles is beslist")
        assert laptop.dialogue.privacy[0].by == "een stagiaire"
        await laptop.press("end", "enter")
        await laptop.shows("Toch anders")
        await laptop.press("enter")
        await laptop.shows("1 ding kan naar een mens")
        assert laptop.dialogue.privacy == ()


async def test_what_was_found_shows_to_the_letter(werkmap: Werkmap) -> None:
    names = [one_line(clean(text))[:30].strip() for text in HOSTILE]
    names = [f"X{name}" for name in names if name and not name[0].isalnum()][:8]
    people = [{"id": f"p{n}", "name": name} for n, name in enumerate(names)]
    dialogue = a_dialogue(participants=people, summaries=[{"id": "s1", "ethics": " en ".join(names)}])
    async with werkmap.start(dialogue, size=(120, 40)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
        found = [one.finding.text for page in laptop.facilitation.checked_pages() for one in page.open]
        assert found
        prompts = [str(option.prompt) for option in laptop.app.screen.query_one(OptionList).options]
        assert all(any(one_line(text) in prompt for prompt in prompts) for text in found)


async def test_a_page_for_the_group_is_not_checked_and_says_so(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(ethics="Toen kwam Noor."), size=(100, 30)) as laptop:
        await save_as(laptop, "group")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        await laptop.shows("Alleen voor de groep")
        assert [file.suffix for file in files(werkmap)] == [".pdf"]


async def test_a_page_that_is_too_full_makes_no_file_and_says_where_most_stands(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(ethics="Wij wachtten en zij wachtte. " * 250), size=(100, 30)) as laptop:
        await laptop.go("summary", "s1")
        await laptop.until(
            lambda: "te veel, in Ethiek" in laptop.screen.replace("\n", " ") or "regels te" in laptop.screen
        )
        await save_as(laptop, "pdf")
        await laptop.shows("Dit past niet op")
        assert files(werkmap) == []


async def test_the_meter_follows_what_is_typed(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(), size=(100, 30)) as laptop:
        await laptop.go("summary", "s1", "explanation")
        await laptop.shows("past op één A4")
        for _ in range(3):
            await laptop.paste("Wij wachtten en zij wachtte ook nog een keer. " * 60)
        await laptop.until(lambda: "te veel" in laptop.screen)


@pytest.mark.parametrize("taken", [False, True])
async def test_a_booklet_is_made_of_the_pages_that_were_checked(werkmap: Werkmap, taken: bool) -> None:
    open_one = page_about(ethics="Toen kwam Noor.").revised(id="00000000-0000-4000-8000-00000000000b", group="West")
    werkmap.put(open_one)
    async with werkmap.start(page_about(), size=(100, 30)) as laptop:
        await laptop.press("escape")
        await laptop.until(lambda: not isinstance(laptop.app.screen, DialogueScreen))
        laptop.app.action_open_archive()
        await laptop.shows("F7 bundel")
        await laptop.press("f7")
        await laptop.shows("0 A4’s gekozen van 2")
        await laptop.shows("nog niet gecontroleerd")
        await laptop.press("f5")
        await laptop.shows("1 A4 gekozen van 2")
        await laptop.press("ctrl+s")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        await laptop.choose("md")
        await laptop.shows("Hoe heet de bundel?")
        await laptop.press("enter" if taken else "escape")
        if taken:
            await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
            (file,) = files(werkmap)
            assert "Wachten is ook zorg" in file.read_text(encoding="utf-8")
        else:
            assert files(werkmap) == []


async def test_one_key_opens_the_page_as_a_pdf(werkmap: Werkmap, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("goedwerk.ui.steps.summary.open_file", opened.append)
    async with werkmap.start(page_about(ethics="Toen kwam Noor."), size=(100, 30)) as laptop:
        await laptop.go("summary", "s1")
        await laptop.press("f5")
        await laptop.until(lambda: opened)
        assert opened == [werkmap.workspace.preview]
        reader = PdfReader(werkmap.workspace.preview)
        assert len(reader.pages) == 1
        assert "Noor" not in reader.pages[0].extract_text()
        assert files(werkmap) == []
    werkmap.workspace.forget_preview()
    assert not werkmap.workspace.preview.parent.exists()


@pytest.mark.parametrize("go_on", [False, True])
async def test_a_picture_of_someone_who_did_not_allow_it_is_asked_about_first(werkmap: Werkmap, go_on: bool) -> None:
    picture = card_picture("brug", 200).revised(recognisable=True, permission=False)
    async with werkmap.start(page_about(image=picture.model_dump()), size=(100, 30)) as laptop:
        await save_as(laptop, "md")
        await laptop.shows("misschien iemand")
        await laptop.choose("anyway" if go_on else "back")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved if go_on else DialogueScreen))
        assert bool(files(werkmap)) is go_on


@pytest.mark.parametrize(("form", "said"), [("pdf", True), ("group", True), ("html", False), ("docx", False)])
async def test_signs_that_the_pdf_does_not_have_are_named_after_saving(werkmap: Werkmap, form: str, said: bool) -> None:
    async with werkmap.start(page_about(ethics="Zij zei 护理."), size=(100, 40)) as laptop:
        await save_as(laptop, form)
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        assert len(files(werkmap)) == 1
        assert ("deze tekens staan niet in de PDF" in laptop.screen) is said
        assert ("护" in laptop.screen) is said


@pytest.mark.parametrize(("command", "named"), [("save_presence", "护"), ("save_worksheet", "理")])
async def test_signs_that_a_list_or_a_worksheet_does_not_have_are_named_too(
    werkmap: Werkmap, command: str, named: str
) -> None:
    dialogue = page_about().revised(group="Team 护", situation=Situation(key="x", title="Wachten 理", text="Iets."))
    async with werkmap.start(dialogue, size=(100, 40)) as laptop:
        await laptop.command(command)
        await laptop.shows("deze tekens staan niet in de PDF")
        assert named in laptop.screen
        assert "Word" not in laptop.screen


async def test_signs_that_the_report_does_not_have_are_named_too(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(ethics="Zij zei 护理."), size=(100, 40)) as laptop:
        await laptop.command("save_report")
        await laptop.until(lambda: isinstance(laptop.app.screen, Choice))
        await laptop.choose("pdf")
        await laptop.shows("deze tekens staan niet in de PDF")


@pytest.mark.parametrize("form", ["md", "pdf", "group"])
async def test_a_picture_that_cannot_be_read_is_said_and_the_page_is_made(werkmap: Werkmap, form: str) -> None:
    picture = card_picture("brug", 200).revised(data=b"geen beeld")
    async with werkmap.start(page_about(image=picture.model_dump()), size=(100, 40)) as laptop:
        await save_as(laptop, form)
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        assert len(files(werkmap)) == 1
        await laptop.shows("het beeld is beschadigd")


LONG = Path("/schijf/vera/Documenten/Zorginstelling Zonnehof/Werkplaats 2026/Beelden van goed werk/exports")


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (200, str(LONG)),
        (60, "/…/Werkplaats 2026/Beelden van goed werk/exports"),
        (30, "/…/exports"),
        (6, "…ports"),
    ],
)
def test_of_a_folder_that_is_too_long_the_middle_is_left_out(width: int, shown: str) -> None:
    assert shortened(LONG, width) == shown.replace("/", LONG.root)


def test_the_name_of_a_file_goes_on_behind_a_hyphen() -> None:
    name = "2026-03-11-team-oost-wat-doe-je-als-zij-niet-naar-bed-wil.pdf"
    lines = name_in_lines(name, 20)
    assert "".join(lines) == name
    assert all(len(line) <= 20 and line[-1] in "-f" for line in lines)
    assert name_in_lines("a" * 25, 20) == ["a" * 20, "a" * 5]


async def test_on_a_small_screen_the_folder_and_the_file_each_have_a_line(werkmap: Werkmap) -> None:
    async with werkmap.start(page_about(), size=(80, 24)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        (file,) = files(werkmap)
        await laptop.shows("exports")
        rows = [row.partition("│")[2].strip("│ ") for row in laptop.screen.splitlines()]
        (folder,) = [row for row in rows if row.endswith("exports")]
        assert rows[rows.index(folder) + 1] == file.name


async def test_a_file_that_cannot_be_opened_is_said_without_a_path(
    werkmap: Werkmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise GoedwerkError("Het systeem kan het bestand niet openen.", f"Het staat hier: {path}")

    monkeypatch.setattr("goedwerk.ui.screens.saved.open_file", refuse)
    async with werkmap.start(page_about(), size=(80, 24)) as laptop:
        await save_as(laptop, "md")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        await laptop.press("enter")
        await laptop.shows("Open het zelf")
        assert "Het staat hier" not in laptop.screen


@pytest.mark.parametrize("replaced", [False, True])
async def test_a_name_of_another_group_in_the_booklet_is_asked_about_and_never_in_it(
    werkmap: Werkmap, replaced: bool
) -> None:
    about_noor = page_about(ethics="Toen kwam Zwiebelina.").revised(group="Noord")
    hers = page_about().revised(id="00000000-0000-4000-8000-00000000000b", group="West")
    people = [{"id": "p9", "name": "Zwiebelina"}]
    werkmap.put(Dialogue.model_validate(hers.model_dump() | {"participants": people, "experiences": []}))
    async with werkmap.start(about_noor, size=(100, 30)) as laptop:
        await laptop.press("escape")
        await laptop.until(lambda: not isinstance(laptop.app.screen, DialogueScreen))
        laptop.app.action_open_archive()
        await laptop.shows("F7 bundel")
        await laptop.press("f7")
        await laptop.shows("0 A4’s gekozen van 2")
        assert "nog niet gecontroleerd" not in laptop.screen
        await laptop.press("f5")
        await laptop.shows("2 A4’s gekozen van 2")
        await laptop.press("ctrl+s")
        await laptop.shows("Zwiebelina")
        if not replaced:
            await laptop.choose("back")
            await laptop.shows("nog niet gecontroleerd: Zwiebelina")
            assert files(werkmap) == []
            return
        await laptop.choose("replace")
        await laptop.shows("Hoe wil je de bundel")
        await laptop.choose("md")
        await laptop.shows("Hoe heet de bundel?")
        await laptop.press("enter")
        await laptop.until(lambda: isinstance(laptop.app.screen, Saved))
        (file,) = files(werkmap)
        text = file.read_text(encoding="utf-8")
        assert "Toen kwam een collega" in text
        assert "Zwiebelina" not in text
