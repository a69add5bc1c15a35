from typing import Any

import pytest

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.edit_flaws import doubts, edit_flaws, has_advice, unsaid
from cxmaturity.model.edits import Edits
from cxmaturity.model.flaws import Flaw
from tests.pieces import piece

FLOOR = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: floor, version: "1", languages: [en], title: Floor}
scales: {stage: {options: [{id: low, value: 1}, {id: middle, value: 2}, {id: high, value: 3}]}}
dimensions:
  - id: service
    title: Service
    questions:
      - id: tidy
        type: rating
        scale: stage
        prompt: Tidy?
        improvements:
          - {id: tidy_1, from: low, to: middle, title: Sweep}
          - {id: tidy_2, from: middle, to: high, title: Polish}
      - {id: tills, type: table, prompt: Tills?, key: name, columns: [{id: name, type: text, prompt: Name}, {id: queue, type: number, prompt: Queue}]}
ladders:
  maturity: {score: service, stages: [{id: asleep}, {id: awake, from: 2}]}
  steps: {kind: free, stages: [{id: begin, requires: [tidy >= 2]}]}
advice:
  - {id: rest, when: service < 2, title: Rest}
  - {id: each_step, for_each: steps, when: steps >= 1, title: "Step {title}"}
  - {id: each_one, for_each: dimensions, when: service < 2, title: "For {title}"}
  - {id: till, for_each: tills, when: queue > 5, title: "Mend {name}"}
