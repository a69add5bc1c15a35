"""What a report says: a frozen tree in which every number and date is already text in the reader's language.

Templates place it and decide nothing, and every format uses the same tree. Pages without content do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.edits import NO_HAND
from cxmaturity.report.advice import AdvicePage
from cxmaturity.report.cover import Cover, cover
from cxmaturity.report.dimensions import AppendixPage, DimensionsPage
from cxmaturity.report.edition import Edition
from cxmaturity.report.findings import client_of
from cxmaturity.report.sections import SECTION_IDS, pages_of
from cxmaturity.report.standing import Assessment, headline
from cxmaturity.report.steps import StepsPage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.i18n import Messages
    from cxmaturity.model.edits import Hand
    from cxmaturity.report.sections import Page
    from cxmaturity.report.theme import Theme

__all__ = ["Assessment", "ReportContext", "report_context"]

LONGEST_WITHOUT_CONTENTS = 8
"""A report of more pages than this has a table of contents."""
_ANSWERS_A_SHEET = 8
_LINES_A_SHEET = 32
_STEPS_A_SHEET = 6
_CARDS_A_SHEET = 3


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A section in the table of contents; `parts` are the ids and titles of what stands in it."""

    id: str
    section: str
    title: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportContext:
    """One report, ready to be placed.

    `date` is ISO, for the file's metadata; `labels` are the fixed words of tables; `draft` is the word that marks a draft, empty when final.
    """

    language: str
    title: str
    description: str
    client: str
    date: str | None
    draft: str
    theme: Theme
    labels: Mapping[str, str]
    cover: Cover
    contents: tuple[ContentsLine, ...]
    pages: tuple[Page, ...]


def report_context(
    assessments: Sequence[Assessment],
    messages: Messages,
    theme: Theme,
    hand: Hand = NO_HAND,
    sections: Sequence[str] = SECTION_IDS,
) -> ReportContext:
    """The report on these assessments of one organisation, with these sections. The first with a staged ladder is the headline."""
    ordered = sorted(assessments, key=lambda assessment: headline(assessment) is None)
    instruments = tuple(assessment.questionnaire.instrument.id for assessment in ordered)
    edition = Edition(messages, theme, hand, tuple(sections), instruments)
    pages = tuple(pages_of(ordered, edition))
    front = cover(ordered, edition)
    return ReportContext(
        language=messages.language,
        title=edition.say("document-title", title=front.title, client=front.client) if front.client else front.title,
        description=edition.say("document-description", client=client_of(ordered[0], edition)),
        client=front.client,
        date=ordered[0].result.date,
        draft=edition.say("draft") if hand.draft else "",
        theme=theme,
        labels=_labels(edition),
        cover=front,
        contents=_contents(pages) if "contents" in sections else (),
        pages=pages,
    )


def _labels(edition: Edition) -> dict[str, str]:
    prefix = "label-"
    keys = [key for key in edition.messages.keys if key.startswith(prefix)]
    return {key.removeprefix(prefix).replace("-", "_"): edition.say(key) for key in keys}


def _contents(pages: Sequence[Page]) -> tuple[ContentsLine, ...]:
    """The sections, when the report is long enough to look something up in it."""
    sheets = 1 + sum(map(_sheets, pages))
    if sheets <= LONGEST_WITHOUT_CONTENTS:
        return ()
    return tuple(ContentsLine(page.id, page.kicker, page.title, _parts(page)) for page in pages)


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
        case AdvicePage(cards=cards, horizons=horizons):
            lines = sum(len(horizon.lines) for horizon in horizons)
            return -(-len(cards) // _CARDS_A_SHEET) + -(-lines // _LINES_A_SHEET)
        case _:
            return 1
