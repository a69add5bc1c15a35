"""What a report says: a frozen tree in which every number and date is already text in the reader's language.

Templates place it and decide nothing, and every format uses the same tree. Pages without content do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.edits import NO_HAND
from cxmaturity.report.contents import Contents, contents
from cxmaturity.report.cover import Cover, cover
from cxmaturity.report.edition import Edition
from cxmaturity.report.findings import client_of
from cxmaturity.report.sections import SECTION_IDS, pages_of
from cxmaturity.report.standing import Assessment, headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.i18n import Messages
    from cxmaturity.model.edits import Hand
    from cxmaturity.report.sections import Page
    from cxmaturity.report.theme import Theme

__all__ = ["Assessment", "ReportContext", "report_context"]


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
    contents: Contents | None
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
        contents=contents(pages, ordered, edition) if "contents" in sections else None,
        pages=pages,
    )


def _labels(edition: Edition) -> dict[str, str]:
    prefix = "label-"
    keys = [key for key in edition.messages.keys if key.startswith(prefix)]
    return {key.removeprefix(prefix).replace("-", "_"): edition.say(key) for key in keys}
