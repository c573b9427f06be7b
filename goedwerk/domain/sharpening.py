"""Help while someone writes a situation: does an answer to one of the three tests show that it is no critical one?

Word lists, so it errs; what it says is a hint for people who talk, and stops nobody.
"""

import re
from enum import Enum

from goedwerk.domain.situation import Situation
from goedwerk.domain.text import fold, one_line

FEW_WORDS = 4
"""An answer with fewer words says too little to think about."""

_RULE = r"protocol\w*|regels?|richtlijn\w*|wet|wetten|voorschrift\w*|werkinstructie\w*|beleid|afspraken|procedures?"
_HAS_RULE = re.compile(rf"\b(?:{_RULE})\b")
_LEFT_OPEN = re.compile(
    r"\b(?:geen|niet|niets|nooit|nergens|maar|open|zonder|onduidelijk|twijfel\w*|toch|soms|alleen|ruimte|tegen)\b"
)
_SAYS_WHAT = re.compile(
    rf"\b(?:{_RULE})\b[^.!?]*\b(?:zegt|zeggen|schrijft|schrijven|staat|staan|bepaalt|bepalen|duidelijk)\b[^.!?]*"
    r"\b(?:moet|moeten|mag|mogen|hoort|verplicht|verboden|duidelijk)\b"
)
_BUT = re.compile(r"\b(?:geen|maar|niet wat|niet hoe|niet of|niets over|toch)\b")
_NO = re.compile(r"nee\b|neen\b")
_TWO = re.compile(r"\b(?:wel of niet|wel of geen|ja of nee|doen of laten|a of b|het een of het ander)\b")
_OR = re.compile(r"\bof\b")
_APART = re.compile(r"[,;\n/]|\ben\b|\bof\b|(?<=\w)[.!?](?=\s|$)")
_AT_EASE = re.compile(
    r"\b(?:geen spanning|niets op het spel|niks op het spel|niet spannend|valt (?:wel )?mee|maakt niet uit|geen punt)\b"
)


class Signal(Enum):
    """What an answer to one of the three tests tells about the situation."""

    NONE = "nothing"
    TOO_SHORT = "say more"
    NOT_CRITICAL = "the test is not met"


def signal(test: str, answer: str) -> Signal:
    """Return what an answer to the test with this key tells; nothing while it is empty."""
    said = fold(one_line(answer.replace("\n", " , ")))
    if not said:
        return Signal.NONE
    if _NO.match(said) or {"no_rule": _a_rule_settles_it, "judgement": _is_a_or_b, "tension": _is_calm}[test](said):
        return Signal.NOT_CRITICAL
    short = len(said.split()) < FEW_WORDS or (test == "judgement" and _considerations(said) < 3)
    return Signal.TOO_SHORT if short else Signal.NONE


def signals(situation: Situation) -> dict[str, Signal]:
    """Return what the answers to the three tests tell, by the key of the test."""
    return {test: signal(test, getattr(situation, test)) for test in ("no_rule", "judgement", "tension")}


def _a_rule_settles_it(said: str) -> bool:
    if _SAYS_WHAT.search(said) and not _BUT.search(said):
        return True
    return bool(_HAS_RULE.search(said)) and not _LEFT_OPEN.search(said)


def _is_a_or_b(said: str) -> bool:
    return bool(_TWO.search(said)) or (len(_OR.findall(said)) == 1 and _considerations(said) <= 2)


def _is_calm(said: str) -> bool:
    return bool(_AT_EASE.search(said))


def _considerations(said: str) -> int:
    return sum(1 for piece in _APART.split(said) if piece.strip(" .!?"))
