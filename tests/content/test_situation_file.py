"""The file of a situation: what is written is read back, and what cannot be read is named with its line."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.content.method import load_method
from goedwerk.content.problem import FileProblemError
from goedwerk.content.situation_file import ELEMENT_WORDS, format_situation, parse_situation, parse_situation_file
from goedwerk.domain.errors import ContentError
from goedwerk.domain.situation import AUDIENCES, Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import clean

PATH = Path("situaties") / "eigen" / "x.md"
LWWL = Path(__file__).parents[2] / "situations" / "lwwl"

HEAD = {
    "key": "hulp-vragen",
    "title": "Wanneer vraag ik om hulp?",
    "capability": "lerend vermogen",
    "audience": "[student, docent]",
    "source": "Eigen werk",
    "no_rule": "Geen regel zegt het.",
    "judgement": "Je weegt van alles.",
    "tension": "Er staat iets op het spel.",
}


def written(body: str = "Je staat er alleen voor.", **head: str | None) -> str:
    lines = [f"{name}: {value}" for name, value in (HEAD | head).items() if value is not None]
    return "\n".join(["---", *lines, "---", "", body, ""])


def refused(source: str) -> FileProblemError:
    with pytest.raises(ContentError) as caught:
        parse_situation(source, PATH)
    assert isinstance(caught.value, FileProblemError)
    assert caught.value.hint
    assert clean(str(caught.value)) == str(caught.value)
    return caught.value


def refused_at(line: int | None, source: str) -> str:
    error = refused(source)
    assert error.problem.path == PATH
    assert error.problem.line == line
    assert str(PATH) in error.message
    if line is not None:
        assert f"regel {line}:" in error.message
    return str(error)


def kept(text: str) -> str:
    return clean(text).strip()


hostile_text = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.sampled_from(
            ("---", "## Vragen", "- Kennis: x", "...", "“x”", "\u0301", "\ufffe", "\t", ": ", " #", "'", '"')
        ),
        st.text(max_size=12),
    ),
    max_size=4,
).map(lambda parts: "\n".join(parts) if len(parts) % 2 else "".join(parts))
some_text = hostile_text.map(lambda text: kept(text) or "x")


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    return Situation(
        key=draw(st.from_regex("[a-z0-9-]{1,80}", fullmatch=True)),
        title=draw(hostile_text.filter(kept)),
        text=draw(some_text),
        capability=draw(st.none() | st.sampled_from(Capability)),
        audience=tuple(draw(st.lists(hostile_text | st.sampled_from(AUDIENCES), max_size=3))),
        theme=draw(st.none() | hostile_text),
        source=draw(hostile_text),
        no_rule=draw(hostile_text),
        judgement=draw(hostile_text),
        tension=draw(hostile_text),
        questions=tuple(
            DeepeningQuestion(element=element, text=text)
            for element, text in draw(st.lists(st.tuples(st.sampled_from(SkiveElement), some_text), max_size=5))
        ),
    )


@given(situations())
@example(Situation(key="-", title="x", text="x", tension="een\ntwee\n"))
@example(Situation(key="x", title="\t\u0308 accent na een teken dat YAML als letter schrijft", text="x"))
@example(Situation(key="0", title="“x”", text="## Vragen\n\n---\n- Kennis: x", audience=("“x”", "", "a, b")))
def test_every_situation_is_read_back_as_it_was_written(situation: Situation) -> None:
    assert parse_situation(format_situation(situation), PATH) == situation


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_changes_on_its_way_through_a_file(text: str) -> None:
    some = kept(text) or "x"
    situation = Situation(
        key="x", title=some, text=some, audience=(text,), theme=text, source=text, no_rule=text, judgement=text,
        tension=text, questions=tuple(DeepeningQuestion(element=element, text=some) for element in SkiveElement),
    )  # fmt: skip
    assert parse_situation(format_situation(situation), PATH) == situation


@given(
    st.text() | st.lists(st.sampled_from([*HOSTILE, "---\n", "\n---\n", "key: a", "title: &a b", "\n"])).map("".join)
)
@example('---\ntitle: "\\UFFFFFFFF"\n---')
@example('---\ntitle: "\\U00110000"\n---')
@example("---\n" + "[" * 50_000 + "\n---")
@example("---\n" + "a: [" + "b," * 50_000 + "]\n---")
@example("---\n" + "? " * 50_000 + "\n---")
def test_no_text_gives_anything_but_a_situation_or_a_message(source: str) -> None:
    for text in (source, f"---\n{source}\n---\nx", written(source)):
        with contextlib.suppress(ContentError):
            parse_situation(text, PATH)


@pytest.mark.parametrize("path", sorted(LWWL.glob("*-*.md")), ids=lambda path: path.stem)
def test_a_situation_is_written_the_way_people_wrote_it(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert format_situation(parse_situation(source, path)) == source


def test_ordinary_text_is_written_without_any_escaping() -> None:
    situation = parse_situation(
        written("Je zegt: ‘goed’ — en dan?\n\n> Nee.\n\n- ja\n- nee", no_rule="Hè, ’s ochtends."), PATH
    )
    lines = format_situation(situation).split("\n")
    assert "title: Wanneer vraag ik om hulp?" in lines
    assert "no_rule: Hè, ’s ochtends." in lines
    assert "Je zegt: ‘goed’ — en dan?" in lines


def test_a_text_of_several_lines_in_the_head_is_a_block() -> None:
    situation = parse_situation(written(), PATH).revised(tension="Eén.\nTwee: drie.")
    assert "tension: |-\n  Eén.\n  Twee: drie.\n---" in format_situation(situation)


def test_the_words_of_the_questions_are_the_plain_names_of_the_skive_parts() -> None:
    parts = load_method().step("skive").parts
    assert {SkiveElement(part.key): part.plain for part in parts} == ELEMENT_WORDS


def test_all_fields_are_read() -> None:
    body = "Een.\n\nTwee.\n\n## Vragen\n\n- Handelingen: Wat deed je?\n- Vrijheid: Mocht dat?\n"
    assert parse_situation(written(body, theme="Feedback"), PATH) == Situation(
        key="hulp-vragen",
        title="Wanneer vraag ik om hulp?",
        text="Een.\n\nTwee.",
        capability=Capability.LEARN,
        audience=("student", "docent"),
        theme="Feedback",
        source="Eigen werk",
        no_rule="Geen regel zegt het.",
        judgement="Je weegt van alles.",
        tension="Er staat iets op het spel.",
        questions=(
            DeepeningQuestion(element=SkiveElement.SKILLS, text="Wat deed je?"),
            DeepeningQuestion(element=SkiveElement.EPISTEMOLOGY, text="Mocht dat?"),
        ),
    )


def test_the_line_of_every_field_is_kept() -> None:
    lines = parse_situation_file(written("\n\nEen.\n\nTwee.\n\n## Vragen\n\n- Kennis: Wat?", theme="x"), PATH).lines
    assert lines == {name: line for line, name in enumerate([*HEAD, "theme"], 2)} | {"text": 15, "questions": 19}


def test_a_field_that_is_missing_belongs_at_the_start_of_the_head_and_questions_below_the_text() -> None:
    lines = parse_situation_file("---\nkey: a\ntitle:\n  b\nsource:\n---\n\nEen.\nTwee.\n\n", PATH).lines
    assert (lines["title"], lines["source"], lines["no_rule"], lines["theme"]) == (3, 5, 1, 1)
    assert (lines["text"], lines["questions"]) == (8, 9)


def test_only_key_title_and_text_are_needed() -> None:
    situation = parse_situation("---\nkey: a\ntitle: b\ncapability:\naudience:\ntheme:\nsource:\n---\nc", PATH)
    assert situation == Situation(key="a", title="b", text="c")


def test_windows_line_ends_and_a_byte_order_mark_are_accepted() -> None:
    source = written("Een.\n\n## Vragen\n- Kennis: Wat?")
    assert parse_situation("\ufeff" + source.replace("\n", "\r\n"), PATH) == parse_situation(source, PATH)


def test_spaces_after_the_dashes_and_small_letters_do_no_harm() -> None:
    source = written("x\n\n##  vragen: \n\n* KENNIS : Wat?").replace("---", "---  ")
    assert parse_situation(source, PATH).questions == (
        DeepeningQuestion(element=SkiveElement.KNOWLEDGE, text="Wat?"),
    )  # fmt: skip


@pytest.mark.parametrize("value", ["2024", "2026-03-11", "true", "null", "~", "1_000", "0x1F", "12:30", "3.14"])
def test_a_number_or_a_date_is_the_text_that_stands_there(value: str) -> None:
    assert parse_situation(written(title=value), PATH).title == value


def test_what_controls_a_terminal_or_hides_is_removed() -> None:
    source = written("voor\x1b[31m\u202ena\x07", title='"a\\eb\\u202ec\\0d"', tension="x\x00y")
    situation = parse_situation(source, PATH)
    assert (situation.text, situation.title, situation.tension) == ("voor[31mna", "abcd", "xy")


def test_a_question_can_go_on_on_the_next_line() -> None:
    body = "x\n\n## Vragen\n\n- Kennis: Wat\n  wist je?\n\n- Waarden:\n  Wat telde?\n"
    assert [question.text for question in parse_situation(written(body), PATH).questions] == [
        "Wat\nwist je?",
        "Wat telde?",
    ]


def test_lines_of_dashes_and_headings_belong_to_the_text() -> None:
    body = "Een\n\n---\n\n# Kop\n\n## Vragen\n\nTwee\n\n## Vragen\n\n- Kennis: Wat?"
    assert parse_situation(written(body), PATH).text == "Een\n\n---\n\n# Kop\n\n## Vragen\n\nTwee"


def test_a_file_without_a_head_is_named() -> None:
    assert "ontbreekt de kop" in refused_at(1, "# Mijn situatie\n\nTekst")
    assert "ontbreekt de kop" in refused_at(1, "")


def test_a_head_that_is_not_closed_is_named() -> None:
    assert "niet afgesloten" in refused_at(1, "---\nkey: a\ntitle: b\n\nTekst")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("a: b", 3),
        ('"niet dicht', 3),
        ("[a, b", 3),
        ("a\n  b: c", 4),
        ("@naam", 3),
        ("a\n\tb: c", 4),
        ("%x", 3),
        ("a\nlosse regel\nb: c", 4),
    ],
)
def test_a_mistake_in_the_head_is_named_with_its_line(title: str, line: int) -> None:
    assert "niet te lezen" in refused_at(line, written(title=title))


def test_a_second_document_in_the_head_is_refused() -> None:
    refused_at(4, "---\nkey: a\n...\ntitle: b\n---\nx")


def test_a_head_without_names_is_refused() -> None:
    assert "dubbele punt" in refused_at(2, "---\nzomaar tekst\n---\nx")
    assert "dubbele punt" in refused_at(2, "---\n- a\n- b\n---\nx")


@pytest.mark.parametrize("value", ["“Wie helpt?”", "‘Wie helpt?’", "„Wie helpt?”", "«Wie helpt?»"])
def test_curly_quotes_around_a_value_are_not_taken_for_its_text(value: str) -> None:
    assert "aanhalingstekens" in refused_at(3, written(title=value))
    assert parse_situation(written(title=f'"{value}"'), PATH).title == value


def test_curly_quotes_that_break_the_head_are_named() -> None:
    assert "gekrulde" in refused_at(3, written(title="“Wie: jij of ik?”"))
    assert "gekrulde" in refused_at(5, written(audience="[“student”]"))


def test_curly_quotes_inside_a_text_are_just_text() -> None:
    for title in ("’s Ochtends vroeg", "‘Goed’ of ‘fout’", "Wat is “goed”?"):
        assert parse_situation(written(title=title), PATH).title == title


def test_aliases_anchors_and_tags_are_refused() -> None:
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nkey: *b\n---\nx"
    refused_at(2, bomb)
    refused_at(2, "---\nkey: *b\n---\nx")
    for value in ("!!python/object/apply:os.system [x]", "!x y", "!!str 1", "&a b", "*Hoe*", "! x"):
        refused_at(3, written(title=value))


def test_deeper_structures_are_refused() -> None:
    for value in ("{a: b}", "\n  a: b", "[[a]]", "[{a: b}]"):
        refused(written(audience=value))
    refused("---\n? [a]\n: b\n---\nx")
    refused("---\n? {a: b}\n: b\n---\nx")


def test_an_unknown_name_in_the_head_is_named_with_those_that_exist() -> None:
    message = refused_at(10, written(niveau="3"))
    assert "‘niveau’" in message
    assert "judgement" in message


def test_a_name_that_stands_twice_is_refused() -> None:
    assert "twee keer" in refused_at(4, "---\nkey: a\ntitle: b\ntitle: c\n---\nx")


def test_a_list_is_no_text_and_a_text_no_list() -> None:
    assert "lijst" in refused_at(3, written(title="[a, b]"))
    assert "[student, docent]" in refused_at(5, written(audience="student"))


def test_an_unknown_capability_is_named_with_the_four_that_exist() -> None:
    message = refused_at(4, written(capability="lerend"))
    assert all(capability in message for capability in Capability)


@pytest.mark.parametrize("name", ["key", "title"])
def test_a_situation_without_key_or_title_is_refused(name: str) -> None:
    assert f"‘{name}’" in refused_at(1, written(**{name: None}))
    for empty in ("", '""', "'  '", '"\\u200b"'):
        refused_at(list(HEAD).index(name) + 2, written(**{name: empty}))


@pytest.mark.parametrize("key", ["Hulp", "hulp vragen", "../../x", "hulp_vragen", "a" * 81, "hülp", "a/b", "a\u2060b."])
def test_a_key_is_made_of_small_letters_digits_and_hyphens(key: str) -> None:
    assert "sleutel" in refused_at(2, written(key=key))


def test_a_situation_without_text_is_refused() -> None:
    refused_at(11, written(""))
    refused_at(11, written("\n\n## Vragen\n\n- Kennis: Wat?"))


def test_a_question_about_an_unknown_element_is_named_with_its_line() -> None:
    message = refused_at(17, written("x\n\n## Vragen\n\n- Kennis: Wat?\n- Gevoel: Wat?"))
    assert "‘Gevoel’" in message
    assert all(word in message for word in ELEMENT_WORDS.values())


@pytest.mark.parametrize("line", ["Wat deed je?", "- Wat deed je?", "1. Kennis: Wat?", "### Kennis"])
def test_a_line_that_is_no_question_is_named(line: str) -> None:
    assert "geen vraag" in refused_at(16, written(f"x\n\n## Vragen\n\n{line}"))


def test_a_question_without_words_is_refused() -> None:
    assert "ontbreekt de vraag" in refused_at(16, written("x\n\n## Vragen\n\n- Kennis:\n\n- Waarden: Wat?"))


def test_a_text_that_is_too_long_is_refused_and_never_cut() -> None:
    assert "‘title’ is langer dan 20.000" in refused_at(3, written(title="x" * 20_001))
    assert "De tekst is langer" in refused_at(12, written("x" * 20_001))
    assert "Een vraag is langer" in refused_at(13, written("x\n## Vragen\n- Kennis: " + "x" * 20_001))
    assert parse_situation(written("x" * 20_000), PATH).text == "x" * 20_000


def test_a_character_that_yaml_cannot_hold_is_named_with_its_line() -> None:
    assert "teken" in refused_at(3, written(title="a\ufffeb"))


def test_a_message_shows_only_the_beginning_of_what_is_wrong() -> None:
    error = refused(written(key='"' + "\\e[31m" * 50 + "a" * 5_000 + '"'))
    assert len(error.message) < 200


@pytest.mark.parametrize("line", ["-" + " " * 50_000, "## Vragen" + " " * 50_000 + "x", "- " + "a " * 25_000])
def test_a_long_line_is_read_as_fast_as_any_other(line: str) -> None:
    """Patterns that try every way to divide it would take minutes; the whole suite waits for this one."""
    source = f"---\nkey: k\ntitle: T\n---\n\nTekst.\n\n## Vragen\n\n{line}\n"
    with contextlib.suppress(FileProblemError):
        parse_situation(source, Path("k.md"))
