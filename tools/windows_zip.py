"""Make `dist/goedwerk-<version>-windows.zip`: goedwerk for a Windows laptop with Python, without internet.

Needs the internet itself, to get the wheels for Windows. What it makes was not tried on Windows.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

from goedwerk import __version__
from tools import wheelhouse
from tools.wheelhouse import PLATFORM, PYTHONS

ROOT = Path(__file__).parent.parent
TEXTS = Path(__file__).parent / "windows"
FOLDER = "programma"
"""What stands beside `Goedwerk.bat` in the zip, for no one to look into."""

_PIP = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:")
_LICENCES = ("licen", "copying", "notice", "authors")
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Make the zip and say what is in it; returns the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        wheels, uv = Path(folder, "wheels"), Path(folder, "uv")
        build_own_wheel(wheels)
        try:
            wheelhouse.fill(wheels, own_requirement(), lambda absent, python: _download(absent, python, wheels))
            _download([Requirement("uv")], PYTHONS[0], uv)
            path = make(wheels, next(uv.glob("*.whl")), moment(), ROOT / "dist")
        except (ValueError, subprocess.CalledProcessError) as error:
            print(f"No zip was made: {error}", file=sys.stderr)
            return 1
    report(path)
    return 0


def own_requirement() -> list[Requirement]:
    """Return what has to be in the wheelhouse, with all that it needs."""
    return [Requirement(f"goedwerk=={__version__}")]


def build_own_wheel(folder: Path) -> None:
    """Build the wheel of this checkout into a folder."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def moment() -> datetime:
    """Return now, or the moment in `SOURCE_DATE_EPOCH` for who wants the same zip twice."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()), UTC)


def make(wheels: Path, uv_wheel: Path, made: datetime, target: Path) -> Path:
    """Make the zip in the folder `target` and return its path; raises `ValueError` when a wheel is missing."""
    wheelhouse.check(wheels, own_requirement())
    path = target / f"goedwerk-{__version__}-windows.zip"
    target.mkdir(exist_ok=True)
    unfinished = path.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name, data in sorted(contents(wheels, uv_wheel, made).items()):
            info = zipfile.ZipInfo(name, _SAME_MOMENT)  # the same wheels at the same moment give the same zip
            info.external_attr = 0o644 << 16
            packed = zipfile.ZIP_STORED if name.endswith(".whl") else zipfile.ZIP_DEFLATED
            archive.writestr(info, data, packed)
    unfinished.replace(path)
    return path


def contents(wheels: Path, uv_wheel: Path, made: datetime) -> dict[str, bytes]:
    """Return every file of the zip by its name in it."""
    uv = wheelhouse.read(uv_wheel)
    known = [*wheelhouse.read_all(wheels), uv]
    files = {f"{FOLDER}/wheels/{wheel.path.name}": wheel.path.read_bytes() for wheel in known if wheel is not uv}
    files[f"{FOLDER}/uv.exe"] = _program(uv_wheel)
    for wheel in known:
        files |= {f"{FOLDER}/licenties/{name}": data for name, data in _licence_texts(wheel.path).items()}
    overview = sorted({f"{wheel.name} {wheel.metadata['Version']}: {wheel.licence}" for wheel in known})
    files[f"{FOLDER}/licenties/overzicht.txt"] = for_notepad("\n".join(overview) + "\n")
    files["Goedwerk.bat"] = batch_file(build_name(Version(__version__), made, _fingerprint(files)))
    files["LEESMIJ.txt"] = for_notepad(
        (TEXTS / "LEESMIJ.txt").read_text(encoding="utf-8").replace("@VERSION@", __version__)
    )
    return files


def build_name(version: Version, made: datetime, fingerprint: str) -> str:
    """Return the name of a build, which comes after those of earlier builds in the alphabet.

    The version decides, and then when it was made: a trial version is made before the version itself.
    """
    numbers = "".join(f"{number:05}" for number in (version.major, version.minor, version.micro))
    return f"{numbers}-{made:%Y%m%d%H%M%S}-{fingerprint}"


def batch_file(build: str) -> bytes:
    """Return `Goedwerk.bat`, which installs this build; raises `ValueError` when a letter in it is not plain ASCII."""
    text = (TEXTS / "Goedwerk.bat").read_text(encoding="utf-8")
    newest_but_one_first = [*reversed(PYTHONS[:-1]), PYTHONS[-1]]
    for mark, value in (
        ("@VERSION@", __version__),
        ("@BUILD@", build),
        ("@PYTHONS@", " ".join(newest_but_one_first)),
        ("@PYTHON@", newest_but_one_first[0]),
    ):
        text = text.replace(mark, value)
    return text.replace("\n", "\r\n").encode("ascii")


def for_notepad(text: str) -> bytes:
    """Return `text` as every Kladblok reads it: CRLF, and UTF-8 that says so."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def report(path: Path) -> None:
    """Print what was made."""
    with zipfile.ZipFile(path) as archive:
        wheels = [info for info in archive.infolist() if info.filename.endswith(".whl")]
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.0f} MB, with uv and {len(wheels)} wheels")
    print(f"Everything goedwerk needs is in it for Python {', '.join(PYTHONS)} on {PLATFORM}.")
    for info in wheels:
        print(f"  {info.file_size / 1e6:5.1f} MB  {Path(info.filename).name}")
    print("It was not tried on Windows.")


def _download(wanted: list[Requirement], python: str, folder: Path) -> None:
    tag = "cp" + python.replace(".", "")
    of_python = ("--python-version", python, "--implementation", "cp", "--abi", tag, "--abi", "abi3", "--abi", "none")
    packages = [f"{one.name}{one.specifier}" for one in wanted]
    subprocess.run([*_PIP, "--platform", PLATFORM, *of_python, "--dest", folder, *packages], check=True)


def _program(uv_wheel: Path) -> bytes:
    with zipfile.ZipFile(uv_wheel) as archive:
        name = next((name for name in archive.namelist() if name.endswith("/scripts/uv.exe")), None)
        if name is None:
            raise ValueError(f"{uv_wheel.name} holds no uv.exe")
        return archive.read(name)


def _licence_texts(wheel: Path) -> dict[str, bytes]:
    """Return the licences in a wheel by a short name, as the folder of a zip becomes long on Windows."""
    found = {}
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            folder, _, rest = name.partition(".dist-info/")
            file = rest.rpartition("/")[2].lower()
            if rest and file.startswith(_LICENCES) and "sboms/" not in rest:
                found[f"{folder}/{rest.removeprefix('licenses/')}"] = archive.read(name)
    return found


def _fingerprint(files: dict[str, bytes]) -> str:
    """Return a few letters that are others when any file is."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()[:8]


if __name__ == "__main__":
    sys.exit(main())
