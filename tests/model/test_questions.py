from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from cxmaturity.model.expression import Compare, Name, Number
from cxmaturity.model.parsing import parse
from cxmaturity.model.questions import YES_NO, Band, Calc, Missing, Option, Question, Rating, Scale, YesNo, mirrored

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def test_the_type_says_what_a_question_is() -> None:
    assert QUESTION.validate_python({"id": "a", "type": "yesno"}) == YesNo(id="a", type="yesno")
    assert QUESTION.validate_python({"id": "a", "type": "rating", "scale": "s"}) == Rating(
        id="a", type="rating", scale="s"
    )


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ({"id": "a"}, "union_tag_not_found"),
        ({"id": "a", "type": "ratng"}, "union_tag_invalid"),
        ({"id": "a", "type": "yesno", "scale": "s"}, "extra_forbidden"),
        ({"id": "a", "type": "rank", "options": []}, "too_short"),
        ({"id": "a", "type": "calc", "value": 3}, "expression_type"),
        ({"id": "a", "type": "calc", "value": "3 +"}, "expression"),
        (
            {"id": "a", "type": "table", "columns": [{"id": "b", "type": "table"}, {"id": "c", "type": "text"}]},
            "union_tag_invalid",
        ),
    ],
)
def test_a_question_has_the_fields_of_its_type(question: object, kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        QUESTION.validate_python(question)
    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_a_rule_is_read_once() -> None:
    calc = QUESTION.validate_python({"id": "a", "type": "calc", "value": "b >= 1"})
    assert isinstance(calc, Calc)
    assert (calc.value.source, calc.value.tree) == ("b >= 1", Compare(">=", Name("b"), Number(1)))
    assert Calc(id="a", type="calc", value=parse("b >= 1")) == calc


def test_a_bare_word_stands_for_a_missing_answer() -> None:
    scale = Scale.model_validate({"options": [{"id": "low"}], "missing": ["na", {"state": "dk", "spellings": ["-1"]}]})
    assert scale.missing == (Missing(state="na"), Missing(state="dk", spellings=("-1",)))


@pytest.mark.parametrize(
    ("band", "number", "fits"),
    [
        ({"from": 1, "below": 4}, 1, True),
        ({"from": 1, "below": 4}, 4, False),
        ({"above": 1}, 1, False),
        ({"above": 1}, 1.1, True),
        ({"from": 1}, 0.9, False),
        ({}, -1000, True),
    ],
)
def test_a_band_includes_from_and_excludes_below_and_above(
    band: dict[str, float], number: float, *, fits: bool
) -> None:
    assert Band.model_validate({"value": 5, **band}).fits(number) is fits


def test_a_scale_is_mirrored_between_its_lowest_and_highest_value() -> None:
    options = tuple(Option(id=id_, value=value) for id_, value in (("a", 1.0), ("b", 2.0), ("c", 5.0)))
    assert [(option.id, option.value) for option in mirrored(options)] == [("a", 5), ("b", 4), ("c", 1)]


def test_what_has_no_value_has_no_mirror() -> None:
    assert mirrored((Option(id="a"), Option(id="b"))) == (Option(id="a"), Option(id="b"))
    assert mirrored((Option(id="a", value=1.0), Option(id="b"))) == (Option(id="a", value=1.0), Option(id="b"))


def test_yes_is_one_and_no_is_nothing() -> None:
    assert {option.id: option.value for option in YES_NO} == {"yes": 1.0, "no": 0.0}
