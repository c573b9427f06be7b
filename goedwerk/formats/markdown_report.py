"""The report in Markdown: what was said in one dialogue, by whom, for those who were there."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo

from goedwerk.domain.a4 import headings
from goedwerk.domain.dialogue import Agreement, Answer, Contribution, Dialogue, Experience
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Situation
from goedwerk.formats.literal import literal, literal_line

FOR_THE_GROUP = "Verslag, alleen voor de groep"
"""What every report begins and ends with."""

_STATES = {"open": "nog te doen", "done": "gedaan", "different": "anders gedaan", "dropped": "vervallen"}
_OUTCOMES = {True: "ja", False: "nee", None: "niet besproken"}

Blocks = Iterable[str]
"""Pieces of Markdown with a blank line between them."""


def report(dialogue: Dialogue, method: Method, zone: tzinfo | None) -> Iterator[str]:
    """Yield the report as blocks, without the facilitator's own notes; `zone` None is the zone of this laptop."""
    yield FOR_THE_GROUP
    yield f"# {literal_line(dialogue.group) or 'Groep zonder naam'}"
    yield from _facts(
        ("Datum", day_in_words(dialogue.date) if dialogue.date else ""),
        ("Begeleider", dialogue.facilitator),
        ("Gepland", f"{dialogue.planned_minutes} minuten"),
        ("Begonnen", _moment(dialogue.began, zone)),
        ("Afgerond", _moment(dialogue.finished, zone)),
    )
    yield from _section("## Deelnemers", _participants(dialogue))
    yield from _section("## Wat we afspraken over vertrouwen", _prose(dialogue.confidentiality))
    if dialogue.situation:
        yield from _section(f"## {_name(method, 'situation')}", _situation(dialogue.situation, method))
    yield from _section(f"## {_name(method, 'experiences')}", _experiences(dialogue, method))
    yield from _section(f"## {_name(method, 'skive')}", _answers(dialogue, method))
    yield from _section(f"## {_name(method, 'three_es')}", _reflections(dialogue, method))
    yield from _section(f"## {_name(method, 'summary')}", _summaries(dialogue, method))
    yield from _section(f"## {_name(method, 'agreements')}", _bullets(map(_agreement, dialogue.agreements)))
    yield from _section("## Vermogens", _scores(dialogue, method))
    yield from _section("## Check-out", _prose(dialogue.check_out))
    yield "***"
    yield FOR_THE_GROUP


def _participants(dialogue: Dialogue) -> Blocks:
    return _bullets(
        f"**{_who(dialogue, person.id)}**"
        + (f", {literal_line(person.role)}" if person.role.strip() else "")
        + (" (ging eerder weg)" if person.left else "")
        for person in dialogue.participants
    )


def _situation(situation: Situation, method: Method) -> Blocks:
    if situation.title.strip():
        yield f"### {literal_line(situation.title)}"
    yield from _prose(situation.text)
    yield from _facts(
        *((test.name, getattr(situation, test.key)) for test in method.criteria),
        ("Vermogen", situation.capability or ""),
        ("Doelgroep", ", ".join(situation.audience)),
        ("Thema", situation.theme or ""),
        ("Bron", situation.source),
    )


def _experiences(dialogue: Dialogue, method: Method) -> Blocks:
    for experience in dialogue.experiences:
        yield f"### {_title(experience)}"
        yield f"Verteld door {_who(dialogue, experience.participant)}"
        yield from _prose(experience.text)
        yield from _facts(*((test.name, _OUTCOMES[getattr(experience.criteria, test.key)]) for test in method.criteria))


def _answers(dialogue: Dialogue, method: Method) -> Blocks:
    for part in method.step("skive").parts:
        said = [answer for answer in dialogue.answers if answer.element == part.key]
        heading = f"### {literal_line(part.name)}: {literal_line(part.plain)}"
        yield from _section(heading, _bullets(_contribution(dialogue, answer) for answer in said))


