"""Step 3: everyone's own experience, held against the three tests."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.changes import experiences
from goedwerk.domain.changes.refusals import WENT_ALONG, went_along
from goedwerk.domain.dialogue import Dialogue, Experience, Participant, next_id
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import GROUP, name_of
from goedwerk.domain.progress import State, experience_state
from goedwerk.domain.retelling import RETOLD
from goedwerk.domain.route import experience_at, experience_part, participant_part, places_in, teller_at
from goedwerk.domain.text import one_line, shortened
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.steps.base import StepView, purpose
from goedwerk.ui.widgets.criterion import CriterionRow
from goedwerk.ui.widgets.fields import Edited
from goedwerk.ui.widgets.form import Asked, field_id, heading, line_field, text_field
from goedwerk.ui.widgets.strip import Strip, StripItem

_NOBODY = "Er zijn nog geen deelnemers. Druk twee keer op F2 en typ hun namen. Verder zonder namen: F3."
_QUESTION = "Wat heb jij meegemaakt?"
_SHORT = 40
"""How many characters of a story without a title say which one it is."""

_LABELS = {"title": "de titel van een ervaring veranderd", "text": "een ervaring veranderd"}


class ExperiencesStep(StepView):
    """One experience at a time; a participant without one gets it with the first letter."""

    first_field = "text"
    ACTIONS = (
        Command("another", "Nog een ervaring van dezelfde deelnemer"),
        Command("teller", "Deze ervaring is van iemand anders"),
        Command("make_situation", "Van deze ervaring een situatie maken, zonder namen"),
        Command("remove_experience", "Deze ervaring verwijderen"),
        Command("jump", "Naar de ervaring van …", keys="f6"),
    )
    BINDINGS = bindings(ACTIONS)

    def compose(self) -> ComposeResult:
        yield Strip(self._items(), self.place.part)
        if not self.place.part:
            yield purpose(self.method_step)
            yield Static(
                plain(with_keys(self, _NOBODY)),
                classes="empty",
            )
            yield Static(plain(_QUESTION, "bold"), classes="question read-aloud")
            return
        experience = self.experience
        yield Static(self._question(), classes="question at-table")
        with Asked("Hoe noemen we dit verhaal?"):
            yield heading("Titel", "een paar woorden")
            yield line_field("title", experience.title if experience else "", "Waar gaat het over?")
        with Asked(self._question(), classes="story"):
            yield heading("Ervaring", "wat gebeurde er, in eigen woorden")
            yield text_field("text", experience.text if experience else "", lines=6)
            yield Static(self._told(), id="told", classes="so-far")
        yield heading("De drie toetsen", "met de spatiebalk")
        for criterion in self.facilitation.method.criteria:
            outcome = getattr(experience.criteria, criterion.key) if experience else None
            with Asked(criterion.question, self._called):
                yield CriterionRow(criterion, outcome, id=field_id(criterion.key))

    @property
    def experience(self) -> Experience | None:
        """The experience on the screen, or None while the participant has none."""
        return experience_at(self.dialogue, self.place.part)

    @property
    def _called(self) -> str:
        return one_line(self.experience.title) if self.experience else ""

    @property
    def _teller(self) -> str | None:
        return teller_at(self.dialogue, self.place.part)

    def help_text(self) -> str:
        tests = "\n\n".join(
            f"{criterion.name}. {criterion.question}\nBijvoorbeeld: {criterion.example}"
            for criterion in self.facilitation.method.criteria
        )
        return f"{super().help_text()}\n\n{tests}"

    def refresh_from(self) -> None:
        items = self._items()
        self.query_one(Strip).show(items, self.place.part)
        for question in self.query(".at-table").results(Static):
            question.update(self._question())
        for story in self.query(".story").results(Asked):
            story.ask(self._question())
            story.query_one("#told", Static).update(self._told())
        for asked, criterion in zip(self._tests(), self.facilitation.method.criteria, strict=False):
            asked.ask(criterion.question, self._called)
        if items and not self.place.part:
            self.post_message(self.Go(self.place))

    def on_edited(self, event: Edited) -> None:
        event.stop()
        if self.experience or event.text:
            self._write(
                _LABELS[event.name],
                lambda dialogue, own: experiences.change(dialogue, own, **{event.name: event.text}),
                event.name,
            )

    def on_criterion_row_set(self, event: CriterionRow.Set) -> None:
        event.stop()
        self._write(
            "ja of nee gekozen bij een toets",
            lambda dialogue, own: experiences.set_test(dialogue, own, event.criterion, event.outcome),
        )

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        event.stop()
        self.post_message(self.Go(replace(self.place, part=event.part, field="text")))

    def _write(self, label: str, change: Callable[[Dialogue, str], Dialogue], field: str = "") -> None:
        """Change the experience on the screen, and stand on it when this makes it."""
        new = self.experience is None
        own = self.experience.id if self.experience else next_id("e", self.dialogue.experiences)
        merge = f"experience/{own}/{field}" if field else ""
        changed = self.change(label, lambda dialogue: change(*experiences.at(dialogue, self.place.part)), merge)
        if changed:
            self.post_message(self.Speaking(self._teller, tells=True))
        if changed and new:
            self.place = replace(self.place, part=experience_part(own))
            self.facilitation.go(replace(self.facilitation.place, part=self.place.part))
            self.refresh_from()

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense here: all but going elsewhere need an experience."""
        return action == "jump" or self.experience is not None

    def action_another(self) -> None:
        """Add a second experience of the same teller."""
        experience = self.experience
        if experience is None:
            return
        if self.change("een ervaring toegevoegd", partial(experiences.add, participant_id=experience.participant)):
            part = experience_part(self.dialogue.experiences[-1].id)
            self.post_message(self.Go(replace(self.place, part=part, field="text")))

    def action_teller(self) -> None:
        """Give the experience to another participant."""
        if self.experience is None:
            return
        options = [*self.look.to_choose(self.dialogue.participants), Option("", GROUP)]
        self.app.push_screen(Choice("Van wie is deze ervaring?", options), self._give)

    def _give(self, participant: str | None) -> None:
        experience = self.experience
        if participant is not None and experience:
            give = partial(experiences.change, experience_id=experience.id, participant=participant or None)
            if self.change("veranderd van wie een ervaring is", give):
                self.post_message(self.Go(self.place))

    def action_make_situation(self) -> None:
        """Write a situation that begins as this experience, with the names taken out."""
        if self.experience is None:
            return
        from goedwerk.ui.screens.writing import WritingScreen
        from goedwerk.writing import Writing

        situations = self.facilitation.situations
        try:
            draft = situations.retell(self.dialogue, self.experience)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=8)
            return
        self.app.push_screen(WritingScreen(Writing(situations, draft), RETOLD))

    def action_remove_experience(self) -> None:
        """Delete the experience on the screen."""
        experience, before = self.experience, self.dialogue
        if experience and self.change(
            "een ervaring verwijderd", partial(experiences.remove, experience_id=experience.id)
        ):
            also = f" {WENT_ALONG}" if went_along(before, self.dialogue) else ""
            self.notify(with_keys(self, f"Verwijderd.{also} Met Ctrl+Z haal je de ervaring terug."), timeout=4)
            self.post_message(self.Go(replace(self.place, part=participant_part(experience.participant), field="text")))

    def action_jump(self) -> None:
        """Choose whose experience to go to."""
        options = [
            Option(item.part, f"{item.state.value} {item.label}", also=name_of(self._told_at(item.part)))
            for item in self._items()
        ]
        if options:
            self.app.push_screen(Choice("Naar de ervaring van", options), self._jump_to)

    def _jump_to(self, part: str | None) -> None:
        if part:
            self.post_message(self.Go(replace(self.place, part=part, field="text")))

    def _items(self) -> list[StripItem]:
        items = []
        for place in places_in(self.dialogue, self.facilitation.method, "experiences"):
            experience = experience_at(self.dialogue, place.part)
            teller = self._told_at(place.part)
            if experience is None and teller:
                items.append(StripItem(place.part, self._who(teller), State.EMPTY))
            elif experience:
                told = experience.text.strip()
                state = State.FILLED if told else experience_state(self.dialogue, teller) if teller else State.BUSY
                items.append(StripItem(place.part, self._label(experience, teller), state))
        return items

    def _label(self, experience: Experience | None, teller: Participant | None) -> str:
        """Return who tells it, and which one it is when someone tells more than one."""
        name = self._who(teller)
        if experience and len(experiences.of(self.dialogue, experience.participant)) > 1:
            return f"{name}: {one_line(experience.title or experience.text)[:20] or '…'}"
        return name

    def _told_at(self, part: str) -> Participant | None:
        return self.dialogue.participant(teller_at(self.dialogue, part))

    def _who(self, teller: Participant | None) -> str:
        """Return what the teller is called on the screen."""
        people = self.look.to_choose(self.dialogue.participants)
        return next((one.label for one in people if teller and one.id == teller.id), GROUP)

    def _question(self) -> Content:
        teller = self.dialogue.participant(self._teller)
        if teller is None:
            return joined((name_of(teller), "bold $accent"), (" vertelt", "bold"))
        if not self.look.names:
            return joined((_QUESTION, "bold"))
        return joined((name_of(teller), "bold $accent"), (", wat heb jij meegemaakt?", "bold"))

    def _tests(self) -> list[Asked]:
        """Return the parts of the form with a test, in the order of the method; none while there is nobody to tell."""
        return [row.query_ancestor(Asked) for row in self.query(CriterionRow)]

    def _told(self) -> Content:
        """Return the other stories, for a group that looks along: who told about what."""
        here = self.experience
        told = [e for e in self.dialogue.experiences if e != here and (e.title.strip() or e.text.strip())]
        lines = []
        for each in told if self.look.beamer else []:
            who = self.look.name_behind(self.dialogue.participant(each.participant))
            about = one_line(each.title) or shortened(each.text, _SHORT)
            lines.append(joined((f"{who}  " if who else "", "bold"), about))
        return Content("\n").join([plain("Al verteld", "$muted"), *lines] if lines else [])

    def aside(self) -> Content:
        situation = self.dialogue.situation
        if situation is None:
            return super().aside()
        about = joined(("De situatie", "bold $accent"), ("\n", ""), (situation.title, ""))
        return Content("\n\n").join([about, super().aside()])
