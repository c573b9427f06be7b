"""Step 7: who does what, and how everyone leaves."""

from collections.abc import Iterable, Sequence
from functools import partial

from goedwerk.domain.changes import agreements
from goedwerk.domain.dialogue import Agreement
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, among, ask
from goedwerk.lines.fields import Field, Lines, Listed
from goedwerk.lines.orders import Order, needed, numbered
from goedwerk.lines.steps.base import StepLines
from goedwerk.lines.suggestions import find_suggestion
from goedwerk.lines.words import joined, sentence

_ONE = "afspraak"
_DRAFTS = ("what", "who", "when")
_THEN = {"who": "Wie doet het? Leeg is de groep:", "when": "Wanneer? Een dag, of eigen woorden:"}
_STATES = ", ".join(agreements.STATES.values())


class AgreementsStep(StepLines):
    """Agreements and the check-out."""

    @property
    def draft(self) -> str:
        """An agreement that was begun."""
        return "agreement/what" if self.field.key == "what" else ""

    def fields(self) -> Sequence[Field]:
        """Return the list of agreements and the check-out."""
        return (
            Listed(
                "what",
                "Afspraak",
                "Wat spreken jullie af? Eén kleine stap. Daarna komt wie, en wanneer.",
                lambda: [_described(one) for one in self.dialogue.agreements],
                self._add,
                lambda number, text: self._alter(self.dialogue.agreements[number], what=text),
                self._drop,
                _ONE,
                "afspraken",
            ),
            Lines(
                "check_out",
                "Check-out",
                "Van ieder één woord of één zin. Elke regel komt erbij.",
                lambda: self.dialogue.check_out,
                self._set_check_out,
            ),
        )

    def begun(self) -> Iterable[str]:
        """Return what was begun, with who and when if that was typed too."""
        yield from super().begun()
        rest = [self.table.facilitation.draft(f"agreement/{key}") for key in _DRAFTS[1:]] if self.draft else []
        if any(rest):
            yield f"Daarbij stond: {', '.join(filter(None, rest))}."

    def orders(self) -> list[Order]:
        """Return what can be done with an agreement."""
        orders = super().orders()
        if self.dialogue.agreements:
            orders += [
                Order("doet 2 mo", "zegt wie afspraak 2 doet", partial(self._set, "who")),
                Order("wanneer 2 voor de zomer", "zegt wanneer afspraak 2 klaar is", self._set_when),
                Order("stand 2 gedaan", f"zegt hoe het met afspraak 2 is: {_STATES}", self._set_state),
            ]
        return [*orders, Order("suggesties", "leest wat je als team kunt doen, om af te spreken", self._suggest)]

    def _suggest(self, _: str) -> None:
        situation = self.dialogue.situation
        suggestion = find_suggestion(self.table.voice, self.table.method, situation.theme if situation else None)
        if suggestion is None:
            return
        if agreements.is_agreed(self.dialogue, suggestion):
            raise GoedwerkError("Dit is al een afspraak.")
        self._add(suggestion)

    def _add(self, what: str) -> None:
        write = self.table.facilitation.write_draft
        write("agreement/what", what)
        answers = []
        for key, prompt in _THEN.items():
            typed = ask(self.table.voice, prompt, f"De afspraak is: {what}")
            if typed is None:
                raise GoedwerkError("De afspraak is nog niet ingevoerd.", "Typ /bewaar om ermee verder te gaan.")
            write(f"agreement/{key}", typed)
            answers.append(typed)
        who, when = answers
        day = agreements.read_when(when, self.table.facilitation.now().date())
        self.change("een afspraak toegevoegd", partial(agreements.add, what=what, who=who, when=day))
        for key in _DRAFTS:
            write(f"agreement/{key}", "")
        number = len(self.dialogue.agreements)
        self.say(f"Afspraak {number}. {sentence(_described(self.dialogue.agreements[-1]))} Typ de volgende, of Enter.")

    def _alter(self, agreement: Agreement, **changes: str | None) -> None:
        self.change("een afspraak veranderd", lambda dialogue: agreements.change(dialogue, agreement.id, **changes))

    def _drop(self, number: int) -> None:
        self.change(
            "een afspraak verwijderd", partial(agreements.remove, agreement_id=self.dialogue.agreements[number].id)
        )

    def _set_check_out(self, text: str) -> None:
        self.change("de check-out veranderd", lambda dialogue: dialogue.revised(check_out=text))

    def _set(self, field: str, rest: str) -> None:
        number, text = numbered(self.dialogue.agreements, rest, _ONE)
        self._alter(self.dialogue.agreements[number], **{field: text})
        self.say(f"Gewijzigd. {number + 1}. {_described(self.dialogue.agreements[number])}")

    def _set_when(self, rest: str) -> None:
        number, text = numbered(self.dialogue.agreements, rest, _ONE)
        day = agreements.read_when(text, self.table.facilitation.now().date())
        self._alter(self.dialogue.agreements[number], when=day)
        self.say(f"Gewijzigd. {number + 1}. {_described(self.dialogue.agreements[number])}")

    def _set_state(self, rest: str) -> None:
        number, word = numbered(self.dialogue.agreements, rest, _ONE)
        options = [Option(key, label) for key, label in agreements.STATES.items()]
        found = among(options, needed(word, f"stand {number + 1} gedaan"))
        whole = [option for option in found if option.label == word] or found
        if len(whole) != 1:
            raise GoedwerkError(f"Kies uit: {_STATES}.")
        self._set("state", f"{number + 1} {whole[0].key}")


def _described(agreement: Agreement) -> str:
    parts = (
        agreement.what,
        f"wie: {one_line(agreement.who) or 'de groep'}",
        f"wanneer: {agreements.when_in_words(agreement.when)}" if agreement.when else "",
        "" if agreement.state == "open" else agreements.STATES[agreement.state],
    )
    return joined(*parts)
