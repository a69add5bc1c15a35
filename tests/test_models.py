"""Published and strangers' models, each one YAML file with its answers and expected figures beside it (DESIGN §3, SCORING §11)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.files.answers import read_answers
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.files.source import read_source
from cxmaturity.scoring.score import score

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import LadderResult, Result

MODELS = Path(__file__).parent / "cases" / "models"


def cases() -> list[Any]:
    found = []
    for file in sorted(MODELS.glob("*.cases.yaml")):
        model = file.name.removesuffix(".cases.yaml")
        found += [pytest.param(model, case, id=f"{model}: {case['name']}") for case in read_cases(file)]
    return found


def read_cases(file: Path) -> list[dict[str, Any]]:
    """The cases of one model; a case that is `like` another has its answers and some of its own."""
    listed: list[dict[str, Any]] = read_source(file.read_text(encoding="utf-8"), file.name).data["cases"]
    by_name = {case["name"]: case for case in listed}
    for case in listed:
        if "like" in case:
            case["answers"] = by_name[case["like"]]["answers"] | case["answers"]
    return listed


def result_of(questionnaire: Questionnaire, case: dict[str, Any]) -> Result:
    file = {"format": "cxmaturity-answers", "version": 1, "questionnaire": questionnaire.instrument.id}
    file |= {key: case[key] for key in ("answers", "respondents", "left_out") if key in case}
    return score(questionnaire, read_answers(json.dumps(file), case["name"], questionnaire))


def figures(result: Result) -> dict[str, dict[str, Any]]:
    """A result as a case writes it: what is known of each thing, by the name of the fact."""
    ladders = result.ladders
    return {
        "scores": {id_: found.value for id_, found in result.scores.items()},
        "scores_status": {id_: found.status for id_, found in result.scores.items()},
        "coverage": {id_: found.coverage for id_, found in result.scores.items()},
        "maximum": {id_: found.maximum for id_, found in result.scores.items()},
        "low": {id_: found.low for id_, found in result.scores.items()},
        "high": {id_: found.high for id_, found in result.scores.items()},
        "ladders": {id_: found.stage for id_, found in ladders.items()},
        "status": {id_: found.status for id_, found in ladders.items()},
        "stage_low": {id_: found.stage_low for id_, found in ladders.items()},
        "stage_high": {id_: found.stage_high for id_, found in ladders.items()},
        "binding": {id_: list(found.binding) for id_, found in ladders.items()},
        "next": {id_: found.next.stage if found.next else None for id_, found in ladders.items()},
        "reached": {id_: _by_stage(found, "reached") for id_, found in ladders.items()},
        "sound": {id_: _by_stage(found, "sound") for id_, found in ladders.items()},
        "classes": {id_: found.id if found.counts is None else found.counts for id_, found in result.classes.items()},
    }


def _by_stage(ladder: LadderResult, fact: str) -> dict[str, bool]:
    return {stage.id: getattr(stage, fact) for stage in ladder.stages}


@pytest.mark.parametrize(("model", "case"), cases())
def test_a_model_gives_the_figures_that_its_authors_published(model: str, case: dict[str, Any]) -> None:
    loaded = read_questionnaire((MODELS / f"{model}.yaml").read_text(encoding="utf-8"), f"{model}.yaml")
    found = figures(result_of(loaded.questionnaire, case))
    named = {fact: {id_: found[fact][id_] for id_ in wanted} for fact, wanted in case["expected"].items()}
    assert named == {fact: _close(wanted) for fact, wanted in case["expected"].items()}


def _close(wanted: dict[str, Any]) -> dict[str, Any]:
    """Numbers to the digits of the publications."""
    numbers = {id_: value for id_, value in wanted.items() if isinstance(value, int | float)}
    return wanted | {id_: pytest.approx(value, rel=1e-6, abs=1e-9) for id_, value in numbers.items()}


def test_every_model_has_cases() -> None:
    models = {file.name.removesuffix(".yaml") for file in MODELS.glob("*.yaml") if ".cases." not in file.name}
    assert models == {file.name.removesuffix(".cases.yaml") for file in MODELS.glob("*.cases.yaml")}
