"""Whether words that somebody said stand in a text, word for word.

The group writes an A4 itself, and talks about the same things as on the page, so some words are always the same.
Only what somebody would know as a sentence of their own is found:

- a whole answer, or a whole sentence of one, of six words or more;
- six words in a row within one sentence, of which three are no small words: "met de familie van de" is everybody's;
- a shorter answer where it is a whole text or a whole sentence, from three words on. Inside another sentence it is
  found only when it had a star: the group chose those words to stand on the page. One word alone never is.

Capitals, accents and punctuation make no difference, and neither does where a word is split: letters are compared, so
"zorgcoördinator" is also "zorg-coördinator", on two lines too. What others said as well belongs to nobody alone and is
not found. Words that were put in another way are not found either: someone still has to read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from goedwerk.domain.text import fold

IN_A_ROW = 6
"""So many words in a row are somebody's sentence."""

FEWEST = 3
"""The fewest words of a whole answer without a star that can be known again."""

TAKEN_OUT = "[…]"
"""What stands where a sentence was taken out."""

_TELLING = 3  # of the words in a row
_WIDEST = 3 * IN_A_ROW  # words on a page that can be as many as `IN_A_ROW` when they are split in another way

# With the apostrophes, soft hyphens and loose accents that stand inside one.
_WORD = re.compile("(?:[^\\W_]|[\u00ad\u0300-\u036f'’])+")
_STOP = "[.!?…][\"'’”»)\\]]*(?=\\s|$)"
_STRETCH_END = re.compile(rf"{_STOP}|\n\s*\n")
_SENTENCE_END = re.compile(rf"{_STOP}|\n")
_MARKS = re.compile(rf"{re.escape(TAKEN_OUT)}(?:\s+{re.escape(TAKEN_OUT)})+")

_SMALL_WORDS = """
aan al alle alleen allemaal alles als altijd andere anders ben bent bij daar daarom dan dat de denk deze die dingen dit
doe doen doet door dus echt een eigen eigenlijk elkaar en er erg even ga gaat geen goed goede had hadden heb hebben
heeft heel hem hen het hier hij hoe hoor hun iedereen iemand iets ik in is ja je jij jou jouw jullie kan ken kon konden
kun kunnen maar mag me mee meer mensen met mij mijn moeilijk moest moet moeten na naar nee niet niets nog nu of om omdat
ons onze ook op over samen soms steeds te tegen ten toch toe toen tot uit van vaak veel vind vinden vond voor waar
waarom want waren was wat we weer weet weg wel werk wij wil willen word worden wordt zal ze zeg zei zeker zelf zich zij
zijn zo zonder zorg zou zouden t n s belangrijk
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words of which every sentence is made, and the few that every talk about this work is full of; folded."""

Span = tuple[int, int]


