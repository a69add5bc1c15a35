"""The radar: one axis a dimension, the present score filled, the target dashed."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, dist, inf, pi, sin
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.scale import Scale, from_centre, known, mark
from cxmaturity.report.shapes import (
    Align,
    alternative,
    box,
    dots,
    figure,
    label,
    line,
    on_circle,
    path,
    shortened,
    svg,
)
from cxmaturity.report.theme import WHITE, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.report.shapes import Point
    from cxmaturity.report.theme import Theme

_SIZE = (116.0, 110.0)
_CENTRE = (58.0, 55.0)
_RADIUS = 36.0
_CROWDED = 8
"""With more axes than this the labels are set smaller."""
_NUDGE = 4.0
"""How far a label beside the web is moved back towards the middle: thirteen labels of three lines fit."""
_UPRIGHT = 0.1
"""An axis whose sine is smaller points up or down: its label is centred."""
_LEVEL = 0.3
"""An axis whose cosine is smaller points sideways: its label stands beside it."""
_TOUCHES, _UNDER = 2.1, 2.3
"""The value of a ring that is closer to an outline than this stands this far below it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One dimension: its name, its score (or None), the score as the reader sees it, and where it should go."""

    label: str
    value: float | None
    shown: str
    target: float | None = None


def radar(axes: Sequence[Axis], *, low: float, high: float, alt: str, theme: Theme) -> Markup:
    """The profile over the axes, clockwise from the top. Where a score is missing, the outline is broken."""
    scale, rings = from_centre(low, high)
    values = [_point(scale, place, len(axes), axis.value) for place, axis in enumerate(axes)]
    targets = [_point(scale, place, len(axes), axis.target) for place, axis in enumerate(axes)]
    said = alternative(alt, ((axis.label, axis.shown) for axis in axes))
    parts = [*_web(scale, rings, len(axes), theme), *_aims(targets, theme), *_profile(values, theme)]
    labels = [
        *_ring_labels(scale, rings, (values, targets)),
        *(_axis_label(place, axes) for place in range(len(axes))),
    ]
    return figure(svg(parts, _SIZE, said), labels, _SIZE, "radar")


def _point(scale: Scale, place: int, number: int, value: float | None) -> Point | None:
    seen = known(value)
    return None if seen is None else on_circle(_CENTRE, _RADIUS * scale.share(seen), _angle(place, number))


def _angle(place: int, number: int) -> float:
    return 2 * pi * place / number


def _web(scale: Scale, rings: Sequence[float], number: int, theme: Theme) -> list[Markup]:
    grounds = (theme.paper, mix(theme.paper, WHITE, 0.6))
    shade = mix(theme.rule, theme.ink, 0.25)
    webs = [
        path(_loop(_RADIUS * scale.share(ring), number), fill=grounds[level % 2], stroke=shade, stroke_width=0.2)
        for level, ring in reversed(list(enumerate(rings)))
    ]
    spokes = "".join(line([_CENTRE, on_circle(_CENTRE, _RADIUS, _angle(place, number))]) for place in range(number))
    return [*webs, path(spokes, fill="none", stroke=shade, stroke_width=0.2)]


def _loop(radius: float, number: int) -> str:
    return line([on_circle(_CENTRE, radius, _angle(place, number)) for place in range(number)], closed=True)


def _aims(points: list[Point | None], theme: Theme) -> list[Markup]:
    marks = dots((point for point in points if point), 0.9)
    return [
        path(_outline(points), fill="none", stroke=theme.accent, stroke_width=0.55, stroke_dasharray="1.6 1.2"),
        path(marks, fill=WHITE, stroke=theme.accent, stroke_width=0.5),
    ]


def _profile(points: list[Point | None], theme: Theme) -> list[Markup]:
    marks = dots((point for point in points if point), 1.15)
    return [
        path(_area(points), fill=theme.primary, fill_opacity=0.16),
        path(_outline(points), fill="none", stroke=theme.primary, stroke_width=0.9, stroke_linejoin="round"),
        path(marks, fill=theme.primary, stroke=WHITE, stroke_width=0.4),
    ]


def _outline(points: list[Point | None]) -> str:
    whole = None not in points
    return "".join(line(run, closed=whole) for run in _runs(points) if len(run) > 1)


def _area(points: list[Point | None]) -> str:
    hub = [_CENTRE] if None in points else []
    return "".join(line([*hub, *run], closed=True) for run in _runs(points) if len(run) > 1)


def _runs(points: list[Point | None]) -> list[list[Point]]:
    """The points between two that are missing, going round; all of them when none is."""
    start = points.index(None) if None in points else 0
    runs: list[list[Point]] = [[]]
    for point in points[start:] + points[:start]:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return runs


def _ring_labels(scale: Scale, rings: Sequence[float], outlines: Sequence[list[Point | None]]) -> list[Markup]:
    """The rings' values beside the top axis, on the side where the outlines leave them legible."""
    number = len(outlines[0])
    if not number:
        return []
    half = pi / number
    feet = [_RADIUS * scale.share(ring) * cos(half) - 1.7 for ring in rings]
    crossings = {side: [_crossing(points, side) for points in outlines] for side in (1, -1)}
    clear = max(crossings, key=lambda side: min(abs(line - foot) for line in crossings[side] for foot in feet))
    lines = crossings[clear]
    feet = [min([foot, *(at - _UNDER for at in lines if abs(at - foot) < _TOUCHES)]) for foot in feet]
    places = [on_circle(_CENTRE, foot, clear * half) for foot in feet]
    return [
        label(mark(ring), box((x, y - 1.4), 12, "center"), "tick")
        for ring, (x, y) in zip(rings, places, strict=True)
        if mark(ring)
    ]


def _crossing(points: list[Point | None], side: int) -> float:
    """How far out the outline passes between the top axis and its neighbour on a side; infinite where it is broken."""
    one, other, half = points[0], points[side % len(points)], pi / len(points)
    if one is None or other is None:
        return inf
    near, far = dist(_CENTRE, one), dist(_CENTRE, other)
    return 2 * near * far * cos(half) / (near + far) if near + far else 0.0


def _axis_label(place: int, axes: Sequence[Axis]) -> Markup:
    axis, crowded = axes[place], len(axes) > _CROWDED
    style, width = _label_place(_angle(place, len(axes)), widest=30 if crowded else 36)
    letters = int(width / (1.5 if crowded else 1.65)) * (2 if crowded else 3)
    words = Markup("<b>{}</b><br/>{}").format(shortened(axis.shown, 24), shortened(axis.label, letters))
    classes = ["rl", *(["dense"] if crowded else []), *(["none"] if known(axis.value) is None else [])]
    return label(words, style, " ".join(classes))


def _label_place(angle: float, widest: float) -> tuple[str, float]:
    """The place and the width of an axis's label: it grows away from the web, and ends at the edge of the chart."""
    x, y = on_circle(_CENTRE, _RADIUS + 3, angle)
    sideways, upwards = sin(angle), cos(angle)
    align: Align = "center" if abs(sideways) < _UPRIGHT else "left" if sideways > 0 else "right"
    width = min(widest, {"center": widest, "left": _SIZE[0] - x, "right": x}[align])
    nudge = _NUDGE * abs(sideways)
    if upwards > _LEVEL:
        return box((x, y + nudge), width, align, above=_SIZE[1]), width
    return box((x, y - (nudge if upwards < -_LEVEL else 5)), width, align), width
