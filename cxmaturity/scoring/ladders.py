"""Ladders on the measured rows: every requirement judged, stages reached, in three runs.

Columns made here, for ladder `maturity`, stage number s and requirement number r (both from 0):

    maturity/s/r@value          met, null when unknown (also @low, @high)
    maturity/s/r@actual         the side that was measured; @needed the other; null for a condition
    maturity/s@value            the stage's own requirements all hold, and in a staged ladder those of all below
    maturity/s@sound@value      what it needs is reached too
    maturity@value              the stage number; 0 below the first stage, null when that cannot be said
    maturity@reduced            a question was dropped and the ladder is `whole: true`
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import Call, Compare, Name, Number, Tree, ids_in
from cxmaturity.model.scopes import group_scope
from cxmaturity.model.structure import all_needs, questions_under
from cxmaturity.scoring.compiling import compile_tree
from cxmaturity.scoring.rows import ROW_STATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.expression import Comparator
    from cxmaturity.model.questionnaire import Ladder, Questionnaire, Stage
    from cxmaturity.scoring.compiling import Columns

_FLIPPED: dict[Comparator, Comparator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement, ready to judge: a comparison has what is measured on its left."""

    source: str
    text: Mapping[str, str] | None
    tree: Tree


def rules_of(questionnaire: Questionnaire, ladder: Ladder, stage: Stage) -> list[Rule]:
    """The requirements of a stage, the one that `from:` is short for first."""
    rules = []
    if stage.from_ is not None and ladder.score is not None:
        source = f"{ladder.score} >= {stage.from_:g}"
        rules.append(Rule(source, None, Compare(">=", Name(ladder.score), Number(stage.from_))))
    scope = group_scope(questionnaire)
    for requirement in stage.requires:
        tree = bind_condition(requirement.that.tree, scope)
        rules.append(Rule(requirement.that.source, requirement.text, _measured_left(tree)))
    return rules


def _measured_left(tree: Tree) -> Tree:
    """`2.5 <= overall` reads as `overall >= 2.5`."""
    if isinstance(tree, Compare) and isinstance(tree.left, Number):
        return Compare(_FLIPPED[tree.operator], tree.right, tree.left, tree.at)
    return tree


def with_ladder(
    questionnaire: Questionnaire, id_: str, frame: pl.DataFrame, environments: Mapping[str, Columns]
) -> pl.DataFrame:
    """The frame with one ladder judged."""
    ladder = questionnaire.ladders[id_]
    made: list[pl.Expr] = [_reduced(questionnaire, ladder).alias(f"{id_}@reduced")]
    for number, stage in enumerate(ladder.stages):
        for index, rule in enumerate(rules_of(questionnaire, ladder, stage)):
            made += _judged(f"{id_}/{number}/{index}", rule, environments)
    frame = frame.with_columns(made)
    for run in environments:
        frame = frame.with_columns(_reached(questionnaire, id_, ladder, run))
        frame = frame.with_columns(_sound(id_, ladder, run))
        frame = frame.with_columns(_stage_number(questionnaire, id_, ladder, run).alias(f"{id_}@{run}"))
    known = pl.col(f"{id_}@value").is_not_null().cast(pl.Float64)
    return frame.with_columns(
        known.alias(f"{id_}@coverage"),
        pl.lit(1.0).alias(f"{id_}@applicable"),
        pl.lit(float(len(ladder.stages))).alias(f"{id_}@maximum"),
        pl.col("@n").alias(f"{id_}@n"),
    )


def _judged(stem: str, rule: Rule, environments: Mapping[str, Columns]) -> list[pl.Expr]:
    made = [compile_tree(rule.tree, columns).expr.alias(f"{stem}@{run}") for run, columns in environments.items()]
    sides = [pl.lit(None), pl.lit(None)]
    if isinstance(rule.tree, Compare):
        compiled = [compile_tree(side, environments["value"]) for side in (rule.tree.left, rule.tree.right)]
        sides = sides if compiled[0].is_option else [side.expr for side in compiled]
    names = (f"{stem}@actual", f"{stem}@needed")
    return made + [side.cast(pl.Float64).alias(name) for side, name in zip(sides, names, strict=True)]


