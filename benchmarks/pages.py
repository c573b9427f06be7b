"""Is an A4 one page, or refused? 300 random pages, from empty to far too long; 200 at least of a length that fits."""

import sys
from collections import Counter
from io import BytesIO

import setting  # noqa: F401  makes `support` importable
from pypdf import PdfReader
from support.random_pages import FITTING, random_page

from goedwerk.domain.fit import estimate
from goedwerk.formats import pdf
from goedwerk.formats.fitting import PageFullError

RUNS = 300


def outcome(seed: int) -> str:
    """Return how the page of a seed came out, in words."""
    page = random_page(seed)
    must_fit = estimate(page) <= FITTING
    try:
        pages = len(PdfReader(BytesIO(pdf.render(page))).pages)
    except PageFullError as error:
        names_the_part = any(f"in {page.place_name(place)} staat het meest" in str(error) for place in page.texts)
        right = names_the_part and not must_fit
        return "refused, and names the part" if right else f"WRONG: seed {seed} refused: {error}"
    if pages != 1:
        return f"WRONG: seed {seed} has {pages} pages"
    return "one page, and had to fit" if must_fit else "one page"


if __name__ == "__main__":
    found = Counter(outcome(seed) for seed in range(RUNS))
    for words, number in found.most_common():
        print(f"{number:4}  {words}")
    wrong = any("WRONG" in words for words in found)
    sys.exit(int(wrong or found["one page, and had to fit"] < 200))
