"""The promise in a real terminal: whatever ends the program, at most the last half second of typing is lost."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is a thing of Linux and macOS", allow_module_level=True)

from support.kill_run import (
    END,
    ENTER,
    FIELDS,
    PROMISE,
    SLOW_DISK,
    TRAILING,
    app_on,
    make_plan,
    new_dialogue,
    read_desk,
    run,
    shows,
)
from support.terminal import Terminal

SAID = "Ik bleef staan bij de deur, want ze keek niet op"

GOODBYES: dict[str, Callable[[Terminal], None]] = {
    "hanging up": lambda terminal: terminal.terminate(signal.SIGHUP),
    "asking to end": lambda terminal: terminal.terminate(signal.SIGTERM),
    "closing the window": Terminal.close_terminal,
}


@pytest.mark.parametrize(("seed", "field"), [*enumerate(FIELDS, 1), (12, "answer")])
def test_kill_9_while_typing_loses_no_more_than_half_a_second(seed: int, field: str, tmp_path: Path) -> None:
    """`benchmarks/kill.py` does the same two hundred times."""
    outcome = run(make_plan(seed, field, longest=60), tmp_path)
    assert outcome.keeps_promise, outcome


def test_a_slow_disk_changes_nothing_to_that(tmp_path: Path) -> None:
    outcome = run(make_plan(3, "draft", pauses=False, longest=60), tmp_path, SLOW_DISK)
    assert outcome.keeps_promise, outcome


def test_a_save_that_waits_until_typing_stops_is_found_out(tmp_path: Path) -> None:
    """This program is broken on purpose: the test above would not be worth much if it passed."""
    outcome = run(make_plan(3, "draft", pauses=False, longest=60), tmp_path, TRAILING)
    assert not outcome.keeps_promise, outcome
    assert outcome.lost_shown > PROMISE


@pytest.mark.parametrize("goodbye", GOODBYES)
def test_a_program_that_is_asked_to_leave_keeps_every_letter(goodbye: str, tmp_path: Path) -> None:
    """Also the letters of just now, that no save had come by for; and it is gone before anything ends it by force."""
    go_to, kept = FIELDS["draft"]
    with app_on(tmp_path) as terminal:
        new_dialogue(terminal)
        go_to(terminal)
        terminal.write(SAID)
        terminal.wait_for(shows(SAID))
        terminal.write(" hoor")
        terminal.wait_for(shows(SAID + " hoor"))
        GOODBYES[goodbye](terminal)
        terminal.wait_exit(timeout=2)
    assert kept(read_desk(tmp_path)) == SAID + " hoor"


@pytest.mark.parametrize("field", ["draft", "experience"])
def test_after_kill_9_the_program_starts_again_where_one_was(field: str, tmp_path: Path) -> None:
    """Neither a lock nor a half-written file is in the way, and what is typed next goes on in the same field."""
    go_to, kept = FIELDS[field]
    with app_on(tmp_path) as terminal:
        new_dialogue(terminal)
        go_to(terminal)
        terminal.write(SAID)
        terminal.wait_for(shows(SAID))
        terminal.wait_quiet(PROMISE)
        terminal.kill9()
    place = read_desk(tmp_path).place
    with app_on(tmp_path) as terminal:
        terminal.wait_for("Verder gaan")
        terminal.write(END + ENTER)
        terminal.wait_for(shows(SAID))
        terminal.write(" en ze zei niets.")
        terminal.wait_for(shows("en ze zei niets"))
        terminal.terminate()
        terminal.wait_exit()
    desk = read_desk(tmp_path)
    assert kept(desk) == SAID + " en ze zei niets."
    assert desk.place == place
