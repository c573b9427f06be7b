"""What undo and redo say was done reads as a sentence, and the same in both ways of working."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import goedwerk

HOUSE = Path(goedwerk.__file__).parent
CHANGING = {"apply", "change", "change_summary", "_alter", "_write", "_change_picture", "_set_moment"}
DONE = re.compile(r"\b(toegevoegd|vervangen|(ver|weg|af|be|her)?ge\w+[dtn]|ver\w+[dt]|be\w+[dtn])\b")


def labels(folder: str) -> Iterator[tuple[str, str]]:
    """Yield what changes are called in a folder of goedwerk, a part that varies as `…`, each with its file."""
    for file in (HOUSE / folder).rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and call.args and _name(call.func) in CHANGING:
                for text in _texts(call.args[0]):
                    if re.search(r"\w", text):
                        yield text, file.name


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _texts(label: ast.expr) -> Iterator[str]:
    match label:
        case ast.Constant(str() as text):
            yield text
        case ast.JoinedStr(pieces):
            yield "".join(str(piece.value) if isinstance(piece, ast.Constant) else "…" for piece in pieces)


def test_what_was_done_can_be_said_behind_undone_and_done_again() -> None:
    found = {*labels("ui"), *labels("lines")}
    assert len(found) > 40
    assert not [each for each in found if not DONE.search(each[0]) or each[0][-1] in ".:" or each[0][:1].isupper()]


def test_line_by_line_a_change_is_called_what_it_is_called_on_the_screen() -> None:
    only_there = {"een kandidaat veranderd", "de kernuitspraak veranderd"}  # on the screen these are typed in a field
    assert {label for label, _ in labels("lines")} - only_there <= {label for label, _ in labels("ui")}
