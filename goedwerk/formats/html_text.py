"""Words of people as HTML that shows exactly those words, whatever they typed."""

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from goedwerk.domain.text import one_line
from goedwerk.formats.literal import literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def prose(text: str) -> str:
    """Return `text` as paragraphs: a new line stays one, and blank lines separate paragraphs."""
    return str(_markdown().render(literal(text))).rstrip("\n")


def line(text: str) -> str:
    """Return `text` on one line, to stand inside an element."""
    return escape(one_line(text))


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable(["image", "link", "autolink"])
