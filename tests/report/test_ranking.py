from dataclasses import replace

import pytest

from cxmaturity.report.dots import LegendMark
from cxmaturity.report.ranking import RankTable, rank_table
from cxmaturity.report.standing import Assessment, standings
from tests.report.drawings import title
from tests.report.group_situations import HIDDEN, group, single, small, split
from tests.report.samples import edition, indicators_assessment, scored

THREE = small(
    Sales=group(2.0, 1.75, 3.25, overall=2.33),
    Claims=group(3.0, 2.75, 3.5, overall=3.08),
    Legal=HIDDEN,
    IT=group(None, 2.0, None, overall=2.4999),
    HR=group(2.0, 2.0, None),
)


def table(found: Assessment, language: str = "en") -> RankTable | None:
    return rank_table(found, edition(language), found.result.groups["team"], standings(found))


def test_groups_with_an_overall_score_stand_in_its_order() -> None:
    shown = table(THREE, "nl")
    assert shown is not None
    assert [(row.name, row.score, row.stage) for row in shown.rows] == [
        ("Claims", "3,08", "Capable"),
        ("IT", "2,49", "Considered"),
        ("Sales", "2,33", "Considered"),
    ]
    assert shown.whole is not None
    assert (shown.whole.name, shown.whole.score) == ("Alle respondenten", "2,58")


def test_the_text_alternative_holds_score_and_range() -> None:
    shown = table(THREE)
    assert shown is not None
    assert [title(row.picture) for row in shown.rows] == [
        "Claims: 3.08, with dimensions from 2.75 to 3.50.",
        "IT: 2.49",
        "Sales: 2.33, with dimensions from 1.75 to 3.25.",
    ]


def test_the_caption_and_the_legend_say_what_is_drawn() -> None:
    shown = table(THREE)
    assert shown is not None
    assert shown.caption == (
        "Three groups in the order of their overall score, the highest first. The line of a group runs from its lowest to its "
        "highest dimension. The ground darkens where, by score, a next stage begins."
    )
    assert shown.legend == (LegendMark("now", "Overall score"), LegendMark("range", "Lowest to highest dimension"))
    assert "Considered" in shown.scale


def test_one_dimension_has_no_range() -> None:
    shown = table(single(**{name: group(2.0, overall=2.0, parts=("data",)) for name in ("A", "B", "C")}))
    assert shown is not None
    assert (shown.legend, "line" in shown.caption) == ((LegendMark("now", "Overall score"),), False)


@pytest.mark.parametrize(
    "found",
    [
        small(Sales=group(2.0, 2.0, 2.0, overall=2.0), Claims=group(2.0, 2.0, 2.0, overall=2.0), Legal=HIDDEN),
        split(indicators_assessment(), **{name: group(8.0, parts=("asked",)) for name in ("A", "B", "C")}),
    ],
)
def test_a_few_groups_and_no_headline_score_make_no_ranking(found: Assessment) -> None:
    assert table(found) is None


def test_without_a_ladder_the_ground_is_plain_and_nothing_is_a_stage() -> None:
    bare = replace(
        THREE,
        questionnaire=THREE.questionnaire.model_copy(update={"ladders": {}}),
        result=replace(THREE.result, ladders={}),
    )
    shown = table(bare)
    assert shown is not None
    assert ({row.stage for row in shown.rows}, shown.scale, "stage" in shown.caption) == ({""}, "", False)


def test_all_respondents_are_left_out_where_they_have_no_score() -> None:
    scores = {**THREE.result.scores, "overall": scored(None)}
    shown = table(replace(THREE, result=replace(THREE.result, scores=scores)))
    assert shown is not None
    assert shown.whole is None
