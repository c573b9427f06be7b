"""`goedwerk --gewoon`: from opening the werkmap to leaving it."""

import io
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TextIO

from goedwerk.content.method import load_method
from goedwerk.domain.errors import GoedwerkError
from goedwerk.lines.sitting import Sitting, Trouble
from goedwerk.lines.start import start
from goedwerk.lines.voice import EndedError, Voice
from goedwerk.situations import Situations
from goedwerk.store.opening import open_store
from goedwerk.workspace import Workspace


def run(workspace: Workspace) -> int:
    """Hold dialogues line by line on stdin and stdout and return the exit code; raises `GoedwerkError`."""
    if sys.stdin is None or sys.stdout is None:
        raise GoedwerkError("Goedwerk kan hier niets lezen of schrijven.", "Start het in een terminalvenster.")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    return hold(workspace, sys.stdin, sys.stdout, _utc_now, catch_signals)


def hold(
    workspace: Workspace,
    source: TextIO,
    target: TextIO,
    now: Callable[[], datetime],
    listen: Callable[[Voice], None] = lambda _: None,
) -> int:
    """Hold dialogues with who types `source` and reads `target`; `listen` may have it end from outside."""
    workspace.prepare()
    voice, trouble = Voice(source, target), Trouble()
    listen(voice)
    method = load_method()
    keeper = open_store(workspace.database).keeper(trouble.hear)
    keeper.start()
    sitting = Sitting(voice, workspace, keeper, Situations(method, workspace, keeper), now, trouble)
    voice.before_asking = sitting.keep
    code = 0
    try:
        start(sitting)
    except EndedError as ending:
        code = ending.code
    finally:
        if not keeper.close():
            from goedwerk.rescue import rescue

            raise rescue(keeper.unsaved, workspace)
    # After a signal there may be half a line, which the terminal did not give yet.
    voice.say_goodbye("Gestopt. Alles wat je met Enter gaf, is bewaard." if code else "Gestopt. Alles is bewaard.")
    return code


def catch_signals(voice: Voice) -> None:
    """Save and stop when the window is closed, the laptop shuts down, or someone presses Ctrl+C."""
    for name in ("SIGHUP", "SIGTERM", "SIGINT"):
        with suppress(AttributeError):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), lambda number, _frame: voice.leave(number))


def _utc_now() -> datetime:
    return datetime.now(UTC)
