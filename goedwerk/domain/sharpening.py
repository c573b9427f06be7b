"""Help while someone writes a situation: does an answer to one of the three tests show that it is no critical one?

Word lists, so it errs, and rather by saying nothing; what it says is a hint for people who talk, and stops nobody.
"""

import re
from enum import Enum

from goedwerk.domain.situation import Situation
from goedwerk.domain.text import fold, one_line

FEW_WORDS = 4
"""An answer with fewer words says too little to think about."""

FEW_CONSIDERATIONS = 3
"""With fewer things to weigh, an answer about judgement says too little."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


# What stands behind a turn takes back what was said before it: "Iedereen is tevreden, maar …". "Maar een" is no turn.
_TURN = _words(
    r"(?<=[,;.] )maar|maar(?! (?:een|twee)\b)|toch|terwijl|hoewel|ook al|behalve|tenzij|wel als|"
    r"niet alleen|niet (?:zo)?maar"
)
_NO = re.compile(r"nee\b|neen\b")
_UNKNOWN = re.compile(r"(?:dat )?(?:ik )?weet (?:ik )?(?:het )?(?:nog )?(?:echt )?niet\b\W*|geen idee\b\W*")

_NOT = r"geen|niet|niets|niks|nooit|nergens|niemand|zonder|onduidelijk"
_RULE = (
    r"protocol\w*|regels?|richtlijn\w*|wet|wetten|wettelijk|voorschrift\w*|voorgeschreven|werkinstructies?|beleid|"
    r"\w*afspraak|\w*afspraken|procedures?|zorgplan\w*|\w*stappenplan\w*|handboek\w*|inspectie|verplicht|verboden"
)
_HAS_RULE = _words(_RULE)
_DENIES = _words(_NOT)
# What a rule forbids leaves nothing open.
_FORBIDS = _words(rf"(?:mag|mogen|moet|moeten)(?: \w+){{0,2}} (?:{_NOT})")
# A rule, and then without any "not" what it says: what is forbidden comes after that.
_STATES = _words(rf"(?:{_RULE})\b(?: (?!(?:{_NOT})\b)\w+){{0,4}} (?:dat|duidelijk|helder|geregeld|verplicht|verboden)")
_LEAVES_OPEN = _words(r"open|ruimte|twijfel\w*|soms|alleen|tegen")
# What a rule leaves to people, whatever else it says.
_LEAVES_TO_PEOPLE = _words(r"zelf|eigen|(?:niets|niks) over|niet (?:wat|hoe|of|wie|wanneer|waar|waarom|welke|hoeveel)")

_TWO = _words(
    r"wel of (?:niet|geen)|wel of \w+(?: \w+){0,4} niet|ja of nee|doen of laten|a of b|het een of het ander|"
    r"zwart of wit|goed of fout"
)
_OR = _words("of")
_EITHER = re.compile(r"(?:^|[:.] |\b(?:is|wordt) het )of\b")
_BETWEEN = _words(r"(?:kiezen|keus|keuze) tussen")
_NO_CHOICE = _words(
    r"(?:niets|niks)(?: \w+){0,3} (?:af te wegen|afwegen|afgewogen|te kiezen)|"
    r"geen (?:andere )?(?:keus|keuze|optie)(?! die)|"
    r"(?:is|zijn|heb|hebt|hebben)(?: \w+){0,2} (?:maar|slechts) (?:een|twee)(?: \w+)? "
    r"(?:oplossing\w*|antwoord\w*|manier\w*|weg|wegen|mogelijkhe\w+|opties?|keuzes?)|"
    r"(?:antwoord|oplossing) is(?: \w+){0,3} duidelijk|(?:meteen|direct|precies) wat goed is|is(?: \w+)? simpel"
)
_APART = re.compile(r"[,;:\n/]|\b(?:en|of|ook|naast|maar|zonder|terwijl)\b|(?<=\w)[.!?](?=\s|$)")

_AT_EASE = _words(
    r"geen (?:\w+ )?(?:spanning|probleem|problemen|punt|zorgen|risico)|zonder problemen|"
    r"(?:niets|niks) (?:op het spel|aan de hand|schelen)|niet (?:\w+ )?(?:spannend|erg)|"
    r"(?:valt|viel)(?: \w+){0,3} mee|maakt?(?: \w+){0,2} (?:niet|niets|niks) uit|"
    r"maakt?(?: \w+){0,2} (?:geen|niemand) verschil|niemand(?: \w+){0,4} (?:last|erg|druk|zorgen)|"
    r"(?<!niet )iedereen(?: \w+){0,3} (?:eens|tevreden|blij|prima)|routine|(?:makkelijke|rustige) (?:dag|dienst)|"
    r"(?:gaat|ging|loopt|liep)(?: \w+){0,2} (?:vanzelf|soepel|prima)|"
    r"(?:kan|kon|gaat|ging)(?: er)? (?:niets|niks|nooit iets) (?:mis\w*|fout\w*)"
)


class Signal(Enum):
    """What an answer to one of the three tests tells about the situation."""

    NONE = "nothing"
    TOO_SHORT = "say more"
    NOT_CRITICAL = "the test is not met"


def signal(test: str, answer: str) -> Signal:
    """Return what an answer to the test with this key tells; nothing while it is empty."""
    said = fold(one_line(answer.strip().replace("\n", " , ")))
    words = re.findall(r"\w+", said)
    if not said:
        return Signal.NONE
    if _UNKNOWN.fullmatch(said):
        return Signal.TOO_SHORT
    if _says_no(test, said) or (len(words) > 1 and _NOT_MET[test](said)):
        return Signal.NOT_CRITICAL
    short = len(words) < FEW_WORDS or (test == "judgement" and _considerations(said) < FEW_CONSIDERATIONS)
    return Signal.TOO_SHORT if short else Signal.NONE


def signals(situation: Situation) -> dict[str, Signal]:
    """Return what the answers to the three tests tell, by the key of the test."""
    return {test: signal(test, getattr(situation, test)) for test in _NOT_MET}


def _says_no(test: str, said: str) -> bool:
    # "Nee, er is geen regel" answers another question than the one that was asked.
    other = test == "no_rule" and _DENIES.search(said)
    return bool(_NO.match(said)) and not other and not _TURN.search(said)


def _a_rule_settles_it(said: str) -> bool:
    if not _HAS_RULE.search(said) or _TURN.search(said) or _LEAVES_TO_PEOPLE.search(said):
        return False
    rest = _FORBIDS.sub("", said)
    return bool(_STATES.search(said)) or not (_DENIES.search(rest) or _LEAVES_OPEN.search(rest))


def _is_a_or_b(said: str) -> bool:
    if _TURN.search(said):
        return False
    if _NO_CHOICE.search(said):
        return True
    if two := _TWO.search(said):
        return not _DENIES.search(said, 0, two.start())
    ors = len(_OR.findall(said))
    is_few = _considerations(said) < FEW_CONSIDERATIONS
    return (ors == 2 and bool(_EITHER.search(said))) or (is_few and (ors == 1 or bool(_BETWEEN.search(said))))


def _is_calm(said: str) -> bool:
    return bool(_AT_EASE.search(said)) and not _TURN.search(said)


def _considerations(said: str) -> int:
    return sum(1 for piece in _APART.split(said) if piece.strip(" .!?"))


_NOT_MET = {"no_rule": _a_rule_settles_it, "judgement": _is_a_or_b, "tension": _is_calm}
