"""Steps 4 and 5: what can be done with something that was said."""

from functools import partial
from typing import Any

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.refusals import WENT_ALONG, gone_along, went_along
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Answer, Dialogue
from goedwerk.domain.people import GROUP, speaking
from goedwerk.domain.questions import topic_parts
from goedwerk.facilitation import Facilitation
from goedwerk.ui.keys import with_keys
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.widgets.capture import Capture
from goedwerk.ui.widgets.said import SaidList


class AboutTopic(StepView):
    """What was said about one topic: change it, give it to someone else, move it, star it or delete it."""

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._topic = contributions.topic_of(place.part)
        self._editing: str | None = None
        self._before_editing = self.dialogue

    def on_capture_rewritten(self, event: Capture.Rewritten) -> None:
        event.stop()
        if self._editing:
            self._alter("een antwoord veranderd", self._editing, merge=f"said/{self._editing}", text=event.text)

    def on_capture_editing_done(self, event: Capture.EditingDone) -> None:
        event.stop()
        self._end_editing()

    def on_said_list_starred(self, event: SaidList.Starred) -> None:
        event.stop()
        self._star(event.id)

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        self._remove(event.id)

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        said = contributions.find(self.dialogue, self._topic, event.id)
        if said is None:
            return
        options = [
            Option("edit", "Wijzigen"),
            Option("star", "Ster weghalen" if said.starred else "Ster: naar het A4", "spatie"),
            Option("give", "Iemand anders zei dit"),
            Option("move", "Verplaatsen"),
        ]
        if isinstance(said, Answer) and self.dialogue.experiences:
            options.append(Option("tie", "Hoort bij een ervaring"))
        options.append(Option("remove", "Verwijderen", "Delete"))
        self.app.push_screen(Choice(said.text[:60], options), partial(self._do, event.id))

    def step_back(self) -> bool:
        """End editing, or go back from the list to the field; tell whether there was anything to leave."""
        return self._end_editing() or super().step_back()

    def _end_editing(self) -> bool:
        """End editing something that was said; tell whether there was anything to end."""
        if self._editing is None:
            return False
        edited = contributions.find(self.dialogue, self._topic, self._editing)
        self._editing = None
        self.facilitation.seal()
        self.query_one(Capture).end_editing(self.facilitation.draft(self._draft), self._speaker())
        if edited and not edited.text.strip():
            self._remove(edited.id, self._before_editing)
        return True

    def round_off(self) -> None:
        """End editing: an answer that was made empty goes."""
        self._end_editing()

    def _do(self, said_id: str, choice: str | None) -> None:
        self._end_editing()
        said = contributions.find(self.dialogue, self._topic, said_id)
        if said is None or choice is None:
            return
        match choice:
            case "edit":
                self.facilitation.seal()
                self._editing = said_id
                self._before_editing = self.dialogue
                self.query_one(Capture).begin_editing(said.text, said.participant)
            case "star":
                self._star(said_id)
            case "give":
                people = [*self.look.to_choose(self.dialogue.participants), Option("", GROUP)]
                self.app.push_screen(Choice("Wie zei dit?", people), partial(self._give, said_id))
            case "move":
                self.app.push_screen(Choice("Waar hoort dit?", self._topics()), partial(self._move, said_id))
            case "tie":
                self.app.push_screen(Choice("Bij welke ervaring?", self._experiences()), partial(self._tie, said_id))
            case "remove":
                self._remove(said_id)

    def _alter(self, label: str, said_id: str, merge: str = "", **changes: Any) -> None:
        self.change(label, lambda d: contributions.change(d, self._topic, said_id, **changes), merge)
        self.refresh_from()

    def _star(self, said_id: str) -> None:
        said = contributions.find(self.dialogue, self._topic, said_id)
        if said:
            self._alter("een ster gezet of weggehaald", said_id, starred=not said.starred)

    def _give(self, said_id: str, participant: str | None) -> None:
        if participant is not None:
            self._alter("veranderd wie dit zei", said_id, participant=participant or None)

    def _tie(self, said_id: str, experience: str | None) -> None:
        if experience is not None:
            self._alter("veranderd bij welke ervaring dit hoort", said_id, experience=experience or None)

    def _move(self, said_id: str, topic: str | None) -> None:
        if topic:
            to = contributions.topic_of(topic)
            self.change(
                "een antwoord verplaatst",
                partial(contributions.move, topic=self._topic, contribution_id=said_id, to=to),
            )
            self.refresh_from()

    def _remove(self, said_id: str, said_in: Dialogue | None = None) -> None:
        """Delete an answer; `said_in` is the dialogue in which it still had its words, when it was emptied since."""
        if said_id == self._editing:
            self._end_editing()
        before = said_in or self.dialogue

        def remove(dialogue: Dialogue) -> Dialogue:
            return gone_along(before, contributions.remove(dialogue, self._topic, said_id))

        if self.change("een antwoord verwijderd", remove):
            self.refresh_from()
            also = f" {WENT_ALONG}" if went_along(before, self.dialogue) else ""
            self.notify(with_keys(self, f"Verwijderd.{also} Met Ctrl+Z haal je het terug."), timeout=4)

    def _topics(self) -> list[Option]:
        parts = topic_parts(self.facilitation.method)
        return [Option(part.key, part.label) for part in parts if part.key != self.place.part]

    def _experiences(self) -> list[Option]:
        return [*self.look.stories(self.dialogue), Option("", "Bij geen enkele")]

    def _speaker(self) -> str | None:
        person = speaking(self.dialogue.present, self.facilitation.place.speaker)
        return person.id if person else None

    @property
    def _draft(self) -> str:
        return f"{self.place.step}/{self.place.part}"
