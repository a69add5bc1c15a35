from markupsafe import Markup

from cxmaturity.report.edition import Figure
from tests.report.samples import edition


def test_figures_are_numbered_in_the_order_in_which_they_are_made() -> None:
    english = edition()
    assert english.figure(Markup("<svg/>"), "Read it so.") == Figure(1, Markup("<svg/>"), "Read it so.")
    assert (english.figure_number(), english.figure_number()) == (2, 3)


def test_ends_of_scales_have_no_more_decimals_than_they_need() -> None:
    dutch = edition("nl")
    assert [dutch.short(value) for value in (1, 2.5, 2.25, 1250)] == ["1", "2,5", "2,25", "1.250"]


def test_a_gap_is_the_difference_between_the_two_numbers_as_shown() -> None:
    assert edition("nl").gap(2.4962, 2.5) == "0,01"
    assert edition().gap(2.46, 2.5) == "0.04"


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    dutch = edition("nl")
    assert (dutch.number(2.4999, (2.5,)), dutch.percent(0.996), dutch.whole(1250)) == ("2,49", "99%", "1.250")
    assert dutch.listed(["Data", "Cultuur", "Strategie"]) == "Data, Cultuur en Strategie"


def test_a_text_that_lacks_the_language_is_shown_in_its_own() -> None:
    assert edition("nl").text({"en": "Shop floor"}) == "Shop floor"
