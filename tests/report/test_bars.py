from dataclasses import replace

from cxmaturity.report.bars import bar_table, coverage_text
from cxmaturity.report.standing import Assessment, standings
from tests.report.samples import assessment, climbed, edition, indicators_assessment, maturity, result, scored


def shown(found: Assessment, language: str = "en") -> list[tuple[str, str, str, str, str]]:
    table = bar_table(found, edition(language), standings(found), details=True)
    return [(row.name, row.stage, row.score, row.short_of, row.answered) for row in table.rows]


def of(values: dict[str, float | None]) -> Assessment:
    return Assessment(maturity(tuple(values)), result(values, climbed("considered", 2.2), 2.2))


def test_a_row_says_its_stage_and_how_far_the_next_one_is() -> None:
    assert shown(of({"strategy": 2.4962, "data": 1.25, "culture": 3.5}), "nl") == [
        ("Strategie", "Considered", "2,49", "0,01 tot Capable", "100%"),
        ("Data", "Cluttered", "1,25", "0,25 tot Considered", "100%"),
        ("Cultuur", "Cultural", "3,50", "Hoogste fase", "100%"),
    ]


def test_a_row_without_a_score_says_why() -> None:
    found = of({"strategy": None, "data": 2.0, "culture": 2.0})
    assert shown(found)[0] == ("Strategy", "", "Too few answers", "", "50%")
    hidden = {**found.result.scores, "strategy": replace(scored(None, None), status="suppressed")}
    assert shown(replace(found, result=replace(found.result, scores=hidden)), "nl")[0] == (
        ("Strategie", "", "Te weinig mensen", "", "")
    )


def test_without_a_ladder_there_are_no_stages() -> None:
    bare = Assessment(maturity(ladders={}), replace(assessment().result, ladders={}))
    table = bar_table(bare, edition(), standings(bare), details=False)
    assert (table.stages, table.details, table.caption) == (
        False,
        False,
        "Each bar runs from the lowest to the highest possible score.",
    )


def test_a_scale_without_ends_has_no_bar_and_nothing_to_guard() -> None:
    found = indicators_assessment()
    endless = replace(found, result=replace(found.result, scores={"seen": scored(3.5)}))
    part = standings(endless)[0]
    assert bar_table(endless, edition(), [part], details=False).rows[0].bar is None
    assert part.guarded == ()


def test_cuts_are_guarded_only_on_the_scale_that_they_are_about() -> None:
    found = of({"strategy": 2.0, "data": 2.0, "culture": 2.0})
    assert standings(found)[0].guarded == (1.0, 4.0, 1.5, 2.5, 3.5)
    on_other = indicators_assessment()
    assert standings(on_other)[1].guarded == (1.0, 5.0)


def test_many_rows_are_set_close() -> None:
    found = of({f"d{number}": 2.0 for number in range(10)})
    assert bar_table(found, edition(), standings(found), details=True).dense
    assert not bar_table(found, edition(), standings(found)[:9], details=True).dense


def test_a_coverage_never_shows_the_minimum_that_it_misses() -> None:
    assert coverage_text(edition(), scored(2.0, 0.7499), 0.75) == "74%"
    assert coverage_text(edition(), scored(None, None)) == ""
