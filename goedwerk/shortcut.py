"""A shortcut on the desktop that starts this very installation: `.desktop`, `.command` or `.lnk`."""

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, one_line
from goedwerk.formats.files import free_path, keep_named, make_folder, slug

_MADE_BY = "goedwerk snelkoppeling"
"""Stands in every shortcut, so that the next one for the same werkmap takes its place and never that of another."""

_OURS = re.compile(rb"^(X-Made-By=|# )" + _MADE_BY.encode() + rb"$", re.MULTILINE)
_DESCRIPTION = "Begeleid een gesprek volgens Beelden van Goed Werk"
_PATIENCE = 60.0
"""How long PowerShell may take, in seconds; on a slow laptop its first start takes ten."""

# Everything that differs comes from the environment, and no quote in it can end a text here.
_POWERSHELL = """
$ErrorActionPreference = 'Stop'
try { [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false } catch { }
$shell = New-Object -ComObject WScript.Shell
$number = 1
do {
    $name = if ($number -gt 1) { '{0}-{1}.lnk' -f $env:GOEDWERK_LINK_NAME, $number }
            else { '{0}.lnk' -f $env:GOEDWERK_LINK_NAME }
    $path = [IO.Path]::Combine([Environment]::GetFolderPath('Desktop'), $name)
    $link = $shell.CreateShortcut($path)
    $number += 1
    $mine = ($link.Description -eq $env:GOEDWERK_LINK_DESCRIPTION) -and
            ([string]$link.Arguments).EndsWith($env:GOEDWERK_LINK_OPENS, [StringComparison]::OrdinalIgnoreCase)
} while ((Test-Path -LiteralPath $path) -and -not $mine)
$link.TargetPath = $env:GOEDWERK_LINK_PROGRAM
$link.Arguments = $env:GOEDWERK_LINK_ARGUMENTS
$link.WorkingDirectory = $env:GOEDWERK_LINK_FOLDER
$link.Description = $env:GOEDWERK_LINK_DESCRIPTION
$link.Save()
Write-Output $path
"""


@dataclass(frozen=True)
class Start:
    """What a shortcut starts: goedwerk with this Python, and with a werkmap when it is not the one at home."""

    python: str
    werkmap: Path | None
    home: Path

    @property
    def command(self) -> list[str]:
        """The program and its arguments."""
        # -P: a file in the current folder never passes for a part of goedwerk. Goedwerk.bat starts it with the same.
        return [self.python, "-X", "utf8", "-P", *self.opens]

    @property
    def opens(self) -> list[str]:
        """The end of the command, from `-m` on: an earlier shortcut that ends like this opens the same werkmap."""
        return ["-m", "goedwerk", *(["--map", str(self.werkmap)] if self.werkmap else [])]

    @property
    def name(self) -> str:
        """The name of the file, without its suffix and without the number that a second one with that name gets."""
        return slug(f"goedwerk {self.werkmap.name if self.werkmap else ''}", "goedwerk")

    @property
    def label(self) -> str:
        """What people see under the icon."""
        return one_line(clean(f"Goedwerk {self.werkmap.name}")) if self.werkmap else "Goedwerk"


def make_shortcuts(start: Start, system: str, environment: Mapping[str, str]) -> list[Path | GoedwerkError]:
    """Make a shortcut in each place that `system` (as in `sys.platform`) has, and return its file or why it has none.

    On Linux the last place is the menu. An earlier shortcut that opens the same werkmap is made anew; any other file is
    left alone.
    """
    if system == "win32":
        return [_tried(_link, start)]
    if system == "darwin":
        return [_tried(_keep_command_file, start)]
    menu = _named("XDG_DATA_HOME", start.home / ".local" / "share", environment) / "applications"
    desktop = desktop_folder(start.home, environment)
    return [_tried(_keep_entry, start, place) for place in (desktop, menu) if place]


def desktop_folder(home: Path, environment: Mapping[str, str]) -> Path | None:
    """Return the folder of the desktop on Linux, or None when there is none."""
    dirs = _named("XDG_CONFIG_HOME", home / ".config", environment) / "user-dirs.dirs"
    line = r'^\s*XDG_DESKTOP_DIR="(\$HOME)?(/.*)"\s*$'  # a folder that begins with anything else is no whole name
    try:
        found = re.search(line, dirs.read_text(encoding="utf-8"), re.MULTILINE)
    except (OSError, UnicodeDecodeError):
        found = None
    folder = home / "Desktop"
    if found:
        folder = Path((str(home) if found[1] else "") + re.sub(r"\\(.)", r"\1", found[2]))
    with suppress(OSError):  # it can stand where nobody may look
        # The home folder itself stands there for who wants no desktop.
        return folder if folder.is_dir() and folder != home else None
    return None


