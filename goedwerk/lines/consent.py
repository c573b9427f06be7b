"""Asking people what may be done with their own words, and finishing with what they do not want kept."""

from collections.abc import Sequence
from functools import partial

from goedwerk.domain.changes import participants
from goedwerk.domain.consent import (
    QUESTION,
    USUAL,
    Wish,
    not_asked,
    own_wish,
    question_about,
    wish_of,
)
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.refusing import count_refused, without_refused
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, ask, choose
from goedwerk.lines.people import one_of
from goedwerk.lines.table import Table

_YES_NO = (Option("yes", "Ja"), Option("no", "Nee"))


def ask_consent(table: Table, rest: str) -> None:
    """Ask the participant that `rest` names, or everybody at the table who was not asked yet."""
    dialogue = table.dialogue
    people: Sequence[Participant] = [one_of(dialogue.participants, rest)[0]] if rest else not_asked(dialogue)
    if not dialogue.participants:
        raise GoedwerkError("Er zijn nog geen deelnemers.", "Vul hun namen in bij stap 1.")
    if not people:
        raise GoedwerkError("Je hebt het iedereen gevraagd.", "Wijzigen kan met de naam erbij, zoals /toestemming mo.")
    table.voice.say(f"Vraag het hardop: {QUESTION}")
    for person in people:
        wish = _asked(table, person)
        if wish is None:
            return
        table.change("toestemming genoteerd", partial(participants.set_consent, participant_id=person.id, wish=wish))
        table.voice.say(wish.meaning)


def finish(table: Table) -> None:
    """Note that the dialogue is over; words that someone does not want kept can go now."""
    moment = table.facilitation.now()
    number = count_refused(table.dialogue)
    if number:
        asked = f"Iemand wil dit niet bewaren: {how_many(number, 'bijdrage', 'bijdragen')}."
        chosen = choose(table.voice, asked, _ERASING)
        if chosen is None:
            return
        if chosen == "erase":
            table.facilitation.forget_refused_drafts()
            table.change(
                "woorden gewist en de dialoog afgerond",
                lambda dialogue: without_refused(dialogue).revised(finished=moment),
            )
            table.voice.say(*_ERASED, _AFTER)
            table.stay(table.facilitation.place)
            return
    table.change("de dialoog afgerond", lambda dialogue: dialogue.revised(finished=moment))
    table.voice.say("Afgerond. Je vindt de dialoog terug in het archief.", _AFTER)


def _asked(table: Table, person: Participant) -> Wish | None:
    options = [Option(wish.key, wish.sentence or "Nu nog niet vragen.") for wish in USUAL]
    options.append(Option("own", "Iets anders, in eigen woorden"))
    wish = wish_of(person)
    now = f"‘{one_line(wish.sentence)}’" if wish.is_open and wish.sentence else wish.short
    chosen = choose(table.voice, f"{question_about(person)} Nu: {now}.", options)
    if chosen != "own":
        return next((wish for wish in USUAL if wish.key == chosen), None)
    sentence = ask(table.voice, "Hoe wordt het gezegd? In één zin:", question_about(person))
    kept = choose(table.voice, "Mogen we deze woorden bewaren?", _YES_NO) if sentence else None
    shared = choose(table.voice, "Mogen ze op een A4 voor anderen staan?", _YES_NO) if kept else None
    return own_wish(sentence, kept == "yes", shared == "yes") if sentence and shared else None


_AFTER = "Met /tijd alles hoor je hoe de tijd liep. Met /sluit ga je terug naar het begin."
_ERASED = (
    "Afgerond. De woorden zijn gewist, ook waar ze letterlijk op het A4, in de afspraken, de check-out of je notities "
    "stonden. Met /ongedaan komen ze terug, tot je sluit.",
    "Wat je eerder hebt opgeslagen in de map exports, blijft staan. Een eigen situatie die ervan gemaakt is, ook. "
    "Gooi die zelf weg.",
)
_ERASING = (
    Option("erase", "Nu wissen en afronden"),
    Option("keep", "Afronden, en nog even laten staan"),
)
