from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

KIND = (
    "improvements: [{id: kind_up, from: low, to: high, title: {en: Smile, nl: Lach}, why: {en: People notice., nl: Men ziet het.}, "
    "first_30_days: [{en: Practise, nl: Oefen}], then: {en: Go on, nl: Ga door}, effort: large, days: 30, needs: [quick_up], "
    "owner: {en: Head, nl: Hoofd}, kpi: {en: Smiles, nl: Lachjes}, measure: {en: Count them, nl: Tel ze}}]"
)
QUICK = "improvements: [{id: quick_up, from: low, to: high, title: {en: Hurry, nl: Schiet op}, effort: small}]"
PAIR = "\nadvice: [{id: both, title: {en: Start, nl: Begin}, why: {en: 'At {service}', nl: 'Op {service}'}, when: kind == low}]\n"


@pytest.fixture
def advised(acme: Path) -> Path:
    """The questionnaire with improvements and a piece of advice on a condition, and answers that call for all of them."""
    text = QUESTIONNAIRE + PAIR
    for id_, improvements in (("kind", KIND), ("quick", QUICK)):
        text = text.replace(f"{{id: {id_}, type", f"{{id: {id_}, {improvements}, type")
    (acme / "tiny.yaml").write_text(text)
    answers = (acme / "answers.yaml").read_text()
    (acme / "answers.yaml").write_text(answers.replace("kind: high", "kind: low"))
    return acme


def test_what_to_do_first_stands_below_the_scores(cx: Cx, advised: Path) -> None:
    assert advised.is_dir()
    out = cx("score", "answers.yaml").out
    assert (
        out[out.index("Advice") :]
        == """Advice, 3 pieces
    What to do first   Effort   Months
──────────────────────────────────────
1   Start              medium   0-3
2   Hurry              small    0-3
3   Smile              large    0-3
`--advice` tells them all, with why, who and how to begin; `--path` the shortest
way up.
"""
    )


def test_every_piece_is_told_in_full(cx: Cx, advised: Path) -> None:
    assert advised.is_dir()
    out = cx("score", "answers.yaml", "--advice").out
    assert (
        out[out.index("1. Start") :]
        == """1. Start
   [both] begins in months 0-3; effort medium
   follows from: kind
   why: At 1.00

2. Hurry
   [quick_up] begins in months 0-3; effort small
   follows from: Service, Quick?, answered Low

3. Smile
   [kind_up] begins in months 0-3; effort large, 30 person-days
   follows from: Service, Kind?, answered Low
   why: People notice.
   - Practise
   then: Go on
   owner: Head
   KPI: Smiles
   measured: Count them
   after: Hurry

"""
    )


def test_advice_is_told_in_the_language_asked_for(cx: Cx, advised: Path) -> None:
    assert advised.is_dir()
    out = cx("score", "answers.yaml", "--advice", "--lang", "nl").out
    assert "   why: Op 1,00\n" in out
    assert "   follows from: Dienst, Vriendelijk?, answered Laag\n" in out


def test_the_consultants_words_stand_in_place_of_ours(cx: Cx, advised: Path) -> None:
    edits = "format: cxmaturity-edits\nversion: 1\nadvice:\n  kind_up: {text: Just do it., owner: Ann, due: 2027-03-01, status: agreed}\n"
    (advised / "edits.yaml").write_text(edits)
    out = cx("score", "answers.yaml", "--advice").out
    assert (
        out[out.index("3. Smile") :]
        == """3. Smile
   [kind_up] begins in months 0-3; effort large, 30 person-days
   follows from: Service, Kind?, answered Low
   Just do it.
   owner: Ann
   KPI: Smiles
   measured: Count them
   after: Hurry
   status: agreed, due 2027-03-01

"""
    )


def test_only_the_first_pieces_are_named_below_the_scores(cx: Cx, advised: Path) -> None:
    text = (advised / "tiny.yaml").read_text()
    many = "".join(f", {{id: more_{number}, title: {{en: More, nl: Meer}}, when: kind == low}}" for number in range(6))
    (advised / "tiny.yaml").write_text(text.replace("kind == low}]", f"kind == low}}{many}]"))
    out = cx("score", "answers.yaml").out
    assert "Advice, 9 pieces" in out
    assert out.count("More") == 4


def test_advice_is_part_of_the_result_as_json(cx: Cx, advised: Path) -> None:
    assert advised.is_dir()
    told = json.loads(cx("score", "answers.yaml", "--json").out)["advice"]
    assert [(piece["id"], piece["question"], piece["from"], piece["to"], piece["needs"]) for piece in told] == [
        ("both", None, None, None, []),
        ("quick_up", "quick", "low", "high", []),
        ("kind_up", "kind", "low", "high", ["quick_up"]),
    ]


def test_one_piece_and_one_day_are_told_as_one(cx: Cx, acme: Path) -> None:
    one = (
        "improvements: [{id: quick_up, from: low, to: high, title: {en: Hurry, nl: Schiet op}, effort: small, days: 1}]"
    )
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("{id: quick, type", f"{{id: quick, {one}, type"))
    assert "Advice, 1 piece\n" in cx("score", "answers.yaml").out
    assert "effort small, 1 person-day\n" in cx("score", "answers.yaml", "--advice").out
    assert "1 point, 1 person-day;" in cx("score", "answers.yaml", "--path").out


def test_where_nothing_is_advised_nothing_is_said(cx: Cx) -> None:
    assert "Advice" not in cx("score", "answers.yaml").out


def test_advice_on_nothing_in_particular_names_nothing_that_it_follows_from(cx: Cx, advised: Path) -> None:
    text = (advised / "tiny.yaml").read_text()
    (advised / "tiny.yaml").write_text(text.replace("when: kind == low}]", "when: 1 < 2}]"))
    out = cx("score", "answers.yaml", "--advice").out
    assert "1. Start\n   [both] begins in months 0-3; effort medium\n   why: At 1.00\n" in out
