"""Anonymity on the result itself (SCORING §6): small groups are hidden, and nothing that would give them away is published.

1 a group with fewer than k respondents is hidden, and so is a figure with fewer than k answers behind it;
2 what is hidden under a published total is at least two groups and k respondents together, else the smallest visible group goes too;
5 a figure on which everybody in the group agrees would publish everybody's answer.

What is made from a hidden figure is hidden with it: a mean of two dimensions, beside the one, would tell the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.model.structure import score_plans
from cxmaturity.scoring.respondents import own_scores

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import GroupResult, LadderResult, ScoreResult
    from cxmaturity.scoring.results import MeasuredRow

MINIMUM = 5
"""k for means: may be raised, never lowered."""


def hidden_groups(sizes: Mapping[str, int], minimum: int, uniform: Collection[str] = ()) -> frozenset[str]:
    """The groups to hide, given how many respondents are behind each; `uniform` are those in which all agree."""
    hidden = {name for name, size in sizes.items() if size < minimum or name in uniform}
    while hidden and (len(hidden) < 2 or sum(sizes[name] for name in hidden) < minimum):  # noqa: PLR2004 - rule 2
        visible = sorted((size, name) for name, size in sizes.items() if name not in hidden)
        if not visible:
            break
        hidden.add(visible[0][1])
    return frozenset(hidden)


def suppressed(
    groups: Mapping[str, GroupResult],
    uniform: Mapping[str, Collection[str]],
    rests_on: Mapping[str, Collection[str]],
    minimum: int = MINIMUM,
) -> dict[str, GroupResult]:
    """The groups without what must not be seen. Twice is once.

    `uniform` names, per score, the groups in which all agree; `rests_on` what each score and ladder is made from, parts first.
    """
    already = {name for name, group in groups.items() if group.suppressed}
    sizes = {name: minimum if name in already else group.respondents or 0 for name, group in groups.items()}
    gone = hidden_groups(sizes, minimum, already)
    hidden: dict[str, frozenset[str]] = {}
    for id_, parts in rests_on.items():
        with_parts = {name for part in parts for name in hidden[part]}
        hidden[id_] = _hidden_figures(id_, groups, {*gone, *uniform.get(id_, ()), *with_parts}, minimum)
    return {
        name: _hide(group) if name in gone else _partly(group, {id_ for id_ in hidden if name in hidden[id_]})
        for name, group in groups.items()
    }


def _hidden_figures(
    id_: str, groups: Mapping[str, GroupResult], forced: Collection[str], minimum: int
) -> frozenset[str]:
    """The groups whose figure is hidden. What is hidden already was enough to hide behind, and still is."""
    figures = {name: group.scores[id_] for name, group in groups.items() if id_ in group.scores}
    if not figures:
        return frozenset(forced)
    already = {name for name in groups if name not in figures or figures[name].status == "suppressed"}
    sizes = {name: minimum if name in already else figures[name].n for name in groups}
    return hidden_groups(sizes, minimum, {*already, *forced})


def _hide(group: GroupResult) -> GroupResult:
    return replace(group, respondents=None, suppressed=True, scores={}, ladders={})


def _partly(group: GroupResult, hidden: Collection[str]) -> GroupResult:
    """The group without these figures, and without ladders when any is hidden: their requirements would show it."""
    if not hidden:
        return group
    scores = {id_: _blank(score) if id_ in hidden else score for id_, score in group.scores.items()}
    return replace(group, scores=scores, ladders={id_: _blank_ladder(ladder) for id_, ladder in group.ladders.items()})


def _blank(score: ScoreResult) -> ScoreResult:
    return replace(
        score, value=None, answered=0.0, applicable=0.0, coverage=None, low=None, high=None, n=0, status="suppressed"
    )


def _blank_ladder(ladder: LadderResult) -> LadderResult:
    return replace(
        ladder,
        stage=None,
        stage_low=None,
        stage_high=None,
        status="suppressed",
        provisional=False,
        binding=(),
        stages=(),
        next=None,
    )


def agreeing_groups(questionnaire: Questionnaire, id_: str, groups: Mapping[str, MeasuredRow]) -> frozenset[str]:
    """The groups in which everybody has the same score, or is on the same side of a share (rule 5)."""
    plan = score_plans(questionnaire)[id_]
    if plan in own_scores(questionnaire):
        return frozenset(name for name, row in groups.items() if _has_no_spread(row, id_))
    if plan.aggregate == "share":
        return frozenset(name for name, row in groups.items() if row[f"{id_}@value"] in (0.0, 1.0))
    inner = [member.id for member in plan.members if member.id in score_plans(questionnaire)]
    parts = [agreeing_groups(questionnaire, member, groups) for member in inner]
    return frozenset.intersection(*parts) if parts else frozenset()


def _has_no_spread(row: MeasuredRow, id_: str) -> bool:
    weight = row[f"{id_}:w"]
    if not weight:
        return False
    mean, mean_square = row[f"{id_}:sum"] / weight, row[f"{id_}:squares"] / weight
    return bool(mean_square - mean**2 <= TOLERANCE * max(1.0, mean_square))
