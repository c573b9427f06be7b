"""An A4 and a report in Markdown: the words of the group and nothing else, readable in every program."""

import json
import re
from dataclasses import replace
from datetime import UTC, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from support.dialogues import dialogues, texts_in
from support.hostile import HOSTILE

import goedwerk
from goedwerk.content.method import load_method
from goedwerk.domain.a4 import NOTHING_YET, PARTS, compose
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.report import report as make_report
from goedwerk.domain.text import clean, one_line
from goedwerk.formats import markdown
from goedwerk.formats.keeping import Kept
from goedwerk.formats.saving import Format, save_a4, save_report

METHOD = load_method()
GOLDEN = Path(__file__).with_name("golden")
EXAMPLE = Dialogue.model_validate(
    json.loads(Path(goedwerk.__file__).with_name("example.goedwerk.json").read_text(encoding="utf-8"))["dialogues"][0]
)
RENDERER = MarkdownIt("commonmark")
FORMAT: Format = markdown

# The facilitator's own, what only points to something else, and what was decided about words that are gone.
NOT_REPORTED = (
    "notes",
    "id",
    "key",
    "participant",
    "experience",
    "method",
    "data",
    "media_type",
    "e",
    "element",
    "state",
)
NOT_REPORTED += (
    "former_names",
    "privacy",
    "clock",
    "copy_of",
    "modified",
    "retain_until",
    "began",
    "finished",
    "date",
    "when",
    "consent",
    "may_keep",
    "may_share",
)
NOT_REPORTED += ("questions", "capability")


