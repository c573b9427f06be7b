"""What stands on the screen can be read: contrast is computed as WCAG 2 does, for every colour that is used."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import ColorTriplet
from rich.style import Style
from textual.color import Color
from textual.theme import Theme
from ui.laptop import Laptop, Werkmap, a_dialogue, strips

import goedwerk.ui
from goedwerk.ui.theme import BEAMER, HIGH_CONTRAST, NAMES, THEMES, known

UI = Path(goedwerk.ui.__file__).parent
SHEET = (UI / "goedwerk.tcss").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py") if path.name != "theme.py")

STATUS = {"accent", "success", "warning", "error"}
"""Colours that mean something; all else that is written is text."""

READ, READ_FROM_AFAR, SEEN = 4.5, 7.0, 3.0
"""The least contrast of text, of text in the themes for beamer and bad light, and of what is no text."""

DECORATION = {"line"}
"""Rules between parts of the screen: nobody has to see them, but in the two themes of which contrast is the point."""

# What a window lies over is not for reading. A field that is unclear or selected holds text only, no status.
_NOT_READ = ("background 60%",)


def used(pattern: str, where: str) -> set[str]:
    return set(re.findall(pattern, where)) - set(_NOT_READ)


_COLOUR = r"\$([a-z-]+(?: \d+%)?)"
TEXTS = {
    "foreground",
    *used(rf"[{{;\s]color: {_COLOUR}", SHEET),
    *used(r"\$([a-z-]+)", CODE),
}
BACKGROUNDS = {"background", *used(rf"background: {_COLOUR}", SHEET), *used(r" on \$([a-z-]+)", CODE)}
EDGES = used(rf"(?:border|outline)[a-z-]*: [a-z]+ {_COLOUR}", SHEET) | {"scrollbar", "scrollbar-hover", "border"}
BEHIND_FIELDS = {"panel", "chosen"}


def colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


def resolved(theme: Theme, name: str, under: str = "background") -> Color:
    """Return a colour as it is on the screen; `name 30%` lies over another one."""
    plain, _, percent = (
        colours(theme).get(name, name).rpartition(" ") if name in colours(theme) else name.rpartition(" ")
    )
    if not plain:
        return Color.parse(percent)
    over = Color.parse(plain) if plain.startswith("#") else resolved(theme, plain)
    return resolved(theme, under).blend(over, int(percent.rstrip("%")) / 100)


def linear(channel: float) -> float:
    channel /= 255
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: Color | ColorTriplet) -> float:
    red, green, blue = colour[:3]
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Color | ColorTriplet, other: Color | ColorTriplet) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def needed(theme: Theme, text: str) -> float:
    """Return the least contrast of a text in a theme."""
    if theme is HIGH_CONTRAST or (theme is BEAMER and text not in STATUS):
        return READ_FROM_AFAR
    return READ


def pairs() -> Iterator[tuple[str, str, str]]:
    """Yield each colour of text with each that may lie behind it, and what lies under that."""
    for behind in BACKGROUNDS:
        if "%" not in behind:
            yield from ((text, behind, "background") for text in TEXTS)
            continue
        yield "foreground", behind, "background"
    yield "foreground", "input-selection-background", "chosen"
    yield "input-cursor-foreground", "input-cursor-background", "chosen"
    yield "block-cursor-foreground", "block-cursor-background", "background"
    yield "block-cursor-blurred-foreground", "block-cursor-blurred-background", "background"


def test_the_colours_that_are_used_are_found() -> None:
    assert {"foreground", "muted"} | STATUS <= TEXTS
    assert {"background", "panel", "chosen", "block-cursor-background", "warning 30%"} <= BACKGROUNDS
    assert {"accent", "warning", "error", "line"} <= EDGES
    assert not re.search(r"#[0-9A-Fa-f]{6}|rgb\(", SHEET), "a colour belongs in a theme"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_everything_it_may_stand_on(theme: Theme) -> None:
    for text, behind, under in pairs():
        ratio = contrast(resolved(theme, text), resolved(theme, behind, under))
        assert ratio >= needed(theme, text), f"{text} on {behind}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_shows_where_one_is_differs_from_what_it_stands_on(theme: Theme) -> None:
    for edge in EDGES - (set() if theme in (BEAMER, HIGH_CONTRAST) else DECORATION):
        for behind in ("background", *(BEHIND_FIELDS if "scrollbar" not in edge else ())):
            ratio = contrast(resolved(theme, edge), resolved(theme, behind))
            assert ratio >= SEEN, f"{edge} on {behind}: {ratio:.2f}"
    assert contrast(resolved(theme, "input-cursor-background"), resolved(theme, "chosen")) >= SEEN


# Machado, Oliveira and Fernandes (2009), on linear light.
_DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
APART = 15
"""How far two colours are apart that nobody takes for the same, in CIE Lab."""


def seen_without_green(colour: Color) -> tuple[float, float, float]:
    """Return a colour in CIE Lab, the way it is for eyes without green."""
    light = [linear(channel) for channel in colour.rgb]
    red, green, blue = (
        min(1.0, max(0.0, sum(part * share for part, share in zip(row, light, strict=True)))) for row in _DEUTERANOPIA
    )

    def bent(value: float) -> float:
        return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116

    x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_colours_that_mean_different_things_differ_for_who_does_not_see_red_and_green(theme: Theme) -> None:
    names = sorted({*STATUS, "foreground"})
    seen = {name: seen_without_green(resolved(theme, name)) for name in names}
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            assert math.dist(seen[one], seen[other]) >= APART, (one, other)


def test_every_theme_has_a_name_and_one_that_is_not_known_is_the_first() -> None:
    assert [*NAMES] == [theme.name for theme in THEMES]
    assert known("textual-dark") == known("") == THEMES[0].name


def written(laptop: Laptop) -> Iterator[tuple[str, Style]]:
    """Yield every piece of text on the screen with its style, but for drawings."""
    for strip in strips(laptop.app):
        for segment in strip:
            if re.search(r"\w", segment.text) and segment.style:
                yield segment.text, segment.style


def worst(laptop: Laptop) -> tuple[float, str]:
    """Return the least contrast on the screen, and of which text."""
    found = []
    for text, style in written(laptop):
        assert style.color
        assert style.color.triplet
        assert style.bgcolor
        assert style.bgcolor.triplet
        found.append((contrast(style.color.triplet, style.bgcolor.triplet), text))
    return min(found)


async def test_what_is_drawn_can_be_read_in_every_theme_also_what_textual_draws_itself(werkmap: Werkmap) -> None:
    dialogue = a_dialogue(
        situation={"key": "x", "title": "Hoe ver ga je?"},
        answers=[{"id": "a1", "element": "values", "participant": "p1", "text": "Dat ze zich gezien voelt"}],
        date=None,
    )
    async with werkmap.start(dialogue, size=(100, 30)) as laptop:
        for step, part, field in (("group", "", "date"), ("skive", "values", "said")):
            await laptop.go(step, part, field)
            for theme in THEMES:
                laptop.app.theme = theme.name
                await laptop.pilot.pause()
                ratio, text = worst(laptop)
                assert ratio >= (READ_FROM_AFAR if theme is HIGH_CONTRAST else READ), (theme.name, text, ratio)


async def test_without_colours_all_is_grey_and_the_line_one_is_at_is_turned_inside_out(
    werkmap: Werkmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with werkmap.start() as laptop:
        styles = dict(written(laptop))
        for style in styles.values():
            assert style.color
            assert style.color.triplet
            assert len({*style.color.triplet}) == 1
        lit = [text for text, style in styles.items() if style.reverse]
        assert [text.strip() for text in lit] == ["Nieuwe dialoog"]
