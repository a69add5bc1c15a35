from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx


def test_the_stage_what_binds_and_every_score_are_shown(cx: Cx) -> None:
    assert cx("score", "answers.yaml") == (
        0,
        """Acme | Tiny scan | 2026-10-14 | 1 respondent

Stage: Asleep

What stands between here and Awake
Requirement      Actual   Needed   To go
────────────────────────────────────────
Service ≥ 1.75     1.50     1.75    0.25

Scores
Score     Value   Coverage
──────────────────────────
Service    1.50       100%

""",
        "",
    )


def test_titles_and_numbers_are_in_the_language_asked_for(cx: Cx) -> None:
    out = cx("score", "answers.yaml", "--lang", "nl").out
    assert out.startswith("Acme | Kleine scan | 2026-10-14")
    assert "Dienst    1,50       100%" in out


def test_groups_are_shown_beside_each_other(cx: Cx) -> None:
    out = cx("score", "survey.csv", "-q", "tiny.yaml", "--by", "department", "--quiet").out
    assert out.endswith("""By department (a dash: hidden, too few answers)
Score          Help   Sales
───────────────────────────
Respondents       6       6
Stage         Awake   Awake
Service        1.75    1.75

""")


@pytest.mark.parametrize("flag", [("--json",), ("--format", "json")])
def test_json_is_all_that_stands_on_stdout(cx: Cx, flag: tuple[str, ...]) -> None:
    ran = cx("score", "survey.csv", "-q", "tiny.yaml", *flag)
    assert json.loads(ran.out)["scores"]["service"]["value"] == 1.75
    assert ran.err.startswith("survey.csv: 12 rows read = 12 accepted + 0 rejected")


def test_several_sources_are_one_engagement_in_json(cx: Cx) -> None:
    found = json.loads(cx("score", "answers.yaml", "survey.csv", "-q", "tiny.yaml", "--json").out)
    assert (found["format"], [part["respondents"] for part in found["results"]]) == ("cxmaturity-engagement", [1, 12])


def test_organisations_of_one_file_are_scored_each(cx: Cx, acme: Path) -> None:
    (acme / "branches.csv").write_text("organisation,kind,quick\nAcme,high,high\nBcme,low,low\n")
    out = cx("score", "branches.csv", "-q", "tiny.yaml").out
    assert [line for line in out.splitlines() if "|" in line] == [
        "Acme | Tiny scan | 1 respondent",
        "Bcme | Tiny scan | 1 respondent",
    ]


def test_the_reasons_behind_a_ladder_are_shown(cx: Cx) -> None:
    assert (
        cx("score", "answers.yaml", "--explain", "maturity").out
        == """Stage [maturity]: Asleep
├── 1. Asleep: reached
│   └── coverage(service) >= 0.5: met: 1, needed 0.5
│       └── Service [service]: 1.5 = (2 + 1) / 2
│           ├── Kind? [kind]: high = 2
│           └── Quick? [quick]: low = 1
└── 2. Awake: not reached: 1 of 1 requirements not met
    └── service >= 1.75: not met: 1.5, needed 1.75, 0.25 to go
        └── Service [service]: 1.5, see above
"""
    )


def test_reasons_come_as_json_too(cx: Cx) -> None:
    assert json.loads(cx("score", "answers.yaml", "--explain", "kind", "--json").out) == [
        {"what": "Kind? [kind]", "found": "high = 2", "rests_on": []}
    ]


@pytest.mark.parametrize(
    ("id_", "way_out"),
    [("servce", "did you mean `service`?"), ("zzz", "for example: maturity, service, kind, quick, remark")],
)
def test_what_is_unknown_cannot_be_explained(cx: Cx, id_: str, way_out: str) -> None:
    assert cx("score", "answers.yaml", "--explain", id_) == (
        2,
        "",
        f"error CX924: there is nothing called `{id_}` to explain\n  help: {way_out}\n",
    )


def test_a_language_that_is_not_there_is_refused(cx: Cx) -> None:
    assert cx("score", "answers.yaml", "--lang", "fr") == (
        2,
        "",
        "error CX303: `tiny` is not written in `fr`\n  help: it is in: en, nl\n",
    )


def test_doubt_ends_with_1_when_asked_to_be_strict(cx: Cx) -> None:
    ran = cx("score", "survey.csv", "-q", "tiny.yaml", "--strict")
    assert (ran.code, ran.err.splitlines()[-2:]) == (
        1,
        [
            "survey.csv: error CX590: in doubt: 1 questions without a column",
            "  help: the receipt names each of them",
        ],
    )


def test_nothing_is_in_doubt_about_an_answers_file(cx: Cx) -> None:
    assert cx("score", "answers.yaml", "--strict").code == 0


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--what-if", "quick=high", "--path"), "--path and --what-if"),
        (("--to", "awake", "--explain", "maturity"), "--explain and --path"),
        (("--advice", "--what-if", "quick=high"), "--what-if and --advice"),
    ],
)
def test_what_one_run_cannot_show_together_is_refused(cx: Cx, asked: tuple[str, ...], told: str) -> None:
    message = f"error CX933: {told} do not go together\n  help: run the command once for each\n"
    assert cx("score", "answers.yaml", *asked) == (2, "", message)
