"""The report: what was said in one dialogue, by whom, for those who were there."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from goedwerk.domain.a4 import part_names
from goedwerk.domain.changes.agreements import STATES, when_in_words
from goedwerk.domain.changes.contributions import about, topic_of
from goedwerk.domain.changes.experiences import OUTCOMES
from goedwerk.domain.dialogue import Agreement, Answer, Contribution, Dialogue, Experience, Participant
from goedwerk.domain.document import Block, Bullets, Document, Fact, Facts, Heading, Item, Line, Paragraph, Run
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.method import Method, Step
from goedwerk.domain.questions import TOPICS_OF
from goedwerk.domain.refusing import left_out, without_refused
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import one_line

FOR_THE_GROUP = "Verslag, alleen voor de groep"
"""For whom every report is."""

_Blocks = Iterable[Block]


def report(dialogue: Dialogue, method: Method, zone: tzinfo | None) -> Document:
    """Return everything of a dialogue but the facilitator's own notes; `zone` None is the zone of this laptop.

    Words that someone does not want kept are not in it, and it says how many contributions that are.
    """
    return Document(
        title=one_line(dialogue.group) or "Groep zonder naam",
        notice=FOR_THE_GROUP,
        blocks=(*_blocks(without_refused(dialogue), method, zone), *_missing(left_out(dialogue))),
    )


def _blocks(dialogue: Dialogue, method: Method, zone: tzinfo | None) -> Iterator[Block]:
    yield from _facts(
        ("Datum", day_in_words(dialogue.date) if dialogue.date else ""),
        ("Begeleider", dialogue.facilitator),
        ("Gepland", f"{dialogue.planned_minutes} minuten"),
        ("Begonnen", _moment(dialogue.began, zone)),
        ("Afgerond", _moment(dialogue.finished, zone)),
    )
    step = method.step
    people = (_participant(dialogue, person) for person in dialogue.participants)
    yield from _section(2, "Deelnemers", _bullets(people))
    yield from _section(2, "Wat we afspraken over vertrouwen", _prose(dialogue.confidentiality))
    if dialogue.situation:
        yield from _section(2, step("situation").name, _situation(dialogue.situation, method))
    yield from _section(2, step("experiences").name, _experiences(dialogue, method))
    for topics in map(step, TOPICS_OF):
        yield from _section(2, topics.name, _said(dialogue, topics))
    yield from _section(2, step("summary").name, _summaries(dialogue, method))
    yield from _section(2, step("agreements").name, _bullets(map(_agreement, dialogue.agreements)))
    yield from _section(2, "Vermogens", _scores(dialogue, method))
    yield from _section(2, "Check-out", _prose(dialogue.check_out))


def _missing(sentence: str) -> _Blocks:
    return [Line((Run(sentence),))] if sentence else []


def _participant(dialogue: Dialogue, person: Participant) -> Item:
    role = one_line(person.role)
    return Item(
        (
            Run(_who(dialogue, person.id), strong=True),
            *((Run(", "), Run(role)) if role else ()),
            *((Run(" (ging eerder weg)"),) if person.left else ()),
        )
    )


def _situation(situation: Situation, method: Method) -> _Blocks:
    if title := one_line(situation.title):
        yield Heading(3, title)
    yield from _prose(situation.text)
    yield from _facts(
        *((test.name, getattr(situation, test.key)) for test in method.criteria),
        ("Vermogen", situation.capability or ""),
        ("Doelgroep", ", ".join(situation.audience)),
        ("Thema", method.theme_name(situation.theme)),
        ("Bron", situation.source),
    )


def _experiences(dialogue: Dialogue, method: Method) -> _Blocks:
    for experience in dialogue.experiences:
        yield Heading(3, _title(experience))
        yield Line((Run("Verteld door "), Run(_who(dialogue, experience.participant))))
        yield from _prose(experience.text)
        yield from _facts(*((test.name, OUTCOMES[getattr(experience.criteria, test.key)]) for test in method.criteria))


def _said(dialogue: Dialogue, step: Step) -> _Blocks:
    for part in step.parts:
        said = about(dialogue, topic_of(part.key))
        yield from _section(3, f"{part.name}: {part.plain}", _bullets(_contribution(dialogue, one) for one in said))


def _contribution(dialogue: Dialogue, said: Contribution) -> Item:
    experience = dialogue.experience(said.experience) if isinstance(said, Answer) else None
    lead = (
        *((Run("★ "),) if said.starred else ()),
        Run(_who(dialogue, said.participant), strong=True),
        *((Run(" (bij: "), Run(_title(experience)), Run(")")) if experience else ()),
    )
    return Item(lead, said.text)


def _summaries(dialogue: Dialogue, method: Method) -> _Blocks:
    for summary in dialogue.summaries:
        yield Heading(3, one_line(summary.core_statement) or "Nog zonder kernuitspraak")
        experience = dialogue.experience(summary.experience)
        yield Line((Run("Bij de ervaring: "), Run(_title(experience))) if experience else (Run("Van de hele groep"),))
        yield from _section(4, "Zinnen om uit te kiezen", _bullets(Item(text=one) for one in summary.candidates))
        if summary.image:
            yield from _section(4, "Op het beeld", _prose(summary.image.alt))
        for key, (name, plain) in part_names(method).items():
            yield from _section(4, f"{name}: {plain}" if plain else name, _prose(getattr(summary, key)))


def _agreement(agreement: Agreement) -> Item:
    outcome = (Fact("Wat eruit kwam", agreement.outcome),) if agreement.outcome.strip() else ()
    return Item(
        text=agreement.what,
        facts=(
            Fact("Wie", one_line(agreement.who) or "de groep"),
            Fact("Wanneer", one_line(when_in_words(agreement.when)) or "niet afgesproken"),
            Fact("Stand", STATES[agreement.state]),
            *outcome,
        ),
    )


def _scores(dialogue: Dialogue, method: Method) -> _Blocks:
    names = {capability.key: capability.name for capability in method.capabilities}
    for score in dialogue.scores:
        given = f", {names[score.capability]}: {score.score or 'geen cijfer'}"
        yield Line((Run(_who(dialogue, score.participant), strong=True), Run(given)))
        yield from _facts(
            ("Toelichting", score.explanation),
            ("Gaat goed", score.goes_well),
            ("Kan beter", score.can_be_better),
        )


def _section(level: int, heading: str, blocks: _Blocks) -> _Blocks:
    """Return the blocks under their heading, or nothing when there are none."""
    found = list(blocks)
    return [Heading(level, heading), *found] if found else []


def _prose(text: str) -> _Blocks:
    return [Paragraph(text)] if text.strip() else []


def _bullets(items: Iterable[Item]) -> _Blocks:
    found = tuple(items)
    return [Bullets(found)] if found else []


def _facts(*facts: tuple[str, str]) -> _Blocks:
    found = tuple(Fact(label, text) for label, text in facts if text.strip())
    return [Facts(found)] if found else []


def _who(dialogue: Dialogue, participant_id: str | None) -> str:
    participant = dialogue.participant(participant_id)
    if participant is None:
        return "de groep"
    return one_line(participant.name) or "iemand zonder naam"


def _title(experience: Experience) -> str:
    return one_line(experience.title) or "een ervaring zonder titel"


def _moment(moment: datetime | None, zone: tzinfo | None) -> str:
    if moment is None:
        return ""
    there = moment.astimezone(zone)
    return f"{day_in_words(there.date())} om {there:%H.%M} uur"
