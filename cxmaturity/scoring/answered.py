"""How each question was answered: the option in the middle, the mean, the spread where it may be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import Calc, Multi, NumberQuestion
from cxmaturity.model.result import QuestionResult
from cxmaturity.model.structure import option_values
from cxmaturity.scoring.rows import ROW_STATES
from cxmaturity.scoring.tally import KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.tally import Tally

DISTRIBUTION_MINIMUM = 8
"""Fewer answers than this, of several respondents, would show who said what (SCORING §6)."""
_UNANSWERED = {state: "not_asked" if state == "not_offered" else state for state in ROW_STATES[1:]}
"""The states of a row, as a reader knows them."""


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """Where to find how a question was answered on a measured row; looked up once for all rows."""

    id: str
    options: tuple[str, ...]
    values: Mapping[str, float]
    has_median: bool

    def read(self, row: Mapping[str, Any]) -> QuestionResult:
        """How the question was answered by this organisation."""
        id_ = self.id
        n = int(row[f"{id_}:answered"])
        counts = {option: int(row[f"{id_}={option}"]) for option in self.options}
        value = row.get(f"{id_}@value") if self.has_median else None
        shown = bool(self.options) and (n >= DISTRIBUTION_MINIMUM or row["@n"] <= 1)
        return QuestionResult(
            n=n,
            option=value if isinstance(value, str) else self._option(counts, value),
            value=None if isinstance(value, str) else value,
            mean=row.get(f"{id_}@mean"),
            counts=counts if shown else None,
            states=_states(id_, row),
        )

    def _option(self, counts: Mapping[str, int], value: float | None) -> str | None:
        """The option at the low median; of several with that value, the one chosen most."""
        if value is None:
            return None
        at_value = [option for option, worth in self.values.items() if abs(worth - value) <= TOLERANCE]
        return at_value[0] if len(at_value) == 1 else max(at_value, key=lambda option: counts[option], default=None)


def _states(id_: str, row: Mapping[str, Any]) -> dict[str, int]:
    states: dict[str, int] = {}
    for state, known in _UNANSWERED.items():
        if count := row[f"{id_}:{state}"]:
            states[known] = states.get(known, 0) + int(count)
    return states


def question_plans(questionnaire: Questionnaire) -> list[QuestionPlan]:
    """Every question that can be answered."""
    plans = []
    for id_, question in questionnaire.questions.items():
        options = questionnaire.options(question)
        if question.type != "note":
            ids = tuple(option.id for option in options)
            plans.append(QuestionPlan(id_, ids, option_values(options), not isinstance(question, Multi)))
    return plans


def with_means(questionnaire: Questionnaire, counted: Tally, frame: pl.DataFrame) -> pl.DataFrame:
    """The measured rows with the mean answer of every question that has values."""
    made = []
    for id_, question in questionnaire.questions.items():
        values = option_values(questionnaire.options(question))
        if values:
            total = pl.sum_horizontal([pl.col(f"{id_}={option}:w") * value for option, value in values.items()])
            answered = pl.col(f"{id_}:answered:w")
            made.append(pl.when(answered > 0).then(total / answered).alias(f"{id_}@mean"))
        elif isinstance(question, NumberQuestion | Calc):
            frame = _with_number_mean(id_, counted, frame)
    return frame.with_columns(made)


def _with_number_mean(id_: str, counted: Tally, frame: pl.DataFrame) -> pl.DataFrame:
    values = counted.numbers.filter(pl.col("question") == id_)
    total = (pl.col("value") * pl.col("w")).sum() / pl.col("w").sum()
    means = values.group_by(KEYS).agg(total.alias(f"{id_}@mean"))
    return frame.join(means, on=KEYS, how="left")
