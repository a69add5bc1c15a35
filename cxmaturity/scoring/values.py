"""The value of an answer: what scores count and rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.questions import NumberQuestion
from cxmaturity.model.structure import option_values

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, TableColumn


def value_column(question: str) -> str:
    """The column of a question's scored value."""
    return f"{question}@value"


def scored_value(questionnaire: Questionnaire, question: Question | TableColumn) -> pl.Expr:
    """The value of a stored answer: the option's, mirrored if it must be; the number, or its band's value."""
    if isinstance(question, NumberQuestion):
        return _banded(question)
    code = pl.col(question.id)
    value = pl.lit(None, pl.Float64)
    for option, number in reversed(option_values(questionnaire.options(question)).items()):
        value = pl.when(code == option).then(number).otherwise(value)
    return value.cast(pl.Float64)


def _banded(question: NumberQuestion) -> pl.Expr:
    number = pl.col(question.id).cast(pl.Float64)
    if not question.bands:
        return number
    value = pl.lit(None, pl.Float64)
    for band in reversed(question.bands):
        fits = number.is_not_null()
        fits = fits if band.from_ is None else fits & (number >= band.from_)
        fits = fits if band.below is None else fits & (number < band.below)
        fits = fits if band.above is None else fits & (number > band.above)
        value = pl.when(fits).then(band.value).otherwise(value)
    return value
