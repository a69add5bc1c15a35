from dataclasses import replace

import pytest

from cxmaturity.model.path import Path
from cxmaturity.report.path import Asked, PathPage, path_page
from cxmaturity.report.standing import Assessment
from tests.pieces import piece
from tests.report.catalogue import sentences
from tests.report.drawings import title
from tests.report.plan_situations import GATE, MEAN, PATHS, TOP, advised, climbing, small, step, told_of_path, way
from tests.report.samples import assessment, climbed, edition, maturity, steps_assessment, text

SENTENCES = sentences("paths")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", PATHS)
def test_the_way_up_is_told_as_the_catalogue_says(name: str, language: str) -> None:
    assert told_of_path(PATHS[name], language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_ways() -> None:
    assert set(SENTENCES) == set(PATHS)


def page(found: Assessment, language: str = "en") -> PathPage:
    made = path_page(found, edition(language))
    assert made is not None
    return made


@pytest.mark.parametrize(
    "found",
    [
        assessment(),
        replace(TOP, path=Path("stages", None, "at_top", way())),
        replace(assessment(), path=Path("stages", "capable", "found", way())),
        replace(assessment(), path=Path("stages", "capable", "unreachable")),
        replace(steps_assessment(), path=Path("stages", "capable", "found", way(step()))),
        climbing(way(step()), found=assessment(replace(climbed(None, None), status="insufficient"))),
        climbing(way(step()), found=assessment(replace(climbed(None, None), status="reduced_scope"))),
    ],
)
def test_where_there_is_nothing_to_say_there_is_no_page(found: Assessment) -> None:
    assert path_page(found, edition()) is None


def test_a_step_tells_where_it_stands_what_it_takes_and_what_it_meets() -> None:
    [found] = page(climbing(way(step())), "nl").steps
    assert (found.number, found.title, found.about, found.change) == (
        1,
        "Doe a",
        "Data · Over data_a",
        "Van Considered naar Capable",
    )
    assert (found.effort, found.days, found.listed) == ("Middelgroot", "20 mensdagen", "")
    assert found.clears == f"Daarmee is voldaan aan: {GATE['nl']}"


def test_a_step_that_is_advised_has_its_number_and_the_consultants_title() -> None:
    found = advised(piece("z"), piece("a", title=text("Own title", "Eigen titel")), found=climbing(way(step())))
    [told] = page(found).steps
    assert (told.listed, told.title) == ("Number 2 in the advice", "Own title")


def test_the_score_climbs_from_step_to_step_and_the_steps_add_up_as_shown() -> None:
    found = page(climbing(way(*[small(id_, gain=0.034) for id_ in "abc"])))
    assert [each.climbed.text for each in found.steps if each.climbed] == [
        "2.61, 0.03 higher",
        "2.65, 0.04 higher",
        "2.68, 0.03 higher",
    ]
    assert next(title(each.climbed.bar) for each in found.steps if each.climbed) == (
        "Bar of the score after this action, on a scale from 1 to 4: 2.61, 0.03 higher."
    )


def test_a_score_never_shows_a_cut_that_is_not_reached() -> None:
    found = climbing(way(small("a", gain=0.917), step("b", gain=0.05)), found=assessment(climbed("considered", 2.58)))
    scores = [each.climbed.text for each in page(found).steps if each.climbed]
    assert scores == ["3.49, 0.91 higher", "3.55, 0.06 higher"]


def test_without_a_score_or_with_a_gain_unknown_there_are_no_bars() -> None:
    unknown = climbing(way(step(), small("b", gain=None)))
    no_score = replace(climbing(way(step())), result=replace(assessment().result, scores={}))
    product = maturity(scores={"overall": {"value": "strategy / data"}})
    no_scale = replace(climbing(way(step())), questionnaire=product)
    assert [page(found).has_scores for found in (unknown, no_score, no_scale)] == [False, False, False]


def test_what_the_stage_asks_is_met_today_or_by_an_action() -> None:
    found = page(PATHS["two actions"])
    assert (found.asks_title, found.asks) == (
        "What Capable asks",
        (Asked(MEAN["en"], "Met with action 2", is_met=False), Asked(GATE["en"], "Met with action 2", is_met=False)),
    )


def test_a_page_without_a_way_has_no_steps_and_no_figure() -> None:
    found = page(PATHS["no way with all actions"])
    assert (found.steps, found.figure, found.asks, found.lacking) == ((), None, (), (GATE["en"],))


def test_the_instrument_is_named_where_there_are_several() -> None:
    found = climbing(way(step()))
    joint = path_page(found, edition("nl", instruments=("small", "other")))
    assert joint is not None
    assert (joint.kicker, page(found, "nl").kicker) == ("Volgende fase: Klantvolwassenheid", "Volgende fase")
