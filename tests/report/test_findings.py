from dataclasses import replace
from pathlib import Path

import pytest

from cxmaturity.files.source import read_source
from cxmaturity.model.result import Next
from cxmaturity.report.context import Assessment
from cxmaturity.report.findings import extremes_sentences, finding, profile_finding, steps_finding
from cxmaturity.report.standing import climbs, standings
from tests.report.samples import asked, assessment, climbed, edition, maturity, result, steps_assessment
from tests.report.situations import SITUATIONS, told

CATALOGUE = Path(__file__).parents[1] / "cases" / "report" / "situations.yaml"
SENTENCES = read_source(CATALOGUE.read_text(encoding="utf-8"), CATALOGUE.name).data


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_every_situation_is_told_as_the_catalogue_says(name: str, language: str) -> None:
    assert told(SITUATIONS[name], language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_situations() -> None:
    assert set(SENTENCES) == set(SITUATIONS)


@pytest.mark.parametrize(
    ("stage", "overall", "gate", "sentence"),
    [
        ("considered", 2.58, 2.0, "The score says Capable, but one requirement holds the organisation at Considered"),
        ("considered", 2.58, None, "The score says Capable, but one requirement holds the organisation at Considered"),
        ("considered", 2.46, 3.0, "Considered, 0.04 short of Capable"),
        ("considered", 2.4999, 3.0, "Considered, 0.01 short of Capable"),
        ("considered", 2.46, 2.0, "Considered: Capable takes a higher score and one more requirement"),
        ("considered", None, 2.0, "Considered: two requirements to go before Capable"),
        ("cultural", 3.7, 4.0, "The top stage is reached: Cultural"),
        (None, None, None, "There are too few answers to name a stage"),
    ],
)
def test_the_finding_follows_the_ladder(
    stage: str | None, overall: float | None, gate: float | None, sentence: str
) -> None:
    values = {"strategy": 2.75, "data": 1.75, "culture": 3.25}
    found = Assessment(maturity(), result(values, climbed(stage, overall, gate), overall))
    assert finding(found, edition()) == sentence


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("below_first", "De eerste fase, Cluttered, is nog niet bereikt"),
        ("insufficient", "Er zijn te weinig antwoorden om een fase te noemen"),
        ("reduced_scope", "Deze selectie van vragen geeft geen fase"),
        ("suppressed", "Er zijn te weinig respondenten om een uitkomst te tonen"),
    ],
)
def test_a_missing_stage_is_explained(status: str, sentence: str) -> None:
    ladder = replace(climbed(None, None), status=status)  # type: ignore[arg-type]
    assert finding(assessment(ladder), edition("nl")) == sentence


@pytest.mark.parametrize(("actual", "needed"), [(None, None), (3.0, 2.0)])
def test_a_score_that_is_not_too_low_is_a_requirement_like_others(actual: float | None, needed: float | None) -> None:
    unmet = replace(asked("overall <= 2", 1.0, 2.0, "overall"), actual=actual, needed=needed, met=False)
    ladder = replace(climbed("considered", 2.0), next=Next("capable", (unmet,)))
    found = Assessment(maturity(), result({"strategy": 2.0, "data": 2.0, "culture": 2.0}, ladder, 2.0))
    assert finding(found, edition("nl")) == "Considered: nog één eis te gaan tot Capable"


def test_without_a_ladder_the_score_is_the_finding() -> None:
    without = assessment()
    bare = Assessment(maturity(ladders={}), replace(without.result, ladders={}))
    assert finding(bare, edition("nl")) == "Een score van 2,58 op een schaal van 1 tot 4"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((1.0, 2.0, 3.0), "Strongest in Culture, weakest in Strategy"),
        ((3.0, 2.0, 3.0), "Strongest in Strategy and Culture, weakest in Data"),
        ((2.0, 2.0, 2.0), "All dimensions score 2.00"),
        ((2.601, 2.602, 2.599), "All dimensions score 2.60"),
        ((2.501, 2.502, 2.6), "The dimensions lie close together: from 2.50 to 2.60"),
        ((2.501, 2.502, 2.9), "Strongest in Culture, weakest in Strategy and Data"),
        ((None, None, 2.0), "Culture scores 2.00"),
        ((None, None, None), "The answers do not give a score yet"),
    ],
)
def test_the_profile_says_how_dimensions_compare(values: tuple[float | None, ...], sentence: str) -> None:
    given = dict(zip(("strategy", "data", "culture"), values, strict=True))
    found = Assessment(maturity(), result(given, climbed("considered", 2.0)))
    assert profile_finding(edition(), standings(found)) == sentence


def test_many_that_share_a_score_are_counted_not_named() -> None:
    names = ("a", "b", "c", "d")
    found = Assessment(
        maturity(names), result(dict(zip(names, (3.0, 3.0, 3.0, 1.5), strict=True)), climbed("considered", 2.6))
    )
    assert profile_finding(edition(), standings(found)) == "d stays behind at 1.50; the highest score is 3.00"
    assert extremes_sentences(edition(), standings(found)) == (
        "Three dimensions share the highest score, 3.00.",
        "The weakest is d (1.50).",
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((1.5, 1.5, 1.5, 3.0), "d leads with 3.00; the lowest score is 1.50"),
        ((1.5, 1.5, 1.5, 3.0, 3.0, 3.0), "The dimensions run from 1.50 to 3.00"),
    ],
)
def test_of_many_the_one_that_stands_out_is_named(values: tuple[float, ...], sentence: str) -> None:
    names = "abcdef"[: len(values)]
    scores = dict(zip(names, values, strict=True))
    found = Assessment(maturity(tuple(names)), result(scores, climbed("considered", 2.6)))
    assert profile_finding(edition(), standings(found)) == sentence


@pytest.mark.parametrize(
    ("reached", "sentence"),
    [
        (("owner", "journey", "goals"), "Alle drie stappen staan"),
        (("owner",), "Eén van de drie stappen staat"),
        ((), "Geen van de drie stappen staat al"),
        (("owner", "goals"), "Eén van de drie stappen staat stevig, één staat op los zand"),
        (("journey", "goals"), "Geen stap staat stevig: wat klaar is, staat bij twee van de drie stappen op los zand"),
    ],
)
def test_steps_are_counted_as_they_stand(reached: tuple[str, ...], sentence: str) -> None:
    found = steps_assessment(*reached)
    assert steps_finding(edition("nl"), climbs(found, "free")[0]) == sentence