def _reflections(dialogue: Dialogue, method: Method) -> Blocks:
    for part in method.step("three_es").parts:
        said = [reflection for reflection in dialogue.reflections if reflection.e == part.key]
        heading = f"### {literal_line(part.name)}: {literal_line(part.plain)}"
        yield from _section(heading, _bullets(_contribution(dialogue, reflection) for reflection in said))


def _contribution(dialogue: Dialogue, said: Contribution) -> str:
    star = "★ " if said.starred else ""
    experience = dialogue.experience(said.experience) if isinstance(said, Answer) else None
    about = f" (bij: {_title(experience)})" if experience else ""
    return f"{star}**{_who(dialogue, said.participant)}**{about}: {literal(said.text, indent='  ')}"


def _summaries(dialogue: Dialogue, method: Method) -> Blocks:
    for summary in dialogue.summaries:
        yield f"### {literal_line(summary.core_statement) or 'Nog zonder kernuitspraak'}"
        experience = dialogue.experience(summary.experience)
        yield f"Bij de ervaring: {_title(experience)}" if experience else "Van de hele groep"
        yield from _section("#### Zinnen om uit te kiezen", _bullets(map(_item, summary.candidates)))
        if summary.image and summary.image.alt.strip():
            yield from _section("#### Op het beeld", _prose(summary.image.alt))
        for key, heading in headings(method).items():
            yield from _section(f"#### {literal_line(heading)}", _prose(getattr(summary, key)))


def _agreement(agreement: Agreement) -> str:
    facts = [
        f"Wie: {literal_line(agreement.who) or 'de groep'}",
        f"Wanneer: {literal_line(_when(agreement.when)) or 'niet afgesproken'}",
        f"Stand: {_STATES[agreement.state]}",
    ]
    if agreement.outcome.strip():
        facts.append(f"Wat eruit kwam: {literal(agreement.outcome, indent='  ')}")
    return "\\\n  ".join([_item(agreement.what), *facts])


def _scores(dialogue: Dialogue, method: Method) -> Blocks:
    names = {capability.key: literal_line(capability.name) for capability in method.capabilities}
    for score in dialogue.scores:
        yield f"**{_who(dialogue, score.participant)}**, {names[score.capability]}: {score.score or 'geen cijfer'}"
        yield from _facts(
            ("Toelichting", score.explanation),
            ("Gaat goed", score.goes_well),
            ("Kan beter", score.can_be_better),
        )


def _section(heading: str, blocks: Blocks) -> Blocks:
    """Return the blocks under their heading, or nothing when there are none."""
    found = list(blocks)
    return [heading, *found] if found else []


def _prose(text: str) -> Blocks:
    return [literal(text)] if text.strip() else []


def _bullets(items: Iterable[str]) -> Blocks:
    lines = [f"- {item}" for item in items]
    return ["\n".join(lines)] if lines else []


def _facts(*facts: tuple[str, str]) -> Blocks:
    return _bullets(f"**{literal_line(name)}:** {_item(text)}" for name, text in facts if text.strip())


def _item(text: str) -> str:
    return literal(text, indent="  ")


def _name(method: Method, step: str) -> str:
    return literal_line(method.step(step).name)


def _who(dialogue: Dialogue, participant_id: str | None) -> str:
    participant = dialogue.participant(participant_id)
    if participant is None:
        return "de groep"
    return literal_line(participant.name) or "iemand zonder naam"


def _title(experience: Experience) -> str:
    return literal_line(experience.title) or "een ervaring zonder titel"


def _when(when: str | None) -> str:
    try:
        return day_in_words(date.fromisoformat(when or ""))
    except ValueError:
        return when or ""


def _moment(moment: datetime | None, zone: tzinfo | None) -> str:
    if moment is None:
        return ""
    there = moment.astimezone(zone)
    return f"{day_in_words(there.date())} om {there:%H.%M} uur"
