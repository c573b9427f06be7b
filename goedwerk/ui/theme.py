"""Paper and ink, by day and by night; for a beamer, and for eyes that need more contrast.

Blue and green go with orange and red of another lightness, and a word or a sign always stands beside a colour.
`tests/ui/test_contrast.py` computes what each pair of text and background is worth.
"""

from textual.theme import Theme


def _theme(
    name: str,
    *,
    ink: str,
    paper: str,
    panel: str,
    muted: str,
    line: str,
    chosen: str,
    lit: str,
    accent: str,
    success: str,
    warning: str,
    error: str,
    scrollbar: str = "",
    lit_style: str = "none",
    dark: bool,
) -> Theme:
    """Return a theme: `chosen` lies behind the field one types in, `lit` behind the line one is at in a list."""
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=accent,
        accent=accent,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=panel,
        boost=panel,
        success=success,
        warning=warning,
        error=error,
        variables={
            "muted": muted,
            "line": line,
            "chosen": chosen,
            "text-disabled": muted,
            "block-cursor-foreground": ink,
            "block-cursor-background": lit,
            "block-cursor-text-style": lit_style,
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-background": paper,
            "border": accent,
            "border-blurred": line,
            "scrollbar": scrollbar or line,
            "scrollbar-background": paper,
            "scrollbar-hover": muted,
            "scrollbar-active": accent,
            "scrollbar-corner-color": "transparent",
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-selection-background": f"{accent} 15%",
        },
    )


LIGHT = _theme(
    "licht",
    ink="#1F2933",
    paper="#FBF8F1",
    panel="#F1EBDD",
    muted="#55606B",
    line="#CFC6B2",
    chosen="#DDEBE8",
    lit="#D0E7E2",
    accent="#0B6E6E",
    success="#1B5A8C",
    warning="#8F5400",
    error="#A12B2B",
    scrollbar="#8E8676",
    dark=False,
)

DARK = _theme(
    "donker",
    ink="#EDE7DA",
    paper="#171C21",
    panel="#222A31",
    muted="#B4BCC3",
    line="#3C4750",
    chosen="#24423F",
    lit="#264844",
    accent="#66CBC3",
    success="#8FC1EA",
    warning="#E5B566",
    error="#F5A0A0",
    scrollbar="#6A7782",
    dark=True,
)

BEAMER = _theme(
    "beamer",
    ink="#101418",
    paper="#FFFFFF",
    panel="#F2F2F2",
    muted="#3A424A",
    line="#767676",
    chosen="#E3EDF7",
    lit="#FFFFFF",
    accent="#00508C",
    success="#005B5B",
    warning="#854A00",
    error="#8A0F3C",
    lit_style="reverse",
    dark=False,
)

HIGH_CONTRAST = _theme(
    "hoog-contrast",
    ink="#FFFFFF",
    paper="#000000",
    panel="#262626",
    muted="#E0E0E0",
    line="#B0B0B0",
    chosen="#3A3A3A",
    lit="#000000",
    accent="#FFE600",
    success="#9FE8FF",
    warning="#FFC25C",
    error="#FFBFBF",
    lit_style="reverse",
    dark=True,
)

THEMES = (LIGHT, DARK, BEAMER, HIGH_CONTRAST)


NAMES = {
    LIGHT.name: "Licht",
    DARK.name: "Donker",
    BEAMER.name: "Beamer: wit, met veel contrast",
    HIGH_CONTRAST.name: "Hoog contrast: wit en geel op zwart",
}
"""How people call the themes."""


def known(name: str) -> str:
    """Return the name of a theme: this one, or that of the first when there is none of this name."""
    return name if name in NAMES else LIGHT.name
