from dataclasses import replace

from cxmaturity.report.dimensions import TileRow, Unanswered, appendix_page, dimensions_page
from cxmaturity.report.standing import Assessment
from tests.report.samples import (
    answered,
    assessment,
    climbed,
    edition,
    indicators_assessment,
    maturity,
    result,
    steps_assessment,
)


def test_a_block_says_where_its_dimension_stands() -> None:
    page = dimensions_page(assessment(), edition("nl"))
    assert page is not None
    assert [(block.id, block.title, block.score, block.stage) for block in page.blocks] == [
        ("small-strategy", "Strategie", "2,75", "Capable"),
        ("small-data", "Data", "1,75", "Considered"),
        ("small-culture", "Cultuur", "3,25", "Capable"),
    ]
    assert page.lead == "Per vraag: hoe het er nu uitziet, en hoe het er één fase verder uitziet."


def test_the_title_names_the_answer_that_is_given_most() -> None:
    one = assessment(
        questions={"data_a": answered("capable"), "data_b": answered("capable")}
        | dict(zip(("strategy_a", "strategy_b"), (answered("capable"), answered("cultural")), strict=True))
    )
    page = dimensions_page(one, edition("nl"))
    assert page is not None
    assert page.title == "3 van de 4 antwoorden beschrijven \u2018Capable’"
    many = dimensions_page(replace(one, result=replace(one.result, respondents=20)), edition("nl"))
    assert many is not None
    assert many.title == "Bij 3 van de 4 vragen is \u2018Capable’ het middelste antwoord"


def test_questions_on_several_scales_are_only_counted() -> None:
    page = dimensions_page(indicators_assessment(), edition("nl"))
    assert page is not None
    assert (page.title, page.lead) == ("Vier vragen met hun antwoorden", "Per vraag het gegeven antwoord.")


def test_tiles_stand_only_where_most_answers_have_a_place_on_a_scale() -> None:
    page, empty = (
        dimensions_page(found, edition())
        for found in (assessment(), assessment(questions={"data_a": answered("capable")}))
    )
    assert page is not None
    assert page.tiles is not None
    assert (page.tiles.columns, page.tiles.rows[0]) == (2, TileRow("Strategy", page.blocks[0].answers, 0))
    assert empty is not None
    assert empty.tiles is None


def test_the_bars_of_answers_are_explained_once() -> None:
    counts = {"cluttered": 2, "considered": 6, "capable": 1, "cultural": 1}
    page = dimensions_page(
        assessment(questions={"data_a": answered("considered", 10, counts)}, respondents=10), edition()
    )
    assert page is not None
    assert page.spreads is not None
    assert page.spreads.number == 1


def test_what_stands_with_the_steps_needs_no_page() -> None:
    assert dimensions_page(steps_assessment("owner"), edition()) is None


def test_the_appendix_lists_every_question_of_every_instrument() -> None:
    page = appendix_page([assessment(), steps_assessment("owner")], edition("nl"))
    assert page is not None
    assert (page.title, [part.title for part in page.parts]) == (
        "Alle negen vragen en antwoorden",
        ["Klantvolwassenheid", "Drie stappen"],
    )
    assert [(table.title, table.score) for table in page.parts[0].tables] == [
        ("Strategie", "2,75"),
        ("Data", "1,75"),
        ("Cultuur", "3,25"),
    ]


def test_a_single_instrument_needs_no_title_in_the_appendix() -> None:
    page = appendix_page([assessment()], edition())
    assert page is not None
    assert page.parts[0].title == ""


def test_where_the_dimensions_are_such_a_list_there_is_no_appendix() -> None:
    assert appendix_page([indicators_assessment()], edition()) is None


def test_questions_that_are_not_scored_together_have_no_score() -> None:
    found = Assessment(maturity(), replace(result({}, climbed("considered", 2.0)), scores={}))
    found = replace(found, result=replace(found.result, questions={"data_a": answered("capable")}))
    page, appendix = dimensions_page(found, edition()), appendix_page([found], edition())
    assert page is not None
    assert appendix is not None
    assert ({block.score for block in page.blocks}, appendix.parts[0].tables[0].score) == ({""}, "")


def test_dimensions_without_an_answer_are_named_with_the_reason_and_listed_in_the_appendix() -> None:
    found = assessment(
        questions={"data_a": answered("capable"), "strategy_a": answered(None), "strategy_b": answered(None)}
    )
    page = dimensions_page(found, edition("nl"))
    assert page is not None
    assert [block.title for block in page.blocks] == ["Data"]
    assert (page.unanswered_title, page.unanswered) == (
        "Twee dimensies zonder antwoorden",
        (Unanswered("Strategie", "Weet niet"), Unanswered("Cultuur", "Niet gevraagd")),
    )


def test_without_any_answer_there_is_only_the_appendix() -> None:
    assert dimensions_page(assessment(questions={}), edition()) is None
    assert appendix_page([assessment(questions={})], edition()) is not None


def test_at_the_top_of_every_scale_there_is_nothing_ahead() -> None:
    top = assessment(questions={"data_a": answered("cultural"), "data_b": answered("cultural")})
    page = dimensions_page(top, edition())
    assert page is not None
    assert [block.ahead for block in page.blocks] == [False]
