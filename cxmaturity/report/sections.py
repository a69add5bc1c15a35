"""The sections of a report, in reading order, and which pages each of them has.

A new instrument or statistic is a page module with a function from assessments to pages, a template of the page's `kind` in
`report_templates/pages/`, its style in `report_templates/styles/`, and a line in `SECTIONS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

from cxmaturity.report.advice import AdvicePage, advice_page
from cxmaturity.report.dimensions import AppendixPage, DimensionsPage, appendix_page, dimensions_page
from cxmaturity.report.figures import FiguresPage, figures_page
from cxmaturity.report.groups import GroupsPage, groups_pages
from cxmaturity.report.method import MethodPage, method_page
from cxmaturity.report.path import PathPage, path_page
from cxmaturity.report.profile import ProfilePage, profile_page
from cxmaturity.report.roadmap import RoadmapPage, roadmap_page
from cxmaturity.report.stages import StagesPage, stages_pages
from cxmaturity.report.steps import StepsPage, TypesPage, steps_pages, types_page
from cxmaturity.report.summary import SummaryPage, summary_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment

Page: TypeAlias = (
    SummaryPage
    | FiguresPage
    | StagesPage
    | ProfilePage
    | GroupsPage
    | DimensionsPage
    | StepsPage
    | TypesPage
    | PathPage
    | AdvicePage
    | RoadmapPage
    | MethodPage
    | AppendixPage
)
Found: TypeAlias = tuple[Page, ...] | Page | None


@dataclass(frozen=True, slots=True)
class Once:
    """A section about all instruments together."""

    id: str
    pages: Callable[[Sequence[Assessment], Edition], Found]


@dataclass(frozen=True, slots=True)
class Each:
    """A section of every instrument. Those of one part of the report that stand side by side are told instrument by instrument."""

    id: str
    pages: Callable[[Assessment, Edition], Found]
    part: Literal["findings", "actions"] = "findings"


SECTIONS: tuple[Once | Each, ...] = (
    Once("summary", summary_page),
    Each("figures", figures_page),
    Each("stages", stages_pages),
    Each("profile", profile_page),
    Each("groups", groups_pages),
    Each("dimensions", dimensions_page),
    Each("steps", steps_pages),
    Each("types", types_page),
    Each("path", path_page, "actions"),
    Each("advice", advice_page, "actions"),
    Once("roadmap", roadmap_page),
    Once("method", method_page),
    Once("appendix", appendix_page),
)
FRONT = ("cover", "contents")
"""What stands before all sections, wherever it is named."""
SECTION_IDS = (*FRONT, *(section.id for section in SECTIONS))


def pages_of(assessments: Sequence[Assessment], edition: Edition) -> Iterator[Page]:
    """The pages of the sections that the edition has, in its order; a section without anything to say has none."""
    known = {section.id: section for section in SECTIONS}
    chosen = [known[id_] for id_ in edition.sections if id_ in known]
    for _, run in groupby(chosen, key=lambda section: section.part if isinstance(section, Each) else section.id):
        yield from _told(list(run), assessments, edition)


def _told(run: Sequence[Once | Each], assessments: Sequence[Assessment], edition: Edition) -> Iterator[Page]:
    for section in run:
        if isinstance(section, Once):
            yield from _pages(section.pages(assessments, edition))
    for assessment in assessments:
        for section in run:
            if isinstance(section, Each):
                yield from _pages(section.pages(assessment, edition))


def _pages(found: Found) -> tuple[Page, ...]:
    if isinstance(found, tuple):
        return found
    return () if found is None else (found,)
