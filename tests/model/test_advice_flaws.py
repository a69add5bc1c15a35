from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.advice_flaws import action_paths, advice_flaws, improvement_flaws, needs_flaws
from cxmaturity.model.flaws import Flaw
from tests.model.writing import floor, written

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

HEAD = """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en], title: Shop, companions: {online: web-shop}}
"""
FIRST = ("dimensions", 0, "questions", 0)


def question(id_: str, *improvements: str) -> str:
    """A question on four options with improvements such as `1>2`, and `1>2 after tidy_23`; each is named by where it goes."""
    options = ", ".join(f"{{id: o{value}, value: {value}}}" for value in range(1, 5))
    made = [_improvement(id_, *written.partition(" after ")[::2]) for written in improvements]
    return f"{{id: {id_}, type: choice, options: [{options}], improvements: [{', '.join(made)}]}}"


def _improvement(id_: str, ends: str, needs: str) -> str:
    low, high = ends.split(">")
    return f"{{id: {id_}_{low}{high}, from: o{low}, to: o{high}, title: Up, needs: [{needs}]}}"


def asked(*questions: str, more: str = "") -> Questionnaire:
    return floor(", ".join(questions), more)


def rings(questionnaire: Questionnaire) -> list[str]:
    return [flaw.message for flaw in needs_flaws(questionnaire)]


def test_every_action_is_found_with_the_path_to_it() -> None:
    shop = asked(
        question("tidy", "1>2"), "{id: note, type: text}", more="advice: [{id: sweep, title: Sweep, when: tidy < 2}]"
    )
    assert [(path, action.id) for path, action in action_paths(shop)] == [
        ((*FIRST, "improvements", 0), "tidy_12"),
        (("advice", 0), "sweep"),
    ]


def test_improvements_go_up_between_options_that_exist() -> None:
    shop = asked(question("tidy", "1>2", "3>2", "2>2", "1>9", "1>2"))
    found = list(improvement_flaws(shop))
    up = "an improvement goes from an option to one with a higher value"
    assert found == [
        Flaw((*FIRST, "improvements", 1, "to"), "CX131", "`o2` is not above `o3`", up),
        Flaw((*FIRST, "improvements", 2, "to"), "CX131", "`o2` is not above `o2`", up),
        Flaw((*FIRST, "improvements", 3, "to"), "CX120", "`tidy` has no option `o9` with a value", found[2].help),
        Flaw((*FIRST, "improvements", 4), "CX131", "from `o1` to `o2` there is an improvement already"),
    ]


def test_a_mirrored_question_is_improved_upon_downwards() -> None:
    step = "improvements: [{id: a, from: %s, to: %s, title: Up}]"
    mirrored = "{id: q, type: likert, scale: stage, reverse: true, %s}"
    assert list(improvement_flaws(asked(mirrored % step % ("high", "low")))) == []
    assert [flaw.code for flaw in improvement_flaws(asked(mirrored % step % ("low", "high")))] == ["CX131"]


def test_a_column_of_a_table_has_no_improvements() -> None:
    column = "{id: c, type: yesno, prompt: C, improvements: [{id: a, from: no, to: yes, title: A}]}"
    shop = asked(f"{{id: t, type: table, columns: [{{id: k, type: text}}, {column}]}}")
    assert list(improvement_flaws(shop)) == [
        Flaw(
            (*FIRST, "columns", 1, "improvements"),
            "CX131",
            "a column of a table has no improvements",
            "write `advice` with `for_each`",
            on_key=True,
        )
    ]


def test_what_is_needed_exists() -> None:
    ladder = "ladders: {steps: {kind: free, stages: [{id: first}]}}"
    advice = "advice: [{id: sweep, title: Sweep, when: tidy < 2, needs: [tidy_12, mop, first]}]"
    shop = asked(question("tidy", "1>2 after sweep, frist"), more=f"{ladder}\n{advice}")
    assert list(needs_flaws(shop))[:2] == [
        Flaw(
            (*FIRST, "improvements", 0, "needs", 1),
            "CX120",
            "there is no improvement, piece of advice or stage `frist`",
            "did you mean `first`?",
        ),
        Flaw(("advice", 0, "needs", 1), "CX120", "there is no improvement, piece of advice or stage `mop`"),
    ]


def test_needs_do_not_go_round() -> None:
    shop = asked(question("tidy", "1>2 after loud_12"), question("loud", "1>2 after tidy_12"))
    (flaw,) = needs_flaws(shop)
    assert (flaw.code, flaw.path[-1], flaw.on_key) == ("CX126", "needs", True)
    assert flaw.message.startswith("these need each other: ")


def test_needs_do_not_go_round_by_way_of_the_steps_of_a_question() -> None:
    shop = asked(question("tidy", "1>2 after loud_23", "2>3"), question("loud", "1>2 after tidy_23", "2>3"))
    assert len(rings(shop)) == 1


def test_needs_do_not_go_round_by_way_of_what_reaches_the_same_option() -> None:
    same_goal = asked(question("tidy", "1>3", "2>3 after loud_12"), question("loud", "1>2 after tidy_13"))
    past_it = asked(question("tidy", "1>2", "1>3 after loud_12"), question("loud", "1>2 after tidy_12"))
    assert (len(rings(same_goal)), len(rings(past_it))) == (1, 1)


