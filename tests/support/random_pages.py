"""Pages of any length, from empty to far too long, the same for the same seed: for the tests and for `benchmarks/`."""

import random
from functools import cache
from pathlib import Path

import goedwerk
from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4, compose
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.pictures.cards import card_picture, cards

ODD = ("👩‍⚕️", "verantwoordelijkheidsgevoel", "‘nee’", "€", "*", "ziekenhuisafdelingshoofd", "☐", "Şükrü", "1.", "#")
FITTING = 0.88
"""A page that is so full by `goedwerk.domain.fit.estimate` must fit: its figures are right to within a tenth."""


@cache
def _words() -> list[str]:
    folder = Path(goedwerk.__file__).parents[1] / "situations" / "lwwl"
    return [word for file in sorted(folder.glob("*.md")) for word in file.read_text(encoding="utf-8").split()[60:]]


def random_page(seed: int) -> A4:
    """Return the page of this seed; two of three have a length that people write."""
    rnd = random.Random(seed)
    scale = rnd.choice((0.1, 0.3, 0.5, 0.7, 0.8, 1.0)) if seed % 3 else rnd.choice((0.0, 0.5, 1.0, 2.0, 8.0))

    def text(most: int) -> str:
        chosen = [
            rnd.choice(ODD) if rnd.random() < 0.01 else rnd.choice(_words())
            for _ in range(round(rnd.random() * most * scale))
        ]
        return "".join(word + ("\n\n" if rnd.random() < 0.02 else " ") for word in chosen).strip()

    answers = [
        {"id": f"a{n}", "element": element, "text": text(25) or "Ja", "starred": rnd.random() < 0.5}
        for n, element in enumerate(("skills", "knowledge", "identity", "values", "epistemology"))
    ]
    dialogue = Dialogue.model_validate(
        {
            "id": "00000000-0000-4000-8000-00000000000a",
            "group": rnd.choice(("Oost", "Werkbegeleiders van het hele huis en de wijk", "")),
            "date": "2026-03-11",
            "situation": {"key": "k", "title": text(12), "capability": "lerend vermogen"},
            "answers": answers,
        }
    )
    parts = {"explanation": 190, "excellent": 60, "ethics": 60, "energy": 60, "disagreement": 50}
    summary = Summary(
        id="s1",
        core_statement=text(20),
        situation=text(80),
        image=card_picture(rnd.choice(cards()).key, 600) if rnd.random() < 0.4 else None,
        **{part: text(most) if rnd.random() < 0.85 else "" for part, most in parts.items()},
    )
    return compose(dialogue, summary, load_method())
