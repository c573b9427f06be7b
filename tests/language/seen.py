"""Everything that people can read: the strings of the program, the method, the situations and the pages for people."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]

SCREEN = "screen"
"""Short words in between, on a screen or as a message: sentences of at most 20 words."""
PAGE = "page"
"""What someone sits down to read, such as the handleiding or the help of a command: at most 25 words."""
STORY = "story"
"""What people tell, in situations and in the example: at most 25 words, and they talk as people do."""


@dataclass(frozen=True)
class Text:
    """One piece of text that people see: where it stands, and what kind of reading it is."""

    path: str
    line: int
    text: str
    kind: str


ENGLISH_PAGES = ("docs/commands.md", "docs/exchange.md", "docs/privacy.md", "goedwerk/picture_cards/README.md")
"""Pages for those who make or check goedwerk; every other page in `docs` is Dutch, but the ADRs."""


def everything(root: Path) -> Iterator[Text]:
    """Yield every text in the repository at `root` that people can see."""
    for path in sorted((root / "goedwerk").rglob("*.py")):
        yield from of_module(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
    for path in sorted((root / "goedwerk" / "method").rglob("*.toml")):
        yield from of_method(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
    pages = [*sorted((root / "docs").glob("*.md")), *sorted((root / "situations").glob("*/*.md"))]
    for path in pages:
        if (name := path.relative_to(root).as_posix()) not in ENGLISH_PAGES:
            kind = STORY if name.startswith("situations/") else PAGE
            yield from of_page(name, path.read_text(encoding="utf-8"), kind)
    for path in sorted((root / "goedwerk" / "picture_cards").glob("*.svg")):
        source = path.read_text(encoding="utf-8")
        for found in re.finditer(r"<(title|desc)>(.*?)</\1>", source, re.DOTALL):
            yield Text(path.relative_to(root).as_posix(), _line(source, found.start()), found[2], SCREEN)
    example = "goedwerk/example.goedwerk.json"
    yield from of_example(example, (root / example).read_text(encoding="utf-8"))
    for path in sorted((root / "tools" / "windows").glob("*.*")):
        if path.suffix in (".txt", ".bat"):
            yield from of_letter(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))


# Calls whose strings are patterns, types or forms, keywords that take names, and names that hold style sheets.
_CALLS = {"compile", "sub", "subn", "fullmatch", "match", "search", "findall", "finditer", "TypeVar", "cast"}
_CALLS |= {"strftime", "execute", "query", "query_one", "add_class", "remove_class", "set_class", "has_class", "getenv"}
_KEYWORDS = {"classes", "id", "keys", "action", "style", "encoding", "newline", "errors", "mode", "exclude"}
_NAMES = re.compile(r".*CSS|__all__|__slots__|ID|[A-Z_]*SQL")
_CODE = re.compile(r"\(\?|\\[wbdsSW]|\[\^|^(select|insert|update|delete|where|order by)\b")
_STYLE = re.compile(
    r"\W*(bold|dim|italic|reverse|underline|not|on|\$[\w-]+)( (bold|dim|italic|reverse|on|\$[\w-]+))*\W*"
)


def of_module(path: str, source: str) -> Iterator[Text]:
    """Yield the strings of a module that are sentences, labels or parts of them.

    A string counts when it has a space, or begins with a capital: a single small word is a name in the code. What is
    put in between `{` and `}` stands there as `{}`.
    """
    for line, text in _strings(ast.parse(source)):
        words = re.sub(r"(?<!\n)\n +", " ", re.sub(r"<[^<>]*>", " ", text)).strip()
        if not re.search(r"[^\W\d_]{2}", words) or _STYLE.fullmatch(words) or _CODE.search(words):
            continue
        if " " in words or words[0].isupper():
            # Help of a command and explanations with paragraphs are read at ease.
            kind = PAGE if path.startswith("goedwerk/cli/") or "\n\n" in words else SCREEN
            yield Text(path, line, words, kind)


def _strings(node: ast.AST) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Constant(value=str(text)):
            yield node.lineno, text
        case ast.JoinedStr(values=values):
            yield node.lineno, "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values)
            for part in values:
                if isinstance(part, ast.FormattedValue):
                    yield from _strings(part.value)
        case ast.Expr(value=ast.Constant()):
            return  # a docstring
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _CALLS:
            yield from _below(node.func)
        case ast.Call(func=ast.Attribute(value=ast.Constant(), attr="split")):
            return  # a list of words
        case ast.keyword(arg=str(name)) if name in _KEYWORDS:
            return
        case ast.arg() | ast.Import() | ast.ImportFrom():
            return
        case ast.Assign(targets=[ast.Name(id=name)]) if _NAMES.fullmatch(name):
            return
        case ast.AnnAssign():
            yield from _strings(node.value) if node.value else ()
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            for below in (node.args, *node.body, *node.decorator_list):
                yield from _strings(below)
        case ast.Dict(keys=keys, values=values):
            for part in values:
                yield from _strings(part)
            for key in keys:
                yield from _strings(key) if key and not isinstance(key, ast.Constant) else ()
        case ast.Subscript(slice=ast.Constant()):
            yield from _strings(node.value)
        case _:
            yield from _below(node)


def _below(node: ast.AST) -> Iterator[tuple[int, str]]:
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


_NOT_READ = {"key", "version", "letter", "theme", "capability", "audience", "dimension"}


def of_method(path: str, source: str) -> Iterator[Text]:
    """Yield the texts of a file of the method, and the comments for who changes them."""
    for found in re.finditer(r"(?:^# .*\n)+", source, re.MULTILINE):
        yield Text(path, _line(source, found.start()), " ".join(re.findall(r"# (.*)", found[0])), PAGE)
    at = 0
    for text in _values(tomllib.loads(source)):
        first = text.strip().split("\n")[0]
        at = max(at, source.find(first, at))
        yield Text(path, _line(source, at), text, PAGE)


def _values(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _values(one)
        case dict():
            for name, one in value.items():
                yield from () if name in _NOT_READ else _values(one)


def of_page(path: str, source: str, kind: str) -> Iterator[Text]:
    """Yield what can be read on a page in Markdown, but not what is code in it; its head may hold texts too."""
    head = re.match(r"---\n(.*?)\n---\n", source, re.DOTALL)
    for found in re.finditer(r"^(\w+): (.*)$", head[0] if head else "", re.MULTILINE):
        if found[1] not in _NOT_READ:
            yield Text(path, _line(source, found.start()), found[2].strip('"'), kind)
    body = source[head.end() :] if head else source
    above = source.count("\n") - body.count("\n")
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "inline" and token.map:
            yield Text(path, above + token.map[0] + 1, _read(token.children or []), kind)


def _read(tokens: list[Token]) -> str:
    """Return the words of a paragraph; code in it counts as one word."""
    parts = {"code_inline": "{}", "softbreak": " ", "hardbreak": " "}
    return "".join(parts.get(token.type, token.content) for token in tokens)


def of_example(path: str, source: str) -> Iterator[Text]:
    """Yield what is said and written in the example dialogue, but not the data of its pictures."""
    for found in re.finditer(r'": ("(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*")', source):
        yield Text(path, _line(source, found.start()), json.loads(found[1]), STORY)


def of_letter(path: str, source: str) -> Iterator[Text]:
    """Yield the paragraphs of a text file, and what a batch file says."""
    if path.endswith(".bat"):
        for number, line in enumerate(source.split("\n"), start=1):
            if said := re.match(r"echo +(?:\d\. )?(\S.*)|choice .* /M \"(.*)\"", line):
                yield Text(path, number, said[1] or said[2], SCREEN)
        return
    for found in re.finditer(r"(?:^\S.*\n|^ +\S.*\n)+", source, re.MULTILINE):
        for item in re.split(r"\n(?=- |\d\. )", found[0]):
            words = re.sub(r"^(?:- |\d\. )|%\w+%\S*", "", " ".join(item.split()))
            yield Text(path, _line(source, source.find(item)), words, PAGE)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1
