"""What is wrong in a questionnaire: its parts first, then its rules.

Every expression is bound in its scope at load, so nothing is found out mid-interview.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.model.advice_flaws import advice_flaws, improvement_flaws, needs_flaws
from cxmaturity.model.binding import bind_condition, bind_number
from cxmaturity.model.expression import Compare, Expression, ExpressionError
from cxmaturity.model.flaws import Flaw, Path, column_paths, question_paths, repeats
from cxmaturity.model.question_flaws import id_flaws, language_flaws, question_flaws, scale_flaws, source_flaws
from cxmaturity.model.questions import Calc, Question, Table, TableColumn
from cxmaturity.model.scopes import group_scope, row_scope, table_scope
from cxmaturity.model.score_flaws import ladder_flaws, ring_flaws, score_flaws

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Classes, Ladder, Questionnaire, Requirement
    from cxmaturity.model.vocabulary import Scope

_PARTS = (
    scale_flaws,
    question_flaws,
    improvement_flaws,
    source_flaws,
    score_flaws,
    ladder_flaws,
    needs_flaws,
    language_flaws,
)


def flaws(questionnaire: Questionnaire, companions: Mapping[str, Questionnaire] | None = None) -> list[Flaw]:
    """Everything that is wrong; what things say of each other is only judged when every id means one thing.

    `companions` are the other instruments that its advice looks at, by alias, as far as they are at hand; without them nothing is said of those.
    """
    ambiguous = list(id_flaws(questionnaire))
    found = [*ambiguous, *(flaw for part in _PARTS for flaw in part(questionnaire))]
    if ambiguous:
        return found
    rules = (ring_flaws(questionnaire), _rule_flaws(questionnaire), advice_flaws(questionnaire, companions))
    return [*found, *(flaw for part in rules for flaw in part)]


def _rule_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """What is wrong with rules: those on one respondent first, then those on a group."""
    yield from _respondent_rules(questionnaire)
    scope = group_scope(questionnaire)
    for id_, score in questionnaire.scores.items():
        if score.value is not None:
            yield from _bound(("scores", id_, "value"), score.value, scope, bind_number)
    for id_, ladder in questionnaire.ladders.items():
        yield from _ladder_rules(("ladders", id_), ladder, scope)
    for id_, classes in questionnaire.classes.items():
        yield from _class_rules(questionnaire, ("classes", id_), classes)


def _respondent_rules(questionnaire: Questionnaire) -> Iterator[Flaw]:
    for path, question in question_paths(questionnaire):
        if _has_rules(question):
            yield from _question_rules(path, question, _row_scopes(questionnaire, question))
        for column_path, column in column_paths(path, question) if isinstance(question, Table) else ():
            if _has_rules(column):
                yield from _question_rules(column_path, column, _column_scopes(questionnaire, question.id, column))


def _has_rules(question: Question | TableColumn) -> bool:
    return question.when is not None or bool(question.check) or isinstance(question, Calc)


def _row_scopes(questionnaire: Questionnaire, question: Question) -> tuple[Scope, Scope]:
    """What can be named before this question, and with it."""
    return row_scope(questionnaire, question.id), row_scope(questionnaire, question.id, itself=True)


def _column_scopes(questionnaire: Questionnaire, table: str, column: TableColumn) -> tuple[Scope, Scope]:
    return table_scope(questionnaire, table, column.id), table_scope(questionnaire, table, column.id, itself=True)


def _question_rules(path: Path, question: Question | TableColumn, scopes: tuple[Scope, Scope]) -> Iterator[Flaw]:
    before, with_itself = scopes
    if question.when is not None:
        yield from _bound((*path, "when"), question.when, before, bind_condition)
    for index, check in enumerate(question.check):
        yield from _bound((*path, "check", index, "that"), check.that, with_itself, bind_condition)
    if isinstance(question, Calc):
        yield from _bound((*path, "value"), question.value, before, bind_number)


def _ladder_rules(path: Path, ladder: Ladder, scope: Scope) -> Iterator[Flaw]:
    for index, stage in enumerate(ladder.stages):
        for number, requirement in enumerate(stage.requires):
            yield from _requirement_rules((*path, "stages", index, "requires", number, "that"), requirement, scope)


def _requirement_rules(path: Path, requirement: Requirement, scope: Scope) -> Iterator[Flaw]:
    found = list(_bound(path, requirement.that, scope, bind_condition))
    yield from found
    if not found and requirement.text is None and not isinstance(requirement.that.tree, Compare):
        message = "a requirement is one comparison, or has a text of its own"
        yield Flaw(path, "CX210", message, "split it in two, or write {that: ..., text: ...}")


def _class_rules(questionnaire: Questionnaire, path: Path, classes: Classes) -> Iterator[Flaw]:
    if classes.for_each is not None and classes.for_each not in questionnaire.tables:
        yield Flaw((*path, "for_each"), "CX120", f"there is no table question `{classes.for_each}`")
        return
    if classes.for_each is not None:
        scope = table_scope(questionnaire, classes.for_each)
    else:
        scope = group_scope(questionnaire) if classes.per == "group" else row_scope(questionnaire)
    again = repeats(option.id for option in classes.options)
    for index, option in enumerate(classes.options):
        if index in again:
            yield Flaw((*path, "options", index, "id"), "CX112", f"the class `{option.id}` is here twice")
        yield from _bound((*path, "options", index, "when"), option.when, scope, bind_condition)


def _bound(path: Path, expression: Expression, scope: Scope, bind: Callable[[Tree, Scope], Tree]) -> Iterator[Flaw]:
    try:
        bind(expression.tree, scope)
    except ExpressionError as error:
        yield Flaw(path, "CX201", error.message, error.help, offset=error.offset)
