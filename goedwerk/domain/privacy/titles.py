"""Finding names behind a title, typed with care or in haste: "prof. dr. Bakker", "mw.v.Dijk", "meneer jansen"."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import CAPITAL, after_space, folded, hasty_name_ends, name_ends

# What stands instead of a name, and the titles for which it does; "HR" and "ING" in capitals are none.
_TITLES = {
    "mevrouw": r"mevrouw|(?:me)?juffrouw|(?:mevr|mvr|mw|mej)\.?",
    "meneer": r"meneer|mijnheer|dhr\.?|(?-i:[Hh]r)\.?|de\s{1,9}heer|heer",
    "een collega": r"zuster|broeder|(?-i:[BbZz]r)\.?",
    "de dokter": r"dokter|doctor|dr\.?",
    "de professor": r"professor|prof\.?",
    "iemand": r"drs\.?|(?-i:[Mm]r)\.?|(?:ir|ing)\.",
    "de dominee": r"dominee|(?-i:[Dd]s)\.?",
    "de pastoor": "pastoor|pastor|pater|kapelaan|frater",
    "de imam": "imam",
    "de juf": "juf",
    "familie": r"familie|fam\.?",
    "echtpaar": "echtpaar",
    "tante": "(?:oud)?tante",
    "oom": "oom|ome",
    "oma": "oma|opoe|omaatje",
    "opa": "opa|opaatje",
}
_INSTEAD = tuple(_TITLES)
# A title ends at its point, at the end of the word, or where the name begins: "mw.v.Dijk", "mw Dijk", "mwDijk".
_ENDS = rf"(?:(?<=\.)|(?![^\W_])|(?<=[rw])(?=(?-i:{CAPITAL}[a-zß-öø-ÿ])))"
_TITLE = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"({title})" for title in _TITLES.values()) + f"){_ENDS}", re.IGNORECASE
)


def name_begins(text: str, start: int) -> int:
    """Return where the name behind the titles at `start` begins: `start` itself when there is no title."""
    while title := _TITLE.match(text, start):
        start = after_space(text, title.end())
    return start


def find_titled_names(text: str, first_names: frozenset[str]) -> Places:
    """Find "mevrouw de V.", "prof. dr. Bakker" and "meneer jansen", but not "meneer zei"."""
    known = folded(first_names)
    stop, first = 0, None
    for title in _TITLE.finditer(text):
        if title.start() < stop:
            continue
        first = first or title
        begin = after_space(text, title.end())
        if _TITLE.match(text, begin):
            continue
        stop = name_ends(text, begin) or hasty_name_ends(text, begin, known)
        if stop:
            yield Place(first.start(), stop, Kind.TITLED_NAME, _INSTEAD[(first.lastindex or 1) - 1])
        first = None
