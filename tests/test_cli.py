"""The command line: what it says, in which language, and with which exit code."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import types
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from support.hostile import HOSTILE

from goedwerk import __version__
from goedwerk.__main__ import main
from goedwerk.cli.root import goedwerk
from goedwerk.domain.text import clean
from goedwerk.formats.catalogue import page_formats
from goedwerk.store.database import SCHEMA_VERSION, open_database
from goedwerk.workspace import Workspace

EXAMPLE = Path(__file__).parent.parent / "goedwerk" / "example.goedwerk.json"
EXAMPLE_ID = json.loads(EXAMPLE.read_bytes())["dialogues"][0]["id"]
OTHER_ID = "11111111-2222-4333-8444-555555555555"
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|args|show|exit|error|missing|invalid|requires?d?|default|try|help|no such|"
    r"unexpected|value|traceback|file|directory|choose|did you|aborted)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    return tmp_path / "werk"


@pytest.fixture
def run(werkmap: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run goedwerk in this process with the werkmap of the test."""

    def running(*arguments: str | Path, given: Path | None = werkmap) -> Result:
        capsys.readouterr()
        code = main([*(["--map", str(given)] if given else []), *map(str, arguments)])
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return running


@pytest.fixture
def filled(run: Run, werkmap: Path) -> Path:
    """A werkmap with the example dialogue in it."""
    assert run("importeer", EXAMPLE).code == 0
    return werkmap


def process(
    *arguments: str | bytes | Path, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run goedwerk as people do, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "goedwerk", *arguments],
        env={**os.environ, **(environment or {})},
        **({"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options),
    )


def one_line(text: str) -> str:
    """Return `text` after making sure that it is one line of Dutch for people."""
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    assert not ENGLISH.search(text.replace("--help", "")), text
    return text


def exchange_file(path: Path, **changes: Any) -> Path:
    """Write an exchange file with one dialogue, the example with `changes`."""
    document = json.loads(EXAMPLE.read_bytes())
    document["dialogues"][0].update(changes)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def commands(
    group: click.Group = goedwerk, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


class TestHelp:
    @pytest.mark.parametrize(("path", "command"), list(commands()), ids=lambda value: str(value))
    def test_every_command_explains_itself_and_all_its_options_in_dutch(
        self, run: Run, path: tuple[str, ...], command: click.Command
    ) -> None:
        result = run(*path, "--help", given=None)
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(f"Gebruik: {' '.join(('goedwerk', *path))}")
        assert command.help
        for parameter in command.params:
            assert parameter.human_readable_name
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.opts
                assert all(spelling in result.out for spelling in parameter.opts)
            else:
                assert parameter.metavar
                assert parameter.metavar in result.out
        for name, below in command.commands.items() if isinstance(command, click.Group) else ():
            assert below.short_help
            assert re.search(rf"^  {name}  +{re.escape(below.short_help[:20])}", result.out, re.MULTILINE)
        without_names = re.sub(r"--[a-z]+", "", result.out)
        assert not ENGLISH.search(without_names), ENGLISH.findall(without_names)
        assert "Toon deze uitleg." in result.out

    def test_the_forms_that_are_promised_exist(self) -> None:
        assert {"importeer", "exporteer", "schema", "zoek", "situaties", "controleer"} <= set(goedwerk.commands)

    def test_the_version_is_one_line(self, run: Run) -> None:
        assert run("--version", given=None) == Result(0, f"goedwerk {__version__}\n", "")


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["--map"],
            ["--map", ""],
            ["--map="],
            ["--map", "--help"],
            ["--onbekend"],
            ["--version=3"],
            ["-x"],
            ["onbekend"],
            ["zoekk"],
            ["zoek"],
            ["zoek", " "],
            ["zoek", "--jsn", "woord"],
            ["zoek", "--json=ja", "woord"],
            ["zoek", "--map", "elders", "woord"],
            ["importeer"],
            ["schema", "te", "veel"],
            ["situaties", "onbekend"],
            ["situaties", "lijst", "te veel"],
            ["situaties", "controleer", "een", "twee"],
            ["controleer", "te veel"],
            ["exporteer"],
            ["exporteer", "--formaat", "md"],
            ["exporteer", "--alles"],
            ["exporteer", "--alles", "--formaat"],
            ["exporteer", "--alles", "--formaat", "exe"],
            ["exporteer", "--alles", "--formaat", "MD"],
            ["exporteer", "--alles", "abcd", "--formaat", "md"],
            ["exporteer", "--alles", "--formaat", "json", "--verslag"],
            ["exporteer", "--alles", "--formaat", "md", "--naar", ""],
        ],
        ids=" ".join,
    )
    def test_it_is_one_dutch_line_that_says_where_the_explanation_is_and_code_2(
        self, run: Run, arguments: list[str]
    ) -> None:
        result = run(*arguments, given=None)
        assert (result.code, result.out) == (2, "")
        assert "--help" in one_line(result.err)

    def test_a_mistyped_name_gets_the_right_one_in_return(self, run: Run) -> None:
        assert "‘zoek’" in run("zoekk").err
        assert "‘--json’" in run("zoek", "--jsno", "woord").err

    def test_the_werkmap_after_the_command_gets_the_right_order_in_return(self, run: Run) -> None:
        assert "--map … zoek" in run("zoek", "--map", "elders", "woord", given=None).err

    @pytest.mark.parametrize("text", HOSTILE)
    def test_what_is_repeated_of_an_argument_never_controls_the_terminal(self, run: Run, text: str) -> None:
        for arguments in (["x" + text], ["zoek", "woord " + text], ["importeer", "x" + text]):
            result = run(*arguments)
            assert result.code in (1, 2)
            assert clean(result.out + result.err) == result.out + result.err
            assert result.err.count("\n") == 1


