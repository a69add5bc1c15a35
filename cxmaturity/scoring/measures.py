"""From a tally to the values of questions, scores and ladders: one row for each organisation and group, three runs.

Every value is computed as answered (`value`), with every missing answer at the scale's minimum (`low`) and at its maximum (`high`).

    overall@value @low @high          questions (their low median), scores, ladders (the stage number)
    overall@answered @applicable      weights per respondent; overall@coverage is their ratio, null when nothing is applicable
    overall@maximum @na @missing @not_asked @n
    share(recommend, 9)@value ...     the shares that rules ask for
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.binding import bind_number
from cxmaturity.model.expression import Call, Name, Number, ids_in, walk
from cxmaturity.model.questions import MISSING_STATES, Choice
from cxmaturity.model.rules import group_rules
from cxmaturity.model.scopes import group_scope
from cxmaturity.model.structure import HALF, Member, computing_order, has_value, questions_under, score_plans
from cxmaturity.scoring.combining import combined, most, share_with_policies
from cxmaturity.scoring.compiling import Compiled, compile_tree
from cxmaturity.scoring.distribution import ROW, distribution, filled, low_medians, share, valued_questions
from cxmaturity.scoring.ladders import with_ladder
from cxmaturity.scoring.respondents import ends, own_scores
from cxmaturity.scoring.tables import Reduction, reduced, table_calls

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.structure import ScorePlan
    from cxmaturity.scoring.tally import Tally

RUNS = ("value", "low", "high")
"""As answered, and with every missing answer at the lowest and at the highest value."""
COUNTED: Mapping[str, Sequence[str]] = {
    "na": ("na",),
    "missing": MISSING_STATES,
    "not_asked": ("not_asked", "not_offered"),
}
"""The functions that count questions by their state, and the states each counts."""


def measure(questionnaire: Questionnaire, tally: Tally) -> pl.DataFrame:
    """The tally's rows with everything measured on them."""
    frame = tally.frame.with_row_index(ROW)
    answers = distribution(questionnaire, tally, frame)
    runs: dict[str, pl.DataFrame] = {
        "value": answers,
        "low": filled(questionnaire, frame, answers, at_maximum=False),
        "high": filled(questionnaire, frame, answers, at_maximum=True),
    }
    frame = _with_questions(questionnaire, frame, runs)
    frame = _with_shares(questionnaire, frame, runs)
    calls = table_calls(questionnaire)
    plans = score_plans(questionnaire)
    for id_ in computing_order(questionnaire):
        environments = {run: GroupColumns(questionnaire, frame, run, calls) for run in RUNS}
        if id_ in questionnaire.ladders:
            frame = with_ladder(questionnaire, id_, frame, environments)
            continue
        frame = _with_score(questionnaire, plans[id_], frame, runs, environments)
    return frame


