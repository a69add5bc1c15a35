"""What a way to a stage must meet: which improvements lead on from which, what they need, and the requirements of the stage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.improvements import EFFORT_POINTS
from cxmaturity.model.structure import all_needs, option_values
from cxmaturity.scoring.ladders import rules_of
from cxmaturity.scoring.linear import Effects
from cxmaturity.scoring.planner import Row
from cxmaturity.scoring.variants import results_of_variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cxmaturity.model.improvements import Improvement
    from cxmaturity.model.path import PathStatus
    from cxmaturity.model.questionnaire import Ladder, Questionnaire, Stage
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import LadderResult, RequirementResult, Result


@dataclass(frozen=True, slots=True)
class Edge:
    """An improvement that can be made from today's answers, if need be after others of the same question."""

    id: str
    question: str
    improvement: Improvement
    low: float
    high: float

    @property
    def points(self) -> int:
        """What it costs when costs are compared."""
        return EFFORT_POINTS[self.improvement.effort]


def is_there(ladder: LadderResult, goal: str) -> bool:
    """Whether a stage counts: reached, with all that it needs."""
    return any(stage.id == goal and stage.sound for stage in ladder.stages)


class Problem:
    """One question put to the planner: from these answers to this stage. Scores variants when it needs them."""

    def __init__(
        self, questionnaire: Questionnaire, responses: Responses, ladder: str, goal: str, base: Result
    ) -> None:
        self.questionnaire = questionnaire
        self.responses = responses
        self.ladder = ladder
        self.goal = goal
        self.base = base
        self._found: dict[frozenset[int], Result] = {}
        self.edges = tuple(_edges(questionnaire, base))
        self.chains = tuple(self._chain(edge) for edge in self.edges)

    @property
    def lacking(self) -> tuple[Mapping[str, str], ...]:
        """The requirements that are not met today."""
        return tuple(requirement.text for requirement in self.requirements(self.base) if requirement.met is not True)

    @property
    def obstacle(self) -> PathStatus:
        """Why there is no way, when all improvements together do not reach the stage."""
        if not self.edges:
            return "no_improvements"
        unknown = any(requirement.met is None for requirement in self.requirements(self.base))
        return "unknown" if unknown else "unreachable"

    def price(self, choice: frozenset[int]) -> tuple[float, float, list[int]]:
        """What a choice costs: points, then the sum of ties, then its indices."""
        ties = self.ties()
        return sum(self.edges[i].points for i in choice), sum(ties[i] for i in choice), sorted(choice)

    def ties(self) -> list[float]:
        """Of equal effort, fewer person-days, then what comes first in the questionnaire."""
        return [(edge.improvement.days or 0.0) + index * 1e-4 for index, edge in enumerate(self.edges)]

    def reaches(self, choices: Sequence[frozenset[int]]) -> list[bool]:
        """Whether each choice reaches the stage, by scoring the answers that it leads to."""
        return [is_there(result.ladders[self.ladder], self.goal) for result in self.results(choices)]

    def results(self, choices: Sequence[frozenset[int]]) -> list[Result]:
        """The results after each choice."""
        new = [choice for choice in dict.fromkeys(choices) if choice not in self._found]
        lifts = [self.lifts(choice) for choice in new]
        self._found |= zip(new, results_of_variants(self.questionnaire, self.responses, lifts), strict=True)
        return [self._found[choice] for choice in choices]

    def lifts(self, choice: Iterable[int]) -> dict[str, str]:
        """The option that each question reaches."""
        chosen = sorted((self.edges[index] for index in choice), key=lambda edge: edge.high)
        return {edge.question: edge.improvement.to for edge in chosen}

    def is_possible(self, choice: frozenset[int]) -> bool:
        """Whether all improvements of a choice can be made one after another, each after what leads to it and what it needs."""
        return len(self.in_turn(sorted(choice))) == len(choice)

    def in_turn(self, choice: Sequence[int]) -> list[int]:
        """The improvements of a choice in an order in which they can be made, as near to the given one as may be; those that cannot are left out."""
        made: list[int] = []
        left = list(choice)
        while found := [index for index in left if self._can_follow(index, made)][:1]:
            made += found
            left.remove(found[0])
        return made

    @cached_property
    def everything(self) -> frozenset[int]:
        """All improvements that can be made."""
        return frozenset(self.in_turn(range(len(self.edges))))

    def _can_follow(self, index: int, made: Sequence[int]) -> bool:
        if not any(before <= set(made) for before in self.chains[index]):
            return False
        if any(
            sum(row.terms.get(other, 0.0) for other in made) < row.least - TOLERANCE for row in self._needs_of[index]
        ):
            return False
        stages = self.stages_before[index]
        return not stages or all(
            is_there(self.results([frozenset(made)])[0].ladders[ladder], stage) for ladder, stage in stages
        )

    @cached_property
    def stages_before(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """For each improvement the stages that it needs and that are not there today, with their ladders."""
        return tuple(
            tuple(
                (ladder, need)
                for need in edge.improvement.needs
                for ladder, definition in self.questionnaire.ladders.items()
                if any(stage.id == need for stage in definition.stages)
                and not is_there(self.base.ladders[ladder], need)
            )
            for edge in self.edges
        )

    @cached_property
    def _needs_of(self) -> tuple[tuple[Row, ...], ...]:
        return tuple(
            tuple(row for need in edge.improvement.needs for row in self._need(index, need))
            for index, edge in enumerate(self.edges)
        )

    def _chain(self, edge: Edge) -> tuple[frozenset[int], ...]:
        """The improvements by one of which the option is reached where this one starts; an empty one when it is today's answer."""
        if edge.improvement.from_ == self.base.questions[edge.question].option:
            return (frozenset(),)
        return tuple(
            frozenset({index})
            for index, other in enumerate(self.edges)
            if other.question == edge.question and other.improvement.to == edge.improvement.from_
        )

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What every choice must meet: one way at a time, in turn, after what it needs, and the requirements of the stage."""
        return (*self._chain_rows(), *chain(*self._needs_of), *self._requirement_rows(self._wanted))

    def _chain_rows(self) -> Iterator[Row]:
        starts: dict[tuple[str, str], list[int]] = {}
        for index, edge in enumerate(self.edges):
            starts.setdefault((edge.question, edge.improvement.from_), []).append(index)
            leading = [other for before in self.chains[index] for other in before]
            if leading:
                yield Row({**dict.fromkeys(leading, 1.0), index: -1.0}, 0.0)
        for together in starts.values():
            if len(together) > 1:
                yield Row(dict.fromkeys(together, -1.0), -1.0)

    def _need(self, index: int, need: str) -> Iterator[Row]:
        if need in self.questionnaire.improvements:
            question, improvement = self.questionnaire.improvements[need]
            goal = option_values(self.questionnaire.options(self.questionnaire.questions[question]))[improvement.to]
            answer = self.base.questions[question].value
            if answer is not None and answer < goal:
                yield Row(dict.fromkeys(self._crossing(question, goal), 1.0), 1.0, guard=index)
            return
        for ladder, stage in self.stages_before[index]:
            if stage == need:
                waiting = self._waiting(self.questionnaire.ladders[ladder], need)
                for row in self._requirement_rows(self._up_to(ladder, need)):
                    others = {i: term for i, term in row.terms.items() if i not in waiting}
                    yield replace(row, terms=others, guard=index)

    def _crossing(self, question: str, goal: float) -> list[int]:
        return [i for i, edge in enumerate(self.edges) if edge.question == question and edge.low < goal <= edge.high]

    def _waiting(self, ladder: Ladder, stage: str) -> frozenset[int]:
        """The improvements that wait for this stage or one above it, and all that come after those: they cannot help to reach it."""
        ids = [part.id for part in ladder.stages]
        above = (
            ids[ids.index(stage) :] if ladder.kind == "staged" else [i for i in ids if stage in all_needs(ladder, i)]
        )
        stages = {stage, *above}
        waiting = {i for i, edge in enumerate(self.edges) if not stages.isdisjoint(edge.improvement.needs)}
        while later := {i for i in range(len(self.edges)) if i not in waiting and self._leading(i) & waiting}:
            waiting |= later
        return frozenset(waiting)

    def _leading(self, index: int) -> set[int]:
        """What an improvement may come after: the steps to where it starts, and those to what it needs."""
        found = {other for before in self.chains[index] for other in before}
        for need in self.edges[index].improvement.needs:
            if need in self.questionnaire.improvements:
                question, improvement = self.questionnaire.improvements[need]
                values = option_values(self.questionnaire.options(self.questionnaire.questions[question]))
                found.update(self._crossing(question, values[improvement.to]))
        return found

    @property
    def _wanted(self) -> tuple[tuple[str, str], ...]:
        return self._up_to(self.ladder, self.goal)

    def _up_to(self, ladder: str, stage: str) -> tuple[tuple[str, str], ...]:
        """The stages whose requirements must be met: in a staged ladder all up to this one, in a free one all that it needs."""
        definition = self.questionnaire.ladders[ladder]
        ids = [part.id for part in definition.stages]
        below = ids[: ids.index(stage)] if definition.kind == "staged" else all_needs(definition, stage)
        return tuple((ladder, part) for part in (*below, stage))

    def requirements(self, result: Result) -> list[RequirementResult]:
        """The requirements of the stages that must be met, as judged in a result."""
        return [requirement for ladder, stage in self._wanted for requirement in _stage(result, ladder, stage)]

    def _requirement_rows(self, stages: Iterable[tuple[str, str]]) -> Iterator[Row]:
        for ladder, id_ in stages:
            definition = self.questionnaire.ladders[ladder]
            stage: Stage = next(part for part in definition.stages if part.id == id_)
            for number, rule in enumerate(rules_of(self.questionnaire, definition, stage)):
                requirement = _stage(self.base, ladder, id_)[number]

                def of(result: Result, ladder: str = ladder, id_: str = id_, number: int = number) -> RequirementResult:
                    return _stage(result, ladder, id_)[number]

                yield from self._effects.rows(rule.tree, requirement, of)

    @cached_property
    def _effects(self) -> Effects:
        """The results before and after each improvement alone."""
        reached = sorted({(edge.question, edge.improvement.to) for edge in self.edges})
        found = results_of_variants(
            self.questionnaire, self.responses, [{question: option} for question, option in reached]
        )
        after = dict(zip(reached, found, strict=True))
        edges = [
            (
                edge.question,
                after.get((edge.question, edge.improvement.from_), self.base) if any(self.chains[index]) else self.base,
                after[edge.question, edge.improvement.to],
            )
            for index, edge in enumerate(self.edges)
        ]
        return Effects(self.questionnaire, self.base, edges)

    def comes_before(self, index: int, later: int) -> bool:
        """Whether one improvement leads to, or is needed by, a later one."""
        leads = any(index in before for before in self.chains[later])
        return leads or any(index in row.terms for row in self._needs_of[later])

    def score_of(self, result: Result) -> float | None:
        """The value of the ladder's score; None when it has none."""
        score_ = self.questionnaire.ladders[self.ladder].score
        return None if score_ is None else result.scores[score_].value


def _stage(result: Result, ladder: str, stage: str) -> tuple[RequirementResult, ...]:
    return next(part.requirements for part in result.ladders[ladder].stages if part.id == stage)


def _edges(questionnaire: Questionnaire, base: Result) -> Iterator[Edge]:
    """The improvements that lead up from today's answers."""
    for id_, (question, improvement) in questionnaire.improvements.items():
        answer = base.questions[question]
        values = option_values(questionnaire.options(questionnaire.questions[question]))
        if answer.value is not None and (
            improvement.from_ == answer.option
            or (
                values[improvement.from_] > answer.value
                and _leads_from(questionnaire, question, answer.option, improvement.from_)
            )
        ):
            yield Edge(id_, question, improvement, values[improvement.from_], values[improvement.to])


def _leads_from(questionnaire: Questionnaire, question: str, start: str | None, end: str) -> bool:
    """Whether improvements lead from one option of a question to another."""
    own = [improvement for other, improvement in questionnaire.improvements.values() if other == question]
    reached = {start}
    for _ in own:
        reached |= {improvement.to for improvement in own if improvement.from_ in reached}
    return end in reached
