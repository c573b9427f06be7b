"""A file is written whole or not at all, and under a name that every system takes."""

import errno
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean
from goedwerk.formats import engine
from goedwerk.formats.files import (
    MAX_NAME,
    file_name,
    free_path,
    keep_named,
    make_folder,
    slug,
    write_atomically,
)
from goedwerk.formats.keeping import Kept, keep_file

MARCH = date(2026, 3, 11)
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def failing(error: OSError) -> Callable[..., Any]:
    def fail(*args: object, **kwargs: object) -> Any:
        raise error

    return fail


def windows_error(code: int) -> OSError:
    error = PermissionError(errno.EACCES, "in gebruik", "a.tmp", None, "b.md")
    error.winerror = code  # only Windows sets it
    return error


def test_a_file_holds_exactly_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "é.md"
    for data in (b"", b"a\r\nb\x00c", b"kort"):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("old", [b"oud", None])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, old: bytes | None
) -> None:
    path = tmp_path / "beeld.md"
    if old is not None:
        path.write_bytes(old)
    monkeypatch.setattr(os, step, failing(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(GoedwerkError, match="schijf is vol") as caught:
        write_atomically(path, b"nieuw")
    monkeypatch.undo()
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([] if old is None else [old])
    assert ("Wat er al stond, is heel gebleven." in caught.value.message) == (old is not None)
    assert "Maak ruimte vrij" in caught.value.hint


def test_a_write_that_is_broken_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EDQUOT, "schijf is vol"),
        (errno.EROFS, "niet schrijven"),
        (errno.EACCES, "niet schrijven"),
        (errno.ENOENT, "is er niet"),
        (errno.EIO, "is er niet"),
        (errno.ENAMETOOLONG, "te lang"),
        (errno.EBUSY, "bezet door iets"),
    ],
)
def test_what_went_wrong_is_said_in_dutch_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    monkeypatch.setattr(os, "fsync", failing(OSError(code, "bezet door iets")))
    with pytest.raises(GoedwerkError, match=words) as caught:
        write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert caught.value.message.startswith("‘beeld.md’ is niet opgeslagen: ")
    assert caught.value.hint.endswith(".")


def test_a_folder_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(GoedwerkError, match="is er niet"):
        write_atomically(tmp_path / "weg" / "beeld.md", b"nieuw")
    assert not [*tmp_path.iterdir()]


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    path = tmp_path / "beeld.md"
    path.mkdir()
    with pytest.raises(GoedwerkError, match="niet opgeslagen"):
        write_atomically(path, b"nieuw")
    assert [*tmp_path.iterdir()] == [path]


def test_a_folder_cannot_be_made_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"x")
    with pytest.raises(GoedwerkError, match="De map ‘exports’ is niet gemaakt: "):
        make_folder(tmp_path / "bestand" / "exports")


