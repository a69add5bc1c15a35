"""The pages that set groups of respondents beside each other. What is suppressed in the result stays unsaid here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE
from cxmaturity.report.findings import stage_title
from cxmaturity.report.questions import shade_class
from cxmaturity.report.scale import Scale
from cxmaturity.report.standing import band_of, headline, ladder_cuts, on_one_scale, standings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment, Standing

MOST_COLUMNS = 8
"""Dimensions beside each other in one table; more go into a second one."""
_SHADES = 5
"""Shades for scores on a scale without cuts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A score and the class of its colour."""

    score: str
    shade: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group. A suppressed one has no cells and no count, but the words that say why."""

    name: str
    respondents: str
    cells: tuple[Cell, ...]
    suppressed: str


@dataclass(frozen=True, slots=True)
class GroupTable:
    """Groups by dimensions: a figure in the form of a table."""

    number: int
    caption: str
    columns: tuple[str, ...]
    rows: tuple[GroupRow, ...]
    whole: GroupRow


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour and the stage that it stands for."""

    name: str
    shade: str


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """One way of grouping the respondents."""

    id: str
    kicker: str
    title: str
    lead: str
    tables: tuple[GroupTable, ...]
    shades: tuple[Shade, ...]
    kind: str = "groups"


def groups_pages(assessment: Assessment, edition: Edition) -> tuple[GroupsPage, ...]:
    """A page for every grouping, where there are dimensions to compare."""
    parts = standings(assessment)
    groupings = assessment.result.groups if parts else {}
    return tuple(
        _page(assessment, edition, place, (name, groups), parts)
        for place, (name, groups) in enumerate(groupings.items(), 1)
        if groups
    )


def _page(
    assessment: Assessment,
    edition: Edition,
    place: int,
    grouping: tuple[str, Mapping[str, GroupResult]],
    parts: Sequence[Standing],
) -> GroupsPage:
    name, groups = grouping
    chunks = [parts[start : start + MOST_COLUMNS] for start in range(0, len(parts), MOST_COLUMNS)]
    return GroupsPage(
        id=f"{assessment.questionnaire.instrument.id}-groups-{place}",
        kicker=edition.say("kicker-groups", grouping=name),
        title=_finding(edition, groups, parts),
        lead=edition.say("lead-groups", n=sum(group.suppressed for group in groups.values())),
        tables=tuple(_table(assessment, edition, groups, chunk) for chunk in chunks),
        shades=_shades(assessment, edition, parts),
    )


def _finding(edition: Edition, groups: Mapping[str, GroupResult], parts: Sequence[Standing]) -> str:
    """On which dimension the groups lie farthest apart; where there is only one, between which scores they lie."""
    ranges = [(*reach, part) for part in parts if (reach := _range(groups, part))]
    if not ranges:
        return edition.say("groups-one")
    if all(high - low < TOLERANCE for low, high, _ in ranges):
        return edition.say("groups-equal" if _all_visible(groups, parts) else "groups-equal-visible", n=len(ranges))
    low, high, widest = max(ranges, key=lambda found: found[1] - found[0])
    name = edition.text(widest.dimension.title)
    if len(ranges) == 1:
        scores = {"low": edition.number(low, widest.guarded), "high": edition.number(high, widest.guarded)}
        return edition.say("groups-between", dimension=name, **scores)
    if not on_one_scale([part for *_, part in ranges]):
        return edition.say("groups-scales", n=len(ranges))
    return edition.say("groups-apart", dimension=name, gap=edition.number(high - low))


def _range(groups: Mapping[str, GroupResult], part: Standing) -> tuple[float, float] | None:
    """The scores of the lowest and the highest group; None with fewer than two."""
    scores = [group.scores.get(part.dimension.id) for group in groups.values() if not group.suppressed]
    values = [score.value for score in scores if score is not None and score.value is not None]
    return (min(values), max(values)) if len(values) > 1 else None


def _all_visible(groups: Mapping[str, GroupResult], parts: Sequence[Standing]) -> bool:
    """Whether every group shows a score for every dimension."""
    scores = [group.scores.get(part.dimension.id) for group in groups.values() for part in parts]
    return all(score is not None and score.value is not None for score in scores)


def _table(
    assessment: Assessment, edition: Edition, groups: Mapping[str, GroupResult], parts: Sequence[Standing]
) -> GroupTable:
    whole = {part.dimension.id: part.value for part in parts}
    return GroupTable(
        number=edition.figure_number(),
        caption=edition.say("caption-groups", n=assessment.result.respondents),
        columns=tuple(edition.text(part.dimension.title) for part in parts),
        rows=tuple(_row(assessment, edition, name, group, parts) for name, group in groups.items()),
        whole=GroupRow(
            name=edition.say("everybody"),
            respondents=edition.whole(assessment.result.respondents),
            cells=tuple(_cell(assessment, edition, part, whole[part.dimension.id]) for part in parts),
            suppressed="",
        ),
    )


def _row(
    assessment: Assessment, edition: Edition, name: str, group: GroupResult, parts: Sequence[Standing]
) -> GroupRow:
    if group.suppressed:
        return GroupRow(name, "", (), edition.say("group-suppressed"))
    scores = [group.scores.get(part.dimension.id) for part in parts]
    cells = [
        _cell(assessment, edition, part, score.value if score else None)
        for part, score in zip(parts, scores, strict=True)
    ]
    respondents = edition.whole(group.respondents) if group.respondents is not None else ""
    return GroupRow(name, respondents, tuple(cells), "")


def _cell(assessment: Assessment, edition: Edition, part: Standing, value: float | None) -> Cell:
    if value is None:
        return Cell("–", "")
    return Cell(edition.number(value, part.guarded), _shade(assessment, part, value))


def _shade(assessment: Assessment, part: Standing, value: float) -> str:
    """By the ladder's cuts where the dimension is on its scale, else in five equal parts of the dimension's own."""
    climb = headline(assessment)
    if band_of(assessment, climb, part.ends, value):
        cuts = ladder_cuts(assessment, climb)
        return shade_class(1 + sum(value >= cut - TOLERANCE for cut in cuts), len(cuts) + 1)
    if part.ends is None:
        return ""
    share = Scale(part.ends.low, part.ends.high).share(value)
    return shade_class(min(_SHADES, 1 + int(share * _SHADES)), _SHADES)


def _shades(assessment: Assessment, edition: Edition, parts: Sequence[Standing]) -> tuple[Shade, ...]:
    """The legend: which colour stands for which stage; nothing where colours only run from low to high."""
    climb = headline(assessment)
    if climb is None or not all(part.band for part in parts if part.value is not None):
        return ()
    cut = [stage for stage in climb.ladder.stages if stage.from_ is not None]
    below = [stage for stage in climb.ladder.stages[:1] if stage.from_ is None]
    stages = [*below, *cut]
    if len(stages) != len(cut) + 1:
        return ()
    names = [stage_title(edition, climb, stage.id) for stage in stages]
    return tuple(Shade(name, shade_class(place, len(stages))) for place, name in enumerate(names, 1))
