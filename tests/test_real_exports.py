"""Real exports of survey tools, scored with questionnaires and mappings of our own; the figures were counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxmaturity.cli.app import run

EXPORTS = Path(__file__).parents[2] / "shared" / "survey_exports"
SURVEYS = Path(__file__).parent / "cases" / "surveys"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXPORTS.is_dir(), reason="the folder of real exports is not beside this checkout"),
]


def scored(capsys: pytest.CaptureFixture[str], export: str, name: str, *options: str) -> dict[str, tuple[float, int]]:
    """Value and number of respondents of every score."""
    code = run(["score", str(EXPORTS / export), "--mapping", str(SURVEYS / f"{name}_mapping.yaml"), "--json", *options])
    scores = json.loads(capsys.readouterr().out)["scores"]
    assert code == 0
    return {id_: (round(score["value"], 4), score["n"]) for id_, score in scores.items()}


def test_an_nps_counts_words_at_the_ends_of_the_scale(capsys: pytest.CaptureFixture[str]) -> None:
    found = scored(capsys, "surveymonkey/cncf_maintainers_2024_h1.csv", "maintainers")
    assert {id_.removeprefix("nps_"): value for id_, value in found.items() if id_.startswith("nps_")} == {
        "recommend": (round(100 * (62 - 10) / 93, 4), 93),
        "support": (round(100 * (41 - 19) / 89, 4), 89),
        "live_events": (round(100 * (55 - 17) / 87, 4), 87),
        "staff_speed": (round(100 * (58 - 13) / 88, 4), 88),
        "resources": (round(100 * (33 - 22) / 92, 4), 92),
        "committees": (round(100 * (29 - 41) / 92, 4), 92),
        "metrics": (round(100 * (45 - 18) / 90, 4), 90),
        "committee_speed": (round(100 * (16 - 20) / 50, 4), 50),
    }
    assert found["mean_recommend"] == (8.6237, 93)


@pytest.mark.parametrize("file", ["informal_models_de_semicolon.csv", "informal_models_de.xlsx"])
def test_a_csv_file_and_a_workbook_of_one_survey_give_the_same(capsys: pytest.CaptureFixture[str], file: str) -> None:
    found = scored(capsys, f"plain/{file}", "informal_models", "--lang", "de")
    assert found == {"purposes": (4.2375, 40), "reuse": (2.3226, 31), "mean_communication": (4.3846, 39)}


def test_every_row_of_a_real_export_is_accounted_for(capsys: pytest.CaptureFixture[str]) -> None:
    mapping = str(SURVEYS / "maintainers_mapping.yaml")
    export = EXPORTS / "surveymonkey" / "cncf_maintainers_2024_h1.csv"
    assert run(["score", str(export), "--mapping", mapping, "--by", "employer", "--json"]) == 0
    receipt = capsys.readouterr().err.splitlines()
    assert receipt[0] == f"{export}: 93 rows read = 93 accepted + 0 rejected"
