"""The reports of the gallery, printed once a process, for tests that look at a whole report as a reader does."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pymupdf
import pytest

from cxmaturity.cli.options import Choices
from cxmaturity.cli.rendering import assessments_of, rendered
from cxmaturity.cli.sources import read_and_score
from cxmaturity.files.messages import read_messages
from cxmaturity.report.context import ReportContext, report_context
from cxmaturity.report.html import render_html
from cxmaturity.report.theme import DEFAULT_THEME
from tests.gallery import CASES

if TYPE_CHECKING:
    from cxmaturity.cli.sources import Scoring
    from cxmaturity.report.standing import Assessment

LANGUAGES = ("en", "nl")
_OPTIONS = {"-q": "questionnaire", "--by": "by", "--organisation": "organisation", "--date": "date"}


def every_report() -> list[object]:
    """A case and a language each: those of the demo always, the others with the slow tests."""
    slow = [
        pytest.param(case, language, marks=pytest.mark.slow)
        for case in CASES
        if case != "demo"
        for language in LANGUAGES
    ]
    return [*(pytest.param("demo", language) for language in LANGUAGES), *slow]


@dataclass(frozen=True, slots=True)
class Report:
    """One report as it left the printer, with what it is about and what the printer had to say."""

    language: str
    assessments: tuple[Assessment, ...]
    context: ReportContext
    html: str
    pdf: bytes
    json: bytes
    warnings: tuple[str, ...]

    def pages(self) -> list[str]:
        """The text of every page, in the order in which it was painted."""
        with pymupdf.open(stream=self.pdf) as opened:
            return [page.get_text() for page in opened]

    @property
    def text(self) -> str:
        """The text of all pages, with single spaces."""
        return " ".join(" ".join(self.pages()).split())


@cache
def arguments_of(case: str) -> list[str]:
    """The arguments of `cxmaturity report` for this case, whose files are there."""
    return CASES[case](Path(mkdtemp()))


@cache
def scoring_of(case: str) -> Scoring:
    """The sources of a case, scored."""
    arguments, sources, options = iter(arguments_of(case)), [], {}
    for argument in arguments:
        if argument in _OPTIONS:
            options[_OPTIONS[argument]] = next(arguments)
        else:
            sources.append(argument)
    return read_and_score(sources, Choices(**options))


@cache
def report_of(case: str, language: str) -> Report:
    """The report of a case in a language."""
    scoring, heard = scoring_of(case), _Heard()
    parts = scoring.parts
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        pdf = rendered(parts, "pdf", language, scoring.hand)
    finally:
        logger.removeHandler(heard)
    found = tuple(assessments_of(parts))
    context = report_context(found, read_messages(language), DEFAULT_THEME, scoring.hand)
    data = rendered(parts, "json", language, scoring.hand)
    return Report(language, found, context, render_html(context, screen=False), pdf, data, tuple(heard.messages))


class _Heard(logging.Handler):
    """What a logger said."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
