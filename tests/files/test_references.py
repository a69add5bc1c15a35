from typing import Any

import pytest

from cxmaturity.files.references import Part, find_endless


def part(element: str, within: tuple[int, ...] = (), **attributes: str) -> Part:
    return Part(element, {key.replace("_", "-"): value for key, value in attributes.items()}, within)


def flaw(*parts: Part, styles: str = "") -> str:
    found = find_endless(parts, styles)
    return found.message if found else ""


def cut(styles: str = "", **attributes: Any) -> str:
    """What is said of a shape inside a clip path."""
    return flaw(part("clipPath", id="k"), part("rect", (0,), **attributes), styles=styles)


OF_CLASS: Any = {"class": "a"}
CUT = "a `clipPath` holds a `clip-path` itself"


def test_a_drawing_with_copies_gradients_and_cuts_has_an_end() -> None:
    parts = [
        part("clipPath", id="k"),
        part("rect", (0,), **OF_CLASS),
        part("g", id="shape"),
        part("path", (2,), clip_path="url(#k)"),
        part("use", href="#shape"),
        part("linearGradient", id="one", href="#two"),
        part("linearGradient", id="two"),
        part("image", href="data:image/png;base64,AA", id="picture"),
        part("use", href="#nowhere"),
    ]
    assert find_endless(parts, ".a{fill:none}.b{clip-path:url(#k)}") is None


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([part("use", id="a", href="#a")], "`use` of `a`, which holds a `use` itself"),
        ([part("use", id="a", href="#b"), part("use", id="b", href="#a")], "`use` of `b`, which holds a `use` itself"),
        ([part("g", id="a"), part("use", (0,), href="#a")], "`use` of `a`, which holds a `use` itself"),
        ([part("use", href="#a")] * 51, "a logo has at most 50 `use`"),
        ([part("linearGradient", id="a", href="#a")], "`a` refers to itself"),
        (
            [part("linearGradient", id=f"g{number}", href=f"#g{number + 1}") for number in range(60)],
            "more than 50 parts refer to each other",
        ),
    ],
)
def test_what_refers_to_itself_has_no_end(parts: list[Part], message: str) -> None:
    assert flaw(*parts) == message


@pytest.mark.parametrize(
    "attributes",
    [
        {"clip_path": "url(#k)"},
        {"clip_path": "#k"},
        {"style": "fill:red;clip-path: url(#k)"},
        {"style": "CLIP-PATH:url('#k')"},
        {"class": "b a"},
    ],
)
def test_what_cuts_is_not_cut_itself(attributes: dict[str, str]) -> None:
    assert cut("rect.a, .c{clip-path:url(#k)}", **attributes) == CUT


@pytest.mark.parametrize(
    "styles",
    [
        "rect{clip-path:url(#k)}",
        "*{Clip-Path:url(#k)}",
        "#r{clip-path:url(#k)}",
        "g .x{clip-path:url(#k)}",
        ".a{x:'} .b{';clip-path:url(#k)}",
        ".a{x:url(#}.b{);clip-path:url(#k)}",
        ".a{x:(} .b{);clip-path:url(#k)}",
        "/* .b{ */ .a{clip-path:url(#k)}",
        ".a{.b{x:y}clip-path:url(#k)}",
    ],
)
def test_a_style_that_may_cut_any_element_cuts_those_in_a_clip_path(styles: str) -> None:
    assert cut(styles) == CUT


def test_styles_that_cut_other_classes_leave_a_clip_path_alone() -> None:
    styles = ".b,.c{clip-path:url('#k')}.a{fill:rgb(1, 2, 3)}"
    assert (cut(styles), cut(styles, **OF_CLASS), cut(styles, style="clip-path:none")) == ("", "", "")


def test_a_copy_in_a_clip_path_is_not_of_something_cut() -> None:
    parts = [part("rect", id="r", clip_path="url(#k)"), part("clipPath", id="k"), part("use", (1,), href="#r")]
    assert flaw(*parts) == CUT
    assert flaw(part("rect", id="r"), *parts[1:]) == ""


def test_a_drawing_draws_at_most_five_thousand_elements_with_its_copies_and_cuts() -> None:
    group = [part("g", id="a"), *[part("path", (0,))] * 98]
    assert flaw(*group, *[part("use", href="#a")] * 49) == ""
    said = "with its copies, the logo draws more than 5,000 elements"
    assert flaw(*group, *[part("use", href="#a")] * 50) == said
    outline = [part("clipPath", id="k"), *[part("path", (0,))] * 98]
    cuts = [part("rect", clip_path="url(#k)"), part("rect", style="clip-path:url(#k)"), part("rect", **OF_CLASS)]
    assert flaw(*outline, *cuts * 16, styles=".a{clip-path:url(#k)}") == ""
    assert flaw(*outline, *cuts * 17, styles=".a{clip-path:url(#k)}") == said
