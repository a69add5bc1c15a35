"""Small questionnaires and people for the tests of one rule at a time, and the monotone models of the property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from cxmaturity.model.answer import Answer
from cxmaturity.scoring.score import score
from tests.oracle_people import Person
from tests.oracle_responses import responses_of
from tests.strategies import UNANSWERED, WEIGHTS, Written, base, read

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result

STAGES = ("cluttered", "considered", "capable", "cultural")
NA, DK, NOT_ASKED = Answer(state="na"), Answer(state="dk"), Answer(state="not_asked")


def rating(id_: str, **more: Any) -> Written:
    return {"id": id_, "type": "rating", "scale": "stage4", "prompt": id_} | more


def dimension(id_: str, *questions: Written, **more: Any) -> Written:
    return {"id": id_, "title": id_.upper(), "questions": list(questions)} | more


def questionnaire(*dimensions: Written, **more: Any) -> Questionnaire:
    return read(base(dimensions, **more))


def person(weight: float = 1.0, department: str = "", **answers: float | str | Answer) -> Person:
    """Somebody who answered so; a whole number from 1 to 4 is the stage."""
    groups = {"department": department} if department else {}
    return Person({id_: _answer(answer) for id_, answer in answers.items()}, weight=weight, groups=groups)


def _answer(answer: float | str | Answer) -> Answer:
    if isinstance(answer, Answer):
        return answer
    return Answer(STAGES[answer - 1] if isinstance(answer, int) else answer)


def scored(asked: Questionnaire, *people: Person, by: str | None = None) -> Result:
    return score(asked, responses_of(asked, people), by=by)


GATES = ["floor >= 1.5", "q0_0 >= 3", "share(overall, 3) >= 0.5", "coverage(overall) >= 0.25", "q0_0 >= 2"]
QUESTION = st.fixed_dictionaries({"type": st.just("rating"), "scale": st.just("stage4"), "weight": WEIGHTS})


@st.composite
def monotone_models(draw: DrawFn) -> Questionnaire:
    """Models in which a higher answer can only be better: means with cuts, gates and a floor."""
    dimensions = [
        dimension(
            f"d{i}",
            *({"id": f"q{i}_{j}"} | draw(QUESTION) for j in range(draw(st.integers(1, 3)))),
            weight=draw(WEIGHTS),
        )
        for i in range(draw(st.integers(1, 3)))
    ]
    gates = st.lists(st.sampled_from(GATES), max_size=2)
    stages: list[Written] = [{"id": "one", "requires": draw(gates)}]
    stages += [{"id": name, "from": cut, "requires": draw(gates)} for name, cut in (("two", 1.5), ("three", 2.5))]
    scores: dict[str, Written] = {
        "overall": {"aggregate": "mean", "of": "dimensions"},
        "floor": {"aggregate": "min", "of": "dimensions"},
    }
    scores["stage_mean"] = {"aggregate": draw(st.sampled_from(["mean", "min"])), "of": ["maturity"]}
    return questionnaire(*dimensions, scores=scores, ladders={"maturity": {"score": "overall", "stages": stages}})


@st.composite
def monotone_assessments(draw: DrawFn) -> tuple[Questionnaire, list[Person]]:
    asked = draw(monotone_models())
    stages = st.sampled_from(STAGES).map(Answer)
    answers = st.one_of(stages, stages, stages, st.sampled_from(UNANSWERED).map(lambda state: Answer(state=state)))
    people = [
        Person({id_: draw(answers) for id_ in asked.questions}, weight=draw(WEIGHTS))
        for _ in range(draw(st.integers(1, 4)))
    ]
    return asked, people
