"""The table of contents, and how to read what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.report.advice import AdvicePage
from cxmaturity.report.dimensions import AppendixPage, DimensionsPage
from cxmaturity.report.groups import GroupsPage
from cxmaturity.report.roadmap import RoadmapPage
from cxmaturity.report.standing import climbs, headline
from cxmaturity.report.steps import StepsPage
from cxmaturity.report.summary import SummaryPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.report.edition import Edition
    from cxmaturity.report.sections import Page
    from cxmaturity.report.standing import Assessment

LONGEST_WITHOUT = 8
"""A report of more pages than this has a table of contents."""
MOST_AIRY, MOST_WITH_READING = 8, 12
"""More sections than this are set closer; with more than the second there is no room below them."""
_ANSWERS_A_SHEET = 8
_LINES_A_SHEET = 32
_STEPS_A_SHEET = 6
_CARDS_A_SHEET = 3
_ROWS_A_SHEET = 20


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A section in the table of contents; `parts` are the ids and titles of what stands in it."""

    id: str
    section: str
    title: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The sections, set closer when there are many, and what a reader should know of all of them, where that fits below."""

    lines: tuple[ContentsLine, ...]
    dense: bool
    reading_title: str
    reading: tuple[str, ...]


def contents(pages: Sequence[Page], assessments: Sequence[Assessment], edition: Edition) -> Contents | None:
    """The table of contents; None for a report so short that nobody has to look something up in it."""
    sheets = 1 + sum(map(_sheets, pages))
    if sheets <= LONGEST_WITHOUT:
        return None
    lines = tuple(ContentsLine(page.id, page.kicker, page.title, _parts(page)) for page in pages)
    reading = tuple(_reading(pages, assessments, edition)) if len(lines) <= MOST_WITH_READING else ()
    return Contents(lines, len(lines) > MOST_AIRY, edition.say("reading-title"), reading)


def _reading(pages: Sequence[Page], assessments: Sequence[Assessment], edition: Edition) -> Iterator[str]:
    """How to read this report: only what applies to it."""
    if any(isinstance(page, SummaryPage) for page in pages) and any(isinstance(page, AdvicePage) for page in pages):
        yield edition.say("reading-short")
    yield edition.say("reading-figures")
    if any(headline(assessment) for assessment in assessments):
        yield edition.say("reading-stage")
    if any(climbs(assessment, "free") for assessment in assessments):
        yield edition.say("reading-sand")
    if any(isinstance(page, GroupsPage) for page in pages):
        yield edition.say("reading-groups")
    yield edition.say("reading-missing")


def _parts(page: Page) -> tuple[tuple[str, str], ...]:
    match page:
        case DimensionsPage(blocks=blocks):
            return tuple((block.id, block.title) for block in blocks)
        case StepsPage(steps=steps):
            return tuple((step.id, step.title) for step in steps)
        case _:
            return ()


def _sheets(page: Page) -> int:
    """About how many sheets of paper a page of the report fills."""
    match page:
        case DimensionsPage(blocks=blocks):
            return -(-sum(len(block.answers) for block in blocks) // _ANSWERS_A_SHEET)
        case AppendixPage(parts=parts):
            return -(-sum(len(table.answers) for part in parts for table in part.tables) // _LINES_A_SHEET)
        case StepsPage(steps=steps):
            return -(-len(steps) // _STEPS_A_SHEET)
        case AdvicePage(cards=cards):
            return -(-len(cards) // _CARDS_A_SHEET)
        case RoadmapPage(parts=parts):
            return -(-sum(len(part.rows) for part in parts) // _ROWS_A_SHEET)
        case _:
            return 1
