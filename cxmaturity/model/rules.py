"""The bound rules of a questionnaire, wherever they stand: what scoring must be able to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.model.binding import bind_condition, bind_number
from cxmaturity.model.questions import Calc
from cxmaturity.model.scopes import advice_scope, group_scope, row_scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.vocabulary import Scope


def row_rules(questionnaire: Questionnaire) -> Iterator[Tree]:
    """Every rule on one respondent: routing, computed answers, classes per respondent."""
    for id_, question in questionnaire.questions.items():
        if question.when is not None:
            yield bind_condition(question.when.tree, row_scope(questionnaire, id_))
        if isinstance(question, Calc):
            yield bind_number(question.value.tree, row_scope(questionnaire, id_))
    scope = row_scope(questionnaire)
    for classes in questionnaire.classes.values():
        if classes.per == "respondent" and classes.for_each is None:
            yield from (bind_condition(option.when.tree, scope) for option in classes.options)


def group_rules(questionnaire: Questionnaire) -> Iterator[Tree]:
    """Every rule on a group: formulas, requirements, classes of the group, conditions of advice."""
    scope = group_scope(questionnaire)
    for score in questionnaire.scores.values():
        if score.value is not None:
            yield bind_number(score.value.tree, scope)
    for ladder in questionnaire.ladders.values():
        for stage in ladder.stages:
            yield from (bind_condition(requirement.that.tree, scope) for requirement in stage.requires)
    yield from _class_rules(questionnaire, scope)
    for rule in questionnaire.advice:
        if rule.for_each not in questionnaire.tables:
            yield bind_condition(rule.when.tree, advice_scope(questionnaire, rule))


def _class_rules(questionnaire: Questionnaire, scope: Scope) -> Iterator[Tree]:
    for classes in questionnaire.classes.values():
        if classes.per == "group" and classes.for_each is None:
            yield from (bind_condition(option.when.tree, scope) for option in classes.options)
