"""Where an export goes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.cli.console import complain, say, shown
from goedwerk.cli.session import Session
from goedwerk.domain.errors import GoedwerkError

if TYPE_CHECKING:
    from goedwerk.formats.keeping import Kept


def folder_for(session: Session, target: str | None) -> Path:
    """Return the folder to write in, which is made when only its last part is missing; raises `GoedwerkError`."""
    if target is None:
        return session.workspace.exports
    folder = Path(target)
    if folder.exists() and not folder.is_dir():
        raise GoedwerkError(f"{shown(folder)} is geen map. Er is niets gemaakt.", "Kies met --naar een andere map.")
    check_above(folder)
    return folder


def check_above(path: Path) -> None:
    """Raise `GoedwerkError` when the folder above `path` is missing: then its name was probably mistyped."""
    above = path.absolute().parent
    if not above.is_dir():
        raise GoedwerkError(f"De map {shown(above)} is er niet. Er is niets gemaakt.", "Kijk of de naam klopt.")


@contextmanager
def telling() -> Iterator[list["Kept"]]:
    """Give a list for the files that were written, and print it in the end, also when not all went well."""
    written: list[Kept] = []
    try:
        yield written
    finally:
        # After all of them: a reader of the list who leaves must not stop the rest from being written.
        tell(written)


def tell(written: Iterable["Kept"]) -> None:
    """Print which files were written, and say so when one could not take the place of the earlier one."""
    from goedwerk.formats.keeping import STANDS_BESIDE

    written = list(written)
    for kept in written:
        say(shown(kept.path))
    if any(kept.beside for kept in written):
        complain(STANDS_BESIDE)
