from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from cxmaturity.report.context import Assessment
from tests.pieces import piece
from tests.report.samples import assessment, climbed, context, grouped, maturity, result, steps_assessment

LONG = "Een heel lange naam voor een dimensie die niemand ooit zo zou kiezen <b>&</b> toch"


def leaves(value: Any) -> list[Any]:
    """Everything at the ends of the tree."""
    if is_dataclass(value):
        return [leaf for field in fields(value) for leaf in leaves(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [leaf for part in value for leaf in leaves(part)]
    return [value]


def test_pages_come_in_reading_order() -> None:
    pages = context(assessment(), steps_assessment("owner", "goals")).pages
    assert [page.kind for page in pages] == [
        "summary",
        "stages",
        "profile",
        "dimensions",
        "steps",
        "method",
        "appendix",
    ]


def test_an_instrument_with_a_stage_is_the_headline_wherever_it_stands() -> None:
    found = context(steps_assessment("owner"), assessment())
    assert found.cover.headline == "Considered – 2.58"


def test_groups_have_a_page_only_where_there_are_groups() -> None:
    assert "groups" in [page.kind for page in context(grouped()).pages]
    assert "groups" not in [page.kind for page in context(assessment()).pages]


def test_a_profile_needs_a_score() -> None:
    nothing = Assessment(
        maturity(), result({"strategy": None, "data": None, "culture": None}, climbed(None, None), None)
    )
    assert "profile" not in [page.kind for page in context(nothing).pages]


def test_a_checklist_has_no_profile_and_no_dimension_pages() -> None:
    kinds = [page.kind for page in context(steps_assessment("owner", "journey")).pages]
    assert kinds == ["summary", "steps", "method", "appendix"]


def test_every_value_is_text_in_the_readers_language() -> None:
    found = context(grouped(), language="nl")
    numbers = [leaf for page in found.pages for leaf in leaves(page) if isinstance(leaf, float)]
    assert numbers == []
    assert (found.cover.date, found.cover.headline) == ("14 oktober 2026", "Considered – 2,58")


def test_figures_are_numbered_in_reading_order() -> None:
    pages = {page.kind: page for page in context(grouped()).pages}
    summary, stages, profile, groups = (pages[kind] for kind in ("summary", "stages", "profile", "groups"))
    numbers = [summary.panel.gauge, summary.bars, stages.stairs, profile.radar, profile.aims, *groups.tables]  # type: ignore[union-attr]
    assert [figure.number for figure in numbers if figure] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(
    "found",
    [
        assessment(climbed(None, None), scores={}),
        assessment(climbed("cultural", 3.7, 4.0)),
        assessment(replace(climbed("considered", 2.58), provisional=True, stage_low=None, stage_high="capable")),
        assessment(replace(climbed(None, None), status="reduced_scope")),
        assessment(organisation="", date=None),
        assessment(questions={}),
        Assessment(maturity(ladders={}), replace(assessment().result, ladders={})),
        Assessment(
            maturity((LONG.split(maxsplit=1)[0].lower(),)),
            result({"een": 2.0}, climbed("considered", 2.0), 2.0, people=150),
        ),
        steps_assessment("owner", "journey", "goals"),
        steps_assessment("journey", "goals"),
    ],
)
def test_any_result_makes_a_report(found: Assessment, language: str) -> None:
    assert context(found, language=language).pages[0].title


def test_what_to_do_comes_after_all_findings_instrument_by_instrument() -> None:
    found = [
        replace(each, result=replace(each.result, advice=(piece("a"),))) for each in (assessment(), steps_assessment())
    ]
    pages = context(*found, language="nl").pages
    assert [page.kind for page in pages][-5:] == ["advice", "advice", "roadmap", "method", "appendix"]
    assert [page.kicker for page in pages if page.kind == "advice"] == [
        "Wat te doen: Klantvolwassenheid",
        "Wat te doen: Drie stappen",
    ]
    numbers = [leaf for page in pages for leaf in leaves(page) if isinstance(leaf, float)]
    assert numbers == []
