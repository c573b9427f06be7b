"""Handing a file to the system: to look at it, to find it, to print it. The other program goes on by itself."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from shutil import which

from goedwerk.domain.errors import GoedwerkError

_VIEWERS = ("xdg-open", "gio")
_AT_ONCE = 1.0
"""How long a program that cannot do it may take to say so, in seconds."""
_PRINTERS = ("lp", "lpr")


def open_file(path: Path) -> None:
    """Open a file, or a folder, in the program that the system has for it; raises `GoedwerkError`."""
    if sys.platform == "win32":
        _start_on_windows(path, "open")
    elif sys.platform == "darwin":
        _run(["open", str(path)], path)
    else:
        program = next(filter(which, _VIEWERS), None)
        if program is None:
            raise _not_possible("Deze laptop heeft geen programma om bestanden te openen.", path)
        _run([program, *(["open"] if program == "gio" else []), str(path)], path)


def open_folder(path: Path) -> None:
    """Show the folder in which a file is, with the file lit where the system can do that; raises `GoedwerkError`."""
    if sys.platform == "win32":
        _run(["explorer", f"/select,{path}"], path)
    elif sys.platform == "darwin":
        _run(["open", "-R", str(path)], path)
    else:
        open_file(path.parent)


def print_file(path: Path) -> None:
    """Send a file to the printer the system has chosen; raises `GoedwerkError`."""
    if sys.platform == "win32":
        _start_on_windows(path, "print")
        return
    program = next(filter(which, _PRINTERS), None)
    if program is None:
        raise _not_possible("Deze laptop heeft geen programma om te printen.", path)
    _run([program, str(path)], path)


def _run(command: Sequence[str], path: Path) -> None:
    try:
        # Away from this terminal: the other program must not write in it, nor end with it.
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise _not_possible("De laptop kan het bestand niet openen.", path) from error
    try:
        failed = process.wait(_AT_ONCE)
    except subprocess.TimeoutExpired:  # it goes on: then somebody sees it
        threading.Thread(target=process.wait, name="other program", daemon=True).start()
    else:
        if failed:
            raise _not_possible("De laptop heeft hier geen programma voor.", path)


def _start_on_windows(path: Path, operation: str) -> None:
    try:
        os.startfile(path, operation)  # type: ignore[attr-defined, unused-ignore]
    except OSError as error:
        raise _not_possible("Windows heeft hier geen programma voor.", path) from error


def _not_possible(what: str, path: Path) -> GoedwerkError:
    return GoedwerkError(what, f"Open het zelf; het staat hier: {path}")
