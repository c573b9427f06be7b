"""What happens when the program itself is wrong: one sentence for people, the details in the werkmap."""

import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from goedwerk import __version__
from goedwerk.domain.errors import GoedwerkError

_PARTS_OF_A_PATH = 3  # enough to know the module; the rest of a path can hold the name of a person


class ProgramError(GoedwerkError):
    """Goedwerk made a mistake; the details are in a log."""


def explained(error: BaseException, log: Path, moment: datetime, doing: str) -> ProgramError:
    """Note in `log` where the program failed and return the error for people; `doing` names a command or a screen."""
    message = "Er ging iets mis in goedwerk zelf. Wat al bewaard was, is bewaard."
    if _note(error, log, moment, doing):
        return ProgramError(message, f"Wat er misging, staat in {log}.")
    return ProgramError(message, f"Soort fout: {type(error).__name__}.")


def _note(error: BaseException, log: Path, moment: datetime, doing: str) -> bool:
    """Add the kinds of error and the places in the code; never a message, since that can quote what a person typed."""
    head = f"{moment.isoformat(timespec='seconds')} goedwerk {__version__}, {doing}"
    system = f"Python {platform.python_version()}, {sys.platform}"
    try:
        with log.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n".join([head, system, *_lines(error), "", ""]))
    except OSError:
        return False
    return True


def _lines(error: BaseException | None) -> Iterator[str]:
    while error:
        yield type(error).__qualname__
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {'/'.join(Path(frame.filename).parts[-_PARTS_OF_A_PATH:])}:{frame.lineno} {frame.name}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
