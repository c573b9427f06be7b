"""A flowing document in HTML; its notice is at the top of every printed page."""

from collections.abc import Iterable
from html import escape

from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.formats.html_text import line, prose


def document_body(document: Document) -> str:
    """Return the document as what stands in the body of the file."""
    blocks = "\n".join(map(_block, document.blocks))
    notice, title = line(document.notice), line(document.title)
    # In print the notice is the head of a table, which browsers repeat on every page.
    return (
        f'<main class="text report">\n<header class="notice"><p>{notice}</p></header>\n'
        f'<div class="flow">\n<h1>{title}</h1>\n{blocks}\n</div>\n</main>'
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{line(text)}</h{level}>"
        case Line(runs):
            return f"<p>{_line(runs)}</p>"
        case Paragraph(text):
            return prose(text)
        case Facts(facts):
            pairs = "\n".join(f"<dt>{line(fact.label)}</dt>\n<dd>{prose(fact.text)}</dd>" for fact in facts)
            return f'<dl class="facts">\n{pairs}\n</dl>'
        case Bullets(items):
            pieces = "\n".join(f"<li>{_item(item)}</li>" for item in items)
            return f"<ul>\n{pieces}\n</ul>"


def _item(item: Item) -> str:
    lead = _line(item.lead)
    colon = ": " if lead and item.text is not None else ""
    return "\n".join([_led(f"{lead}{colon}", item.text or ""), *map(_fact, item.facts)])


def _fact(fact: Fact) -> str:
    return _led(f"{line(fact.label)}: ", fact.text)


def _led(lead: str, text: str) -> str:
    """Return the paragraphs of `text`, with `lead` at the start of the first."""
    return f"<p>{lead}{prose(text).removeprefix('<p>') or '</p>'}"


def _line(runs: Iterable[Run]) -> str:
    return "".join(f"<strong>{escape(run.text)}</strong>" if run.strong else escape(run.text) for run in runs)
