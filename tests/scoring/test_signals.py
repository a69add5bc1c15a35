from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxmaturity.model.answer import Answer
from cxmaturity.scoring.score import Part, score_together
from cxmaturity.scoring.signals import Signal
from tests.oracle_people import Person
from tests.oracle_responses import responses_of
from tests.scoring.improvable import improvable, improvable_yes_no
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored

if TYPE_CHECKING:
    from cxmaturity.model.advice import Advice
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import Result
    from tests.strategies import Written

BOTH = {"id": "random", "version": "1", "languages": ["en", "nl"], "title": {"en": "Scan", "nl": "Scan"}}
COLOUR: Written = {"id": "colour", "type": "choice", "scale": "plain"}


def advised(*rules: Written, **more: object) -> Questionnaire:
    """Two dimensions with advice on conditions; pieces without a title are named by their id."""
    data = dimension("data", rating("connected"), rating("used"), title={"en": "Data", "nl": "Gegevens"})
    people = dimension("people", rating("behaviour"), COLOUR, title={"en": "People", "nl": "Mensen"})
    told = [{"title": {"en": rule["id"], "nl": rule["id"]}} | rule for rule in rules]
    return questionnaire(data, people, advice=told, instrument=BOTH, **more)


def given(asked: Questionnaire, *people: Person) -> list[str]:
    return [piece.id for piece in scored(asked, *people).advice]


def first(asked: Questionnaire, *people: Person) -> Advice:
    return scored(asked, *people).advice[0]


def test_a_signal_is_named_by_its_rule_and_member() -> None:
    assert (Signal("join").id, Signal("join", "data").id) == ("join", "join:data")


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("connected <= 2 and used >= 3", True),
        ("connected <= 2 and used >= 4", False),
        ("data - people >= 1", True),
        ("data - people >= 2", False),
        ("colour == red", True),
        ("colour in [green, blue]", False),
        ("share(connected, 2) >= 0.5", True),
        ("coverage(data) >= 1", True),
        ("count(colour, used) == 2", True),
    ],
)
def test_advice_is_given_when_its_condition_holds(when: str, holds: bool) -> None:  # noqa: FBT001 - a case
    asked = advised({"id": "join", "when": when})
    found = given(asked, person(connected=2, used=3, behaviour=1, colour="red"))
    assert found == (["join"] if holds else [])


def test_what_is_unknown_does_not_hold() -> None:
    asked = advised({"id": "join", "when": "connected <= 2"}, {"id": "not_so", "when": "not connected <= 2"})
    assert given(asked, person(connected=DK, used=3, behaviour=1)) == []


def test_a_condition_reads_several_respondents_as_a_requirement_does() -> None:
    asked = advised({"id": "join", "when": "connected >= 3"})
    assert given(asked, *(person(connected=answer, used=1, behaviour=1) for answer in (3, 3, 1))) == ["join"]
    assert given(asked, *(person(connected=answer, used=1, behaviour=1) for answer in (3, 1, 1))) == []


def test_a_class_of_the_group_is_named_by_its_option() -> None:
    classes = {
        "kind": [{"id": "sure", "when": "connected >= 3"}, {"id": "unsure", "when": "connected >= 2"}],
        "each": {"per": "respondent", "options": [{"id": "some", "when": "connected >= 1"}]},
    }
    rules = (
        {"id": "a", "when": "kind == sure"},
        {"id": "b", "when": "kind == unsure"},
        {"id": "c", "when": "kind != sure"},
    )
    asked = advised(*rules, classes=classes)
    assert given(asked, person(connected=3, used=1, behaviour=1)) == ["a"]
    assert given(asked, person(connected=2, used=1, behaviour=1)) == ["b", "c"]
    assert given(asked, person(connected=1, used=1, behaviour=1)) == []


