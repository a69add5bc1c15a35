from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.scoring.facts import UNKNOWN, facts_of
from tests.scoring.small import DK, dimension, person, questionnaire, rating, scored

if TYPE_CHECKING:
    from cxmaturity.model.advice import Text
    from tests.oracle_people import Person

SHOP = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en, nl], title: {en: Shop, nl: Winkel}}
dimensions:
  - id: floor
    title: {en: Floor, nl: Vloer}
    questions:
      - id: tidy
        type: choice
        prompt: {en: Tidy?, nl: Netjes?}
        options:
          - {id: low, value: 1, label: {en: Low, nl: Laag}}
          - {id: middle, value: 2}
          - {id: high, value: 1234.5, label: {en: High, nl: Hoog}}
      - {id: staff, type: number, scored: false, prompt: {en: Staff?, nl: Personeel?}}
      - id: wait
        type: number
        scored: false
        bands: [{value: 3, below: 1}, {value: 1}]
        prompt: {en: Wait?, nl: Wachten?}
      - {id: twice, type: calc, value: staff * 2, scored: false}
      - {id: remark, type: text, prompt: {en: Remark?, nl: Opmerking?}}
ladders:
  maturity: {stages: [{id: asleep, title: {en: Asleep, nl: Slapend}, requires: ["tidy >= 1"]}]}
classes:
  size: [{id: big, title: {en: Big, nl: Groot}, when: tidy >= 3}, {id: small, when: tidy >= 1}]
""",
    "shop.yaml",
).questionnaire
NOTHING = {"en": UNKNOWN}


def facts(*people: Person) -> dict[str, Text]:
    return facts_of(SHOP, scored(SHOP, *people))


def test_scores_answers_stages_and_classes_are_told_in_every_language() -> None:
    assert facts(person(tidy="high", staff=12.0)) == {
        "floor": {"en": "1,234.50", "nl": "1.234,50"},
        "maturity": {"en": "Asleep", "nl": "Slapend"},
        "size": {"en": "Big", "nl": "Groot"},
        "tidy": {"en": "High", "nl": "Hoog"},
        "staff": {"en": "12.00", "nl": "12,00"},
        "wait": NOTHING,
        "twice": {"en": "24.00", "nl": "24,00"},
        "remark": NOTHING,
    }


def test_an_option_or_class_without_words_is_told_by_its_id() -> None:
    found = facts(person(tidy="middle"))
    assert (found["tidy"], found["size"]) == ({"en": "middle"}, {"en": "small"})


def test_what_nobody_answered_is_unknown() -> None:
    assert facts(person(tidy=DK)) == dict.fromkeys(
        ["floor", "maturity", "size", "tidy", "staff", "wait", "twice", "remark"], NOTHING
    )


def test_of_several_people_the_answer_in_the_middle_is_told() -> None:
    found = facts(*(person(tidy=tidy, staff=staff) for tidy, staff in (("low", 1.0), ("middle", 2.0), ("high", 6.0))))
    assert (found["tidy"], found["staff"]) == ({"en": "middle"}, {"en": "2.00", "nl": "2,00"})


def test_points_that_a_number_is_worth_are_not_told_as_the_number() -> None:
    assert facts(person(wait=0.5))["wait"] == NOTHING


def test_a_score_never_seems_to_reach_a_cut_that_it_does_not() -> None:
    ladders = {"m": {"score": "d", "stages": [{"id": "low"}, {"id": "high", "from": 2.5}]}}
    one = questionnaire(dimension("d", rating("a", weight=0.501), rating("b", weight=0.499)), ladders=ladders)
    assert facts_of(one, scored(one, person(a=2, b=3)))["d"] == {"en": "2.49"}
    assert facts_of(one, scored(one, person(a=3, b=2)))["d"] == {"en": "2.50"}
