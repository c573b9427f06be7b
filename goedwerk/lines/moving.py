"""Orders that can be given anywhere in a dialogue: going somewhere, taking back, finding out where one is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from goedwerk.domain.changes import participants
from goedwerk.domain.consent import loosened, question_about, skipped, wish_of
from goedwerk.domain.desk import Place
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.names import count_occurrences, replace_everywhere
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import step_state
from goedwerk.domain.questions import TOPICS_OF
from goedwerk.domain.route import first, places_in, teller_at
from goedwerk.domain.text import fold, one_line
from goedwerk.facilitation import REDONE, UNDONE
from goedwerk.lines.choosing import Option, among, ask
from goedwerk.lines.orders import HELP, HELP_WORDS, Order, needed
from goedwerk.lines.people import named_person
from goedwerk.lines.table import Table
from goedwerk.lines.voice import EndedError
from goedwerk.lines.words import STATES


def moving(table: Table) -> Sequence[Order]:
    """Return the orders for going through the dialogue."""
    return (
        Order("verder", "gaat een stukje verder", lambda _: table.step.further(1), "v", ("volgende",)),
        Order("terug", "gaat een stukje terug", lambda _: table.step.further(-1), "t", ("vorige",)),
        Order("naar 4", "gaat naar een stap, een onderdeel of een deelnemer", partial(_go, table), "n"),
        Order("waar", "zegt waar je bent en hoe ver alles is", lambda _: _say_where(table)),
        Order(
            "ongedaan", "neemt de laatste verandering terug", lambda _: _undo(table), "o", ("terugdraaien", "herstel")
        ),
        Order("opnieuw", "doet opnieuw wat je terugnam", lambda _: _redo(table)),
        Order(HELP, "zegt wat je hier kunt doen; /hulp tijd zegt wat /tijd doet", table.explain, "h", HELP_WORDS),
        Order("uitleg", "leest de uitleg bij deze stap voor", lambda _: _say_explanation(table)),
        Order(
            "notitie een paar woorden",
            "bewaart iets voor jezelf; alleen /notitie leest het",
            partial(_note, table),
        ),
        Order("deelnemer thea, verzorgende", "iemand schuift aan", partial(_add_participant, table)),
        Order("vervang woord", "vervangt een woord overal in deze dialoog", partial(_replace, table)),
        Order("sluit", "gaat terug naar het begin van goedwerk; alles is bewaard", lambda _: table.close()),
        Order("stop", "stopt goedwerk; alles is bewaard", _stop, also=("stoppen", "einde")),
    )


def _go(table: Table, rest: str) -> None:
    if not rest:
        _say_where(table)
        return
    places = _named_places(table)
    found = among([Option(str(number), name) for number, (name, _) in enumerate(places)], rest)
    if rest.isdecimal():
        step = next(iter(table.method.steps[int(rest[:2]) - 1 : int(rest[:2])]), None) if int(rest[:2]) else None
        if step is None:
            raise GoedwerkError("Die stap is er niet.", "Typ /waar om te horen welke stappen er zijn.")
        table.go(first(table.dialogue, table.method, step.key))
        return
    if len({places[int(option.key)][1] for option in found}) != 1:
        names = ", ".join(option.label for option in found)
        raise GoedwerkError(
            f"Dat kan meer zijn: {names}." if found else f"‘{rest}’ is hier geen stap of onderdeel.",
            "Typ meer letters, of het nummer van een stap.",
        )
    table.go(places[int(found[0].key)][1])


def _named_places(table: Table) -> list[tuple[str, Place]]:
    """Return every place by each name it goes by; where one is comes first, so that its own parts are found first."""
    dialogue, method = table.dialogue, table.method
    named = [(step.name, first(dialogue, method, step.key)) for step in method.steps]
    for step in TOPICS_OF:
        for part in method.step(step).parts:
            named += [(name, Place(step, part.key)) for name in dict.fromkeys((part.label, part.name))]
    for place in places_in(dialogue, method, "experiences"):
        teller = dialogue.participant(teller_at(dialogue, place.part))
        if teller and all(fold(name) != fold(teller.name) for name, _ in named):
            named.append((name_of(teller), place))
    return named


def _say_where(table: Table) -> None:
    group = one_line(table.dialogue.group) or "nog zonder naam"
    table.voice.say(f"Groep {group}. Je bent bij {table.step.name}.")
    for number, step in enumerate(table.method.steps, 1):
        table.voice.say(f"{number}. {step.name}: {STATES[step_state(table.dialogue, step.key)]}.")


def _undo(table: Table) -> None:
    _swap(table, table.facilitation.undo, UNDONE, "Er is niets om ongedaan te maken.")


def _redo(table: Table) -> None:
    _swap(table, table.facilitation.redo, REDONE, "Er is niets om opnieuw te doen.")


def _swap(table: Table, swap: Callable[[], str | None], done: str, nothing: str) -> None:
    before, here = table.dialogue, replace(table.facilitation.place, part=table.step.place.part)
    label = swap()
    if label is None:
        raise GoedwerkError(nothing)
    table.voice.say(f"{done}: {label}.")
    for person in loosened(before, table.dialogue):
        table.voice.say(f"Toestemming van {name_of(person)} is weer: {wish_of(person).short}.")
    was = table.step.name
    table.stay(here, before)
    if table.step.name != was:
        table.voice.say(f"Je bent nu bij {table.step.name}.")


def _say_explanation(table: Table) -> None:
    texts = table.step.texts
    table.voice.say(texts.purpose, texts.help, *texts.hints)
    if texts.key == "experiences":
        table.voice.say(*(f"{c.name}. {c.question} Bijvoorbeeld: {c.example}" for c in table.method.criteria))


def _note(table: Table, rest: str) -> None:
    notes = table.dialogue.notes
    if not rest:
        table.voice.say("Je eigen notities. Ze komen nooit op een A4 of in het verslag.", notes or "Nog leeg.")
        return
    table.change(
        "je notities veranderd", lambda dialogue: dialogue.revised(notes=f"{notes.rstrip()}\n{rest}".lstrip("\n"))
    )
    table.voice.say("Genoteerd, alleen voor jou.")


def _add_participant(table: Table, rest: str) -> None:
    name, role = named_person(needed(rest, "deelnemer thea, verzorgende"))
    if table.change("een deelnemer toegevoegd", partial(participants.add, name=name, role=role)):
        table.voice.say(f"{name} is erbij gekomen.")
        for late in skipped(table.dialogue)[-1:]:
            table.voice.say(f"{question_about(late)} Vraag het met /toestemming.")


def _replace(table: Table, rest: str) -> None:
    old = needed(rest, "vervang woord")
    number = count_occurrences(table.dialogue, old)
    if not number:
        raise GoedwerkError(f"‘{old}’ staat nergens in deze dialoog.", "Let op hoofdletters.")
    new = ask(table.voice, f"‘{old}’ staat er {number} keer. In de plaats komt:", "Hele woorden.")
    if not new:
        raise GoedwerkError("Er is niets vervangen.")
    table.change("een woord overal vervangen", partial(replace_everywhere, old=old, new=new))
    table.voice.say("Vervangen. Met /ongedaan maak je het ongedaan.")


def _stop(_: str) -> None:
    raise EndedError
