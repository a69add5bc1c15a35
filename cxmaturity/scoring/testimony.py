"""Witnesses that an author gives: the answers that they name, and whether those of two instruments together lead to their advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.advising import aliases_in
from cxmaturity.model.flaws import Flaw
from cxmaturity.scoring.score import Part, score_together
from cxmaturity.scoring.sheets import answer_meant, sheet_at, sheet_responses, values_range

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.sheets import Answer

_LOWEST = "questions that it does not name are at their lowest; change its answers, or the condition"


def shortcoming(path: Path, message: str, way_out: str | None, *, on_key: bool = True) -> Flaw:
    """A warning about a witness."""
    return Flaw(path, "CX322", message, way_out, severity="warning", on_key=on_key)


def misread(
    questionnaire: Questionnaire, index: int, rule: AdviceRule, companions: Mapping[str, Questionnaire]
) -> Iterator[Flaw]:
    """Answers of a witness that cannot be given."""
    for id_, given in rule.witness.items():
        path: Path = ("advice", index, "witness", id_)
        if isinstance(given, dict) and id_ in companions:
            for inner, answer in given.items():
                yield from _unanswerable(companions[id_], (*path, inner), inner, answer)
        elif not isinstance(given, dict):
            yield from _unanswerable(questionnaire, path, id_, given)
        elif id_ not in questionnaire.instrument.companions:
            way_out = suggestion(id_, questionnaire.instrument.companions)
            yield shortcoming(path, f"`{id_}` is the alias of no instrument", way_out)


def _unanswerable(questionnaire: Questionnaire, path: Path, id_: str, given: str | float | bool) -> Iterator[Flaw]:  # noqa: FBT001 - as YAML has it
    if id_ not in questionnaire.questions:
        yield shortcoming(path, f"there is no question `{id_}`", suggestion(id_, questionnaire.questions))
    elif answer_meant(questionnaire, id_, given) is None:
        options = [option.id for option in questionnaire.options(questionnaire.questions[id_])]
        way_out = suggestion(str(given), options) or (f"one of: {', '.join(options)}" if options else None)
        yield shortcoming(path, f"`{id_}` cannot be `{given}`", way_out, on_key=False)


def answers_of(questionnaire: Questionnaire, given: Mapping[str, object]) -> dict[str, Answer]:
    """The answers that a witness names to the questions of one instrument."""
    meant = {
        id_: answer_meant(questionnaire, id_, answer)
        for id_, answer in given.items()
        if isinstance(answer, str | float | bool)
    }
    return {id_: answer for id_, answer in meant.items() if answer is not None}


def beside_flaws(
    questionnaire: Questionnaire, companions: Mapping[str, Questionnaire], passed_over: Collection[object]
) -> Iterator[Flaw]:
    """Advice on two instruments without a witness, or with one that does not lead to it; what looks at one that is not at hand cannot be judged."""
    for index, rule in enumerate(questionnaire.advice):
        aliases = aliases_in(rule) & set(questionnaire.instrument.companions)
        if index in passed_over or not aliases or not aliases <= set(companions):
            continue
        if not rule.witness:
            message = f"nothing shows that the advice `{rule.id}` can be given: it looks at another instrument"
            way_out = "give a witness, the answers to the other instrument under its alias"
            yield Flaw(("advice", index, "when"), "CX321", message, way_out, severity="warning")
        elif not _is_given(questionnaire, rule, {alias: companions[alias] for alias in aliases}):
            message = f"the witness does not lead to the advice `{rule.id}`"
            yield shortcoming(("advice", index, "witness"), message, _LOWEST)


def _is_given(questionnaire: Questionnaire, rule: AdviceRule, companions: Mapping[str, Questionnaire]) -> bool:
    """Whether these answers to all instruments together lead to the advice."""
    parts = [_part(questionnaire, rule.witness)]
    for alias, companion in companions.items():
        inner = rule.witness.get(alias)
        parts.append(_part(companion, inner if isinstance(inner, dict) else {}))
    (result,) = score_together(parts)[0].values()
    return any(piece.id.partition(":")[0] == rule.id for piece in result.advice)


def _part(questionnaire: Questionnaire, given: Mapping[str, object]) -> Part:
    answers = values_range(questionnaire)
    sheet = {**sheet_at(0, answers), **answers_of(questionnaire, given)}
    return Part(questionnaire, sheet_responses(questionnaire, [(sheet,)], answers))
