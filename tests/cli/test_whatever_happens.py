"""Locales, pipes, full disks and mistakes of the program: one line, and never a traceback."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import EXAMPLE, Run, exchange_file, one_line_of_dutch, process


def test_a_mistake_of_the_program_is_one_line_and_a_note_without_what_people_typed(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        try:
            {}["wat Mo zei"]
        except KeyError as error:
            raise ValueError("wat Thea zei") from error

    monkeypatch.setattr("goedwerk.store.overview.search", failing)
    result = run("zoek", "Kevin")
    assert (result.code, result.out) == (1, "")
    assert str(filled / "goedwerk.log") in one_line_of_dutch(result.err)
    log = (filled / "goedwerk.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "KeyError" in log
    assert "zoek" in log
    assert not re.search("Mo|Thea|Kevin", log)


def test_a_mistake_is_one_line_too_where_no_note_can_be_made(
    run: Run, werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goedwerk.content.situations.load_library", lambda _: 1 / 0)
    result = run("situaties")
    assert result.code == 1
    assert "ZeroDivisionError" in result.err
    assert result.err.count("\n") == 1
    assert not werkmap.exists()


def test_text_is_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    root = tmp_path / "Joëlle’s map"
    root.mkdir()
    file = exchange_file(root / "één.goedwerk.json", group="Groep Zoë ☀")
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}
    taken = process("--map", root, "importeer", file, environment=environment)
    assert (taken.returncode, taken.stderr) == (0, b"")
    assert str(file) in taken.stdout.decode("utf-8")
    found = process("--map", root, "zoek", "Zoë", environment=environment)
    assert "Groep Zoë ☀" in found.stdout.decode("utf-8")
    missed = process("--map", root, "zoek", "één", "ijsbeer", environment=environment)
    assert "‘één ijsbeer’" in missed.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only here a name can be any bytes")
def test_a_name_that_is_no_text_is_no_reason_to_stop(tmp_path: Path) -> None:
    done = process("--map", tmp_path / "werk", "importeer", os.fsencode(tmp_path) + b"/\xe9\x1b[31m.json")
    assert done.returncode == 1
    assert "\ufffd[31m.json" in one_line_of_dutch(done.stderr.decode("utf-8"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_ctrl_c_is_one_line_of_dutch(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "goedwerk", "--map", tmp_path / "werk", "importeer", pipe]
    # What runs in the background of a shell is deaf to Ctrl+C, and so is what it starts.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, heard)
    with running, pipe.open("wb"):  # opens once the other side does
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out) == (1, b"")
    assert "Afgebroken" in one_line_of_dutch(err.decode("utf-8"))


def test_a_reader_that_leaves_gets_no_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("schema", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["--version"], ["situaties"]])
def test_output_that_does_not_fit_is_said(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments, stdout=full)
    assert done.returncode == 1
    assert "de schijf is vol" in one_line_of_dutch(done.stderr.decode("utf-8"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_an_error_that_cannot_be_said_still_gives_its_code() -> None:
    with Path("/dev/full").open("wb") as full:
        assert process("onbekend", stderr=full).returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
def test_closed_streams_are_no_reason_for_a_traceback() -> None:
    script = '"$0" -m goedwerk schema >&-; echo $?; "$0" -m goedwerk onbekend >&- 2>&-; echo $?'
    done = subprocess.run(["sh", "-c", script, sys.executable], capture_output=True, stdin=subprocess.DEVNULL)
    assert (done.stdout, done.stderr) == (b"0\n2\n", b"")


@pytest.mark.parametrize(
    "arguments",
    [["zoek", "woord"], ["controleer"], ["exporteer", "--alles", "--formaat", "md"], ["importeer", str(EXAMPLE)]],
    ids=lambda arguments: arguments[0],
)
def test_a_werkmap_with_a_name_that_no_system_takes_is_one_line(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    for impossible in (tmp_path / ("a" * 1000), tmp_path / ("a" * 1000) / "werk"):
        result = run(*arguments, given=impossible)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)


def test_a_file_with_a_name_that_no_system_takes_is_one_line(run: Run, filled: Path) -> None:
    for arguments in (
        ["importeer", "a" * 1000],
        ["situaties", "controleer", "a" * 1000],
        ["exporteer", "--alles", "--formaat", "md", "--naar", "a" * 1000],
        ["exporteer", "--alles", "--formaat", "json", "--naar", "a" * 1000 + ".json"],
    ):
        result = run(*arguments)
        assert (result.code, result.out) == (1, "")
        one_line_of_dutch(result.err)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that someone is in")
def test_a_current_folder_that_was_removed_does_not_matter_for_a_werkmap_elsewhere(
    run: Run, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run("zoek", "zonnehof").code == 0
    result = run("zoek", "zonnehof", given=Path("hier"))
    assert (result.code, result.out) == (1, "")
    one_line_of_dutch(result.err)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without an end")
def test_a_file_without_an_end_is_refused_for_its_size(run: Run) -> None:
    result = run("importeer", "/dev/zero")
    assert result.code == 1
    assert "groter dan" in one_line_of_dutch(result.err)
