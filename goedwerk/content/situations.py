"""The library: the situations that come with goedwerk, and those of the werkmap.

A folder per set, a Markdown file per situation. Whatever is wrong with one file, all others are there.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from goedwerk.content.front_matter import Field, read_markdown
from goedwerk.content.problem import FileProblemError, Problem, quoted, refusal
from goedwerk.content.situation_file import SituationFile, parse_situation, parse_situation_file
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

    @property
    def is_mine(self) -> bool:
        """Tell whether goedwerk may change the file: it stands in the set in which goedwerk writes."""
        return self.own and self.set_key == OWN_SET


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
    return _library(read_places(own))


def load_own(own: Path) -> Library:
    """Return the situations in the folder `own` of a werkmap alone; never raises."""
    return _library(_own_places(own))


def _library(places: Iterable["Place"]) -> Library:
    entries: dict[str, LibraryEntry] = {}
    problems: list[Problem] = []
    for place in places:
        problems += place.problems
        for key, (path, file) in place.files.items():
            set_key, set_name = clean(path.parent.name), place.sets[path.parent].name
            entries.setdefault(key, LibraryEntry(file.situation, set_key, set_name, path, place.own))
    return Library(tuple(entries.values()), tuple(problems))


def read_places(own: Path | None) -> Iterator["Place"]:
    """Yield the folder `own` of a werkmap, if it is there, and then the one that comes with goedwerk; never raises."""
    if own is not None:
        yield from _own_places(own)
    yield Place(library_root()).read_sets(lambda name: name != OWN_SET)


def _own_places(own: Path) -> Iterator["Place"]:
    if os.path.lexists(own):
        # A checkout is a werkmap too: there only the own set is not built in.
        checkout = _is_same(own, library_root())
        yield Place(own, own=True).read_sets(lambda name: name == OWN_SET or not checkout)


def read_situation(path: Path) -> Situation:
    """Return the situation in the file at `path`; raises `ContentError`, which names the file and the line."""
    return parse_situation(read_source(path), path)


@dataclass(frozen=True)
class SituationSet:
    """What a set is called, and the head of its file; None when there is no such file, or it cannot be used."""

    name: str
    head: Mapping[str, Field] | None


class Place:
    """Folders with situations below `root`, as they were read, and what is wrong there."""

    def __init__(self, root: Path, own: bool = False) -> None:
        self.root = root
        self.own = own
        self.sets: dict[Path, SituationSet] = {}
        """The sets by folder, in the order in which they are shown."""
        self.files: dict[str, tuple[Path, SituationFile]] = {}
        """What can be used, by the key of the situation and in that order."""
        self.problems: list[Problem] = []
        self.count = 0
        """How many files were read."""

    def read_sets(self, wanted: Callable[[str], bool]) -> Self:
        """Read every folder in `root` with a name that is `wanted`."""
        return self.read([path for path in self._listed(self.root) if wanted(path.name) and self._is_set(path)])

    def read(self, folders: Iterable[Path]) -> Self:
        """Read the situations in `folders`, but not in the folders in those."""
        files: list[Path] = []
        for folder in folders:
            files += [path for path in self._listed(folder) if is_situation(path)]
            self.sets[folder] = self._read_set(folder)
        for path in files[:MAX_FILES]:
            self.read_file(path)
        if len(files) > MAX_FILES:
            message = f"Hier staan {len(files)} situaties. De eerste {MAX_FILES} zijn gelezen."
            self.problems.append(Problem(self.root, None, message, "Zet hier alleen situaties die je gebruikt."))
        return self

    def read_file(self, path: Path) -> Self:
        """Read one situation."""
        self.count += 1
        with self._noting(path):
            self._add(path)
        return self

    @contextmanager
    def _noting(self, path: Path) -> Iterator[None]:
        try:
            yield
        except FileProblemError as error:
            self.problems.append(error.problem)
        except OSError as error:
            self.problems.append(no_access(path, error).problem)

    def _listed(self, folder: Path) -> list[Path]:
        """Return what is visible in a folder, the own set first."""
        with self._noting(folder):
            return sorted(visible(folder), key=lambda path: (path.name != OWN_SET, path.name))
        return []

    def _is_set(self, path: Path) -> bool:
        with self._noting(path):
            _refuse_link(path)
            is_folder = path.is_dir()
            if not is_folder and is_situation(path) and path.name.lower() != "readme.md":
                message = "Dit bestand staat niet in een map met situaties."
                raise refusal(path, None, message, f"Zet het in de map van een set, zoals {OWN_SET}.")
            return is_folder
        return False

    def _read_set(self, folder: Path) -> SituationSet:
        path = folder / SET_FILE
        with self._noting(path):
            if os.path.lexists(path):
                _refuse_link(path)
                head = read_markdown(read_source(path), path).head
                name = head.get("name", Field(1, None))
                if not isinstance(name.value, str) or not name.value.strip():
                    raise refusal(path, name.line, "Deze set heeft geen naam.", "Zet in de kop een regel name: …")
                return SituationSet(name.value, head)
        return SituationSet(clean(folder.name), None)

    def _add(self, path: Path) -> None:
        _refuse_link(path)
        if path.name.lower().endswith(".txt"):
            raise refusal(path, None, "Dit bestand eindigt op .md.txt.", "Haal .txt van de naam af.")
        file = parse_situation_file(read_source(path), path)
        key = file.situation.key
        if key in self.files:
            message = f"De sleutel {quoted(key)} staat ook in {quoted(self.files[key][0].name)}."
            raise refusal(path, file.lines["key"], message, "Geef een van de twee een andere key.")
        self.files[key] = (path, file)


def visible(folder: Path) -> Iterator[Path]:
    """Yield what stands in a folder, but no hidden files and none of an open editor; raises `OSError`."""
    return (path for path in folder.iterdir() if not path.name.startswith((".", "~")))


def is_situation(path: Path) -> bool:
    """Tell whether a file has the name of a situation; `README.md` in capitals is for who looks at a folder."""
    name = path.name.lower()
    return name.endswith((".md", ".md.txt")) and name != SET_FILE and path.name != "README.md"


def is_link(path: Path) -> bool:
    """Tell whether a file or folder really stands elsewhere; raises `OSError`."""
    status = path.lstat()
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def _refuse_link(path: Path) -> None:
    if is_link(path):
        message = "Dit is een snelkoppeling naar een andere plek. Die volg ik niet."
        raise refusal(path, None, message, "Zet hier een kopie.")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
