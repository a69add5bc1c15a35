from base64 import b64decode
from math import pi

import pytest
from markupsafe import Markup

from cxmaturity.report.shapes import (
    alternative,
    amount,
    box,
    dots,
    figure,
    label,
    line,
    path,
    rectangle,
    ring_segment,
    shortened,
    svg,
    watermark,
)
from cxmaturity.report.theme import DEFAULT_THEME, READABLE, contrast


@pytest.mark.parametrize(
    ("value", "written"), [(1, "1"), (10, "10"), (2.50, "2.5"), (1.006, "1.01"), (-0.001, "0"), (-3.1, "-3.1")]
)
def test_coordinates_have_two_decimals_at_most(value: float, written: str) -> None:
    assert amount(value) == written


def test_a_line_goes_through_its_points() -> None:
    assert (line([(0, 0), (1, 2)]), line([(0, 0), (1, 2)], closed=True), line([])) == ("M0 0L1 2", "M0 0L1 2Z", "")


def test_a_rectangle_without_width_is_nothing() -> None:
    assert (rectangle(1, 1, 2, 3), rectangle(1, 1, 0, 3)) == ("M1 1L3 1L3 4L1 4Z", "")


def test_a_quarter_of_a_ring_is_two_arcs() -> None:
    assert ring_segment((0, 0), (1, 2), (0, pi / 2)) == "M0 -2A2 2 0 0 1 2 0L1 0A1 1 0 0 0 0 -1Z"


def test_more_than_half_a_ring_takes_the_long_way_round() -> None:
    assert ring_segment((0, 0), (1, 2), (0, 1.5 * pi)) == "M0 -2A2 2 0 1 1 -2 0L-1 0A1 1 0 1 0 0 -1Z"


def test_a_sector_starts_in_the_centre() -> None:
    assert ring_segment((0, 0), (0, 2), (0, pi / 2)) == "M0 -2A2 2 0 0 1 2 0L0 0A0 0 0 0 0 0 0Z"


@pytest.mark.parametrize(("radii", "gaps"), [((1.0, 2.0), (9.0, 9.0)), ((2.0, 2.0), (0.0, 0.0))])
def test_a_segment_that_its_gaps_swallow_is_nothing(radii: tuple[float, float], gaps: tuple[float, float]) -> None:
    assert ring_segment((0, 0), radii, (0, 1), gaps) == ""


def test_a_dot_is_two_half_circles() -> None:
    assert dots([(5, 5)], 1) == "M4 5a1 1 0 1 1 2 0a1 1 0 1 1 -2 0Z"


def test_a_path_writes_its_attributes_as_svg_does() -> None:
    assert path("M0 0", fill="none", stroke_width=0.25) == '<path d="M0 0" fill="none" stroke-width="0.25"/>'


def test_a_path_without_points_is_nothing() -> None:
    assert path("", fill="none") == ""


def test_a_drawing_starts_with_its_escaped_text_alternative() -> None:
    drawing = svg([path("M0 0", fill="none")], (10, 5), "A < B", "bullet")
    assert drawing == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="bullet" viewBox="0 0 10 5" '
        'width="10mm" height="5mm" role="img">'
        '<title>A &lt; B</title><path d="M0 0" fill="none"/></svg>'
    )


def test_a_figure_lays_escaped_labels_over_the_drawing() -> None:
    words = label("R&D", box((1, 2), 10, "left"), "tick")
    assert figure(Markup("<svg/>"), [words], (10, 5), "radar") == (
        '<div class="chart radar" style="width:10mm;height:5mm"><svg/>'
        '<div class="lb tick" style="left:1mm;top:2mm;width:10mm;text-align:left">R&amp;D</div></div>'
    )


@pytest.mark.parametrize(
    ("place", "style"),
    [
        (box((20, 5), 10, "center"), "left:15mm;top:5mm;width:10mm;text-align:center"),
        (box((20, 5), 10, "right"), "left:10mm;top:5mm;width:10mm;text-align:right"),
        (box((20, 5), 10, "left", above=50), "left:20mm;bottom:45mm;width:10mm;text-align:left"),
    ],
)
def test_a_label_is_placed_by_one_of_its_points(place: str, style: str) -> None:
    assert place == style


def test_the_alternative_is_left_alone_when_it_says_everything() -> None:
    assert alternative("Data: 2.46.", [("Data", "2.46")]) == "Data: 2.46."


def test_the_alternative_is_completed_with_what_it_lacks() -> None:
    assert alternative("Data: 2.46.", [("Data", "2.46"), ("Journey", "3.10")]) == "Data: 2.46. Journey 3.10"


@pytest.mark.parametrize(
    ("text", "cut"),
    [("short", "short"), ("a few words too many", "a few words…"), ("Donaudampfschifffahrt is long", "Donaudampfs…")],
)
def test_long_text_is_cut_at_a_word_where_that_leaves_half_of_it(text: str, cut: str) -> None:
    assert shortened(text, 12) == cut


def test_a_watermark_is_a_light_word_on_a_whole_sheet() -> None:
    address = watermark("A < B", DEFAULT_THEME)
    drawing = b64decode(address.removeprefix("data:image/svg+xml;base64,")).decode()
    colour = drawing.partition('fill="')[2][:7]
    assert 'width="210mm" height="297mm"' in drawing
    assert "A &lt; B</text>" in drawing
    assert contrast(DEFAULT_THEME.muted, colour) >= READABLE
