"""The beginning: a new dialogue, going on with one, looking something up, or stopping."""

from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from goedwerk.archive import described
from goedwerk.content.explanation import load_explanation
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.looking_up import find
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import NEVER, usage_by_key
from goedwerk.lines.choosing import Option, choose, is_sure
from goedwerk.lines.library import find_situation, read_situation
from goedwerk.lines.opening import hold, practise
from goedwerk.lines.orders import NO_ORDERS, plain
from goedwerk.lines.saving import say_saved
from goedwerk.lines.searching import search
from goedwerk.lines.sitting import Sitting
from goedwerk.lines.voice import EndedError
from goedwerk.lines.words import sentence
from goedwerk.store.overview import DialogueRow

_WORDS = "Zoek een dialoog, of kies een nummer"


def start(sitting: Sitting) -> None:
    """Offer what one can begin with, until someone stops; raises `EndedError` when nothing more comes in."""
    voice = sitting.voice
    voice.elsewhere = _refuse
    voice.say("Goedwerk, regel voor regel.", f"Werkmap: {sitting.workspace.root}")
    if not sitting.archive.unfinished().result()[1]:
        voice.say("Met goedwerk begeleid je een gesprek over goed werk in de zorg.")
    reads = True
    while True:
        rows, count = sitting.archive.unfinished().result()
        has_trash = bool(sitting.archive.search("", True).result())
        offers = _offers(len(rows), count, has_trash)
        chosen = choose(voice, "Wat ga je doen?", offers, reads=reads, leaving="of /stop")
        reads = chosen is not None  # the list is long: nobody hears it again who did nothing
        try:
            _do(sitting, chosen)
        except GoedwerkError as error:
            voice.say(str(error))
            reads = False


def _offers(unfinished: int, count: int, has_trash: bool) -> list[Option]:
    on = how_many(unfinished, "dialoog", "dialogen")
    return [
        Option("new", "Nieuwe dialoog"),
        *([Option("on", "Verder gaan", on)] if unfinished else []),
        *([Option("archive", "Archief", f"{how_many(count, 'dialoog', 'dialogen')}, om te zoeken")] if count else []),
        *([Option("trash", "Prullenbak")] if has_trash else []),
        Option("practise", "Oefenen, in 3 minuten"),
        Option("example", "Bekijk een voorbeeld"),
        Option("situations", "Situaties lezen"),
        Option("explanation", "Uitleg"),
        Option("stop", "Stoppen"),
    ]


def _do(sitting: Sitting, chosen: str | None) -> None:
    match chosen:
        case "new":
            hold(sitting, sitting.new_dialogue())
        case "on":
            _go_on(sitting)
        case "archive":
            _search(sitting, trashed=False)
        case "trash":
            _search(sitting, trashed=True)
        case "practise":
            practise(sitting)
        case "example":
            _example(sitting)
        case "situations":
            _read_situations(sitting)
        case "explanation":
            _explain(sitting)
        case "stop":
            raise EndedError
        case _:
            sitting.voice.say(f"Je bent bij het begin. {_CHOICES}")


def _example(sitting: Sitting) -> None:
    archive = sitting.archive
    if archive.is_example_changed().result():
        options = [
            Option("on", "Verder met jouw voorbeeld"),
            Option("again", "Opnieuw beginnen", "jouw voorbeeld gaat naar de prullenbak"),
        ]
        match choose(sitting.voice, "Het voorbeeld is veranderd", options):
            case "again":
                archive.begin_example_again(sitting.now()).result()
            case None:
                return
    hold(sitting, sitting.open_dialogue(archive.fetch_example().result()))


def _refuse(name: str) -> NoReturn:
    raise GoedwerkError(
        NO_ORDERS.get(plain(name), f"‘/{name}’ kan hier niet, misschien wel in een dialoog. {_CHOICES}")
    )


