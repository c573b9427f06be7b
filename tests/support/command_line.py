"""What tests of the command line share: running it as people do, and files to give it."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from language.rules import english_pattern

import goedwerk

EXAMPLE = Path(goedwerk.__file__).parent / "example.goedwerk.json"
EXAMPLE_DIALOGUE: dict[str, Any] = json.loads(EXAMPLE.read_bytes())["dialogues"][0]
EXAMPLE_ID: str = EXAMPLE_DIALOGUE["id"]
OTHER_ID = "11111111-2222-4333-8444-555555555555"

PICTURE: dict[str, Any] = next(one["image"] for one in EXAMPLE_DIALOGUE["summaries"] if one.get("image"))
"""A picture of the example, on which nobody can be recognised."""

ENGLISH = english_pattern()

_NAMES = re.compile(r"--help|‘\w+’|\w+: …")
"""What is not said but named: an option, and a key in the head of a file."""


@dataclass(frozen=True)
class Result:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


def process(
    *arguments: str | bytes | Path, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run goedwerk as people do, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "goedwerk", *arguments],
        env={**os.environ, **(environment or {})},
        **({"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options),
    )


def one_line_of_dutch(text: str) -> str:
    """Return `text` after making sure that it is one line of Dutch for people."""
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    assert not ENGLISH.search(_NAMES.sub("", text)), text
    return text


def exchange_file(path: Path, **changes: Any) -> Path:
    """Write an exchange file with one dialogue, the example with `changes`."""
    document = {"format": "goedwerk", "version": 1, "dialogues": [EXAMPLE_DIALOGUE | changes]}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def situation_file(folder: Path, key: str, text: str = "Iets.") -> Path:
    """Write a situation that can be read, but is not good enough for the library."""
    path = folder / f"{key}.md"
    path.write_text(f"---\nkey: {key}\ntitle: Een titel\n---\n\n{text}\n", encoding="utf-8")
    return path


def damage(werkmap: Path, statements: str) -> None:
    """Do to the database of a werkmap what the program itself never does."""
    connection = sqlite3.connect(werkmap / "goedwerk.db")
    connection.executescript(statements)
    connection.close()
