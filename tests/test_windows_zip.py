"""The zip for Windows is complete and the same each time: what it lacks is said before anyone has it."""

import re
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from goedwerk import __version__
from goedwerk.cli.root import goedwerk
from goedwerk.shortcut import Start, link_settings
from tools import wheelhouse, windows_zip
from tools.wheelhouse import PYTHONS

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEPENDENCIES = [Requirement(line) for line in PROJECT["dependencies"]]
COMPILED = "pillow"
MOMENT = datetime(2026, 3, 11, 9, 5, 7, tzinfo=UTC)


def wheel(folder: Path, name: str, version: str, tag: str = "py3-none-any", /, *lines: str, **files: bytes) -> Path:
    """Write a wheel with nothing in it but what it says about itself, a licence, and `files`."""
    folder.mkdir(exist_ok=True)
    file = name.replace("-", "_")
    path = folder / f"{file}-{version}-{tag}.whl"
    head = [f"Name: {name}", f"Version: {version}", "License-Expression: MIT", *lines]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{file}-{version}.dist-info/METADATA", "Metadata-Version: 2.4\n" + "\n".join(head) + "\n")
        archive.writestr(f"{file}-{version}.dist-info/licenses/LICENSE", f"mag van {name}")
        for inside, data in files.items():
            archive.writestr(f"{file}-{version}.data/scripts/{inside.replace('_', '.')}", data)
    return path


def lowest(requirement: Requirement) -> str:
    return next(part.version for part in requirement.specifier if part.operator in (">=", "=="))


