"""The beginning: a new dialogue, going on with one, looking something up, or stopping."""

from collections.abc import Sequence
from functools import partial

from goedwerk.archive import described
from goedwerk.content.explanation import load_explanation
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.explanation import find
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import NEVER, usage_by_key
from goedwerk.facilitation import Facilitation
from goedwerk.lines.choosing import ElsewhereError, Option, choose, is_sure, search
from goedwerk.lines.guiding import guiding
from goedwerk.lines.library import find_situation, read_situation
from goedwerk.lines.moving import moving
from goedwerk.lines.saving import saving
from goedwerk.lines.sitting import Sitting
from goedwerk.lines.table import Table
from goedwerk.lines.voice import EndedError
from goedwerk.lines.words import sentence
from goedwerk.store.overview import DialogueRow

_WORDS = "Zoek een dialoog, of kies een nummer"


def start(sitting: Sitting) -> None:
    """Offer what one can begin with, until someone stops; raises `EndedError` when nothing more comes in."""
    sitting.voice.say("Goedwerk, regel voor regel.", f"Werkmap: {sitting.workspace.root}")
    while True:
        rows, count = sitting.archive.unfinished().result()
        if not count:
            sitting.voice.say("Met goedwerk begeleid je een gesprek over goed werk in de zorg.")
        has_trash = bool(sitting.archive.search("", True).result())
        try:
            _do(sitting, choose(sitting.voice, "Wat ga je doen?", _offers(len(rows), count, has_trash)))
        except GoedwerkError as error:
            sitting.voice.say(str(error))
        except ElsewhereError as order:
            sitting.voice.say(f"‘{order.typed}’ kan alleen in een dialoog.")


def _offers(unfinished: int, count: int, has_trash: bool) -> list[Option]:
    on = how_many(unfinished, "dialoog", "dialogen")
    return [
        Option("new", "Nieuwe dialoog"),
        *([Option("on", "Verder gaan", on)] if unfinished else []),
        *([Option("archive", "Archief", f"{how_many(count, 'dialoog', 'dialogen')}, om te zoeken")] if count else []),
        *([Option("trash", "Prullenbak")] if has_trash else []),
        Option("example", "Bekijk een voorbeeld"),
        Option("situations", "Situaties lezen"),
        Option("explanation", "Uitleg"),
        Option("stop", "Stoppen"),
    ]


def _do(sitting: Sitting, chosen: str | None) -> None:
    match chosen:
        case "new":
            _hold(sitting, sitting.new_dialogue())
        case "on":
            _go_on(sitting)
        case "archive":
            _search(sitting, trashed=False)
        case "trash":
            _search(sitting, trashed=True)
        case "example":
            _hold(sitting, sitting.open_dialogue(sitting.archive.fetch_example().result()))
        case "situations":
            _read_situations(sitting)
        case "explanation":
            _explain(sitting)
        case "stop":
            raise EndedError


def _explain(sitting: Sitting) -> None:
    sitting.voice.say(_HOW)
    subjects = load_explanation(sitting.situations.method)

    def found(words: str) -> Sequence[Option]:
        return [Option(subject.id, subject.title) for subject in find(subjects, words)]

    while chosen := search(sitting.voice, "Zoek een woord, of kies een nummer", found, ""):
        for subject in subjects:
            if subject.id == chosen:
                sitting.voice.say(subject.title, *(one.text for one in subject.passages))


def _hold(sitting: Sitting, facilitation: Facilitation) -> None:
    Table(sitting, facilitation, lambda table: [*moving(table), *guiding(table), *saving(table)]).hold()


def _go_on(sitting: Sitting) -> None:
    rows, _ = sitting.archive.unfinished().result()
    if len(rows) == 1:
        sitting.voice.say(f"Verder met: {sentence(_option(rows[0]).sentence)}")
        _hold(sitting, sitting.open_dialogue(rows[0].id))
        return
    chosen = choose(sitting.voice, "Met welke dialoog ga je verder?", [_option(row) for row in rows])
    if chosen:
        _hold(sitting, sitting.open_dialogue(chosen))


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
            _hold(sitting, sitting.open_dialogue(chosen))
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
                facilitation.apply("situatie gekozen", partial(Dialogue.revised, situation=situation))
                _hold(sitting, facilitation)
                return
            case "sheet":
                sitting.voice.say(f"Het werkblad is opgeslagen. Bestand: {sitting.situations.save_sheet(situation)}")


def _option(row: DialogueRow, snippet: str = "") -> Option:
    known = described(row)
    more = one_line(snippet) if snippet else ", ".join(known.facts)
    return Option(row.id, known.name, ", ".join(filter(None, (known.day, more))))


_FOR_GOOD = "Voorgoed wissen? Dit kun je niet ongedaan maken."
_HOW = (
    "Zo werkt goedwerk regel voor regel. Je leest een regel, je typt een regel, en Enter bewaart hem meteen. "
    "Een regel die met een schuine streep begint, is een opdracht. Met /hulp hoor je wat je kunt doen."
)
