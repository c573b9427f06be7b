"""The field in which the facilitator types what is said: who, the words, Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from goedwerk.domain.dialogue import Participant
from goedwerk.domain.people import addressed, after, letters_of, matching, name_of
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.widgets.fields import Edited, TextField


class CaptureText(TextField):
    """The text field of a capture; it leaves Enter, and the arrows while it is empty, to the capture around it."""

    @dataclass
    class Entered(Message):
        """Enter was pressed; `text` is what stood in the field."""

        text: str

    @dataclass
    class Turned(Message):
        """An arrow was pressed in the empty field: the speaker is `offset` further."""

        offset: int

    keeps_text = False
    """Whether Enter leaves the text where it is; else the field is empty for the next letter at once."""

    async def _on_key(self, event: events.Key) -> None:
        # Textual goes on to the handler of `TextArea` by itself, unless that is prevented.
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered(self.text))
            if not self.keeps_text:
                self.load("")
        elif not self.text and event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Turned(1 if event.key == "down" else -1))
        elif event.key in ("ctrl+l", "shift+enter"):
            event.stop()
            event.prevent_default()
            self.insert("\n")


class WhoSays(Enum):
    """What stands above the field."""

    LETTERS = auto()
    NAME = auto()
    NAME_AND_KEYS = auto()


class Capture(Vertical):
    """Type, choose who said it, Enter keeps it; or change something that was said before."""

    @dataclass
    class Captured(Message):
        """Something was said by `speaker` (None: the group)."""

        text: str
        speaker: str | None

    @dataclass
    class Spoken(Message):
        """Another speaker was chosen."""

        speaker: str | None

    @dataclass
    class Drafted(Message):
        """The field holds another text, or one of another `speaker` (None: the group), that was not entered yet."""

        text: str
        speaker: str | None

    @dataclass
    class Rewritten(Message):
        """The text being edited reads differently."""

        text: str

    class EditingDone(Message):
        """Editing something that was said is over."""

    def __init__(
        self,
        people: Sequence[Participant],
        speaker: str | None,
        draft: str,
        says: WhoSays = WhoSays.NAME_AND_KEYS,
    ) -> None:
        super().__init__(classes="capture")
        self._says = says
        self._people = people
        self._speaker = speaker
        self._draft = draft
        self.editing = False

    def compose(self) -> ComposeResult:
        yield Static(self._who(""), classes="capture-who")
        yield CaptureText(self._draft, name="capture", id="field-capture", classes="capture-text")

    @property
    def field(self) -> CaptureText:
        """The text field itself."""
        return self.query_one(CaptureText)

    def set_people(self, people: Sequence[Participant], speaker: str | None) -> None:
        """Show who can be chosen and who has the word: what stands in the field is theirs from now on."""
        self._people = people
        if speaker != self._speaker:
            self._speaker = speaker
            self._tell()
        self._show_who()

    def show_who_says(self, says: WhoSays) -> None:
        """Show more or less above the field."""
        if says is not self._says:
            self._says = says
            self._show_who()

    def take_out(self) -> str:
        """Return what stands in the field and was not entered yet, and leave the field empty."""
        text = "" if self.editing else self.field.text.strip()
        if text:
            self.field.load("")
            self._tell()
            self._show_who()
        return text

    def begin_editing(self, text: str, speaker: str | None) -> None:
        """Put something that was said in the field; every letter changes it."""
        self.editing = self.field.keeps_text = True
        self._speaker = speaker
        self.field.load(text)
        self._show_who()
        self.field.focus()

    def end_editing(self, draft: str, speaker: str | None) -> None:
        """Go back to what was being typed before."""
        self.editing = self.field.keeps_text = False
        self._speaker = speaker
        self.field.load(draft)
        self._show_who()

    def on_capture_text_entered(self, event: CaptureText.Entered) -> None:
        event.stop()
        if self.editing:
            # The last letters may not have been told yet.
            self.post_message(self.Rewritten(event.text))
            self.post_message(self.EditingDone())
        else:
            self._enter(event.text)

    def on_capture_text_turned(self, event: CaptureText.Turned) -> None:
        event.stop()
        self._speak(after(self._people, self._speaker, event.offset))

    def on_edited(self, event: Edited) -> None:
        event.stop()
        if event.text != self.field.text:
            return  # the field holds something else by now, and tells that itself
        if self.editing:
            self.post_message(self.Rewritten(event.text))
            return
        if event.text.startswith("@") and event.text[-1:].isspace():
            chosen = addressed(self._people, event.text.rstrip())
            if chosen and not chosen[1]:
                self.field.load("")
                self._speak(chosen[0].id)
                return
        self._tell()
        if event.text.startswith("@") or self._shows_matches:
            self._show_who()

    def _enter(self, text: str) -> None:
        chosen = addressed(self._people, text)
        if chosen:
            self._speak(chosen[0].id)
            text = chosen[1]
        if text.strip():
            self.post_message(self.Captured(text.strip(), self._speaker))
        self._tell()
        self._show_who()

    def _speak(self, speaker: str | None) -> None:
        self._speaker = speaker
        self._show_who()
        self.post_message(self.Spoken(speaker))
        self._tell()

    def _tell(self) -> None:
        if not self.editing:
            self.post_message(self.Drafted(self.field.text, self._speaker))

    _shows_matches = False

    def _show_who(self) -> None:
        self.query_one(".capture-who", Static).update(self._who(self.field.text))

    def _who(self, text: str) -> Content:
        person = next((p for p in self._people if p.id == self._speaker), None)
        self._shows_matches = text.startswith("@") and not self.editing
        if self._shows_matches:
            found = matching(self._people, text[1:].split(" ")[0])
            if not found:
                return joined(("Niemand met die letters", "bold"), ("   Enter bewaart de tekst zo", "$muted"))
            others = " · ".join(self._called(p) for p in found[1:8])
            return joined((f"Enter kiest {self._called(found[0])}", "bold $accent"), (f"   {others}", "$muted"))
        if self.editing:
            done = "   Enter of Esc is klaar" if self._says is WhoSays.NAME_AND_KEYS else ""
            return joined(("Wijzigen: ", "bold $accent"), (self._called(person), "bold"), (done, "$muted"))
        if self._says is WhoSays.LETTERS:
            return plain(self._called(person), "$muted")
        keys = ("   ↑↓ of @ wie · Enter bewaart" if self._people else "   Enter bewaart", "$muted")
        name = (name_of(person) if self._people else "De groep", "bold $accent")
        says = joined(name, (" zegt", ""))
        wish = (_unwilling(person), "$warning")
        return joined(says, wish, keys) if self._says is WhoSays.NAME_AND_KEYS else says

    def _called(self, person: Participant | None) -> str:
        if person and self._says is WhoSays.LETTERS:  # that tells who types enough
            return letters_of(self._people)[person.id]
        return name_of(person)


def _unwilling(person: Participant | None) -> str:
    if person is None or (person.may_share is not False and person.may_keep is not False):
        return ""
    return " (niet bewaren)" if person.may_keep is False else " (niet delen)"
