"""Which conditions of advice hold: for the whole organisation, for each step or dimension, for each row of a table.

Conditions are judged as requirements are, on the measured rows; what they say of another instrument is read from its result.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import listed, pick
from cxmaturity.model.advising import DIMENSIONS, aliases_in
from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import Column, ExpressionError, walk
from cxmaturity.model.responses import ORGANISATION
from cxmaturity.model.scopes import advice_scope
from cxmaturity.model.structure import has_value, top_dimensions
from cxmaturity.scoring.compiling import Compiled, compile_tree
from cxmaturity.scoring.facts import UNKNOWN, worded
from cxmaturity.scoring.measures import GroupColumns
from cxmaturity.scoring.tables import table_calls
from cxmaturity.scoring.tally import class_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cxmaturity.model.advice import Text
    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.expression import Call, Tree
    from cxmaturity.model.questionnaire import Ladder, Questionnaire
    from cxmaturity.model.result import LadderResult, Result, StageResult


@dataclass(frozen=True, slots=True)
class Signal:
    """A condition that holds: of which piece of advice, for which member of its `for_each`, and what its texts can say of that member."""

    rule: str
    member: str = ""
    facts: Mapping[str, Text] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the piece of advice that follows."""
        return f"{self.rule}:{self.member}" if self.member else self.rule


@dataclass(frozen=True, slots=True)
class Companion:
    """Another instrument, and what the same organisations answered to it, by organisation."""

    questionnaire: Questionnaire
    results: Mapping[str, Result]


def signals(
    questionnaire: Questionnaire,
    frame: pl.DataFrame,
    results: Mapping[str, Result],
    companions: Mapping[str, Companion],
) -> dict[str, list[Signal]]:
    """The conditions that hold, by organisation; `frame` holds the measured row of each as a whole, `companions` are by alias.

    A condition about an instrument that was not answered does not hold.
    """
    rules = _bound(questionnaire, {alias: other.questionnaire for alias, other in companions.items()})
    frame = _with_companions(with_classes(questionnaire, frame), [rule for rule, _ in rules], companions)
    judged = _judged(questionnaire, rules, frame)
    found: dict[str, list[Signal]] = {}
    for row in judged.iter_rows(named=True):
        organisation = row[ORGANISATION] or ""
        answered = {alias for alias, companion in companions.items() if organisation in companion.results}
        found[organisation] = [
            Signal(rule.id, member, _facts(questionnaire, rule, member, results[organisation]))
            for rule, _ in rules
            for member in _members(questionnaire, rule)
            if row[Signal(rule.id, member).id] and _aliases(questionnaire, rule) <= answered
        ]
    return found


def _bound(questionnaire: Questionnaire, companions: Mapping[str, Questionnaire]) -> list[tuple[AdviceRule, Tree]]:
    """The rules on the whole with their conditions bound; not those on an instrument that is not here, or that has no such id."""
    bound = []
    for rule in questionnaire.advice:
        if rule.for_each not in questionnaire.tables and _aliases(questionnaire, rule) <= set(companions):
            with suppress(ExpressionError):
                bound.append((rule, bind_condition(rule.when.tree, advice_scope(questionnaire, rule, companions))))
    return bound


def _judged(
    questionnaire: Questionnaire, rules: Sequence[tuple[AdviceRule, Tree]], frame: pl.DataFrame
) -> pl.DataFrame:
    """Every condition for every member as a column of truths."""
    group = GroupColumns(questionnaire, frame, "value", table_calls(questionnaire))
    made = []
    for rule, tree in rules:
        for member, columns in member_columns(questionnaire, rule, group):
            made.append(compile_tree(tree, columns).expr.alias(Signal(rule.id, member).id))
    return frame.select(ORGANISATION, *made)


def _aliases(questionnaire: Questionnaire, rule: AdviceRule) -> frozenset[str]:
    return aliases_in(rule) & set(questionnaire.instrument.companions)


def with_classes(questionnaire: Questionnaire, frame: pl.DataFrame) -> pl.DataFrame:
    """The class of the group as an option, beside the flags it was found by."""
    made = []
    for id_, classes in questionnaire.classes.items():
        if classes.per == "group" and classes.for_each is None:
            option = pl.lit(None, pl.String)
            for name in class_ids(classes)[:-1]:
                option = pl.when(pl.col(f"{id_}={name}") > 0).then(pl.lit(name)).otherwise(option)
            made.append(option.alias(f"{id_}@value"))
    return frame.with_columns(made)


def _with_companions(
    frame: pl.DataFrame, rules: Iterable[AdviceRule], companions: Mapping[str, Companion]
) -> pl.DataFrame:
    """The frame with what the conditions name of other instruments."""
    organisations = frame[ORGANISATION].fill_null("").to_list()
    made: dict[str, pl.Series] = {}
    for node in [node for rule in rules for node in walk(rule.when.tree) if isinstance(node, Column)]:
        if node.table in companions:
            companion = companions[node.table]
            values = [_value(companion, name, node.column) for name in organisations]
            type_ = pl.String if _is_option(companion.questionnaire, node.column) else pl.Float64
            made[f"{node.table}.{node.column}@value"] = pl.Series(values, dtype=type_)
    return frame.with_columns(series.alias(name) for name, series in made.items())


