"""The one door for the screen to the situations: the library, own ones, what is half written, and the trash."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.content import situation_trash
from goedwerk.content.finding import Finder
from goedwerk.content.first_names import load_first_names
from goedwerk.content.own_situations import is_as_read, is_as_written, new_key, save_own_situation
from goedwerk.content.situation_trash import ThrownAway
from goedwerk.content.situations import Library, LibraryEntry, load_library
from goedwerk.domain.desk import Note
from goedwerk.domain.draft import SituationDraft, variant_of
from goedwerk.domain.privacy import Kind, Known, find
from goedwerk.domain.retelling import retold
from goedwerk.store import overview

if TYPE_CHECKING:
    from sqlite_utils import Database

    from goedwerk.domain.dialogue import Dialogue, Experience
    from goedwerk.domain.method import Method
    from goedwerk.domain.situation import Situation
    from goedwerk.domain.usage import Use
    from goedwerk.formats.keeping import Kept
    from goedwerk.store.keeper import Keeper
    from goedwerk.workspace import Workspace

_TEXTS = ("title", "text", "no_rule", "judgement", "tension")
_DRAFT = "situation/"


class Situations:
    """The library of one werkmap; asking for it the first time reads all files."""

    def __init__(self, method: Method, workspace: Workspace, keeper: Keeper) -> None:
        self.method = method
        self._workspace = workspace
        self._keeper = keeper
        self._read: tuple[Library, Finder] | None = None

    def reload(self) -> None:
        """Read all files again."""
        library = load_library(self._workspace.situations)
        self._read = library, Finder(library, self.method)

    @property
    def library(self) -> Library:
        """All situations, as they were read last."""
        return self._all[0]

    @property
    def finder(self) -> Finder:
        """What finds them."""
        return self._all[1]

    @property
    def _all(self) -> tuple[Library, Finder]:
        if self._read is None:
            self.reload()
        assert self._read is not None
        return self._read

    def uses(self) -> Future[list[Use]]:
        """Return which situation every dialogue is about."""
        return self._keeper.ask(lambda db: overview.uses(db.conn))

    def own(self, key: str) -> LibraryEntry | None:
        """Return the own situation with this key."""
        entry = self.finder.entry(key)
        return entry if entry and entry.is_mine else None

    def save(self, situation: Situation, before: Situation | None = None) -> tuple[Situation, Path]:
        """Write a situation among the own ones, over the own one that it began as.

        `before` is what it began as. A file that says something else by now stays, and this one comes beside it; of one
        that is replaced without knowing, or that holds remarks of people, a copy goes to the trash. Returns the
        situation with its key, and the file. Raises `GoedwerkError`; the file is as it was then.
        """
        mine = self.own(situation.key)
        entry = self.finder.entry(situation.key)
        if entry and not mine and situation.text.strip() != entry.situation.text:
            situation = variant_of(situation)  # the source must not say that this text is theirs
        situation = situation.revised(**{name: getattr(situation, name).strip() for name in _TEXTS})
        taken = {entry.situation.key for entry in self.library.situations}
        replaced = mine if mine and is_as_read(mine) and before in (None, mine.situation) else None
        if replaced and (before is None or not is_as_written(replaced)) and replaced.situation != situation:
            situation_trash.keep_copy(replaced, self._workspace.trash)
        kept = situation if replaced else situation.revised(key=new_key(situation.title, taken))
        path = save_own_situation(self._workspace.situations, kept, replaced)
        self.reload()
        # As it is read back: by that a later change knows that nobody else was at the file.
        written = self.own(kept.key)
        return (written.situation if written else kept), path

    def save_sheet(self, situation: Situation) -> Kept:
        """Write a situation as a sheet to fill in by hand and return the file; raises `GoedwerkError`."""
        from goedwerk.pages import save_worksheet

        return save_worksheet(self._workspace.exports, situation, self.method)

    def throw_away(self, entry: LibraryEntry) -> ThrownAway:
        """Put an own situation in the trash; raises `GoedwerkError`."""
        thrown = situation_trash.throw_away(entry, self._workspace.trash)
        self.reload()
        return thrown

    def thrown_away(self) -> list[ThrownAway]:
        """Return what is in the trash."""
        return situation_trash.thrown_away(self._workspace.trash)

    def bring_back(self, thrown: ThrownAway) -> Path:
        """Put a situation from the trash back among the own ones; raises `GoedwerkError`."""
        taken = [entry.situation.key for entry in self.library.situations if entry.own]
        path = situation_trash.bring_back(thrown, self._workspace.situations, taken)
        self.reload()
        return path

    def erase(self, thrown: ThrownAway) -> None:
        """Remove a situation from the trash for good; raises `GoedwerkError`."""
        situation_trash.erase(thrown)

    def retell(self, dialogue: Dialogue, experience: Experience) -> SituationDraft:
        """Return a draft that begins as an experience that was told, without names; raises `GoedwerkError`."""
        return SituationDraft.begun(retold(dialogue, experience, load_first_names()))

    def names_in(self, situation: Situation) -> list[str]:
        """Return the names and numbers in a title and a text that may point to a person; a help, no guarantee."""
        known = Known(first_names=load_first_names())
        found = [finding for text in (situation.title, situation.text) for finding in find(text, known)]
        return list(dict.fromkeys(finding.text for finding in found if finding.kind is not Kind.DAY))

    def drafts(self) -> Future[list[SituationDraft]]:
        """Return what is half written."""

        def read(db: Database) -> list[SituationDraft]:
            found = (SituationDraft.read(note.text) for note in self._keeper.notes(db, _DRAFT))
            # The program may have been stopped between writing the file and forgetting the draft.
            saved = [entry.situation.revised(key="saved") for entry in self.library.situations if entry.is_mine]
            return [draft for draft in found if draft and draft.situation.revised(key="saved") not in saved]

        return self._keeper.ask(read)

    def keep_draft(self, draft: SituationDraft) -> None:
        """Keep what is half written, at most a moment later; returns at once."""
        self._keeper.keep_note(Note(_DRAFT + draft.id, draft.model_dump_json()))

    def forget_draft(self, draft: SituationDraft) -> None:
        """Forget what was half written."""
        self._keeper.keep_note(Note(_DRAFT + draft.id, ""))
