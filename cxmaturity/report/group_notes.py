"""What stands out between groups: a weakness that they share, one that a single group has, and an example. No note says why it is so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import shown
from cxmaturity.report.group_scores import (
    above_all,
    as_shown,
    headline_ends,
    headline_guarded,
    headlines_shown,
    is_far,
    shown_scores,
    spread_of,
)
from cxmaturity.report.standing import headline_outcome, known, on_one_scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.group_scores import Scores
    from cxmaturity.report.standing import Assessment, Standing


@dataclass(frozen=True, slots=True)
class Note:
    """Something that stands out between groups."""

    title: str
    text: str


def group_notes(
    assessment: Assessment, edition: Edition, groups: Mapping[str, GroupResult], parts: Sequence[Standing]
) -> tuple[Note, ...]:
    """The notes that are true, three at most. A single group is compared with nothing."""
    scores = shown_scores(groups)
    if len(scores) <= 1:
        return ()
    found = (
        _shared(edition, scores, parts),
        _local(edition, scores, parts),
        _example(edition, scores, parts) or _highest(assessment, edition, scores),
    )
    return tuple(note for note in found if note is not None)


def _shared(edition: Edition, scores: Scores, parts: Sequence[Standing]) -> Note | None:
    """The dimension that is lowest, alone or with others, in the most groups: in at least two, and in half of them."""
    lowest = [_lowest_of(scores, name, parts) for name in scores]
    leader = _most_frequent(id_ for low in lowest for id_ in low)
    part = next((part for part in parts if part.dimension.id == leader), None)
    n = sum(leader in low for low in lowest)
    if part is None or part.value is None or not on_one_scale(parts) or n <= 1 or 2 * n < len(lowest):
        return None
    return Note(
        edition.say("note-shared-title"),
        edition.say(
            "note-shared-all" if n == len(lowest) else "note-shared",
            n=n,
            total=len(lowest),
            dimension=edition.text(part.dimension.title),
            score=edition.number(part.value, part.guarded),
        ),
    )


def _lowest_of(scores: Scores, name: str, parts: Sequence[Standing]) -> list[str]:
    """The dimensions on which a group scores lowest; all of them where they are equal, none where it shows fewer than two."""
    values = {part.dimension.id: value for part in parts if (value := as_shown(scores, part).get(name)) is not None}
    return [id_ for id_, value in values.items() if value == min(values.values())] if len(values) > 1 else []


def _most_frequent(names: Iterable[str]) -> str | None:
    """What is there more often than anything else; None where two are there as often."""
    first, *rest = [*Counter(names).most_common(2), (None, 0)]
    return None if rest and first[1] == rest[0][1] else first[0]


def _local(edition: Edition, scores: Scores, parts: Sequence[Standing]) -> Note | None:
    """The group that scores lower on a dimension than every other and furthest below all respondents, where that is far."""
    lows = [(part, name) for part in known(parts) if spread_of(scores, part) and (name := _alone(scores, part, min))]
    cells = [(part, name, scores[name][part.dimension.id]) for part, name in lows]
    behind = [cell for cell in cells if is_far(cell[0].ends, -above_all(cell[0], cell[2]))]
    if not behind:
        return None
    part, name, value = min(behind, key=lambda cell: _share_above(cell[0], cell[2]))
    gap = edition.number(-above_all(part, value))
    return Note(
        edition.say("note-local-title"), edition.say("note-local", gap=gap, **_cell(edition, part, name, value))
    )


def _share_above(part: Standing, value: float) -> float:
    """`above_all` as a share of the dimension's scale, so that dimensions on several scales can be set in order."""
    length = part.ends.high - part.ends.low if part.ends else 0.0
    return above_all(part, value) / length if length else 0.0


def _cell(edition: Edition, part: Standing, group: str, value: float) -> dict[str, str]:
    """A score of a group in words, with that of all respondents."""
    return {
        "group": group,
        "dimension": edition.text(part.dimension.title),
        "score": edition.number(value, part.guarded),
        "whole": edition.number(part.value or 0.0, part.guarded),
    }


def _example(edition: Edition, scores: Scores, parts: Sequence[Standing]) -> Note | None:
    """The group that scores higher than all others on the most dimensions, where it is far above all respondents on one of them."""
    compared = [part for part in known(parts) if spread_of(scores, part)]
    leaders = {part.dimension.id: _alone(scores, part, max) for part in compared}
    name = _most_frequent(leader for leader in leaders.values() if leader is not None)
    led = [part for part in compared if name is not None and leaders[part.dimension.id] == name]
    if name is None or len(led) <= 1:
        return None
    best = max(led, key=lambda part: _share_above(part, scores[name][part.dimension.id]))
    value = scores[name][best.dimension.id]
    if not is_far(best.ends, above_all(best, value)):
        return None
    key = "note-example-all" if len(led) == len(parts) else "note-example"
    text = edition.say(key, n=len(led), total=len(parts), **_cell(edition, best, name, value))
    return Note(edition.say("note-example-title"), text)


def _alone(scores: Scores, part: Standing, end: Callable[[Iterable[Decimal]], Decimal]) -> str | None:
    """The group at an end (`min` or `max`) of the scores on a dimension; None where two share it."""
    return _single(as_shown(scores, part), end)


def _single(values: Mapping[str, Decimal], end: Callable[[Iterable[Decimal]], Decimal]) -> str | None:
    there = [name for name, value in values.items() if value == end(values.values())]
    return there[0] if len(there) == 1 else None


def _highest(assessment: Assessment, edition: Edition, scores: Scores) -> Note | None:
    """The group with the highest score over all, where that is far above all respondents."""
    values, whole = headlines_shown(assessment, scores), headline_outcome(assessment)
    first = _single(values, max)
    if len(values) <= 1 or first is None or whole is None or whole.value is None:
        return None
    best, guarded = values[first], headline_guarded(assessment)
    if not is_far(headline_ends(assessment), float(best - shown(whole.value, guarded))):
        return None
    told = {"score": edition.number(float(best)), "whole": edition.number(whole.value, guarded)}
    return Note(edition.say("note-example-title"), edition.say("note-example-score", group=first, **told))
