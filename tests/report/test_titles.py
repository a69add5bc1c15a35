import pytest

from cxmaturity.report.titles import balanced_lines, is_long


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Considered: stage 2 of 4", ["Considered: stage 2 of 4"]),
        (
            "The intent is there, but the follow-through is not",
            ["The intent is there,", "but the follow-through is not"],
        ),
        ("x" * 60, ["x" * 60]),
    ],
)
def test_titles_are_balanced_over_two_lines(title: str, lines: list[str]) -> None:
    assert balanced_lines(title) == lines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Twelve steps lead to the customers you want", ["Twelve steps lead to", "the customers you want"]),
        ("The organisation needs 12 improvements now", ["The organisation needs", "12 improvements now"]),
        ("De organisatie komt nu op één verbetering", ["De organisatie komt", "nu op één verbetering"]),
        ("Wat de klant nu wil van het hele bedrijf", ["Wat de klant nu wil", "van het hele bedrijf"]),
    ],
)
def test_a_number_or_article_stays_with_the_word_after_it(title: str, lines: list[str]) -> None:
    assert balanced_lines(title) == lines


def test_what_takes_three_lines_gets_three_of_which_the_longest_is_as_short_as_can_be() -> None:
    title = (
        "Noordkade Energie has made its intentions clear to everybody, and the follow-through of all its teams is late"
    )
    lines = balanced_lines(title)
    assert (" ".join(lines), len(lines), is_long(title)) == (title, 3, True)
    assert max(map(len, lines)) == 39
    assert balanced_lines(" ".join(["word"] * 30)) == [" ".join(["word"] * 10)] * 3


def test_a_title_is_set_smaller_where_it_takes_more_than_two_lines() -> None:
    assert [is_long("word " * words) for words in (7, 15, 16)] == [False, False, True]
