from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxmaturity.model.binding import bind
from cxmaturity.model.evaluate import Value, evaluate
from cxmaturity.model.parsing import parse
from cxmaturity.model.scopes import row_scope
from cxmaturity.scoring.compiling import compare_columns, compile_tree, either
from cxmaturity.scoring.rows import RowColumns, prepare
from tests.oracle_people import Sheet, sheet_of
from tests.oracle_responses import responses_of
from tests.oracle_rules import judged
from tests.scoring.small import DK, dimension, person, questionnaire, rating
from tests.strategies import CALM, THOROUGH, is_number, people, questionnaires, row_conditions, sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire
    from tests.oracle_people import Person
    from tests.strategies import Written


@dataclass
class OneByOne:
    """A respondent as an interview sees them."""

    sheet: Sheet

    def value(self, id_: str) -> Value:
        return self.sheet.values[id_]

    def state(self, id_: str) -> str:
        return self.sheet.states[id_]

    def chosen(self, id_: str, option: str) -> bool | None:
        return self.sheet.chosen(id_, option)

    def rows(self, table: str) -> Sequence[OneByOne]:
        return [OneByOne(row) for row in self.sheet.rows[table]]


def compiled(asked: Questionnaire, tree: Tree, answered: Sequence[Person]) -> list[Value]:
    rows = prepare(asked, responses_of(asked, answered))
    outcome = compile_tree(tree, RowColumns(asked, rows)).expr.alias("outcome")
    return rows.frame.with_columns(outcome)["outcome"].to_list()


def written(asked: Questionnaire) -> list[Written]:
    """The questions as the strategies of rules know them."""
    kinds = {"rating", "likert", "choice", "yesno", "number", "calc", "multi"}
    parts = [question.model_dump(exclude_none=True) for question in asked.questions.values() if question.type in kinds]
    return [part | ({} if part.get("bands") else {"bands": None}) for part in parts]


def check_rule(asked: Questionnaire, data: st.DataObject) -> None:
    ids = written(asked)
    kinds = [row_conditions(ids), sums([part for part in ids if is_number(part)])]
    tree = bind(parse(data.draw(st.one_of(kinds))).tree, row_scope(asked)).tree
    answered = data.draw(people(asked, 4))
    sheets = [sheet_of(asked, somebody) for somebody in answered]
    walked = [evaluate(tree, OneByOne(sheet)) for sheet in sheets]
    assert walked == pytest.approx([judged(tree, sheet) for sheet in sheets])
    assert compiled(asked, tree, answered) == pytest.approx(walked)


@settings(CALM, max_examples=50)
@given(questionnaires(), st.data())
def test_a_rule_means_the_same_in_columns_and_in_an_interview(asked: Questionnaire, data: st.DataObject) -> None:
    check_rule(asked, data)


@pytest.mark.slow
@settings(THOROUGH, max_examples=2000)
@given(questionnaires(), st.data())
def test_a_rule_means_the_same_in_columns_and_in_an_interview_on_many_more(
    asked: Questionnaire, data: st.DataObject
) -> None:
    check_rule(asked, data)


PLAIN = {"type": "choice", "scale": "plain", "prompt": "?"}
ASKED = questionnaire(dimension("d", rating("a"), rating("b"), {"id": "c", **PLAIN}, {"id": "e", **PLAIN}))


@pytest.mark.parametrize(
    ("rule", "outcomes"),
    [
        ("a >= 3", [True, False, None]),
        ("not a >= 3", [False, True, None]),
        ("a >= 3 and b >= 3", [False, False, None]),
        ("a >= 3 or b >= 3", [True, False, True]),
        ("a in [1, 3]", [True, True, None]),
        ("c == red", [True, False, None]),
        ("c != red", [False, True, None]),
        ("c == e", [True, False, None]),
        ("a / (b - 2)", [None, -1.0, None]),
        ("round(a / 2)", [2.0, 1.0, None]),
        ("coalesce(a, b) + 1", [4.0, 2.0, 4.0]),
        ("mean(a, b)", [2.5, 1.0, None]),
        ("max(a, 2)", [3.0, 2.0, None]),
        ("count(a, b, c)", [3.0, 3.0, 1.0]),
        ("share(a, 2)", [1.0, 0.0, None]),
        ("is_dk(a)", [False, False, True]),
    ],
)
def test_a_rule_is_true_false_or_unknown(rule: str, outcomes: list[Value]) -> None:
    tree = bind(parse(rule).tree, row_scope(ASKED)).tree
    answered = [person(a=3, b=2, c="red", e="red"), person(a=1, b=1, c="green", e="blue"), person(a=DK, b=3)]
    assert compiled(ASKED, tree, answered) == outcomes


def test_comparisons_forgive_what_binary_numbers_cannot_hold() -> None:
    frame = pl.DataFrame({"left": [1.4999999999999998, 1.49, None], "right": [1.5, 1.5, 1.5]})
    found = {
        sign: frame.select(compare_columns(sign, pl.col("left"), pl.col("right"))).to_series().to_list()
        for sign in SIGNS
    }
    assert found == {
        ">=": [True, False, None],
        ">": [False, False, None],
        "<=": [True, True, None],
        "<": [False, True, None],
        "==": [True, False, None],
        "!=": [False, True, None],
    }


SIGNS = (">=", ">", "<=", "<", "==", "!=")


def test_a_comparison_passes_where_either_side_passes() -> None:
    assert either(None, None) is None
    both = either(pl.lit(value=False), None, pl.lit(value=True))
    assert both is not None
    assert pl.select(both).item() is True


@pytest.mark.parametrize("sign", ["+", "-", "*"])
def test_a_formula_grows_with_its_terms_and_no_faster(sign: str) -> None:
    asked = questionnaire(dimension("d", rating("a")))
    rows = prepare(asked, responses_of(asked, [person(a=2)]))
    named = [
        len(compile_tree(parse(f" {sign} ".join(["a"] * terms)).tree, RowColumns(asked, rows)).expr.meta.root_names())
        for terms in (2, 4, 12)
    ]
    assert named == [6, 12, 36]
