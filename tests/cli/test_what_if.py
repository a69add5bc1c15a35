from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ANSWERS, HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

IMPROVEMENTS = "improvements: [{{id: {id}_up, from: low, to: high, title: {{en: Be {id}, nl: Wees {id}}}, days: 4, effort: small}}]"


@pytest.fixture
def improvable(acme: Path) -> Path:
    """The questionnaire with an improvement on both questions."""
    text = QUESTIONNAIRE
    for id_ in ("kind", "quick"):
        text = text.replace(f"{{id: {id_}, type", f"{{id: {id_}, {IMPROVEMENTS.format(id=id_)}, type")
    (acme / "tiny.yaml").write_text(text)
    return acme


def test_what_would_change_is_shown_beside_today(cx: Cx) -> None:
    assert cx("score", "answers.yaml", "--what-if", "quick=high") == (
        0,
        """What if
           Today    Then
────────────────────────
Stage     Asleep   Awake
Service     1.50    2.00

""",
        "",
    )


def test_what_would_still_be_asked_is_named(cx: Cx) -> None:
    out = cx("score", "answers.yaml", "--what-if", "kind = low, quick=low", "--lang", "nl").out
    assert out.splitlines()[-4:] == [
        "Dienst       1,50      1,00",
        "Wakker would still ask:",
        "- Dienst ≥ 1,75",
        "",
    ]


def test_what_would_be_is_told_as_json(cx: Cx) -> None:
    (told,) = json.loads(cx("score", "answers.yaml", "--what-if", "quick=high", "--json").out)
    assert list(told) == ["assumed", "before", "after"]
    assert told["assumed"] == {"quick": "high"}
    assert [told[when]["scores"]["service"]["value"] for when in ("before", "after")] == [1.5, 2.0]
    assert [told[when]["ladders"]["maturity"]["stage"] for when in ("before", "after")] == ["asleep", "awake"]
    assert [told[when]["date"] for when in ("before", "after")] == ["2026-10-14", "2026-10-14"]


def test_of_several_respondents_everybody_gives_the_answer(cx: Cx) -> None:
    (told,) = json.loads(cx("score", "survey.csv", "-q", "tiny.yaml", "--quiet", "--what-if", "kind=low", "--json").out)
    assert [told[when]["scores"]["service"]["value"] for when in ("before", "after")] == [1.75, 1.25]


def test_who_was_not_asked_is_still_not_asked_and_who_did_not_know_now_knows(cx: Cx, acme: Path) -> None:
    asked = QUESTIONNAIRE.replace("{id: quick, type", "{id: quick, missing: [dk, na], when: kind == high, type")
    (acme / "tiny.yaml").write_text(asked)
    (acme / "survey.csv").write_text("respondent,kind,quick\na,high,low\nb,low,\nc,high,Don't know\n")
    ran = cx("score", "survey.csv", "-q", "tiny.yaml", "--quiet", "--what-if", "quick=high", "--json")
    (told,) = json.loads(ran.out)
    found = [
        (told[when]["questions"]["quick"]["n"], told[when]["questions"]["quick"]["states"])
        for when in ("before", "after")
    ]
    assert found == [(1, {"not_asked": 1, "dk": 1}), (2, {"not_asked": 1})]


def test_several_organisations_are_told_each(cx: Cx, acme: Path) -> None:
    (acme / "branches.csv").write_text("organisation,kind,quick\nAcme,high,low\nBcme,low,low\n")
    ran = cx("score", "branches.csv", "-q", "tiny.yaml", "--quiet", "--what-if", "quick=high", "--json")
    told = json.loads(ran.out)
    assert [(part["after"]["organisation"], part["after"]["scores"]["service"]["value"]) for part in told] == [
        ("Acme", 2.0),
        ("Bcme", 1.5),
    ]


@pytest.mark.parametrize(
    ("assumed", "error"),
    [
        ("quik=high", "no question is called `quik`\n  help: did you mean `quick`?"),
        ("zz=1", "no question is called `zz`\n  help: for example: kind, quick, remark"),
        ("quick", "`quick` is no question with an answer\n  help: such as data_connected=3"),
        ("quick=", "`quick=` is no question with an answer\n  help: such as data_connected=3"),
        ("kind=high,,", "`` is no question with an answer\n  help: such as data_connected=3"),
    ],
)
def test_what_cannot_be_assumed_is_refused(cx: Cx, assumed: str, error: str) -> None:
    assert cx("score", "answers.yaml", "--what-if", assumed) == (2, "", f"error CX931: {error}\n")


def test_several_answers_may_be_said_one_by_one(cx: Cx) -> None:
    apart = cx("score", "answers.yaml", "--what-if", "kind=low", "--what-if", "quick=high", "--json")
    assert apart == cx("score", "answers.yaml", "--what-if", "kind=low,quick=high", "--json")


def test_a_long_name_is_told_short(cx: Cx) -> None:
    message = f"no question is called `{'x' * 80}...`\n  help: for example: kind, quick, remark"
    assert cx("score", "answers.yaml", "--what-if", f"{'x' * 9000}=1") == (2, "", f"error CX931: {message}\n")


@pytest.mark.parametrize("assumed", ["quick=hihg", "quick=na", "quick=7"])
def test_an_answer_that_the_question_does_not_take_is_refused(cx: Cx, assumed: str) -> None:
    ran = cx("score", "answers.yaml", "--what-if", assumed)
    assert (ran.code, ran.out) == (2, "")
    assert "error CX931: " in ran.err


