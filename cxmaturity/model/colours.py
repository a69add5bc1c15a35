"""Colours as arithmetic: how light they are, how far they stand apart, and which one would pass where one does not.

A colour is `#RRGGBB`. Contrast is that of WCAG 2; lightness is the L* of CIELAB, from 0 (black) to 100 (white).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WHITE = "#FFFFFF"
BLACK = "#000000"
READABLE = 4.6
"""The contrast that white text needs before it is preferred to black: a little above the 4.5 of WCAG AA."""
_DARK = 0.04045
"""Below this sRGB is linear."""
_DIM = 216 / 24389
"""Below this lightness is linear."""
_SIGHTS = (
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
"""What linear red, green and blue become for people without one kind of cone (Machado, Oliveira and Fernandes, 2009): protan, deutan, tritan."""


def mix(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def spread(colours: tuple[str, ...], number: int) -> tuple[str, ...]:
    """`number` colours at equal distances along a line through the given ones; the ends are the ends."""
    last = len(colours) - 1
    return tuple(_along(colours, last * place / max(number - 1, 1)) for place in range(number))


def _along(colours: tuple[str, ...], place: float) -> str:
    before = min(int(place), len(colours) - 2)
    return mix(colours[before], colours[before + 1], place - before)


def text_on(colour: str) -> str:
    """White where that reads well on this ground, else black; one of the two always does."""
    return WHITE if contrast(WHITE, colour) >= READABLE else BLACK


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours: from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def passing(colour: str, beside: Iterable[str], needed: float, towards: str) -> str | None:
    """The nearest colour on the way to white or black that has the contrast needed with all of these; None where none has."""
    others = list(beside)
    steps = (mix(colour, towards, step / 100) for step in range(1, 101))
    return next((found for found in steps if all(contrast(found, other) >= needed for other in others)), None)


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance: 0 is black, 1 is white."""
    return _light(_linear_channels(colour))


def lightness(colour: str) -> float:
    """L*: equal steps of it look equal, also in print without colour."""
    return _lightness(luminance(colour))


def seen_lightness(colour: str) -> tuple[float, ...]:
    """L* as three kinds of colour blindness see it: protan, deutan, tritan."""
    channels = _linear_channels(colour)
    return tuple(
        _lightness(
            _light(tuple(sum(part * channel for part, channel in zip(row, channels, strict=True)) for row in eye))
        )
        for eye in _SIGHTS
    )


def _lightness(light: float) -> float:
    return 116 * light ** (1 / 3) - 16 if light > _DIM else light * 24389 / 27


def _light(channels: tuple[float, ...]) -> float:
    red, green, blue = channels
    return max(0.2126 * red + 0.7152 * green + 0.0722 * blue, 0.0)


def _linear_channels(colour: str) -> tuple[float, ...]:
    return tuple(_linear(channel / 255) for channel in _channels(colour))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARK else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
