"""The way in: responses to a result. Tally, measure, read off, suppress."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.responses import ORGANISATION
from cxmaturity.model.result import GroupResult, QuestionnaireStamp, Result
from cxmaturity.model.structure import computing_order, rests_on, score_plans
from cxmaturity.scoring.advise import advise
from cxmaturity.scoring.answered import question_plans, with_means
from cxmaturity.scoring.measures import measure
from cxmaturity.scoring.results import (
    class_results,
    ladder_plans,
    ladder_result,
    score_results,
    with_group_classes,
)
from cxmaturity.scoring.row_signals import table_signals
from cxmaturity.scoring.signals import Companion, signals
from cxmaturity.scoring.suppression import MINIMUM, agreeing_groups, suppressed
from cxmaturity.scoring.tally import BY, GROUP, tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import LadderResult
    from cxmaturity.scoring.answered import QuestionPlan
    from cxmaturity.scoring.results import LadderPlan, MeasuredRow
    from cxmaturity.scoring.signals import Signal
    from cxmaturity.scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class Terms:
    """What a result says of itself beside its numbers, from how many respondents on a group is shown, and the target stage per dimension."""

    sha256: str = ""
    date: str | None = None
    minimum: int = MINIMUM
    targets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One instrument's share in an engagement: who answered it, and on which terms; `by` names the grouping that is shown."""

    questionnaire: Questionnaire
    responses: Responses
    by: str | None = None
    terms: Terms = field(default_factory=Terms)


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
    return score_together([Part(questionnaire, responses, by, terms or Terms())])[0]


def results_each(questionnaire: Questionnaire, responses: Responses) -> dict[str, Result]:
    """The result of every organisation, without advice: what a planner asks for hundreds of variants of one."""
    frame = _measure(questionnaire, tally(questionnaire, responses))
    return _Measured(questionnaire, frame, {}, Terms(date=responses.date)).results()


def score_together(parts: Sequence[Part]) -> list[dict[str, Result]]:
    """The results of several instruments, by organisation, in the order of the parts; the advice of each looks at the others.

    What one organisation answered belongs together by its name; a part with one organisation that it does not name goes with any other such part.
    """
    measured = [_measured(part) for part in parts]
    results = [part.results() for part in measured]
    return [
        _with_advice(part, found, _others(measured, results, found))
        for part, found in zip(measured, results, strict=True)
    ]


def finish(questionnaire: Questionnaire, counted: Tally, terms: Terms) -> dict[str, Result]:
    """The results that a tally holds, by organisation, with the advice that follows from this instrument alone.

    Advice on rows of tables is not among it: a tally does not keep rows.
    """
    measured = _Measured(questionnaire, _measure(questionnaire, counted), {}, terms)
    return _with_advice(measured, measured.results(), {})


def _measure(questionnaire: Questionnaire, counted: Tally) -> pl.DataFrame:
    return with_group_classes(questionnaire, with_means(questionnaire, counted, measure(questionnaire, counted)))


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """One instrument measured: a row for each organisation and group, and what its tables call for."""

    questionnaire: Questionnaire
    frame: pl.DataFrame
    of_rows: Mapping[str, Sequence[Signal]]
    terms: Terms

    def results(self) -> dict[str, Result]:
        """The results without advice, by organisation."""
        plans = tuple(ladder_plans(self.questionnaire)), tuple(question_plans(self.questionnaire))
        reading = _Reading(self.questionnaire, *plans, self.terms)
        rows: dict[str, list[MeasuredRow]] = {}
        for row in self.frame.iter_rows(named=True):
            rows.setdefault(row[ORGANISATION] or "", []).append(row)
        return {organisation: reading.result(own) for organisation, own in rows.items()}


def _measured(part: Part) -> _Measured:
    counted = tally(part.questionnaire, part.responses, (part.by,) if part.by else ())
    terms = replace(part.terms, date=part.terms.date or part.responses.date)
    rows = table_signals(part.questionnaire, part.responses)
    return _Measured(part.questionnaire, _measure(part.questionnaire, counted), rows, terms)


