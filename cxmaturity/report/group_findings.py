"""What a page about groups opens with: where they lie apart, and which of them score highest and lowest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.report.group_scores import headlines_shown, is_far, shown_scores, spread_of
from cxmaturity.report.standing import on_one_scale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.group_scores import Scores, Spread
    from cxmaturity.report.standing import Assessment, Standing


def groups_finding(edition: Edition, groups: Mapping[str, GroupResult], parts: Sequence[Standing]) -> str:
    """On which dimension the groups lie farthest apart, or that they lie close together or cannot be compared."""
    scores = shown_scores(groups)
    spreads = [spread for part in parts if (spread := spread_of(scores, part))]
    if not spreads:
        return _nothing_to_compare(edition, scores)
    if not any(spread.gap for spread in spreads):
        whole = all(part.dimension.id in scores.get(name, {}) for name in groups for part in parts)
        return edition.say("groups-equal" if whole else "groups-equal-visible", n=len(spreads))
    if len(spreads) == 1:
        return edition.say("groups-between", **_ends(edition, spreads[0]))
    if not on_one_scale([spread.part for spread in spreads]):
        return edition.say("groups-scales", n=len(spreads))
    return _apart(edition, spreads)


def _nothing_to_compare(edition: Edition, scores: Scores) -> str:
    if not scores:
        return edition.say("groups-none")
    if len(scores) == 1:
        return edition.say("groups-single", group=next(iter(scores)))
    return edition.say("groups-one")


def _apart(edition: Edition, spreads: Sequence[Spread]) -> str:
    gap = max(spread.gap for spread in spreads)
    widest = [spread for spread in spreads if spread.gap == gap]
    if not is_far(widest[0].part.ends, float(gap)):
        return edition.say("groups-close", gap=_told(edition, gap))
    if len(widest) > 1:
        return edition.say("groups-apart-in", n=len(widest), gap=_told(edition, gap))
    return edition.say("groups-apart", **_ends(edition, widest[0]))


def _ends(edition: Edition, spread: Spread) -> dict[str, str]:
    name = edition.text(spread.part.dimension.title)
    return {"dimension": name, "low": _told(edition, spread.low), "high": _told(edition, spread.high)}


def can_be_compared(groups: Mapping[str, GroupResult], parts: Sequence[Standing]) -> bool:
    """Whether two groups or more show a score for one dimension."""
    scores = shown_scores(groups)
    return any(spread_of(scores, part) for part in parts)


def groups_lead(assessment: Assessment, edition: Edition, groups: Mapping[str, GroupResult]) -> str:
    """Which group scores highest over all and which lowest, where any is shown; then how many groups are hidden."""
    hidden, scores = sum(group.suppressed for group in groups.values()), shown_scores(groups)
    sentences = [_ranking(assessment, edition, scores)] if scores else []
    sentences += [edition.say("lead-groups-hidden", n=hidden)] if hidden else []
    return " ".join(sentences)


def _ranking(assessment: Assessment, edition: Edition, scores: Scores) -> str:
    values = headlines_shown(assessment, scores)
    if len(values) <= 1:
        return edition.say("lead-groups")
    low, high = min(values.values()), max(values.values())
    if low == high:
        return edition.say("lead-groups-equal", n=len(values), score=_told(edition, low))
    told = {"low": _told(edition, low), "high": _told(edition, high)}
    first, last = ([name for name, value in values.items() if value == end] for end in (high, low))
    if len(first) == len(last) == 1:
        return edition.say("lead-groups-ends", n=len(values), highest=first[0], lowest=last[0], **told)
    return edition.say("lead-groups-between", n=len(values), **told)


def _told(edition: Edition, value: Decimal) -> str:
    return edition.number(float(value))
