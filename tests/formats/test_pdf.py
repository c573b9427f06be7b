"""A PDF: one page for each A4, the words of the group as they were typed, and readable for everyone."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image, ImageChops
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from support.hostile import HOSTILE
from support.pictures import DRAWING, PHOTO, encoded
from support.printed import UPDATE, assert_looks_like, bookmarks, drawn, farthest_right, opened, solid, tags, words

from goedwerk.content.method import load_method
from goedwerk.content.situations import load_library
from goedwerk.domain.a4 import A4, ONLY_FOR_GROUP, compose
from goedwerk.domain.bundle import OWN_QUESTIONS, Bundle, bind
from goedwerk.domain.dialogue import Dialogue, Picture, Summary
from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.fit import COMFORTABLE, FLOOR, LARGEST, Fit
from goedwerk.domain.report import report
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean
from goedwerk.example import EXAMPLE
from goedwerk.formats import exchange, pdf
from goedwerk.formats.fitting import PageFullError, print_page
from goedwerk.formats.saving import Format, save_a4

METHOD = load_method()
FORMAT: Format = pdf
(DIALOGUE,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
PAGES = [compose(DIALOGUE, summary, METHOD) for summary in DIALOGUE.summaries]
REPORT = report(DIALOGUE, METHOD, UTC)
LIBRARY = [entry.situation for entry in load_library().situations]
MARK = "00000000-0000-4000-8000-0000000000aa"
ALONE = Dialogue.model_validate({"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost"})

FONTS = ("OpenSans", "SourceSerif4", "NotoEmoji", "LibertinusSerif", "NewCM", "DejaVuSansMono")
"""Those of goedwerk and those that come with its engine; never one of this laptop."""

WITHOUT_LETTER = re.compile("[\u3000-\u9fff\uac00-\ud7af\ufdfa]")
"""What the letters of goedwerk do not have: Chinese, Japanese and Korean, and ﷺ."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
STACKED = re.compile("[\u0300-\u036f]")


def a4(text: str = "", **fields: object) -> A4:
    summary = Summary.model_validate({"id": "s1", "core_statement": "Kern", "explanation": text} | fields)
    return compose(ALONE, summary, METHOD)


def picture(data: bytes, media_type: str = "image/png") -> Picture:
    return Picture(alt="Twee paar schoenen", media_type=media_type, data=data)


def document(*blocks: Block, title: str = "Oost") -> Document:
    return Document(title=title, notice="Alleen voor de groep", blocks=blocks)


def booklet(pages: int = 6, title: str = "Beelden uit Oost", **changes: object) -> Bundle:
    """Return a booklet of different A4's about three situations, and one about none."""

    def bound() -> Iterable[tuple[A4, Situation | None]]:
        for number in range(pages):
            situation = (*LIBRARY[:3], None)[number % 4]
            dialogue = DIALOGUE.revised(id=str(UUID(int=number, version=4)), situation=situation)
            statement = f"Beeld {number}: elke dienst kies ik opnieuw."
            summary = DIALOGUE.summaries[0].revised(core_statement=statement, situation="Wat er speelde.", **changes)
            yield compose(dialogue, summary, METHOD), situation

    return bind(bound(), METHOD, title, date(2026, 3, 11))


def bundled(bundle: Bundle) -> bytes:
    return pdf.render_bundle(bundle, lambda _: None)


def fits(page: A4) -> Fit:
    return print_page(page)[1]


FILES: dict[str, Callable[[], bytes]] = {
    "a4": lambda: pdf.render(PAGES[0]),
    "report": lambda: pdf.render_document(REPORT, DIALOGUE.id),
    "booklet": lambda: bundled(booklet()),
}


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest) -> bytes:
    """Return each kind of PDF in turn."""
    return FILES[request.param]()


# Every kind


