"""The themes: all thirteen of the report are there, and a mistake in a file is named with file and line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from goedwerk.content.method import METHOD_FOLDER, load_method
from goedwerk.content.problem import FileProblemError, Problem
from goedwerk.content.themes import read_themes
from goedwerk.domain.situation import Capability
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.domain.theme import Theme

THEMES = load_method().themes

ORDER = {
    Capability.ABSORB: [
        "introductieperiode",
        "match-student-client",
        "begeleiding-als-vak",
        "tijd-voor-werkbegeleiding",
    ],
    Capability.CONNECT: ["samenspel-van-teams", "thuis-in-het-team", "clientenzorg-verbindt"],
    Capability.EDUCATE: ["samen-opleiden", "student-faciliteren", "kwaliteit-in-begeleiding"],
    Capability.LEARN: ["lerende-houding", "team-naar-organisatie", "leiderschap-voor-leren"],
}
"""The themes of each vermogen, as the LWWL report has them in chapter 4."""

FIRST = "01_introductieperiode.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(METHOD_FOLDER / "themes", tmp_path / "themes"))


def change(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file and return the line where it stands."""
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new, 1), encoding="utf-8", newline="\n")
    return source.count("\n", 0, source.index(old)) + 1


def refused(folder: Path) -> Problem:
    with pytest.raises(FileProblemError) as caught:
        read_themes(folder)
    assert caught.value.hint
    return caught.value.problem


def test_the_thirteen_themes_are_there_by_vermogen_and_in_the_order_of_the_report() -> None:
    expected = [(key, capability) for capability, keys in ORDER.items() for key in keys]
    assert [(theme.key, theme.capability) for theme in THEMES] == expected
    assert len(THEMES) == 13


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_a_theme_asks_a_question_and_has_suggestions_that_differ(theme: Theme) -> None:
    assert theme.question.endswith("?")
    assert len(theme.suggestions) >= 4
    texts = [one_line(fold(suggestion.text)) for suggestion in theme.suggestions]
    assert len(texts) == len({*texts})


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_every_text_is_clean_and_what_stands_in_a_list_is_short(theme: Theme) -> None:
    short = [theme.title, theme.question]
    for suggestion in theme.suggestions:
        short += [suggestion.text, *suggestion.concerns, *suggestion.contributes_to]
    assert [text for text in short if len(text) > 200 or text != one_line(text)] == []
    assert [text for text in (*short, theme.description) if text != clean(text).strip()] == []


def test_no_two_themes_ask_the_same() -> None:
    assert len({fold(theme.question) for theme in THEMES}) == len({fold(theme.title) for theme in THEMES}) == 13


def test_the_order_is_that_of_the_file_names(folder: Path) -> None:
    (folder / FIRST).rename(folder / "99_introductieperiode.toml")
    assert [theme.key for theme in read_themes(folder)][-1] == "introductieperiode"


def test_a_theme_can_be_added_without_knowing_the_program(folder: Path) -> None:
    source = (folder / FIRST).read_text(encoding="utf-8")
    new = source.replace('key = "introductieperiode"', 'key = "afscheid"')
    (folder / "14_afscheid.toml").write_text(new, encoding="utf-8", newline="\n")
    assert [theme.key for theme in read_themes(folder)][13:] == ["afscheid"]


def test_a_folder_without_themes_has_none(tmp_path: Path) -> None:
    assert read_themes(tmp_path / "weg") == ()


def test_a_file_from_an_editor_on_windows_is_read(folder: Path) -> None:
    for path in folder.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_themes(folder) == THEMES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('capability = "absorptievermogen"', 'capability = "absorberen"'),
        ('title = "', 'titel = "Kort"\ntitle = "'),
        ('title = "', 'title = 5 #"'),
        ('dimension = "processen"', 'dimension = "dingen"'),
        ('contributes_to = ["', 'contributes_to = "'),
        ('concerns = ["', 'concerns = [] # ["'),
        ('key = "introductieperiode"', 'key = "introductie"'),
    ],
)
def test_a_wrong_value_or_name_is_named_with_its_line(folder: Path, old: str, new: str) -> None:
    line = change(folder / FIRST, old, new)
    problem = refused(folder)
    assert (problem.path.name, problem.line) == (FIRST, line)
    assert problem.message
    assert problem.remedy


def test_a_suggestion_without_its_text_is_named(folder: Path) -> None:
    path = folder / FIRST
    source = path.read_text(encoding="utf-8")
    header = source.rindex("[[suggestion]]")
    path.write_text(f"{source[:header]}[[suggestion]]\ndimension = 'mensen'\n", encoding="utf-8", newline="\n")
    problem = refused(folder)
    assert (problem.path.name, problem.line) == (FIRST, source.count("\n", 0, header) + 1)
    assert "‘text’ ontbreekt" in problem.message


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(b"\xff\xfe"), lambda path: path.write_text("key = x")])
def test_a_file_that_cannot_be_read_is_named(folder: Path, spoil: Callable[[Path], object]) -> None:
    spoil(folder / FIRST)
    assert refused(folder).path.name == FIRST


def test_a_theme_that_stands_twice_is_named_with_its_line(folder: Path) -> None:
    shutil.copy(folder / FIRST, folder / "14_introductieperiode.toml")
    lines = (folder / FIRST).read_text(encoding="utf-8").split("\n")
    problem = refused(folder)
    assert problem.path.name == "14_introductieperiode.toml"
    assert lines[(problem.line or 0) - 1].startswith("key =")
    assert "twee keer" in problem.message
