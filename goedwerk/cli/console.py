"""What the command line says and how it ends: UTF-8 everywhere, one line when something is wrong, never a traceback.

Standard library only: the app starts through here and must not wait for click.
"""

import contextlib
import errno
import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TextIO

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, one_line

WRONG_USE = 2
"""The exit code when a command was not given as it should be."""

FAILED = 1
"""The exit code when something else is wrong."""

UNDECIDED = 3
"""The exit code when the privacy check found something that nobody has decided about."""

_BYTES_THAT_ARE_NO_TEXT = re.compile("[\udc80-\udcff]+")


class OutputError(GoedwerkError):
    """What was asked for could not be printed; `reader_left` when nobody reads it any more, which is no mistake."""

    def __init__(self, reason: str, reader_left: bool) -> None:
        super().__init__(f"De uitvoer kan niet worden geschreven: {reason}.", "Schrijf hem naar een andere plek.")
        self.reader_left = reader_left


def use_utf8() -> None:
    """Make stdout and stderr UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def presentable(text: str) -> str:
    """Return `text` fit for a terminal; the name of a file can hold anything."""
    # In the C locale Python reads every byte of `ë` in an argument as a lone surrogate.
    decoded = _BYTES_THAT_ARE_NO_TEXT.sub(
        lambda found: bytes(ord(character) - 0xDC00 for character in found[0]).decode("utf-8", "replace"), text
    )
    return clean(decoded)


def shown(path: Path | str) -> str:
    """Return the name of a file or folder as it can stand in a message."""
    return one_line(presentable(str(path)))


def say(text: str) -> None:
    """Print to stdout; raises `OutputError`."""
    try:
        print(presentable(text))
    except OSError as error:
        _give_up(error)


def say_json(value: Any) -> None:
    """Print a JSON document to stdout; raises `OutputError`."""
    import json

    say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(message: str) -> None:
    """Print one line to stderr, if anything can still be printed there."""
    with contextlib.suppress(OSError):
        print(one_line(presentable(message)), file=sys.stderr, flush=True)


def guarded(work: Callable[[], int]) -> int:
    """Do the work and return the exit code; every error becomes one line in Dutch."""
    try:
        code = work()
        _finish()
    except OutputError as error:
        if not error.reader_left:
            complain(str(error))
    except GoedwerkError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain("Afgebroken. Wat al bewaard was, is bewaard.")
    except Exception as error:
        complain(f"Er ging iets mis in goedwerk zelf. Soort fout: {type(error).__name__}.")
    else:
        return code
    return FAILED


def _finish() -> None:
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError as error:
            _give_up(error)


def _give_up(error: OSError) -> NoReturn:
    # What still waits to be written would fail once more when Python ends, and that prints a traceback.
    _discard(sys.stdout)
    # Windows has no word for a closed pipe of its own.
    reader_left = isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
    reason = "de schijf is vol" if error.errno == errno.ENOSPC else "die plek neemt niets aan"
    raise OutputError(reason, reader_left) from error


def _discard(stream: TextIO) -> None:
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
