"""Orders for who guides the talk: the next question and to whom, who was heard, doorvragen, and the time."""

from collections.abc import Sequence
from functools import partial

from goedwerk.domain.clock import minutes
from goedwerk.domain.compass import TOPICS, cell
from goedwerk.domain.desk import Place
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.questions import part_of, step_of, topic_at
from goedwerk.lines.choosing import Option, among, choose
from goedwerk.lines.orders import Order
from goedwerk.lines.people import named, one_or_group
from goedwerk.lines.table import Table

_HEARD = {State.FILLED: "zei genoeg over", State.BUSY: "zei een klein beetje over", State.EMPTY: "zei nog niets over"}


def guiding(table: Table) -> Sequence[Order]:
    """Return the orders for guiding the talk."""
    return (
        Order("kompas", "zegt de volgende vraag en aan wie, en gaat daarheen", lambda _: _ask_next(table), "k"),
        Order("gehoord", "zegt per deelnemer waar die iets over zei", lambda _: _say_heard(table)),
        Order("wie mo", "Mo heeft het woord; ook /wie groep; alleen /wie zegt wie het is", partial(_speak, table)),
        Order(
            "doorvragen",
            "leest drie vragen voor, als het stokt of iemand raad geeft",
            partial(_ask_on, table),
        ),
        Order("tijd", "zegt hoeveel tijd er gepland en gebruikt is", lambda _: _say_time(table)),
        Order("pauze", "zet de klok stil, of laat hem weer lopen", lambda _: _pause(table)),
    )


def _ask_next(table: Table) -> None:
    proposal = table.conduct.proposal(topic_at(table.step.place))
    if proposal is None:
        if not table.dialogue.present:
            raise GoedwerkError("Er zijn nog geen deelnemers.", "Typ /naar 1 en vul hun namen in.")
        raise GoedwerkError("Iedereen is overal aan bod geweest.", "Een mooi moment om verder te gaan.")
    table.conduct.take(proposal)
    table.facilitation.go(Place(step_of(proposal.topic), proposal.topic, "capture", proposal.participant.id))
    table.go(table.facilitation.place)
    table.voice.say(f"Vraag dit aan {name_of(proposal.participant)}.")


def _say_heard(table: Table) -> None:
    if not table.dialogue.present:
        raise GoedwerkError("Er zijn nog geen deelnemers.", "Typ /naar 1 en vul hun namen in.")
    for person in table.dialogue.present:
        states = {topic: cell(table.dialogue, person, topic) for topic in TOPICS}
        for state, says in _HEARD.items():
            labels = [part_of(table.method, topic).label for topic in TOPICS if states[topic] is state]
            if labels:
                table.voice.say(f"{name_of(person)} {says}: {', '.join(labels)}.")
    silent = table.conduct.long_silent()
    if silent:
        table.voice.say(f"Lang niet gehoord: {', '.join(map(name_of, silent))}.")


def _speak(table: Table, rest: str) -> None:
    people = table.dialogue.present
    if rest:
        table.give_word(one_or_group(people, rest))
    else:
        table.voice.say(f"Nu: {name_of(table.speaker)}.", named(people))


def _ask_on(table: Table, rest: str) -> None:
    impasses = table.method.impasses
    options = [Option(one.key, one.name, one.notice) for one in impasses]
    found = among(options, rest) if rest else []
    key = found[0].key if len(found) == 1 else choose(table.voice, "Wat gebeurt er?", options)
    for impasse in impasses:
        if impasse.key == key:
            table.voice.say(
                impasse.name, *(f"{n}. {text}" for n, text in enumerate(impasse.questions, 1)), impasse.calm
            )


def _say_time(table: Table) -> None:
    table.conduct.tick()
    if not table.conduct.runs:
        table.voice.say("De klok staat stil." if table.conduct.paused else "De klok loopt nog niet.")
    for time in table.conduct.timetable():
        planned, used = how_many(round(time.planned / 60), "minuut", "minuten"), minutes(time.used)
        name = table.method.step(time.step).name
        table.voice.say(f"{name}: {planned} gepland, {used} gebruikt, nog {time.minutes_left}.")


def _pause(table: Table) -> None:
    table.voice.say("De klok staat stil." if table.conduct.pause() else "De klok loopt.")
