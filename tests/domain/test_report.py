"""A report holds everything that the group said, word for word, and nothing that is the facilitator's own."""

from datetime import UTC, timedelta, timezone
from itertools import takewhile
from typing import Any

import pytest
from hypothesis import given
from support.dialogues import dialogues

from goedwerk.content.method import load_method
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.domain.report import FOR_THE_GROUP, report
from goedwerk.domain.situation import SkiveElement
from goedwerk.domain.text import one_line

METHOD = load_method()
SUMMARY_PARTS = ("situation", "explanation", "excellent", "ethics", "energy", "disagreement")
OWN_WORDS = {
    *("★ ", " (bij: ", ")", ", ", " (ging eerder weg)", "Verteld door ", "Bij de ervaring: ", "Van de hele groep"),
    *("de groep", "iemand zonder naam", "een ervaring zonder titel"),
}


def made_of(**fields: Any) -> Document:
    kept = Dialogue.model_validate({"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost"} | fields)
    return report(kept, METHOD, UTC)


def of_kind(document: Document, kind: type[Block]) -> list[Any]:
    return [block for block in document.blocks if isinstance(block, kind)]


def items(document: Document) -> list[Item]:
    return [item for bullets in of_kind(document, Bullets) for item in bullets.items]


def lines(document: Document) -> list[tuple[Run, ...]]:
    """Return every line that is made of runs."""
    return [*(line.runs for line in of_kind(document, Line)), *(item.lead for item in items(document))]


