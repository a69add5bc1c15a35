from dataclasses import replace

from cxmaturity.report.sections import pages_of
from cxmaturity.report.standing import Assessment
from tests.pieces import piece
from tests.report.samples import assessment, edition, grouped, maturity, steps_assessment


def kinds(found: list[Assessment], *sections: str) -> list[str]:
    return [page.kind for page in pages_of(found, edition(sections=sections))]


def test_sections_are_chosen_and_ordered() -> None:
    found = [assessment(), steps_assessment("owner", "goals")]
    assert kinds(found, "cover", "steps", "profile", "method", "summary") == ["profile", "steps", "method", "summary"]


def test_sections_that_stand_side_by_side_are_told_instrument_by_instrument() -> None:
    found = [grouped(), replace(assessment(), questionnaire=maturity(("data",)))]
    assert kinds(found, "stages", "dimensions") == ["stages", "dimensions", "stages", "dimensions"]


def test_what_to_do_about_any_instrument_comes_after_what_was_found_about_all() -> None:
    found = [replace(each, result=replace(each.result, advice=(piece("a"),))) for each in (grouped(), assessment())]
    assert kinds(found, "stages", "advice") == ["stages", "stages", "advice", "advice"]
