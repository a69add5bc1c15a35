from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from cxmaturity.cli.paths import changes, path_tables
from cxmaturity.model.path import Path, Step, Way
from tests.scoring.improvable import improvable
from tests.scoring.small import DK, dimension, person, questionnaire, scored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

ASKED = questionnaire(
    dimension("d", improvable("a"), improvable("b")),
    ladders={
        "m": {
            "title": "Rungs",
            "score": "d",
            "stages": [
                {"id": "low", "title": "Low"},
                {"id": "high", "title": "High", "from": 2, "requires": ["b >= 2"]},
            ],
        }
    },
)
RESULT = replace(scored(ASKED, person(a=1, b=1)), organisation="Acme")
STEP = Step("a_2", "a", "cluttered", "considered", {"en": "Do a"}, "small", 4.0, 0.5, ({"en": "D ≥ 2"},))
BARE = replace(STEP, id="b_2", question="b", title={"en": "Do b"}, effort="large", days=None, gain=None, clears=())
WAY = Way((STEP, BARE), 10, None, 2.0, proven=True)


def drawn(parts: Iterable[RenderableType]) -> list[str]:
    console = Console(file=io.StringIO(), width=90)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return [line.rstrip() for line in captured.get().splitlines()]


def told(path: Path) -> list[str]:
    return drawn(path_tables(ASKED, RESULT, path, "en"))


def test_the_best_way_is_told_step_by_step() -> None:
    assert told(Path("m", "high", "found", WAY)) == [
        "Acme | Rungs",
        "The cheapest way to High: 10 points; D 2.00 afterwards",
        "  1. Do a",
        "     a: cluttered to considered; small, 4 person-days; adds 0.50",
        "     clears: D ≥ 2",
        "  2. Do b",
        "     b: cluttered to considered; large",
        "Every other way takes these steps too.",
    ]


def test_the_runner_up_is_told_after_it_and_what_is_not_proven_is_said() -> None:
    second = Way((BARE,), 9, 30.0, None, proven=False)
    lines = told(Path("m", "high", "found", replace(WAY, steps=(STEP,), points=1, days=4.0), second))
    assert lines[1] == "The cheapest way to High: 1 point, 4 person-days; D 2.00 afterwards"
    assert lines[5] == "The next cheapest way to High: 9 points, 30 person-days; a cheaper way may exist"


def test_at_the_top_nothing_is_left_to_reach() -> None:
    assert told(Path("m", None, "at_top", Way((), 0, None, None, proven=True)))[1:] == [
        "Nothing is left to reach on this ladder."
    ]


def test_a_stage_may_be_reached_already() -> None:
    assert told(Path("m", "low", "found", Way((), 0, None, None, proven=True)))[1:] == ["Low is reached already."]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("unknown", "answers are missing that no improvement replaces; answer these first"),
        ("unreachable", "not even all improvements together meet these requirements"),
        ("no_improvements", "this questionnaire offers no improvement of today's answers"),
    ],
)
def test_why_there_is_no_way_is_said(status: str, words: str) -> None:
    path = Path("m", "high", status, lacking=({"en": "b ≥ 2"},))  # type: ignore[arg-type]  # drawn from a table
    assert told(path)[1:] == [f"No way to High: {words}.", "- b ≥ 2"]


def test_what_would_change_stands_beside_today() -> None:
    assert drawn(changes(ASKED, RESULT, scored(ASKED, person(a=4, b=1)), "en")) == [
        "What if",
        "        Today   Then",
        "────────────────────",
        "Rungs     Low    Low",
        "D        1.00   2.50",
        "High would still ask:",
        "- b ≥ considered",
    ]


def test_no_number_and_no_stage_are_said_to_be_none() -> None:
    asked = questionnaire(
        dimension("d", improvable("a")), ladders={"m": {"stages": [{"id": "low", "requires": ["a >= 2"]}]}}
    )
    assert drawn(changes(asked, scored(asked, person(a=DK)), scored(asked, person(a=3)), "en")) == [
        "What if",
        "        Today   Then",
        "────────────────────",
        "m    no stage    low",
        "D   no number   3.00",
    ]


def test_a_score_that_stays_the_same_is_not_told() -> None:
    (title, _, _, *rows) = drawn(changes(ASKED, RESULT, RESULT, "en"))
    assert (title, rows[0], rows[1]) == ("What if", "Rungs     Low    Low", "High would still ask:")


def test_a_value_never_seems_to_reach_a_cut_that_it_does_not() -> None:
    asked = questionnaire(
        dimension("d", improvable("a", weight=0.747), improvable("b", weight=0.253)),
        ladders={"m": {"score": "d", "stages": [{"id": "low"}, {"id": "high", "from": 1.75}]}},
    )
    before, after = scored(asked, person(a=1, b=1)), scored(asked, person(a=2, b=1))
    assert [line.split() for line in drawn(changes(asked, before, after, "en"))[3:5]] == [
        ["m", "low", "low"],
        ["D", "1.00", "1.74"],
    ]
    path = Path("m", "low", "found", replace(WAY, reached=1.747))
    assert drawn(path_tables(asked, before, path, "en"))[1].endswith("D 1.74 afterwards")
