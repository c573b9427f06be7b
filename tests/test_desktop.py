"""A file is handed to the program the system has for it, and where there is none, one hears where the file is."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from goedwerk.desktop import open_file, open_folder, print_file
from goedwerk.domain.errors import GoedwerkError

if sys.platform != "linux":
    pytest.skip("the programs of Linux are not there", allow_module_level=True)

FILE = Path("/ergens/een map/A4 van [Oost].pdf")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the only programs stand that can be found."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def put(programs: Path, name: str) -> Path:
    """Make a program that writes down what it is given, and return where."""
    program, seen = programs / name, programs.parent / f"{name}.txt"
    program.write_text(f'#!{sys.executable}\nimport sys\nopen({str(seen)!r}, "w").write("|".join(sys.argv[1:]))\n')
    program.chmod(0o755)
    return seen


def given(seen: Path) -> str:
    """Return what a program was given, when it has written that down."""
    for _ in range(200):
        if seen.exists() and seen.read_text():
            return seen.read_text()
        time.sleep(0.05)
    raise AssertionError("the program was not started")


@pytest.mark.parametrize(
    ("hand_over", "name", "expected"),
    [
        (open_file, "xdg-open", str(FILE)),
        (open_file, "gio", f"open|{FILE}"),
        (open_folder, "xdg-open", str(FILE.parent)),
        (print_file, "lp", str(FILE)),
        (print_file, "lpr", str(FILE)),
    ],
)
def test_the_program_gets_the_file_to_the_letter(
    programs: Path, hand_over: Callable[[Path], None], name: str, expected: str
) -> None:
    seen = put(programs, name)
    hand_over(FILE)
    assert given(seen) == expected


@pytest.mark.parametrize("hand_over", [open_file, open_folder, print_file])
def test_without_a_program_one_hears_where_the_file_is(programs: Path, hand_over: Callable[[Path], None]) -> None:
    assert not [*programs.iterdir()]
    with pytest.raises(GoedwerkError, match=r"het staat hier: .*ergens"):
        hand_over(FILE)


def test_a_program_that_cannot_be_started_is_no_crash(programs: Path) -> None:
    put(programs, "xdg-open").parent.joinpath("bin", "xdg-open").write_bytes(b"\x00 geen programma")
    with pytest.raises(GoedwerkError, match="kan het bestand niet openen"):
        open_file(FILE)
