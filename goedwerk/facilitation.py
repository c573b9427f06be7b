"""The one door for the screen: one open dialogue, every change kept, every change undone if asked."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from pydantic import ValidationError

from goedwerk import pages
from goedwerk.domain.course import Course
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.record import refusal
from goedwerk.domain.refusing import desk_without_refused
from goedwerk.domain.text import clean
from goedwerk.domain.usage import Usage, usage_by_key
from goedwerk.formats.keeping import Kept
from goedwerk.pages import Page
from goedwerk.situations import Situations
from goedwerk.store import overview
from goedwerk.store.keeper import Keeper
from goedwerk.workspace import Workspace

Change = Callable[[Dialogue], Dialogue]

UNDONE, REDONE = "Dit is teruggedraaid", "Opnieuw gedaan"
"""What is said before the label of a change: "Teruggedraaid: een antwoord toegevoegd" sounds as if one was added."""


@dataclass(frozen=True)
class _Step:
    """A change that can be undone: what it was called, and the dialogue before it."""

    label: str
    before: Dialogue
    merge: str


class Facilitation:
    """One open dialogue in a werkmap; `now` gives the time in UTC.

    A `fresh` dialogue is kept from the first thing that is done with it: looking at an empty one leaves nothing behind.
    """

    def __init__(
        self,
        desk: Desk,
        method: Method,
        situations: Situations,
        keeper: Keeper,
        workspace: Workspace,
        now: Callable[[], datetime],
        fresh: bool = False,
    ) -> None:
        self._desk = desk
        self._fresh = fresh
        self._workspace = workspace
        self._keeper = keeper
        self._now = now
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._began_by_itself: datetime | None = None
        self.method = method
        self.situations = situations

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it is now."""
        return self._desk.dialogue

    @property
    def place(self) -> Place:
        """Where the facilitator is."""
        return self._desk.place

    @property
    def course(self) -> Course:
        """How the talk went so far."""
        return self._desk.course

    def draft(self, field: str) -> str:
        """Return what was typed in a capture field and not entered yet."""
        return self._desk.drafts.get(field, "")

    def voice(self, field: str) -> str | None:
        """Return whose words stand in a capture field: an id, empty for the group, None when that is not known."""
        return self._desk.voices.get(field)

    def apply(self, label: str, change: Change, merge: str = "") -> bool:
        """Make a change and keep it; tell whether anything changed.

        `label` says what was done, as it is said behind `UNDONE`. Changes with the same `merge` that follow each other,
        such as the letters of one text, are undone together. Raises `TextTooLongError` and changes nothing when a text
        is too long.
        """
        before = self.dialogue
        try:
            after = change(before)
        except ValidationError as error:
            raise refusal(error) from error
        if after == before:
            return False
        if not (merge and self._done and self._done[-1].merge == merge):
            self._done.append(_Step(label, before, merge))
        self._undone.clear()
        self._put(after)
        return True

    def seal(self) -> None:
        """Let the next change be undone on its own, also when it goes on with the same text."""
        if self._done and self._done[-1].merge:
            last = self._done[-1]
            self._done[-1] = _Step(last.label, last.before, "")

    def undo(self) -> str | None:
        """Take back the last change and return what it was called, or None when there is none."""
        return self._swap(self._done, self._undone)

    def redo(self) -> str | None:
        """Make the last undone change again and return what it was called, or None when there is none."""
        return self._swap(self._undone, self._done)

    def go(self, place: Place) -> None:
        """Remember where the facilitator is."""
        if place != self._desk.place:
            self._desk = replace(self._desk, place=place)
            if not self._fresh:
                self._keep()

    def write_draft(self, field: str, text: str, voice: str | None = None) -> None:
        """Keep what stands in a capture field, and whose words it is when they are someone's."""
        drafts = {**self._desk.drafts, field: clean(text)}
        voices = {**self._desk.voices} if voice is None else {**self._desk.voices, field: voice}
        drafts = {field: draft for field, draft in drafts.items() if draft}
        voices = {field: voice for field, voice in voices.items() if field in drafts}
        if (drafts, voices) != (self._desk.drafts, self._desk.voices):
            self._desk = replace(self._desk, drafts=drafts, voices=voices)
            self._keep()

    def forget_refused_drafts(self) -> None:
        """Forget what was typed and not entered yet of those who do not want their words kept; undo leaves it gone."""
        desk = desk_without_refused(self._desk)
        if desk is not self._desk:
            self._desk = desk
            self._keep()

    def keep_course(self, course: Course, clock: Mapping[str, int], began: datetime | None) -> None:
        """Keep how the talk goes and what time it took; undoing leaves that as it is."""
        dialogue = self.dialogue
        if began != dialogue.began:
            self._began_by_itself = began
        if (clock, began) != (dialogue.clock, dialogue.began):
            dialogue = dialogue.revised(clock=clock, began=began, modified=self.now())
        if (dialogue, course) != (self.dialogue, self.course):
            self._desk = replace(self._desk, dialogue=dialogue, course=course)
            if not self._fresh:
                self._keep()

    def usages(self) -> Future[Mapping[str, Usage]]:
        """Return, by key, how often and when situations were used before, by this group and at all."""
        group, here = self.dialogue.group, self.dialogue.id
        return self._keeper.ask(lambda db: usage_by_key(overview.uses(db.conn), group, here))

    def checked_page(self, summary: Summary) -> Page:
        """Return one A4 as it would come out now, after the privacy check."""
        return pages.checked_page(self.dialogue, summary, self.method)

    def checked_pages(self) -> tuple[Page, ...]:
        """Return every A4 that holds anything, after the privacy check."""
        return pages.checked_pages(self.dialogue, self.method)

    def save_pages(self, form: str, *, only_for_group: bool = False, only_shared: bool = False) -> list[Kept]:
        """Write every A4 that holds anything as a file of this format, such as `pdf`, and return the files.

        Pages `only_for_group` are not checked and say for whom they are; `only_shared` leaves out those with words of
        someone who does not share them. Raises `NotSharedError` about such words, `NotCheckedError` when something is
        open, `PageFullError` when an A4 does not fit, and `GoedwerkError` when there is nothing to write or writing
        fails; the files that were written by then are good.
        """
        made = pages.pages_for_group(self.dialogue, self.method) if only_for_group else self.checked_pages()
        if not made:
            raise GoedwerkError("Er staat nog niets op het A4.", "Vul eerst een kernuitspraak in, bij stap 6.")
        made = pages.shared(made) if only_shared else made
        pages.require_consent(made)
        pages.require_decisions(made)
        from goedwerk.formats.catalogue import page_formats

        kept: list[Kept] = []
        pages.save_pages(self._workspace.exports, made, page_formats()[form], kept.append)
        return kept

    def require_fit(self) -> None:
        """Raise `PageFullError` when an A4 that may be shared is too full for one page, before anything is decided."""
        for page in pages.shared(self.checked_pages()):
            pages.require_fit(page)

    def save_presence(self) -> Kept:
        """Write a list to sign for who was there, without anything that was said; raises `GoedwerkError`."""
        return pages.save_presence(self._workspace.exports, self.dialogue, self.method)

    def save_worksheet(self) -> Kept:
        """Write the situation of this dialogue as a sheet to fill in by hand; raises `GoedwerkError`."""
        if self.dialogue.situation is None:
            raise GoedwerkError("Er is nog geen situatie gekozen.", "Kies er een bij stap 2.")
        return self.situations.save_sheet(self.dialogue.situation)

    def save_report(self, form: str) -> Kept:
        """Write the whole dialogue for within the group and return the file; raises `GoedwerkError`."""
        from goedwerk.formats.catalogue import page_formats
        from goedwerk.formats.saving import save_report

        return save_report(self._workspace.exports, self.dialogue, self.method, page_formats()[form])

    def print_preview(self, page: Page) -> Path:
        """Write the page as it would look now outside the exports, only to look at, and return the file.

        While something on it is undecided or not to be shared, it says that it is for the group. Raises
        `PageFullError` and `GoedwerkError` as saving does.
        """
        from goedwerk.formats.fitting import fitting_page
        from goedwerk.formats.keeping import keep_file

        path = self._workspace.preview
        data = fitting_page(replace(page.checked.page, only_for_group=bool(page.open or page.refused)))
        return keep_file(path.parent, path.stem, path.suffix, lambda _: True, data).path

    def now(self) -> datetime:
        """Return the time in UTC, to the millisecond."""
        moment = self._now()
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def _put(self, dialogue: Dialogue) -> None:
        stamped = dialogue.revised(modified=self.now())
        self._desk = replace(self._desk, dialogue=stamped)
        self._keep()

    def _keep(self) -> None:
        self._fresh = False
        self._keeper.keep(self._desk)

    def _swap(self, source: list[_Step], target: list[_Step]) -> str | None:
        while source:
            step = source.pop()
            target.append(_Step(step.label, self.dialogue, ""))
            before = self._with_time(step.before)
            # Typing that a text field took back itself leaves a step that changes nothing any more.
            if before.revised(modified=None) != self.dialogue.revised(modified=None):
                self._put(before)
                self.seal()
                return step.label
        return None

    def _with_time(self, before: Dialogue) -> Dialogue:
        """Return an earlier dialogue with the time that went on since; that it began by itself is not taken back."""
        here = self.dialogue
        began = here.began if here.began and here.began == self._began_by_itself else before.began
        return before.revised(clock=here.clock, began=began)


def new_desk(method: Method, today: datetime) -> Desk:
    """Return an empty dialogue on the table, dated `today` by the calendar on the wall."""
    dialogue = Dialogue(
        id=str(uuid4()),
        group="",
        date=today.astimezone().date(),
        modified=today,
        confidentiality=method.confidentiality,
        method=method.version,
    )
    return Desk(dialogue, Place("group", "", "group"))
