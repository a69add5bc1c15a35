"""The front page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.i18n import written_date
from cxmaturity.report.charts import cover_rose
from cxmaturity.report.findings import finding, headline_text, stage_title, verdict
from cxmaturity.report.standing import all_standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment
    from cxmaturity.report.theme import LogoBox


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page. `headline` is the stage with the score; `client` and `date` are empty where the result has none.

    `running` is the line at the foot of every other page; `shown` says whether the report has a front page at all.
    """

    rose: str
    kicker: str
    title: str
    subtitle: str
    client: str
    date: str
    headline: str
    firm: str
    confidentiality: str
    logo: LogoBox | None = None
    running: str = ""
    shown: bool = True


def cover(assessments: Sequence[Assessment], edition: Edition) -> Cover:
    """The front page of a report on these assessments; the first gives the title."""
    first = assessments[0]
    parts = all_standings(first)
    ends = next((part.ends for part in parts if part.ends), None)
    values = [part.value if part.ends == ends else None for part in parts]
    low, high = (ends.low, ends.high) if ends else (0.0, 1.0)
    date, theme = first.result.date, edition.theme
    return Cover(
        rose=cover_rose(values, low=low, high=high, theme=theme),
        kicker=theme.kicker or edition.say("cover-kicker"),
        title=theme.title or edition.text(first.questionnaire.instrument.title),
        subtitle=theme.subtitle or finding(first, edition),
        client=first.result.organisation.strip(),
        date=written_date(date, edition.language) if date else "",
        headline=_headline(first, edition),
        firm=theme.firm,
        confidentiality=theme.confidentiality,
        logo=theme.logo,
        running=" · ".join(line for line in (theme.footer or theme.firm, theme.confidentiality) if line),
        shown=not edition.sections or "cover" in edition.sections,
    )


def _headline(assessment: Assessment, edition: Edition) -> str:
    """Stage and score in one line, as far as there are any."""
    judged, score = verdict(assessment), headline_text(assessment, edition)
    stage = stage_title(edition, judged.climb, judged.stage) if judged else ""
    if stage and score:
        return edition.say("headline-stage-score", stage=stage, score=score)
    return stage or score
