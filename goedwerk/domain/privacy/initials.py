"""Finding names that begin with initials: "J.P. Smit", "P. de Groot"."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import (
    CAPITAL,
    NAME,
    begins_sentence,
    hasty_surname_ends,
    may_be_a_name,
    name_ends,
    word_before,
)
from goedwerk.domain.privacy.words import IS_A_WORD, words

_NAME = re.compile(
    rf"(?<![^\W_])(?<![^\W_][.'’-])(?P<initials>(?:{CAPITAL}|Th|Chr?|Ph|IJ)\.(?:[^\S\n]?{CAPITAL}\.){{0,3}})[^\S\n]?"
    rf"(?P<prefix>(?:(?:van|de[nr]?|te[nr]?|el|al|in|op|['’]t|v\.d\.)[^\S\n]){{0,2}})(?P<surname>{NAME})"
)
# A firm, a trade or what stands above a letter is nobody.
_NO_INITIALS = words("A.D.L. B.S.N. B.V. C.V. G.G.D. G.G.Z. H.B.O. M.B.O. N.B. N.V. P.G. P.M. P.S. R.I.P. T.V. V.O.F.")
_LETTERED = words(
    "afdeling artikel bijlage blok categorie deel doel fase figuur gang gebouw groep hepatitis hoofdstuk kamer",
    "klas lid lijst niveau onderdeel optie paragraaf plan punt ronde situatie stap tabel team type variant vitamine",
    "vleugel vraag antwoord casus keuze letter model route scenario stelling versie woning",
)
_MORE = words("en of t/m")
_STREETS = ("straat", "laan", "weg", "plein", "kade", "gracht", "singel", "park", "huis", "hof")


def find_names_with_initials(text: str) -> Places:
    """Find "J.P. Smit" and "P. de Groot", but not the letters of a list: "A. Dit is", "Bijlage B. Zorg"."""
    for match in _NAME.finditer(text):
        if _is_name(text, match):
            stop = name_ends(text, match.start("surname")) or match.end()
            yield Place(match.start(), stop, Kind.FIRST_NAME, "iemand")


def _is_name(text: str, match: re.Match[str]) -> bool:
    surname = match["surname"]
    street = not match["prefix"] and surname.endswith(_STREETS)
    if not may_be_a_name(surname) or street or match["initials"] in _NO_INITIALS:
        return False
    before = word_before(text, match.start())
    if before in _LETTERED:
        return False
    if match["prefix"] or match["initials"].count(".") > 1:
        return True
    # Here the letter may be one of a list, or end the sentence before: only what is known as a family name is one.
    doubtful = before in _MORE or begins_sentence(text, match.start()) or surname.casefold() in IS_A_WORD
    written = f"{match['prefix']}{surname}".casefold()
    return not doubtful or bool(hasty_surname_ends(written, 0, frozenset()))
