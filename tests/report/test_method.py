from dataclasses import replace
from typing import Any

import pytest

from cxmaturity.report.context import Assessment
from cxmaturity.report.method import Formula, Reference, method_page
from tests.pieces import piece
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
        Reference("The makers of this questionnaire", "", "Written for this instrument."),
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


def of_many(*changes: dict[str, Any], scores: dict[str, Any] | None = None) -> Assessment:
    """Twenty people on the dimensions `d0`, `d1` and so on, each changed like this."""
    dimensions = [
        {
            "id": f"d{place}",
            "title": text("Part"),
            "questions": [{"id": f"d{place}_{k}", "type": "yesno", "prompt": text("So?")} for k in "ab"],
            **change,
        }
        for place, change in enumerate(changes)
    ]
    model = checklist(dimensions=dimensions, scores=scores or {}, ladders={}, classes={})
    return Assessment(model, replace(assessment().result, ladders={}, respondents=20))


RESPONDED = ("20 people responded.", "20 mensen hebben geantwoord.")
HALF = (
    "Where missing answers are left out, a person counts when at least half of the questions that apply, by weight, have an answer.",
    (
        "Waar ontbrekende antwoorden niet meetellen, telt iemand mee als minstens de helft van de vragen die van toepassing zijn, naar gewicht, "
        "een antwoord heeft."
    ),
)
MEDIAN = (
    "Where one answer stands for all, it is the highest that more than half of the answers reach.",
    "Waar één antwoord voor allemaal staat, is dat het hoogste dat meer dan de helft van de antwoorden haalt.",
)
MEAN = (
    "A mean over questions is first taken for each person, then averaged.",
    "Een gemiddelde over vragen wordt eerst per persoon bepaald en daarna gemiddeld.",
)
SUM = (
    "A sum over questions is first taken for each person, then averaged.",
    "Een som over vragen wordt eerst per persoon bepaald en daarna gemiddeld.",
)
WHOLE = (
    "Where a sum needs every answer, a person with a missing one does not count in it.",
    "Waar een som alle antwoorden nodig heeft, telt iemand met een ontbrekend antwoord er niet in mee.",
)
LOWEST = (
    "The lowest of several questions is taken once, from the answers that stand for all.",
    "De laagste van meerdere vragen wordt één keer bepaald, uit de antwoorden die voor allemaal staan.",
)
HIGHEST = (
    "The highest of several questions is taken once, from the answers that stand for all.",
    "De hoogste van meerdere vragen wordt één keer bepaald, uit de antwoorden die voor allemaal staan.",
)
SHARE = (
    "A share is taken once, over the answers of all together.",
    "Een aandeel wordt één keer bepaald, over de antwoorden van allemaal samen.",
)


@pytest.mark.parametrize(
    ("found", "sentences"),
    [
        (of_many({}), (MEAN, HALF)),
        (of_many({"aggregate": "min"}), (LOWEST,)),
        (of_many({"aggregate": "max"}), (HIGHEST,)),
        (of_many({"aggregate": "sum"}), (SUM, WHOLE)),
        (of_many({"aggregate": "sum", "missing": "leave_out"}), (SUM, HALF)),
        (of_many({"aggregate": "mean", "missing": {"count_at": 1}}), (MEAN,)),
        (of_many({}, {"aggregate": "min"}), (MEAN, HALF, LOWEST)),
        (
            of_many({}, scores={"high": {"aggregate": "share", "of": ["d0_a"], "at_least": 1}}),
            (MEAN, HALF, SHARE),
        ),
    ],
)
def test_what_is_taken_per_person_and_what_once_is_told_for_the_aggregates_in_use(
    found: Assessment, sentences: tuple[tuple[str, str], ...]
) -> None:
    for place, language in enumerate(("en", "nl")):
        chapter = method_page([found], edition(language)).chapters[-2]
        assert chapter.paragraphs == tuple(said[place] for said in (RESPONDED, *sentences, MEDIAN))


UNKNOWN = (
    "A sum with a missing answer is unknown. The answer never counts as zero, but it lowers what we call “answered”.",
    "Een som waarin een antwoord ontbreekt, is onbekend. Zo’n antwoord telt nooit als nul, maar verlaagt wel wat hier \u2018beantwoord’ heet.",
)


def test_a_sum_with_a_missing_answer_is_told_to_be_unknown() -> None:
    for language, sentence in zip(("en", "nl"), UNKNOWN, strict=True):
        assert sentence in told(of_many({"aggregate": "sum"}), language)
        assert sentence not in told(of_many({}), language)


def test_the_sources_of_advice_are_named_when_it_is_given() -> None:
    questionnaire = maturity(sources={"used": {"title": "Used"}, "not_used": {"title": "Not used"}})
    found = Assessment(questionnaire, replace(assessment().result, advice=(piece("a", source=("used",)),)))
    assert "Used" in [source.title for source in method_page([found], edition()).sources]
    assert "Not used" not in [source.title for source in method_page([found], edition()).sources]
