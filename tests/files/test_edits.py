from pathlib import Path

import pytest

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.edits import NO_FILE, find_edits, find_summaries, read_edits, read_summaries, read_summary
from cxmaturity.model.edit_flaws import doubts
from cxmaturity.model.edits import NO_EDITS, AdviceEdit, Beside, Edits
from tests.model.test_edit_flaws import FLOOR
from tests.pieces import piece

HEAD = "format: cxmaturity-edits\nversion: 1\n"


def problems(text: str) -> list[Problem]:
    with pytest.raises(UserError) as refused:
        read_edits(text, "edits.yaml", [FLOOR])
    return list(refused.value.problems)


def places(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [(problem.code, problem.message, problem.line, problem.column) for problem in problems(text)]


def test_edits_are_read_as_they_are_written() -> None:
    text = f"""{HEAD}status: draft
targets: {{service: awake}}
advice:
  tidy_1: {{hide: true}}
  rest:
    move: {{before: tidy_2}}
    title: {{nl: "Eigen woorden"}}
    text: Own words
    owner: Marloes de Wit
    due: 2027-03-01
    status: agreed
comments:
  service: "**Good**"
"""
    assert read_edits(text, "edits.yaml", [FLOOR]).edits == Edits(
        status="draft",
        targets={"service": "awake"},
        advice={
            "tidy_1": AdviceEdit(hide=True),
            "rest": AdviceEdit(
                move=Beside(before="tidy_2"),
                title={"nl": "Eigen woorden"},
                text={"en": "Own words"},
                owner={"en": "Marloes de Wit"},
                due="2027-03-01",
                status="agreed",
            ),
        },
        comments={"service": {"en": "**Good**"}},
    )


def test_without_the_key_a_report_is_final() -> None:
    assert read_edits(HEAD, "edits.yaml", [FLOOR]).edits == NO_EDITS == NO_FILE.edits


def test_every_mistake_is_named_at_its_place() -> None:
    text = f"""{HEAD}status: drft
targets: {{servce: awake}}
advice:
  tidy_3: {{hide: true, colour: red}}
  rest: {{due: soon, status: agree}}
  till: {{}}
"""
    assert places(text) == [
        ("CX110", "`status` cannot be the text `drft`; one of: draft, final", 3, 9),
        ("CX411", "no dimension is called `servce`", 4, 11),
        ("CX410", "no advice is called `tidy_3`", 6, 3),
        ("CX102", "unknown field `colour`", 6, 24),
        ("CX406", "`due` must be a day such as 2027-03-01, found `soon`", 7, 15),
        ("CX110", "`status` cannot be the text `agree`; one of: proposed, agreed, started, done", 7, 29),
        ("CX410", "no advice is called `till`", 8, 3),
    ]


def test_what_follows_from_a_mistake_is_not_told_as_well() -> None:
    assert places(f"{HEAD}advice: {{rest: {{move: {{before: 3}}}}}}\n") == [
        ("CX104", "`before` must be text, found the number 3", 3, 32)
    ]


def test_the_file_says_what_it_is() -> None:
    assert [code for code, *_ in places("advice: {}\n")] == ["CX101", "CX101"]
    assert places("- 1\n")[0][0] == "CX012"


@pytest.mark.parametrize(
    ("field", "most"), [("title", 200), ("owner", 200), ("text", 5_000), ("text: {nl", 5_000), ("owner: {nl", 200)]
)
def test_words_have_a_longest_length(field: str, most: int) -> None:
    end = "}" if "{" in field else ""
    [problem] = problems(f'{HEAD}advice: {{rest: {{{field}: "{"x" * (most + 1)}"{end}}}}}\n')
    assert (problem.code, problem.line) == ("CX105", 3)
    assert f"at most this many characters: {most}" in problem.message
    assert len(problem.message) < 200


@pytest.mark.parametrize(
    "text", [f"{HEAD}comments: {{service: '\x00'}}\n", f"{HEAD}comments: {{service: '\x1b[31m'}}\n"]
)
def test_control_characters_are_refused(text: str) -> None:
    assert [(code, line) for code, _, line, _ in places(text)] == [("CX002", 3)]


def test_a_doubt_is_named_at_its_line() -> None:
    file = read_edits(f"{HEAD}advice:\n  tidy_1: {{hide: true}}\n", "edits.yaml", [FLOOR])
    message = "the advice `tidy_1` does not apply now; the edit is kept"
    assert file.problems(doubts(file.edits, [(FLOOR, [piece("rest")])])) == [
        Problem("CX413", message, "edits.yaml", 4, 3, 9, id="tidy_1", severity="warning")
    ]


def test_edits_and_summaries_lie_beside_the_answers(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    assert (find_edits(answers), find_summaries(answers)) == (None, {})
    for name in ("edits.yaml", "summary.md", "summary.nl.md", "summary.old.md"):
        (tmp_path / name).write_text(name)
    assert find_edits(answers) == tmp_path / "edits.yaml"
    assert find_edits(tmp_path / "edits.yaml") is None
    assert read_summaries(find_summaries(answers)) == {"": "summary.md", "nl": "summary.nl.md"}


def test_a_summary_is_read_without_its_byte_order_mark() -> None:
    assert read_summary("\ufeff# Wij zagen\n", "summary.md") == "# Wij zagen\n"


def test_a_summary_has_a_longest_length() -> None:
    assert read_summary("x" * 20_000, "summary.md")
    with pytest.raises(UserError) as refused:
        read_summary("x" * 20_001, "summary.md")
    message = "a summary has at most 20,000 characters, and this one has 20,001"
    assert refused.value.problems == (Problem("CX105", message, file="summary.md", help="make it shorter"),)


def test_control_characters_in_a_summary_are_refused_at_their_place() -> None:
    with pytest.raises(UserError) as refused:
        read_summary("fine\nnot\x00fine", "summary.md")
    assert [(problem.code, problem.place) for problem in refused.value.problems] == [("CX002", "summary.md:2:4")]


def test_a_summary_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "summary.md").write_bytes(b"caf\xe9")
    with pytest.raises(UserError, match="not UTF-8"):
        read_summaries(find_summaries(tmp_path / "answers.yaml"))
