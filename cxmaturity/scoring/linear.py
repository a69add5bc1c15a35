"""Requirements as linear constraints on improvements, as far as they are linear in them.

Raising the answer to one question changes a mean, a sum or a share by the same amount whatever the other answers are. So the effect of every
improvement on what a requirement compares is measured once, by scoring, and added up. What is not such a sum (an `or` of several, a ladder, a product)
gives no row; whoever plans checks the outcome by scoring it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.evaluate import arithmetic, compare, fold
from cxmaturity.model.expression import Arithmetic, Call, Compare, Logic, Name, Negative, Number, ids_in, walk
from cxmaturity.model.structure import questions_under, score_plans
from cxmaturity.model.vocabulary import SCORE_FUNCTIONS
from cxmaturity.scoring.planner import Row
from cxmaturity.scoring.under import all_under

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import RequirementResult, Result
    from cxmaturity.model.structure import ScorePlan

    Quantity: TypeAlias = Callable[[Result], float | None]

NEVER = Row({}, 1.0)
"""What cannot be met by any choice."""
_OF_STATES = SCORE_FUNCTIONS - {"maximum"} | {"answered", "count"}
"""Functions that count states, which no improvement changes."""


@dataclass(frozen=True, slots=True)
class Effects:
    """The results before and after each improvement alone; `edges` holds their questions, and the results on both sides."""

    questionnaire: Questionnaire
    base: Result
    edges: Sequence[tuple[str, Result, Result]]

    def rows(self, tree: Tree, requirement: RequirementResult, of: Callable[[Result], RequirementResult]) -> list[Row]:
        """Rows that hold wherever this requirement is met; none for one that is met already, or is not linear.

        `of` finds the same requirement in another result.
        """
        if requirement.met is True:
            return []
        if isinstance(tree, Compare) and self._is_sum(tree.left) and self._is_sum(tree.right):
            return self._row(tree, lambda result: _difference(of(result).actual, of(result).needed))
        if isinstance(tree, Logic) and tree.operator == "or":
            return self._any_of([part for part in tree.parts if not self._is_constant(part)])
        return self._of(tree)

    def _any_of(self, parts: Sequence[Tree]) -> list[Row]:
        """Rows that hold wherever one of these is met."""
        return self._of(parts[0]) if len(parts) == 1 else [] if parts else [NEVER]

    def _of(self, tree: Tree) -> list[Row]:
        match tree:
            case Logic("and", parts):
                return [row for part in parts for row in self._of(part)]
            case Logic("or", parts):
                return self._any_of([part for part in parts if not self._is_never(part)])
            case Compare(">=" | ">" as operator, left, Number() as right) if lowest := self._lowest(left):
                return [row for part in lowest for row in self._of(Compare(operator, part, right))]
            case Compare(_, left, right) if self._is_sum(left) and self._is_sum(right):
                if not (_is_told(left) and _is_told(right)):
                    return []
                return self._row(tree, lambda result: _difference(_value(left, result), _value(right, result)))
            case _:
                return []

    def _row(self, tree: Compare, quantity: Quantity) -> list[Row]:
        sign = {">=": 1, ">": 1, "<=": -1, "<": -1}.get(tree.operator)
        start = quantity(self.base)
        if sign is None:
            return []
        if start is None:
            return [NEVER]
        terms = {}
        for index, (_, before, after) in enumerate(self.edges):
            effect = sign * ((quantity(after) or 0.0) - (quantity(before) or 0.0))
            if effect:
                terms[index] = effect
        more = 2 * TOLERANCE if tree.operator in (">", "<") else 0.0
        return [Row(terms, -sign * start + more)]

    def _lowest(self, tree: Tree) -> list[Tree]:
        """The parts of a lowest score, each of which must be high enough; nothing for anything else."""
        if isinstance(tree, Call) and tree.function == "min":
            return list(tree.arguments)
        plan = score_plans(self.questionnaire).get(tree.id) if isinstance(tree, Name) else None
        if plan is None or plan.aggregate != "min" or plan.na != "leave_out" or plan.missing != "leave_out":
            return []
        return [Name(member.id) for member in plan.members if _value(Name(member.id), self.base) is not None]

    def _is_sum(self, tree: Tree) -> bool:  # noqa: C901 - one case for each kind of node
        """Whether the tree is a sum of parts, each about one question."""
        match tree:
            case Number():
                return True
            case Name(id_):
                return self._stands_alone(id_) or self._is_sum_score(score_plans(self.questionnaire).get(id_))
            case Negative(part):
                return self._is_sum(part)
            case Arithmetic("+" | "-", left, right):
                return self._is_sum(left) and self._is_sum(right)
            case Arithmetic("*", left, right):
                return (isinstance(left, Number) and self._is_sum(right)) or (
                    isinstance(right, Number) and self._is_sum(left)
                )
            case Arithmetic("/", left, Number()):
                return self._is_sum(left)
            case Call("share", (Name(id_), Number())):
                return self._stand_alone(id_)
            case Call("mean" | "sum", parts):
                return all(self._is_sum(part) for part in parts)
            case Call():
                return self._is_constant(tree)
            case _:
                return False

    def _stands_alone(self, id_: str) -> bool:
        """Whether this is a question that no improvement of another one changes, by routing it or in computing it."""
        return id_ in self.questionnaire.questions and (all_under(self.questionnaire, [id_]) - {id_}).isdisjoint(
            self._improved
        )

    def _stand_alone(self, id_: str) -> bool:
        """Whether all questions under a score, or this one, stand alone."""
        return all(self._stands_alone(member.id) for member in questions_under(self.questionnaire, id_))

    def _is_sum_score(self, plan: ScorePlan | None) -> bool:
        if plan is None or plan.aggregate in ("min", "max"):
            return False
        if plan.formula is not None:
            return self._is_sum(plan.formula.tree)
        if plan.over == "questions":
            return self._stand_alone(plan.id)
        return all(self._is_sum_score(score_plans(self.questionnaire).get(member.id)) for member in plan.members)

    def _is_constant(self, tree: Tree) -> bool:
        """Whether no improvement changes this."""
        ids = ids_in(tree)
        if isinstance(tree, Call) and tree.function in _OF_STATES:
            questions = [member.id for id_ in ids for member in questions_under(self.questionnaire, id_)] or ids
            return all(self._stands_alone(id_) for id_ in questions)
        if isinstance(tree, Compare):
            return self._is_constant(tree.left) and self._is_constant(tree.right)
        return all_under(self.questionnaire, ids).isdisjoint(self._improved)

    def _is_never(self, tree: Tree) -> bool:
        """Whether this is known not to hold, whatever is improved."""
        if not (isinstance(tree, Compare) and self._is_constant(tree) and _is_told(tree)):
            return False
        if not (self._is_sum(tree.left) and self._is_sum(tree.right)):
            return False
        return compare(tree.operator, _value(tree.left, self.base), _value(tree.right, self.base)) is not True

    @property
    def _improved(self) -> frozenset[str]:
        return frozenset(question for question, _, _ in self.edges)


def _difference(left: float | None, right: float | None) -> float | None:
    return arithmetic("-", left, right)


def _is_told(tree: Tree) -> bool:
    """Whether a result tells all that this is made from: answers and scores, not shares or counts."""
    return all(node.function in ("mean", "sum") for node in walk(tree) if isinstance(node, Call))


def _value(tree: Tree, result: Result) -> float | None:
    """The value of a sum of names and numbers in a result."""
    match tree:
        case Number(value):
            return value
        case Name(id_):
            if id_ in result.scores:
                return result.scores[id_].value
            return result.questions[id_].value if id_ in result.questions else None
        case Negative(part):
            return arithmetic("-", 0.0, _value(part, result))
        case Arithmetic(operator, left, right):
            return arithmetic(operator, _value(left, result), _value(right, result))
        case Call(("mean" | "sum") as function, parts):
            return fold(function, [_value(part, result) for part in parts])
        case _:
            raise AssertionError("only sums of answers and scores are taken from a result")
