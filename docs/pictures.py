"""Make the pictures of the screens in `docs/pictures/` again, from the example dialogue: `make pictures`.

A picture is an SVG file that the program draws of itself; its `desc` holds what stands on the screen, for who cannot
see it, and for the test that says when a picture is no longer true. It is drawn as the tests use the app, so `tests/`
has to be on the path.
"""

import asyncio
import html
import os
import re
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from ui.laptop import Laptop, Werkmap, rows

from goedwerk.domain.course import Course, Turns
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.example import read_example
from goedwerk.ui.screens.privacy import PrivacyCheck
from goedwerk.ui.screens.saved import Saved

PICTURES = Path(__file__).parent / "pictures"
SIZE = (100, 30)
NOW = datetime(2026, 3, 11, 13, 42, tzinfo=UTC)

Walk = Callable[[Laptop], Awaitable[None]]


async def start(laptop: Laptop) -> None:
    """The first screen of all."""


async def group(laptop: Laptop) -> None:
    """Step 1, with the people at the table."""
    await open_dialogue(laptop, "group")


async def skive(laptop: Laptop) -> None:
    """A question, the answers to it, and an answer that is being typed."""
    await open_dialogue(laptop, "skive", "values")
    await laptop.paste("@ilonka Dat je mag twijfelen")
    await laptop.press("enter")
    await laptop.paste("Dat ik zelf durf te zeggen")


async def compass(laptop: Laptop) -> None:
    """Who said how much about what."""
    await open_dialogue(laptop, "skive", "values")
    await laptop.press("ctrl+f")


async def beamer(laptop: Laptop) -> None:
    """What people look at."""
    await open_dialogue(laptop, "skive", "values")
    await laptop.press("ctrl+u")
    laptop.app.clear_notifications()


async def page(laptop: Laptop) -> None:
    """Step 6, with the page beside it."""
    await open_dialogue(laptop, "summary")
    await laptop.until(lambda: laptop.at_table.step.drawn_beside)
    await laptop.shows("past op één A4")  # measured, after what was likely


async def check(laptop: Laptop) -> None:
    """The check before sharing, with something to decide about."""
    await page(laptop)
    laptop.at_table.step.change("naam erbij", lambda dialogue: dialogue.revised(summaries=_naming(dialogue)))
    await laptop.press("ctrl+s", "enter")
    await laptop.until(lambda: isinstance(laptop.app.screen, PrivacyCheck))
    await laptop.until(lambda: "waarschijnlijk" not in laptop.screen)  # the page behind it was measured


async def saved(laptop: Laptop) -> None:
    """The page is a file now."""
    await page(laptop)
    await laptop.press("ctrl+s", "enter")
    await laptop.until(lambda: isinstance(laptop.app.screen, Saved))


WALKS: dict[str, Walk] = {
    "start": start,
    "groep": group,
    "skive": skive,
    "kompas": compass,
    "beamer": beamer,
    "a4": page,
    "controle": check,
    "opslaan": saved,
}
"""How one comes to each picture, by its name."""


async def draw(name: str, folder: Path) -> str:
    """Return the picture with this name as SVG; `folder` is where a werkmap may be made."""
    async with app_on(folder, with_example=name != "start") as laptop:
        await WALKS[name](laptop)
        await settled(laptop)
        return _told(laptop.app.export_screenshot(title="goedwerk"), rows(laptop.app))


def what_it_says(picture: str) -> str:
    """Return what stands on the screen in a picture."""
    found = re.search(r"<desc>(.*?)</desc>", picture, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def make() -> None:
    """Write every picture."""
    PICTURES.mkdir(exist_ok=True)
    for name in WALKS:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)  # so that the werkmap is shown by its name alone
            drawn = asyncio.run(draw(name, Path("Goedwerk")))
            (PICTURES / f"{name}.svg").write_text(drawn, encoding="utf-8", newline="\n")
            os.chdir(PICTURES)
        print(PICTURES.name, name)


@asynccontextmanager
async def app_on(folder: Path, *, with_example: bool = True, size: tuple[int, int] = SIZE) -> AsyncIterator[Laptop]:
    """Start the app on a werkmap in `folder`, with the example dialogue in it."""
    os.environ["COLORTERM"] = "truecolor"  # with fewer colours the lit line of a list is drawn inside out
    werkmap = Werkmap(folder)
    if with_example:
        werkmap.put(Desk(_going_on(read_example()), Place("group", "", "group"), course=_heard()))
    async with werkmap.start(size=size, now=lambda: NOW, drawn=True) as laptop:
        yield laptop


def _going_on(example: Dialogue) -> Dialogue:
    """Return the example in the middle of the talk: not everything was said about freedom, and time went on."""
    return example.revised(
        began=NOW,
        finished=None,
        answers=tuple(answer for answer in example.answers if answer.element != "epistemology"),
        clock={"group": 300, "situation": 660, "experiences": 1380, "skive": 720},
    )


def _heard() -> Course:
    """Return a course in which most people had the word not long ago."""
    seconds = {"p1": 320, "p2": 250, "p3": 410, "p4": 90, "p5": 180}
    heard = {"p4": 2100}
    turns = {
        who: Turns(number=1 + took // 100, seconds=took, heard=heard.get(who, 2900)) for who, took in seconds.items()
    }
    return Course(turns=turns)


async def open_dialogue(laptop: Laptop, step: str, part: str = "") -> None:
    """Put the example on the table, at a step and a part of it."""
    await laptop.open(read_example().id)
    await laptop.go(step, part, "capture" if part else "")


async def settled(laptop: Laptop) -> None:
    """Wait until what follows by itself, such as the right side and that all is saved, stands there too."""
    before = None
    while before != (shown := laptop.app.screen.is_mounted and rows(laptop.app)):
        before = shown
        await laptop.pilot.pause(0.2)


def _naming(dialogue: Dialogue) -> tuple[object, ...]:
    first, *others = dialogue.summaries
    name = dialogue.participants[0].name
    return (first.revised(explanation=f"{first.explanation}\n\n{name} bleef bij mevrouw Jansen op kamer 12."), *others)


def _told(drawn: str, shown: Iterable[str]) -> str:
    """Return the picture without fonts from elsewhere, with the lines of the screen, at the same time of day always."""
    shown = [re.sub(r"(opgeslagen )\d\d:\d\d", r"\g<1>14:42", line) for line in shown]
    drawn = re.sub(r"@font-face \{.*?\n    \}\n", "", drawn, flags=re.DOTALL)
    drawn = re.sub(r"<!--.*?-->\n", "", drawn).replace("Fira Code, monospace", "monospace")
    drawn = re.sub(r"(opgeslagen(?:&#160;| ))\d\d:\d\d", r"\g<1>14:42", drawn).replace(
        "<text ", '<text xml:space="preserve" '
    )
    drawn = re.sub(r"terminal-\d+-", "terminal-", drawn)
    says = html.escape("\n".join(shown).strip("\n"), quote=False)
    return re.sub(r"(<svg [^>]*>)", lambda tag: f"{tag[1]}\n<desc>{says}</desc>", drawn, count=1)


if __name__ == "__main__":
    make()
