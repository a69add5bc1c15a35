"""Made-up answer sheets: what can be answered, sheets that differ from each other, and their responses.

They are made to find out what an instrument can come to; no client's answers are among them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

import polars as pl

from cxmaturity.model.expression import Number, walk
from cxmaturity.model.frames import Gathered, Given, build_responses
from cxmaturity.model.questions import STATES, Multi, NumberQuestion
from cxmaturity.model.responses import ORGANISATION, RESPONDENT
from cxmaturity.model.rules import group_rules, row_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question
    from cxmaturity.model.responses import Responses

Answer: TypeAlias = str | float | tuple[str, ...]
"""An option's id, a number, the ticked options of a multiple choice, or a state such as `na`."""
Sheet: TypeAlias = "Mapping[str, Answer]"
"""One respondent's answers, by question."""
People: TypeAlias = tuple[Sheet, ...]
"""The respondents of one made-up organisation."""
Range: TypeAlias = "Mapping[str, tuple[Answer, ...]]"
"""What each question can be answered with, lowest first."""

_SKIPPED = "skipped"
LEAPS = 150
SPREAD = 150
"""Sheets that go up and down without a pattern."""
MOST_ALONE = 500
"""Questions that are each tried alone; no interview has so many."""


def values_range(questionnaire: Questionnaire) -> Range:
    """Every question that takes a value, with the answers that could make a difference; questions in words and tables are not among them."""
    constants = {
        node.value
        for rule in chain(group_rules(questionnaire), row_rules(questionnaire))
        for node in walk(rule)
        if isinstance(node, Number)
    }
    found = {id_: _values(questionnaire, question, constants) for id_, question in questionnaire.questions.items()}
    return {id_: values for id_, values in found.items() if values}


def _values(questionnaire: Questionnaire, question: Question, constants: Iterable[float]) -> tuple[Answer, ...]:
    if isinstance(question, NumberQuestion):
        return _numbers(question, constants)
    options = sorted(questionnaire.options(question), key=lambda option: option.value or 0)
    ids = tuple(option.id for option in options)
    if isinstance(question, Multi):
        return ((), *((id_,) for id_ in ids), ids)
    return () if question.type == "rank" else ids


def _numbers(question: NumberQuestion, constants: Iterable[float]) -> tuple[Answer, ...]:
    """Both ends, and both sides of every number that a rule or a band mentions."""
    edges = {edge for band in question.bands for edge in (band.from_, band.below, band.above) if edge is not None}
    tried = {0.0, *(edge + step for edge in {*edges, *constants} for step in (-1.0, 0.0, 1.0))}
    low = question.min if question.min is not None else min(tried)
    high = question.max if question.max is not None else max(tried)
    within = {low, high, *(number for number in tried if low <= number <= high)}
    return tuple(sorted(number for number in within if not question.whole or number == int(number)))


def answer_meant(questionnaire: Questionnaire, question_id: str, given: str | float | bool) -> Answer | None:  # noqa: FBT001 - as YAML has it
    """What a witness says of a question: an option by its id or its value, a number, true or false; None where it cannot be answered so."""
    question = questionnaire.questions.get(question_id)
    if question is None or (isinstance(given, str) and given in STATES):
        return given if question is not None else None
    if isinstance(question, NumberQuestion):
        return None if isinstance(given, str | bool) or not _within(question, given) else given
    options = questionnaire.options(question)
    named = [option.id for option in options if given in (option.id, option.value)]
    return ((named[0],) if isinstance(question, Multi) else named[0]) if named else None


def _within(question: NumberQuestion, number: float) -> bool:
    low, high = question.min, question.max
    return (low is None or number >= low) and (high is None or number <= high)


def sheet_at(level: int, answers: Range) -> Sheet:
    """Every question at this place in its range, 0 being the lowest; at its highest where the range is shorter, or from its end below 0."""
    return {id_: values[max(min(level, len(values) - 1), -len(values))] for id_, values in answers.items()}


