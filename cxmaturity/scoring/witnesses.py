"""Whether every stage can be reached and every piece of advice can be given: a witness for each, found by a search or given in the file.

The search is bounded: that no witness was found is a warning and no proof. What it looks for, and what it leaves out, is in `aims`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.advising import aliases_in
from cxmaturity.model.flaws import Flaw
from cxmaturity.model.responses import ORGANISATION
from cxmaturity.scoring.aims import advice_aims, stage_aims
from cxmaturity.scoring.answered import with_means
from cxmaturity.scoring.measures import measure
from cxmaturity.scoring.results import with_group_classes
from cxmaturity.scoring.sheets import (
    first_sheets,
    leaps,
    neighbours,
    sheet_at,
    sheet_responses,
    values_range,
)
from cxmaturity.scoring.signals import with_classes
from cxmaturity.scoring.tally import tally
from cxmaturity.scoring.testimony import answers_of, beside_flaws, misread, shortcoming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.aims import Aim
    from cxmaturity.scoring.sheets import Answer, People, Range

ROUNDS, PATIENCE = 20, 3
"""How often the best sheets are changed, and how often in vain, before the search for an aim gives up."""
STARTS = 3
"""From how many sheets the search for one aim climbs."""
AT_ONCE, MOST_SOUGHT = 12, 60
"""Aims that are climbed to side by side, and at all; a file in which more are out of reach has those to mend first."""
MOST_NEIGHBOURS = 500


def witness_flaws(questionnaire: Questionnaire, companions: Mapping[str, Questionnaire] | None = None) -> list[Flaw]:
    """Stages that no answers were found to reach, advice that none were found to lead to, and witnesses that are none.

    Advice that looks at `companions`, by alias, needs a witness in the file.
    """
    answers = values_range(questionnaire)
    if not answers:
        return []
    others = companions or {}
    wrong = [
        flaw for index, rule in enumerate(questionnaire.advice) for flaw in misread(questionnaire, index, rule, others)
    ]
    vouched = {index: sheet for index, sheet in _given(questionnaire, answers).items() if not _about(wrong, index)}
    aims = [aim for aim in advice_aims(questionnaire) if not _about(wrong, aim.index)]
    not_shown = _not_shown(questionnaire, answers, [aim for aim in aims if aim.index in vouched], vouched)
    sought = [*stage_aims(questionnaire), *(aim for aim in aims if aim.index not in vouched)]
    missing = _Search(questionnaire, answers).without_witness(sought, [(sheet,) for sheet in vouched.values()])
    beside = beside_flaws(questionnaire, others, {flaw.path[1] for flaw in wrong})
    return [*wrong, *not_shown, *beside, *(_missing(aim) for aim in missing)]


def _about(flaws: Sequence[Flaw], index: int | None) -> bool:
    return any(flaw.path[:2] == ("advice", index) for flaw in flaws)


def _given(questionnaire: Questionnaire, answers: Range) -> dict[int, Mapping[str, Answer]]:
    """The sheet of every witness in the file, by the place of its rule; what it does not name is at its lowest."""
    lowest = sheet_at(0, answers)
    sheets: dict[int, Mapping[str, Answer]] = {}
    for index, rule in enumerate(questionnaire.advice):
        if rule.witness and not aliases_in(rule):
            sheets[index] = {**lowest, **answers_of(questionnaire, rule.witness)}
    return sheets


def _not_shown(
    questionnaire: Questionnaire, answers: Range, aims: Sequence[Aim], sheets: Mapping[int, Mapping[str, Answer]]
) -> list[Flaw]:
    """The witnesses with which their advice is not given."""
    people: list[People] = [(sheets[aim.index],) for aim in aims if aim.index is not None]
    if not people:
        return []
    frame = measured_sheets(questionnaire, people, answers)
    failing = [
        aim
        for place, aim in enumerate(aims)
        if not frame.filter(pl.col(ORGANISATION) == str(place)).select(aim.holds(frame).fill_null(value=False)).item()
    ]
    way_out = "questions that it does not name are at their lowest; change its answers, or the condition"
    return [
        shortcoming(("advice", aim.index or 0, "witness"), f"the witness does not lead to {aim.name}", way_out)
        for aim in failing
    ]


def _missing(aim: Aim) -> Flaw:
    if aim.index is None:
        message = f"no answers were found with which {aim.name} is reached"
        return Flaw(aim.path, "CX320", message, "see whether its requirements exclude each other", severity="warning")
    message = f"no answers were found with which {aim.name} is given"
    way_out = "mend its condition, or show with `witness: {question: answer}` that there are some"
    return Flaw(aim.path, "CX321", message, way_out, severity="warning")


def measured_sheets(questionnaire: Questionnaire, organisations: Sequence[People], answers: Range) -> pl.DataFrame:
    """One row for each organisation with everything that a condition can name."""
    counted = tally(questionnaire, sheet_responses(questionnaire, organisations, answers))
    frame = with_group_classes(questionnaire, with_means(questionnaire, counted, measure(questionnaire, counted)))
    return with_classes(questionnaire, frame)


@dataclass(slots=True)
class _Search:
    """Looks for a witness to every aim: many sheets side by side, then from the best of them, one answer at a time."""

    questionnaire: Questionnaire
    answers: Range
    best: dict[Aim, list[tuple[float, People]]] = field(default_factory=dict)
    """For every aim that is still open the sheets that come closest, and how close."""

    def without_witness(self, aims: Sequence[Aim], more: Sequence[People]) -> list[Aim]:
        """The aims to which nothing led, in their order."""
        found = self._try(aims, [*first_sheets(self.questionnaire, self.answers), *more])
        missing = [aim for aim in aims if aim not in found][:MOST_SOUGHT]
        for first in range(0, len(missing), AT_ONCE):
            found |= self._climbed(missing[first : first + AT_ONCE])
        return [aim for aim in aims if aim not in found]

    def _climbed(self, aims: Sequence[Aim]) -> set[Aim]:
        """The aims that are reached from the best sheets, a few answers at a time; one that comes no closer for a while is given up."""
        found: set[Aim] = set()
        idle = dict.fromkeys(aims, 0)
        for number in range(ROUNDS):
            climbing = [aim for aim in aims if aim not in found and idle[aim] < PATIENCE]
            before = {aim: self.best[aim][0][0] for aim in climbing}
            found |= self._try(climbing, [people for aim in climbing for people in self._nearby(aim, number)])
            idle |= {aim: 0 if self.best[aim][0][0] < before[aim] else idle[aim] + 1 for aim in climbing}
        return found

    def _nearby(self, aim: Aim, number: int) -> Iterator[People]:
        """The best sheets with one answer changed, in every way, and with several changed, in ways that differ from round to round."""
        asked = [id_ for id_ in self.answers if id_ in aim.rests_on]
        for _, start in self.best[aim]:
            near = list(neighbours(self.questionnaire, start, self.answers, asked))
            yield from near[number % (len(near) // MOST_NEIGHBOURS + 1) :: len(near) // MOST_NEIGHBOURS + 1]
            yield from leaps(start, self.answers, asked, number)

    def _try(self, aims: Sequence[Aim], people: Sequence[People]) -> set[Aim]:
        """The aims that one of these sheets reaches; of the others, the sheets that come closest are kept."""
        if not people or not aims:
            return set()
        frame = measured_sheets(self.questionnaire, people, self.answers)
        places = frame[ORGANISATION].cast(pl.Int64)
        found = set()
        for aim in aims:
            judged = frame.select(
                aim.holds(frame).fill_null(value=False).alias("holds"), aim.distance(frame).alias("far")
            )
            if judged["holds"].any():
                found.add(aim)
                continue
            closest = judged.select(pl.col("far").cast(pl.Float64).alias("far"), places.alias("place"))
            rows = closest.sort("far", "place").head(STARTS).iter_rows()
            own = [*self.best.get(aim, ()), *((far, people[place]) for far, place in rows)]
            self.best[aim] = sorted(own, key=lambda pair: pair[0])[:STARTS]
        return found
