"""The pages that set groups of respondents beside each other. What is suppressed in the result stays unsaid here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import TOLERANCE, shown
from cxmaturity.report.bars import stage_titles
from cxmaturity.report.group_findings import groups_finding, groups_lead
from cxmaturity.report.group_notes import group_notes
from cxmaturity.report.group_scores import by_name, lowest_shown, shown_scores
from cxmaturity.report.questions import shade_class
from cxmaturity.report.ranking import rank_table
from cxmaturity.report.scale import Scale
from cxmaturity.report.standing import band_of, headline, ladder_cuts, standings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.group_notes import Note
    from cxmaturity.report.ranking import RankTable
    from cxmaturity.report.standing import Assessment, Standing

MOST_COLUMNS = 8
"""Dimensions beside each other in one table; more go into a second one."""
MOST_AIRY = 8
"""More groups than this are set closer, so that they stay together."""
_SHADES = 5
"""Shades for scores on a scale without cuts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A score and the class of its colour; `lowest` says that no score on the page is lower."""

    score: str
    shade: str
    lowest: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group. A suppressed one has no cells and no count, but the words that say why."""

    name: str
    respondents: str
    cells: tuple[Cell, ...]
    suppressed: str


@dataclass(frozen=True, slots=True)
class GroupTable:
    """Groups by dimensions: a figure in the form of a table. `dense` sets its rows closer."""

    number: int
    caption: str
    columns: tuple[str, ...]
    rows: tuple[GroupRow, ...]
    whole: GroupRow
    dense: bool


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour and the stage that it stands for."""

    name: str
    shade: str


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """One way of grouping the respondents. `notes` are what stands out; there is no `ranking` of a few groups."""

    id: str
    kicker: str
    title: str
    lead: str
    tables: tuple[GroupTable, ...]
    shades: tuple[Shade, ...]
    notes: tuple[Note, ...]
    ranking: RankTable | None
    kind: str = "groups"


def groups_pages(assessment: Assessment, edition: Edition) -> tuple[GroupsPage, ...]:
    """A page for every grouping, where there are dimensions to compare."""
    parts = standings(assessment)
    groupings = assessment.result.groups if parts else {}
    return tuple(
        _page(assessment, edition, place, (name, by_name(groups, edition)), parts)
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
    lowest = lowest_shown(shown_scores(groups), parts)
    chunks = [parts[start : start + MOST_COLUMNS] for start in range(0, len(parts), MOST_COLUMNS)]
    return GroupsPage(
        id=f"{assessment.questionnaire.instrument.id}-groups-{place}",
        kicker=edition.say("kicker-groups", grouping=name),
        title=groups_finding(edition, groups, parts),
        lead=groups_lead(assessment, edition, groups),
        tables=tuple(_table(assessment, edition, groups, chunk, lowest) for chunk in chunks),
        shades=_shades(assessment, edition, parts),
        notes=group_notes(assessment, edition, groups, parts),
        ranking=rank_table(assessment, edition, groups, parts),
    )


def _table(
    assessment: Assessment,
    edition: Edition,
    groups: Mapping[str, GroupResult],
    parts: Sequence[Standing],
    lowest: Decimal | None,
) -> GroupTable:
    rows = tuple(_row(assessment, edition, name, group, parts, lowest) for name, group in groups.items())
    return GroupTable(
        number=edition.figure_number(),
        caption=_caption(assessment, edition, rows),
        columns=tuple(edition.text(part.dimension.title) for part in parts),
        rows=rows,
        whole=GroupRow(
            name=edition.say("everybody"),
            respondents=edition.whole(assessment.result.respondents),
            cells=tuple(_cell(assessment, edition, part, part.value, None) for part in parts),
            suppressed="",
        ),
        dense=len(groups) > MOST_AIRY,
    )


def _caption(assessment: Assessment, edition: Edition, rows: Sequence[GroupRow]) -> str:
    caption = edition.say("caption-groups", n=assessment.result.respondents)
    lowest = sum(cell.lowest for row in rows for cell in row.cells)
    return " ".join([caption, edition.say("caption-groups-lowest", n=lowest)]) if lowest else caption


def _row(  # noqa: PLR0913, PLR0917 - a row of a table, with what the table is about
    assessment: Assessment,
    edition: Edition,
    name: str,
    group: GroupResult,
    parts: Sequence[Standing],
    lowest: Decimal | None,
) -> GroupRow:
    if group.suppressed:
        return GroupRow(name, "", (), edition.say("group-suppressed"))
    scores = [group.scores.get(part.dimension.id) for part in parts]
    cells = [
        _cell(assessment, edition, part, score.value if score else None, lowest)
        for part, score in zip(parts, scores, strict=True)
    ]
    respondents = edition.whole(group.respondents) if group.respondents is not None else ""
    return GroupRow(name, respondents, tuple(cells), "")


def _cell(
    assessment: Assessment, edition: Edition, part: Standing, value: float | None, lowest: Decimal | None
) -> Cell:
    if value is None:
        return Cell("–", "")
    is_lowest = lowest is not None and shown(value, part.guarded) == lowest
    return Cell(edition.number(value, part.guarded), _shade(assessment, part, value), is_lowest)


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
    if not all(part.band for part in parts if part.value is not None):
        return ()
    names = stage_titles(assessment, edition)
    return tuple(Shade(name, shade_class(place, len(names))) for place, name in enumerate(names, 1))
