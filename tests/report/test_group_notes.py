from dataclasses import replace

import pytest

from cxmaturity.report.group_notes import Note, group_notes
from cxmaturity.report.standing import Assessment, standings
from tests.report.group_situations import HIDDEN, group, small, split
from tests.report.samples import edition, indicators_assessment, scored


def notes(found: Assessment) -> dict[str, str]:
    made = group_notes(found, edition(), found.result.groups["team"], standings(found))
    return {note.title: note.text for note in made}


SHARED, LOCAL, EXAMPLE = "A shared weakness", "A local weakness", "An example to learn from"


def test_a_note_holds_its_numbers() -> None:
    found = small(Sales=group(2.75, 1.75, 3.25), Claims=group(1.5, 2.0, 3.25))
    made = group_notes(found, edition("nl"), found.result.groups["team"], standings(found))
    assert made == (
        Note(
            "Een lokaal zwak punt",
            "Claims scoort 1,50 bij Strategie. Dat is 1,25 lager dan alle respondenten samen (2,75).",
        ),
    )


def test_a_single_group_is_compared_with_nothing() -> None:
    assert notes(small(Sales=group(1.0, 1.0, 1.5), Legal=HIDDEN)) == {}


def test_two_dimensions_that_are_lowest_as_often_share_no_weakness() -> None:
    assert SHARED not in notes(small(Sales=group(1.0, 2.0, 3.0), Claims=group(2.0, 1.0, 3.0)))


def test_a_weakness_of_fewer_than_half_of_the_groups_is_not_shared() -> None:
    groups = {f"T{k}": group(2.0, 2.0, 2.0) for k in range(4)}
    some = {"A": group(2.0, 1.0, 3.0), "B": group(2.0, 1.0, 3.0), "C": group(1.0, 2.0, 3.0)}
    assert SHARED in notes(small(**groups, **some))
    others = {f"T{k}": group(None, None, 2.0) for k in range(4)}
    assert SHARED not in notes(small(**others, **some))


def test_a_dimension_without_a_score_over_all_is_no_shared_weakness() -> None:
    found = small(Sales=group(2.0, 1.0, 3.0), Claims=group(2.0, 1.0, 3.0))
    hidden = {**found.result.scores, "data": scored(None)}
    assert SHARED not in notes(replace(found, result=replace(found.result, scores=hidden)))


def test_what_every_group_is_behind_in_is_not_local() -> None:
    assert LOCAL not in notes(small(Sales=group(1.0, 1.75, 3.25), Claims=group(1.0, 1.75, 3.25)))


def test_the_farthest_behind_is_told_by_the_length_of_its_scale() -> None:
    found = split(
        indicators_assessment(),
        Sales=group(5.5, 2.0, parts=("asked", "felt")),
        Claims=group(9.0, 4.0, parts=("asked", "felt")),
    )
    assert notes(found)[LOCAL].startswith("Sales scores 2.00 in Felt.")


def test_a_score_without_a_scale_is_not_far_from_anything() -> None:
    found = indicators_assessment()
    endless = replace(found, result=replace(found.result, scores={"seen": scored(3.5)}))
    assert notes(split(endless, Sales=group(1.0, parts=("seen",)), Claims=group(9.0, parts=("seen",)))) == {}


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            small(Sales=group(3.25, 2.0, 3.25), Claims=group(2.5, 1.75, 3.25)),
            (
                "Sales scores higher than every other group shown in two of the three dimensions. "
                "In Strategy it scores 3.25; all respondents together score 2.75."
            ),
        ),
        (
            small(Sales=group(3.0, 1.75, 3.25, overall=2.9), Claims=group(2.75, 1.75, 3.25, overall=2.5)),
            "Sales has the highest overall score of the groups shown: 2.90. All respondents together score 2.58.",
        ),
        (small(Sales=group(2.9, 1.8, 3.25, overall=2.6), Claims=group(2.75, 1.75, 3.25, overall=2.5)), None),
        (small(Sales=group(3.5, 1.75, 3.25, overall=3.5), Claims=group(2.75, 1.75, 3.5, overall=3.5)), None),
        (small(Sales=group(3.5, 1.75, 3.25, overall=3.5), Claims=group(2.75, 2.0, 3.25)), None),
    ],
)
def test_an_example_leads_on_most_dimensions_or_over_all_and_by_far(found: Assessment, text: str | None) -> None:
    assert notes(found).get(EXAMPLE) == text
