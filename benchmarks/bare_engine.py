"""What the engines do on their own, for `export.py`: ready documents in, files out, and nothing of goedwerk."""

import sys
import time
from io import BytesIO
from pathlib import Path


def compile_pdf(folder: Path) -> bytes:
    """Compile the Typst document in a folder, with the data and the fonts that stand ready."""
    import typst

    global _fonts
    _fonts = _fonts or typst.Fonts(include_system_fonts=False, font_paths=[str(folder.parent / "fonts")])
    inputs = {"data": (folder / "data.json").read_text(encoding="utf-8")}
    compiler = typst.Compiler(str(folder / "a4.typ"), root=str(folder), font_paths=_fonts, sys_inputs=inputs)
    return compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"])


def save_docx(folder: Path) -> bytes:
    """Compile the same document, for its size, and read and write a ready Word file."""
    from docx import Document

    compile_pdf(folder)
    file = BytesIO()
    Document(str(folder / "ready.docx")).save(file)
    return file.getvalue()


_fonts = None

if __name__ == "__main__":
    kind, root, warming, number = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    make = compile_pdf if kind == "pdf" else save_docx
    for one in range(warming):
        make(root / str(one))
    begun = time.perf_counter()
    for one in range(warming, warming + number):
        make(root / str(one))
    print(time.perf_counter() - begun)
