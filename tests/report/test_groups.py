from dataclasses import replace

import pytest

from cxmaturity.model.result import GroupResult
from cxmaturity.report.groups import Cell, Shade, groups_pages
from cxmaturity.report.standing import Assessment
from tests.report.samples import (
    assessment,
    climbed,
    edition,
    grouped,
    indicators_assessment,
    maturity,
    result,
    scored,
)


def split(found: Assessment, *groups: dict[str, float | None]) -> Assessment:
    """The assessment with these groups of eight."""
    made = {
        f"Team {place}": GroupResult(
            8, suppressed=False, scores={id_: scored(value, n=8) for id_, value in values.items()}, ladders={}
        )
        for place, values in enumerate(groups, 1)
    }
    return replace(found, result=replace(found.result, respondents=20, groups={"team": made}))


def only(*names: str) -> Assessment:
    return Assessment(maturity(names), result(dict.fromkeys(names, 2.0), climbed("considered", 2.0), 2.0))


def test_groups_are_set_beside_each_other_with_their_stage_colours() -> None:
    table = groups_pages(grouped(), edition())[0].tables[0]
    assert [(row.name, row.respondents, row.cells) for row in table.rows[::2]] == [
        ("Claims", "9", (Cell("1.75", "r4v2", lowest=True), Cell("2.00", "r4v2"), Cell("3.50", "r4v4"))),
        ("Sales", "8", (Cell("3.00", "r4v3"), Cell("2.00", "r4v2"), Cell("3.50", "r4v4"))),
    ]
    assert table.caption == (
        "Score by group and dimension; the darker, the higher (n = 20). The cell with the outline is the lowest."
    )


def test_a_suppressed_group_has_a_name_and_no_number() -> None:
    page = groups_pages(grouped(), edition("nl"))[0]
    legal = page.tables[0].rows[1]
    assert (legal.name, legal.respondents, legal.cells, legal.suppressed) == (
        "Legal",
        "",
        (),
        "Niet getoond: te weinig respondenten, of nodig om een andere kleine groep te beschermen",
    )
    assert page.lead.endswith("Eén groep staat er zonder cijfers, zodat niemands antwoorden te herleiden zijn.")


def test_the_title_names_where_groups_lie_furthest_apart() -> None:
    assert groups_pages(grouped(), edition())[0].title == "The groups differ most in Strategy: from 1.75 to 3.00"


def test_without_groups_there_is_no_page() -> None:
    assert groups_pages(assessment(), edition()) == ()


@pytest.mark.parametrize(
    ("found", "english", "dutch"),
    [
        (
            split(only("data"), {"data": 1.5}, {"data": 2.4999}),
            "In Data the groups score between 1.50 and 2.49",
            "Bij Data scoren de groepen tussen 1,50 en 2,49",
        ),
        (
            split(only("data"), {"data": 2.0}, {"data": 2.0}),
            "The groups score the same",
            "De groepen scoren gelijk",
        ),
        (
            split(only("data", "culture"), {"data": 2.0, "culture": 3.0}, {"data": 2.0, "culture": 3.0}),
            "The groups score the same in every dimension",
            "De groepen scoren op elke dimensie gelijk",
        ),
        (
            split(only("data", "culture"), {"data": 2.0}, {"data": None}),
            "There are too few scores to compare",
            "Er zijn te weinig scores om te vergelijken",
        ),
        (
            split(indicators_assessment(), {"asked": 8.0, "felt": 2.0}, {"asked": 9.0, "felt": 4.0}),
            "The groups side by side in two dimensions",
            "De groepen naast elkaar op twee dimensies",
        ),
    ],
)
def test_the_title_is_true_for_few_groups_few_dimensions_and_several_scales(
    found: Assessment, english: str, dutch: str
) -> None:
    assert [groups_pages(found, edition(language))[0].title for language in ("en", "nl")] == [english, dutch]


HIDDEN = GroupResult(None, suppressed=True, scores={}, ladders={})
PARTLY = GroupResult(
    8,
    suppressed=False,
    scores={"data": replace(scored(None), status="suppressed"), "culture": scored(3.0, n=8)},
    ladders={},
)
SAME: dict[str, float | None] = {"data": 2.0, "culture": 3.0}


@pytest.mark.parametrize("third", [HIDDEN, PARTLY])
def test_groups_are_equal_only_as_far_as_they_can_be_seen(third: GroupResult) -> None:
    found = split(only("data", "culture"), SAME, SAME)
    groups = {**found.result.groups["team"], "Team 3": third}
    found = replace(found, result=replace(found.result, groups={"team": groups}))
    assert [groups_pages(found, edition(language))[0].title for language in ("en", "nl")] == [
        "Where groups can be compared, they score the same",
        "Waar groepen te vergelijken zijn, scoren ze gelijk",
    ]


def test_scores_without_stages_are_shaded_in_fifths_of_their_own_scale() -> None:
    page = groups_pages(
        split(indicators_assessment(), {"asked": 8.0, "felt": None}, {"asked": 10.0, "felt": 1.0}), edition()
    )[0]
    assert [row.cells for row in page.tables[0].rows] == [
        (Cell("8.00", "r5v5"), Cell("–", "")),
        (Cell("10.00", "r5v5"), Cell("1.00", "r5v1")),
    ]
    assert page.shades == ()


def test_a_score_without_a_scale_has_no_shade() -> None:
    found = indicators_assessment()
    endless = replace(found, result=replace(found.result, scores={"seen": scored(3.5)}))
    page = groups_pages(split(endless, {"seen": 4.0}), edition())[0]
    assert page.tables[0].rows[0].cells == (Cell("4.00", ""),)


def test_the_legend_names_the_stages_from_the_lowest() -> None:
    page = groups_pages(grouped(), edition())[0]
    assert page.shades == (
        Shade("Cluttered", "r4v1"),
        Shade("Considered", "r4v2"),
        Shade("Capable", "r4v3"),
        Shade("Cultural", "r4v4"),
    )


def test_where_a_score_can_be_below_the_first_stage_there_is_no_legend() -> None:
    cuts = {"cluttered": 1.2, "considered": 1.5, "capable": 2.5, "cultural": 3.5}
    stages = [{"id": id_, "from": cut} for id_, cut in cuts.items()]
    model = maturity(ladders={"stages": {"score": "overall", "stages": stages}})
    assert groups_pages(Assessment(model, grouped().result), edition())[0].shades == ()


def test_many_dimensions_are_spread_over_tables() -> None:
    names = tuple(f"d{number}" for number in range(9))
    page = groups_pages(split(only(*names), dict.fromkeys(names, 2.0)), edition())[0]
    assert [len(table.columns) for table in page.tables] == [8, 1]
