"""A program in a real terminal: a pseudo-terminal with a screen model, for tests and benchmarks. Not for Windows.

A thread stamps every piece of output with `time.perf_counter()` as it arrives; what it did to the screen is worked out
afterwards, so that the slowness of the screen model is in no figure. The thread also answers the questions that real
terminals answer, because a program that waits for an answer in vain is slower than a person would ever see.
"""

from __future__ import annotations

import os
import re
import select
import signal
import threading
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

import pexpect
import pyte

CELL = (10, 20)
"""Width and height of a character in pixels, for programs that ask."""

# pyte would print these as text: CSI with < = > or with an intermediate character, and DCS, APC, PM and SOS strings.
_UNKNOWN = re.compile(rb"\x1b\[[<=>][0-9;:]*[ -/]*[@-~]|\x1b\[\??[0-9;:]*[$ ][@-~]|\x1b[P_^X].*?\x1b\\", re.DOTALL)
_COLON_STYLE = re.compile(rb"\x1b\[[0-9;]*:[0-9:;]*m")
# The beginning of a sequence that goes on in the next piece.
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:<=>?$ ]*|[P_^X](?:(?!\x1b\\).)*|\](?:(?!\x07|\x1b\\).)*)?\Z", re.DOTALL)
_QUESTION = re.compile(
    rb"\x1b\[(?P<da2>>?)0?c|(?P<cursor>\x1b\[6n)|\x1b\[\?(?P<mode>\d+)\$p|\x1b\[(?P<size>1[468])t"
    rb"|\x1b\](?P<colour>1[01]);\?|(?P<keys>\x1b\[\?u)"
)


