from __future__ import annotations

import polars as pl
import pytest

from cxmaturity.cli.doubt import refuse_doubt
from cxmaturity.cli.sources import Scored
from cxmaturity.errors import Problem, UserError
from cxmaturity.files.questionnaires import LoadedQuestionnaire, read_questionnaire
from cxmaturity.model.receipt import Receipt, RejectedRow
from cxmaturity.model.responses import Responses
from tests.cli.conftest import QUESTIONNAIRE

TINY = read_questionnaire(QUESTIONNAIRE, "tiny.yaml")
NOBODY = Responses(pl.DataFrame())


def scored(*, rejected: tuple[RejectedRow, ...] = (), loaded: LoadedQuestionnaire = TINY) -> Scored:
    receipt = Receipt("s.csv", 2, 2 - len(rejected), rejected, (), (), (), (), 0)
    return Scored("s.csv", loaded, NOBODY, (), receipt)


def problems(part: Scored) -> tuple[Problem, ...]:
    with pytest.raises(UserError) as caught:
        refuse_doubt([part])
    return caught.value.problems


def test_a_source_without_doubt_passes() -> None:
    refuse_doubt([scored(), Scored("answers.yaml", TINY, NOBODY, ())])


def test_what_was_left_out_is_counted() -> None:
    assert problems(scored(rejected=(RejectedRow(2, "no answer at all"),))) == (
        Problem("CX590", "in doubt: 1 rows rejected", "s.csv", help="the receipt names each of them"),
    )


def test_a_warning_about_the_questionnaire_is_doubt() -> None:
    gap = read_questionnaire(QUESTIONNAIRE.replace(", nl: Snel?", ""), "tiny.yaml")
    assert [(problem.code, problem.severity) for problem in problems(scored(loaded=gap))] == [("CX301", "error")]


def test_an_edit_that_changes_nothing_is_doubt() -> None:
    with pytest.raises(UserError) as caught:
        refuse_doubt([scored()], [Problem("CX142", "nothing is changed", "edits.yaml", severity="warning")])
    assert caught.value.problems == (Problem("CX142", "nothing is changed", "edits.yaml"),)
