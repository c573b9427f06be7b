"""What a facilitator does most, counted: the keys that are pressed and the screens that pass by, as docs/taken.md says.

`GOEDWERK_UPDATE_SNAPSHOTS=1` writes the table anew, to be looked at.
"""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from ui.laptop import NOW, Laptop, Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.screens.saved import Saved
from goedwerk.ui.theme import BEAMER

PAGE = Path(__file__).parents[2] / "docs" / "taken.md"
RULE = "| --- | --- | ---: | ---: |\n"
UPDATES = os.environ.get("GOEDWERK_UPDATE_SNAPSHOTS") == "1"


@dataclass
class Hands:
    """Someone who does a task: every key counts, what people say does not."""

    laptop: Laptop
    keys: list[str] = field(default_factory=list)
    screens: list[str] = field(default_factory=list)

    async def press(self, *keys: str) -> None:
        """Press keys, and look at the screen after each."""
        for key in keys:
            self.keys.append(key)
            await self.laptop.press(key)
            await self.laptop.pilot.pause()
            self.look()

    async def type(self, text: str) -> None:
        """Type words that someone says, or that one looks for."""
        await self.laptop.paste(text)
        self.look()

    def look(self) -> None:
        """Remember which screen this is: a window over it and a step of a dialogue are screens too."""
        screen = self.laptop.app.screen
        name = type(screen).__name__ + (self.laptop.place.step if isinstance(screen, DialogueScreen) else "")
        if not self.screens or self.screens[-1] != name:
            self.screens.append(name)


Task = Callable[[Hands], Awaitable[None]]


def held(**fields: object) -> Dialogue:
    """Return a dialogue that is going on, with an A4 that fits."""
    given = {
        "began": NOW,
        "answers": [{"id": "a1", "element": "skills", "participant": "p1", "text": "Ik bleef bij haar zitten"}],
        "summaries": [
            {
                "id": "s1",
                "candidates": ["Blijven is ook handelen", "Kijken is werken"],
                "explanation": "Iedereen zocht een eigen plek.",
            }
        ],
    }
    return a_dialogue(**(given | fields))


async def begin(hands: Hands) -> None:
    await hands.press("enter")
    await hands.laptop.until(lambda: isinstance(hands.laptop.app.screen, DialogueScreen))
    await hands.laptop.pilot.pause()
    await hands.type("Werkbegeleiders Oost")
    assert hands.laptop.dialogue.group == "Werkbegeleiders Oost"


async def someone_late(hands: Hands) -> None:
    await hands.press("f9")
    await hands.type("schuift")
    await hands.press("enter")
    await hands.type("Ria")
    await hands.press("enter")
    assert hands.laptop.dialogue.participants[-1].name == "Ria"


async def an_answer(hands: Hands) -> None:
    await hands.type("@sem Ik durfde het niet te zeggen")
    await hands.press("enter")
    assert hands.laptop.dialogue.answers[-1].participant == "p2"


async def the_word(hands: Hands) -> None:
    await hands.press("ctrl+w", "3")
    assert hands.laptop.at_table.conduct.course.floor == "p3"


async def a_star(hands: Hands) -> None:
    await hands.press("f6", "space", "f6")
    assert hands.laptop.dialogue.answers[-1].starred
    assert hands.laptop.focused == "capture"


async def a_core_statement(hands: Hands) -> None:
    await hands.press("f4", "tab", "tab", "down", "enter")
    assert hands.laptop.dialogue.summaries[0].core_statement == "Kijken is werken"


async def fits(hands: Hands) -> None:
    await hands.press("f4")
    await hands.laptop.shows("past op één A4")


async def save(hands: Hands) -> None:
    await hands.press("ctrl+s", "enter")
    await hands.laptop.until(lambda: isinstance(hands.laptop.app.screen, Saved))
    hands.look()


async def last_month(hands: Hands) -> None:
    await hands.press("down", "enter")
    await hands.laptop.shows("prullenbak")
    hands.look()
    await hands.type("februari")
    await hands.laptop.pilot.pause()
    await hands.press("enter")
    await hands.laptop.until(lambda: isinstance(hands.laptop.app.screen, DialogueScreen))
    hands.look()


