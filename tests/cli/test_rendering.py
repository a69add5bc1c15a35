from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.cli.options import Choices
from cxmaturity.cli.rendering import results_of
from cxmaturity.cli.sources import read_and_score
from tests.cli.conftest import ANSWERS, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx


def test_a_report_is_about_one_organisation_of_a_file(cx: Cx, acme: Path) -> None:
    (acme / "branches.csv").write_text("organisation,kind,quick\nAcme,high,high\nBcme,low,low\n")
    assert cx("report", "branches.csv", "-q", "tiny.yaml", "--quiet") == (
        2,
        "",
        (
            "branches.csv: error CX925: the file holds 2 organisations, and a report is about one\n"
            "  help: choose one: --organisation NAME, such as Acme, Bcme\n"
        ),
    )
    command = ("report", "branches.csv", "-q", "tiny.yaml", "--organisation", "Bcme", "--format", "html")
    assert cx(*command).out == "bcme-en.html\n"


def test_sources_about_different_organisations_are_no_report(cx: Cx, acme: Path) -> None:
    (acme / "other.yaml").write_text(ANSWERS.replace("Acme", "Bcme"))
    assert cx("report", "answers.yaml", "other.yaml") == (
        2,
        "",
        (
            "error CX925: a report is about one organisation, and these sources are about `Acme` and `Bcme`\n"
            "  help: say how the client is called: --organisation NAME\n"
        ),
    )


def test_two_sources_on_one_questionnaire_are_not_pooled(cx: Cx) -> None:
    assert cx("report", "answers.yaml", "survey.csv", "-q", "tiny.yaml", "--quiet") == (
        2,
        "",
        (
            "error CX929: `answers.yaml` and `survey.csv` both answer `tiny`, and a report shows one of them\n"
            "  help: make a report of each, or put the respondents in one file\n"
        ),
    )


def test_a_source_without_a_name_is_about_the_organisation_of_the_others(acme: Path) -> None:
    (acme / "second.yaml").write_text(QUESTIONNAIRE.replace("id: tiny", "id: second"))
    nameless = ANSWERS.replace("questionnaire: tiny", "questionnaire: second").replace("organisation: Acme\n", "")
    (acme / "nameless.yaml").write_text(nameless)
    scored = read_and_score(["nameless.yaml", "answers.yaml"], Choices()).parts
    assert [result.organisation for result in results_of(scored)] == ["Acme", "Acme"]


def test_a_report_has_no_room_for_a_name_without_end(cx: Cx) -> None:
    assert cx("report", "answers.yaml", "--organisation", "x" * 5000) == (
        2,
        "",
        (
            "error CX925: the organisation's name has 5,000 characters, and a report has room for 200\n"
            "  help: give a shorter one: --organisation NAME\n"
        ),
    )