class Page(HTMLParser):
    """The words of a page, with every run of white space as one space, and its tags."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []
        self.feed(RENDERER.render(source.decode("utf-8")))
        self.close()
        self.words = one_line(self.words)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def dialogue(**fields: Any) -> Dialogue:
    return Dialogue.model_validate({"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost"} | fields)


def a4(summary: dict[str, Any] | None = None, **fields: Any) -> bytes:
    return markdown.render(compose(dialogue(**fields), Summary.model_validate({"id": "s1"} | (summary or {})), METHOD))


def report(**fields: Any) -> str:
    kept = dialogue(**fields)
    return markdown.render_document(make_report(kept, METHOD, UTC), kept.id).decode("utf-8")


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("summary", "name"), [*zip(EXAMPLE.summaries, ["a4.md", "a4-experience.md"], strict=True)])
def test_the_example_gives_the_a4_that_was_looked_at(summary: Summary, name: str) -> None:
    assert markdown.render(compose(EXAMPLE, summary, METHOD)).decode("utf-8") == golden(name)


def test_the_example_gives_the_report_that_was_looked_at() -> None:
    assert markdown.render_document(make_report(EXAMPLE, METHOD, UTC), EXAMPLE.id).decode("utf-8") == golden(
        "report.md"
    )


def test_an_a4_without_any_words_is_not_empty_and_keeps_no_room_for_a_picture() -> None:
    page = Page(a4())
    assert page.tags == ["h1", "p", "hr", "p"]
    assert page.words.startswith("Beeld van goed werk Op dit A4 staat nog niets. Oost · ")


def test_an_a4_with_only_a_kernuitspraak_or_a_picture_is_not_called_empty() -> None:
    picture = {"alt": "Twee paar schoenen", "media_type": "image/png", "data": ""}
    assert NOTHING_YET.encode() in a4()
    for summary in ({"core_statement": "Wachten is ook zorg."}, {"image": picture}):
        assert NOTHING_YET.encode() not in a4(summary)


def test_a_picture_is_told_in_words() -> None:
    picture = {"alt": "Twee paar\nschoenen", "media_type": "image/png", "data": ""}
    assert b"> Twee paar\\\n> schoenen\n" in a4({"image": picture})
    assert b">" not in a4({"image": picture | {"alt": " "}})


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_never_changes_the_shape_of_an_a4(text: str) -> None:
    fields = dict.fromkeys(["core_statement", *PARTS], f"{text}x")
    picture = {"alt": f"{text}x", "media_type": "image/png", "data": ""}
    situation = {"key": "k", "title": f"{text}x", "text": "niet gebruikt"}
    page = Page(a4(fields | {"image": picture}, group=f"{text}x", situation=situation))
    shown = one_line(f"{clean(text)}x")
    assert [tag for tag in page.tags if tag not in ("p", "br")] == ["h1", "em", "blockquote", *["h2"] * 6, "hr"]
    assert page.words.count(shown) >= 10


@given(kept=dialogues())
def test_an_a4_shows_all_its_texts(kept: Dialogue) -> None:
    for summary in kept.summaries:
        page = compose(kept, summary, METHOD)
        shown = Page(markdown.render(page))
        assert {*shown.tags} <= {"h1", "h2", "em", "strong", "ul", "li", "blockquote", "p", "br", "hr"}
        for text in (page.title, page.subtitle, *page.footer, *(part.text for part in (*page.sections, *page.skive))):
            assert one_line(text) in shown.words


@given(kept=dialogues())
def test_a_report_shows_everything_that_was_kept_but_the_notes(kept: Dialogue) -> None:
    def kept_texts(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: kept_texts(inner) for name, inner in value.items() if name not in NOT_REPORTED}
        return [kept_texts(inner) for inner in value] if isinstance(value, list) else value

    shown = Page(markdown.render_document(make_report(kept, METHOD, UTC), kept.id))
    assert {*shown.tags} <= {"h1", "h2", "h3", "h4", "ul", "li", "strong", "p", "br", "hr"}
    for text in texts_in(kept_texts(kept.model_dump(mode="json"))):
        assert one_line(text) in shown.words


def test_a_report_says_first_and_last_for_whom_it_is() -> None:
    text = report()
    assert text.startswith("Verslag, alleen voor de groep\n\n# Oost\n")
    assert Page(text.encode("utf-8")).words.endswith(" Verslag, alleen voor de groep")


def test_a_report_never_holds_the_notes_of_the_facilitator() -> None:
    assert "geheim" not in report(notes="geheim")


def test_a_report_leaves_out_what_was_not_talked_about() -> None:
    assert re.findall("^#.*", report(), re.MULTILINE) == ["# Oost"]


def test_a_report_says_who_left_and_what_came_of_the_agreements() -> None:
    text = report(
        participants=[{"id": "p1", "name": "Mo", "role": "helpende", "left": True}, {"id": "p2", "name": ""}],
        answers=[{"id": "a1", "element": "skills", "participant": "p2", "text": "Ja"}],
        agreements=[
            {
                "id": "g1",
                "what": "Bellen",
                "who": "Mo",
                "when": "na de zomer",
                "state": "different",
                "outcome": "Gemaild",
            },
            {"id": "g2", "what": "Vragen", "when": "2026-04-01", "state": "dropped"},
            {"id": "g3", "what": "Kijken"},
        ],
        scores=[{"id": "c1", "capability": "lerend vermogen", "participant": "p1", "score": 7, "goes_well": "vragen"}],
    )
    assert "- **Mo**, helpende (ging eerder weg)\n- **iemand zonder naam**\n" in text
    assert "- **iemand zonder naam**: Ja\n" in text
    assert (
        "- Bellen\\\n  Wie: Mo\\\n  Wanneer: na de zomer\\\n  Stand: anders gedaan\\\n  Wat eruit kwam: Gemaild\n"
        in text
    )
    assert "- Vragen\\\n  Wie: de groep\\\n  Wanneer: 1 april 2026\\\n  Stand: vervallen\n" in text
    assert "- Kijken\\\n  Wie: de groep\\\n  Wanneer: niet afgesproken\\\n  Stand: nog te doen\n" in text
    assert "**Mo**, Lerend vermogen: 7\n\n- **Gaat goed:** vragen\n" in text


def test_a_report_tells_the_time_of_the_zone_it_is_made_in() -> None:
    kept = dialogue(began="2026-03-11T23:30:00Z")
    text = markdown.render_document(make_report(kept, METHOD, timezone(timedelta(hours=1))), kept.id).decode("utf-8")
    assert "- **Begonnen:** 12 maart 2026 om 00.30 uur\n" in text


def test_a_file_knows_what_it_was_made_of() -> None:
    data = a4()
    mark = compose(dialogue(), Summary(id="s1"), METHOD).mark
    assert markdown.carries(data, mark)
    assert markdown.carries(data.replace(b"\n", b"\r\n") + b"\r\n", mark)
    assert not markdown.carries(data, dialogue().id)
    assert markdown.carries(data, None)
    assert not markdown.carries(a4({"explanation": f'[goedwerk]: # "{dialogue().id}"'}), dialogue().id)
    assert mark not in Page(data).words


def test_a_file_that_someone_changed_is_no_longer_ours() -> None:
    page = compose(dialogue(), Summary(id="s1", explanation="Wachten is ook zorg."), METHOD)
    data, kept = markdown.render(page), dialogue()
    changes = (
        data.replace(b"Wachten", b"Stilstaan"),
        data.replace(b"# Beeld", b"#  Beeld"),
        b"Voor ons.\n\n" + data,
        data + b"\nVan mij.\n",
        data.replace(b"\n\n***", b"\n\nVan mij.\n\n***"),
        data.rpartition(b"[goedwerk]")[0],
    )
    assert not [changed for changed in changes if changed == data or markdown.carries(changed, page.mark)]
    assert not [changed for changed in changes if markdown.carries(changed, None)]
    report_data = markdown.render_document(make_report(kept, METHOD, UTC), kept.id)
    assert markdown.carries(report_data, kept.id)
    assert not markdown.carries(report_data.replace(b"Oost", b"West"), kept.id)


def test_a_file_that_someone_changed_stays_when_the_a4_is_saved_again(tmp_path: Path) -> None:
    page = compose(dialogue(), Summary(id="s1", explanation="Wachten is ook zorg."), METHOD)
    path = save_a4(tmp_path, page, FORMAT).path
    changed = path.read_text(encoding="utf-8").replace("Wachten", "Stilstaan")
    path.write_text(changed, encoding="utf-8", newline="\r\n")
    for _ in range(2):
        beside = save_a4(tmp_path, page, FORMAT)
        assert beside == Kept(path.with_stem(f"{path.stem}-nieuwer"), beside=True)
    beside.path.write_text(changed, encoding="utf-8")
    assert save_a4(tmp_path, page, FORMAT).path.name == f"{path.stem}-nieuwer-2.md"
    assert [file.read_text(encoding="utf-8") for file in (path, beside.path)] == [changed] * 2


@given(kept=dialogues())
def test_a_file_that_nobody_changed_is_ours_whatever_they_typed(kept: Dialogue) -> None:
    for page in (compose(kept, summary, METHOD) for summary in kept.summaries):
        assert markdown.carries(markdown.render(page), page.mark)


def test_an_a4_takes_the_place_of_its_own_file_and_never_of_another(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    ours = dialogue(date="2026-03-11", situation={"key": "k", "title": "Tijd om te leren"})
    theirs = ours.revised(id="00000000-0000-4000-8000-00000000000b")
    pages = [compose(kept, Summary(id=key), METHOD) for kept in (ours, theirs) for key in ("s1", "s2")]
    name = "2026-03-11-oost-tijd-om-te-leren"
    names = [f"{name}.md", f"{name}-2.md", f"{name}-3.md", f"{name}-4.md"]
    assert [save_a4(folder, page, FORMAT).path.name for page in pages] == names
    assert [save_a4(folder, page, FORMAT).path.name for page in pages] == names
    assert [(folder / path).read_bytes() for path in names] == [markdown.render(page) for page in pages]
    (folder / names[1]).write_text("Iets anders.", encoding="utf-8")
    assert save_a4(folder, pages[1], FORMAT).path.name == f"{name}-nieuwer.md"
    assert [save_a4(folder, page, FORMAT).path.name for page in pages[2:]] == names[2:]
    assert (folder / names[1]).read_text(encoding="utf-8") == "Iets anders."


def test_a_page_for_others_has_no_group_and_no_day_in_its_name(tmp_path: Path) -> None:
    kept = dialogue(date="2026-03-11", situation={"key": "k", "title": "Tijd om te leren"})
    page = compose(kept, Summary(id="s1"), METHOD)
    pages = (
        page.outside(),
        replace(page, only_for_group=True),
        compose(dialogue(), Summary(id="s1"), METHOD).outside(),
    )
    assert [save_a4(tmp_path, each, FORMAT).path.name for each in pages] == [
        "2026-03-tijd-om-te-leren.md",
        "2026-03-11-oost-tijd-om-te-leren-voor-de-groep.md",
        "zonder-datum-a4.md",
    ]
    assert b"Oost" not in markdown.render(page.outside())


def test_a_report_is_saved_next_to_the_a4_and_over_its_own_file(tmp_path: Path) -> None:
    kept = dialogue(group="Mo & co", date="2026-03-11")
    paths = [save_report(tmp_path, version, METHOD, FORMAT) for version in (kept, kept.revised(check_out="fijn"))]
    assert [kept.path.name for kept in paths] == ["2026-03-11-mo-co-verslag.md"] * 2
    assert "fijn" in paths[0].path.read_text(encoding="utf-8")
