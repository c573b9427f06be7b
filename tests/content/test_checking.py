"""Checking situations: every problem names the file, the line and what to do, and nothing on a disk stops it."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from goedwerk.content import situations
from goedwerk.content.checking import check_library, check_path
from goedwerk.content.problem import Problem
from goedwerk.content.situation_file import format_situation
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement

PAGE = Path(__file__).parents[2] / "docs" / "situaties.md"
GOOD = Situation(
    key="goed",
    title="Wat doe ik?",
    text="woord " * 100,
    capability=Capability.LEARN,
    audience=("student",),
    theme="lerende-houding",
    source="Eigen situatie",
    no_rule="Geen regel zegt het.",
    judgement="Je weegt van alles.",
    tension="Er staat iets op het spel.",
    questions=tuple(DeepeningQuestion(element=element, text=f"Wat is {element}?") for element in (*SkiveElement,)[:3]),
)
"""As a file it has: a fence in line 1, the head from line 2 on, the text in line 13, and the questions in line 15."""

SET = "---\nname: Een set\nsource: Eigen werk\n---\n"


def put(folder: Path, key: str = "goed", **changes: Any) -> Path:
    return put_text(folder / f"{key}.md", format_situation(GOOD.revised(key=key, **changes)))


def put_text(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def some_set(tmp_path: Path) -> Path:
    """A set with one good situation."""
    put_text(tmp_path / "set" / "set.md", SET)
    put(tmp_path / "set")
    return tmp_path / "set"


def problems(path: Path) -> list[tuple[str, int | None]]:
    return [(problem.path.name, problem.line) for problem in check_path(path).problems]


def only_problem(path: Path) -> Problem:
    [problem] = check_path(path).problems
    assert problem.message.endswith(".")
    assert problem.remedy
    return problem


def test_a_good_situation_and_a_good_set_have_no_problems(some_set: Path) -> None:
    for path in (some_set, some_set.parent, some_set / "goed.md", some_set / "set.md"):
        checked = check_path(path)
        assert (checked.count, checked.problems) == (1, ())


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        ({"capability": None}, 4, "In de kop ontbreekt ‘capability’."),
        ({"audience": ("arts",)}, 5, "‘audience’ is nog niet goed."),
        ({"audience": ("student", "docent", "bestuurder")}, 5, "‘audience’ is nog niet goed."),
        ({"theme": "leren"}, 6, "‘theme’ is nog niet goed."),
        ({"source": ""}, 7, "In de kop ontbreekt ‘source’."),
        ({"no_rule": "Geen regel."}, 8, "‘no_rule’ is nog niet goed."),
        ({"judgement": ""}, 9, "In de kop ontbreekt ‘judgement’."),
        ({"tension": "Er is geen punt"}, 10, "‘tension’ is nog niet goed."),
        ({"text": "Te kort."}, 13, "De tekst is nog niet goed."),
        ({"questions": ()}, 15, "De vragen zijn nog niet goed."),
    ],
)
def test_what_a_situation_still_needs_is_said_at_the_line_where_it_stands(
    some_set: Path, change: dict[str, Any], line: int, message: str
) -> None:
    path = put(some_set, **change)
    for checked in (path, some_set):
        problem = only_problem(checked)
        assert (problem.path, problem.line, problem.message) == (path, line, message)


def test_a_theme_that_there_is_not_is_answered_with_those_there_are(some_set: Path) -> None:
    path = put(some_set, theme="leren")
    assert "introductieperiode" in only_problem(path).remedy
    assert check_path(put(some_set, theme=None)).problems == ()


def test_a_field_that_is_not_there_at_all_is_missed_in_the_first_line(some_set: Path) -> None:
    source = format_situation(GOOD)
    path = put_text(some_set / "goed.md", source.replace("source: Eigen situatie\n", ""))
    assert (only_problem(path).line, only_problem(path).message) == (1, "In de kop ontbreekt ‘source’.")


def test_what_cannot_be_read_is_named_and_all_else_is_checked(some_set: Path) -> None:
    put_text(some_set / "a.md", "geen kop")
    put(some_set, "b", title="[a, b]")
    put_text(
        some_set / "c.md", format_situation(GOOD.revised(key="c")).replace("title: ", "title: “").replace("ik?", "ik?”")
    )
    put(some_set, "d", source="")
    assert check_path(some_set).count == 5
    assert problems(some_set) == [("a.md", 1), ("c.md", 3), ("d.md", 7)]


def test_the_key_is_the_name_of_the_file(some_set: Path) -> None:
    path = put_text(some_set / "anders.md", format_situation(GOOD.revised(key="eigenlijk")))
    problem = only_problem(path)
    assert (problem.path, problem.line) == (path, 2)
    assert "‘eigenlijk’" in problem.message
    assert "‘anders.md’" in problem.message
    assert "eigenlijk.md" in problem.remedy


def test_a_key_that_stands_twice_is_named_at_its_line(some_set: Path) -> None:
    put_text(some_set.parent / "ander" / "set.md", SET)
    put(some_set.parent / "ander")
    problem = only_problem(some_set.parent)
    assert (problem.path, problem.line) == (some_set / "goed.md", 2)
    assert "‘goed’" in problem.message


def test_a_set_without_its_file_is_named(some_set: Path) -> None:
    (some_set / "set.md").unlink()
    for path in (some_set, some_set.parent):
        problem = only_problem(path)
        assert problem.path == some_set
        assert "set.md" in problem.message
        assert "source" in problem.remedy


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("geen kop", 1),
        ("---\nname: x\n---\n", 1),
        ("---\nname: x\nsource:\n---\n", 3),
        ("---\nsource: x\n---\n", 1),
        ("---\nsource: x\nname: ''\n---\n", 3),
        ("---\nname: x\nsource: [a, b]\n---\n", 3),
    ],
)
def test_a_set_file_without_a_name_or_a_source_is_named_with_its_line(some_set: Path, source: str, line: int) -> None:
    put_text(some_set / "set.md", source)
    for path in (some_set, some_set.parent, some_set / "set.md"):
        assert problems(path) == [("set.md", line)]


def test_own_situations_need_no_file_for_their_set_and_keep_all_other_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "situations"
    put(own / "eigen", "goed")
    put(own / "eigen", "half", capability=None)
    monkeypatch.chdir(own / "eigen")
    for path in (own / "eigen", own, tmp_path, Path()):
        assert problems(path) == [("half.md", 4)]


def test_a_werkmap_is_checked_in_its_situations_only(tmp_path: Path) -> None:
    put(tmp_path / "situations" / "eigen")
    put_text(tmp_path / "exports" / "a4.md", "# Een A4")
    assert (check_path(tmp_path).count, check_path(tmp_path).problems) == (1, ())


def test_everything_is_the_library_and_the_werkmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(situations, "library_root", lambda: tmp_path / "library")
    put_text(tmp_path / "library" / "a" / "set.md", SET)
    put(tmp_path / "library" / "a", source="")
    put(tmp_path / "own" / "eigen", tension="")
    checked = check_library(tmp_path / "own")
    assert checked.count == 2  # an own situation may have the key of another one, which is checked all the same
    assert [(problem.path.parent.name, problem.line) for problem in checked.problems] == [("a", 7), ("eigen", 10)]
    assert check_library(tmp_path / "nothing").count == 1


def test_situations_that_the_library_would_not_find_are_named(some_set: Path) -> None:
    put(some_set / "dieper", "a")
    loose = put(some_set.parent, "los")
    assert problems(some_set) == [("dieper", None)]
    assert "naast" in check_path(some_set).problems[0].remedy
    assert problems(some_set.parent) == [("los.md", None), ("dieper", None)]
    assert check_path(loose).problems == ()


def test_readme_hidden_files_and_other_files_are_no_situations(some_set: Path) -> None:
    for path in (some_set / "README.md", some_set.parent / "README.md", some_set / ".a.md", some_set / "foto.png"):
        put_text(path, "x")
    assert (check_path(some_set.parent).count, problems(some_set.parent)) == (1, [])


def test_where_nothing_is_checked_that_is_said(tmp_path: Path) -> None:
    put_text(tmp_path / "leeg" / "foto.png", "x")
    for path in (tmp_path, tmp_path / "leeg", tmp_path / "weg", tmp_path / "weg" / "set.md", Path("x" * 1000)):
        with pytest.raises(GoedwerkError) as caught:
            check_path(path)
        assert str(path if path.name != "set.md" else path.parent) in caught.value.message
        assert caught.value.hint


def test_checking_changes_nothing(some_set: Path) -> None:
    put_text(some_set / "stuk.md", "x")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in some_set.iterdir()}
    check_path(some_set)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in some_set.iterdir()} == before


def test_a_file_that_is_much_too_large_is_named_and_not_read(some_set: Path) -> None:
    path = put_text(some_set / "groot.md", "x" * 5_000_000)
    assert "200 kB" in only_problem(path).message
    assert only_problem(some_set).path == path


def test_thousands_of_files_are_read_up_to_a_limit(some_set: Path) -> None:
    for number in range(situations.MAX_FILES):
        (some_set / f"z{number}.md").touch()
    checked = check_path(some_set)
    assert checked.count == situations.MAX_FILES
    whole = next(problem for problem in checked.problems if problem.path == some_set)
    assert "2001 situaties" in whole.message


@pytest.fixture
def linkable(tmp_path: Path) -> None:
    try:
        (tmp_path / "proef").symlink_to(tmp_path)
    except OSError:
        pytest.skip("this system makes no links")
    (tmp_path / "proef").unlink()


@pytest.mark.usefixtures("linkable")
def test_a_folder_that_links_to_itself_ends(some_set: Path) -> None:
    (some_set / "rond").symlink_to(some_set, target_is_directory=True)
    assert problems(some_set) == []
    (some_set.parent / "rond").symlink_to(some_set.parent, target_is_directory=True)
    assert problems(some_set.parent) == [("rond", None)]
    (some_set / "zichzelf.md").symlink_to(some_set / "zichzelf.md")
    assert problems(some_set) == [("zichzelf.md", None)]
    assert problems(some_set / "zichzelf.md") == [("zichzelf.md", None)]


@pytest.mark.usefixtures("linkable")
def test_the_folder_that_was_asked_for_may_be_a_link(some_set: Path) -> None:
    (some_set.parent / "link").symlink_to(some_set, target_is_directory=True)
    assert (check_path(some_set.parent / "link").count, problems(some_set.parent / "link")) == (1, [])
    (some_set / "set.md").unlink()
    assert problems(some_set.parent / "link") == [("link", None)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_or_a_device_is_not_waited_for(some_set: Path) -> None:
    os.mkfifo(some_set / "pijp.md")
    for path in (some_set, some_set / "pijp.md", Path(os.devnull)):
        assert "geen gewoon bestand" in only_problem(path).message
    (some_set / "set.md").unlink()
    os.mkfifo(some_set / "set.md")
    assert problems(some_set) == [("pijp.md", None), ("set.md", None)]


def test_the_example_on_the_page_about_situations_keeps_all_rules(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    example, set_file = re.findall(r"^```text\n(---\n.*?)^```", page, re.DOTALL | re.MULTILINE)
    [name] = set(re.findall(r"`([\w-]+\.md)`", page)) - {"set.md"}
    put_text(tmp_path / "set" / name, example)
    put_text(tmp_path / "set" / "set.md", set_file)
    checked = check_path(tmp_path / "set")
    assert (checked.count, checked.problems) == (1, ())
