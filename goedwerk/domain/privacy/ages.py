"""Finding ages of 90 and over: so few people are that old that the age alone may tell who it is."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.words import NEVER_A_NAME, words

_UNIT = "(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_AGE = re.compile(
    r"(?<![^\W_])(?<![0-9][.,:/-])(?<!€)(?<!€\s)(?:9[0-9]|1[01][0-9]"
    rf"|(?P<telling>{_UNIT}\s?[eë]n\s?negentig|honderd(?:\s?en\s?)?{_UNIT})|negentig|honderd)(?![0-9+%]|[.,:/][0-9])",
    re.IGNORECASE,
)
_YEAR_OLD = re.compile(
    r"[\s-]?(?P<noun>jarigen?)(?!\w)|[\s-]?(?P<adjective>jarig)(?!\w)(?!\s(?:bestaan|jubileum|feest))"
    r"|(?:e|de|ste)\s(?P<birthday>verjaardag|levensjaar)(?!\w)|(?P<ordinal>e|de|ste)(?!\w)(?!\s(?:dag|jaar|keer|werkdag))"
    r"|\s?(?P<years>(?:jaar|jr\b\.?|j\b\.?|lentes)(?:\s(?P<old>oude)|\soud|\sjong)?)(?!\w)"
    r"(?!\s(?:geleden|lang|later|bestaa[nt]|ervaring|terug|eerder|getrouwd|samen|(?:en|of)\souder)(?!\w))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?![^\W_]|-\w|\s?[%°€]|\s?x\s|\s(?:procent|graden|kilo|kg|pond|gram|mg|ml|cm|meter|km|euro|cent|punten|keer|stuks|uur"
    r"|minuten|seconden|dagen|weken|maanden|bedden|plekken|plaatsen|mensen|bewoners|cliënten|collega|mmol|slagen)(?!\w))"
)
# Behind a word such as "tweeënnegentig", which can count anything, no thing may follow.
_NOTHING_COUNTED = re.compile(
    r"\s*(?:[.,;:!?)\]…\"'’”–—]|\n|\Z)|\s(?:en|maar|want|toen|dus|als|omdat|die|of|geworden|met|nog|nu|toch|ze|zij|hij"
    r"|heeft|had|kan|was|is|wordt|werd)(?!\w)"
)
_SOMEONE_BEHIND = re.compile(
    r"\s(?:is|was|wordt|werd|ben)\s(?:ze|zij|hij|ik|mevrouw|meneer|mw|dhr|oma|opa|mijn|haar|zijn)(?!\w)", re.IGNORECASE
)
_BECOME_BEHIND = re.compile(r"\sgeworden(?!\w)")
_IS_BEHIND = re.compile(r"\s(?:is|was|bent?|wordt|werd|geworden)(?!\w)")
_CLOSED_BEHIND = re.compile(r"\s?(?:[,;:.)]|\n|\Z)")
# "Na 95 jaar", "ouder dan 90 jaar", "tussen 90 en 100 jaar" are not the age of one person.
_NO_AGE_BEFORE = re.compile(
    r"\b(?:over|na|bestaat(?:\sal)?|binnen|sinds|dan|(?:boven|onder|vanaf|van|om)\sde|vanaf|tot|t/m|per|elke|komende|eerste"
    r"|laatste|afgelopen|duurde?t?|tussen\s(?:de\s)?[0-9]{1,3}\sen)\s\Z",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:op|met|na|sinds|tegen|rond|voor|bij|tot|vierde|viert|vieren)\s(?:haar|zijn|mijn|hun|uw|jouw)\s\Z",
    re.IGNORECASE,
)
# A house, a club or a tree is no one: "ons huis bestaat dit jaar 100 jaar", "die eik is 110 jaar oud".
_EXISTS = re.compile(
    r"\b(?:bestaa[nt]|bestond(?:en)?|bestaan|geopend|opgericht|gebouwd)\s(?P<between>[^.!?;\n]{0,50})\Z", re.IGNORECASE
)
_WORD_BEHIND = re.compile(r"\s([^\W\d_]{2,30})")
_WORD = re.compile(r"[^\W\d_]+")
_AND_BEFORE = re.compile(r"(?:,|\s(?:en|of|maar))\s(?:(?:hij|zij|ze|haar|zijn)\s(?:[a-z]{2,10}\s)?)?")
_NEAR, _REACH = 24, 70  # how many characters before an age are looked at
_MOST_WORDS = 8

_IS = words("is was wordt werd ben bent word")
_BECOMES = words("wordt werd word werden worden")
# Before a number that is no age: "wordt op kamer 98 gewassen".
_NUMBERED = words(
    "aan afdeling bij bladzijde blz bus door in kamer lijn met naar nr nr. nummer om op over pagina per route tot uit",
    "van voor vraag",
)
_MORE = words(
    "al nu net pas inmiddels intussen bijna ruim dan toen vandaag ook zelf zelfs echt maar rond ongeveer nog geen",
    "volgende week maand dit jaar binnenkort morgen",
)
_SOMEONE = words(
    "ze zij hij ik je jij u die mevrouw meneer mijnheer mevr mevr. mw mw. dhr dhr. vrouw man dame heer moeder vader",
    "oma opa tante oudtante oom zus zuster broer mens iemand bewoner bewoonster cliënt cliënte client cliente patiënt",
    "patiënte patient echtgenoot echtgenote partner buurvrouw buurman weduwe weduwnaar vriend vriendin persoon",
    "overgrootmoeder overgrootvader schoonmoeder schoonvader vrouwtje mannetje oudste jongste echtpaar ouders zussen",
)
_SOMEONE_IN_SHORT = words("vrouw man dame heer mevrouw meneer mevr mevr. mw mw. dhr dhr.")
_LABELS = frozenset(("leeftijd", "lft", "lft.", "jarig"))
_THINGS = words(
    "afdeling auto bakkerij bank bedrijf beuk boek boerderij boom boot brug club dorp eik fabriek fiets firma foto",
    "gebouw gewoonte hospice huis instelling kast kerk klok koor lied linde molen muur organisatie orgel piano pop",
    "recept ring schilderij school servies stad stichting stoel straat tafel team traditie vereniging viool wet wijk",
    "winkel",
)
_IN_A_NAME = words("van de den der het 't ’t ten ter el al")
_MEASURED = words(
    "aantal antwoord bedrag bezetting bloeddruk bloedsuiker crp gewicht glucose graad hartslag hb kamer lengte",
    "opbrengst percentage pols prijs resultaat saturatie score snelheid spo2 suiker temperatuur totaal uitslag",
)


def find_high_ages(text: str) -> Places:
    """Find ages of 90 and over, in digits and in words, but not amounts and not years gone by."""
    last = 0
    for age in _AGE.finditer(text):
        old = _YEAR_OLD.match(text, age.end())
        before = text[max(0, age.start() - _REACH) : age.start()]
        if old:
            near = before[-_NEAR:]
            if not (
                (old["years"] and _NO_AGE_BEFORE.search(near))
                or (old["ordinal"] and not _OF_ONE.search(near))
                or _is_of_a_thing(before, text, old.end())
            ):
                last = old.end()
                yield Place(age.start(), last, Kind.HIGH_AGE, _instead(old, near, text))
        elif _ENDS.match(text, age.end()):
            telling = age["telling"] and _NOTHING_COUNTED.match(text, age.end())
            another = last and _AND_BEFORE.fullmatch(text, last, age.start())
            if telling or another or _is_of_someone(before, text, age.end()):
                last = age.end()
                yield Place(*age.span(), Kind.HIGH_AGE, "boven de 90")


def _instead(old: re.Match[str], before: str, text: str) -> str:
    """Return words for an age with what follows it, so that "met haar", "de" and "is" still read before them."""
    if old["birthday"]:
        return old["birthday"]
    if old["ordinal"]:
        return "oude dag"
    if old["noun"]:
        return "hoge" if text.startswith(" leeftijd", old.end()) else "hoogbejaarde"
    if old["adjective"]:
        return "hoogbejaard"
    if old["old"]:
        return "hoogbejaarde"
    return "hoge leeftijd" if _OF_ONE.search(before) else "boven de 90"


def _is_of_a_thing(before: str, text: str, stop: int) -> bool:
    """Tell whether a house or a tree is so old, or it lasts so long: "bestaat dit jaar 100 jaar", "al honderd jaar"."""
    behind = _WORD_BEHIND.match(text, stop)
    if behind and behind[1].casefold() in _THINGS:
        return True
    exists = _EXISTS.search(before)
    if exists:
        return _SOMEONE.isdisjoint(_WORD.findall(exists["between"].casefold()))
    said = before.casefold().split()[-_MOST_WORDS:]
    if said and said[-1] in ("al", "wel") and _IS.isdisjoint(said[-4:]) and not _IS_BEHIND.match(text, stop):
        return True
    while said and said[-1] in _MORE:
        said.pop()
    if said and (said[-1] in _IS or said[-1] == "van"):
        said.pop()
    of_a_thing = bool(said) and (said[-1] in _THINGS or said[-1].endswith("huis"))
    # "De oudste van ons huis is 103 jaar."
    return of_a_thing and _SOMEONE.isdisjoint(said[-4:])


def _is_of_someone(before: str, text: str, stop: int) -> bool:
    """Tell whether the words around an age without "jaar" say whose it is: "ze is net", "een vrouw van", "is hij"."""
    before = before.rstrip()
    said = before.rstrip("(,:").split()[-_MOST_WORDS:]
    if _SOMEONE_BEHIND.match(text, stop) or _becomes(said, text, stop):
        return True
    while said and said[-1] in _MORE:
        said.pop()
    last = said[-1].casefold() if said else ""
    if last == "van" or last in _IS:
        whose, name = _split_name(said[:-1])
        named = last in _IS and _is_name(name)
        return named or (bool(whose) and whose[-1] in _SOMEONE | _LABELS)
    whose, name = _split_name(said)
    between = bool(said) and before[-1] in "(," and bool(_CLOSED_BEHIND.match(text, stop))
    if not whose or whose[-1] not in _SOMEONE:
        return (bool(whose) and whose[-1] in _LABELS) or (between and _is_name(name))
    return bool(
        between
        or _IS_BEHIND.match(text, stop)
        or (whose[-1] in _SOMEONE_IN_SHORT and not name and _CLOSED_BEHIND.match(text, stop))
        or (before[-1] not in "(,:" and whose[-2:-1] and whose[-2] in _IS)
    )


def _becomes(said: list[str], text: str, stop: int) -> bool:
    """Tell whether someone turns an age: "ze wordt in het voorjaar 100", "is in mei 95 geworden"."""
    small = [word.casefold() for word in said]
    verbs = _IS if _BECOME_BEHIND.match(text, stop) else _BECOMES
    index = next((i for i in reversed(range(len(small))) if small[i] in verbs), None)
    if index is None or small[-1] in _NUMBERED or not _NOTHING_COUNTED.match(text, stop):
        return False
    if any(word[-1] in ".;:!?" for word in small[index:]):
        return False
    _, name = _split_name(said[:index])
    return _is_name(name) or not _SOMEONE.isdisjoint(small[max(0, index - 4) :])


def _is_name(name: list[str]) -> bool:
    """Tell whether what stands as a name may be one: "Postma" and "Truus", but not "Saturatie" or "Het"."""
    return bool(name) and name[0] not in NEVER_A_NAME and _MEASURED.isdisjoint(name) and _THINGS.isdisjoint(name)


def _split_name(before: list[str]) -> tuple[list[str], list[str]]:
    """Return the words `before` an age in small letters in two parts: up to the name at their end, and that name."""
    index = len(before)
    while index and _is_in_a_name(before[index - 1]):
        index -= 1
    small = [word.casefold() for word in before]
    return small[:index], small[index:]


def _is_in_a_name(word: str) -> bool:
    if word.casefold() in _SOMEONE or (word[-1] in ".!?" and len(word) > 3):
        return False
    return word[0].isupper() or word in _IN_A_NAME
