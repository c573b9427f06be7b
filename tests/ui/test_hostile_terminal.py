"""In a real terminal, what people typed never acts on it: not from the database, and not from the keyboard."""

import re
import sys

import pytest
from support.hostile import HOSTILE
from ui.laptop import Werkmap, a_dialogue

from goedwerk.domain.text import clean

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is not there", allow_module_level=True)

from support.terminal import Terminal

ACTS = ["\x07", "\b", "\x00", "\x1b]52", "\x1b]8", "\x1b[31mrood", "\x9b", "\x9c", "\x9d", "\u202e", "\u2066", "\u200b"]


def test_no_text_of_a_person_acts_on_the_terminal(werkmap: Werkmap) -> None:
    everything = " ".join(clean(text) for text in HOSTILE)
    dialogue = a_dialogue(
        [everything],
        group=f"Oost {everything}",
        facilitator=everything,
        answers=[{"id": "a1", "element": "skills", "participant": "p1", "text": everything, "starred": True}],
        summaries=[{"id": "s1", "core_statement": everything, "candidates": [everything]}],
    )
    werkmap.put(dialogue)
    command = [sys.executable, "-m", "goedwerk", "--map", werkmap.workspace.root]
    with Terminal(command, columns=100, rows=30) as terminal:
        terminal.wait_for("Verder gaan")
        terminal.write("\x1b[F\r")  # the last line of the list: the one dialogue
        terminal.wait_for("▸ 1 Groep")
        terminal.write("\x0f")
        terminal.wait_for("eigen notities")
        # A terminal ends a paste at this sequence itself, and sends text in UTF-8.
        whole = "".join(text.replace("\x1b[201~", "") for text in HOSTILE)
        pasted = whole.encode("utf-8", "ignore")
        terminal.write(b"\x1b[200~" + pasted + b" klaar\x1b[201~")
        terminal.wait_for("klaar")
        terminal.write("\x1b")
        terminal.wait_for(lambda lines: not any("eigen notities" in line for line in lines))
        for key, sign in (("\x1bOR", "▸ 2 Situatie"), ("\x1bOR", "▸ 3 Ervaringen"), ("\x1bOR\x1bOR", "▸ 4 SKIVE")):
            terminal.write(key)
            terminal.wait_for(sign)
        terminal.write("\x1bOS")
        terminal.wait_for("▸ 6 Rijk A4")
        terminal.write("\x1bOS")
        terminal.wait_for("PgDn lezen")
        terminal.write("\x11")
        terminal.wait_exit()
        sent = b"".join(data for _, data in terminal.pieces).decode("utf-8", "replace")
    sent = re.sub(r"\x1b]22;[a-z-]+\x07", "", sent)  # Textual itself chooses a shape for the mouse
    assert [sign for sign in ACTS if sign in sent] == []
    assert "voor[31mrood" in sent
    assert "[@click=app.quit]x[/]" in sent
    notes = werkmap.kept(dialogue.id).dialogue.notes
    assert notes == clean(pasted.decode("utf-8")) + " klaar"
