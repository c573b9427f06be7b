"""The kinds of file a page can become, looked up when they are needed and not when the program starts."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from goedwerk.cli.dutch import DutchCommand

if TYPE_CHECKING:
    from goedwerk.formats.saving import Format


def page_formats() -> Mapping[str, "Format"]:
    """Return the formats by what stands behind `--formaat`."""
    from goedwerk.formats import catalogue

    return catalogue.page_formats()


class FormatsCommand(DutchCommand):
    """A command whose help names the formats, and what else can stand behind its `--formaat`."""

    others: Sequence[tuple[str, str]] = ()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what can stand behind `--formaat`."""
        with formatter.section("Formaten"):
            formatter.write_dl([*((name, form.LABEL) for name, form in page_formats().items()), *self.others])
