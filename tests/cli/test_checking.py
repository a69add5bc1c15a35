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


def test_what_is_wrong_in_a_questionnaire_is_told_once_though_answers_name_it(acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("from: 1.75", "frm: 1.75"))
    problems = check_files([acme]).problems
    assert problems
    assert len(set(problems)) == len(problems)


def test_a_file_that_cannot_be_read_sets_the_exit_code(acme: Path) -> None:
    assert check_files([acme / "nope.yaml", acme / "tiny.yaml"]).exit_code == 2
    (acme / "tiny.yaml").write_text("- 1\n")
    assert check_files([acme / "tiny.yaml"]).exit_code == 1


def test_writing_faults_are_told_at_their_line_when_asked_for(acme: Path) -> None:
    faulty = QUESTIONNAIRE.replace("en: Kind?", "en: Kind and/or quick?").replace("from: 1.75", "from: 2.75")
    (acme / "tiny.yaml").write_text(faulty)
    assert check_files([acme / "tiny.yaml"]).problems == []
    found = check_files([acme / "tiny.yaml"], editorial=True)
    assert [
        (problem.code, problem.severity, problem.line, problem.column, problem.id) for problem in found.problems
    ] == [
        ("CX311", "warning", 13, 61, "en"),
        ("CX320", "warning", 22, 9, "stages"),
    ]


def test_what_loading_warns_of_stands_between_writing_faults(acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("{en: Kind?, nl: Vriendelijk?}", "{en: Kind? Quick?}"))
    found = check_files([acme / "tiny.yaml"], editorial=True)
    assert [(problem.code, problem.line) for problem in found.problems] == [("CX301", 13), ("CX311", 13)]


def test_answers_have_no_editor(acme: Path) -> None:
    assert check_files([acme / "answers.yaml"], editorial=True) == Checked(1, [], 1)


def test_edits_are_held_against_what_is_answered_beside_them(acme: Path) -> None:
    (acme / "edits.yaml").write_text("format: cxmaturity-edits\nversion: 1\ntargets: {servce: awake}\n")
    found = check_files([acme / "edits.yaml"])
    assert [(problem.code, problem.line, problem.help) for problem in found.problems] == [
        ("CX411", 3, "did you mean `service`?")
    ]
    (acme / "edits.yaml").write_text("format: cxmaturity-edits\nversion: 1\ntargets: {service: awake}\n")
    assert check_files([acme / "edits.yaml"]) == Checked(1, [], 1)


def test_a_summary_is_checked_with_the_edits_beside_it(acme: Path) -> None:
    (acme / "edits.yaml").write_text("format: cxmaturity-edits\nversion: 1\n")
    (acme / "summary.nl.md").write_text("x" * 20_001)
    assert [problem.code for problem in check_files([acme / "edits.yaml"]).problems] == ["CX105"]
