"""Everything a result needs, as columns that merge by addition: tally the parts of a data set, add, finish.

One row for each organisation and group; `@by` is the grouping ("" for the group of all), `@group` the group's name in it.

    @n @w                       respondents, and their weight
    data_connected:answered     how many answered (and :na, :dk, ... one column a state); the same with :w for their weight
    data_connected=capable      how many chose an option; with :w for their weight
    data:n data:w data:sum ...  how many respondents have a score of their own, their weight, and the weighted sums of `SUMS`
    cco_type=matrix             how many respondents (or rows of a table) are in a class
    ~0@count ...                the parts of functions on tables; the same with :w for their weight

Numbers have no fixed options: `numbers` counts their distinct values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.binding import bind_condition
from cxmaturity.model.questions import Calc, Multi, NumberQuestion
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, WEIGHT, by_column, option_column
from cxmaturity.model.scopes import row_scope, table_scope
from cxmaturity.scoring.compiling import compile_tree
from cxmaturity.scoring.respondents import ends, own_scores, with_own_scores
from cxmaturity.scoring.rows import ROW_STATES, RowColumns, prepare, row_state_column
from cxmaturity.scoring.tables import ADDITIVE, TableColumns
from cxmaturity.scoring.values import value_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Classes, Questionnaire
    from cxmaturity.model.questions import Question
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.structure import ScorePlan
    from cxmaturity.model.vocabulary import Scope
    from cxmaturity.scoring.compiling import Columns
    from cxmaturity.scoring.rows import Rows

BY = "@by"
GROUP = "@group"
KEYS = (ORGANISATION, BY, GROUP)
SUMS = ("sum", "squares", "low", "high", "bounded", "most", "attainable")
"""Weighted sums of a score: own scores, their squares, the bounds, the weight that has bounds, the most that could be scored, and the
same for those who have a score."""
UNCLASSIFIED = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """What merges by addition, per organisation and group."""

    frame: pl.DataFrame
    numbers: pl.DataFrame

    def __add__(self, other: Tally) -> Tally:
        """The tally of both parts together."""
        frame = pl.concat([self.frame, other.frame], how="diagonal")
        numbers = pl.concat([self.numbers, other.numbers])
        sums = pl.col([name for name in frame.columns if name not in KEYS]).sum()
        return Tally(
            frame.group_by(KEYS, maintain_order=True).agg(sums),
            numbers.group_by([*KEYS, "question", "value"]).agg(pl.col("n", "w").sum()),
        )


def tally(questionnaire: Questionnaire, responses: Responses, by: Sequence[str] = ()) -> Tally:
    """The tally of these respondents: per organisation, and per group for each grouping named in `by`."""
    rows = prepare(questionnaire, responses)
    frame = with_own_scores(questionnaire, rows)
    if ORGANISATION not in frame.columns:
        frame = frame.with_columns(pl.lit(responses.organisation).alias(ORGANISATION))
    weighted = WEIGHT in frame.columns
    frame = _classified(questionnaire, rows, frame)
    sums = _sums(questionnaire, rows, frame, weighted=weighted)
    parts, numbers = [], []
    for grouping in ("", *by):
        group = pl.lit("") if not grouping else pl.col(by_column(grouping)).cast(pl.String).fill_null("")
        keys = [pl.col(ORGANISATION), pl.lit(grouping).alias(BY), group.alias(GROUP)]
        parts.append(frame.lazy().group_by(keys, maintain_order=True).agg(sums).collect())
        numbers.append(_numbers(questionnaire, frame, keys))
    return Tally(_completed(questionnaire, pl.concat(parts), rows, weighted=weighted), pl.concat(numbers))


def _sums(questionnaire: Questionnaire, rows: Rows, frame: pl.DataFrame, *, weighted: bool) -> list[pl.Expr]:
    weight = pl.col(WEIGHT) if weighted else None
    sums = [pl.len().cast(pl.Float64).alias("@n")]
    if weight is not None:
        sums.append(weight.sum().alias("@w"))
    for question in questionnaire.questions.values():
        sums += _question_sums(questionnaire, question, rows, frame, weight)
    for plan in own_scores(questionnaire):
        sums += _score_sums(plan, frame, weight)
    for id_, classes in questionnaire.classes.items():
        names = [f"{id_}={option}" for option in class_ids(classes) if f"{id_}={option}" in frame.columns]
        sums += [pl.col(name).sum().cast(pl.Float64) for name in names]
    additive = [name for name in frame.columns if name.endswith(ADDITIVE)]
    sums += [pl.col(name).sum() for name in additive]
    return sums if weight is None else sums + [(pl.col(name) * weight).sum().alias(f"{name}:w") for name in additive]


def _counted(flag: pl.Expr, name: str, weight: pl.Expr | None) -> list[pl.Expr]:
    """How many, and with what weight."""
    counts = [flag.sum().cast(pl.Float64).alias(name)]
    return counts if weight is None else [*counts, (flag * weight).sum().alias(f"{name}:w")]


def _question_sums(
    questionnaire: Questionnaire, question: Question, rows: Rows, frame: pl.DataFrame, weight: pl.Expr | None
) -> list[pl.Expr]:
    sums: list[pl.Expr] = []
    id_ = question.id
    if id_ not in rows.complete:
        state = pl.col(row_state_column(id_))
        for index in frame[row_state_column(id_)].unique():
            sums += _counted(state == index, f"{id_}:{ROW_STATES[index]}", weight)
    for option in questionnaire.options(question):
        column = option_column(id_, option.id) if isinstance(question, Multi) else id_
        if column in frame.columns:
            chosen = pl.col(column) if isinstance(question, Multi) else pl.col(column) == option.id
            chosen = chosen if question.when is None else chosen & (pl.col(row_state_column(id_)) == 0)
            sums += _counted(chosen, f"{id_}={option.id}", weight)
    return sums


def _score_sums(plan: ScorePlan, frame: pl.DataFrame, weight: pl.Expr | None) -> list[pl.Expr]:
    own = pl.col(f"{plan.id}@own")
    v = pl.lit(1.0) if weight is None else weight
    known = own.is_not_null()
    sums = [known.sum().cast(pl.Float64).alias(f"{plan.id}:n")]
    sums += [] if weight is None else [(known * v).sum().alias(f"{plan.id}:w")]
    sums += [(own * v).sum().alias(f"{plan.id}:sum"), (own * own * v).sum().alias(f"{plan.id}:squares")]
    if f"{plan.id}@low" in frame.columns:
        sums += [(pl.col(f"{plan.id}@{end}") * v).sum().alias(f"{plan.id}:{end}") for end in ("low", "high", "most")]
        sums.append((pl.col(f"{plan.id}@low").is_not_null() * v).sum().alias(f"{plan.id}:bounded"))
        most = pl.when(known).then(pl.col(f"{plan.id}@most"))
        sums.append((most * v).sum().alias(f"{plan.id}:attainable"))
    return sums


def _completed(questionnaire: Questionnaire, frame: pl.DataFrame, rows: Rows, *, weighted: bool) -> pl.DataFrame:
    """All columns that a tally of this questionnaire has, whatever these respondents left out."""
    made: dict[str, pl.Expr] = {} if weighted else {"@w": pl.col("@n")}
    zero = pl.lit(0.0)
    for id_, question in questionnaire.questions.items():
        if id_ in rows.complete:
            made |= {f"{id_}:answered": pl.col("@n"), f"{id_}:answered:w": pl.col("@w" if weighted else "@n")}
        states = [f"{id_}:{state}" for state in ROW_STATES if f"{id_}:{state}" not in (*frame.columns, *made)]
        made |= {f"{name}{end}": zero for name in states for end in ("", ":w")}
        options = [f"{id_}={option.id}" for option in questionnaire.options(question)]
        made |= {f"{name}{end}": zero for name in options if name not in frame.columns for end in ("", ":w")}
    for plan in own_scores(questionnaire):
        made |= _completed_score(questionnaire, plan, frame, weighted=weighted)
    if not weighted:
        counts = [name for name in frame.columns if name not in KEYS and (":" in name or "=" in name)]
        counts += [name for name in frame.columns if name.endswith(ADDITIVE)]
        unweighted = [name for name in counts if name.rpartition(":")[2] not in (*SUMS, "w")]
        made |= {f"{name}:w": pl.col(name) for name in unweighted if not name.endswith(":n")}
    return frame.with_columns([expr.alias(name) for name, expr in made.items() if name not in frame.columns])


def _completed_score(
    questionnaire: Questionnaire, plan: ScorePlan, frame: pl.DataFrame, *, weighted: bool
) -> dict[str, pl.Expr]:
    made = {} if weighted else {f"{plan.id}:w": pl.col(f"{plan.id}:n")}
    if f"{plan.id}:low" not in frame.columns:
        own, total = pl.col(f"{plan.id}:w" if weighted else f"{plan.id}:n"), pl.col(f"{plan.id}:sum")
        made |= {f"{plan.id}:low": total, f"{plan.id}:high": total, f"{plan.id}:bounded": own}
        made |= {f"{plan.id}:{name}": own * _most(questionnaire, plan) for name in ("most", "attainable")}
    return made


def _most(questionnaire: Questionnaire, plan: ScorePlan) -> float:
    """The most that somebody who answers everything can score."""
    weight = sum(member.weight for member in plan.members)
    total = sum(member.weight * ends(questionnaire, member.id)[1] for member in plan.members)
    return total / weight if plan.aggregate == "mean" and weight else total


def _numbers(questionnaire: Questionnaire, frame: pl.DataFrame, keys: list[pl.Expr]) -> pl.DataFrame:
    """How often each value of a number or computed answer occurs."""
    weight = pl.col(WEIGHT) if WEIGHT in frame.columns else pl.lit(1.0)
    schema = {
        **dict.fromkeys(KEYS, pl.String),
        "question": pl.String,
        "value": pl.Float64,
        "n": pl.Float64,
        "w": pl.Float64,
    }
    parts = [pl.DataFrame(schema=schema)]
    for id_, question in questionnaire.questions.items():
        if isinstance(question, NumberQuestion | Calc):
            value = pl.col(value_column(id_))
            known = frame.lazy().filter(value.is_not_null())
            counts = [pl.len().cast(pl.Float64).alias("n"), weight.sum().cast(pl.Float64).alias("w")]
            grouped = known.group_by([*keys, pl.lit(id_).alias("question"), value.alias("value")])
            parts.append(
                grouped.agg(counts if WEIGHT in frame.columns else [counts[0], counts[0].alias("w")]).collect()
            )
    return pl.concat(parts)


def class_ids(classes: Classes) -> list[str]:
    """The classes in the order of the file, and last what is in none of them."""
    return [*(option.id for option in classes.options), UNCLASSIFIED]


def _classified(questionnaire: Questionnaire, rows: Rows, frame: pl.DataFrame) -> pl.DataFrame:
    """Each respondent's class as one column of 0 and 1 a class; for classes of table rows, how many of their rows are in it."""
    for id_, classes in questionnaire.classes.items():
        if classes.for_each is not None:
            scope = table_scope(questionnaire, classes.for_each)
            flags = class_flags(id_, classes, scope, TableColumns(questionnaire, classes.for_each))
            counts = rows.tables[classes.for_each].select(RESPONDENT, *flags).group_by(RESPONDENT).sum()
            names = [name for name in counts.columns if name != RESPONDENT]
            frame = frame.join(counts, on=RESPONDENT, how="left").with_columns(pl.col(names).fill_null(0))
        elif classes.per == "respondent":
            frame = frame.with_columns(
                class_flags(id_, classes, row_scope(questionnaire), RowColumns(questionnaire, rows))
            )
    return frame


def class_flags(id_: str, classes: Classes, scope: Scope, columns: Columns) -> list[pl.Expr]:
    """One column of 0 and 1 for each class, the last for what is in none: the first class that is true wins."""
    rules = [compile_tree(bind_condition(option.when.tree, scope), columns).expr for option in classes.options]
    return [flag.alias(f"{id_}={name}") for name, flag in zip(class_ids(classes), first_true(rules), strict=True)]


def first_true(rules: Sequence[pl.Expr]) -> list[pl.Expr]:
    """For ordered conditions, where each is the first that is true; the last column is where none is."""
    taken = pl.lit(value=False)
    flags = []
    for rule in rules:
        holds = rule.fill_null(value=False)
        flags.append((holds & ~taken).cast(pl.UInt32))
        taken = taken | holds
    return [*flags, (~taken).cast(pl.UInt32)]
