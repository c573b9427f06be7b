"""Changing one record in a list of records."""

from typing import Any, TypeVar

from goedwerk.domain.dialogue import (
    Agreement,
    Answer,
    CapabilityScore,
    Experience,
    Participant,
    Reflection,
    Summary,
)

Listed = TypeVar("Listed", Participant, Experience, Answer, Reflection, Summary, Agreement, CapabilityScore)


def revise(records: tuple[Listed, ...], record_id: str, **changes: Any) -> tuple[Listed, ...]:
    """Return the list with `changes` made to one record; the list itself when they change nothing."""
    revised = tuple(_revised(record, changes) if record.id == record_id else record for record in records)
    return records if all(new is old for new, old in zip(revised, records, strict=True)) else revised


def without(records: tuple[Listed, ...], record_id: str) -> tuple[Listed, ...]:
    """Return the list without one record."""
    return tuple(record for record in records if record.id != record_id)


def _revised(record: Listed, changes: dict[str, Any]) -> Listed:
    revised = record.revised(**changes)
    return record if revised == record else revised
