"""For whose eyes the screen is, and what people and their stories are called there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.domain.people import letters_of, name_of
from goedwerk.domain.text import shortened
from goedwerk.ui.screens.choice import Option

_SHORT = 60
"""How many characters of a story say which one it is."""


@dataclass(frozen=True)
class Look:
    """For whose eyes the screen is: on a `beamer` nothing shows that is meant for who guides the talk."""

    beamer: bool = False
    names: bool = True

    def to_choose(self, people: Iterable[Participant], notes: Mapping[str, str] = MappingProxyType({})) -> list[Option]:
        """Return people as what one chooses from: by name, or by as few letters as tell them apart.

        `notes` are, by id, what stands behind them. Letters of a name that is not shown find it all the same.
        """
        listed = tuple(people)
        letters = {} if self.names else letters_of(listed)
        return [Option(p.id, letters.get(p.id) or name_of(p), notes.get(p.id, ""), also=name_of(p)) for p in listed]

    def name_behind(self, person: Participant | None) -> str:
        """Return the name that stands behind something of theirs, or nothing where there are no names."""
        return name_of(person) if self.names else ""

    def stories(self, dialogue: Dialogue) -> list[Option]:
        """Return the experiences as what one chooses from, each with who told it where there are names."""
        return [
            Option(
                each.id,
                shortened(each.title or each.text, _SHORT) or "zonder titel",
                self.name_behind(dialogue.participant(each.participant)),
            )
            for each in dialogue.experiences
        ]


AT_THE_TABLE = Look()
