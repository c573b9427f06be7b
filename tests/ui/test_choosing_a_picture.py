"""The picture of an A4: chosen with the keys alone, asked about, and never a reason for losing anything."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from support.pictures import DRAWING, PHOTO, encoded, opened
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import OptionList, Static
from ui.laptop import Laptop, Werkmap, a_dialogue, strips

from goedwerk.domain.dialogue import Dialogue, Picture
from goedwerk.domain.text import clean_counted
from goedwerk.pictures.cards import cards
from goedwerk.pictures.folders import MAX_ENTRIES
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.picture_line import PictureLine
from goedwerk.ui.screens.picture_shelf import look
from goedwerk.ui.widgets import half_blocks
from goedwerk.ui.widgets.half_blocks import HalfBlocks

JPEG = encoded(PHOTO, "JPEG")
KEPT = Picture(alt="Een deur", media_type="image/png", data=encoded(DRAWING, "PNG"), recognisable=True)
BRIDGE = next(card for card in cards() if card.key == "brug")
SIZES = ((1, 1), (160, 50), (20, 5), (80, 24), (40, 12), (60, 20))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of the person, with a photo where photos are."""
    home = tmp_path / "thuis"
    (home / "Afbeeldingen" / "tuin").mkdir(parents=True)
    (home / "Downloads").mkdir()
    (home / "Afbeeldingen" / "deur.jpg").write_bytes(JPEG)
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


def a_page(picture: Picture | None = KEPT) -> Dialogue:
    return a_dialogue(summaries=[{"id": "s1", "core_statement": "Kijken", "image": picture}])


def image(laptop: Laptop) -> Picture | None:
    """Return the picture of the first A4, if there is one."""
    return laptop.dialogue.summaries[0].image if laptop.dialogue.summaries else None


def lit(laptop: Laptop) -> str:
    """Return the line that is lit."""
    listed = laptop.app.screen.query_one("#picture-list", OptionList)
    return str(listed.get_option_at_index(listed.highlighted or 0).prompt)


def note(laptop: Laptop) -> str:
    return str(laptop.app.screen.query_one("#picture-note", Static).content)


def drawn(laptop: Laptop) -> list[Strip]:
    """Return what stands in the place for the picture."""
    place = laptop.app.screen.query_one(HalfBlocks)
    return [place.render_line(y) for y in range(place.size.height)]


def is_drawn(laptop: Laptop) -> bool:
    return any("▀▀" in line.text for line in drawn(laptop))


async def choosing(laptop: Laptop) -> None:
    """Open the list of pictures with Enter on the row."""
    await laptop.go("summary", field="picture")
    await laptop.press("enter")
    await laptop.shows("Anker")


async def asked(laptop: Laptop, kind: type[Screen[Any]]) -> None:
    await laptop.until(lambda: isinstance(laptop.app.screen, kind) and laptop.app.screen.is_mounted)
    await laptop.pilot.pause()


async def describe(laptop: Laptop, text: str = "Een deur") -> None:
    """Answer what is on the picture."""
    await asked(laptop, Ask)
    await laptop.paste(text)
    await laptop.press("enter")
    await asked(laptop, Choice)


async def back_at_the_step(laptop: Laptop) -> None:
    await asked(laptop, DialogueScreen)


async def test_a_drawing_is_chosen_with_the_keys_alone_makes_the_first_a4_and_asks_nothing(
    werkmap: Werkmap, home: Path
) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.press(*"brug")
        assert lit(laptop) == "Brug"
        await laptop.shows(BRIDGE.description[:20])
        await laptop.press("enter")
        await back_at_the_step(laptop)
        kept = image(laptop)
        assert kept is not None
        assert (kept.alt, kept.recognisable, kept.permission) == (BRIDGE.description, False, True)
        assert opened(kept.data).width == 1500
        assert len(laptop.dialogue.summaries) == 1
        assert laptop.focused == "picture"
        await laptop.shows("Een stenen brug")


