"""Which folder is the werkmap, and what is said about one that cannot be used."""

import subprocess
import sys
from pathlib import Path

import pytest

from goedwerk.domain.errors import WorkspaceError
from goedwerk.workspace import VARIABLE, Workspace, choose


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "thuis"
    folder.mkdir()
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    for name in ("situations", "exports"):
        (folder / name).mkdir(parents=True)
    return folder


def test_the_option_comes_before_the_variable_before_the_current_folder_before_home(
    tmp_path: Path, checkout: Path, home: Path
) -> None:
    option, variable = tmp_path / "optie", {VARIABLE: str(tmp_path / "variabele")}
    assert choose(option, variable, checkout, home).root == option
    assert choose(None, variable, checkout, home).root == tmp_path / "variabele"
    assert choose(None, {}, checkout, home).root == checkout
    assert choose(None, {}, tmp_path, home).root == home / "Goedwerk"


@pytest.mark.parametrize("missing", ["situations", "exports"])
def test_the_current_folder_is_only_taken_when_both_folders_are_in_it(checkout: Path, home: Path, missing: str) -> None:
    (checkout / missing).rmdir()
    assert choose(None, {}, checkout, home).root == home / "Goedwerk"


def test_an_empty_variable_counts_as_none(tmp_path: Path, home: Path) -> None:
    assert choose(None, {VARIABLE: ""}, tmp_path, home).root == home / "Goedwerk"


def test_a_relative_folder_stays_the_same_one_when_the_current_folder_changes(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chosen = choose(Path("hier"), {}, tmp_path, home)
    monkeypatch.chdir(home)
    assert chosen.root == tmp_path / "hier"


def test_a_tilde_means_the_home_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert choose(Path("~/werk"), {}, home, home).root == home / "werk"
    assert choose(None, {VARIABLE: "~/werk"}, home, home).root == home / "werk"


def test_choosing_makes_nothing(tmp_path: Path, home: Path) -> None:
    choose(tmp_path / "nieuw", {}, tmp_path, home)
    assert not (tmp_path / "nieuw").exists()


def test_preparing_makes_the_folder_and_leaves_nothing_else_in_it(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "nieuw")
    workspace.prepare()
    workspace.prepare()
    assert sorted(path.name for path in workspace.root.iterdir()) == ["exports", "situations"]


def test_a_folder_whose_parent_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="bestaat niet"):
        Workspace(tmp_path / "usb-stick" / "werk").prepare()
    assert not (tmp_path / "usb-stick").exists()


@pytest.mark.parametrize("taken", ["werk", "werk/exports", "werk/situations"])
def test_a_file_in_the_place_of_a_folder_is_left_alone(tmp_path: Path, taken: str) -> None:
    file = tmp_path / taken
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"van een mens")
    with pytest.raises(WorkspaceError) as caught:
        Workspace(tmp_path / "werk").prepare()
    assert file.read_bytes() == b"van een mens"
    assert "--map" in caught.value.hint


_AS_SOMEONE_WITHOUT_RIGHTS = """
import os
from pathlib import Path
from goedwerk.domain.errors import WorkspaceError
from goedwerk.workspace import Workspace
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    Workspace(Path(".")).prepare()
except WorkspaceError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights than these")
def test_a_folder_that_cannot_be_written_is_refused_before_anything_is_typed(checkout: Path) -> None:
    checkout.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", _AS_SOMEONE_WITHOUT_RIGHTS], cwd=checkout, capture_output=True, encoding="utf-8"
        )
    finally:
        checkout.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert "kan niet worden geschreven" in done.stdout
    assert "--map" in done.stdout
