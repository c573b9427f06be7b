"""From an empty werkmap to the first answer, by someone who presses only what the screen names at that moment."""

from pathlib import Path

from ui.laptop import Laptop, Werkmap

from goedwerk.domain.dialogue import Dialogue
from goedwerk.ui.screens.dialogue import DialogueScreen

NAMED = {"enter": "Enter", "tab": "Tab", "down": "↓", "f3": "F3"}


class Newcomer:
    """Someone who never saw goedwerk."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    async def press(self, key: str, *, said: str) -> None:
        """Press a key because the screen says so: `said` names it, and stands there now."""
        assert NAMED[key] in said
        await self._laptop.shows(said)
        await self._laptop.press(key)

    async def type(self, text: str) -> None:
        await self._laptop.paste(text)


async def first_answer(laptop: Laptop) -> Dialogue:
    me = Newcomer(laptop)
    await me.press("enter", said="Druk op Enter voor je eerste dialoog")
    await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen) and laptop.app.screen.is_mounted)

    await laptop.shows("Hoe heet jullie groep?")
    await me.type("Team Oost")
    for _ in range(4):  # the day, who guides, the minutes, what is agreed
        await me.press("tab", said="Tab: naar het volgende veld")
    await me.press("tab", said="Tab: verder")
    for name in ("Mo", "Anna"):
        await me.type(name)
        await me.press("enter", said="Enter")
    await me.press("f3", said="F3: verder")

    await me.press("down", said="Kies met ↑↓ en Enter")
    await me.press("enter", said="Kies met ↑↓ en Enter")
    await laptop.shows("Lees samen hardop.")
    for said in ("Lees samen hardop.", "Mo, wat heb jij meegemaakt?", "Anna, wat heb jij meegemaakt?"):
        await laptop.shows(said)
        await me.press("f3", said="F3 Volgende")

    await laptop.shows("Mo zegt")
    await me.type("Ik wachtte nog even.")
    await me.press("enter", said="Typ wat iemand zegt, dan Enter")
    await laptop.shows("Ik wachtte nog even.")
    return laptop.dialogue


async def test_a_newcomer_comes_to_the_first_answer_with_keys_that_stand_on_the_screen(tmp_path: Path) -> None:
    async with Werkmap(tmp_path / "werkmap").start(size=(80, 24)) as laptop:
        dialogue = await first_answer(laptop)
    assert [person.name for person in dialogue.participants] == ["Mo", "Anna"]
    assert dialogue.situation is not None
    assert [(answer.participant, answer.text) for answer in dialogue.answers] == [
        (dialogue.participants[0].id, "Ik wachtte nog even.")
    ]


async def test_without_names_the_way_to_them_and_the_way_on_are_both_named(tmp_path: Path) -> None:
    async with Werkmap(tmp_path / "werkmap").start(size=(60, 20)) as laptop:
        me = Newcomer(laptop)
        await me.press("enter", said="Druk op Enter voor je eerste dialoog")
        await laptop.until(lambda: isinstance(laptop.app.screen, DialogueScreen) and laptop.app.screen.is_mounted)
        await laptop.shows("Nog niemand.")
        await laptop.go("experiences")
        await laptop.shows("Druk twee keer op F2")
        await laptop.press("f2", "f2")
        assert laptop.place.step == "group"
        await laptop.go("experiences")
        await me.press("f3", said="F3")
        await me.type("Wij wachtten nog even.")
        await me.press("enter", said="Typ wat iemand zegt, dan Enter")
        assert [(answer.participant, answer.text) for answer in laptop.dialogue.answers] == [
            (None, "Wij wachtten nog even.")
        ]
