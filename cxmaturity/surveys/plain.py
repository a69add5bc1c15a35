"""A survey whose headers are question ids: the form that our own templates have and that a script writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import CONTENT, Problem, UserError, cannot, suggestion
from cxmaturity.model.answer import form
from cxmaturity.model.questions import Multi, Table
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, WEIGHT, by_column, option_column
from cxmaturity.model.spelling import plain
from cxmaturity.surveys.plan import DATE, Plan, QuestionColumns, positions_by_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question

ABOUT = {"id": RESPONDENT, "respondent": RESPONDENT, "organisation": ORGANISATION, "weight": WEIGHT, "date": DATE}
"""Further headers that are known. A question with such an id goes before them, `respondent` before `id`."""
SHOWN = 5


def plan_by_ids(file: str, headers: Sequence[str], questionnaire: Questionnaire, by: Sequence[str]) -> Plan:
    """The plan for headers that are ids (`channels`, or `channels:web` for each option of a multiple choice)."""
    ids = [name for question in questionnaire.questions.values() for name in _names(questionnaire, question)]
    known = [name for name in ABOUT if name not in questionnaire.questions]
    found = positions_by_name(_in_lower_case(headers, known), [*ids, *known])
    _refuse_repeated(file, found)
    questions = [
        columns
        for question in questionnaire.questions.values()
        if (columns := _columns(questionnaire, question, found)) is not None
    ]
    if not questions:
        raise _no_question(file, headers, ids)
    about = {ABOUT[name]: found[name][0] for name in known if name in found}
    return Plan(about | groups_by_header(file, headers, by), tuple(questions))


def _in_lower_case(headers: Sequence[str], names: Sequence[str]) -> list[str]:
    """The headers, with these names among them in lower case however they are written."""
    return [plain(header) if plain(header) in names else header for header in headers]


def groups_by_header(file: str, headers: Sequence[str], by: Sequence[str]) -> dict[str, int]:
    """The grouping columns that were asked for by header, as the `@` columns they fill."""
    groups = {}
    for name in by:
        found = [position for position, header in enumerate(headers, start=1) if plain(header) == plain(name)]
        if not found:
            way_out = suggestion(name, [header for header in headers if header])
            raise cannot(f"no column is called `{name}`", file=file, help=way_out, code="CX511")
        if len(found) > 1:
            way_out = "choose one with a `groups` entry in a mapping file"
            message = f"columns {_listed(found)} are all called `{name}`"
            raise cannot(message, file=file, help=way_out, code="CX511")
        groups[by_column(name)] = found[0]
    return groups


def _names(questionnaire: Questionnaire, question: Question) -> list[str]:
    if isinstance(question, Table):
        return []
    if not isinstance(question, Multi):
        return [question.id]
    return [question.id, *(option_column(question.id, option.id) for option in questionnaire.options(question))]


def _columns(questionnaire: Questionnaire, question: Question, found: dict[str, list[int]]) -> QuestionColumns | None:
    """Where this question is answered; the columns of options go before a column with all of them."""
    options = {
        option.id: found[option_column(question.id, option.id)][0]
        for option in (questionnaire.options(question) if isinstance(question, Multi) else ())
        if option_column(question.id, option.id) in found
    }
    if options:
        return QuestionColumns(form(questionnaire, question), options=options)
    if question.id in found:
        return QuestionColumns(form(questionnaire, question), position=found[question.id][0])
    return None


def _refuse_repeated(file: str, found: dict[str, list[int]]) -> None:
    problems = [
        Problem(
            "CX510",
            f"columns {_listed(positions)} are all called `{name}`",
            file=file,
            help=f"rename one, or choose one by `{{position: {positions[0]}}}` in a mapping file",
            id=name,
        )
        for name, positions in found.items()
        if len(positions) > 1
    ]
    if problems:
        raise UserError(problems, CONTENT)


def _listed(positions: Sequence[int]) -> str:
    return ", ".join(str(position) for position in positions)


def _no_question(file: str, headers: Sequence[str], ids: Sequence[str]) -> UserError:
    shown = ", ".join(f"`{header}`" for header in headers[:SHOWN])
    message = f"none of the {len(headers)} headers is the id of a question: {shown}{', ...' * (len(headers) > SHOWN)}"
    close = next((near for header in headers if (near := suggestion(header, ids))), None)
    way_out = close or "say which column answers which question in a mapping file, and name it with --mapping"
    return UserError([Problem("CX509", message, file=file, help=way_out)], CONTENT)
