"""The charts of what to do: impact beside effort, a bar in the months, and the climb to the next stage.

They are made like those in `charts`, and the page's CSS gives their words their looks:

    .mcol .mrow .mcell   a column's, a row's and the marked cell's words in the matrix
    .plan                the matrix itself (a div); svg.months and svg.climb are bare drawings for table rows
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.model.advice import HORIZONS, MONTHS
from cxmaturity.report.scale import Scale, known
from cxmaturity.report.shapes import alternative, amount, box, figure, label, path, rectangle, shortened, svg
from cxmaturity.report.theme import WHITE, mix, text_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.advice import Horizon
    from cxmaturity.report.shapes import Point
    from cxmaturity.report.theme import Theme

AXIS = 48.0
"""The length of eighteen months in a table row."""
CLIMB = 46.0
"""The length of a scale in a table row."""
_WIDTH, _HEAD, _SIDE, _GAP = 116.0, 5.4, 31.0, 1.0
_DOT, _PITCH, _LOWEST, _WORDS = 4.5, 4.9, 9.0, 4.2
"""A dot's diameter, the distance between dots, the lowest row, and the height of the words in the marked cell."""
_LETTER, _SMALL_LETTER, _LONG = 2.2, 1.8, 100
"""The height of a number in a dot, in millimetres, and of one that is this large."""
_SLIVER = 1.3
"""A bar is drawn at least this long, so that something small is not nothing."""
_FAINT = 0.45
"""How much lighter than today's part is what came before a step."""
_APART = 0.35
"""Between two parts of a bar."""
_ROW_LETTERS, _COLUMN_LETTERS, _CELL_LETTERS = 90, 22, 20


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the matrix: what it is called, and the numbers in each of its cells. `strong` dots are filled."""

    title: str
    cells: tuple[tuple[int, ...], ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with where it begins and how high it is."""

    row: MatrixRow
    top: float
    height: float
    words: float


def matrix(  # noqa: PLR0913 - what the figure shows, by name
    corner: str, columns: Sequence[str], rows: Sequence[MatrixRow], *, marked: str, alt: str, theme: Theme
) -> Markup:
    """Rows and columns of numbered dots, as many in a cell as there are; the first cell is tinted and has the words `marked`, if any.

    `alt` should name every number with its row and column; the numbers that it lacks are added.
    """
    placed, across = list(_placed(rows, len(columns), marked)), _column_width(len(columns))
    height = _HEAD + sum(row.height + _GAP for row in placed)
    cells = [_cell(row, column, across) for row in placed for column in range(len(columns))]
    grounds = "".join(cells[1:] if marked else cells)
    parts = [path(grounds, fill=theme.paper)]
    parts += [path(cells[0], fill=mix(theme.paper, theme.tones[1], 0.45))] if marked and cells else []
    parts += [drawn for row in placed for drawn in _dots(row, across, theme)]
    labels = [label(shortened(corner, _ROW_LETTERS), box((0, 0.4), _SIDE - 2, "left"), "mcol")]
    labels += _labels(columns, placed, marked)
    numbers = [(str(number),) for row in rows for cell in row.cells for number in cell]
    drawing = svg(parts, (_WIDTH, height), alternative(alt, numbers))
    return figure(drawing, labels, (_WIDTH, height), "plan")


def _labels(columns: Sequence[str], rows: Sequence[_Placed], marked: str) -> Iterator[Markup]:
    across = _column_width(len(columns))
    for place, title in enumerate(columns):
        yield label(shortened(title, _COLUMN_LETTERS), box((_left(place, across), 0.4), across, "left"), "mcol")
    for row in rows:
        yield label(shortened(row.row.title, _ROW_LETTERS), box((0, row.top + 0.6), _SIDE - 2, "left"), "mrow")
    if marked and rows:
        spot = box((_left(0, across) + 1.6, rows[0].top + 0.6), across - 2, "left")
        yield label(shortened(marked, _CELL_LETTERS), spot, "mcell")


def _column_width(columns: int) -> float:
    return (_WIDTH - _SIDE + _GAP) / max(columns, 1) - _GAP


def _left(column: int, across: float) -> float:
    return _SIDE + column * (across + _GAP)


def _in_a_line(across: float) -> int:
    """How many dots stand side by side in a cell."""
    return max(int((across - 2.4) / _PITCH), 1)


