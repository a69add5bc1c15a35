"""A mapping applied to the headers of a file: every column found, or named at its line in the mapping."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cxmaturity.errors import Problem, UserError, by_place, suggestion
from cxmaturity.model.answer import (
    Answer,
    AnswerError,
    form,
    is_answered_directly,
    read_answer,
    suggested,
    with_words,
)
from cxmaturity.model.questions import STATES, Multi, Table
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, WEIGHT, by_column
from cxmaturity.model.spelling import plain
from cxmaturity.surveys.cells import NO, YES
from cxmaturity.surveys.mapping import MappingFile, refuse_other
from cxmaturity.surveys.plain import groups_by_header
from cxmaturity.surveys.plan import DATE, Plan, QuestionColumns
from cxmaturity.surveys.table import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxmaturity.files.source import KeyPath
    from cxmaturity.model.answer import Form
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question
    from cxmaturity.surveys.mapping import ColumnName, MappedQuestion, Meanings

NOWHERE = 1
"""The column that stands in for one that is not found, so that all problems can be gathered."""


def plan_by_mapping(
    file: str, headers: Sequence[str], questionnaire: Questionnaire, mapped: MappingFile, by: Sequence[str]
) -> Plan:
    """The plan that the mapping makes for these headers; a `UserError` carries everything in it that does not fit."""
    refuse_other(mapped, questionnaire)
    reading = _Reading(mapped, headers, questionnaire)
    plan = reading.plan()
    if reading.problems:
        raise UserError(reading.sorted_problems())
    asked = [name for name in by if by_column(name) not in plan.about]
    return Plan({**plan.about, **groups_by_header(file, headers, asked)}, plan.questions, plan.left_out)


def check_mapping(mapped: MappingFile, questionnaire: Questionnaire) -> None:
    """Raises when the mapping does not fit the questionnaire, whatever file it is for."""
    refuse_other(mapped, questionnaire)
    reading = _Reading(mapped, None, questionnaire)
    reading.plan()
    if reading.problems:
        raise UserError(reading.sorted_problems())


@dataclass(slots=True)
class _Reading:
    """Applies the mapping part by part and keeps the problems met on the way; without headers, columns are not looked for."""

    file: MappingFile
    headers: Sequence[str] | None
    questionnaire: Questionnaire
    problems: list[Problem] = field(default_factory=list)

    def plan(self) -> Plan:
        questions = [self._question(id_, mapped) for id_, mapped in self.file.mapping.columns.items()]
        for index, id_ in enumerate(self.file.mapping.left_out):
            self._known(id_, ("left_out", index))
        found = tuple(columns for columns in questions if columns is not None)
        return Plan(self._about(), found, self.file.mapping.left_out)

    def sorted_problems(self) -> list[Problem]:
        return by_place(self.problems)

    def _about(self) -> dict[str, int]:
        mapping = self.file.mapping
        uses = {"respondent": RESPONDENT, "organisation": ORGANISATION, "weight": WEIGHT, "date": DATE}
        columns = {key: getattr(mapping, key) for key in uses}
        about = {uses[key]: self._position(name, (key,)) for key, name in columns.items() if name is not None}
        return about | {
            by_column(name): self._position(column, ("groups", name)) for name, column in mapping.groups.items()
        }

    def _question(self, id_: str, mapped: MappedQuestion) -> QuestionColumns | None:
        path = ("columns", id_)
        question = self._known(id_, path, key=True)
        if question is None or not self._fits(question, mapped, path):
            return None
        own = form(self.questionnaire, question)
        meanings, place = self._meanings(mapped, path)
        if mapped.options:
            self._unknown_options(own, mapped, path)
            positions = {
                option: self._position(column, (*path, "options", option)) for option, column in mapped.options.items()
            }
            return QuestionColumns(own, options=positions, ticks=self._ticks(meanings, place))
        position = self._position(mapped.column, self._column_path(path)) if mapped.column else NOWHERE
        return QuestionColumns(with_words(own, self._words(own, meanings, place)), position)

    def _fits(self, question: Question, mapped: MappedQuestion, path: KeyPath) -> bool:
        """Whether the question can be answered in columns, and in as many as the mapping gives it."""
        if isinstance(question, Table) or not is_answered_directly(question):
            self._problem("CX524", path, f"`{question.id}` is not answered in a column", key=True)
        elif (mapped.column is None) == (not mapped.options):
            self._problem("CX524", path, f"`{question.id}` needs a `column`, or `options` with a column each")
        elif mapped.options and not isinstance(question, Multi):
            self._problem("CX524", (*path, "options"), f"`{question.id}` is no multiple choice and has one column")
        else:
            return True
        return False

    def _unknown_options(self, own: Form, mapped: MappedQuestion, path: KeyPath) -> None:
        for option in mapped.options:
            if option not in own.options:
                message = f"`{own.question.id}` has no option `{option}`"
                self._problem("CX523", (*path, "options", option), message, suggestion(option, own.options), key=True)

    def _column_path(self, path: KeyPath) -> KeyPath:
        column = (*path, "column")
        return column if column in self.file.source.value_events else path

    def _meanings(self, mapped: MappedQuestion, path: KeyPath) -> tuple[Meanings, KeyPath]:
        """The words of the question's cells, and where they are written."""
        if not isinstance(mapped.values, str):
            return mapped.values, (*path, "values")
        sets = self.file.mapping.value_sets
        if mapped.values not in sets:
            message = f"no value set is called `{mapped.values}`"
            self._problem("CX525", (*path, "values"), message, suggestion(mapped.values, sets))
        return sets.get(mapped.values, {}), ("value_sets", mapped.values)

    def _words(self, own: Form, meanings: Meanings, path: KeyPath) -> dict[str, Answer]:
        words = {}
        for word, meaning in meanings.items():
            try:
                words[word] = read_answer(own, _written(meaning))
            except AnswerError as error:
                self._problem("CX523", (*path, word), error.message, suggested(own, error))
        return words

    def _ticks(self, meanings: Meanings, path: KeyPath) -> dict[str, Answer]:
        ticks = {}
        for word, meaning in meanings.items():
            state = next((state for state in STATES if state == meaning), None)
            if isinstance(meaning, bool):
                ticks[plain(word)] = YES if meaning else NO
            elif state:
                ticks[plain(word)] = Answer(state=state)
            else:
                message = f"in the column of an option `{word}` means true, false or a state such as na"
                self._problem("CX523", (*path, word), message)
        return ticks

    def _known(self, id_: str, path: KeyPath, *, key: bool = False) -> Question | None:
        question = self.questionnaire.questions.get(id_)
        if question is None:
            way_out = suggestion(id_, self.questionnaire.questions)
            self._problem("CX521", path, f"no question is called `{id_}`", way_out, key=key)
        return question

    def _position(self, column: ColumnName, path: KeyPath) -> int:
        """Where the column stands, counted from 1."""
        if column.header is None and (column.position is None) == (column.letter is None):
            self._problem("CX522", path, "a column is named by its header, or by one of `position` and `letter`")
        if self.headers is None:
            return NOWHERE
        if column.header is not None:
            return self._by_header(column.header, self.headers, path)
        position = column.position or position_of(column.letter or "A")
        if position > len(self.headers):
            self._problem("CX522", path, f"the file has {len(self.headers)} columns and no column {position}")
        return position

    def _by_header(self, header: str, headers: Sequence[str], path: KeyPath) -> int:
        found = [position for position, name in enumerate(headers, start=1) if plain(name) == plain(header)]
        if not found:
            way_out = suggestion(header, _written_headers(headers))
            self._problem("CX522", path, f"no column is called `{header}`", way_out)
        if len(found) > 1:
            listed = ", ".join(str(position) for position in found)
            way_out = f"choose one by `{{position: {found[0]}}}`"
            self._problem("CX522", path, f"columns {listed} are all called `{header}`", way_out)
        return found[0] if found else NOWHERE

    def _problem(
        self, code: str, path: KeyPath, message: str, way_out: str | None = None, *, key: bool = False
    ) -> None:
        self.problems.append(self.file.source.problem(code, path, message, key=key, help=way_out))


def _written(meaning: Any) -> str:
    return str(meaning).lower() if isinstance(meaning, bool) else str(meaning)


def _written_headers(headers: Iterable[str]) -> list[str]:
    return [header for header in headers if header]
