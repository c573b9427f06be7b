"""Finding mail addresses and addresses of web pages."""

import re

from goedwerk.domain.privacy.finding import Kind, Place, Places

_EMAIL = re.compile(
    # What stands behind the last point is the name of a country or the like: "Overleg @ 14.00 uur" is no address.
    r"(?<![\w.+-])[\w.+-]{1,64} ?(?:@|\(at\)|\[at\]|apenstaart(?:je)?) ?[^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){0,7}"
    r"\.[^\W\d_]{2,24}(?![\w-])"
    r"|(?<![\w.+-])[\w.+-]{2,64}@[^\W\d_]{3,63}(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
# Endings that are no Dutch word, because after "boos.De" in haste comes a new sentence.
_URL = re.compile(
    r"(?<![\w@.-])(?:https?://[^\s<>\"]{1,2000}|www\.[^\s<>\"]{1,2000}"
    r"|[^\W_][\w-]{1,62}(?:\.[\w-]{1,63}){0,4}\.(?:(?-i:nl|com|org|net|eu|info|be|care|online|frl|amsterdam)(?![\w-])"
    r"(?:/[^\s<>\"]{0,2000})?|(?:nl|com|org|net|eu|be|de|uk|fr|io|app|me|nu|tv|co)/[^\s<>\"]{1,2000}))",
    re.IGNORECASE,
)
# A name on social media; "@allen" and "@home" are none.
_HANDLE = re.compile(
    r"(?<![\w@.+-])@(?!(?:all(?:en|emaal)?|collega['’]?s|dienst|home|huis|iedereen|kantoor|school|team|thuis|werk|work)(?!\w))"
    r"[^\W\d_][\w.]{2,29}",
    re.IGNORECASE,
)
_CLOSING = ".,;:!?)]}'’”…*_"


def find_online(text: str) -> Places:
    """Find mail addresses, web addresses and names on social media."""
    for match in _EMAIL.finditer(text):
        yield Place(match.start(), match.end(), Kind.EMAIL, "een mailadres")
    for match in _URL.finditer(text):
        stop = match.start() + len(match[0].rstrip(_CLOSING))
        yield Place(match.start(), stop, Kind.URL, "een website")
    for match in _HANDLE.finditer(text):
        yield Place(match.start(), match.start() + len(match[0].rstrip(_CLOSING)), Kind.URL, "een account")
