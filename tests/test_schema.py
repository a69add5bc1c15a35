from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from cxmaturity.files.questionnaires import shipped_questionnaires
from cxmaturity.files.source import read_source, read_text
from cxmaturity.model.questionnaire import Questionnaire
from tests.files.test_questionnaires import SOUND

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = Questionnaire.model_json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SHOP: dict[str, Any] = {
    "cxmaturity": 1,
    "instrument": {"id": "shop", "version": "1", "languages": ["en"], "title": "Shop"},
    "scales": {"s": {"options": [{"id": "low", "value": 1}], "missing": ["na", {"state": "dk"}]}},
    "dimensions": [
        {"id": "floor", "title": {"en": "Floor"}, "questions": [{"id": "tidy", "type": "yesno", "prompt": "Tidy?"}]}
    ],
    "scores": {"overall": {"aggregate": "mean", "of": "dimensions", "na": {"count_at": 1}}},
    "ladders": {
        "l": {"stages": [{"id": "one", "from": 1, "requires": ["tidy >= 1", {"that": "tidy >= 1", "text": "T"}]}]}
    },
    "classes": {
        "c": [{"id": "one", "when": "tidy >= 1"}],
        "d": {"per": "respondent", "options": [{"id": "e", "when": "true"}]},
    },
}


def complaints(data: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", [*shipped_questionnaires().values(), *SOUND], ids=lambda file: file.stem)
def test_every_sound_questionnaire_fits_the_schema(file: Path) -> None:
    assert complaints(read_source(read_text(file), file.name).data) == []


def test_the_short_ways_of_writing_fit_the_schema() -> None:
    Questionnaire.model_validate(SHOP)
    assert complaints(SHOP) == []


WRONG: list[tuple[tuple[str | int, ...], Any]] = [
    (("cxmaturity",), 2),
    (("cxmaturity",), "1"),
    (("nonsense",), 1),
    (("instrument", "id"), "Shop Floor"),
    (("instrument", "version"), 1),
    (("instrument", "title"), None),
    (("instrument", "title"), ""),
    (("instrument", "title"), {"English": "Shop"}),
    (("instrument", "languages"), []),
    (("instrument", "languages"), ["Dutch"]),
    (("scales", "Stage 4"), {"options": [{"id": "low"}]}),
    (("scales", "s", "options"), []),
    (("scales", "s", "options", 0, "value"), "one"),
    (("scales", "s", "missing"), ["nna"]),
    (("dimensions",), []),
    (("dimensions", 0, "wieght"), 2),
    (("dimensions", 0, "weight"), -1),
    (("dimensions", 0, "min_coverage"), 1.5),
    (("dimensions", 0, "questions", 0, "type"), "yesnt"),
    (("dimensions", 0, "questions", 0, "scale"), "s"),
    (("dimensions", 0, "questions", 0, "required"), "yes"),
    (("dimensions", 0, "questions", 0, "when"), 3),
    (("dimensions", 0, "questions", 0, "id"), "no id"),
    (("dimensions", 0, "questions", 0, "tags"), "noise"),
    (("scores", "overall", "of"), "dimension"),
    (("scores", "overall", "of"), {"tg": "x"}),
    (("scores", "overall", "na"), {"count": 1}),
    (("scores", "overall", "aggregate"), "median"),
    (("ladders", "l", "kind"), "loose"),
    (("ladders", "l", "stages"), []),
    (("ladders", "l", "stages", 0, "from_"), 1),
    (("ladders", "l", "stages", 0, "requires"), [5]),
    (("classes", "c"), [{"id": "one"}]),
    (("classes", "d", "per"), "row"),
]


@pytest.mark.parametrize(
    ("path", "value"), WRONG, ids=lambda part: ".".join(map(str, part)) if isinstance(part, tuple) else ""
)
def test_what_we_refuse_does_not_fit_the_schema_either(path: tuple[str | int, ...], value: Any) -> None:
    data = deepcopy(SHOP)
    part: Any = data
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    assert complaints(data) != []


@pytest.mark.parametrize("path", [("cxmaturity",), ("instrument",), ("dimensions",), ("instrument", "title")])
def test_what_is_missing_is_missed(path: tuple[str, ...]) -> None:
    data = deepcopy(SHOP)
    part = data
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    assert complaints(data) != []


def test_an_editor_can_explain_every_kind_of_thing() -> None:
    assert SCHEMA["title"] == "Questionnaire"
    assert SCHEMA["description"]
    assert [name for name, part in SCHEMA["$defs"].items() if not part.get("description")] == []


def test_an_editor_can_explain_what_a_name_does_not_say() -> None:
    fields = {
        f"{name}.{field}": bool(part["properties"][field].get("description"))
        for name, part in SCHEMA["$defs"].items()
        for field in part.get("properties", {})
        if field in EXPLAINED
    }
    assert [field for field, explained in fields.items() if not explained] == []


EXPLAINED = {
    "weight",
    "when",
    "check",
    "min_coverage",
    "scored",
    "reverse",
    "aggregate",
    "of",
    "at_least",
    "na",
    "empty",
}
EXPLAINED |= {
    "whole",
    "needs",
    "requires",
    "from",
    "per",
    "for_each",
    "audience",
    "was",
    "anchors",
    "look_for",
    "spellings",
}
