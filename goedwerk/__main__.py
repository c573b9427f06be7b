"""Where the program begins: straight to the app, or by way of the command line."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from goedwerk.cli import console
from goedwerk.cli.surroundings import Surroundings
from goedwerk.domain.errors import GoedwerkError
from goedwerk.workspace import Workspace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run goedwerk with these arguments, by default those of the process, and return the exit code."""
    console.use_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    return console.guarded(lambda: _run(given))


def _run(arguments: Sequence[str]) -> int:
    surroundings = Surroundings(os.environ, Path.cwd, Path.home, _now, _start_app, _start_lines)
    if arguments and arguments[0].startswith("--map="):
        arguments = [*arguments[0].split("=", 1), *arguments[1:]]
    # The app does not wait for click and the commands to be imported.
    match arguments:
        case []:
            return _start_app(surroundings.workspace(None))
        case ["--map", folder] if folder.strip() and not folder.startswith("-"):
            return _start_app(surroundings.workspace(folder))
    from goedwerk.cli.root import run

    return run(arguments, surroundings)


def _now() -> datetime:
    return datetime.now().astimezone()


def _has_screen() -> bool:
    # The screen is drawn on stdout or on stderr, depending on the system.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _start_app(workspace: Workspace) -> int:
    if not _has_screen():
        raise GoedwerkError(
            "Goedwerk kan hier geen scherm openen.",
            "Start goedwerk in een terminalvenster. Wat zonder scherm kan, staat in goedwerk --help.",
        )
    workspace.prepare()

    def start() -> int:
        from goedwerk.ui.app import run

        return run(workspace)

    return _explaining(start, workspace, "het scherm")


def _start_lines(workspace: Workspace) -> int:
    def start() -> int:
        from goedwerk.lines.run import run

        return run(workspace)

    return _explaining(start, workspace, "regel voor regel")


def _explaining(start: Callable[[], int], workspace: Workspace, doing: str) -> int:
    """Start, and return the exit code; raises `GoedwerkError` also when the program itself is wrong."""
    try:
        return start()
    except GoedwerkError:
        raise
    except Exception as error:
        from goedwerk.faults import explained

        raise explained(error, workspace.log, _now(), doing) from error


if __name__ == "__main__":
    sys.exit(main())
