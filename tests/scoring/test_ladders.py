from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.model.structure import all_needs
from cxmaturity.scoring.ladders import questions_of_ladder, rules_of
from tests.scoring.small import DK, NOT_ASKED, dimension, person, questionnaire, rating, scored

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Ladder, Questionnaire
    from cxmaturity.model.result import LadderResult
    from tests.strategies import Written


def with_ladder(**ladder: object) -> Questionnaire:
    scores: dict[str, Written] = {
        "overall": {"aggregate": "mean", "of": "dimensions"},
        "climbs": {"aggregate": "min", "of": ["maturity"]},
    }
    parts = [dimension("data", rating("connected"), rating("used")), dimension("people", rating("behaviour"))]
    return questionnaire(*parts, scores=scores, ladders={"maturity": ladder})


STAGED = with_ladder(
    score="overall",
    stages=[
        {"id": "low", "requires": ["coverage(overall) >= 0.75"]},
        {"id": "middle", "from": 2.5, "requires": ["connected >= 3"]},
        {"id": "high", "from": 3.5},
    ],
)


def maturity(asked: Questionnaire, **answers: object) -> LadderResult:
    return scored(asked, person(**answers)).ladders["maturity"]  # type: ignore[arg-type]  # answers of any kind


def test_a_stage_counts_only_when_all_below_it_hold() -> None:
    found = maturity(STAGED, connected=2, used=4, behaviour=4)
    assert [stage.reached for stage in found.stages] == [True, False, False]
    assert (found.stage, found.status, found.binding) == ("low", "ok", ("connected",))


def test_the_next_stage_names_what_is_unmet_and_how_far_it_is() -> None:
    following = maturity(STAGED, connected=2, used=2, behaviour=2).next
    assert following is not None
    assert following.stage == "middle"
    found = {part.source: (part.actual, part.needed, part.met, part.margin) for part in following.unmet}
    assert found == {"overall >= 2.5": (2.0, 2.5, False, 0.5), "connected >= 3": (2.0, 3.0, False, 1.0)}


def test_nothing_is_next_at_the_top() -> None:
    found = maturity(STAGED, connected=4, used=4, behaviour=4)
    assert (found.stage, found.next, found.binding) == ("high", None, ())


def test_missing_answers_leave_the_stage_open_at_both_ends() -> None:
    found = maturity(STAGED, connected=DK, used=3, behaviour=3)
    assert (found.stage, found.stage_low, found.stage_high, found.provisional) == ("low", "low", "middle", True)


def test_too_little_answered_is_told_apart_from_below_the_first_stage() -> None:
    found = maturity(STAGED, connected=DK, used=DK, behaviour=2)
    assert (found.stage, found.status) == (None, "insufficient")
    below = with_ladder(stages=[{"id": "low", "requires": ["connected >= 3"]}])
    assert (maturity(below, connected=2).stage, maturity(below, connected=2).status) == (None, "below_first")


@pytest.mark.parametrize(("connected", "number"), [(1, 0.0), (3, 1.0), (DK, None)])
def test_below_the_first_stage_counts_as_0_and_an_unknown_stage_counts_nowhere(connected: int, number: float) -> None:
    asked = with_ladder(stages=[{"id": "low", "requires": ["connected >= 3"]}])
    assert scored(asked, person(connected=connected)).scores["climbs"].value == number


def test_a_dropped_question_gives_no_stage_on_a_ladder_that_must_be_whole() -> None:
    asked = with_ladder(whole=True, score="overall", stages=[{"id": "low"}, {"id": "middle", "from": 2.5}])
    found = scored(asked, person(connected=4, used=4, behaviour=NOT_ASKED)).ladders["maturity"]
    assert (found.stage, found.status, found.provisional) == (None, "reduced_scope", False)
    offered = person(connected=4, used=4, behaviour=4), person(connected=4, used=4, behaviour=NOT_ASKED)
    assert scored(asked, *offered).ladders["maturity"].stage == "middle"


def test_a_question_that_was_left_out_is_dropped_although_routing_spared_some() -> None:
    asked = questionnaire(
        dimension("data", rating("connected"), rating("used", when="connected >= 2")),
        ladders={"maturity": {"whole": True, "stages": [{"id": "low", "requires": ["used >= 1"]}]}},
    )
    people = person(connected=1, used=NOT_ASKED), person(connected=3, used=NOT_ASKED)
    assert scored(asked, *people).ladders["maturity"].status == "reduced_scope"
    assert scored(asked, people[0]).ladders["maturity"].status == "insufficient"


FREE = with_ladder(
    kind="free",
    stages=[
        {"id": "journey", "requires": ["connected >= 3"]},
        {"id": "goals", "needs": ["journey"], "requires": ["used >= 3"]},
        {"id": "dashboard", "needs": ["goals"], "requires": ["behaviour >= 3"]},
    ],
)


def test_a_step_rests_on_sand_while_anything_that_it_needs_is_not_done() -> None:
    found = maturity(FREE, connected=1, used=3, behaviour=3)
    standing = {stage.id: (stage.reached, stage.sound) for stage in found.stages}
    assert standing == {"journey": (False, False), "goals": (True, False), "dashboard": (True, False)}
    assert (found.stage, found.status, found.binding) == (None, "below_first", ("connected",))


def test_a_free_ladder_stands_at_the_furthest_step_that_is_sound() -> None:
    found = maturity(FREE, connected=3, used=3, behaviour=1)
    assert found.stage == "goals"
    assert found.next is not None
    assert found.next.stage == "dashboard"


def test_what_a_step_needs_is_followed_all_the_way_down() -> None:
    ladder = FREE.ladders["maturity"]
    needs = {step.id: all_needs(ladder, step.id) for step in ladder.stages}
    assert needs == {"journey": (), "goals": ("journey",), "dashboard": ("journey", "goals")}


def test_a_requirement_reads_with_what_is_measured_first() -> None:
    asked = with_ladder(score="overall", stages=[{"id": "low", "from": 1.5, "requires": ["3 <= connected"]}])
    ladder: Ladder = asked.ladders["maturity"]
    assert [rule.source for rule in rules_of(asked, ladder, ladder.stages[0])] == ["overall >= 1.5", "3 <= connected"]
    requirement = maturity(asked, connected=2).stages[0].requirements[1]
    assert (requirement.actual, requirement.needed, requirement.met) == (2.0, 3.0, False)


def test_a_ladder_rests_on_the_questions_under_its_scores_and_ladders() -> None:
    asked = questionnaire(
        dimension("data", rating("connected"), rating("used")),
        dimension("people", rating("behaviour"), rating("talk")),
        ladders={
            "inner": {"score": "data", "stages": [{"id": "one", "from": 2}]},
            "outer": {"stages": [{"id": "one", "requires": ["inner >= one", "talk >= 2"]}]},
        },
    )
    assert set(questions_of_ladder(asked, asked.ladders["outer"])) == {"connected", "used", "talk"}


def test_options_without_values_are_compared_and_have_no_number() -> None:
    colour = {"type": "choice", "scale": "plain", "prompt": "?"}
    ladder = {"stages": [{"id": "one", "requires": ["now == red", {"that": "now == then", "text": "the same"}]}]}
    asked = questionnaire(
        dimension("d", rating("a"), {"id": "now", **colour}, {"id": "then", **colour}), ladders={"maturity": ladder}
    )
    found = maturity(asked, a=1, now="red", then="red")
    assert [(part.actual, part.needed, part.met) for part in found.stages[0].requirements] == [(None, None, True)] * 2