def _with_questions(
    questionnaire: Questionnaire, frame: pl.DataFrame, runs: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    ids = valued_questions(questionnaire)
    for run in RUNS:
        medians = low_medians(runs[run])
        found = medians.rename({name: f"{name}@{run}" for name in medians.columns if name != ROW})
        frame = frame.join(found, on=ROW, how="left")
        lacking = [f"{id_}@{run}" for id_ in ids if f"{id_}@{run}" not in frame.columns]
        frame = frame.with_columns([pl.lit(None, pl.Float64).alias(name) for name in lacking])
    made: list[pl.Expr] = []
    for id_ in ids:
        answered, missing = _state_weight(id_, ("answered",)), _state_weight(id_, MISSING_STATES)
        made += [answered.alias(f"{id_}@answered"), (answered + missing).alias(f"{id_}@applicable")]
        made.append(_ratio(answered, answered + missing).alias(f"{id_}@coverage"))
        made += [pl.lit(ends(questionnaire, id_)[1]).alias(f"{id_}@maximum")]
        made.append(pl.col(f"{id_}:answered").alias(f"{id_}@n"))
        made += [_state_weight(id_, states).alias(f"{id_}@{name}") for name, states in COUNTED.items()]
    for id_, question in questionnaire.questions.items():
        if isinstance(question, Choice) and id_ not in ids:
            made.append(_of_more_than_half(questionnaire, question).alias(f"{id_}@value"))
    return frame.with_columns(made)


def _state_weight(question: str, states: Sequence[str]) -> pl.Expr:
    """The weight of these states, averaged over respondents."""
    total = pl.sum_horizontal([pl.col(f"{question}:{state}:w") for state in states])
    return _ratio(total, pl.col("@w")).fill_null(0.0)


def _ratio(part: pl.Expr, whole: pl.Expr) -> pl.Expr:
    return pl.when(whole > 0).then(part / whole)


def _of_more_than_half(questionnaire: Questionnaire, question: Choice) -> pl.Expr:
    """For a choice without values: the option of more than half, else unknown."""
    chosen = pl.lit(None, pl.String)
    for option in questionnaire.options(question):
        held = _ratio(pl.col(f"{question.id}={option.id}:w"), pl.col(f"{question.id}:answered:w"))
        chosen = pl.when(held > HALF + TOLERANCE).then(pl.lit(option.id)).otherwise(chosen)
    return chosen


def share_name(call: Call) -> str:
    """The column stem of a share that a rule asks for."""
    of, least = call.arguments
    assert isinstance(of, Name)
    assert isinstance(least, Number)
    return f"share({of.id}, {least.value:g})"


def _with_shares(questionnaire: Questionnaire, frame: pl.DataFrame, runs: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The shares of answers that rules ask for."""
    for tree in group_rules(questionnaire):
        for node in walk(tree):
            match node:
                case Call("share", (Name(id_), Number(least))) if f"{share_name(node)}@value" not in frame.columns:
                    under = {member.id: member.weight for member in questions_under(questionnaire, id_)}
                    weights = {id_: 1.0} if id_ in questionnaire.questions else under
                    for run in RUNS:
                        found = share(runs[run], weights, least).rename({"share": f"{share_name(node)}@{run}"})
                        frame = frame.join(found, on=ROW, how="left")
    return frame


def _with_score(
    questionnaire: Questionnaire,
    plan: ScorePlan,
    frame: pl.DataFrame,
    runs: Mapping[str, pl.DataFrame],
    environments: Mapping[str, GroupColumns],
) -> pl.DataFrame:
    frame = frame.with_columns(_coverage(questionnaire, plan))
    coverage = _ratio(pl.col(f"{plan.id}@answered"), pl.col(f"{plan.id}@applicable"))
    frame = frame.with_columns(coverage.alias(f"{plan.id}@coverage"))
    if plan.formula is not None:
        made = _formula(questionnaire, plan, frame, environments)
    elif plan.aggregate == "share":
        frame = share_with_policies(plan, frame, runs)
        made = [pl.lit(1.0).alias(f"{plan.id}@maximum"), _behind(plan, pl.max_horizontal)]
    elif plan in own_scores(questionnaire):
        made = _own(plan)
    else:
        made = [combined(plan, run).alias(f"{plan.id}@{run}") for run in RUNS]
        made += [most(plan).alias(f"{plan.id}@maximum"), _behind(plan, pl.min_horizontal)]
    frame = frame.with_columns(made)
    if not plan.min_coverage:
        return frame
    enough = pl.col(f"{plan.id}@coverage") >= plan.min_coverage - TOLERANCE
    return frame.with_columns(pl.when(enough).then(pl.col(f"{plan.id}@value")).alias(f"{plan.id}@value"))


def _behind(plan: ScorePlan, aggregate: Callable[..., pl.Expr]) -> pl.Expr:
    """How many respondents are behind the value."""
    counts = [pl.col(f"{member.id}@n") for member in plan.members]
    return (aggregate(counts) if counts else pl.lit(0.0)).alias(f"{plan.id}@n")


def _coverage(questionnaire: Questionnaire, plan: ScorePlan) -> list[pl.Expr]:
    """What is answered of what applies: weights of questions, or of scores by their own coverage."""
    members = plan.members or tuple(Member(id_, 1.0) for id_ in (ids_in(plan.formula.tree) if plan.formula else ()))
    members = tuple(member for member in members if _is_measured(questionnaire, member.id))
    if plan.over == "questions":
        answered = [pl.col(f"{member.id}@answered") * member.weight for member in members]
        applicable = [pl.col(f"{member.id}@applicable") * member.weight for member in members]
    else:
        answered = [pl.col(f"{member.id}@coverage").fill_null(0.0) * member.weight for member in members]
        applicable = [(pl.col(f"{member.id}@applicable") > 0) * member.weight for member in members]
    zero = pl.lit(0.0)
    made = [
        pl.sum_horizontal([*answered, zero]).alias(f"{plan.id}@answered"),
        pl.sum_horizontal([*applicable, zero]).alias(f"{plan.id}@applicable"),
    ]
    under = [member.id for member in questions_under(questionnaire, plan.id)]
    counts = {name: [*(pl.col(f"{id_}@{name}") for id_ in under), zero] for name in COUNTED}
    return made + [pl.sum_horizontal(parts).alias(f"{plan.id}@{name}") for name, parts in counts.items()]


def _is_measured(questionnaire: Questionnaire, id_: str) -> bool:
    """Whether this is the id of something with a coverage; a formula also names tables and their columns."""
    question = questionnaire.questions.get(id_)
    if question is not None:
        return has_value(questionnaire, question)
    return id_ in score_plans(questionnaire) or id_ in questionnaire.ladders


def _own(plan: ScorePlan) -> list[pl.Expr]:
    """A score that every respondent has one of: the weighted mean over respondents.

    The maximum is about the same respondents as the value, or about all when none has a score.
    """
    bounded, weight = pl.col(f"{plan.id}:bounded"), pl.col(f"{plan.id}:w")
    attainable = _ratio(pl.col(f"{plan.id}:attainable"), weight)
    most_of_all = _ratio(pl.col(f"{plan.id}:most"), bounded)
    return [
        _ratio(pl.col(f"{plan.id}:sum"), weight).alias(f"{plan.id}@value"),
        _ratio(pl.col(f"{plan.id}:low"), bounded).alias(f"{plan.id}@low"),
        _ratio(pl.col(f"{plan.id}:high"), bounded).alias(f"{plan.id}@high"),
        pl.coalesce(attainable, most_of_all).alias(f"{plan.id}@maximum"),
        pl.col(f"{plan.id}:n").alias(f"{plan.id}@n"),
    ]


def _formula(
    questionnaire: Questionnaire, plan: ScorePlan, frame: pl.DataFrame, environments: Mapping[str, GroupColumns]
) -> list[pl.Expr]:
    assert plan.formula is not None
    tree = bind_number(plan.formula.tree, group_scope(questionnaire))
    made = [
        compile_tree(tree, columns).expr.cast(pl.Float64).alias(f"{plan.id}@{run}")
        for run, columns in environments.items()
    ]
    counts = [pl.col(f"{id_}@n") for id_ in ids_in(plan.formula.tree) if f"{id_}@n" in frame.columns]
    behind = pl.min_horizontal(counts) if counts else pl.col("@n")
    return [*made, pl.lit(None, pl.Float64).alias(f"{plan.id}@maximum"), behind.alias(f"{plan.id}@n")]


@dataclass(frozen=True, slots=True, eq=False)
class GroupColumns:
    """The names of an expression on a group, in one of the three runs."""

    questionnaire: Questionnaire
    frame: pl.DataFrame
    run: str
    calls: dict[Call, Reduction]

    def name(self, id_: str) -> Compiled:
        """The low median of a question, the value of a score, the stage number of a ladder, the option of a choice or class."""
        plan = score_plans(self.questionnaire).get(id_)
        if plan is not None and plan.empty == "pass":
            return Compiled(pl.col(f"{id_}@{self.run}"), pl.col(f"{id_}@applicable") == 0)
        if self._is_option(id_):
            return Compiled(pl.col(f"{id_}@value"), is_option=True)
        return Compiled(pl.col(f"{id_}@{self.run}"))

    def _is_option(self, id_: str) -> bool:
        """Whether the column holds options: of a choice without values, a class, or either of another instrument."""
        question = self.questionnaire.questions.get(id_)
        if question is not None:
            return not has_value(self.questionnaire, question)
        beside_us = "." in id_ and self.frame.get_column(f"{id_}@value").dtype == pl.String
        return beside_us or id_ in self.questionnaire.classes

    def chosen(self, id_: str, option: str) -> pl.Expr:
        """Whether more than half of those who answered chose an option."""
        return _ratio(pl.col(f"{id_}={option}:w"), pl.col(f"{id_}:answered:w")) > HALF + TOLERANCE

    def call(self, tree: Call) -> Compiled | None:
        """The functions on scores, shares and tables; None for those that are the same everywhere."""
        match tree.function, tree.arguments:
            case _ if tree in self.calls:
                return Compiled(reduced(tree.function, self.calls[tree].name, ":w"))
            case "share", _:
                return Compiled(pl.col(f"{share_name(tree)}@{self.run}"))
            case "answered", (Name(id_),):
                return Compiled(pl.col(f"{id_}:answered") > 0)
            case "count", names:
                ids = [part.id for part in names if isinstance(part, Name)]
                return Compiled(pl.sum_horizontal([(pl.col(f"{id_}:answered") > 0).cast(pl.Float64) for id_ in ids]))
            case "missing", _ if self.run != "value":
                return Compiled(pl.lit(0.0))
            case "coverage", (Name(id_),) if self.run != "value":
                return Compiled(pl.when(pl.col(f"{id_}@applicable") > 0).then(1.0))
            case ("coverage" | "na" | "missing" | "not_asked" | "maximum") as function, (Name(id_),):
                return Compiled(pl.col(f"{id_}@{function}"))
            case _:
                return None
