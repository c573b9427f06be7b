"""How many situations there are of each vermogen for each audience, and that the README says so."""

import os
from pathlib import Path

from goedwerk.content.coverage import coverage
from goedwerk.content.situations import load_library
from goedwerk.domain.situation import AUDIENCES, Capability, Situation

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- situations: begin -->\n", "<!-- situations: end -->\n"
COUNTED = coverage(entry.situation for entry in load_library().situations)


def situation(*audience: str, capability: Capability | None = Capability.LEARN) -> Situation:
    return Situation(key="x", title="x", capability=capability, audience=audience)


def test_a_situation_for_two_audiences_counts_for_both_and_for_each_once() -> None:
    counted = coverage([situation("student", "docent"), situation("student", "student")])
    assert counted.counts[Capability.LEARN, "student"] == 2
    assert counted.counts[Capability.LEARN, "docent"] == 1
    assert sum(counted.counts.values()) == 3


def test_what_the_table_has_no_place_for_does_not_count() -> None:
    counted = coverage([situation("arts"), situation(), situation("student", capability=None)])
    assert not any(counted.counts.values())
    assert set(counted.totals) == {*AUDIENCES}


def test_the_table_has_a_row_for_each_vermogen_and_the_totals_in_the_last_one() -> None:
    counted = coverage([situation("student", capability=one) for one in Capability] + [situation("bestuurder")])
    head, line, *rows, last = (
        [cell.strip() for cell in row.split("|")[1:-1]] for row in counted.as_markdown().split("\n")
    )
    assert head == ["vermogen", *AUDIENCES]
    assert line == ["---", *["---:"] * len(AUDIENCES)]
    assert [row[0] for row in rows] == [*Capability]
    assert [row[1] for row in rows] == ["1"] * len(Capability)
    assert last == ["samen", "4", *["0"] * (len(AUDIENCES) - 2), "1"]


def test_the_readme_has_the_table_that_the_program_makes() -> None:
    page = README.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    renewed = f"{before}{BEGIN}\n{COUNTED.as_markdown()}\n\n{END}{after}"
    if os.environ.get("GOEDWERK_UPDATE_SNAPSHOTS"):
        README.write_text(renewed, encoding="utf-8", newline="\n")
    else:
        assert page == renewed


def test_every_audience_of_the_report_has_at_least_six_situations() -> None:
    assert {audience: count for audience, count in COUNTED.totals.items() if count < 6} == {}
