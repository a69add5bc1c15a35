"""What an id rests on, all the way down: scores, ladders, classes, questions, and what those are routed by and computed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.model.advising import DIMENSIONS
from cxmaturity.model.expression import ids_in
from cxmaturity.model.questions import Calc
from cxmaturity.model.structure import score_plans, top_dimensions
from cxmaturity.scoring.ladders import rules_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire


def all_under(questionnaire: Questionnaire, ids: Iterable[str]) -> frozenset[str]:
    """Everything that these ids rest on, themselves included: scores, ladders, classes, questions, tables."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting += _parts(questionnaire, id_)
    return frozenset(found)


def _parts(questionnaire: Questionnaire, id_: str) -> list[str]:
    """What a score, ladder, class, question or `dimensions` is directly made from."""
    if id_ == DIMENSIONS:
        return [dimension.id for dimension in top_dimensions(questionnaire)]
    plan = score_plans(questionnaire).get(id_)
    members = [member.id for member in plan.members] if plan else []
    return [
        *members,
        *(name for tree in _rules_behind(questionnaire, id_) for name in ids_in(tree)),
        *_tables_behind(questionnaire, id_),
    ]


def _tables_behind(questionnaire: Questionnaire, id_: str) -> list[str]:
    classes = questionnaire.classes.get(id_)
    return [classes.for_each] if classes is not None and classes.for_each else []


def _rules_behind(questionnaire: Questionnaire, id_: str) -> Iterator[Tree]:
    """The rules that decide what an id comes to."""
    plan, question = score_plans(questionnaire).get(id_), questionnaire.questions.get(id_)
    if plan is not None and plan.formula is not None:
        yield plan.formula.tree
    if question is not None and question.when is not None:
        yield question.when.tree
    if isinstance(question, Calc):
        yield question.value.tree
    if id_ in questionnaire.classes:
        yield from (option.when.tree for option in questionnaire.classes[id_].options)
    if id_ in questionnaire.ladders:
        ladder = questionnaire.ladders[id_]
        yield from (rule.tree for stage in ladder.stages for rule in rules_of(questionnaire, ladder, stage))