def desktop_entry(start: Start, number: str = "") -> str:
    """Return a `.desktop` file (https://specifications.freedesktop.org/desktop-entry-spec/latest/)."""
    return f"""[Desktop Entry]
Type=Application
Name={_in_entry(start.label + number)}
Comment={_DESCRIPTION}
Exec={_in_exec(start.command)}
Path={_in_entry(str(start.home))}
Terminal=true
Categories=Education;
X-Made-By={_MADE_BY}
"""


def command_file(start: Start) -> str:
    """Return a `.command` file, which macOS opens in Terminal."""
    return f"""#!/bin/sh
# {_MADE_BY}
cd {shlex.quote(str(start.home))} || exit 1
exec {shlex.join(start.command)}
"""


def link_settings(start: Start, terminal: str | None) -> dict[str, str]:
    """Return what PowerShell needs for a `.lnk`, as environment variables; `terminal` is Windows Terminal, if any."""
    command, opens = start.command, start.opens
    if terminal:
        # Windows Terminal reads a semicolon as the end of a command.
        command, opens = ([part.replace(";", r"\;") for part in parts] for parts in (command, opens))
        command = [terminal, "--title", "Goedwerk", "--", *command]
    return {
        "GOEDWERK_LINK_NAME": start.name,
        "GOEDWERK_LINK_PROGRAM": command[0],
        "GOEDWERK_LINK_ARGUMENTS": subprocess.list2cmdline(command[1:]),
        "GOEDWERK_LINK_OPENS": subprocess.list2cmdline(opens),
        "GOEDWERK_LINK_FOLDER": str(start.home),
        "GOEDWERK_LINK_DESCRIPTION": f"{_DESCRIPTION} ({_MADE_BY})",
    }


def _tried(make: Callable[..., Path], *given: object) -> Path | GoedwerkError:
    try:
        return make(*given)
    except GoedwerkError as error:
        return error


def _named(variable: str, usual: Path, environment: Mapping[str, str]) -> Path:
    """Return the folder that a variable names, or the usual one when that would depend on the current folder."""
    folder = Path(environment.get(variable, ""))
    return folder if folder.is_absolute() else usual


def _keep_entry(start: Start, folder: Path) -> Path:
    def entry(path: Path) -> str:
        # People see the label and not the name of the file, so a number stands in both.
        return desktop_entry(start, path.stem.removeprefix(start.name).replace("-", " "))

    return _kept(folder, start, ".desktop", _in_exec(start.opens), entry)


def _keep_command_file(start: Start) -> Path:
    return _kept(start.home / "Desktop", start, ".command", shlex.join(start.opens), lambda _: command_file(start))


def _kept(folder: Path, start: Start, suffix: str, ending: str, text: Callable[[Path], str]) -> Path:
    """Write a shortcut over an earlier one of which the command has the same ending, or under a name that is free."""

    def is_mine(data: bytes) -> bool:
        return _OURS.search(data) is not None and os.fsencode(f" {ending}\n") in data

    try:
        make_folder(folder)
        path = free_path(folder, start.name, suffix, is_mine)
        # A path on Linux can hold bytes that are no text; they come out as they went in.
        keep_named(path, is_mine, os.fsencode(text(path)))
    except GoedwerkError as error:
        raise GoedwerkError(f"In {folder} is geen snelkoppeling gemaakt. {error.message}", error.hint) from error
    with suppress(OSError):  # not every disk knows this
        path.chmod(0o755)  # without this, a desktop shows the text in place of starting it
    return path


def _in_entry(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n").replace("\r", r"\r")


def _in_exec(command: list[str]) -> str:
    quoted = (re.sub(r'(["`$\\])', r"\\\1", part).replace("%", "%%") for part in command)
    return _in_entry(" ".join(f'"{part}"' for part in quoted))


def _link(start: Start) -> Path:
    settings = link_settings(start, which("wt"))
    try:
        done = subprocess.run(
            [which("powershell") or "powershell", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL],
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GoedwerkError(
            "Windows kan de snelkoppeling niet maken. Er is niets veranderd.",
            "Maak hem zelf: klik met rechts op je bureaublad, kies Nieuw en dan Snelkoppeling, en plak dit: "
            + subprocess.list2cmdline(start.command),
        ) from error
    return Path(done.stdout.decode("utf-8-sig", "replace").strip())
