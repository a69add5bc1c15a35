from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.report.radar import Axis, radar
from cxmaturity.report.theme import DEFAULT_THEME
from tests.report.drawings import canvas, drawing, label_box, labels, points, tags, title, words

LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="￾￿")
NUMBERS = st.none() | st.floats()
AXES = st.lists(
    st.builds(Axis, st.text(LETTERS, max_size=80), NUMBERS, st.text(LETTERS, max_size=8), NUMBERS), max_size=14
)
LONG = "Een <b>dimensie</b> met een naam die maar niet wil eindigen & toch in de kaart staat"
POINT = 25.4 / 72


def drawn(*axes: Axis, low: float = 1, high: float = 4) -> str:
    return radar(axes, low=low, high=high, alt="Profile.", theme=DEFAULT_THEME)


def outline(chart: str) -> str:
    """Path data of the line through the scores; nothing when there is none."""
    lines = [path for path in drawing(chart) if path.attrib.get("stroke-linejoin")]
    return lines[0].attrib["d"] if lines else ""


def test_scores_lie_on_their_axes() -> None:
    chart = drawn(Axis("A", 4, "4.00"), Axis("B", 2, "2.00"), Axis("C", 1, "1.00"), Axis("D", 3, "3.00"))
    assert outline(chart) == "M58 19L76 55L58 64L31 55Z"


def test_the_outline_is_broken_where_a_score_is_missing() -> None:
    chart = drawn(Axis("A", 4, "4.00"), Axis("B", 2, "2.00"), Axis("C", None, "-"), Axis("D", 3, "3.00"))
    assert outline(chart) == "M31 55L58 19L76 55"


def test_a_lone_score_is_a_dot_without_a_line() -> None:
    chart = drawn(Axis("A", 4, "4.00"), Axis("B", None, "-"), Axis("C", None, "-"))
    assert (outline(chart), (56.85, 19.0) in points(chart)) == ("", True)


def test_targets_are_dashed_and_absent_without_any() -> None:
    aims = [drawn(Axis("A", 1, "1"), Axis("B", 1, "1", aim), Axis("C", 1, "1", aim)) for aim in (4, None)]
    assert ["stroke-dasharray" in aim for aim in aims] == [True, False]


def test_labels_carry_name_and_score() -> None:
    chart = drawn(Axis("Data", 4, "4,00"), Axis("Reis", 2, "2,00"), Axis("Cultuur", None, "-"))
    found = [(label.attrib["class"], "".join(label.itertext())) for label in labels(chart, "rl")]
    assert found == [("lb rl", "4,00Data"), ("lb rl", "2,00Reis"), ("lb rl none", "-Cultuur")]


def test_rings_are_named_when_they_are_whole_numbers() -> None:
    axes = [Axis("A", 1, "1")] * 3
    ticks = [[label.text for label in labels(drawn(*axes, high=high), "tick")] for high in (4, 4.5)]
    assert ticks == [["1", "2", "3", "4"], ["1"]]


def test_ring_names_stand_on_the_side_that_the_outline_leaves_free() -> None:
    between, lower = Axis("A", 3.2, "3.20"), Axis("B", 2.38, "2.38")
    sides = [
        {label_box(label, 0, 110).left + 6 > 58 for label in labels(chart, "tick")}
        for chart in (drawn(between, between, lower, lower), drawn(between, lower, lower, between))
    ]
    assert sides == [{True}, {False}]


@pytest.mark.parametrize("number", range(3, 15))
def test_long_names_do_not_run_into_each_other_or_off_the_chart(number: int) -> None:
    chart = drawn(*[Axis(LONG, 2.46, "2,46")] * number)
    height = (9 + 2 + 2 * 9 if number > 8 else 14 + 3 * 10) * POINT
    boxes = [label_box(label, height, canvas(chart).bottom) for label in labels(chart, "rl")]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert all(canvas(chart).holds(box.left, box.top) and canvas(chart).holds(box.right, box.bottom) for box in boxes)


@given(AXES, st.floats(), st.floats())
def test_any_profile_stays_in_its_box(axes: list[Axis], low: float, high: float) -> None:
    chart = drawn(*axes, low=low, high=high)
    assert all(canvas(chart).holds(x, y) for x, y in points(chart))
    assert "nan" not in "".join(path.attrib["d"] for path in drawing(chart)[1:])


@given(AXES)
def test_the_text_alternative_holds_every_name_and_number(axes: list[Axis]) -> None:
    said = title(drawn(*axes))
    assert all(axis.shown in said and axis.label in said for axis in axes)


@given(AXES)
def test_names_never_become_markup(axes: list[Axis]) -> None:
    assert tags(drawn(*axes)) <= {"div", "svg", "title", "path", "b", "br"}


@given(AXES)
def test_the_same_profile_is_drawn_the_same(axes: list[Axis]) -> None:
    assert drawn(*axes) == drawn(*axes)


def test_markup_in_a_name_is_shown_as_it_was_typed() -> None:
    assert "<script>" in words(drawn(Axis("<script>", 2, "2,00"), Axis("B", 2, "2"), Axis("C", 2, "2")))
