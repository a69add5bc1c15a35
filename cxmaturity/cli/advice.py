"""Advice for the terminal: what to do first, or every piece in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from cxmaturity import i18n
from cxmaturity.cli.grid import Column, grid
from cxmaturity.cli.problems import printable
from cxmaturity.scoring.influence import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result

FIRST = 5
"""So many pieces are named below the scores."""


def first_advice(_questionnaire: Questionnaire, result: Result, language: str) -> Iterator[RenderableType]:
    """The pieces to begin with, and how to see the others."""
    if not result.advice:
        return
    columns = [Column("", number=True), Column("What to do first"), Column("Effort"), Column("Months")]
    rows = [
        [str(place), _said(piece.title, language), piece.effort, piece.horizon]
        for place, piece in enumerate(result.advice[:FIRST], 1)
    ]
    pieces = "1 piece" if len(result.advice) == 1 else f"{len(result.advice)} pieces"
    yield grid(f"Advice, {pieces}", columns, rows)
    yield Text("`--advice` tells them all, with why, who and how to begin; `--path` the shortest way up.", style="dim")


def all_advice(questionnaire: Questionnaire, result: Result, language: str) -> Iterator[RenderableType]:
    """Every piece in full, in order."""
    titles = {piece.id: _said(piece.title, language) for piece in result.advice}
    for place, piece in enumerate(result.advice, 1):
        yield Text(f"{place}. {titles[piece.id]}", style="bold")
        yield Padding(Text("\n".join(_lines(questionnaire, piece, titles, language))), (0, 0, 1, 3))


def _lines(questionnaire: Questionnaire, piece: Advice, titles: Mapping[str, str], language: str) -> Iterator[str]:
    yield f"[{piece.id}] begins in months {piece.horizon}; effort {_effort(piece, language)}"
    if piece.question:
        yield f"follows from: {_question(questionnaire, piece.question, language)}, answered {_option(questionnaire, piece, language)}"
    elif piece.about:
        yield f"follows from: {', '.join(piece.about)}"
    if piece.text:
        yield _said(piece.text, language)
    else:
        yield from _reasons(piece, language)
    for word, text in (("owner", piece.owner), ("KPI", piece.kpi), ("measured", piece.measure)):
        if text:
            yield f"{word}: {_said(text, language)}"
    if piece.needs:
        yield f"after: {'; '.join(titles[need] for need in piece.needs if need in titles)}"
    if piece.due or piece.status != "proposed":
        yield f"status: {piece.status}{f', due {piece.due}' if piece.due else ''}"


def _reasons(piece: Advice, language: str) -> Iterator[str]:
    if piece.why:
        yield f"why: {_said(piece.why, language)}"
    yield from (f"- {_said(move, language)}" for move in piece.first_30_days)
    if piece.then:
        yield f"then: {_said(piece.then, language)}"


def _effort(piece: Advice, language: str) -> str:
    return piece.effort if piece.days is None else f"{piece.effort}, {person_days(piece.days, language)}"


def person_days(days: float, language: str) -> str:
    """So many person-days, to the whole day."""
    told = i18n.number(days, language, decimals=0)
    return f"{told} person-day{'' if told == '1' else 's'}"


def _question(questionnaire: Questionnaire, id_: str, language: str) -> str:
    question = questionnaire.questions[id_]
    dimension = i18n.pick(dimension_of(questionnaire, id_).title, language)
    return printable(f"{dimension}, {i18n.pick(question.title or question.prompt, language) or id_}")


def _option(questionnaire: Questionnaire, piece: Advice, language: str) -> str:
    assert piece.question is not None
    options = questionnaire.options(questionnaire.questions[piece.question])
    labels = {option.id: i18n.pick(option.label, language) or option.id for option in options}
    return printable(labels.get(piece.from_ or "", ""))


def _said(text: Mapping[str, str], language: str) -> str:
    return printable(i18n.pick(text, language))
