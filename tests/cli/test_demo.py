from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Cx

FILES = [
    "noordkade-cx-maturity.yaml",
    "noordkade-six-steps.yaml",
    "noordkade-energie-nl.pdf",
    "noordkade-energie-en.pdf",
]


STANDING = """\
Noordkade Energie: Considered
Capable still asks: Goals in web analytics, needs of audience groups and the customer system (CRM) are connected
"""


def test_the_demo_says_the_stage_and_writes_answers_and_a_report_in_each_language(
    cx: Cx, acme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxmaturity.report.pdf.render_pdf", lambda _, language, **__: f"%PDF {language}".encode())
    assert cx("demo", "-o", "out") == (
        0,
        STANDING + "".join(f"out/{name}\n" for name in FILES),
        "next: cxmaturity score out/noordkade-cx-maturity.yaml\n",
    )
    assert (acme / "out/noordkade-energie-nl.pdf").read_bytes() == b"%PDF nl"
    assert cx("score", "out/noordkade-cx-maturity.yaml").code == 0
