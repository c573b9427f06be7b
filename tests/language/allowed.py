"""What may stand there although the rules say otherwise: `exceptions.toml`, each with a reason."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from language.rules import HERE, Finding
from language.seen import Text


@cache
def exceptions() -> dict[str, list[dict[str, Any]]]:
    """Return the tables `technical`, `code` and `allowed`."""
    return tomllib.loads((HERE / "exceptions.toml").read_text(encoding="utf-8"))


def is_code(text: Text) -> str | None:
    """Return the exception that says that nobody reads this string, or None."""
    for table in exceptions()["technical"]:
        if text.path in table["paths"]:
            return f"technical: {text.path}"
    for table in exceptions()["code"]:
        if text.path == table["path"]:
            for beginning in table["begins"]:
                if text.text.startswith(beginning):
                    return f"code: {text.path}: {beginning}"
    return None


def is_allowed(finding: Finding) -> str | None:
    """Return the exception that allows this word here, or None."""
    for number, table in enumerate(exceptions()["allowed"], start=1):
        here = finding.where.path.startswith(table.get("where", "")) and table.get("within", "") in finding.sentence
        if here and finding.word in table["words"]:
            return f"allowed {number}: {finding.word}"
    return None


def all_exceptions() -> Iterator[str]:
    """Yield every exception as `is_code` and `is_allowed` name it."""
    for table in exceptions()["technical"]:
        yield from (f"technical: {path}" for path in table["paths"])
    for table in exceptions()["code"]:
        yield from (f"code: {table['path']}: {beginning}" for beginning in table["begins"])
    for number, table in enumerate(exceptions()["allowed"], start=1):
        yield from (f"allowed {number}: {word}" for word in table["words"])
