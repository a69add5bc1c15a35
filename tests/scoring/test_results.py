from __future__ import annotations

from typing import Any

import pytest

from cxmaturity.model.answer import Answer
from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.scoring.ladders import rules_of
from cxmaturity.scoring.results import requirement_text, title_of
from tests.scoring.small import DK, NA, dimension, person, questionnaire, rating, scored

LADDERS: dict[str, Any] = {
    "maturity": {
        "title": {"en": "Maturity", "nl": "Volwassenheid"},
        "score": "overall",
        "stages": [{"id": "one"}, {"id": "two", "title": {"en": "Second", "nl": "Tweede"}, "from": 2.5}],
    }
}
SCORES = {"overall": {"title": {"en": "Overall", "nl": "Totaal"}, "aggregate": "mean", "of": "dimensions"}}


def asking(rule: object) -> Questionnaire:
    """A questionnaire with one requirement, in English and Dutch."""
    colour = {"id": "colour", "type": "choice", "scale": "plain", "title": {"en": "Colour", "nl": "Kleur"}}
    used = rating("used", title={"en": "Data are used", "nl": "Gegevens worden gebruikt"})
    asked = questionnaire(
        dimension("data", used, colour),
        scores=SCORES,
        ladders=LADDERS | {"rule": {"stages": [{"id": "one", "requires": [rule]}]}},
    )
    head = asked.instrument.model_copy(update={"languages": ("en", "nl")})
    return asked.model_copy(update={"instrument": head})


@pytest.mark.parametrize(
    ("rule", "english", "dutch"),
    [
        ("overall >= 2.5", "Overall ≥ 2.50", "Totaal ≥ 2,50"),
        ("used >= 3", "Data are used ≥ capable", "Gegevens worden gebruikt ≥ capable"),
        ("used == capable", "Data are used = capable", "Gegevens worden gebruikt = capable"),
        ("colour != red", "Colour ≠ red", "Kleur ≠ red"),
        ("maturity >= two", "Maturity ≥ Second", "Volwassenheid ≥ Tweede"),
        ("overall - data < 1", "Overall - DATA < 1", "Totaal - DATA < 1"),
    ],
)
def test_a_requirement_reads_in_every_language_of_the_instrument(rule: str, english: str, dutch: str) -> None:
    asked = asking(rule)
    ladder = asked.ladders["rule"]
    assert requirement_text(asked, rules_of(asked, ladder, ladder.stages[0])[0]) == {"en": english, "nl": dutch}


def test_the_words_of_the_author_go_before_our_own() -> None:
    asked = asking({"that": "used >= 3 and overall > 2", "text": {"en": "Used", "nl": "Gebruikt"}})
    ladder = asked.ladders["rule"]
    assert requirement_text(asked, rules_of(asked, ladder, ladder.stages[0])[0]) == {"en": "Used", "nl": "Gebruikt"}


def test_what_has_no_title_is_called_by_its_id() -> None:
    asked = questionnaire(dimension("d", rating("a")), scores={"top": {"aggregate": "max", "of": ["a"]}})
    assert [title_of(asked, id_, "en") for id_ in ("d", "a", "top", "elsewhere")] == ["D", "a", "top", "elsewhere"]


def test_a_score_result_says_what_it_rests_on() -> None:
    asked = questionnaire(dimension("d", rating("a"), rating("b", weight=3.0)))
    found = scored(asked, person(a=2, b=3), person(a=DK, b=NA)).scores["d"]
    assert (found.value, found.answered, found.applicable, found.coverage) == (2.75, 2.0, 2.5, 0.8)
    assert (found.maximum, found.status, found.n) == (4.0, "ok", 1)
    assert (found.low, found.high) == (1.875, 3.375)


@pytest.mark.parametrize(
    ("rule", "margin"),
    [("a >= 4", 1.0), ("a <= 2", 1.0), ("a == 1", 2.0), ("a >= 2", -1.0), ("a != 3", None), ("b >= 2", None)],
)
def test_a_margin_is_what_is_still_to_go(rule: str, margin: float | None) -> None:
    ladder = {"stages": [{"id": "one", "requires": [rule]}]}
    asked = questionnaire(dimension("d", rating("a"), rating("b")), ladders={"level": ladder})
    assert scored(asked, person(a=3)).ladders["level"].stages[0].requirements[0].margin == margin


def test_classes_are_of_the_group_or_counted_over_respondents() -> None:
    classes = {
        "verdict": [{"id": "good", "when": "d >= 3"}, {"id": "fair", "when": "d >= 2"}],
        "mood": {"per": "respondent", "options": [{"id": "glad", "when": "a >= 3"}, {"id": "sad", "when": "a == 1"}]},
    }
    asked = questionnaire(dimension("d", rating("a")), classes=classes)
    found = scored(asked, person(a=4), person(a=1), person(a=DK)).classes
    assert (found["verdict"].id, found["verdict"].counts) == ("fair", None)
    assert (found["mood"].id, found["mood"].counts) == (None, {"glad": 1, "sad": 1, "": 1})


def test_what_is_infinitely_far_away_has_no_margin() -> None:
    asked = questionnaire(
        dimension("data", {"id": "visits", "type": "number", "prompt": "Visits?"}),
        ladders={"rule": {"stages": [{"id": "one", "requires": ["maximum(data) <= 3"]}]}},
    )
    requirement = scored(asked, person(visits=2.0)).ladders["rule"].stages[0].requirements[0]
    assert (requirement.actual, requirement.needed, requirement.met, requirement.margin) == (None, 3.0, False, None)


def test_a_stage_without_a_title_is_called_by_its_id_in_the_base_language() -> None:
    ladder = {"score": "d", "stages": [{"id": "begin"}, {"id": "verder", "from": 2.5}]}
    asked = Questionnaire.model_validate(
        {
            "cxmaturity": 1,
            "instrument": {"id": "kort", "version": "1", "languages": ["nl"], "title": "Kort"},
            "dimensions": [
                {"id": "d", "title": "D", "questions": [{"id": "cijfer", "type": "number", "min": 1, "max": 4}]}
            ],
            "ladders": {"ladder": ladder},
        },
        context={"base": "nl"},
    )
    stages = scored(asked, person(cijfer=Answer(3.0))).ladders["ladder"].stages
    assert [stage.title for stage in stages] == [{"nl": "begin"}, {"nl": "verder"}]
