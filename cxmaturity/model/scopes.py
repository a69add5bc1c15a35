"""The scopes of a questionnaire's rules: what can be named where (DESIGN §3.2)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from cxmaturity.model.questions import Calc, Multi, NumberQuestion, Question, Rank, Remark, Table
from cxmaturity.model.structure import ByIdentity, has_value, score_plans, value_range
from cxmaturity.model.vocabulary import GROUP_AGGREGATES, GROUP_FUNCTIONS, ROW_FUNCTIONS, Kind, Known, Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import TableColumn


def row_scope(questionnaire: Questionnaire, before: str | None = None, *, itself: bool = False) -> Scope:
    """What a rule on one respondent can name: all questions, or those before (and with) the one named."""
    known, columns = _known_questions(ByIdentity(questionnaire))
    ids = list(known)
    end = len(ids) if before is None else ids.index(before) + int(itself)
    return Scope(
        words="one respondent",
        names={id_: known[id_] for id_ in ids[:end]},
        columns={id_: columns[id_] for id_ in ids[:end] if id_ in columns},
        functions=ROW_FUNCTIONS,
        later=frozenset(ids[end:]),
    )


def table_scope(questionnaire: Questionnaire, table: str, before: str | None = None, *, itself: bool = False) -> Scope:
    """What a rule on one row of a table can name: its columns, or those before (and with) the one named."""
    columns = columns_of(questionnaire, table)
    ids = list(columns)
    end = len(ids) if before is None else ids.index(before) + int(itself)
    names = {id_: columns[id_] for id_ in ids[:end]}
    return Scope(f"a row of `{table}`", names, {}, ROW_FUNCTIONS - {"share"}, frozenset(ids[end:]))


def group_scope(questionnaire: Questionnaire) -> Scope:
    """What a rule on a group can name: questions, scores, ladders, tables."""
    known, columns = _known_questions(ByIdentity(questionnaire))
    names = dict(known)
    names |= {id_: Known("number", is_score=True) for id_ in score_plans(questionnaire)}
    for id_, ladder in questionnaire.ladders.items():
        numbers = {stage.id: float(index) for index, stage in enumerate(ladder.stages, 1)}
        names[id_] = Known("number", numbers, 0, len(ladder.stages))
    return Scope("a group", names, columns, GROUP_FUNCTIONS, on_columns=GROUP_AGGREGATES)


_OF_A_STEP = {name: Known("truth") for name in ("reached", "sound", "needs_reached")}
_OF_A_DIMENSION = {"value": Known("number", is_score=True), "coverage": Known("number")}


def advice_scope(
    questionnaire: Questionnaire, rule: AdviceRule, companions: Mapping[str, Questionnaire] | None = None
) -> Scope:
    """What the condition of a piece of advice can name: all that a rule on a group can, classes, and ids of companions by `alias.id`.

    With `for_each` a ladder, `reached`, `sound` and `needs_reached` are about one of its steps; with `dimensions`, `value` and `coverage` are about one
    of those; with a table the condition is about one of its rows and names nothing else.
    """
    if rule.for_each in questionnaire.tables:
        return table_scope(questionnaire, rule.for_each)
    known = companions or {}
    scope = group_scope(questionnaire)
    own = _OF_A_STEP if rule.for_each in questionnaire.ladders else _OF_A_DIMENSION if rule.for_each else {}
    return replace(
        scope,
        names={**scope.names, **_known_classes(questionnaire), **own},
        companions={alias: _names_of(known.get(alias)) for alias in questionnaire.instrument.companions},
    )


def _names_of(companion: Questionnaire | None) -> dict[str, Known] | None:
    return None if companion is None else {**group_scope(companion).names, **_known_classes(companion)}


def _known_classes(questionnaire: Questionnaire) -> dict[str, Known]:
    """The classes that are judged on the group: a choice without values."""
    return {
        id_: Known("choice", {option.id: None for option in classes.options})
        for id_, classes in questionnaire.classes.items()
        if classes.per == "group" and classes.for_each is None
    }


@lru_cache(maxsize=64)
def _known_questions(key: ByIdentity) -> tuple[dict[str, Known], dict[str, Mapping[str, Known]]]:
    """Every question as rules know it, and the columns of every table; once, for every rule asks."""
    questionnaire = key.questionnaire
    known = {id_: known_question(questionnaire, question) for id_, question in questionnaire.questions.items()}
    return known, {id_: columns_of(questionnaire, id_) for id_ in questionnaire.tables}


def columns_of(questionnaire: Questionnaire, table: str) -> Mapping[str, Known]:
    """The columns of a table question, as rules know them."""
    columns = questionnaire.tables[table].columns
    return {column.id: known_question(questionnaire, column) for column in columns}


def known_question(questionnaire: Questionnaire, question: Question | TableColumn) -> Known:
    """A question as rules know it."""
    options: dict[str, float | None] = {option.id: option.value for option in questionnaire.options(question)}
    ends = None
    if not isinstance(question, NumberQuestion) or question.bands:
        ends = value_range(questionnaire, question)
    low, high = ends or (None, None)
    return Known(_kind(questionnaire, question), options, low, high, is_question=True)


def _kind(questionnaire: Questionnaire, question: Question | TableColumn) -> Kind:
    match question:
        case Calc() | NumberQuestion():
            return "number"
        case Table():
            return "table"
        case Multi():
            return "multi"
        case Rank() | Remark():
            return "text"
        case _:
            return "number" if has_value(questionnaire, question) else "choice"
