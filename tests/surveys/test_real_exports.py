"""Real exports of survey tools give the facts that were counted in them without this package."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.surveys.mapping import read_mapping
from cxmaturity.surveys.read import Import, read_survey

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "surveys"
EXPORTS = ROOT.parent / "shared" / "survey_exports"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXPORTS.exists(), reason="the folder of real survey exports is not beside the checkout"),
]


def imported(case: str, export: str) -> Import:
    questionnaire = read_questionnaire((CASES / f"{case}.yaml").read_text(encoding="utf-8"), f"{case}.yaml")
    name = f"{case}_mapping.yaml"
    mapping = read_mapping((CASES / name).read_text(encoding="utf-8"), name)
    return read_survey(EXPORTS / export, questionnaire.questionnaire, mapping)


@pytest.fixture(scope="module")
def maintainers() -> Import:
    return imported("maintainers", "surveymonkey/cncf_maintainers_2024_h1.csv")


def test_every_row_of_the_maintainers_takes_part(maintainers: Import):
    receipt = maintainers.receipt
    assert (receipt.rows, receipt.accepted, receipt.rejected) == (93, 93, ())
    assert (receipt.unread, receipt.without_column, receipt.warnings) == ((), (), ())
    assert not receipt.doubtful


@pytest.mark.parametrize(
    ("question", "promoters", "passives", "detractors", "not_applicable"),
    [
        ("recommend", 62, 21, 10, 0),
        ("support", 41, 29, 19, 4),
        ("live_events", 55, 15, 17, 6),
        ("staff_speed", 58, 17, 13, 5),
        ("resources", 33, 37, 22, 1),
        ("committees", 29, 22, 41, 1),
        ("metrics", 45, 27, 18, 3),
        ("committee_speed", 16, 14, 20, 43),
    ],
)
def test_the_ends_of_a_scale_may_be_words(
    maintainers: Import, question: str, promoters: int, passives: int, detractors: int, not_applicable: int
):
    frame = maintainers.responses.frame
    answers = frame[question].drop_nulls()
    counted = (int((answers >= 9).sum()), int(answers.is_between(7, 8).sum()), int((answers <= 6).sum()))
    states = frame.get_column(f"{question}:state", default=None)
    assert counted == (promoters, passives, detractors)
    assert (0 if states is None else int((states == "na").sum())) == len(frame) - len(answers) == not_applicable


def test_a_low_end_of_0_gives_the_counted_mean(maintainers: Import):
    assert maintainers.responses.frame["recommend"].mean() == pytest.approx(8.6237, abs=5e-5)


def test_a_prompt_that_was_exported_as_an_answer_is_skipped(maintainers: Import):
    frame = maintainers.responses.frame
    assert dict(frame["advisory_group"].value_counts().rows()) == {"no": 65, "yes": 15, None: 13}
    assert int((frame["advisory_group:state"] == "skipped").sum()) == 13


@pytest.fixture(
    scope="module",
    params=["plain/informal_models_de_semicolon.csv", "plain/informal_models_de.xlsx"],
    ids=["csv", "xlsx"],
)
def informal_models(request: pytest.FixtureRequest) -> Import:
    return imported("informal_models", request.param)


def test_german_labels_are_read_from_csv_and_workbook_alike(informal_models: Import):
    receipt, frame = informal_models.receipt, informal_models.responses.frame
    assert (receipt.rows, receipt.accepted, receipt.unread) == (45, 45, ())
    assert dict(frame["communication"].drop_nulls().value_counts().rows()) == {
        "very_often": 20,
        "rather_often": 16,
        "seldom": 2,
        "rather_seldom": 1,
    }
    assert int((frame["communication:state"] == "skipped").sum()) == 6


def test_german_yes_and_no_tick_the_options_of_a_multiple_choice(informal_models: Import):
    assert int(informal_models.responses.frame["background:computing"].sum()) == 29


def test_a_declared_missing_answer_is_read_as_its_state(informal_models: Import):
    assert int((informal_models.responses.frame["not_kept:state"] == "declined").sum()) == 1
