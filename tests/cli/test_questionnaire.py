from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx


def test_the_shipped_questionnaires_are_listed(cx: Cx) -> None:
    assert [line.split()[0] for line in cx("questionnaire", "list").out.splitlines()] == ["cx-maturity", "six-steps"]
    found = json.loads(cx("questionnaire", "list", "--json").out)
    assert [instrument["id"] for instrument in found] == ["cx-maturity", "six-steps"]


def test_a_questionnaire_is_shown_as_respondents_see_it(cx: Cx) -> None:
    assert (
        cx("questionnaire", "show", "tiny.yaml", "--lang", "nl").out
        == """Kleine scan  (tiny 1.0.0)

Dienst  [service]

  Vriendelijk?  [kind, rating]
    1 Laag
    2 Hoog

  Snel?  [quick, rating]
    1 Laag
    2 Hoog

  Opmerking?  [remark, text]

Stadium  [maturity, staged]
  Slapend: coverage(service) >= 0.5
  Wakker: service >= 1.75
"""
    )


def test_an_unknown_questionnaire_ends_with_2(cx: Cx) -> None:
    assert cx("questionnaire", "show", "cx-maturty") == (
        2,
        "",
        "error CX900: there is no questionnaire `cx-maturty`\n  help: did you mean `cx-maturity`?\n",
    )


def test_a_questionnaire_is_shown_in_its_own_languages_only(cx: Cx) -> None:
    assert cx("questionnaire", "show", "tiny.yaml", "--lang", "de").code == 2


def test_the_schema_goes_to_stdout_or_a_file(cx: Cx, acme: Path) -> None:
    text = cx("questionnaire", "schema").out
    assert json.loads(text)["title"] == "Questionnaire"
    assert cx("questionnaire", "schema", "-o", "-").out == text
    assert cx("questionnaire", "schema", "-o", "cx.schema.json").out == "cx.schema.json\n"
    assert (acme / "cx.schema.json").read_text(encoding="utf-8") == text
