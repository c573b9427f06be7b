"""Orders for who guides the talk: the next question and to whom, who was heard, doorvragen, and the time."""

from collections.abc import Sequence
from functools import partial

from goedwerk.domain.clock import InMinutes, in_minutes, together
from goedwerk.domain.compass import TOPICS, cell
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.questions import part_of, step_of, topic_at
from goedwerk.lines.choosing import Option, among, choose
from goedwerk.lines.orders import Order
from goedwerk.lines.people import named, one_of, one_or_group
from goedwerk.lines.table import Table

_HEARD = {State.FILLED: "genoeg over", State.BUSY: "een klein beetje over", State.EMPTY: "nog niets over"}
_FEW = 3
"""So many names of what is missing are said of each at the table: more is noise."""


def guiding(table: Table) -> Sequence[Order]:
    """Return the orders for guiding the talk."""
    return (
        Order("kompas", "zegt de volgende vraag en aan wie, en gaat daarheen", lambda _: _ask_next(table), "k"),
        Order("gehoord", "zegt per deelnemer waar die iets over zei; ook /gehoord mo", partial(_say_heard, table)),
        Order("beurten", "zegt hoe vaak en hoe lang ieder het woord had", lambda _: _say_turns(table)),
        Order("wie mo", "Mo heeft het woord; ook /wie groep; alleen /wie zegt wie het is", partial(_speak, table)),
        Order(
            "doorvragen",
            "leest drie vragen voor, als het stokt of iemand raad geeft",
            partial(_ask_on, table),
        ),
        Order(
            "tijd",
            "zegt hoeveel tijd deze stap nog heeft; /tijd alles zegt het van elke stap",
            partial(_say_time, table),
            also=("klok",),
        ),
        Order("pauze", "zet de klok stil, of laat hem weer lopen", lambda _: _pause(table)),
    )


def _ask_next(table: Table) -> None:
    proposal = table.conduct.proposal(topic_at(table.step.place))
    if proposal is None:
        _present(table)
        raise GoedwerkError("Iedereen is overal aan bod geweest.", "Een mooi moment om verder te gaan.")
    table.conduct.take(proposal)
    table.facilitation.go(Place(step_of(proposal.topic), proposal.topic, "capture", proposal.participant.id))
    table.go(table.facilitation.place)
    table.voice.say(f"Vraag dit aan {name_of(proposal.participant)}.")


def _say_heard(table: Table, rest: str) -> None:
    people = _present(table)
    if rest:
        table.voice.say(_heard(table, one_of(people, rest)[0], len(TOPICS)))
        return
    silent = table.conduct.long_silent()
    if silent:
        table.voice.say(f"Lang niet gehoord: {', '.join(map(name_of, silent))}.")
    table.voice.say(*(_heard(table, person, _FEW) for person in people))


def _heard(table: Table, person: Participant, most: int) -> str:
    """Return in one line what someone spoke about; of what is missing no more names than `most`."""
    pieces = []
    for state, says in _HEARD.items():
        labels = [
            part_of(table.method, topic).label for topic in TOPICS if cell(table.dialogue, person, topic) is state
        ]
        if labels and state is State.EMPTY and len(labels) > most:
            pieces.append(f"{says} {len(labels)} onderdelen")
        elif labels:
            pieces.append(f"{says}: {', '.join(labels)}")
    first, *others = pieces
    return " ".join((f"{name_of(person)} zei {first}.", *(f"{other[:1].upper()}{other[1:]}." for other in others)))


def _say_turns(table: Table) -> None:
    people = _present(table)
    table.conduct.tick()
    turns = table.conduct.course.turns
    for person in people:
        own = turns.get(person.id)
        spoke = f"{how_many(own.number, 'beurt', 'beurten')}, {_minutes(own.seconds)}" if own and own.number else ""
        table.voice.say(f"{name_of(person)}: {spoke or 'nog geen beurt'}.")


def _present(table: Table) -> Sequence[Participant]:
    if not table.dialogue.present:
        raise GoedwerkError("Er zijn nog geen deelnemers.", "Typ /naar 1 en vul hun namen in.")
    return table.dialogue.present


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


def _say_time(table: Table, rest: str) -> None:
    table.conduct.tick()
    if not table.conduct.runs:
        table.voice.say(_STILL if table.conduct.paused else "De klok loopt nu niet.")
    here = table.step.place.step
    times = in_minutes(table.conduct.timetable())
    for time in times:
        if rest or time.step == here:
            over = f"{time.over} te veel" if time.over else f"nog {time.left}"
            table.voice.say(f"{table.method.step(time.step).name}: {_planned_and_used(time)}, {over}.")
    table.voice.say(f"Hele gesprek: {_planned_and_used(together(times))}.")


def _planned_and_used(time: InMinutes) -> str:
    return f"{how_many(time.planned, 'minuut', 'minuten')} gepland, {time.used} gebruikt"


def _minutes(seconds: int) -> str:
    return how_many(round(seconds / 60), "minuut", "minuten")


def _pause(table: Table) -> None:
    table.voice.say(_STILL if table.conduct.pause() else "De klok loopt weer.")


_STILL = "De klok staat stil. Met /pauze loopt hij weer."
