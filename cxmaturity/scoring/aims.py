"""What made-up answers should be able to come to: every stage of every ladder, and every piece of advice on a condition.

Left out are conditions on rows of tables and on what is computed from a table, for a made-up sheet has none; those on other instruments are in `witnesses`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.advising import aliases_in
from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import Compare, Logic, Tree, ids_in
from cxmaturity.model.scopes import advice_scope
from cxmaturity.model.structure import all_needs
from cxmaturity.scoring.compiling import compile_tree
from cxmaturity.scoring.ladders import rules_of
from cxmaturity.scoring.measures import GroupColumns
from cxmaturity.scoring.signals import member_columns
from cxmaturity.scoring.tables import table_calls
from cxmaturity.scoring.under import all_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.compiling import Columns


@dataclass(frozen=True, slots=True, eq=False)
class Aim:
    """Something that some answers should lead to.

    `holds` and `distance` are about the measured rows of a frame: whether it is so, and how far it is from being so. `index` is the place of the
    piece of advice, None for a stage.
    """

    path: Path
    name: str
    index: int | None
    rests_on: frozenset[str]
    holds: Callable[[pl.DataFrame], pl.Expr]
    distance: Callable[[pl.DataFrame], pl.Expr]


def stage_aims(questionnaire: Questionnaire) -> Iterator[Aim]:
    """Every stage; a step of a free ladder is reached when it is sound."""
    for id_, ladder in questionnaire.ladders.items():
        rests_on = all_under(questionnaire, [id_])
        if rests_on.isdisjoint(questionnaire.tables):
            for number, stage in enumerate(ladder.stages):
                yield Aim(
                    ("ladders", id_, "stages", number),
                    f"the stage `{stage.id}` of `{id_}`",
                    None,
                    rests_on,
                    _column(f"{id_}/{number}@sound@value"),
                    _to_stage(questionnaire, id_, number),
                )


def _column(name: str) -> Callable[[pl.DataFrame], pl.Expr]:
    return lambda _frame: pl.col(name)


def _to_stage(questionnaire: Questionnaire, id_: str, number: int) -> Callable[[pl.DataFrame], pl.Expr]:
    """How far all is from being met that this stage asks for, and the stages below it or before it."""
    ladder = questionnaire.ladders[id_]
    needed = {stage.id for stage in ladder.stages[:number]} if ladder.kind == "staged" else set()
    needed |= {ladder.stages[number].id, *all_needs(ladder, ladder.stages[number].id)}
    rules = [rule for stage in ladder.stages if stage.id in needed for rule in rules_of(questionnaire, ladder, stage)]

    def distance(frame: pl.DataFrame) -> pl.Expr:
        columns = GroupColumns(questionnaire, frame, "value", table_calls(questionnaire))
        return pl.sum_horizontal([pl.lit(0.0), *(_distance(rule.tree, columns) for rule in rules)])

    return distance


def advice_aims(questionnaire: Questionnaire) -> Iterator[Aim]:
    """Every piece of advice whose condition made-up answers can meet; with `for_each`, for any step or dimension."""
    for index, rule in enumerate(questionnaire.advice):
        rests_on = all_under(questionnaire, _named(rule))
        if not aliases_in(rule) and rests_on.isdisjoint(questionnaire.tables):
            yield Aim(
                ("advice", index, "when"),
                f"the advice `{rule.id}`",
                index,
                rests_on,
                _of_members(
                    questionnaire, rule, lambda tree, columns: compile_tree(tree, columns).expr, pl.any_horizontal
                ),
                _of_members(questionnaire, rule, _distance, pl.min_horizontal),
            )


def _named(rule: AdviceRule) -> tuple[str, ...]:
    return (*ids_in(rule.when.tree), *((rule.for_each,) if rule.for_each else ()))


def _of_members(
    questionnaire: Questionnaire,
    rule: AdviceRule,
    judge: Callable[[Tree, Columns], pl.Expr],
    together: Callable[[list[pl.Expr]], pl.Expr],
) -> Callable[[pl.DataFrame], pl.Expr]:
    tree = bind_condition(rule.when.tree, advice_scope(questionnaire, rule))

    def judged(frame: pl.DataFrame) -> pl.Expr:
        group = GroupColumns(questionnaire, frame, "value", table_calls(questionnaire))
        return together([judge(tree, columns) for _, columns in member_columns(questionnaire, rule, group)])

    return judged


def _distance(tree: Tree, columns: Columns) -> pl.Expr:
    """How far a condition is from being true: 0 when it is; for a comparison between 1 and 2, growing with what it falls short; 2 when unknown."""
    match tree:
        case Logic("and", parts):
            return pl.sum_horizontal([_distance(part, columns) for part in parts])
        case Logic("or", parts):
            return pl.min_horizontal([_distance(part, columns) for part in parts])
        case Compare(_, left, right):
            sides = [compile_tree(side, columns) for side in (left, right)]
            gap = pl.lit(1.0) if any(side.is_option for side in sides) else _gap(sides[0].expr, sides[1].expr)
        case _:
            gap = pl.lit(1.0)
    holds = compile_tree(tree, columns).expr.fill_null(value=False)
    return pl.when(holds).then(0.0).otherwise(1.0 + gap)


def _gap(left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """Between 0 and 1; 1 when a side is unknown."""
    difference = (left.cast(pl.Float64) - right.cast(pl.Float64)).abs()
    return (difference / (1.0 + difference)).fill_nan(1.0).fill_null(1.0)
