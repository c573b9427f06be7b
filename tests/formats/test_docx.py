"""An A4, a report and a booklet as a Word file: the words of the group, in styles that people can change."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx as word
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import dialogues
from support.hostile import HOSTILE
from support.pictures import DRAWING, PHOTO, encoded

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
from goedwerk.formats import docx, exchange
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.fitting import PageFullError, fit
from goedwerk.formats.saving import Format, save_a4

METHOD = load_method()
GOLDEN = Path(__file__).with_name("golden")
(DIALOGUE,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
PAGES = [compose(DIALOGUE, summary, METHOD) for summary in DIALOGUE.summaries]
FORMAT: Format = docx
FITS = Fit(size=10.5, skive=True, filled=0.5, over=0, lines={})
"""Any size will do where only the words matter."""

PICTURE = Picture(alt="Twee paar schoenen", media_type="image/png", data=encoded(DRAWING, "PNG"))
PROPERTIES = "docProps/core.xml"

Files = dict[str, bytes]


def a4(summary: dict[str, Any] | None = None, **fields: Any) -> A4:
    kept = Dialogue.model_validate({"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost"} | fields)
    return compose(kept, Summary.model_validate({"id": "s1"} | (summary or {})), METHOD)


def opened(data: bytes) -> WordDocument:
    return word.Document(BytesIO(data))


def a_page(page: A4) -> WordDocument:
    return opened(docx.render(page))


def a_document(*blocks: Block, title: str = "Oost", notice: str = "Alleen voor ons") -> WordDocument:
    return opened(docx.render_document(Document(title, notice, blocks), "x"))


def a_bundle(*pages: A4) -> Bundle:
    return bind([(page, DIALOGUE.situation) for page in pages], METHOD, "Ons boekje", date(2026, 5, 1))


def a_booklet(bundle: Bundle) -> WordDocument:
    return opened(docx.render_bundle(bundle, lambda count: None))


def paragraphs(document: WordDocument) -> Iterator[WordParagraph]:
    """Yield what a reader meets, from top to bottom and in a table from left to right."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)
        else:
            yield block


def outline(document: WordDocument) -> list[tuple[str, str]]:
    """Return the style and the words of every paragraph with something in it."""
    return [(_style(one), one.text) for one in paragraphs(document) if one.text or one._p.xpath(".//pic:pic")]


def _style(paragraph: WordParagraph) -> str:
    assert paragraph.style
    return str(paragraph.style.name)


def words(document: WordDocument, style: str) -> list[str]:
    return [text for found, text in outline(document) if found == style]


def lines(text: str) -> list[str]:
    """Return the lines of a text to the letter, without those in which nothing stands."""
    return [line for line in text.split("\n") if line.strip()]


def shown_lines(document: WordDocument, style: str) -> list[str]:
    return [line for text in words(document, style) for line in text.split("\n")]


def at_the_bottom(document: WordDocument) -> list[str]:
    return [section.footer.paragraphs[0].text for section in document.sections]


def instructions(element: Any) -> list[str]:
    return [field.get(qn("w:instr")).strip() for field in element.iter(qn("w:fldSimple"))]


