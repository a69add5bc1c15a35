from __future__ import annotations

import pytest

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.source import Source, read_source
from cxmaturity.files.validate import MOST_TOLD, expression_place, validate, validate_most
from cxmaturity.model.content import Content, Many, Text
from cxmaturity.model.questions import Rule


class Leaf(Content):
    id: str = "leaf"
    weight: float = 1.0
    rule: Rule | None = None


class Branch(Content):
    """Named so that pydantic's `loc` could be mistaken for a path: fields are called as its types are."""

    str_: int = 1
    strategy: Leaf | str = "none"
    leaves: Many[Leaf] = ()
    branches: Many[Branch] = ()
    title: Text | None = None


def branch(text: str) -> Source:
    return read_source(text, "a.yaml")


def problems(text: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(UserError) as caught:
        validate(Branch, branch(text))
    return [(f"{problem.line}:{problem.column}", problem.message, problem.id) for problem in caught.value.problems]


def test_sound_data_become_the_model() -> None:
    assert validate(Branch, branch("leaves: [{weight: 2}]")) == Branch(leaves=(Leaf(weight=2.0),))


def test_the_base_language_is_passed_on() -> None:
    assert validate(Branch, branch("title: Tak"), {"base": "nl"}).title == {"nl": "Tak"}


def test_problems_are_sorted_by_place_and_know_the_id_around_them() -> None:
    text = "leaves:\n  - {id: oak, weight: heavy}\n  - {id: elm, wieght: 1}\ntitle: 1\n"
    assert problems(text) == [
        ("2:23", "`weight` must be a number, found the text `heavy`", "oak"),
        ("3:15", "unknown field `wieght`", "elm"),
        ("4:8", "`title` must be a map of fields, found the number 1", None),
    ]


def test_of_a_union_the_complaint_that_got_deepest_is_told() -> None:
    assert problems("strategy: {id: oak, weight: heavy}") == [
        ("1:29", "`weight` must be a number, found the text `heavy`", "oak")
    ]
    assert problems("strategy: [1]") == [("1:11", "`strategy` must be a map of fields or text, found a list", None)]


def test_a_field_that_is_passed_over_leaves_the_rest_to_be_checked() -> None:
    model, found, passed_over = validate_most(
        Branch, branch("leaves: [{id: oak, weight: heavy}, {id: elm, rule: 1 >}]")
    )
    assert model is not None
    assert [(leaf.id, leaf.weight, leaf.rule and leaf.rule.source) for leaf in model.leaves] == [
        ("oak", 1.0, None),
        ("elm", 1.0, "0 == 0"),
    ]
    assert [problem.code for problem in found] == ["CX104", "CX200"]
    assert passed_over == {("leaves", 0, "weight"), ("leaves", 1, "rule")}


def test_an_item_of_a_list_cannot_be_passed_over() -> None:
    model, found, passed_over = validate_most(Branch, branch("leaves: [oak]"))
    assert (model, len(found), passed_over) == (None, 1, {("leaves", 0)})


def test_a_file_that_is_wrong_as_a_whole_has_a_problem_too() -> None:
    with pytest.raises(UserError) as caught:
        validate(Branch, branch("[oak]"))
    assert caught.value.problems == (
        Problem("CX104", "the file must be a map of fields, found a list", "a.yaml", 1, 1, 2),
    )


def test_a_thousand_problems_are_told_and_the_rest_is_counted() -> None:
    found = problems("leaves: [" + "1," * (MOST_TOLD + 2_000) + "]")
    assert len(found) == MOST_TOLD + 1
    assert found[-1][1] == "2,000 more places are wrong; mend those above first"


def test_deeply_nested_mistakes_are_found_without_trying_every_path() -> None:
    text = "{branches: [" * 19 + "{branches: [{}], nope: 1}" + "]}" * 19
    assert [message for _, message, _ in problems(text)] == ["unknown field `nope`"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("strategy: {rule: a = 1}", (1, 20)),
        ('strategy: {rule: "a = 1"}', (1, 21)),
        ("strategy: {rule: '  a = 1'}", (1, 23)),
        ("strategy:\n  rule: |\n    a = 1\n", (2, 9)),
        ('strategy:\n  rule: "a\n    = 1"\n', (2, 9)),
    ],
)
def test_a_mistake_in_an_expression_is_placed_in_the_expression(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(UserError) as caught:
        validate(Branch, branch(text))
    (problem,) = caught.value.problems
    assert (problem.message, problem.line, problem.column) == ("a single `=` compares nothing", *place)


def test_an_offset_counts_from_the_first_letter_of_the_expression() -> None:
    assert expression_place(branch('title: "a"'), ("title",), 3) == 12
