"""The way in: responses to a result. Tally, measure, read off, suppress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.responses import ORGANISATION
from cxmaturity.model.result import GroupResult, QuestionnaireStamp, Result
from cxmaturity.model.structure import computing_order, rests_on, score_plans
from cxmaturity.scoring.answered import question_plans, with_means
from cxmaturity.scoring.measures import measure
from cxmaturity.scoring.results import (
    class_results,
    ladder_plans,
    ladder_result,
    score_results,
    with_group_classes,
)
from cxmaturity.scoring.suppression import MINIMUM, agreeing_groups, suppressed
from cxmaturity.scoring.tally import BY, GROUP, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import LadderResult
    from cxmaturity.scoring.answered import QuestionPlan
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
    frame = with_group_classes(questionnaire, with_means(questionnaire, counted, measure(questionnaire, counted)))
    reading = _Reading(questionnaire, tuple(ladder_plans(questionnaire)), tuple(question_plans(questionnaire)), terms)
    rows: dict[str, list[MeasuredRow]] = {}
    for row in frame.iter_rows(named=True):
        rows.setdefault(row[ORGANISATION] or "", []).append(row)
    return {organisation: reading.result(own) for organisation, own in rows.items()}


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