""",
    "floor.yaml",
).questionnaire


def edits(**parts: Any) -> Edits:
    return Edits.model_validate(parts, context={"base": "en", "languages": ["en"]})


def moved(**moves: Any) -> Edits:
    return edits(advice={id_: {"move": move} for id_, move in moves.items()})


def flaws(one: Edits) -> list[Flaw]:
    return list(edit_flaws(one, [FLOOR]))


@pytest.mark.parametrize("id_", ["tidy_1", "rest", "each_step:begin", "each_one:service", "till:the big one", "till:1"])
def test_what_a_questionnaire_can_advise_may_be_edited(id_: str) -> None:
    assert has_advice(FLOOR, id_)
    assert flaws(edits(advice={id_: {"hide": True, "due": "2027-03-01"}})) == []


@pytest.mark.parametrize(
    ("id_", "way_out"),
    [
        ("tidy_11", "did you mean `tidy_1`?"),
        ("nothing_like_it", None),
        ("rest:now", "it is given once: write `rest`"),
        ("till", "it is given for each of `tills`: write `till:` and which one, in quotes"),
        ("till:", "it is given for each of `tills`: write `till:` and which one, in quotes"),
        ("each_step:end", "it is given for each of `steps`: write `each_step:` and which one, in quotes"),
    ],
)
def test_other_advice_is_unknown(id_: str, way_out: str | None) -> None:
    expected = Flaw(("advice", id_), "CX410", f"no advice is called `{id_}`", way_out, on_key=True)
    assert flaws(edits(advice={id_: {"hide": True}})) == [expected]


def test_targets_and_comments_are_about_dimensions_and_stages_that_exist() -> None:
    assert flaws(edits(targets={"service": "awake"}, comments={"service": "Well."})) == []
    assert flaws(edits(targets={"servic": "awake", "service": "awoke"}, comments={"x": "Well."})) == [
        Flaw(("targets", "servic"), "CX411", "no dimension is called `servic`", "did you mean `service`?", on_key=True),
        Flaw(("targets", "service"), "CX411", "no stage is called `awoke`", "did you mean `awake`?"),
        Flaw(("comments", "x"), "CX411", "no dimension is called `x`", "one of: service", on_key=True),
    ]


def test_a_stage_like_no_other_brings_the_list_of_stages() -> None:
    [flaw] = flaws(edits(targets={"service": "x"}))
    assert flaw.help == "one of: asleep, awake, begin"


def test_a_due_day_is_a_day() -> None:
    message = "`due` must be a day such as 2027-03-01, found `March`"
    assert flaws(edits(advice={"rest": {"due": "March"}})) == [Flaw(("advice", "rest", "due"), "CX406", message)]


@pytest.mark.parametrize("move", [{}, {"before": "tidy_1", "after": "tidy_2"}])
def test_a_move_is_before_or_after_one_piece(move: dict[str, str]) -> None:
    [flaw] = flaws(moved(rest=move))
    assert (flaw.path, flaw.code) == (("advice", "rest", "move"), "CX121")


def test_a_move_is_beside_advice_that_exists() -> None:
    path, message = ("advice", "rest", "move", "before"), "no advice is called `tidi_1`"
    assert flaws(moved(rest={"before": "tidi_1"})) == [Flaw(path, "CX410", message, "did you mean `tidy_1`?")]


def test_moves_do_not_go_round() -> None:
    found = flaws(moved(tidy_1={"before": "tidy_2"}, tidy_2={"after": "tidy_1"}))
    assert [(flaw.path, flaw.code) for flaw in found] == [
        (("advice", "tidy_1", "move", "before"), "CX412"),
        (("advice", "tidy_2", "move", "after"), "CX412"),
    ]
    assert found[0].message == "these moves go round: `tidy_1`, `tidy_2`"


def test_edits_of_advice_that_is_not_given_now_are_kept_with_a_warning() -> None:
    one = edits(advice={"tidy_1": {"hide": True}, "of_another": {"hide": True}, "rest": {"move": {"after": "tidy_2"}}})
    assert doubts(one, [(FLOOR, [piece("rest")])]) == [
        Flaw(
            ("advice", "tidy_1"),
            "CX413",
            "the advice `tidy_1` does not apply now; the edit is kept",
            severity="warning",
            on_key=True,
        ),
        Flaw(
            ("advice", "rest", "move"),
            "CX413",
            "the advice `tidy_2` is not in the same list now, so `rest` stays where it is",
            severity="warning",
        ),
    ]


def test_a_piece_before_what_it_needs_is_a_warning_where_it_was_moved() -> None:
    advice = [piece("tidy_1"), piece("tidy_2", needs=("tidy_1",))]
    message, way_out = "`tidy_2` now comes before `tidy_1`, which it needs", "leave it so if you mean it"
    for one, path in (
        (moved(tidy_2="first"), ("advice", "tidy_2", "move")),
        (moved(tidy_1="last"), ("advice", "tidy_1", "move")),
    ):
        assert doubts(one, [(FLOOR, advice)]) == [Flaw(path, "CX414", message, way_out, severity="warning")]
    assert doubts(edits(), [(FLOOR, list(reversed(advice)))])[0].path == ("advice",)


def test_a_hidden_piece_that_another_needs_is_a_warning() -> None:
    advice = [piece("tidy_1"), piece("tidy_2", needs=("tidy_1",))]
    message, way_out = "`tidy_2` needs `tidy_1`, which is hidden", "leave it so if you mean it"
    flaw = Flaw(("advice", "tidy_1", "hide"), "CX414", message, way_out, severity="warning")
    assert doubts(edits(advice={"tidy_1": {"hide": True}}), [(FLOOR, advice)]) == [flaw]
    assert doubts(edits(advice={id_: {"hide": True} for id_ in ("tidy_1", "tidy_2")}), [(FLOOR, advice)]) == []


def test_words_that_lack_the_language_of_the_report_are_a_warning() -> None:
    one = edits(advice={"rest": {"title": {"nl": "Rust"}, "owner": "Piet"}})
    message = "these words are not there in en, so the report in en does not show them"
    path = ("advice", "rest", "title")
    assert list(unsaid(one, "en")) == [Flaw(path, "CX415", message, "write them as `{en: ...}`", severity="warning")]
    assert [flaw.path for flaw in unsaid(one, "nl")] == [("advice", "rest", "owner")]
