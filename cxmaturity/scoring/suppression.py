"""Anonymity on the result itself (SCORING §6): small groups are hidden, and nothing that would give them away is published.

1 a group with fewer than k respondents is hidden, and so is a figure with fewer than k answers behind it;
2 what is hidden under a published total is at least two groups and k respondents together, else the smallest visible group goes too;
5 a figure on which everybody in the group agrees would publish everybody's answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxmaturity.model.result import GroupResult

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cxmaturity.model.result import LadderResult, ScoreResult

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
    groups: Mapping[str, GroupResult], uniform: Mapping[str, Collection[str]], minimum: int = MINIMUM
) -> dict[str, GroupResult]:
    """The groups without what must not be seen; `uniform` names, per score, the groups in which all agree. Twice is once."""
    sizes = {name: group.respondents or 0 for name, group in groups.items()}
    gone = hidden_groups(sizes, minimum)
    scores = {id_ for group in groups.values() for id_ in group.scores}
    hidden = {id_: _hidden_figures(id_, groups, gone, uniform.get(id_, ()), minimum) for id_ in scores}
    return {
        name: _hide(group) if name in gone else _partly(group, {id_ for id_ in scores if name in hidden[id_]})
        for name, group in groups.items()
    }


def _hidden_figures(
    id_: str, groups: Mapping[str, GroupResult], gone: Collection[str], uniform: Collection[str], minimum: int
) -> frozenset[str]:
    sizes = {name: group.scores[id_].n if id_ in group.scores else 0 for name, group in groups.items()}
    return hidden_groups(sizes, minimum, {*uniform, *gone})


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
