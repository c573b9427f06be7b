"""A shortcut on the desktop that starts this very installation: `.desktop`, `.command` or `.lnk`."""

import os
import re
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, one_line
from goedwerk.formats.files import keep_file, slug

_MADE_BY = "goedwerk snelkoppeling"
"""Stands in every shortcut, so that the next one takes its place and never that of another."""

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
} while ((Test-Path -LiteralPath $path) -and ($link.Description -ne $env:GOEDWERK_LINK_DESCRIPTION))
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
        # -P: a file in the current folder never passes for a part of goedwerk.
        chosen = ["--map", str(self.werkmap)] if self.werkmap else []
        return [self.python, "-P", "-m", "goedwerk", *chosen]

    @property
    def name(self) -> str:
        """The name of the file, without its suffix; werkmappen with names of their own have shortcuts of their own."""
        return slug(f"goedwerk {self.werkmap.name if self.werkmap else ''}", "goedwerk")

    @property
    def label(self) -> str:
        """What people see under the icon."""
        return one_line(clean(f"Goedwerk {self.werkmap.name}")) if self.werkmap else "Goedwerk"


def make_shortcuts(start: Start, system: str, environment: Mapping[str, str]) -> list[Path]:
    """Make the shortcuts that `system`, as `sys.platform` calls it, has a place for, and return their files.

    An earlier one with the same name is made anew; a file of another program is left alone. Raises `GoedwerkError`.
    """
    if system == "win32":
        return [_link(start)]
    if system == "darwin":
        return [_kept(start.home / "Desktop", start, ".command", command_file(start))]
    entry = desktop_entry(start)
    places = [desktop_folder(start.home, environment), _applications(start.home, environment)]
    return [_kept(place, start, ".desktop", entry) for place in places if place]


def desktop_folder(home: Path, environment: Mapping[str, str]) -> Path | None:
    """Return the folder of the desktop on Linux, or None when there is none."""
    named = Path(environment.get("XDG_CONFIG_HOME") or home / ".config", "user-dirs.dirs")
    try:
        found = re.search(r'^\s*XDG_DESKTOP_DIR="(.*)"\s*$', named.read_text(encoding="utf-8"), re.MULTILINE)
    except (OSError, UnicodeDecodeError):
        found = None
    folder = Path(re.sub(r"\\(.)", r"\1", found[1]).replace("$HOME", str(home), 1)) if found else home / "Desktop"
    # The home folder itself stands there for who wants no desktop.
    return folder if folder.is_dir() and folder != home else None


def desktop_entry(start: Start) -> str:
    """Return a `.desktop` file (https://specifications.freedesktop.org/desktop-entry-spec/latest/)."""
    return f"""[Desktop Entry]
Type=Application
Name={_in_entry(start.label)}
Comment={_DESCRIPTION}
Exec={" ".join(map(_argument_in_entry, start.command))}
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
    # Windows Terminal reads a semicolon as the end of a command.
    within = ["--title", "Goedwerk", "--", *(part.replace(";", r"\;") for part in start.command)]
    program, arguments = (terminal, within) if terminal else (start.command[0], start.command[1:])
    return {
        "GOEDWERK_LINK_NAME": start.name,
        "GOEDWERK_LINK_PROGRAM": program,
        "GOEDWERK_LINK_ARGUMENTS": subprocess.list2cmdline(arguments),
        "GOEDWERK_LINK_FOLDER": str(start.home),
        "GOEDWERK_LINK_DESCRIPTION": f"{_DESCRIPTION} ({_MADE_BY})",
    }


def _applications(home: Path, environment: Mapping[str, str]) -> Path:
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share", "applications")


def _kept(folder: Path, start: Start, suffix: str, text: str) -> Path:
    # A path on Linux can hold bytes that are no text; they come out as they went in.
    path = keep_file(folder, start.name, suffix, lambda data: _MADE_BY.encode() in data, os.fsencode(text))
    path.chmod(0o755)  # without this, a desktop shows the text in place of starting it
    return path


def _in_entry(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n").replace("\r", r"\r")


def _argument_in_entry(text: str) -> str:
    quoted = re.sub(r'(["`$\\])', r"\\\1", text).replace("%", "%%")
    return _in_entry(f'"{quoted}"')


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
