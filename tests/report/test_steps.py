from dataclasses import replace

from cxmaturity.report.standing import Assessment
from cxmaturity.report.steps import StepsPage, steps_pages, types_page
from tests.report.samples import asked, checklist, edition, steps_assessment, text


def page(*reached: str, language: str = "en") -> StepsPage:
    return steps_pages(steps_assessment(*reached), edition(language))[0]


def test_a_step_says_what_it_builds_on() -> None:
    assert [step.needs for step in page("owner").steps] == ["", "Builds on Owner", "Builds on Journey"]


def test_a_step_on_sand_says_what_is_missing_below_it_however_deep() -> None:
    steps = page("journey", "goals", language="nl").steps
    assert [(step.state_word, step.needs) for step in steps] == [
        ("Nog niet", ""),
        ("Op los zand", "Daaronder ontbreekt nog: Owner"),
        ("Op los zand", "Daaronder ontbreekt nog: Owner"),
    ]


def test_the_title_names_the_step_that_can_be_taken_now() -> None:
    assert page("owner", "goals").title == "The next step to take: Journey"
    assert page("owner", "journey", "goals").title == "All three steps are in place"


def test_what_resting_on_sand_means_is_said_only_where_it_happens() -> None:
    assert page("owner").sand == ""
    assert page("owner", "goals").sand.startswith("A step rests on sand when")


def test_check_items_stand_with_their_step() -> None:
    items = [[(item.name, item.label) for item in step.items] for step in page("owner").steps]
    assert items == [
        [("Item of owner", "In place")],
        [("Item of journey", "Not started")],
        [("Item of goals", "Not started")],
    ]


def test_the_type_stands_with_the_steps() -> None:
    assert [(type_.title, type_.name) for type_ in page("owner").types] == [("Type today", "Advisory")]
    assert types_page(steps_assessment("owner"), edition()) is None


def test_an_organisation_that_fits_no_type_is_told_so() -> None:
    assert [type_.name for type_ in page("journey").types] == ["No type fits"]


def test_the_next_step_shows_what_it_still_asks() -> None:
    ahead = page("owner", "goals").ahead
    assert ahead is not None
    assert ahead.title == "What “Journey” asks next"
    assert [(item.meaning, item.next_meaning) for item in ahead.items] == [("No journey.", "There is journey.")]


def test_when_every_step_stands_nothing_is_asked() -> None:
    assert page("owner", "journey", "goals").ahead is None


def test_a_step_on_a_score_shows_how_it_stands() -> None:
    owner, journey, _ = page("owner").steps
    assert [(line.text, line.actual, line.state_word) for line in (*owner.requirements, *journey.requirements)] == [
        ("owner_share == 1!", "100%", "Met"),
        ("journey_share == 1!", "0%", "Not met"),
    ]


def test_types_have_a_page_where_there_are_no_steps() -> None:
    found = steps_assessment("owner")
    without = Assessment(checklist(ladders={}), replace(found.result, ladders={}))
    shown = types_page(without, edition("nl"))
    assert shown is not None
    assert (shown.kicker, shown.title) == ("Drie stappen", "Adviserend")
    assert [[(item.name, item.label) for item in type_.answers] for type_ in shown.types] == [
        [("Item of owner", "Geregeld")]
    ]


def test_a_step_asks_next_for_the_very_question_that_its_rule_names() -> None:
    found = steps_assessment()
    rules = [{"id": "owner", "title": text("Owner"), "requires": ["owner_item >= 1"]}]
    model = checklist(ladders={"steps": {"kind": "free", "stages": rules}})
    first = found.result.ladders["steps"].stages[0]
    unmet = replace(first, requirements=(asked("owner_item >= 1", 0.0, 1, "owner_item"),))
    ladder = replace(found.result.ladders["steps"], stages=(unmet,))
    shown = steps_pages(Assessment(model, replace(found.result, ladders={"steps": ladder})), edition())[0]
    assert shown.ahead is not None
    assert [item.next_meaning for item in shown.ahead.items] == ["There is owner."]
    assert shown.steps[0].requirements == ()
