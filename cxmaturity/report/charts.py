"""The charts of a report: from numbers and localised text to Markup, ready to stand in a page.

Every chart is drawn in millimetres. Its geometry is one inline SVG with `role="img"`, whose first child is the text
alternative; its words are HTML laid over it, so that they are set like all other text. `alt` should say what the figure
shows with all its numbers; words and values that stand on the figure and that `alt` lacks are added to it. The page's
CSS gives the words their looks:

    .chart      position: relative           .chart svg  display: block
    .lb         position: absolute           every label; its place and width are in its style
    .tick       a mark on a scale            .flag  'you are here', a block inside .st (colour, ground, padding)
    .rl         name at a radar's axis, its value in <b>; .dense where there are more than eight; .none without a value
    .gnum       the number in a gauge        .gnone  what stands there without one
    .st         what stands on a step: .flag, then the title in <b>; .dense on narrow steps
    .sn         the numeral inside a step
    .dn         a count inside a distribution; like .sn with its colour in its style
    .radar .gauge .stairs .dist  the charts themselves (divs); svg.bullet is a bare drawing

`.lb` wraps in a narrow box: `overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-zone: 55%` suits long Dutch words.
Long texts are cut for sizes up to: .rl 7.4pt on 10pt (b 12.5 on 14), dense 6.8 on 9 (9 on 11); .st b 8.8 on 11, dense
7.2 on 9; .flag 7.6 on 10, dense 6.8 on 8.5; .gnum 38 on 40; .gnone 13 on 16; .sn 22 on 24; .dn 7 on 10.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import pi
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.radar import Axis, radar
from cxmaturity.report.scale import Scale, from_centre, known, mark
from cxmaturity.report.shapes import (
    alternative,
    box,
    figure,
    label,
    path,
    rectangle,
    ring_segment,
    shortened,
    svg,
)
from cxmaturity.report.theme import mix, ramp_colours, spread, text_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxmaturity.report.theme import Theme

__all__ = ["Axis", "bar", "cover_rose", "distribution", "gauge", "radar", "stairs"]


_FULL = 60.0
"""The length of a distribution in a table row."""
_BAR = 80.0
"""The length of a bar in a table row; where the page sets it shorter, it keeps its height."""
_STAIRS = (170.0, 56.0)
_FLOOR = 54.0
_STEP_GAP = 2.0
_NARROW = 24
"""The words on a narrower step are set smaller."""
_ROSE = 250.0
_ROSE_HUB = 14.0
_SLIVER = 0.3
"""A ring that is filled less than this would be a hair."""
_SEPARATED = 1000
"""From here on a count needs a language's separator, so it stands in the caller's `alt` only."""
_NUB = 0.012
"""A value at the low end is drawn this long, so that it differs from no value."""


def gauge(  # noqa: PLR0913 - what the figure shows, by name
    value: float | None, *, low: float, high: float, cuts: Iterable[float], shown: str, alt: str, theme: Theme
) -> Markup:
    """A half ring, parted at the cuts and filled up to the value, which stands inside it; empty without a value."""
    size, stretches = (62.0, 36.0), Scale(low, high).parted(cuts)
    reach = _reach(value, low, high)
    track = "".join(_half_ring(start, end, parted=True) for start, end in stretches)
    filled = "".join(
        _half_ring(start, min(end, reach), parted=end <= reach) for start, end in stretches if start < reach
    )
    parts = [path(track, fill=mix(theme.paper, theme.rule, 0.75)), path(filled, fill=theme.primary)]
    ends = zip((mark(low), mark(high)), (4.5, 57.5), strict=True)
    labels = [
        label(shown, box((31, 14.5), 44, "center"), "gnum")
        if reach
        else label(shown, box((31, 18), 34, "center"), "gnone"),
        *(label(written, box((x, 31.8), 9, "center"), "tick") for written, x in ends if written),
    ]
    return figure(svg(parts, size, alternative(alt, [(shown,)])), labels, size, "gauge")


def _half_ring(start: float, end: float, *, parted: bool) -> str:
    angles = (start - 0.5) * pi, (end - 0.5) * pi
    return ring_segment((31.0, 31.0), (23.5, 29.5), angles, (0.35 if start else 0, 0.35 if parted and end < 1 else 0))


def _reach(value: float | None, low: float, high: float) -> float:
    """How much of a bar or ring is filled: at least a nub, and nothing at all without a value."""
    seen = known(value)
    return 0.0 if seen is None else max(Scale(low, high).share(seen), _NUB)


def bar(  # noqa: PLR0913 - what the figure shows, by name
    value: float | None, *, low: float, high: float, cuts: Iterable[float], alt: str, theme: Theme
) -> Markup:
    """A bar for a table row, on a track that is parted at the cuts and darker beyond each; an empty track for None."""
    width, height, stretches = _BAR, 5.2, Scale(low, high).parted(cuts)
    shades = spread((mix(theme.paper, theme.rule, 0.3), mix(theme.rule, theme.ink, 0.06)), len(stretches))
    track = [
        path(rectangle(width * start, 1, width * (end - start) - (0.4 if end < 1 else 0), 3.2), fill=shade)
        for (start, end), shade in zip(stretches, shades, strict=True)
    ]
    filled = rectangle(0, 1.75, width * _reach(value, low, high), 1.7)
    drawing = svg([*track, path(filled, fill=theme.primary)], (width, height), alt, "bullet")
    return Markup('<svg preserveAspectRatio="none"') + drawing[len("<svg") :]


@dataclass(frozen=True, slots=True)
class _Step:
    number: int
    title: str
    colour: str
    x: float
    width: float
    height: float


def stairs(titles: Sequence[str], *, here: int | None, flag: str, alt: str, theme: Theme) -> Markup:
    """Rising steps in the ramp's colours, each with numeral and title; the flag stands on the step `here` (from 0)."""
    steps = _steps(titles, theme)
    flagged = {here: flag} if here in range(len(steps)) else {}
    said = alternative(alt, [(word,) for word in (*titles, *flagged.values())])
    parts = [path(rectangle(step.x, _FLOOR - step.height, step.width, step.height), fill=step.colour) for step in steps]
    mark = "".join(
        rectangle(steps[place].x, _FLOOR + 0.5, steps[place].width, 1.1) for place in flagged if place is not None
    )
    labels = [_numeral(step) for step in steps]
    labels += [_on_step(step, flagged.get(place)) for place, step in enumerate(steps)]
    return figure(svg([*parts, path(mark, fill=theme.accent)], _STAIRS, said), labels, _STAIRS, "stairs")


