from pathlib import Path

import pytest

from cxmaturity.files.source import read_source
from tests.report.group_situations import HIDDEN, SITUATIONS, group, single, small, told
from tests.report.samples import edition

CATALOGUE = Path(__file__).parents[1] / "cases" / "report" / "groups.yaml"
SENTENCES = read_source(CATALOGUE.read_text(encoding="utf-8"), CATALOGUE.name).data


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_every_situation_is_told_as_the_catalogue_says(name: str, language: str) -> None:
    assert told(SITUATIONS[name], language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_situations() -> None:
    assert set(SENTENCES) == set(SITUATIONS)


def test_a_gap_is_the_distance_between_the_scores_that_are_shown() -> None:
    found = single(
        Sales=group(1.4999, parts=("data",)), Claims=group(2.4999, parts=("data",)), Legal=group(2.0, parts=("data",))
    )
    assert told(found, "en")["title"] == "In Data the groups score between 1.49 and 2.49"


def test_equal_groups_of_one_dimension_just_score_the_same() -> None:
    found = single(Sales=group(2.0, parts=("data",)), Claims=group(2.0, parts=("data",)))
    assert told(found, "nl")["title"] == "De groepen scoren gelijk"


def test_a_group_without_a_score_for_all_is_not_equal_in_every_dimension() -> None:
    found = small(Sales=group(2.0, 2.0, 3.0), Claims=group(2.0, 2.0, 3.0), IT=group(2.0, None, 3.0))
    assert told(found, "en")["title"] == "Where groups can be compared, they score the same"


def test_hidden_groups_are_counted_and_never_numbered() -> None:
    assert edition("nl").say("lead-groups-hidden", n=1) == (
        "Eén groep staat er zonder cijfers, zodat niemands antwoorden te herleiden zijn."
    )
    found = small(Sales=group(2.0, 2.0, 3.0, overall=2.33), Legal=HIDDEN, HR=HIDDEN)
    assert "Two groups are shown without numbers" in told(found, "en")["lead"]
