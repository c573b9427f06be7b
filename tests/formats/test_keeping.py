"""Of two files of the same thing the newest is known by its name, and what a person changed stays."""

import errno
import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.domain.errors import GoedwerkError
from goedwerk.formats.keeping import Kept, keep_file

CHANGED = b", en iets van iemand"
"""What a person writes behind a file; then it is not as goedwerk made it any more."""


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of files that are open in a program that keeps them, as Windows does."""
    names: set[str] = set()
    hold(monkeypatch, names)
    return names


def hold(monkeypatch: pytest.MonkeyPatch, names: set[str]) -> None:
    replace = os.replace

    def refusing(source: Path, target: Path) -> None:
        if target.name in names:
            error = PermissionError(errno.EACCES, "in gebruik", str(source), None, str(target))
            error.winerror = 32  # only Windows sets it
            raise error
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    monkeypatch.setattr("time.sleep", lambda seconds: None)


def save(folder: Path, text: str, of: str = "A", name: str = "x") -> Kept:
    """Save a file of the thing that is called `of`."""

    def as_made(found: bytes) -> bool:
        return not found.endswith(CHANGED)

    def mine(found: bytes) -> bool:
        return found.startswith(f"{of}:".encode()) and as_made(found)

    return keep_file(folder, name, ".md", mine, f"{of}:{text}".encode(), as_made)


def change(path: Path) -> None:
    path.write_bytes(path.read_bytes() + CHANGED)


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_beside_a_changed_file_one_goes_on_in_the_newer_one_also_when_the_changed_one_is_gone(tmp_path: Path) -> None:
    first = save(tmp_path, "1")
    change(first.path)
    assert save(tmp_path, "2") == Kept(tmp_path / "x-nieuwer.md", beside=True)
    first.path.rename(tmp_path / "van mij.md")
    assert save(tmp_path, "3") == Kept(tmp_path / "x-nieuwer.md")
    assert texts(tmp_path) == {"van mij.md": f"A:1{CHANGED.decode()}", "x-nieuwer.md": "A:3"}
    (tmp_path / "x-nieuwer.md").unlink()
    assert save(tmp_path, "4") == Kept(tmp_path / "x.md")


def test_beside_a_file_that_was_open_one_goes_on_in_the_newer_one_when_it_is_closed(
    tmp_path: Path, held: set[str]
) -> None:
    save(tmp_path, "1")
    held.add("x.md")
    newer = Kept(tmp_path / "x-nieuwer.md", beside=True)
    assert save(tmp_path, "2") == newer
    held.clear()
    assert save(tmp_path, "3") == newer
    assert texts(tmp_path) == {"x.md": "A:1", "x-nieuwer.md": "A:3"}


def test_whatever_is_open_there_is_a_file_beside_it(tmp_path: Path, held: set[str]) -> None:
    change(save(tmp_path, "1").path)
    save(tmp_path, "2")
    held.update(("x.md", "x-nieuwer.md"))
    third = Kept(tmp_path / "x-nieuwer-2.md", beside=True)
    assert save(tmp_path, "3") == third
    held.clear()
    assert save(tmp_path, "4") == third
    assert texts(tmp_path) == {"x.md": f"A:1{CHANGED.decode()}", "x-nieuwer.md": "A:2", "x-nieuwer-2.md": "A:4"}


def test_a_folder_in_which_nothing_can_be_put_is_said_and_not_tried_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(save(tmp_path, "1").path)
    error = PermissionError(errno.EACCES, "in gebruik", "a.tmp", None, "b.md")
    error.winerror = 5

    def refuse(*_paths: object) -> None:
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    with pytest.raises(GoedwerkError, match="nog open"):
        save(tmp_path, "2")
    assert [*texts(tmp_path)] == ["x.md"]


def test_a_newer_file_that_someone_changed_stays_too_and_the_next_comes_behind_it(tmp_path: Path) -> None:
    for number in range(3):
        change(save(tmp_path, str(number)).path)
    (tmp_path / "x-nieuwer.md").unlink()
    (tmp_path / "x.md").unlink()
    assert save(tmp_path, "3") == Kept(tmp_path / "x-nieuwer-3.md", beside=True)


def test_a_title_that_ends_in_newer_says_nothing_of_another_file(tmp_path: Path) -> None:
    for text in "12":
        assert save(tmp_path, text, name="oud-of-nieuwer") == Kept(tmp_path / "oud-of-nieuwer.md")
    assert save(tmp_path, "1", of="B", name="oud-of") == Kept(tmp_path / "oud-of.md")


def test_the_file_of_something_else_with_that_name_stays_out_of_it(tmp_path: Path) -> None:
    a, b = save(tmp_path, "1"), save(tmp_path, "1", of="B")
    assert b == Kept(tmp_path / "x-2.md")
    change(a.path)
    assert save(tmp_path, "2") == Kept(tmp_path / "x-nieuwer.md", beside=True)
    assert save(tmp_path, "2", of="B") == b
    a.path.unlink()
    assert save(tmp_path, "3", of="B") == b
    assert texts(tmp_path) == {"x-nieuwer.md": "A:2", "x-2.md": "B:3"}


STEPS = st.tuples(st.sampled_from(["save A", "save B", "change", "remove", "open", "close"]), st.integers(0, 9))


@given(steps=st.lists(STEPS, max_size=14))
def test_whatever_happens_the_newest_has_the_last_name_and_nothing_of_a_person_is_lost(
    steps: list[tuple[str, int]],
) -> None:
    held: set[str] = set()
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as monkeypatch:
        hold(monkeypatch, held)
        monkeypatch.setattr(os, "fsync", lambda descriptor: None)
        folder = Path(place)
        for number, (step, which) in enumerate([("save A", 0), *steps, ("save A", 0)]):
            before = texts(folder)
            chosen = sorted(before)[which % len(before)] if before else ""
            if step.startswith("save"):
                of = step[-1]
                kept = save(folder, str(number), of)
                after = texts(folder)
                assert after.pop(kept.path.name) == f"{of}:{number}"
                mine = [name for name, text in after.items() if text.startswith(of) and not _changed(text)]
                assert all(_place(name) < _place(kept.path.name) for name in mine)
                assert not _changed(before.pop(kept.path.name, ""))
                assert before == after
            elif step == "close":
                held.clear()
            elif chosen and step == "open":
                held.add(chosen)
            elif chosen and chosen not in held:
                change(folder / chosen) if step == "change" else (folder / chosen).unlink()


def _changed(text: str) -> bool:
    return text.encode().endswith(CHANGED)


def _place(name: str) -> tuple[bool, int]:
    match = re.fullmatch(r"x(-nieuwer)?(?:-(\d+))?\.md", name)
    assert match
    return bool(match[1]), int(match[2] or 1)
