from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cxmaturity.model.parsing import parse
from cxmaturity.model.questionnaire import Classes, ClassOption, Questionnaire, Requirement
from cxmaturity.model.questions import YES_NO, Missing, Option
from tests.model.shop import SHOP

HEAD: dict[str, Any] = {
    "cxmaturity": 1,
    "instrument": {"id": "shop", "version": "1", "languages": ["nl", "en"], "title": "Winkel"},
    "dimensions": [{"id": "floor", "title": "Vloer", "questions": [{"id": "tidy", "type": "yesno"}]}],
}


def read(**more: Any) -> Questionnaire:
    return Questionnaire.model_validate(HEAD | more, context={"base": "nl"})


def test_a_stage_begins_at_its_cut() -> None:
    stages = [{"id": "low"}, {"id": "high", "from": 2.5}]
    ladder = read(ladders={"l": {"score": "floor", "stages": stages}}).ladders["l"]
    assert [ladder.start(id_) for id_ in ("low", "high", "other")] == [None, 2.5, None]


def test_texts_are_in_the_base_language_unless_they_say_otherwise() -> None:
    shop = read(scales={"s": {"options": [{"id": "low", "label": {"en": "Low"}}]}})
    assert (shop.languages, shop.instrument.title, shop.scales["s"].options[0].label) == (
        ("nl", "en"),
        {"nl": "Winkel"},
        {"en": "Low"},
    )


def test_questions_are_in_the_order_in_which_they_are_asked() -> None:
    assert [dimension.id for dimension in SHOP.all_dimensions] == [
        *["floor", "remarks", "service", "phone_service", "web_service"],
    ]
    assert list(SHOP.questions)[-4:] == ["tills", "more", "quick", "easy"]
    assert list(SHOP.tables) == ["tills"]


def test_options_come_from_the_question_its_scale_or_its_type() -> None:
    options = {
        id_: [option.id for option in SHOP.options(SHOP.questions[id_])]
        for id_ in ("tidy", "channels", "colour", "remark")
    }
    assert options == {
        "tidy": ["low", "middle", "high"],
        "channels": ["web", "phone"],
        "colour": ["red", "blue"],
        "remark": [],
    }
    assert SHOP.options(SHOP.questions["loud"]) == YES_NO


def test_a_reversed_question_has_its_values_mirrored() -> None:
    assert SHOP.options(SHOP.questions["moans"])[0] == Option(id="low", value=3.0)


def test_a_rank_has_its_own_options_and_an_unknown_scale_none() -> None:
    dimension = {
        "id": "floor",
        "title": "Vloer",
        "questions": [
            {"id": "order", "type": "rank", "options": [{"id": "price"}]},
            {"id": "tidy", "type": "rating", "scale": "nowhere"},
        ],
    }
    shop = read(dimensions=[dimension])
    assert [shop.options(question) for question in shop.questions.values()] == [(Option(id="price"),), ()]


def test_a_question_offers_its_own_missing_answers_or_those_of_its_scale() -> None:
    assert SHOP.missing(SHOP.questions["tidy"]) == (Missing(state="na"), Missing(state="dk"))
    assert SHOP.missing(SHOP.questions["loud"]) == ()
    own = read(dimensions=[{"id": "f", "title": "F", "questions": [{"id": "q", "type": "yesno", "missing": ["dk"]}]}])
    assert own.missing(own.questions["q"]) == (Missing(state="dk"),)


def test_a_requirement_and_a_list_of_classes_may_be_written_short() -> None:
    shop = read(
        ladders={"l": {"stages": [{"id": "one", "requires": ["tidy == yes", {"that": "tidy == no", "text": "Nee"}]}]}},
        classes={"c": [{"id": "one", "when": "tidy == yes"}]},
    )
    assert shop.ladders["l"].stages[0].requires == (
        Requirement(that=parse("tidy == yes")),
        Requirement(that=parse("tidy == no"), text={"nl": "Nee"}),
    )
    assert shop.classes["c"] == Classes(options=(ClassOption(id="one", when=parse("tidy == yes")),))


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"cxmaturity": 2}, "literal_error"),
        ({"dimensions": []}, "too_short"),
        ({"nonsense": 1}, "extra_forbidden"),
        ({"scores": {"Overall": {}}}, "string_pattern_mismatch"),
        ({"ladders": {"l": {"stages": []}}}, "too_short"),
        ({"scores": {"s": {"weight": -1}}}, "greater_than_equal"),
        ({"scores": {"s": {"min_coverage": 1.1}}}, "less_than_equal"),
        ({"scores": {"s": {"weights": {"tidy": float("nan")}}}}, "finite_number"),
    ],
)
def test_what_the_language_does_not_know_is_refused(more: dict[str, Any], kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(**more)
    assert [error["type"] for error in caught.value.errors()] == [kind]
