from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.report.dots import Track, dumbbell, ranked_dot, stage_names
from cxmaturity.report.theme import DEFAULT_THEME, WHITE, mix, ramp_colours
from tests.report.drawings import canvas, drawing, labels, parsed, points, span, tags, title

THEME = DEFAULT_THEME
NUMBERS = st.none() | st.floats()
REACHES = st.none() | st.tuples(st.floats(), st.floats())
TRACKS = st.builds(Track, st.floats(), st.floats(), st.lists(st.floats(), max_size=5).map(tuple))
STAGES = Track(1, 4, (1.5, 2.5, 3.5))
NAMES = ("Cluttered", "Considered", "Capable", "Cultural")


def row(value: float | None, aim: float | None = None, reach: tuple[float, float] | None = None) -> str:
    return dumbbell(value, aim, reach=reach, track=STAGES, alt="Data: 2.75 today", theme=THEME)


def ranked(value: float | None, reach: tuple[float, float] | None = None, track: Track = STAGES) -> str:
    return ranked_dot(value, reach=reach, track=track, colours=ramp_colours(4), alt="Sales: 2.75", theme=THEME)


def shapes(chart: str) -> list[str]:
    """What is drawn over the track, in order: ring, dot, bar between them or range."""
    kinds = {THEME.accent: "ring", THEME.primary: "dot", THEME.ink: "range", mix(THEME.primary, WHITE, 0.55): "between"}
    marks = [
        path.attrib.get("stroke") if path.attrib["fill"] == "#FFFFFF" else path.attrib["fill"]
        for path in drawing(chart)[1:]
    ]
    return [kinds[mark] for mark in marks if mark in kinds]


def in_its_box(chart: str) -> bool:
    return all(canvas(chart).holds(x, y) for x, y in points(chart)) and "nan" not in str(chart)


def test_today_is_a_dot_and_the_aim_a_ring_with_a_bar_between() -> None:
    assert shapes(row(2.75, 3.5, (2.5, 3.0))) == ["range", "between", "ring", "dot"]


@pytest.mark.parametrize(
    ("chart", "drawn"),
    [
        (row(2.75), ["dot"]),
        (row(None, 3.5), ["ring"]),
        (row(None), []),
        (row(3.5, 3.5), ["ring", "dot"]),
        (row(2.75, None, (2.75, 2.75)), ["dot"]),
        (ranked(2.75, (1.5, 3.0)), ["range", "dot"]),
        (ranked(2.75), ["dot"]),
        (ranked(None), []),
    ],
)
def test_what_is_not_known_is_not_drawn(chart: str, drawn: list[str]) -> None:
    assert shapes(chart) == drawn


def test_a_ring_at_the_end_of_the_scale_is_whole() -> None:
    track = Track(1, 4)
    assert [track.place(1), track.place(4), *track.stretches[0]] == pytest.approx([2.2, 57.8, 2.2, 57.8])


def test_a_ranked_dot_stands_on_a_ground_a_stage() -> None:
    grounds = [path.attrib["d"] for path in drawing(ranked(2.75))[1:5]]
    assert grounds[0] == "M2.2 0L11.47 0L11.47 5L2.2 5Z"
    assert len({path.attrib["fill"] for path in drawing(ranked(2.75))[1:5]}) == 4


def test_more_stretches_than_colours_leave_the_rest_blank() -> None:
    assert len(drawing(ranked(None, track=Track(0, 10, (1, 2, 3, 4, 5))))[1:]) == 4


def test_the_text_alternative_stands_first() -> None:
    assert (title(row(2.75, 3.5)), title(ranked(2.75))) == ("Data: 2.75 today", "Sales: 2.75")


def test_stages_are_named_over_their_stretches() -> None:
    head = stage_names(NAMES, STAGES)
    assert [label.text for label in labels(head, "tick")] == list(NAMES)
    ends = [span(label) for label in labels(head, "tick")]
    assert all(left[1] <= right[0] + 0.01 for left, right in pairwise(ends))
    middles = [(start + end) / 2 for start, end in STAGES.stretches]
    assert [sum(found) / 2 for found in ends] == pytest.approx(middles, abs=0.01)


@pytest.mark.parametrize(
    "names",
    [
        (),
        NAMES[:3],
        ("Cluttered and more", *NAMES[1:]),
    ],
)
def test_stages_that_do_not_fit_are_not_named(names: tuple[str, ...]) -> None:
    assert stage_names(names, STAGES) == ""


def test_the_name_of_a_stage_is_text() -> None:
    head = stage_names(("<b>", "a", "b", "c"), STAGES)
    assert (next(label.text for label in labels(head, "tick")), {child.tag for child in parsed(head)}) == (
        "<b>",
        {"div"},
    )


@given(NUMBERS, NUMBERS, REACHES, TRACKS)
def test_any_dumbbell_stays_in_its_box(
    value: float | None, aim: float | None, reach: tuple[float, float] | None, track: Track
) -> None:
    chart = dumbbell(value, aim, reach=reach, track=track, alt="Data", theme=THEME)
    assert (in_its_box(chart), tags(chart) <= {"svg", "title", "path"}) == (True, True)


@given(NUMBERS, REACHES, TRACKS)
def test_any_ranked_dot_stays_in_its_box(value: float | None, reach: tuple[float, float] | None, track: Track) -> None:
    assert in_its_box(ranked(value, reach, track))


@given(st.lists(st.floats(0, 100), max_size=6), st.lists(st.text("abcde", max_size=60), max_size=7))
def test_any_head_keeps_its_words_in_its_box(cuts: list[float], names: list[str]) -> None:
    head = stage_names(names, Track(0, 100, tuple(cuts)))
    spans = [span(label) for label in labels(head, "tick")] if head else []
    assert all(-0.01 <= left <= right <= 60.01 for left, right in spans)


def test_the_same_numbers_are_drawn_the_same() -> None:
    assert [row(2.75, 3.5), ranked(2.75)] == [row(2.75, 3.5), ranked(2.75)]
