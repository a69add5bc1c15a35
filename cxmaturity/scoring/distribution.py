"""How the answers to each question are spread over its values: a long frame of `@row`, `question`, `value`, `w`.

Low medians and shares are read from it, for options and for numbers alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.model.responses import ORGANISATION
from cxmaturity.model.structure import HALF, has_value, option_values
from cxmaturity.scoring.respondents import ends
from cxmaturity.scoring.tally import BY, GROUP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.scoring.tally import Tally

ROW = "@row"
SCHEMA = {ROW: pl.UInt32, "question": pl.String, "value": pl.Float64, "w": pl.Float64}


def valued_questions(questionnaire: Questionnaire) -> list[str]:
    """The ids of the questions whose answers have a value."""
    return [id_ for id_, question in questionnaire.questions.items() if has_value(questionnaire, question)]


def distribution(questionnaire: Questionnaire, tally: Tally, frame: pl.DataFrame) -> pl.DataFrame:
    """The answers with a value; `frame` is the tally's with a row number."""
    columns: list[tuple[str, str, float]] = [
        (f"{id_}={option}:w", id_, value)
        for id_ in valued_questions(questionnaire)
        for option, value in option_values(questionnaire.options(questionnaire.questions[id_])).items()
    ]
    keys = frame.select(ROW, ORGANISATION, BY, GROUP)
    numbers = tally.numbers.join(keys, on=[ORGANISATION, BY, GROUP]).select(ROW, "question", "value", "w")
    return pl.concat([_long(frame, columns), numbers.cast(SCHEMA)])  # type: ignore[arg-type]  # polars types a schema more widely


def filled(
    questionnaire: Questionnaire, frame: pl.DataFrame, answers: pl.DataFrame, *, at_maximum: bool
) -> pl.DataFrame:
    """The answers together with every missing answer at its question's lowest or highest value."""
    columns: list[tuple[str, str, float]] = []
    for id_ in valued_questions(questionnaire):
        low, high = ends(questionnaire, id_)
        columns += [(f"{id_}:{state}:w", id_, high if at_maximum else low) for state in MISSING_STATES]
    return pl.concat([answers, _long(frame, columns)])


def _long(frame: pl.DataFrame, columns: list[tuple[str, str, float]]) -> pl.DataFrame:
    if not columns:
        return pl.DataFrame(schema=SCHEMA)
    meaning = pl.DataFrame(columns, schema=["column", "question", "value"], orient="row")
    long = frame.unpivot([name for name, _, _ in columns], index=ROW, variable_name="column", value_name="w")
    joined = long.filter(pl.col("w") > 0).join(meaning, on="column").select(ROW, "question", "value", "w")
    return joined.cast(SCHEMA)  # type: ignore[arg-type]  # polars types a schema more widely


def low_medians(answers: pl.DataFrame) -> pl.DataFrame:
    """Per row and question the highest value that more than half of the answers reach (DESIGN §3.4), one column a question."""
    over = [ROW, "question"]
    reached = (
        answers.sort("value", descending=True)
        .with_columns(reach=pl.col("w").cum_sum().over(over), total=pl.col("w").sum().over(over))
        .filter(pl.col("reach") / pl.col("total") > HALF + TOLERANCE)
    )
    return reached.group_by(over).agg(pl.col("value").max()).pivot("question", index=ROW, values="value")


def share(answers: pl.DataFrame, weights: Mapping[str, float], least: float) -> pl.DataFrame:
    """Per row the weight answered at or above a value, over the weight answered, in a column `share`."""
    factors = pl.DataFrame(
        {"question": list(weights), "factor": list(weights.values())}, schema_overrides={"factor": pl.Float64}
    )
    weighted = answers.join(factors, on="question").with_columns(pl.col("w") * pl.col("factor"))
    reaches = pl.col("value") >= least - TOLERANCE
    return weighted.group_by(ROW).agg(
        (pl.col("w").filter(reaches).sum() / pl.col("w").sum()).fill_nan(None).alias("share")
    )
