from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cxmaturity.errors import UserError
from cxmaturity.files.source import Source
from cxmaturity.files.validate import validate
from cxmaturity.model.content import Content
from cxmaturity.model.questionnaire import Questionnaire

INSTRUMENT = {"id": "shop", "version": "1", "languages": ["en"], "title": "Shop"}
FLOOR = {"id": "floor", "title": "Floor"}
LANGUAGES = "an item of `languages` must be a language code"


def told(**more: Any) -> list[tuple[str, str, str | None]]:
    data = {"cxmaturity": 1, "instrument": INSTRUMENT, "dimensions": [FLOOR], **more}
    with pytest.raises(UserError) as caught:
        validate(Questionnaire, Source("a.yaml", "", data))
    return [(problem.code, problem.message, problem.help) for problem in caught.value.problems]


def of_score(**fields: Any) -> list[tuple[str, str, str | None]]:
    return told(scores={"overall": fields})


def of_question(**fields: Any) -> list[tuple[str, str, str | None]]:
    return told(dimensions=[{**FLOOR, "questions": [{"id": "tidy", "type": "yesno", **fields}]}])


LIST = "write it as `[a, b]` or as lines that begin with `-`"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            told(instrument={**INSTRUMENT, "languages": ["Dutch"]}),
            ("CX103", f"{LANGUAGES}, found the text `Dutch`", "for example `en` or `nl`"),
        ),
        (told(cxmaturity=2), ("CX110", "`cxmaturity` cannot be the number 2; one of: 1", None)),
        (told(cxmaturity="1"), ("CX110", "`cxmaturity` cannot be the text `1`; one of: 1", "did you mean `1`?")),
        (told(dimensions=None), ("CX104", "`dimensions` must be a list, found nothing", LIST)),
        (told(dimensions={}), ("CX104", "`dimensions` must be a list, found a map", LIST)),
        (told(dimensions=[]), ("CX105", "`dimensions` is empty", None)),
        (told(scores=[]), ("CX104", "`scores` must be a map of fields, found a list", None)),
        (told(dimension=[]), ("CX102", "unknown field `dimension`", "did you mean `dimensions`?")),
        (told(**{"x" * 200: 1}), ("CX102", f"unknown field `{'x' * 80}...`", None)),
        (told(**{"\x1b[31m": 1}), ("CX102", "unknown field ` [31m`", None)),
        (
            of_question(type="yesnt"),
            (
                "CX110",
                "unknown type `yesnt`; one of: rating, likert, yesno, choice, multi, number, text, date, note, rank, calc, table",
                "did you mean `yesno`?",
            ),
        ),
        (of_question(required="yes"), ("CX104", "`required` must be true or false, found the text `yes`", None)),
        (of_question(weight="2"), ("CX104", "`weight` must be a number, found the text `2`", None)),
        (of_question(weight=float("inf")), ("CX104", "`weight` must be a finite number, found the number inf", None)),
        (of_question(weight=-1), ("CX106", "`weight` must be at least 0.0, found the number -1", None)),
        (of_question(prompt=3), ("CX104", "`prompt` must be a map of fields, found the number 3", None)),
        (of_question(prompt=""), ("CX105", "`prompt` is empty", None)),
        (
            of_question(when=3),
            ("CX104", "`when` must be an expression, found the number 3", "for example `data_connected >= 3`"),
        ),
        (of_question(when="3 >"), ("CX200", "this is not a complete expression", None)),
        (
            of_question(id="a" * 33),
            ("CX105", f"`id` must be at most this many characters: 32, found the text `{'a' * 33}`", None),
        ),
        (of_score(of=5), ("CX104", "`of` must be a list or `dimensions` or a map of fields, found the number 5", None)),
        (
            of_score(of="dimension"),
            (
                "CX104",
                "`of` must be a list or `dimensions` or a map of fields, found the text `dimension`",
                "did you mean `dimensions`?",
            ),
        ),
        (of_score(na=2), ("CX104", "`na` must be `leave_out` or a map of fields, found the number 2", None)),
        (of_score(at_least=[]), ("CX104", "`at_least` must be text or a number, found a list", None)),
        (
            of_score(at_least="A b"),
            (
                "CX103",
                "`at_least` must be an id (lower case letters, digits and single underscores), found the text `A b`",
                "for example `data_connected`",
            ),
        ),
        (
            of_score(aggregate="men"),
            (
                "CX110",
                "`aggregate` cannot be the text `men`; one of: mean, sum, min, max, share",
                "did you mean `mean`?",
            ),
        ),
    ],
)
def test_every_rule_that_is_broken_has_its_sentence(
    found: list[tuple[str, str, str | None]], said: tuple[str, str, str | None]
) -> None:
    assert found == [said]


def test_fields_that_are_missing_are_named_together() -> None:
    with pytest.raises(UserError) as caught:
        validate(Questionnaire, Source("a.yaml", "", {"cxmaturity": 1}))
    assert [problem.message for problem in caught.value.problems] == [
        "the file needs the fields `instrument`, `dimensions`"
    ]


class Visit(Content):
    day: date


def test_a_rule_without_a_sentence_of_its_own_still_names_field_and_value() -> None:
    with pytest.raises(UserError) as caught:
        validate(Visit, Source("a.yaml", "", {"day": "soon"}))
    assert [problem.message for problem in caught.value.problems] == ["`day` cannot be the text `soon`"]
