"""Ladders as the oracle climbs them: DESIGN §3.3, §3.8-10."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxmaturity.model.binding import bind_condition
from cxmaturity.model.expression import Call, Compare, Name, Number, ids_in
from cxmaturity.model.scopes import group_scope
from cxmaturity.model.structure import questions_under
from tests.oracle_groups import Group, GroupWorld, Run
from tests.oracle_rules import condition, judged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.model.expression import Tree
    from cxmaturity.model.questionnaire import Ladder, Stage


@dataclass(frozen=True)
class Judged:
    """One requirement: what it compares, and whether it is met (None: unknown)."""

    tree: Tree
    actual: float | None
    needed: float | None
    met: bool | None


@dataclass(frozen=True)
class Climb:
    """One run of a ladder, lowest stage first."""

    requirements: tuple[tuple[Judged, ...], ...]
    reached: tuple[bool, ...]
    sound: tuple[bool, ...]
    is_reduced: bool

    @property
    def number(self) -> float | None:
        """The number of the stage; 0 below the first, and None where that cannot be said."""
        stands = [number for number, is_sound in enumerate(self.sound, 1) if is_sound]
        if stands:
            return float(stands[-1])
        return 0.0 if self.status == "below_first" else None

    @property
    def status(self) -> str:
        """Null always comes with why: questions left out, too little answered, or below the first stage."""
        if self.is_reduced:
            return "reduced_scope"
        if any(self.sound):
            return "ok"
        unmet = [part for part in self.requirements[0] if part.met is not True]
        return "insufficient" if any(part.met is None or _is_coverage(part.tree) for part in unmet) else "below_first"


def climbed(group: Group, id_: str, run: Run) -> Climb:
    ladder = group.questionnaire.ladders[id_]
    world = GroupWorld(group, run)
    requirements = tuple(
        tuple(_judged(tree, world) for tree in _requirements(group, ladder, stage)) for stage in ladder.stages
    )
    is_reduced = ladder.whole and _is_reduced(group, ladder)
    own = [not is_reduced and all(requirement.met is True for requirement in stage) for stage in requirements]
    reached = own if ladder.kind == "free" else [all(own[: i + 1]) for i in range(len(own))]
    by_id = {stage.id: met for stage, met in zip(ladder.stages, reached, strict=True)}
    sound = [all(by_id[step] for step in (stage.id, *_all_needs(ladder, stage.id))) for stage in ladder.stages]
    return Climb(requirements, tuple(reached), tuple(sound), is_reduced)


def _requirements(group: Group, ladder: Ladder, stage: Stage) -> Iterator[Tree]:
    if stage.from_ is not None:
        assert ladder.score is not None
        yield Compare(">=", Name(ladder.score), Number(stage.from_))
    for requirement in stage.requires:
        yield bind_condition(requirement.that.tree, group_scope(group.questionnaire))


def _judged(tree: Tree, world: GroupWorld) -> Judged:
    met = condition(tree, world)
    if not isinstance(tree, Compare):
        return Judged(tree, None, None, met)
    actual, needed = judged(tree.left, world), judged(tree.right, world)
    return Judged(tree, _number(actual), _number(needed), met)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _all_needs(ladder: Ladder, step: str) -> set[str]:
    """What a step rests on, all the way down."""
    direct = {stage.id: stage.needs for stage in ladder.stages}[step]
    return {*direct, *(deeper for need in direct for deeper in _all_needs(ladder, need))}


def _is_reduced(group: Group, ladder: Ladder) -> bool:
    """Whether nobody was asked a question that the ladder rests on, for another reason than routing."""
    for question in _questions_of(group, ladder):
        unasked = all(sheet.states[question] == "not_asked" for sheet in group.sheets)
        if unasked and any(question in sheet.dropped for sheet in group.sheets):
            return True
    return False


def _questions_of(group: Group, ladder: Ladder) -> set[str]:
    ids = {id_ for stage in ladder.stages for tree in _requirements(group, ladder, stage) for id_ in ids_in(tree)}
    questions = {id_ for id_ in ids if id_ in group.questionnaire.questions}
    for id_ in ids:
        questions |= {member.id for member in questions_under(group.questionnaire, id_)}
        if id_ in group.questionnaire.ladders:
            questions |= _questions_of(group, group.questionnaire.ladders[id_])
    return questions


def ladder_outcome(ladder: Ladder, climbs: Mapping[Run, Climb]) -> dict[str, Any]:
    climb = climbs["value"]
    low, high = sorted(climbs[run].number or 0.0 for run in ("low", "high"))
    return {
        "stage": _stage_id(ladder, climb.number),
        "stage_low": _stage_id(ladder, low),
        "stage_high": _stage_id(ladder, high),
        "provisional": low != high,
        "status": climb.status,
        "reached": list(climb.reached),
        "sound": list(climb.sound),
        "requirements": [[(part.actual, part.needed, part.met) for part in stage] for stage in climb.requirements],
        "binding": _binding(climb),
    }


def _stage_id(ladder: Ladder, number: float | None) -> str | None:
    return ladder.stages[int(number) - 1].id if number else None


def _is_coverage(tree: Tree) -> bool:
    return isinstance(tree, Compare) and isinstance(tree.left, Call) and tree.left.function == "coverage"


def _binding(climb: Climb) -> list[str]:
    """What the unmet requirements of the next stage are about."""
    waiting = [*_not(climb.reached), *_not(climb.sound)]
    following = waiting[0] if waiting else None
    if following is None:
        return []
    unmet = [part.tree for part in climb.requirements[following] if part.met is not True]
    return list(dict.fromkeys(id_ for tree in unmet for id_ in ids_in(tree)))


def _not(truths: Sequence[bool]) -> list[int]:
    return [number for number, truth in enumerate(truths) if not truth]