class Screen:
    """What a person sees after every piece of output so far; feed it the pieces in order."""

    def __init__(self, columns: int, rows: int) -> None:
        self.model = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.model)
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Bring the screen one piece of output further."""
        data = self._rest + data
        unfinished = _UNFINISHED.search(data)
        data, self._rest = (data[: unfinished.start()], unfinished.group()) if unfinished else (data, b"")
        with suppress(TypeError, IndexError, AssertionError):  # what pyte does not know is no reason to stop
            self._stream.feed(_COLON_STYLE.sub(b"", _UNKNOWN.sub(b"", data)))

    @property
    def lines(self) -> list[str]:
        """The rows, without the spaces at their end."""
        return [line.rstrip() for line in self.model.display]


class Terminal:
    """A program in a terminal of `columns` by `rows`; a context manager that leaves no process behind."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        columns: int = 100,
        rows: int = 30,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        self.columns, self.rows = columns, rows
        self.pieces: list[tuple[float, bytes]] = []
        self._screen = Screen(columns, rows)
        self._seen = 0
        self._tail = b""
        self._new = threading.Event()
        self._listening = True
        program, *arguments = map(str, command)
        with warnings.catch_warnings():
            # Newer Pythons warn of fork in a process with threads; the child does nothing but exec.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.started = time.perf_counter()
            self._child = pexpect.spawn(
                program,
                arguments,
                env=_environment(environment or {}),
                cwd=str(folder) if folder else None,
                dimensions=(rows, columns),
            )
        self._child.ptyproc.delayafterclose = 0
        self.pid: int = self._child.pid
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def write(self, keys: str | bytes) -> float:
        """Type; return the moment just before."""
        data = keys.encode() if isinstance(keys, str) else keys
        before = time.perf_counter()
        while data:
            data = data[os.write(self._child.child_fd, data) :]
        return before

    def display(self) -> list[str]:
        """Return the rows of the screen as they are now."""
        while self._feed_one() is not None:
            pass
        return self._screen.lines

    def wait_for(self, needle: str | Callable[[list[str]], bool], timeout: float = 20.0) -> float:
        """Wait until a text stands on the screen, or until a condition on its rows holds.

        Return the stamp of the output that did it. Raises `TimeoutError`, with the screen in it.
        """
        holds = needle if callable(needle) else lambda lines: any(needle in line for line in lines)
        at = self.started
        end = time.monotonic() + timeout
        while not holds(self._screen.lines):
            stamp = self._feed_one()
            if stamp is not None:
                at = stamp
            elif time.monotonic() > end or not self._thread.is_alive():
                raise TimeoutError(f"not on the screen: {needle!r}\n" + "\n".join(self.display()))
            else:
                self._new.wait(0.02)
                self._new.clear()
        return at

    def wait_quiet(self, quiet: float = 0.3, timeout: float = 10.0) -> None:
        """Wait until nothing was drawn for `quiet` seconds, at most `timeout`."""
        start = time.perf_counter()
        while time.perf_counter() - start < timeout:
            last = max(start, self.pieces[-1][0] if self.pieces else start)
            if time.perf_counter() - last >= quiet:
                return
            time.sleep(0.01)

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal another size."""
        self.display()
        self.columns, self.rows = columns, rows
        self._screen.model.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def kill9(self) -> float:
        """End the program as a dead battery does; return the moment just before."""
        before = time.perf_counter()
        os.kill(self.pid, signal.SIGKILL)
        self.wait_exit()
        return before

    def terminate(self, number: int = signal.SIGTERM) -> None:
        """Ask the program to end."""
        os.kill(self.pid, number)

    def close_terminal(self) -> None:
        """Close the window; the system tells the program by hanging up."""
        self._stop_listening()
        self._child.ptyproc.fileobj.close()

    def wait_exit(self, timeout: float = 20.0) -> int:
        """Wait until the program is gone; return its exit code, negative for the signal that ended it."""
        end = time.monotonic() + timeout
        while self._child.isalive():
            if time.monotonic() > end:
                raise TimeoutError(f"still there after {timeout} s:\n" + "\n".join(self.display()))
            time.sleep(0.005)
        return -self._child.signalstatus if self._child.signalstatus else self._child.exitstatus

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._child.isalive():
            self.kill9()
        self._stop_listening()
        self._child.close()

    def _listen(self) -> None:
        descriptor = self._child.child_fd
        while self._listening:
            if not select.select([descriptor], [], [], 0.05)[0]:
                continue
            try:
                data = os.read(descriptor, 65536)
            except OSError:
                data = b""
            if not data:
                break
            self.pieces.append((time.perf_counter(), data))
            self._new.set()
            if b"\x1b" in data or self._tail:
                self._answer(data)

    def _stop_listening(self) -> None:
        self._listening = False
        self._thread.join()

    def _answer(self, data: bytes) -> None:
        data = self._tail + data
        unfinished = _UNFINISHED.search(data)
        data, self._tail = (data[: unfinished.start()], unfinished.group()[-64:]) if unfinished else (data, b"")
        answers = b"".join(self._answer_to(question) for question in _QUESTION.finditer(data))
        if answers:
            with suppress(OSError):
                os.write(self._child.child_fd, answers)

    def _answer_to(self, question: re.Match[bytes]) -> bytes:
        width, height = CELL
        match question.lastgroup:
            case "cursor":
                return b"\x1b[%d;%dR" % (self._screen.model.cursor.y + 1, self._screen.model.cursor.x + 1)
            case "mode":  # 2026, painting a frame at once, is the only mode that is known and off
                return b"\x1b[?%b;%d$y" % (question["mode"], 2 if question["mode"] == b"2026" else 0)
            case "size":
                sizes = {
                    b"14": (4, self.rows * height, self.columns * width),
                    b"16": (6, height, width),
                    b"18": (8, self.rows, self.columns),
                }
                return b"\x1b[%d;%d;%dt" % sizes[question["size"]]
            case "colour":
                colour = b"ffff/ffff/ffff" if question["colour"] == b"10" else b"0000/0000/0000"
                return b"\x1b]%b;rgb:%b\x1b\\" % (question["colour"], colour)
            case "keys":
                return b"\x1b[?0u"
        return b"\x1b[>0;10;1c" if question["da2"] else b"\x1b[?62;22c"

    def _feed_one(self) -> float | None:
        if self._seen >= len(self.pieces):
            return None
        stamp, data = self.pieces[self._seen]
        self._seen += 1
        self._screen.feed(data)
        return stamp


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    """A plain terminal on a plain system, and bytecode kept, as it is for everyone who installed a program."""
    left_out = {"TMUX", "STY", "TERM_PROGRAM", "NO_COLOR", "CI", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"}
    inherited = {name: value for name, value in os.environ.items() if name not in left_out}
    plain = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return {**inherited, **plain, **given}
