"""What a group makes an A4 of: candidates for the kernuitspraak, and what got a star, to take into a part."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from goedwerk.domain.changes import contributions, summaries
from goedwerk.domain.changes.summaries import PARTS
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.questions import topic_parts
from goedwerk.facilitation import Facilitation
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.widgets.fields import EntryField, TextField
from goedwerk.ui.widgets.form import FIELD, Asked, field_id
from goedwerk.ui.widgets.said import Line, SaidList


class Sentences(StepView):
    """An A4 with two lists to take sentences from: the first change makes it."""

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._target: summaries.Part = "core_statement"
        """The part one was in last: there a sentence with a star goes."""

    @property
    def summary(self) -> Summary | None:
        """The A4 on the screen, or None while there is none yet."""
        return summaries.find(self.dialogue, self.place.part)

    def change_summary(self, label: str, change: Callable[[Dialogue, str], Dialogue], merge: str = "") -> bool:
        """Change this A4, which the first change makes; tell whether anything changed."""
        changed = self.change(label, lambda dialogue: change(*summaries.at(dialogue, self.place.part)), merge)
        if not self.summary and self.dialogue.summaries:
            self.place = replace(self.place, part=self.dialogue.summaries[-1].id)
            self.facilitation.go(replace(self.facilitation.place, part=self.place.part))
        return changed

    def asked_with(self, focused: Widget) -> set[Asked]:
        """Return the part with the focus; sentences with a star come with the part into which one takes them."""
        stars, into = (self.query_one(f"#{field_id(name)}").query_ancestor(Asked) for name in ("stars", self._target))
        here = super().asked_with(focused)
        choosing = self._target == "core_statement" and into in here  # a group chooses from them
        return {*here, into, stars} if choosing or stars in here else here

    def on_entry_field_entered(self, event: EntryField.Entered) -> None:
        event.stop()
        if event.text.strip():
            self._add_candidate(event.text.strip())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        name = (event.widget.id or "").removeprefix(FIELD)
        if name in PARTS and name != self._target:
            self._target = name
            self.query_one("#stars-title", Static).update(self._stars_title())
            self.query_one(f"#{field_id('stars')}", SaidList).show(self._stars())

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        if event.id.startswith("candidate:"):
            self._choose(self._candidate(event.id))
        else:
            self._pull(event.id)

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        summary = self.summary
        if event.id.startswith("candidate:") and summary:
            dropped = partial(summaries.drop_candidate, summary_id=summary.id, candidate=self._candidate(event.id))
            if self.change("een kandidaat weggehaald", dropped):
                self.refresh_from()
                self.notify(with_keys(self, "Weggehaald. Met Ctrl+Z haal je de zin terug."), timeout=4)

    def field_of(self, listed: Widget) -> Widget:
        """Return the part that a sentence with a star goes into, or the field for candidates."""
        return self.query_one(f"#{field_id(self._target if listed.id == field_id('stars') else 'candidate')}")

    def action_toggle_stars(self) -> None:
        """Go from a part to the starred lines and back."""
        stars = self.query_one(f"#{field_id('stars')}", SaidList)
        (self._field(self._target) if stars.has_focus or not stars.option_count else stars).focus()

    def _add_candidate(self, text: str) -> None:
        self.change_summary("een kandidaat toegevoegd", lambda d, own: summaries.add_candidate(d, own, text))
        self._show_part("core_statement")
        self.refresh_from()

    def _choose(self, candidate: str) -> None:
        summary = self.summary
        if summary:
            self.change(
                "een kernuitspraak gekozen", partial(summaries.choose, summary_id=summary.id, candidate=candidate)
            )
            self._show_part("core_statement")
            self.refresh_from()

    def _pull(self, star_id: str) -> None:
        kind, _, said_id = star_id.partition(":")
        said = contributions.find(self.dialogue, contributions.topic_of(kind), said_id)
        if said:
            part = self._target
            self.change_summary(
                f"een zin met een ster gezet bij ‘{self.method_step.part(part).name}’",
                lambda d, own: summaries.pull(d, own, part, said.text),
            )
            self._show_part(part)
            self.refresh_from()
            # What stands above the list grew: who takes more from it keeps it in sight.
            self.call_after_refresh(self.query_one(f"#{field_id('stars')}").scroll_visible, animate=False)

    def _show_part(self, part: summaries.Part) -> None:
        field = self._field(part)
        text = getattr(self.summary, part) if self.summary else ""
        if field.text != text:
            field.load(text)

    def _field(self, part: str) -> TextField:
        return self.query_one(f"#{field_id(part)}", TextField)

    def _candidate(self, line_id: str) -> str:
        return line_id.split(":", 2)[2]

    def _candidates(self) -> list[Line]:
        summary = self.summary
        if summary is None:
            return []
        given = summary.candidates
        # One that moves up takes its id along; of two that are the same each has its own.
        return [
            Line(f"candidate:{given[:n].count(text)}:{text}", "●" if text == summary.core_statement else "○", text)
            for n, text in enumerate(given)
        ]

    def _stars(self) -> list[Line]:
        used = getattr(self.summary, self._target) if self.summary else ""
        texts = self.summary.candidates if self.summary and self._target == "core_statement" else (used,)
        method = self.facilitation.method
        parts = {part.key: part.label for part in topic_parts(method)}
        return [
            Line(
                f"{topic}:{said.id}",
                parts[topic],
                said.text,
                note="✓ staat er al" if any(summaries.holds(text, said.text) for text in texts) else "",
            )
            for topic, said in contributions.starred(self.dialogue)
        ]

    def _stars_title(self) -> Content:
        if self.look.beamer:
            return plain("Met een ster", "bold")
        if not contributions.starred(self.dialogue):
            return joined(
                ("Met een ster", "bold"), (with_keys(self, "  Nog geen. Bij SKIVE: F6 en dan spatie."), "$muted")
            )
        into = self.method_step.part(self._target).name
        where = "wordt een kandidaat" if self._target == "core_statement" else f"Enter zet de zin in: {into}"
        return joined(("Met een ster", "bold"), (with_keys(self, f"  F6 · {where}"), "$muted"))

    @property
    def _draft(self) -> str:
        return f"summary/{self.place.part}/candidate"