def _is_option(questionnaire: Questionnaire, id_: str) -> bool:
    """Whether a rule reads an option here, a class or the answer to a choice without values, and not a number."""
    question = questionnaire.questions.get(id_)
    return id_ in questionnaire.classes or (question is not None and not has_value(questionnaire, question))


def _value(companion: Companion, organisation: str, id_: str) -> float | str | None:
    """The value of a score or question, the number of a stage, the class: as a rule of that instrument would read it."""
    result = companion.results.get(organisation)
    if result is None:
        return None
    if id_ in result.scores:
        return result.scores[id_].value
    if id_ in result.classes:
        return result.classes[id_].id
    if id_ in result.ladders:
        return _stage_number(companion.questionnaire.ladders[id_], result.ladders[id_])
    answer = result.questions[id_]
    return answer.option if _is_option(companion.questionnaire, id_) else answer.value


def _stage_number(ladder: Ladder, judged: LadderResult) -> float | None:
    """0 below the first stage; unknown when that cannot be said."""
    if judged.stage is None:
        return 0.0 if judged.status == "below_first" else None
    return float([part.id for part in ladder.stages].index(judged.stage) + 1)


@dataclass(frozen=True, slots=True, eq=False)
class MemberColumns:
    """The names of a group, and those of one step or dimension beside them."""

    group: GroupColumns
    own: Mapping[str, pl.Expr]

    def name(self, id_: str) -> Compiled:
        """A name of the step or dimension, else one of the group."""
        return Compiled(self.own[id_]) if id_ in self.own else self.group.name(id_)

    def chosen(self, id_: str, option: str) -> pl.Expr:
        """As for the group."""
        return self.group.chosen(id_, option)

    def call(self, tree: Call) -> Compiled | None:
        """As for the group."""
        return self.group.call(tree)


def _members(questionnaire: Questionnaire, rule: AdviceRule) -> tuple[str, ...]:
    """The members of a rule's `for_each`; one without a name when it has none."""
    if rule.for_each == DIMENSIONS:
        return tuple(dimension.id for dimension in top_dimensions(questionnaire))
    if rule.for_each is not None:
        return tuple(stage.id for stage in questionnaire.ladders[rule.for_each].stages)
    return ("",)


def member_columns(
    questionnaire: Questionnaire, rule: AdviceRule, group: GroupColumns
) -> Iterator[tuple[str, MemberColumns]]:
    """What the condition can name, for each member."""
    for number_, member in enumerate(_members(questionnaire, rule)):
        own: dict[str, pl.Expr] = {}
        if rule.for_each == DIMENSIONS:
            own = {name: pl.col(f"{member}@{name}") for name in ("value", "coverage")}
        elif rule.for_each is not None:
            own = _of_step(questionnaire.ladders[rule.for_each], rule.for_each, number_)
        yield member, MemberColumns(group, own)


def _of_step(ladder: Ladder, id_: str, index: int) -> dict[str, pl.Expr]:
    """Whether a step is reached, is sound, and whether those that it needs directly are reached."""
    numbers = {stage.id: number for number, stage in enumerate(ladder.stages)}
    needed = [pl.col(f"{id_}/{numbers[need]}@value") for need in ladder.stages[index].needs]
    return {
        "reached": pl.col(f"{id_}/{index}@value"),
        "sound": pl.col(f"{id_}/{index}@sound@value"),
        "needs_reached": reduce(and_, needed, pl.lit(value=True)),
    }


def _facts(questionnaire: Questionnaire, rule: AdviceRule, member: str, result: Result) -> dict[str, Text]:
    """What the texts can say of a member."""
    if rule.for_each == DIMENSIONS:
        title = next(dimension.title for dimension in questionnaire.all_dimensions if dimension.id == member)
        return {"title": title, "value": _valued(questionnaire, result, member)}
    if rule.for_each is not None:
        stage = next(stage for stage in result.ladders[rule.for_each].stages if stage.id == member)
        return {"title": stage.title, "missing": _missing(questionnaire, result.ladders[rule.for_each], stage)}
    return {}


def _valued(questionnaire: Questionnaire, result: Result, member: str) -> Text:
    value = result.scores[member].value
    return {questionnaire.languages[0]: UNKNOWN} if value is None else worded(questionnaire, value)


def _missing(questionnaire: Questionnaire, ladder: LadderResult, stage: StageResult) -> Text:
    """The titles of the steps that this one needs directly and that are not sound, as a list in a sentence."""
    titles = [part.title for part in ladder.stages if part.id in stage.needs and not part.sound]
    return {
        language: listed([f"'{pick(title, language)}'" for title in titles], language)
        for language in questionnaire.languages
    }
