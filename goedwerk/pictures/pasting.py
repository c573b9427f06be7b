"""What a terminal types when a file is dropped on it, or when a path is pasted, made a path again.

Standard library only: this stands between a key and the screen.
"""

import os
import re
import shlex
from pathlib import Path
from urllib.parse import unquote

_WINDOWS = os.name == "nt"
_URL = "file://"
_CALL = re.compile(r"&\s+(?=['\"])")  # how PowerShell would run it
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def path_from_paste(text: str) -> Path | None:
    """Return the path that stands in `text` in quotes, as a URL, escaped or bare; None when it holds no whole path.

    Whole means that it does not depend on a current folder. Of several dropped files it is the first one.
    """
    found = bare_path(text, _WINDOWS)
    try:
        return Path(found).expanduser() if found else None
    except RuntimeError:  # a home that is not known
        return None


def bare_path(text: str, windows: bool) -> str | None:
    """Return the path in `text` the way the system writes it, without quotes and escapes, or None."""
    lines = [line for line in text.splitlines() if line.strip()]
    paths = [_in_line(line.strip(), windows) for line in lines]
    return paths[0] if paths and all(paths) else None


def _in_line(line: str, windows: bool) -> str | None:
    line = _CALL.sub("", line, count=1)
    if line[0] in "'\"" or ("\\" in line and not windows):
        line = _first_word(line, windows)
    if line.lower().startswith(_URL):
        line = _from_url(line[len(_URL) :], windows)
    return line if "\0" not in line and _is_whole(line, windows) else None


def _first_word(line: str, windows: bool) -> str:
    if windows:  # nothing is escaped there but a quote within quotes, which is doubled
        quote = line[0]
        word = re.match(f"{quote}((?:[^{quote}]|{quote}{quote})*){quote}", line)
        return word[1].replace(quote * 2, quote) if word else line
    try:
        return shlex.split(line)[0]
    except ValueError:  # a quote or a backslash that belongs to the name
        return line


def _from_url(rest: str, windows: bool) -> str:
    host, _, path = rest.partition("/")
    host, path = host.lower().removeprefix("localhost"), unquote(path)
    if not windows:
        return f"/{path}" if path and not host else ""
    path = path.replace("/", "\\")
    return f"\\\\{host}\\{path}" if host else path


def _is_whole(path: str, windows: bool) -> bool:
    if windows:
        return bool(_DRIVE.match(path)) or path.startswith(("\\\\", "~\\", "~/"))
    return path.startswith(("/", "~/"))
