"""What the dialogue screen can do at any step: add someone who comes in late, and replace a word everywhere."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from goedwerk.domain.changes import participants
from goedwerk.domain.consent import question_about, skipped
from goedwerk.domain.names import count_occurrences, replace_everywhere
from goedwerk.ui.commands import Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.at_table import AtTable


class PeopleAndWords(AtTable):
    """What a dialogue screen can do, wherever one is, with who is there and with one word."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("add_participant", "Iemand schuift aan: deelnemer toevoegen", also="laat later naam nieuw erbij"),
        Command("replace", "Zoeken en vervangen in deze dialoog", also="naam namen anoniem vervangen"),
    )

    def action_add_participant(self) -> None:
        """Add someone who comes in late."""
        self.app.push_screen(Ask("Wie schuift aan?", note="Naam, of: naam, functie"), self._add_participant)

    async def _add_participant(self, answer: str | None) -> None:
        name, _, role = (answer or "").partition(",")
        if name.strip():
            added = partial(participants.add, name=name.strip(), role=role.strip())
            if self.step.change("een deelnemer toegevoegd", added):
                self._remind_of_consent()

    def _remind_of_consent(self) -> None:
        """Say that who comes late was not asked yet what the others were."""
        late = skipped(self.facilitation.dialogue)[-1:]
        if late and not self.beamer:
            self.notify(with_keys(self, f"{question_about(late[0])} Vraag het met Ctrl+P, ‘toestemming’."), timeout=8)

    def action_replace(self) -> None:
        """Replace a word everywhere in this dialogue."""
        self.app.push_screen(
            Ask("Welk woord wil je vervangen?", note="Hele woorden, met dezelfde hoofdletters, overal in deze dialoog"),
            self._replace,
        )

    def _replace(self, old: str | None) -> None:
        if not old or not old.strip():
            return
        number = count_occurrences(self.facilitation.dialogue, old.strip())
        if not number:
            self.notify(f"‘{old.strip()}’ staat nergens in deze dialoog.", timeout=4)
            return
        question = f"‘{old.strip()}’ staat er {number} keer. Wat komt ervoor in de plaats?"
        self.app.push_screen(Ask(question), partial(self._replace_by, old.strip()))

    async def _replace_by(self, old: str, new: str | None) -> None:
        if new is not None and not new.strip():
            self.notify("Er is niets vervangen: je vulde niets in.", timeout=4)
        elif new is not None and self.step.change(
            "een woord overal vervangen", partial(replace_everywhere, old=old, new=new.strip())
        ):
            await self.show_place(replace(self.step.place, field=self.facilitation.place.field))
            self.notify(with_keys(self, "Vervangen. Met Ctrl+Z maak je het ongedaan."), timeout=4)
