from dataclasses import replace

from cxmaturity.model.edits import Hand
from cxmaturity.report.dots import LegendMark
from cxmaturity.report.profile import ProfilePage, Remark, profile_page
from cxmaturity.report.standing import Assessment
from tests.report.drawings import title
from tests.report.samples import (
    answered,
    assessment,
    climbed,
    edition,
    indicators_assessment,
    maturity,
    result,
)


def page(values: dict[str, float | None], language: str = "en") -> ProfilePage | None:
    found = result(values, climbed("considered", 2.2), 2.2)
    return profile_page(Assessment(maturity(tuple(values)), found), edition(language))


def test_strengths_and_gaps_name_the_answers_that_make_them() -> None:
    shown = page({"strategy": 2.75, "data": 1.75, "culture": 3.25}, "nl")
    assert shown is not None
    assert shown.strengths == (
        Remark("Cultuur 3,25", "Hoogste antwoord: Over culture_b."),
        Remark("Strategie 2,75", "Hoogste antwoord: Over strategy_b."),
    )
    assert shown.gaps == (Remark("Data 1,75", "Laagste antwoord: Over data_a."),)


def test_where_no_answer_stands_out_the_stage_by_score_is_named() -> None:
    equal = {f"{id_}_{k}": answered("capable") for id_ in ("strategy", "data", "culture") for k in "ab"}
    shown = profile_page(assessment(questions=equal), edition())
    assert shown is not None
    assert shown.gaps == (Remark("Data 1.75", "By score: Considered."),)
    bare = Assessment(maturity(ladders={}), replace(assessment(questions={}).result, ladders={}))
    shown = profile_page(bare, edition())
    assert shown is not None
    assert shown.gaps == (Remark("Data 1.75", ""),)


def test_all_that_share_the_second_place_are_named() -> None:
    shown = page({"a": 4.0, "b": 3.0, "c": 3.0, "d": 3.0, "e": 1.0})
    assert shown is not None
    assert [remark.title for remark in shown.strengths] == ["a 4.00", "b 3.00", "c 3.00", "d 3.00"]


def test_dimensions_that_do_not_differ_have_no_strengths_or_gaps() -> None:
    shown = page({"strategy": 2.0, "data": 2.0, "culture": 2.0})
    assert shown is not None
    assert (shown.title, shown.strengths, shown.gaps) == ("All dimensions score 2.00", (), ())


def test_a_dimension_without_a_score_keeps_its_axis() -> None:
    shown = page({"a": 2.0, "b": None, "c": 3.0, "d": 2.5})
    assert shown is not None
    assert shown.radar is not None
    assert "<b>–</b><br/>b" in shown.radar.picture


def test_too_many_axes_or_too_few_scores_leave_the_table() -> None:
    crowded, thin = page({f"d{number}": 2.0 for number in range(13)}), page({"a": 2.0, "b": None, "c": None})
    assert crowded is not None
    assert thin is not None
    assert crowded.aims is not None
    assert (crowded.radar, thin.radar, len(crowded.aims.rows)) == (None, None, 13)


def test_dimensions_on_scales_of_their_own_make_no_shape() -> None:
    shown = profile_page(indicators_assessment(), edition("nl"))
    assert shown is None
    found = indicators_assessment()
    scores = {**found.result.scores, "seen": replace(found.result.scores["felt"], value=3.5)}
    shown = profile_page(replace(found, result=replace(found.result, scores=scores)), edition("nl"))
    assert shown is not None
    assert (shown.title, shown.radar, shown.gaps) == ("Drie dimensies, elk op een eigen schaal", None, ())
    assert shown.aims is None
    assert shown.bars is not None
    assert [row.name for row in shown.bars.rows] == ["Gevraagd", "Ervaren", "Gezien"]


def test_targets_are_dashed_in_the_radar_with_a_legend() -> None:
    hand = Hand(targets={"data": "capable"})
    shown = profile_page(assessment(), replace(edition(), hand=hand))
    assert shown is not None
    assert shown.radar is not None
    assert shown.legend == (LegendMark("now", "Today"), LegendMark("aim", "Target"))
    assert "the small rings are the targets" in shown.radar.caption
    assert title(shown.radar.picture).startswith(
        "Radar chart of 3 dimensions on a scale from 1 to 4. Targets: Data 2.50."
    )


def test_without_targets_the_radar_needs_no_legend() -> None:
    shown = profile_page(assessment(), edition("nl"))
    assert shown is not None
    assert shown.radar is not None
    assert (shown.legend, "Doel" in title(shown.radar.picture)) == ((), False)


def test_one_or_two_dimensions_need_no_page_of_their_own() -> None:
    assert page({"strategy": 2.0, "data": 3.0}) is None


def test_dimensions_that_lie_close_together_have_no_strengths_and_gaps() -> None:
    scores = {"strategy": 2.5, "data": 2.4, "culture": 2.6}
    page = profile_page(Assessment(maturity(), result(scores, climbed("considered", 2.5), 2.5)), edition())
    assert page is not None
    assert (page.strengths, page.gaps) == ((), ())
