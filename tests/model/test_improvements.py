from __future__ import annotations

import pytest
from pydantic import ValidationError

from cxmaturity.model.improvements import Action, Improvement, effort_of


@pytest.mark.parametrize(
    ("days", "effort"),
    [(0.5, "small"), (1, "small"), (8.9, "small"), (9, "medium"), (26.9, "medium"), (27, "large"), (400, "large")],
)
def test_an_effort_is_named_by_its_person_days(days: float, effort: str) -> None:
    assert effort_of(days) == effort


def test_a_title_is_all_that_a_piece_of_advice_must_say() -> None:
    action = Action.model_validate({"id": "sweep", "title": "Sweep"})
    assert (action.title, action.why, action.first_30_days, action.then) == ({"en": "Sweep"}, None, (), None)
    assert (action.effort, action.days, action.owner, action.needs) == ("medium", None, None, ())
    assert (action.kpi, action.measure, action.source) == (None, None, ())


def test_an_improvement_goes_from_one_option_to_another() -> None:
    step = Improvement.model_validate({"id": "sweep", "title": "Sweep", "from": "low", "to": "high"})
    assert (step.from_, step.to) == ("low", "high")


@pytest.mark.parametrize("wrong", [{"days": 0}, {"days": -1}, {"effort": "huge"}, {"title": {}}, {"colour": "red"}])
def test_what_cannot_be_meant_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Action.model_validate({"id": "sweep", "title": "Sweep"} | wrong)


@pytest.mark.parametrize(
    ("days", "effort"),
    [(0.5, "small"), (1, "small"), (8.9, "small"), (9, "medium"), (26, "medium"), (27, "large"), (80, "large")],
)
def test_an_effort_is_called_by_its_days(days: float, effort: str) -> None:
    assert effort_of(days) == effort
