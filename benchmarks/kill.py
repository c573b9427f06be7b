"""Kill the app at a random keystroke, many times, and tell what was lost.

    python benchmarks/kill.py                      200 runs, seeds 0 to 199
    python benchmarks/kill.py --first 57           go on from seed 57
    python benchmarks/kill.py --first 57 --runs 1  one run again
    python benchmarks/kill.py --app trailing       the mistake this must be able to find: fails
    python benchmarks/kill.py --app slow-disk      every commit takes 50 ms longer

Ends with exit code 1 when a run lost more than half a second of typing, or kept something else than was typed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.kill_run import APP, PROMISE, SLOW_DISK, TRAILING, Outcome, make_plan, run

APPS = {"goedwerk": APP, "trailing": TRAILING, "slow-disk": SLOW_DISK}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=200)
    options.add_argument("--first", type=int, default=0, help="the seed of the first run")
    options.add_argument("--app", choices=APPS, default="goedwerk")
    chosen = options.parse_args()
    outcomes = []
    for seed in range(chosen.first, chosen.first + chosen.runs):
        with tempfile.TemporaryDirectory() as folder:
            outcome = run(make_plan(seed), Path(folder), APPS[chosen.app])
        outcomes.append(outcome)
        print(line(outcome), flush=True)
    print()
    for row in summary(outcomes):
        print(row)
    return 0 if all(outcome.keeps_promise for outcome in outcomes) else 1


def line(outcome: Outcome) -> str:
    verdict = "ok" if outcome.keeps_promise else "TOO MUCH LOST" if outcome.is_prefix else "NOT WHAT WAS TYPED"
    return (
        f"seed {outcome.plan.seed:>4}  {outcome.plan.field:<10} typed {len(outcome.plan.text):>3}  "
        f"lost {outcome.lost:>3} characters, the oldest {1e3 * outcome.lost_shown:4.0f} ms on the screen, "
        f"{1e3 * outcome.lost_pressed:4.0f} ms after its key; stall {1e3 * outcome.stall:3.0f} ms  {verdict}"
    )


def summary(outcomes: Sequence[Outcome]) -> list[str]:
    failed = [outcome.plan.seed for outcome in outcomes if not outcome.keeps_promise]
    return [
        f"{len(outcomes)} runs, {len(failed)} failed{': seeds ' if failed else ''}{', '.join(map(str, failed))}",
        spread("characters lost", [outcome.lost for outcome in outcomes]),
        spread("ms lost, from the letter on the screen", [1e3 * outcome.lost_shown for outcome in outcomes]),
        spread("ms lost, from the key press", [1e3 * outcome.lost_pressed for outcome in outcomes]),
        spread("ms the machine kept us waiting", [1e3 * outcome.stall for outcome in outcomes]),
        f"allowed: {1e3 * PROMISE:.0f} ms from the letter on the screen",
    ]


def spread(what: str, values: Sequence[float]) -> str:
    ordered = sorted(values)
    at = [ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))] for share in (0.5, 0.95, 1)]
    return f"{what:<40} median {at[0]:5.0f}   95% {at[1]:5.0f}   most {at[2]:5.0f}"


if __name__ == "__main__":
    sys.exit(main())
