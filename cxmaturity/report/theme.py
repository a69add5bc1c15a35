"""Colours and fonts of a report: a theme is a value, and the functions here say which colours can stand together."""

from __future__ import annotations

from dataclasses import dataclass

WHITE = "#FFFFFF"
BLACK = "#000000"
_DARK = 0.04045
"""Below this sRGB is linear."""
READABLE = 4.6
"""The contrast that white text needs before it is preferred to black: a little above the 4.5 of WCAG AA."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a brand may choose.

    Colours are `#RRGGBB`; `ramp` goes from the lowest stage, light, to the highest, dark. `serif` and `sans` are CSS
    font lists: each names the other family last, so that a letter that one lacks still comes from a font of ours.
    """

    ink: str = "#10222E"
    primary: str = "#12707A"
    accent: str = "#E2714A"
    accent_text: str = "#B84A22"
    muted: str = "#55626B"
    paper: str = "#F6F4EE"
    rule: str = "#D9D6CC"
    ramp: tuple[str, ...] = ("#EFE3CC", "#9CC8B6", "#3F9A9B", "#12566B")
    serif: str = "Report Serif, Report Sans"
    sans: str = "Report Sans, Report Serif"
    firm: str = ""
    confidentiality: str = ""


DEFAULT_THEME = Theme()


def ramp_colours(stages: int, theme: Theme = DEFAULT_THEME) -> tuple[str, ...]:
    """One colour a stage, lowest first: the theme's ramp, with as many colours in between as it takes."""
    return spread(theme.ramp, stages)


def spread(colours: tuple[str, ...], number: int) -> tuple[str, ...]:
    """`number` colours at equal distances along a line through the given ones; the ends are the ends."""
    last = len(colours) - 1
    return tuple(_along(colours, last * place / max(number - 1, 1)) for place in range(number))


def _along(colours: tuple[str, ...], place: float) -> str:
    before = min(int(place), len(colours) - 2)
    return mix(colours[before], colours[before + 1], place - before)


def mix(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def text_on(colour: str) -> str:
    """White where that reads well on this ground, else black; one of the two always does."""
    return WHITE if contrast(WHITE, colour) >= READABLE else BLACK


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours: from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance: 0 is black, 1 is white."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARK else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
