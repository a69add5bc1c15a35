from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from cxmaturity.cli.edits import chosen_edits, chosen_hand, unsaid_words
from cxmaturity.files.edits import NO_FILE
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.edits import NO_HAND, Hand
from tests.cli.advised import ADVISED, write_advised

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

SCAN = read_questionnaire(ADVISED, "advised.yaml")
HIDDEN = "greet: {hide: true}"


@pytest.fixture
def client(acme: Path) -> Path:
    """The client's folder with answers on which `hurry` and `greet` are advised."""
    write_advised(acme, "low", "low")
    return acme


def write_edits(file: Path, *advice: str, more: str = "") -> None:
    file.parent.mkdir(exist_ok=True)
    lines = "".join(f"  {line}\n" for line in advice)
    file.write_text(f"format: cxmaturity-edits\nversion: 1\n{more}advice:{' {}' if not advice else ''}\n{lines}")


def pieces(ran_out: str) -> list[str]:
    return [piece["id"] for piece in json.loads(ran_out)["advice"]]


def test_without_edits_all_advice_is_given(cx: Cx, client: Path) -> None:
    assert pieces(cx("score", str(client / "answers.yaml"), "--json").out) == ["hurry", "greet"]


def test_edits_beside_the_answers_are_found(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", HIDDEN)
    assert pieces(cx("score", "answers.yaml", "--json").out) == ["hurry"]
    assert pieces(cx("report", "answers.yaml", "--json", "-o", "-").out) == ["hurry"]


def test_edits_that_are_named_go_before_those_beside_the_answers(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", HIDDEN)
    write_edits(client / "other/mine.yaml", "greet: {move: first}")
    assert pieces(cx("score", "answers.yaml", "--edits", "other/mine.yaml", "--json").out) == ["greet", "hurry"]


def test_answers_from_stdin_have_only_edits_that_are_named(
    cx: Cx, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_edits(client / "edits.yaml", HIDDEN)
    answers = (client / "answers.yaml").read_bytes()
    for options, found in (((), ["hurry", "greet"]), (("--edits", "edits.yaml"), ["hurry"])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answers)))
        assert pieces(cx("score", "-", "-q", "advised.yaml", "--json", *options).out) == found


def test_edits_that_are_not_there_or_wrong_are_named(cx: Cx, client: Path) -> None:
    assert cx("score", "answers.yaml", "--edits", "nope.yaml").code == 2
    write_edits(client / "edits.yaml", "gret: {hide: true}")
    ran = cx("score", "answers.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "edits.yaml:4:3: error CX410: no advice is called `gret`" in ran.err.replace(f"{client}/", "")
    assert "help: did you mean `greet`?" in ran.err


def test_an_edit_of_advice_that_is_not_given_now_is_a_warning_and_kept(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", "rush: {hide: true}")
    ran = cx("score", "answers.yaml", "--json")
    assert (ran.code, pieces(ran.out)) == (0, ["hurry", "greet"])
    assert ran.err == (
        "edits.yaml:4:3: warning CX413: the advice `rush` does not apply now; the edit is kept\n"
        "    4 |   rush: {hide: true}\n"
        "      |   ^^^^\n"
    )


def test_a_doubt_about_edits_ends_a_strict_run_with_1(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", "rush: {hide: true}")
    ran = cx("score", "answers.yaml", "--strict")
    assert (ran.code, "error CX413: the advice `rush` does not apply now" in ran.err) == (1, True)
    write_edits(client / "edits.yaml", HIDDEN)
    assert cx("score", "answers.yaml", "--strict").code == 0


def test_what_would_be_has_the_same_edits_and_says_the_same_of_itself(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", HIDDEN, "rush: {title: Run}")
    options = ("--organisation", "Zeta", "--date", "2025-01-01", "--quiet", "--json")
    (told,) = json.loads(cx("score", "answers.yaml", "--what-if", "quick=mid", *options).out)
    before, after = told["before"], told["after"]
    assert [(piece["id"], piece["title"]["en"]) for piece in after["advice"]] == [("rush", "Run")]
    for said in ("questionnaire", "organisation", "date", "respondents"):
        assert after[said] == before[said]


def test_what_would_be_has_the_same_groups(cx: Cx, client: Path) -> None:
    (client / "survey.csv").write_text("team,kind,quick\n" + "a,low,low\na,mid,low\nb,mid,low\nb,high,low\n" * 3)
    options = ("-q", "advised.yaml", "--by", "team", "--what-if", "quick=mid", "--quiet", "--json")
    (told,) = json.loads(cx("score", "survey.csv", *options).out)
    values = [
        {name: group["scores"]["service"]["value"] for name, group in told[when]["groups"]["team"].items()}
        for when in ("before", "after")
    ]
    assert values == [{"a": 1.25, "b": 1.75}, {"a": 1.75, "b": 2.25}]


def test_a_draft_marks_the_report_and_a_final_one_is_clean(cx: Cx, client: Path) -> None:
    marks = []
    for status in ("draft", "final"):
        write_edits(client / "edits.yaml", more=f"status: {status}\n")
        assert cx("report", "answers.yaml", "--lang", "en", "-o", "acme.html").code == 0
        marks.append('<p class="draft">DRAFT</p>' in (client / "acme.html").read_text(encoding="utf-8"))
    assert marks == [True, False]


def test_words_that_are_not_in_the_language_of_the_report_are_a_warning(cx: Cx, client: Path) -> None:
    write_edits(client / "edits.yaml", "greet: {text: {nl: Groet eerst.}}")
    ran = cx("report", "answers.yaml", "--lang", "en", "--strict", "-o", "acme.html")
    assert (ran.code, "error CX415: these words are not there in en" in ran.err) == (1, True)
    assert cx("report", "answers.yaml", "--lang", "nl", "--strict", "-o", "acme.html").code == 0


def test_the_summary_is_the_one_beside_the_edits_or_the_answers(client: Path) -> None:
    (client / "summary.md").write_text("We saw.")
    (client / "other").mkdir()
    (client / "other/summary.nl.md").write_text("Wij zagen.")
    source, mine = str(client / "answers.yaml"), client / "other/mine.yaml"
    assert chosen_hand(source, None, NO_FILE) == Hand(summary={"": "We saw."})
    assert chosen_hand(source, mine, NO_FILE) == Hand(summary={"nl": "Wij zagen."})
    assert chosen_hand("-", None, NO_FILE) == NO_HAND


def test_where_there_is_no_file_there_are_no_edits(client: Path) -> None:
    assert chosen_edits(str(client / "answers.yaml"), None, [SCAN]) is NO_FILE
    assert chosen_edits("-", None, [SCAN]) is NO_FILE
    assert unsaid_words(NO_FILE, "nl") == []
