"""How well the privacy check does on sentences that were written before its rules, and what `docs/privacy.md` says."""

import os
from pathlib import Path

import pytest
from support.privacy_set import HELD_OUT, MENDED, alarms, clean_sentences, missed, scores, sentences

from goedwerk.domain.privacy import Kind

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"
NUMBERS_AND_TITLES = [kind for kind in Kind if kind not in (Kind.PERSON, Kind.FIRST_NAME)]


def figures(name: str) -> str:
    """Return the table of a set for the page, and what was missed and found by mistake."""
    clean = clean_sentences(name)
    false = [one for one in clean if one.found]
    lines = [
        f"{len(sentences(name))} sentences, {len(clean)} of them with nothing to find.",
        "",
        "| Kind | In the sentences | Found (recall) | Rightly found (precision) |",
        "|---|---|---|---|",
        *(
            f"| {kind.label} | {one.expected} | {one.recall:.1%} | {one.precision:.1%} |"
            for kind, one in scores(name).items()
        ),
        "",
        f"False alarms in sentences with nothing to find: {len(false)} of {len(clean)}, {len(false) / len(clean):.1%}.",
        "",
        "Missed:",
        "",
        *(f"- “{words}” in “{one.text}”" for one in sentences(name) for words, _ in missed(one)),
        "",
        "Found by mistake:",
        "",
        *(f"- “{finding.text}” in “{one.text}”" for one in sentences(name) for finding in alarms(one)),
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("name", [MENDED, HELD_OUT])
def test_the_page_about_the_check_says_what_it_really_does(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    renewed = f"{before}{begin}\n{figures(name)}\n\n{end}{after}"
    if os.environ.get("GOEDWERK_UPDATE_SNAPSHOTS"):
        PAGE.write_text(renewed, encoding="utf-8", newline="\n")
    else:
        assert page == renewed


@pytest.mark.parametrize("kind", NUMBERS_AND_TITLES)
def test_names_behind_a_title_and_every_kind_of_number_are_found(kind: Kind) -> None:
    assert scores(MENDED)[kind].recall >= 0.98


def test_a_sentence_with_nothing_in_it_seldom_gives_an_alarm() -> None:
    clean = clean_sentences(MENDED)
    assert sum(bool(one.found) for one in clean) <= 0.02 * len(clean)


def test_there_are_sentences_enough_half_of_them_with_nothing_to_find() -> None:
    assert len(sentences(MENDED)) >= 150
    assert 0.4 <= len(clean_sentences(MENDED)) / len(sentences(MENDED)) <= 0.6
