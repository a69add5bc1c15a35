"""The answers file: what one respondent or many answered, written by hand or by the interview.

The models are its grammar; whether an answer fits its question is read by the same spellings as a survey export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag

from cxmaturity.errors import Problem, UserError, by_place, suggestion
from cxmaturity.files.gathering import gather
from cxmaturity.files.source import Source, as_mapping, read_source
from cxmaturity.files.validate import validate
from cxmaturity.model.answer import iso_day
from cxmaturity.model.content import LARGEST_NUMBER, Content, Many, Text, Words
from cxmaturity.model.frames import build_responses

if TYPE_CHECKING:
    from cxmaturity.files.source import KeyPath
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses

Scalar: TypeAlias = str | bool | int | float | None
"""As YAML reads it; nothing is a question that nobody came to."""
Name = Annotated[Words, BeforeValidator(lambda value: str(value) if type(value) is int else value)]
"""An id or a group: a bare number is text here."""


class GivenAnswer(Content):
    """An answer with what was said about it; notes and evidence never change its value."""

    answer: Scalar | Many[Scalar]
    note: Text | None = None
    evidence: Text | None = None


class NoAnswer(Content):
    """Why there is no answer."""

    state: Literal["na", "dk", "declined", "skipped", "not_asked", "not_reached"]
    reason: Text | None = None


def _kind(value: Any) -> str:
    """Which form an answer has: a map is judged by its fields, a list by what is in it."""
    if isinstance(value, dict | Content):
        return "state" if "state" in dict(value) else "given"
    if isinstance(value, list | tuple):
        return "rows" if any(isinstance(part, dict) for part in value) else "several"
    return "plain"


Cell: TypeAlias = Annotated[
    Annotated[GivenAnswer, Tag("given")] | Annotated[NoAnswer, Tag("state")] | Annotated[Scalar, Tag("plain")],
    Discriminator(_kind),
]
"""The answer in one column of a row of a table question."""
Entry: TypeAlias = Annotated[
    Annotated[GivenAnswer, Tag("given")]
    | Annotated[NoAnswer, Tag("state")]
    | Annotated[Scalar, Tag("plain")]
    | Annotated[Many[Scalar], Tag("several")]
    | Annotated[Many[dict[str, Cell]], Tag("rows")],
    Discriminator(_kind),
]
"""The answer to one question, in any of the ways in which it may be written."""


class Respondent(Content):
    """One person, or one workshop."""

    id: Name
    attributes: dict[str, Name] = Field(default_factory=dict)
    weight: Annotated[float, Field(gt=0, le=LARGEST_NUMBER)] = 1.0
    answers: dict[str, Entry]


class AnswersFile(Content):
    """One assessment's answers. One respondent may write `answers` at the top."""

    format: Literal["cxmaturity-answers"]
    version: Literal[1]
    questionnaire: Words
    organisation: Words = ""
    date: Words | None = None
    left_out: Many[str] = ()
    respondents: Annotated[Many[Respondent], Field(min_length=1)] | None = None
    answers: dict[str, Entry] | None = None

    @property
    def everybody(self) -> tuple[Respondent, ...]:
        """The respondents, however they are written."""
        if self.respondents is not None:
            return self.respondents
        return (Respondent(id="1", answers=self.answers or {}),)

    def path(self, index: int) -> KeyPath:
        """Where in the file this respondent's answers are."""
        return ("answers",) if self.respondents is None else ("respondents", index, "answers")


def read_answers(text: str, name: str, questionnaire: Questionnaire) -> Responses:
    """The answers in this text; a `UserError` carries everything in it that does not fit the questionnaire."""
    source = read_source(text, name)
    as_mapping(source, "an answers file")
    file = validate(AnswersFile, source, {"base": questionnaire.languages[0]})
    gathered, problems = gather(file, source, questionnaire)
    problems = [*_head_problems(file, source, questionnaire), *_respondent_problems(file, source), *problems]
    if problems:
        raise UserError(by_place(problems))
    return build_responses(questionnaire, gathered)


def answered_questionnaire(text: str, name: str) -> str:
    """The id of the questionnaire that an answers file names, without its version."""
    source = read_source(text, name)
    named = as_mapping(source, "an answers file").get("questionnaire")
    if not isinstance(named, str):
        message = "the file does not say which questionnaire it answers"
        raise UserError([source.problem("CX401", ("questionnaire",), message, help="add `questionnaire: ID`")])
    return named.partition("@")[0]


def _head_problems(file: AnswersFile, source: Source, questionnaire: Questionnaire) -> list[Problem]:
    problems = [*_questionnaire_problems(file, source, questionnaire)]
    if file.date is not None and iso_day(file.date) != file.date:
        message = f"`date` must be a day such as 2026-10-14, found `{file.date}`"
        problems.append(source.problem("CX406", ("date",), message))
    if (file.respondents is None) == (file.answers is None):
        found = "both" if file.answers is not None else "neither"
        message = f"a file holds `respondents`, or `answers` of one respondent; this one has {found}"
        problems.append(source.problem("CX405", (), message))
    for index, id_ in enumerate(file.left_out):
        if id_ not in questionnaire.questions:
            message, way_out = f"no question is called `{id_}`", suggestion(id_, questionnaire.questions)
            problems.append(source.problem("CX402", ("left_out", index), message, help=way_out, id=id_))
    return problems


def _questionnaire_problems(file: AnswersFile, source: Source, questionnaire: Questionnaire) -> list[Problem]:
    instrument = questionnaire.instrument
    named, _, version = file.questionnaire.partition("@")
    if named != instrument.id:
        message = f"these answers are to `{named}`, and the questionnaire is `{instrument.id}`"
        return [source.problem("CX401", ("questionnaire",), message, help="name the right questionnaire")]
    if version and version != instrument.version:
        message = f"these answers are to version {version} of `{named}`, and the questionnaire is {instrument.version}"
        way_out = f"write `{named}` without a version to use them all the same"
        return [source.problem("CX401", ("questionnaire",), message, help=way_out)]
    return []


def _respondent_problems(file: AnswersFile, source: Source) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for index, respondent in enumerate(file.respondents or ()):
        if respondent.id in first:
            line = source.place(("respondents", first[respondent.id], "id")).line
            message = f"respondent `{respondent.id}` is here twice; first on line {line}"
            path = ("respondents", index, "id")
            problems.append(source.problem("CX404", path, message, help="give each respondent an id", id=respondent.id))
        first.setdefault(respondent.id, index)
    return problems
