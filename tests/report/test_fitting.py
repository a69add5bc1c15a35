from dataclasses import replace

from cxmaturity.model.edits import Hand
from cxmaturity.model.result import Next
from cxmaturity.report.standing import Assessment
from cxmaturity.report.summary import SummaryPage, summary_page
from tests.pieces import piece
from tests.report.samples import asked, climbed, edition, maturity, result

NAMES = tuple(f"d{n}" for n in range(8))
ADVICE = tuple(piece(f"p{n}", title={"en": f"Do thing {n}"}) for n in range(1, 6))


def made(unmet: int, *, long: int = 0) -> SummaryPage:
    """A summary with so many obstacles; `long` makes a client's name that takes so many words."""
    asks = tuple(asked(f"d0_a >= {place}", 1.0, 3, "d0_a") for place in range(unmet))
    ladder = replace(climbed("considered", 2.58), next=Next("capable", asks))
    found = replace(result(dict.fromkeys(NAMES, 2.0), ladder, 2.58), advice=ADVICE)
    return summary_page(
        [Assessment(maturity(NAMES), replace(found, organisation="Noordkade " * (long or 1)))], edition()
    )


def test_the_first_actions_are_named_where_there_is_room() -> None:
    page = made(1)
    assert (page.first_title, page.first) == ("What to do first", ("Do thing 1", "Do thing 2", "Do thing 3"))
    assert page.bars is not None
    assert not page.bars.dense


def test_bars_are_set_closer_before_the_actions_are_left_out() -> None:
    page = made(1, long=45)
    assert page.bars is not None
    assert (len(page.first), page.bars.dense) == (3, True)


def test_many_obstacles_leave_no_room_for_bars() -> None:
    page = made(9)
    assert (page.bars, len(page.obstacles)) == (None, 7)


def test_bars_that_would_stand_on_a_sheet_of_their_own_are_left_to_the_profile() -> None:
    long = replace(edition(), hand=Hand(summary={"": "A word of the consultant. " * 60}))
    page = summary_page(
        [Assessment(maturity(NAMES), result(dict.fromkeys(NAMES, 2.0), climbed("considered", 2.58), 2.58))], long
    )
    assert page.bars is None
