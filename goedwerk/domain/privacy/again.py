"""Finding a name again that a title or a word beside it gave away: "mevrouw Hofstra" first, "Hofstra" later."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from goedwerk.domain.privacy.finding import Kind, Place, Places
from goedwerk.domain.privacy.spelling import CAPITAL, name_ends
from goedwerk.domain.privacy.words import IS_A_WORD, words

_WORD = re.compile(rf"(?<![^\W_]){CAPITAL}[^\W\d_]{{3,40}}(?![^\W_])")
_NO_NAMES = IS_A_WORD | words("doctor echtpaar frater imam kapelaan mejuffrouw opoe oudtante pastor pater")


def find_again(text: str, found: Sequence[Place]) -> Places:
    """Find the names in `found`, which stand in order and apart, in the rest of `text`."""
    names = {
        word for place in found if place.kind in (Kind.TITLED_NAME, Kind.FIRST_NAME) for word in _names(text, place)
    }
    if not names:
        return
    starts = [place.start for place in found]
    for match in _WORD.finditer(text):
        if match[0] in names:
            index = bisect_right(starts, match.start()) - 1
            if index < 0 or found[index].stop <= match.start():
                yield Place(match.start(), name_ends(text, match.start()), Kind.FIRST_NAME, "iemand")


def _names(text: str, place: Place) -> Sequence[str]:
    said = _WORD.findall(text, place.start, place.stop)
    return [word for word in said if word.casefold() not in _NO_NAMES and word.casefold() != place.instead]