def test_making_a_folder_that_is_there_changes_nothing(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_a_virus_scanner_holds_for_a_moment_is_written_after_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    errors = [windows_error(code), windows_error(code)]
    replace = os.replace

    def sometimes(source: Path, target: Path) -> None:
        if errors:
            raise errors.pop()
        replace(source, target)

    monkeypatch.setattr(os, "replace", sometimes)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert (tmp_path / "beeld.md").read_bytes() == b"nieuw"


def test_a_file_that_stays_open_elsewhere_is_said_to_be_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", failing(windows_error(32)))
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    with pytest.raises(GoedwerkError, match="nog open in een ander programma") as caught:
        write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert "Sluit het" in caught.value.hint
    assert not [*tmp_path.iterdir()]


@pytest.mark.skipif(os.name == "nt", reason="Windows limits the whole path instead")
def test_a_name_at_the_limit_of_the_disk_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 252 + ".md")
    write_atomically(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_name_that_is_too_long_for_the_disk_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(GoedwerkError, match="niet opgeslagen"):
        write_atomically(tmp_path / ("a" * 300), b"x")
    assert not [*tmp_path.iterdir()]


def carries_nothing(data: bytes) -> bool:
    return False


@pytest.fixture(params=["as usual", "without second names"])
def disk(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, also one on a usb-stick, on which a file has only one name."""
    if request.param != "as usual":
        monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "Operation not permitted")))
    return tmp_path


def test_of_many_that_take_a_name_at_the_same_moment_each_gets_its_own(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them see that the name is free before the first one takes it."""
    together = threading.Barrier(8, timeout=20)
    lexists = os.path.lexists
    waited = threading.local()

    def all_at_once(path: Path) -> bool:
        there = lexists(path)
        if not hasattr(waited, "done"):
            waited.done = True
            together.wait()
        return there

    monkeypatch.setattr(os.path, "lexists", all_at_once)

    def keep(number: int) -> Path:
        return keep_file(disk, "beeld", ".md", carries_nothing, b"%d" % number).path

    with ThreadPoolExecutor(8) as pool:
        paths = [*pool.map(keep, range(8))]
    assert len({*paths}) == 8
    assert [path.read_bytes() for path in paths] == [b"%d" % number for number in range(8)]
    assert {*paths} == {*disk.iterdir()}


def test_processes_that_save_in_one_folder_lose_nothing_of_each_other(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from goedwerk.formats.keeping import keep_file\n"
        "folder, name = Path(sys.argv[1]), sys.argv[2]\n"
        "for n in range(25): keep_file(folder, 'beeld', '.md', lambda _: False, f'{name} {n}'.encode())"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, tmp_path, name]) for name in ("a", "b")]
    assert [one.wait() for one in running] == [0, 0]
    kept = sorted(file.read_text(encoding="utf-8") for file in tmp_path.iterdir())
    assert kept == sorted(f"{name} {n}" for name in "ab" for n in range(25))


