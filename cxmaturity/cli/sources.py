"""Answers files and survey exports, read and scored: what the commands `score` and `report` begin with."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cxmaturity.cli.options import Choices
from cxmaturity.errors import UserError, cannot, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.errors import Problem
    from cxmaturity.files.edits import EditsFile
    from cxmaturity.files.questionnaires import LoadedQuestionnaire
    from cxmaturity.model.edits import Hand
    from cxmaturity.model.receipt import Receipt
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import Result
    from cxmaturity.surveys.mapping import MappingFile

_STDIN = "-"
_MOST_NAMED = 10
"""How many organisations are named for choosing one."""


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A source that was read and scored: one result for each organisation in it, with the consultant's edits in its advice."""

    source: str
    loaded: LoadedQuestionnaire
    responses: Responses
    results: tuple[Result, ...]
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scoring:
    """Every source of one run, scored together, and the consultant's edits."""

    parts: tuple[Scored, ...]
    edits: EditsFile
    hand: Hand
    doubts: tuple[Problem, ...]
    """Edits that change nothing now, and what else a consultant should know of them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    name: str
    loaded: LoadedQuestionnaire
    responses: Responses
    receipt: Receipt | None


def read_and_score(sources: Sequence[str], choices: Choices) -> Scoring:
    """Every source, read and scored, the advice of each with an eye on the others; a `UserError` carries the problems of all of them."""
    _refuse_bad_date(choices.date)
    read, errors = [], []
    for source in sources:
        try:
            read.append(_read_source(source, choices))
        except UserError as error:
            errors.append(error)
    if errors:
        problems = [problem for error in errors for problem in error.problems]
        raise UserError(problems, max(error.exit_code for error in errors))
    return _scored_together(read, choices)


def _read_source(source: str, choices: Choices) -> _Source:
    loaded, responses, receipt = _read(source, choices)
    if choices.organisation is not None and len(responses.organisations) == 1:
        responses = responses.named(choices.organisation)
    _refuse_unknown_grouping(source, responses, choices.by)
    return _Source(source, loaded, responses, receipt)


def _scored_together(sources: Sequence[_Source], choices: Choices) -> Scoring:
    from cxmaturity.cli.edits import chosen_edits, chosen_hand
    from cxmaturity.model.edit_flaws import doubts
    from cxmaturity.model.edits import edited
    from cxmaturity.scoring.score import Part, Terms, score_together

    edits = chosen_edits(sources[0].name, choices.edits, [source.loaded for source in sources])
    targets = edits.edits.targets
    parts = [
        Part(
            source.loaded.questionnaire,
            source.responses,
            choices.by,
            Terms(source.loaded.sha256, choices.date, targets=targets),
        )
        for source in sources
    ]
    scored, given = [], []
    for source, results in zip(sources, score_together(parts), strict=True):
        chosen = _chosen(tuple(results.values()), source.name, choices.organisation)
        given += [(source.loaded.questionnaire, result.advice) for result in chosen]
        own = tuple(replace(result, advice=edited(result.advice, edits.edits)) for result in chosen)
        scored.append(Scored(source.name, source.loaded, source.responses, own, source.receipt))
    found = edits.problems(doubts(edits.edits, given))
    return Scoring(tuple(scored), edits, chosen_hand(sources[0].name, choices.edits, edits), tuple(found))


def _refuse_bad_date(date: str | None) -> None:
    from cxmaturity.model.answer import iso_day

    if date is not None and iso_day(date) != date:
        raise cannot(f"`{date}` is not a day", help="write it as 2026-10-14", code="CX920")


def _refuse_unknown_grouping(source: str, responses: Responses, by: str | None) -> None:
    known = responses.groupings
    if by is not None and by not in known:
        way_out = suggestion(by, known) or f"groupings: {', '.join(known) or 'none'}"
        raise cannot(f"there is no grouping `{by}`", file=source, help=way_out, code="CX921")


def _chosen(results: tuple[Result, ...], source: str, organisation: str | None) -> tuple[Result, ...]:
    """The results asked for: the one organisation named, or all; a single one has taken the name that it is given."""
    if organisation is None:
        return results
    chosen = tuple(result for result in results if result.organisation == organisation)
    if not chosen:
        names = [result.organisation for result in results]
        way_out = suggestion(organisation, names) or f"there are: {', '.join(names[:_MOST_NAMED])}"
        raise cannot(f"there is no organisation `{organisation}`", file=source, help=way_out, code="CX922")
    return chosen


def _read(source: str, choices: Choices) -> tuple[LoadedQuestionnaire, Responses, Receipt | None]:
    if source == _STDIN or source.lower().endswith((".yaml", ".yml")):
        return (*_answers(source, choices), None)
    return _survey(source, choices)


def _answers(source: str, choices: Choices) -> tuple[LoadedQuestionnaire, Responses]:
    from cxmaturity.cli.instruments import load_meant
    from cxmaturity.files.answers import answered_questionnaire, read_answers
    from cxmaturity.files.questionnaires import load_questionnaire
    from cxmaturity.files.source import read_text

    text, name = (_stdin(), "<stdin>") if source == _STDIN else (read_text(Path(source)), source)
    named = choices.questionnaire
    loaded = load_questionnaire(named) if named else load_meant(answered_questionnaire(text, name), Path(source))
    return loaded, read_answers(text, name, loaded.questionnaire)


def _stdin() -> str:
    from cxmaturity.files.source import LARGEST

    try:
        return sys.stdin.buffer.read(LARGEST + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise cannot("what comes in is not UTF-8", file="<stdin>", help="`-` takes an answers file in UTF-8") from None


def _survey(source: str, choices: Choices) -> tuple[LoadedQuestionnaire, Responses, Receipt]:
    from cxmaturity.surveys.read import read_survey

    mapping = _mapping(choices.mapping)
    loaded = _surveyed(source, choices, mapping)
    by = (choices.by,) if choices.by else ()
    found = read_survey(Path(source), loaded.questionnaire, mapping, by=by, sheet=choices.sheet)
    return loaded, found.responses, found.receipt


def _mapping(path: Path | None) -> MappingFile | None:
    from cxmaturity.files.source import read_text
    from cxmaturity.surveys.mapping import read_mapping

    return None if path is None else read_mapping(read_text(path), str(path))


def _surveyed(source: str, choices: Choices, mapping: MappingFile | None) -> LoadedQuestionnaire:
    """The questionnaire of a survey: the one named, else the one that its mapping is for."""
    from cxmaturity.cli.instruments import load_meant
    from cxmaturity.files.questionnaires import load_questionnaire

    if choices.questionnaire:
        return load_questionnaire(choices.questionnaire)
    if mapping:
        return load_meant(mapping.mapping.questionnaire, Path(mapping.source.name))
    raise cannot("which questionnaire was answered?", file=source, help="name it: -q cx-maturity", code="CX923")