def _reached(questionnaire: Questionnaire, id_: str, ladder: Ladder, run: str) -> list[pl.Expr]:
    made = []
    below: pl.Expr = ~pl.col(f"{id_}@reduced")
    for number, stage in enumerate(ladder.stages):
        count = len(rules_of(questionnaire, ladder, stage))
        own = [pl.col(f"{id_}/{number}/{index}@{run}").fill_null(value=False) for index in range(count)]
        holds = reduce(and_, own, below)
        below = holds if ladder.kind == "staged" else below
        made.append(holds.alias(f"{id_}/{number}@{run}"))
    return made


def _sound(id_: str, ladder: Ladder, run: str) -> list[pl.Expr]:
    """A step is sound when it is reached, and so is everything it needs, by way of what that needs."""
    numbers = {stage.id: number for number, stage in enumerate(ladder.stages)}
    made = []
    for number, stage in enumerate(ladder.stages):
        needed = [pl.col(f"{id_}/{numbers[need]}@{run}") for need in all_needs(ladder, stage.id)]
        made.append(reduce(and_, needed, pl.col(f"{id_}/{number}@{run}")).alias(f"{id_}/{number}@sound@{run}"))
    return made


def _stage_number(questionnaire: Questionnaire, id_: str, ladder: Ladder, run: str) -> pl.Expr:
    """Staged: the highest stage reached. Free: the furthest step that is reached and sound."""
    number: pl.Expr = pl.when(_is_below_first(questionnaire, id_, ladder, run)).then(0.0)
    part = "" if ladder.kind == "staged" else "@sound"
    for index in range(len(ladder.stages)):
        number = pl.when(pl.col(f"{id_}/{index}{part}@{run}")).then(float(index + 1)).otherwise(number)
    return number


def _is_below_first(questionnaire: Questionnaire, id_: str, ladder: Ladder, run: str) -> pl.Expr:
    """Whether enough is known to say that not even the first stage is reached: that counts as 0, and is not missing."""
    known = ~pl.col(f"{id_}@reduced")
    for index, rule in enumerate(rules_of(questionnaire, ladder, ladder.stages[0])):
        met = pl.col(f"{id_}/0/{index}@{run}")
        known = known & (met.fill_null(value=False) if is_coverage(rule) else met.is_not_null())
    return known


def is_coverage(rule: Rule) -> bool:
    """Whether a requirement asks that enough is answered."""
    return isinstance(rule.tree, Compare) and isinstance(rule.tree.left, Call) and rule.tree.left.function == "coverage"


def _reduced(questionnaire: Questionnaire, ladder: Ladder) -> pl.Expr:
    """Whether the ladder must be whole and a question under it was offered to nobody, other than by routing."""
    if not ladder.whole:
        return pl.lit(value=False)
    dropped = []
    for id_ in questions_of_ladder(questionnaire, ladder):
        offered = [f"{id_}:{state}" for state in ROW_STATES if state not in ("not_offered", "not_asked")]
        dropped.append((pl.col(f"{id_}:not_offered") > 0) & (pl.sum_horizontal(offered) == 0))
    return pl.any_horizontal(dropped) if dropped else pl.lit(value=False)


def questions_of_ladder(questionnaire: Questionnaire, ladder: Ladder) -> tuple[str, ...]:
    """The questions that a ladder's requirements rest on, directly or through scores and ladders."""
    found: dict[str, None] = {}
    waiting = [ladder.score] if ladder.score else []
    waiting += [name for stage in ladder.stages for rule in stage.requires for name in ids_in(rule.that.tree)]
    for id_ in waiting:
        if id_ in questionnaire.questions:
            found[id_] = None
        elif id_ in questionnaire.ladders:
            found |= dict.fromkeys(questions_of_ladder(questionnaire, questionnaire.ladders[id_]))
        else:
            found |= {member.id: None for member in questions_under(questionnaire, id_)}
    return tuple(found)