@pytest.mark.parametrize(
    "questions",
    [
        [question("tidy", "1>2 after loud_12", "2>3"), question("loud", "1>2", "2>3 after tidy_12")],
        [question("tidy", "1>2", "2>3 after loud_23"), question("loud", "1>2", "2>3 after tidy_12")],
        [question("tidy", "1>9 after loud_12"), question("loud", "1>2 after nothing")],
        [question("tidy", "3>2", "2>3")],
    ],
)
def test_what_can_be_done_in_turn_is_no_ring(questions: list[str]) -> None:
    assert [message for message in rings(asked(*questions)) if "each other" in message] == []


SHOP = """
dimensions:
  - id: floor
    title: Floor
    questions:
      - {id: tidy, type: yesno, prompt: Tidy?}
      - id: tills
        type: table
        prompt: Tills?
        columns: [{id: name, type: text, prompt: Name}, {id: queue, type: number, prompt: Queue}]
ladders: {maturity: {kind: free, stages: [{id: low, requires: [tidy == yes]}]}}
classes: {size: [{id: big, when: tidy == yes}]}
"""
WEB = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: web-shop, version: "1", languages: [en], title: Web}
dimensions: [{id: pages, title: Pages, questions: [{id: quick, type: yesno, prompt: Quick?}]}]
classes: {kind: [{id: neat, when: quick == yes}]}
""",
    "web-shop.yaml",
).questionnaire


def advised(rule: str, **companions: Questionnaire) -> list[tuple[tuple[str | int, ...], str, str, str | None]]:
    shop = written(f"{HEAD}{SHOP}advice: [{{id: a, title: T, {rule}}}]\n")
    return [(flaw.path, flaw.code, flaw.message, flaw.help) for flaw in advice_flaws(shop, companions)]


@pytest.mark.parametrize(
    "rule",
    [
        "when: tidy == yes and maturity >= low and size == big",
        "when: not reached or not sound, for_each: maturity, why: '{title}: {missing} {size}'",
        "when: value < 1 and coverage >= 0.5, for_each: dimensions, why: '{title} {value} {floor}'",
        "when: queue > 5, for_each: tills, why: 'At {name} wait {queue}'",
        "when: 'online.quick == no or online.kind == neat or online.pages < 1'",
    ],
)
def test_a_condition_may_be_about_all_that_there_is(rule: str) -> None:
    assert advised(rule, online=WEB) == []


@pytest.mark.parametrize(
    ("rule", "message", "help_"),
    [
        ("when: tdy == yes", "nothing that a rule on a group can use has the id `tdy`", "did you mean `tidy`?"),
        ("when: tidy", "this is a number, where a condition belongs", "compare it, such as `tidy >= 1`"),
        (
            "when: size == bg",
            "`bg` is not an option here; one of: big",
            "did you mean `big`?",
        ),
        (
            "when: online.quik == yes",
            "nothing in the instrument `online` that a rule can use has the id `quik`",
            "did you mean `quick`?",
        ),
        ("when: sound", "nothing that a rule on a group can use has the id `sound`", None),
        (
            "when: tidy == yes, for_each: tills",
            "nothing that a rule on a row of `tills` can use has the id `tidy`",
            None,
        ),
    ],
)
def test_a_condition_that_cannot_be_judged_is_named(rule: str, message: str, help_: str | None) -> None:
    assert advised(rule, online=WEB) == [(("advice", 0, "when"), "CX201", message, help_)]


@pytest.mark.parametrize(
    ("id_", "way_out"), [("maturty", "did you mean `maturity`?"), ("tidy", "or write `dimensions`")]
)
def test_what_a_piece_is_given_for_exists(id_: str, way_out: str) -> None:
    message = f"there is no table or ladder `{id_}`"
    assert advised(f"when: nope, for_each: {id_}") == [(("advice", 0, "for_each"), "CX120", message, way_out)]


@pytest.mark.parametrize(
    ("rule", "name", "way_out"),
    [
        ("when: tidy == no, why: '{tdy}'", "tdy", "did you mean `tidy`?"),
        ("when: queue > 1, for_each: tills, then: '{zz}'", "zz", "one of: name, queue"),
        ("when: tidy == no, then: '{title}'", "title", None),
    ],
)
def test_a_placeholder_stands_for_something(rule: str, name: str, way_out: str | None) -> None:
    (found,) = advised(rule)
    assert found[1:3] == ("CX132", f"`{{{name}}}` stands for nothing here")
    assert way_out is None or found[3] == way_out


def test_an_instrument_that_is_not_at_hand_is_a_warning() -> None:
    shop = written(f"{HEAD}{SHOP}advice: [{{id: a, title: T, when: online.quick == yes and online.x > 1}}]\n")
    assert list(advice_flaws(shop, {})) == [
        Flaw(
            ("advice", 0, "when"),
            "CX133",
            "the instrument `web-shop` is not at hand, so what this says of it was not checked",
            "put its file beside this one",
            severity="warning",
        )
    ]


def test_an_alias_is_the_id_of_nothing_here() -> None:
    shop = written(f"{HEAD.replace('online', 'tidy')}{SHOP}")
    assert list(advice_flaws(shop, {})) == [
        Flaw(
            ("instrument", "companions", "tidy"),
            "CX112",
            "`tidy` is the id of something here and cannot be an alias",
            on_key=True,
        )
    ]
