import pytest

from cxmaturity.model.path import Way
from cxmaturity.report.ends import Ends
from cxmaturity.report.standing import Assessment
from cxmaturity.report.ways import Told, cost_of, other_way
from tests.pieces import piece
from tests.report.plan_situations import advised, climbing, small, step, way
from tests.report.samples import edition, text


def told_of(found: Assessment, language: str = "en") -> Told:
    assert found.path is not None
    return Told(found, edition(language), found.path)


def test_a_way_knows_its_goal_and_the_scale_it_climbs() -> None:
    told = told_of(climbing(way(step())))
    assert (told.goal, told.ends, told.guarded) == ("Capable", Ends(1, 4), (1.5, 2.5, 3.5, 1, 4))
    assert (told.number(2.499), told.number(2.5)) == ("2.49", "2.50")


def test_an_action_is_called_what_the_advice_calls_it() -> None:
    found = advised(piece("a", title=text("Own title")), found=climbing(way(step())))
    assert [told_of(found).title(each) for each in (step("a"), step("b"))] == ["Own title", "Do b"]


@pytest.mark.parametrize(
    ("steps", "english", "dutch"),
    [
        ((small("a", days=1.0),), "one effort point and 1 person-day", "één punt inspanning en 1 mensdag"),
        (
            (step(), small("b", days=2.5)),
            "four effort points and 22.5 person-days",
            "vier punten inspanning en 22,5 mensdagen",
        ),
        ((step(days=None), small("b")), "four effort points", "vier punten inspanning"),
    ],
)
def test_a_way_costs_points_and_the_days_that_are_known(steps: tuple, english: str, dutch: str) -> None:  # type: ignore[type-arg]
    found = climbing(way(*steps))
    assert [cost_of(told_of(found, language), way(*steps)) for language in ("en", "nl")] == [english, dutch]


@pytest.mark.parametrize(
    ("best", "second", "sentence"),
    [
        (way(step()), None, "Every way that was found takes this action."),
        (
            way(step()),
            way(small("b"), step("c")),
            "The next cheapest way takes “Do b” and “Do c” instead of “Do a”: four effort points and 23 person-days in all.",
        ),
        (
            way(step(), small("b")),
            way(small("b")),
            "The next cheapest way keeps one of these actions and takes no others: one effort point and 3 person-days in all.",
        ),
        (
            way(step(), proven=False),
            way(small("b")),
            "Another way takes “Do b” instead of “Do a”: one effort point and 3 person-days in all.",
        ),
    ],
)
def test_another_way_is_told_by_what_differs(best: Way, second: Way | None, sentence: str) -> None:
    assert other_way(told_of(climbing(best, second)), best) == sentence
