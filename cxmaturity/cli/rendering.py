"""From scored sources to the bytes of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cxmaturity.cli.sources import refuse_language
from cxmaturity.errors import cannot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.cli.sources import Scored
    from cxmaturity.model.result import Result

Format = Literal["pdf", "html", "json"]
FORMATS: tuple[Format, ...] = ("pdf", "html", "json")


def results_of(scored: Sequence[Scored]) -> list[Result]:
    """The result of each source. A report is about one organisation."""
    for part in scored:
        if len(part.results) > 1:
            names = ", ".join(result.organisation for result in part.results[:5])
            message = f"the file holds {len(part.results)} organisations, and a report is about one"
            raise cannot(message, help=f"choose one: --organisation NAME, such as {names}", code="CX925")
    return [part.results[0] for part in scored]


def rendered(scored: Sequence[Scored], form: Format, language: str) -> bytes:
    """The report in this form and language."""
    results = results_of(scored)
    if form == "json":
        from cxmaturity.files.results import results_json

        return results_json(results).encode()
    for part in scored:
        refuse_language(part.loaded, language)
    from cxmaturity.files.messages import read_messages
    from cxmaturity.files.shipped import template_folder
    from cxmaturity.report.context import Assessment, report_context
    from cxmaturity.report.html import render_html
    from cxmaturity.report.theme import DEFAULT_THEME

    pairs = [Assessment(part.loaded.questionnaire, result) for part, result in zip(scored, results, strict=True)]
    context = report_context(pairs, language, read_messages(language), DEFAULT_THEME)
    html = render_html(context, screen=form == "html")
    if form == "html":
        return html.encode()
    from cxmaturity.report.pdf import render_pdf

    return render_pdf(html, title=context.title, language=language, date=context.date, base_folder=template_folder())
