from __future__ import annotations

from decimal import Decimal

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.i18n import TOLERANCE, Messages, listed, number, percent, pick, shown, typeset, whole, written_date

CUTS = (1, 1.5, 2.5, 3.5, 4)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ({"en": "Shop", "nl": "Winkel"}, "nl", "Winkel"),
        ({"en": "Shop"}, "nl", "Shop"),
        ({"en": "Shop", "nl": ""}, "nl", "Shop"),
        ({}, "nl", ""),
        (None, "nl", ""),
    ],
)
def test_a_text_is_picked_in_the_language_or_else_in_its_first(
    text: dict[str, str] | None, language: str, words: str
) -> None:
    assert pick(text, language) == words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.125, "0.13"),
        (2.675, "2.68"),
        (1.005, "1.01"),
        (2.674, "2.67"),
        (3, "3.00"),
        (-0.125, "-0.13"),
        (1e30, "1" + "0" * 30 + ".00"),
    ],
)
def test_a_number_is_rounded_half_up_as_it_is_written(value: float, text: str) -> None:
    assert str(shown(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.496, "2.49"),
        (2.4999, "2.49"),
        (2.5, "2.50"),
        (2.5 - TOLERANCE / 2, "2.50"),
        (2.501, "2.50"),
        (3.997, "3.99"),
        (4, "4.00"),
        (1.004, "1.00"),
        (2.444, "2.44"),
    ],
)
def test_a_cut_or_the_end_of_a_scale_is_only_shown_when_it_is_reached(value: float, text: str) -> None:
    assert str(shown(value, CUTS)) == text


def test_a_cut_between_two_decimals_is_not_crossed_either() -> None:
    assert [str(shown(value, [2.497])) for value in (2.496, 2.497)] == ["2.49", "2.50"]


def test_below_zero_cutting_goes_down_and_nothing_is_minus_zero() -> None:
    assert [str(shown(value, [0])) for value in (-0.004, -0.0, 0.004)] == ["-0.01", "0.00", "0.00"]
    assert str(shown(-0.004)) == "0.00"


@given(st.floats(-1000, 1000), st.lists(st.sampled_from([0, 1, 1.5, 2.25, 2.5, 100]), max_size=4))
def test_what_is_shown_never_says_that_a_cut_is_reached_when_it_is_not(value: float, cuts: list[float]) -> None:
    text = shown(value, cuts)
    assert all(text < Decimal(repr(float(cut))) for cut in cuts if value < cut - TOLERANCE)
    assert abs(text - Decimal(repr(value))) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("language", "texts"),
    [("en", ["2.46", "1,234.50", "1,250", "-12"]), ("nl", ["2,46", "1.234,50", "1.250", "-12"])],
)
def test_numbers_are_written_as_the_reader_does(language: str, texts: list[str]) -> None:
    found = [number(2.4567, language), number(1234.5, language), whole(1250, language), whole(-12, language)]
    assert found == texts


@pytest.mark.parametrize(("share", "text"), [(0.125, "13%"), (0.996, "99%"), (1, "100%"), (0, "0%"), (0.29, "29%")])
def test_a_hundred_per_cent_is_the_whole(share: float, text: str) -> None:
    assert percent(share, "en") == text


def test_a_share_does_not_show_a_cut_that_it_does_not_reach() -> None:
    assert [percent(share, "en", [0.75]) for share in (0.749, 0.75)] == ["74%", "75%"]


def test_a_date_is_written_in_words_with_the_day_first() -> None:
    assert [written_date("2026-10-14T09:30", language) for language in ("en", "nl")] == [
        "14 October 2026",
        "14 oktober 2026",
    ]


@pytest.mark.parametrize(
    ("words", "english", "dutch"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a en b"),
        (["a", "b", "c"], "a, b and c", "a, b en c"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], english: str, dutch: str) -> None:
    assert (listed(words, "en"), listed(words, "nl")) == (english, dutch)


def messages(text: str) -> Messages:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return Messages("en", ("people",), bundle)


def test_a_sentence_is_said_with_its_values() -> None:
    people = messages("people = { $n -> \n  [one] one person\n *[other] { $n } people\n }\n")
    assert [people.say("people", n=n) for n in (1, 12)] == ["one person", "12 people"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("people = here\n", "no sentence `places` in `en`"),
        ("places =\n  .title = Places\n", "the sentence `places` in `en` is empty"),
        ("places = in { $town }\n", "the sentence `places` in `en` cannot be said"),
    ],
)
def test_a_sentence_with_a_gap_is_an_error_and_never_text(text: str, complaint: str) -> None:
    with pytest.raises(LookupError, match=complaint):
        messages(text).say("places")


def test_a_value_that_is_too_long_for_a_sentence_is_cut() -> None:
    said = messages("places = in { $town }, at last\n").say("places", town="x" * 10_000)
    assert said == f"in {'x' * 999}…, at last"


def test_a_value_that_a_computer_added_a_hair_too_low_is_rounded_as_what_it_should_be() -> None:
    assert (number(1.3749999999999998, "en"), number(1.375, "en")) == ("1.38", "1.38")


@pytest.mark.parametrize(
    ("text", "language", "set_"),
    [
        ("silo's en 'zo' en \"zo\"", "nl", "silo’s en \u2018zo’ en \u2018zo’"),
        ("the departments' own 'Contact goals', today's", "en", "the departments’ own “Contact goals”, today’s"),
        ("no quotes", "en", "no quotes"),
        ("foto's van 't Hof", "nl", "foto’s van ’t Hof"),
    ],
)
def test_quotes_and_apostrophes_are_those_of_print(text: str, language: str, set_: str) -> None:
    assert typeset(text, language) == set_
