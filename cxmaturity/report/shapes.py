"""The shapes that charts are made of: SVG paths in millimetres, and HTML labels that lie over them.

Angles are clockwise from twelve o'clock, in radians. Everything that becomes text in the page is escaped here.
"""

from __future__ import annotations

from base64 import b64encode
from math import cos, pi, sin
from textwrap import shorten
from typing import TYPE_CHECKING, Literal, TypeAlias

from markupsafe import Markup

from cxmaturity.report.theme import WHITE, mix

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxmaturity.report.theme import Theme

Point: TypeAlias = tuple[float, float]
Align = Literal["left", "center", "right"]

_FAINT = 0.25
"""How much of the colour of rules a watermark has."""
_HAIR = 0.005
"""Narrower than this is nothing on paper."""


def amount(value: float) -> str:
    """A coordinate as SVG and CSS write it: two decimals at most, and no minus zero."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def on_circle(centre: Point, radius: float, angle: float) -> Point:
    """The point at this angle and distance from the centre."""
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def line(points: Sequence[Point], *, closed: bool = False) -> str:
    """Path data through the points, in a loop when closed."""
    return "M" + "L".join(_pair(point) for point in points) + ("Z" if closed else "") if points else ""


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """Path data of a rectangle; nothing when it has no width."""
    if width < _HAIR:
        return ""
    return line([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], closed=True)


def ring_segment(
    centre: Point, radii: tuple[float, float], angles: tuple[float, float], gaps: tuple[float, float] = (0, 0)
) -> str:
    """Path data of a piece of a ring, from the inner to the outer radius; nothing when it has no length.

    `gaps` are left free at its start and its end, the same width along the whole edge.
    """
    inner, outer = radii
    (start, end), (outer_start, outer_end) = (_narrowed(angles, gaps, radius) for radius in radii)
    if outer_end <= outer_start or outer <= inner:
        return ""
    long_arc = int(outer_end - outer_start > pi)
    there = f"M{_pair(on_circle(centre, outer, outer_start))}{_arc(outer, long_arc, 1, centre, outer_end)}"
    back = f"L{_pair(on_circle(centre, inner, end))}{_arc(inner, long_arc, 0, centre, start)}"
    return f"{there}{back}Z"


def _narrowed(angles: tuple[float, float], gaps: tuple[float, float], radius: float) -> tuple[float, float]:
    if radius <= 0:
        return angles
    start, end = angles[0] + gaps[0] / radius, angles[1] - gaps[1] / radius
    return (start, end) if start < end else (sum(angles) / 2, sum(angles) / 2)


def _arc(radius: float, long_arc: int, clockwise: int, centre: Point, angle: float) -> str:
    size = amount(radius)
    return f"A{size} {size} 0 {long_arc} {clockwise} {_pair(on_circle(centre, radius, angle))}"


def dots(points: Iterable[Point], radius: float) -> str:
    """Path data of a circle around each point."""
    size = amount(radius)
    half = f"a{size} {size} 0 1 1"
    across = amount(2 * radius)
    return "".join(f"M{_pair((x - radius, y))}{half} {across} 0{half} -{across} 0Z" for x, y in points)


def path(data: str, **attributes: str | float) -> Markup:
    """A path element; `stroke_width` becomes `stroke-width`. Nothing when there is nothing to draw."""
    if not data:
        return Markup()
    written = (
        Markup('{}="{}"').format(name.replace("_", "-"), value if isinstance(value, str) else amount(value))
        for name, value in attributes.items()
    )
    return Markup('<path d="{}" {}/>').format(data, Markup(" ").join(written))


def svg(parts: Iterable[Markup], size: Point, alt: str, css_class: str = "") -> Markup:
    """A drawing of this size in millimetres, with its text alternative."""
    width, height = (amount(length) for length in size)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{}" viewBox="0 0 {} {}" width="{}mm" height="{}mm" role="img">'
        "<title>{}</title>{}</svg>"
    ).format(css_class, width, height, width, height, alt, Markup().join(parts))


def alternative(alt: str, drawn: Iterable[tuple[str, ...]]) -> str:
    """The text alternative, completed with the words of the figure it lacks: it never says less than the figure."""
    unsaid = [" ".join(words) for words in drawn if any(word not in alt for word in words)]
    return f"{alt} {'; '.join(unsaid)}" if unsaid else alt


def figure(drawing: Markup, labels: Iterable[Markup], size: Point, css_class: str) -> Markup:
    """A drawing with its words laid over it."""
    return Markup('<div class="chart {}" style="width:{}mm;height:{}mm">{}{}</div>').format(
        css_class, amount(size[0]), amount(size[1]), drawing, Markup().join(labels)
    )


def label(text: str, place: str, css_class: str) -> Markup:
    """Words at a place (see `box`); Markup stays markup, anything else is escaped."""
    return Markup('<div class="lb {}" style="{}">{}</div>').format(css_class, place, text)


def box(point: Point, width: float, align: Align, *, above: float | None = None) -> str:
    """The CSS of a label's place: the point is at its left end, middle or right end, and at its top.

    With `above`, the height of the chart, the point is at the label's foot, so that more lines grow upwards.
    """
    x, y = point
    left = x - {"left": 0, "center": width / 2, "right": width}[align]
    upright = f"top:{amount(y)}mm" if above is None else f"bottom:{amount(above - y)}mm"
    return f"left:{amount(left)}mm;{upright};width:{amount(width)}mm;text-align:{align}"


def shortened(text: str, length: int) -> str:
    """The text, cut at a word and ended with an ellipsis when it is longer; the text alternative holds all of it."""
    cut = shorten(text, length, placeholder="…")
    return cut if len(cut) > length // 2 or len(text) <= length else text[: length - 1] + "…"


def _pair(point: Point) -> str:
    return f"{amount(point[0])} {amount(point[1])}"


def watermark(word: str, theme: Theme) -> str:
    """The word across a sheet of paper, so light that all other text stays readable over it: a data URI for a background."""
    sheet = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" width="210mm" height="297mm">'
        '<text transform="translate(105 152) rotate(-55)" text-anchor="middle" font-size="46" font-weight="600"'
        ' font-family="{}" fill="{}">{}</text></svg>'
    ).format(theme.sans, mix(WHITE, theme.rule, _FAINT), word)
    return "data:image/svg+xml;base64," + b64encode(sheet.encode()).decode()
