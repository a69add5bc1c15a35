from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx


@pytest.fixture(autouse=True)
def _quick_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing takes seconds and is tested with the report."""

    def printed(html: str, **_: object) -> bytes:
        return b"%PDF of " + html[:15].encode()

    monkeypatch.setattr("cxmaturity.report.pdf.render_pdf", printed)


def test_the_report_is_named_after_the_client_and_the_language(cx: Cx, acme: Path) -> None:
    assert cx("report", "answers.yaml", "--lang", "nl") == (0, "acme-nl.pdf\n", "")
    assert (acme / "acme-nl.pdf").read_bytes() == b"%PDF of <!DOCTYPE html>"


@pytest.mark.parametrize("arguments", [("-o", "out/r.html"), ("-o", "out/r.html", "--format", "html")])
def test_the_form_is_what_the_file_ends_in(cx: Cx, acme: Path, arguments: tuple[str, ...]) -> None:
    assert cx("report", "answers.yaml", *arguments).code == 0
    assert (acme / "out/r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_report_can_go_to_stdout(cx: Cx, acme: Path) -> None:
    assert cx("report", "answers.yaml", "-o", "-").out == "%PDF of <!DOCTYPE html>"
    assert sorted(file.name for file in acme.iterdir()) == ["answers.yaml", "survey.csv", "tiny.yaml"]


def test_a_report_as_json_is_the_result(cx: Cx) -> None:
    scored = cx("score", "answers.yaml", "--json").out
    assert json.loads(cx("report", "answers.yaml", "--json", "-o", "-").out) == json.loads(scored)


@pytest.mark.parametrize(
    ("out", "error"),
    [
        ("x.docx", "error CX926: a report cannot be written as `docx`\n  help: one of: pdf, html, json\n"),
        (".", ".: error CX910: this is a folder\n  help: name the file to write in it\n"),
        ("answers.yaml/x.pdf", "answers.yaml/x.pdf: error CX911: the file cannot be written: File exists\n"),
    ],
)
def test_what_cannot_be_written_ends_with_2(cx: Cx, out: str, error: str) -> None:
    assert cx("report", "answers.yaml", "-o", out) == (2, "", error)


def test_a_rendering_that_fails_leaves_no_half_file(cx: Cx, acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr("cxmaturity.report.pdf.render_pdf", broken)
    (acme / "r.pdf").write_bytes(b"the last report")
    before = sorted(acme.iterdir())
    assert cx("report", "answers.yaml", "-o", "r.pdf").code == 70
    assert (sorted(acme.iterdir()), (acme / "r.pdf").read_bytes()) == (before, b"the last report")


def test_a_strict_report_is_not_written_when_in_doubt(cx: Cx, acme: Path) -> None:
    assert cx("report", "survey.csv", "-q", "tiny.yaml", "--strict", "-o", "r.html").code == 1
    assert not (acme / "r.html").exists()


@pytest.mark.parametrize("name", ["../../etc", "<script>", "=cmd()", "\u202egnp.exe", "A\x1b[31mB", "CON", "\u4e2d"])
def test_a_hostile_name_makes_a_harmless_file(cx: Cx, acme: Path, name: str) -> None:
    ran = cx("report", "answers.yaml", "--organisation", name, "--format", "html")
    assert ran.code == 0
    file = acme / ran.out.strip()
    assert (file.parent, set(file.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")) == (acme, True)
    assert "<script>" not in file.read_text(encoding="utf-8").partition("</head>")[2]


@pytest.mark.parametrize("name", ["answers.yaml", "./answers.yaml", "edits.yaml", "brand.yaml", "summary.md"])
def test_a_report_never_overwrites_a_file_that_it_is_made_of(cx: Cx, acme: Path, name: str) -> None:
    source = acme / "answers.yaml"
    before = source.read_text()
    for beside in ("edits.yaml", "brand.yaml", "summary.md"):
        (acme / beside).write_text("")
    ran = cx("report", "answers.yaml", "--json", "-o", name)
    assert (ran.code, source.read_text()) == (2, before)
    assert "error CX913" in ran.err
