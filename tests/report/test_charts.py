from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.report.charts import bar, cover_rose, distribution, gauge, stairs
from cxmaturity.report.theme import DEFAULT_THEME, ramp_colours
from tests.report.drawings import canvas, drawing, labels, points, span, tags, title, words

LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="￾￿")
TEXT = st.text(LETTERS, max_size=80)
NUMBERS = st.none() | st.floats()
CUTS = st.lists(st.floats(), max_size=5)
COUNTS = st.lists(st.integers(0, 999), min_size=1, max_size=9)
THEME = DEFAULT_THEME


def in_its_box(chart: str) -> bool:
    return all(canvas(chart).holds(x, y) for x, y in points(chart)) and "nan" not in str(chart)


def filled(chart: str) -> list[str]:
    return [path.attrib["d"] for path in drawing(chart)[1:] if path.attrib["fill"] == THEME.primary]


def half_ring(value: float | None, shown: str = "2.46", cuts: tuple[float, ...] = (1.5, 2.5, 3.5)) -> str:
    return gauge(value, low=1, high=4, cuts=cuts, shown=shown, alt="Score", theme=THEME)


def row_bar(value: float | None) -> str:
    return bar(value, low=1, high=4, cuts=(2.5,), alt="Score", theme=THEME)


def steps(*titles: str, here: int | None = None) -> str:
    return stairs(titles, here=here, flag="You are here", alt="Four stages", theme=THEME)


def rose(*values: float | None, low: float = 1, high: float = 4) -> str:
    uri = cover_rose(values, low=low, high=high, theme=THEME)
    return b64decode(uri.removeprefix("data:image/svg+xml;base64,")).decode()


def test_a_gauge_is_filled_up_to_its_value() -> None:
    assert filled(half_ring(2.5, cuts=())) == ["M1.5 31A29.5 29.5 0 0 1 31 1.5L31 7.5A23.5 23.5 0 0 0 7.5 31Z"]


def test_a_gauge_parts_its_ring_at_the_cuts() -> None:
    assert [path.attrib["d"].count("M") for path in drawing(half_ring(2.6))[1:]] == [4, 3]


def test_a_gauge_names_whole_ends_and_holds_its_number() -> None:
    chart = half_ring(2.46)
    assert [(label.attrib["class"], label.text) for label in labels(chart, "lb")] == [
        ("lb gnum", "2.46"),
        ("lb tick", "1"),
        ("lb tick", "4"),
    ]


def test_a_gauge_without_a_value_is_empty_and_says_why() -> None:
    chart = half_ring(None, "too few answers")
    assert (filled(chart), [label.text for label in labels(chart, "gnone")]) == ([], ["too few answers"])


def test_the_lowest_value_is_not_drawn_like_no_value() -> None:
    assert (filled(row_bar(None)), filled(row_bar(1)), len(filled(half_ring(1)))) == (
        [],
        ["M0 1.75L0.96 1.75L0.96 3.45L0 3.45Z"],
        1,
    )


@pytest.mark.parametrize("value", [4, 5, 1e308])
def test_a_value_beyond_the_end_fills_the_bar(value: float) -> None:
    assert filled(row_bar(value)) == ["M0 1.75L80 1.75L80 3.45L0 3.45Z"]


def test_a_bar_shows_the_cut_as_a_gap() -> None:
    assert [path.attrib["d"] for path in drawing(row_bar(None))[1:]] == [
        "M0 1L39.6 1L39.6 4.2L0 4.2Z",
        "M40 1L80 1L80 4.2L40 4.2Z",
    ]


def test_steps_rise_in_the_colours_of_the_ramp() -> None:
    chart = steps("Cluttered", "Considered", "Capable", "Cultural")
    assert [path.attrib["fill"] for path in drawing(chart)[1:]] == list(ramp_colours(4))
    assert min(y for _, y in points(chart)) == 20


def test_the_flag_stands_on_its_step_only() -> None:
    chart = steps("A", "B", "C", here=1)
    assert ["".join(label.itertext()) for label in labels(chart, "st")] == ["A", "You are hereB", "C"]
    assert drawing(chart)[-1].attrib["fill"] == THEME.accent


@pytest.mark.parametrize("here", [None, -1, 3])
def test_without_a_stage_there_is_no_flag(here: int | None) -> None:
    chart = steps("A", "B", "C", here=here)
    assert ("You are here" in words(chart), "You are here" in title(chart)) == (False, False)


