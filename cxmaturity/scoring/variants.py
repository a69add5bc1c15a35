"""What would be if answers were others: variants of one organisation's responses, scored side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.responses import ORGANISATION, RESPONDENT, Responses, state_column
from cxmaturity.model.structure import option_values
from cxmaturity.scoring.score import results_each
from cxmaturity.scoring.values import scored_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result

AT_ONCE = 200_000
"""Rows that are scored at once."""


def lifted(questionnaire: Questionnaire, responses: Responses, options: Mapping[str, str]) -> Responses:
    """The same respondents after improvements: whoever answered below an option of a question now answers that option.

    `options` maps questions to the options to reach. Missing answers stay missing.
    """
    made = []
    for id_, option in options.items():
        question = questionnaire.questions[id_]
        goal = option_values(questionnaire.options(question))[option]
        below = scored_value(questionnaire, question) < goal
        new = pl.lit(option, responses.frame.schema[id_])
        made.append(pl.when(below).then(new).otherwise(pl.col(id_)).alias(id_))
    frame = responses.frame.with_columns(made)
    return Responses(frame, responses.tables, responses.organisation, responses.date)


def assumed(responses: Responses, answers: Mapping[str, str | float]) -> Responses:
    """The same respondents if everybody who was offered these questions had given these answers: option ids or numbers."""
    frame = responses.frame
    for id_, answer in answers.items():
        state = state_column(id_)
        new = pl.lit(answer, frame.schema[id_])
        if state in frame.columns:
            offered = pl.col(state).cast(pl.String) != "not_asked"
            frame = frame.with_columns(
                pl.when(offered).then(new).otherwise(pl.col(id_)).alias(id_),
                pl.when(offered).then(pl.lit("answered", frame.schema[state])).otherwise(pl.col(state)).alias(state),
            )
        else:
            frame = frame.with_columns(new.alias(id_))
    return Responses(frame, responses.tables, responses.organisation, responses.date)


def results_of_variants(
    questionnaire: Questionnaire, responses: Responses, variants: Sequence[Mapping[str, str]]
) -> list[Result]:
    """The result of one organisation after each set of improvements; every set maps questions to the options reached."""
    chunk = max(1, AT_ONCE // max(1, len(responses)))
    found: list[Result] = []
    for start in range(0, len(variants), chunk):
        found += _results(questionnaire, responses, variants[start : start + chunk])
    return found


def _results(questionnaire: Questionnaire, responses: Responses, variants: Sequence[Mapping[str, str]]) -> list[Result]:
    frames, tables = [], {id_: [table.clear()] for id_, table in responses.tables.items()}
    for index, variant in enumerate(variants):
        own = pl.concat_str(pl.lit(f"{index}/"), pl.col(RESPONDENT).cast(pl.String)).alias(RESPONDENT)
        named = pl.lit(str(index)).alias(ORGANISATION)
        frames.append(lifted(questionnaire, responses, variant).frame.with_columns(own, named))
        for id_, table in responses.tables.items():
            tables[id_].append(table.with_columns(own))
    stacked = Responses(pl.concat(frames), {id_: pl.concat(parts) for id_, parts in tables.items()}, "", responses.date)
    results = results_each(questionnaire, stacked)
    return [results[str(index)] for index in range(len(variants))]