def _explain(sitting: Sitting) -> None:
    sitting.voice.say(_HOW)
    subjects = load_explanation(sitting.situations.method)

    def found(words: str) -> Sequence[Option]:
        return [Option(subject.id, subject.title) for subject in find(subjects, words)]

    while chosen := search(sitting.voice, "Zoek een woord, of kies een nummer", found, ""):
        for subject in subjects:
            if subject.id == chosen:
                sitting.voice.say(subject.title, *(one.text for one in subject.passages))


def _go_on(sitting: Sitting) -> None:
    rows, _ = sitting.archive.unfinished().result()
    if len(rows) == 1:
        sitting.voice.say(f"Verder met: {sentence(_option(rows[0]).sentence)}")
        hold(sitting, sitting.open_dialogue(rows[0].id))
        return
    chosen = choose(sitting.voice, "Met welke dialoog ga je verder?", [_option(row) for row in rows])
    if chosen:
        hold(sitting, sitting.open_dialogue(chosen))


def _search(sitting: Sitting, trashed: bool) -> None:
    def found(words: str) -> Sequence[Option]:
        rows = sitting.archive.search(words, trashed).result()
        return [_option(one.row, one.snippet if words else "") for one in rows]

    chosen = search(sitting.voice, _WORDS, found, "")
    if chosen is None:
        return
    if trashed:
        _do_in_trash(sitting, chosen)
        return
    options = [Option("open", "Openen"), Option("trash", "Naar de prullenbak")]
    match choose(sitting.voice, "Wat wil je met deze dialoog?", options):
        case "open":
            hold(sitting, sitting.open_dialogue(chosen))
        case "trash":
            sitting.archive.trash(chosen, sitting.now()).result()
            sitting.voice.say("In de prullenbak gelegd. Daar haal je de dialoog weer terug.")


def _do_in_trash(sitting: Sitting, dialogue_id: str) -> None:
    options = [Option("restore", "Terughalen"), Option("erase", "Voorgoed wissen")]
    match choose(sitting.voice, "Wat wil je met deze dialoog?", options):
        case "restore":
            sitting.archive.trash(dialogue_id, None).result()
            sitting.voice.say("Teruggehaald. De dialoog staat weer in het archief.")
        case "erase" if is_sure(sitting.voice, _FOR_GOOD, "Ja, voorgoed wissen"):
            sitting.archive.erase(dialogue_id).result()
            sitting.voice.say("Gewist. Bestanden die je al had opgeslagen, staan er nog.")


def _read_situations(sitting: Sitting) -> None:
    usages = usage_by_key(sitting.situations.uses().result())
    words = ""
    while entry := find_situation(sitting.voice, sitting.situations, usages, words):
        situation = entry.situation
        sitting.voice.say(*read_situation(entry, sitting.situations.method, usages.get(situation.key, NEVER)))
        options = [
            Option("talk", "Nieuwe dialoog over deze situatie"),
            Option("sheet", "Werkblad opslaan, om te printen"),
            Option("on", "Verder zoeken"),
        ]
        match choose(sitting.voice, f"Wat wil je met ‘{one_line(situation.title)}’?", options):
            case "talk":
                facilitation = sitting.new_dialogue()
                facilitation.apply("een situatie gekozen", partial(Dialogue.revised, situation=situation))
                hold(sitting, facilitation)
                return
            case "sheet":
                say_saved(sitting.voice, "Het werkblad is opgeslagen.", [sitting.situations.save_sheet(situation)])


def _option(row: DialogueRow, snippet: str = "") -> Option:
    known = described(row)
    more = one_line(snippet) if snippet else ", ".join(known.facts)
    return Option(row.id, known.name, ", ".join(filter(None, (known.day, more))))


_CHOICES = "Met /lees hoor je de keuzes."
_FOR_GOOD = "Voorgoed wissen? Dit kun je niet ongedaan maken."
_HOW = (
    "Zo werkt goedwerk regel voor regel. Je leest een regel, je typt een regel, en Enter bewaart hem meteen. "
    "Een regel die met een schuine streep begint, is een opdracht. Met /hulp hoor je wat je kunt doen."
)