def needs(requirements: Iterable[object]) -> list[str]:
    return [f"Requires-Dist: {one}" for one in requirements]


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A wheelhouse with everything that goedwerk asks for by name, one of them made for each Python apart."""
    folder = tmp_path / "wheels"
    wheel(folder, "goedwerk", __version__, "py3-none-any", *needs(DEPENDENCIES))
    for one in DEPENDENCIES:
        tags = [f"cp{python.replace('.', '')}" for python in PYTHONS] if one.name == COMPILED else ["py3"]
        for tag in tags:
            form = f"{tag}-{tag}-win_amd64" if one.name == COMPILED else "py3-none-any"
            wheel(folder, one.name, lowest(one), form)
    return folder


@pytest.fixture
def uv(tmp_path: Path) -> Path:
    return wheel(tmp_path / "uv", "uv", "0.9", "py3-none-win_amd64", uv_exe=b"MZ")


@pytest.fixture
def made(wheels: Path, uv: Path, tmp_path: Path) -> dict[str, bytes]:
    """What is in the zip, by name."""
    with zipfile.ZipFile(windows_zip.make(wheels, uv, MOMENT, tmp_path / "dist")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def absent(wheels: Path, python: str = "3.12", wanted: str = "goedwerk") -> list[str]:
    return [str(one) for one in wheelhouse.lacking(wheelhouse.read_all(wheels), [Requirement(wanted)], python)]


class TestWhatIsInIt:
    def test_two_files_stand_on_top_and_all_else_is_out_of_sight(self, made: dict[str, bytes]) -> None:
        assert {name for name in made if "/" not in name} == {"Goedwerk.bat", "LEESMIJ.txt"}
        assert {name.split("/")[0] for name in made if "/" in name} == {"programma"}
        assert made["programma/uv.exe"] == b"MZ"

    def test_every_dependency_of_the_project_is_in_it_for_every_python(self, made: dict[str, bytes]) -> None:
        names = [name.rpartition("/")[2] for name in made if name.endswith(".whl")]
        for one in DEPENDENCIES:
            here = [name for name in names if name.startswith(f"{one.name.replace('-', '_')}-")]
            assert len(here) == (len(PYTHONS) if one.name == COMPILED else 1), one

    def test_every_wheel_is_to_the_letter_what_was_fetched(self, made: dict[str, bytes], wheels: Path) -> None:
        assert all(made[f"programma/wheels/{path.name}"] == path.read_bytes() for path in wheels.iterdir())

    def test_the_licence_of_everything_is_in_it(self, made: dict[str, bytes], wheels: Path, uv: Path) -> None:
        for path in [*wheels.iterdir(), uv]:
            folder = "-".join(path.name.split("-")[:2])
            assert made[f"programma/licenties/{folder}/LICENSE"].startswith(b"mag van ")
        overview = made["programma/licenties/overzicht.txt"].decode("utf-8-sig").splitlines()
        assert f"goedwerk {__version__}: MIT" in overview
        assert "uv 0.9: MIT" in overview
        assert len(overview) == len(DEPENDENCIES) + 2

    def test_no_name_in_it_leads_outside_or_is_too_long_for_windows(self, made: dict[str, bytes]) -> None:
        assert not [name for name in made if name.startswith("/") or ".." in name or re.search(r'[\\:*?"<>|]', name)]
        assert max(map(len, made)) < 120

    def test_nothing_that_people_read_names_this_machine_or_a_place_on_the_internet(
        self, made: dict[str, bytes], tmp_path: Path
    ) -> None:
        texts = [data for name, data in made.items() if not name.endswith((".whl", ".exe"))]
        for found in (str(ROOT), str(tmp_path), "://", "www."):
            assert not [text for text in texts if found.encode() in text], found

    def test_the_same_wheels_give_the_same_zip_and_others_another_build(
        self, wheels: Path, uv: Path, tmp_path: Path
    ) -> None:
        first, second = (windows_zip.make(wheels, uv, MOMENT, tmp_path / name) for name in ("one", "two"))
        assert first.name == second.name == f"goedwerk-{__version__}-windows.zip"
        assert first.read_bytes() == second.read_bytes()
        wheel(wheels, "goedwerk", __version__, "py3-none-any", "Summary: iets anders", *needs(DEPENDENCIES))
        other = windows_zip.make(wheels, uv, MOMENT, tmp_path / "three")
        builds = [re.search(rb"BUILD=(\S+)\"", zipfile.ZipFile(path).read("Goedwerk.bat")) for path in (first, other)]
        assert all(builds)
        assert len({build[1] for build in builds if build}) == 2


class TestTheNameOfABuild:
    """A batch file can only compare letters, so the alphabet has to agree with what is later."""

    @pytest.mark.parametrize(
        ("earlier", "later"), [("0.9.0", "0.10.0"), ("0.99", "1.0"), ("2.0.9", "2.0.10"), ("1", "1.0.1")]
    )
    def test_an_older_version_comes_first_whenever_it_was_made(self, earlier: str, later: str) -> None:
        first = windows_zip.build_name(Version(earlier), MOMENT + timedelta(days=999), "f" * 8)
        second = windows_zip.build_name(Version(later), MOMENT, "0" * 8)
        assert first < second
        assert len(first) == len(second)

    def test_of_one_version_what_was_made_first_comes_first(self) -> None:
        moments = [MOMENT + timedelta(seconds=seconds) for seconds in (0, 1, 60, 86_400, 40_000_000)]
        names = [
            windows_zip.build_name(Version("0.1.0"), moment, letter * 8)
            for moment, letter in zip(moments, "fedcb", strict=True)
        ]
        assert names == sorted(names)

    def test_the_moment_can_be_given_for_the_same_zip_twice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
        assert windows_zip.moment() == MOMENT


class TestWhatIsMissing:
    @pytest.mark.parametrize(
        ("file", "said"),
        [
            ("click-*.whl", rf"click.* \(Python {PYTHONS[0]}\).*click.* \(Python {PYTHONS[-1]}\)"),
            (f"{COMPILED}-*-cp313-*.whl", rf"{COMPILED}\S* \(Python 3\.13\)$"),
            ("goedwerk-*.whl", "goedwerk"),
        ],
    )
    def test_a_missing_wheel_is_named_and_no_zip_is_made(
        self, wheels: Path, uv: Path, tmp_path: Path, file: str, said: str
    ) -> None:
        for path in wheels.glob(file):
            path.unlink()
        with pytest.raises(ValueError, match=said):
            windows_zip.make(wheels, uv, MOMENT, tmp_path / "dist")
        assert not (tmp_path / "dist").exists()

    def test_a_wheel_for_another_system_does_not_count(self, wheels: Path) -> None:
        for path in wheels.glob(f"{COMPILED}-*-cp312-*.whl"):
            path.rename(path.with_name(path.name.replace("win_amd64", "win_arm64")))
        assert len(absent(wheels)) == 1
        assert absent(wheels, "3.13") == []

    def test_a_wheel_of_the_wrong_version_does_not_count(self, wheels: Path) -> None:
        next(wheels.glob("click-*.whl")).unlink()
        wheel(wheels, "click", "7.0")
        assert absent(wheels)[0].startswith("click")

    def test_a_wheel_that_another_python_asks_for_does_not_count(self, tmp_path: Path) -> None:
        wheel(tmp_path, "iets", "1", "py3-none-any", "Requires-Python: >=3.13")
        assert (absent(tmp_path, "3.12", "iets"), absent(tmp_path, "3.13", "iets")) == (["iets"], [])

    def test_one_wheel_can_serve_every_later_python(self, tmp_path: Path) -> None:
        wheel(tmp_path, "iets", "1", "cp39-abi3-win_amd64")
        assert [absent(tmp_path, python, "iets") for python in PYTHONS] == [[]] * len(PYTHONS)

    @pytest.mark.parametrize(
        ("marker", "needed"),
        [
            ('sys_platform == "win32"', True),
            ('platform_system == "Windows"', True),
            ('os_name == "posix"', False),
            ('python_version < "3.12"', False),
            ('extra == "meer"', False),
        ],
    )
    def test_what_only_windows_needs_is_needed_whatever_system_makes_the_zip(
        self, tmp_path: Path, marker: str, needed: bool
    ) -> None:
        wheel(tmp_path, "iets", "1", "py3-none-any", f"Requires-Dist: daarbij; {marker}")
        assert bool(absent(tmp_path, "3.12", "iets")) is needed

    def test_what_a_need_needs_in_turn_is_needed_with_its_extras(self, tmp_path: Path) -> None:
        wheel(tmp_path, "een", "1", "py3-none-any", "Requires-Dist: twee[meer]")
        wheel(tmp_path, "twee", "1", "py3-none-any", 'Requires-Dist: drie; extra == "meer"', "Requires-Dist: een")
        assert absent(tmp_path, "3.12", "een") == ['drie; extra == "meer"']

    def test_fetching_goes_on_until_nothing_is_missing(self, tmp_path: Path) -> None:
        there: dict[str, Callable[[], Path]] = {
            "een": lambda: wheel(tmp_path, "een", "1", "py3-none-any", "Requires-Dist: twee>=2"),
            "twee": lambda: wheel(tmp_path, "twee", "2", "cp39-abi3-win_amd64"),
        }
        asked: list[str] = []

        def fetch(wanted: list[Requirement], python: str) -> None:
            for one in wanted:
                asked.append(f"{one} {python}")
                there[one.name]()

        wheelhouse.fill(tmp_path, [Requirement("een")], fetch)
        assert asked == [f"een {PYTHONS[0]}", f"twee>=2 {PYTHONS[0]}"]
        wheelhouse.check(tmp_path, [Requirement("een")])

    def test_fetching_that_gets_nowhere_ends_with_what_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match=r"Python 3\.11 on Windows: een$"):
            wheelhouse.fill(tmp_path, [Requirement("een")], lambda wanted, python: None)

    def test_a_uv_without_its_program_is_refused(self, wheels: Path, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match=r"no uv\.exe"):
            windows_zip.make(wheels, wheel(tmp_path, "uv", "0.9"), MOMENT, tmp_path / "dist")

    def test_the_pythons_are_those_that_the_project_asks_for(self) -> None:
        assert PROJECT["requires-python"] == f">={PYTHONS[0]}"


class TestGoedwerkBat:
    @pytest.fixture
    def bat(self, made: dict[str, bytes]) -> str:
        return made["Goedwerk.bat"].decode("ascii")

    def test_it_is_plain_ascii_with_the_line_ends_of_windows(self, bat: str) -> None:
        assert bat.count("\r\n") == bat.count("\n") == bat.count("\r")

    def test_it_knows_its_version_and_nothing_is_left_to_fill_in(self, bat: str) -> None:
        assert re.search(r'^set "BUILD=\d{15}-20260311090507-[0-9a-f]{8}"\r$', bat, re.MULTILINE)
        assert f'"goedwerk=={__version__}"' in bat
        assert not re.search(r"@[A-Z]+@", bat)

    def test_it_looks_for_every_python_that_there_are_wheels_for(self, bat: str) -> None:
        found = re.search(r"for %%V in \(([\d. ]+)\)", bat)
        assert found
        assert sorted(found[1].split()) == sorted(PYTHONS)

    def test_it_never_goes_where_nothing_is(self, bat: str) -> None:
        assert set(re.findall(r"\b(?:goto|call) :?(\w+)", bat)) == set(re.findall(r"^:(\w+)", bat, re.MULTILINE))

    def test_every_path_stands_between_quotes(self, bat: str) -> None:
        """A space, `&` or `(` in the name of a person or a folder ends a command otherwise."""
        for line in bat.splitlines():
            outside = re.sub(r'"[^"]*"', "", line)
            assert not re.search(r"%(PARTS|APP|UV|PYTHON|USERPROFILE|LOCALAPPDATA|~dp0)\b", outside), line
        assert "DisableDelayedExpansion" in bat
        assert "!" not in bat.split("setlocal")[1]

    def test_it_uses_nothing_but_what_is_in_the_zip_until_someone_agrees(self, bat: str) -> None:
        for line in bat.splitlines():
            if line.startswith('"%UV%"') and "python install" not in line:
                assert "--offline" in line
                assert "--no-index" in line or " pip " not in line
        before, _, after = bat.partition("choice.exe")
        assert "python install" not in before
        assert "python install" in after

    def test_an_older_build_takes_the_place_of_a_later_one_only_when_someone_says_so(self, bat: str) -> None:
        asked, *_ = re.findall(r"^:older\r\n(.*?)^:install\r$", bat, re.MULTILINE | re.DOTALL)
        assert bat.index('if "%INSTALLED%" GTR "%BUILD%" goto older') < bat.index("goto install")
        answer, agreed, *declined = asked.partition("choice.exe")[2].splitlines()
        assert "/C JN /D N /T" in answer
        assert agreed == 'if "%ERRORLEVEL%"=="1" goto install'
        assert "install" not in "".join(declined)
        assert 'if "%ERRORLEVEL%"=="0" goto start' in declined

    def test_goedwerk_is_started_as_the_shortcut_starts_it(self, bat: str) -> None:
        python = r"D:\a;b\python.exe"
        link = link_settings(Start(python, None, Path("D:")), "wt.exe")["GOEDWERK_LINK_ARGUMENTS"]
        flags = re.search(r'^set "GOEDWERK=(.*)"\r$', bat, re.MULTILINE)
        assert flags
        assert "-m goedwerk" not in bat.replace(flags[0], "")
        started = re.search(r"^start \"\" wt\.exe (.*)\r$", bat, re.MULTILINE)
        assert started
        meant = started[1].replace('"%PYTHON:;=\\;%"', python.replace(";", r"\;")).replace("%GOEDWERK%", flags[1])
        assert meant == link

    def test_what_fails_is_heard_before_the_window_closes(self, bat: str) -> None:
        commands = [line for line in bat.splitlines() if not line.startswith("rem ")]
        for place, line in enumerate(commands):
            if line.startswith('"%UV%"'):
                assert commands[place + 1].startswith(
                    ('if not "%ERRORLEVEL%"=="0" goto ', 'if "%ERRORLEVEL%"=="0" set')
                )
        assert "pause >nul" in bat

    def test_it_touches_no_folder_but_that_of_the_program(self, bat: str) -> None:
        for line in re.findall(r"^.*\b(?:rd|move|mkdir)\b .*$", bat, re.MULTILINE):
            assert re.search(r'\b(?:rd /s /q|move|mkdir) "%APP%', line), line
        assert r'set "APP=%LOCALAPPDATA%\goedwerk"' in bat


class TestLeesMij:
    @pytest.fixture
    def text(self, made: dict[str, bytes]) -> str:
        return made["LEESMIJ.txt"].decode("utf-8-sig")

    def test_kladblok_reads_it(self, made: dict[str, bytes], text: str) -> None:
        assert made["LEESMIJ.txt"].startswith(b"\xef\xbb\xbf")
        assert text.count("\r\n") == text.count("\n")
        assert max(map(len, text.splitlines())) <= 80

    def test_it_says_what_people_ask(self, text: str) -> None:
        assert __version__ in text.splitlines()[0]
        assert all(python in text for python in PYTHONS)
        for said in ("Goedwerk.bat", r"%USERPROFILE%\Goedwerk", r"%LOCALAPPDATA%\goedwerk", "nog niet\r\ngeprobeerd"):
            assert said in text


def test_make_makes_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^windows-zip:  ## .+\n\t\$\(BIN\)/python -m tools\.windows_zip$", makefile, re.MULTILINE)


class TestThePage:
    """`docs/installeren.md` tells of what there is."""

    PAGE = (ROOT / "docs" / "installeren.md").read_text(encoding="utf-8")

    def test_it_names_every_python_and_every_file_of_the_zip(self, made: dict[str, bytes]) -> None:
        assert all(python in self.PAGE for python in PYTHONS)
        named = re.findall(r"`(programma/[\w./]+)`", self.PAGE)
        assert named
        assert all(any(name.startswith(one) for name in made) for one in named)
        assert all(f"`{name}`" in self.PAGE for name in made if "/" not in name)

    def test_every_command_in_it_is_one(self) -> None:
        named = re.findall(r"^goedwerk (?:--map MAP )?(\w+)", self.PAGE, re.MULTILINE)
        assert {"snelkoppeling", "controleer", "exporteer", "importeer"} == set(named) <= set(goedwerk.commands)
