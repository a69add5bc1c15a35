import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.model.advice import Horizon
from cxmaturity.report.plans import AXIS, CLIMB, MatrixRow, Rise, climb_bar, horizon_block, matrix
from cxmaturity.report.theme import DEFAULT_THEME, contrast, luminance, mix, spread, text_on
from tests.report.drawings import SVG, canvas, drawing, labels, points, title, words

THEME = DEFAULT_THEME
COLUMNS = ("Small", "Medium", "Large")
CELL = st.lists(st.integers(1, 999), max_size=60).map(tuple)
ROWS = st.lists(
    st.builds(MatrixRow, st.text("abc ", max_size=120), st.tuples(CELL, CELL, CELL), st.booleans()), max_size=4
)
RISES = st.builds(Rise, *[st.floats(-1e6, 1e6)] * 5, st.none() | st.floats(-1e6, 1e6))


def plan(*rows: MatrixRow, marked: str = "") -> str:
    return matrix("Effort", COLUMNS, rows, marked=marked, alt="Actions.", theme=THEME)


def numbers(chart: str) -> list[Element]:
    return list(drawing(chart).iter(f"{SVG}text"))


def fills(chart: str) -> list[str]:
    return [path.attrib["fill"] for path in drawing(chart).iter(f"{SVG}path")]


def spots(chart: str) -> dict[str, tuple[float, float]]:
    return {text.text or "": (float(text.attrib["x"]), float(text.attrib["y"])) for text in numbers(chart)}


ASKED = MatrixRow("Asked for", ((1, 2), (3,), ()), strong=True)
RAISES = MatrixRow("Raises", ((), (), tuple(range(4, 34))))


def test_every_number_stands_in_its_row_and_column() -> None:
    found = spots(plan(ASKED, RAISES))
    assert set(found) == {str(number) for number in range(1, 34)}
    assert found["1"][1] == found["2"][1] == found["3"][1] < found["4"][1]
    assert found["1"][0] < found["2"][0] < found["3"][0] < found["4"][0]


def test_thirty_dots_in_a_cell_stand_apart_in_lines() -> None:
    found = spots(plan(RAISES))
    places = set(found.values())
    assert len(places) == 30
    assert len({y for _, y in places}) == 6
    assert all(
        abs(one[0] - other[0]) > 4.6 or abs(one[1] - other[1]) > 4.6
        for one in places
        for other in places
        if one != other
    )


def test_only_the_marked_cell_is_tinted_and_says_so() -> None:
    tint = mix(THEME.paper, THEME.ramp[1], 0.45)
    marked, plain = plan(ASKED, RAISES, marked="Begin here"), plan(ASKED, RAISES)
    assert (fills(marked).count(tint), fills(plain).count(tint)) == (1, 0)
    assert ([label.text for label in labels(marked, "mcell")], labels(plain, "mcell")) == (["Begin here"], [])


def test_strong_dots_are_filled_and_others_ringed_so_that_they_differ_without_colour() -> None:
    strong, other = plan(ASKED), plan(RAISES)
    assert THEME.ramp[-1] in fills(strong)
    assert THEME.ramp[-1] not in fills(other)
    assert {text.attrib["fill"] for text in numbers(strong)} == {text_on(THEME.ramp[-1])}
    assert {text.attrib["fill"] for text in numbers(other)} == {THEME.ink}


def test_rows_and_columns_have_names() -> None:
    chart = plan(ASKED, RAISES)
    assert [label.text for label in labels(chart, "mcol")] == ["Effort", *COLUMNS]
    assert [label.text for label in labels(chart, "mrow")] == ["Asked for", "Raises"]


def test_an_empty_matrix_can_be_drawn() -> None:
    assert words(plan()) == "EffortSmallMediumLarge"


@given(ROWS, st.sampled_from(["", "Begin here"]))
def test_any_matrix_stays_in_its_box_and_says_every_number(rows: list[MatrixRow], marked: str) -> None:
    chart = plan(*rows, marked=marked)
    spoken = title(chart)
    assert all(canvas(chart).holds(x, y) for x, y in [*points(chart), *spots(chart).values()])
    assert all(str(number) in spoken for row in rows for cell in row.cells for number in cell)


def block(horizon: Horizon, *, strong: bool = False) -> str:
    return horizon_block(horizon, strong=strong, alt="Months", theme=THEME)


