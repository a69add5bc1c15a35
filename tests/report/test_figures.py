from dataclasses import replace

from cxmaturity.model.result import ClassResult
from cxmaturity.report.figures import ClassLine, ClassTable, figures_page, score_table
from tests.report.samples import assessment, edition, indicators_assessment, scored, steps_assessment


def told(language: str = "en") -> list[tuple[str, str, str]]:
    table = score_table(indicators_assessment(), edition(language))
    assert table is not None
    return [(line.name, line.score, line.respondents) for line in table.lines]


def test_scores_of_their_own_stand_in_their_own_unit_and_their_parts_do_not() -> None:
    assert told() == [("Net Promoter Score", "56%", "40"), ("points", "9.25", "40"), ("mean_waiting", "3.50", "40")]
    assert told("nl")[1] == ("points", "9,25", "40")


def test_only_a_score_with_ends_has_a_bar() -> None:
    table = score_table(indicators_assessment(), edition())
    assert table is not None
    assert [line.bar is not None for line in table.lines] == [True, True, False]
    assert (table.bars, table.caption) == (
        True,
        "Each bar runs from the lowest to the highest possible score (n = 40).",
    )


def test_a_score_without_a_number_says_why() -> None:
    found = indicators_assessment()
    scores = {"nps": scored(None, 0.2), "points": replace(scored(None), status="suppressed")}
    table = score_table(replace(found, result=replace(found.result, scores=scores)), edition("nl"))
    assert table is not None
    assert [(line.score, line.has_score) for line in table.lines] == [
        ("Te weinig antwoorden", False),
        ("Te weinig mensen", False),
    ]


def test_without_any_bar_the_caption_speaks_of_respondents() -> None:
    found = indicators_assessment()
    only = replace(found, result=replace(found.result, scores={"mean_waiting": scored(3.5, n=40)}))
    table = score_table(only, edition("nl"))
    assert table is not None
    assert (table.bars, table.caption) == (False, "Naast elke score staat hoeveel respondenten erachter zitten (n).")


def test_the_headline_and_the_lowest_dimension_are_told_elsewhere() -> None:
    assert score_table(assessment(), edition()) is None


def test_classes_are_counted_in_the_order_of_the_file_and_the_rest_comes_last() -> None:
    page = figures_page(indicators_assessment(), edition("nl", ("summary",), ("indicators",)))
    assert page is not None
    assert (page.title, page.classes) == (
        "Hoeveel er in elke klasse vallen",
        (
            ClassTable(
                "Groepen",
                (
                    ClassLine("Promotor", "Beveelt aan.", "24", "60%"),
                    ClassLine("detractor", "", "4", "10%"),
                    ClassLine("In geen van deze", "", "12", "30%"),
                ),
            ),
        ),
    )


def test_classes_without_anybody_have_no_shares() -> None:
    found = indicators_assessment()
    nobody = {"group": ClassResult(counts={"promoter": 0, "detractor": 0, "": 0})}
    page = figures_page(replace(found, result=replace(found.result, classes=nobody)), edition())
    assert page is not None
    assert [(line.count, line.share) for line in page.classes[0].lines] == [("0", ""), ("0", "")]


def test_the_title_counts_the_scores() -> None:
    found = indicators_assessment()
    page = figures_page(found, edition("nl"))
    assert page is not None
    assert page.title == "Drie scores naast de dimensies"


def test_without_scores_and_counted_classes_there_is_no_page() -> None:
    assert figures_page(steps_assessment("owner"), edition()) is None
