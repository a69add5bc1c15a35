from dataclasses import replace
from typing import Any

from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.report.ends import Ends
from cxmaturity.report.standing import (
    Assessment,
    all_standings,
    climbs,
    extremes,
    headline,
    headline_outcome,
    headline_score,
    ladder_cuts,
    on_one_scale,
    standings,
    step_questions,
    told_elsewhere,
)
from tests.report.samples import (
    assessment,
    checklist,
    climbed,
    indicators,
    indicators_assessment,
    maturity,
    result,
    scored,
    steps_assessment,
)


def of(values: dict[str, float | None]) -> Assessment:
    return Assessment(maturity(tuple(values)), result(values, climbed("considered", 2.2), 2.2))


def bare() -> Assessment:
    """Noordkade without its ladder."""
    return Assessment(maturity(ladders={}), replace(assessment().result, ladders={}))


def nested() -> Assessment:
    """One dimension with two inside it."""
    inside = [part.model_dump(exclude_defaults=True) for part in maturity(("data", "culture")).dimensions]
    model = maturity(dimensions=("data",)).model_dump(by_alias=True, exclude_defaults=True)
    tops = [{"id": "all", "title": {"en": "All"}, "dimensions": inside}]
    model = {**model, "dimensions": tops, "ladders": {}, "scores": {}}
    found = result({"data": 2.0, "culture": 3.0}, None)
    return Assessment(Questionnaire.model_validate(model), replace(found, scores={**found.scores, "all": scored(2.5)}))


def test_a_ladder_about_a_score_goes_before_one_that_is_not() -> None:
    ladder = maturity().ladders["stages"].model_dump(by_alias=True, exclude_defaults=True)
    other: dict[str, Any] = {"other": {"stages": [{"id": "only", "requires": ["data_a >= 1"]}]}}
    outcome = climbed("considered", 2.5)
    for ladders in ({**other, "stages": _written(ladder)}, other):
        found = Assessment(maturity(ladders=ladders), assessment(ladders=dict.fromkeys(ladders, outcome)).result)
        climb = headline(found)
        assert climb is not None
        assert climb.id == list(ladders)[-1]


def _written(ladder: dict[str, Any]) -> dict[str, Any]:
    return {"score": ladder["score"], "stages": [{"id": stage["id"]} for stage in ladder["stages"]]}


def test_without_a_ladder_the_score_over_all_dimensions_is_the_headline() -> None:
    assert headline(bare()) is None
    assert headline_score(bare()) == "overall"
    assert headline_outcome(bare()) == scored(2.58)


def test_the_only_dimension_is_the_headline_where_nothing_else_is() -> None:
    assert headline_score(nested()) == "all"
    assert headline_score(indicators_assessment()) is None
    assert headline_outcome(indicators_assessment()) is None


def test_an_only_dimension_is_shown_by_what_is_in_it() -> None:
    assert [part.dimension.id for part in all_standings(nested())] == ["data", "culture"]


def test_a_dimension_has_a_stage_only_on_the_scale_of_the_ladder() -> None:
    assert [(part.band, part.guarded) for part in standings(of({"a": 2.6, "b": None}))] == [
        ("capable", (1.0, 4.0, 1.5, 2.5, 3.5)),
        (None, (1.0, 4.0, 1.5, 2.5, 3.5)),
    ]
    assert [(part.band, part.ends, part.guarded) for part in standings(indicators_assessment())] == [
        (None, Ends(0, 10), (0.0, 10.0)),
        (None, Ends(1, 5), (1.0, 5.0)),
    ]


def test_no_ladder_has_no_cuts() -> None:
    assert ladder_cuts(bare(), None) == ()


def test_extremes_are_all_that_share_the_highest_and_the_lowest_score() -> None:
    parts = standings(of({"a": 3.0, "b": 1.5, "c": 3.0, "d": None}))
    high, low = extremes(parts)
    assert ([part.dimension.id for part in high], [part.dimension.id for part in low]) == (["a", "c"], ["b"])


def test_equal_scores_and_scores_on_several_scales_have_no_extremes() -> None:
    mixed = standings(indicators_assessment())
    assert (on_one_scale(mixed), extremes(mixed)) == (False, ((), ()))
    assert extremes(standings(of({"a": 2.0, "b": 2.0}))) == ((), ())
    assert extremes(standings(of({"a": None}))) == ((), ())


def test_a_step_takes_the_whole_dimension_where_that_is_its_own() -> None:
    found = steps_assessment("owner")
    steps = climbs(found, "free")[0]
    assert [question.id for question in step_questions(found, steps, steps.stage("journey"))] == ["journey_item"]


def test_steps_that_share_a_dimension_show_only_what_they_rest_on() -> None:
    stages = [{"id": "called", "requires": ["recommend >= 7"]}, {"id": "felt", "requires": ["promoters >= 0.5"]}]
    both = [*stages, {"id": "quick", "requires": ["waiting <= 5"]}]
    parts = indicators().model_dump(by_alias=True, exclude_defaults=True, exclude={"ladders", "classes", "scores"})
    share = {"promoters": {"aggregate": "share", "of": ["recommend"], "at_least": 9.0}}
    model = Questionnaire.model_validate(
        {**parts, "scores": share, "ladders": {"steps": {"kind": "free", "stages": both}}}
    )
    ladder = replace(climbed(None, None), kind="free", status="ok", stages=(), next=None)
    found = Assessment(model, replace(indicators_assessment().result, ladders={"steps": ladder}))
    steps = climbs(found, "free")[0]
    shown = [
        [question.id for question in step_questions(found, steps, stage)] for stage in model.ladders["steps"].stages
    ]
    assert shown == [["recommend"], ["recommend"], ["waiting", "called"]]


def test_a_free_step_may_begin_at_a_score() -> None:
    stages = [{"id": "begun", "from": 0.5}]
    parts = checklist().model_dump(by_alias=True, exclude_defaults=True, exclude={"ladders", "classes", "scores"})
    share = {"share": {"aggregate": "share", "of": ["owner_item", "goals_item"], "at_least": 1.0}}
    ladder = {"kind": "free", "score": "share", "stages": stages}
    model = Questionnaire.model_validate({**parts, "scores": share, "ladders": {"steps": ladder}})
    found = Assessment(model, steps_assessment("owner").result)
    steps = climbs(found, "free")[0]
    assert [question.id for question in step_questions(found, steps, steps.stage("begun"))] == [
        "owner_item",
        "goals_item",
    ]


def test_what_stands_with_the_steps_and_types_is_told_there_unless_there_is_a_stage() -> None:
    assert told_elsewhere(steps_assessment("owner")) == {"owner_item", "journey_item", "goals_item"}
    assert told_elsewhere(assessment()) == frozenset()
