"""Draw every screen in every theme at three sizes, on one web page each, to look at: `make screens`.

The pages come in `build/screens/`; nothing of them is kept in the repository.
"""

import asyncio
import tempfile
from pathlib import Path

from pictures import WALKS, Walk, app_on, open_dialogue, settled
from ui.laptop import Laptop

from goedwerk.ui.theme import THEMES

OUT = Path(__file__).parents[1] / "build" / "screens"
SIZES = ((60, 20), (80, 24), (120, 40))


def keys(step: str, part: str, *pressed: str) -> Walk:
    """Return the walk to a place of the example and then by keys."""

    async def walk(laptop: Laptop) -> None:
        await open_dialogue(laptop, step, part)
        await laptop.press(*pressed)

    return walk


def opened(action: str, *pressed: str) -> Walk:
    """Return the walk from the first screen to another one."""

    async def walk(laptop: Laptop) -> None:
        first = laptop.app.screen
        await laptop.app.run_action(action)
        await laptop.until(lambda: laptop.app.screen is not first)
        await settled(laptop)
        await laptop.press(*pressed)

    return walk


async def at_start(laptop: Laptop) -> None:
    """The first screen, with a dialogue to go on with."""


async def on_the_beamer(laptop: Laptop) -> None:
    """Each step as people see it: here the A4."""
    await open_dialogue(laptop, "summary")
    await laptop.press("ctrl+u")


SCREENS: dict[str, Walk] = {
    "start": at_start,
    "situatie": keys("situation", ""),
    "situatie-kiezen": keys("situation", "", "f6"),
    "ervaringen": keys("experiences", ""),
    "drie-es": keys("three_es", "energy"),
    "afspraken": keys("agreements", ""),
    "beamer-a4": on_the_beamer,
    "doorvragen": keys("skive", "values", "ctrl+d"),
    "woord": keys("skive", "values", "ctrl+w"),
    "alles": keys("skive", "values", "ctrl+p"),
    "hulp": keys("skive", "values", "f1"),
    "notities": keys("skive", "values", "ctrl+o"),
    "antwoord": keys("skive", "values", "f6", "enter"),
    "opslaan-kiezen": keys("summary", "", "ctrl+s"),
    "thema": keys("skive", "values", "ctrl+t"),
    "archief": opened("open_archive"),
    "situaties": opened("open_situations"),
    "schrijven": opened("open_situations", "f6", "enter"),
    "themas": opened("open_themes"),
    "uitleg": opened("open_explanation"),
    "instellingen": opened("open_settings"),
    "oefenen": opened("practise"),
    "oefenen-klaar": opened("practise", "f7", "f7", "f7", "f7", "f7"),
    "toets-kiezen": opened("open_settings", "down", "down", "enter", "f6"),
    **{name: walk for name, walk in WALKS.items() if name != "start"},
}
"""How one comes to each screen."""


async def draw(walk: Walk, theme: str, size: tuple[int, int], folder: Path) -> str:
    """Return one screen as SVG."""
    async with app_on(folder, size=size) as laptop:
        laptop.app.settings.theme = laptop.app.theme = theme
        await walk(laptop)
        await settled(laptop)
        return laptop.app.export_screenshot(title="").replace("<text ", '<text xml:space="preserve" ')


def make() -> None:
    """Write a page for every theme and size."""
    OUT.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for size in SIZES:
            drawn = []
            for name, walk in SCREENS.items():
                with tempfile.TemporaryDirectory() as folder:
                    svg = asyncio.run(draw(walk, theme.name, size, Path(folder)))
                drawn.append(f"<figure><figcaption>{name}</figcaption>{svg}</figure>")
            style = "body{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;margin:8px}figure{margin:0}"
            page = f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(drawn)}"
            path = OUT / f"{theme.name.replace(' ', '-')}-{size[0]}x{size[1]}.html"
            path.write_text(page, encoding="utf-8", newline="\n")
            print(path.name)


if __name__ == "__main__":
    make()
