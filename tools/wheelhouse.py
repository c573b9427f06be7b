"""A folder with wheels: what is in it, and what a Python on 64-bit Windows still needs from it.

pip picks files for another system, but judges `; sys_platform == "win32"` by the system it runs on. Made on Linux, a
wheelhouse that pip follows by itself lacks what only Windows needs. So the wheels are asked here.
"""

import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from functools import cache
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

PLATFORM = "win_amd64"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The Pythons that goedwerk can be put on, by the first two parts of their version."""


@dataclass(frozen=True)
class Wheel:
    """One wheel, and what stands in it about itself."""

    path: Path
    metadata: Message

    @property
    def name(self) -> str:
        """The name as packages are compared by."""
        return canonicalize_name(str(self.metadata["Name"]))

    @property
    def requires(self) -> list[Requirement]:
        """What it asks for, on any system and with any extra."""
        return [Requirement(line) for line in self.metadata.get_all("Requires-Dist") or ()]

    @property
    def licence(self) -> str:
        """What it says its licence is, as far as that is one line."""
        stated = str(self.metadata["License-Expression"] or self.metadata["License"] or "").strip()
        kinds = self.metadata.get_all("Classifier") or ()
        classified = ", ".join(kind.rpartition(" :: ")[2] for kind in kinds if kind.startswith("License :: "))
        return stated if stated and "\n" not in stated else classified or "zie de bestanden hiernaast"

    def satisfies(self, requirement: Requirement) -> bool:
        """Whether it is what is asked for."""
        wanted = self.name == canonicalize_name(requirement.name)
        return wanted and str(self.metadata["Version"]) in requirement.specifier

    def fits(self, python: str) -> bool:
        """Whether this Python can use it on Windows."""
        pythons = SpecifierSet(str(self.metadata["Requires-Python"] or ""))
        *_, tags = parse_wheel_filename(self.path.name)
        return f"{python}.0" in pythons and not tags.isdisjoint(_tags(python))


def read(path: Path) -> Wheel:
    """Return the wheel at `path`; raises `ValueError` when that file is no wheel."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.count("/") == 1 and name.endswith(".dist-info/METADATA")]
        if len(names) != 1:
            raise ValueError(f"{path.name} is no wheel")
        return Wheel(path, BytesHeaderParser().parsebytes(archive.read(names[0])))


def read_all(folder: Path) -> list[Wheel]:
    """Return the wheels in a folder, by name of their file."""
    return [read(path) for path in sorted(folder.glob("*.whl"))]


def lacking(wheels: Sequence[Wheel], wanted: Iterable[Requirement], python: str) -> list[Requirement]:
    """Return what has no wheel for this Python on Windows, among `wanted` and everything that those need in turn."""
    usable = [wheel for wheel in wheels if wheel.fits(python)]
    absent: dict[str, Requirement] = {}
    seen: set[str] = set()
    queue = list(wanted)
    while queue:
        requirement = queue.pop()
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        found = [wheel for wheel in usable if wheel.satisfies(requirement)]
        if not found:
            absent[str(requirement)] = requirement
        for wheel in found:
            queue += _needed(wheel, requirement.extras, python)
    return [absent[name] for name in sorted(absent)]


def fill(folder: Path, wanted: Sequence[Requirement], fetch: Callable[[list[Requirement], str], None]) -> None:
    """Let `fetch` put wheels in the folder until no Python lacks any; raises `ValueError` when that gets nowhere."""
    for python in PYTHONS:
        before: list[Requirement] = []
        while absent := lacking(read_all(folder), wanted, python):
            if absent == before:
                raise ValueError(f"no wheel for Python {python} on Windows: {', '.join(map(str, absent))}")
            fetch(absent, python)
            before = absent


def check(folder: Path, wanted: Sequence[Requirement]) -> None:
    """Raise `ValueError` that names every wheel that is missing, with the Python it is missing for."""
    wheels = read_all(folder)
    missing = [f"{one} (Python {python})" for python in PYTHONS for one in lacking(wheels, wanted, python)]
    if missing:
        raise ValueError(f"missing in the wheelhouse: {', '.join(missing)}")


def _needed(wheel: Wheel, extras: set[str], python: str) -> list[Requirement]:
    environments = [_environment(python) | {"extra": extra} for extra in ("", *sorted(extras))]
    return [
        requirement
        for requirement in wheel.requires
        if requirement.marker is None or any(map(requirement.marker.evaluate, environments))
    ]


def _environment(python: str) -> dict[str, str]:
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": "win32",
    }


@cache
def _tags(python: str) -> frozenset[Tag]:
    version = [int(part) for part in python.split(".")]
    interpreter = "cp" + "".join(python.split("."))
    native = cpython_tags(version, platforms=[PLATFORM])
    return frozenset([*native, *compatible_tags(version, interpreter, [PLATFORM])])
