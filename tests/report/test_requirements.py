import pytest

from cxmaturity.model.result import RequirementResult
from cxmaturity.report.requirements import RequirementLine, is_about, requirement_line
from tests.report.samples import asked, assessment, edition, text


def line(requirement: RequirementResult, language: str = "en") -> tuple[str, str, str, str]:
    told = requirement_line(assessment(), edition(language), requirement)
    return told.actual, told.needed, told.distance, told.state_word


def test_a_score_shows_how_far_it_is_to_go_and_never_the_cut_it_misses() -> None:
    assert line(asked("overall >= 2.5", 2.4962, 2.5, "overall"), "nl") == ("2,49", "2,50", "nog 0,01", "Niet voldaan")


def test_a_score_never_shows_a_cut_of_the_stages_that_another_requirement_is_not_about() -> None:
    assert line(asked("strategy >= 1.5", 2.4962, 1.5, "strategy")) == ("2.49", "1.50", "", "Met")
    assert line(asked("strategy >= 3.5", 2.4962, 3.5, "strategy")) == ("2.49", "3.50", "1.01 to go", "Not met")


def test_a_coverage_is_told_in_per_cents() -> None:
    requirement = asked("coverage(overall) >= 0.75", 0.6, 0.75, "overall")
    assert line(requirement) == ("60%", "75%", "15 percentage points to go", "Not met")


def test_a_question_is_told_by_its_options_and_the_answer_that_clears_it() -> None:
    requirement = asked("data_a >= 3", 2.0, 3, "data_a")
    assert requirement_line(assessment(), edition(), requirement) == RequirementLine(
        text="Every customer file is connected",
        actual="Considered",
        needed="Capable",
        distance="",
        clears="data_a is capable.",
        state="unmet",
        state_word="Not met",
    )


def test_a_ladder_is_told_by_its_stages() -> None:
    assert line(asked("stages >= 3", 2.0, 3, "stages")) == ("Considered", "Capable", "", "Not met")


@pytest.mark.parametrize("function", ["na", "missing", "not_asked"])
def test_a_count_is_told_as_a_count(function: str) -> None:
    requirement = RequirementResult(
        text("At most 1"), f"{function}(overall) <= 1", ("overall",), 2.0, 1.0, met=False, margin=1.0
    )
    assert line(requirement) == ("2", "1", "1 to go", "Not met")


def test_what_is_unknown_has_no_number_and_no_distance() -> None:
    assert line(asked("data_a >= 3", None, 3, "data_a")) == ("Unknown", "Capable", "", "Unknown")


def test_a_condition_has_words_only() -> None:
    condition = RequirementResult(
        text("Both"), "data_a >= 3 or data_b >= 3", ("data_a", "data_b"), None, None, met=True, margin=None
    )
    assert line(condition) == ("", "", "", "Met")


def test_only_the_score_itself_is_what_a_stage_begins_at() -> None:
    about = [
        asked("overall >= 2.5", 2.0, 2.5, "overall"),
        asked("coverage(overall) >= 1", 0.5, 1, "overall"),
        asked("na(overall) <= 1", 2, 1, "overall"),
        asked("overall >= 2.5 and overall <= 3", None, None, "overall"),
        asked("data >= 2", 1, 2, "data"),
    ]
    assert [is_about(requirement, "overall") for requirement in about] == [True, False, False, False, False]
