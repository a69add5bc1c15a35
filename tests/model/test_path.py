from __future__ import annotations

import pytest

from cxmaturity.model.path import Path, Step


@pytest.mark.parametrize(("effort", "points"), [("small", 1), ("medium", 3), ("large", 9)])
def test_a_step_costs_what_its_effort_counts(effort: str, points: int) -> None:
    step = Step("greet", "kind", "low", "mid", {"en": "Greet"}, effort, None, None, ())  # type: ignore[arg-type]  # one of the three
    assert step.points == points


def test_without_a_way_there_is_neither_a_best_nor_a_runner_up() -> None:
    path = Path("maturity", "awake", "unreachable")
    assert (path.best, path.runner_up, path.lacking) == (None, None, ())
