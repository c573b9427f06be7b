"""`goedwerk snelkoppeling`: the desktop starts this very goedwerk, and no file of anybody else is lost."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from shutil import which
from types import SimpleNamespace

import pytest
from support.command_line import Run, one_line_of_dutch

from goedwerk.domain.errors import GoedwerkError
from goedwerk.shortcut import Start, command_file, desktop_entry, desktop_folder, link_settings, make_shortcuts

STARTED = ["-X", "utf8", "-P", "-m", "goedwerk"]
"""How goedwerk is started, after the name of Python."""

ODD = "Zoë’s map & (oud) 100% $HOME `x` \"y\" 'z'; \\n"
"""A name in which every letter with a meaning somewhere stands."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with a desktop in it."""
    folder = tmp_path / "thuis"
    (folder / "Desktop").mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "GOEDWERK_MAP"):
        monkeypatch.delenv(name, raising=False)
    return folder


def start(home: Path, werkmap: Path | None = None) -> Start:
    return Start(sys.executable, werkmap, home)


def nobody_writes_in(folder: Path) -> None:
    """Make a folder one that nobody can write in, not even who may do everything."""
    if folder.is_dir():
        folder.rmdir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.symlink_to("/proc")


def written(path: Path) -> tuple[int, ...]:
    """Return what tells whether something was written there, or put in its place; that it was read does not count."""
    found = path.lstat()
    return found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns


def command_in(entry: str) -> list[str]:
    """Return what a desktop runs for an entry, read by the two rules of its specification."""
    line = re.search(r"^Exec=(.*)$", entry, re.MULTILINE)
    assert line
    unescaped = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], line[1])
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', unescaped)
    return [re.sub(r"\\(.)", r"\1", part).replace("%%", "%") for part in parts]


class TestWhatIsStarted:
    def test_it_is_this_installation_and_no_file_that_lies_about(self, home: Path) -> None:
        assert start(home).command == [sys.executable, *STARTED]

    def test_a_werkmap_elsewhere_goes_along(self, home: Path) -> None:
        assert start(home, home / "Oost").command[-2:] == ["--map", str(home / "Oost")]

    def test_a_werkmap_elsewhere_has_a_shortcut_of_its_own(self, home: Path) -> None:
        assert (start(home).name, start(home).label) == ("goedwerk", "Goedwerk")
        other = start(home, home / "Team Oost")
        assert (other.name, other.label) == ("goedwerk-team-oost", "Goedwerk Team Oost")

    def test_any_name_of_a_werkmap_gives_a_file_that_every_system_takes(self, home: Path) -> None:
        assert re.fullmatch(r"[a-z0-9-]+", start(home, home / ODD).name)
        assert start(home, home / "护理").name == "goedwerk"