STEPS = {
    "steps": {
        "kind": "free",
        "stages": [
            {"id": "map", "title": {"en": "Map", "nl": "Kaart"}, "requires": ["connected >= 2"]},
            {"id": "goal", "title": {"en": "Goal", "nl": "Doel"}, "requires": ["used >= 2"]},
            {
                "id": "board",
                "title": {"en": "Board", "nl": "Bord"},
                "needs": ["map", "goal"],
                "requires": ["behaviour >= 2"],
            },
        ],
    }
}
SAND: Written = {
    "id": "sand",
    "for_each": "steps",
    "when": "reached and not sound",
    "title": {"en": "{title} rests on sand", "nl": "{title} rust op zand"},
    "why": {"en": "First {missing}, then {title}.", "nl": "Eerst {missing}, dan {title}."},
}


def test_for_each_step_the_condition_is_about_that_step() -> None:
    piece = first(advised(SAND, ladders=STEPS), person(connected=1, used=1, behaviour=3))
    assert (piece.id, piece.because) == ("sand:board", "requirement")
    assert piece.title == {"en": "Board rests on sand", "nl": "Bord rust op zand"}
    assert piece.why == {
        "en": "First 'Map' and 'Goal', then Board.",
        "nl": "Eerst 'Kaart' en 'Doel', dan Bord.",
    }


def test_only_what_is_missing_under_a_step_is_named() -> None:
    piece = first(advised(SAND, ladders=STEPS), person(connected=2, used=1, behaviour=3))
    assert piece.why == {"en": "First 'Goal', then Board.", "nl": "Eerst 'Doel', dan Bord."}


def test_a_step_that_nothing_is_wrong_with_is_not_told() -> None:
    assert given(advised(SAND, ladders=STEPS), person(connected=2, used=2, behaviour=3)) == []


def test_for_each_dimension_the_condition_is_about_its_value_and_coverage() -> None:
    low: Written = {
        "id": "low",
        "for_each": "dimensions",
        "when": "value < 2.5 and coverage >= 0.5",
        "title": {"en": "{title}: {value}", "nl": "{title}: {value}"},
    }
    told = scored(advised(low), person(connected=2, used=1, behaviour=1)).advice
    assert [(piece.id, piece.title) for piece in told] == [
        ("low:data", {"en": "Data: 1.50", "nl": "Gegevens: 1,50"}),
        ("low:people", {"en": "People: 1.00", "nl": "Mensen: 1,00"}),
    ]
    assert given(advised(low), person(connected=4, used=4, behaviour=1)) == ["low:people"]
    assert given(advised(low), person(connected=4, used=4, behaviour=DK)) == []


def test_a_dimension_without_a_value_says_so() -> None:
    gap: Written = {
        "id": "gap",
        "for_each": "dimensions",
        "when": "coverage < 0.5",
        "title": {"en": "{title} {value}", "nl": "{title} {value}"},
    }
    assert first(advised(gap), person(connected=2, used=2, behaviour=DK)).title == {
        "en": "People ?",
        "nl": "Mensen ?",
    }


def test_the_rest_of_the_whole_can_be_named_beside_a_member() -> None:
    rule: Written = {
        "id": "both",
        "for_each": "dimensions",
        "when": "value < 2 and colour == red and share(used, 2) > 0.5",
    }
    asked = advised(rule)
    assert given(asked, person(connected=1, used=2, behaviour=1, colour="red")) == ["both:data", "both:people"]
    assert given(asked, person(connected=1, used=2, behaviour=1, colour="blue")) == []


def test_a_multiple_choice_can_be_asked_for_an_option() -> None:
    multi: Written = {"id": "channels", "type": "multi", "scale": "plain"}
    rules = [{"id": "m", "title": "M", "when": "red in channels", "for_each": "dimensions"}]
    asked = questionnaire(dimension("d", rating("a"), multi), advice=rules)
    assert given(asked, person(a=1, channels=Answer(("red",)))) == ["m:d"]
    assert given(asked, person(a=1, channels=Answer(("blue",)))) == []


