"""Whatever a person or a file offers as text is text on the screen: never markup, never a command, never a crash."""

import pytest
from support.hostile import HOSTILE
from textual.widgets import Input, OptionList
from ui.laptop import Laptop, Werkmap, a_dialogue

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.text import clean, clean_counted

ALL = " ".join(HOSTILE)
TEXTS = [clean(text) for text in HOSTILE]


def turned(offset: int) -> list[str]:
    """Return the hostile texts beginning at another one, so that every place has its own."""
    return [*TEXTS[offset:], *TEXTS[:offset]]


def everywhere(text: str) -> Dialogue:
    """Return a dialogue in which every text is the same."""
    return full([text], [text] * 20)


def full(names: list[str], texts: list[str]) -> Dialogue:
    t = iter(texts * 3)
    people = [{"id": f"p{n}", "name": name, "role": name} for n, name in enumerate(names, 1)]
    return a_dialogue(
        group=next(t),
        facilitator=next(t),
        confidentiality=next(t),
        notes=next(t),
        check_out=next(t),
        participants=people,
        situation={"key": "x", "title": next(t), "text": next(t), "no_rule": next(t), "judgement": next(t),
                   "tension": next(t), "source": next(t), "audience": [next(t)],
                   "questions": [{"element": e, "text": texts[0]} for e in ("skills", "values")]},
        experiences=[{"id": f"e{n}", "participant": f"p{n}", "title": text, "text": text} for n, text in enumerate(names, 1)],
        answers=[{"id": f"a{n}", "element": "skills", "participant": f"p{n}", "experience": f"e{n}", "text": text, "starred": True} for n, text in enumerate(names, 1)],
        reflections=[{"id": f"r{n}", "e": "energy", "participant": f"p{n}", "text": text} for n, text in enumerate(names, 1)],
        summaries=[{"id": "s1", "core_statement": next(t), "candidates": names, "situation": next(t), "explanation": next(t), "excellent": next(t),
                    "ethics": next(t), "energy": next(t), "disagreement": next(t)}, {"id": "s2", "experience": "e1"}],
        agreements=[{"id": f"g{n}", "what": text, "who": text, "when": text} for n, text in enumerate(names, 1)],
    )


def check(laptop: Laptop) -> None:
    for row in laptop.screen.split("\n"):
        assert clean_counted(row)[1] == 0 and "\t" not in row, repr(row)
    assert laptop.app.is_running


@pytest.mark.parametrize("dialogue", [everywhere(ALL), full(TEXTS, TEXTS), everywhere(""), everywhere("\n")])
async def test_walk(werkmap: Werkmap, dialogue: Dialogue) -> None:
    async with werkmap.start(dialogue) as laptop:
        check(laptop)
        for step in ("situation", "experiences", "skive", "three_es", "summary", "agreements"):
            await laptop.go(step)
            check(laptop)
            print(laptop.screen)
            await laptop.press("f1")
            check(laptop)
            await laptop.press("escape")
