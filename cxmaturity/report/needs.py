"""The figure of what rests on what: steps as boxes from left to right, each after those that it builds on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from cxmaturity.report.shapes import alternative, box, figure, label, line, path, rectangle, shortened, svg
from cxmaturity.report.theme import WHITE, text_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.report.shapes import Point
    from cxmaturity.report.theme import Theme

StepState = Literal["stands", "sand", "open"]

MOST_ACROSS, MOST_STACKED = 6, 6
"""More steps behind each other or above each other than this have no room for their names."""
_WIDTH = 170.0
_EDGE = 0.3
"""Left free at both ends, so that the stroke of a box is whole."""
_GAP = 7.0
"""Between two boxes behind each other."""
_BOX, _ROW = 13.0, 16.0
"""The height of a box, and from one to the next below it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A step: its name, where it stands (the word for that too), and the ids of those that it builds on."""

    id: str
    title: str
    state: StepState
    state_word: str
    needs: tuple[str, ...]


def needs_map(nodes: Sequence[Node], alt: str, theme: Theme) -> Markup | None:
    """Boxes joined by lines; filled for a step that stands, dashed for one on sand. None without needs, or where there is no room."""
    depths = _depths(nodes)
    columns = [
        [node for node in nodes if depths[node.id] == depth] for depth in range(max(depths.values(), default=0) + 1)
    ]
    tallest = max(map(len, columns))
    if not 1 < len(columns) <= MOST_ACROSS or tallest > MOST_STACKED:
        return None
    size = (_WIDTH, _ROW * tallest)
    width = (_WIDTH - 2 * _EDGE + _GAP) / len(columns) - _GAP
    places = _places(columns, width, size[1])
    said = alternative(alt, ((node.title, node.state_word) for node in nodes))
    labels = [_words(number, node, places[node.id], width, theme) for number, node in enumerate(nodes, 1)]
    return figure(svg(_shapes(nodes, places, width, theme), size, said), labels, size, "needs")


def _depths(nodes: Sequence[Node]) -> Mapping[str, int]:
    """How many steps come before each, on the longest way to it. The questionnaire refuses needs that go round."""
    needs = {node.id: node.needs for node in nodes}
    depths: dict[str, int] = {}

    def depth(id_: str) -> int:
        if id_ not in depths:
            depths[id_] = 1 + max((depth(need) for need in needs[id_]), default=-1)
        return depths[id_]

    return {node.id: depth(node.id) for node in nodes}


def _places(columns: Sequence[Sequence[Node]], width: float, height: float) -> dict[str, Point]:
    """The top left corner of every box; the boxes of a column stand around the middle."""
    places = {}
    for across, column in enumerate(columns):
        top = (height - _ROW * len(column)) / 2 + (_ROW - _BOX) / 2
        for down, node in enumerate(column):
            places[node.id] = (_EDGE + across * (width + _GAP), top + down * _ROW)
    return places


def _shapes(nodes: Sequence[Node], places: Mapping[str, Point], width: float, theme: Theme) -> list[Markup]:
    drawn = dict.fromkeys(("stands", "sand", "open"), "")
    for node in nodes:
        drawn[node.state] += rectangle(*places[node.id], width, _BOX)
    lines = "".join(_joint(places[need], places[id_], width) for need, id_ in _joined(nodes))
    return [
        path(lines, fill="none", stroke=theme.muted, stroke_width=0.35),
        path(drawn["open"], fill=WHITE, stroke=theme.muted, stroke_width=0.3),
        path(drawn["sand"], fill=WHITE, stroke=theme.accent_text, stroke_width=0.6, stroke_dasharray="1.6 1.1"),
        path(drawn["stands"], fill=theme.primary, stroke=theme.primary, stroke_width=0.3),
    ]


def _joined(nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """What each step builds on without another step in between: a line past a box would seem to end there."""
    needs = {node.id: frozenset(node.needs) for node in nodes}

    def under(id_: str) -> frozenset[str]:
        return needs[id_].union(*(under(need) for need in needs[id_]))

    for id_, own in needs.items():
        between = frozenset().union(*(under(need) for need in own)) if own else frozenset()
        yield from ((need, id_) for need in sorted(own - between))


def _joint(start: Point, end: Point, width: float) -> str:
    """From the right of one box to the left of the other, with the bend close to the second."""
    (x, y), (to_x, to_y) = (start[0] + width, start[1] + _BOX / 2), (end[0], end[1] + _BOX / 2)
    bend = to_x - _GAP / 2
    return line([(x, y), (bend, y), (bend, to_y), (to_x, to_y)])


def _words(number: int, node: Node, place: Point, width: float, theme: Theme) -> Markup:
    letters = int((width - 4) / 1.5) * 2
    words = Markup('<b>{} {}</b><span class="ns">{}</span>').format(
        number, shortened(node.title, letters), node.state_word
    )
    colour = {"stands": text_on(theme.primary), "sand": theme.accent_text, "open": theme.ink}[node.state]
    place_ = box((place[0] + 2, place[1] + 1.5), width - 4, "left")
    return label(words, f"{place_};color:{colour}", "nd")
