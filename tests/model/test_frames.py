from __future__ import annotations

import polars as pl

from cxmaturity.model.frames import Gathered, Given, GivenRows, build_responses
from cxmaturity.model.questions import STATES
from tests.surveys.shop_floor import SHOP_FLOOR

ABOUT = pl.DataFrame({"@respondent": ["a", "b", "c"], "@by:audience": ["Management", "staff", None]})


def built(given: dict[str, Given], **more: object) -> pl.DataFrame:
    return build_responses(SHOP_FLOOR, Gathered(ABOUT, given, **more)).frame  # type: ignore[arg-type] - the fields of Gathered


def test_a_question_that_everybody_answered_has_no_state_column() -> None:
    frame = built({"rush": Given(pl.Series([1, 2, 3]), pl.Series([None] * 3, dtype=pl.String))})
    assert frame["rush"].to_list() == [1.0, 2.0, 3.0]
    assert "rush:state" not in frame.columns


def test_an_answer_is_the_id_of_an_option_and_a_state_says_why_there_is_none() -> None:
    frame = built({"tidy": Given(pl.Series(["capable", None, None]), pl.Series([None, "dk", None]))})
    assert frame["tidy"].dtype == pl.Enum(["cluttered", "considered", "capable", "cultural"])
    assert frame["tidy"].to_list() == ["capable", None, None]
    assert frame["tidy:state"].dtype == pl.Enum(STATES)
    assert frame["tidy:state"].to_list() == ["answered", "dk", "not_reached"]


def test_a_multiple_choice_is_one_boolean_an_option() -> None:
    ticks = pl.DataFrame({"web": [True, False, None], "phone": [False, False, None]})
    frame = built({"channels": Given(ticks, pl.Series([None, None, "skipped"]))})
    assert frame["channels:web"].to_list() == [True, False, None]
    assert frame["channels:phone"].to_list() == [False, False, None]
    assert frame["channels:state"].to_list() == ["answered", "answered", "skipped"]


def test_a_question_that_was_left_out_is_not_asked_whatever_was_answered() -> None:
    given = {"rush": Given(pl.Series([1, 2, 3]), pl.Series([None] * 3, dtype=pl.String))}
    frame = built(given, left_out=("rush",))
    assert frame["rush"].to_list() == [None, None, None]
    assert frame["rush:state"].to_list() == ["not_asked"] * 3


def test_a_question_for_another_audience_is_not_asked_unless_something_was_said() -> None:
    skipped = Given(pl.Series([None] * 3, dtype=pl.String), pl.Series(["skipped"] * 3))
    declined = Given(pl.Series([None] * 3, dtype=pl.String), pl.Series(["declined"] * 3))
    assert built({"moans": skipped})["moans:state"].to_list() == ["skipped", "not_asked", "skipped"]
    assert built({"moans": declined})["moans:state"].to_list() == ["declined"] * 3


def test_columns_follow_the_questionnaire_and_computed_questions_and_notes_have_none() -> None:
    assert built({}).columns == [
        "@respondent",
        "@by:audience",
        "tidy",
        "tidy:state",
        "moans",
        "moans:state",
        "rush",
        "rush:state",
        "channels:web",
        "channels:phone",
        "channels:state",
        "remark",
        "remark:state",
        "opened",
        "opened:state",
        "known",
        "known:state",
        "order",
        "order:state",
        "tills:state",
    ]


def test_rows_of_a_table_are_a_frame_of_their_own() -> None:
    names = Given(pl.Series(["North", "South"]), pl.Series([None, None], dtype=pl.String))
    gathered = Gathered(ABOUT, {}, tables={"tills": GivenRows(["a", "b"], {"name": names})})
    frame = build_responses(SHOP_FLOOR, gathered).tables["tills"]
    assert frame.rows() == [("a", "North", None, "not_reached"), ("b", "South", None, "not_reached")]
    assert frame.columns == ["@respondent", "name", "queue", "queue:state"]


def test_a_table_without_rows_has_its_columns_all_the_same() -> None:
    frame = build_responses(SHOP_FLOOR, Gathered(ABOUT, {})).tables["tills"]
    assert frame.columns == ["@respondent", "name", "queue"]
    assert frame.is_empty()
