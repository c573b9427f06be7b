"""Time from a key to the last thing it changes in the list of situations: a list of 500 next to one of 1.

python benchmarks/library.py [--rounds 3] [--situations 500]

Both programs take turns in one run. In an empty list nothing can be previewed, so the small one holds one situation.
Filtering is a letter in the field above the list, the preview is one line further down, and the list itself is opening
the screen. The goal is a ratio of at most 1.5; exit code 1 when it is not reached.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from setting import compile_everything, figures, write_situations
from support.kill_run import PATHS
from support.odd_app import EMPTY_LIBRARY
from support.terminal import Terminal

GOAL = 1.5
FILTERED = "met situatie"
DOWN, ENTER = "\x1b[B", "\r"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--situations", type=int, default=500)
    chosen = options.parse_args()
    compile_everything()
    small: dict[str, list[float]] = {"list": [], "filter": [], "preview": []}
    full: dict[str, list[float]] = {"list": [], "filter": [], "preview": []}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_situations(folder / "small" / "situations" / "een", 1)
        write_situations(folder / "full" / "situations" / "veel", chosen.situations)
        for _ in range(chosen.rounds):
            for name, times in (("small", small), ("full", full)):
                for what, taken in look_around([*EMPTY_LIBRARY, "--map", str(folder / name)]).items():
                    times[what] += taken
    reached = True
    for what in small:
        ratio = median(full[what]) / median(small[what])
        reached = reached and ratio <= GOAL
        print(f"{what:<8} one {figures(small[what])}   {chosen.situations} {figures(full[what])}   ratio {ratio:.2f}")
    print(f"goal: at most {GOAL}")
    return 0 if reached else 1


def look_around(command: list[str]) -> Mapping[str, list[float]]:
    """Return the times of opening the list, of every letter typed above it and of every line down, in seconds."""
    with Terminal(command, environment=PATHS) as terminal:
        terminal.wait_for("Situaties")
        terminal.write(DOWN * 4)
        terminal.wait_quiet(2.5)  # the files are read in the meantime
        opened = [settled(terminal, ENTER)]
        return {
            "list": opened,
            "filter": [settled(terminal, letter) for letter in FILTERED],
            "preview": [settled(terminal, DOWN) for _ in range(10)],
        }


def settled(terminal: Terminal, key: str) -> float:
    """Press a key and return the seconds until the last thing that it changed was on the screen."""
    pressed = terminal.write(key)
    time.sleep(0.1)
    terminal.wait_quiet(0.4)
    after = [stamp for stamp, _ in terminal.pieces if stamp >= pressed]
    assert after, f"{key!r} changed nothing"
    return after[-1] - pressed


if __name__ == "__main__":
    sys.exit(main())
