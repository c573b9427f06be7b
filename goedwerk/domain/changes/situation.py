"""Writing a situation, field by field."""

from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import clean

QUESTIONS = "questions-"
"""How the name of a field with the questions of one element begins."""


def write(situation: Situation, field: str, text: str) -> Situation:
    """Return the situation with `text` in a field, the way people write it there.

    `audience` is a list with commas, `capability` and `theme` are keys or empty, and `questions-skills` and the like
    hold a question on each line. Raises `pydantic.ValidationError` when a text is too long.
    """
    text = clean(text)  # before it is cut in pieces: what is left of one may be nothing
    if field.startswith(QUESTIONS):
        return _with_questions(situation, SkiveElement(field.removeprefix(QUESTIONS)), text)
    match field:
        case "audience":
            names = tuple(name.strip() for name in text.split(",") if name.strip())
            return situation.revised(audience=names)
        case "capability":
            return situation.revised(capability=Capability(text) if text else None)
        case "theme":
            return situation.revised(theme=text or None)
    return situation.revised(**{field: text})


def questions_of(situation: Situation, element: SkiveElement) -> str:
    """Return the questions of one element, one on each line."""
    return "\n".join(question.text for question in situation.questions if question.element == element)


def _with_questions(situation: Situation, element: SkiveElement, text: str) -> Situation:
    if text == questions_of(situation, element):  # a file may have another order, and a question of two lines
        return situation
    lines = (line.strip() for line in text.split("\n"))
    written = [DeepeningQuestion(element=element, text=line) for line in lines if line]
    others = [question for question in situation.questions if question.element != element]
    order = list(SkiveElement)
    questions = sorted((*others, *written), key=lambda question: order.index(question.element))
    return situation.revised(questions=tuple(questions))
