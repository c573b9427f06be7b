"""The app with someone at it who only has a keyboard, and what is on disk afterwards."""

from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database
from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot

from goedwerk.domain.desk import Desk
from goedwerk.store import dialogues
from goedwerk.store.database import open_database
from goedwerk.store.opening import open_store
from goedwerk.ui.app import GoedwerkApp
from goedwerk.workspace import Workspace


class Facilitator:
    """Someone who only has a keyboard."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.pilot.app.post_message(events.Key(key, key_to_character(key)))
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Put a longer text in the field at once, as pasting does."""
        self.pilot.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def say(self, text: str) -> None:
        """Type what someone says and keep it."""
        await self.type(text)
        await self.press("enter")


def app_on(folder: Path) -> GoedwerkApp:
    workspace = Workspace(folder)
    workspace.prepare()
    clock = iter(range(10**6))
    start = datetime(2026, 3, 11, 13, 0, tzinfo=UTC)
    return GoedwerkApp(open_store(workspace.database), workspace, now=lambda: start.replace(second=next(clock) % 60))


def desk_in(folder: Path) -> Desk:
    db = Database(open_database(folder / "goedwerk.db"), execute_plugins=False)
    try:
        (dialogue_id,) = dialogues.ids(db)
        desk = dialogues.load(db, dialogue_id)
        assert desk is not None
        return desk
    finally:
        db.close()
