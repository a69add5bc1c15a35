from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console

from cxmaturity.cli.tables import result_tables
from cxmaturity.files.answers import read_answers
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.scoring.score import score
from tests.cli.conftest import HEAD, QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

STEPS = """
  steps:
    title: {en: Steps, nl: Stappen}
    kind: free
    stages:
      - {id: first, title: {en: First, nl: Eerste}, requires: ["kind >= high"]}
      - {id: second, title: {en: Second, nl: Tweede}, needs: [first], requires: ["quick >= high"]}
classes:
  mood:
    - {id: sunny, title: {en: Sunny, nl: Zonnig}, when: "kind >= high and quick >= high"}
  speed:
    per: respondent
    title: {en: Speed, nl: Snelheid}
    options: [{id: fast, title: {en: Fast, nl: Snel}, when: "quick >= high"}]
"""


def shown(answers: str, more: str = "", *, by: str | None = None) -> str:
    questionnaire = read_questionnaire(QUESTIONNAIRE + more, "tiny.yaml").questionnaire
    responses = read_answers(f"{HEAD}organisation: Acme\n{answers}\n", "answers.yaml", questionnaire)
    console = Console(file=io.StringIO(), width=80)
    with console.capture() as captured:
        for part in result_tables(questionnaire, score(questionnaire, responses, by=by), "en"):
            console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_a_step_that_rests_on_sand_names_what_is_missing_under_it() -> None:
    text = shown("answers: {kind: low, quick: high}", STEPS)
    assert "Second   rests on sand   First" in text
    assert "What stands between here and First\n" in text
    assert "Kind? ≥ High     1.00     2.00    1.00" in text


def test_classes_are_named_or_counted() -> None:
    people = "[{id: a, answers: {kind: low, quick: high}}, {id: b, answers: {kind: low, quick: low}}]"
    text = shown(f"respondents: {people}", STEPS)
    assert text.endswith("mood: unclassified\n\nSpeed: Fast 1, unclassified 1\n")


def test_missing_answers_that_matter_are_told() -> None:
    text = shown("answers: {kind: high, quick: dk}")
    assert "Stage: Awake  (provisional: with the missing answers it is between Asleep and Awake)" in text.replace(
        "\n", " "
    )


def test_no_number_and_no_stage_are_said_in_words() -> None:
    text = shown("answers: {kind: dk, quick: dk}")
    assert "Stage: no stage: not enough answers" in text
    assert "Service   not enough answers         0%" in text


def test_what_is_unknown_is_no_number() -> None:
    assert "coverage" not in shown("answers: {kind: dk, quick: dk}").partition("Scores")[2]


def test_small_groups_are_hidden_and_five_stand_beside_each_other() -> None:
    people = [
        f"{{id: r{group}{number}, attributes: {{team: T{group}}}, answers: {{kind: high, quick: {'high' if number % 2 else 'low'}}}}}"
        for group in range(7)
        for number in range(2 if group == 1 else 6)
    ]
    text = shown(f"respondents: [{', '.join(people)}]", by="team")
    tables = [part.splitlines() for part in text.split("By team (a dash: hidden, too few answers)\n")[1:]]
    assert [table[0].split() for table in tables] == [["Score", "T0", "T1", "T2", "T3", "T4"], ["Score", "T5", "T6"]]
    assert tables[0][2].split()[2] == "-"


def test_everything_fits_a_narrow_terminal(cx: Cx, acme: Path) -> None:
    long = QUESTIONNAIRE.replace("Service, nl", f"{'Service ' * 30}, nl").replace("Awake, nl", f"{'A' * 100}, nl")
    (acme / "tiny.yaml").write_text(long)
    assert max(map(len, cx("score", "answers.yaml").out.splitlines())) <= 80


def test_titles_do_not_steer_the_terminal(cx: Cx, acme: Path) -> None:
    (acme / "tiny.yaml").write_text(QUESTIONNAIRE.replace("en: Service", 'en: "\\e[31mService\\a"'))
    assert "\x1b" not in cx("score", "answers.yaml").out
    assert "\x1b" not in cx("score", "answers.yaml", "--explain", "maturity").out


def test_no_number_in_the_terminal_reaches_what_the_score_does_not() -> None:
    people = [
        f"{{id: r{n}, answers: {{kind: {'high' if n < 299 else 'low'}, quick: {'high' if n < 299 else 'low'}}}}}"
        for n in range(300)
    ]
    text = shown(f"respondents: [{', '.join(people)}]")
    assert "2.00" not in text.partition("Scores")[2]