def test_the_way_to_the_next_stage_is_shown(cx: Cx, improvable: Path) -> None:
    assert improvable.is_dir()
    assert cx("score", "answers.yaml", "--path") == (
        0,
        """Acme | Stage
The cheapest way to Awake: 1 point, 4 person-days; Service 2.00 afterwards
  1. Be quick
     quick: Low to High; small, 4 person-days; adds 0.50
     clears: Service ≥ 1.75
Every other way takes these steps too.

""",
        "",
    )


def test_the_way_is_told_as_json(cx: Cx, improvable: Path) -> None:
    assert improvable.is_dir()
    (told,) = json.loads(cx("score", "answers.yaml", "--path", "--json").out)
    best = told["best"]
    assert (told["organisation"], told["ladder"], told["stage"], told["status"]) == (
        "Acme",
        "maturity",
        "awake",
        "found",
    )
    assert (best["points"], best["days"], best["reached"], best["proven"]) == (1, 4.0, 2.0, True)
    assert [step["id"] for step in best["steps"]] == ["quick_up"]
    assert (told["runner_up"], told["lacking"]) == (None, [])


def test_the_way_to_a_stage_that_is_named_is_shown(cx: Cx, improvable: Path) -> None:
    assert improvable.is_dir()
    assert cx("score", "answers.yaml", "--to", "asleep", "--lang", "nl").out == (
        "Acme | Stadium\nSlapend is reached already.\n\n"
    )


@pytest.mark.parametrize(("stage", "way_out"), [("awke", "did you mean `awake`?"), ("zz", "stages: asleep, awake")])
def test_a_stage_that_is_not_there_is_named(cx: Cx, stage: str, way_out: str) -> None:
    assert cx("score", "answers.yaml", "--to", stage) == (
        2,
        "",
        f"error CX932: there is no stage `{stage}`\n  help: {way_out}\n",
    )


def test_a_ladder_without_that_stage_is_passed_over(cx: Cx, acme: Path) -> None:
    second = QUESTIONNAIRE.replace("id: tiny", "id: second").replace("id: awake", "id: up")
    (acme / "second.yaml").write_text(second)
    (acme / "more.yaml").write_text(ANSWERS.replace("questionnaire: tiny", "questionnaire: second"))
    told = json.loads(cx("score", "answers.yaml", "more.yaml", "--to", "up", "--json").out)
    assert [(part["stage"], part["status"]) for part in told] == [("up", "no_improvements")]


def test_an_organisation_that_was_given_another_name_keeps_its_answers(cx: Cx, improvable: Path) -> None:
    (improvable / "one.csv").write_text("organisation,kind,quick\nAcme,high,low\n")
    ran = cx("score", "one.csv", "-q", "tiny.yaml", "--quiet", "--organisation", "Zeta", "--path")
    assert ran.out.startswith("Zeta | Stage\nThe cheapest way to Awake: 1 point")


def test_what_is_assumed_of_one_instrument_leaves_another_alone(cx: Cx, acme: Path) -> None:
    second = QUESTIONNAIRE.replace("id: tiny", "id: second").replace("id: quick", "id: swift")
    (acme / "second.yaml").write_text(second)
    (acme / "more.yaml").write_text(f"{HEAD.replace('tiny', 'second')}answers: {{kind: high, swift: low}}\n")
    told = json.loads(cx("score", "answers.yaml", "more.yaml", "--what-if", "swift=high", "--json").out)
    assert [part["after"]["questionnaire"]["id"] for part in told] == ["second"]


def test_every_organisation_has_a_way_of_its_own(cx: Cx, improvable: Path) -> None:
    (improvable / "branches.csv").write_text("organisation,kind,quick\nAcme,high,low\nBcme,low,low\nCcme,high,high\n")
    told = json.loads(cx("score", "branches.csv", "-q", "tiny.yaml", "--quiet", "--path", "--json").out)
    assert [(path["organisation"], path["stage"], path["status"]) for path in told] == [
        ("Acme", "awake", "found"),
        ("Bcme", "awake", "found"),
        ("Ccme", None, "at_top"),
    ]
    assert [[step["id"] for step in path["best"]["steps"]] for path in told] == [
        ["quick_up"],
        ["kind_up", "quick_up"],
        [],
    ]


def test_several_respondents_go_up_together(cx: Cx, improvable: Path) -> None:
    (improvable / "survey.csv").write_text("respondent,kind,quick\na,high,low\nb,high,low\nc,high,low\nd,low,high\n")
    (told,) = json.loads(cx("score", "survey.csv", "-q", "tiny.yaml", "--quiet", "--path", "--json").out)
    (step,) = told["best"]["steps"]
    assert (step["id"], step["gain"], told["best"]["reached"]) == ("quick_up", 0.375, 1.875)


@pytest.mark.parametrize("flags", [("--path",), ("--to", "awake")])
def test_a_way_may_be_asked_for_with_or_without_a_stage(cx: Cx, improvable: Path, flags: tuple[str, ...]) -> None:
    assert improvable.is_dir()
    assert cx("score", "answers.yaml", *flags).out.startswith("Acme | Stage\nThe cheapest way to Awake: 1 point,")


def test_an_answer_in_several_parts_cannot_be_assumed(cx: Cx, acme: Path) -> None:
    asked = "{id: channels, type: multi, options: [{id: web}, {id: shop}], prompt: {en: How?, nl: Hoe?}}"
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("{id: remark,", f"{asked}\n      - {{id: remark,"))
    message = "error CX931: `web` is no answer to `channels` that can be assumed\n  help: take an option or a number\n"
    assert cx("score", "answers.yaml", "--what-if", "channels=web") == (2, "", message)
