"""What the dialogue screen can do for who guides the talk: the compass, the word, the clock, and doorvragen."""

from dataclasses import replace
from typing import ClassVar

from textual.content import Content

from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.compass import Proposal, sentence
from goedwerk.domain.desk import Place
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.domain.questions import TOPICS_OF, questions_about, step_of, topic_at
from goedwerk.domain.route import places_in, teller_at
from goedwerk.ui.commands import Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined
from goedwerk.ui.screens.at_table import AtTable
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.compass import CompassScreen
from goedwerk.ui.screens.impasses import ImpassesScreen
from goedwerk.ui.screens.reading import Reading
from goedwerk.ui.settings import turns_with
from goedwerk.ui.steps.topic import TopicStep
from goedwerk.ui.widgets.guidance import grid, planned_and_used, times, turn_bar

_NOBODY = "Er zijn nog geen deelnemers. Vul hun namen in bij stap 1."

_ASIDE = 24
"""The narrowest the right side is, in columns of the screen."""


class Conducting(AtTable):
    """What a dialogue screen can do for who guides the talk."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("next_question", "De volgende vraag, en aan wie", keys="ctrl+k"),
        Command("compass", "Kompas: wie zei waar iets over", keys="ctrl+f", also="gehoord wie"),
        Command("give_word", "Iemand het woord geven", keys="ctrl+w", also="beurt naam praten"),
        Command("pause", "De klok stilzetten, en weer verder", keys="ctrl+e", also="pauze timer stop tijd"),
        Command("times", "Tijd: gepland en gebruikt", also="klok timer minuten pauze"),
        Command(
            "impasses",
            "Doorvragen: nog geen advies, of als het stokt",
            keys="ctrl+d",
            also="advies vast stil raakt help",
        ),
        Command("toggle_turns", "De balk met beurten tonen of verbergen", also="tijd spreektijd"),
    )

    async def action_next_question(self) -> None:
        """Go to the question that could be asked next."""
        proposal = self.conduct.proposal(self.topic)
        if proposal:
            await self._ask(proposal)
        elif self.beamer:
            self.notify("Er is nu geen volgende vraag.", timeout=5)
        elif self.facilitation.dialogue.present:
            self.notify("Iedereen is overal aan bod geweest. Een mooi moment om verder te gaan.", timeout=5)
        else:
            self.notify(_NOBODY, timeout=5)

    def action_compass(self) -> None:
        """Show who said how much about what."""
        if self.is_private("Het kompas"):
            return
        here = self.facilitation
        proposal = self.conduct.proposal(self.topic)
        shown = CompassScreen(here.dialogue, here.method, proposal, self._question_for, self._turns())
        self.app.push_screen(shown, self._go_to_cell)

    def action_give_word(self) -> None:
        """Choose who has the word; what is written down is theirs until someone else has it."""
        if not self.facilitation.dialogue.present:
            self.notify(_NOBODY, timeout=5)
            return
        floor = self.conduct.course.floor
        present = self.facilitation.dialogue.present
        notes = {person.id: person.role for person in present} if self.look.names else {}
        if floor:
            notes[floor] = "heeft het woord"
        options = [*self.look.to_choose(present, notes), Option("", "De hele groep")]
        self.app.push_screen(Choice("Wie heeft het woord?", options, numbered=True), self._give_word)

    def action_pause(self) -> None:
        """Stop the clock, or let it go on."""
        try:
            says = "De klok staat stil." if self.conduct.pause() else "De klok loopt."
        except GoedwerkError as error:
            says = str(error)
        if not self.beamer:  # the top line says it again once nobody looks along
            self.notify(says, timeout=4)
        self.follow()

    def action_times(self) -> None:
        """Show planned against used time."""
        if not self.is_private("De tijd"):
            self.app.push_screen(Reading("Tijd", self.times()))

    def action_impasses(self) -> None:
        """Show three questions that open a talk again."""
        self.app.push_screen(ImpassesScreen(self.facilitation.method.impasses, only_questions=self.beamer))

    def action_toggle_turns(self) -> None:
        """Show the bar of turns or not, for this group."""
        if self.is_private("De balk met beurten"):
            return
        shown = self.app.settings.toggle(turns_with(self.facilitation.dialogue.group))
        self.notify("De balk met beurten staat weer aan." if shown else "De balk met beurten staat uit.", timeout=4)
        self.follow()

    @property
    def topic(self) -> Topic | None:
        """The element or the E on the screen, or None."""
        return topic_at(self.step.place)

    def guidance(self) -> Content:
        """Return what stands at the top of the right side: for who guides the talk alone."""
        topics = TOPICS_OF.get(self.step.place.step)
        if not topics:
            return self._time_at_the_end()
        here = self.facilitation
        pieces = []
        proposal = self.conduct.proposal(self.topic)
        if proposal:
            says = sentence(proposal, name_of(proposal.participant), here.method)
            pieces.append(
                joined(("Volgende vraag", "bold $accent"), (with_keys(self, "   Ctrl+K\n"), "$muted"), (says, ""))
            )
        if here.dialogue.present:
            drawn = grid(here.dialogue, here.method, topics, _ASIDE)
            pieces.append(joined(("Kompas", "bold $accent"), (with_keys(self, "   Ctrl+F\n"), "$muted"), drawn))
        pieces += self._turns()
        return Content("\n\n").join(pieces)

    def _turns(self) -> list[Content]:
        """Return who was not heard for long and, unless the group does not want it, the bar of turns."""
        pieces = []
        here, course, silent = self.facilitation, self.conduct.course, self.conduct.long_silent()
        if silent:
            names = ", ".join(name_of(person) for person in silent)
            pieces.append(joined(("Lang niet gehoord\n", "bold $accent"), (names, "")))
        if course.opened is not None and self.app.settings.is_on(turns_with(here.dialogue.group)):
            bar = turn_bar(here.dialogue.present, course.turns, course.floor)
            pieces.append(joined(("Beurten", "bold $accent"), (with_keys(self, "   Ctrl+W\n"), "$muted"), bar))
        return pieces

    def _time_at_the_end(self) -> Content:
        return self.how_time_went() if self.step.place.step == "agreements" else Content()

    def times(self) -> Content:
        """Return planned against used time."""
        return times(self.facilitation.method, self.conduct.timetable())

    def how_time_went(self) -> Content:
        if self.beamer or not self.conduct.seconds:
            return Content()
        table = planned_and_used(self.facilitation.method, self.conduct.timetable())
        return joined(("De tijd\n", "bold $accent"), table)

    async def _ask(self, proposal: Proposal) -> None:
        place = Place(step_of(proposal.topic), proposal.topic, "capture", proposal.participant.id)
        self._enter_typed()
        if self.topic != proposal.topic:
            await self.show_place(place)
            self._enter_typed()
        self.conduct.take(proposal)
        self.facilitation.go(place)
        await self.show_place(place)
        if not self.beamer:
            self.notify(f"Vraag dit aan {name_of(proposal.participant)}.", timeout=4)

    def _enter_typed(self) -> None:
        """Enter what was half typed: with the next question someone else has the word."""
        if isinstance(self.step, TopicStep) and (heard := self.step.enter_typed()):
            self.conduct.heard(heard.participant, heard.topic, heard.question)

    async def _go_to_cell(self, chosen: Proposal | None) -> None:
        if chosen:
            await self._ask(chosen)

    async def _give_word(self, participant: str | None) -> None:
        if participant is None:
            return
        self.conduct.give_word(participant or None)
        place = self.step.place
        if place.step == "experiences" and participant:
            place = self._experience_of(participant) or place
        self.facilitation.go(replace(self.facilitation.place, speaker=participant))
        if place != self.step.place:
            await self.show_place(place)
        else:
            self.step.refresh_from()
            self.follow()

    def _experience_of(self, participant: str) -> Place | None:
        """Return where someone tells, or will tell, an experience."""
        dialogue = self.facilitation.dialogue
        places = places_in(dialogue, self.facilitation.method, "experiences")
        return next((place for place in places if teller_at(dialogue, place.part) == participant), None)

    def _question_for(self, topic: Topic) -> str:
        """Return the question to ask about a topic when someone chooses it: the one asked longest ago."""
        questions = questions_about(self.facilitation.dialogue, self.facilitation.method, topic)
        return self.conduct.course.freshest(questions, topic)
