"""The cheapest way to the next stage: improvements that reach it together, gates, floors and needs respected (SCORING §8).

Few improvements are all tried; many are an integer program whose answer is scored to be sure. Where scoring says that a choice does not reach the
stage after all, because a requirement is not linear, the program is told to take something else as well, and asked again.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from cxmaturity.model.path import Path, Step, Way
from cxmaturity.model.structure import ring
from cxmaturity.scoring.ordering import in_order
from cxmaturity.scoring.planner import Row, cheapest
from cxmaturity.scoring.problem import Problem, is_there
from cxmaturity.scoring.score import score

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import Result
    from cxmaturity.scoring.problem import Edge

FEW = 8
"""So many improvements are tried in every combination."""
_TRIES = 60
"""How often the program is asked again before its answer is only the best that was found."""
_TRIES_BELOW = 5
"""How often where all improvements together do not reach the stage: a way is then one on which something stays low."""
NOTHING = Way((), 0, None, None, proven=True)
"""The way to a stage that is reached already."""


def path_to(
    questionnaire: Questionnaire,
    responses: Responses,
    ladder: str,
    stage: str | None = None,
    result: Result | None = None,
) -> Path:
    """The cheapest set of improvements by which one organisation reaches a stage of a ladder, and the runner-up.

    Without a stage it is the next one; `result` saves scoring the responses again. An improvement is taken to lift everybody who answered below
    its goal; missing answers stay missing. Raises KeyError for a ladder that the questionnaire does not have.
    """
    base = result or score(questionnaire, responses)
    judged = base.ladders[ladder]
    goal = stage or (judged.next.stage if judged.next else None)
    if goal is None or is_there(judged, goal):
        return Path(ladder, goal, "at_top" if goal is None else "found", NOTHING)
    return _solved(Problem(questionnaire, responses, ladder, goal, base))


def _solved(problem: Problem) -> Path:
    best, proven = _best(problem)
    if best is None:
        return Path(problem.ladder, problem.goal, problem.obstacle, lacking=problem.lacking)
    second, second_proven = _best(problem, but=best)
    runner_up = None if second is None else way(problem, second, proven=second_proven)
    return Path(problem.ladder, problem.goal, "found", way(problem, best, proven=proven), runner_up)


def _best(problem: Problem, but: frozenset[int] | None = None) -> tuple[frozenset[int] | None, bool]:
    """The cheapest choice that reaches the stage, and whether that is certain; `but` is a choice that it may not include."""
    if len(problem.edges) <= FEW:
        return tried(problem, but), True
    return planned(problem, but)


def tried(problem: Problem, but: frozenset[int] | None = None) -> frozenset[int] | None:
    """The cheapest choice by trying all of them."""
    every = range(len(problem.edges))
    choices = [frozenset(part) for size in range(len(every) + 1) for part in combinations(every, size)]
    if any(problem.stages_before):
        problem.results(choices)
    allowed = [choice for choice in choices if problem.is_possible(choice) and (but is None or not but <= choice)]
    allowed.sort(key=problem.price)
    outcomes = problem.reaches(allowed)
    return next((choice for choice, reached in zip(allowed, outcomes, strict=True) if reached), None)


def planned(problem: Problem, but: frozenset[int] | None = None) -> tuple[frozenset[int] | None, bool]:
    """The cheapest choice by integer programming, and whether it is proven to be the cheapest."""
    rows = list(problem.rows)
    if but is not None:
        rows.append(Row(dict.fromkeys(but, -1.0), 1.0 - len(but)))
    reached = problem.reaches([problem.everything])[0]
    for _ in range(_TRIES if reached else _TRIES_BELOW):
        choice = cheapest([edge.points for edge in problem.edges], rows, problem.ties())
        if choice is None:
            return None, True
        if problem.is_possible(choice) and problem.reaches([choice])[0]:
            return choice, True
        rows.append(Row({index: 1.0 for index in range(len(problem.edges)) if index not in choice}, 1.0))
    return (pruned(problem) if reached and but is None else None), False


def pruned(problem: Problem) -> frozenset[int]:
    """All improvements that can be made, which reach the stage, less those that can be left out one after another, the dearest first."""
    choice, before = problem.everything, frozenset[int]()
    while choice != before:
        before = choice
        for index in sorted(before, key=lambda index: (-problem.edges[index].points, -index)):
            less = choice - {index}
            if problem.is_possible(less) and problem.reaches([less])[0]:
                choice = less
    return choice


def way(problem: Problem, choice: frozenset[int], *, proven: bool) -> Way:
    """The steps of a choice in the order in which to take them, each with what it contributes."""
    order = _order(problem, choice)
    results = problem.results([frozenset(order[: size + 1]) for size in range(len(order))])
    steps, before = [], problem.base
    for index, after in zip(order, results, strict=True):
        steps.append(_step(problem, problem.edges[index], before, after))
        before = after
    days = [step.days for step in steps if step.days is not None]
    points = sum(step.points for step in steps)
    return Way(tuple(steps), points, sum(days) if len(days) == len(steps) else None, problem.score_of(before), proven)


def _order(problem: Problem, choice: frozenset[int]) -> list[int]:
    """Needs first; otherwise as the advice has it, then as the questionnaire has it.

    All that helps to reach a stage comes before what needs that stage; where that goes round, no more of it than must.
    """
    places = {piece.id: place for place, piece in enumerate(problem.base.advice)}
    names = {problem.edges[index].id: index for index in sorted(choice)}
    after = {
        id_: {other for other in names if other != id_ and problem.comes_before(names[other], index)}
        for id_, index in names.items()
    }
    keys = {id_: (places.get(id_, len(places)), index) for id_, index in names.items()}
    order = sorted(names, key=keys.__getitem__) if ring(after) else in_order(after, keys)
    return problem.in_turn([names[id_] for id_ in order])


def _step(problem: Problem, edge: Edge, before: Result, after: Result) -> Step:
    requirements = zip(problem.requirements(before), problem.requirements(after), strict=True)
    met = tuple(new.text for old, new in requirements if new.met is True and old.met is not True)
    low, high = problem.score_of(before), problem.score_of(after)
    return Step(
        id=edge.id,
        question=edge.question,
        from_=edge.improvement.from_,
        to=edge.improvement.to,
        title=edge.improvement.title,
        effort=edge.improvement.effort,
        days=edge.improvement.days,
        gain=None if low is None or high is None else high - low,
        clears=met,
    )
