from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.errors import CONTENT, USAGE, UserError
from cxmaturity.files.questionnaires import (
    find_questionnaire,
    load_questionnaire,
    read_questionnaire,
    shipped_questionnaires,
)
from cxmaturity.files.source import read_source
from cxmaturity.model.rules import group_rules, row_rules
from cxmaturity.model.structure import computing_order, questions_under, score_plans
from tests.files.mutations import mutated

if TYPE_CHECKING:
    from random import Random

    from cxmaturity.errors import Problem

CASES = Path(__file__).parent.parent / "cases"
WRONG = sorted(file for file in (CASES / "wrong").glob("*.yaml") if not file.name.endswith(".problems.yaml"))
SOUND = sorted(file for file in (CASES / "models").glob("*.yaml") if not file.name.endswith(".cases.yaml"))
SHOP = """cxmaturity: 1
instrument: {id: shop, version: "1", languages: [nl], title: Winkel}
dimensions: [{id: floor, title: Vloer, questions: [{id: tidy, type: yesno, prompt: Netjes?}]}]
"""


def as_told(problem: Problem) -> dict[str, str]:
    told = {"place": f"{problem.line}:{problem.column}", "code": problem.code, "says": problem.message}
    told |= {"help": problem.help} if problem.help else {}
    return told | ({"severity": problem.severity} if problem.severity == "warning" else {})


def problems(text: str) -> list[dict[str, str]]:
    with pytest.raises(UserError) as caught:
        read_questionnaire(text, "a.yaml")
    assert caught.value.exit_code == CONTENT
    return [as_told(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_a_wrong_file_has_exactly_these_problems(file: Path) -> None:
    expected = file.with_suffix(".problems.yaml").read_text(encoding="utf-8")
    assert problems(file.read_text(encoding="utf-8")) == yaml.load(expected, yaml.BaseLoader)  # noqa: S506 - texts only


def test_every_list_of_problems_belongs_to_a_wrong_file() -> None:
    assert sorted((CASES / "wrong").glob("*.problems.yaml")) == [file.with_suffix(".problems.yaml") for file in WRONG]


@pytest.mark.parametrize("file", [*shipped_questionnaires().values(), *SOUND], ids=lambda file: file.stem)
def test_what_we_ship_and_every_model_of_the_cases_is_sound(file: Path) -> None:
    assert read_questionnaire(file.read_text(encoding="utf-8"), file.name).warnings == ()


def test_a_questionnaire_comes_with_the_hash_of_its_bytes() -> None:
    loaded = read_questionnaire(SHOP, "a.yaml")
    assert (loaded.questionnaire.instrument.title, loaded.sha256) == (
        {"nl": "Winkel"},
        sha256(SHOP.encode()).hexdigest(),
    )


def test_what_is_in_doubt_is_told_and_does_not_stop() -> None:
    loaded = read_questionnaire(SHOP + "sources:\n  own:\n    title: Our notes #1\n", "a.yaml")
    assert [as_told(warning)["place"] for warning in loaded.warnings] == ["6:21"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n", {"place": "1:1", "code": "CX012", "says": "a questionnaire is a map of fields, and this is not"}),
        (
            "instrument: 1\n",
            {"place": "1:1", "code": "CX101", "says": "the file needs the fields `cxmaturity`, `dimensions`"},
        ),
    ],
)
def test_a_file_of_another_kind_is_refused(text: str, told: dict[str, str]) -> None:
    assert problems(text)[0] == told


def test_what_only_follows_from_a_wrong_field_is_not_told() -> None:
    wrong_value = SHOP + "scales: {s: {options: [{id: low, value: 1}, {id: high, value: two}]}}\n"
    assert [problem["says"] for problem in problems(wrong_value)] == ["`value` must be a number, found the text `two`"]
    wrong_score = SHOP + "scores: {o: {aggregate: maen, of: [tdy]}, p: {aggregate: mean, of: [tdy]}}\n"
    assert [problem["code"] for problem in problems(wrong_score)] == ["CX110", "CX120"]


def test_a_class_may_be_called_options() -> None:
    text = SHOP + 'classes:\n  options:\n    - {id: neat, when: "tdy == yes"}\n'
    assert [problem["place"] for problem in problems(text)] == ["6:25"]


def test_a_questionnaire_is_found_by_its_id_or_its_path(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(SHOP, encoding="utf-8")
    assert load_questionnaire("six-steps").questionnaire.instrument.id == "six-steps"
    assert load_questionnaire(str(file)).questionnaire.instrument.id == "shop"
    assert load_questionnaire("anything", file).questionnaire.instrument.id == "shop"
    assert find_questionnaire("none.yaml") == Path("none.yaml")
    assert find_questionnaire(str(tmp_path)) == tmp_path


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("six-step", "did you mean `six-steps`?"),
        ("nps", "shipped: cx-maturity, six-steps; or give the path of a YAML file"),
    ],
)
def test_an_unknown_questionnaire_is_refused_with_a_way_out(name: str, way_out: str) -> None:
    with pytest.raises(UserError) as caught:
        find_questionnaire(name)
    (problem,) = caught.value.problems
    assert (problem.message, problem.help, caught.value.exit_code) == (
        f"there is no questionnaire `{name}`",
        way_out,
        USAGE,
    )


def test_a_name_that_no_system_takes_is_no_questionnaire() -> None:
    with pytest.raises(UserError, match="there is no questionnaire `xxx"):
        find_questionnaire("x" * 300)


SOURCES = [read_source(file.read_text(encoding="utf-8"), file.name).data for file in SOUND]


@given(st.randoms(use_true_random=False), st.sampled_from(SOURCES))
def test_a_file_with_any_mistakes_is_read_or_refused(random: Random, source: object) -> None:
    try:
        questionnaire = read_questionnaire(mutated(source, random), "a.yaml").questionnaire
    except UserError as error:
        places = [(problem.line, problem.column) for problem in error.problems]
    else:
        places = [(1, 1)]
        rules = [*row_rules(questionnaire), *group_rules(questionnaire)]
        under = [questions_under(questionnaire, id_) for id_ in score_plans(questionnaire)]
        assert (len(rules), len(under)) >= (0, 0)
        assert set(score_plans(questionnaire)) <= set(computing_order(questionnaire))
    assert places
    assert all(line and column for line, column in places)


@pytest.mark.parametrize(
    ("part", "most"),
    [
        ("scales: {s: {options: [" + ",".join(f"{{id: k{at}}}" for at in range(20_000)) + "]}}", 0),
        (
            "ladders: {l: {kind: free, stages: ["
            + ",".join(f"{{id: s{at}, needs: [s{at}]}}" for at in range(10_000))
            + "]}}",
            1,
        ),
        ("scores: {" + ",".join(f"s{at}: {{aggregate: mean, of: [tidy]}}" for at in range(5_000)) + "}", 0),
        ("scores: {" + ",".join(f"s{at}: {{nope: 1}}" for at in range(5_000)) + "}", 1001),
    ],
    ids=["options", "steps", "scores", "mistakes"],
)
def test_a_large_file_takes_no_longer_than_it_is(part: str, most: int) -> None:
    try:
        read_questionnaire(f"{SHOP}{part}\n", "a.yaml")
    except UserError as error:
        found = len(error.problems)
    else:
        found = 0
    assert found == most
