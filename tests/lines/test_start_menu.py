"""Starting line by line: the same choices as the first screen, and the same errors when the werkmap cannot be used."""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import process
from support.lines import NEW, NOW, PEOPLE, Typing, desks_in, dialogue_in

from goedwerk.content.tour import load_tour
from goedwerk.domain.errors import GoedwerkError
from goedwerk.lines.practising import SAYS
from goedwerk.lines.run import hold
from goedwerk.lines.sitting import Trouble
from goedwerk.store.keeper import Kept, NotKept
from goedwerk.workspace import Workspace


def test_one_can_go_on_search_throw_away_bring_back_and_erase(typing: Typing, werkmap: Path) -> None:
    typing(*NEW)
    assert "Groep Oost." in typing("verder", "/waar")
    assert "Groep Oost." in typing("archief", "oost", "1", "openen", "/waar")
    said = typing("archief", "1", "prullenbak", "prullenbak", "1", "terughalen", "verder", "/waar")
    assert "Groep Oost." in said
    typing("archief", "1", "prullenbak", "prullenbak", "1", "voorgoed", "nee", "prullenbak", "1", "voorgoed", "ja")
    assert desks_in(werkmap) == []


def test_with_several_one_chooses_which_to_go_on_with(typing: Typing) -> None:
    typing(*NEW)
    typing("Nieuwe dialoog", "West")
    assert "Groep West." in typing("verder", "west", "/waar")


def test_the_example_can_be_walked_through_and_things_can_be_read(typing: Typing) -> None:
    assert "Op het A4 staat" in typing("voorbeeld", "/a4")
    assert "Bron: " in typing("situaties", "dochter", "1", "verder", "/terug")
    assert "Ethiek: het doet goed" in typing("uitleg", "excellent", "methode", "1", "/terug")


def test_an_example_that_was_changed_can_be_begun_again_and_is_in_the_trash_then(typing: Typing) -> None:
    typing("voorbeeld", "/naar waarden", "Dat zegt Zoef")
    assert "Dat zegt Zoef" in typing("voorbeeld", "verder", "/naar waarden", "/lees")
    again = typing("voorbeeld", "opnieuw", "/naar waarden", "/lees")
    assert "jouw voorbeeld gaat naar de prullenbak" in again
    assert "Dat zegt Zoef" not in again
    assert "Prullenbak" in typing()


def test_a_dialogue_can_begin_from_a_situation(typing: Typing, werkmap: Path) -> None:
    typing("situaties", "dochter", "1", "nieuwe")
    assert dialogue_in(werkmap).situation


def test_an_order_of_a_dialogue_is_not_lost_on_who_has_none(typing: Typing) -> None:
    said = typing("/naar 4", "/hulp", "/terug", "onzin", "", "9", "Help.", "klaar")
    assert "‘/naar’ kan hier niet, misschien wel in een dialoog." in said
    assert said.count("1. Nieuwe dialoog") == 1
    assert typing("onzin", "/lees", "lijst").count("1. Nieuwe dialoog") == 3


def test_one_can_practise_without_a_key_and_nothing_of_it_is_kept(typing: Typing, werkmap: Path) -> None:
    said = typing(
        *("oefenen", "Dat was fijn", "@yusuf", "/opslaan md", "/ongedaan", "/oefening", "/verder", "/overslaan"),
        *("/sluit", "voorbeeld", "/naar handelingen", "/lees"),
    )
    tour = load_tour()
    done = [said.index(one.praise) for one in tour.assignments[:-1]]
    assert done == sorted(done)
    assert said.count("Oefening 4 van 5.") == 2
    assert "er wordt niets bewaard" in said
    assert "Dat was alles." in said
    assert "Dat was fijn" not in said
    assert {*SAYS} == {one.task for one in tour.assignments}
    assert not any(re.search(r"F\d|Ctrl|Esc|[←-⇿]", text) for text in SAYS.values())


def test_it_ends_with_the_pipe_and_any_byte_in_any_locale_is_no_reason_to_stop_before(werkmap: Path) -> None:
    given = "Nieuwe dialoog\nJoëlle".encode() + b" en Jo\xeblle\n"
    done = process("--map", werkmap, "--gewoon", stdin=None, input=given, environment={"LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").endswith("Gestopt. Alles is bewaard.\n")
    assert dialogue_in(werkmap).group == "Joëlle en Jo\ufffdlle"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGKILL, -9), (signal.SIGTERM, 143)])
def test_whatever_ends_it_only_the_line_that_is_being_typed_is_lost(
    werkmap: Path, number: signal.Signals, code: int
) -> None:
    command = [sys.executable, "-m", "goedwerk", "--map", werkmap, "--gewoon"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        lines = (*PEOPLE, "/naar waarden", "Dat ze zich gezien voelt", "En dat er tijd is")
        running.stdin.write("".join(f"{line}\n" for line in lines).encode() + b"Dit wordt nog get")
        running.stdin.flush()
        for line in running.stdout:
            if line.startswith(b"Antwoord 2"):
                break
        assert running.stdout.readline().endswith(b"zegt: \n")  # all before this question is on disk
        running.send_signal(number)
        last = running.stdout.read().decode("utf-8")
        assert running.wait() == code
    assert last == ("" if code < 0 else "Gestopt. Alles wat je met Enter gaf, is bewaard.\n")
    assert [answer.text for answer in dialogue_in(werkmap).answers] == ["Dat ze zich gezien voelt", "En dat er tijd is"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a file that is open")
def test_when_the_werkmap_is_gone_that_is_said_and_the_words_go_elsewhere(
    werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unplugged(io.StringIO):
        def readline(self, size: int = -1) -> str:
            line = super().readline(size)
            if line == "/waar\n":
                shutil.rmtree(werkmap)
            return line

    monkeypatch.setenv("HOME", str(tmp_path))
    said = io.StringIO()
    given = Unplugged("".join(f"{line}\n" for line in (*PEOPLE, "/naar waarden", "/waar", "Dat ze zich gezien voelt")))
    with pytest.raises(GoedwerkError) as told:
        hold(Workspace(werkmap), given, said, lambda: NOW)
    assert "Let op, nog niet bewaard: de werkmap is weg of vervangen." in said.getvalue()
    (rescued,) = tmp_path.glob("goedwerk-noodkopie-*.json")
    assert str(rescued) in str(told.value)
    assert "Dat ze zich gezien voelt" in rescued.read_text(encoding="utf-8")


def test_what_cannot_be_saved_is_told_once_and_again_when_it_works() -> None:
    trouble = Trouble()
    assert trouble.news() == ""
    trouble.hear(NotKept("de schijf is vol"))
    assert "nog niet bewaard: de schijf is vol" in trouble.news()
    assert trouble.news() == ""
    trouble.hear(Kept())
    assert "lukt weer" in trouble.news()
