"""Finding where someone lives: postcode, address, room."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import CAPITAL, begins_sentence
from goedwerk.domain.privacy.words import NEVER_A_NAME, words

_POSTCODE = re.compile(
    r"(?<![^\W_])(?<![0-9][.,:-])(?<![Aa]rtikel\s)(?<![Aa]rt\.\s)([1-9][0-9]{3})([ \u00a0]{0,2})([A-Za-z]{2})(?![^\W_])"
)
_LETTERS_NOT_USED = frozenset(("SA", "SD", "SS"))
_UNITS = words("cc cl cm dl gr ha ie kg kj km kw mg ml mm pk st")
# "2019 en", "1938 mw Bos": what follows a year.
_AFTER_A_YEAR = _UNITS | NEVER_A_NAME | {"br", "je", "me", "zr"}
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_SAYS_POSTCODE = re.compile(r"(?<!\w)(?:postcode|pc)(?:\sis|\s?:)?\s{0,2}\Z", re.IGNORECASE)
_TOWN = re.compile(r"[ ,]{1,3}[A-Z'’]")

_COUNTED = (
    r"(?:\s?(?:%|°|€)|\s?(?:keer|x|maal|uur|u|min|minuten|jaar|m2|procent|graden|euro|km|cm|meter)(?!\w)"
    r"|\s(?:bedden|bewoners|collega|dag|dagen|etages|hoog|kamers|kilometer|maanden|matrassen|medewerkers|mensen|nachten|personen"
    r"|plekken|punten|stappen|stoelen|verdiepingen|weken|week|zetels)(?!\w))"
)
_KINDS_OF_STREET = words(
    "boulevard brink dijk dreef erf gaarde gracht haven hof hofje kade laan laantje markt meent park pad plantsoen",
    "plein singel steeg straat straatje str. str vaart wal weg",
)
_WRITTEN = sorted({form for kind in _KINDS_OF_STREET for form in (kind, kind.capitalize(), kind.upper())}, reverse=True)
_HOUSE_NUMBER = (
    r"[^\S\n]{1,3}(?:(?:nr|no)\b\.?[^\S\n]?|(?:huis)?nummer[^\S\n])?(?P<number>[1-9][0-9]{0,3})(?![0-9]|[.,:][0-9])"
    rf"(?!{_COUNTED})"
    r"(?:[^\S\n]?(?:[A-Ha-h]|hs|bis|[IV]{1,3})(?!\w)|[-/][0-9A-Za-z]{1,4}|[ ]-[ ][0-9]{1,4})?(?!\w)"
)
# The capital or small letters of the endings are written out, because that is found much faster than either.
_STREET = re.compile(rf"(?P<kind>{'|'.join(map(re.escape, _WRITTEN))})(?![^\W_]){_HOUSE_NUMBER}")
_LAAN_VAN = re.compile(
    r"(?:Laan|Plein|Weg|Kade|Park|Hof|Straat|Singel)(?:\s(?:van|de|der|den|het|['’]t|op|in|ten|ter)){1,3}"
    rf"(?:\s[^\W\d_a-z][\w'’-]{{1,40}}){{1,3}}{_HOUSE_NUMBER}"
)
# "Lange Voorhout 3" has no word for a street in it.
_LANGE = re.compile(rf"(?<![^\W_])(?:Lange|Korte)\s{CAPITAL}[^\W\d_]{{2,30}}{_HOUSE_NUMBER}")
# In small letters only what is hardly ever the end of another word.
_CLEAR = words("straat straatje laan laantje plein gracht kade singel steeg dreef plantsoen str. str")
_NO_STREET = words(
    "arbeidsmarkt halverwege jaarmarkt kerkhof leerpad luchtweg middenweg omweg onderweg rommelmarkt snelweg",
    "speelplein supermarkt tussenweg uitweg urineweg werkplein zorgpad",
)
_IN_A_STREET = words("van de den der het 't ’t ten ter le la")
_SHORTENED = re.compile(r"(?:St|Burg|Prof|Dr|Ds|Mr|Ir|Gen|Jhr|Pres|Past|Kard|Mgr|Adm)\.|[A-Z]\.|[1-9][0-9]?e")
_WORD_BEFORE = re.compile(r"\S{1,40}\Z")
_MOST_WORDS = 5

_ROOM_NUMBER = "(?>[A-Za-z]?[-.]?[0-9]{1,4}(?:[-.][0-9]{1,3})?(?:[ ]?[A-Ha-h](?!\\w))?)"
_ROOM = re.compile(
    r"(?<![^\W_])(?<!tweede\s)(?<!eerste\s)(?<!per\s)(?:"
    r"(?P<what>kamer|appartement|flat|unit|bed|studio|woning)(?:\s?nummer(?:\sis)?|\s?n[ro]\b\.?)?"
    r"|(?:kmr|appt|apt)\.?|(?:k|kam|app)\.)"
    rf"(?![^\W\d_])\s?[:#]?\s?(?P<number>{_ROOM_NUMBER})(?![^\W_]|[:.,-][0-9])(?!{_COUNTED})"
    # "Kamer 12 en 14", but not "kamer 12 en 3 anderen".
    rf"(?:\s(?:en|of|&)\s{_ROOM_NUMBER}(?=[.,;:!?)]|\s(?:zijn|waren|hebben|hadden|moeten|willen)\b|\Z))?",
    re.IGNORECASE,
)
_ROOMS = re.compile(
    rf"(?<![^\W_])kamers\s{_ROOM_NUMBER}(?:(?:,\s?|\s(?:en|of|t/m|tot|&)\s|\s?[+&]\s?){_ROOM_NUMBER}){{1,5}}"
    rf"(?![^\W_])(?!{_COUNTED})",
    re.IGNORECASE,
)
_ROOM_IN_WORDS = re.compile(
    r"(?<![^\W_])(?:(?:op|in|van|uit|naar|bij)\s|(?=(?-i:K)))(kamer\s(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien"
    rf"|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig))(?!\w)(?!{_COUNTED})",
    re.IGNORECASE,
)


def find_homes(text: str) -> Places:
    """Find addresses and postcodes, a postcode also in haste without a space or capitals; but no year with a word."""
    addresses = list(_addresses(text))
    yield from addresses
    ends = {address.stop for address in addresses}
    for match in _POSTCODE.finditer(text):
        if _is_postcode(match, text) or _is_hasty_postcode(match, text, ends):
            yield Place(*match.span(), Kind.POSTCODE, "een postcode")


def _addresses(text: str) -> Places:
    """Find a street with a house number, with all words of its name."""
    for match in _LAAN_VAN.finditer(text):
        yield Place(*match.span(), Kind.ADDRESS, "een adres")
    for match in _LANGE.finditer(text):
        if not _YEAR.fullmatch(match["number"]):
            yield Place(*match.span(), Kind.ADDRESS, _instead_of_address(text, match.start()))
    for match in _STREET.finditer(text):
        start = _word_start(text, match.start())
        begin = _street_start(text, start)
        if _is_street(text[start : match.end("kind")], match, begin < start or not begins_sentence(text, start)):
            yield Place(begin, match.end(), Kind.ADDRESS, _instead_of_address(text, begin))


def find_rooms(text: str) -> Places:
    """Find rooms, flats and beds that have a number."""
    for match in _ROOM.finditer(text):
        what = (match["what"] or "").casefold()
        # "Naar bed 22.30", "een appartement 2018".
        if not (
            (what == "bed" and "." in match["number"])
            or (what not in ("", "kamer") and _YEAR.fullmatch(match["number"]))
        ):
            short = "appartement" if match[0][0] in "aA" else "kamer"
            yield Place(*match.span(), Kind.ROOM, f"een {what or short}")
    for match in _ROOMS.finditer(text):
        yield Place(*match.span(), Kind.ROOM, "kamers")
    for match in _ROOM_IN_WORDS.finditer(text):
        yield Place(*match.span(1), Kind.ROOM, "een kamer")


def _is_postcode(match: re.Match[str], text: str) -> bool:
    digits, space, letters = match.groups()
    small = letters.lower()
    if letters.isupper():
        round_amount = small in _UNITS and digits[-1] == "0"
        after_year = small in _AFTER_A_YEAR and _YEAR.fullmatch(digits)
        return letters not in _LETTERS_NOT_USED and not round_amount and not after_year
    if small in _AFTER_A_YEAR or letters.upper() in _LETTERS_NOT_USED:
        return False
    return not space or bool(_TOWN.match(text, match.end()) and not _YEAR.fullmatch(digits))


def _is_hasty_postcode(match: re.Match[str], text: str, ends: set[int]) -> bool:
    """Tell whether the word "postcode" or an address stands before it, so that "5678 cd" is no amount."""
    before = text[max(0, match.start() - 16) : match.start()]
    gap = len(before) - len(before.rstrip(", \n"))
    behind_address = match.start() - gap in ends and match[3].lower() not in _AFTER_A_YEAR
    return behind_address or bool(_SAYS_POSTCODE.search(before))


def _is_street(street: str, match: re.Match[str], stands_as_name: bool) -> bool:
    """Tell "Kerkstraat 12" and "Lange Weg 12" from "de weg 12 keer", "Onderweg 3" and "de arbeidsmarkt 2030"."""
    kind = match["kind"].casefold()
    if len(street) == len(kind):
        return street[0].isupper() and stands_as_name
    clear = kind in _CLEAR
    if street.casefold() in _NO_STREET or (not clear and _YEAR.fullmatch(match["number"])):
        return False
    return clear or not street[0].islower()


def _word_start(text: str, index: int) -> int:
    lowest = max(0, index - 40)
    while index > lowest and (text[index - 1].isalnum() or text[index - 1] in "'’-"):
        index -= 1
    return index


def _street_start(text: str, start: int) -> int:
    """Return where the name of a street begins whose last word begins at `start`: at "St." in "St. Jacobsstraat"."""
    begin, position = start, start
    for _ in range(_MOST_WORDS):
        end = position - 1
        found = _WORD_BEFORE.search(text, max(0, end - 40), end) if end > 0 and text[end] in " \u00a0" else None
        if not found:
            break
        word, position = found[0], found.start()
        if word in _IN_A_STREET:
            continue
        if not _SHORTENED.fullmatch(word) and not (word[0].isupper() and word.isalpha()):
            break
        # "In de Kerkstraat" begins a sentence, "De Ruyterkade" a name.
        if word.casefold() in NEVER_A_NAME and begins_sentence(text, position):
            break
        begin = position
    return begin


def _instead_of_address(text: str, start: int) -> str:
    """Return words that read well behind "aan de", because there "een adres" does not."""
    return "een straat" if text[max(0, start - 3) : start].casefold() == "de " else "een adres"
