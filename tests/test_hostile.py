"""What an enemy, or a bad day, puts into files: a clear error each, the documented exit code, no traceback, no half file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pytest

from tests.cli import conftest
from tests.cli.conftest import HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

acme, cx = conftest.acme, conftest.cx

BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]\n"
RULE = "coverage(service) >= 0.5"

QUESTIONNAIRES = {
    "a colon in text": ("a: b: c\n", "CX001"),
    "a tab": ("a:\n\tb: 1\n", "CX001"),
    "an open quote": ('a: "x\n', "CX001"),
    "wrong indentation": ("a: 1\n  b: 2\n", "CX001"),
    "nested brackets": ("[" * 100_000, "CX004"),
    "nested maps": ("{a: " * 100_000, "CX004"),
    "an empty file": ("", "CX005"),
    "two documents": ("a: 1\n---\nb: 2\n", "CX006"),
    "an alias bomb": (BOMB, "CX007"),
    "a tag": ('a: !!python/object/apply:os.system ["true"]\n', "CX007"),
    "a merge key": ("a: {<<: {b: 1}}\n", "CX007"),
    "a key that is a list": ("? [a, b]\n: 1\n", "CX008"),
    "a key twice": ("a: 1\na: 2\n", "CX009"),
    "a zero byte": ("a: \0\n", "CX002"),
    "no map": ("- a\n", "CX012"),
    "a wrong type": (QUESTIONNAIRE.replace("version: 1.0.0", "version: [1]"), "CX104"),
    "an unknown field": (QUESTIONNAIRE.replace("score: service", "scor: service"), "CX102"),
    "an unknown scale": (
        QUESTIONNAIRE.replace("scale: stage, prompt: {en: Kind", "scale: stag, prompt: {en: Kind"),
        "CX120",
    ),
    "scores in a ring": (QUESTIONNAIRE + 'scores: {x: {value: "y + 1"}, y: {value: "x + 1"}}\n', "CX126"),
    "needs in a ring": (QUESTIONNAIRE.replace("id: awake,", "id: awake, needs: [awake],"), "CX126"),
    "a program for a rule": (QUESTIONNAIRE.replace(RULE, "__import__('os').system('true')"), "CX200"),
    "a rule without end": (QUESTIONNAIRE.replace(RULE, "(" * 300), "CX200"),
}


@pytest.mark.parametrize(("text", "code"), QUESTIONNAIRES.values(), ids=QUESTIONNAIRES)
def test_a_broken_questionnaire_is_a_clear_error(cx: Cx, acme: Path, text: str, code: str) -> None:
    (acme / "broken.yaml").write_text(text)
    ran = cx("check", "broken.yaml")
    assert (ran.code, ran.err) == (1, "")
    assert f"error {code}: " in ran.out


@pytest.mark.parametrize("content", [b"a: caf\xe9\n", "a: 1\n".encode("utf-16"), b"a: " + b"x" * 2_000_001])
def test_a_questionnaire_that_is_no_text_of_ours_ends_with_2(cx: Cx, acme: Path, content: bytes) -> None:
    (acme / "broken.yaml").write_bytes(content)
    assert cx("check", "broken.yaml").code == 2


def test_a_text_without_translation_is_refused_in_that_language(cx: Cx, acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace(", nl: Vriendelijk?", ""))
    assert cx("report", "answers.yaml", "--lang", "en", "--format", "html").code == 0
    ran = cx("report", "answers.yaml", "--lang", "nl", "--format", "html")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "tiny.yaml:13:56: error CX301: this text is not there in nl")


SURVEYS = {
    "empty": (b"", 1, "CX502"),
    "blank": (b"\n\n", 1, "CX502"),
    "headers only": (b"kind,quick\n", 1, "CX502"),
    "no question": (b"a,b\n1,2\n", 1, "CX509"),
    "a question twice": (b"kind,kind\nhigh,low\n", 1, "CX510"),
    "open quotes": (b'kind,quick\n"high,low\nlow,low\n', 1, "CX506"),
    "binary": (bytes(range(256)), 2, "CX504"),
    "a broken workbook": (b"PK\x03\x04junk", 2, "CX507"),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + bytes(600), 2, "CX503"),
    "weights that cannot be": (b"kind,weight\nhigh,-1\nlow,1e400\n", 1, "CX512"),
}


@pytest.mark.parametrize(("content", "exit_code", "code"), SURVEYS.values(), ids=SURVEYS)
def test_a_broken_survey_is_a_clear_error(cx: Cx, acme: Path, content: bytes, exit_code: int, code: str) -> None:
    (acme / "broken.csv").write_bytes(content)
    ran = cx("score", "broken.csv", "-q", "tiny.yaml")
    assert (ran.code, ran.out) == (exit_code, "")
    assert f"error {code}: " in ran.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_survey_may_be_written_in_many_ways(cx: Cx, acme: Path, encoding: str, delimiter: str) -> None:
    rows = [("department", "kind", "quick"), ("Caf\u00e9", "high", "low"), ("Caf\u00e9", "Hoog", "2")]
    text = "".join(f"{delimiter.join(row)}\n" for row in rows)
    (acme / "survey.csv").write_bytes(text.encode(encoding))
    ran = cx("score", "survey.csv", "-q", "tiny.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Tiny scan | 2 respondents")


def test_a_folder_is_no_source(cx: Cx, acme: Path) -> None:
    (acme / "folder.yaml").mkdir()
    expected = "error CX900: this is a folder; name a file in it\n"
    assert cx("score", "folder.yaml") == (2, "", f"folder.yaml: {expected}")
    assert cx("score", ".", "-q", "tiny.yaml") == (2, "", ".: error CX501: this is a folder; name a file in it\n")


def test_a_file_without_permission_ends_with_2(cx: Cx, acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(acme), "open", refused)
    error = "the file cannot be opened: Permission denied\n"
    assert cx("score", "answers.yaml") == (2, "", f"answers.yaml: error CX900: {error}")


@pytest.mark.parametrize("number", ["1e300", "9" * 400, "1e400", "nan", "inf"])
def test_a_number_without_end_is_no_answer(cx: Cx, acme: Path, number: str) -> None:
    questionnaire = QUESTIONNAIRE.replace("id: quick, type: rating, scale: stage", "id: quick, type: number")
    (acme / "tiny.yaml").write_text(questionnaire)
    (acme / "answers.yaml").write_text(f"{HEAD}answers: {{kind: high, quick: {number}}}\n")
    ran = cx("score", "answers.yaml")
    assert (ran.code, ran.out) == (1, "")
    (acme / "survey.csv").write_text(f"kind,quick\nhigh,{number}\nhigh,{number}\n")
    assert "2 cells count as skipped" in cx("score", "survey.csv", "-q", "tiny.yaml").err


def test_a_weight_without_end_is_refused(cx: Cx, acme: Path) -> None:
    people = "[{id: a, weight: 1.0e+300, answers: {kind: high}}]"
    (acme / "answers.yaml").write_text(f"{HEAD}respondents: {people}\n")
    assert cx("score", "answers.yaml").code == 1


@pytest.mark.parametrize("text", ["<b>bold</b>", "=cmd()", "{{ 7 * 7 }}", "[bold]x[/]", "{ $x }"])
def test_what_people_write_is_text_and_nothing_else(cx: Cx, acme: Path, text: str) -> None:
    (acme / "answers.yaml").write_text(f'{HEAD}organisation: "{text}"\nanswers: {{kind: high, remark: "{text}"}}\n')
    assert cx("score", "answers.yaml").out.startswith(f"{text} | Tiny scan | 1 respondent\n")
    assert cx("report", "answers.yaml", "-o", "r.html").code == 0
    assert f" {escape(text)}</title>" in (acme / "r.html").read_text(encoding="utf-8")


def test_a_name_in_a_file_leads_nowhere(cx: Cx, acme: Path) -> None:
    (acme / "answers.yaml").write_text(HEAD.replace("tiny", "../../etc/passwd") + "answers: {}\n")
    ran = cx("score", "answers.yaml")
    assert (ran.code, ran.err.splitlines()[0]) == (
        2,
        "answers.yaml: error CX928: there is no questionnaire `../../etc/passwd`",
    )
