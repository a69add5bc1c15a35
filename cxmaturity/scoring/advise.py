"""Advice that follows from answers, in an order that respects what must come first (DESIGN §6, SCORING §8).

What the unmet requirements of the next stage ask for comes first; then what follows from several answers together; then what is worth most
for its effort. A need is a hard constraint, and what others need inherits the rank of the best thing it unblocks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.advice import Advice, scheduled
from cxmaturity.model.advising import subjects_of
from cxmaturity.model.expression import ids_in
from cxmaturity.model.improvements import EFFORT_POINTS, Improvement
from cxmaturity.model.structure import option_values, questions_under
from cxmaturity.scoring.influence import (
    gap,
    gates,
    influence,
    pointed_at,
    required_questions,
    resting_on,
    steps_first,
    value_asked,
)
from cxmaturity.scoring.pieces import GAP, LATER, NEXT, PATTERN, Piece, Rank, ordered, to_advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.improvements import Action
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import RequirementResult, Result
    from cxmaturity.scoring.signals import Signal


def advise(
    questionnaire: Questionnaire,
    result: Result,
    signals: Sequence[Signal] = (),
    targets: Mapping[str, str] | None = None,
) -> tuple[Advice, ...]:
    """Every piece of advice for one organisation in the order in which to do them.

    An improvement is given for each answer that can be improved upon, up to the target stage of its dimension where `targets` names one, and
    for what those need. `signals` are the conditions that hold.
    """
    pieces = _Collecting(questionnaire, result, targets or {}, signals).pieces()
    order = ordered(pieces)
    return scheduled(tuple(to_advice(pieces, order, id_, questionnaire, result) for id_ in order))


@dataclass(slots=True)
class _Collecting:
    """Gathers the pieces for one result."""

    questionnaire: Questionnaire
    result: Result
    targets: Mapping[str, str]
    signals: Sequence[Signal]
    asked: dict[str, list[str]] = field(default_factory=dict)
    """Question to the subjects of the unmet requirements that are about it."""
    now: dict[str, float] = field(default_factory=dict)
    """The questions that a next stage asks for, and the value to reach; the others are asked for by further steps of a free ladder."""

    def pieces(self) -> dict[str, Piece]:
        """Every piece by id, not yet in order."""
        self._ask()
        wanted = self._wanted()
        pieces = {id_: self._improvement(id_) for id_ in wanted}
        rules = {rule.id: rule for rule in self.questionnaire.advice}
        pieces |= {
            signal.id: self._rule(rules[signal.rule], signal, place) for place, signal in enumerate(self.signals)
        }
        return pieces

    def _ask(self) -> None:
        for ladder in self.result.ladders.values():
            for requirement in ladder.next.unmet if ladder.next else ():
                for question in self._pointed_at(requirement):
                    needed = value_asked(self.questionnaire, requirement, question)
                    self.now[question] = max(self.now.get(question, -inf), -inf if needed is None else needed)
            for stage in ladder.stages if ladder.kind == "free" else ():
                for requirement in stage.requirements:
                    if requirement.met is not True:
                        self._pointed_at(requirement)

    def _pointed_at(self, requirement: RequirementResult) -> set[str]:
        questions = set(pointed_at(self.questionnaire, self.result, requirement))
        for question in questions:
            self.asked.setdefault(question, []).extend(requirement.subject)
        return questions

    def _wanted(self) -> list[str]:
        """The improvement of every answer that is below its goal, all that a next stage asks for, what those need, and the steps on the way there."""
        wanted: dict[str, None] = {}
        starts: dict[tuple[str, str], list[str]] = {}
        for id_, (question, improvement) in self.questionnaire.improvements.items():
            if self._is_next(question, improvement) or self._is_asked_now(question, improvement):
                starts.setdefault((question, improvement.from_), []).append(id_)
        waiting = [min(ids, key=self._cost) for ids in starts.values()]
        told = {signal.rule for signal in self.signals}
        waiting += [step for rule in self.questionnaire.advice if rule.id in told for step in self._needed(rule)]
        while waiting:
            id_ = waiting.pop(0)
            if id_ not in wanted:
                wanted[id_] = None
                waiting += self.before(id_)
        return list(wanted)

    def _cost(self, id_: str) -> float:
        """Points for each unit that the answer rises: of several improvements of one answer the cheapest is given."""
        question, improvement = self.questionnaire.improvements[id_]
        values = self._values(question)
        return EFFORT_POINTS[improvement.effort] / (values[improvement.to] - values[improvement.from_])

    def _is_next(self, question: str, improvement: Improvement) -> bool:
        answer = self.result.questions.get(question)
        if answer is None or answer.option != improvement.from_:
            return False
        return question in self.asked or bool(gap(self.questionnaire, self.result, question, self.targets))

    def _is_asked_now(self, question: str, improvement: Improvement) -> bool:
        """Whether a next stage asks for this step: those that start below what is needed, or the first where that is not a number."""
        answer = self.result.questions.get(question)
        if question not in self.now or answer is None or answer.value is None:
            return False
        start = self._values(question)[improvement.from_]
        first = answer.option == improvement.from_
        if self.now[question] == -inf or not (first or self._step_below(question, improvement.from_)):
            return first
        return start < self.now[question] - TOLERANCE

    def before(self, id_: str) -> list[str]:
        """The improvements that must be done before this one: what it needs, and the step below it."""
        question, improvement = self.questionnaire.improvements[id_]
        return self._needed(improvement) + self._step_below(question, improvement.from_)

    def _needed(self, action: Action) -> list[str]:
        """The improvements that satisfy what an action needs, as far as that is not satisfied today."""
        needed = [need for need in action.needs if need in self.questionnaire.improvements]
        return [step for need in needed for step in self._open(need)]

    def _open(self, need: str) -> list[str]:
        """The improvement that satisfies a need, unless the answer has reached it or is not known."""
        question, improvement = self.questionnaire.improvements[need]
        goal = self._values(question)[improvement.to]
        answer = self.result.questions[question].value
        if answer is None or answer >= goal:
            return []
        return [need] if self._starts_at_or_above(question, improvement) else self._step_below(question, improvement.to)

    def _starts_at_or_above(self, question: str, improvement: Improvement) -> bool:
        answer = self.result.questions[question]
        return answer.option == improvement.from_ or bool(self._step_below(question, improvement.from_))

    def _step_below(self, question: str, option: str) -> list[str]:
        """The improvement by which an option is reached from today's answer; none when it is that answer."""
        answer = self.result.questions[question]
        if answer.value is None or answer.value >= self._values(question)[option]:
            return []
        leading = [
            id_ for id_, (own, part) in self.questionnaire.improvements.items() if own == question and part.to == option
        ]
        direct = [id_ for id_ in leading if self.questionnaire.improvements[id_][1].from_ == answer.option]
        return (
            direct
            or [id_ for id_ in leading if self._step_below(question, self.questionnaire.improvements[id_][1].from_)]
        )[:1]

    def _values(self, question: str) -> dict[str, float]:
        return option_values(self.questionnaire.options(self.questionnaire.questions[question]))

    def _improvement(self, id_: str) -> Piece:
        question, improvement = self.questionnaire.improvements[id_]
        share = influence(self.questionnaire).get(question, 0.0)
        worth = share * (gap(self.questionnaire, self.result, question, self.targets) or 0.0)
        tier = LATER if question in self.asked and question not in self.now else GAP
        tier = NEXT if self._is_asked_now(question, improvement) else tier
        rank = Rank(
            tier,
            -worth / EFFORT_POINTS[improvement.effort],
            -resting_on(self.questionnaire)[id_],
            question not in gates(self.questionnaire),
            list(self.questionnaire.improvements).index(id_),
            id_,
        )
        steps = frozenset([*self._of_steps_below(question), *self._of_stages(improvement)])
        serves = tuple(dict.fromkeys(self.asked.get(question, ()))) if tier != GAP else ()
        needs = frozenset([*self.before(id_), *self._rules(improvement)])
        return Piece(id_, improvement, question, rank, (question,), serves, needs, steps)

    def _of_steps_below(self, question: str) -> Iterable[str]:
        """What the steps of a free ladder that come before this question's step ask for."""
        return self._next_of(steps_first(self.questionnaire).get(question, set()))

    def _of_stages(self, action: Action) -> Iterable[str]:
        """What the stages ask for that are named among the needs."""
        stages = [need for need in action.needs if need not in self.questionnaire.improvements]
        return [id_ for stage in stages for id_ in self._next_of(required_questions(self.questionnaire, stage))]

    def _is_known(self, id_: str) -> bool:
        """Whether an id in a condition is one of ours or of another instrument, and not an option."""
        parts = (self.result.scores, self.result.questions, self.result.ladders, self.result.classes)
        return "." in id_ or id_ in self.questionnaire.tables or any(id_ in part for part in parts)

    def _rules(self, action: Action) -> list[str]:
        """The pieces that follow from a rule named among the needs: one, or one for each row, step or dimension."""
        return [signal.id for signal in self.signals if signal.rule in action.needs]

    def _next_of(self, questions: Iterable[str]) -> list[str]:
        own = set(questions)
        return [
            id_
            for id_, (question, improvement) in self.questionnaire.improvements.items()
            if question in own and self._is_next(question, improvement)
        ]

    def _rule(self, rule: AdviceRule, signal: Signal, place: int) -> Piece:
        subjects = tuple(id_ for id_ in ids_in(rule.when.tree) if id_ in self.asked)
        of_member = [part.id for part in questions_under(self.questionnaire, signal.member)]
        asked_now = any(id_ in self.now for id_ in (*subjects, *of_member))
        urgent = asked_now or rule.for_each in self.questionnaire.ladders
        rank = Rank(NEXT if urgent else PATTERN, -inf, place=place, id=signal.id)
        needs = frozenset([*self._needed(rule), *self._rules(rule)])
        steps = frozenset(self._of_stages(rule))
        about = tuple(id_ for id_ in subjects_of(rule, signal.member) if self._is_known(id_))
        return Piece(signal.id, rule, None, rank, about, subjects, needs, steps, signal.facts)
