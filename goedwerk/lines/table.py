"""An open dialogue: one place at a time, what is typed there, and the orders that can be given."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from goedwerk.conduct import Conduct
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.people import name_of, speaking
from goedwerk.domain.route import nearest
from goedwerk.facilitation import Facilitation
from goedwerk.lines.choosing import ElsewhereError
from goedwerk.lines.hearing import Hearing
from goedwerk.lines.orders import SIGN, Order, find_order, plain
from goedwerk.lines.pulse import pulse
from goedwerk.lines.sitting import Sitting
from goedwerk.lines.steps import step_at
from goedwerk.lines.steps.base import StepLines
from goedwerk.lines.voice import Voice


class Table:
    """Where a dialogue lies. `general` makes the orders that can be given anywhere in it."""

    def __init__(
        self, sitting: Sitting, facilitation: Facilitation, general: Callable[["Table"], Sequence[Order]]
    ) -> None:
        self.sitting = sitting
        self.facilitation = facilitation
        self.conduct = Conduct(facilitation)
        self.step: StepLines
        self._general = general
        self._open = True
        self._hearing = Hearing(sitting.voice)

    @property
    def voice(self) -> Voice:
        """Who types and reads."""
        return self.sitting.voice

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it is now."""
        return self.facilitation.dialogue

    @property
    def method(self) -> Method:
        """The texts of the method."""
        return self.facilitation.method

    def hold(self) -> None:
        """Go on with the dialogue until it is closed; raises `EndedError` when goedwerk is to stop."""
        before = self.voice.elsewhere
        self.voice.elsewhere = self._find
        self.voice.say(_HOW)
        try:
            with pulse(self.voice, self.conduct.tick) as require_pulse:
                self.go(self.facilitation.place)
                while self._open:
                    require_pulse()
                    self._ask()
        finally:
            self.voice.elsewhere = before
            self.conduct.settle()

    def _ask(self) -> None:
        waiting = [self.voice.ask(self.step.prompt)]
        while waiting:
            try:
                self._take(waiting.pop())
            except GoedwerkError as error:
                self.voice.say(str(error))
            except ElsewhereError as order:
                self.voice.say("De vraag van net is nog niet beantwoord.", *self.step.begun())
                waiting.append(order.typed)

    def close(self) -> None:
        """Leave the dialogue after what is going on now."""
        self._open = False

    def change(self, label: str, change: Callable[[Dialogue], Dialogue]) -> bool:
        """Make a change and keep it; tell whether anything changed. Raises `GoedwerkError`."""
        changed = self.facilitation.apply(label, change)
        if changed:
            self.conduct.stir()
        return changed

    @property
    def speaker(self) -> Participant | None:
        """Who has the word, and so says what is typed; None is the group."""
        return speaking(self.dialogue.present, self.facilitation.place.speaker)

    def give_word(self, person: Participant | None) -> None:
        """Give someone, or the group, the word: what is typed is theirs."""
        self.conduct.give_word(person.id if person else None)
        self.facilitation.go(replace(self.facilitation.place, speaker=person.id if person else ""))
        name = name_of(person)
        self.voice.say(f"{name[:1].upper()}{name[1:]} heeft het woord.")

    def go(self, place: Place, before: Dialogue | None = None) -> None:
        """Go to a place, or the nearest to it that is there, and say where that is.

        `before` is the dialogue in which `place` was there, when that is another one.
        """
        self.stay(place, before)
        self.voice.say(*self.step.arrival())

    def stay(self, place: Place, before: Dialogue | None = None) -> None:
        """Be at a place as `go` does, without a word about it."""
        self.conduct.settle()
        there = nearest(self.dialogue, self.method, place, before)
        self.facilitation.go(replace(there, speaker=self.facilitation.place.speaker))
        self.step = step_at(self, self.facilitation.place)

    def orders(self) -> list[Order]:
        """Return all that can be done here and now."""
        return [*self.step.orders(), *self._general(self)]

    def explain(self, what: str) -> None:
        """Say what can be done at this place; or, `overal`, what can be done everywhere; or what one order does."""
        if what and _EVERYWHERE.startswith(plain(what)):
            self.voice.say("Dit kan overal:", *map(_explained, self._general(self)))
            return
        if what:
            self.voice.say(_explained(find_order(what.removeprefix(SIGN), self.orders())))
            return
        self.voice.say(
            f"Je bent bij {self.step.name}.",
            self.step.explanation,
            *map(_explained, self.step.orders()),
            f"/hulp {_EVERYWHERE}: leest wat je overal kunt doen.",
            "De eerste letters van een opdracht zijn genoeg, bijvoorbeeld /hu.",
        )

    def _find(self, name: str) -> Order:
        return find_order(name, self.orders())

    def _take(self, typed: str) -> None:
        text = self._hearing.text(typed, self._find, self.step.may_be)
        if text:
            self.step.take(text)
        elif text is not None:
            self.step.enter()


_EVERYWHERE = "overal"
_HOW = "Met /hulp hoor je wat je kunt doen. Met /sluit ga je terug naar het begin."


def _explained(order: Order) -> str:
    short = f" of {SIGN}{order.short}" if order.short else ""
    return f"{SIGN}{order.form}{short}: {order.says}."
