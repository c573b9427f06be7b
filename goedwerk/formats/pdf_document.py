"""A flowing document as the values that its PDF template works with."""

from collections.abc import Iterable
from typing import Any

from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.formats.page_data import COLOURS, breakable, paragraphs

_LONGEST_IN_TITLE = 24  # letters: a longer word may not fit on a line


def document_data(document: Document, mark: str) -> dict[str, Any]:
    """Return the values for `document.typ`."""
    return {
        "mark": mark,
        "name": document.title,
        "title": breakable(document.title),
        "title-hyphens": max(map(len, document.title.split()), default=0) > _LONGEST_IN_TITLE,
        "notice": document.notice,
        "accent": COLOURS[None],
        "blocks": [_block(block) for block in document.blocks],
    }


def characters(document: Document) -> int:
    """Return how many characters a document has: how long making it takes goes with that."""
    return sum(map(_length, document.blocks))


def _length(block: Block) -> int:
    match block:
        case Heading(_, text) | Paragraph(text):
            return len(text)
        case Line(runs):
            return _runs_length(runs)
        case Facts(facts):
            return _facts_length(facts)
        case Bullets(items):
            return sum(_runs_length(item.lead) + len(item.text or "") + _facts_length(item.facts) for item in items)


def _runs_length(runs: Iterable[Run]) -> int:
    return sum(len(run.text) for run in runs)


def _facts_length(facts: Iterable[Fact]) -> int:
    return sum(len(fact.label) + len(fact.text) for fact in facts)


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": breakable(text)}
        case Line(runs):
            return {"kind": "line", "runs": _runs(runs)}
        case Paragraph(text):
            return {"kind": "paragraph", "text": _prose(text)}
        case Facts(facts):
            return {"kind": "facts", "facts": _facts(facts)}
        case Bullets(items):
            return {"kind": "bullets", "items": [_item(item) for item in items]}


def _item(item: Item) -> dict[str, Any]:
    text = None if item.text is None else _prose(item.text)
    return {"lead": _runs(item.lead), "text": text, "facts": _facts(item.facts)}


def _runs(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [{"text": breakable(run.text), "strong": run.strong} for run in runs]


def _facts(facts: Iterable[Fact]) -> list[dict[str, str]]:
    return [{"label": fact.label, "text": _prose(fact.text)} for fact in facts]


def _prose(text: str) -> str:
    return breakable(paragraphs(text))
