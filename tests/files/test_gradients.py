import pytest

from cxmaturity.files.gradients import steady_gradients
from cxmaturity.files.references import Part


def gradient(element: str = "linearGradient", **attributes: str) -> Part:
    return Part(element, {"id": "a", **attributes})


IN_HUNDREDTHS = {"x1": "0", "y1": "0", "x2": "100", "y2": "0", "gradientTransform": "scale(0.01)"}


@pytest.mark.parametrize(
    ("attributes", "changes"),
    [
        ({}, {}),
        ({"x1": "0", "y1": "0", "x2": "1", "y2": "0", "gradientUnits": "objectBoundingBox"}, {}),
        ({"x1": "20%", "y1": "0%", "x2": "80%"}, {"x1": "20", "x2": "80"}),
        ({"x2": "0", "y2": "1"}, {"x2": "0", "y2": "100"}),
        ({"x1": "-.125", "y2": "100%"}, {"x1": "-12.5", "y2": "100"}),
    ],
)
def test_a_gradient_in_shares_is_written_in_hundredths(attributes: dict[str, str], changes: dict[str, str]) -> None:
    assert steady_gradients([gradient(**attributes)]) == {"a": {**IN_HUNDREDTHS, **changes}}


@pytest.mark.parametrize(
    "parts",
    [
        [gradient(gradientTransform="rotate(45)")],
        [gradient(gradientUnits="userSpaceOnUse")],
        [gradient(y1="2px")],
        [gradient("radialGradient")],
        [gradient(), gradient()],
        [Part("linearGradient", {})],
        [gradient(href="#b"), gradient(id="b", gradientUnits="userSpaceOnUse")],
    ],
)
def test_every_other_gradient_is_left_as_it_is(parts: list[Part]) -> None:
    assert steady_gradients(parts) == {}


def test_a_gradient_keeps_what_it_takes_from_another() -> None:
    parts = [
        gradient(),
        gradient(id="b", href="#a", y2="1"),
        gradient(id="c", href="#a", gradientUnits="userSpaceOnUse", x2="9"),
        gradient(id="d", href="#a", gradientTransform="rotate(9)"),
        gradient("radialGradient", id="e", href="#a"),
    ]
    assert steady_gradients(parts) == {
        "a": IN_HUNDREDTHS,
        "b": {**IN_HUNDREDTHS, "y2": "100"},
        "c": {"x1": "0", "y1": "0", "x2": "9", "y2": "0", "gradientTransform": "scale(1)"},
        "d": {"x1": "0", "y1": "0", "x2": "1", "y2": "0", "gradientTransform": "rotate(9)"},
        "e": {"gradientTransform": "scale(1)"},
    }
