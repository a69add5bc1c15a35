from __future__ import annotations

import pytest

from cxmaturity.files.answers import read_answers
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.scoring.explain import Step, explain, explainable
from cxmaturity.scoring.score import score

QUESTIONNAIRE = """
cxmaturity: 1
instrument: {id: tiny, version: 1.0.0, languages: [en], title: Tiny}
scales: {s: {options: [{id: low, value: 1}, {id: mid, value: 2}, {id: high, value: 3}]}}
dimensions:
  - id: care
    title: Care
    questions:
      - {id: kind, type: rating, scale: s, prompt: Kind?}
      - {id: quick, type: rating, scale: s, prompt: Quick?, weight: 2}
      - {id: hello, type: note, prompt: Hello}
  - id: data
    title: Data
    missing: {count_at: 1}
    questions: [{id: linked, type: rating, scale: s, prompt: Linked?}, {id: clean, type: rating, scale: s, prompt: Clean?}]
scores:
  overall: {aggregate: mean, of: dimensions}
  floor: {aggregate: min, of: dimensions}
  total: {aggregate: sum, of: [care, data]}
  keen: {aggregate: share, of: [kind, quick], at_least: mid}
  gap: {value: "overall - floor"}
ladders:
  stage:
    title: Stage
    score: overall
    stages:
      - {id: one, title: One, requires: ["coverage(overall) >= 0.5"]}
      - {id: two, title: Two, from: 2.5, requires: [{that: "linked >= mid or clean >= mid", text: Some data}]}
      - {id: three, title: Three, requires: ["kind >= low"]}
  steps:
    title: Steps
    kind: free
    stages:
      - {id: base, title: Base, requires: ["linked >= high"]}
      - {id: roof, title: Roof, needs: [base], requires: ["kind >= low"]}
"""
TINY = read_questionnaire(QUESTIONNAIRE, "tiny.yaml").questionnaire
ALL = "kind: high, quick: low, linked: mid, clean: mid"


def told(id_: str, *people: str) -> Step:
    rows = ", ".join(f"{{id: p{number}, answers: {{{answers}}}}}" for number, answers in enumerate(people or [ALL]))
    text = f"format: cxmaturity-answers\nversion: 1\nquestionnaire: tiny\nrespondents: [{rows}]\n"
    return explain(TINY, score(TINY, read_answers(text, "answers.yaml", TINY)), id_)


def test_a_mean_is_told_as_arithmetic_down_to_the_answers() -> None:
    assert told("care") == Step(
        "Care [care]",
        "1.666667 = (3 + 2 x 1) / 3",
        (Step("Kind? [kind]", "high = 3"), Step("Quick? [quick], weight 2", "low = 1")),
    )


@pytest.mark.parametrize(
    ("id_", "found"),
    [
        ("floor", "1.666667 = lowest: care"),
        ("total", "3.666667 = 1.666667 + 2"),
        ("keen", "0.333333 = share of answers at 2 or higher"),
        ("gap", "0.166667 = overall - floor"),
    ],
)
def test_other_scores_say_how_they_came_about(id_: str, found: str) -> None:
    assert told(id_).found == found


def test_missing_answers_are_counted_and_bounded() -> None:
    found = told("care", "kind: high, quick: dk")
    assert (
        found.found == "no number: not enough answers; 1 of 3 answered; between 1.666667 and 3 with the missing answers"
    )
    assert found.rests_on[1] == Step("Quick? [quick], weight 2", "dk")


def test_arithmetic_that_does_not_give_the_value_is_not_shown() -> None:
    assert told("data", "linked: high, clean: dk").found.startswith("2 = mean of 2; 1 of 2 answered")


def test_of_many_respondents_the_middle_is_told() -> None:
    found = told("care", ALL, ALL, "kind: low, quick: dk")
    assert found.found.startswith("1.666667 = mean of each respondent, averaged over 2; ")
    assert found.rests_on == (
        Step("Kind? [kind]", "low median high, mean 2.333333, 3 answers"),
        Step("Quick? [quick], weight 2", "low median low, mean 1, 2 answers, 1 dk"),
    )


def test_a_formula_rests_on_what_it_names_and_everything_is_told_once() -> None:
    overall, floor = told("gap").rests_on
    assert (overall.what, floor.what) == ("overall", "floor")
    assert floor.rests_on == (Step("Care [care]", "1.666667, see above"), Step("Data [data]", "2, see above"))


def test_a_ladder_is_told_stage_by_stage() -> None:
    found = told("stage")
    assert (found.what, found.found) == ("Stage [stage]", "One")
    assert [(step.what, step.found) for step in found.rests_on] == [
        ("1. One", "reached"),
        ("2. Two", "not reached: 1 of 2 requirements not met"),
        ("3. Three", "not reached: a stage below is not"),
    ]
    assert [(step.what, step.found) for step in found.rests_on[1].rests_on] == [
        ("overall >= 2.5", "not met: 1.833333, needed 2.5, 0.666667 to go"),
        ("linked >= mid or clean >= mid", "met"),
    ]


def test_a_step_on_sand_says_what_must_come_first() -> None:
    found = told("steps")
    assert (found.found, found.rests_on[1].found) == (
        "no stage: the first stage is not reached",
        "rests on sand: Base must be in place first",
    )
    assert told("steps", ALL.replace("linked: mid", "linked: high")).found == "the furthest sound step is Roof"


def test_too_few_answers_are_no_stage_and_what_could_become_of_it_is_told() -> None:
    found = told("stage", "kind: dk, quick: dk, linked: dk, clean: dk")
    assert found.found == "no stage: not enough answers to tell; with the missing answers it is between One and Three"
    assert found.rests_on[0].found == "not reached: 1 of 1 requirements not met"
    assert found.rests_on[0].rests_on[0].found == "not met: 0, needed 0.5, 0.5 to go"


def test_notes_are_not_explained() -> None:
    assert "hello" not in explainable(TINY)
    with pytest.raises(KeyError):
        told("hello")