class Said:
    """What one or more people said, to find in texts: each text, and whether it had a star."""

    def __init__(self, said: Iterable[tuple[str, bool]]) -> None:
        self._alone: set[str] = set()
        self._anywhere: set[str] = set()
        self._rows: set[str] = set()
        for text, starred in said:
            read = _Read(text)
            if read.whole and (starred or len(read.words) >= FEWEST):
                self._alone.add(read.whole)
            if len(read.words) >= (FEWEST if starred else IN_A_ROW):
                self._anywhere.add(read.letters)
            for first, end in read.sentences:
                if end - first >= IN_A_ROW:
                    self._anywhere.add(read.between(first, end))
            self._rows.update(read.rows())
        self._longest = max(map(len, self._rows), default=0)

    def passages(self, text: str, others: Sequence[str] = (), *, is_answer: bool = False) -> tuple[str, ...]:
        """Return the pieces of `text` that are theirs word for word, in the order in which they stand there.

        What is in `others` is not theirs alone. `is_answer` says that the text is an answer and not written about it,
        so that one word is enough.
        """
        return tuple(text[start:stop] for start, stop in self._spans(text, others, is_answer))

    def taken_out(self, text: str, others: Sequence[str] = ()) -> str:
        """Return `text` with `TAKEN_OUT` in the place of every sentence that holds a passage of `passages`."""
        spans = self._spans(text, others, False)
        if not spans:
            return text
        ends = [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
        pieces = []
        for start, end in pairwise([0, *ends]):
            piece = text[start:end]
            words = piece.strip()
            if words and any(start < stop and begin < end for begin, stop in spans):
                piece = piece.replace(words, TAKEN_OUT)
            pieces.append(piece)
        return _MARKS.sub(TAKEN_OUT, "".join(pieces))

    def _spans(self, text: str, others: Sequence[str], is_answer: bool) -> list[Span]:
        if not self._alone and not self._anywhere and not self._rows:
            return []
        read = _Read(text)
        if (is_answer or len(read.words) > 1) and self._is_alone(read.whole, others):
            return [(0, len(text))]
        found: set[int] = set()
        for first, end in self._in(read, others):
            found.update(range(first, end))
        return [(read.places[first][0], read.places[last][1]) for first, last in _runs(sorted(found))]

    def _in(self, read: "_Read", others: Sequence[str]) -> Iterator[Span]:
        for first, end in read.sentences:
            if end - first > 1 and self._is_alone(read.between(first, end), others):
                yield first, end
        for letters in self._anywhere:
            places = list(read.find(letters))
            if places and not _is_said(letters, others):
                yield from places
        for first, end in read.windows(self._longest):
            letters = read.between(first, end)
            if letters in self._rows and not _is_said(letters, others):
                yield first, end

    def _is_alone(self, letters: str, others: Sequence[str]) -> bool:
        return letters in self._alone and not any(letters in _wholes(other) for other in others)


@lru_cache(maxsize=64)
def said_by(said: tuple[tuple[str, bool], ...]) -> Said:
    """Return `Said` of these texts, the same one for the same texts: an A4 is looked at again with every key."""
    return Said(said)


class _Read:
    """A text as a row of folded words, with where each stands and where a sentence ends."""

    def __init__(self, text: str) -> None:
        found = [(key, match.span()) for match in _WORD.finditer(text) if (key := _key(match.group()))]
        self.words = [key for key, _ in found]
        self.places = [place for _, place in found]
        self.letters = "".join(self.words)
        self.whole = self.letters or "".join(text.split())  # someone may answer with a sign alone
        self._text = text
        self._at = [0, *accumulate(map(len, self.words))]

    @cached_property
    def sentences(self) -> list[Span]:
        """First word and end of every sentence, and of every line of one."""
        return list(dict.fromkeys((*self._pieces(_SENTENCE_END), *self._pieces(_STRETCH_END))))

    def between(self, first: int, end: int) -> str:
        return self.letters[self._at[first] : self._at[end]]

    def rows(self) -> Iterator[str]:
        """Return every row of so many words that it is somebody's sentence."""
        telling = [0, *accumulate(word not in SMALL for word in self.words)]
        for first, end in self._pieces(_STRETCH_END):
            for start in range(first, end - IN_A_ROW + 1):
                if telling[start + IN_A_ROW] - telling[start] >= _TELLING:
                    yield self.between(start, start + IN_A_ROW)

    def windows(self, longest: int) -> Iterator[Span]:
        """Return every row of words within one sentence that has no more letters than `longest`."""
        for first, end in self._pieces(_STRETCH_END) if longest else ():
            for start in range(first, end):
                for stop in range(start + 1, min(start + _WIDEST, end) + 1):
                    if self._at[stop] - self._at[start] > longest:
                        break
                    yield start, stop

    def find(self, letters: str) -> Iterator[Span]:
        """Return where these letters stand as whole words."""
        at = self.letters.find(letters)
        while at >= 0:
            first, end = bisect_left(self._at, at), bisect_left(self._at, at + len(letters))
            if self._at[first] == at and self._at[end] == at + len(letters):
                yield first, end
            at = self.letters.find(letters, at + 1)

    def _pieces(self, ends: re.Pattern[str]) -> list[Span]:
        starts = [start for start, _ in self.places]
        cuts = [0, *(bisect_left(starts, match.end()) for match in ends.finditer(self._text)), len(starts)]
        return [(first, end) for first, end in pairwise(cuts) if first < end]


def _is_said(letters: str, others: Sequence[str]) -> bool:
    return any(letters in _letters(other) for other in others)


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


@lru_cache(maxsize=4096)
def _wholes(text: str) -> frozenset[str]:
    read = _Read(text)
    return frozenset([read.whole, *(read.between(first, end) for first, end in read.sentences)])


@lru_cache(maxsize=16_384)
def _key(word: str) -> str:
    """Return what the ways to write one word have in common, or nothing when there is no letter in it."""
    return "".join(filter(str.isalnum, fold(word)))


def _runs(numbers: Iterable[int]) -> Iterator[Span]:
    """Return the first and the last of every series in `numbers`, which are in order."""
    first = last = -2
    for number in numbers:
        if number != last + 1:
            if first >= 0:
                yield first, last
            first = number
        last = number
    if first >= 0:
        yield first, last
