from __future__ import annotations

from cxmaturity.scoring.under import all_under
from tests.scoring.small import dimension, questionnaire, rating

ASKED = questionnaire(
    dimension(
        "d",
        rating("a"),
        rating("b", when="a >= 2"),
        {"id": "c", "type": "calc", "value": "b + 1"},
        {"id": "points", "type": "table", "prompt": "P", "columns": [{"id": "worth", "type": "number"}]},
    ),
    dimension("e", rating("f")),
    scores={"mix": {"value": "e * 2"}, "all": {"aggregate": "mean", "of": ["mix", "rung"]}},
    ladders={"rung": {"score": "e", "stages": [{"id": "low", "from": 1, "requires": ["a >= 1"]}]}},
    classes={
        "sort": [{"id": "good", "when": "b >= 2"}],
        "row_sort": {"for_each": "points", "options": [{"id": "dear", "when": "worth >= 2"}]},
    },
)


def test_an_id_rests_on_what_routes_it_and_what_it_is_computed_from() -> None:
    assert all_under(ASKED, ["a"]) == {"a"}
    assert all_under(ASKED, ["c"]) == {"a", "b", "c"}
    assert all_under(ASKED, ["all"]) == {"all", "mix", "e", "f", "rung", "a"}
    assert all_under(ASKED, ["sort"]) == {"sort", "b", "a"}
    assert all_under(ASKED, ["row_sort"]) >= {"row_sort", "points"}
    assert all_under(ASKED, ["dimensions"]) == {"dimensions", "d", "e", "a", "b", "c", "f"}
    assert all_under(ASKED, []) == frozenset()
