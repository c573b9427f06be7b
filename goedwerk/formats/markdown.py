"""Markdown, the source format: an A4 and the full report as text that any program can read and change."""

import re
from collections.abc import Callable, Iterable

from goedwerk.domain.a4 import A4, NOTHING_YET, SKIVE_HEADING
from goedwerk.domain.bundle import OWN_QUESTIONS, Bundle
from goedwerk.domain.document import Document
from goedwerk.domain.dutch import day_in_words
from goedwerk.formats.literal import literal, literal_line
from goedwerk.formats.markdown_document import document_blocks
from goedwerk.formats.seal import mark_of, sealed, with_plain_ends

LABEL = "Markdown"
SUFFIX = ".md"

_SEAL = re.compile(rb'\[goedwerk\]: # "(.*)"')


def render(a4: A4) -> bytes:
    """Return an A4 as UTF-8 Markdown."""
    return _file(_page(a4, level=1), a4.mark)


def render_document(document: Document, mark: str) -> bytes:
    """Return a flowing document, such as the report, as UTF-8 Markdown."""
    return _file(document_blocks(document), mark)


def render_bundle(bundle: Bundle, done: Callable[[int], None]) -> bytes:
    """Return a booklet of A4's as UTF-8 Markdown."""
    blocks = [f"# {literal_line(bundle.title)}", literal_line(day_in_words(bundle.day))]
    count = 0
    for chapter in bundle.chapters:
        blocks += ["***", f"## {literal_line(chapter.title)}"]
        if chapter.capability_name:
            blocks.append(f"*{literal_line(chapter.capability_name)}*")
        for page in chapter.pages:
            blocks += _page(page, level=3)
            count += 1
            done(count)
        blocks += [
            f"### {OWN_QUESTIONS}",
            "\n".join(f"- {literal(question, indent='  ')}" for question in chapter.questions),
        ]
    return _file([*blocks, "***", literal_line(bundle.method_source)], bundle.mark)


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether these bytes were made of what has this mark, or None for anything, and nobody changed them."""
    text, _, last = with_plain_ends(data).rstrip(b"\n").rpartition(b"\n\n")
    if mark is None and (seal := _SEAL.fullmatch(last)):
        mark = mark_of(seal[1])
    return mark is not None and last == _mark_line(mark, text)


def _page(a4: A4, level: int) -> list[str]:
    blocks = [f"{'#' * level} {literal_line(a4.title)}"]
    if a4.subtitle:
        blocks.append(f"*{literal_line(a4.subtitle)}*")
    if a4.picture and a4.picture.alt.strip():
        blocks.append(f"> {literal(a4.picture.alt, indent='> ')}")
    for section in a4.sections:
        blocks += [f"{'#' * (level + 1)} {literal_line(section.heading)}", literal(section.text)]
    if a4.is_empty:
        blocks.append(NOTHING_YET)
    if a4.skive:
        blocks.append(f"{'#' * (level + 1)} {SKIVE_HEADING}")
        blocks.append("\n".join(f"- **{line.name}:** {literal(line.text, indent='  ')}" for line in a4.skive))
    return [*blocks, "***", literal_line(" · ".join(a4.footer))]


def _file(blocks: Iterable[str], mark: str) -> bytes:
    text = "\n\n".join(blocks).encode("utf-8")
    return b"\n\n".join((text, _mark_line(mark, text))) + b"\n"


def _mark_line(mark: str, text: bytes) -> bytes:
    # The definition of a link that nothing refers to: no program shows it.
    return f'[goedwerk]: # "{sealed(mark, text)}"'.encode()