class TestTheApp:
    @pytest.fixture
    def screen(self, monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
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
    def terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("goedwerk.__main__._has_screen", lambda: True)

    @pytest.mark.usefixtures("terminal")
    @pytest.mark.parametrize("form", [["--map", "{}"], ["--map={}"], ["--map", "elders", "--map", "{}"]])
    def test_it_starts_with_a_werkmap_that_is_ready(
        self, screen: list[Workspace], werkmap: Path, form: list[str]
    ) -> None:
        assert main([part.format(werkmap) for part in form]) == 7
        assert screen == [Workspace(werkmap)]
        assert (werkmap / "exports").is_dir()

    @pytest.mark.usefixtures("terminal")
    def test_it_starts_without_arguments_in_the_werkmap_of_the_variable(
        self, screen: list[Workspace], werkmap: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GOEDWERK_MAP", str(werkmap))
        assert main([]) == 7
        assert screen == [Workspace(werkmap)]

    @pytest.mark.usefixtures("terminal")
    def test_a_werkmap_that_cannot_be_used_is_said_before_the_screen_opens(
        self, screen: list[Workspace], run: Run, tmp_path: Path
    ) -> None:
        result = run(given=tmp_path / "weg" / "werk")
        assert result.code == 1
        assert "bestaat niet" in one_line(result.err)
        assert screen == []

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other terminals than these")
    @pytest.mark.parametrize("missing", ["stdin", "stdout", "stderr"])
    def test_without_a_terminal_it_says_what_to_do_and_makes_nothing(self, werkmap: Path, missing: str) -> None:
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
        assert "terminalvenster" in one_line(said.decode("utf-8"))
        assert not werkmap.exists()

    @pytest.mark.usefixtures("terminal", "screen")
    def test_a_mistake_of_the_program_is_one_line_and_a_note_in_the_werkmap(
        self, run: Run, werkmap: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def failing(_: Workspace) -> int:
            raise ValueError("wat Mo zei")

        monkeypatch.setattr(sys.modules["goedwerk.ui.app"], "run", failing)
        result = run()
        assert result.code == 1
        assert "goedwerk.log" in one_line(result.err)
        log = (werkmap / "goedwerk.log").read_text(encoding="utf-8")
        assert "ValueError" in log
        assert "Mo" not in log

    def test_nothing_that_is_slow_to_import_comes_before_the_first_screen(self, tmp_path: Path) -> None:
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
        done = subprocess.run(
            [sys.executable, "-c", code, "--map", str(tmp_path / "werk")], capture_output=True, encoding="utf-8"
        )
        assert (done.stdout, done.stderr) == ("[]\n", "")


class TestImporting:
    def test_a_file_is_taken_in_and_a_second_time_changes_nothing(self, run: Run, werkmap: Path) -> None:
        first, second = run("importeer", EXAMPLE), run("importeer", EXAMPLE)
        assert (first.code, first.err, second.code, second.err) == (0, "", 0, "")
        assert "1 dialoog" in first.out
        assert "niets veranderd" in second.out
        assert json.loads(run("controleer", "--json").out)["dialogues"] == 1

    def test_a_file_that_is_refused_does_not_stop_the_others(self, run: Run, tmp_path: Path) -> None:
        broken = exchange_file(tmp_path / "stuk.goedwerk.json", id="geen uuid")
        result = run("importeer", broken, EXAMPLE)
        assert result.code == 1
        assert one_line(result.err).startswith(str(broken))
        assert "dialogues[0].id" in result.err
        assert "1 dialoog" in result.out
        assert json.loads(run("controleer", "--json").out)["dialogues"] == 1

    @pytest.mark.parametrize("name", ["weg.goedwerk.json", "."])
    def test_what_is_no_file_is_said_by_name(self, run: Run, tmp_path: Path, name: str) -> None:
        result = run("importeer", tmp_path / name)
        assert (result.code, result.out) == (1, "")
        assert one_line(result.err).startswith(str(tmp_path / name))

    def test_a_pattern_names_files_where_no_shell_fills_it_in(self, run: Run, tmp_path: Path) -> None:
        exchange_file(tmp_path / "een.goedwerk.json")
        exchange_file(tmp_path / "twee.goedwerk.json", id=OTHER_ID)
        assert run("importeer", tmp_path / "*.goedwerk.json").code == 0
        assert json.loads(run("controleer", "--json").out)["dialogues"] == 2

    def test_a_database_that_is_open_elsewhere_is_left_alone(self, run: Run, filled: Path) -> None:
        before = (filled / "goedwerk.db").read_bytes()
        holder = open_database(filled / "goedwerk.db")
        result = run("importeer", EXAMPLE)
        holder.close()
        assert result.code == 1
        assert "staat al open" in one_line(result.err)
        assert (filled / "goedwerk.db").read_bytes() == before


class TestExporting:
    @pytest.fixture
    def two(self, run: Run, filled: Path, tmp_path: Path) -> Path:
        """A werkmap with the example and another dialogue, of which the A4 is still empty."""
        other = exchange_file(tmp_path / "ander.json", id=OTHER_ID, group="Team Zuid", summaries=[])
        assert run("importeer", other).code == 0
        return filled

    def test_every_a4_becomes_a_file_in_the_exports_and_its_path_is_printed(self, run: Run, filled: Path) -> None:
        result = run("exporteer", EXAMPLE_ID, "--formaat", "md")
        assert result.code == 0
        files = sorted((filled / "exports").iterdir())
        assert sorted(result.out.splitlines()) == [str(file) for file in files]
        assert len(files) == len(json.loads(EXAMPLE.read_bytes())["dialogues"][0]["summaries"])
        assert all(file.name.startswith("2026-03-11-voorbeeld-werkbegeleiders-zonnehof-") for file in files)

    def test_it_says_once_that_an_a4_was_not_checked_yet(self, run: Run, filled: Path) -> None:
        assert run("exporteer", "--alles", "--formaat", "md").err == (
            "Nog niet gecontroleerd op herleidbaarheid: lees het A4 zelf na voordat je het deelt.\n"
        )

    def test_a_second_export_takes_the_place_of_the_first(self, run: Run, filled: Path) -> None:
        for arguments in (["md"], ["md", "--verslag"], ["json"]):
            first = run("exporteer", "--alles", "--formaat", *arguments)
            assert run("exporteer", "--alles", "--formaat", *arguments).out == first.out

    def test_a_file_of_something_else_is_never_written_over(self, run: Run, filled: Path) -> None:
        for arguments in (["md"], ["md", "--verslag"], ["json"]):
            command = ["exporteer", EXAMPLE_ID, "--formaat", *arguments]
            mine = [Path(line) for line in run(*command).out.splitlines()]
            for path in mine:
                path.write_bytes(b"van iemand anders")
            again = [Path(line) for line in run(*command).out.splitlines()]
            assert not set(mine) & set(again)
            assert all(path.read_bytes() == b"van iemand anders" for path in mine)

    def test_the_report_holds_names_and_says_whom_it_is_for(self, run: Run, filled: Path) -> None:
        result = run("exporteer", EXAMPLE_ID, "--formaat", "md", "--verslag")
        assert result.code == 0
        assert result.out.endswith("-verslag.md\n")
        assert "alleen voor de groep" in one_line(result.err)
        names = [person["name"] for person in json.loads(EXAMPLE.read_bytes())["dialogues"][0]["participants"]]
        report = Path(result.out.strip()).read_text(encoding="utf-8")
        assert all(name in report for name in names)

    def test_a_beginning_of_an_id_is_enough_when_no_other_begins_so(self, run: Run, two: Path, tmp_path: Path) -> None:
        assert run("exporteer", OTHER_ID[:4].upper(), "--formaat", "json").code == 0
        twin = exchange_file(tmp_path / "tweeling.json", id=OTHER_ID[:-1] + "f")
        assert run("importeer", twin).code == 0
        result = run("exporteer", OTHER_ID[:8], "--formaat", "json")
        assert (result.code, result.out) == (1, "")
        assert "2 dialogen" in one_line(result.err)

    @pytest.mark.parametrize("form", ["md", "json"])
    @pytest.mark.parametrize(
        ("name", "reason"), [("abcd", "Ik ken geen dialoog"), ("000", "te kort"), (OTHER_ID[:6], "prullenbak")]
    )
    def test_one_id_that_is_not_there_and_nothing_is_written(
        self, run: Run, two: Path, form: str, name: str, reason: str
    ) -> None:
        damage(two, f"update dialogues set trashed = '2026-01-01' where id = '{OTHER_ID}'")
        result = run("exporteer", EXAMPLE_ID, name, "--formaat", form)
        assert (result.code, result.out) == (1, "")
        assert reason in one_line(result.err)
        assert list((two / "exports").iterdir()) == []

    def test_a_dialogue_without_an_a4_is_said_and_the_others_are_written(self, run: Run, two: Path) -> None:
        result = run("exporteer", "--alles", "--formaat", "md")
        assert result.code == 0
        assert result.out
        assert "‘Team Zuid’ heeft nog geen A4" in result.err

    def test_nothing_to_write_at_all_is_code_1(self, run: Run, two: Path, werkmap: Path) -> None:
        result = run("exporteer", OTHER_ID, "--formaat", "md")
        assert (result.code, result.out) == (1, "")
        assert "Team Zuid" in one_line(result.err)
        damage(two, "update dialogues set trashed = '2026-01-01'")
        for form in ("md", "json"):
            result = run("exporteer", "--alles", "--formaat", form)
            assert (result.code, result.out) == (1, "")
            one_line(result.err)
        assert list((two / "exports").iterdir()) == []

    def test_an_exchange_file_of_one_dialogue_goes_round_to_the_letter(
        self, run: Run, filled: Path, tmp_path: Path
    ) -> None:
        result = run("exporteer", EXAMPLE_ID, "--formaat", "json")
        path = Path(result.out.strip())
        assert path.name.startswith("2026-03-11-voorbeeld-werkbegeleiders-zonnehof-")
        assert path.name.endswith(".goedwerk.json")
        assert "ook namen" in one_line(result.err)
        elsewhere = tmp_path / "elders"
        assert run("importeer", path, given=elsewhere).code == 0
        again = run("exporteer", EXAMPLE_ID, "--formaat", "json", given=elsewhere)
        assert Path(again.out.strip()).read_bytes() == path.read_bytes()

    def test_an_exchange_file_of_everything_has_the_day_in_its_name_and_the_own_situations_in_it(
        self, run: Run, two: Path, own_set: Path
    ) -> None:
        situation_file(own_set, "eigen-geval")
        path = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
        assert re.fullmatch(r"werkmap-\d{4}-\d\d-\d\d\.goedwerk\.json", path.name)
        document = json.loads(path.read_bytes())
        assert {dialogue["id"] for dialogue in document["dialogues"]} == {EXAMPLE_ID, OTHER_ID}
        assert [situation["key"] for situation in document["situations"]] == ["eigen-geval"]
        several = Path(run("exporteer", EXAMPLE_ID, OTHER_ID, "--formaat", "json").out.strip())
        assert several.name.startswith("dialogen-")

    def test_an_exchange_file_with_more_in_it_is_never_replaced_by_one_with_less(self, run: Run, two: Path) -> None:
        everything = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
        before = everything.read_bytes()
        damage(two, f"update dialogues set trashed = '2026-01-01' where id = '{OTHER_ID}'")
        less = Path(run("exporteer", "--alles", "--formaat", "json").out.strip())
        assert less != everything
        assert everything.read_bytes() == before

    def test_files_go_to_a_folder_that_is_made_when_only_its_last_part_is_missing(
        self, run: Run, filled: Path, tmp_path: Path
    ) -> None:
        for form in ("md", "json"):
            folder = tmp_path / form
            result = run("exporteer", "--alles", "--formaat", form, "--naar", folder)
            assert result.code == 0
            assert sorted(map(Path, result.out.splitlines())) == sorted(folder.iterdir())

    @pytest.mark.parametrize("form", ["md", "json"])
    def test_a_target_that_cannot_be_is_said_and_nothing_is_made(
        self, run: Run, filled: Path, tmp_path: Path, form: str
    ) -> None:
        (tmp_path / "bestand").write_bytes(b"van een mens")
        for target in (tmp_path / "weg" / "uit", tmp_path / "bestand", tmp_path / "bestand" / "uit"):
            result = run("exporteer", "--alles", "--formaat", form, "--naar", target)
            assert (result.code, result.out) == (1, "")
            one_line(result.err)
        assert (tmp_path / "bestand").read_bytes() == b"van een mens"
        assert not (tmp_path / "weg").exists()

    def test_an_exchange_file_can_have_a_name_of_its_own_but_not_that_of_something_else(
        self, run: Run, two: Path, tmp_path: Path
    ) -> None:
        path = tmp_path / "voor-thea.JSON"
        for name in (EXAMPLE_ID, EXAMPLE_ID):
            result = run("exporteer", name, "--formaat", "json", "--naar", path)
            assert (result.code, result.out) == (0, f"{path}\n")
        before = path.read_bytes()
        result = run("exporteer", OTHER_ID, "--formaat", "json", "--naar", path)
        assert (result.code, result.out) == (1, "")
        assert "iets anders" in one_line(result.err)
        assert path.read_bytes() == before

    def test_every_format_of_the_program_can_be_asked_for(self, run: Run, filled: Path) -> None:
        help_text = run("exporteer", "--help").out
        for form in page_formats():
            assert re.search(rf"^  {form}  ", help_text, re.MULTILINE)
            assert run("exporteer", "--alles", "--formaat", form).code == 0

    @pytest.mark.parametrize("arguments", [["md"], ["md", "--verslag"], ["json"]])
    def test_no_text_of_a_person_reaches_the_terminal_or_a_name_as_it_is(
        self, run: Run, werkmap: Path, tmp_path: Path, arguments: list[str]
    ) -> None:
        document = json.loads(EXAMPLE.read_bytes())
        dialogue = document["dialogues"][0]
        document["dialogues"] = [
            {**dialogue, "id": str(uuid.UUID(int=number, version=4)), "group": text, "date": None}
            for number, text in enumerate(HOSTILE, 16)
        ]
        (tmp_path / "alles.json").write_text(json.dumps(document), encoding="utf-8")
        assert run("importeer", tmp_path / "alles.json").code == 0
        result = run("exporteer", "--alles", "--formaat", *arguments)
        assert result.code == 0
        for path in map(Path, result.out.splitlines()):
            assert path.parent == werkmap / "exports"
            assert path.is_file()
            assert path.name.isascii()
        assert len(list((werkmap / "exports").iterdir())) == len(result.out.splitlines())
        found = run("zoek", "wakker")
        assert clean(found.out) == found.out
        assert len(re.findall(r"^    ", found.out, re.MULTILINE)) == 2 * len(HOSTILE)


class TestSearching:
    def test_a_dialogue_is_found_by_parts_of_words_without_accents_and_capitals(self, run: Run, filled: Path) -> None:
        result = run("zoek", "ZONNEHÓF")
        assert (result.code, result.err) == (0, "")
        assert EXAMPLE_ID[:8] in result.out
        assert "Zonnehof" in result.out

    def test_every_word_has_to_be_there_whether_given_as_one_or_as_several(self, run: Run, filled: Path) -> None:
        assert run("zoek", "zonnehof", "werkbegeleiders").code == 0
        assert run("zoek", "zonnehof werkbegeleiders").code == 0
        assert run("zoek", "zonnehof", "ijsbeer").code == 1

    def test_nothing_found_is_said_and_code_1(self, run: Run, filled: Path) -> None:
        result = run("zoek", "ijsbeer")
        assert (result.code, result.out) == (1, "")
        assert "ijsbeer" in one_line(result.err)

    def test_as_json_it_is_a_document_also_when_nothing_is_found(self, run: Run, filled: Path) -> None:
        found = run("zoek", "zonnehof", "--json")
        assert [hit["id"] for hit in json.loads(found.out)] == [EXAMPLE_ID]
        assert "\\u" not in found.out
        nothing = run("zoek", "ijsbeer", "--json")
        assert (nothing.code, json.loads(nothing.out)) == (1, [])

    def test_an_id_is_shown_long_enough_to_name_one_dialogue(self, run: Run, filled: Path, tmp_path: Path) -> None:
        twin = EXAMPLE_ID[:-1] + "f"
        run("importeer", exchange_file(tmp_path / "tweeling.goedwerk.json", id=twin))
        assert {EXAMPLE_ID, twin} == set(re.findall(r"\[(.*)\]", run("zoek", "zonnehof").out))

    def test_looking_in_a_werkmap_that_is_not_there_makes_nothing(self, run: Run, werkmap: Path) -> None:
        result = run("zoek", "woord")
        assert result.code == 1
        assert "nog geen dialogen" in one_line(result.err)
        assert not werkmap.exists()


@pytest.fixture
def own_set(werkmap: Path) -> Path:
    folder = werkmap / "situations" / "eigen"
    folder.mkdir(parents=True)
    return folder


def situation_file(folder: Path, key: str, text: str = "Iets.") -> Path:
    path = folder / f"{key}.md"
    path.write_text(f"---\nkey: {key}\ntitle: Een titel\n---\n\n{text}\n", encoding="utf-8")
    return path


class TestSituations:
    @pytest.mark.parametrize("form", [["situaties"], ["situaties", "lijst"]])
    def test_the_list_is_the_default_and_needs_no_werkmap(self, run: Run, werkmap: Path, form: list[str]) -> None:
        result = run(*form)
        assert (result.code, result.err) == (0, "")
        assert "passende-begeleiding  (absorptievermogen; werkbegeleider; " in result.out
        assert not werkmap.exists()

    @pytest.mark.parametrize(
        "form", [["situaties", "--json"], ["situaties", "lijst", "--json"], ["situaties", "--json", "lijst"]]
    )
    def test_the_list_as_json_holds_every_situation(self, run: Run, own_set: Path, form: list[str]) -> None:
        situation_file(own_set, "eigen-geval")
        entries = json.loads(run(*form).out)
        assert {"eigen-geval", "passende-begeleiding"} <= {entry["key"] for entry in entries}
        assert [entry["set"] for entry in entries if entry["own"]] == ["eigen"]

    def test_a_broken_file_is_said_apart_and_all_others_are_there(self, run: Run, own_set: Path) -> None:
        (own_set / "stuk.md").write_text("---\nkey: stuk\n---\n", encoding="utf-8")
        result = run("situaties")
        assert result.code == 1
        assert "stuk.md, regel 1" in one_line(result.err)
        assert "passende-begeleiding" in result.out

    def test_the_situations_of_the_library_are_all_right(self, run: Run) -> None:
        result = run("situaties", "controleer")
        assert (result.code, result.err) == (0, "")
        assert "in orde" in result.out

    def test_checking_a_file_says_what_to_do(self, run: Run, tmp_path: Path) -> None:
        path = situation_file(tmp_path, "te-kort")
        result = run("situaties", "controleer", path)
        assert result.code == 1
        assert all(line.startswith(f"{path}: ") for line in result.out.splitlines())
        assert "no_rule" in result.out
        assert "gevonden" in one_line(result.err)

    def test_checking_a_folder_goes_through_all_of_it(self, run: Run, tmp_path: Path) -> None:
        situation_file(tmp_path, "een")
        (tmp_path / "set").mkdir()
        situation_file(tmp_path / "set", "een")
        (tmp_path / "set" / "stuk.md").write_text("geen kop", encoding="utf-8")
        report = json.loads(run("situaties", "controleer", tmp_path, "--json").out)
        assert report["checked"] == 3
        assert {Path(problem["file"]).name for problem in report["problems"]} == {"een.md", "stuk.md"}
        assert [problem["line"] for problem in report["problems"] if "stuk.md" in problem["file"]] == [1]
        assert any("‘een’" in problem["message"] for problem in report["problems"])

    def test_checking_nothing_is_an_error(self, run: Run, tmp_path: Path) -> None:
        for path in (tmp_path, tmp_path / "weg.md"):
            result = run("situaties", "controleer", path)
            assert (result.code, result.out) == (1, "")
            one_line(result.err)


class TestChecking:
    def test_a_whole_werkmap_is_in_order(self, run: Run, filled: Path) -> None:
        result = run("controleer")
        assert (result.code, result.err) == (0, "")
        assert "Dialogen: 1" in result.out
        assert "in orde" in result.out

    def test_a_werkmap_without_a_database_is_in_order_and_gets_none(self, run: Run, werkmap: Path) -> None:
        werkmap.mkdir()
        assert run("controleer").code == 0
        assert list(werkmap.iterdir()) == []

    def test_a_werkmap_that_is_not_there_is_an_error(self, run: Run, werkmap: Path) -> None:
        result = run("controleer")
        assert result.code == 1
        one_line(result.err)
        assert not werkmap.exists()

    @pytest.mark.parametrize(
        ("statement", "named"),
        [
            ("update answers set element = 'onzin'", "answers.0.element"),
            ("update answers set participant = 'iemand'", "verwijzingen"),
            ("update dialogues set situation = '{'", "JSON"),
            ("insert into answers (dialogue, id, position) values ('weg', 'a1', 0)", "answers"),
        ],
    )
    def test_a_dialogue_that_cannot_be_read_is_named_without_its_text(
        self, run: Run, filled: Path, statement: str, named: str
    ) -> None:
        damage(filled, statement)
        result = run("controleer")
        assert result.code == 1
        assert named in result.out
        assert "onzin" not in result.out
        assert "1 probleem" in one_line(result.err)

    def test_a_dialogue_in_the_trash_is_checked_too(self, run: Run, filled: Path) -> None:
        damage(filled, "update answers set element = 'onzin'; update dialogues set trashed = '2026-01-01'")
        assert run("controleer").code == 1

    def test_a_database_that_cannot_be_opened_and_a_broken_situation_are_both_reported(
        self, run: Run, filled: Path, own_set: Path
    ) -> None:
        with (filled / "goedwerk.db").open("r+b") as file:
            file.seek(60)
            file.write((SCHEMA_VERSION + 1).to_bytes(4, "big"))
        (own_set / "stuk.md").write_text("geen kop", encoding="utf-8")
        result = run("controleer", "--json")
        assert result.code == 1
        report = json.loads(result.out)
        assert report["dialogues"] is None
        assert [word in "".join(report["problems"]) for word in ("nieuwere", "stuk.md")] == [True, True]


def damage(werkmap: Path, statements: str) -> None:
    connection = sqlite3.connect(werkmap / "goedwerk.db")
    connection.executescript(statements)
    connection.close()


def test_the_schema_is_a_json_document_that_names_the_fields(run: Run) -> None:
    result = run("schema")
    assert (result.code, result.err) == (0, "")
    assert "dialogues" in json.loads(result.out)["properties"]


class TestWhateverTheSystemDoes:
    def test_a_mistake_of_the_program_is_one_line_and_a_note_without_what_people_typed(
        self, run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def failing(*_: object) -> None:
            try:
                {}["wat Mo zei"]
            except KeyError as error:
                raise ValueError("wat Thea zei") from error

        monkeypatch.setattr("goedwerk.store.overview.search", failing)
        result = run("zoek", "Kevin")
        assert (result.code, result.out) == (1, "")
        assert str(filled / "goedwerk.log") in one_line(result.err)
        log = (filled / "goedwerk.log").read_text(encoding="utf-8")
        assert "ValueError" in log
        assert "KeyError" in log
        assert "zoek" in log
        assert not re.search("Mo|Thea|Kevin", log)

    def test_a_mistake_is_one_line_too_where_no_note_can_be_made(
        self, run: Run, werkmap: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("goedwerk.content.situations.load_library", lambda _: 1 / 0)
        result = run("situaties")
        assert result.code == 1
        assert "ZeroDivisionError" in result.err
        assert result.err.count("\n") == 1
        assert not werkmap.exists()

    def test_text_is_utf8_whatever_the_locale_says(self, tmp_path: Path) -> None:
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
    def test_a_name_that_is_no_text_is_no_reason_to_stop(self, tmp_path: Path) -> None:
        done = process("--map", tmp_path / "werk", "importeer", os.fsencode(tmp_path) + b"/\xe9\x1b[31m.json")
        assert done.returncode == 1
        assert "\ufffd[31m.json" in one_line(done.stderr.decode("utf-8"))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_ctrl_c_is_one_line(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pijp"
        os.mkfifo(pipe)
        command = [sys.executable, "-m", "goedwerk", "--map", tmp_path / "werk", "importeer", pipe]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with running, pipe.open("wb"):  # opens once the other side does
            running.send_signal(signal.SIGINT)
            out, err = running.communicate()
        assert (running.returncode, out) == (1, b"")
        assert "Afgebroken" in one_line(err.decode("utf-8"))

    def test_a_reader_that_leaves_gets_no_complaint(self) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = process("schema", stdout=writing)
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (1, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
    @pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["--version"], ["situaties"]])
    def test_output_that_does_not_fit_is_said(self, arguments: list[str]) -> None:
        with Path("/dev/full").open("wb") as full:
            done = process(*arguments, stdout=full)
        assert done.returncode == 1
        assert "de schijf is vol" in one_line(done.stderr.decode("utf-8"))

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
    def test_an_error_that_cannot_be_said_still_gives_its_code(self) -> None:
        with Path("/dev/full").open("wb") as full:
            assert process("onbekend", stderr=full).returncode == 2

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
    def test_closed_streams_are_no_reason_for_a_traceback(self) -> None:
        script = '"$0" -m goedwerk schema >&-; echo $?; "$0" -m goedwerk onbekend >&- 2>&-; echo $?'
        done = subprocess.run(["sh", "-c", script, sys.executable], capture_output=True, stdin=subprocess.DEVNULL)
        assert (done.stdout, done.stderr) == (b"0\n2\n", b"")