def _steps(titles: Sequence[str], theme: Theme) -> list[_Step]:
    number, last = max(len(titles), 1), max(len(titles) - 1, 1)
    width = (_STAIRS[0] + _STEP_GAP) / number - _STEP_GAP
    return [
        _Step(place + 1, title, colour, place * (width + _STEP_GAP), width, 11 + 23 * place / last)
        for place, (title, colour) in enumerate(zip(titles, ramp_colours(len(titles), theme), strict=True))
    ]


def _numeral(step: _Step) -> Markup:
    place = box((step.x + 2.2, _FLOOR - 1), step.width - 2.2, "left", above=_STAIRS[1])
    return label(str(step.number), f"{place};color:{text_on(step.colour)}", "sn")


def _on_step(step: _Step, flag: str | None) -> Markup:
    narrow = step.width < _NARROW
    letters = int(step.width / 1.5) * 3 if narrow else int(step.width / 1.75) * 2
    title = Markup("<b>{}</b>").format(shortened(step.title, letters))
    raised = Markup('<span class="flag">{}</span>').format(shortened(flag, 48)) if flag else ""
    place = box((step.x, _FLOOR - step.height - 1.2), step.width, "left", above=_STAIRS[1])
    return label(Markup().join([raised, title]), place, "st dense" if narrow else "st")


def distribution(counts: Sequence[int], colours: Sequence[str], alt: str, theme: Theme) -> Markup:
    """A bar for a table row, divided as the answers are, with each count that has room; empty without answers."""
    size, total = (_FULL, 5.2), max(sum(counts), 1)
    starts = [size[0] * so_far / total for so_far in accumulate(counts, initial=0)]
    shares = list(zip(counts, colours, pairwise(starts), strict=True))
    track = path(rectangle(0, 0.6, size[0], 4), fill=mix(theme.paper, theme.rule, 0.3))
    parts = [path(_share(start, end), fill=colour) for _, colour, (start, end) in shares] if any(counts) else [track]
    labels = [_count(*share) for share in shares if _has_room(share[0], share[2])]
    said = alternative(alt, [(str(count),) for count in counts if count < _SEPARATED])
    return figure(svg(parts, size, said), labels, size, "dist")


def _share(start: float, end: float) -> str:
    """Part of a distribution, with a gap to the next; a part that would be all gap is a hair."""
    width = end - start
    return rectangle(start, 0.6, max(width - (0.4 if end < _FULL else 0), min(width, 0.3)), 4)


def _has_room(count: int, ends: tuple[float, float]) -> bool:
    return count < _SEPARATED and ends[1] - ends[0] > 1.6 * len(str(count)) + 1.2


def _count(count: int, colour: str, ends: tuple[float, float]) -> Markup:
    place = box((sum(ends) / 2, 0.9), ends[1] - ends[0], "center")
    return label(str(count), f"{place};color:{text_on(colour)}", "dn")


def cover_rose(values: Sequence[float | None], *, low: float, high: float, theme: Theme) -> str:
    """The cover's ornament as a data URI: a sector a dimension, a ring a stage, filled up to each score. No text."""
    scale, marks = from_centre(low, high)
    rings = list(pairwise((scale.low, *marks)))
    sectors = [known(value) for value in values] or [None]
    pieces = [_rose_ring((level, len(rings)), ring, sectors) for level, ring in enumerate(rings)]
    colours = spread((mix(theme.ink, theme.ramp[-1], 0.7), theme.tones[-2], theme.tones[1]), len(rings))
    parts = [path("".join(whole for whole, _ in pieces), fill=mix(theme.ink, theme.ramp[-1], 0.22))]
    parts += [path(filled, fill=colour) for (_, filled), colour in zip(pieces, colours, strict=True)]
    drawing = svg(parts, (_ROSE, _ROSE), "")
    return "data:image/svg+xml;base64," + b64encode(drawing.encode()).decode()


def _rose_ring(place: tuple[int, int], ring: tuple[float, float], sectors: Sequence[float | None]) -> tuple[str, str]:
    """Path data of one ring, `place` of so many: whole, and filled as far as the scores reach."""
    level, rings = place
    step = (_ROSE / 2 - 0.4 - _ROSE_HUB) / rings
    inner, outer = _ROSE_HUB + level * step + 0.28, _ROSE_HUB + (level + 1) * step - 0.28
    reached = [inner + (outer - inner) * (0.0 if value is None else Scale(*ring).share(value)) for value in sectors]
    return _sectors(inner, [outer] * len(sectors)), _sectors(inner, reached)


def _sectors(inner: float, outers: Sequence[float]) -> str:
    half, centre = pi / len(outers), (_ROSE / 2, _ROSE / 2)
    turns = (2 * half * place for place in range(len(outers)))
    return "".join(
        ring_segment(centre, (inner, outer), (turn - half, turn + half), (0.8, 0.8))
        for turn, outer in zip(turns, outers, strict=True)
        if outer - inner > _SLIVER
    )