@pytest.mark.parametrize(("number", "dense"), [(6, 0), (7, 7), (9, 9)])
def test_words_on_narrow_steps_are_set_smaller(number: int, dense: int) -> None:
    assert len(labels(steps(*["A"] * number), "dense")) == dense


def test_answers_divide_the_bar() -> None:
    chart = distribution((1, 0, 3), ramp_colours(3), "Answers", THEME)
    assert [path.attrib["d"] for path in drawing(chart)[1:]] == [
        "M0 0.6L14.6 0.6L14.6 4.6L0 4.6Z",
        "M15 0.6L60 0.6L60 4.6L15 4.6Z",
    ]
    assert [label.text for label in labels(chart, "dn")] == ["1", "3"]


def test_a_count_without_room_is_only_in_the_text_alternative() -> None:
    chart = distribution((1, 99), ramp_colours(2), "Answers", THEME)
    assert (words(chart), title(chart)) == ("99", "Answers 1; 99")


def test_a_count_that_needs_a_separator_is_left_to_the_caller() -> None:
    chart = distribution((1000, 999), ramp_colours(2), "1,000 and 999 answers", THEME)
    assert (words(chart), title(chart)) == ("999", "1,000 and 999 answers")


def test_without_answers_the_track_is_empty() -> None:
    chart = distribution((0, 0), ramp_colours(2), "No answers", THEME)
    assert ([path.attrib["d"] for path in drawing(chart)[1:]], words(chart)) == (["M0 0.6L60 0.6L60 4.6L0 4.6Z"], "")


def test_the_rose_has_a_ring_a_stage_and_is_filled_to_the_scores() -> None:
    empty, *fills = [path.attrib["d"].count("M") for path in drawing(rose(4, 2.5, None, 1))[1:]]
    assert (empty, fills) == (16, [3, 2, 2, 1])


@pytest.mark.parametrize("values", [(), (None,), (3,), (3, 2)])
def test_the_rose_can_be_drawn_with_few_scores(values: tuple[float | None, ...]) -> None:
    assert in_its_box(rose(*values))


@given(st.lists(NUMBERS, max_size=14), st.floats(), st.floats())
def test_any_rose_stays_in_its_box(values: list[float | None], low: float, high: float) -> None:
    assert in_its_box(rose(*values, low=low, high=high))


@given(NUMBERS, st.floats(), st.floats(), CUTS, TEXT)
def test_any_gauge_stays_in_its_box_and_says_its_value(
    value: float | None, low: float, high: float, cuts: list[float], shown: str
) -> None:
    chart = gauge(value, low=low, high=high, cuts=cuts, shown=shown, alt="Score", theme=THEME)
    assert all(canvas(chart).holds(x, y) for x, y in points(chart))
    assert (shown in title(chart), tags(chart) <= {"div", "svg", "title", "path"}) == (True, True)


@given(NUMBERS, st.floats(), st.floats(), CUTS)
def test_any_bar_stays_in_its_box(value: float | None, low: float, high: float, cuts: list[float]) -> None:
    assert in_its_box(bar(value, low=low, high=high, cuts=cuts, alt="Score", theme=THEME))


@given(st.lists(TEXT, max_size=9), st.none() | st.integers(-1, 9), TEXT)
def test_any_stairs_stay_in_their_box_and_say_every_title(titles: list[str], here: int | None, flag: str) -> None:
    chart = stairs(titles, here=here, flag=flag, alt="Stages", theme=THEME)
    assert all(canvas(chart).holds(x, y) for x, y in points(chart))
    assert all(word in title(chart) for word in titles)
    assert tags(chart) <= {"div", "svg", "title", "path", "b", "span"}


@given(COUNTS)
def test_any_distribution_stays_in_its_box_and_says_every_count(counts: list[int]) -> None:
    chart = distribution(counts, ramp_colours(len(counts)), "Answers", THEME)
    assert in_its_box(chart)
    assert all(str(count) in title(chart) for count in counts)


@given(COUNTS)
def test_counts_stand_inside_their_own_part(counts: list[int]) -> None:
    chart = distribution(counts, ramp_colours(len(counts)), "Answers", THEME)
    spans = [span(label) for label in labels(chart, "dn")]
    assert spans == sorted(spans)
    assert all(-0.01 <= left <= right <= 60.01 for left, right in spans)


def test_the_same_numbers_are_drawn_the_same() -> None:
    assert [half_ring(2.46), row_bar(2.46), steps("A", "B"), rose(1, 2)] == [
        half_ring(2.46),
        row_bar(2.46),
        steps("A", "B"),
        rose(1, 2),
    ]
