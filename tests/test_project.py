"""The project sets itself up the same way everywhere: in the README, in .ci/run, in the workflow and with make."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from goedwerk import __version__

ROOT = Path(__file__).parent.parent

# Folders that are made by running, building or testing, and files of a checkout that is used as a werkmap.
_MADE = {".git", ".venv", "venv", "__pycache__", ".hypothesis", "build", "dist", "eigen", "reservekopieen"}
_WERKMAP = re.compile(r"goedwerk\.(db|log)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(heading: str, language: str) -> list[str]:
    """Return the commands for one system under a heading of the README."""
    section = read("README.md").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)\n```", section, re.DOTALL | re.MULTILINE)


def project_files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in _MADE and not name.endswith("_cache")]
        for name in names:
            kept = name == "README.md" or name.startswith("voorbeeld-")
            if not _WERKMAP.match(name) and (kept or Path(folder) != ROOT / "exports"):
                yield Path(folder, name)


class TestSetUp:
    def test_one_command_starts_the_app_and_one_runs_the_tests_on_each_system(self) -> None:
        for heading, last in (("Start", "goedwerk"), ("Tests", "pytest")):
            shell, powershell = commands(heading, "sh")[0], commands(heading, "powershell")[0]
            assert re.fullmatch(rf"python3 -m venv \.venv && \.venv/bin/pip install -e \S+ && \.venv/bin/{last}", shell)
            assert powershell.startswith("python -m venv .venv; if ($?) { .venv\\Scripts\\pip install -e ")
            assert powershell.endswith(f"; if ($?) {{ .venv\\Scripts\\{last} }} }}")
            assert "&&" not in powershell  # PowerShell 5.1 has none

    def test_ci_runs_the_test_command_of_the_readme(self) -> None:
        assert f"\n{commands('Tests', 'sh')[0]} ||" in read(".ci/run")

    def test_the_workflow_runs_the_test_commands_of_the_readme(self) -> None:
        workflow = read(".github/workflows/check.yml")
        assert commands("Tests", "sh")[0] in workflow
        assert commands("Tests", "powershell")[0] in workflow

    def test_make_and_the_workflow_check_what_ci_checks(self) -> None:
        checks = re.findall(r"^\.venv/bin/(.+) \|\| failed=1$", read(".ci/run"), re.MULTILINE)
        assert len(checks) == 4
        makefile = read("Makefile").split("\ncheck: test")[1].split("\n\n")[0]
        assert re.findall(r"^\t\$\(BIN\)/(.+)$", makefile, re.MULTILINE) == checks
        workflow = read(".github/workflows/check.yml")
        assert re.findall(r"^ +\.venv/bin/(.+)$", workflow, re.MULTILINE) == checks

    @pytest.mark.skipif(os.name == "nt", reason="Windows keeps no right to run in a file")
    def test_ci_can_be_run(self) -> None:
        assert os.access(ROOT / ".ci" / "run", os.X_OK)

    def test_the_changelog_tells_of_this_version(self) -> None:
        assert f"\n## [{__version__}] - " in read("CHANGELOG.md")


class TestOnEveryMachine:
    """The name of a registry would tie the project to it, and a path of a developer works nowhere else."""

    # In pieces, so that this file names none of them either.
    REGISTRIES = tuple(
        f"{name}.{end}"
        for name, end in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("anaconda", "org"),
            ("crates", "io"),
        )
    )
    PATHS = re.compile(r"(?:/home|/Users|[A-Za-z]:\\Users)[/\\]\w|(?<![\w.])/root/\w")

    def test_a_path_of_a_developer_is_known_for_what_it_is(self) -> None:
        for parts in (("", "home", "thea"), ("", "Users", "thea"), ("", "root", "goedwerk")):
            assert self.PATHS.search("/".join(parts))
        assert self.PATHS.search("\\".join(("C:", "Users", "thea")))

    def test_no_file_names_a_registry_or_a_path_of_a_developer(self) -> None:
        found = []
        for path in project_files():
            text = path.read_bytes().decode("utf-8", "replace")
            names = [name for name in self.REGISTRIES if name in text]
            found += [f"{path.relative_to(ROOT)}: {name}" for name in names + self.PATHS.findall(text)]
        assert found == []