def first_sheets(questionnaire: Questionnaire, answers: Range) -> list[People]:
    """Where a search begins: all lowest, all highest and what lies between, each question alone up or down, nothing answered, and a spread."""
    lowest, highest = sheet_at(0, answers), sheet_at(-1, answers)
    levels = [sheet_at(level, answers) for level in range(max(map(len, answers.values()), default=0))]
    changed = list(answers)[:MOST_ALONE]
    alone = [sheet for id_ in changed for sheet in ({**lowest, id_: highest[id_]}, {**highest, id_: lowest[id_]})]
    unanswered = [{**highest, **_all_in_state(questionnaire, state, answers)} for state in ("na", "dk", _SKIPPED)]
    single = [*levels, highest, *unanswered, *alone, *_spread(questionnaire, answers)]
    several = [(lowest, highest), (lowest, highest, highest), (lowest, lowest, highest)]
    return [*((sheet,) for sheet in single), *several]


def _all_in_state(questionnaire: Questionnaire, state: str, answers: Range) -> dict[str, Answer]:
    questions = questionnaire.questions
    return {id_: state for id_ in answers if state in _states(questionnaire, questions[id_])}


def _states(questionnaire: Questionnaire, question: Question) -> tuple[str, ...]:
    """What can stand in an answer's place: what the question offers, and leaving it open."""
    return (*(missing.state for missing in questionnaire.missing(question)), _SKIPPED)


def _spread(questionnaire: Questionnaire, answers: Range) -> Iterator[Sheet]:
    """Sheets on which each dimension has a level of its own, and one question in four goes its own way; the same in every run."""
    home = {question.id: part.id for part in questionnaire.all_dimensions for question in part.questions}
    for number in range(SPREAD):
        yield {
            id_: values[_drawn(number, id_ if _drawn(number, id_, "own") % 4 == 0 else home[id_]) % len(values)]
            for id_, values in answers.items()
        }


def _drawn(*parts: object) -> int:
    """A number that looks random and is the same in every run."""
    return crc32("/".join(map(str, parts)).encode()) >> 3


def neighbours(questionnaire: Questionnaire, people: People, answers: Range, ids: Iterable[str]) -> Iterator[People]:
    """The same people with one answer of one of them changed, in every way there is."""
    for id_ in ids:
        offered = _states(questionnaire, questionnaire.questions[id_])
        for place, sheet in enumerate(people):
            for answer in (*answers[id_], *offered):
                if answer != sheet[id_]:
                    yield (*people[:place], {**sheet, id_: answer}, *people[place + 1 :])


def leaps(people: People, answers: Range, ids: Sequence[str], number: int) -> Iterator[People]:
    """The same people with two or three answers of one of them changed; other changes for every number."""
    for leap in range(LEAPS if ids else 0):
        place = _drawn(number, leap, "who") % len(people)
        changed = dict(people[place])
        for part in range(2 + leap % 2):
            id_ = ids[_drawn(number, leap, part, "what") % len(ids)]
            changed[id_] = answers[id_][_drawn(number, leap, part, "how") % len(answers[id_])]
        yield (*people[:place], changed, *people[place + 1 :])


def sheet_responses(questionnaire: Questionnaire, organisations: Sequence[People], answers: Range) -> Responses:
    """The responses of all these people; each organisation is named by its place in the list."""
    people = [(str(place), sheet) for place, group in enumerate(organisations) for sheet in group]
    names = [str(number) for number in range(len(people))]
    about = pl.DataFrame({RESPONDENT: names, ORGANISATION: [organisation for organisation, _ in people]})
    sheets = [sheet for _, sheet in people]
    return build_responses(questionnaire, Gathered(about, {id_: _given(questionnaire, id_, sheets) for id_ in answers}))


def _given(questionnaire: Questionnaire, id_: str, sheets: Sequence[Sheet]) -> Given:
    found = [sheet[id_] for sheet in sheets]
    states = pl.Series([answer if answer in STATES else None for answer in found], dtype=pl.String)
    values = [None if answer in STATES else answer for answer in found]
    question = questionnaire.questions[id_]
    return Given(_ticks(questionnaire, question, values) if isinstance(question, Multi) else pl.Series(values), states)


def _ticks(questionnaire: Questionnaire, question: Multi, values: Sequence[Answer | None]) -> pl.DataFrame:
    """For a multiple choice a column an option."""
    ids = [option.id for option in questionnaire.options(question)]
    ticks = {id_: [id_ in ticked if isinstance(ticked, tuple) else None for ticked in values] for id_ in ids}
    return pl.DataFrame(ticks, schema=dict.fromkeys(ids, pl.Boolean))
