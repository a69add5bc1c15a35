from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.model.flaws import Flaw
from cxmaturity.scoring.testimony import answers_of, beside_flaws, misread, shortcoming
from tests.scoring.small import dimension, questionnaire, rating

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

WEB = questionnaire(
    dimension("pages", rating("quick")), instrument={"id": "web", "version": "1", "languages": ["en"], "title": "Web"}
)
APP = questionnaire(
    dimension("app", rating("stars")), instrument={"id": "app", "version": "1", "languages": ["en"], "title": "App"}
)
QUESTIONS = [
    rating("tidy"),
    rating("loud"),
    {"id": "staff", "type": "number", "min": 0, "scored": False, "prompt": "S"},
    {"id": "words", "type": "text", "prompt": "W"},
]


def shop(when: str, witness: dict[str, Any] | None = None, **more: Any) -> Questionnaire:
    head = {"id": "shop", "version": "1", "languages": ["en"], "title": "Shop"}
    rule = {"id": "r", "title": "T", "when": when, "witness": witness or {}, **more}
    companions = {"online": "web", "phone": "app"}
    return questionnaire(dimension("floor", *QUESTIONS), instrument=head | {"companions": companions}, advice=[rule])


def wrong(witness: dict[str, Any], **companions: Questionnaire) -> list[tuple[Any, str, str | None, bool]]:
    asked = shop("tidy >= 2", witness)
    flaws = list(misread(asked, 0, asked.advice[0], companions))
    assert {(flaw.code, flaw.severity, flaw.path[:3]) for flaw in flaws} <= {
        ("CX322", "warning", ("advice", 0, "witness"))
    }
    return [(flaw.path[3:], flaw.message, flaw.help, flaw.on_key) for flaw in flaws]


def beside(asked: Questionnaire, *passed_over: int, **companions: Questionnaire) -> list[Flaw]:
    return list(beside_flaws(asked, companions, passed_over))


BOTH = "tidy >= 2 and online.quick >= 3"
LEADS = {"tidy": "considered", "online": {"quick": "capable"}}


def test_a_shortcoming_is_a_warning_at_its_place() -> None:
    path = ("advice", 0, "witness")
    assert shortcoming(path, "no", "yes") == Flaw(path, "CX322", "no", "yes", severity="warning", on_key=True)


def test_a_witness_of_answers_that_can_be_given_is_well_read() -> None:
    assert wrong({"tidy": 2, "loud": "capable", "staff": 3, "online": {"quick": "cluttered"}}, online=WEB) == []


@pytest.mark.parametrize(
    ("witness", "told"),
    [
        ({"tidi": 2}, (("tidi",), "there is no question `tidi`", "did you mean `tidy`?", True)),
        ({"tidy": "capble"}, (("tidy",), "`tidy` cannot be `capble`", "did you mean `capable`?", False)),
        (
            {"tidy": 9},
            (("tidy",), "`tidy` cannot be `9.0`", "one of: cluttered, considered, capable, cultural", False),
        ),
        ({"staff": -1}, (("staff",), "`staff` cannot be `-1.0`", None, False)),
        (
            {"onlin": {"quick": 2}},
            (("onlin",), "`onlin` is the alias of no instrument", "did you mean `online`?", True),
        ),
        ({"online": {"quik": 2}}, (("online", "quik"), "there is no question `quik`", "did you mean `quick`?", True)),
        (
            {"online": {"quick": "fast"}},
            (
                ("online", "quick"),
                "`quick` cannot be `fast`",
                "one of: cluttered, considered, capable, cultural",
                False,
            ),
        ),
    ],
)
def test_what_cannot_be_answered_is_told_at_its_place(witness: dict[str, Any], told: tuple[Any, ...]) -> None:
    assert wrong(witness, online=WEB) == [told]


def test_what_is_said_of_an_instrument_that_is_not_at_hand_is_not_judged() -> None:
    assert wrong({"online": {"quik": 2}}) == []


def test_only_answers_to_this_instrument_that_can_be_given_are_taken() -> None:
    given = {"tidy": 2.0, "loud": "high", "staff": 3.0, "online": {"quick": 2.0}}
    assert answers_of(shop("tidy >= 2"), given) == {"tidy": "considered", "staff": 3.0}


def test_a_witness_that_leads_to_advice_on_two_instruments_is_enough() -> None:
    assert beside(shop(BOTH, LEADS), online=WEB) == []


@pytest.mark.parametrize(
    "witness",
    [{"tidy": "considered"}, {"tidy": "considered", "online": {"quick": 2}}, {"online": {"quick": 3}}],
)
def test_a_witness_that_does_not_is_told(witness: dict[str, Any]) -> None:
    way_out = "questions that it does not name are at their lowest; change its answers, or the condition"
    assert beside(shop(BOTH, witness), online=WEB) == [
        shortcoming(("advice", 0, "witness"), "the witness does not lead to the advice `r`", way_out)
    ]


def test_advice_on_two_instruments_needs_a_witness() -> None:
    message = "nothing shows that the advice `r` can be given: it looks at another instrument"
    way_out = "give a witness, the answers to the other instrument under its alias"
    assert beside(shop(BOTH), online=WEB) == [
        Flaw(("advice", 0, "when"), "CX321", message, way_out, severity="warning")
    ]


def test_advice_that_is_given_for_each_is_recognised() -> None:
    asked = shop("value <= 2 and online.quick >= 3", LEADS, for_each="dimensions")
    assert beside(asked, online=WEB) == []


def test_what_was_misread_and_what_looks_at_no_other_instrument_is_passed_over() -> None:
    assert beside(shop(BOTH), 0, online=WEB) == []
    assert beside(shop("tidy >= 2"), online=WEB) == []


def test_what_looks_at_an_instrument_that_is_not_at_hand_is_not_judged() -> None:
    asked = shop(f"{BOTH} and phone.stars >= 2", LEADS | {"phone": {"stars": 2}})
    assert beside(asked) == []
    assert beside(asked, online=WEB) == []
    assert beside(asked, online=WEB, phone=APP) == []
