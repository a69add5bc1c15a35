from __future__ import annotations

import pytest

from cxmaturity.model.foreign import foreign_words


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("De afdeling heeft een plan, and the customers know which one it is.", "nl", ("and", "the", "which")),
        ("Each department wordt gevraagd naar its plan.", "en", ("wordt", "naar")),
        ("Meet the customer", "nl", ("the",)),
        ("Klachten naar boven", "en-GB", ("naar",)),
    ],
)
def test_words_that_were_left_in_another_language_are_found(text: str, language: str, found: tuple[str, ...]) -> None:
    assert foreign_words(text, language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Onze customer experience en customer journey staan op het dashboard.", "nl"),
        ("Iedereen kent het programma 'What customers want and why they leave' en doet mee.", "nl"),
        ("De Voice of the Customer en Net Promoter Score staan op het dashboard.", "nl"),
        ('The article "In zes stappen naar een klantgerichte organisatie" is a source.', "en"),
        ("The van of the Hague met the die-hard fans in the room; an open end.", "en"),
        ("We had er al over, door en van; dat was in elke open room.", "nl"),
        ("Zo vraagt één team het: 's ochtends bellen, 's middags mailen en nooit both.", "nl"),
        ("La organización and the cliente", "es"),
        ("2026", "nl"),
        ("", "nl"),
    ],
)
def test_names_titles_and_terms_may_be_in_any_language(text: str, language: str) -> None:
    assert foreign_words(text, language) == ()