def _placed(rows: Sequence[MatrixRow], columns: int, marked: str) -> Iterator[_Placed]:
    line = _in_a_line(_column_width(columns))
    words = [_WORDS if marked and place == 0 else 0.0 for place in range(len(rows))]
    heights = [
        max(
            _LOWEST,
            _height_of(row.title),
            head + 2.2 + _PITCH * max((-(-len(cell) // line) for cell in row.cells), default=0),
        )
        for row, head in zip(rows, words, strict=True)
    ]
    tops = accumulate(heights, lambda top, height: top + height + _GAP, initial=_HEAD)
    for row, top, height, head in zip(rows, tops, heights, words, strict=False):
        yield _Placed(row, top, height, head)


def _height_of(title: str) -> float:
    """The room that a row's title takes."""
    return 1.2 + 3.35 * -(-len(shortened(title, _ROW_LETTERS)) // 19)


def _cell(row: _Placed, column: int, across: float) -> str:
    return rectangle(_left(column, across), row.top, across, row.height)


def _dots(row: _Placed, across: float, theme: Theme) -> Iterator[Markup]:
    """The dots of a row, filled or ringed, with their numbers."""
    spots = [
        (number, _spot(row, column, place, across))
        for column, cell in enumerate(row.row.cells)
        for place, number in enumerate(cell)
    ]
    ground = theme.ramp[-1] if row.row.strong else WHITE
    radius = _DOT / 2 if row.row.strong else _DOT / 2 - 0.15
    rings = "".join(_circle(spot, radius) for _, spot in spots)
    yield path(rings, fill=ground, stroke="none" if row.row.strong else theme.primary, stroke_width="0.3")
    colour = text_on(ground) if row.row.strong else theme.ink
    for number, (x, y) in spots:
        letter = _LETTER if number < _LONG else _SMALL_LETTER
        yield Markup(
            '<text x="{}" y="{}" text-anchor="middle" font-size="{}" font-weight="600" font-family="{}" fill="{}">{}</text>'
        ).format(amount(x), amount(y + 0.36 * letter), amount(letter), theme.sans, colour, number)


def _spot(row: _Placed, column: int, place: int, across: float) -> Point:
    """The middle of a dot: in lines from the left, below the words of the marked cell."""
    down, along = divmod(place, _in_a_line(across))
    return _left(column, across) + 1.4 + _PITCH * (along + 0.5), row.top + row.words + 1.1 + _PITCH * (down + 0.5)


def _circle(centre: Point, radius: float) -> str:
    x, y, size = centre[0], amount(centre[1]), amount(radius)
    left, right = amount(x - radius), amount(x + radius)
    return f"M{left} {y}A{size} {size} 0 1 1 {right} {y}A{size} {size} 0 1 1 {left} {y}Z"


def horizon_block(horizon: Horizon, *, strong: bool, alt: str, theme: Theme) -> Markup:
    """A block over the months of a horizon on an axis of eighteen: dark and thick when strong, else lighter and thin."""
    axis, months = Scale(0, MONTHS), HORIZONS[horizon]
    left, right = (AXIS * axis.share(month) for month in (months.begin, months.end))
    top, height = (0.7, 3.6) if strong else (1.4, 2.2)
    colour = theme.ramp[-1] if strong else theme.primary
    return svg(
        [path(rectangle(left + _GAP / 2, top, right - left - _GAP, height), fill=colour)], (AXIS, 5), alt, "months"
    )


@dataclass(frozen=True, slots=True)
class Rise:
    """A score on its scale: where it stands today, before a step and after it, and the cut that is aimed at."""

    low: float
    high: float
    today: float
    before: float
    after: float
    cut: float | None = None


def climb_bar(rise: Rise, *, alt: str, theme: Theme) -> Markup:
    """A bar up to the score after a step: today's part dark, what came before the step lighter, its own part in the accent; a mark at the cut."""
    scale = Scale(rise.low, rise.high)
    ends = [CLIMB * scale.share(known(value) or 0) for value in (rise.today, rise.before, rise.after)]
    if rise.after > rise.before and ends[2] - ends[1] < _SLIVER:
        ends[2] = min(ends[1] + _SLIVER, CLIMB)
        ends[1] = max(ends[2] - _SLIVER, 0.0)
        ends[0] = min(ends[0], ends[1])
    reach = list(accumulate((0.0, *ends), max))
    colours = (theme.primary, mix(theme.primary, WHITE, _FAINT), theme.accent_text)
    parts = [path(rectangle(0.1, 1.1, CLIMB - 0.2, 3), fill=WHITE, stroke=theme.muted, stroke_width=0.2)]
    parts += [
        path(_part(start, stop, reach[-1]), fill=colour)
        for (start, stop), colour in zip(pairwise(reach), colours, strict=True)
    ]
    if rise.cut is not None and rise.low < rise.cut < rise.high:
        parts.append(
            path(rectangle(min(max(CLIMB * scale.share(rise.cut) - 0.25, 0), CLIMB - 0.5), 0, 0.5, 5.2), fill=theme.ink)
        )
    return svg(parts, (CLIMB, 5.2), alt, "climb")


def _part(start: float, stop: float, end: float) -> str:
    """Path data of one part of a climb, with a gap to the next; a part that would be all gap is a hair."""
    width = stop - start
    return rectangle(start, 1.5, max(width - (_APART if stop < end else 0), min(width, _APART)), 2.2)
