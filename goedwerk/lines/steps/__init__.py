"""One module per step of the method, and which is which."""

from typing import TYPE_CHECKING

from goedwerk.domain.desk import Place
from goedwerk.lines.steps.agreements import AgreementsStep
from goedwerk.lines.steps.base import StepLines
from goedwerk.lines.steps.experiences import ExperiencesStep
from goedwerk.lines.steps.group import GroupStep
from goedwerk.lines.steps.situation import SituationStep
from goedwerk.lines.steps.summary import SummaryStep
from goedwerk.lines.steps.topic import TopicStep

if TYPE_CHECKING:
    from goedwerk.lines.table import Table

STEPS: dict[str, type[StepLines]] = {
    "group": GroupStep,
    "situation": SituationStep,
    "experiences": ExperiencesStep,
    "skive": TopicStep,
    "three_es": TopicStep,
    "summary": SummaryStep,
    "agreements": AgreementsStep,
}


def step_at(table: "Table", place: Place) -> StepLines:
    """Return the step at a place."""
    return STEPS[place.step](table, place)
