from __future__ import annotations

from typing import Any

import pytest

from cxmaturity.model.advising import AdviceRule, aliases_in, filled, placeholders, subjects_of


def rule(when: str, **more: Any) -> AdviceRule:
    return AdviceRule.model_validate({"id": "sweep", "title": "Sweep", "when": when, **more})


@pytest.mark.parametrize(
    ("asked", "member", "subjects"),
    [
        (rule("tidy < 2 and (loud >= 1 or tidy < 1)"), "", ("tidy", "loud")),
        (rule("online.quick < 2 and tidy >= 2"), "", ("online.quick", "tidy")),
        (rule("value < tidy", for_each="dimensions"), "service", ("service",)),
        (rule("reached and tidy < 2", for_each="steps"), "first", ("steps",)),
        (rule("queue > 5", for_each="tills"), "north", ("tills",)),
        (rule("1 > 2"), "", ()),
    ],
)
def test_advice_follows_from_what_its_condition_names_or_from_what_it_is_given_for(
    asked: AdviceRule, member: str, subjects: tuple[str, ...]
) -> None:
    assert subjects_of(asked, member) == subjects


def test_other_instruments_are_named_by_their_alias() -> None:
    assert aliases_in(rule("online.quick < 2 and online.easy < 2 and mean(tills.queue) > 1")) == {"online", "tills"}
    assert aliases_in(rule("tidy < 2")) == frozenset()


def test_placeholders_are_found_in_every_language() -> None:
    text = {"en": "{title}: {missing}", "nl": "{titel}{} { and }"}
    assert list(placeholders(text)) == ["title", "missing", "titel", "", " and "]
    assert list(placeholders({"en": "plain"})) == []


def test_a_placeholder_is_filled_in_the_language_of_its_text() -> None:
    facts = {"stage": {"en": "Awake", "nl": "Wakker"}, "name": {"": "Acme"}}
    text = {"en": "{name} is {stage}, {stage}.", "nl": "{name} is {stage}."}
    assert filled(text, facts) == {"en": "Acme is Awake, Awake.", "nl": "Acme is Wakker."}


def test_a_fact_without_that_language_is_told_in_the_one_it_has() -> None:
    assert filled({"nl": "{a}|{b}"}, {"a": {"en": "Open"}, "b": {}}) == {"nl": "Open|"}


def test_what_stands_for_nothing_stays_as_it_is_written() -> None:
    assert filled({"en": "{b} {{a}} {}"}, {"a": {"en": "x{b}"}}) == {"en": "{b} {x{b}} {}"}


def test_a_witness_may_answer_questions_of_two_instruments() -> None:
    asked = rule("tidy < 2 and online.quick < 2", witness={"tidy": 1, "loud": True, "online": {"quick": "low"}})
    assert asked.witness == {"tidy": 1.0, "loud": True, "online": {"quick": "low"}}
