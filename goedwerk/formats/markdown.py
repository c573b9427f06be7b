"""Markdown, the source format: an A4 and the full report as text that any program can read and change."""

from collections.abc import Iterable
from datetime import tzinfo

from goedwerk.domain.a4 import A4, NOTHING_YET, PICTURE_PLACE
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method
from goedwerk.domain.report import report
from goedwerk.formats.literal import literal, literal_line
from goedwerk.formats.markdown_document import document_blocks

LABEL = "Markdown"
SUFFIX = ".md"


def render(a4: A4) -> bytes:
    """Return an A4 as UTF-8 Markdown."""
    blocks = [f"# {literal_line(a4.title)}"]
    if a4.subtitle:
        blocks.append(f"*{literal_line(a4.subtitle)}*")
    if a4.picture is None:
        blocks.append(f"> {PICTURE_PLACE}")
    elif a4.picture.alt.strip():
        blocks.append(f"> {literal(a4.picture.alt, indent='> ')}")
    for section in a4.sections:
        blocks += [f"## {literal_line(section.heading)}", literal(section.text)]
    if not a4.sections:
        blocks.append(NOTHING_YET)
    blocks += ["***", literal_line(" · ".join(a4.footer))]
    return _file(blocks, a4.mark)


def render_report(dialogue: Dialogue, method: Method, zone: tzinfo | None = None) -> bytes:
    """Return everything of a dialogue but the facilitator's own notes, as UTF-8 Markdown.

    Times are those of `zone`, or of this laptop.
    """
    return _file(document_blocks(report(dialogue, method, zone)), dialogue.id)


def carries(data: bytes, mark: str) -> bool:
    """Tell whether the file with these bytes was made of what has this mark."""
    return data.rstrip().endswith(b"\n" + _mark_line(mark).encode("utf-8"))


def _file(blocks: Iterable[str], mark: str) -> bytes:
    return "\n\n".join([*blocks, _mark_line(mark)]).encode("utf-8") + b"\n"


def _mark_line(mark: str) -> str:
    # The definition of a link that nothing refers to: no program shows it.
    return f'[goedwerk]: # "{mark}"'
