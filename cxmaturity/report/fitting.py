"""About how much of a sheet the summary takes, in millimetres: so that it names the first actions only where all of it stays on one page.

Layout comes later and elsewhere; these are the sizes of the style sheets, with the letters that stand on a line on average.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxmaturity.report.summary import SummaryPage

SHEET = 250.0
"""From the top margin to the bottom one, less what the estimate may be wrong by."""
PANEL = 86.0
"""The panel with its gauge."""
_HEADING = 13.0
_TABLE, _ROW, _CLOSE = 12.0, 6.2, 5.1
"""The head and caption of the bars, a row of them, and a row that is set close."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a text is set: letters on a line, the height of a line, and what is left free below."""

    letters: int
    line: float
    below: float

    def height(self, text: str) -> float:
        """What the text takes; nothing for no text."""
        return ceil(len(text) / self.letters) * self.line + self.below if text else 0.0


_TITLE, _LEAD, _SMALL_LEAD = _Setting(39, 11.0, 9.0), _Setting(76, 6.1, 5.5), _Setting(82, 5.65, 5.0)
_OBSTACLE, _FACTS, _CLEARS = _Setting(50, 4.9, 0), _Setting(60, 3.9, 2.6), _Setting(58, 4.3, 1.0)
_ACTION, _REMARK, _OWN = _Setting(52, 4.9, 1.6), _Setting(56, 4.5, 2.6), _Setting(95, 4.9, 6.0)


def fitted(page: SummaryPage) -> SummaryPage:
    """The page in the roomiest form that stays on one sheet.

    Where it must, its bars are set closer, then it leaves out what would clear the obstacles, then the first actions.
    """
    close = replace(page, bars=replace(page.bars, dense=True)) if page.bars else page
    brief = replace(close, explained=False)
    bare = replace(brief, first=())
    return next((form for form in (page, close, brief) if _height(form) <= SHEET), bare)


def fits_with_bars(page: SummaryPage, rows: int) -> bool:
    """Whether so many bars still stand on the sheet of this page when it is as brief as it can be."""
    return _height(replace(page, explained=False, first=())) + _HEADING + _TABLE + rows * _CLOSE <= SHEET


def _height(page: SummaryPage) -> float:
    opening = _TITLE.height(page.title) + (_SMALL_LEAD if page.has_long_lead else _LEAD).height(page.lead)
    return opening + _OWN.height(page.own.striptags()) + max(PANEL, _column(page)) + _bars(page)


def _bars(page: SummaryPage) -> float:
    if page.bars is None:
        return 0.0
    return _HEADING + _TABLE + len(page.bars.rows) * (_CLOSE if page.bars.dense else _ROW)


def _column(page: SummaryPage) -> float:
    """What stands beside the panel."""
    parts = [
        sum(_OBSTACLE.height(line.text) + _FACTS.height(line.state_word) for line in page.obstacles),
        sum(map(_ACTION.height, page.first)),
        sum(map(_REMARK.height, page.remarks)),
    ]
    clears = sum(_CLEARS.height(line.clears) for line in page.obstacles) if page.explained else 0.0
    return sum(parts) + clears + sum(_HEADING for part in parts if part)
