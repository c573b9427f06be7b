"""Orders for what leaves the dialogue: the A4, the report, sheets to print; and for beginning and ending it."""

from collections.abc import Sequence
from functools import partial

from goedwerk.domain.consent import conditions, not_asked_yet, skipped
from goedwerk.domain.dialogue import Summary
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.refusing import left_out, what_helps
from goedwerk.domain.sharing import NO_GUARANTEE, SOMEONE
from goedwerk.formats.catalogue import WITHOUT_PAGES, in_order, page_formats
from goedwerk.formats.keeping import STANDS_BESIDE, Kept
from goedwerk.formats.letters import missed_by_presence, missed_by_report, missed_by_worksheet
from goedwerk.lines.choosing import Option, choose, is_sure
from goedwerk.lines.consent import ask_consent, finish
from goedwerk.lines.orders import Order
from goedwerk.lines.page import read_page
from goedwerk.lines.privacy import decide_all
from goedwerk.lines.table import Table
from goedwerk.lines.voice import Voice
from goedwerk.lines.words import sentence
from goedwerk.pages import checked_pages, pages_for_group, remarks, shared

_GROUP = "groep"
_ONLY_FOR_GROUP = "Alleen voor de groep. Er staan namen in. Deel het niet met anderen."
_ASK_AGAIN = "Of vraag het nog eens, met /toestemming en de naam erachter. Opslaan voor alleen de groep kan wel."


def saving(table: Table) -> Sequence[Order]:
    """Return the orders for saving and ending."""
    finished = table.dialogue.finished is not None
    ending = (
        Order("heropen", "opent de afgeronde dialoog weer", lambda _: _reopen(table))
        if finished
        else Order("afronden", "deze dialoog is klaar; je kunt hem later weer openen", lambda _: finish(table))
    )
    return (
        Order("a4", "leest het A4 voor zoals het wordt", lambda _: _read(table)),
        Order("opslaan md", "slaat het A4 op; er kan pdf, docx, html, md of groep achter", partial(_save, table)),
        Order("controle", "loopt de controle voor het delen na", lambda _: _check(table)),
        Order("toestemming", "vraagt wat er met ieders woorden mag; ook /toestemming mo", partial(ask_consent, table)),
        Order("verslag md", "slaat het verslag op, alleen voor de groep", partial(_save_report, table)),
        Order("aanwezig", "slaat een lijst op om te tekenen", lambda _: _save_presence(table)),
        Order("werkblad", "slaat het werkblad van de situatie op, om te printen", lambda _: _save_worksheet(table)),
        ending,
    )


def _read(table: Table) -> None:
    part = table.facilitation.place.part if table.facilitation.place.step == "summary" else ""
    found = [one for one in table.dialogue.summaries if one.id == part] or table.dialogue.summaries
    for summary in found or (Summary(id="new"),):
        table.voice.say(*read_page(table.facilitation.checked_page(summary)))


def _form(table: Table, rest: str, question: str, group: bool) -> str | None:
    """Return the format that is meant, which is asked when none was given."""
    options = [Option(name, form.LABEL) for name, form in in_order()]
    if group:
        options.append(Option(_GROUP, "PDF, alleen voor de groep", "zonder controle, met namen"))
    if not rest:
        return choose(table.voice, question, options)
    if rest not in (option.key for option in options):
        raise GoedwerkError(f"Kies uit: {', '.join(option.key for option in options)}.")
    return rest


def _save(table: Table, rest: str) -> None:
    form = _form(table, rest, "Hoe wil je het A4 opslaan?", group=True)
    if form is None:
        return
    for_group = form == _GROUP
    if not for_group and not _may_leave(table, form):
        table.voice.say("Er is niets opgeslagen.")
        return
    ending = "pdf" if for_group else form
    # What someone does not share was said by now, and stays here.
    files = table.facilitation.save_pages(ending, only_for_group=for_group, only_shared=True)
    pages = (pages_for_group if for_group else checked_pages)(table.dialogue, table.method)
    say_saved(table.voice, "Het A4 is opgeslagen." if len(files) == 1 else f"{len(files)} A4’s zijn opgeslagen.", files)
    if for_group:
        table.voice.say(_ONLY_FOR_GROUP, left_out(table.dialogue))
    else:
        table.voice.say(f"Gecontroleerd. {NO_GUARANTEE}", *conditions(table.dialogue))
    table.voice.say(*remarks(shared(pages), page_formats()[ending]))


def _may_leave(table: Table, form: str) -> bool:
    """Go through all that stands between the A4's and the file; tell whether they may leave."""
    if waiting := skipped(table.dialogue):
        table.voice.say(f"Let op, {not_asked_yet(waiting)}. Vragen kan met /toestemming.")
    pages = table.facilitation.checked_pages()
    if form != WITHOUT_PAGES:
        table.facilitation.require_fit()
    left = shared(pages)
    if len(left) < len(pages):
        told = [
            f"{one.name}, bij {one.where}: {sentence(one.passage)} {what_helps(one)}"
            for page in pages
            for one in page.refused
        ]
        # One answer with a star may stand on many A4's.
        table.voice.say("Niet iedereen wil hier woorden delen.", *dict.fromkeys(told), _ASK_AGAIN)
        if not left or not is_sure(table.voice, "Wat wil je doen?", "Alleen de andere A4’s opslaan"):
            return False
    if any(page.lacks_permission for page in left) and not is_sure(table.voice, SOMEONE, "Toch verder, met het beeld"):
        return False
    return not any(page.open for page in left) or decide_all(table)


def _check(table: Table) -> None:
    if decide_all(table):
        table.voice.say("Met /opslaan maak je nu het A4.")


def _save_report(table: Table, rest: str) -> None:
    form = _form(table, rest, "Hoe wil je het verslag opslaan?", group=False)
    if form is not None:
        file = table.facilitation.save_report(form)
        say_saved(table.voice, "Het verslag is opgeslagen.", [file])
        missed = missed_by_report(table.dialogue, table.method, page_formats()[form].SUFFIX)
        table.voice.say(_ONLY_FOR_GROUP, left_out(table.dialogue), missed)


def _save_presence(table: Table) -> None:
    file = table.facilitation.save_presence()
    say_saved(table.voice, "De lijst om te tekenen is opgeslagen.", [file])
    missed = missed_by_presence(table.dialogue, table.method)
    table.voice.say("Er staat niets op van wat er is gezegd.", missed)


def _save_worksheet(table: Table) -> None:
    file = table.facilitation.save_worksheet()
    situation = table.dialogue.situation
    say_saved(table.voice, "Het werkblad is opgeslagen.", [file])
    table.voice.say(missed_by_worksheet(situation, table.method) if situation else "")


def say_saved(voice: Voice, sentence: str, files: Sequence[Kept]) -> None:
    """Say that these files were written, where they are, and whether an earlier one stays."""
    voice.say(sentence, *(f"Bestand: {file.path}" for file in files))
    if any(file.beside for file in files):
        voice.say(STANDS_BESIDE)


def _reopen(table: Table) -> None:
    table.change("de dialoog weer geopend", lambda dialogue: dialogue.revised(finished=None))
    table.voice.say("De dialoog is weer open.")
