"""Putting bytes on disk as one whole: at every moment a name holds the old bytes, the new ones, or nothing.

Standard library only. All raise `OSError`, and then nothing was changed.
"""

import contextlib
import errno
import os
import re
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

_HELD_BY_ANOTHER = frozenset({5, 32, 33})  # Windows: access denied, sharing violation, lock violation
_LEFTOVER = re.compile(r"\.goedwerk-[0-9a-f]{16}\.tmp")
_OLD = 3600  # seconds: no file takes so long
_WAITS = (0.05, 0.1, 0.2, 0.4)  # seconds; a virus scanner lets go of a new file within that


def replace(path: Path, data: bytes) -> None:
    """Put `data` at `path`, in the place of what stands there."""
    _write(path, data, os.replace)


def create(path: Path, data: bytes) -> None:
    """Put `data` at `path`; raises `FileExistsError` when anything stands there by then.

    Of two programs that do this at the same moment, one succeeds.
    """
    _write(path, data, _move_to_free)


def is_held(error: OSError) -> bool:
    """Tell whether Windows refuses something because another program has the file open."""
    return getattr(error, "winerror", None) in _HELD_BY_ANOTHER


def _write(path: Path, data: bytes, move: Callable[[Path, Path], None]) -> None:
    _forget_leftovers(path.parent)
    # Short and of its own: a name near the limit of 255 bytes leaves no room for an addition.
    temporary = path.with_name(f".goedwerk-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _move(temporary, path, move)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _forget_leftovers(folder: Path) -> None:
    """Take away what a program that was killed left in `folder`: nobody sees it there, and names may be in it."""
    before = time.time() - _OLD
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if _LEFTOVER.fullmatch(entry.name):
                with contextlib.suppress(OSError):
                    if entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mtime < before:
                        Path(entry.path).unlink()


def _move(temporary: Path, path: Path, move: Callable[[Path, Path], None]) -> None:
    for wait in (*_WAITS, None):
        try:
            move(temporary, path)
        except OSError as error:
            if wait is None or not is_held(error):
                raise
            time.sleep(wait)
        else:
            return


def _move_to_free(temporary: Path, path: Path) -> None:
    if sys.platform == "win32":
        temporary.rename(path)  # there, this replaces nothing
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # on a usb-stick or a network folder a file may have no second name
        with _alone_in(path.parent):
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            temporary.replace(path)
    else:
        temporary.unlink()


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep others who do the same in this folder waiting; a program that is killed keeps nobody."""
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network folders cannot do this
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on disk too; a network folder may refuse, and then the bytes are there all the same."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
