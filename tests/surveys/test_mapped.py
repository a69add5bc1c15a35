from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.errors import UserError
from cxmaturity.model.answer import Answer, read_answer
from cxmaturity.surveys.cells import NO, YES
from cxmaturity.surveys.mapped import check_mapping, plan_by_mapping
from cxmaturity.surveys.mapping import read_mapping
from tests.surveys.shop_floor import SHOP_FLOOR

if TYPE_CHECKING:
    from cxmaturity.surveys.plan import Plan

HEADERS = ("ID", "How tidy is it?", "Other", "Other", "Web", "Phone", "Team")
HEAD = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: shop-floor\n"


def planned(text: str, by: tuple[str, ...] = ()) -> Plan:
    return plan_by_mapping("survey.csv", HEADERS, SHOP_FLOOR, read_mapping(HEAD + text, "mapping.yaml"), by)


def problems(text: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(UserError) as caught:
        planned(text)
    return [(problem.place, problem.message, problem.help) for problem in caught.value.problems]


def test_columns_are_found_by_header_position_and_letter() -> None:
    plan = planned(
        "respondent: id\ngroups: {team: Team}\nleft_out: [remark]\n"
        "columns: {tidy: 'how tidy\u00a0is it?', rush: {position: 3}, known: {letter: d}}\n"
    )
    assert plan.uses == {"@respondent": 1, "@by:team": 7, "tidy": 2, "rush": 3, "known": 4}
    assert plan.left_out == ("remark",)


def test_groups_of_the_mapping_and_headers_may_be_asked_for() -> None:
    plan = planned("groups: {team: {position: 7}}\ncolumns: {tidy: {position: 2}}\n", by=("team", "Web"))
    assert plan.about == {"@by:team": 7, "@by:Web": 5}


def test_values_are_options_numbers_and_states_and_may_be_shared() -> None:
    plan = planned(
        "value_sets: {ends: {Never: 0, Always: 10, N/A: na}}\n"
        "columns:\n  rush: {column: {position: 3}, values: ends}\n  tidy: {column: {position: 2}, values: {Top: 4}}\n"
    )
    rush, tidy = plan.questions
    assert [read_answer(rush.form, text) for text in ("never", "Always", "N/A", "5")] == [
        Answer(0.0),
        Answer(10.0),
        Answer(state="na"),
        Answer(5.0),
    ]
    assert read_answer(tidy.form, "top") == Answer("cultural")


def test_each_option_of_a_multiple_choice_may_have_a_column() -> None:
    plan = planned(
        "columns: {channels: {options: {web: Web, phone: Phone}, values: {Ja: true, Nein: false, KA: declined}}}\n"
    )
    assert plan.uses == {"channels:web": 5, "channels:phone": 6}
    assert plan.questions[0].ticks == {"ja": YES, "nein": NO, "ka": Answer(state="declined")}


def test_everything_that_does_not_fit_is_named_at_once() -> None:
    text = """respondent: IDD
weight: {position: 9}
date: {position: 1, letter: A}
left_out: [remrk]
columns:
  tidi: Web
  tidy: {column: How tidy is is?, values: {Top: 5}}
  rush: Other
  known: {column: Web, values: ends}
  channels: {options: {wbe: Web}, values: {Ja: 1}}
  order: {options: {price: Web}}
  remark: {values: {x: na}}
  twice: Web
"""
    assert problems(text) == [
        ("mapping.yaml:4:13", "no column is called `IDD`", "did you mean `ID`?"),
        ("mapping.yaml:5:9", "the file has 7 columns and no column 9", None),
        ("mapping.yaml:6:7", "a column is named by its header, or by one of `position` and `letter`", None),
        ("mapping.yaml:7:12", "no question is called `remrk`", "did you mean `remark`?"),
        ("mapping.yaml:9:3", "no question is called `tidi`", "did you mean `tidy`?"),
        ("mapping.yaml:10:18", "no column is called `How tidy is is?`", "did you mean `How tidy is it?`?"),
        ("mapping.yaml:10:49", "`tidy` cannot be `5`; one of: cluttered, considered, capable, cultural", None),
        ("mapping.yaml:11:9", "columns 3, 4 are all called `Other`", "choose one by `{position: 3}`"),
        ("mapping.yaml:12:32", "no value set is called `ends`", None),
        ("mapping.yaml:13:24", "`channels` has no option `wbe`", "did you mean `web`?"),
        ("mapping.yaml:13:48", "in the column of an option `Ja` means true, false or a state such as na", None),
        ("mapping.yaml:14:20", "`order` is no multiple choice and has one column", None),
        ("mapping.yaml:15:11", "`remark` needs a `column`, or `options` with a column each", None),
        ("mapping.yaml:16:3", "`twice` is not answered in a column", None),
    ]


def test_a_mapping_can_be_checked_before_there_is_a_file() -> None:
    text = "columns: {tidy: {column: Anything, values: {Top: 5}}, rsh: {position: 99}}\n"
    with pytest.raises(UserError) as caught:
        check_mapping(read_mapping(HEAD + text, "mapping.yaml"), SHOP_FLOOR)
    assert [problem.message for problem in caught.value.problems] == [
        "`tidy` cannot be `5`; one of: cluttered, considered, capable, cultural",
        "no question is called `rsh`",
    ]
