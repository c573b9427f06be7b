"""Paper and ink, by day and by night."""

from textual.theme import Theme

_SHARED = {
    "input-selection-background": "#0B6E6E 35%",
    "scrollbar-corner-color": "transparent",
}

LIGHT = Theme(
    name="licht",
    dark=False,
    primary="#0B6E6E",
    secondary="#0B6A8A",
    accent="#0B6E6E",
    foreground="#1F2933",
    background="#FBF8F1",
    surface="#FBF8F1",
    panel="#F1EBDD",
    boost="#F1EBDD",
    success="#2F5F25",
    warning="#8F5400",
    error="#A12B2B",
    variables={
        **_SHARED,
        "muted": "#55606B",
        "line": "#CFC6B2",
        "chosen": "#DDEBE8",
        "block-cursor-foreground": "#1F2933",
        "block-cursor-background": "#C4E0DB",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#1F2933",
        "block-cursor-blurred-background": "#FBF8F1",
        "border": "#0B6E6E",
        "border-blurred": "#CFC6B2",
        "scrollbar": "#CFC6B2",
        "scrollbar-background": "#FBF8F1",
        "scrollbar-hover": "#A89F8C",
        "scrollbar-active": "#0B6E6E",
        "input-cursor-background": "#1F2933",
        "input-cursor-foreground": "#FBF8F1",
    },
)

DARK = Theme(
    name="donker",
    dark=True,
    primary="#5FC4BC",
    secondary="#7CC0DC",
    accent="#5FC4BC",
    foreground="#EDE7DA",
    background="#171C21",
    surface="#171C21",
    panel="#222A31",
    boost="#222A31",
    success="#9CCB8B",
    warning="#E5B566",
    error="#F08C8C",
    variables={
        **_SHARED,
        "muted": "#A9B1B8",
        "line": "#3C4750",
        "chosen": "#24423F",
        "block-cursor-foreground": "#EDE7DA",
        "block-cursor-background": "#2A5450",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#EDE7DA",
        "block-cursor-blurred-background": "#171C21",
        "border": "#5FC4BC",
        "border-blurred": "#3C4750",
        "scrollbar": "#3C4750",
        "scrollbar-background": "#171C21",
        "scrollbar-hover": "#55626D",
        "scrollbar-active": "#5FC4BC",
        "input-cursor-background": "#EDE7DA",
        "input-cursor-foreground": "#171C21",
    },
)

THEMES = (LIGHT, DARK)
