"""Time from a key press to its letter on the screen, next to a bare Textual app with a text area.

python benchmarks/keys.py [--rounds 5] [--slow-disk]

All programs take turns in one run, so that what else the machine does falls on all of them alike. `--slow-disk` makes
every commit take 50 ms longer. The goal is a ratio of at most 1.25 (later 1.1); exit code 1 when it is not reached.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from setting import BARE, compile_everything, figures, make_werkmap
from support.kill_run import APP, FIELDS, PATHS, SLOW_DISK, new_dialogue
from support.terminal import Screen, Terminal

GOAL = 1.25
SIZES = (0, 1000)
MEASURED = ("draft", "experience", "a4")
TEXT = "qzjxkvwqxzjwkvqjzxwvkqjx"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--slow-disk", action="store_true")
    chosen = options.parse_args()
    app = SLOW_DISK if chosen.slow_disk else APP
    compile_everything()
    bare: list[float] = []
    ours: dict[tuple[int, str], list[float]] = {(size, field): [] for size in SIZES for field in MEASURED}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for size in SIZES:
            make_werkmap(folder / f"full-{size}", size)
        for _ in range(chosen.rounds):
            for (size, field), times in ours.items():
                bare += in_bare()
                werkmap = Path(shutil.copytree(folder / f"full-{size}", folder / "werkmap"))
                times += in_app([*app, "--map", str(werkmap)], field)
                shutil.rmtree(werkmap)
    print(f"bare text area              {figures(bare)}")
    ratios = []
    for (size, field), times in ours.items():
        ratios.append(median(times) / median(bare))
        print(f"{size:>5} dialogues, {field:<11} {figures(times)}   ratio {ratios[-1]:.2f}")
    print(f"goal: at most {GOAL}")
    return 0 if max(ratios) <= GOAL else 1


def in_bare() -> list[float]:
    """Return the times of the bare app, in seconds."""
    with Terminal([*BARE, "text"]) as terminal:
        terminal.wait_for(lambda lines: any(lines))
        return key_times(terminal)


def in_app(command: list[str], field: str) -> list[float]:
    """Return the times of a field of the app, in a new dialogue, in seconds."""
    with Terminal(command, environment=PATHS) as terminal:
        new_dialogue(terminal)
        FIELDS[field][0](terminal)
        return key_times(terminal)


def key_times(terminal: Terminal) -> list[float]:
    """Type, with pauses of uneven length so that keys do not fall in step with anything, and return the times."""
    chance = random.Random(1)
    terminal.wait_quiet(0.5)
    pressed = []
    for letter in TEXT:
        pressed.append(terminal.write(letter))
        time.sleep(0.15 + 0.05 * chance.random())
    terminal.wait_quiet(0.3)
    screen = Screen(terminal.columns, terminal.rows)
    times: list[float] = []
    for stamp, piece in terminal.pieces:
        screen.feed(piece)
        while (done := len(times)) < len(TEXT) and stamp >= pressed[done]:
            if not any(TEXT[: done + 1] in line for line in screen.lines):
                break
            times.append(stamp - pressed[done])
    assert len(times) == len(TEXT), screen.lines
    return times


if __name__ == "__main__":
    sys.exit(main())