async def take_back(hands: Hands) -> None:
    await hands.press("f6", "delete", "ctrl+z")
    assert hands.laptop.dialogue.answers[0].text == "Ik bleef bij haar zitten"


async def to_the_beamer(hands: Hands) -> None:
    await hands.press("ctrl+u")
    assert hands.laptop.app.theme == BEAMER.name


async def go_on(hands: Hands) -> None:
    hands.look()
    await hands.press("enter")
    await hands.laptop.until(lambda: isinstance(hands.laptop.app.screen, DialogueScreen))
    hands.look()
    assert hands.laptop.focused == "capture"


@dataclass(frozen=True)
class Row:
    """A task as the page tells it; `most` keys is what we would still defend."""

    name: str
    keys: str
    do: Task
    most: int
    start: str = "skive"
    before: int = 0


TASKS = (
    Row("Een dialoog beginnen", "`Enter`, en je staat in het eerste veld", begin, 1, start="nothing"),
    Row("Iemand toevoegen die later komt", "`Ctrl+P`, ‘schuift’, `Enter`, de naam, `Enter`", someone_late, 3),
    Row("Opschrijven wat iemand zegt", "`@sem` met de woorden, `Enter`", an_answer, 1),
    Row("Iemand het woord geven", "`Ctrl+W` en een cijfer", the_word, 2),
    Row("Een ster geven", "`F6`, spatie, `F6` terug naar het veld", a_star, 3),
    Row("De kernuitspraak kiezen", "`F4`, twee keer `Tab`, `↓`, `Enter`", a_core_statement, 5),
    Row("Zien of het op één A4 past", "`F4`", fits, 1),
    Row("Het A4 opslaan als PDF, als de controle niets vindt", "`Ctrl+S`, `Enter`", save, 2),
    Row("De dialoog van vorige maand vinden", "`↓`, `Enter`, de maand, `Enter`", last_month, 3, start="old"),
    Row("Terughalen wat je weghaalde", "`F6`, `Delete`, en dan `Ctrl+Z`", take_back, 3),
    Row("De beamerstand aan", "`Ctrl+U`", to_the_beamer, 1),
    Row(
        "Stoppen en later verder gaan",
        "`Ctrl+Q`; daarna goedwerk starten en `Enter`",
        go_on,
        2,
        start="again",
        before=1,
    ),
)


async def at(row: Row, folder: Path) -> Hands:
    """Do a task from where one is then, and return what it took."""
    werkmap = Werkmap(folder)
    if row.start == "again":
        async with werkmap.start(held()) as laptop:
            await laptop.go("skive")
            await laptop.press("ctrl+q")
    elif row.start == "old":
        old = held(answers=[{"id": "a1", "element": "skills", "text": "Ik ging naast haar zitten"}], date="2026-02-03")
        werkmap.put(old.revised(modified=old.modified.replace(month=2) if old.modified else None))
    async with werkmap.start(held() if row.start == "skive" else None, size=(80, 24)) as laptop:
        if row.start == "skive":
            await laptop.go("skive")
        hands = Hands(laptop)
        await row.do(hands)
        return hands


async def told(row: Row, folder: Path) -> str:
    """Do a task and return its line on the page; it takes no more keys than we would defend."""
    hands = await at(row, folder)
    keys = len(hands.keys) + row.before
    assert keys <= row.most
    return f"| {row.name} | {row.keys} | {keys} | {len(hands.screens)} |"


@pytest.mark.parametrize("row", TASKS, ids=lambda row: row.do.__name__)
@pytest.mark.skipif(UPDATES, reason="the page is being written")
async def test_a_task_takes_as_many_keys_and_screens_as_the_page_says(row: Row, tmp_path: Path) -> None:
    assert await told(row, tmp_path) in PAGE.read_text(encoding="utf-8").splitlines()


async def test_the_page_has_these_tasks_in_this_order_and_no_other(tmp_path: Path) -> None:
    head, rule, _ = PAGE.read_text(encoding="utf-8").partition(RULE)
    if UPDATES:
        lines = [await told(row, tmp_path / row.do.__name__) for row in TASKS]
        PAGE.write_text(head + rule + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    rows = PAGE.read_text(encoding="utf-8").partition(RULE)[2].splitlines()
    assert [row.split(" | ")[0] for row in rows] == [f"| {row.name}" for row in TASKS]
