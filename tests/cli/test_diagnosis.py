from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from cxmaturity.cli import diagnosis
from cxmaturity.cli.diagnosis import Finding, findings

if TYPE_CHECKING:
    from importlib.metadata import PackageNotFoundError

WAY_OUT = "install the libraries above; until then: cxmaturity report SOURCE --format html"


def with_a_page(monkeypatch: pytest.MonkeyPatch, code: int, complaint: str) -> Finding:
    ended = subprocess.CompletedProcess([], code, "", complaint)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ended)
    return findings()[-1]


def test_a_page_that_is_printed_shows_that_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert with_a_page(monkeypatch, 0, "") == Finding("writing a PDF", "works", ok=True)


@pytest.mark.parametrize(
    ("complaint", "shown"),
    [("Traceback\nOSError: no pango\n", "OSError: no pango"), ("", "ended without a word")],
)
def test_a_page_that_fails_says_why(monkeypatch: pytest.MonkeyPatch, complaint: str, shown: str) -> None:
    assert with_a_page(monkeypatch, 1, complaint) == Finding("writing a PDF", shown, ok=False, help=WAY_OUT)


def test_a_page_that_never_comes_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired([], 120)

    monkeypatch.setattr(subprocess, "run", endless)
    assert findings()[-1] == Finding("writing a PDF", "took over 120 seconds", ok=False)


def test_packages_and_libraries_that_are_not_there_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> PackageNotFoundError:
        raise diagnosis.PackageNotFoundError(name)

    monkeypatch.setattr(diagnosis, "version", absent)
    monkeypatch.setattr(diagnosis, "find_library", lambda _: None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, "", ""))
    found = {finding.what: finding for finding in findings()}
    assert found["polars"] == Finding("polars", "not installed", ok=False, help="run: make setup")
    assert found["pango-1.0"].help == "Debian, Ubuntu: apt-get install libpango-1.0-0; macOS: brew install pango"
    assert found["harfbuzz-subset"].needed is False
