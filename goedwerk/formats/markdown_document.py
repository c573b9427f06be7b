"""A flowing document in Markdown."""

import re
from collections.abc import Iterable, Iterator

from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.formats.literal import literal, literal_line

_INDENT = "  "
_WORDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def document_blocks(document: Document) -> Iterator[str]:
    """Yield the pieces of Markdown that the document is made of, which need a blank line between them."""
    yield literal_line(document.notice)
    yield f"# {literal_line(document.title)}"
    yield from map(_block, document.blocks)
    yield "***"
    yield literal_line(document.notice)


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {literal_line(text)}"
        case Line(runs):
            return _line(runs)
        case Paragraph(text):
            return literal(text)
        case Facts(facts):
            return _bullets(f"**{literal_line(fact.label)}:** {_in_list(fact.text)}" for fact in facts)
        case Bullets(items):
            return _bullets(map(_item, items))


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _item(item: Item) -> str:
    parts = [_line(item.lead)] if item.lead else []
    if item.text is not None:
        parts.append(_in_list(item.text))
    return f"\\\n{_INDENT}".join([": ".join(parts), *map(_fact, item.facts)])


def _fact(fact: Fact) -> str:
    return f"{literal_line(fact.label)}: {_in_list(fact.text)}"


def _in_list(text: str) -> str:
    return literal(text, indent=_INDENT)


def _line(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    # Only around the words: stars next to a space would be shown as stars.
    stars = "**" if run.strong else ""
    return _WORDS.sub(lambda words: f"{stars}{literal_line(words[0])}{stars}", run.text)
