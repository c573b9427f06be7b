"""What is installed elsewhere is whole: the texts travel in the wheel and are found from any folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from goedwerk import __version__

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_everything_that_stands_in_the_package(wheel: Path) -> None:
    package = ROOT / "goedwerk"
    there = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = set(zipfile.ZipFile(wheel).namelist())
    assert there <= names
    kinds = ("goedwerk/method/method.toml", "goedwerk/example.goedwerk.json", "goedwerk/ui/goedwerk.tcss")
    assert {*kinds, "goedwerk/py.typed"} <= names
    assert [name for name in names if "/_docs/" in name] == ["goedwerk/_docs/handleiding.md"]


def test_the_wheel_holds_every_set_of_situations_but_the_own_one(wheel: Path) -> None:
    situations = ROOT / "situations"
    sets = [path for path in situations.iterdir() if path.is_dir() and path.name != "eigen"]
    there = {
        f"goedwerk/_situations/{path.relative_to(situations).as_posix()}" for one in sets for path in one.glob("*.md")
    }
    names = set(zipfile.ZipFile(wheel).namelist())
    assert len([name for name in there if "/lwwl/" in name]) == 11
    assert there <= names
    assert not [name for name in names if "/eigen/" in name]


def test_an_installed_wheel_lists_the_situations_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    install = [sys.executable, "-m", "pip", "--isolated", "install", "--no-index", "--no-deps", "--target", site, wheel]
    subprocess.run(install, cwd=elsewhere, check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(site), "HOME": str(elsewhere), "USERPROFILE": str(elsewhere)}
    environment.pop("GOEDWERK_MAP", None)

    def goedwerk(*arguments: str) -> str:
        program = next((site / "bin").glob("goedwerk*"))
        done = subprocess.run([program, *arguments], cwd=elsewhere, env=environment, check=True, capture_output=True)
        return done.stdout.decode("utf-8")

    assert goedwerk("--version").strip() == f"goedwerk {__version__}"
    listed = json.loads(goedwerk("situaties", "--json"))
    assert len([entry for entry in listed if entry["set"] == "lwwl"]) == 10
    assert all(Path(entry["file"]).is_relative_to(site) for entry in listed)
    read = "from goedwerk.content.explanation import guide_path, read_chapters as chapters; path = guide_path()\n"
    read += "print(path, chapters(path.read_text(encoding='utf-8'))[0].title, sep='|')"
    done = subprocess.run([sys.executable, "-c", read], cwd=elsewhere, env=environment, check=True, capture_output=True)
    where, title = done.stdout.decode("utf-8").strip().split("|")
    assert (Path(where).is_relative_to(site), title) == (True, "In vijf minuten")
    # Asking makes nothing: no werkmap, no file.
    assert list(elsewhere.iterdir()) == []
