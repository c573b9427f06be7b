"""Reading what there is to explain: the chapters of the handleiding, and the texts of the method."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.content.source import read_source
from goedwerk.domain.document import Run
from goedwerk.domain.explanation import Passage, Subject, about_method
from goedwerk.domain.method import Method
from goedwerk.domain.text import clean

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

GUIDE = "Handleiding"
"""The group of the subjects that are chapters of the handleiding."""

_CHAPTER = "h2"
_ALSO = re.compile(r"<!-- ook: (.*) -->")


def load_explanation(method: Method) -> tuple[Subject, ...]:
    """Return all there is to read about, the handleiding first; raises `ContentError`."""
    return (*read_chapters(read_source(guide_path())), *about_method(method))


def guide_path() -> Path:
    """Return where the handleiding is: inside an installed package, or in `docs` of a checkout."""
    package = Path(__file__).parent.parent
    packaged = package / "_docs" / "handleiding.md"
    return packaged if packaged.is_file() else package.parent / "docs" / "handleiding.md"


def read_chapters(source: str) -> tuple[Subject, ...]:
    """Return the chapters of a page in Markdown: each begins with a heading of the second level.

    What stands above the first of them is left out, and so are pictures. A row of a table becomes a line. Below a
    heading may stand other words by which people look for it: `<!-- ook: boos, huilen -->`.
    """
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    nodes = SyntaxTreeNode(parser.parse(clean(source))).children
    starts = [number for number, node in enumerate(nodes) if node.tag == _CHAPTER]
    return tuple(_chapter(*nodes[start:end]) for start, end in pairwise([*starts, len(nodes)]))


def _chapter(title: "SyntaxTreeNode", *nodes: "SyntaxTreeNode") -> Subject:
    passages: list[Passage] = []
    also = ""
    for node in nodes:
        other_words = _ALSO.fullmatch(_text(node)) if node.type == "paragraph" else None
        if other_words is None:
            passages.extend(_passages(node))
        elif passages:
            passages[-1] = replace(passages[-1], also=other_words[1])
        else:
            also = other_words[1]
    return Subject(GUIDE, _text(title), tuple(passages), also)


def _passages(node: "SyntaxTreeNode") -> Iterator[Passage]:
    match node.type:
        case "heading":
            yield Passage((Run(_text(node)),), heading=True)
        case "bullet_list":
            yield from (Passage(_runs(item), "·") for item in node.children)
        case "ordered_list":
            yield from (Passage(_runs(item), f"{number}.") for number, item in enumerate(node.children, 1))
        case "table":
            yield from map(_row, node.children[-1].children)
        case "fence" | "code_block":
            yield Passage((Run(node.content.rstrip("\n")),))
        case _:
            if (runs := _runs(node)) and any(run.text.strip() for run in runs):
                yield Passage(runs)


def _row(row: "SyntaxTreeNode") -> Passage:
    first, *others = row.children
    return Passage((Run(_text(first), strong=True), *(Run(f"  {_text(cell)}") for cell in others)), "·")


def _text(node: "SyntaxTreeNode") -> str:
    return "".join(run.text for run in _runs(node))


def _runs(node: "SyntaxTreeNode", strong: bool = False) -> tuple[Run, ...]:
    """Return the words in a node; of a picture none, and of a link what one reads."""
    match node.type:
        case "text" | "code_inline":
            return (Run(node.content, strong),) if node.content else ()
        case "softbreak" | "hardbreak":
            return (Run(" ", strong),)
        case "image":
            return ()
    runs = tuple(run for child in node.children for run in _runs(child, strong or node.type == "strong"))
    # What stands on the screen is in italics on the page; not every terminal has those.
    return (Run("‘", strong), *runs, Run("’", strong)) if node.type == "em" else runs
