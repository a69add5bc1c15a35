"""Random questionnaires, as an author would write them, and random people who answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from cxmaturity.model.answer import Answer
from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.model.questions import Calc, Multi, NumberQuestion
from tests.oracle_people import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from cxmaturity.model.questions import Question, State

CALM = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
"""The same examples in every run; a questionnaire is a large thing to draw."""
THOROUGH = settings(CALM, derandomize=False)
"""Other examples in every run, for the slow tests."""

Written: TypeAlias = dict[str, Any]
"""Part of a questionnaire as its YAML reads."""

SCALES: dict[str, list[tuple[str, float | None]]] = {
    "stage4": [("cluttered", 1), ("considered", 2), ("capable", 3), ("cultural", 4)],
    "quarters": [("none", 0), ("some", 0.25), ("half", 0.5), ("all", 1)],
    "twice": [("low", 1), ("lowish", 1), ("high", 3)],
    "plain": [("red", None), ("green", None), ("blue", None)],
}
WEIGHTS = st.sampled_from([1.0, 1.0, 1.0, 2.0, 0.5])
UNANSWERED: tuple[State, ...] = ("na", "dk", "declined", "skipped", "not_asked", "not_reached")
BANDS: list[Written] = [{"value": 5.0, "below": 1.0}, {"value": 3.0, "from": 1.0, "below": 10.0}, {"value": 1.0}]
NUMBERS: list[Written] = [{}, {"min": 0.0, "max": 10.0}, {"bands": BANDS}]
SUMS = [
    "{} + {}",
    "{} - {}",
    "{} * {}",
    "{} / {}",
    "mean({}, {})",
    "max({}, {})",
    "min({}, 2, {})",
    "coalesce({}, {}, 1)",
]
SUMS += ["coalesce({}, {})", "round({} / 3, 1) + {}", "-{} + sum({}, 1)"]
ANSWER_VALUES: dict[str, list[float]] = {"twice": [1, 3], "quarters": [0, 0.25, 0.5, 1], "stage4": [1, 2, 3, 4]}


def base(dimensions: Sequence[Written], **more: Any) -> Written:
    """A questionnaire with the scales that random questions use."""
    scales = {
        id_: {"options": [{"id": option} | ({} if value is None else {"value": value}) for option, value in options]}
        for id_, options in SCALES.items()
    }
    head = {"id": "random", "version": "1", "languages": ["en"], "title": "Random"}
    return {"cxmaturity": 1, "instrument": head, "scales": scales, "dimensions": list(dimensions), **more}


def read(written: Written) -> Questionnaire:
    return Questionnaire.model_validate(written, context={"base": "en"})


KINDS: list[Written] = [
    *({"type": "rating", "scale": scale} for scale in ("stage4", "stage4", "quarters", "twice")),
    *({"type": "likert", "scale": scale, "reverse": True} for scale in ("stage4", "quarters")),
    {"type": "choice", "scale": "twice"},
    {"type": "choice", "scale": "plain"},
    {"type": "multi", "scale": "plain"},
    {"type": "yesno"},
    *({"type": "number", **more} for more in NUMBERS),
]


@st.composite
def questions(draw: DrawFn, id_: str, earlier: Sequence[Written]) -> Written:
    """One question; it may be routed by, or computed from, those before it."""
    question: Written = {"id": id_, "prompt": id_, "weight": draw(WEIGHTS), **draw(st.sampled_from(KINDS))}
    if earlier and draw(st.integers(0, 7)) == 0:
        question = {"id": id_, "type": "calc", "weight": draw(WEIGHTS), "value": draw(sums(earlier))}
    if earlier and draw(st.integers(0, 4)) == 0:
        question["when"] = draw(row_conditions(earlier))
    return question


def is_number(question: Written) -> bool:
    return question["type"] != "multi" and question.get("scale") != "plain"


def _worths(question: Written) -> list[float]:
    """Values that a rule may compare this question with."""
    if question["type"] == "yesno":
        return [0, 1]
    if question.get("bands"):
        return [1, 3, 5]
    return ANSWER_VALUES.get(question.get("scale", ""), [0, 2.5, 7])


@st.composite
def sums(draw: DrawFn, earlier: Sequence[Written]) -> str:
    """A computed answer; never of what is not a number."""
    ids = [question["id"] for question in earlier if is_number(question)] or ["1", "2"]
    one, other = st.sampled_from(ids), st.sampled_from(ids)
    return draw(st.sampled_from(SUMS)).format(draw(one), draw(other))


@st.composite
def row_conditions(draw: DrawFn, earlier: Sequence[Written], depth: int = 2) -> str:
    """A condition on one respondent."""
    if depth and draw(st.integers(0, 2)) == 0:
        parts = [draw(row_conditions(earlier, depth - 1)) for _ in range(2)]
        return draw(st.sampled_from(["({} and {})", "({} or {})", "(not {} and {})"])).format(*parts)
    question = draw(st.sampled_from(earlier))
    id_ = question["id"]
    if draw(st.integers(0, 3)) == 0:
        forms = ["answered({})", "is_na({})", "is_dk({})", "not answered({})", "count({}) == 0"]
        return draw(st.sampled_from(forms)).format(id_)
    return draw(comparisons(question))


@st.composite
def comparisons(draw: DrawFn, question: Written) -> str:
    id_ = question["id"]
    if question["type"] == "multi":
        return draw(st.sampled_from(['"red" in {}', '"green" not in {}'])).format(id_)
    if question.get("scale") == "plain":
        return draw(st.sampled_from(["{} == red", "{} != green", "{} in [red, blue]"])).format(id_)
    sign = draw(st.sampled_from([">=", ">", "<", "<=", "==", "!="]))
    return f"{id_} {sign} {draw(st.sampled_from(_worths(question)))}"


@st.composite
def policies(draw: DrawFn, aggregate: str) -> Written:
    """What a score does with what is not answered. At an end of the values of a group a policy counts within the scale."""
    at = [{"count_at": 1.0}] if aggregate in ("min", "max", "share") else [{"count_at": 0.0}, {"count_at": 2.5}]
    found: Written = {"min_coverage": draw(st.sampled_from([0.0, 0.0, 0.5, 0.75]))}
    if draw(st.integers(0, 3)) == 0:
        found["na"] = draw(st.sampled_from(at))
    if draw(st.integers(0, 2)) == 0:
        found["missing"] = draw(st.sampled_from(["leave_out", *at]))
    if draw(st.integers(0, 3)) == 0:
        found["empty"] = "pass"
    return found


@st.composite
def dimensions(draw: DrawFn) -> list[Written]:
    """One to three dimensions of one to four questions; the first question has a value, so that each is a score."""
    made: list[Written] = []
    asked: list[Written] = []
    for number in range(draw(st.integers(1, 3))):
        own: list[Written] = []
        for place in range(draw(st.integers(1, 4))):
            own.append(draw(questions(f"q{number}_{place}", asked)))
            asked.append(own[-1])
        if not any(is_number(question) for question in own):
            own.append({"id": f"q{number}_r", "type": "rating", "scale": "stage4", "prompt": "r"})
            asked.append(own[-1])
        aggregate = draw(st.sampled_from(["mean", "mean", "mean", "sum", "min", "max"]))
        head = {"id": f"d{number}", "title": f"D{number}", "weight": draw(WEIGHTS), "aggregate": aggregate}
        made.append(head | draw(policies(aggregate)) | {"questions": own})
    return made


@st.composite
def scores(draw: DrawFn, dims: Sequence[Written]) -> dict[str, Written]:
    """Scores over dimensions, over questions, and formulas over both."""
    asked = [question for dimension in dims for question in dimension["questions"] if is_number(question)]
    aggregate = draw(st.sampled_from(["mean", "mean", "sum", "min", "max"]))
    found: dict[str, Written] = {"overall": {"aggregate": aggregate, "of": "dimensions"} | draw(policies(aggregate))}
    found["floor"] = {"aggregate": "min", "of": "dimensions"}
    ids = draw(st.lists(st.sampled_from([question["id"] for question in asked]), min_size=1, max_size=4, unique=True))
    found["top"] = {"aggregate": "share", "of": ids, "at_least": draw(st.sampled_from([1.0, 3.0]))}
    found["top"] |= draw(policies("share"))
    other = draw(st.sampled_from(["mean", "sum", "max"]))
    found["picked"] = {"aggregate": other, "of": ids, "weights": {ids[0]: 2.0}} | draw(policies(other))
    forms = ["overall - floor", "top * 100", "picked / overall", "max(overall, picked)", "coalesce(floor, 1) + top"]
    found["made"] = {"value": draw(st.sampled_from(forms))} | draw(st.sampled_from([{}, {"min_coverage": 0.5}]))
    found["roll_up"] = {"aggregate": "mean", "of": ["overall", "picked", "made"]} | draw(policies("mean"))
    return found


@st.composite
def requirements(draw: DrawFn, dims: Sequence[Written]) -> Written:
    asked = [question for dimension in dims for question in dimension["questions"]]
    score = draw(st.sampled_from(["overall", "floor", "top", "picked", "made", "roll_up", dims[0]["id"]]))
    forms = [
        "{} >= 1.5",
        "{} > 2",
        "{} <= 3",
        "coverage({}) >= 0.75",
        "na({}) <= 1",
        "missing({}) < 1",
        "not_asked({}) == 0",
    ]
    choices = [form.format(score) for form in forms]
    choices += [draw(comparisons(draw(st.sampled_from(asked)))) for _ in range(3)]
    measured = next(question for question in asked if is_number(question))
    choices.append(f"share({measured['id']}, {_worths(measured)[-1]}) >= 0.5")
    one = st.sampled_from(choices)
    if draw(st.integers(0, 4)) == 0:
        return {"that": f"{draw(one)} {draw(st.sampled_from(['and', 'or']))} {draw(one)}", "text": "both"}
    return {"that": draw(one), "text": "one"}


@st.composite
def ladders(draw: DrawFn, dims: Sequence[Written]) -> dict[str, Written]:
    """A staged ladder, a free one, and one that rests on the staged one."""

    def required(most: int) -> list[Written]:
        return draw(st.lists(requirements(dims), max_size=most))

    stages: list[Written] = [{"id": "one", "requires": required(1)}]
    stages += [{"id": name, "from": cut, "requires": required(2)} for name, cut in (("two", 1.5), ("three", 2.5))]
    needs = [[], draw(st.sampled_from([[], ["a"]])), draw(st.sampled_from([[], ["a"], ["b"], ["d"]])), []]
    steps = [{"id": id_, "needs": needs[i], "requires": required(2)} for i, id_ in enumerate("abcd")]
    return {
        "maturity": {"kind": "staged", "score": "overall", "whole": draw(st.booleans()), "stages": stages},
        "steps": {"kind": "free", "stages": steps},
        "above": {
            "stages": [{"id": "some", "requires": ["maturity >= 2"]}, {"id": "more", "requires": ["steps >= c"]}]
        },
    }


@st.composite
def questionnaires(draw: DrawFn) -> Questionnaire:
    dims = draw(dimensions())
    asked = [question for dimension in dims for question in dimension["questions"]]
    found = draw(scores(dims))
    found["ladder_mean"] = {"aggregate": draw(st.sampled_from(["mean", "min"])), "of": ["maturity", "steps"]}
    ladders_ = draw(ladders(dims))
    people = {"id": "yes", "when": draw(row_conditions(asked))}, {"id": "maybe", "when": draw(row_conditions(asked))}
    group = [{"id": f"g{i}", "when": draw(requirements(dims))["that"]} for i in range(2)]
    classes = {"kinds": {"per": "respondent", "options": list(people)}, "whole_group": group}
    return read(base(dims, scores=found, ladders=ladders_, classes=classes))


def answers_to(questionnaire: Questionnaire, question: Question) -> SearchStrategy[Answer]:
    """Any answer to this question, or any state in its place."""
    states = st.sampled_from(UNANSWERED).map(lambda state: Answer(state=state))
    options = [option.id for option in questionnaire.options(question)]
    match question:
        case Calc():
            return st.just(Answer(state="not_reached"))
        case Multi():
            ticks = st.lists(st.sampled_from(options), unique=True).map(lambda chosen: Answer(tuple(chosen)))
            return st.one_of(ticks, ticks, states)
        case NumberQuestion():
            numbers = st.sampled_from([0.0, 0.5, 1.0, 2.5, 7.0, 10.0]).map(Answer)
            return st.one_of(numbers, numbers, states)
        case _:
            chosen = st.sampled_from(options).map(Answer)
            return st.one_of(chosen, chosen, chosen, states)


@st.composite
def people(draw: DrawFn, questionnaire: Questionnaire, most: int = 5) -> list[Person]:
    """One to a few people, in two organisations and two groups."""
    drawn = {id_: answers_to(questionnaire, question) for id_, question in questionnaire.questions.items()}
    weights = WEIGHTS if draw(st.booleans()) else st.just(1.0)
    count = draw(st.integers(1, most))
    return [
        Person(
            {id_: draw(answer) for id_, answer in drawn.items()},
            weight=draw(weights),
            groups={"department": draw(st.sampled_from(["sales", "service"]))},
            organisation=draw(st.sampled_from(["east", "west"])),
        )
        for _ in range(count)
    ]


@st.composite
def assessments(draw: DrawFn, most: int = 5) -> tuple[Questionnaire, list[Person]]:
    questionnaire = draw(questionnaires())
    return questionnaire, draw(people(questionnaire, most))
