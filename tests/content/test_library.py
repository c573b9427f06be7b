"""The library: what comes along, what people add, and that one bad file never hides the others."""

import os
import socket
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from goedwerk.content import situations
from goedwerk.content.front_matter import read_markdown
from goedwerk.content.problem import Problem
from goedwerk.content.situation_file import format_situation
from goedwerk.content.situations import MAX_FILES, Library, library_root, load_library, read_situation
from goedwerk.content.source import MAX_BYTES
from goedwerk.domain.errors import ContentError
from goedwerk.domain.situation import Capability, Situation, shortcomings
from goedwerk.domain.text import clean

REPOSITORY = Path(__file__).parents[2]
BUILT_IN = {"passende-begeleiding", "tijd-om-te-leren"}  # two that the tests rely on


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder `situations` of a werkmap, with one good situation of its own."""
    folder = tmp_path / "situations"
    put(folder, "eigen/goed.md", "goed")
    return folder


def put(folder: Path, name: str, key: str, title: str = "Een titel") -> Path:
    return put_bytes(folder, name, format_situation(Situation(key=key, title=title, text="Tekst.")).encode("utf-8"))


def put_bytes(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def own_keys(library: Library) -> list[str]:
    return [entry.situation.key for entry in library.situations if entry.own]


def only_problem(own: Path) -> Problem:
    """Return the one problem, after looking that all that is good is there."""
    library = load_library(own)
    assert own_keys(library) == ["goed"]
    assert {entry.situation.key for entry in library.situations if not entry.own} >= BUILT_IN
    [problem] = library.problems
    assert problem.message
    assert problem.remedy
    assert clean(problem.place) == problem.place
    return problem


def test_a_checkout_has_its_library_beside_the_package() -> None:
    assert library_root() == REPOSITORY / "situations"


def test_all_that_comes_along_can_be_read() -> None:
    library = load_library()
    assert library.problems == ()
    assert not any(entry.own for entry in library.situations)
    assert all(entry.path == library_root() / entry.set_key / entry.path.name for entry in library.situations)


def test_the_ten_situations_of_the_report_are_complete() -> None:
    ten = [entry for entry in load_library().situations if entry.set_key == "lwwl"]
    assert {entry.situation.key: shortcomings(entry.situation) for entry in ten} == {
        entry.path.stem: () for entry in ten
    }
    assert {entry.set_name for entry in ten} == {"Kritische situaties uit LWWL"}
    assert len({entry.situation.title for entry in ten}) == 10
    assert Counter(entry.situation.capability for entry in ten) == {
        Capability.ABSORB: 2,
        Capability.CONNECT: 3,
        Capability.EDUCATE: 3,
        Capability.LEARN: 2,
    }


def test_what_is_in_the_wheel_has_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "goedwerk" / "content" / "situations.py"
    put(tmp_path / "goedwerk" / "_situations", "set/a.md", "a")
    monkeypatch.setattr(situations, "__file__", str(module))
    assert library_root() == tmp_path / "goedwerk" / "_situations"
    assert [entry.situation.key for entry in load_library().situations] == ["a"]


def test_a_program_without_its_library_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(situations, "__file__", str(tmp_path / "goedwerk" / "content" / "situations.py"))
    library = load_library()
    assert library.situations == ()
    assert library.problems[0].path == tmp_path / "situations"


def test_own_situations_come_first_and_then_set_by_set(own: Path) -> None:
    put(own, "zorgteam/b.md", "b")
    put(own, "avond/c.md", "c")
    put(own, "eigen/a.md", "a")
    library = load_library(own)
    assert own_keys(library) == ["a", "goed", "c", "b"]
    assert [entry.own for entry in library.situations] == sorted((e.own for e in library.situations), reverse=True)
    built_in = [(entry.set_key, entry.path.name) for entry in library.situations if not entry.own]
    assert built_in == sorted(built_in)
    assert library.problems == ()


def test_an_own_situation_takes_the_place_of_a_built_in_one(own: Path) -> None:
    path = put(own, "lwwl/anders.md", "passende-begeleiding", "Mijn versie")
    library = load_library(own)
    [entry] = [entry for entry in library.situations if entry.situation.key == "passende-begeleiding"]
    assert (entry.situation.title, entry.path, entry.own) == ("Mijn versie", path, True)
    assert library.problems == ()


def test_a_broken_own_situation_leaves_the_built_in_one(own: Path) -> None:
    put_bytes(own, "lwwl/stuk.md", b"---\nkey: passende-begeleiding\n---\nTekst")
    only_problem(own)


def test_a_key_that_stands_twice_in_one_place_is_a_problem_of_the_second(own: Path) -> None:
    path = put(own, "zorgteam/nog-een.md", "goed", "Een andere")
    problem = only_problem(own)
    assert (problem.path, problem.line) == (path, 2)
    assert "goed.md" in problem.message
    assert load_library(own).situations[0].situation.title == "Een titel"


def test_in_a_checkout_only_the_own_set_is_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "situations"
    put(root, "lwwl/a.md", "a")
    put(root, "eigen/b.md", "b")
    monkeypatch.setattr(situations, "__file__", str(tmp_path / "goedwerk" / "content" / "situations.py"))
    assert [entry.situation.key for entry in load_library().situations] == ["a"]
    library = load_library(root / "lwwl" / "..")
    assert [(entry.situation.key, entry.own) for entry in library.situations] == [("b", True), ("a", False)]
    assert library.problems == ()


def test_a_werkmap_without_situations_has_only_the_built_in_ones(tmp_path: Path) -> None:
    assert load_library(tmp_path / "situations") == load_library()


def test_a_file_where_the_folder_should_be_is_a_problem(tmp_path: Path) -> None:
    path = put_bytes(tmp_path, "situations", b"x")
    library = load_library(path)
    assert [problem.path for problem in library.problems] == [path]
    assert "geen map" in library.problems[0].message
    assert library.situations == load_library().situations


def test_a_set_has_the_name_in_its_file_or_else_that_of_its_folder(own: Path) -> None:
    put(own, "avond/a.md", "a")
    put_bytes(own, "eigen/set.md", b"---\nname: Van ons zelf\n---\n\nUitleg.")
    library = load_library(own)
    assert {entry.set_key: entry.set_name for entry in library.situations if entry.own} == {
        "eigen": "Van ons zelf",
        "avond": "avond",
    }
    assert library.problems == ()


@pytest.mark.parametrize("data", [b"", b"geen kop", b"---\nsource: x\n---\n", b"---\nname:\n---\n", b"\xff"])
def test_a_set_file_that_cannot_be_used_hides_no_situation(own: Path, data: bytes) -> None:
    path = put_bytes(own, "eigen/set.md", data)
    assert only_problem(own).path == path
    assert load_library(own).situations[0].set_name == "eigen"


def test_a_situation_saved_by_any_editor_is_read(own: Path) -> None:
    text = "---\r\nkey: kladblok\r\ntitle: Eén titel\r\n---\r\n\r\nTekst.\r\n"
    put_bytes(own, "eigen/a.md", text.encode("utf-8-sig"))
    library = load_library(own)
    assert library.problems == ()
    assert library.situations[0].situation == Situation(key="kladblok", title="Eén titel", text="Tekst.")


@pytest.mark.parametrize(
    ("encoding", "line"),
    [("latin-1", 4), ("cp1252", 4), ("utf-16", None), ("utf-16-le", None), ("utf-16-be", None), ("utf-32", None)],
)
def test_a_file_in_another_encoding_says_to_save_it_as_utf_8(own: Path, encoding: str, line: int | None) -> None:
    path = put_bytes(own, "eigen/a.md", "---\nkey: a\ntitle: b\nsource: één\n---\ntekst".encode(encoding))
    problem = only_problem(own)
    assert (problem.path, problem.line) == (path, line)
    assert "Sla het bestand op als UTF-8" in problem.remedy


DAMAGED = {
    "no head": (1, "ontbreekt de kop", "Mijn situatie\n\nTekst."),
    "nothing at all": (1, "ontbreekt de kop", ""),
    "a head that is not closed": (1, "niet afgesloten", "---\nkey: a\ntitle: b\n\nTekst."),
    "a name twice": (4, "twee keer", "---\nkey: a\ntitle: b\ntitle: c\n---\nTekst."),
    "curly quotes": (3, "gekrulde", "---\nkey: a\ntitle: “b”\n---\nTekst."),
    "curly quotes around a colon": (3, "niet te lezen", "---\nkey: a\ntitle: “b: c”\n---\nTekst."),
    "a tag": (3, "zonder aanhalingstekens", "---\nkey: a\ntitle: !!python/name:os.system b\n---\nTekst."),
    "an anchor": (3, "zonder aanhalingstekens", "---\nkey: a\ntitle: &b c\n---\nTekst."),
    "an alias": (3, "zonder aanhalingstekens", "---\nkey: a\ntitle: *b\n---\nTekst."),
    "aliases that explode": (
        2,
        "zonder aanhalingstekens",
        "---\nl0: &l0 [x, x]\n"
        + "".join(f"l{n}: &l{n} [{f'*l{n - 1}, ' * 9}]\n" for n in range(1, 30))
        + "---\nTekst.",
    ),
    "a head without end": (None, "groter dan 200 kB", "---\nkey: a\n" + "audience: [" + "x, " * 1_700_000),
    "deep structures": (3, "andere gegevens", "---\nkey: a\naudience: " + "[" * 50_000 + "\n---\nTekst."),
    "a control character in the head": (3, "dat je niet ziet", "---\nkey: a\ntitle: b\x1b[31m\n---\nTekst."),
    "a control character in the text": (
        7,
        "dat je niet ziet",
        "---\r\nkey: a\r\ntitle: b\r\n---\r\n\r\nEen\r\nte\x07kst.",
    ),
    "the end of a line in a word processor": (5, "dat je niet ziet", "---\nkey: a\ntitle: b\n---\nEen\x0btwee."),
    "a quotation mark that was damaged": (5, "dat je niet ziet", "---\nkey: a\ntitle: b\n---\nZo\x92n dag."),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_left_out_and_named_with_its_line_and_all_others_are_there(own: Path, name: str) -> None:
    line, words, source = DAMAGED[name]
    path = put_bytes(own, "eigen/a.md", source.encode("utf-8"))
    problem = only_problem(own)
    assert (problem.path, problem.line) == (path, line)
    assert words in problem.message


def test_what_only_hides_or_turns_around_is_left_out_of_the_text(own: Path) -> None:
    put_bytes(own, "eigen/a.md", "---\nkey: a\ntitle: b\u200b\n---\nte\u202ekst".encode())
    library = load_library(own)
    assert library.problems == ()
    assert library.situations[0].situation == Situation(key="a", title="b", text="tekst")


def test_a_mistake_is_named_with_file_and_line(own: Path) -> None:
    path = put_bytes(own, "eigen/a.md", b"---\nkey: a\ntitle: b: c\n---\ntekst")
    problem = only_problem(own)
    assert problem.place == f"{path}, regel 3"


def test_a_file_that_is_too_large_is_not_read(own: Path) -> None:
    for size in (MAX_BYTES + 1, 5_000_000):
        path = put_bytes(own, "eigen/a.md", b"x" * size)
        problem = only_problem(own)
        assert problem.path == path
        assert "200 kB" in problem.message


def test_no_more_than_so_many_files_are_read(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_FILES == 2_000
    monkeypatch.setattr(situations, "MAX_FILES", 3)
    for number in range(5):
        put(own, f"veel/{number}.md", f"k{number}")
    library = load_library(own)
    assert own_keys(library) == ["goed", "k0", "k1"]
    problem = next(problem for problem in library.problems if problem.path == own)
    assert "6 situaties" in problem.message


def test_a_folder_named_like_a_file_is_a_problem(own: Path) -> None:
    (own / "eigen" / "x.md").mkdir()
    assert "map" in only_problem(own).message


def test_what_is_no_situation_is_left_alone(own: Path) -> None:
    for name in ("lees.txt", "plaatje.png", ".verborgen.md", "._a.md", "~$a.md", "dieper/a.md", "dieper/b.txt"):
        put_bytes(own, f"eigen/{name}", b"x")
    for name in ("README.md", "readme.md", "eigen/README.md", "lijst.txt", ".git/a.md"):
        put_bytes(own, name, b"x")
    library = load_library(own)
    assert library.problems == ()
    assert own_keys(library) == ["goed"]


def test_a_situation_may_be_called_readme(own: Path) -> None:
    put(own, "eigen/readme.md", "readme")
    assert own_keys(load_library(own)) == ["goed", "readme"]


def test_a_situation_outside_a_set_is_a_problem(own: Path) -> None:
    path = put(own, "los.md", "los")
    problem = only_problem(own)
    assert problem.path == path
    assert "eigen" in problem.remedy


def test_the_extra_txt_of_an_editor_is_a_problem(own: Path) -> None:
    put(own, "eigen/a.md.txt", "a")
    assert ".txt" in only_problem(own).remedy


@pytest.fixture
def linkable(tmp_path: Path) -> None:
    try:
        (tmp_path / "proef").symlink_to(tmp_path)
    except OSError:
        pytest.skip("this system makes no links")


@pytest.mark.usefixtures("linkable")
def test_a_link_is_not_followed(own: Path, tmp_path: Path) -> None:
    elsewhere = put(tmp_path, "elders/geheim.md", "geheim").parent
    (own / "set").symlink_to(elsewhere, target_is_directory=True)
    (own / "eigen" / "a.md").symlink_to(elsewhere / "geheim.md")
    (own / "eigen" / "set.md").symlink_to(elsewhere / "geheim.md")
    library = load_library(own)
    assert own_keys(library) == ["goed"]
    assert {problem.path.name for problem in library.problems} == {"set", "a.md", "set.md"}
    assert all("snelkoppeling" in problem.message for problem in library.problems)


@pytest.mark.usefixtures("linkable")
def test_links_in_a_circle_or_to_nowhere_end(own: Path) -> None:
    (own / "rond").symlink_to(own, target_is_directory=True)
    (own / "eigen" / "rond.md").symlink_to(own / "eigen" / "rond.md")
    (own / "eigen" / "weg.md").symlink_to(own / "nergens.md")
    library = load_library(own)
    assert own_keys(library) == ["goed"]
    assert len(library.problems) == 3


@pytest.mark.usefixtures("linkable")
def test_the_folder_a_person_chose_may_be_a_link_itself(own: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(own, target_is_directory=True)
    assert own_keys(load_library(tmp_path / "link")) == ["goed"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_or_a_socket_is_not_waited_for(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(own / "eigen" / "pijp.md")
    monkeypatch.chdir(own / "eigen")  # the path of a socket is at most about a hundred characters
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("contact.md")
        library = load_library(own)
    assert own_keys(library) == ["goed"]
    assert {problem.path.name for problem in library.problems} == {"pijp.md", "contact.md"}
    assert all("geen gewoon bestand" in problem.message for problem in library.problems)


@pytest.fixture
def locked(own: Path) -> Iterator[Path]:
    path = put(own, "eigen/a.md", "a")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    yield path
    path.chmod(0o600)


def test_a_file_that_may_not_be_read_is_a_problem(own: Path, locked: Path) -> None:
    problem = only_problem(own)
    assert problem.path == locked
    assert "toestemming" in problem.message


def test_a_file_that_the_system_refuses_is_a_problem(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(own, "eigen/a.md", "a")
    opened = Path.open

    def refuse(self: Path, *args: str) -> object:
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args)

    monkeypatch.setattr(Path, "open", refuse)
    problem = only_problem(own)
    assert problem.path == path
    assert "toestemming" in problem.message


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name is always text")
def test_a_file_name_that_is_no_text_does_no_harm(own: Path) -> None:
    folder = os.fsencode(own / "eigen")
    Path(os.fsdecode(folder + b"/\xff\x1b[31m.md")).write_bytes(b"x")
    assert only_problem(own).place.endswith("[31m.md, regel 1")


def test_one_file_can_be_read_by_itself(own: Path) -> None:
    assert read_situation(own / "eigen" / "goed.md").key == "goed"
    with pytest.raises(ContentError, match=r"eigen: Dit is een map"):
        read_situation(own / "eigen")
    with pytest.raises(ContentError, match=r"weg\.md: .*is er niet"):
        read_situation(own / "weg.md")


def test_every_set_that_comes_along_says_where_it_is_from() -> None:
    for folder in library_root().iterdir():
        if folder.is_dir() and folder.name != "eigen":
            path = folder / "set.md"
            assert set(read_markdown(path.read_text(encoding="utf-8"), path).head) >= {"name", "source"}


def test_a_letter_under_very_many_accents_is_named_and_holds_nothing_up(tmp_path: Path) -> None:
    """Putting them in order would take minutes."""
    folder = tmp_path / "situations" / "eigen"
    folder.mkdir(parents=True)
    source = "---\nkey: toren\ntitle: T\n---\n\nT" + "\u0301\u0323" * 40_000
    (folder / "toren.md").write_text(source, encoding="utf-8", newline="\n")
    (problem,) = load_library(tmp_path / "situations").problems
    assert (problem.path.name, problem.line) == ("toren.md", 6)
