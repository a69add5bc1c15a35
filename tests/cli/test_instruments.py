from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.cli.instruments import edited_questionnaires, instruments_in, load_meant
from cxmaturity.errors import Problem, UserError
from tests.cli.conftest import HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from tests.cli.conftest import Cx


@pytest.mark.usefixtures("acme")
def test_a_shipped_questionnaire_is_meant_when_none_lies_beside() -> None:
    assert load_meant("cx-maturity", Path("answers.yaml")).questionnaire.instrument.id == "cx-maturity"


def test_a_copy_beside_the_answers_goes_before_the_shipped_one(acme: Path) -> None:
    (acme / "ours.yaml").write_text(QUESTIONNAIRE.replace("id: tiny", "id: cx-maturity"))
    assert len(load_meant("cx-maturity", acme / "answers.yaml").questionnaire.questions) == 3


def test_answers_in_another_folder_find_the_questionnaire_there(cx: Cx, acme: Path) -> None:
    (acme / "client").mkdir()
    (acme / "client/answers.yaml").write_text(HEAD + "answers: {kind: high, quick: high}\n")
    assert cx("score", "client/answers.yaml").err == (
        "client/answers.yaml: error CX928: there is no questionnaire `tiny`\n"
        "  help: put its file beside this one, or name it: -q FILE\n"
    )
    (acme / "tiny.yaml").rename(acme / "client/tiny.yaml")
    assert cx("score", "client/answers.yaml").code == 0


def test_two_questionnaires_with_one_id_leave_a_choice(acme: Path) -> None:
    (acme / "copy.yaml").write_text(QUESTIONNAIRE)
    with pytest.raises(UserError) as caught:
        load_meant("tiny", Path("answers.yaml"))
    assert caught.value.problems == (
        Problem(
            "CX928",
            "`tiny` is the id of two questionnaires: copy.yaml and tiny.yaml",
            "answers.yaml",
            help="name the one you mean: -q FILE",
        ),
    )


def test_a_name_in_a_file_is_never_a_path(acme: Path) -> None:
    with pytest.raises(UserError, match="there is no questionnaire"):
        load_meant("tiny.yaml", acme / "client/answers.yaml")


def test_files_that_cannot_be_read_are_passed_over(acme: Path) -> None:
    (acme / "broken.yaml").write_text("instrument: {id: tiny\n")
    (acme / "other.yaml").write_text("instrument: tiny\n")
    files = [*sorted(acme.glob("*.yaml")), acme / "nope.yaml"]
    assert instruments_in(files) == {"tiny": [acme / "tiny.yaml"]}


def ids(edits: Path, **more: Any) -> list[str]:
    return [part.instrument.id for part in edited_questionnaires(edits, **more)]


def test_edits_are_about_what_is_answered_beside_them(acme: Path) -> None:
    edits = acme / "edits.yaml"
    assert ids(edits) == ["tiny"]
    mapping = "format: cxmaturity-mapping\nversion: 1\nquestionnaire: six-steps\ncolumns: {a: b}\n"
    (acme / "mapping.yaml").write_text(mapping)
    assert ids(edits) == ["tiny", "six-steps"]
    (acme / "other.yaml").write_text("format: cxmaturity-answers\nquestionnaire: nowhere\n")
    (acme / "another.yaml").write_text("format: cxmaturity-answers\n")
    assert ids(edits, scored=[load_meant("cx-maturity", edits)]) == ["cx-maturity", "tiny", "six-steps"]


def test_edits_beside_no_answers_are_about_the_questionnaires_there_or_those_shipped(acme: Path) -> None:
    (acme / "answers.yaml").unlink()
    assert ids(acme / "edits.yaml") == ["tiny"]
    (acme / "client").mkdir()
    assert {"cx-maturity", "six-steps"} <= set(ids(acme / "client/edits.yaml"))
