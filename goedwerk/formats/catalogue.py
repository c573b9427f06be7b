"""Which kinds of file an A4 can become: every module in this package that offers what `saving.Format` asks for."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from goedwerk import formats
from goedwerk.formats.saving import Format

WITHOUT_PAGES = "md"
"""The format that has no pages, so that nothing is too full for it."""

_FIRST = ("pdf", "docx", "html", "md")
_OFFERED = ("LABEL", "SUFFIX", "render", "render_document", "render_bundle", "carries")


@cache
def page_formats() -> Mapping[str, Format]:
    """Return the formats by the end of their file names without the dot, such as `md`."""
    modules = [import_module(f"{formats.__name__}.{found.name}") for found in iter_modules(formats.__path__)]
    found = [cast(Format, module) for module in modules if all(hasattr(module, name) for name in _OFFERED)]
    return {form.SUFFIX.removeprefix("."): form for form in found}


def in_order() -> list[tuple[str, Format]]:
    """Return the formats in the order of how many people ask for them; one that is new comes last."""
    return sorted(page_formats().items(), key=lambda item: _FIRST.index(item[0]) if item[0] in _FIRST else len(_FIRST))
