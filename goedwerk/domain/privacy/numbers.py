"""Finding numbers that belong to one person: telephone, client number, and with `bsn` burgerservicenummer."""

import re
from collections.abc import Iterator
from datetime import date

from goedwerk.domain.dutch import read_day
from goedwerk.domain.privacy.bsn import digits_of, find_bsns, passes_eleven_test
from goedwerk.domain.privacy.finding import Kind, Place, Places

# A number may be broken at the end of a line.
_BETWEEN = r"(?:[ .-]|[ ]?-?[ ]?\n[ ]?)?"
_AFTER_AREA = r"\)?(?:\s?[-–/.]\s?|\s)?"
_PHONE = re.compile(
    rf"(?<![\w+])(?<![0-9][.,:/-])(?:(?:\+|00)31[ .-]?|\(?0)(?:"
    # The longest area code first: "0570-12 34 56" is not 05 with "70-12 34 56".
    rf"[1-9][0-9]{{2}}{_AFTER_AREA}([0-9](?:{_BETWEEN}[0-9]){{5}})"
    rf"|[1-9][0-9]{_AFTER_AREA}([0-9](?:{_BETWEEN}[0-9]){{6}})"
    rf"|[1-9]{_AFTER_AREA}([0-9](?:{_BETWEEN}[0-9]){{7}})"
    r")(?![^\W_])(?![.,:-][0-9])"
)
_MOBILE = re.compile(r"(?:(?:\+|00)31[ .-]?|0)6")
_PHONE_WITH_COUNTRY = re.compile(
    r"(?<![\w+])(?<![0-9][.,:/-])(?:\+|\(\+|00)[ ]?[1-9][0-9]{0,2}\)?(?:[ ./-]?(?:\(0\)[ -]?)?[0-9]){7,12}(?![^\W_])"
)
_PHONE_WITH_LABEL = re.compile(
    r"(?<![^\W_])(?:tel|telefoon|telefoonnr|telefoonnummer|mobiel|gsm)\b\.?:?\s{0,3}"
    r"([0-9](?:[ .-]?[0-9]){5,11})(?![^\W_])",
    re.IGNORECASE,
)

_WHOSE = (
    "agb|bewoners?|big|burgerservice|cli[eë]nt(?:en)?|dossier|ecd|epd|klant|medewerkers?|mrn|paspoort|pati[eë]nt(?:en)?"
    "|personeels|polis|registratie|relatie|rijbewijs|sofi|student(?:en)?|verzekerden|verzekerings|zaak"
    "|zorg(?:dossier|pas|plan)?"
)
_CODE = (
    "[A-Z]{0,4}[-./]?[0-9][0-9A-Z]{0,15}"
    r"(?:[-./ ][0-9]{2,9}(?![^\W_])|[-./](?=[A-Z]{0,3}[0-9])[0-9A-Z]{1,9}){0,5}(?![^\W_])"
)
_FILE_NUMBER = re.compile(
    rf"(?<![^\W_])(?:(?P<bsn>bsn)|(?:{_WHOSE}))(?P<number>[ -]?(?:nummer|nr\b\.?|code|id\b))?"
    rf"(?P<apart>\s?[:#=(]?\s?|(?:\s[^\W\d_]{{1,12}}){{1,4}}:?\s)(?P<code>{_CODE})",
    re.IGNORECASE,
)
_WITHOUT_NUMBER = re.compile(r"(?:cli[eë]nt|pati[eë]nt|dossier|ecd|epd|mrn|polis|zorgpas)[\s:#=(]", re.IGNORECASE)
_BANK_ACCOUNT = re.compile(r"(?<![^\W_])NL[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){10}(?![^\W_])", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def find_numbers(text: str) -> Places:
    """Find telephone numbers, burgerservicenummers, and numbers that a word in front calls those of a person."""
    phones = [Place(start, stop, Kind.PHONE, "een telefoonnummer") for start, stop in _phones(text)]
    yield from phones
    yield from find_bsns(text, phones)
    for match in _BANK_ACCOUNT.finditer(text):
        yield Place(*match.span(), Kind.FILE_NUMBER, "een nummer")
    for match in _FILE_NUMBER.finditer(text):
        if _is_file_number(match):
            kind = Kind.BSN if passes_eleven_test(digits_of(match["code"])) else Kind.FILE_NUMBER
            yield Place(match.start() if _is_next(match) else match.start("code"), match.end(), kind, "een nummer")


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(text):
        # "06.30-07.15 12" are times: in a number people keep to one kind of separator.
        rest = match[match.lastindex or 1]
        one_separator = len(set(re.sub(r"[0-9]|[ ]?-?[ ]?\n[ ]?", "", rest))) <= 1
        # Figures below each other are more often a column, unless they begin as a mobile number does.
        if one_separator and (rest.count("\n") <= 1 or _MOBILE.match(match[0])):
            yield match.span()
    yield from (match.span() for match in _PHONE_WITH_COUNTRY.finditer(text))
    yield from (match.span(1) for match in _PHONE_WITH_LABEL.finditer(text))


def _is_next(match: re.Match[str]) -> bool:
    """Tell whether the number follows its label at once, and not as in "het BSN van haar is 12"."""
    return not match["apart"].strip(" :#=(")


def _is_file_number(match: re.Match[str]) -> bool:
    """Tell whether a number belongs to the word before it: a day or a year, or a number further on, may not."""
    digits = digits_of(match["code"])
    if match["number"] and _is_next(match):
        return len(digits) > 1
    called_so = match["number"] or match["bsn"] or (_is_next(match) and _WITHOUT_NUMBER.match(match[0]))
    if not called_so or len(digits) < 4 or _YEAR.fullmatch(digits):
        return False
    return read_day(match["code"], date.min) is None
