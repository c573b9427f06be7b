"""An A4, a report and a booklet as one HTML file: the words of the group, and nothing that does anything."""

import base64
import re
from dataclasses import replace
from datetime import UTC, date
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from support.dialogues import dialogues
from support.hostile import HOSTILE
from support.pictures import DRAWING, encoded

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4, NOTHING_YET, ONLY_FOR_GROUP, PARTS, compose
from goedwerk.domain.bundle import OWN_QUESTIONS, Bundle, bind
from goedwerk.domain.dialogue import Dialogue, Picture, Summary
from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.domain.fit import FLOOR, Fit
from goedwerk.domain.report import report
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean, one_line
from goedwerk.example import EXAMPLE
from goedwerk.formats import exchange, html, html_bundle
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.fitting import PageFullError
from goedwerk.formats.html_file import html_file
from goedwerk.formats.html_page import page_body
from goedwerk.formats.html_text import prose
from goedwerk.formats.saving import Format, save_a4

METHOD = load_method()
GOLDEN = Path(__file__).with_name("golden")
(DIALOGUE,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
PAGES = [compose(DIALOGUE, summary, METHOD) for summary in DIALOGUE.summaries]
FORMAT: Format = html
FITS = Fit(size=10.5, skive=True, filled=0.5, over=0, lines={})
"""Any size will do where only the words matter."""

PICTURE = Picture(alt="Twee paar schoenen", media_type="image/png", data=encoded(DRAWING, "PNG"))
ELEMENTS = {"html", "head", "meta", "title", "style", "body"}
ELEMENTS |= {"article", "header", "footer", "main", "section", "div", "img"}
ELEMENTS |= {"h1", "h2", "h3", "h4", "p", "br", "strong", "ul", "ol", "li", "dl", "dt", "dd"}
ATTRIBUTES = {"alt", "charset", "class", "content", "http-equiv", "lang", "name", "src", "style", "value"}

Files = dict[str, bytes]


class Page(HTMLParser):
    """A file as a reader meets it: its elements, their attributes, and the words of each paragraph and heading."""

    def __init__(self, source: bytes | str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[str, str]] = []
        text = source.decode("utf-8") if isinstance(source, bytes) else source
        # A new line after an element is layout of the source, not something to read.
        self.feed(re.sub(r"(<br />|</?\w+[^<>]*>)\n", r"\1", text))
        self.close()
        self.words = one_line(" ".join(words for tag, words in self.pieces if tag not in ("title", "style")))

    @property
    def shape(self) -> list[str]:
        """The elements but for the paragraphs and lines within a text."""
        return [tag for tag, _ in self.elements if tag not in ("p", "br")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "br":
            self.handle_data("\n")
        elif tag != "strong":
            self.pieces.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.pieces:
            tag, words = self.pieces[-1]
            self.pieces[-1] = tag, words + data

    def all(self, tag: str) -> list[str]:
        return [words for found, words in self.pieces if found == tag]

    def meta(self, name: str) -> list[str | None]:
        return [
            attributes.get("content")
            for tag, attributes in self.elements
            if tag == "meta" and name in (attributes.get("name"), attributes.get("http-equiv"))
        ]


def a4(summary: dict[str, Any] | None = None, **fields: Any) -> A4:
    kept = Dialogue.model_validate({"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost"} | fields)
    return compose(kept, Summary.model_validate({"id": "s1"} | (summary or {})), METHOD)


def rendered(page: A4) -> bytes:
    """The file of a page of which it does not matter whether it fits."""
    return html_file(page.title, page.mark, page_body(page, FITS))


def a_document(*blocks: Block, title: str = "Oost", notice: str = "Alleen voor ons") -> bytes:
    return html.render_document(Document(title, notice, blocks), "x")


def a_bundle(*pages: A4) -> Bundle:
    return bind([(page, DIALOGUE.situation) for page in pages], METHOD, "Ons boekje", date(2026, 5, 1))


def without_fonts(data: bytes) -> str:
    return re.sub("(?<=font/woff2;base64,)[A-Za-z0-9+/=]+", "…", data.decode("utf-8"))


@pytest.fixture(scope="module")
def files() -> Files:
    """One file of each kind, of the example."""
    return {
        "a4": html.render(PAGES[0]),
        "report": html.render_document(report(DIALOGUE, METHOD, UTC), DIALOGUE.id),
        "bundle": html.render_bundle(a_bundle(*PAGES), lambda count: None),
    }


@pytest.fixture
def not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a booklet of which it does not matter whether they fit."""
    monkeypatch.setattr(html_bundle, "fit", lambda page: FITS)


def test_the_example_gives_the_page_that_was_looked_at() -> None:
    assert without_fonts(html.render(PAGES[0])) == (GOLDEN / "a4.html").read_text(encoding="utf-8")


def test_people_can_choose_it() -> None:
    assert page_formats()["html"] is html


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_literally_and_never_changes_the_shape_of_a_page(text: str) -> None:
    def page(typed: str) -> Page:
        fields = dict.fromkeys(["core_statement", *PARTS], typed) | {"image": PICTURE.revised(alt=typed)}
        situation = {"key": "k", "title": typed, "text": "niet gebruikt"}
        answer = {"id": "a1", "element": "skills", "text": typed, "starred": True}
        return Page(rendered(a4(fields, group=typed, situation=situation, answers=[answer])))

    shown, typed = page(f"{text}x"), one_line(clean(f"{text}x"))
    assert shown.shape == page("x").shape
    assert shown.all("h1") == shown.all("title") == shown.all("dd") == [typed]
    assert [attributes["alt"] for tag, attributes in shown.elements if tag == "img"] == [typed]
    assert shown.words.count(typed) >= len(PARTS) + 4


@pytest.mark.parametrize("text", HOSTILE)
def test_every_character_and_every_new_line_is_kept(text: str) -> None:
    lines = clean(text).split("\n")
    paragraphs = ["\n".join(found) for filled, found in groupby(lines, lambda line: bool(line.strip())) if filled]
    assert Page(prose(clean(text))).all("p") == paragraphs


@given(kept=dialogues())
def test_an_a4_shows_all_its_texts(kept: Dialogue) -> None:
    for summary in kept.summaries:
        page = compose(kept, summary, METHOD)
        shown = Page(rendered(page))
        for text in (page.title, page.subtitle, *page.footer, *(section.text for section in page.sections)):
            assert one_line(text) in shown.words
        for line in page.skive:
            assert one_line(line.text) in shown.all("dd")


def test_an_a4_has_its_parts_in_the_order_of_the_page() -> None:
    shown = Page(rendered(a4(dict.fromkeys(["core_statement", *PARTS], "x") | {"image": PICTURE})))
    names = ["De situatie", "Toelichting", "Excellent", "Ethiek", "Energie", "Waar zijn we het niet over eens?"]
    assert (shown.all("h1"), shown.all("h2")) == (["x"], names)


def test_the_lines_about_skive_are_there_when_they_fit() -> None:
    page = a4(answers=[{"id": "a1", "element": "skills", "text": "Wachten", "starred": True}])
    assert "Wachten" in Page(page_body(page, FITS)).words
    assert "Wachten" not in Page(page_body(page, replace(FITS, skive=False))).words


def test_a_page_without_any_words_says_so() -> None:
    assert "Op dit A4 staat nog niets." in Page(html.render(a4())).words


def test_a_page_with_only_a_kernuitspraak_or_a_picture_is_not_called_empty() -> None:
    for summary in ({"core_statement": "Wachten is ook zorg."}, {"image": PICTURE}):
        assert NOTHING_YET not in Page(rendered(a4(summary))).words


def test_a_page_says_that_it_was_not_checked() -> None:
    assert ONLY_FOR_GROUP in Page(html.render(replace(a4(), only_for_group=True))).words
    assert ONLY_FOR_GROUP not in Page(html.render(a4())).words


def test_a_picture_is_inside_the_file_and_told_in_words() -> None:
    (image,) = (attributes for tag, attributes in Page(html.render(a4({"image": PICTURE}))).elements if tag == "img")
    kind, data = (image["src"] or "").split(",")
    assert (image["alt"], kind) == (PICTURE.alt, "data:image/png;base64")
    assert base64.b64decode(data) == PICTURE.data


def test_nothing_in_a_file_does_anything_or_comes_from_elsewhere(files: Files) -> None:
    for data in files.values():
        shown = Page(data)
        assert {tag for tag, _ in shown.elements} <= ELEMENTS
        for tag, attributes in shown.elements:
            assert {*attributes} <= ATTRIBUTES
            assert (attributes.get("src") or "data:").startswith("data:")
            assert tag == "meta" or "http-equiv" not in attributes
        (style,) = shown.all("style")
        assert "@import" not in style
        assert re.findall(r"url\((?!\"data:font/woff2;base64,)", style) == []


def test_a_browser_is_told_to_run_and_fetch_nothing_before_it_meets_anything_else(files: Files) -> None:
    for data in files.values():
        shown = Page(data)
        assert [tag for tag, _ in shown.elements[:4]] == ["html", "head", "meta", "meta"]
        assert shown.elements[0][1] == {"lang": "nl"}
        assert shown.elements[2][1] == {"charset": "utf-8"}
        assert shown.elements[3][1]["http-equiv"] == "Content-Security-Policy"
        rules = (shown.elements[3][1]["content"] or "").split("; ")
        assert rules[0] == "default-src 'none'"
        assert {"img-src data:", "font-src data:", "base-uri 'none'", "form-action 'none'"} <= {*rules}
        assert not [rule for rule in rules if rule.startswith("script")]
        assert shown.meta("referrer") == ["no-referrer"]


def test_what_a_file_says_about_itself_holds_no_names_of_people(files: Files) -> None:
    names = [person.name for person in DIALOGUE.participants] + [DIALOGUE.facilitator]
    for data in files.values():
        shown = Page(data)
        (title,) = shown.all("title")
        assert not [name for name in names if name in title]
        told = {attributes.get("name") for tag, attributes in shown.elements if tag == "meta"}
        assert told == {None, "referrer", "viewport", "goedwerk"}
    assert Page(files["a4"]).all("title") == [PAGES[0].title]


def test_no_words_are_smaller_than_nine_points(files: Files) -> None:
    (style,) = Page(files["a4"]).all("style")
    sizes = re.findall(r"font(?:-size)?: (?:\d+ )?([^;/]+)", style.partition(":root")[2])
    assert len(sizes) > 10
    assert not [size for size in sizes if re.match(r"0?\.\d+em|[0-8](?:\.\d+)?pt", size)]
    assert float(re.findall(r"--size: ([\d.]+)pt", page_body(a4(), replace(FITS, size=FLOOR)))[0]) >= 9


def test_a_file_knows_what_it_was_made_of(files: Files) -> None:
    marks = {"a4": PAGES[0].mark, "report": DIALOGUE.id, "bundle": a_bundle(*PAGES).mark}
    for made_of, mark in marks.items():
        for kind, data in files.items():
            assert html.carries(data, mark) == (kind == made_of)
            assert mark not in Page(data).words
            assert html.carries(data, None)
        assert html.carries(files[made_of].replace(b"\n", b"\r\n"), mark)


def test_a_file_that_someone_changed_is_no_longer_ours(files: Files) -> None:
    data, mark = files["a4"], PAGES[0].mark
    title = b"Elke dienst kies ik opnieuw"
    changes = (
        data.replace(title, b"Elke nacht kies ik opnieuw"),
        data.replace(b"<h1>" + title, b"<h1>Steeds: " + title),
        data.replace(b"</style>", b"p { color: red; }</style>"),
        data.replace(b'<html lang="nl">', b'<html lang="en">'),
        data + b"<!-- van mij -->\n",
    )
    assert not [changed for changed in changes if changed == data or html.carries(changed, mark)]
    assert not [changed for changed in changes if html.carries(changed, None)]
    report_data = files["report"]
    assert not html.carries(report_data.replace(b"</h1>", b"!</h1>"), DIALOGUE.id)


def test_a_file_that_someone_changed_stays_when_the_a4_is_saved_again(tmp_path: Path) -> None:
    path = save_a4(tmp_path, PAGES[0], FORMAT).path
    changed = path.read_bytes().replace(b"</h1>", b"!</h1>")
    path.write_bytes(changed)
    assert save_a4(tmp_path, PAGES[0], FORMAT).path.name == f"{path.stem}-nieuwer.html"
    assert path.read_bytes() == changed


def test_the_same_words_give_the_same_bytes(files: Files) -> None:
    assert html.render(PAGES[0]) == files["a4"]
    assert html.render_bundle(a_bundle(*PAGES), lambda count: None) == files["bundle"]


def test_no_text_makes_a_file_look_like_that_of_something_else() -> None:
    text = '<meta name="goedwerk" content="x">'
    assert not html.carries(rendered(a4({"core_statement": text, "explanation": text}, group=text)), "x")
    assert not html.carries(b"", "x")
    assert not html.carries(text.encode("utf-8").replace(b"goedwerk", b"generator"), "x")


def test_a_file_takes_the_place_of_its_own_and_never_of_another(tmp_path: Path) -> None:
    first, second = (a4({"id": key}) for key in ("s1", "s2"))
    names = [save_a4(tmp_path, page, FORMAT).path.name for page in (first, second, first)]
    assert names == ["zonder-datum-oost.html", "zonder-datum-oost-2.html", "zonder-datum-oost.html"]


def test_the_letters_are_inside_the_file_and_those_for_emoji_only_where_they_are_needed(files: Files) -> None:
    with_emoji = [rendered(a4({"explanation": text})) for text in ("👩\u200d⚕️", "❤", "1️⃣", "🇳🇱")]
    without = [rendered(a4({"explanation": text})) for text in ("★ ☐ ✓ € é", "护理", "שלום")]
    assert all(data.count(b"@font-face") == 5 for data in with_emoji)
    assert all(data.count(b"@font-face") == 4 for data in (*without, *files.values()))
    assert all(len(data) < 250_000 for data in (*without, *files.values()))


def test_a_page_that_is_too_full_becomes_no_file() -> None:
    with pytest.raises(PageFullError):
        html.render(a4({"explanation": "Zorg is mensenwerk. " * 500}))
    with pytest.raises(PageFullError):
        html.render_bundle(a_bundle(a4(), a4({"id": "s2", "ethics": "Zorg is mensenwerk. " * 500})), lambda count: None)


def test_the_letters_of_a_page_are_as_large_as_they_were_measured() -> None:
    sizes = [re.findall(r"--size: ([\d.]+)pt", page_body(a4(), replace(FITS, size=size))) for size in (9.7, 12.0)]
    assert sizes == [["9.02"], ["11.16"]]


@pytest.mark.usefixtures("not_measured")
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_never_changes_the_shape_of_a_booklet(text: str) -> None:
    def booklet(typed: str) -> Page:
        situation = Situation(key="k", title=typed, questions=[{"element": "skills", "text": typed}])
        page = a4({"core_statement": typed}, group=typed, situation=situation)
        return Page(
            html.render_bundle(bind([(page, situation)], METHOD, clean(typed), date(2026, 5, 1)), lambda count: None)
        )

    shown, typed = booklet(f"{text}x"), one_line(clean(f"{text}x"))
    assert shown.shape == booklet("x").shape
    assert shown.all("h3")[0] == shown.all("li")[0] == typed
    assert shown.words.count(typed) >= 7


@pytest.mark.usefixtures("not_measured")
def test_a_booklet_has_a_title_page_contents_and_questions_behind_each_situation() -> None:
    other = Situation(key="k", title="Iets anders", questions=[{"element": "skills", "text": "Wat deed je?"}])
    without = replace(a4({"core_statement": "Wachten."}), date=None)
    pages = [
        *((page, DIALOGUE.situation) for page in PAGES),
        (a4({"core_statement": "Lopen."}, situation=other), other),
    ]
    bundle = bind([*pages, (without, None)], METHOD, "Ons boekje", date(2026, 5, 1))
    counted: list[int] = []
    shown = Page(html.render_bundle(bundle, counted.append))
    assert counted == [1, 2, 3, 4]
    assert shown.all("h1") == ["Ons boekje"]
    first = [PAGES[0].title, PAGES[1].title, OWN_QUESTIONS]
    assert sorted(shown.all("h2")) == sorted(["Inhoud", *first, "Lopen.", OWN_QUESTIONS, "Wachten.", OWN_QUESTIONS])
    assert shown.all("li") == [page.title for page in bundle.pages]
    assert "1 mei 2026" in shown.words
    assert "4 A4’s over 3 situaties" in shown.words
    assert [text for text in shown.all("p") if text == "Zonder vermogen"] == ["Zonder vermogen"]
    assert "Wat deed je?" in shown.all("p")
    sheets = [attributes.get("class") for _, attributes in shown.elements]
    assert sheets.count("page") + sheets.count("text contents") == 1 + 1 + 4 + 3


@pytest.mark.usefixtures("not_measured")
def test_a_booklet_stops_when_its_listener_does() -> None:
    class StoppedError(Exception):
        pass

    def stop(count: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        html.render_bundle(a_bundle(*PAGES), stop)


@pytest.mark.usefixtures("not_measured")
def test_a_booklet_with_a_page_that_was_not_checked_says_so_on_every_page() -> None:
    checked, unchecked = PAGES[0], replace(PAGES[1], only_for_group=True)
    shown = Page(html.render_bundle(a_bundle(checked, unchecked), lambda count: None))
    assert shown.words.count(ONLY_FOR_GROUP) == 4  # title page, contents, the A4 itself, questions
    assert ONLY_FOR_GROUP not in Page(html.render_bundle(a_bundle(checked), lambda count: None)).words


@pytest.mark.usefixtures("not_measured")
def test_each_question_of_a_booklet_has_room_to_write() -> None:
    for amount in (1, 5, 12):
        questions = [{"element": "skills", "text": f"Vraag {number}?"} for number in range(amount)]
        situation = Situation(key="k", title="x", questions=questions)
        bundle = bind([(a4(situation=situation), situation)], METHOD, "x", date(2026, 5, 1))
        shown = Page(html.render_bundle(bundle, lambda count: None))
        lines = [attributes.get("class") for _, attributes in shown.elements].count("line")
        assert lines >= 2 * amount


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_never_changes_the_shape_of_a_document(text: str) -> None:
    def document(typed: str) -> Page:
        lead = (Run(one_line(typed), strong=True), Run(" zegt"))
        blocks = (
            Heading(2, typed),
            Line(lead),
            Paragraph(typed),
            Facts((Fact("Wie", typed),)),
            Bullets((Item(lead, typed, (Fact("Stand", typed),)), Item(text=typed), Item(lead))),
        )
        return Page(a_document(*blocks, title=typed, notice=typed))

    typed = clean(f"{text}x")
    shown = document(typed)
    assert shown.shape == document("x").shape
    assert shown.words.count(one_line(typed)) >= 10


def test_a_document_shows_each_kind_of_block() -> None:
    lead = (Run("★ "), Run("Mo", strong=True))
    data = a_document(
        Heading(2, "Kop"),
        Line((Run("Verteld door "), Run("Mo"))),
        Paragraph("een\ntwee\n\ndrie"),
        Facts((Fact("Wie", "ik\nen jij"),)),
        Bullets((Item(lead, "a\n\nb", (Fact("Stand", "open"),)), Item(text="c"), Item(lead))),
    )
    body = re.search(r"<h2>.*</ul>", data.decode("utf-8"), re.DOTALL)
    assert body
    assert re.sub(r"(?<=>)\n", "", body[0]) == (
        "<h2>Kop</h2><p>Verteld door Mo</p><p>een<br />twee</p><p>drie</p>"
        '<dl class="facts"><dt>Wie</dt><dd><p>ik<br />en jij</p></dd></dl>'
        "<ul><li><p>★ <strong>Mo</strong>: a</p><p>b</p><p>Stand: open</p></li>"
        "<li><p>c</p></li><li><p>★ <strong>Mo</strong></p></li></ul>"
    )


@given(kept=dialogues())
def test_a_report_shows_every_block(kept: Dialogue) -> None:
    document = report(kept, METHOD, UTC)
    shown = Page(html.render_document(document, kept.id))
    for block in document.blocks:
        match block:
            case Heading(level, text):
                assert one_line(text) in shown.all(f"h{level}")
            case Paragraph(text):
                assert one_line(text) in shown.words
            case Facts(facts):
                assert all(one_line(fact.text) in shown.words for fact in facts)
            case Bullets(items):
                assert all(one_line(item.text or "") in shown.words for item in items)


def test_a_report_says_first_and_on_every_printed_page_for_whom_it_is() -> None:
    document = report(DIALOGUE, METHOD, UTC)
    data = html.render_document(document, DIALOGUE.id)
    assert Page(data).words.startswith(f"{document.notice} {document.title} ")
    style = Page(data).all("style")[0].split("@media print")[1].split("@media")[0]
    assert re.search(r"\.notice \{ display: table-header-group;", style)
