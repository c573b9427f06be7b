"""Time from starting a program to its first screen, next to a bare Textual app with a header, a list and a footer.

python benchmarks/startup.py [--rounds 15]

All programs take turns in one run, so that what else the machine does falls on all of them alike. The goal is a ratio
of at most 1.35 (later 1.15); the exit code is 1 when it is not reached.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from setting import BARE, compile_everything, figures, make_werkmap, write_rows, write_situations
from support.kill_run import APP
from support.terminal import Terminal

GOAL = 1.35
WERKMAPPEN = ((0, 0), (1000, 0), (0, 500))
"""How many dialogues, and how many situations of its own."""


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    compile_everything()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        programs: dict[tuple[str, str], list[str]] = {}
        for dialogues, situations in WERKMAPPEN:
            size = f"{dialogues} dialogues, {situations} own situations"
            werkmap = make_werkmap(folder / size, dialogues)
            write_situations(werkmap / "situations" / "veel", situations)
            rows = write_rows(werkmap, folder / f"{size}.txt")
            programs["bare", size] = [*BARE, "list", str(rows)]
            programs["goedwerk", size] = [*APP, "--map", str(werkmap)]
        times: dict[tuple[str, str], list[float]] = {name: [] for name in programs}
        for number in range(rounds + 1):
            for name in sorted(programs, reverse=number % 2 == 0):
                taken = time_to_paint(programs[name])
                if number:  # the first round warms the file cache
                    times[name].append(taken)
    reached = True
    for size in dict.fromkeys(size for _, size in programs):
        bare, ours = times["bare", size], times["goedwerk", size]
        ratio = median(ours) / median(bare)
        reached = reached and ratio <= GOAL
        print(f"{size:<38}   bare {figures(bare)}   goedwerk {figures(ours)}   ratio {ratio:.2f}")
    print(f"goal: at most {GOAL}")
    return 0 if reached else 1


def time_to_paint(command: list[str]) -> float:
    """Return the seconds from just before the program starts until the first line of its list is on the screen."""
    with Terminal(command) as terminal:
        return terminal.wait_for("Nieuwe dialoog") - terminal.started


if __name__ == "__main__":
    sys.exit(main())
