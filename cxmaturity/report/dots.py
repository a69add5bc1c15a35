"""Dots on a scale, for the rows of a table: today beside where it should go, and a group in its range.

Shapes differ, so that they can be told apart in grey: a filled dot is a score of today, a ring is an aim, a thin line with ends is a range.
The page's CSS gives the words over a scale their looks, as `report/charts.py` says: `.scale` is the chart, `.tick` its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.scale import Scale, known
from cxmaturity.report.shapes import box, dots, figure, label, path, rectangle, svg
from cxmaturity.report.theme import WHITE, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.report.theme import Theme

_WIDTH, _EDGE = 60.0, 2.2
"""A row, and what is left free at its ends, so that a ring at the end of the scale is whole."""
_HEIGHT, _MIDDLE = 5.0, 2.5
_LETTER = 1.15
"""The width of a letter of `.tick`, seen broadly."""
_NAMES = 3.2
_DOT, _CAP = 1.15, 3.0
"""The radius of a score of today, and the height of the end of a range: more than a dot, so that it shows beside one."""
_FROM_WHITE = 0.42
"""How much of its colour the ground of a stage keeps under a dot."""

Reach = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Track:
    """A scale that is drawn from left to right, with its cuts."""

    low: float
    high: float
    cuts: tuple[float, ...] = ()

    def place(self, value: float) -> float:
        """How far from the left edge of the drawing a value lies, in millimetres."""
        return _along(Scale(self.low, self.high).share(value))

    @property
    def stretches(self) -> list[tuple[float, float]]:
        """Between the cuts: from where to where, in millimetres."""
        return [(_along(start), _along(end)) for start, end in Scale(self.low, self.high).parted(self.cuts)]


@dataclass(frozen=True, slots=True)
class LegendMark:
    """A mark of a figure with what it stands for; `kind` is now, aim or range."""

    kind: str
    words: str


def _along(share: float) -> float:
    return _EDGE + (_WIDTH - 2 * _EDGE) * share


def dumbbell(  # noqa: PLR0913 - what the figure shows, by name
    value: float | None, aim: float | None, *, reach: Reach | None, track: Track, alt: str, theme: Theme
) -> Markup:
    """A score of today, what it aims for and the distance between them; behind the dot what missing answers make of it."""
    now, goal = known(value), known(aim)
    parts = [*_line(track, theme), path(_range(reach, track, 0.25), fill=theme.ink)]
    if now is not None and goal is not None:
        start, end = sorted((track.place(now), track.place(goal)))
        between = rectangle(start, _MIDDLE - 0.5, end - start, 1.0)
        parts.append(path(between, fill=mix(theme.primary, WHITE, 0.55)))
    if goal is not None:
        ring = dots([(track.place(goal), _MIDDLE)], 1.75)
        parts.append(path(ring, fill=WHITE, stroke=theme.accent, stroke_width=0.55))
    if now is not None:
        parts.append(path(dots([(track.place(now), _MIDDLE)], _DOT), fill=theme.primary))
    return svg(parts, (_WIDTH, _HEIGHT), alt, "dots")


def _line(track: Track, theme: Theme) -> list[Markup]:
    """The whole scale as a hair, with a tick at every cut."""
    start, end = track.place(track.low), track.stretches[-1][1]
    ticks = "".join(rectangle(cut - 0.12, _MIDDLE - 1.6, 0.24, 3.2) for _, cut in track.stretches[:-1])
    shade = mix(theme.rule, theme.ink, 0.18)
    return [path(rectangle(start, _MIDDLE - 0.12, end - start, 0.24), fill=shade), path(ticks, fill=shade)]


def _range(reach: Reach | None, track: Track, weight: float) -> str:
    """Path data of a line from the lowest to the highest value, with a mark at both ends; nothing without a length."""
    ends = [known(value) for value in reach or ()]
    if not ends or None in ends:
        return ""
    start, end = sorted(track.place(value) for value in ends if value is not None)
    if end - start < weight:
        return ""
    caps = (rectangle(x - weight / 2, _MIDDLE - _CAP / 2, weight, _CAP) for x in (start, end))
    return rectangle(start, _MIDDLE - weight / 2, end - start, weight) + "".join(caps)


def ranked_dot(  # noqa: PLR0913 - what the figure shows, by name
    value: float | None, *, reach: Reach | None, track: Track, colours: Sequence[str], alt: str, theme: Theme
) -> Markup:
    """A score on the tinted ground of the stages (one colour a stretch), over the line from its lowest to its highest part."""
    grounds = zip(track.stretches, colours, strict=False)
    parts = [
        path(rectangle(start, 0, end - start, _HEIGHT), fill=mix(WHITE, colour, _FROM_WHITE))
        for (start, end), colour in grounds
    ]
    parts.append(path(_range(reach, track, 0.45), fill=theme.ink))
    now = known(value)
    if now is not None:
        mark = dots([(track.place(now), _MIDDLE)], _DOT)
        parts.append(path(mark, fill=theme.primary, stroke=WHITE, stroke_width=0.45))
    return svg(parts, (_WIDTH, _HEIGHT), alt, "dots")


def stage_names(names: Sequence[str], track: Track) -> Markup:
    """The stages over the stretches of a track, for the head of a column; nothing where they are not as many, or one has no room."""
    stretches = track.stretches
    if len(names) != len(stretches):
        return Markup()
    wide = [(0.0 if start <= _EDGE else start, _WIDTH if end >= _WIDTH - _EDGE else end) for start, end in stretches]
    if any(len(name) * _LETTER > end - start for name, (start, end) in zip(names, wide, strict=True)):
        return Markup()
    places = [((start + end) / 2, len(name) * _LETTER) for name, (start, end) in zip(names, stretches, strict=True)]
    edges = [0.0, *(edge for at, long in places for edge in (at - long / 2, at + long / 2)), _WIDTH]
    if edges != sorted(edges):
        return Markup()
    words = [label(name, box((at, 0), long, "center"), "tick") for name, (at, long) in zip(names, places, strict=True)]
    return figure(Markup(), words, (_WIDTH, _NAMES), "scale")
