from __future__ import annotations

import polars as pl

from cxmaturity.model.responses import Responses, by_column, option_column, state_column


def test_columns_beside_a_question_cannot_be_taken_for_a_question() -> None:
    assert (by_column("team"), state_column("tidy"), option_column("channels", "web")) == (
        "@by:team",
        "tidy:state",
        "channels:web",
    )


def test_responses_count_respondents_and_know_their_groupings() -> None:
    responses = Responses(pl.DataFrame({"@respondent": ["1", "2"], "@by:team": ["a", "b"], "@by:site": ["x", "x"]}))
    assert (len(responses), responses.groupings) == (2, ("team", "site"))
