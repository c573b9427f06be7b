"""A werkmap of its own for every test of the command line."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from support.command_line import EXAMPLE, Result, Run, exchange_file

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
def keep(run: Run, tmp_path: Path) -> Callable[..., str]:
    """Put dialogues in the werkmap, each the example with changes and with one A4; give its id."""
    numbers = count(100)  # above the id of the example

    def keeping(a4: dict[str, Any] | None = None, **changes: Any) -> str:
        name = str(uuid.UUID(int=next(numbers), version=4))
        if a4 is not None:
            changes["summaries"] = [{"id": "s1", **a4}]
        assert run("importeer", exchange_file(tmp_path / f"{name}.goedwerk.json", id=name, **changes)).code == 0
        return name

    return keeping


@pytest.fixture
def own_set(werkmap: Path) -> Path:
    folder = werkmap / "situations" / "eigen"
    folder.mkdir(parents=True)
    return folder
