from __future__ import annotations

from typing import Any

import pytest

from cxmaturity.model.responses import ORGANISATION
from cxmaturity.scoring.score import results_each
from cxmaturity.scoring.sheets import (
    answer_meant,
    first_sheets,
    leaps,
    neighbours,
    sheet_at,
    sheet_responses,
    values_range,
)
from tests.scoring.small import STAGES, dimension, questionnaire, rating

BANDS = [{"value": 5.0, "below": 1.0}, {"value": 1.0, "from": 1.0}]
ALL = questionnaire(
    dimension(
        "d",
        rating("q", missing=["na", "dk"]),
        {"id": "back", "type": "likert", "scale": "quarters", "reverse": True, "prompt": "B"},
        {"id": "ok", "type": "yesno", "prompt": "O"},
        {"id": "colours", "type": "multi", "scale": "plain", "prompt": "C"},
        {"id": "staff", "type": "number", "min": 0.0, "whole": True, "prompt": "S"},
        {"id": "hours", "type": "number", "max": 3.0, "bands": BANDS, "prompt": "H"},
        {"id": "free", "type": "number", "prompt": "F"},
        {"id": "words", "type": "text", "prompt": "W"},
        {"id": "order", "type": "rank", "options": [{"id": "a"}, {"id": "b"}], "prompt": "R"},
    ),
    scores={"s": {"value": "d + staff / 4.5"}},
)
RANGE = values_range(ALL)


def test_every_question_has_its_answers_lowest_first() -> None:
    assert RANGE == {
        "q": STAGES,
        "back": ("all", "half", "some", "none"),
        "ok": ("no", "yes"),
        "colours": ((), ("red",), ("green",), ("blue",), ("red", "green", "blue")),
        "staff": (0.0,),
        "hours": (0.0, 1.0, 2.0, 3.0),
        "free": (0.0, 3.5, 4.5, 5.5),
    }


@pytest.mark.parametrize(
    ("question", "given", "meant"),
    [
        ("q", "capable", "capable"),
        ("q", 3.0, "capable"),
        ("q", "dk", "dk"),
        ("q", "capbale", None),
        ("q", 9.0, None),
        ("ok", True, "yes"),
        ("ok", False, "no"),
        ("colours", "red", ("red",)),
        ("staff", 12.0, 12.0),
        ("staff", -1.0, None),
        ("hours", 3.5, None),
        ("staff", "twelve", None),
        ("staff", True, None),
        ("words", "well", None),
        ("nowhere", "capable", None),
        ("nowhere", "dk", None),
    ],
)
def test_a_witness_names_an_option_a_value_a_number_or_a_state(question: str, given: Any, meant: Any) -> None:
    assert answer_meant(ALL, question, given) == meant


def test_a_level_is_the_same_place_in_every_range() -> None:
    assert sheet_at(0, {"a": ("x", "y", "z"), "b": ("p",)}) == {"a": "x", "b": "p"}
    assert sheet_at(1, {"a": ("x", "y", "z"), "b": ("p",)}) == {"a": "y", "b": "p"}
    assert sheet_at(-1, {"a": ("x", "y", "z"), "b": ("p",)}) == {"a": "z", "b": "p"}


def test_a_search_begins_with_all_levels_each_question_alone_and_several_people() -> None:
    sheets = first_sheets(ALL, RANGE)
    lowest, highest = sheet_at(0, RANGE), sheet_at(-1, RANGE)
    assert (lowest,) in sheets
    assert (highest,) in sheets
    assert ({**highest, "q": "na"},) in sheets
    assert (dict.fromkeys(RANGE, "skipped"),) in sheets
    assert ({**lowest, "q": "cultural"},) in sheets
    assert ({**highest, "ok": "no"},) in sheets
    assert (lowest, highest) in sheets
    assert sheets == first_sheets(ALL, RANGE)


def test_neighbours_change_one_answer_of_one_person() -> None:
    low = {"q": "cluttered", "ok": "no"}
    found = list(neighbours(ALL, (low, low), RANGE, ["q", "ok"]))
    others = ["considered", "capable", "cultural", "na", "dk", "skipped"]
    assert found == [
        *(({**low, "q": other}, low) for other in others),
        *((low, {**low, "q": other}) for other in others),
        *(({**low, "ok": other}, low) for other in ("yes", "skipped")),
        *((low, {**low, "ok": other}) for other in ("yes", "skipped")),
    ]


def test_leaps_change_a_few_answers_of_one_person_and_differ_from_round_to_round() -> None:
    low = sheet_at(0, RANGE)
    ids = ["q", "ok", "back"]
    found = list(leaps((low, low), RANGE, ids, 1))
    for people in found:
        changed = [[id_ for id_ in RANGE if sheet[id_] != low[id_]] for sheet in people]
        assert [] in changed
        assert {id_ for part in changed for id_ in part} <= set(ids)
    assert found == list(leaps((low, low), RANGE, ids, 1))
    assert found != list(leaps((low, low), RANGE, ids, 2))
    assert list(leaps((low, low), RANGE, [], 1)) == []


def test_sheets_are_scored_side_by_side() -> None:
    lowest, highest = sheet_at(0, RANGE), sheet_at(-1, RANGE)
    responses = sheet_responses(ALL, [(lowest,), ({**highest, "q": "na"}, highest)], RANGE)
    assert responses.frame[ORGANISATION].to_list() == ["0", "1", "1"]
    results = results_each(ALL, responses)
    answers = {name: {id_: answer.option for id_, answer in found.questions.items()} for name, found in results.items()}
    assert (answers["0"]["q"], answers["0"]["back"], answers["1"]["q"]) == ("cluttered", "all", "cultural")
    assert results["1"].questions["q"].states == {"na": 1}
    assert results["1"].questions["colours"].n == 2
