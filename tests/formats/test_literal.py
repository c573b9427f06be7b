"""What people type never becomes markup, and what they typed is what is shown."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.hostile import HOSTILE

from goedwerk.domain.text import clean, one_line
from goedwerk.formats.literal import literal, literal_line

RENDERERS = {
    "commonmark": MarkdownIt("commonmark", {"html": False}),
    "commonmark with HTML": MarkdownIt("commonmark", {"html": True}),
    "tables and struck-out text": MarkdownIt("gfm-like", {"html": True, "linkify": False}),
}

MEANS_SOMETHING = [
    *("*a* **b**", "_a_ __b__", "a_b_c _d", "~~a~~ ~b~", "`a` ``b", "# a", "## a ##", "a ###", "#", "###"),
    *("- a", "-", "+ a", "+", "* a", "1. a", "7) a", "123456789. a", "1.", "- [ ] a", "-\ta", "- - a"),
    *("> a", ">", "***", "---", "- - -", "_ _ _", "a\n===", "a\n=", "a\n---", "a\n-", "a\n\n===", "+++\na\n+++"),
    *("    a", "\ta", " a ", "a  \nb", "a\\\nb", "a\\", "\u00a0a\u00a0", "a\t", "a\n  b", "a \n \n b", " \\"),
    *("[a](b)", "![a](b)", "[a]: b", "[^1]", "[^1]: a", "[ ]", "[Naam]", "a ] b"),
    *("<b>a</b>", "<https://a.example>", "<a@b.example>", "<!-- a -->", "<?a?>", "</b>", "<!A>", "<![CDATA[a]]>", "<3"),
    *("&amp; &#35; &#x23; &auml;", "R&D;", "&amp", "\\&amp;", "\\*a\\*", "\\\\", "C:\\*", "&\n#35;"),
    *("a | b\n--- | ---\nc | d", "| a |\n| - |\n| b |", "a |\n| --- | ---", "```\na\n```", "~~~\na\n~~~"),
    *("", " ", "\n", "\n\na\n\n\n\nb\n\n", "a\n\n\tb", "a\n\n- b\n- c\n\nd", "2026. a", "a\n1. b"),
]
KNOWN = [*MEANS_SOMETHING, *(clean(text) for text in HOSTILE)]

# Mostly what means something in Markdown, so that combinations of it turn up often.
MARKUP = st.lists(
    st.sampled_from(
        [*"*_#=-+~|&<>[]()!`\\:.;,'\"x1aé0 \t\n", "\n\n", "\u00a0", "\u2003", "&amp;", "&#35;", "12.", "--"]
    )
).map("".join)
TEXTS = st.one_of(MARKUP, st.text()).map(clean)


class Page(HTMLParser):
    """The words of a page as a reader sees them, and the tags around them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []
        # A new line after a tag is layout of the source, not something to read.
        self.feed(re.sub(r"(<br />|</?\w+>)\n", r"\1", html))
        self.close()
        self.words = self.words.removesuffix("\n\n")

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        if tag == "br":
            self.words += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.words += "\n\n"

    def handle_data(self, data: str) -> None:
        self.words += data


def as_kept(text: str) -> str:
    """Return `text` with each run of blank lines as one, and none at either end."""
    lines = (line if line.strip() else "" for line in text.split("\n"))
    return re.sub("\n\n+", "\n\n", "\n".join(lines)).strip("\n")


def on_its_own(renderer: MarkdownIt, text: str) -> None:
    page = Page(renderer.render(literal(text)))
    assert page.words == as_kept(text)
    assert {*page.tags} <= {"p", "br"}


def in_a_list(renderer: MarkdownIt, text: str) -> None:
    page = Page(renderer.render(f"- first\n\n- {literal(text, indent='  ')}\n\n- last"))
    assert "\n".join(line for line in page.words.split("\n") if line) == "\n".join(
        ["first", *(line for line in as_kept(text).split("\n") if line), "last"]
    )
    assert page.tags.count("li") == 3
    assert {*page.tags} <= {"ul", "li", "p", "br"}


def in_a_quotation(renderer: MarkdownIt, text: str) -> None:
    inside, outside = renderer.render(f"> {literal(text, indent='> ')}\n\nafter").split("</blockquote>")
    assert Page(inside).words == as_kept(text)
    assert {*Page(inside).tags} <= {"blockquote", "p", "br"}
    assert outside == "\n<p>after</p>\n"


def in_a_heading(renderer: MarkdownIt, text: str) -> None:
    page = Page(renderer.render(f"# {literal_line(text)}"))
    assert page.words == one_line(text)
    assert page.tags == ["h1"]


def in_bold(renderer: MarkdownIt, text: str) -> None:
    words = one_line(text) or "x"
    page = Page(renderer.render(f"- **{literal_line(words)}**: after"))
    assert page.words == f"{words}: after"
    assert page.tags == ["ul", "li", "strong"]


every_place = pytest.mark.parametrize("shown", [on_its_own, in_a_list, in_a_quotation, in_a_heading, in_bold])
every_renderer = pytest.mark.parametrize("renderer", RENDERERS.values(), ids=RENDERERS)


@every_place
@every_renderer
def test_what_means_something_in_markdown_is_shown_as_it_was_typed(
    renderer: MarkdownIt, shown: Callable[[MarkdownIt, str], None]
) -> None:
    for text in KNOWN:
        shown(renderer, text)


@every_place
@every_renderer
@given(text=TEXTS)
def test_any_text_is_shown_as_it_was_typed(
    renderer: MarkdownIt, shown: Callable[[MarkdownIt, str], None], text: str
) -> None:
    shown(renderer, text)


@pytest.mark.parametrize(
    "text",
    [
        "Zo'n 5 à 6 keer; dat is (volgens mij) te veel. Toch?",
        "Mevrouw zei: ‘Kind, praat je nou met mij of met haar?’ – en toen was het stil…",
        "R&D, A&B en 3 < 5, of 5 > 3, en <3",
        "Mail jan_de_vries@zorg.example of kijk op https://www.zorg.example/a_b?x=1&y=2",
        "om 10.30 uur, punt 1.2 en 50% van €5,00 - nee: 4 + 1 = 5!",
        "11 maart 2026",
        "-5 graden",
    ],
)
def test_ordinary_prose_stays_readable_in_the_source(text: str) -> None:
    assert literal(text) == text


def test_a_table_without_bars_is_no_table_either() -> None:
    assert literal("kop\n:-:") == "kop\\\n\\:-:"


def test_no_line_of_the_source_ends_in_white_space() -> None:
    assert literal("a\n\nb\nc", indent="> ") == "a\n>\n> b\\\n> c"
    assert literal("a\n\nb\nc", indent="  ") == "a\n\n  b\\\n  c"
