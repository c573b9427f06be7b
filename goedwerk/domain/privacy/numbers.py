"""Finding numbers that belong to one person: burgerservicenummer, client number, telephone."""

import re
from collections.abc import Iterator
from datetime import date

from goedwerk.domain.dutch import read_day
from goedwerk.domain.privacy.finding import Kind, Place, Places

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

# Nothing stands before or after it that makes it part of a longer number, or an amount of money.
_ALONE = r"(?<![^\W_])(?<![0-9][.,:/-])(?<!€)(?<!€\s)"
_ENDS = r"(?![^\W_])(?![.,:/-][0-9])(?!\s?euro)"
_PLAIN_BSN = re.compile(rf"{_ALONE}[0-9]{{8,9}}{_ENDS}")
_GROUPED_BSN = re.compile(
    rf"{_ALONE}(?<![0-9]\s)[0-9]{{1,8}}([ .\u00a0\u202f–-])[0-9]{{1,8}}(?:\1[0-9]{{1,5}}){{0,7}}{_ENDS}(?!\s[0-9])"
)
_TWO_YEARS = re.compile(r"(?:19|20)[0-9]{2}.(?:19|20)[0-9]{2}")

_AFTER_AREA = r"\)?(?:\s?[-–/.]\s?|\s)?"
_PHONE = re.compile(
    rf"(?<![\w+])(?<![0-9][.,:/-])(?:0031[ .-]?|\(?0)(?:"
    # The longest area code first: "0570-12 34 56" is not 05 with "70-12 34 56".
    rf"[1-9][0-9]{{2}}{_AFTER_AREA}([0-9](?:[ .-]?[0-9]){{5}})"
    rf"|[1-9][0-9]{_AFTER_AREA}([0-9](?:[ .-]?[0-9]){{6}})"
    rf"|[1-9]{_AFTER_AREA}([0-9](?:[ .-]?[0-9]){{7}})"
    r")(?![^\W_])(?![.,:-][0-9])"
)
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
_SAYS_BSN = re.compile(r"(?<![^\W_])(?:bsn|burger\s?service|sofi[\s-]?n)", re.IGNORECASE)
_BSN_NEAR = 40  # characters on either side of a number


def passes_eleven_test(digits: str) -> bool:
    """Tell whether `digits`, eight or nine and nothing else, can be a burgerservicenummer."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in (8, 9)):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits.zfill(9), strict=True))
    return total % 11 == 0 and digits.strip("0") != ""


def is_called_bsn(text: str, start: int, stop: int) -> bool:
    """Tell whether `text` itself says of the number in `text[start:stop]` that it is a burgerservicenummer."""
    return bool(_SAYS_BSN.search(text[max(0, start - _BSN_NEAR) : stop + _BSN_NEAR]))


def find_numbers(text: str) -> Places:
    """Find telephone numbers, burgerservicenummers, and numbers that a word in front calls those of a person."""
    phones = [Place(start, stop, Kind.PHONE, "een telefoonnummer") for start, stop in _phones(text)]
    yield from phones
    ends = {index for phone in phones for index in (phone.start, phone.stop)}
    for pattern in (_PLAIN_BSN, _GROUPED_BSN):
        for match in pattern.finditer(text):
            # The "12345678" of "06-12345678" is no number of its own.
            if ends.isdisjoint(match.span()) and passes_eleven_test(_digits(match[0])) and _is_one_number(match[0]):
                yield Place(*match.span(), Kind.BSN, "een nummer")
    for match in _BANK_ACCOUNT.finditer(text):
        yield Place(*match.span(), Kind.FILE_NUMBER, "een nummer")
    for match in _FILE_NUMBER.finditer(text):
        if _is_file_number(match):
            kind = Kind.BSN if passes_eleven_test(_digits(match["code"])) else Kind.FILE_NUMBER
            yield Place(match.start() if _is_next(match) else match.start("code"), match.end(), kind, "een nummer")


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(text):
        # "06.30-07.15 12" are times: in a number people keep to one kind of separator.
        if len(set(re.sub("[0-9]", "", match[match.lastindex or 1]))) <= 1:
            yield match.span()
    yield from (match.span() for match in _PHONE_WITH_COUNTRY.finditer(text))
    yield from (match.span(1) for match in _PHONE_WITH_LABEL.finditer(text))


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _is_one_number(written: str) -> bool:
    """Tell "1234.56.782" from a date, from two years, and from scores or times that stand in a row."""
    sizes = [len(group) for group in re.split("[^0-9]", written)]
    return (max(sizes) > 2 or sum(sizes) == 9) and not (_TWO_YEARS.fullmatch(written) or read_day(written, date.min))


def _is_next(match: re.Match[str]) -> bool:
    """Tell whether the number follows its label at once, and not as in "het BSN van haar is 12"."""
    return not match["apart"].strip(" :#=(")


def _is_file_number(match: re.Match[str]) -> bool:
    """Tell whether a number belongs to the word before it: a year, or a number further on, may not."""
    digits = _digits(match["code"])
    if match["number"] and _is_next(match):
        return len(digits) > 1
    called_so = match["number"] or match["bsn"] or (_is_next(match) and _WITHOUT_NUMBER.match(match[0]))
    return bool(called_so) and len(digits) > 3 and not _YEAR.fullmatch(digits)
