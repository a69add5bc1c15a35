from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

MAPPING = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: tiny\n"


def test_files_without_a_mistake_end_with_0(cx: Cx) -> None:
    assert cx("check", "tiny.yaml", "answers.yaml") == (0, "2 files, 0 errors, 0 warnings\n", "")


def test_every_mistake_is_shown_with_its_place(cx: Cx, acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("type: text", "type: txt").replace("0.5", "0.5 +"))
    ran = cx("check", "tiny.yaml")
    places = [line.partition(": error")[0] for line in ran.out.splitlines() if ": error " in line]
    assert (ran.code, places, ran.err) == (1, ["tiny.yaml:15:28", "tiny.yaml:21:93"], "")
    assert ran.out.endswith("1 file, 2 errors, 0 warnings\n")


def test_a_folder_is_searched_but_not_its_hidden_folders(cx: Cx, acme: Path) -> None:
    for folder in ("deep/er", ".venv"):
        (acme / folder).mkdir(parents=True)
        (acme / folder / "wrong.yml").write_text("- 1\n")
    ran = cx("check", ".")
    assert ran.out.splitlines()[0].startswith("deep/er/wrong.yml:1:1: error CX012")
    assert ran.out.endswith("3 files, 1 error, 0 warnings\n")


def test_a_folder_without_files_of_ours_ends_with_2(cx: Cx, acme: Path) -> None:
    (acme / "empty").mkdir()
    assert cx("check", "empty") == (2, "", "empty: error CX927: there are no YAML files in this folder\n")


def test_a_file_is_checked_once(cx: Cx) -> None:
    assert cx("check", "tiny.yaml", ".", "tiny.yaml").out == "2 files, 0 errors, 0 warnings\n"


def test_what_cannot_be_read_does_not_hide_the_rest(cx: Cx, acme: Path) -> None:
    (acme / "answers.yaml").write_text(HEAD + "answers: {kind: hihg}\n")
    ran = cx("check", "nope.yaml", "answers.yaml", "--format", "github")
    assert (ran.code, ran.out, ran.err) == (
        2,
        (
            "::error file=nope.yaml,line=1,col=1,title=CX900::there is no such file\n"
            "::error file=answers.yaml,line=4,col=17,title=CX403::`kind` cannot be `hihg`; one of: low, high"
            " (did you mean `high`?)\n"
        ),
        "",
    )


@pytest.mark.parametrize("flag", [("--json",), ("--format", "json")])
def test_mistakes_come_as_json(cx: Cx, flag: tuple[str, ...]) -> None:
    assert json.loads(cx("check", "tiny.yaml", *flag).out) == []
    found = json.loads(cx("check", "nope.yaml", *flag).out)
    assert [(problem["file"], problem["code"]) for problem in found] == [("nope.yaml", "CX900")]


def test_a_warning_is_an_error_when_asked_to_be_strict(cx: Cx, acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace(", nl: Vriendelijk?", ""))
    assert cx("check", "tiny.yaml").code == 0
    strict = cx("check", "tiny.yaml", "--strict")
    assert (strict.code, strict.out.splitlines()[-1]) == (1, "1 file, 1 error, 0 warnings")


def test_a_mapping_is_checked(cx: Cx, acme: Path) -> None:
    (acme / "mapping.yaml").write_text(MAPPING + "columns: {kind: {colum: A}}\n")
    ran = cx("check", "mapping.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "mapping.yaml:4:18: error CX102: unknown field `colum`")


def test_an_unknown_format_is_named(cx: Cx, acme: Path) -> None:
    (acme / "x.yaml").write_text("format: cxmaturity-answer\n")
    assert cx("check", "x.yaml").out.splitlines()[0] == (
        "x.yaml:1:9: error CX013: no file of ours has the format `cxmaturity-answer`; "
        "one of: cxmaturity-answers, cxmaturity-mapping, cxmaturity-edits, cxmaturity-brand, or none for a questionnaire"
    )


def test_writing_faults_are_warnings_and_errors_when_strict(cx: Cx, acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("en: Kind?", "en: Kind and/or quick?"))
    assert cx("check", "tiny.yaml").out == "1 file, 0 errors, 0 warnings\n"
    told = cx("check", "tiny.yaml", "--editorial")
    assert (told.code, told.out.splitlines()[0]) == (
        0,
        "tiny.yaml:13:61: warning CX311: the prompt of `kind` asks two things: `and/or` (en)",
    )
    assert cx("check", "tiny.yaml", "--editorial", "--strict").code == 1
