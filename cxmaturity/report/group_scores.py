"""The scores of groups as a reader sees them, and how far they lie apart. What a result hides is not among them, so it counts nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cxmaturity.i18n import TOLERANCE, shown
from cxmaturity.report.ends import ends_of
from cxmaturity.report.standing import headline, headline_score, ladder_cuts, on_one_scale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.ends import Ends
    from cxmaturity.report.standing import Assessment, Standing

Scores: TypeAlias = "Mapping[str, Mapping[str, float]]"
"""By group, by id: the scores that may be seen."""

_DIGITS = re.compile(r"(\d+)")
FAR = 1 / 12
"""From this share of its scale on (a quarter point from 1 to 4) a difference is worth a sentence."""
MOST_LOWEST = 3
"""More cells than this that share the lowest score are not outlined."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A dimension on which at least two groups show a score, with the lowest and the highest of them as shown."""

    part: Standing
    low: Decimal
    high: Decimal

    @property
    def gap(self) -> Decimal:
        """How far the groups lie apart."""
        return self.high - self.low


def by_name(groups: Mapping[str, GroupResult], edition: Edition) -> dict[str, GroupResult]:
    """The groups by the names that a reader sees, numbers in their order, and last those who named no group."""
    names = sorted(groups, key=lambda name: (not name, [_in_order(part) for part in _DIGITS.split(name.casefold())]))
    return {name or edition.say("group-unnamed"): groups[name] for name in names}


def _in_order(part: str) -> tuple[int, str]:
    """What makes 9 stand before 10."""
    return (int(part), "") if part.isdecimal() else (0, part)


def shown_scores(groups: Mapping[str, GroupResult]) -> dict[str, dict[str, float]]:
    """The scores that may be seen, by group; a group that may be seen and has none is there without any."""
    return {
        name: {id_: score.value for id_, score in group.scores.items() if score.value is not None}
        for name, group in groups.items()
        if not group.suppressed
    }


def as_shown(scores: Scores, part: Standing) -> dict[str, Decimal]:
    """The scores of a dimension, by group, as a reader sees them."""
    id_ = part.dimension.id
    return {name: shown(found[id_], part.guarded) for name, found in scores.items() if id_ in found}


def headlines_shown(assessment: Assessment, scores: Scores) -> dict[str, Decimal]:
    """The headline scores, by group, as a reader sees them."""
    id_, guarded = headline_score(assessment) or "", headline_guarded(assessment)
    return {name: shown(found[id_], guarded) for name, found in scores.items() if id_ in found}


def headline_guarded(assessment: Assessment) -> tuple[float, ...]:
    """What a headline score must not seem to reach: the ends of its scale and the cuts on it."""
    ends = headline_ends(assessment)
    return (*((ends.low, ends.high) if ends else ()), *ladder_cuts(assessment, headline(assessment)))


def headline_ends(assessment: Assessment) -> Ends | None:
    """The scale of the headline score; None where it has none."""
    return ends_of(assessment.questionnaire, headline_score(assessment) or "")


def lowest_shown(scores: Scores, parts: Sequence[Standing]) -> Decimal | None:
    """The lowest score of all groups and dimensions; None where nothing is lower than the rest, or much is as low."""
    values = [value for part in parts for value in as_shown(scores, part).values()]
    if not on_one_scale(parts) or len(set(values)) <= 1 or values.count(min(values)) > MOST_LOWEST:
        return None
    return min(values)


def spread_of(scores: Scores, part: Standing) -> Spread | None:
    """How far the groups lie apart on a dimension; None where fewer than two show a score."""
    values = as_shown(scores, part).values()
    return Spread(part, min(values), max(values)) if len(values) > 1 else None


def above_all(part: Standing, value: float) -> float:
    """How far a score is above that of all respondents, as the two are shown; below 0 for one that is lower."""
    return 0.0 if part.value is None else float(shown(value, part.guarded) - shown(part.value, part.guarded))


def is_far(ends: Ends | None, difference: float) -> bool:
    """Whether a difference is large for its scale."""
    return ends is not None and ends.high > ends.low and difference >= FAR * (ends.high - ends.low) - TOLERANCE
