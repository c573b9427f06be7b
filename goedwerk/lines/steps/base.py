"""What all steps have in common: fields one after another, each filled in and changed in the same way."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Step
from goedwerk.domain.route import neighbour
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, among
from goedwerk.lines.fields import Field, Lines, OneLine
from goedwerk.lines.orders import Order, needed, numbered

if TYPE_CHECKING:
    from goedwerk.lines.table import Table


class StepLines:
    """One step of the method at one place; what is typed goes into the field one is at."""

    def __init__(self, table: "Table", place: Place) -> None:
        self.table = table
        self.place = place

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it is now."""
        return self.table.dialogue

    @property
    def texts(self) -> Step:
        """The texts of this step in the method."""
        return self.table.method.step(self.place.step)

    @property
    def name(self) -> str:
        """What the place is called: `stap 4, SKIVE, Waarden`."""
        return f"stap {self.table.method.steps.index(self.texts) + 1}, {self.texts.name}"

    @property
    def explanation(self) -> str:
        """What happens with what is typed here, for `/hulp`."""
        last = self.field.key == self.fields()[-1].key
        return f"{self.field.about} Met Enter alleen ga je {'verder' if last else 'naar het volgende veld'}."

    def fields(self) -> Sequence[Field]:
        """Return what can be filled in here, in order."""
        raise NotImplementedError

    @property
    def field(self) -> Field:
        """The field one is at."""
        fields = self.fields()
        return next((field for field in fields if field.key == self.table.facilitation.place.field), fields[0])

    @property
    def whose(self) -> str:
        """What the fields belong to, for behind their label."""
        return ""

    @property
    def prompt(self) -> str:
        """What is asked before a line is typed."""
        return f"{self.field.label}{self.whose}:"

    @property
    def draft(self) -> str:
        """Under which name a text is kept that was begun on the screen and not entered, or nothing."""
        return ""

    def arrival(self) -> Iterable[str]:
        """Return what is said when one comes here."""
        yield f"{self.name[:1].upper()}{self.name[1:]}."
        yield self.texts.purpose
        yield from self.begun()
        yield from self.about_field()

    def begun(self) -> Iterable[str]:
        """Return what there is to say about a text that was begun and not entered."""
        text = self.table.facilitation.draft(self.draft) if self.draft else ""
        if text.strip():
            yield f"Hier was al iets getypt en nog niet ingevoerd: {text}"
            yield "/bewaar voert het in, /vergeet gooit het weg."

    def about_field(self) -> Iterable[str]:
        """Return what is said before the field one is at is asked for."""
        field = self.field
        yield f"{field.label}{self.whose}. {field.state() or field.about}"

    def may_be(self, word: str) -> bool:
        """Tell whether a word that is the name of an order as well can be what is asked here."""
        return self.field.may_be(word)

    def take(self, text: str) -> None:
        """Take what was typed; raises `GoedwerkError` when it cannot be kept."""
        field = self.field
        field.add(text)
        if isinstance(field, Lines):
            self.say(f"Regel {len(field.items())}.")
        if not field.stays:
            self.table.step.enter()

    def enter(self) -> None:
        """Go to the next field, and from the last to the next place."""
        keys = [field.key for field in self.fields()]
        index = keys.index(self.field.key) + 1
        if index < len(keys):
            self.to_field(keys[index])
        else:
            self.further(1)

    def to_field(self, key: str) -> None:
        """Go to a field of this place and say what it is."""
        self.table.facilitation.go(replace(self.table.facilitation.place, field=key))
        self.say(*self.about_field())

    def further(self, offset: int) -> None:
        """Go to the place that comes `offset` further."""
        place = neighbour(self.dialogue, self.table.method, self.place, offset)
        if place:
            self.table.go(place)
        elif offset > 0:
            self.say("Dit is het einde. Met /opslaan maak je het A4, met /afronden is de dialoog klaar.")
        else:
            self.say("Dit is het begin.")

    def read(self) -> Iterable[str]:
        """Return all that stands here, to be read aloud; things in a list have their number."""
        several = len(self.fields()) > 1
        for field in self.fields():
            # A text of two lines that was typed on the screen is one thing: the number belongs to all of it.
            items = [one_line(item) for item in field.aloud()]
            if isinstance(field, OneLine) or not items:
                yield f"{field.heading}: {items[0] if items else 'leeg'}"
                continue
            if several:
                yield f"{field.heading}:"
            yield from (f"{number}. {item}" for number, item in enumerate(items, 1))

    def orders(self) -> list[Order]:
        """Return what can be done at this place."""
        field = self.field
        orders = [Order("lees", "leest voor wat hier staat", lambda _: self.say(*self.read()), "l", ("lijst",))]
        if len(self.fields()) > 1:
            orders.append(Order("veld titel", f"gaat naar een ander veld: {self._names()}", self._to_named))
        if isinstance(field, OneLine) and field.items():
            orders.append(Order("wis", f"maakt het veld {field.label} leeg", lambda _: self._clear()))
        elif field.items():
            orders.append(Order("wijzig 2 andere tekst", "verandert nummer 2", self._change))
            orders.append(Order("weg 2", "haalt nummer 2 weg", self._remove))
        if self.draft and self.table.facilitation.draft(self.draft).strip():
            orders.append(Order("bewaar", "voert in wat al getypt was", lambda _: self.enter_draft()))
            orders.append(Order("vergeet", "gooit weg wat al getypt was", lambda _: self._forget()))
        return orders

    def say(self, *texts: str) -> None:
        """Say each text."""
        self.table.voice.say(*texts)

    def change(self, label: str, change: Callable[[Dialogue], Dialogue]) -> bool:
        """Make a change; tell whether anything changed."""
        return self.table.change(label, change)

    def enter_draft(self) -> None:
        """Take what was begun on the screen as if it was typed now."""
        self.take(self.table.facilitation.draft(self.draft).strip())
        self.table.facilitation.write_draft(self.draft, "")

    def _forget(self) -> None:
        self.table.facilitation.write_draft(self.draft, "")
        self.say("Weggegooid.")

    def _names(self) -> str:
        return ", ".join(field.label for field in self.fields())

    def _to_named(self, rest: str) -> None:
        options = [Option(field.key, field.label) for field in self.fields()]
        found = among(options, needed(rest, f"veld {options[-1].label}"))
        if len(found) != 1:
            raise GoedwerkError("Welk veld bedoel je?", f"Er is: {self._names()}.")
        self.to_field(found[0].key)

    def _change(self, rest: str) -> None:
        number, text = numbered(self.field.items(), rest)
        self.field.change(number, needed(text, f"wijzig {number + 1} andere tekst"))
        self.say(f"Gewijzigd. {number + 1}. {one_line(self.field.items()[number])}")

    def _remove(self, rest: str) -> None:
        number, _ = numbered(self.field.items(), rest)
        gone = self.field.items()[number]
        self.field.remove(number)
        self.say(f"Weggehaald: {one_line(gone)}", "Met /ongedaan haal je het terug.")

    def _clear(self) -> None:
        self.field.remove(0)
        self.say(f"{self.field.label} is nu leeg. Met /ongedaan komt het terug.")