def shown(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def under(document: Document, heading: str) -> list[Any]:
    """Return the blocks from a heading up to the next one."""
    texts = [block.text if isinstance(block, Heading) else None for block in document.blocks]
    rest = document.blocks[texts.index(heading) + 1 :]
    return list(takewhile(lambda block: not isinstance(block, Heading), rest))


@given(kept=dialogues())
def test_what_is_the_facilitators_own_is_never_in_a_report(kept: Dialogue) -> None:
    people = tuple(person.revised(consent=None) for person in kept.participants)
    without = kept.revised(
        notes="", former_names=(), privacy=(), clock={}, retain_until=None, modified=None, participants=people
    )
    assert report(kept, METHOD, UTC) == report(without, METHOD, UTC)


@given(kept=dialogues())
def test_everything_that_was_said_is_there_word_for_word_in_the_order_of_the_method(kept: Dialogue) -> None:
    expected = [
        *(answer.text for element in SkiveElement for answer in kept.answers if answer.element == element),
        *(reflection.text for e in GoodWorkE for reflection in kept.reflections if reflection.e == e),
        *(text for summary in kept.summaries for text in summary.candidates),
        *(agreement.what for agreement in kept.agreements),
    ]
    assert [item.text for item in items(report(kept, METHOD, UTC)) if item.text is not None] == expected


@given(kept=dialogues())
def test_a_paragraph_is_a_text_of_a_person_and_nothing_else(kept: Dialogue) -> None:
    expected = [
        kept.confidentiality,
        kept.situation.text if kept.situation else "",
        *(experience.text for experience in kept.experiences),
    ]
    for summary in kept.summaries:
        expected += [summary.image.alt if summary.image else "", *(getattr(summary, key) for key in SUMMARY_PARTS)]
    expected.append(kept.check_out)
    found = [paragraph.text for paragraph in of_kind(report(kept, METHOD, UTC), Paragraph)]
    assert found == [text for text in expected if text.strip()]


@given(kept=dialogues())
def test_every_experience_is_there_with_who_told_it_and_what_was_found_of_it(kept: Dialogue) -> None:
    document = report(kept, METHOD, UTC)
    told = [shown(line.runs) for line in of_kind(document, Line) if line.runs[0].text == "Verteld door "]
    assert len(told) == len(kept.experiences)
    for experience, line in zip(kept.experiences, told, strict=True):
        person = kept.participant(experience.participant)
        assert line.endswith(one_line(person.name) or "iemand zonder naam" if person else "de groep")
        assert Heading(3, one_line(experience.title) or "een ervaring zonder titel") in document.blocks


@given(kept=dialogues())
def test_the_levels_of_the_headings_never_skip_one(kept: Dialogue) -> None:
    level = 1
    for heading in of_kind(report(kept, METHOD, UTC), Heading):
        assert 2 <= heading.level <= level + 1
        level = heading.level


@given(kept=dialogues())
def test_what_stands_on_one_line_is_one_line_and_never_empty(kept: Dialogue) -> None:
    document = report(kept, METHOD, UTC)
    labels = [fact.label for block in of_kind(document, Facts) for fact in block.facts]
    labels += [fact.label for item in items(document) for fact in item.facts]
    headings = [heading.text for heading in of_kind(document, Heading)]
    for text in (document.title, document.notice, *headings, *labels):
        assert text == one_line(text) != ""
    for runs in lines(document):
        for run in runs:
            assert run.text
            assert "\n" not in run.text


@given(kept=dialogues())
def test_what_a_person_wrote_is_a_run_of_its_own(kept: Dialogue) -> None:
    theirs = {one_line(text) for person in kept.participants for text in (person.name, person.role)}
    theirs |= {one_line(experience.title) for experience in kept.experiences}
    scores = {
        f", {text.name}: {score.score or 'geen cijfer'}"
        for text in METHOD.capabilities
        for score in kept.scores
        if score.capability == text.key
    }
    assert {run.text for runs in lines(report(kept, METHOD, UTC)) for run in runs} <= OWN_WORDS | theirs | scores


@given(kept=dialogues())
def test_nothing_in_a_report_stands_there_empty(kept: Dialogue) -> None:
    document = report(kept, METHOD, UTC)
    for block in of_kind(document, Facts):
        assert block.facts
        assert all(fact.text.strip() for fact in block.facts)
    assert all(block.items for block in of_kind(document, Bullets))


def test_a_report_says_for_whom_it_is() -> None:
    assert made_of().notice == FOR_THE_GROUP == "Verslag, alleen voor de groep"


def test_what_was_not_talked_about_has_no_heading() -> None:
    assert made_of().blocks == (Facts((Fact("Gepland", "90 minuten"),)),)


@pytest.mark.parametrize(("group", "title"), [("Oost\nen West", "Oost en West"), (" \n", "Groep zonder naam")])
def test_a_report_is_named_after_the_group(group: str, title: str) -> None:
    assert made_of(group=group).title == title


def test_an_answer_says_whose_it_is_about_what_and_whether_it_goes_to_the_a4() -> None:
    document = made_of(
        participants=[{"id": "p1", "name": "Mo"}, {"id": "p2", "name": " "}],
        experiences=[{"id": "e1", "title": "De deur"}],
        answers=[
            {"id": "a1", "element": "values", "participant": "p1", "experience": "e1", "starred": True, "text": "Ja"},
            {"id": "a2", "element": "values", "participant": "p2", "text": "Nee"},
            {"id": "a3", "element": "values", "text": "Soms"},
        ],
    )
    (said,) = under(document, "Values: Waarden")
    assert said == Bullets(
        (
            Item((Run("★ "), Run("Mo", strong=True), Run(" (bij: "), Run("De deur"), Run(")")), "Ja"),
            Item((Run("iemand zonder naam", strong=True),), "Nee"),
            Item((Run("de groep", strong=True),), "Soms"),
        )
    )


def test_a_participant_who_left_is_still_named() -> None:
    document = made_of(participants=[{"id": "p1", "name": "Mo", "role": "helpende", "left": True}])
    (people,) = under(document, "Deelnemers")
    lead = (Run("Mo", strong=True), Run(", "), Run("helpende"), Run(" (ging eerder weg)"))
    assert people == Bullets((Item(lead),))


def test_an_agreement_says_who_does_it_when_and_what_came_of_it() -> None:
    kept = {"id": "g1", "what": "Bellen", "who": "Mo", "when": "2026-04-01", "state": "done", "outcome": "Mooi\nzo"}
    document = made_of(agreements=[kept, {"id": "g2", "what": "Kijken", "when": "na de\nzomer"}])
    (agreed,) = under(document, "Afspraken")
    assert [(item.text, [(fact.label, fact.text) for fact in item.facts]) for item in agreed.items] == [
        ("Bellen", [("Wie", "Mo"), ("Wanneer", "1 april 2026"), ("Stand", "gedaan"), ("Wat eruit kwam", "Mooi\nzo")]),
        ("Kijken", [("Wie", "de groep"), ("Wanneer", "na de zomer"), ("Stand", "nog te doen")]),
    ]


def test_a_score_says_who_gave_it_and_why() -> None:
    score = {"id": "c1", "capability": "lerend vermogen", "score": 7, "goes_well": "vragen"}
    given, why, unknown = under(
        made_of(scores=[score, score | {"id": "c2", "score": None, "goes_well": ""}]), "Vermogens"
    )
    assert given == Line((Run("de groep", strong=True), Run(", Lerend vermogen: 7")))
    assert why == Facts((Fact("Gaat goed", "vragen"),))
    assert shown(unknown.runs) == "de groep, Lerend vermogen: geen cijfer"


def test_a_report_tells_the_time_of_the_zone_it_is_made_for() -> None:
    kept = Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "began": "2026-03-11T23:30:00Z"}
    )
    (facts,) = report(kept, METHOD, timezone(timedelta(hours=1))).blocks
    assert facts == Facts((Fact("Gepland", "90 minuten"), Fact("Begonnen", "12 maart 2026 om 00.30 uur")))