async def test_a_photo_is_found_in_its_folder_and_asked_about(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.press("up", "enter")
        await laptop.shows("Je eigen map")
        assert lit(laptop) == "▸ Afbeeldingen"
        await laptop.press("enter")
        await laptop.shows("deur.jpg")
        await laptop.press("down", "enter")
        await describe(laptop, "Een open deur")
        await laptop.choose("no")
        await back_at_the_step(laptop)
        kept = image(laptop)
        assert kept is not None
        assert (kept.alt, kept.recognisable, kept.permission) == ("Een open deur", False, None)
        assert opened(kept.data).size == PHOTO.size
        assert "herkenbaar" not in laptop.screen


async def test_one_walks_through_folders_with_the_arrows_and_backspace(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.press("left", "backspace", "up", "right")
        await laptop.shows("Je eigen map")
        await laptop.press("right")
        await laptop.shows("deur.jpg")
        await laptop.press("right")
        await laptop.shows("Hier staan geen foto’s.")
        await laptop.press("backspace")
        await laptop.until(lambda: lit(laptop) == "▸ tuin")
        await laptop.press("left")
        await laptop.until(lambda: lit(laptop) == "▸ Afbeeldingen")
        await laptop.press("up", "enter")
        await laptop.until(lambda: lit(laptop) == "▸ Een foto van deze laptop")
        await laptop.press("pagedown", "pageup", "escape")
        await back_at_the_step(laptop)
        assert laptop.dialogue.summaries == ()


async def test_letters_narrow_the_list_also_when_they_come_fast(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.at_once("down", "down", *"VUÚRT", "backspace")
        assert laptop.app.screen.query_one(PictureLine).value == "VUÚR"
        assert "Vuurtoren" in laptop.screen
        assert "Anker" not in laptop.screen
        await laptop.press("left", "z", "right", "z")
        assert laptop.app.screen.query_one(PictureLine).value == "VUÚzRz"
        assert lit(laptop) == "▸ Een foto van deze laptop"
        assert "Vuurtoren" not in laptop.screen


@pytest.mark.parametrize("shape", ["{}", "'{}'\n"])
async def test_a_path_that_is_pasted_is_the_choice(werkmap: Werkmap, home: Path, shape: str) -> None:
    """A file that is dropped on the terminal comes in like this."""
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.press("b")
        await laptop.paste(shape.format(home / "Afbeeldingen" / "deur.jpg"))
        await describe(laptop)
        assert image(laptop) is not None


async def test_a_path_can_be_typed_and_one_of_a_folder_opens_it(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.paste(str(home / "Afbeeldingen"))
        await laptop.shows("deur.jpg")
        await laptop.press("backspace")
        await laptop.shows("Downloads")
        await laptop.press(*"~", "backspace")
        await laptop.paste("niet hier")
        assert laptop.app.screen.query_one(PictureLine).value == "niet hier"
        await laptop.press("shift+home", "delete")
        laptop.app.screen.query_one(PictureLine).insert_text_at_cursor(str(home / "Afbeeldingen" / "deur.jpg"))
        await laptop.press("enter")
        await asked(laptop, Ask)


async def test_what_is_no_picture_is_told_and_changes_nothing(werkmap: Werkmap, home: Path) -> None:
    folder = home / "Afbeeldingen"
    (folder / "half.jpg").write_bytes(JPEG[: len(JPEG) // 2])
    (folder / "logo.jpg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    dialogue = a_page()
    async with werkmap.start(dialogue) as laptop:
        await laptop.go("summary", field="picture")
        await laptop.press("enter")
        await laptop.choose("choose")
        await laptop.shows("Anker")
        for name, told in (
            ("half.jpg", "is beschadigd"),
            ("logo.jpg", "een tekening in SVG"),
            ("weg.jpg", "is niet gevonden"),
        ):
            await laptop.paste(str(folder / name))
            await laptop.until(lambda told=told: told in note(laptop))
            assert "Er is niets veranderd." in note(laptop)
        await laptop.press("down")
        assert note(laptop) == ""
        await laptop.paste(str(folder))
        await laptop.shows("half.jpg")
        await laptop.press(*"half")
        await laptop.shows("kan niet worden")
        await laptop.press("enter")
        await laptop.until(lambda: "is beschadigd" in note(laptop))
        await laptop.press("escape")
        await back_at_the_step(laptop)
        assert laptop.dialogue == dialogue


async def test_a_folder_that_is_gone_is_told_and_the_list_stays(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.paste(str(home / "Afbeeldingen"))
        await laptop.shows("tuin")
        (home / "Afbeeldingen" / "tuin").rmdir()
        await laptop.press("enter")
        await laptop.until(lambda: "kan niet worden gelezen" in note(laptop))
        assert "deur.jpg" in laptop.screen


@pytest.mark.parametrize(
    ("answers", "known", "told"),
    [
        (["no"], (False, None), ""),
        (["yes", "no"], (True, False), "Iemand is herkenbaar en gaf geen toestemming."),
        (["yes"], (True, None), "Iemand is herkenbaar. Vraag om toestemming"),
        ([], (None, None), "Misschien is er iemand herkenbaar."),
    ],
)
async def test_what_is_answered_is_kept_also_when_the_rest_is_not(
    werkmap: Werkmap, home: Path, answers: Sequence[str], known: tuple[bool | None, bool | None], told: str
) -> None:
    async with werkmap.start(a_dialogue(), size=(160, 40)) as laptop:
        await choosing(laptop)
        await laptop.paste(str(home / "Afbeeldingen" / "deur.jpg"))
        await describe(laptop)
        for answer in answers:
            await laptop.choose(answer)
        if isinstance(laptop.app.screen, Choice):
            await laptop.press("escape")
        await back_at_the_step(laptop)
        kept = image(laptop)
        assert kept is not None
        assert (kept.alt, kept.recognisable, kept.permission) == ("Een deur", *known)
        assert told in laptop.screen
        assert bool(told) == laptop.app.screen.query_one("#picture-warning").display


async def test_a_photo_is_kept_when_nothing_is_answered_at_all(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.paste(str(home / "Afbeeldingen" / "deur.jpg"))
        await asked(laptop, Ask)
        await laptop.press("x", "escape")
        await back_at_the_step(laptop)
        kept = image(laptop)
        assert kept is not None
        assert (kept.alt, kept.recognisable) == ("", None)
        await laptop.shows("nog zonder beschrijving")


async def test_questions_asked_again_change_only_what_is_answered(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_page(KEPT.revised(permission=True))) as laptop:
        await laptop.go("summary", field="picture")
        await laptop.press("enter")
        await laptop.choose("questions")
        await laptop.choose("yes")
        await laptop.press("escape")
        assert image(laptop) == KEPT.revised(permission=True)
        await laptop.press("enter")
        await laptop.choose("questions")
        await laptop.choose("unknown")
        await laptop.press("escape")
        assert image(laptop) == KEPT.revised(recognisable=None)
        await laptop.press("enter")
        await laptop.choose("describe")
        await laptop.press("r", "enter")
        assert image(laptop) == KEPT.revised(recognisable=None, alt="Een deurr")


async def test_a_picture_is_taken_away_and_comes_back_with_all_that_was_known(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_page()) as laptop:
        await laptop.go("summary", field="picture")
        await laptop.shows("Een deur")
        await laptop.press("enter")
        await laptop.choose("remove")
        assert image(laptop) is None
        await laptop.shows("Nog geen beeld")
        await laptop.press("ctrl+z")
        await laptop.shows("Een deur")
        assert image(laptop) == KEPT
        assert laptop.focused == "picture"
        await laptop.press("ctrl+y")
        assert image(laptop) is None


async def test_another_picture_forgets_what_was_known_about_the_first(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_page()) as laptop:
        await laptop.go("summary")
        await laptop.command("picture")
        await laptop.choose("choose")
        await laptop.shows("Anker")
        await laptop.paste(str(home / "Afbeeldingen" / "deur.jpg"))
        await asked(laptop, Ask)
        await laptop.press("escape")
        await back_at_the_step(laptop)
        kept = image(laptop)
        assert kept is not None
        assert (kept.alt, kept.recognisable, kept.permission) == ("", None, None)
        await laptop.press("ctrl+z")
        assert image(laptop) == KEPT


async def test_a_picture_outlives_closing_the_werkmap_and_can_be_looked_at(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.paste(str(home / "Afbeeldingen" / "deur.jpg"))
        await describe(laptop)
        await laptop.choose("yes")
        await laptop.choose("yes")
        await back_at_the_step(laptop)
        kept = image(laptop)
    desk = werkmap.kept(a_dialogue().id)
    assert desk.dialogue.summaries[0].image == kept
    async with werkmap.start() as laptop:
        await laptop.open(desk.dialogue.id)
        assert laptop.focused == "picture"
        await laptop.press("enter")
        await laptop.choose("view")
        await laptop.until(lambda: is_drawn(laptop))
        assert "Een deur" in laptop.screen
        await laptop.press("escape")
        await back_at_the_step(laptop)


HOSTILE_NAMES = ("[bold]x[red].jpg", "[@click=app.quit]klik.jpg", "voor\x1b[31mrood.jpg", "a\u202eb.jpg")


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no such names")
async def test_names_of_files_and_descriptions_are_shown_literally(werkmap: Werkmap, home: Path) -> None:
    folder = home / "Afbeeldingen" / "[red]map"
    folder.mkdir()
    for name in HOSTILE_NAMES:
        (folder / name).write_bytes(JPEG[:200])
    async with werkmap.start(a_dialogue(), size=(120, 40)) as laptop:
        await choosing(laptop)
        await laptop.paste(str(folder))
        await laptop.shows("Kies een beeld  [red]map")
        for shown in ("[bold]x[red].jpg", "[@click=app.quit]klik.jpg", "voor[31mrood.jpg", "ab.jpg"):
            await laptop.press("shift+home", "delete")
            assert shown[:20] in laptop.screen
            await laptop.paste(shown)
            await laptop.until(lambda: "kan niet worden getoond" in laptop.screen)
            await laptop.press("enter")
            await laptop.until(lambda shown=shown: f"‘{shown}’" in note(laptop))
            for row in laptop.screen.split("\n"):
                assert clean_counted(row)[1] == 0
            styles = [part.style for strip in strips(laptop.app) for part in strip if part.style]
            assert not [style for style in styles if style.link or "@click" in style.meta]
        (home / "Afbeeldingen" / "[b].jpg").write_bytes(JPEG)
        await laptop.paste(str(home / "Afbeeldingen" / "[b].jpg"))
        await describe(laptop, "[@click=app.quit]x[/] [/")
        await laptop.press("escape")
        await laptop.shows("[@click=app.quit]x[/] [/")


async def test_a_click_lets_one_look_and_a_second_one_chooses(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue(), size=(100, 40)) as laptop:
        await choosing(laptop)
        listed = laptop.app.screen.query_one("#picture-list")
        await laptop.pilot.click(listed, offset=(2, 5))
        await laptop.shows(BRIDGE.description[:20])
        assert "Klik nog een keer" in note(laptop)
        assert laptop.app.focused is laptop.app.screen.query_one(PictureLine)
        await laptop.pilot.click(listed, offset=(2, 5))
        await back_at_the_step(laptop)
        assert image(laptop) is not None
        await laptop.click("Een stenen brug")
        await laptop.choose("choose")
        await laptop.shows("Anker")
        await laptop.click("Een foto van deze laptop")
        await laptop.shows("Je eigen map")


async def test_the_preview_follows_what_is_lit_and_only_that(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_dialogue(), size=(100, 30)) as laptop:
        await choosing(laptop)
        await laptop.until(lambda: is_drawn(laptop))
        first = drawn(laptop)
        await laptop.at_once(*["down"] * 9)
        await laptop.until(lambda: drawn(laptop) != first)
        assert lit(laptop) == "Kompas"
        await laptop.shows("Een groot kompas")
        await laptop.press(*["up"] * 10)
        await laptop.until(lambda: not is_drawn(laptop))
        assert "Kies liefst een foto van een ding of een plek." in laptop.screen


@pytest.mark.parametrize(("size", "fits"), [((160, 50), True), ((80, 24), True), ((60, 40), True), ((60, 20), False)])
async def test_the_list_and_the_description_are_there_in_every_window_and_the_picture_where_it_fits(
    werkmap: Werkmap, home: Path, size: tuple[int, int], fits: bool
) -> None:
    async with werkmap.start(a_dialogue(), size=size) as laptop:
        await choosing(laptop)
        await laptop.shows("Een anker ligt")
        assert laptop.app.screen.query_one(HalfBlocks).display == fits
        if fits:
            await laptop.until(lambda: is_drawn(laptop))
        assert "Esc sluit" in laptop.screen


async def test_choosing_stands_every_size_of_window(werkmap: Werkmap, home: Path) -> None:
    async with werkmap.start(a_page()) as laptop:
        await laptop.go("summary", field="picture")
        for way in ("choose", "view"):
            await laptop.press("enter")
            await laptop.choose(way)
            for size in SIZES:
                await laptop.pilot.resize_terminal(*size)
                await laptop.press("down")
            await laptop.press("escape")
            await back_at_the_step(laptop)
        assert image(laptop) == KEPT


async def test_without_colours_a_picture_is_grey(werkmap: Werkmap, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with werkmap.start(a_dialogue()) as laptop:
        await choosing(laptop)
        await laptop.shows("▀▀▀▀")
        parts = [part for strip in strips(laptop.app) for part in strip if "▀" in part.text]
        for part in parts:
            assert part.style
            assert part.style.color
            assert len(set(part.style.color.get_truecolor())) == 1


@pytest.mark.parametrize("size", [(60, 20), (7, 3), (1, 1), (0, 5), (5, 0)])
def test_a_picture_fits_in_its_place_and_keeps_its_shape(size: tuple[int, int]) -> None:
    lines = half_blocks.strips(JPEG, Size(*size), "#ffffff")
    assert len(lines) <= size[1]
    assert {line.cell_length for line in lines} <= set(range(size[0] + 1))
    assert {line.text.strip("▀") for line in lines} <= {""}
    if size == (60, 20):
        assert (lines[0].cell_length, len(lines)) == (53, 20)


def test_folders_with_the_same_name_are_told_apart(tmp_path: Path) -> None:
    for folder in ("Pictures", "OneDrive - Zorg/Pictures"):
        (tmp_path / folder).mkdir(parents=True)
    shelf = look("laptop", tmp_path)
    assert [(row.label, row.note) for row in shelf.rows[1:]] == [
        ("Pictures", ""),
        ("Pictures", "OneDrive - Zorg"),
        ("Je eigen map", ""),
    ]


def test_a_folder_with_more_than_fits_says_so(tmp_path: Path) -> None:
    for number in range(MAX_ENTRIES + 1):
        (tmp_path / f"{number}.jpg").touch()
    shelf = look(tmp_path, tmp_path)
    assert len(shelf.rows) == MAX_ENTRIES + 1
    assert shelf.note == "Er staat meer in deze map. Je ziet de eerste 500."
