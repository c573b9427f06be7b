"""Finding names that the words beside them give away, also when no list knows them: "haar dochter Kasia"."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import AND, CAPITAL, NAME, folded, hasty_surname_ends, may_be_a_name, name_ends
from goedwerk.domain.privacy.words import IS_A_WORD, KIN, WORKERS

_KIN_ENDINGS = ("dochter", "zoon", "moeder", "vader", "broer", "nicht", "neef")
_WORKER_ENDINGS = ("begeleider", "begeleidster", "opleider", "kracht", "verpleegkundige", "collega", "leider")

_ROLE = re.compile(r"(?<![^\W_])(?<![^\W_][-'’])[^\W\d_]{2,30}(?:['’](?:er|s))?(?![^\W_]|-\w)")
_WORD = re.compile(r"[^\W\d_]{2,41}(?![^\W_])")
_INITIALS = re.compile(rf"(?:{CAPITAL}\.){{1,4}}(?!\w)")
# "De man van Gerda", but not "de directeur van Zonnehof", which is a house.
_SURNAME = re.compile(
    r"(?:van\s(?:der|den)|v\.\s?d\.|v/d|vd|ter|ten|el|al|v\.|Van(?:\s(?:de[nr]?|het|['’]t))?|De|Den|Ter|Ten|El|Al)"
    rf"\s{{0,3}}(?={CAPITAL}[^\W\d_])"
)
_OF_KIN = re.compile(rf"van\s(?={CAPITAL}[^\W\d_])")
_SPACE = re.compile(r"[^\S\n]{1,3}")
_APART = re.compile(r",[^\S\n]|[^\S\n]\(")
_CLOSED = re.compile(r"[,)]|[.:;!?](?:\s|\Z)|\s?\Z")
_NAME_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<name>{NAME}(?:\s(?:(?:van|de[nr]?|ter?|el)\s){{0,2}}{NAME})?)(?:,\s|\s\()"
    r"(?P<whose>haar|zijn|mijn|onze|ons|hun|de|een)(?:\s[a-zë]{3,14}e)?\s\Z"
)
_REACH = 90  # how many characters before a role a name may begin
_CLOSED_OR_OF = re.compile(r"[,):;.]|\s(?:van|op|uit)\s")
_CALLED = re.compile(
    r"(?<![^\W_])(?:(?:ik|ze|zij|hij|je|jij|u)\s(?:heet|heette)\s(?:eigenlijk\s|gewoon\s|nog\s)?"
    r"|(?:mijn|haar|zijn|je|jouw|uw)\s(?:voor|roep|achter|meisjes)?naam\s(?:is|was)\s|genaamd\s"
    r"|(?:voor|roep|achter)?naam(?:\s(?:bewoner|cliënt|student))?\s?:\s{1,3}"
    r"|noem(?:de|t|en|den)\s(?:ze\s|we\s|hij\s)?(?:mij|me|haar|hem|zichzelf|ons|zich)\s(?:steeds\s|altijd\s|toen\s|nog\s)?"
    r"|(?:beste|lieve|hallo|hoi|h[eé]|hey|dag)\s(?=[^\W_]+[,!.’'”\"]))",
    re.IGNORECASE,
)
_GREETING = re.compile(r"(?<![^\W_])(?:groet(?:jes|en)?|liefs|gr\.?),?\s{1,3}(?=[^\W_]+\.?\s*(?:\n|\Z))", re.IGNORECASE)
_MOST_NAMES = 4


def find_names_by_role(text: str, first_names: frozenset[str]) -> Places:
    """Find "dochter Petra", "collega fatma", "Sjoerd, onze teamleider" and "de man van Jadviga"."""
    known = folded(first_names)
    for match in _ROLE.finditer(text):
        role = match[0].casefold()
        kin = role in KIN or role.endswith(_KIN_ENDINGS)
        if (kin or role in WORKERS or role.endswith(_WORKER_ENDINGS)) and not match[0].isupper():
            yield from _behind(text, match, known, kin=kin)
            yield from _before(text, match, kin=kin)
    for pattern in (_CALLED, _GREETING):
        for match in pattern.finditer(text):
            stop = _ends(text, match.end(), known)
            if stop:
                yield Place(match.end(), stop, Kind.FIRST_NAME, "iemand")


def _behind(text: str, match: re.Match[str], known: frozenset[str], *, kin: bool) -> Places:
    role, space = match[0].casefold(), _SPACE.match(text, match.end())
    apart = None if space and not text.startswith("(", space.end()) else _APART.match(text, match.end())
    start = space.end() if space and not apart else apart.end() if apart and (kin or apart[0][0] == ",") else 0
    stop = start and _ends(text, start, known, of_kin=kin and not apart)
    if not stop or (apart and not _CLOSED.match(text, stop)):
        return
    kind = Kind.FIRST_NAME if kin or _first(text, start) in known else Kind.TITLED_NAME
    if apart:
        yield Place(start, stop, kind, "iemand")
    else:
        yield Place(match.start(), stop, kind, role)
    for _ in range(_MOST_NAMES):
        joined = AND.match(text, stop)
        stop = _ends(text, joined.end(), known) if joined else 0
        if not joined or not stop:
            break
        yield Place(joined.end(), stop, kind, "iemand")


def _before(text: str, match: re.Match[str], *, kin: bool) -> Places:
    if text[max(0, match.start() - 1) : match.start()] != " " or not _CLOSED_OR_OF.match(text, match.end()):
        return
    found = _NAME_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    if found and (kin or found["whose"] not in ("de", "een")) and may_be_a_name(found["name"]):
        yield Place(*found.span("name"), Kind.FIRST_NAME, "iemand")


def _ends(text: str, start: int, known: frozenset[str], *, of_kin: bool = False) -> int:
    """Return where a name that begins at `start` ends, or 0 when what stands there is more likely a word."""
    if _INITIALS.match(text, start):
        return name_ends(text, start)
    surname = _SURNAME.match(text, start) or (_OF_KIN.match(text, start) if of_kin else None)
    found = _WORD.match(text, surname.end() if surname else start)
    if not found:
        return 0
    said = found[0].casefold()
    if found[0][0].islower():
        if said in IS_A_WORD or said not in known:
            return 0
        behind = found.end() + 1 if text.startswith(" ", found.end()) else 0
        return (behind and hasty_surname_ends(text, behind, frozenset())) or found.end()
    return name_ends(text, start) if said in known or may_be_a_name(found[0]) else 0


def _first(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    return found[0].casefold() if found else ""
