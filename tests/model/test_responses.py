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


def test_respondents_can_be_taken_of_one_organisation_with_their_rows() -> None:
    frame = pl.DataFrame({"@respondent": ["1", "2"], "@organisation": ["Acme", None]})
    both = Responses(frame, {"tills": pl.DataFrame({"@respondent": ["1", "2", "2"]})})
    nameless = both.of("")
    assert (both.organisations, nameless.frame["@respondent"].to_list()) == (("Acme", ""), ["2"])
    assert (nameless.tables["tills"].height, nameless.organisation) == (2, "")


def test_respondents_of_one_source_can_be_given_a_name() -> None:
    alone = Responses(pl.DataFrame({"@respondent": ["1"], "@organisation": ["a"]})).named("Acme")
    assert (alone.organisations, alone.of("Acme")) == (("Acme",), alone)