class TestLinux:
    def test_any_path_reaches_goedwerk_to_the_letter(self, home: Path) -> None:
        odd = start(home, home / f"{ODD}\nExec=iets anders")
        assert command_in(desktop_entry(odd)) == odd.command
        assert len(re.findall("^Exec=", desktop_entry(odd), re.MULTILINE)) == 1

    @pytest.mark.skipif(which("desktop-file-validate") is None, reason="desktop-file-validate is not on this machine")
    @pytest.mark.parametrize("name", ["Oost", ODD])
    def test_a_program_that_judges_entries_has_nothing_to_say(self, home: Path, name: str) -> None:
        file = home / "goedwerk.desktop"
        file.write_text(desktop_entry(start(home, home / name)), encoding="utf-8")
        done = subprocess.run(["desktop-file-validate", file], capture_output=True, check=False, text=True)
        assert (done.returncode, done.stdout) == (0, "")

    def test_the_desktop_is_where_the_system_says_it_is(self, home: Path) -> None:
        (home / "Bureau blad").mkdir()
        (home / ".config").mkdir()
        dirs = home / ".config" / "user-dirs.dirs"
        dirs.write_text('# een regel\nXDG_DESKTOP_DIR="$HOME/Bureau blad"\nXDG_MUSIC_DIR="$HOME/x"\n', encoding="utf-8")
        assert desktop_folder(home, {}) == home / "Bureau blad"
        assert desktop_folder(home, {"XDG_CONFIG_HOME": str(home / "elders")}) == home / "Desktop"

    def test_a_folder_that_depends_on_where_one_is_counts_as_not_named(
        self, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        for name in ("instellingen", "Bureaublad"):
            Path(name).mkdir()
        Path("instellingen", "user-dirs.dirs").write_text('XDG_DESKTOP_DIR="/"\n', encoding="utf-8")
        (home / ".config").mkdir()
        (home / ".config" / "user-dirs.dirs").write_text('XDG_DESKTOP_DIR="Bureaublad"\n', encoding="utf-8")
        made = make_shortcuts(start(home), "linux", {"XDG_CONFIG_HOME": "instellingen", "XDG_DATA_HOME": "data"})
        assert made == [home / "Desktop" / "goedwerk.desktop", home / ".local/share/applications/goedwerk.desktop"]

    @pytest.mark.parametrize("named", ["$HOME/", "$HOME/weg"])
    def test_without_a_desktop_it_stands_in_the_menu_alone(self, home: Path, named: str) -> None:
        (home / ".config").mkdir()
        (home / ".config" / "user-dirs.dirs").write_text(f'XDG_DESKTOP_DIR="{named}"\n', encoding="utf-8")
        made = make_shortcuts(start(home), "linux", {})
        assert made == [home / ".local" / "share" / "applications" / "goedwerk.desktop"]


class TestMacOS:
    @pytest.mark.skipif(os.name == "nt", reason="needs a shell")
    def test_any_path_reaches_goedwerk_to_the_letter(self, home: Path, tmp_path: Path) -> None:
        told = tmp_path / "python"
        told.write_text(f"#!{sys.executable}\nimport json, os, sys\nprint(json.dumps([os.getcwd(), *sys.argv[1:]]))\n")
        told.chmod(0o755)
        one = Start(str(told), home / ODD, home)
        (path,) = make_shortcuts(one, "darwin", {})
        assert isinstance(path, Path)
        done = subprocess.run([path], capture_output=True, check=True)
        assert path == home / "Desktop" / f"{one.name}.command"
        assert json.loads(done.stdout) == [str(home), *one.command[1:]]

    def test_the_same_werkmap_is_renewed_and_another_with_that_name_has_its_own(self, home: Path) -> None:
        for folder in (home / "a" / ODD, home / "b" / ODD, home / "a" / ODD):
            make_shortcuts(start(home, folder), "darwin", {})
        files = sorted((home / "Desktop").iterdir())
        assert [file.read_text() for file in files] == [
            command_file(start(home, home / name / ODD)) for name in ("b", "a")
        ]

    def test_it_is_one_command_for_the_shell(self, home: Path) -> None:
        last = command_file(start(home, home / ODD)).splitlines()[-1]
        assert shlex.split(last)[1:] == start(home, home / ODD).command


class TestWindows:
    """PowerShell itself is not here: what it is given is."""

    PYTHON = r"D:\Mijn map\goedwerk\python.exe"

    def one(self, werkmap: str | None = None) -> Start:
        return Start(self.PYTHON, Path(werkmap) if werkmap else None, Path(r"D:\Zoë"))

    def test_windows_terminal_is_used_where_it_is(self) -> None:
        settings = link_settings(self.one(), r"D:\wt.exe")
        assert settings["GOEDWERK_LINK_PROGRAM"] == r"D:\wt.exe"
        assert settings["GOEDWERK_LINK_ARGUMENTS"] == f'--title Goedwerk -- "{self.PYTHON}" -X utf8 -P -m goedwerk'

    def test_without_it_python_is_started(self) -> None:
        settings = link_settings(self.one(r"D:\werk map"), None)
        assert settings["GOEDWERK_LINK_PROGRAM"] == self.PYTHON
        assert settings["GOEDWERK_LINK_ARGUMENTS"] == r'-X utf8 -P -m goedwerk --map "D:\werk map"'

    def test_a_semicolon_in_a_path_does_not_end_the_command_of_windows_terminal(self) -> None:
        assert r"D:\a\;b" in link_settings(self.one(r"D:\a;b"), "wt")["GOEDWERK_LINK_ARGUMENTS"]
        assert r"D:\a;b" in link_settings(self.one(r"D:\a;b"), None)["GOEDWERK_LINK_ARGUMENTS"]

    @pytest.mark.parametrize("terminal", [None, r"D:\wt.exe"])
    def test_an_earlier_one_is_known_by_the_end_of_its_command(self, terminal: str | None) -> None:
        ends = [link_settings(self.one(folder), terminal) for folder in (None, r"D:\a;b\team", r"D:\c\team")]
        for one in ends:
            known = [other["GOEDWERK_LINK_ARGUMENTS"].endswith(one["GOEDWERK_LINK_OPENS"]) for other in ends]
            assert known == [other is one for other in ends]

    @pytest.fixture
    def powershell(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A program in the place of PowerShell, that writes down what it is given."""
        if os.name == "nt":
            pytest.skip("Windows has the real one")
        folder = tmp_path / "bin"
        folder.mkdir()
        monkeypatch.setenv("PATH", str(folder))
        program = folder / "powershell"
        program.write_text(
            f"#!{sys.executable}\nimport json, os, sys\n"
            "names = {k: v for k, v in os.environ.items() if k.startswith('GOEDWERK_LINK')}\n"
            f"open({str(tmp_path / 'seen.json')!r}, 'w').write(json.dumps([sys.argv[1:], names]))\n"
            "sys.stdout.buffer.write('D:\\\\Zoë\\\\goedwerk.lnk\\r\\n'.encode())\n"
        )
        program.chmod(0o755)
        return program

    def test_no_path_stands_in_the_script_that_powershell_runs(
        self, powershell: Path, home: Path, tmp_path: Path
    ) -> None:
        odd = start(home, home / ODD)
        assert make_shortcuts(odd, "win32", {}) == [Path("D:\\Zoë\\goedwerk.lnk")]
        arguments, environment = json.loads((tmp_path / "seen.json").read_text())
        assert arguments[:-1] == ["-NoProfile", "-NonInteractive", "-Command"]
        assert environment == link_settings(odd, None)
        assert '"' not in arguments[-1]
        assert not [part for part in (str(home), ODD, sys.executable) if part in arguments[-1]]
        assert {f"$env:{name}" for name in environment} == set(re.findall(r"\$env:\w+", arguments[-1]))

    @pytest.mark.parametrize("code", ["import sys; sys.exit(1)", None], ids=["refuses", "is not there"])
    def test_a_powershell_that_will_not_is_no_crash_and_the_way_by_hand_is_told(
        self, powershell: Path, home: Path, code: str | None
    ) -> None:
        if code:
            powershell.write_text(f"#!{sys.executable}\n{code}\n")
        else:
            powershell.unlink()
        (error,) = make_shortcuts(start(home), "win32", {})
        assert isinstance(error, GoedwerkError)
        assert re.search(r"Er is niets veranderd.*-m goedwerk", str(error))


@pytest.mark.skipif(sys.platform != "linux", reason="another system has another kind of shortcut")
class TestTheCommand:
    @pytest.fixture
    def places(self, home: Path) -> list[Path]:
        return [home / "Desktop", home / ".local" / "share" / "applications"]

    def test_it_stands_on_the_desktop_and_in_the_menu_and_can_be_started(
        self, run: Run, werkmap: Path, places: list[Path]
    ) -> None:
        result = run("snelkoppeling")
        assert (result.code, result.err) == (0, "")
        for place in places:
            file = place / "goedwerk-werk.desktop"
            assert f"Gemaakt: {file}" in result.out
            assert os.access(file, os.X_OK)
            command = command_in(file.read_text(encoding="utf-8"))
            assert command == [sys.executable, *STARTED, "--map", str(werkmap)]

    def test_the_werkmap_at_home_needs_no_name(self, run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(home)
        assert run("snelkoppeling", given=None).code == 0
        assert "--map" not in (home / "Desktop" / "goedwerk.desktop").read_text(encoding="utf-8")

    def test_a_werkmap_that_a_variable_chose_is_named_as_the_desktop_has_no_variables(
        self, run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GOEDWERK_MAP", str(tmp_path / "west"))
        assert run("snelkoppeling", given=None).code == 0
        entry = (home / "Desktop" / "goedwerk-west.desktop").read_text(encoding="utf-8")
        assert command_in(entry)[-1] == str(tmp_path / "west")

    def test_a_second_time_renews_it_and_the_command_starts_goedwerk(self, run: Run, places: list[Path]) -> None:
        run("snelkoppeling")
        file = places[0] / "goedwerk-werk.desktop"
        file.write_text(file.read_text(encoding="utf-8").replace(sys.executable, "/weg/python"), encoding="utf-8")
        assert run("snelkoppeling").code == 0
        assert [one.name for one in places[0].iterdir()] == [file.name]
        command = command_in(file.read_text(encoding="utf-8"))
        assert subprocess.run([*command, "controleer"], capture_output=True, check=False).returncode == 0

    def test_werkmappen_with_one_name_have_a_shortcut_each_and_people_can_tell_them_apart(
        self, run: Run, tmp_path: Path, places: list[Path]
    ) -> None:
        folders = [tmp_path / parent / "team" for parent in "ab"]
        for folder in [*folders, folders[0]]:
            folder.parent.mkdir(exist_ok=True)
            assert run("snelkoppeling", given=folder).code == 0
        for place in places:
            entries = [file.read_text(encoding="utf-8") for file in sorted(place.iterdir(), reverse=True)]
            assert [command_in(entry)[-1] for entry in entries] == [str(folder) for folder in folders]
            assert [re.findall("^Name=(.*)$", entry, re.MULTILINE) for entry in entries] == [
                ["Goedwerk team"],
                ["Goedwerk team 2"],
            ]

    def test_a_werkmap_without_a_letter_in_its_name_leaves_that_of_home_alone(
        self, run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(home)
        run("snelkoppeling", given=None)
        run("snelkoppeling", given=tmp_path / "組")
        files = [home / "Desktop" / name for name in ("goedwerk.desktop", "goedwerk-2.desktop")]
        ends = [command_in(file.read_text(encoding="utf-8"))[-1] for file in files]
        assert ends == ["goedwerk", str(tmp_path / "組")]

    def test_one_werkmap_named_in_two_ways_is_one_werkmap(
        self, run: Run, werkmap: Path, places: list[Path], tmp_path: Path
    ) -> None:
        (tmp_path / "elders").mkdir()
        run("snelkoppeling")
        run("snelkoppeling", given=tmp_path / "elders" / ".." / werkmap.name)
        assert [one.name for one in places[0].iterdir()] == ["goedwerk-werk.desktop"]

    @pytest.mark.parametrize("broken", [0, 1])
    def test_a_place_that_fails_does_not_stop_the_other_and_both_are_told(
        self, run: Run, places: list[Path], broken: int
    ) -> None:
        fails, works = places[broken], places[1 - broken]
        nobody_writes_in(fails)
        result = run("snelkoppeling")
        assert result.code == 0
        assert f"In {fails} is geen snelkoppeling gemaakt." in one_line_of_dutch(result.err)
        assert re.findall("^Gemaakt: (.*)$", result.out, re.MULTILINE) == [str(works / "goedwerk-werk.desktop")]
        assert ("in het menu" in result.out) is (works == places[1])

    def test_only_when_every_place_fails_the_command_does(self, run: Run, places: list[Path]) -> None:
        for place in places:
            nobody_writes_in(place)
        result = run("snelkoppeling")
        assert (result.code, result.out) == (1, "")
        assert [str(place) in line for place, line in zip(places, result.err.splitlines(), strict=True)] == [True, True]

    def test_a_home_that_depends_on_where_one_is_counts_as_not_named(
        self, run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("HOME", "hier")
        monkeypatch.setattr("pwd.getpwuid", lambda _: SimpleNamespace(pw_dir=str(home)))
        assert run("snelkoppeling", given=tmp_path / "werk").code == 0
        assert (home / "Desktop" / "goedwerk-werk.desktop").exists()
        assert not Path("hier").exists()

    @pytest.mark.parametrize("kind", ["file", "note", "folder", "link"])
    def test_what_somebody_else_put_there_stays(self, run: Run, places: list[Path], kind: str) -> None:
        other = places[0] / "goedwerk-werk.desktop"
        if kind == "file":
            other.write_text("van iemand anders", encoding="utf-8")
        elif kind == "note":
            run("snelkoppeling")
            entry = other.read_text(encoding="utf-8")
            other.write_text(entry.replace("X-Made-By=", "# In plaats van: "), encoding="utf-8")
        elif kind == "folder":
            other.mkdir()
        else:
            other.symlink_to(places[0] / "weg")
        before = written(other)
        assert f"Gemaakt: {places[0] / 'goedwerk-werk-2.desktop'}" in run("snelkoppeling").out
        assert written(other) == before

    def test_a_werkmap_that_cannot_be_is_refused_before_anything_is_made(
        self, run: Run, places: list[Path], tmp_path: Path
    ) -> None:
        result = run("snelkoppeling", given=tmp_path / "niet" / "hier")
        assert result.code == 1
        one_line_of_dutch(result.err)
        assert [*places[0].iterdir()] == []
