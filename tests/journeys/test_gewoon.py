"""A whole dialogue line by line, through a pipe, with nothing but what a screen reader reads aloud."""

from pathlib import Path

from support.command_line import process
from support.lines import dialogue_in, orders_in

SAID = {
    "handelingen": ("Ik ging naast haar zitten", "Ik belde de dochter"),
    "kennis": ("Ik wist dat ze slecht hoort",),
    "identiteit": ("Iemand die blijft",),
    "waarden": ("Dat ze zich gezien voelt", "Dat niemand voor schut staat"),
    "vrijheid": ("Niemand keek op de klok",),
    "excellent": ("Rustig praten is vakwerk",),
    "ethiek": ("Ze kon weer slapen",),
    "energie": ("Ik ging lichter naar huis",),
}

PREPARED = (
    *("Nieuwe dialoog", "Werkbegeleiders Oost", "11 maart 2026", "Joëlle", "60", "En we laten elkaar uitpraten.", ""),
    *("Mo, verzorgende", "Thea de Wit", "Kevin", "/begin", ""),
    *("/schrijf", "Blijf ik zitten als de bel gaat?", "Een bewoner huilt.", "Dan gaat de bel."),
    *("/veld waarden", "Wat gunde je haar?", "/naar 3"),
)
EXPERIENCES = (
    *("De bel", "Ik zat bij haar.", "Toen ging de bel.", "", "ja", "ja", "ja"),
    *("De dochter", "Ze belde drie keer.", "", "ja", "nee", ""),
    *("Nog iets", "/wijzig 1 Ja", "/veld titel", "De nacht"),
)
TALK = tuple(line for place, answers in SAID.items() for line in (f"/naar {place}", *answers))
CHANGED = (
    *("/naar handelingen", "@thea Ik haalde koffie", "En ik zei niets", "/wijzig 1 Ik bleef naast haar zitten"),
    *("/ongedaan", "/opnieuw", "/geef 2 kevin", "/ster 1", "/weg 3", "/ongedaan", "/weg 4", "/erbij Dat hielp."),
    *("/naar waarden", "/ster 2", "/vraag", "/kompas", "/doorvragen advies", "/gehoord", "/tijd", "/waar"),
    *("/dans", "/lijst", "klaar", "/pauze", "/beurten", "/pauze", "/tijd alles", "/wie"),
)
PAGE = (
    *("/naar 6", "Blijven zitten is ook werken", "Blijven is werken", "/haal 2", "/kies 2"),
    *("/veld toelichting", "We wogen de bel tegen het verdriet.", "Thea koos voor de bel.", "/veld energie"),
    *("Je gaat lichter naar huis.", "/naar 7", "De bel bespreken", "Mo", "1 april 2026", "", "Mo: rustig", "/hulp"),
    *("/opslaan md", "1", "1", "1", "/afronden", "/stop"),
)


def type_lines(werkmap: Path, *lines: str) -> str:
    """Type lines into a goedwerk of its own, and return all that it said."""
    given = "".join(f"{line}\n" for line in lines).encode("utf-8")
    done = process("--map", werkmap, "--gewoon", stdin=None, input=given)
    said = done.stdout.decode("utf-8")
    assert (done.returncode, done.stderr) == (0, b""), said[-2000:]
    return said


def test_a_whole_dialogue_from_group_to_a4_and_on_another_day(tmp_path: Path) -> None:
    werkmap = tmp_path / "werk"
    said = type_lines(werkmap, *PREPARED, *EXPERIENCES, *TALK, *CHANGED, *PAGE)

    dialogue = dialogue_in(werkmap)
    names = {person.id: person.name for person in dialogue.participants}
    assert (dialogue.group, dialogue.facilitator, dialogue.planned_minutes) == ("Werkbegeleiders Oost", "Joëlle", 60)
    assert [(one.name, one.role) for one in dialogue.participants] == [
        ("Mo", "verzorgende"),
        ("Thea de Wit", ""),
        ("Kevin", ""),
    ]
    assert dialogue.confidentiality.endswith("\nEn we laten elkaar uitpraten.")
    assert dialogue.situation
    assert dialogue.situation.text == "Een bewoner huilt.\nDan gaat de bel."
    assert [question.text for question in dialogue.situation.questions] == ["Wat gunde je haar?"]
    assert [(names[e.participant or ""], e.title, e.text) for e in dialogue.experiences] == [
        ("Mo", "De bel", "Ik zat bij haar.\nToen ging de bel."),
        ("Thea de Wit", "De dochter", "Ze belde drie keer."),
        ("Kevin", "De nacht", ""),
    ]
    tests = dialogue.experiences[1].criteria
    assert (tests.no_rule, tests.judgement, tests.tension) == (True, False, None)

    answers = [(names[a.participant or ""], a.text, a.starred) for a in dialogue.answers if a.element == "skills"]
    assert answers == [
        ("Mo", "Ik bleef naast haar zitten", True),
        ("Kevin", "Ik belde de dochter", False),
        ("Thea de Wit", "Ik haalde koffie\nDat hielp.", False),
    ]
    assert [a.text for a in dialogue.answers if a.element == "values" and a.starred] == ["Dat niemand voor schut staat"]
    assert {a.element for a in dialogue.answers} == {"skills", "knowledge", "identity", "values", "epistemology"}
    assert [r.e for r in dialogue.reflections] == ["excellent", "ethics", "energy"]

    (summary,) = dialogue.summaries
    assert summary.core_statement == "Dat niemand voor schut staat"
    assert summary.candidates[:2] == ("Blijven is werken", "Dat niemand voor schut staat")
    assert summary.explanation == "We wogen de bel tegen het verdriet.\nThea koos voor de bel."
    assert [(one.what, one.who, one.when) for one in dialogue.agreements] == [("De bel bespreken", "Mo", "2026-04-01")]
    assert dialogue.check_out == "Mo: rustig"
    assert dialogue.finished

    (page,) = (werkmap / "exports").glob("*.md")
    text = page.read_text(encoding="utf-8")
    assert "Dat niemand voor schut staat" in text
    assert "Thea" not in text
    assert "Vraag 2 van 9: Wat gunde je haar?" in said
    assert {"doet", "stand", "suggesties"} <= set(orders_in(said.split("stap 7")[-1]))

    again = type_lines(
        *(werkmap, "archief", "koffie", "1", "openen", "/heropen", "/naar handelingen", "/lees", "/weg 3"),
        *("/ongedaan", "@mo Zo was het", "/sluit", "verder", "/waar", "/stop"),
    )
    assert "3. Thea de Wit: Ik haalde koffie Dat hielp." in again
    assert "Je bent bij stap 4, SKIVE, Handelingen." in again
    after = dialogue_in(werkmap)
    kept = {"answers": dialogue.answers, "finished": dialogue.finished}
    assert after.answers[:-1] == dialogue.answers
    assert (after.answers[-1].text, names[after.answers[-1].participant or ""]) == ("Zo was het", "Mo")
    unchanged = {"modified": None, "clock": {}}
    assert after.revised(**kept, **unchanged) == dialogue.revised(**unchanged)
