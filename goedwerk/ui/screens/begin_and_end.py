"""What the dialogue screen can do at the beginning and at the end: begin, ask what may be kept, finish, open again."""

from dataclasses import replace
from typing import ClassVar

from textual.content import Content

from goedwerk.domain.consent import not_asked, not_asked_yet, skipped
from goedwerk.domain.dutch import how_many
from goedwerk.domain.refusing import count_refused, without_refused
from goedwerk.ui.commands import Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.at_table import AtTable
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.consent import ask_consent
from goedwerk.ui.screens.reading import Reading


class BeginAndEnd(AtTable):
    """What a dialogue screen can do at the beginning and at the end of a dialogue."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("begin", "Het gesprek begint nu"),
        Command(
            "ask_consent", "Toestemming vragen: wat mag er met ieders woorden?", also="mag delen bewaren privacy avg"
        ),
        Command("finish", "Dialoog afronden", also="klaar einde afsluiten"),
        Command("reopen", "Afgeronde dialoog weer openen"),
    )

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense for this dialogue now."""
        dialogue = self.facilitation.dialogue
        return {
            "begin": dialogue.began is None,
            "finish": dialogue.finished is None,
            "reopen": dialogue.finished is not None,
        }.get(action, True)

    def action_begin(self) -> None:
        """Note that the group is there and the dialogue begins."""
        if self._set_moment("het gesprek begonnen", "began"):
            self.notify("Het gesprek is begonnen. Fijn gesprek!", timeout=4)

    def action_finish(self) -> None:
        """Note that the dialogue is over; it can be opened again. Words that someone does not want kept can go now."""
        number = count_refused(self.facilitation.dialogue)
        if number and self.is_private("Wat mensen toestaan"):
            return
        if number:
            asked = f"Iemand wil dit niet bewaren: {how_many(number, 'bijdrage', 'bijdragen')}. Nu wissen?"
            options = [replace(option, note=with_keys(self, option.note)) for option in _ERASING]
            self.app.push_screen(Choice(asked, options), self._finish)
        else:
            self._finish(_KEEP)

    def _finish(self, choice: str | None) -> None:
        if choice == _ERASE:
            moment = self.facilitation.now()
            here = self.facilitation.place
            self.facilitation.forget_refused_drafts()
            self.step.change(
                "woorden gewist en de dialoog afgerond",
                lambda dialogue: without_refused(dialogue).revised(finished=moment),
            )
            self.step.post_message(self.step.Go(here))  # where one was may be gone
            self._show_finished(with_keys(self, _ERASED), self.how_time_went())
        elif choice == _KEEP and self._set_moment("de dialoog afgerond", "finished"):
            time = self.how_time_went()
            if time:
                self._show_finished(_KEPT, time)
            else:
                self.notify(f"Afgerond. {_KEPT}", timeout=4)

    def _show_finished(self, said: str, time: Content) -> None:
        # A window and not in passing: it stays until it was read, and goes before the dialogue is left.
        pieces = [piece for piece in (plain(said), time) if piece]
        self.app.push_screen(Reading("Afgerond", Content("\n\n").join(pieces)))

    def action_reopen(self) -> None:
        """Note that the dialogue goes on."""
        if self.step.change("de dialoog weer geopend", lambda dialogue: dialogue.revised(finished=None)):
            self.notify("De dialoog is weer open.", timeout=4)

    def action_ask_consent(self) -> None:
        """Ask everybody at the table who was not asked yet what may be done with their words."""
        waiting = not_asked(self.facilitation.dialogue)
        if self.is_private("Wat mensen toestaan"):
            return
        if waiting:
            ask_consent(self.step, waiting)
        elif self.facilitation.dialogue.present:
            self.notify("Je hebt het iedereen gevraagd. Wijzigen kan bij stap 1, met Enter op een naam.", timeout=5)
        else:
            self.notify("Er zijn nog geen deelnemers. Vul hun namen in bij stap 1.", timeout=5)

    def who_to_ask(self) -> Content:
        """Return for the right side who was not asked what may be done with their words, when others were."""
        waiting = () if self.beamer else skipped(self.facilitation.dialogue)
        if not waiting:
            return Content()
        how = with_keys(self, "Ctrl+P, ‘toestemming’")
        said = not_asked_yet(waiting)
        return joined(("Toestemming\n", "bold $accent"), (f"{said[:1].upper()}{said[1:]}\n", ""), (how, "$muted"))

    def _set_moment(self, label: str, field: str) -> bool:
        moment = self.facilitation.now()
        return self.step.change(label, lambda dialogue: dialogue.revised(**{field: moment}))


_ERASE, _KEEP = "erase", "keep"
_ERASING = (
    Option("back", "Nog niet afronden"),
    Option(_ERASE, "Wissen en afronden", "terug met Ctrl+Z, tot je de dialoog sluit"),
    Option(_KEEP, "Afronden, en nog even laten staan"),
)
_KEPT = "Je vindt de dialoog terug in het archief."
_ERASED = (
    "De woorden zijn gewist, ook waar ze letterlijk op het A4, in de afspraken, de check-out of je notities stonden."
    "\nToch niet? Druk op Esc, en dan op Ctrl+Z. Dat kan tot je deze dialoog sluit."
    "\nBestanden in de map exports en een eigen situatie hiervan blijven staan. Gooi die zelf weg."
)
