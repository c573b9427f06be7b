"""What is done beside the keys may end at any moment, also when the screen that asked for it is just going."""

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.widgets import Static
from textual.worker import WorkerFailed

from goedwerk.ui.background import begin


class Piece(Static):
    """Says when it goes."""

    def __init__(self) -> None:
        super().__init__("…")
        self.gone = asyncio.Event()

    async def on_unmount(self) -> None:
        self.gone.set()


class Owner(Vertical):
    """Shows in its piece what its work found."""

    def compose(self) -> ComposeResult:
        yield Piece()

    def on_mount(self) -> None:
        begin(self, self.work, "work")

    async def work(self) -> None:
        await self.query_one(Piece).gone.wait()
        while list(self.query(Piece)):
            await asyncio.sleep(0)
        self.query_one(Piece).update("klaar")


class Slow(Owner):
    """Takes a while to go, behind its piece."""

    async def on_unmount(self) -> None:
        await asyncio.sleep(0.05)


class Table(App[None]):
    """Only an owner."""

    def compose(self) -> ComposeResult:
        yield Slow()


async def test_work_that_ends_while_its_owner_goes_ends_nothing_else() -> None:
    app = Table()
    async with app.run_test() as pilot:
        await app.query_one(Slow).remove()
        await pilot.pause()
        assert app.is_running
        assert not app.query(Slow)


async def test_a_mistake_in_the_work_of_a_screen_that_stays_is_not_hidden() -> None:
    async def leave_without_its_piece() -> None:
        async with Table().run_test() as pilot:
            await pilot.app.query_one(Piece).remove()
            await pilot.pause(0.1)

    with pytest.raises(WorkerFailed) as told:
        await leave_without_its_piece()
    assert isinstance(told.value.error, NoMatches)
