"""The way in: responses to a result. Tally, measure, read off, suppress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import Calc, NumberQuestion
from cxmaturity.model.responses import ORGANISATION
from cxmaturity.model.result import GroupResult, QuestionnaireStamp, Result
from cxmaturity.model.structure import option_values, score_plans
from cxmaturity.scoring.measures import measure
from cxmaturity.scoring.respondents import own_scores
from cxmaturity.scoring.results import (
    class_results,
    ladder_plans,
    ladder_result,
    question_result,
    score_results,
    with_group_classes,
)
from cxmaturity.scoring.suppression import MINIMUM, suppressed
from cxmaturity.scoring.tally import BY, GROUP, KEYS, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.scoring.results import LadderPlan, MeasuredRow
    from cxmaturity.scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class Terms:
    """What a result says of itself beside its numbers, and from how many respondents on a group is shown."""

    sha256: str = ""
    date: str | None = None
    minimum: int = MINIMUM


def score(
    questionnaire: Questionnaire, responses: Responses, *, by: str | None = None, terms: Terms | None = None
) -> Result:
    """The result of one organisation; `by` names the grouping whose groups are shown beside the whole.

    Raises ValueError when the responses are of several organisations: use `score_each`.
    """
    results = score_each(questionnaire, responses, by=by, terms=terms)
    if len(results) != 1:
        raise ValueError(f"the responses are of {len(results)} organisations")
    return next(iter(results.values()))


def score_each(
    questionnaire: Questionnaire, responses: Responses, *, by: str | None = None, terms: Terms | None = None
) -> dict[str, Result]:
    """The result of every organisation in the responses, by name."""
    counted = tally(questionnaire, responses, (by,) if by else ())
    stated = terms or Terms()
    return finish(questionnaire, counted, Terms(stated.sha256, stated.date or responses.date, stated.minimum))


def finish(questionnaire: Questionnaire, counted: Tally, terms: Terms) -> dict[str, Result]:
    """The results that a tally holds, by organisation."""
    frame = with_group_classes(questionnaire, _with_means(questionnaire, counted, measure(questionnaire, counted)))
    plans = ladder_plans(questionnaire)
    rows: dict[str, list[MeasuredRow]] = {}
    for row in frame.iter_rows(named=True):
        rows.setdefault(row[ORGANISATION] or "", []).append(row)
    return {organisation: _result(questionnaire, own, plans, terms) for organisation, own in rows.items()}


def _result(
    questionnaire: Questionnaire, rows: Sequence[MeasuredRow], plans: Sequence[LadderPlan], terms: Terms
) -> Result:
    whole = next(row for row in rows if row[BY] == "")
    instrument = questionnaire.instrument
    return Result(
        questionnaire=QuestionnaireStamp(instrument.id, instrument.version, terms.sha256),
        organisation=whole[ORGANISATION] or "",
        date=terms.date,
        respondents=int(whole["@n"]),
        scores=score_results(questionnaire, whole),
        ladders={plan.id: ladder_result(plan, whole) for plan in plans},
        classes=class_results(questionnaire, whole),
        questions={
            id_: question_result(questionnaire, question, whole)
            for id_, question in questionnaire.questions.items()
            if question.type != "note"
        },
        groups=_groups(questionnaire, rows, plans, terms.minimum),
    )


def _groups(
    questionnaire: Questionnaire, rows: Sequence[MeasuredRow], plans: Sequence[LadderPlan], minimum: int
) -> dict[str, dict[str, GroupResult]]:
    groups: dict[str, dict[str, GroupResult]] = {}
    for grouping in dict.fromkeys(row[BY] for row in rows if row[BY]):
        own = {row[GROUP]: row for row in rows if row[BY] == grouping}
        shown = {name: _group(questionnaire, row, plans) for name, row in sorted(own.items())}
        uniform = {id_: _agreeing(questionnaire, id_, own) for id_ in score_plans(questionnaire)}
        groups[grouping] = suppressed(shown, uniform, max(minimum, MINIMUM))
    return groups


def _group(questionnaire: Questionnaire, row: MeasuredRow, plans: Sequence[LadderPlan]) -> GroupResult:
    return GroupResult(
        respondents=int(row["@n"]),
        suppressed=False,
        scores=score_results(questionnaire, row),
        ladders={plan.id: ladder_result(plan, row) for plan in plans},
    )


def _agreeing(questionnaire: Questionnaire, id_: str, groups: dict[str, MeasuredRow]) -> set[str]:
    """The groups in which everybody has the same score, or is on the same side of a share."""
    own = {plan.id for plan in own_scores(questionnaire)}
    plan = score_plans(questionnaire)[id_]
    if id_ in own:
        return {name for name, row in groups.items() if _no_spread(row, id_)}
    if plan.aggregate == "share":
        return {name for name, row in groups.items() if row[f"{id_}@value"] in (0.0, 1.0)}
    if plan.over == "scores" and plan.members:
        members = [member.id for member in plan.members if member.id in score_plans(questionnaire)]
        return set.intersection(*(_agreeing(questionnaire, member, groups) for member in members)) if members else set()
    return set()


def _no_spread(row: MeasuredRow, id_: str) -> bool:
    weight, total, squares = row[f"{id_}:w"], row[f"{id_}:sum"], row[f"{id_}:squares"]
    return bool(weight) and abs(squares / weight - (total / weight) ** 2) <= TOLERANCE * max(1.0, squares / weight)


def _with_means(questionnaire: Questionnaire, counted: Tally, frame: pl.DataFrame) -> pl.DataFrame:
    """The measured rows with the mean answer of every question that has values."""
    made = []
    for id_, question in questionnaire.questions.items():
        values = option_values(questionnaire.options(question))
        if values:
            total = pl.sum_horizontal([pl.col(f"{id_}={option}:w") * value for option, value in values.items()])
            answered = pl.col(f"{id_}:answered:w")
            made.append(pl.when(answered > 0).then(total / answered).alias(f"{id_}@mean"))
        elif isinstance(question, NumberQuestion | Calc):
            frame = _with_number_mean(id_, counted, frame)
    return frame.with_columns(made)


def _with_number_mean(id_: str, counted: Tally, frame: pl.DataFrame) -> pl.DataFrame:
    values = counted.numbers.filter(pl.col("question") == id_)
    total = (pl.col("value") * pl.col("w")).sum() / pl.col("w").sum()
    means = values.group_by(KEYS).agg(total.alias(f"{id_}@mean"))
    return frame.join(means, on=KEYS, how="left")
