import pytest

from cxmaturity.report.context import Assessment
from cxmaturity.report.method import Formula, Reference, method_page
from tests.report.samples import (
    assessment,
    checklist,
    edition,
    grouped,
    indicators_assessment,
    maturity,
    steps_assessment,
    text,
)


def test_sources_are_those_that_something_refers_to_with_our_own_last() -> None:
    assert method_page([assessment()], edition()).sources == (
        Reference("The report", "A. Author, 2010", ""),
        Reference("This project", "", "Written for this instrument."),
    )


def test_scores_over_dimensions_are_told_in_words() -> None:
    assert method_page([assessment()], edition("nl")).formulas == (Formula("Totaal", "Gemiddelde van 3 dimensies"),)


def test_what_instruments_share_is_said_once() -> None:
    page = method_page([assessment(), steps_assessment("owner")], edition())
    told = [paragraph for chapter in page.chapters for paragraph in chapter.paragraphs]
    assert len(told) == len(set(told))


def test_boundaries_are_those_of_the_ladder() -> None:
    told = [
        paragraph for chapter in method_page([assessment()], edition("nl")).chapters for paragraph in chapter.paragraphs
    ]
    assert "De grenzen naar score: Considered vanaf 1,50, Capable vanaf 2,50 en Cultural vanaf 3,50." in told
    assert "Een dimensie waarvan minder dan 75% is beantwoord, krijgt geen score." in told


def test_anonymity_is_explained_where_a_group_is_hidden() -> None:
    hidden = (
        "Small groups are named without numbers, and so is a group that would give them away. "
        "Nobody’s answers can be traced that way."
    )
    told = [paragraph for chapter in method_page([grouped()], edition()).chapters for paragraph in chapter.paragraphs]
    assert hidden in told


def told(found: Assessment, language: str = "en") -> list[str]:
    return [line for chapter in method_page([found], edition(language)).chapters for line in chapter.paragraphs]


def test_numbers_and_options_are_each_explained_where_they_are_scored() -> None:
    lines = told(indicators_assessment(), "nl")
    assert lines[:3] == [
        "In \u2018Klantcijfers’ bepalen drie vragen de scores.",
        "Een getal telt zoals het is opgegeven, of voor de klasse waarin het instrument het indeelt.",
        "Een antwoord heeft de waarde die het instrument aan de gekozen optie geeft.",
    ]
    assert lines[0] not in told(assessment(), "nl")


@pytest.mark.parametrize(
    ("dimensions", "weights", "sentence"),
    [
        (("data", "culture"), {}, "Alle vragen wegen even zwaar, en alle dimensies ook."),
        (("data",), {}, "Alle vragen wegen even zwaar."),
        (("data", "culture"), {"data": 2.0}, "Vragen en dimensies wegen zo zwaar als het instrument aangeeft."),
    ],
)
def test_weights_are_told_as_they_are(dimensions: tuple[str, ...], weights: dict[str, float], sentence: str) -> None:
    overall = {"aggregate": "mean", "of": "dimensions", "weights": weights}
    found = Assessment(maturity(dimensions, scores={"overall": overall}), assessment().result)
    assert sentence in told(found, "nl")


def test_an_instrument_in_which_nothing_is_scored_says_nothing_of_scoring() -> None:
    asked = [{"id": "remark", "type": "text", "prompt": text("Anything else?")}]
    dimensions = [{"id": "open", "title": text("Open"), "questions": asked}]
    found = Assessment(
        checklist(dimensions=dimensions, scores={}, ladders={}, classes={}), assessment(ladders={}).result
    )
    assert told(found)[0].startswith("A question without an answer is left out")


def test_a_formula_is_shown_as_it_is_written() -> None:
    formulas = method_page([indicators_assessment()], edition()).formulas
    assert formulas[:1] == (Formula("Net Promoter Score", "promoters - detractors"),)


def test_the_questionnaire_is_named_to_the_byte() -> None:
    assert method_page([assessment()], edition("nl")).stamps == (
        "Klantvolwassenheid: instrument small, versie 1.2.0, SHA-256 0123456789ab.",
    )
