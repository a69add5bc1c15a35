"""What is wrong with improvements and advice, when every field is well-formed: options, ids, needs, conditions, placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.advising import DIMENSION_FACTS, DIMENSIONS, STEP_FACTS, aliases_in, placeholders
from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import ExpressionError
from cxmaturity.model.flaws import Flaw, column_paths, question_paths, repeats, texts
from cxmaturity.model.improvements import Improvement
from cxmaturity.model.questions import Improvable, Table
from cxmaturity.model.scopes import advice_scope
from cxmaturity.model.structure import option_values, ring

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.flaws import Path
    from cxmaturity.model.improvements import Action
    from cxmaturity.model.questionnaire import Questionnaire


def action_paths(questionnaire: Questionnaire) -> Iterator[tuple[Path, Action]]:
    """Every improvement and every piece of advice, with the path to it."""
    for path, question in question_paths(questionnaire):
        if isinstance(question, Improvable):
            for index, improvement in enumerate(question.improvements):
                yield (*path, "improvements", index), improvement
    for index, rule in enumerate(questionnaire.advice):
        yield ("advice", index), rule


def improvement_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Improvements that go up, between options that exist; in questions, not in columns of tables."""
    for path, question in question_paths(questionnaire):
        if isinstance(question, Improvable):
            yield from _improvements_of(path, question, option_values(questionnaire.options(question)))
        for column_path, column in column_paths(path, question) if isinstance(question, Table) else ():
            if isinstance(column, Improvable) and column.improvements:
                message = "a column of a table has no improvements"
                yield Flaw(
                    (*column_path, "improvements"), "CX131", message, "write `advice` with `for_each`", on_key=True
                )


def _improvements_of(path: Path, question: Improvable, values: Mapping[str, float]) -> Iterator[Flaw]:
    again = repeats(f"{improvement.from_} {improvement.to}" for improvement in question.improvements)
    for index, improvement in enumerate(question.improvements):
        here = (*path, "improvements", index)
        unknown = [(key, id_) for key, id_ in _ends(improvement) if id_ not in values]
        for key, id_ in unknown:
            message = f"`{question.id}` has no option `{id_}` with a value"
            yield Flaw((*here, key), "CX120", message, suggestion(id_, values))
        if not unknown and values[improvement.to] <= values[improvement.from_]:
            message = f"`{improvement.to}` is not above `{improvement.from_}`"
            yield Flaw((*here, "to"), "CX131", message, "an improvement goes from an option to one with a higher value")
        if index in again:
            message = f"from `{improvement.from_}` to `{improvement.to}` there is an improvement already"
            yield Flaw(here, "CX131", message)


def _ends(improvement: Improvement) -> tuple[tuple[str, str], ...]:
    return ("from", improvement.from_), ("to", improvement.to)


