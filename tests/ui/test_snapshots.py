"""How the screens look at 100 by 30, in text; colours are not in it."""

from collections.abc import Callable

import pytest
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue

SIZE = (100, 30)

LooksLike = Callable[[Laptop, str], None]


def a_full_dialogue() -> Dialogue:
    return a_dialogue(
        ["Joëlle", "Mo", "Thea"],
        group="Werkbegeleiders Oost",
        facilitator="Renske",
        situation={
            "key": "x",
            "title": "Hoe ver ga je mee?",
            "text": "Een deur die dicht blijft.",
            "capability": "lerend vermogen",
        },
        experiences=[{"id": "e1", "participant": "p2", "title": "De deur", "text": "Meneer deed niet open."}],
        answers=[
            {"id": "a1", "element": "values", "participant": "p1", "text": "Dat ze zich gezien voelt", "starred": True},
            {
                "id": "a2",
                "element": "values",
                "participant": "p2",
                "experience": "e1",
                "text": "Dat meneer geen pijn houdt",
            },
        ],
        summaries=[
            {
                "id": "s1",
                "core_statement": "Eerst kijken, dan kloppen.",
                "candidates": ["Eerst kijken, dan kloppen.", "Wachten is ook zorg."],
                "explanation": "Wie even wacht, ziet meer.",
                "energy": "Rust.",
            }
        ],
        agreements=[{"id": "g1", "what": "Eerst vragen", "who": "Mo", "when": "2026-04-01"}],
        check_out="Fijn dat het stil mocht zijn.",
    )


async def test_the_first_start_looks_like_this(werkmap: Werkmap, looks_like: LooksLike) -> None:
    async with werkmap.start(size=SIZE) as laptop:
        looks_like(laptop, "first_start")


async def test_the_start_and_the_archive_look_like_this(werkmap: Werkmap, looks_like: LooksLike) -> None:
    werkmap.put(a_full_dialogue())
    async with werkmap.start(size=SIZE) as laptop:
        looks_like(laptop, "start")
        await laptop.open_archive()
        await laptop.paste("pijn")
        await laptop.shows("geen pijn")
        looks_like(laptop, "archive")


@pytest.mark.parametrize(
    ("step", "part", "field"),
    [
        ("group", "", "people"),
        ("situation", "", "text"),
        ("experiences", "experience:e1", "text"),
        ("skive", "values", "capture"),
        ("summary", "s1", "explanation"),
        ("agreements", "", "what"),
    ],
)
async def test_a_step_looks_like_this(
    werkmap: Werkmap, looks_like: LooksLike, step: str, part: str, field: str
) -> None:
    async with werkmap.start(a_full_dialogue(), size=SIZE) as laptop:
        await laptop.go(step, part, field)
        await laptop.shows("opgeslagen")
        if step == "summary":
            await laptop.shows("▀")  # the page was measured and drawn
        looks_like(laptop, step)


async def test_the_steps_look_like_this_on_the_beamer(werkmap: Werkmap, looks_like: LooksLike) -> None:
    places = (
        ("group", "", "participant"),
        ("situation", "", "page"),
        ("experiences", "experience:e1", "text"),
        ("skive", "values", "capture"),
        ("summary", "s1", "core_statement"),
        ("agreements", "", "what"),
    )
    async with werkmap.start(a_full_dialogue(), size=(80, 24)) as laptop:
        await laptop.press("ctrl+u")
        laptop.app.clear_notifications()
        for place in places:
            await laptop.go(*place)
            await laptop.shows("opgeslagen")
            looks_like(laptop, f"beamer_{place[0]}")
