from __future__ import annotations

import pytest

from cxmaturity.model.prose import alike, in_kind, longest_words, reading_ease, sentences, words

PLAIN = "We ask ten customers what they want. We write down what they say. We do one thing about it and tell them so. Then we ask again."
HEAVY = (
    "Organisational interdependencies necessitate comprehensive stakeholder involvement, considering that interdepartmental "
    "responsibilities characteristically accumulate unanticipated administrative complications, particularly regarding "
    "implementation, communication, evaluation, accountability, standardisation, harmonisation, documentation and sustainability."
)
GEWOON = "We vragen tien klanten wat ze willen. We schrijven op wat ze zeggen. We doen er iets aan en zeggen dat ook. Dan vragen we het weer."


def test_words_are_letters_and_figures_in_lower_case() -> None:
    assert words("The KPI's: 2.5 of 'all' e-mail, KLANTREIS (één)…") == [
        "the",
        "kpi's",
        "2.5",
        "of",
        "all",
        "e-mail",
        "klantreis",
        "één",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Done by 3.5 people, e.g. a clerk, today.", ["Done by 3.5 people, e.g. a clerk, today."]),
        ("A list; a plan", ["A list;", "a plan"]),
        ("Who? 'Nobody', or 'all'. Next.", ["Who?", "'Nobody', or 'all'.", "Next."]),
        ("A title\n\nA text", ["A title", "A text"]),
        ("...", []),
    ],
)
def test_a_sentence_ends_where_another_may_begin(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(("text", "language"), [(PLAIN, "en"), (PLAIN, "en-GB"), (GEWOON, "nl")])
def test_short_words_in_short_sentences_are_easy(text: str, language: str) -> None:
    assert (reading_ease([text], language) or 0) > 90


def test_long_words_in_one_long_sentence_are_hard() -> None:
    assert (reading_ease([HEAVY], "en") or 0) < 0


def test_reading_ease_is_the_formula_of_flesch() -> None:
    # 25 words, 5 sentences, one syllable a word: 206.835 - 1.015 * 5 - 84.6
    assert reading_ease(["We do not know it. " * 5], "en") == pytest.approx(117.16)
    # Douma for Dutch: 206.835 - 0.93 * 5 - 77
    assert reading_ease(["Wat je doet is goed. " * 5], "nl") == pytest.approx(125.185)


def test_texts_are_judged_together() -> None:
    assert reading_ease(["We do not know it. "] * 5, "en") == pytest.approx(117.16)


@pytest.mark.parametrize(("text", "language"), [("Nobody knows.", "en"), (PLAIN, "fy"), ("", "en")])
def test_a_few_words_and_other_languages_have_no_reading_ease(text: str, language: str) -> None:
    assert reading_ease([text], language) is None


def test_the_longest_words_are_those_with_the_most_syllables() -> None:
    text = ["Een verantwoordelijke afdeling geeft klanttevredenheidscijfers."]
    assert longest_words(text, "nl") == ["klanttevredenheidscijfers", "verantwoordelijke", "afdeling"]
    assert longest_words(text, "fy") == []


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Customers are never asked.", "All customers are always asked", "en"),
        ("De klant wordt soms gevraagd.", "De klant wordt vrijwel altijd gevraagd!", "nl"),
    ],
)
def test_what_is_left_without_degree_is_the_same(one: str, other: str, language: str) -> None:
    assert in_kind(one, language) == in_kind(other, language)


def test_degree_is_not_known_in_other_languages() -> None:
    assert in_kind("Klanten nooit vragen", "fy") == ["klanten", "nooit", "vragen"]


def test_likeness_is_between_nothing_and_all_in_common() -> None:
    assert (alike(["a", "b"], ["a", "b"]), alike(["a"], ["b"]), alike([], [])) == (1.0, 0.0, 1.0)
