from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scoring.small import DK, NA, NOT_ASKED, dimension, person, questionnaire, rating, scored

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from tests.strategies import Written

FACTS = ("coverage", "na", "missing", "not_asked", "maximum")


def with_facts(*parts: Written) -> Questionnaire:
    """What rules can ask of the score `d`, each as a score of its own."""
    scores: dict[str, Written] = {f"the_{fact}": {"value": f"{fact}(d)"} for fact in FACTS}
    return questionnaire(*parts, scores=scores)


def test_rules_can_ask_what_a_score_rests_on() -> None:
    asked = with_facts(dimension("d", rating("a"), rating("b", weight=2.0), rating("c")))
    found = scored(asked, person(a=3, b=2, c=NA), person(a=DK, b=4, c=NOT_ASKED)).scores
    facts = {fact: found[f"the_{fact}"].value for fact in FACTS}
    assert facts == {"coverage": pytest.approx(5 / 6), "na": 0.5, "missing": 0.5, "not_asked": 0.5, "maximum": 4.0}


def test_with_every_answer_filled_in_nothing_is_missing() -> None:
    found = scored(with_facts(dimension("d", rating("a"), rating("b"))), person(a=3, b=DK)).scores
    assert (found["the_coverage"].low, found["the_coverage"].high) == (0.5, 1.0)
    assert (found["the_missing"].low, found["the_missing"].high) == (0.0, 1.0)


def test_a_score_on_too_little_has_no_number_and_says_so() -> None:
    found = scored(
        questionnaire(dimension("d", rating("a"), rating("b"), min_coverage=0.75)), person(a=3, b=DK)
    ).scores["d"]
    assert (found.value, found.status, found.coverage, found.low, found.high) == (None, "insufficient", 0.5, 2.0, 3.5)


def test_a_score_counted_wholly_by_policy_is_a_number() -> None:
    asked = questionnaire(dimension("d", rating("a"), na={"count_at": 3.0}))
    found = scored(asked, person(a=NA)).scores["d"]
    assert (found.value, found.status, found.coverage, found.applicable) == (3.0, "ok", None, 0.0)


def test_a_formula_may_rest_on_tables_alone() -> None:
    table: Written = {"id": "t", "type": "table", "prompt": "?", "columns": [{"id": "size", "type": "number"}]}
    asked = questionnaire(dimension("d", rating("a"), table), scores={"rows": {"value": "count(t, size > 1)"}})
    assert scored(asked, person(a=1)).scores["rows"].value == 0.0


def test_a_formula_covers_what_its_members_cover_on_average() -> None:
    scores: dict[str, Written] = {"gap": {"value": "d - e"}}
    asked = questionnaire(dimension("d", rating("a"), rating("b")), dimension("e", rating("c")), scores=scores)
    found = scored(asked, person(a=3, b=DK, c=1)).scores["gap"]
    assert (found.value, found.coverage, found.low, found.high) == (2.0, 0.75, 1.0, 2.5)


def test_dividing_by_nothing_is_unknown() -> None:
    asked = questionnaire(dimension("d", rating("a")), scores={"ratio": {"value": "d / (d - d)"}})
    assert scored(asked, person(a=3)).scores["ratio"].value is None


def test_a_bare_question_is_its_low_median_and_a_plain_choice_the_option_of_more_than_half() -> None:
    plain: Written = {"id": "colour", "type": "choice", "scale": "plain", "prompt": "?"}
    classes = {"verdict": [{"id": "red_and_capable", "when": "colour == red and a == capable"}]}
    asked = questionnaire(dimension("d", rating("a"), plain), classes=classes)
    people = person(a=3, colour="red"), person(a=4, colour="red"), person(a=1, colour="blue")
    assert scored(asked, *people).classes["verdict"].id == "red_and_capable"
    assert scored(asked, *people[1:]).classes["verdict"].id is None


def test_a_multiple_choice_holds_for_a_group_when_more_than_half_chose_it() -> None:
    many: Written = {"id": "channels", "type": "multi", "options": [{"id": "web"}, {"id": "phone"}], "prompt": "?"}
    classes = {"verdict": [{"id": "online", "when": '"web" in channels'}]}
    asked = questionnaire(dimension("d", rating("a"), many), classes=classes)
    web = ("web",), ("web", "phone"), ("phone",)
    people = [person(a=1, channels=ticked) for ticked in web]  # type: ignore[arg-type]  # the ids of several options
    assert scored(asked, *people).classes["verdict"].id == "online"
    assert scored(asked, *people[1:]).classes["verdict"].id is None


def test_requirements_on_an_empty_score_hold_where_the_author_lets_them_pass() -> None:
    def stage(empty: str) -> str | None:
        ladder = {"stages": [{"id": "one", "requires": ["d >= 3"]}]}
        asked = questionnaire(dimension("d", rating("a"), empty=empty), ladders={"level": ladder})
        return scored(asked, person(a=NA)).ladders["level"].stage

    assert (stage("pass"), stage("unknown")) == ("one", None)


def test_where_nothing_applies_nothing_is_missing_in_the_bounds_either() -> None:
    ladder = {"stages": [{"id": "one", "requires": ["missing(d) < 1"]}]}
    found = scored(questionnaire(dimension("d", rating("a")), ladders={"level": ladder}), person(a=NA)).ladders["level"]
    assert (found.stage, found.stage_low, found.stage_high) == ("one", "one", "one")


def test_the_maximum_is_about_the_respondents_whose_scores_make_the_value() -> None:
    asked = questionnaire(dimension("points", *(rating(id_) for id_ in "abc"), aggregate="sum"))
    result = scored(asked, person(a=NA, b=NA, c=DK), person(a=4, b=4, c=4))
    assert (result.scores["points"].value, result.scores["points"].maximum) == (12.0, 12.0)


def test_without_a_score_the_maximum_is_about_everybody() -> None:
    asked = questionnaire(dimension("points", *(rating(id_) for id_ in "abc"), aggregate="sum"))
    result = scored(asked, person(a=NA, b=2, c=DK))
    assert (result.scores["points"].value, result.scores["points"].maximum) == (None, 8.0)