def test_a_file_can_be_read_aloud(file: bytes) -> None:
    root = opened(file).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    found = tags(file)
    assert found.count("Document") == 1
    levels = [int(tag[1:]) for tag in found if re.fullmatch(r"H\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_file_says_what_it_is_and_not_who_made_it(file: bytes) -> None:
    found = opened(file).metadata
    assert found is not None
    assert found.title in (PAGES[0].title, REPORT.title, "Beelden uit Oost")
    assert "/Author" not in found
    assert b"dc:creator" not in file


def test_a_file_meets_the_standards_for_keeping_and_for_screen_readers(file: bytes) -> None:
    assert b"<pdfaid:part>2</pdfaid:part>" in file
    assert b"<pdfuaid:part>1</pdfuaid:part>" in file


@pytest.mark.parametrize("name", FILES)
def test_the_same_words_give_the_same_bytes(name: str) -> None:
    first = FILES[name]()
    print_page.cache_clear()
    assert FILES[name]() == first


def test_every_letter_in_a_file_travels_with_it(file: bytes) -> None:
    for page in opened(file).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (inner,) = font.get_object()["/DescendantFonts"]
            described = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & {*described}
            name = described["/FontName"].partition("+")[2].replace(" ", "")
            assert name.startswith(FONTS)


# Knowing its file again


def test_a_file_knows_what_it_was_made_of() -> None:
    made = [
        (pdf.render(PAGES[0]), PAGES[0].mark),
        (pdf.render_document(REPORT, DIALOGUE.id), DIALOGUE.id),
        (bundled(booklet()), booklet().mark),
        (pdf.render_document(document(Paragraph("护")), MARK), MARK),
    ]
    for data, mark in made:
        assert pdf.carries(data, mark)
        assert pdf.carries(data, None)
        assert not pdf.carries(data, mark[:-1])
        assert not any(pdf.carries(data, other) for _, other in made if other != mark)


def test_a_pdf_in_which_someone_wrote_is_no_longer_ours_and_stays(tmp_path: Path) -> None:
    path = save_a4(tmp_path, PAGES[0], FORMAT).path
    data = path.read_bytes()
    written = PdfWriter(clone_from=BytesIO(data))
    written.add_annotation(0, FreeText(text="Van mij", rect=(50, 50, 200, 80)))
    written.write(path)
    changed = path.read_bytes()
    assert not [each for each in (changed, data + b"\n% van mij", data[:-1]) if pdf.carries(each, None)]
    assert save_a4(tmp_path, PAGES[0], FORMAT).path.name == f"{path.stem}-nieuwer.pdf"
    assert path.read_bytes() == changed


@pytest.mark.parametrize(
    "text",
    [
        MARK,
        f"/Keywords({MARK})",
        f"<pdf:Keywords>{MARK}</pdf:Keywords>",
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><pdf:Keywords>{MARK}</pdf:Keywords>',
    ],
)
def test_a_text_never_makes_a_file_look_like_another(text: str) -> None:
    other = document(Heading(2, text), Paragraph(text), title=text)
    assert not pdf.carries(pdf.render_document(other, "another"), MARK)
    assert not pdf.carries(pdf.render(a4(text, core_statement=text)), MARK)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\x00\xff" * 999, MARK.encode(), b"<x:xmpmeta ", b"\x89PNG"])
def test_another_file_is_never_taken_for_one_of_goedwerk(data: bytes) -> None:
    assert not pdf.carries(data, MARK)


# One A4


@pytest.mark.parametrize("page", PAGES)
def test_the_example_is_one_page(page: A4) -> None:
    (only,) = opened(pdf.render(page)).pages
    assert (round(only.mediabox.width), round(only.mediabox.height)) == (595, 842)


def test_a_page_stays_one_page_from_empty_to_full_and_is_refused_after_that() -> None:
    # Where the page is full: the number of words is found by halving.
    least, most = 0, 1500
    while most - least > 1:
        middle = (least + most) // 2
        fitting = fits(a4("woord " * middle)).fits
        least, most = (middle, most) if fitting else (least, middle)
    for count in (0, 1, least // 2, least):
        assert len(opened(pdf.render(a4("woord " * count))).pages) == 1
    assert fits(a4("woord " * least)).size == pytest.approx(FLOOR)
    assert fits(a4("woord " * 20)).size >= LARGEST
    with pytest.raises(PageFullError, match=r"in Toelichting staat het meest\. Er is geen bestand gemaakt\."):
        pdf.render(a4("woord " * most))


def test_a_page_without_anything_says_so() -> None:
    assert solid("Op dit A4 staat nog niets.") in words(pdf.render(a4(core_statement="")))


def test_the_lines_about_skive_are_there_only_when_the_rest_stays_comfortable() -> None:
    answers = [{"id": "a1", "element": "values", "text": "Dat ze gezien wordt", "starred": True}]
    dialogue = Dialogue.model_validate(ALONE.model_dump() | {"answers": answers})
    short, long = (compose(dialogue, Summary(id="s1", explanation="woord " * count), METHOD) for count in (50, 580))
    assert "Datzegezienwordt" in words(pdf.render(short))
    assert "Datzegezienwordt" not in words(pdf.render(long))
    assert fits(long).size < COMFORTABLE <= fits(short).size


@pytest.mark.parametrize(("data", "kind"), [(encoded(PHOTO, "JPEG"), "jpeg"), (encoded(DRAWING, "PNG"), "png")])
def test_a_picture_is_told_in_words_too(data: bytes, kind: str) -> None:
    made = pdf.render(a4("Tekst", image=picture(data, f"image/{kind}")))
    assert tags(made).count("Figure") == 1
    assert "Twee paar schoenen".encode("utf-16-be") in made or b"/Alt(Twee paar schoenen)" in made


def test_a_broken_picture_gives_no_file_and_no_traceback() -> None:
    with pytest.raises(GoedwerkError, match="staat geen half bestand"):
        pdf.render(a4("Tekst", image=picture(b"niets")))


@pytest.mark.parametrize("text", [clean(text) for text in HOSTILE if clean(text).strip()])
def test_a_hostile_text_stands_on_the_page_as_it_was_typed(text: str) -> None:
    shown = words(pdf.render(a4(f"{text} <<", excellent=f">> {text}")))
    expected = WITHOUT_LETTER.sub("\0", solid(text))
    if RIGHT_TO_LEFT.search(text) or STACKED.search(unicodedata.normalize("NFC", text)):
        # Read back in another order, or a letter once for every mark on it: but all of it is there.
        assert {*expected} <= {*shown}
    else:
        assert f"{expected}<<" in shown
        assert f">>{expected}" in shown


@pytest.mark.parametrize("text", ["éëï’€“”–", "☐✓❤★→", "😅🌱", "👩\u200d⚕️", "💪🏽", "🇳🇱1️⃣", "ŞğışłẀễĲĳ", "“‘’”…—·½²"])
@pytest.mark.parametrize("field", ["explanation", "core_statement"])
def test_what_people_type_has_letters_and_no_boxes(text: str, field: str) -> None:
    made = pdf.render(a4(**{field: f"Zo {text} is het"}))
    # The standard for screen readers does not allow a box for a letter that is missing.
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert solid(text) in words(made)


def test_a_letter_that_is_missing_costs_nothing_but_itself() -> None:
    made = pdf.render(a4("Zo 护 is het"))
    assert b"pdfuaid:part>" not in made
    assert "Zo\0ishet" in words(made)
    assert opened(made).trailer["/Root"]["/MarkInfo"]["/Marked"].value is True


def test_a_place_to_break_is_no_character_of_its_own() -> None:
    address = "https://x.example/een/heel-lang-adres-zonder-spaties?en=nog-meer&v=1234567890"
    made = pdf.render(a4(address * 3, core_statement=address, excellent=address))
    assert address * 3 in words(made)
    assert "\u200b" not in "".join(page.extract_text() for page in opened(made).pages)


# The report


def test_a_report_says_for_whom_it_is_on_every_page() -> None:
    made = pdf.render_document(REPORT, DIALOGUE.id)
    count = len(opened(made).pages)
    assert count > 1
    for page in range(count):
        shown = words(made, page)
        assert shown.count(solid(REPORT.notice.upper())) == 1
        assert f"{page + 1}van{count}" in shown


def test_a_report_has_real_headings() -> None:
    made = pdf.render_document(REPORT, DIALOGUE.id)
    headings = [f"H{block.level}" for block in REPORT.blocks if isinstance(block, Heading)]
    assert [tag for tag in tags(made) if re.fullmatch(r"H\d", tag)] == ["H1", *headings]
    listed = [(title, depth) for depth, title, _ in bookmarks(made)]
    expected = [(block.text, block.level - 1) for block in REPORT.blocks if isinstance(block, Heading)]
    assert listed == [(REPORT.title, 0), *expected]


def test_every_kind_of_block_is_shown() -> None:
    made = pdf.render_document(
        document(
            Heading(2, "Kop"),
            Line((Run("Verteld door "), Run("Mo", strong=True))),
            Paragraph("Een\nregel\n\nen nog een"),
            Facts((Fact("Datum", "11 maart"),)),
            Bullets(
                (
                    Item((Run("★ "), Run("Mo", strong=True)), "Ja\nen nee", (Fact("Wie", "Thea"),)),
                    Item((Run("alleen dit"),)),
                    Item(text="of dit"),
                    Item(text=""),
                )
            ),
        ),
        MARK,
    )
    expected = (
        "Kop Verteld door Mo Een regel en nog een Datum: 11 maart • ★ Mo: Ja en nee Wie: Thea • alleen dit • of dit •"
    )
    assert solid(expected) in words(made)
    assert tags(made).count("LI") >= 4


@pytest.mark.parametrize("text", [clean(text) for text in HOSTILE[2::3] if clean(text).strip()])
def test_a_hostile_text_stands_in_a_report_as_it_was_typed(text: str) -> None:
    blocks = (
        Heading(2, f"1{text}2"),
        Line((Run(f"3{text}4"),)),
        Paragraph(f"5{text}6"),
        Facts((Fact("Feit", f"7{text}8"),)),
        Bullets((Item((Run(f"9{text}0"),), f"1{text}2", (Fact("Feit", f"3{text}4"),)),)),
    )
    made = pdf.render_document(document(*blocks, title=f"5{text}6"), MARK)
    assert pdf.carries(made, MARK)
    expected = WITHOUT_LETTER.sub("\0", solid(text))
    shown = words(made)
    if len(text) > 400 and "Zorgv" in text:
        # Over more than one page, with the foot of one and the head of the next between.
        shown = re.sub(r"\d+van\d+|ALLEENVOORDEGROEP", "", shown)
    if RIGHT_TO_LEFT.search(text) or STACKED.search(unicodedata.normalize("NFC", text)):
        assert {*expected} <= {*shown}
    else:
        for start, end in ("12", "34", "56", "78", "90"):
            assert f"{start}{expected}{end}" in shown


def test_a_report_that_would_take_minutes_is_refused() -> None:
    long = document(*[Paragraph("woord " * 3_000)] * 23)
    with pytest.raises(GoedwerkError, match="te lang voor een PDF"):
        pdf.render_document(long, MARK)


def test_a_report_of_many_pages_is_made() -> None:
    # Above 100,000 characters, each paragraph a different one.
    blocks = [Paragraph(f"{number} " + f"woord{number} " * 100) for number in range(120)]
    made = pdf.render_document(document(*blocks), MARK)
    assert len(opened(made).pages) > 20


# The booklet


def test_a_booklet_has_each_a4_on_one_page_and_the_questions_behind_each_situation() -> None:
    bundle = booklet()
    made = bundled(bundle)
    shown = [words(made, page) for page in range(len(opened(made).pages))]
    assert len(shown) == 2 + len(bundle.pages) + len(bundle.chapters)
    assert solid("Beelden uit Oost") in shown[0]
    assert solid("6 A4’s over 4 situaties 11 maart 2026") in shown[0]
    assert solid(METHOD.source) in shown[0]
    assert shown[1].startswith("Inhoud")
    rest = iter(shown[2:])
    for chapter in bundle.chapters:
        for page in chapter.pages:
            assert solid(page.title) in next(rest)
        questions = next(rest)
        assert solid(OWN_QUESTIONS) in questions
        assert solid(chapter.title) in questions
        assert all(solid(question) in questions for question in chapter.questions)


def test_the_contents_of_a_booklet_lead_to_its_pages() -> None:
    bundle = booklet()
    made = bundled(bundle)
    reader = opened(made)
    found = bookmarks(made)
    number = 3
    expected = [(0, bundle.title, 1), (0, "Inhoud", 2)]
    lines = []
    for chapter in bundle.chapters:
        expected.append((0, chapter.title, number))
        for page in chapter.pages:
            expected.append((1, page.title, number))
            lines.append(f"{solid(page.title)}{number}")
            number += 1
        expected.append((1, OWN_QUESTIONS, number))
        lines.append(f"{solid(OWN_QUESTIONS)}{number}")
        number += 1
    assert found == expected
    assert all(line in words(made, 1) for line in lines)
    links = [note.get_object() for note in reader.pages[1]["/Annots"]]
    assert len(links) >= 2 * len(lines)
    targets = {reader.get_page_number(link["/Dest"][0].get_object()) for link in links}
    assert targets == {*range(2, number - 1)}


def test_an_a4_in_a_booklet_looks_exactly_as_it_does_alone() -> None:
    bundle = booklet(3)
    made = bundled(bundle)
    places = [page for depth, title, page in bookmarks(made) if depth == 1 and title != OWN_QUESTIONS]
    for place, page in zip(places, bundle.pages, strict=True):
        alone, inside = (drawn(data, number) for data, number in ((pdf.render(page), 1), (made, place)))
        box = (0, 0, alone.width, round(alone.height * 285 / 297))  # under that stands the number of the page
        assert ImageChops.difference(alone.crop(box), inside.crop(box)).getbbox() is None


def test_a_booklet_tells_how_far_it_is() -> None:
    heard: list[int] = []
    pdf.render_bundle(booklet(5), heard.append)
    assert heard == [1, 2, 3, 4, 5]


def test_a_booklet_can_be_stopped() -> None:
    def stop(number: int) -> None:
        if number == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf.render_bundle(booklet(4), stop)


def test_a_booklet_stops_at_an_a4_that_is_too_full() -> None:
    full = booklet(2, explanation="woord " * 1200)
    with pytest.raises(PageFullError, match="Dit past niet op"):
        bundled(full)


def test_a_picture_on_many_pages_is_in_a_booklet_once() -> None:
    # A photo does not get smaller by packing, so that every copy of it shows in the size of the file.
    noise = encoded(Image.effect_noise((300, 200), 90), "PNG")
    one, many = (len(bundled(booklet(count, image=picture(noise)))) for count in (1, 5))
    assert many < one + 2 * len(noise)


def test_a_booklet_says_that_it_is_only_for_the_group_when_one_page_is() -> None:
    bundle = booklet(2)
    (first, *others) = bundle.chapters
    private = replace(first, pages=tuple(replace(page, only_for_group=True) for page in first.pages))
    assert solid(ONLY_FOR_GROUP) not in words(bundled(bundle), 0)
    assert solid(ONLY_FOR_GROUP) in words(bundled(replace(bundle, chapters=(private, *others))), 0)


@pytest.mark.parametrize(
    "text", ["#panic()", "*ster* _x_ $x$ @y <z>", "Zorgverantwoordelijkheid" * 20, "护理 👩\u200d⚕️", "x" * 300]
)
def test_a_hostile_title_or_question_does_nothing_to_a_booklet(text: str) -> None:
    bundle = booklet(1)
    (chapter,) = bundle.chapters
    made = bundled(replace(bundle, title=text, chapters=(replace(chapter, title=text, questions=(text, "Wat?")),)))
    assert len(opened(made).pages) == 4
    start = WITHOUT_LETTER.sub("\0", solid(text))[:100]
    assert start in words(made, 0)
    assert words(made, 3).count(start) >= 2


def test_questions_that_do_not_fit_on_a_page_go_on_to_the_next() -> None:
    bundle = booklet(1)
    (chapter,) = bundle.chapters
    many = tuple(f"Vraag {number}?" for number in range(80))
    made = bundled(replace(bundle, chapters=(replace(chapter, questions=many),)))
    assert len(opened(made).pages) > 4
    shown = words(made)
    assert all(solid(question) in shown for question in many)
    with pytest.raises(PageFullError, match="De vragen bij"):
        bundled(replace(bundle, chapters=(replace(chapter, questions=many * 50),)))


# Wide words

MARGIN = 595.3 - 51.0 + 3  # points; a dash at the end of a line may hang over
WIDE = [
    *("Medewerkersmoment", "MAMMOGRAM", "medewerkersmomentopname", "WoonZorgMomentMedewerker", "MEDEZEGGENSCHAP"),
    *("mmmmmmmmmmmmm", "wwwmmmwwwmmm", "@" * 13, "—" * 12, "W" * 35, "W" * 40, "Wij zijn MEDEMENSELIJK"),
]


@pytest.mark.parametrize("wide", WIDE)
@pytest.mark.parametrize("text", ["", "Iets."])
def test_no_word_of_a_kernuitspraak_comes_in_the_margin(wide: str, text: str) -> None:
    made = pdf.render(a4(text, core_statement=wide))
    assert farthest_right(made) <= MARGIN
    assert solid(wide) in words(made)


@pytest.mark.parametrize("wide", WIDE)
def test_no_word_of_the_title_of_a_booklet_or_a_report_comes_in_the_margin(wide: str) -> None:
    assert farthest_right(bundled(booklet(1, title=wide))) <= MARGIN
    assert farthest_right(pdf.render_document(document(title=wide), MARK)) <= MARGIN - 25


def test_a_word_without_syllables_breaks_in_its_column() -> None:
    wide = ["h" + "m" * 30, "J" + "a" * 32, "mw" * 12, "@" * 13]
    parts = dict.fromkeys(("situation", "excellent", "ethics", "energy", "disagreement"), " ".join(wide))
    made = pdf.render(a4(" ".join(wide), **parts))
    assert farthest_right(made) <= MARGIN
    assert words(made).count("".join(wide)) == 6


# How it looks


def test_the_pages_look_as_they_did_when_they_were_looked_at() -> None:
    assert_looks_like(pdf.render(PAGES[0]), "a4")
    made = pdf.render_document(REPORT, DIALOGUE.id)
    for page in (1, 2):
        assert_looks_like(made, f"report-{page}", page)
    made = bundled(booklet())
    questions = next(page for _, title, page in bookmarks(made) if title == OWN_QUESTIONS)
    for name, page in (("title", 1), ("contents", 2), ("questions", questions)):
        assert_looks_like(made, f"booklet-{name}", page)


def test_a_page_that_looks_different_is_noticed() -> None:
    if os.environ.get(UPDATE) == "1":
        pytest.skip("the pictures are being renewed")
    changed = replace(PAGES[0], disagreement="")
    with pytest.raises(AssertionError, match="a4 looks different"):
        assert_looks_like(pdf.render(changed), "a4")