def test_a_file_that_was_put_there_in_the_meantime_is_never_replaced(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def meanwhile(descriptor: int) -> None:
        (disk / "beeld.md").write_bytes(b"van een ander")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert keep_file(disk, "beeld", ".md", carries_nothing, b"nieuw").path == disk / "beeld-2.md"
    (disk / "beeld.md").unlink()
    with pytest.raises(GoedwerkError, match="is er al, met iets anders erin"):
        keep_named(disk / "beeld.md", carries_nothing, b"nieuw")
    assert {file.name: file.read_bytes() for file in disk.iterdir()} == {
        "beeld.md": b"van een ander",
        "beeld-2.md": b"nieuw",
    }


def test_ones_own_file_is_replaced(disk: Path) -> None:
    for data in (b"oud", b"nieuw"):
        assert keep_file(disk, "beeld", ".md", lambda found: found == b"oud", data) == Kept(disk / "beeld.md")
    keep_named(disk / "beeld.md", lambda found: found == b"nieuw", b"nieuwer")
    assert [file.read_bytes() for file in disk.iterdir()] == [b"nieuwer"]


def test_a_name_that_could_not_be_taken_leaves_nothing_behind(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(os, "link", failing(full))
    monkeypatch.setattr(os, "replace", failing(full))
    with pytest.raises(GoedwerkError, match="schijf is vol"):
        keep_file(disk, "beeld", ".md", carries_nothing, b"nieuw")
    assert not [*disk.iterdir()]


def test_a_new_file_never_takes_the_name_of_another(tmp_path: Path) -> None:
    def mine(data: bytes) -> bool:
        return data == b"mine"

    assert free_path(tmp_path, "beeld", ".md", mine) == tmp_path / "beeld.md"
    (tmp_path / "beeld.md").write_bytes(b"theirs")
    assert free_path(tmp_path, "beeld", ".md", mine) == tmp_path / "beeld-2.md"
    (tmp_path / "beeld-2.md").mkdir()
    assert free_path(tmp_path, "beeld", ".md", mine) == tmp_path / "beeld-3.md"
    (tmp_path / "beeld-3.md").write_bytes(b"mine")
    assert free_path(tmp_path, "beeld", ".md", mine) == tmp_path / "beeld-3.md"


@pytest.mark.parametrize(
    ("day", "group", "title", "name"),
    [
        (MARCH, "Werkbegeleiders Oost", "Hoe kom ik ertoe?", "2026-03-11-werkbegeleiders-oost-hoe-kom-ik-ertoe"),
        (None, "Zorg & Welzijn", "", "zonder-datum-zorg-welzijn"),
        (MARCH, "Joëlle’s groep", "foto's: één/twee", "2026-03-11-joelles-groep-fotos-een-twee"),
        (MARCH, "", "", "2026-03-11-groep"),
        (MARCH, "👩‍⚕️", "护理", "2026-03-11-groep"),
        (date(26, 3, 1), "Łódź Ørsted Œuvre", "ß", "0026-03-01-lodz-orsted-oeuvre-ss"),
        (MARCH, "../..", "a:b. ", "2026-03-11-groep-a-b"),
    ],
)
def test_a_file_is_named_after_date_group_and_title(day: date | None, group: str, title: str, name: str) -> None:
    assert file_name(day, group, title) == name


def test_a_long_name_ends_between_two_words() -> None:
    name = file_name(MARCH, "werkgroep " * 30, "zorg " * 300)
    assert len(name) <= MAX_NAME
    assert name == f"2026-03-11-{'-'.join(['werkgroep'] * 4)}-{'-'.join(['zorg'] * 10)}"
    assert len(file_name(MARCH, "g" * 300, "t" * 300)) == MAX_NAME


@pytest.mark.parametrize("word", [*sorted(RESERVED), "Con", "COM¹", "aux.", "nul "])
def test_a_name_is_never_one_that_windows_keeps_for_itself(word: str) -> None:
    assert slug(word, "situatie") not in RESERVED


@given(group=st.one_of(st.text(), st.sampled_from(HOSTILE)), title=st.one_of(st.text(), st.sampled_from(HOSTILE)))
def test_every_name_is_legal_on_every_system(group: str, title: str) -> None:
    name = file_name(MARCH, clean(group), clean(title))
    assert re.fullmatch(r"2026-03-11(-[a-z0-9]+)+", name)
    assert len(name) <= MAX_NAME


def aged(path: Path, seconds: int) -> Path:
    moment = time.time() - seconds
    os.utime(path, (moment, moment))
    return path


def test_what_a_killed_program_left_in_a_folder_is_gone_after_the_next_file(tmp_path: Path) -> None:
    old, fresh, of_someone = (
        tmp_path / name for name in (f".goedwerk-{'a' * 16}.tmp", f".goedwerk-{'b' * 16}.tmp", ".goedwerk-mijn.tmp")
    )
    for path in (old, fresh, of_someone):
        path.write_bytes(b"Joanne")
    aged(old, 4000)
    aged(of_someone, 4000)
    write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert {path.name for path in tmp_path.iterdir()} == {"beeld.md", fresh.name, of_someone.name}


def test_a_folder_with_the_name_of_something_left_is_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / f".goedwerk-{'a' * 16}.tmp"
    folder.mkdir()
    aged(folder, 4000)
    write_atomically(tmp_path / "beeld.md", b"nieuw")
    assert folder.is_dir()


def test_what_a_killed_program_left_of_a_page_is_gone_after_the_next_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    old, fresh = (tmp_path / name for name in ("goedwerk-page-oud", "goedwerk-page-nieuw"))
    for folder in (old, fresh):
        folder.mkdir()
        (folder / "picture.png").write_bytes(b"Joanne")
    aged(old, 4000)
    engine._forget_leftovers_once.cache_clear()
    engine.missing_signs(["a"])
    assert [path.name for path in tmp_path.iterdir()] == [fresh.name]
