from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxmaturity.cli.diagnosis import Finding

if TYPE_CHECKING:
    from tests.cli.conftest import Cx


def found(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    monkeypatch.setattr("cxmaturity.cli.diagnosis.findings", lambda: list(findings))


def test_a_machine_that_can_write_reports_ends_with_0(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, Finding("polars", "2.1", ok=True), Finding("subset", "-", ok=False, needed=False, help="get it"))
    assert cx("doctor") == (0, "ok   polars: 2.1\nslow subset: -\n     get it\n", "")


def test_what_is_lacking_is_named_with_the_way_out(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, Finding("pango", "not found", ok=False, help="apt-get install pango"))
    assert cx("doctor") == (1, "BAD  pango: not found\n     apt-get install pango\n", "")


@pytest.mark.parametrize("flag", [("--json",), ("--format", "json")])
def test_findings_come_as_json(cx: Cx, monkeypatch: pytest.MonkeyPatch, flag: tuple[str, ...]) -> None:
    found(monkeypatch, Finding("polars", "2.1", ok=True))
    assert json.loads(cx("doctor", *flag).out) == [
        {"what": "polars", "found": "2.1", "ok": True, "needed": True, "help": ""}
    ]
