from __future__ import annotations

import pytest

from cxmaturity.model.flaws import Flaw
from cxmaturity.model.rule_flaws import flaws
from tests.model.shop import SHOP
from tests.model.writing import floor

TIDY = "{id: tidy, type: yesno, prompt: Tidy?}"
TILLS = "{id: tills, type: table, prompt: Tills?, columns: [{id: queue, type: number, prompt: Q}]}"


def found(questions: str, more: str = "") -> list[tuple[str, tuple[object, ...]]]:
    return [(flaw.code, flaw.path) for flaw in flaws(floor(questions, more))]


def test_a_sound_questionnaire_has_no_flaws() -> None:
    assert flaws(SHOP) == []


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("type: yesno, when: loud >= 1", ("when",)),
        ("type: yesno, check: [{that: tidy >= 1}, {that: loud + 1 > 0}, {that: later >= 1}]", ("check", 2, "that")),
        ("type: calc, value: loud", ("value",)),
        ("type: table, columns: [{id: a, type: number, prompt: A, when: tidy >= 1}]", ("columns", 0, "when")),
    ],
)
def test_rules_on_a_respondent_name_what_comes_before_them(question: str, path: tuple[object, ...]) -> None:
    questions = f"{TIDY}, {{id: loud, prompt: Loud?, {question}}}, {{id: later, type: yesno, prompt: Later?}}"
    assert found(questions) == [("CX201", ("dimensions", 0, "questions", 1, *path))]


def test_a_flaw_in_a_rule_knows_where_in_the_rule_it_is() -> None:
    (flaw,) = flaws(floor(TIDY, "scores: {s: {value: 1 + tydy}}"))
    message = "nothing that a rule on a group can use has the id `tydy`"
    assert flaw == Flaw(("scores", "s", "value"), "CX201", message, "did you mean `tidy`?", offset=4)


@pytest.mark.parametrize(
    ("requirement", "code"),
    [
        ("tidy >= 1", None),
        ("{that: tidy >= 1 and floor > 0, text: Both}", None),
        ("tidy >= 1 and floor > 0", "CX210"),
        ("'tidy in [yes]'", "CX210"),
        ("tidy", "CX201"),
    ],
)
def test_a_requirement_is_one_comparison_or_has_its_own_text(requirement: str, code: str | None) -> None:
    codes = [
        flaw.code for flaw in flaws(floor(TIDY, f"ladders: {{l: {{stages: [{{id: a, requires: [{requirement}]}}]}}}}"))
    ]
    assert codes == ([code] if code else [])


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ("{options: [{id: a, when: floor > 0}]}", []),
        ("{per: respondent, options: [{id: a, when: floor > 0}]}", [("CX201", ("options", 0, "when"))]),
        ("{for_each: tills, options: [{id: a, when: queue > 0}]}", []),
        ("{for_each: tills, options: [{id: a, when: tidy > 0}]}", [("CX201", ("options", 0, "when"))]),
        ("{for_each: tidy, options: [{id: a, when: tidy > 0}]}", [("CX120", ("for_each",))]),
        ("[{id: a, when: tidy > 0}, {id: a, when: tidy > 0}]", [("CX112", ("options", 1, "id"))]),
    ],
)
def test_classes_are_judged_in_their_own_scope(classes: str, expected: list[tuple[str, tuple[object, ...]]]) -> None:
    told = found(f"{TIDY}, {TILLS}", f"classes: {{c: {classes}}}")
    assert told == [(code, ("classes", "c", *path)) for code, path in expected]


def test_nothing_is_said_of_rules_while_an_id_means_two_things() -> None:
    assert found(f"{TIDY}, {TIDY}", "scores: {s: {value: tydy}}") == [
        ("CX112", ("dimensions", 0, "questions", 1, "id"))
    ]
    assert found(f"{TILLS}, {{id: tills, type: yesno, prompt: T}}") == [
        ("CX112", ("dimensions", 0, "questions", 1, "id"))
    ]
