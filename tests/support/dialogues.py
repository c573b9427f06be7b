"""Random dialogues: complete ones, with pictures, in any writing system, with everything that may be absent absent."""

from collections.abc import Callable
from datetime import UTC
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.content.situation_file import format_situation
from goedwerk.domain.dialogue import (
    Agreement,
    Answer,
    CapabilityScore,
    Criteria,
    Dialogue,
    Experience,
    GoodWorkE,
    Measurement,
    Participant,
    Picture,
    PrivacyDecision,
    Reflection,
    Summary,
)
from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import clean
from goedwerk.formats.exchange import OwnSituation

ANY_ID = st.uuids().map(str)
FEW_IDS = st.sampled_from([str(UUID(int=number, version=4)) for number in range(3)])
"""So few that dialogues with the same id turn up."""

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)).map(clean)
words = st.sampled_from(["Joëlle", "de ronde", "een blik", "护理", "👩‍⚕️ zei niets", "‘Kind,’ zei ze"])
"""Text with something in it."""

_flags = st.sampled_from([None, True, False])
_days = st.none() | st.dates()
_moments = st.none() | st.datetimes(timezones=st.just(UTC))


def _ids(prefix: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{prefix}{number}" for number in range(1, 6)]) | texts.filter(bool)


def _lists(records: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(records, max_size=3, unique_by=lambda record: record.id).map(tuple)


def _one_of(records: tuple[Any, ...]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *(record.id for record in records)])


def situations() -> st.SearchStrategy[Situation]:
    """Situations as they stand in a dialogue."""
    return st.builds(
        Situation,
        key=texts.filter(bool),
        title=texts,
        text=texts,
        capability=st.none() | st.sampled_from(Capability),
        audience=st.lists(texts, max_size=2).map(tuple),
        theme=st.none() | texts,
        source=texts,
        no_rule=texts,
        judgement=texts,
        tension=texts,
        questions=st.lists(
            st.builds(DeepeningQuestion, element=st.sampled_from(SkiveElement), text=texts), max_size=2
        ).map(tuple),
    )


def own_situations(keys: st.SearchStrategy[str]) -> st.SearchStrategy[OwnSituation]:
    """Situations as people keep them in a file of their own."""
    written = st.builds(
        Situation,
        key=keys,
        title=words,
        text=words,
        capability=st.none() | st.sampled_from(Capability),
        questions=st.lists(
            st.builds(DeepeningQuestion, element=st.sampled_from(SkiveElement), text=words), max_size=2
        ).map(tuple),
    )
    return written.map(lambda situation: OwnSituation(key=situation.key, text=format_situation(situation)))


_participants = _lists(
    st.builds(
        Participant,
        id=_ids("p"),
        name=texts,
        role=texts,
        consent=st.none() | texts,
        may_keep=st.sampled_from([None, True]),  # what a refusal leaves out is the subject of tests of its own
        may_share=_flags,
        left=st.booleans(),
    )
)


def _scores(people: tuple[Participant, ...]) -> st.SearchStrategy[tuple[CapabilityScore, ...]]:
    return _lists(
        st.builds(
            CapabilityScore,
            id=_ids("c"),
            capability=st.sampled_from(Capability),
            participant=_one_of(people),
            score=st.none() | st.integers(1, 10),
            explanation=texts,
            goes_well=texts,
            can_be_better=texts,
        )
    )


@st.composite
def dialogues(draw: Callable[[st.SearchStrategy[Any]], Any], ids: st.SearchStrategy[str] = ANY_ID) -> Dialogue:
    """Whole dialogues, with an id from `ids`."""
    people = draw(_participants)
    experiences = draw(
        _lists(
            st.builds(
                Experience,
                id=_ids("e"),
                participant=_one_of(people),
                title=texts,
                text=texts,
                criteria=st.builds(Criteria, no_rule=_flags, judgement=_flags, tension=_flags),
            )
        )
    )
    said = {"participant": _one_of(people), "text": texts, "starred": st.booleans()}
    pictures = st.builds(
        Picture,
        alt=texts,
        media_type=st.sampled_from(["image/jpeg", "image/png"]),
        data=st.binary(max_size=30),
        recognisable=_flags,
        permission=_flags,
    )
    summaries = st.builds(
        Summary,
        id=_ids("s"),
        experience=_one_of(experiences),
        core_statement=texts,
        candidates=st.lists(texts, max_size=2).map(tuple),
        situation=texts,
        explanation=texts,
        excellent=texts,
        ethics=texts,
        energy=texts,
        disagreement=texts,
        image=st.none() | pictures,
    )
    agreements = st.builds(
        Agreement,
        id=_ids("g"),
        what=texts,
        who=texts,
        when=st.none() | texts,
        state=st.sampled_from(["open", "done", "different", "dropped"]),
        outcome=texts,
    )
    answers = st.builds(
        Answer, id=_ids("a"), element=st.sampled_from(SkiveElement), experience=_one_of(experiences), **said
    )
    decisions = st.builds(
        PrivacyDecision, text=texts, decision=st.sampled_from(["replace", "keep"]), by=st.none() | texts
    )
    return draw(
        st.builds(
            Dialogue,
            id=ids,
            modified=_moments,
            group=texts,
            date=_days,
            facilitator=texts,
            planned_minutes=st.integers(0, 10_000),
            confidentiality=texts,
            method=texts,
            situation=st.none() | situations(),
            participants=st.just(people),
            former_names=st.lists(texts, max_size=2).map(tuple),
            experiences=st.just(experiences),
            answers=_lists(answers),
            reflections=_lists(st.builds(Reflection, id=_ids("r"), e=st.sampled_from(GoodWorkE), **said)),
            summaries=_lists(summaries),
            agreements=_lists(agreements),
            scores=_scores(people),
            notes=texts,
            check_out=texts,
            clock=st.dictionaries(texts, st.integers(0, 1_000_000_000), max_size=3),
            privacy=st.lists(decisions, max_size=2).map(tuple),
            retain_until=_days,
            began=_moments,
            finished=_moments,
            copy_of=st.none() | ANY_ID,
        )
    )


@st.composite
def measurements(draw: Callable[[st.SearchStrategy[Any]], Any], ids: st.SearchStrategy[str] = ANY_ID) -> Measurement:
    """Whole measurements, with an id from `ids`."""
    people = draw(_participants)
    return draw(
        st.builds(
            Measurement,
            id=ids,
            modified=_moments,
            group=texts,
            date=_days,
            participants=st.just(people),
            scores=_scores(people),
            copy_of=st.none() | ANY_ID,
        )
    )


def texts_in(value: Any) -> list[str]:
    """Return every text with something in it in `value`, which is what a record gives as JSON."""
    if isinstance(value, str):
        return [value] if value else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts_in(part)]


def agreeing(dialogue: Dialogue) -> Dialogue:
    """Return the dialogue in which nobody refuses anything, so that everything may be done with it."""
    return dialogue.revised(participants=tuple(one.revised(may_share=None) for one in dialogue.participants))