def _others(
    measured: Sequence[_Measured], results: Sequence[Mapping[str, Result]], own: Mapping[str, Result]
) -> dict[str, Companion]:
    """What the same organisations answered, by the id of the instrument; of two sources on one instrument the first that has the organisation."""
    found: dict[str, dict[str, Result]] = {}
    for part, other in zip(measured, results, strict=True):
        of_instrument = found.setdefault(part.questionnaire.instrument.id, {})
        for name in own:
            result = _same_organisation(name, other, alone=len(own) == 1)
            if result is not None:
                of_instrument.setdefault(name, result)
    questionnaires = {part.questionnaire.instrument.id: part.questionnaire for part in reversed(measured)}
    return {id_: Companion(questionnaires[id_], answered) for id_, answered in found.items()}


def _same_organisation(name: str, results: Mapping[str, Result], *, alone: bool) -> Result | None:
    """The result of that name; where two sources hold one organisation each and one of them does not name it, they are about the same."""
    if name in results:
        return results[name]
    unnamed = not name or "" in results
    return next(iter(results.values())) if alone and len(results) == 1 and unnamed else None


def _with_advice(
    measured: _Measured, results: Mapping[str, Result], others: Mapping[str, Companion]
) -> dict[str, Result]:
    """The results, each with its advice."""
    questionnaire = measured.questionnaire
    aliases = questionnaire.instrument.companions
    companions = {alias: others[id_] for alias, id_ in aliases.items() if id_ in others}
    whole = measured.frame.filter(pl.col(BY) == "")
    found = signals(questionnaire, whole, results, companions) if questionnaire.advice else {}
    return {
        name: replace(
            result,
            advice=advise(
                questionnaire,
                result,
                [*measured.of_rows.get(name, ()), *found.get(name, ())],
                measured.terms.targets,
            ),
        )
        for name, result in results.items()
    }


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is the same for all organisations when their results are read off the measured rows."""

    questionnaire: Questionnaire
    ladders: tuple[LadderPlan, ...]
    questions: tuple[QuestionPlan, ...]
    terms: Terms

    def result(self, rows: Sequence[MeasuredRow]) -> Result:
        """One organisation's result, from its row and those of its groups."""
        whole = next(row for row in rows if row[BY] == "")
        instrument = self.questionnaire.instrument
        return Result(
            questionnaire=QuestionnaireStamp(instrument.id, instrument.version, self.terms.sha256),
            organisation=whole[ORGANISATION] or "",
            date=self.terms.date,
            respondents=int(whole["@n"]),
            scores=score_results(self.questionnaire, whole),
            ladders=self._ladders(whole),
            classes=class_results(self.questionnaire, whole),
            questions={plan.id: plan.read(whole) for plan in self.questions},
            groups={
                grouping: self._groups(rows, grouping) for grouping in dict.fromkeys(row[BY] for row in rows if row[BY])
            },
        )

    def _ladders(self, row: MeasuredRow) -> dict[str, LadderResult]:
        return {plan.id: ladder_result(plan, row) for plan in self.ladders}

    def _groups(self, rows: Sequence[MeasuredRow], grouping: str) -> dict[str, GroupResult]:
        own = {row[GROUP]: row for row in rows if row[BY] == grouping}
        shown = {
            name: GroupResult(
                respondents=int(row["@n"]),
                suppressed=False,
                scores=score_results(self.questionnaire, row),
                ladders=self._ladders(row),
            )
            for name, row in sorted(own.items())
        }
        agreeing = {id_: agreeing_groups(self.questionnaire, id_, own) for id_ in score_plans(self.questionnaire)}
        parts = rests_on(self.questionnaire)
        in_turn = {id_: parts[id_] for id_ in computing_order(self.questionnaire)}
        return suppressed(shown, agreeing, in_turn, max(self.terms.minimum, MINIMUM))
