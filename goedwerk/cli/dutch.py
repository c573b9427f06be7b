"""Click in Dutch: the frame of every help page, and what is said about wrong use."""

from difflib import get_close_matches
from typing import Any

import click

from goedwerk.cli.console import presentable, say


class WrongUseError(click.UsageError):
    """A command was not given as it should be; the message is in Dutch."""

    def __str__(self) -> str:
        command = self.ctx.command_path if self.ctx else "goedwerk"
        return f"{self.message} Uitleg: {command} --help"


class DutchCommand(click.Command):
    """A command whose help and errors are in Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options_metavar = "[OPTIES]"

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line with the form of the command."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what every option does."""
        records = (option.get_help_record(ctx) for option in _options(ctx))
        with formatter.section("Opties"):
            formatter.write_dl([record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, in Dutch and printed like all else."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Toon deze uitleg."
            option.callback = _show_help
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; raises `WrongUseError`."""
        try:
            return super().parse_args(ctx, args)
        except WrongUseError:
            raise
        except click.UsageError as error:
            raise WrongUseError(_in_dutch(error, ctx), ctx) from error


class DutchGroup(DutchCommand, click.Group):
    """A command with commands in it, in the order in which they were added."""

    command_class = DutchCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subcommand_metavar = "[OPDRACHT]"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order in which they were added."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what every option and every command does."""
        DutchCommand.format_options(self, ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, command.short_help or "") for name, command in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; raises `WrongUseError`."""
        name = presentable(args[0])
        if self.get_command(ctx, name) is None:
            raise WrongUseError(f"De opdracht ‘{name}’ ken ik niet.{_perhaps(name, list(self.commands))}", ctx)
        return super().resolve_command(ctx, args)


def _show_help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        say(ctx.get_help())
        ctx.exit()


def _in_dutch(error: click.UsageError, ctx: click.Context) -> str:
    """Say what is wrong from the kind of error: its own message is in English."""
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error.option_name, ctx)
    if isinstance(error, click.MissingParameter) and error.param:
        return f"Er ontbreekt iets: {error.param.metavar}."
    if isinstance(error, click.BadOptionUsage):
        option = _option(error.option_name, ctx)
        if option and option.is_flag:
            return f"Achter {error.option_name} hoort niets te staan."
        return f"Achter {error.option_name} hoort nog iets: {option.metavar if option else '…'}."
    return "Er staat een woord te veel."


def _unknown_option(name: str, ctx: click.Context) -> str:
    root = ctx.find_root()
    if ctx is not root and _option(name, root):
        return f"{name} hoort vóór de opdracht: {root.command_path} {name} … {ctx.info_name}."
    known = [spelling for option in _options(ctx) for spelling in option.opts]
    return f"De optie ‘{presentable(name)}’ ken ik niet.{_perhaps(name, known)}"


def _option(name: str, ctx: click.Context) -> click.Option | None:
    return next((option for option in _options(ctx) if name in option.opts), None)


def _options(ctx: click.Context) -> list[click.Option]:
    return [parameter for parameter in ctx.command.get_params(ctx) if isinstance(parameter, click.Option)]


def _perhaps(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f" Bedoel je ‘{close[0]}’?" if close else ""