def needs_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Needs that exist and do not go round, by themselves or by way of the steps of a question."""
    actions = dict(_by_id(questionnaire))
    stages = {stage.id for ladder in questionnaire.ladders.values() for stage in ladder.stages}
    for path, action in actions.values():
        for index, need in enumerate(action.needs):
            if need not in actions and need not in stages:
                message = f"there is no improvement, piece of advice or stage `{need}`"
                way_out = suggestion(need, [*actions, *stages])
                yield Flaw((*path, "needs", index), "CX120", message, way_out)
    if found := ring({id_: _comes_after(questionnaire, action) for id_, (_, action) in actions.items()}):
        message = f"these need each other: {', '.join(found)}"
        yield Flaw((*actions[found[0]][0], "needs"), "CX126", message, on_key=True)


def _comes_after(questionnaire: Questionnaire, action: Action) -> list[str]:
    """What may have to be done before this: what it needs, all that reaches that as well, and the steps that lead to where it starts."""
    found = []
    for need in action.needs:
        if need in questionnaire.improvements:
            question, improvement = questionnaire.improvements[need]
            found += [need, *_reaching(questionnaire, question, improvement.to)]
        else:
            found.append(need)
    if isinstance(action, Improvement):
        own, _ = questionnaire.improvements[action.id]
        found += [id_ for id_ in _reaching(questionnaire, own, action.from_) if _leads_to(questionnaire, id_, action)]
    return found


def _leads_to(questionnaire: Questionnaire, id_: str, improvement: Improvement) -> bool:
    return questionnaire.improvements[id_][1].to == improvement.from_


def _reaching(questionnaire: Questionnaire, question: str, goal: str) -> list[str]:
    """The improvements of a question by which an answer gets to an option or past it."""
    values = option_values(questionnaire.options(questionnaire.questions[question]))
    return [
        part.id
        for part in _of_question(questionnaire, question)
        if {part.from_, part.to, goal} <= set(values) and values[part.from_] < values[goal] <= values[part.to]
    ]


def _of_question(questionnaire: Questionnaire, id_: str) -> tuple[Improvement, ...]:
    question = questionnaire.questions[id_]
    return question.improvements if isinstance(question, Improvable) else ()


def _by_id(questionnaire: Questionnaire) -> Iterator[tuple[str, tuple[Path, Action]]]:
    for path, action in action_paths(questionnaire):
        yield action.id, (path, action)


def advice_flaws(questionnaire: Questionnaire, companions: Mapping[str, Questionnaire] | None) -> Iterator[Flaw]:
    """Conditions that can be judged, and placeholders that stand for something."""
    for alias in questionnaire.instrument.companions:
        if alias in _group_names(questionnaire):
            message = f"`{alias}` is the id of something here and cannot be an alias"
            yield Flaw(("instrument", "companions", alias), "CX112", message, on_key=True)
    for index, rule in enumerate(questionnaire.advice):
        yield from _rule_flaws(questionnaire, ("advice", index), rule, companions)


def _group_names(questionnaire: Questionnaire) -> set[str]:
    dimensions = {dimension.id for dimension in questionnaire.all_dimensions}
    parts = (questionnaire.questions, questionnaire.scores, questionnaire.ladders, questionnaire.classes)
    return dimensions.union(*parts)


def _rule_flaws(
    questionnaire: Questionnaire, path: Path, rule: AdviceRule, companions: Mapping[str, Questionnaire] | None
) -> Iterator[Flaw]:
    known = {DIMENSIONS, *questionnaire.tables, *questionnaire.ladders}
    if rule.for_each is not None and rule.for_each not in known:
        message = f"there is no table or ladder `{rule.for_each}`"
        way_out = suggestion(rule.for_each, known) or "or write `dimensions`"
        yield Flaw((*path, "for_each"), "CX120", message, way_out)
        return
    try:
        bind_condition(rule.when.tree, advice_scope(questionnaire, rule, companions))
    except ExpressionError as error:
        yield Flaw((*path, "when"), "CX201", error.message, error.help, offset=error.offset)
    if companions is not None:
        yield from _unchecked(questionnaire, path, rule, companions)
    facts = facts_of(questionnaire, rule)
    for place, text in texts(rule, path):
        for name in placeholders(text):
            if name not in facts:
                message = f"`{{{name}}}` stands for nothing here"
                way_out = suggestion(name, facts) or f"one of: {', '.join(sorted(facts)[:8])}"
                yield Flaw(place, "CX132", message, way_out)


def _unchecked(
    questionnaire: Questionnaire, path: Path, rule: AdviceRule, companions: Mapping[str, Questionnaire]
) -> Iterator[Flaw]:
    aliases = questionnaire.instrument.companions
    for alias in aliases:
        if alias in aliases_in(rule) and alias not in companions:
            message = f"the instrument `{aliases[alias]}` is not at hand, so what this says of it was not checked"
            way_out = "put its file beside this one"
            yield Flaw((*path, "when"), "CX133", message, way_out, severity="warning")


def facts_of(questionnaire: Questionnaire, rule: AdviceRule) -> set[str]:
    """What the texts of a piece of advice can say in braces."""
    if rule.for_each in questionnaire.tables:
        return {column.id for column in questionnaire.tables[rule.for_each].columns}
    own: set[str] = set()
    if rule.for_each in questionnaire.ladders:
        own = set(STEP_FACTS)
    elif rule.for_each == DIMENSIONS:
        own = set(DIMENSION_FACTS)
    return own | _group_names(questionnaire)
