"""The check before an A4 is shared: every finding is asked about, one by one, by the rules of `domain/sharing.py`."""

from collections.abc import Callable
from typing import Any

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.privacy import Kind
from goedwerk.domain.sharing import (
    NO_GUARANTEE,
    Open,
    decide,
    decide_as_proposed,
    in_words,
    replace_word,
    take_back,
    uncapitalised,
)
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, ask, choose, is_sure
from goedwerk.lines.table import Table
from goedwerk.pages import Page, in_its_sentence, is_said_to_be_bsn, to_decide

_AROUND = 45
"""How many letters before and after a finding are read with it."""


def decide_all(table: Table) -> bool:
    """Ask about everything that may point to a person; tell whether all of it was decided and one wants to go on."""
    while True:
        found = to_decide(table.facilitation.checked_pages())
        if not found:
            table.voice.say(f"Alles is beslist. {NO_GUARANTEE}")
        chosen = choose(table.voice, _title(len(found)), _options(table, found))
        kind, _, number = (chosen or "").partition(":")
        match kind:
            case "open":
                _ask_about(table, *found[int(number)])
            case "decided":
                _look_again(table)
            case "all":
                _change(table, decide_as_proposed, findings=[one.finding for _, one in found if not one.blocks])
            case "add":
                _add_word(table)
            case _:
                return kind == "go"


def _title(number: int) -> str:
    if not number:
        return "De controle is klaar."
    things = "1 ding kan" if number == 1 else f"{number} dingen kunnen"
    return f"{things} naar een mens wijzen."


def _options(table: Table, found: list[tuple[Page, Open]]) -> list[Option]:
    options = [] if found else [Option("go", "Klaar, ga verder")]
    if sum(not one.blocks for _, one in found) > 1:
        options.append(Option("all", "Alle voorstellen overnemen"))
    options += [Option(f"open:{number}", _row(page, one)) for number, (page, one) in enumerate(found)]
    options.append(Option("add", "Nog een ander woord weghalen"))
    number = len(table.dialogue.privacy)
    if number:
        options.append(Option("decided", f"Nalezen wat al beslist is: {how_many(number, 'ding', 'dingen')}"))
    return options


def _row(page: Page, one: Open) -> str:
    finding, where = one.finding, page.checked.page.place_name(one.place)
    return f"‘{one_line(finding.text)}’, {finding.kind.label}, in {where}. Voorstel: {finding.proposal}"


def _ask_about(table: Table, page: Page, one: Open) -> None:
    finding, proposal = one.finding, uncapitalised(one.finding.proposal)
    name, is_bsn = f"‘{one_line(finding.text)}’", finding.kind is Kind.BSN
    open_now = [other for each in table.facilitation.checked_pages() for other in each.open]
    number = sum(other.finding.text == finding.text for other in open_now)
    everywhere = ", overal" if number > 1 else ""
    options = [Option("replace", f"Vervangen door: {finding.proposal}{everywhere}")]
    if number > 1:
        options.append(Option("replace_here", f"Alleen hier vervangen door: {finding.proposal}"))
    options.append(Option("own", "Zelf iets anders invullen"))
    if is_bsn:
        options.append(Option("no_bsn", "Dit is geen BSN, ik heb het nagekeken"))
    else:
        options.append(Option("keep", f"Laten staan{everywhere}"))
    if number > 1 and not is_bsn:
        options.append(Option("keep_here", "Alleen hier laten staan"))
    table.voice.say(f"Het staat er zo: {''.join(in_its_sentence(page, one, _AROUND))}")
    match choose(table.voice, f"{name}: {finding.kind.label}.", options):
        case "replace":
            _change(table, decide, finding=finding, by=proposal)
        case "replace_here":
            _change(table, decide, finding=finding, by=proposal, place=one.where)
        case "own":
            by = ask(table.voice, f"In plaats van {name} komt:", f"Voorstel: {proposal}")
            if by:
                _change(table, decide, finding=finding, by=by)
        case "keep":
            _change(table, decide, finding=finding, by=None)
        case "keep_here":
            _change(table, decide, finding=finding, by=None, place=one.where)
        case "no_bsn" if _is_no_bsn(table, finding.text):
            _change(table, decide, finding=finding, by=None, no_bsn=True)


def _is_no_bsn(table: Table, number: str) -> bool:
    """Ask once more when a text says of the number that it is a BSN."""
    if not is_said_to_be_bsn(table.facilitation.checked_pages(), number):
        return True
    return is_sure(table.voice, f"Er staat BSN bij. Is ‘{one_line(number)}’ echt geen BSN?", "Het is geen BSN")


def _look_again(table: Table) -> None:
    decisions = table.dialogue.privacy
    options = [Option(str(number), in_words(decision)) for number, decision in enumerate(decisions)]
    chosen = choose(table.voice, "Dit is beslist.", options)
    if chosen is None:
        return
    decision = decisions[int(chosen)]
    if is_sure(table.voice, in_words(decision), "Toch anders: dan vraagt de controle er weer naar"):
        _change(table, take_back, decision=decision)


def _add_word(table: Table) -> None:
    word = ask(table.voice, "Welk woord moet weg:", "Een naam, een plaats, een bijnaam. Hele woorden.")
    by = ask(table.voice, f"In plaats van ‘{word}’ komt:") if word else None
    if word and by:
        _change(table, replace_word, word=word, by=by)


def _change(table: Table, change: Callable[..., Dialogue], **how: Any) -> None:
    try:
        table.change("iets beslist bij de controle voor het delen", lambda dialogue: change(dialogue, **how))
    except GoedwerkError as error:
        table.voice.say(str(error))
