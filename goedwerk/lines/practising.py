"""The minutes of practice line by line: the same assignments as on the screen, done with orders instead of keys."""

from collections.abc import Mapping, Sequence

from goedwerk.domain.desk import Desk
from goedwerk.domain.method import Method
from goedwerk.domain.tour import Progress, Task, Tour
from goedwerk.lines.orders import Order
from goedwerk.lines.voice import Voice

SAYS: Mapping[Task, str] = {
    "capture": "Iemand zegt iets. Typ een paar woorden, dan Enter.",
    "speaker": "Nu praat iemand anders. Typ een apenstaartje en een naam, zoals @yusuf.",
    "undo": "Toch niet goed? Typ /ongedaan: het antwoord gaat weer weg.",
    "further": "Naar de volgende vraag: typ /verder. Terug gaat met /terug.",
    "a4": "Aan het eind komt alles samen op één A4. Typ /naar 6.",
}
"""What is asked for here: the words on the screen name keys."""

_BEGINNING = "Dit is oefenen: niets wordt bewaard. Je oefent op het voorbeeld."
_ENDING = (
    "Dat was alles. Met /a4 hoor je het A4. /hulp helpt je altijd. Nu zelf? Typ /sluit, en kies dan Nieuwe dialoog."
)


class Lesson:
    """How far someone is with practising; what there is to say waits until the next question."""

    def __init__(self, tour: Tour, method: Method) -> None:
        self._progress = Progress(tour)
        self._method = method
        self._waiting = [_BEGINNING, self._assignment]

    def watch(self, before: Desk, after: Desk) -> None:
        """Notice that an assignment was done when the table changed from `before` to `after`."""
        progress = self._progress.seen(before, after, self._method)
        if progress is not self._progress:
            self._progress = progress
            self._waiting = [progress.praise, self._assignment]

    def news(self) -> str:
        """Return what there is to say that was not said before, a line each."""
        said, self._waiting = "\n".join(self._waiting), []
        return said

    def orders(self, voice: Voice) -> Sequence[Order]:
        """Return what can be done while one practises."""
        return (
            Order("oefening", "zegt nog eens wat je kunt oefenen", lambda _: voice.say(self._assignment)),
            Order("overslaan", "gaat naar de volgende oefening", lambda _: self._skip()),
        )

    def _skip(self) -> None:
        self._progress = self._progress.skipped()
        self._waiting = [self._assignment]

    @property
    def _assignment(self) -> str:
        now, number = self._progress.assignment, len(self._progress.tour.assignments)
        return f"Oefening {self._progress.behind + 1} van {number}. {SAYS[now.task]}" if now else _ENDING
