"""No report says what its result does not: every number is its own, every promised one is there, and no sentence contradicts the data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cxmaturity
from cxmaturity.files.messages import read_messages
from cxmaturity.report.context import report_context
from cxmaturity.report.standing import Assessment, headline
from cxmaturity.report.theme import DEFAULT_THEME
from tests.claims import FINDINGS, LEADS, Facts, holds
from tests.page_claims import GROUP_NOTES, PAGE_LEADS, TITLES
from tests.printed import LANGUAGES, every_report, report_of
from tests.report.samples import assessment, maturity, steps_assessment, text
from tests.scoring.small import DK, NA, person, scored
from tests.sentences import UnreadableError
from tests.truth import allowed, invented, promised, texts_in, untold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.report.context import ReportContext
    from tests.claims import Claim
    from tests.oracle_people import Person
    from tests.printed import Report

CATALOGUES = Path(cxmaturity.__file__).parent / "messages"
EVERY_REPORT = pytest.mark.parametrize(("case", "language"), every_report())


@pytest.fixture
def report(case: str, language: str) -> Report:
    return report_of(case, language)


@cache
def written_in_catalogue(language: str) -> tuple[str, ...]:
    lines = (CATALOGUES / f"{language}.ftl").read_text(encoding="utf-8").splitlines()
    return tuple(line.partition("=")[2] for line in lines)


def written(report: Report) -> list[str]:
    """What authors wrote, in the questionnaires and in the catalogue, where a number may stand that is no result."""
    questionnaires = [part.questionnaire.model_dump() for part in report.assessments]
    return [*texts_in(questionnaires), *written_in_catalogue(report.language)]


@EVERY_REPORT
def test_a_report_holds_no_number_that_does_not_follow_from_its_result(report: Report) -> None:
    numbers = allowed(report.assessments, report.language)
    assert invented(report.text, numbers, written(report)) == []


@EVERY_REPORT
def test_every_score_coverage_requirement_and_row_of_a_group_is_told_beside_its_name(report: Report) -> None:
    assert untold(report.text, promised(report.assessments, report.language)) == []


@pytest.mark.parametrize("number", ["3.33", "41%", "n = 17", "99 person-days"])
def test_a_number_out_of_nowhere_is_found(number: str) -> None:
    report = report_of("demo", "en")
    numbers = allowed(report.assessments, "en")
    assert len(invented(f"{report.text} Our benchmark is {number} higher.", numbers, written(report))) == 1


def test_a_number_beside_the_wrong_name_is_found() -> None:
    report = report_of("demo", "en")
    promises = list(promised(report.assessments, "en"))
    lower = report.text.replace("2.75", "2.25")
    assert {kind for _, _, kind in untold(lower, promises)} == {"score"}
    assert len(promises) > 20


def claims_of(context: ReportContext, found: Sequence[Assessment]) -> Iterator[tuple[str, Facts, dict[str, Claim]]]:
    """Every title, lead and note of a report whose claims are known, with what it is about."""
    ordered = sorted(found, key=lambda each: headline(each) is None)
    for page in context.pages:
        about = next((each for each in ordered if page.id.startswith(each.questionnaire.instrument.id)), ordered[0])
        facts = Facts(about, context.language, tuple(ordered))
        yield page.title, facts, dict(TITLES.get(page.kind, {}))
        yield getattr(page, "lead", ""), facts, dict(PAGE_LEADS.get(page.kind, {}))
        for note in page.notes if page.kind == "groups" else ():
            yield note.text, facts, GROUP_NOTES


def check_sentences(context: ReportContext, found: Sequence[Assessment]) -> int:
    """How many texts were held against the result; one that is not true is an error."""
    return sum(holds(told, facts, claims) for told, facts, claims in claims_of(context, found) if claims and told)


@EVERY_REPORT
def test_no_title_lead_or_note_contradicts_the_result(report: Report) -> None:
    assert check_sentences(report.context, report.assessments) > len(report.assessments)


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("The score says Cultural, but one requirement holds the organisation at Considered", FINDINGS),
        ("The score says Capable, but two requirements hold the organisation at Considered", FINDINGS),
        ("The top stage is reached: Considered", FINDINGS),
        ("Considered, 0.04 short of Capable", FINDINGS),
        ("The strongest dimension is Data (3.25).", LEADS),
        ("The strongest dimension is Culture (3.26).", LEADS),
        ("The weakest are Data and Strategy (both 1.75).", LEADS),
        ("Every requirement of every stage is met.", LEADS),
        ("Noordkade Energie stands at Considered, stage 3 of 4.", LEADS),
    ],
)
def test_a_false_sentence_is_found(said: str, claims: dict[str, Claim]) -> None:
    with pytest.raises(AssertionError, match="not true"):
        holds(said, Facts(assessment(), "en"), claims)


def test_a_sentence_that_nobody_holds_against_the_data_is_found() -> None:
    with pytest.raises(UnreadableError, match="Forty per cent of your customers leave"):
        holds("Forty per cent of your customers leave.", Facts(assessment(), "en"), LEADS)


DIMENSIONS = ("strategy", "data", "culture")
STAGED = {
    "title": text("The stages", "De fasen"),
    "score": "overall",
    "stages": [
        {"id": "cluttered", "title": text("Cluttered"), "requires": ["coverage(overall) >= 0.75"]},
        {"id": "considered", "title": text("Considered"), "from": 1.5},
        {"id": "capable", "title": text("Capable"), "from": 2.5, "requires": ["floor >= 1.5", "data_a >= 3"]},
        {"id": "cultural", "title": text("Cultural"), "from": 3.5, "requires": ["floor >= 2.5", "culture_b >= 4"]},
    ],
}


@cache
def model(*, staged: bool) -> Questionnaire:
    """Three dimensions with gates, a floor and a least of answers; or no ladder at all."""
    scores = {
        "overall": {"aggregate": "mean", "of": "dimensions", "title": text("Overall", "Totaal")},
        "floor": {"aggregate": "min", "of": "dimensions", "title": text("Lowest", "Laagste")},
    }
    return maturity(DIMENSIONS, scores=scores, ladders={"stages": STAGED} if staged else {})


def answering(chance: Random, low: int, high: int, missing: float, department: str) -> Person:
    """Somebody who answers between these options, and now and then not at all."""
    ids = [f"{dimension}_{part}" for dimension in DIMENSIONS for part in "ab"]
    given_ = {id_: chance.choice([DK, NA]) if chance.random() < missing else chance.randint(low, high) for id_ in ids}
    return person(department=department, **given_)


@st.composite
def made(draw: st.DrawFn) -> Assessment:
    """An assessment of one person or of some departments, who agree or do not, and of whom answers may be missing."""
    chance = Random(draw(st.integers(0, 10**9)))  # noqa: S311 - nothing here is secret
    low = draw(st.integers(1, 4))
    reach = (low, draw(st.integers(low, 4)))
    missing = draw(st.sampled_from([0, 0, 0, 0.1, 0.4]))
    sizes = draw(st.one_of(st.just([]), st.lists(st.integers(1, 9), min_size=1, max_size=4)))
    groups = [
        answering(chance, *sorted((chance.randint(*reach), chance.randint(*reach))), missing, f"Team {place}")
        for place, size in enumerate(sizes)
        for _ in range(size)
    ]
    people = groups or [answering(chance, *reach, missing, "")]
    asked = model(staged=draw(st.sampled_from([True, True, True, False])))
    return Assessment(asked, scored(asked, *people, by="department" if groups else None))


STEPS = [(), ("owner",), ("owner", "journey"), ("owner", "goals"), ("journey",), ("owner", "journey", "goals")]
SECTIONS = ("summary", "stages", "profile", "groups", "dimensions", "steps", "roadmap", "appendix")


def no_sentence_contradicts(found: Assessment, steps: Sequence[str] | None, language: str) -> None:
    every = [found] if steps is None else [found, steps_assessment(*steps)]
    context = report_context(every, read_messages(language), DEFAULT_THEME, sections=SECTIONS)
    assert check_sentences(context, every) > 0


@given(made(), st.sampled_from([None, *STEPS]), st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=15, derandomize=True)
def test_no_sentence_contradicts_made_up_answers(found: Assessment, steps: Sequence[str] | None, language: str) -> None:
    no_sentence_contradicts(found, steps, language)


@pytest.mark.slow
@given(made(), st.sampled_from([None, *STEPS]), st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=150)
def test_no_sentence_contradicts_many_made_up_answers(
    found: Assessment, steps: Sequence[str] | None, language: str
) -> None:
    no_sentence_contradicts(found, steps, language)
