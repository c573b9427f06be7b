"""A fresh werkmap for every test of the screen, and pictures of screens in text to compare with."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from ui.laptop import Laptop, Werkmap

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = "GOEDWERK_UPDATE_SNAPSHOTS"
"""Set this to 1 to write the screens as they are now; look at the difference before you commit it."""

# What differs from one machine or moment to the next.
_VARIES = ((re.compile(r"(opgeslagen|om) \d\d:\d\d"), r"\1 uu:mm"), (re.compile(r"Werkmap: .*"), "Werkmap: …"))


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    return Werkmap(tmp_path / "werkmap")


@pytest.fixture
def looks_like() -> Callable[[Laptop, str], None]:
    """Compare a screen with the one in `snapshots/`, or write it there when `GOEDWERK_UPDATE_SNAPSHOTS` is 1."""

    def compare(laptop: Laptop, name: str) -> None:
        shown = laptop.screen + "\n"
        for pattern, instead in _VARIES:
            shown = pattern.sub(instead, shown)
        path = SNAPSHOTS / f"{name}.txt"
        if os.environ.get(UPDATE) == "1":
            path.write_text(shown, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is not there yet; run the tests with {UPDATE}=1"
        assert shown == path.read_text(encoding="utf-8"), f"{name} looks different; if it should, run with {UPDATE}=1"

    return compare
