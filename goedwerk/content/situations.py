"""The library: the situations that come with goedwerk, and those of the werkmap.

A folder per set, a Markdown file per situation. Whatever is wrong with one file, all others are there.
"""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from goedwerk.content.front_matter import read_markdown
from goedwerk.content.problem import FileProblemError, Problem, quoted, refusal
from goedwerk.content.situation_file import parse_situation
from goedwerk.content.source import no_access, read_source
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean

MAX_FILES = 2_000
"""How many files are read from one place; a folder with more is not meant for this."""

OWN_SET = "eigen"
"""The set of a werkmap in which goedwerk writes."""

SET_FILE = "set.md"
"""The file that says what a set is called."""

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: the link to a folder that Windows does not call a link


@dataclass(frozen=True)
class LibraryEntry:
    """A situation and where it comes from; `own` when that is the werkmap."""

    situation: Situation
    set_key: str
    set_name: str
    path: Path
    own: bool


@dataclass(frozen=True)
class Library:
    """What can be chosen, own situations first and then set by set, and which files could not be used."""

    situations: tuple[LibraryEntry, ...]
    problems: tuple[Problem, ...]


def library_root() -> Path:
    """Return the folder with the sets that come with goedwerk: inside an installed package, or beside a checkout's."""
    package = Path(__file__).parent.parent
    packaged = package / "_situations"
    return packaged if packaged.is_dir() else package.parent / "situations"


def load_library(own: Path | None = None) -> Library:
    """Return all situations; one in the folder `own` takes the place of a built-in one with the same key.

    Never raises: a file that cannot be used is a problem in the list.
    """
    root = library_root()
    places = [_Place(root, False, lambda name: name != OWN_SET)]
    if own is not None and os.path.lexists(own):
        # A checkout is a werkmap too: there only the own set is not built in.
        checkout = _is_same(own, root)
        places.insert(0, _Place(own, True, lambda name: name == OWN_SET or not checkout))
    entries: dict[str, LibraryEntry] = {}
    for place in places:
        for key, entry in place.entries.items():
            entries.setdefault(key, entry)
    return Library(tuple(entries.values()), tuple(problem for place in places for problem in place.problems))


def read_situation(path: Path) -> Situation:
    """Return the situation in the file at `path`; raises `ContentError`, which names the file and the line."""
    return parse_situation(read_source(path), path)


class _Place:
    """The situations in one folder of sets, by key and in the order in which they are shown."""

    def __init__(self, root: Path, own: bool, wanted: Callable[[str], bool]) -> None:
        self.entries: dict[str, LibraryEntry] = {}
        self.problems: list[Problem] = []
        self._own = own
        folders = [path for path in self._listed(root) if wanted(path.name) and self._is_set(path)]
        files = [path for folder in folders for path in self._listed(folder) if _is_situation(path.name)]
        names = {folder: self._set_name(folder) for folder in folders}
        for path in files[:MAX_FILES]:
            with self._noting(path):
                self._add(path, names[path.parent])
        if len(files) > MAX_FILES:
            message = f"Hier staan {len(files)} situaties. De eerste {MAX_FILES} zijn gelezen."
            self.problems.append(Problem(root, None, message, "Zet hier alleen situaties die je gebruikt."))

    @contextmanager
    def _noting(self, path: Path) -> Iterator[None]:
        try:
            yield
        except FileProblemError as error:
            self.problems.append(error.problem)
        except OSError as error:
            self.problems.append(no_access(path, error).problem)

    def _listed(self, folder: Path) -> list[Path]:
        """Return what stands in a folder, the own set first, without hidden files and those of an open editor."""
        with self._noting(folder):
            paths = (path for path in folder.iterdir() if not path.name.startswith((".", "~")))
            return sorted(paths, key=lambda path: (path.name != OWN_SET, path.name))
        return []

    def _is_set(self, path: Path) -> bool:
        with self._noting(path):
            _refuse_link(path)
            is_folder = path.is_dir()
            if not is_folder and _is_situation(path.name) and path.name.lower() != "readme.md":
                message = "Dit bestand staat niet in een map met situaties."
                raise refusal(path, None, message, f"Zet het in de map {OWN_SET}.")
            return is_folder
        return False

    def _set_name(self, folder: Path) -> str:
        path = folder / SET_FILE
        with self._noting(path):
            if os.path.lexists(path):
                _refuse_link(path)
                field = read_markdown(read_source(path), path).head.get("name")
                name = field.value if field else None
                if not isinstance(name, str) or not name.strip():
                    raise refusal(path, 1, "Deze set heeft geen naam.", "Zet in de kop een regel name: …")
                return name
        return clean(folder.name)

    def _add(self, path: Path, set_name: str) -> None:
        _refuse_link(path)
        if path.name.lower().endswith(".txt"):
            raise refusal(path, None, "Dit bestand eindigt op .md.txt.", "Haal .txt van de naam af.")
        situation = read_situation(path)
        earlier = self.entries.get(situation.key)
        if earlier:
            message = f"De sleutel {quoted(situation.key)} staat ook in {quoted(earlier.path.name)}."
            raise refusal(path, None, message, "Geef een van de twee een andere key.")
        self.entries[situation.key] = LibraryEntry(situation, clean(path.parent.name), set_name, path, self._own)


def _is_situation(name: str) -> bool:
    return name.lower().endswith((".md", ".md.txt")) and name.lower() != SET_FILE


def _refuse_link(path: Path) -> None:
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        message = "Dit is een snelkoppeling naar een andere plek. Die volg ik niet."
        raise refusal(path, None, message, "Zet hier een kopie.")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
