"""Small questionnaires with improvements, random ones, and a plain walk that says which improvements can be made in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from cxmaturity.model.advice_flaws import needs_flaws
from cxmaturity.model.answer import Answer
from cxmaturity.model.structure import option_values
from tests.oracle_people import Person
from tests.scoring.small import STAGES, dimension, questionnaire
from tests.strategies import UNANSWERED, WEIGHTS, Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hypothesis.strategies import DrawFn

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result

YES_NO = ("no", "yes")
EFFORTS = ("small", "medium", "large")
GATES = ["floor >= 1.5", "floor >= 2.5", "q0_0 >= 3", "share(overall, 3) >= 0.5", "coverage(overall) >= 0.25"]
GATES += ["q0_0 >= 2 or floor >= 2", "q0_0 >= 2 and overall > 2", "min(q0_0, overall) >= 2", "overall * 2 - 1 >= 4"]


def improvement(id_: str, from_: str, to: str, effort: str = "medium", **more: Any) -> Written:
    return {"id": id_, "from": from_, "to": to, "title": f"Do {id_}", "effort": effort} | more


def improvable(id_: str, *improvements: Written, **more: Any) -> Written:
    """A question on four stages; without improvements of its own it has one for every step, named by where it leads."""
    steps = zip(STAGES, STAGES[1:], (2, 3, 4), strict=False)
    own = improvements or tuple(improvement(f"{id_}_{place}", low, high) for low, high, place in steps)
    return {"id": id_, "type": "rating", "scale": "stage4", "prompt": id_, "improvements": list(own)} | more


def improvable_yes_no(id_: str, *improvements: Written, **more: Any) -> Written:
    own = improvements or (improvement(f"{id_}_1", "no", "yes"),)
    return {"id": id_, "type": "yesno", "prompt": id_, "improvements": list(own)} | more


@st.composite
def questions(draw: DrawFn, id_: str, kinds: Sequence[str]) -> Written:
    """A question with an improvement for every step, and now and then one that skips a step."""
    kind = draw(st.sampled_from(kinds))
    options = YES_NO if kind == "yesno" else STAGES
    ends = [(place, place + 1) for place in range(len(options) - 1)]
    if kind == "rating" and draw(st.integers(0, 3)) == 0:
        ends.append(draw(st.sampled_from([(0, 2), (1, 3)])))
    days = st.one_of(st.none(), st.sampled_from([1.0, 10.0, 30.0]))
    own = [
        improvement(f"{id_}_{low}{high}", options[low], options[high], draw(st.sampled_from(EFFORTS)), days=draw(days))
        for low, high in ends
    ]
    question: Written = {"id": id_, "type": kind, "weight": draw(WEIGHTS), "improvements": own}
    return question | ({"scale": "stage4"} if kind == "rating" else {})


@st.composite
def with_needs(draw: DrawFn, asked: Sequence[Written]) -> None:
    """Gives improvements needs that do not go round: an order of all is drawn, and each needs some before it, of other questions."""
    steps = [(question["id"], step) for question in asked for step in question["improvements"]]
    order = draw(st.permutations(range(len(steps))))
    places = {question["id"]: sorted(at for at in order if steps[at][0] == question["id"]) for question in asked}
    before: list[tuple[str, str]] = []
    for at in order:
        id_ = steps[at][0]
        step = steps[places[id_].pop(0)][1]
        others = [other for question, other in before if question != id_]
        if others and draw(st.integers(0, 2)) == 0:
            step["needs"] = draw(st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True))
        before.append((id_, step["id"]))


@st.composite
def staged_models(draw: DrawFn, most: int = 2) -> Questionnaire:
    """Models in which a higher answer can only be better, with cuts, gates and a floor, and improvements on every step."""
    dimensions = [
        dimension(
            f"d{i}",
            *(draw(questions(f"q{i}_{j}", ["rating"])) for j in range(draw(st.integers(1, 2)))),
            weight=draw(WEIGHTS),
            aggregate=draw(st.sampled_from(["mean", "mean", "mean", "min"])),
        )
        for i in range(draw(st.integers(1, most)))
    ]
    draw(with_needs([question for part in dimensions for question in part["questions"]]))
    gates = st.lists(st.sampled_from(GATES).map(lambda that: {"that": that, "text": that}), max_size=2)
    stages: list[Written] = [{"id": "one", "requires": draw(gates)}]
    stages += [{"id": name, "from": cut, "requires": draw(gates)} for name, cut in (("two", 1.5), ("three", 2.5))]
    scores: dict[str, Written] = {
        "overall": {"aggregate": "mean", "of": "dimensions"},
        "floor": {"aggregate": "min", "of": "dimensions"},
    }
    return sound(
        questionnaire(*dimensions, scores=scores, ladders={"maturity": {"score": "overall", "stages": stages}})
    )


def sound(asked: Questionnaire) -> Questionnaire:
    """The questionnaire, if no improvement waits for itself; a file in which one does is refused."""
    assume(not list(needs_flaws(asked)))
    return asked


@st.composite
def free_models(draw: DrawFn) -> Questionnaire:
    """A checklist: steps that need each other, each of which asks for a few questions."""
    asked = [draw(questions(f"q0_{j}", ["yesno", "yesno", "rating"])) for j in range(draw(st.integers(2, 4)))]
    draw(with_needs(asked))
    ids = [question["id"] for question in asked]
    tops = {question["id"]: 1 if question["type"] == "yesno" else 3 for question in asked}
    stages: list[Written] = []
    for place in range(3):
        named = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
        before = [stage["id"] for stage in stages]
        needs = draw(st.lists(st.sampled_from(before), max_size=2, unique=True)) if before else []
        stages.append({"id": f"s{place}", "needs": needs, "requires": [f"{id_} >= {tops[id_]}" for id_ in named]})
    return sound(questionnaire(dimension("d0", *asked), ladders={"maturity": {"kind": "free", "stages": stages}}))


@st.composite
def answered(draw: DrawFn, asked: Questionnaire) -> list[Person]:
    """One to four people; now and then somebody leaves a question out."""
    people = []
    for _ in range(draw(st.integers(1, 4))):
        answers = {}
        for id_, question in asked.questions.items():
            options = [option.id for option in asked.options(question)]
            low = st.sampled_from([*options[:2], *options]).map(Answer)
            none = st.sampled_from(UNANSWERED).map(lambda state: Answer(state=state))
            answers[id_] = draw(st.one_of(low, low, low, low, none))
        people.append(Person(answers, weight=draw(WEIGHTS)))
    return people


@st.composite
def staged(draw: DrawFn, most: int = 2) -> tuple[Questionnaire, list[Person]]:
    asked = draw(staged_models(most))
    return asked, draw(answered(asked))


@st.composite
def free(draw: DrawFn) -> tuple[Questionnaire, list[Person]]:
    asked = draw(free_models())
    return asked, draw(answered(asked))


class Walk:
    """Improvements made one by one from today's answers, each only where it starts and after what it needs."""

    def __init__(self, asked: Questionnaire, result: Result) -> None:
        self.asked = asked
        self.now = {id_: answer.option for id_, answer in result.questions.items()}

    def value(self, question: str) -> float | None:
        option = self.now[question]
        return None if option is None else self._values(question)[option]

    def _values(self, question: str) -> Mapping[str, float]:
        return option_values(self.asked.options(self.asked.questions[question]))

    def can(self, id_: str) -> bool:
        question, step = self.asked.improvements[id_]
        return self.now[question] == step.from_ and all(self._has(need) for need in step.needs)

    def _has(self, need: str) -> bool:
        """Whether a need is met; what nobody answered cannot be waited for."""
        question, step = self.asked.improvements[need]
        value = self.value(question)
        return value is None or value >= self._values(question)[step.to]

    def takes(self, ids: Iterable[str]) -> bool:
        """Whether all of these can be made in this order."""
        for id_ in ids:
            if not self.can(id_):
                return False
            question, step = self.asked.improvements[id_]
            self.now[question] = step.to
        return True

    def as_far_as_possible(self, ids: Iterable[str]) -> list[str]:
        """Those of these that can be made, in an order in which they can."""
        left, made = list(ids), []
        while possible := [id_ for id_ in left if self.can(id_)]:
            assert self.takes(possible[:1])
            made.append(possible[0])
            left.remove(possible[0])
        return made
