"""A werkmap of its own for every test of the command line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.command_line import EXAMPLE, Result, Run

from goedwerk.__main__ import main


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    return tmp_path / "werk"


@pytest.fixture
def run(werkmap: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run goedwerk in this process with the werkmap of the test, on a morning in March."""
    monkeypatch.setattr("goedwerk.__main__._now", lambda: datetime(2026, 3, 12, 9, 30, tzinfo=UTC))

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


@pytest.fixture
def own_set(werkmap: Path) -> Path:
    folder = werkmap / "situations" / "eigen"
    folder.mkdir(parents=True)
    return folder
