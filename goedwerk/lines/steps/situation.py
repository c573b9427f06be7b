"""Step 2: the critical situation, from the library or the group's own, held against the three tests."""

from collections.abc import Iterable, Sequence
from functools import partial

from goedwerk.content.problem import in_words
from goedwerk.domain.changes.situation import QUESTIONS, questions_of, write
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.draft import blank
from goedwerk.domain.sharpening import Signal, signals
from goedwerk.domain.situation import AUDIENCES, MAX_WORDS, MIN_WORDS, Situation, SkiveElement
from goedwerk.domain.usage import NEVER
from goedwerk.lines.choosing import Option, choose
from goedwerk.lines.chosen import ABOUT, Chosen
from goedwerk.lines.fields import Field, Lines, OneLine
from goedwerk.lines.library import find_situation, read_situation
from goedwerk.lines.orders import Order
from goedwerk.lines.searching import can_be_sought
from goedwerk.lines.steps.base import StepLines

_SEARCH = "Typ een woord om te zoeken, zoals: dochter. Enter leest de hele lijst. /schrijf begint een eigen situatie."


class SituationStep(StepLines):
    """The library while nothing is chosen; after that the text as this dialogue keeps it."""

    _other = False

    @property
    def _chooses(self) -> bool:
        return self._other or self.dialogue.situation is None

    @property
    def explanation(self) -> str:
        """What happens with what is typed here."""
        return _SEARCH if self._chooses else super().explanation

    @property
    def whose(self) -> str:
        """The fields are those of a situation."""
        return ", situatie"

    @property
    def prompt(self) -> str:
        """What is asked before a line is typed."""
        return "Zoek een situatie:" if self._chooses else super().prompt

    def fields(self) -> Sequence[Field]:
        """Return the fields of a situation; while one is sought there is only the search."""
        if self._chooses:
            return (OneLine("search", "Zoek een situatie", _SEARCH, str, self._search),)
        method = self.table.method
        capabilities = [Option(text.key, text.name) for text in method.capabilities]
        themes = [Option(theme.key, theme.title) for theme in method.themes]
        hint = f"Wat gebeurt er, wat zegt iemand? Zonder namen. {MIN_WORDS} tot {MAX_WORDS} woorden is goed."
        return (
            OneLine("title", "Titel", "Een vraag, zoals je hem zelf zou stellen.", *self._text("title")),
            Lines("text", "Tekst", hint, *self._text("text")),
            *(OneLine(c.key, c.name, c.question, *self._text(c.key)) for c in method.criteria),
            OneLine("audience", "Voor wie", _AUDIENCE, *self._text("audience")),
            Chosen("capability", "Vermogen", ABOUT, *self._text("capability"), capabilities),
            Chosen("theme", "Thema", ABOUT, *self._text("theme"), themes),
            *(
                Lines(QUESTIONS + part.key, f"Vragen bij {part.label}", _QUESTIONS, *self._text(QUESTIONS + part.key))
                for part in method.step("skive").parts
            ),
        )

    def arrival(self) -> Iterable[str]:
        """Return where one is, and the situation to read aloud when there is one."""
        yield f"{self.name[:1].upper()}{self.name[1:]}."
        yield self.texts.purpose
        situation = self.dialogue.situation
        if self._chooses or situation is None:
            yield from in_words(self.table.facilitation.situations.library.problems)
            yield _SEARCH
            return
        yield "Lees samen hardop."
        yield situation.title
        yield situation.text
        yield from self.about_field()

    def may_be(self, word: str) -> bool:
        """Tell whether a word can be sought, or belongs in the field."""
        return (
            can_be_sought(word, self.table.facilitation.situations.finder.find)
            if self._chooses
            else super().may_be(word)
        )

    def take(self, text: str) -> None:
        """Search, or take what was typed in a field, with help for one of the three tests."""
        if self._chooses:
            self._search(text)
            return
        key = self.field.key
        self.field.add(text)
        self._help(key)
        if not self.field.stays:
            self.enter()

    def enter(self) -> None:
        """Read the whole list while one is sought, else go to the next field."""
        if self._chooses:
            self._search("")
        else:
            super().enter()

    def orders(self) -> list[Order]:
        """Return what can be done with the situation."""
        write_own = Order("schrijf", "begint een eigen situatie", lambda _: self._take(blank()))
        if self._chooses:
            kept = Order("laat", "houdt de situatie die er al was", lambda _: self._keep_present())
            aloud = Order("lees", "leest de hele lijst", lambda _: self._search(""), "l", ("lijst",))
            return [write_own, aloud, kept] if self.dialogue.situation else [write_own, aloud]
        field = self.field
        chosen = (
            [Order("kies", "leest de hele lijst voor, en vraagt welke past", lambda _: self._choose_from(field))]
            if isinstance(field, Chosen)
            else []
        )
        return [
            *super().orders(),
            *chosen,
            Order("andere", "zoekt een andere situatie", lambda _: self._choose_other()),
            write_own,
            Order("eigen", "bewaart deze situatie bij je eigen situaties", lambda _: self._save_own()),
        ]

    def _text(self, name: str) -> "tuple[partial[str], partial[None]]":
        return partial(self._read, name), partial(self._write, name)

    def _read(self, name: str) -> str:
        situation = self.dialogue.situation
        if situation is None:
            return ""
        if name.startswith(QUESTIONS):
            return questions_of(situation, SkiveElement(name.removeprefix(QUESTIONS)))
        if name == "audience":
            return ", ".join(situation.audience)
        return str(getattr(situation, name) or "")

    def _write(self, name: str, text: str) -> None:
        def written(dialogue: Dialogue) -> Dialogue:
            situation = dialogue.situation
            return dialogue.revised(situation=write(situation, name, text)) if situation else dialogue

        self.change("de situatie veranderd", written)

    def _choose_from(self, field: Chosen) -> None:
        if field.choose(self.table.voice):
            self.enter()

    def _help(self, key: str) -> None:
        """Say what an answer to one of the three tests still needs, and what in the text may point to a person."""
        situation = self.dialogue.situation
        if situation is None:
            return
        criterion = next((one for one in self.table.method.criteria if one.key == key), None)
        if criterion and getattr(situation, key).strip():
            signal = signals(situation)[key]
            told = {Signal.NOT_CRITICAL: criterion.when_not, Signal.TOO_SHORT: criterion.say_more}
            self.say(told.get(signal, ""))
        names = self.table.facilitation.situations.names_in(situation) if key in ("title", "text") else []
        if names:
            found = ", ".join(f"‘{name}’" for name in names)
            self.say(f"Is {found} een naam of nummer van iemand? Schrijf dan iets anders.")

    def _search(self, words: str) -> None:
        table = self.table
        usages = table.facilitation.usages().result()
        entry = find_situation(table.voice, table.facilitation.situations, usages, words)
        if entry is None:
            self.say(_SEARCH)
            return
        self.say(*read_situation(entry, table.method, usages.get(entry.situation.key, NEVER)))
        if choose(table.voice, "Deze situatie nemen?", _TAKE) == "yes":
            self._take(entry.situation)

    def _take(self, situation: Situation) -> None:
        self.change("een situatie gekozen", lambda dialogue: dialogue.revised(situation=situation))
        self._other = False
        if situation.title:
            self.say("Gekozen. Met /verder ga je naar de ervaringen. Met Enter hoor je de velden, een voor een.")
        self.to_field("title")

    def _choose_other(self) -> None:
        self._other = True
        self.say(_SEARCH)

    def _keep_present(self) -> None:
        self._other = False
        self.to_field("title")

    def _save_own(self) -> None:
        situation = self.dialogue.situation
        if situation:
            kept, path = self.table.facilitation.situations.save(situation)
            self.change("de situatie bewaard bij je eigen situaties", lambda dialogue: dialogue.revised(situation=kept))
            self.say(f"Bewaard bij je eigen situaties, als {path.name}")


_AUDIENCE = f"Met een komma ertussen: {', '.join(AUDIENCES)}."
_TAKE = (Option("yes", "Ja"), Option("no", "Nee, verder zoeken"))
_QUESTIONS = "Een vraag om mee door te vragen. Elke regel is een vraag."