def changed(data: bytes, part: str, content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a file with another content of one of its parts."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            chosen = name == part
            target.writestr(name, content if chosen else source.read(name), method if chosen else None)
    return file.getvalue()


@pytest.fixture
def not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of which it does not matter whether they fit."""
    monkeypatch.setattr(docx, "fit", lambda page: FITS)


@pytest.fixture(scope="module")
def files() -> Files:
    """One file of each kind, of the example."""
    return {
        "a4": docx.render(PAGES[0]),
        "report": docx.render_document(report(DIALOGUE, METHOD, UTC), DIALOGUE.id),
        "bundle": docx.render_bundle(a_bundle(*PAGES), lambda count: None),
    }


class TestAPage:
    @pytest.mark.parametrize(("page", "name"), [*zip(PAGES, ["a4.docx.txt", "a4-experience.docx.txt"], strict=True)])
    def test_the_example_gives_the_page_that_was_looked_at(self, page: A4, name: str) -> None:
        document = a_page(page)
        shown = [*outline(document), ("Footer", at_the_bottom(document)[0])]
        assert "".join(f"{style}: {text}\n" for style, text in shown) == (GOLDEN / name).read_text(encoding="utf-8")

    def test_people_can_choose_it(self) -> None:
        assert page_formats()["docx"] is FORMAT

    @pytest.mark.usefixtures("not_measured")
    @pytest.mark.parametrize("text", HOSTILE)
    def test_a_hostile_text_is_shown_literally_and_never_changes_the_shape_of_a_page(self, text: str) -> None:
        def page(typed: str) -> WordDocument:
            answers = [{"id": "a1", "element": "values", "text": typed, "starred": True}]
            situation = {"key": "k", "title": typed, "text": "niet gebruikt"}
            summary = dict.fromkeys(["core_statement", *PARTS], typed)
            return a_page(a4(summary, group=typed, situation=situation, answers=answers))

        typed = clean(f"{text}x")
        document = page(typed)
        assert [table._tbl.tblGrid.xml for table in document.tables] == [
            table._tbl.tblGrid.xml for table in page("x").tables
        ]
        assert words(document, "Heading 1") == words(document, "Subtitle") == words(document, "SKIVE")[1:]
        assert words(document, "Heading 1") == [one_line(typed)]
        assert words(document, "Kopregel") == [f"Beelden van Goed Werk\t{one_line(typed)}"]
        assert shown_lines(document, "Body Text") == lines(typed) * 6

    @pytest.mark.usefixtures("not_measured")
    def test_what_no_word_file_can_hold_is_left_out_and_the_rest_is_shown(self) -> None:
        odd = "een\x00\x01\ud800\ufffe\uffff twee"
        page = replace(PAGES[0], core_statement=odd, situation=odd, group=odd, picture=PICTURE)
        document = a_page(page.with_texts({"picture": odd}))
        assert words(document, "Heading 1") == ["een twee"]
        assert words(document, "Body Text")[0] == "een twee"
        assert document.core_properties.title == "een twee"
        assert document.inline_shapes[0]._inline.docPr.get("descr") == "een twee"

    @pytest.mark.usefixtures("not_measured")
    def test_a_new_line_stays_one_and_blank_lines_separate_paragraphs(self) -> None:
        text = "\n\n  een  \ntwee\t2\n \n\ndrie\n"
        assert words(a_page(a4({"explanation": text})), "Body Text") == ["  een  \ntwee\t2", "drie"]

    @pytest.mark.usefixtures("not_measured")
    @given(kept=dialogues())
    def test_a_page_shows_all_its_texts(self, kept: Dialogue) -> None:
        for summary in kept.summaries:
            page = compose(kept, summary, METHOD)
            page = replace(page, picture=PICTURE if page.picture else None)
            document = a_page(page)
            shown = [text for _, text in outline(document)]
            assert page.title in shown
            assert page.subtitle in [*shown, ""]
            assert shown_lines(document, "Body Text") == [line for part in page.sections for line in lines(part.text)]
            assert words(document, "SKIVE") == [text for line in page.skive for text in (line.name, line.text) if text]
            assert all(part in " · ".join([*shown, *at_the_bottom(document)]) for part in page.footer)

    @pytest.mark.usefixtures("not_measured")
    def test_the_lines_about_skive_are_there_when_they_fit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        page = a4(answers=[{"id": "a1", "element": "values", "text": "Rust", "starred": True}])
        assert words(a_page(page), "SKIVE") == ["Waarden", "Rust"]
        monkeypatch.setattr(docx, "fit", lambda page: replace(FITS, skive=False))
        assert words(a_page(page), "SKIVE") == []

    def test_a_page_without_any_words_says_so(self) -> None:
        assert outline(a_page(a4()))[1:] == [("Heading 1", "Beeld van goed werk"), ("Gewone woorden", NOTHING_YET)]

    def test_a_page_with_only_a_kernuitspraak_or_a_picture_is_not_called_empty(self) -> None:
        for summary in ({"core_statement": "Wachten is ook zorg."}, {"image": PICTURE}):
            assert words(a_page(a4(summary)), "Gewone woorden") == []

    def test_a_page_says_that_it_was_not_checked(self) -> None:
        assert at_the_bottom(a_page(replace(PAGES[0], only_for_group=True))) == [f"{ONLY_FOR_GROUP} · {METHOD.source}"]

    def test_a_page_that_is_too_full_becomes_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(PageFullError):
            save_a4(tmp_path, a4({"explanation": "zorg " * 2000}), FORMAT)
        assert [*tmp_path.iterdir()] == []

    def test_a_page_takes_the_place_of_its_own_file_and_never_of_another(self, tmp_path: Path) -> None:
        page = PAGES[0]
        path = save_a4(tmp_path, page, FORMAT).path
        assert path.suffix == ".docx"
        assert save_a4(tmp_path, page, FORMAT).path == path
        path.write_bytes(b"Iets anders.")
        assert save_a4(tmp_path, page, FORMAT).path.stem == f"{path.stem}-nieuwer"
        assert path.read_bytes() == b"Iets anders."


class TestTheLook:
    def test_a_page_is_one_a4_in_dutch_with_words_broken_at_their_syllables(self, files: Files) -> None:
        for data in files.values():
            document = opened(data)
            for section in document.sections:
                assert section.page_width
                assert section.page_height
                assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
            languages = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
            assert languages == [document.core_properties.language] == ["nl-NL"]
            assert document.settings.element.find(qn("w:autoHyphenation")) is not None

    def test_headings_are_real_and_have_one_order(self, files: Files) -> None:
        for data in files.values():
            document = opened(data)
            for level in (1, 2, 3):
                style = document.styles[f"Heading {level}"]
                assert style.element.xpath("w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
            levels = [int(style[-1]) for style, _ in outline(document) if style.startswith("Heading")]
            assert levels[0] == 1
            assert all(later - earlier <= 1 for earlier, later in pairwise(levels))

    def test_no_letter_comes_from_a_theme(self, files: Files) -> None:
        for data in files.values():
            with zipfile.ZipFile(BytesIO(data)) as package:
                assert b"Theme=" not in package.read("word/styles.xml") + package.read("word/document.xml")

    def test_on_a_single_page_the_styles_say_how_large_the_words_are(self) -> None:
        document = a_page(PAGES[0])
        fits = fit(PAGES[0])
        found = document.styles["Normal"].font.size
        assert found
        most = fits.size * 0.95 * (0.97 if fits.skive else 1)
        assert most - 0.5 < found.pt <= most
        assert not document.element.body.xpath(".//w:r/w:rPr/w:sz")

    def test_no_words_are_smaller_than_nine_points(self, monkeypatch: pytest.MonkeyPatch) -> None:
        answers = [{"id": "a1", "element": "values", "text": "Rust", "starred": True}]
        page = a4(dict.fromkeys(["core_statement", *PARTS], "Wachten."), answers=answers)
        monkeypatch.setattr(docx, "fit", lambda page: replace(FITS, size=FLOOR))
        for document in (a_page(page), a_booklet(a_bundle(page))):
            sizes = document.styles.element.xpath("//w:sz/@w:val") + document.element.body.xpath("//w:sz/@w:val")
            assert min(map(int, sizes)) == 2 * 9

    def test_the_style_says_how_large_the_title_of_a_booklet_is(self, files: Files) -> None:
        [title] = [one for one in paragraphs(opened(files["bundle"])) if _style(one) == "Title"]
        assert title.style
        assert [run.font.size for run in title.runs] == [None]
        assert title.style.font.size == Pt(30)

    @pytest.mark.usefixtures("not_measured")
    def test_in_a_booklet_each_page_has_its_own_size_and_colour(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sizes = {PAGES[0].mark: 9.7, PAGES[1].mark: 12.0}
        monkeypatch.setattr(docx, "fit", lambda page: replace(FITS, size=sizes[page.mark]))
        document = a_booklet(a_bundle(*PAGES))
        normal = document.styles["Normal"].font.size
        found = {}
        for one in paragraphs(document):
            if one.text in (PAGES[0].explanation, PAGES[1].explanation):
                size = one.runs[0].font.size or normal
                assert size
                found[one.text] = size.pt
        assert found == {PAGES[0].explanation: 9.0, PAGES[1].explanation: 11.0}
        bars = document.element.body.xpath(".//w:pStyle[@w:val='Kopregel']/..//w:top/@w:color")
        assert bars == ["0B6A8A"] * 3

    @pytest.mark.usefixtures("not_measured")
    def test_no_word_can_push_a_column_aside(self) -> None:
        long = dict.fromkeys(PARTS, "Zorgverantwoordelijkheid" * 200)
        document = a_page(a4(long, answers=[{"id": "a1", "element": "values", "text": "x" * 5000, "starred": True}]))
        assert len(document.tables) == 4
        for table in document.tables:
            assert not table.autofit
            columns = [column.width for column in table.columns]
            assert [[cell.width for cell in row.cells] for row in table.rows] == [columns] * len(table.rows)
            assert sum(width.mm for width in columns if width) == pytest.approx(174, abs=0.2)
            assert len(table._tbl.xpath("w:tr/w:trPr/w:cantSplit")) == len(table.rows)

    def test_there_is_a_paragraph_between_two_tables_and_after_the_last(self, files: Files) -> None:
        for data in files.values():
            blocks = [isinstance(block, Table) for block in opened(data).iter_inner_content()]
            assert not blocks[-1]
            assert not any(one and other for one, other in pairwise(blocks))


@pytest.mark.usefixtures("not_measured")
class TestAPicture:
    def test_it_is_inside_the_file_and_told_in_words(self) -> None:
        document = a_page(replace(PAGES[0], picture=PICTURE))
        [shape] = document.inline_shapes
        assert shape._inline.docPr.get("descr") == "Twee paar schoenen"
        assert shape.width / shape.height == pytest.approx(320 / 240, abs=0.01)
        assert shape.width.mm <= 0.37 * 174
        with zipfile.ZipFile(BytesIO(docx.render(replace(PAGES[0], picture=PICTURE)))) as package:
            assert package.read("word/media/beeld1.png") == PICTURE.data

    def test_without_a_description_it_still_says_that_it_is_a_picture(self) -> None:
        [shape] = a_page(replace(PAGES[0], picture=PICTURE.revised(alt=" \n"))).inline_shapes
        assert shape._inline.docPr.get("descr") == "Beeld bij dit A4"

    def test_it_is_never_higher_than_on_the_printed_page(self) -> None:
        tall = PICTURE.revised(data=encoded(DRAWING.resize((10, 400)), "PNG"))
        [shape] = a_page(a4({"image": tall.model_dump(mode="json")})).inline_shapes
        assert shape.height.mm == pytest.approx(80, abs=0.1)

    def test_a_photo_needs_no_header_of_a_camera(self) -> None:
        data = encoded(PHOTO, "JPEG")
        length = int.from_bytes(data[4:6], "big")
        bare = PICTURE.revised(media_type="image/jpeg", data=data[:2] + data[4 + length :])
        assert len(a_page(replace(PAGES[0], picture=bare)).inline_shapes) == 1

    def test_pictures_of_several_pages_each_have_their_own_place(self) -> None:
        pages = [replace(page, picture=PICTURE) for page in PAGES]
        shapes = a_booklet(a_bundle(*pages)).inline_shapes
        assert len({shape._inline.docPr.id for shape in shapes}) == 2


class TestAboutAFile:
    def test_what_a_file_says_about_itself_holds_no_names_of_people(self, files: Files) -> None:
        titles = {"a4": PAGES[0].title, "report": DIALOGUE.group, "bundle": "Ons boekje"}
        for kind, data in files.items():
            about = opened(data).core_properties
            assert about.title == titles[kind]
            assert about.author == about.last_modified_by == about.comments == about.keywords == about.subject == ""
            names = [person.name for person in DIALOGUE.participants] + [DIALOGUE.facilitator]
            with zipfile.ZipFile(BytesIO(data)) as package:
                assert not any(name in package.read(PROPERTIES).decode("utf-8") for name in names)

    def test_an_a4_is_of_the_day_of_the_dialogue(self) -> None:
        about = a_page(replace(PAGES[0], date=date(2026, 3, 11))).core_properties
        assert about.created == about.modified == datetime(2026, 3, 11, tzinfo=UTC)
        for day in (None, date(1, 1, 1)):
            assert a_page(replace(PAGES[0], date=day)).core_properties.created is None

    @pytest.mark.usefixtures("not_measured")
    def test_a_very_long_kernuitspraak_is_cut_in_what_the_file_says_about_itself_and_nowhere_else(self) -> None:
        document = a_page(a4({"core_statement": "zorg " * 100}))
        assert len(document.core_properties.title) == 255
        assert words(document, "Heading 1") == [("zorg " * 100).strip()]

    def test_the_same_words_give_the_same_bytes(self, files: Files) -> None:
        assert docx.render(PAGES[0]) == files["a4"]
        assert docx.render_document(report(DIALOGUE, METHOD, UTC), DIALOGUE.id) == files["report"]
        assert docx.render_bundle(a_bundle(*PAGES), lambda count: None) == files["bundle"]
        for data in files.values():
            with zipfile.ZipFile(BytesIO(data)) as package:
                assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    def test_a_file_knows_what_it_was_made_of(self, files: Files) -> None:
        marks = {"a4": PAGES[0].mark, "report": DIALOGUE.id, "bundle": a_bundle(*PAGES).mark}
        for made_of, mark in marks.items():
            for kind, data in files.items():
                assert docx.carries(data, mark) == (kind == made_of)
                assert docx.carries(data, None)

    def test_a_file_that_somebody_changed_is_theirs(self, files: Files) -> None:
        document = opened(files["a4"])
        document.core_properties.modified = datetime(2026, 3, 12, tzinfo=UTC)
        file = BytesIO()
        document.save(file)
        assert not docx.carries(file.getvalue(), PAGES[0].mark)
        document = opened(files["report"])
        document.core_properties.modified = datetime(2026, 3, 12, tzinfo=UTC)
        document.save(file := BytesIO())
        assert not docx.carries(file.getvalue(), DIALOGUE.id)

    def test_a_file_that_a_program_changed_without_writing_down_when_is_theirs_too(self, files: Files) -> None:
        for kind, part, old in (("a4", "word/document.xml", b"<w:t>"), ("report", "word/styles.xml", b'"Title"')):
            with zipfile.ZipFile(BytesIO(files[kind])) as package:
                content = package.read(part)
            assert docx.carries(changed(files[kind], part, content), None)  # packed anew is not changed
            assert not docx.carries(changed(files[kind], part, content.replace(old, old + b" ", 1)), None)
            assert not docx.carries(changed(files[kind], PROPERTIES, b""), None)

    @given(data=st.binary(max_size=200))
    def test_no_bytes_that_are_no_word_file_are_ours(self, data: bytes) -> None:
        assert not docx.carries(data, "")
        assert not docx.carries(b"PK\x03\x04" + data, "")

    @given(place=st.integers(0, 10_000), byte=st.integers(0, 255), length=st.integers(0, 10_000))
    def test_a_broken_file_is_ours_or_not_and_never_an_error(
        self, files: Files, place: int, byte: int, length: int
    ) -> None:
        whole = bytearray(files["a4"])
        whole[place % len(whole)] = byte
        for data in (bytes(whole), bytes(whole)[:length]):
            assert docx.carries(data, PAGES[0].mark) in (True, False)

    @pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_a_file_that_swells_up_is_not_read_to_its_end(self, files: Files, method: int) -> None:
        with zipfile.ZipFile(BytesIO(files["a4"])) as package:
            swollen = package.read(PROPERTIES) + b" " * 50_000_000
        assert not docx.carries(changed(files["a4"], PROPERTIES, swollen, method), PAGES[0].mark)

    def test_no_text_makes_a_file_look_like_that_of_something_else(self) -> None:
        text = "</dc:title><dc:identifier>x</dc:identifier>"
        data = docx.render(a4({"core_statement": text, "explanation": text}, group=text))
        assert not docx.carries(data, "x")
        assert opened(data).core_properties.title == text


class TestABooklet:
    @pytest.mark.usefixtures("not_measured")
    def test_it_has_a_title_page_contents_and_questions_behind_each_situation(self) -> None:
        other = Situation(key="k", title="Iets anders", questions=[{"element": "skills", "text": "Wat deed je?"}])
        pages = [
            *((page, DIALOGUE.situation) for page in PAGES),
            (a4({"core_statement": "Lopen."}, situation=other), other),
        ]
        bundle = bind([*pages, (a4({"core_statement": "Wachten."}), None)], METHOD, "Ons boekje", date(2026, 5, 1))
        counted: list[int] = []
        document = opened(docx.render_bundle(bundle, counted.append))
        assert counted == [1, 2, 3, 4]
        assert words(document, "Title") == ["Ons boekje"]
        assert words(document, "Subtitle")[0] == "4 A4’s over 3 situaties"
        assert words(document, "Kopregel")[0].endswith("1 mei 2026")
        assert words(document, "toc 1") == ["Absorptievermogen", "Zonder vermogen"]
        assert words(document, "toc 2") == [chapter.title for chapter in bundle.chapters]
        first = [page.title for page in bundle.chapters[0].pages]
        assert words(document, "Heading 1") == [
            *first,
            OWN_QUESTIONS,
            "Lopen.",
            OWN_QUESTIONS,
            "Wachten.",
            OWN_QUESTIONS,
        ]
        assert "Wat deed je?" in words(document, "Body Text")

    @pytest.mark.usefixtures("not_measured")
    def test_the_contents_say_on_which_page_each_a4_begins(self) -> None:
        others = [a4({"core_statement": f"Beeld {number}"}, date="2026-03-11") for number in range(3)]
        pages = [*((page, DIALOGUE.situation) for page in PAGES), *((page, None) for page in others)]
        bundle = bind(pages, METHOD, "Ons boekje", date(2026, 5, 1))
        document = a_booklet(bundle)
        titles = [title for part in bundle.chapters for title in (*(page.title for page in part.pages), OWN_QUESTIONS)]
        entries = [one for one in paragraphs(document) if _style(one) == "toc 3"]
        assert [entry.text.split("\t")[0] for entry in entries] == titles
        shown = ["".join(entry._p.xpath("w:fldSimple//w:t/text()")) for entry in entries]
        assert shown == ["1", "2", "3", "4", "5", "6", "7"]
        places = [instruction.split()[1] for instruction in instructions(document.element.body)]
        headings = [one for one in paragraphs(document) if _style(one) == "Heading 1"]
        assert [heading._p.xpath("w:bookmarkStart/@w:name")[0] for heading in headings] == places
        _, numbered = document.sections
        assert numbered._sectPr.xpath("w:pgNumType/@w:start") == ["1"]
        assert instructions(numbered.footer._element) == ["PAGE"]

    @pytest.mark.usefixtures("not_measured")
    def test_every_a4_and_every_page_of_questions_starts_on_a_new_page(self) -> None:
        document = a_booklet(a_bundle(*PAGES))
        [_, first, *others] = [one for one in paragraphs(document) if _style(one) == "Kopregel"]
        assert not first.paragraph_format.page_break_before  # the section before it ends with a page
        assert [one.paragraph_format.page_break_before for one in others] == [True] * len(PAGES)

    @pytest.mark.usefixtures("not_measured")
    def test_it_stops_when_its_listener_does(self) -> None:
        class StoppedError(Exception):
            pass

        def stop(count: int) -> None:
            raise StoppedError

        with pytest.raises(StoppedError):
            docx.render_bundle(a_bundle(*PAGES), stop)

    def test_a_page_that_is_too_full_is_refused(self) -> None:
        with pytest.raises(PageFullError):
            docx.render_bundle(a_bundle(a4({"explanation": "zorg " * 2000})), lambda count: None)

    @pytest.mark.usefixtures("not_measured")
    def test_with_a_page_that_was_not_checked_it_says_so_on_every_page(self) -> None:
        checked, unchecked = PAGES[0], replace(PAGES[1], only_for_group=True)
        assert all(foot.startswith(ONLY_FOR_GROUP) for foot in at_the_bottom(a_booklet(a_bundle(checked, unchecked))))
        assert not any(ONLY_FOR_GROUP in foot for foot in at_the_bottom(a_booklet(a_bundle(checked))))

    @pytest.mark.usefixtures("not_measured")
    @pytest.mark.parametrize("amount", [1, 5, 12])
    def test_each_question_has_room_to_write_and_all_stand_on_one_page(self, amount: int) -> None:
        questions = [{"element": "skills", "text": f"Vraag {number}?"} for number in range(amount)]
        situation = Situation(key="k", title="x", questions=questions)
        bundle = bind([(a4(situation=situation), situation)], METHOD, "x", date(2026, 5, 1))
        found = len(words(a_booklet(bundle), "Schrijfregel"))
        assert found % amount == 0
        assert amount <= found <= 20

    @pytest.mark.usefixtures("not_measured")
    @pytest.mark.parametrize("text", HOSTILE[::3])
    def test_a_hostile_text_never_changes_its_shape(self, text: str) -> None:
        def booklet(typed: str) -> WordDocument:
            situation = Situation(key="k", title=typed, questions=[{"element": "skills", "text": one_line(typed)}])
            page = a4({"core_statement": typed}, situation=situation)
            return a_booklet(bind([(page, situation)], METHOD, typed, date(2026, 5, 1)))

        typed = clean(f"{text}x")
        document = booklet(typed)
        assert [style for style, _ in outline(document)] == [style for style, _ in outline(booklet("x"))]
        assert sum(one_line(typed) in words for _, words in outline(document)) >= 6

    def test_a_booklet_of_nothing_can_be_opened(self) -> None:
        document = a_booklet(a_bundle())
        assert [style for style, _ in outline(document)] == ["Kopregel", "Title", "Subtitle", "TOC Heading"]


class TestADocument:
    def test_it_shows_each_kind_of_block(self) -> None:
        lead = (Run("★ "), Run("Mo", strong=True))
        document = a_document(
            Heading(2, "Kop"),
            Heading(3, "Onder"),
            Heading(4, "Daaronder"),
            Line((Run("Verteld door "), Run("Mo"))),
            Paragraph("een\ntwee\n\ndrie"),
            Facts((Fact("Wie", "ik\nen jij\n\nen wij"),)),
            Bullets((Item(lead, "a\n\nb", (Fact("Stand", "open"),)), Item(text="c"), Item(lead))),
        )
        assert outline(document) == [
            ("Title", "Oost"),
            ("Heading 1", "Kop"),
            ("Heading 2", "Onder"),
            ("Heading 3", "Daaronder"),
            ("Body Text", "Verteld door Mo"),
            ("Body Text", "een\ntwee"),
            ("Body Text", "drie"),
            ("Feit", "Wie: ik\nen jij"),
            ("Feit", "en wij"),
            ("List Bullet", "★ Mo: a"),
            ("List Continue", "b"),
            ("List Continue", "Stand: open"),
            ("List Bullet", "c"),
            ("List Bullet", "★ Mo"),
        ]
        strong = [run.text for one in paragraphs(document) for run in one.runs if run.style.name == "Strong"]
        assert strong == ["Wie:", "Mo", "Mo"]

    def test_a_list_has_bullets(self) -> None:
        document = a_document(Bullets((Item(text="een"),)))
        [number] = document.styles["List Bullet"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
        numbering = document.part.numbering_part.element
        [abstract] = numbering.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        assert numbering.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']//w:numFmt/@w:val") == ["bullet"]

    def test_every_page_says_for_whom_it_is_and_has_a_number(self) -> None:
        [section] = a_document(Paragraph("x"), notice="Alleen voor\nons").sections
        assert [one.text for one in section.header.paragraphs] == ["Alleen voor ons"]
        assert instructions(section.footer._element) == ["PAGE", "NUMPAGES"]

    @pytest.mark.parametrize("text", HOSTILE[1::3])
    def test_a_hostile_text_never_changes_its_shape(self, text: str) -> None:
        def document(typed: str) -> WordDocument:
            lead = (Run(one_line(typed), strong=True), Run(" zegt"))
            blocks = (
                Heading(2, typed),
                Line(lead),
                Facts((Fact("Wie", one_line(typed)),)),
                Bullets((Item(lead, one_line(typed), (Fact("Stand", one_line(typed)),)), Item(lead))),
                Paragraph(typed),
            )
            return a_document(*blocks, title=typed, notice=typed)

        typed = clean(f"{text}x")
        shown = document(typed)
        assert [style for style, _ in outline(shown)][:7] == [style for style, _ in outline(document("x"))][:7]
        assert shown_lines(shown, "Body Text")[1:] == lines(typed)
        assert sum(one_line(typed) in words for _, words in outline(shown)[:7]) == 7

    @given(kept=dialogues())
    def test_a_report_shows_every_block(self, kept: Dialogue) -> None:
        document = report(kept, METHOD, UTC)
        shown = outline(opened(docx.render_document(document, kept.id)))
        found = "\n".join(text for _, text in shown)
        for block in document.blocks:
            match block:
                case Heading(level, text):
                    assert (f"Heading {level - 1}", one_line(text)) in shown
                case Paragraph(text):
                    assert all(line in found for line in lines(text))
                case Facts(facts):
                    assert all(line in found for fact in facts for line in lines(fact.text))
                case Bullets(items):
                    assert all(line in found for item in items for line in lines(item.text or ""))
