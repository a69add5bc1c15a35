"""A slow scorer in plain Python that follows DESIGN §3-4 and SCORING §1 and §6 to the letter; the engine must agree with it.

It was written from those pages, not from `cxmaturity.scoring`, and reuses only what the model says of a questionnaire.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from cxmaturity.model.binding import bind_condition
from cxmaturity.model.scopes import group_scope, row_scope, table_scope
from cxmaturity.model.structure import computing_order
from tests.oracle_groups import RUNS, Group, GroupWorld, coverage, finite
from tests.oracle_ladders import Climb, climbed, ladder_outcome
from tests.oracle_people import Person, Sheet, sheet_of
from tests.oracle_rules import World, condition
from tests.oracle_scores import score_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Classes, Questionnaire
    from cxmaturity.model.vocabulary import Scope
    from tests.oracle_groups import Run

Outcome: TypeAlias = "dict[str, Any]"


def scored(questionnaire: Questionnaire, people: Sequence[Person]) -> Outcome:
    """Scores, ladders, classes and typical answers of these people as one group."""
    sheets = [sheet_of(questionnaire, person) for person in people]
    group = Group(questionnaire, sheets, [person.weight for person in people])
    climbs = {run: _work_out(group, run) for run in RUNS}
    return {
        "scores": {id_: _score_outcome(group, id_) for id_ in group.plans},
        "ladders": {
            id_: ladder_outcome(ladder, {run: climbs[run][id_] for run in RUNS})
            for id_, ladder in questionnaire.ladders.items()
        },
        "classes": {id_: _class_outcome(group, classes) for id_, classes in questionnaire.classes.items()},
        "questions": {id_: GroupWorld(group, "value").named(id_) for id_ in questionnaire.questions},
    }


def _work_out(group: Group, run: Run) -> dict[str, Climb]:
    climbs = {}
    for id_ in computing_order(group.questionnaire):
        if id_ in group.questionnaire.ladders:
            climbs[id_] = climbed(group, id_, run)
            group.known[run, id_] = climbs[id_].number
        else:
            group.known[run, id_] = score_value(group, group.plans[id_], run)
    return climbs


def _score_outcome(group: Group, id_: str) -> Outcome:
    value, low, high = (group.known[run, id_] for run in RUNS)
    ends = [number for number in (value, low, high) if number is not None]
    return {
        "value": value,
        "coverage": coverage(group, group.plans[id_]),
        "low": finite(min(ends, default=None)),
        "high": finite(max(ends, default=None)),
        "status": "ok" if value is not None else "insufficient",
    }


def _class_outcome(group: Group, classes: Classes) -> Outcome:
    questionnaire = group.questionnaire
    if classes.for_each is not None:
        rows = [row for sheet in group.sheets for row in sheet.rows[classes.for_each]]
        return _counts(classes, rows, table_scope(questionnaire, classes.for_each))
    if classes.per == "respondent":
        return _counts(classes, group.sheets, row_scope(questionnaire))
    return {"id": _class_in(classes, GroupWorld(group, "value"), group_scope(questionnaire))}


def _counts(classes: Classes, worlds: Sequence[Sheet], scope: Scope) -> Outcome:
    found = [_class_in(classes, world, scope) or "" for world in worlds]
    return {"counts": {id_: found.count(id_) for id_ in (*(option.id for option in classes.options), "")}}


def _class_in(classes: Classes, world: World, scope: Scope) -> str | None:
    """The first class that is true; an unknown one is not."""
    for option in classes.options:
        if condition(bind_condition(option.when.tree, scope), world) is True:
            return option.id
    return None