def drawn(chart: str) -> tuple[float, float, float]:
    """From where to where the block runs, and how high it is."""
    [shape] = [found.attrib["d"] for found in drawing(chart).iter(f"{SVG}path")]
    ends = [tuple(map(float, point.split())) for point in re.split("[MLZ]+", shape) if point]
    across, down = zip(*ends, strict=True)
    return min(across), max(across), max(down) - min(down)


@pytest.mark.parametrize(("horizon", "left", "right"), [("0-3", 0, 3), ("3-9", 3, 9), ("9-18", 9, 18)])
def test_a_block_stands_in_its_months(horizon: Horizon, left: float, right: float) -> None:
    ends = (AXIS * left / 18 + 0.5, AXIS * right / 18 - 0.5)
    assert drawn(block(horizon))[:2] == pytest.approx(ends, abs=0.01)


def test_a_strong_block_is_thicker_and_darker() -> None:
    strong, plain = block("0-3", strong=True), block("0-3")
    assert [drawn(chart)[2] for chart in (strong, plain)] == pytest.approx([3.6, 2.2])
    dark, light = (luminance(fills(chart)[0]) for chart in (strong, plain))
    assert dark < light


def climb(**changes: float | None) -> str:
    rise = {"low": 1.0, "high": 4.0, "today": 2.0, "before": 2.5, "after": 3.0, "cut": 3.5, **changes}
    return climb_bar(Rise(**rise), alt="Score", theme=THEME)  # type: ignore[arg-type]


def ends_of(chart: str) -> list[tuple[float, float]]:
    """From where to where each path runs."""
    paths = list(drawing(chart).iter(f"{SVG}path"))
    across = [[float(part.split()[0]) for part in path.attrib["d"][1:-1].split("L")] for path in paths]
    return [(min(line), max(line)) for line in across]


def test_a_climb_is_today_what_came_before_and_what_this_adds_up_to_the_cut() -> None:
    third = CLIMB / 3
    track, today, before, gain, cut = ends_of(climb())
    assert track == (0.1, CLIMB - 0.1)
    ends = [0, third - 0.35, third, 1.5 * third - 0.35, 1.5 * third, 2 * third]
    assert [*today, *before, *gain] == pytest.approx(ends, abs=0.01)
    assert sum(cut) / 2 == pytest.approx(2.5 * third, abs=0.01)


def test_a_small_gain_is_drawn_and_none_is_not() -> None:
    assert fills(climb(before=3.0, after=3.001)).count(THEME.accent_text) == 1
    assert fills(climb(before=4.0, after=4.0)).count(THEME.accent_text) == 0
    assert fills(climb(today=3.999, before=3.999, after=4.0)).count(THEME.accent_text) == 1


def test_without_a_cut_there_is_no_mark() -> None:
    assert [THEME.ink in fills(climb(cut=cut)) for cut in (3.5, None, 1.0, 9.0)] == [True, False, False, False]


def test_the_parts_of_a_climb_can_be_told_apart_in_grey() -> None:
    ground, today, before, gain, _ = fills(climb())
    assert min(contrast(one, before) for one in (ground, today, gain)) > 1.5
    parts = ends_of(climb(before=2.0))[1:3]
    assert parts[1][0] - parts[0][1] == pytest.approx(0.35, abs=0.01)


@pytest.mark.parametrize("ramp", [("#DDEEFF", "#001133"), spread(("#DDEEFF", "#001133"), 9)])
def test_a_ramp_of_two_colours_or_of_nine_draws_like_one_of_four(ramp: tuple[str, ...]) -> None:
    charts = [matrix("Effort", COLUMNS, [ASKED], marked="Here", alt="", theme=replace(THEME, ramp=ramp))]
    charts.append(horizon_block("0-3", strong=True, alt="", theme=replace(THEME, ramp=ramp)))
    four = replace(THEME, ramp=spread(ramp, 4))
    assert charts[0] == matrix("Effort", COLUMNS, [ASKED], marked="Here", alt="", theme=four)
    assert fills(charts[1]) == ["#001133"]


@given(RISES)
def test_any_climb_stays_in_its_box(rise: Rise) -> None:
    chart = climb_bar(rise, alt="Score", theme=THEME)
    assert all(canvas(chart).holds(x, y) for x, y in points(chart))
    assert "nan" not in chart
