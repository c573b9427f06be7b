"""One module per step of the method, and the table that says which is which."""

from goedwerk.ui.steps.agreements import AgreementsStep
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.steps.experiences import ExperiencesStep
from goedwerk.ui.steps.group import GroupStep
from goedwerk.ui.steps.situation import SituationStep
from goedwerk.ui.steps.summary import SummaryStep
from goedwerk.ui.steps.topic import TopicStep

STEPS: dict[str, type[StepView]] = {
    "group": GroupStep,
    "situation": SituationStep,
    "experiences": ExperiencesStep,
    "skive": TopicStep,
    "three_es": TopicStep,
    "summary": SummaryStep,
    "agreements": AgreementsStep,
}
