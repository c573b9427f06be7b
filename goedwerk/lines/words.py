"""Words for what the screen shows with a sign or a colour."""

from goedwerk.domain.dialogue import Dialogue, Experience
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.text import one_line, shortened

STATES = {State.EMPTY: "leeg", State.BUSY: "bezig", State.FILLED: "gevuld"}
"""How far something is."""

SHORT = 60
"""So many characters of a long text say which one it is."""

_ENDS = (".", "?", "!", "…", ":")


def told(dialogue: Dialogue, experience: Experience) -> str:
    """Return by which words people know an experience: who told it, and its title or beginning."""
    teller = name_of(dialogue.participant(experience.participant))
    return f"de ervaring van {teller}, {shortened(experience.title or experience.text, SHORT) or 'zonder titel'}"


def sentence(text: str) -> str:
    """Return a text on one line with an end, so that a voice stops there."""
    line = one_line(text)
    return line if line.endswith(_ENDS) else f"{line}."


def joined(*parts: str) -> str:
    """Return what there is of these parts as one line, with a pause between them: after a sentence none is needed."""
    line = ""
    for part in filter(None, map(one_line, parts)):
        if not line:
            line = part
        elif line.endswith(_ENDS):
            line = f"{line} {part[:1].upper()}{part[1:]}"
        else:
            line = f"{line}{'.' if part[:1].isupper() else ','} {part}"
    return line