def test_placeholders_are_filled_in_both_languages() -> None:
    classes = {"kind": [{"id": "sure", "title": {"en": "Sure", "nl": "Zeker"}, "when": "connected >= 3"}]}
    words = "{data} | {colour} | {kind} | {steps} | {connected} | {nothing}"
    rule: Written = {"id": "say", "when": "used >= 1", "why": {"en": words, "nl": words}}
    piece = first(
        advised(rule, classes=classes, ladders=STEPS), person(connected=3, used=2, behaviour=1, colour="green")
    )
    assert piece.why == {
        "en": "2.50 | green | Sure | Goal | capable | {nothing}",
        "nl": "2,50 | green | Zeker | Doel | capable | {nothing}",
    }


def instrument(id_: str, companions: dict[str, str], rule: Written, *questions: Written) -> Questionnaire:
    head = {"id": id_, "version": "1", "languages": ["en"], "title": id_, "companions": companions}
    ladder = {"stages": [{"id": "low"}, {"id": "high", "requires": [f"{questions[0]['id']} >= 1"]}]}
    classes = {"kind": [{"id": "sure", "when": f"{questions[0]['id']} >= 1"}]}
    return questionnaire(
        dimension(f"{id_}_all", *questions),
        instrument=head,
        advice=[{"title": "T"} | rule],
        ladders={"rung": ladder},
        classes=classes,
    )


SCAN = instrument("scan", {"shop": "shop"}, {"id": "look", "when": "deep <= 2 and shop.open == no"}, improvable("deep"))
SHOP = instrument(
    "shop",
    {"scan": "scan"},
    {"id": "mirror", "when": "open == no and scan.deep <= 2"},
    improvable_yes_no("open"),
    COLOUR,
)


def together(*parts: tuple[Questionnaire, Person]) -> list[list[str]]:
    found = score_together([Part(asked, responses_of(asked, [who])) for asked, who in parts])
    return [[piece.id for piece in result.advice] for results in found for result in results.values()]


def beside(name: str, other: str) -> list[str]:
    """The advice to the first of two organisations, each in a source of its own."""
    sources = [(SCAN, person(deep=1), name), (SHOP, person(open="no"), other)]
    parts = [Part(asked, responses_of(asked, [who]).named(organisation)) for asked, who, organisation in sources]
    return [piece.id for piece in score_together(parts)[0][name].advice]


def test_what_another_organisation_answered_is_not_looked_at() -> None:
    assert beside("Acme", "Acme") == beside("", "Acme") == beside("Acme", "") == ["look", "deep_2"]
    assert beside("Acme", "Bcme") == ["deep_2"]


def test_of_two_sources_on_one_instrument_the_first_is_looked_at() -> None:
    parts = [Part(SCAN, responses_of(SCAN, [person(deep=1)]))]
    parts += [Part(SHOP, responses_of(SHOP, [person(open=answer)])) for answer in ("no", "yes")]
    (result,) = score_together(parts)[0].values()
    assert [piece.id for piece in result.advice] == ["look", "deep_2"]


def test_a_pair_of_instruments_that_look_at_each_other_both_give_advice() -> None:
    scan, shop = (SCAN, person(deep=1)), (SHOP, person(open="no"))
    assert together(scan, shop) == [["look", "deep_2"], ["mirror", "open_1"]]
    assert together(shop, scan) == [["mirror", "open_1"], ["look", "deep_2"]]


def test_a_condition_on_an_instrument_that_was_not_answered_does_not_hold() -> None:
    assert together((SCAN, person(deep=1))) == [["deep_2"]]
    assert together((SHOP, person(open="no"))) == [["open_1"]]


