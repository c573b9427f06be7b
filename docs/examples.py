"""Make the examples in `exports/` again, from the dialogue that comes with the program: `make examples`.

Needs pdftoppm (Debian: poppler-utils) for the pictures of the pages.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from goedwerk.content.method import load_method
from goedwerk.content.situations import load_library
from goedwerk.domain.a4 import A4
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.example import EXAMPLE
from goedwerk.formats import exchange, worksheets
from goedwerk.formats.catalogue import page_formats
from goedwerk.pages import checked_page

EXPORTS = Path(__file__).parents[1] / "exports"
DOTS_PER_INCH = 100

_MORE = """

Het langst praatten we over het moment dat je gaat staan waar je staat. Vaak kies je dat niet. Je loopt ergens langs, \
iemand vraagt iets, en dan sta je er. Pas achteraf zeg je: dat was begeleiden. Wie het wel kiest, zegt het vooraf: ik \
blijf op de gang, roep maar. Dat ene zinnetje gaf de student ruimte, en de bewoner ook.

Wat hielp, was vragen in plaats van invullen. Waar wil je dat ik sta? Wat zie jij dat ik niet zie? Een student zei: \
als jij kijkt, kijk ik naar jou. Een ander wachtte tot wij stilstonden. We merkten dat onze eigen haast er elke keer \
tussen zat, en dat je die pas hoort als iemand anders hem benoemt. Daarom spraken we af om na een dienst één vraag te \
stellen over de plek waar we stonden, en niet over de handeling."""


def pages() -> Iterator[tuple[str, A4]]:
    """Yield an A4 of each kind, by the name of its files."""
    (dialogue,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
    for_group, about_one = dialogue.summaries
    yield "gewoon", _page(dialogue, for_group)
    yield "met-beeld", _page(dialogue, about_one)
    yield "lang", _page(dialogue, for_group.revised(explanation=for_group.explanation + _MORE, ethics=about_one.ethics))
    short = Summary(
        id="s9",
        core_statement="Ik laat niemand los, ik ga ergens anders staan.",
        explanation="We vonden geen vaste afstand. Wel vijf plekken om te staan.",
        excellent="Weten waarom je hier staat.",
        ethics="Wachten en toch in de buurt zijn.",
        energy="Lichter naar huis gaan.",
    )
    bare = dialogue.revised(answers=(), situation=None)
    yield "kort", _page(bare, short)


def make() -> None:
    """Write every page as PDF and as a picture, one of them in all formats, and a worksheet."""
    for name, page in pages():
        for suffix, form in page_formats().items():
            if suffix == "pdf" or name == "met-beeld":
                (EXPORTS / f"voorbeeld-{name}.{suffix}").write_bytes(form.render(page))
        _picture(EXPORTS / f"voorbeeld-{name}.pdf")
    situation = load_library().situations[0].situation
    (EXPORTS / "voorbeeld-werkblad.pdf").write_bytes(worksheets.worksheet(situation, load_method()))


def _page(dialogue: Dialogue, summary: Summary) -> A4:
    return checked_page(dialogue, summary, load_method()).checked.page


def _picture(pdf: Path) -> None:
    target = pdf.with_suffix("")
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", "-singlefile", str(pdf), str(target)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    make()
