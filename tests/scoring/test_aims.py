from __future__ import annotations

from typing import Any

from cxmaturity.model.responses import ORGANISATION
from cxmaturity.scoring.aims import advice_aims, stage_aims
from cxmaturity.scoring.score import score_each
from cxmaturity.scoring.sheets import first_sheets, sheet_responses, values_range
from cxmaturity.scoring.witnesses import measured_sheets
from tests.scoring.small import dimension, questionnaire, rating

TABLE = {
    "id": "points",
    "type": "table",
    "prompt": "P",
    "columns": [{"id": "name", "type": "text"}, {"id": "worth", "type": "number"}],
}
QUESTIONS = (
    rating("a"),
    rating("b", when="a >= 2"),
    {"id": "c", "type": "calc", "value": "a + b"},
    TABLE,
    {"id": "d", "type": "calc", "value": "count(points)"},
)
LADDERS = {
    "plain": {"score": "mix", "stages": [{"id": "one"}, {"id": "two", "from": 2.0}]},
    "rows": {"stages": [{"id": "many", "requires": ["points_in >= 2"]}]},
}
CLASSES = {
    "sort": {"options": [{"id": "good", "when": "mix >= 2"}]},
    "row_sort": {"for_each": "points", "options": [{"id": "dear", "when": "worth >= 2"}]},
}
RULES = ("c >= 2", "sort == good", "d >= 2", "mean(points.worth) >= 2", "other.overall >= 2", "plain >= 1")


def asked(**more: Any) -> Any:
    scores = {"mix": {"value": "c + 1"}, "points_in": {"value": "count(points)"}}
    head = {"id": "random", "version": "1", "languages": ["en"], "title": "R", "companions": {"other": "other-one"}}
    advice = [{"id": f"r{place}", "title": "T", "when": when} for place, when in enumerate(RULES)]
    advice += [
        {"id": "each", "title": "T", "for_each": "dimensions", "when": "value >= 2"},
        {"id": "steps", "title": "T", "for_each": "plain", "when": "reached"},
        {"id": "row", "title": "T", "for_each": "points", "when": "worth >= 2"},
    ]
    parts = {"scores": scores, "ladders": LADDERS, "classes": CLASSES, "instrument": head, "advice": advice}
    return questionnaire(dimension("floor", *QUESTIONS, aggregate="sum"), **{**parts, **more})


def test_every_stage_is_an_aim_unless_it_rests_on_a_table() -> None:
    aims = [(aim.path, aim.name, aim.index) for aim in stage_aims(asked())]
    assert aims == [
        (("ladders", "plain", "stages", 0), "the stage `one` of `plain`", None),
        (("ladders", "plain", "stages", 1), "the stage `two` of `plain`", None),
    ]


def test_advice_is_an_aim_unless_it_is_about_tables_or_other_instruments() -> None:
    assert [aim.name for aim in advice_aims(asked())] == [
        "the advice `r0`",
        "the advice `r1`",
        "the advice `r5`",
        "the advice `steps`",
    ]


def test_an_aim_rests_on_all_that_decides_it() -> None:
    aims = {aim.name: aim.rests_on for aim in advice_aims(asked())}
    assert aims["the advice `r0`"] == {"a", "b", "c"}
    assert aims["the advice `r1`"] >= {"sort", "mix", "a", "b", "c"}
    assert aims["the advice `steps`"] >= {"plain", "mix", "a", "b", "c"}


CONDITIONS: dict[str, tuple[str, str | None]] = {
    "of_class": ("sort == fine and a0 <= 3", None),
    "of_choice": ("tint == red or 'green' in tints", None),
    "of_steps": ("reached and not sound", "steps"),
    "of_parts": ("value <= 1.5 and coverage >= 0.5", "dimensions"),
    "of_scores": ("overall >= 2 and share(a0, 3) > 0.5 and na(a) < 1 and steps >= 1", None),
}


def test_what_holds_is_what_is_given() -> None:
    kinds = [
        {"id": id_, "type": kind, "scale": "plain", "prompt": id_}
        for id_, kind in (("tint", "choice"), ("tints", "multi"))
    ]
    parts = dimension("a", rating("a0"), rating("a1")), dimension("b", rating("b0"), *kinds)
    stages = [{"id": "one", "requires": ["b0 >= 3"]}, {"id": "two", "needs": ["one"], "requires": ["a0 >= 2"]}]
    advice = [{"id": id_, "title": "T", "when": when, "for_each": each} for id_, (when, each) in CONDITIONS.items()]
    asks = questionnaire(
        *parts,
        scores={"overall": {"aggregate": "mean", "of": "dimensions"}},
        ladders={"steps": {"kind": "free", "stages": stages}},
        classes={"sort": {"options": [{"id": "poor", "when": "a1 <= 1"}, {"id": "fine", "when": "a1 >= 3"}]}},
        advice=advice,
    )
    answers = values_range(asks)
    sheets = first_sheets(asks, answers)[::9]
    given = {
        name: {piece.id.partition(":")[0] for piece in result.advice}
        for name, result in score_each(asks, sheet_responses(asks, sheets, answers)).items()
    }
    frame = measured_sheets(asks, sheets, answers)
    for aim in advice_aims(asks):
        assert aim.index is not None
        holds = frame.select(aim.holds(frame).fill_null(value=False)).to_series().to_list()
        near = [far == 0 for far in frame.select(aim.distance(frame)).to_series()]
        rule = asks.advice[aim.index].id
        assert holds == near == [rule in given[name] for name in frame[ORGANISATION]]
        assert set(holds) == {True, False}
