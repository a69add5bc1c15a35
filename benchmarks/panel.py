"""A made-up panel: a million respondents of four hundred organisations, the same in every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.model.questions import STATES
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, Responses, state_column

if TYPE_CHECKING:
    from pathlib import Path

    from cxmaturity.model.questionnaire import Questionnaire

ROWS = 1_000_000
ORGANISATIONS = 400


def made_panel(questionnaire: Questionnaire, *, missing: float, rows: int = ROWS) -> Responses:
    """Answers to every question with options; this share of them is skipped."""
    columns = [
        pl.int_range(rows).cast(pl.String).alias(RESPONDENT),
        pl.format("unit {}", pl.int_range(rows).hash(1) % ORGANISATIONS).alias(ORGANISATION),
    ]
    for seed, question in enumerate(questionnaire.questions.values(), start=2):
        options = [option.id for option in questionnaire.options(question)]
        if options:
            columns += _answers(question.id, options, seed, rows, missing)
    return Responses(pl.select(columns))


def _answers(question: str, options: list[str], seed: int, rows: int, missing: float) -> list[pl.Expr]:
    chance = pl.int_range(rows).hash(seed)
    chosen = (chance % len(options)).replace_strict(range(len(options)), options, return_dtype=pl.Enum(options))
    if not missing:
        return [chosen.alias(question)]
    skipped = chance // len(options) % 1000 < missing * 1000
    states = pl.when(skipped).then(pl.lit("skipped")).otherwise(pl.lit("answered"))
    return [
        pl.when(~skipped).then(chosen).alias(question),
        states.cast(pl.Enum(STATES)).alias(state_column(question)),
    ]


def write_export(panel: Responses, path: Path) -> None:
    """The panel as a survey tool would export it: headers are ids, an empty cell is no answer."""
    kept = [name for name in panel.frame.columns if ":" not in name]
    panel.frame.select(kept).rename({RESPONDENT: "respondent", ORGANISATION: "organisation"}).write_csv(path)
