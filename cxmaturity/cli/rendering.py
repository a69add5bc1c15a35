"""From scored sources to the bytes of a report on one organisation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never, get_args

from cxmaturity.cli.brand import sections_of, theme_in
from cxmaturity.cli.languages import refuse_language
from cxmaturity.errors import cannot
from cxmaturity.model.edits import NO_HAND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.cli.sources import Scored
    from cxmaturity.files.brand import BrandFile
    from cxmaturity.model.edits import Hand
    from cxmaturity.model.path import Path
    from cxmaturity.model.result import Result
    from cxmaturity.report.context import ReportContext
    from cxmaturity.report.standing import Assessment

Format: TypeAlias = Literal["pdf", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)
_MOST_NAMED = 5
_LONGEST_NAME = 200


def results_of(scored: Sequence[Scored]) -> list[Result]:
    """The result of each source, all with the name of the one organisation that they are about."""
    for part in scored:
        _refuse_several(part)
    results = [part.results[0] for part in scored]
    names = list(dict.fromkeys(result.organisation for result in results if result.organisation))
    if len(names) > 1:
        message = f"a report is about one organisation, and these sources are about `{names[0]}` and `{names[1]}`"
        raise cannot(message, help="say how the client is called: --organisation NAME", code="CX925")
    _refuse_long(names)
    _refuse_twice(scored)
    return [replace(result, organisation=names[0] if names else "") for result in results]


def _refuse_several(part: Scored) -> None:
    if len(part.results) > 1:
        names = ", ".join(result.organisation for result in part.results[:_MOST_NAMED])
        message = f"the file holds {len(part.results)} organisations, and a report is about one"
        way_out = f"choose one: --organisation NAME, such as {names}"
        raise cannot(message, file=part.source, help=way_out, code="CX925")


def _refuse_long(names: Sequence[str]) -> None:
    if names and len(names[0]) > _LONGEST_NAME:
        message = f"the organisation's name has {len(names[0]):,} characters, and a report has room for {_LONGEST_NAME}"
        raise cannot(message, help="give a shorter one: --organisation NAME", code="CX925")


def _refuse_twice(scored: Sequence[Scored]) -> None:
    """Two sources on one questionnaire, such as a workshop and a survey, are never pooled silently."""
    answered: dict[str, str] = {}
    for part in scored:
        id_ = part.loaded.questionnaire.instrument.id
        if id_ in answered:
            message = f"`{answered[id_]}` and `{part.source}` both answer `{id_}`, and a report shows one of them"
            raise cannot(message, help="make a report of each, or put the respondents in one file", code="CX929")
        answered[id_] = part.source


def rendered(
    scored: Sequence[Scored], form: Format, language: str, hand: Hand = NO_HAND, brand: BrandFile | None = None
) -> bytes:
    """The report in this form, language and brand, with what the consultant adds."""
    if form == "json":
        from cxmaturity.files.results import results_json

        return results_json(results_of(scored)).encode()
    for part in scored:
        refuse_language(part.loaded, language)
    return printed(assessments_of(scored, brand), form, language, hand, brand)


def assessments_of(scored: Sequence[Scored], brand: BrandFile | None = None) -> list[Assessment]:
    """What a report in this brand tells of: each source's result, with the way to its next stage where a page shows that."""
    from cxmaturity.report.standing import Assessment

    results = results_of(scored)
    has_path = "path" in sections_of(brand)
    paths = [_path(part, result) if has_path else None for part, result in zip(scored, results, strict=True)]
    return [
        Assessment(part.loaded.questionnaire, result, path)
        for part, result, path in zip(scored, results, paths, strict=True)
    ]


def _path(part: Scored, result: Result) -> Path | None:
    """The cheapest way to the next stage of the headline ladder; None without a ladder or improvements."""
    from cxmaturity.report.standing import Assessment, headline
    from cxmaturity.scoring.paths import path_to

    questionnaire = part.loaded.questionnaire
    climb = headline(Assessment(questionnaire, result))
    if climb is None or not questionnaire.improvements:
        return None
    responses = part.responses.of(part.results[0].organisation)
    return path_to(questionnaire, responses, climb.id, None, result)


def printed(
    assessments: Sequence[Assessment],
    form: Literal["pdf", "html"],
    language: str,
    hand: Hand = NO_HAND,
    brand: BrandFile | None = None,
) -> bytes:
    """These assessments as a report for people."""
    from cxmaturity.files.messages import read_messages
    from cxmaturity.report.context import report_context
    from cxmaturity.report.html import render_html

    messages = read_messages(language)
    context = report_context(assessments, messages, theme_in(brand, language), hand, sections_of(brand))
    match form:
        case "html":
            return render_html(context, screen=True).encode()
        case "pdf":
            return _pdf(context, [assessment.result for assessment in assessments], brand)
        case _:
            assert_never(form)


def _pdf(context: ReportContext, results: Sequence[Result], brand: BrandFile | None) -> bytes:
    """The PDF, with the result that it tells of inside it as data."""
    from cxmaturity.files.results import results_json
    from cxmaturity.files.shipped import template_folder
    from cxmaturity.report.html import render_html
    from cxmaturity.report.pdf import Attachment, render_pdf

    result = Attachment("result.json", results_json(results).encode(), context.labels["result_file"])
    return render_pdf(
        render_html(context, screen=False),
        title=context.title,
        language=context.language,
        date=context.date,
        base_folder=(brand.folder if brand else None) or template_folder(),
        attachments=(result,),
        faces=context.theme.faces,
    )
