"""A whole dialogue in a real pseudo-terminal, with the program killed in the middle."""

import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from goedwerk.domain.progress import State, step_state

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is a thing of Linux and macOS", allow_module_level=True)

from support.kill_run import APP, read_desk
from support.terminal import Terminal

PEOPLE = ("Noor, verzorgende IG", "Sem, verpleegkundige", "Dilan, helpende", "Ria, werkbegeleider", "Jip, student")
CORE = "Ik kijk eerst wie er voor me staat."
F2, F3, F4, F6 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[17~"


class Table:
    """The facilitator at a terminal of 100 by 30."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def see(self, text: str) -> None:
        """Wait until a text stands on the screen."""
        self.terminal.wait_for(text)

    def press(self, keys: str, then: str) -> None:
        """Press keys and wait for what they bring."""
        self.terminal.write(keys)
        self.see(then)

    def tab(self, times: int = 1) -> None:
        """Go to another field; the screen shows it, but says no word that could be waited for."""
        for _ in range(times):
            self.terminal.write("\t")
            self.terminal.wait_quiet(0.4)

    def paste(self, text: str) -> None:
        """Paste as a terminal does, between brackets."""
        self.terminal.write(f"\x1b[200~{text}\x1b[201~")
        self.see(text[:20])


def test_a_dialogue_in_a_real_terminal_survives_kill_9_and_ends_in_an_a4(tmp_path: Path) -> None:
    """What was there half a second before the kill is there when the program starts again, and the A4 is made."""
    command = [*APP, "--map", str(tmp_path / "werkmap")]
    (tmp_path / "werkmap").mkdir()
    with Terminal(command, columns=100, rows=30) as terminal:
        table = Table(terminal)
        table.see("Nieuwe dialoog")
        table.press("\r", "Hoe heet jullie groep?")
        table.paste("Werkbegeleiders Zuid")
        table.tab(5)
        for number, person in enumerate(PEOPLE, 1):
            table.paste(person)
            table.press("\r", f"{number} deelnemer")
        table.press(F3, " gevonden")
        table.paste("passende begeleiding")
        table.see("1 gevonden")
        table.press("\r", "andere situatie kiezen")
        for number in range(5):
            table.press(F3, f"{PEOPLE[number].split(',')[0]}, wat heb jij meegemaakt?")
            table.paste(f"Ervaring {number}: het was druk en ik twijfelde.")
        table.press(F3, "SKIVE · Handelingen")
        table.paste("@noor Ik bleef even staan.")
        table.press("\r", "Noor  Ik bleef even staan.")
        terminal.write("En toen liep ik toch")
        table.see("En toen liep ik toch")
        terminal.wait_quiet(0.6)
        terminal.kill9()

    with Terminal(command, columns=100, rows=30) as terminal:
        table = Table(terminal)
        table.see("Werkbegeleiders Zuid")
        table.press("\x1b[F\r", "SKIVE · Handelingen")
        table.see("En toen liep ik toch")
        table.press(" door.\r", "En toen liep ik toch door.")
        for element in ("Kennis", "Identiteit", "Waarden", "Vrijheid"):
            table.press(F3, f"SKIVE · {element}")
            table.paste(f"@noor Iets over {element}.")
            table.press("\r", f"Noor  Iets over {element}.")
            table.paste(f"@jip Nog iets over {element}.")
            table.press("\r", f"Jip  Nog iets over {element}.")
        for e in ("Excellent", "Ethiek", "Energie"):
            table.press(F3, f"Drie E’s · {e}")
            table.paste(f"@ria {e} zit in het kijken.")
            table.press("\r", f"Ria  {e} zit in het kijken.")
            table.paste(f"@sem {e} ook in wachten.")
            table.press("\r", f"Sem  {e} ook in wachten.")
        table.press(F4, "▸ 6 Rijk A4")
        terminal.wait_quiet(0.4)
        table.paste(CORE)
        table.tab(3)
        for text in ("De uitleg van ons allemaal.", "Het vak.", "De ander.", "De rust."):
            table.tab()
            table.paste(text)
        terminal.wait_quiet()
        table.press("\x13", "Hoe wil je het A4 opslaan?")
        table.press("\x1b[B\x1b[B\x1b[B\r", "Dit is geen garantie")
        terminal.write("\x1b")
        terminal.wait_quiet()
        terminal.write("\x11")
        assert terminal.wait_exit() == 0

    dialogue = read_desk(tmp_path / "werkmap").dialogue
    assert [answer.text for answer in dialogue.answers[:2]] == ["Ik bleef even staan.", "En toen liep ik toch door."]
    assert [experience.text[:10] for experience in dialogue.experiences] == [f"Ervaring {n}" for n in range(5)]
    for step in ("group", "situation", "experiences", "three_es", "summary"):
        assert step_state(dialogue, step) is State.FILLED
    (page,) = (tmp_path / "werkmap" / "exports").glob("*.md")
    shown = MarkdownIt("commonmark").render(page.read_text(encoding="utf-8"))
    assert CORE in shown
    assert "De rust." in shown
    assert not any(name.split(",")[0] in shown for name in PEOPLE)
