import pytest

from cxmaturity.report.characters import breakable, fit_for_a_page


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("A\x00B\x1b[31mC\x7fD\x85E", "A?B?[31mC?D?E"),
        ("A\ufffeB\uffffC\ud800D\ufdd0E\ufff9F", "A?B?C?D?E?F"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u202aC:\u202c \u2066x\u2067y\u2068z\u2069", "C: xyz"),
    ],
)
def test_what_no_page_may_hold_is_replaced_or_left_out(text: str, fit: str) -> None:
    assert fit_for_a_page(text) == fit


@pytest.mark.parametrize(
    "text",
    [
        "Één & co\n\tregel",
        "\u05d0\u05d1\u05d2 Bank",
        "\U0001f469\u200d\U0001f467",
        "\u0645\u06cc\u200c\u062e",
        "\u200eA\u200f",
    ],
)
def test_joiners_emoji_and_other_scripts_stay(text: str) -> None:
    assert fit_for_a_page(text) == text


def test_only_a_word_without_end_gets_places_to_break() -> None:
    word = "a" * 200
    assert breakable(f"{word} en {word}") == f"{word} en {word}"
    assert breakable("x " + "a" * 201) == "x " + ("a" * 40 + "\u200b") * 5 + "a"


def test_no_break_parts_what_belongs_together() -> None:
    family = "\U0001f469\u200d\U0001f467"
    broken = breakable(family * 100 + "e\u0301" * 100)
    assert broken.replace("\u200b", "") == family * 100 + "e\u0301" * 100
    assert [pair for pair in ("\u200b\u200d", "\u200d\u200b", "\u200b\u0301") if pair in broken] == []
