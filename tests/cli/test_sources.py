from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ANSWERS, HEAD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx


def test_an_answers_file_may_come_from_stdin(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ANSWERS.encode())))
    assert cx("score", "-").out.startswith("Acme | Tiny scan")


def test_what_is_no_text_on_stdin_ends_with_2(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe")))
    assert cx("score", "-") == (
        2,
        "",
        "<stdin>: error CX900: what comes in is not UTF-8\n  help: `-` takes an answers file in UTF-8\n",
    )


def test_the_problems_of_all_sources_are_shown_at_once(cx: Cx, acme: Path) -> None:
    (acme / "wrong.yaml").write_text(HEAD + "answers: {kind: hihg}\n")
    ran = cx("score", "wrong.yaml", "nope.yaml")
    places = [line.partition(" error")[0] for line in ran.err.splitlines() if " error " in line]
    assert (ran.code, places) == (2, ["wrong.yaml:4:17:", "nope.yaml:"])


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (
            ("--by", "departmnt"),
            "survey.csv: error CX511: no column is called `departmnt`\n  help: did you mean `department`?\n",
        ),
        (("--date", "2026-13-01"), "error CX920: `2026-13-01` is not a day\n  help: write it as 2026-10-14\n"),
    ],
)
def test_a_choice_that_does_not_fit_is_named(cx: Cx, options: tuple[str, ...], error: str) -> None:
    ran = cx("score", "survey.csv", "-q", "tiny.yaml", *options)
    assert (ran.out, ran.err) == ("", error)


def test_answers_without_groups_cannot_be_grouped(cx: Cx) -> None:
    assert cx("score", "answers.yaml", "--by", "department") == (
        2,
        "",
        "answers.yaml: error CX921: there is no grouping `department`\n  help: groupings: none\n",
    )


def test_a_survey_needs_a_questionnaire(cx: Cx) -> None:
    assert cx("score", "survey.csv") == (
        2,
        "",
        "survey.csv: error CX923: which questionnaire was answered?\n  help: name it: -q cx-maturity\n",
    )


def test_a_mapping_names_the_questionnaire_that_lies_beside_it(cx: Cx, acme: Path) -> None:
    mapping = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: tiny\ncolumns: {kind: kind, quick: quick}\n"
    (acme / "mapping.yaml").write_text(mapping)
    assert cx("score", "survey.csv", "--mapping", "mapping.yaml").out.startswith("Tiny scan | 12 respondents")


def test_the_date_and_the_name_of_the_client_can_be_given(cx: Cx) -> None:
    out = cx("score", "answers.yaml", "--date", "2025-01-02", "--organisation", "Zeta").out
    assert out.startswith("Zeta | Tiny scan | 2025-01-02 | 1 respondent\n")


def test_one_of_several_organisations_can_be_chosen(cx: Cx, acme: Path) -> None:
    (acme / "branches.csv").write_text("organisation,kind,quick\nAcme,high,high\nBcme,low,low\n")
    chosen = ("score", "branches.csv", "-q", "tiny.yaml", "--quiet", "--organisation")
    assert cx(*chosen, "Bcme").out.startswith("Bcme | Tiny scan | 1 respondent\n")
    assert cx(*chosen, "Zeta").err == (
        "branches.csv: error CX922: there is no organisation `Zeta`\n  help: there are: Acme, Bcme\n"
    )


def test_a_survey_without_a_usable_row_ends_with_1(cx: Cx, acme: Path) -> None:
    (acme / "empty.csv").write_text("kind,quick\n,\n,\n")
    ran = cx("score", "empty.csv", "-q", "tiny.yaml")
    assert (ran.code, ran.out) == (1, "")
