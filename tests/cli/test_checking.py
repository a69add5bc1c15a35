from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.cli.checking import Checked, check_files
from tests.cli.conftest import HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path


def test_answers_are_held_against_the_questionnaire_among_the_files(acme: Path) -> None:
    (acme / "elsewhere").mkdir()
    (acme / "elsewhere/answers.yaml").write_text(HEAD + "answers: {kind: hihg}\n")
    found = check_files([acme / "tiny.yaml", acme / "elsewhere"])
    assert [problem.code for problem in found.problems] == ["CX403"]


def test_answers_are_held_against_the_questionnaire_beside_them(acme: Path) -> None:
    assert check_files([acme / "answers.yaml"]) == Checked(1, [], 1)


def test_answers_to_no_known_questionnaire_cannot_be_checked(acme: Path) -> None:
    (acme / "answers.yaml").write_text(HEAD.replace("tiny", "tiyn") + "answers: {}\n")
    found = check_files([acme / "answers.yaml"])
    assert [problem.message for problem in found.problems] == ["there is no questionnaire `tiyn`"]


def test_a_mapping_is_held_against_its_questionnaire(acme: Path) -> None:
    mapping = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: tiny\ncolumns:\n"
    (acme / "mapping.yaml").write_text(f"{mapping}  kind: {{column: A, values: {{Good: hihg}}}}\n  knd: B\n")
    found = check_files([acme / "mapping.yaml"])
    assert [(problem.line, problem.message) for problem in found.problems] == [
        (5, "`kind` cannot be `hihg`; one of: low, high"),
        (6, "no question is called `knd`"),
    ]


def test_two_copies_of_a_questionnaire_matter_only_to_answers(acme: Path) -> None:
    (acme / "copy.yaml").write_text(QUESTIONNAIRE)
    found = check_files([acme])
    assert [(problem.code, problem.file) for problem in found.problems] == [("CX928", str(acme / "answers.yaml"))]
    assert check_files([acme / "copy.yaml", acme / "tiny.yaml"]).problems == []


def test_a_file_that_cannot_be_read_sets_the_exit_code(acme: Path) -> None:
    assert check_files([acme / "nope.yaml", acme / "tiny.yaml"]).exit_code == 2
    (acme / "tiny.yaml").write_text("- 1\n")
    assert check_files([acme / "tiny.yaml"]).exit_code == 1
