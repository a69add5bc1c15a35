from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cxmaturity.model.content import Content, Id, InstrumentId, Language, Localized, Many, Text


class Card(Content):
    id: Id = "a"
    instrument: InstrumentId = "a"
    language: Language = "en"
    text: Text | None = None
    tags: Many[str] = ()
    weight: float = 1.0


@pytest.mark.parametrize("id_", ["a", "data_connected", "nps2", "a1_b2", "a" * 32])
def test_an_id_is_lower_case_with_single_underscores(id_: str) -> None:
    assert Card(id=id_).id == id_


@pytest.mark.parametrize("id_", ["", "A", "1a", "a__b", "_a", "a_", "a-b", "a.b", "a b", "é", "a\n", "a" * 33, 1, None])
def test_anything_else_is_no_id(id_: Any) -> None:
    assert wrong({"id": id_}) == [("id",)]


@pytest.mark.parametrize(("field", "value"), [("instrument", "cx-maturity"), ("language", "nl"), ("language", "pt-BR")])
def test_instruments_and_languages_have_hyphens(field: str, value: str) -> None:
    assert getattr(Card.model_validate({field: value}), field) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("instrument", "cx_maturity"),
        ("instrument", "cx--m"),
        ("language", "Dutch"),
        ("language", "n"),
        ("language", "nl_NL"),
    ],
)
def test_and_nothing_else(field: str, value: str) -> None:
    assert wrong({field: value}) == [(field,)]


def test_a_plain_text_is_in_the_base_language() -> None:
    card = Card.model_validate({"text": "Winkel"}, context={"base": "nl"})
    assert (card.text, type(card.text)) == ({"nl": "Winkel"}, Localized)
    assert Card.model_validate({"text": "Shop"}).text == {"en": "Shop"}


@pytest.mark.parametrize("text", ["", "  ", {}, {"en": ""}, {"en": "\n"}, {"en": 1}, {"English": "Shop"}, ["Shop"], 1])
def test_a_text_without_words_is_none(text: Any) -> None:
    assert len(wrong({"text": text})) == 1


@pytest.mark.parametrize(
    "card", [{"wieght": 2}, {"weight": "2"}, {"weight": True}, {"weight": float("inf")}, {"tags": "a"}, {"tags": [1]}]
)
def test_unknown_fields_and_values_of_another_kind_are_refused(card: dict[str, Any]) -> None:
    assert len(wrong(card)) == 1


def test_a_list_becomes_a_tuple_and_nothing_changes_later() -> None:
    card = Card.model_validate({"tags": ["a", "b"], "weight": 2})
    assert card == Card(tags=("a", "b"), weight=2.0)
    with pytest.raises(ValidationError):
        card.weight = 3


def wrong(card: dict[str, Any]) -> list[tuple[int | str, ...]]:
    with pytest.raises(ValidationError) as caught:
        Card.model_validate(card)
    return [error["loc"][:1] for error in caught.value.errors()]
