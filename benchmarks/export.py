"""How long until A4's are files, next to the bare engines that get the same documents ready-made?

Every measurement is a process of its own, and ours and the bare one take turns. The engine remembers what it has set
before and would look faster than it is, so no process sees a page twice. `cold` is the whole life of a process, imports
and all; `warm` is measured inside one that has made ten pages. The documents of both hold the search for the size of
the letters, which is the engine's own work; what is ours is everything around it.

`--profile` shows where our time goes. `--bundle` makes one booklet of 200 A4's.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pickle
import pstats
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

import setting
from support.random_pages import FITTING, random_page

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import bind
from goedwerk.domain.fit import estimate
from goedwerk.formats import engine
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.page_data import page_data

GOAL = 1.2
WARMING = 10
NUMBERS = (1, 10, 100, 200)
BARE = str(setting.ROOT / "benchmarks" / "bare_engine.py")


def random_pages(number: int) -> list[A4]:
    """Return pages that fit."""
    found: list[A4] = []
    seed = 0
    while len(found) < number:
        page = random_page(seed)
        if estimate(page) <= FITTING - 0.08:
            found.append(page)
        seed += 1
    return found


def make_ready(root: Path, pages: list[A4]) -> None:
    """Put the pages ready for our program, and as ready documents for the bare engines."""
    shutil.copytree(engine._FONTS, root / "fonts")
    (root / "pages.pickle").write_bytes(pickle.dumps(pages))
    for number, page in enumerate(pages):
        folder = root / str(number)
        folder.mkdir()
        data, pictures = page_data(page)
        for source in engine._TEMPLATES.glob("*.typ"):
            shutil.copy(source, folder)
        for name, content in pictures.items():
            (folder / name).write_bytes(content)
        (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        (folder / "ready.docx").write_bytes(page_formats()["docx"].render(page))


def run_ours(form: str, root: Path, warming: int, number: int) -> None:
    """Make files of the pages that stand ready, and print how long it took."""
    pages = pickle.loads((root / "pages.pickle").read_bytes())[: warming + number]
    for page in pages[:warming]:
        page_formats()[form].render(page)
    begun = time.perf_counter()
    for page in pages[warming:]:
        page_formats()[form].render(page)
    print(time.perf_counter() - begun)


def measure(command: list[str], warming: int, number: int) -> float:
    """Return the seconds a process says it took, or its whole life when it did not warm up."""
    begun = time.perf_counter()
    done = subprocess.run([*command, str(warming), str(number)], check=True, capture_output=True, text=True)
    whole = time.perf_counter() - begun
    return float(done.stdout) if warming else whole


def compare(root: Path, form: str, number: int, warming: int, rounds: int) -> float:
    """Print how long `number` files take, ours and bare in turns, and return the ratio."""
    us, them = [], []
    for _ in range(rounds):
        us.append(measure([sys.executable, __file__, "--ours", form, str(root)], warming, number))
        them.append(measure([sys.executable, BARE, form, str(root)], warming, number))
    ratio = median(us) / median(them)
    state = "warm" if warming else "cold"
    print(
        f"{form:5} {number:4} {state}   ours {median(us):7.2f} s   bare {median(them):7.2f} s   {ratio:.2f}", flush=True
    )
    return ratio


def make_booklets(pages: list[A4]) -> None:
    """Print how long one booklet of all pages takes in every format."""
    booklet = bind(((page, None) for page in pages), load_method(), "Beelden", date(2026, 3, 11))
    for name, form in page_formats().items():
        begun = time.perf_counter()
        size = len(form.render_bundle(booklet, lambda _: None))
        print(
            f"{name:5} booklet of {len(pages)}: {time.perf_counter() - begun:6.1f} s, {size / 1e6:.1f} MB", flush=True
        )


def show_profile(pages: list[A4]) -> None:
    """Print in which functions the time of a hundred files goes."""
    for name in ("pdf", "docx"):
        profile = cProfile.Profile()
        profile.runcall(lambda form: [form.render(page) for page in pages[:100]], page_formats()[name])
        print(name)
        pstats.Stats(profile).sort_stats("tottime").print_stats(12)


def main() -> int:
    """Run what the command line asks for; 1 when the goal was not reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--bundle", action="store_true")
    options = parser.parse_args()
    setting.compile_everything()
    pages = random_pages(max(NUMBERS) + WARMING)
    if options.profile:
        show_profile(pages)
        return 0
    if options.bundle:
        make_booklets(pages[: max(NUMBERS)])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        make_ready(Path(folder), pages)
        ratios = [
            compare(Path(folder), form, number, warming, options.rounds)
            for form in ("pdf", "docx")
            for warming in (0, WARMING)
            for number in NUMBERS
        ]
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ours"]:
        run_ours(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
    else:
        sys.exit(main())
