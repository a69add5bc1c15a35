from dataclasses import replace

from cxmaturity.report.cover import cover
from cxmaturity.report.standing import Assessment
from cxmaturity.report.theme import Theme
from tests.report.samples import (
    assessment,
    climbed,
    context,
    edition,
    indicators_assessment,
    maturity,
    steps_assessment,
)


def test_the_front_page_says_what_for_whom_when_and_how_it_came_out() -> None:
    front = cover([assessment()], edition("nl"))
    assert (front.kicker, front.title, front.client, front.date, front.headline) == (
        "Rapport",
        "Klantvolwassenheid",
        "Noordkade Energie",
        "14 oktober 2026",
        "Considered – 2,58",
    )
    assert front.subtitle == "De score wijst op Capable, maar één eis houdt de organisatie op Considered"


def test_the_headline_is_a_stage_a_score_or_nothing() -> None:
    bare = Assessment(maturity(ladders={}), replace(assessment().result, ladders={}))
    found = (assessment(climbed("considered", None), scores={}), bare, steps_assessment("owner"))
    assert [cover([one], edition()).headline for one in found] == ["Considered", "2.58", ""]


def test_a_brand_puts_its_words_on_the_front_page_and_at_the_foot_of_the_others() -> None:
    theme = Theme(firm="Kade", confidentiality="Secret", kicker="Scan", title="Where we stand", subtitle="For you")
    front = cover([assessment()], replace(edition(), theme=theme))
    assert (front.kicker, front.title, front.subtitle) == ("Scan", "Where we stand", "For you")
    assert (front.firm, front.confidentiality, front.running) == ("Kade", "Secret", "Kade · Secret")
    feet = [
        cover([assessment()], replace(edition(), theme=changed)).running
        for changed in (replace(theme, footer="Kade, 2026"), Theme(), Theme(confidentiality="Secret"))
    ]
    assert feet == ["Kade, 2026 · Secret", "", "Secret"]


def test_a_report_has_a_front_page_where_its_sections_name_it() -> None:
    found = [cover([assessment()], edition(sections=chosen)).shown for chosen in ((), ("cover",), ("summary",))]
    assert found == [True, True, False]


def test_what_nobody_wrote_down_is_left_out() -> None:
    front = cover([assessment(organisation=" ", date=None)], edition())
    assert (front.client, front.date) == ("", "")
    assert context(assessment(organisation="")).title == "Customer maturity"


def test_the_picture_shows_dimensions_of_one_scale_only() -> None:
    mixed = indicators_assessment()
    first = {"asked": mixed.result.scores["asked"]}
    alone = replace(mixed, result=replace(mixed.result, scores={**first, "felt": replace(first["asked"], value=None)}))
    assert cover([mixed], edition()).rose == cover([alone], edition()).rose
