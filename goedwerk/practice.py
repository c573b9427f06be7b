"""The example on the table to practise on: everything works as always, and nothing of it is kept."""

from collections.abc import Callable
from datetime import datetime
from typing import NoReturn

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.example import read_example
from goedwerk.facilitation import Facilitation
from goedwerk.situations import Situations
from goedwerk.store.keeper import Keeper
from goedwerk.workspace import Workspace


class Practice(Facilitation):
    """A dialogue to practise on; `watch` is told of every change, with the desk before and after it.

    What would write a file raises `GoedwerkError` instead.
    """

    def __init__(self, method: Method, keeper: Keeper, workspace: Workspace, now: Callable[[], datetime]) -> None:
        desk = Desk(read_example(), Place("skive", "skills", "capture"))
        super().__init__(desk, method, _Library(method, workspace, keeper), keeper, workspace, now)
        self._before = desk
        self.watch: Callable[[Desk, Desk], None] | None = None

    def _keep(self) -> None:
        before, self._before = self._before, self._desk
        if self.watch:
            self.watch(before, self._desk)

    def save_pages(self, *_args: object, **_more: object) -> NoReturn:
        """Raise `GoedwerkError`."""
        _refuse()

    def save_presence(self) -> NoReturn:
        """Raise `GoedwerkError`."""
        _refuse()

    def save_report(self, *_args: object) -> NoReturn:
        """Raise `GoedwerkError`."""
        _refuse()

    def print_preview(self, *_args: object) -> NoReturn:
        """Raise `GoedwerkError`."""
        _refuse()


class _Library(Situations):
    """The situations, to read and to choose from."""

    def save(self, *_args: object, **_more: object) -> NoReturn:
        _refuse()

    def save_sheet(self, *_args: object) -> NoReturn:
        _refuse()

    def retell(self, *_args: object) -> NoReturn:
        _refuse()

    def throw_away(self, *_args: object) -> NoReturn:
        _refuse()

    def bring_back(self, *_args: object) -> NoReturn:
        _refuse()

    def erase(self, *_args: object) -> NoReturn:
        _refuse()

    def keep_draft(self, *_args: object) -> NoReturn:
        _refuse()


def _refuse() -> NoReturn:
    raise GoedwerkError("Dit is oefenen: er wordt niets bewaard.", "In je eigen dialoog werkt dit wel.")
