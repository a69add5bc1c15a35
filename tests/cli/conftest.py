"""A client's folder, and a way to run a command in it without starting a process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from cxmaturity.cli.app import run

if TYPE_CHECKING:
    from pathlib import Path


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


class Cx(Protocol):
    def __call__(self, *arguments: str) -> Ran: ...


QUESTIONNAIRE = """
cxmaturity: 1
instrument: {id: tiny, version: 1.0.0, languages: [en, nl], title: {en: Tiny scan, nl: Kleine scan}}
scales:
  stage:
    options:
      - {id: low, value: 1, label: {en: Low, nl: Laag}}
      - {id: high, value: 2, label: {en: High, nl: Hoog}}
dimensions:
  - id: service
    title: {en: Service, nl: Dienst}
    questions:
      - {id: kind, type: rating, scale: stage, prompt: {en: Kind?, nl: Vriendelijk?}}
      - {id: quick, type: rating, scale: stage, prompt: {en: Quick?, nl: Snel?}}
      - {id: remark, type: text, prompt: {en: Remark?, nl: Opmerking?}}
ladders:
  maturity:
    title: {en: Stage, nl: Stadium}
    score: service
    stages:
      - {id: asleep, title: {en: Asleep, nl: Slapend}, requires: ["coverage(service) >= 0.5"]}
      - {id: awake, title: {en: Awake, nl: Wakker}, from: 1.75}
"""
HEAD = "format: cxmaturity-answers\nversion: 1\nquestionnaire: tiny\n"
ANSWERS = f"{HEAD}organisation: Acme\ndate: 2026-10-14\nanswers: {{kind: high, quick: low}}\n"
SURVEY = "respondent,department,kind,quick\n" + "".join(
    f"r{number},{'Sales' if number < 6 else 'Help'},high,{'high' if number % 2 else 'low'}\n" for number in range(12)
)


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands run in: a questionnaire, answers and a survey."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"tiny.yaml": QUESTIONNAIRE, "answers.yaml": ANSWERS, "survey.csv": SURVEY}.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def cx(acme: Path, capsys: pytest.CaptureFixture[str]) -> Cx:  # noqa: ARG001 - the folder to run in
    """Runs a command in this process, in the client's folder."""

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return call