def test_a_condition_on_another_instrument_is_judged_by_its_answers() -> None:
    assert together((SCAN, person(deep=1)), (SHOP, person(open="yes"))) == [["deep_2"], []]
    assert together((SCAN, person(deep=3)), (SHOP, person(open="no"))) == [["deep_4"], ["open_1"]]
    assert together((SCAN, person(deep=1)), (SHOP, person(open=DK))) == [["deep_2"], []]


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("other.shop_all >= 0.5", True),
        ("other.rung >= high", True),
        ("other.rung >= 2 and other.rung < 3", True),
        ("other.kind == sure", True),
        ("other.kind != sure", False),
        ("other.colour == red", True),
        ("other.colour in [green, blue]", False),
        ("other.open == yes", True),
        ("other.open - deep >= 0", False),
    ],
)
def test_scores_stages_classes_and_answers_of_another_instrument_can_be_named(when: str, holds: bool) -> None:  # noqa: FBT001 - a case
    scan = instrument("scan", {"other": "shop"}, {"id": "look", "when": when}, improvable("deep"))
    found, _ = together((scan, person(deep=2)), (SHOP, person(open="yes", colour="red")))
    assert ("look" in found) == holds


def test_another_instrument_below_its_first_stage_has_number_0() -> None:
    scan = instrument("scan", {"other": "shop"}, {"id": "look", "when": "other.rung < 1"}, improvable("deep"))
    stages = [{"id": "low", "requires": ["open == yes"]}]
    low = SHOP.model_copy(
        update={
            "ladders": questionnaire(
                dimension("shop_all", improvable_yes_no("open")), ladders={"rung": {"stages": stages}}
            ).ladders
        }
    )
    assert together((scan, person(deep=2)), (low, person(open="no")))[0] == ["look", "deep_3"]
    assert together((scan, person(deep=2)), (low, person(open="yes")))[0] == ["deep_3"]
    assert together((scan, person(deep=2)), (low, person(open=DK)))[0] == ["deep_3"]


@pytest.mark.parametrize("when", ["other.kind == sure", "other.kind != sure", "other.colour in [red, blue]"])
def test_what_is_unknown_of_another_instrument_does_not_hold(when: str) -> None:
    scan = instrument("scan", {"other": "shop"}, {"id": "look", "when": when}, improvable("deep"))
    assert together((scan, person(deep=2)), (SHOP, person(open=DK, colour=DK)))[0] == ["deep_3"]


def test_organisations_are_matched_by_name_where_there_are_several() -> None:
    branches = [replace(person(deep=1), organisation=name) for name in ("north", "south", "west")]
    shops = [replace(person(open=answer), organisation=name) for name, answer in (("north", "no"), ("south", "yes"))]
    parts = [Part(SCAN, responses_of(SCAN, branches)), Part(SHOP, responses_of(SHOP, shops))]
    scans, _ = score_together(parts)
    assert {name: [piece.id for piece in result.advice] for name, result in scans.items()} == {
        "north": ["look", "deep_2"],
        "south": ["deep_2"],
        "west": ["deep_2"],
    }


def test_one_organisation_each_is_the_same_one_whatever_it_is_called() -> None:
    scan = replace(person(deep=1), organisation="Acme")
    assert together((SCAN, scan), (SHOP, person(open="no"))) == [["look", "deep_2"], ["mirror", "open_1"]]


def test_an_instrument_that_lacks_what_a_condition_names_is_passed_over() -> None:
    scan = instrument("scan", {"other": "shop"}, {"id": "look", "when": "other.gone >= 1"}, improvable("deep"))
    assert together((scan, person(deep=1)), (SHOP, person(open="no")))[0] == ["deep_2"]


def test_results_without_advice_in_their_questionnaire_have_none() -> None:
    result: Result = scored(questionnaire(dimension("d", rating("a"))), person(a=1))
    assert result.advice == ()


def test_a_condition_on_the_whole_may_count_the_rows_of_a_table() -> None:
    tills: Written = {"id": "tills", "type": "table", "columns": [{"id": "queue", "type": "number"}]}
    rule = {"id": "long", "title": "Long", "when": "mean(tills.queue) > 5 and count(tills) >= 2"}
    asked = questionnaire(dimension("d", rating("a"), tills), advice=[rule])
    rows = [{"queue": Answer(value)} for value in (4.0, 8.0)]
    assert given(asked, Person(rows={"tills": rows})) == ["long"]
    assert given(asked, Person(rows={"tills": rows[:1]})) == []
