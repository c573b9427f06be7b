"""What stands on the screen for who guides the talk alone, and is never shown to others."""

from goedwerk.content.method import load_method

_METHOD = load_method()

_HEADINGS = (
    "Voor jou",
    "Volgende vraag",
    "Kompas",
    "Lang niet gehoord",
    "Beurten",
    "Je kunt ook vragen",
    "nog 1",
)


def private_words() -> list[str]:
    """Return the beginning of everything that is meant for who guides the talk alone."""
    of_steps = [hint for step in _METHOD.steps for hint in (*step.hints, step.purpose)]
    of_parts = [part.explanation for key in ("skive", "three_es") for part in _METHOD.step(key).parts]
    return [text[:18] for text in (*of_steps, *of_parts)] + [*_HEADINGS]
