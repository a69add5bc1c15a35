from __future__ import annotations

from typing import Any

import pytest

from cxmaturity.model.completeness import completeness_flaws
from cxmaturity.model.improvements import EFFORT_DAYS
from cxmaturity.model.questionnaire import Questionnaire

FIRST = ("dimensions", 0, "questions", 0)
WHOLE: dict[str, Any] = {
    "why": "Because.",
    "then": "Go on.",
    "effort": "small",
    "days": 4.0,
    "owner": "Head of the shop",
    "kpi": "Tidy days",
    "measure": "Count them.",
    "source": ["own"],
}


def action(id_: str, **more: Any) -> dict[str, Any]:
    moves = [f"{id_} {number}." for number in (1, 2, 3)]
    return {"id": id_, "title": f"Do {id_}", **WHOLE, "first_30_days": moves} | more


def step(from_: str, to: str, id_: str, **more: Any) -> dict[str, Any]:
    return action(id_, **{"from": from_, "to": to}, **more)


def shop(*questions: dict[str, Any], advice: tuple[dict[str, Any], ...] = ()) -> Questionnaire:
    head = {"id": "shop", "version": "1", "languages": ["en"], "title": "Shop"}
    levels = [{"id": id_, "value": float(value)} for value, id_ in enumerate(["low", "mid", "high"])]
    data = {
        "cxmaturity": 1,
        "instrument": head,
        "scales": {"stage": {"options": levels}},
        "dimensions": [{"id": "floor", "title": "Floor", "questions": list(questions)}],
        "advice": list(advice),
    }
    return Questionnaire.model_validate(data, context={"base": "en"})


def question(id_: str, *improvements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": id_, "type": "rating", "scale": "stage", "prompt": id_, "improvements": list(improvements)} | more


def found(questionnaire: Questionnaire) -> list[tuple[tuple[str | int, ...], str, str]]:
    flaws = list(completeness_flaws(questionnaire))
    assert {flaw.severity for flaw in flaws} <= {"warning"}
    return [(flaw.path, flaw.code, flaw.message) for flaw in flaws]


def test_whole_advice_is_sound() -> None:
    asked = question("q", step("low", "mid", "a"), step("mid", "high", "b"))
    assert found(shop(asked, question("r"), advice=(action("c", when="q >= 1"),))) == []


@pytest.mark.parametrize("field", ["why", "then", "days", "owner", "kpi", "measure", "source"])
def test_what_advice_lacks_is_named(field: str) -> None:
    without = {name: value for name, value in action("a", when="q >= 1").items() if name != field}
    message = f"advice `a` lacks `{field}`"
    assert found(shop(question("q"), advice=(without,))) == [(("advice", 0), "CX316", message)]


def test_all_that_an_improvement_lacks_is_told_at_once() -> None:
    bare = {"id": "a", "from": "low", "to": "mid", "title": "A", "first_30_days": ["One.", "Two."], "days": 4.0}
    message = (
        "advice `a` lacks 3 moves in `first_30_days` (it has 2), `why`, `then`, `owner`, `kpi`, `measure`, `source`"
    )
    assert found(shop(question("q", bare | {"effort": "small"}))) == [((*FIRST, "improvements", 0), "CX316", message)]


@pytest.mark.parametrize(
    ("effort", "days", "sound"),
    [
        *((effort, float(days), True) for effort, days in EFFORT_DAYS.items()),
        ("small", 8.5, True),
        ("small", 9.0, False),
        ("medium", 8.5, False),
        ("medium", 26.5, True),
        ("medium", 27.0, False),
        ("large", 250.0, True),
        ("large", 26.0, False),
    ],
)
def test_days_fit_the_effort(effort: str, days: float, sound: bool) -> None:  # noqa: FBT001 - a column of the table
    flaws = found(shop(question("q"), advice=(action("a", when="q >= 1", effort=effort, days=days),)))
    assert [(path, code) for path, code, _ in flaws] == ([] if sound else [(("advice", 0, "days"), "CX317")])


def test_days_that_do_not_fit_are_told_with_what_would() -> None:
    (flaw,) = completeness_flaws(shop(question("q"), advice=(action("a", when="q >= 1", days=12.5),)))
    assert flaw.message == "advice `a` takes 12.5 days, which is an effort that is medium"
    assert flaw.help == "change `days` or `effort`: small from 1, medium from 9, large from 27"


def test_a_question_has_an_improvement_from_every_option_but_the_highest() -> None:
    message = "question `q` has improvements, but none from `low`"
    assert found(shop(question("q", step("mid", "high", "b")))) == [((*FIRST, "improvements"), "CX318", message)]


def test_the_highest_that_is_aimed_at_on_a_scale_need_not_be_its_top() -> None:
    assert found(shop(question("q", step("low", "mid", "a")))) == []
    asked = question("q", step("low", "mid", "a")), question("r", step("low", "mid", "b"), step("mid", "high", "c"))
    assert [(path, code) for path, code, _ in found(shop(*asked))] == [((*FIRST, "improvements"), "CX318")]


def test_a_question_with_options_of_its_own_has_a_goal_of_its_own() -> None:
    options = [{"id": "off", "value": 0.0}, {"id": "on", "value": 1.0}]
    choice = {"id": "c", "type": "choice", "prompt": "C", "options": options, "improvements": [step("off", "on", "a")]}
    reader = {"id": "y", "type": "yesno", "prompt": "Y", "improvements": [step("no", "yes", "b")]}
    assert found(shop(choice, reader, {"id": "t", "type": "text", "prompt": "T"})) == []


def test_titles_and_moves_are_said_once() -> None:
    first = step("low", "mid", "a", title="Tidy the shop")
    second = step("mid", "high", "b", title="TIDY the shop.", first_30_days=["One.", "Two.", "a 2"])
    here = (*FIRST, "improvements", 1)
    assert found(shop(question("q", first, second))) == [
        ((*here, "title", "en"), "CX319", "this title is there twice (en): `TIDY the shop.`"),
        ((*here, "first_30_days", 2, "en"), "CX319", "this move is there twice (en): `a 2`"),
    ]
