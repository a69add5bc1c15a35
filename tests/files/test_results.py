from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from cxmaturity.files.answers import read_answers
from cxmaturity.files.questionnaires import load_questionnaire
from cxmaturity.files.results import result_data, results_json
from cxmaturity.files.shipped import questionnaire_folder
from cxmaturity.model.result import Result
from cxmaturity.scoring.score import Terms, score
from tests.surveys.shop_floor import SHOP_FLOOR

GOLDEN = Path(__file__).parent.parent / "cases" / "results"
HEAD = "format: cxmaturity-answers\nversion: 1\nquestionnaire: shop-floor\n"


def shop_floor(*people: str) -> Result:
    rows = ", ".join(f"{{id: p{number}, {person}}}" for number, person in enumerate(people))
    text = f"{HEAD}organisation: Acme\nrespondents: [{rows}]\n"
    return score(SHOP_FLOOR, read_answers(text, "answers.yaml", SHOP_FLOOR), terms=Terms("00"))


def demonstration(instrument: str) -> Result:
    """The invented company, without the hash that changes with every letter of the questionnaire."""
    questionnaire = load_questionnaire(instrument).questionnaire
    text = (questionnaire_folder() / "demo" / f"noordkade-{instrument}.yaml").read_text(encoding="utf-8")
    return score(questionnaire, read_answers(text, "demo.yaml", questionnaire), terms=Terms("scrubbed"))


def test_the_names_that_other_programs_read_are_there() -> None:
    data = result_data(demonstration("cx-maturity"))
    assert list(data) == [
        *("format", "version", "questionnaire", "organisation", "date", "respondents"),
        *("scores", "ladders", "classes", "questions", "groups", "advice"),
    ]
    assert data["questionnaire"] == {"id": "cx-maturity", "version": "1.0.0", "sha256": "scrubbed"}
    own = {"value", "answered", "applicable", "coverage", "maximum", "status", "low", "high", "interval"}
    assert own <= data["scores"]["overall"].keys()
    ladder = data["ladders"]["maturity"]
    own = {"stage", "stage_low", "stage_high", "status", "provisional", "binding", "stages", "next"}
    assert own <= ladder.keys()
    assert {"id", "reached", "needs", "sound", "requirements"} <= ladder["stages"][0].keys()
    assert {"text", "actual", "needed", "met"} <= ladder["stages"][0]["requirements"][0].keys()
    assert {"text", "actual", "needed", "margin"} <= ladder["next"]["unmet"][0].keys()
    assert result_data(demonstration("six-steps"))["classes"] == {"cco_type": {"class": "matrix"}}


def test_numbers_are_not_rounded() -> None:
    people = ("answers: {rush: 1}", "answers: {rush: 2}", "answers: {rush: 2}")
    assert json.loads(results_json([shop_floor(*people)]))["questions"]["rush"]["mean"] == 5 / 3


def test_a_number_that_is_not_there_is_null_with_a_status_that_says_why() -> None:
    found = json.loads(results_json([shop_floor("answers: {tidy: dk}")]))["scores"]["floor"]
    assert (found["value"], found["status"]) == (None, "insufficient")


def test_a_result_that_was_written_can_be_read_again() -> None:
    result = demonstration("six-steps")
    data = json.loads(results_json([result]))
    for added in ("format", "version"):
        del data[added]
    data["advice"] = [
        {{"from": "from_"}.get(name, name): value for name, value in piece.items()} for piece in data["advice"]
    ]
    data["classes"] = {id_: {"id": found["class"]} for id_, found in data["classes"].items()}
    assert TypeAdapter(Result).validate_python(data) == result


def test_several_results_are_an_engagement() -> None:
    results = [shop_floor("answers: {tidy: 1}"), shop_floor("answers: {tidy: 2}")]
    data = json.loads(results_json(results))
    assert (data["format"], data["version"]) == ("cxmaturity-engagement", 1)
    assert data["results"] == [json.loads(results_json([result])) for result in results]


def without_wording(data: Any) -> Any:
    """The same data with empty texts: a golden file is about names and numbers."""
    if isinstance(data, dict):
        wording = data.keys() == {"en", "nl"}
        return {key: "" if wording else without_wording(value) for key, value in data.items()}
    return [without_wording(part) for part in data] if isinstance(data, list) else data


@pytest.mark.parametrize("instrument", ["cx-maturity", "six-steps"])
def test_the_demonstration_gives_the_same_result_as_ever(instrument: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/files/test_results.py` writes the files anew; look at the difference."""
    golden = GOLDEN / f"noordkade-{instrument}.json"
    found = without_wording(json.loads(results_json([demonstration(instrument)])))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))
