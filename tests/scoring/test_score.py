from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cxmaturity.model.answer import Answer
from cxmaturity.model.questions import MISSING_STATES
from cxmaturity.scoring.score import Terms, score, score_each
from tests.oracle import scored as by_oracle
from tests.oracle_responses import differences, figures, responses_of
from tests.scoring.small import NA, STAGES, dimension, monotone_assessments, person, questionnaire, rating, scored
from tests.strategies import CALM, THOROUGH, assessments

if TYPE_CHECKING:
    from random import Random

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result
    from tests.oracle_people import Person

Assessment: TypeAlias = "tuple[Questionnaire, list[Person]]"


def as_one(people: list[Person]) -> list[Person]:
    return [replace(somebody, organisation="") for somebody in people]


def disagreement(assessment: Assessment) -> list[str]:
    asked, people = assessment
    return differences(figures(score(asked, responses_of(asked, as_one(people)))), by_oracle(asked, people))


@settings(CALM, max_examples=60)
@given(assessments())
def test_the_engine_agrees_with_the_oracle(assessment: Assessment) -> None:
    assert disagreement(assessment) == []


@pytest.mark.slow
@settings(THOROUGH, max_examples=2000)
@given(assessments(most=9))
def test_the_engine_agrees_with_the_oracle_on_many_more(assessment: Assessment) -> None:
    assert disagreement(assessment) == []


@settings(CALM, max_examples=20)
@given(assessments(most=6))
def test_each_organisation_is_scored_as_if_it_were_alone(assessment: Assessment) -> None:
    asked, people = assessment
    together = {name: figures(result) for name, result in score_each(asked, responses_of(asked, people)).items()}
    apart = {
        somebody.organisation: [p for p in people if p.organisation == somebody.organisation] for somebody in people
    }
    assert differences(together, {name: by_oracle(asked, own) for name, own in apart.items()}) == []


@settings(CALM, max_examples=20)
@given(assessments())
def test_bounds_contain_the_score(assessment: Assessment) -> None:
    asked, people = assessment
    for found in score(asked, responses_of(asked, as_one(people))).scores.values():
        ends = [end for end in (found.low, found.value, found.high) if end is not None]
        assert ends == sorted(ends)


def stage_number(result: Result) -> int:
    return sum(stage.reached for stage in result.ladders["maturity"].stages)


def standing(result: Result) -> dict[str, float]:
    """What a higher answer may not lower: scores, requirements that are met, and the stage."""
    ladder = result.ladders["maturity"]
    met = {
        f"{stage.id} {requirement.source}": float(requirement.met is True)
        for stage in ladder.stages
        for requirement in stage.requirements
    }
    known = {id_: found.value for id_, found in result.scores.items() if found.value is not None}
    return {**known, **met, "stage": stage_number(result)}


@settings(CALM, max_examples=40)
@given(monotone_assessments(), st.data())
def test_raising_one_answer_never_lowers_a_mean_a_gate_or_the_stage(
    assessment: Assessment, data: st.DataObject
) -> None:
    asked, people = assessment
    given_ = [(i, id_) for i, p in enumerate(people) for id_, answer in p.answers.items() if answer.value in STAGES[:3]]
    assume(given_)
    who, id_ = data.draw(st.sampled_from(given_))
    value = people[who].answers[id_].value
    higher = Answer(STAGES[STAGES.index(str(value)) + 1])
    raised = list(people)
    raised[who] = replace(people[who], answers={**people[who].answers, id_: higher})
    before, after = standing(scored(asked, *people)), standing(scored(asked, *raised))
    assert before.keys() == after.keys()
    assert [name for name in before if after[name] < before[name] - 1e-9] == []


@settings(CALM, max_examples=30)
@given(monotone_assessments())
def test_marking_an_unanswered_question_as_not_applicable_never_changes_a_mean(assessment: Assessment) -> None:
    asked, people = assessment
    answers = {id_: NA if answer.state in MISSING_STATES else answer for id_, answer in people[0].answers.items()}
    before, after = scored(asked, people[0]), scored(asked, replace(people[0], answers=answers))
    own = [dimension_.id for dimension_ in asked.dimensions if before.scores[dimension_.id].value is not None]
    assert [before.scores[id_].value for id_ in own] == pytest.approx([after.scores[id_].value for id_ in own])


@settings(CALM, max_examples=25)
@given(monotone_assessments(), st.randoms(use_true_random=False))
def test_the_order_of_people_questions_and_dimensions_does_not_matter(assessment: Assessment, random: Random) -> None:
    asked, people = assessment
    dimensions = [
        part.model_copy(update={"questions": tuple(random.sample(part.questions, len(part.questions)))})
        for part in random.sample(asked.dimensions, len(asked.dimensions))
    ]
    shuffled = asked.model_copy(update={"dimensions": tuple(dimensions)})
    for cached in ("all_dimensions", "questions", "tables"):
        shuffled.__dict__.pop(cached, None)
    left, right = scored(asked, *people), scored(shuffled, *random.sample(people, len(people)))
    assert differences(figures(left), figures(right)) == []


TWO = questionnaire(
    dimension("data", rating("connected"), rating("used")),
    dimension("people", rating("behaviour")),
    scores={"overall": {"aggregate": "mean", "of": "dimensions"}},
)


def test_a_result_says_whose_it_is_and_when() -> None:
    result = score(TWO, responses_of(TWO, [person(connected=2)]), terms=Terms(sha256="abc", date="2026-10-14"))
    assert asdict(result.questionnaire) == {"id": "random", "version": "1", "sha256": "abc"}
    assert (result.organisation, result.date, result.respondents) == ("", "2026-10-14", 1)


def test_one_organisation_is_asked_for_and_several_are_refused() -> None:
    people = [replace(person(connected=2), organisation=name) for name in ("east", "west")]
    with pytest.raises(ValueError, match="the responses are of 2 organisations"):
        score(TWO, responses_of(TWO, people))


def test_groups_stand_beside_the_whole_and_small_ones_are_hidden() -> None:
    people = [person(department="sales", connected=1 + i % 3, used=2, behaviour=1 + i % 4) for i in range(6)]
    people += [person(department=name, connected=4, used=1 + i % 2, behaviour=3) for name in "ab" for i in range(3)]
    groups = scored(TWO, *people, by="department").groups["department"]
    assert {name: group.respondents for name, group in groups.items()} == {"a": None, "b": None, "sales": 6}
    assert groups["sales"].scores["data"].value == pytest.approx(2.0)


def test_a_dimension_on_which_a_group_agrees_is_not_told_by_the_mean_of_all() -> None:
    people = [person(department="sales", connected=3, used=3, behaviour=1 + i % 4) for i in range(6)]
    people += [
        person(department=name, connected=1 + i % 4, used=1, behaviour=1 + i % 3) for name in "ab" for i in range(6)
    ]
    groups = scored(TWO, *people, by="department").groups["department"]
    shown = {
        name: {id_ for id_, found in group.scores.items() if found.status == "ok"} for name, group in groups.items()
    }
    assert shown == {"a": {"people"}, "b": {"data", "people", "overall"}, "sales": {"people"}}
