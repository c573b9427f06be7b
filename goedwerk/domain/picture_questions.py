"""What is asked about a picture: what is on it, whether anyone can be recognised, and whether they allow it."""

from dataclasses import dataclass

from goedwerk.domain.dialogue import Picture

HOW_TO_DESCRIBE = "Beschrijf het voor wie het niet kan zien. Noem geen namen."
"""How to say what is on a picture."""


@dataclass(frozen=True)
class Reply:
    """What one can answer: under which key, what it says of the picture (None: not known), and in which words."""

    key: str
    meaning: bool | None
    label: str
    note: str = ""


@dataclass(frozen=True)
class Question:
    """A question with the answers there are."""

    asks: str
    replies: tuple[Reply, ...]

    def meaning(self, key: str) -> bool | None:
        """Return what the answer with this key says of the picture; None is not known."""
        return next(reply.meaning for reply in self.replies if reply.key == key)


RECOGNISABLE = Question(
    "Is er iemand herkenbaar op het beeld?",
    (
        Reply("no", False, "Nee", "ook niet van achteren of door de plek"),
        Reply("yes", True, "Ja", "ook als je iemand alleen herkent aan de rug"),
        Reply("unknown", None, "Weet ik niet"),
    ),
)

PERMISSION = Question(
    "Heeft diegene toestemming gegeven?",
    (
        Reply("yes", True, "Ja", "ook om het A4 op te hangen en te delen"),
        Reply("no", False, "Nee", "het beeld blijft, met een waarschuwing"),
        Reply("unknown", None, "Weet ik niet", "je kunt het later nog vragen"),
    ),
)


def still_allowed(picture: Picture, recognisable: bool | None) -> bool | None:
    """Return the permission for a picture of which is said now whether anyone is recognisable; None is not known.

    What was allowed, was allowed for what was known then.
    """
    return picture.permission if recognisable == picture.recognisable else None
