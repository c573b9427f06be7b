"""One A4 is one page in every format, or no file is made; read back by programs that people use."""

import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.random_pages import FITTING, random_page

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import A4, compose
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.fit import estimate
from goedwerk.formats import docx, html, pdf
from goedwerk.formats.fitting import PageFullError, fit

A4_SIZE = (595, 842)  # points
SEEDS = range(30)
FOR_OTHER_PROGRAMS = 20


def pages_of(data: bytes | Path) -> list[tuple[int, int]]:
    """Return the size of every page, in whole points."""
    reader = PdfReader(BytesIO(data) if isinstance(data, bytes) else data)
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages]


def fitting() -> list[A4]:
    """Return the pages for other programs: those of the first seeds that fit."""
    found = []
    for seed in range(200):
        page = random_page(seed)
        try:
            pdf.render(page)
        except PageFullError:
            continue
        found.append(page)
        if len(found) == FOR_OTHER_PROGRAMS:
            break
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pdf_is_one_a4_or_there_is_none_and_one_hears_what_to_shorten(seed: int) -> None:
    page = random_page(seed)
    if estimate(page) <= FITTING:
        assert pages_of(pdf.render(page)) == [A4_SIZE]
        return
    with suppress(PageFullError):
        assert pages_of(pdf.render(page)) == [A4_SIZE]
        return
    with pytest.raises(PageFullError) as refusal:
        pdf.render(page)
    assert any(f"in {page.place_name(place)} staat het meest" in str(refusal.value) for place in page.texts)


def test_a_web_page_prints_on_one_a4(tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or pytest.skip("Chromium is not there")

    def print_one(number: int, page: A4) -> list[tuple[int, int]]:
        source, target = tmp_path / f"{number}.html", tmp_path / f"{number}.pdf"
        source.write_bytes(html.render(page))
        command = [
            *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"),
            *(
                f"--user-data-dir={tmp_path / f'profile-{number}'}",
                "--no-pdf-header-footer",
                f"--print-to-pdf={target}",
            ),
        ]
        subprocess.run([*command, source.as_uri()], check=True, capture_output=True, timeout=120)
        return pages_of(target)

    with ThreadPoolExecutor(2) as pool:
        sizes = list(pool.map(print_one, range(FOR_OTHER_PROGRAMS), fitting()))
    assert [[_near(size) for size in pages] for pages in sizes] == [[A4_SIZE]] * FOR_OTHER_PROGRAMS


LONG = "verantwoordelijkheidsgevoel"


def page_with(skills: str, **parts: str) -> A4:
    """Return a page on which the lines about SKIVE fill what the parts leave."""
    kept = Dialogue.model_validate(
        {
            "id": "00000000-0000-4000-8000-00000000000a",
            "group": "Oost",
            "answers": [{"id": "a", "element": "values", "text": skills, "starred": True}],
        }
    )
    return compose(kept, Summary.model_validate({"id": "s1", **parts}), load_method())


def chained(words: str, mark: str) -> str:
    return mark.join(words.split())


def hard_to_break() -> list[A4]:
    """Return full pages with chained words, very long ones and capitals, which another program breaks elsewhere."""
    said = f"Wij bleven even bij haar zitten omdat het {LONG} groter was dan de klok en niemand wist wat goed was. "
    return [
        page_with(
            said * 4,
            core_statement="ervaring",
            situation=chained(said * 3, "-"),
            explanation=said * 6,
            excellent=(said * 2).upper(),
            ethics=said,
            energy=f"{said} {LONG} {LONG}" * 2,
            disagreement=chained("ervaring " * 15, "/"),
        ),
        page_with(
            said,
            core_statement="zitten-dan",
            situation=said * 5,
            explanation=chained(said, "-"),
            excellent=LONG * 2,
            ethics=said * 2,
            energy=LONG * 2,
            disagreement=(said * 2).upper(),
        ),
    ]


def test_the_pages_that_are_hard_to_break_are_full() -> None:
    for page in hard_to_break():
        found = fit(page)
        assert found.skive
        assert found.size < 12


def test_a_word_file_is_one_a4_in_libreoffice(tmp_path: Path) -> None:
    soffice = shutil.which("soffice") or pytest.skip("LibreOffice is not there")
    pages = [*fitting(), *hard_to_break()]
    sources = [tmp_path / f"{number}.docx" for number in range(len(pages))]
    for source, page in zip(sources, pages, strict=True):
        source.write_bytes(docx.render(page))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    sizes = [pages_of(source.with_suffix(".pdf")) for source in sources]
    assert [[_near(size) for size in pages] for pages in sizes] == [[A4_SIZE]] * len(sources)


def _near(size: tuple[int, int]) -> tuple[int, int]:
    """Return A4 for what differs from it by the rounding of another program."""
    return A4_SIZE if all(abs(one - other) <= 1 for one, other in zip(size, A4_SIZE, strict=True)) else size


def test_the_pages_that_are_tried_are_mostly_of_a_length_that_must_fit() -> None:
    lengths = [estimate(random_page(seed)) for seed in range(90)]
    assert sum(length <= FITTING for length in lengths) >= 60
    assert sum(length > 1.2 for length in lengths) >= 6


Make = Callable[[A4], bytes]


@pytest.mark.parametrize("make", [pdf.render, html.render, docx.render])
def test_what_is_far_too_long_is_refused_at_once_in_every_format(make: Make) -> None:
    from dataclasses import replace

    with pytest.raises(PageFullError, match="Energie staat het meest"):
        make(replace(random_page(1), energy="woord " * 30_000))
