"""What stands on every sheet in HTML, whether it holds an A4 or another page of a booklet."""

from collections.abc import Iterable

from goedwerk.formats.html_text import line

_GAP = '<div class="gap"></div>'


def sheet(style: str, masthead: tuple[str, str], rows: Iterable[str], foot: str, number: int | None = None) -> str:
    """Return one page of paper: words at the left and right of the top, rows of HTML with room between, and a foot.

    `style` is what `sheet_style` makes; the foot ends with `number` if there is one.
    """
    left, right = masthead
    return f"\n{_GAP}\n".join(
        (
            f'<article class="page" style="{style}">\n'
            f'<header class="masthead"><p class="kicker">{line(left)}</p><p>{line(right)}</p></header>',
            *(row for row in rows if row),
            f"<footer><p>{line(foot)}</p>{optional('number', str(number or ''))}</footer>\n</article>",
        )
    )


def sheet_style(accent: str, size: float, title: float) -> str:
    """Return the colour of a page, the size of its letters in points, and how many times larger its title is."""
    return f"--accent: {accent}; --size: {size:.2f}pt; --title: {title:g}"


def core(level: int, title: str, subtitle: str) -> str:
    """Return the largest words of a page as a heading of this level, with those below it if there are any."""
    return f'<div class="core"><h{level}>{line(title)}</h{level}>{optional("subtitle", subtitle)}</div>'


def optional(name: str, text: str) -> str:
    """Return `text` as a paragraph of this class, or nothing when there is none."""
    return f'<p class="{name}">{line(text)}</p>' if text else ""
