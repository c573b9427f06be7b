"""One sitting at a werkmap: the lines, the texts of the method, and the thread that keeps everything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from goedwerk.archive import Archive
from goedwerk.domain.desk import Desk
from goedwerk.domain.errors import GoedwerkError
from goedwerk.facilitation import Facilitation, new_desk
from goedwerk.lines.voice import Voice
from goedwerk.situations import Situations
from goedwerk.store.keeper import Keeper, Kept, NotKept
from goedwerk.workspace import Workspace

PATIENCE = 2.0
"""How long a question waits for the disk at most, in seconds."""


@dataclass
class Trouble:
    """Why the last save failed, and what was told about that; without a reason it did not."""

    reason: str = ""
    told: str = ""

    def hear(self, outcome: Kept | NotKept) -> None:
        """Take news of the thread that saves."""
        self.reason = outcome.reason if isinstance(outcome, NotKept) else ""

    def news(self) -> str:
        """Return what there is to say that was not said before."""
        if self.reason == self.told:
            return ""
        self.told = self.reason
        if self.reason:
            return f"Let op, nog niet bewaard: {self.reason}. Goedwerk blijft het proberen."
        return "Het bewaren lukt weer. Alles is bewaard."


@dataclass(frozen=True)
class Sitting:
    """What is there from the start to the end; `now` gives the time in UTC."""

    voice: Voice
    workspace: Workspace
    keeper: Keeper
    situations: Situations
    now: Callable[[], datetime]
    trouble: Trouble = field(default_factory=Trouble)

    @property
    def archive(self) -> Archive:
        """The door to all dialogues."""
        return Archive(self.keeper)

    def keep(self) -> str:
        """See to it that all that was typed is on disk, and return what there is to say about that."""
        self.keeper.flush(PATIENCE)
        return self.trouble.news()

    def new_dialogue(self) -> Facilitation:
        """Return an empty dialogue on the table."""
        return self._facilitation(new_desk(self.situations.method, self.now()), fresh=True)

    def open_dialogue(self, dialogue_id: str) -> Facilitation:
        """Return a dialogue the way it was left; raises `GoedwerkError` when it is gone or cannot be read."""
        desk = self.archive.fetch(dialogue_id).result()
        if desk is None:
            raise GoedwerkError("Deze dialoog is er niet meer.")
        return self._facilitation(desk, fresh=False)

    def _facilitation(self, desk: Desk, fresh: bool) -> Facilitation:
        method = self.situations.method
        return Facilitation(desk, method, self.situations, self.keeper, self.workspace, self.now, fresh)
