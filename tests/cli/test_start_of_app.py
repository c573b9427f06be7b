"""Starting the app: straight to the screen, or one line about why not."""

import os
import subprocess
import sys
import types
from pathlib import Path

import pytest
from support.command_line import Run, one_line_of_dutch, process

from goedwerk.__main__ import main
from goedwerk.workspace import Workspace


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
    """Stand in for the app: the werkmap with which it was started."""
    started: list[Workspace] = []

    def running(workspace: Workspace) -> int:
        started.append(workspace)
        return 7

    app = types.ModuleType("goedwerk.ui.app")
    monkeypatch.setattr(app, "run", running, raising=False)
    monkeypatch.setitem(sys.modules, "goedwerk.ui.app", app)
    return started


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goedwerk.__main__._has_screen", lambda: True)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("form", [["--map", "{}"], ["--map={}"], ["--map", "elders", "--map", "{}"]])
def test_it_starts_with_a_werkmap_that_is_ready(screen: list[Workspace], werkmap: Path, form: list[str]) -> None:
    assert main([part.format(werkmap) for part in form]) == 7
    assert screen == [Workspace(werkmap)]
    assert (werkmap / "exports").is_dir()


@pytest.mark.usefixtures("terminal")
def test_it_starts_without_arguments_in_the_werkmap_of_the_variable(
    screen: list[Workspace], werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOEDWERK_MAP", str(werkmap))
    assert main([]) == 7
    assert screen == [Workspace(werkmap)]


@pytest.mark.usefixtures("terminal")
def test_a_werkmap_that_cannot_be_used_is_said_before_the_screen_opens(
    screen: list[Workspace], run: Run, tmp_path: Path
) -> None:
    result = run(given=tmp_path / "weg" / "werk")
    assert result.code == 1
    assert "bestaat niet" in one_line_of_dutch(result.err)
    assert screen == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other terminals than these")
@pytest.mark.parametrize("missing", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_it_says_what_to_do_and_makes_nothing(werkmap: Path, missing: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    try:
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs) | {missing: subprocess.PIPE}
        done = process("--map", werkmap, **streams)
        said = done.stderr if missing == "stderr" else os.read(ours, 10_000).replace(b"\r\n", b"\n")
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 1
    assert "terminalvenster" in one_line_of_dutch(said.decode("utf-8"))
    assert not werkmap.exists()


@pytest.mark.usefixtures("terminal", "screen")
def test_a_mistake_of_the_program_is_one_line_and_a_note_in_the_werkmap(
    run: Run, werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Workspace) -> int:
        raise ValueError("wat Mo zei")

    monkeypatch.setattr(sys.modules["goedwerk.ui.app"], "run", failing)
    result = run()
    assert result.code == 1
    assert "goedwerk.log" in one_line_of_dutch(result.err)
    log = (werkmap / "goedwerk.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "Mo" not in log


def test_a_mistake_line_by_line_is_one_line_and_a_note_in_the_werkmap_too(
    run: Run, werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkmap.mkdir()
    monkeypatch.setattr("goedwerk.lines.run.run", lambda _: 1 / 0)
    result = run("--gewoon")
    assert result.code == 1
    assert "goedwerk.log" in one_line_of_dutch(result.err)
    assert "regel voor regel\n" in (werkmap / "goedwerk.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [["--map", "{}"], ["--map={}"]], ids=len)
def test_nothing_that_is_slow_to_import_comes_before_the_first_screen(tmp_path: Path, form: list[str]) -> None:
    code = """
import sys, types
from goedwerk.__main__ import main
app = types.ModuleType("goedwerk.ui.app")
app.run = lambda workspace: 0
sys.modules["goedwerk.ui.app"] = app
sys.modules["goedwerk.__main__"]._has_screen = lambda: True
assert main(sys.argv[1:]) == 0
slow = ("click", "pydantic", "sqlite_utils", "yaml", "markdown_it", "textual", "goedwerk.domain.dialogue")
print([name for name in slow if name in sys.modules])
"""
    arguments = [part.format(tmp_path / "werk") for part in form]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8")
    assert (done.stdout, done.stderr) == ("[]\n", "")
