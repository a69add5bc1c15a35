from __future__ import annotations

from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.scopes import advice_scope, columns_of, group_scope, known_question, row_scope, table_scope
from cxmaturity.model.vocabulary import GROUP_FUNCTIONS, ROW_FUNCTIONS, Known
from tests.model.shop import SHOP


def test_a_rule_on_a_respondent_names_the_questions_above_it() -> None:
    before, with_itself = row_scope(SHOP, "loud"), row_scope(SHOP, "loud", itself=True)
    assert list(before.names) == ["tidy", "moans"]
    assert list(with_itself.names) == ["tidy", "moans", "loud"]
    assert before.later - with_itself.later == {"loud"}
    assert (before.columns, before.functions) == ({}, ROW_FUNCTIONS)


def test_a_class_of_respondents_names_every_question() -> None:
    scope = row_scope(SHOP)
    assert (list(scope.names), scope.later) == (list(SHOP.questions), frozenset())
    assert scope.columns == {"tills": columns_of(SHOP, "tills")}


def test_a_rule_on_a_row_names_the_columns_before_it() -> None:
    scope = table_scope(SHOP, "tills", "shiny")
    assert (list(scope.names), scope.later, scope.columns) == (["name", "queue"], {"shiny"}, {})
    assert list(table_scope(SHOP, "tills", "queue", itself=True).names) == ["name", "queue"]
    assert "share" not in scope.functions


def test_a_rule_on_a_group_names_questions_scores_and_ladders() -> None:
    scope = group_scope(SHOP)
    scores = ["floor", "service", "phone_service", "web_service", "overall", "sound", "tidy_shops", "gap"]
    assert list(scope.names) == [*SHOP.questions, *scores, "maturity", "steps"]
    assert (scope.names["overall"], scope.functions) == (Known("number", is_score=True), GROUP_FUNCTIONS)
    assert scope.names["maturity"] == Known("number", {"low": 1, "middle": 2, "high": 3}, 0, 3)


def test_a_question_is_known_by_its_kind_its_options_and_its_ends() -> None:
    def known(id_: str) -> Known:
        return known_question(SHOP, SHOP.questions[id_])

    assert known("tidy") == Known("number", {"low": 1, "middle": 2, "high": 3}, 1, 3, is_question=True)
    assert known("moans") == Known("number", {"low": 3, "middle": 2, "high": 1}, 1, 3, is_question=True)
    assert known("rush") == Known("number", is_question=True)
    assert known("wait") == Known("number", low=1, high=3, is_question=True)
    assert known("colour") == Known("choice", {"red": None, "blue": None}, is_question=True)
    assert [known(id_).kind for id_ in ("channels", "remark", "twice", "tills")] == ["multi", "text", "number", "table"]


ADVISED = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: web, version: "1", languages: [en], title: Web, companions: {shop: shop, gone: gone-shop}}
dimensions:
  - id: pages
    title: Pages
    questions:
      - {id: quick, type: yesno, prompt: Quick?}
      - {id: links, type: table, prompt: Links?, columns: [{id: name, type: text, prompt: Name}]}
ladders: {steps: {kind: free, stages: [{id: first, requires: [quick == yes]}]}}
classes:
  kind: [{id: neat, when: quick == yes}]
  visitor: {per: respondent, options: [{id: often, when: quick == yes}]}
  link: {for_each: links, options: [{id: long, when: answered(name)}]}
advice:
  - {id: whole, title: A, when: quick == no}
  - {id: step, title: A, when: sound, for_each: steps}
  - {id: dimension, title: A, when: value < 1, for_each: dimensions}
  - {id: row, title: A, when: answered(name), for_each: links}
""",
    "web.yaml",
).questionnaire
WHOLE, STEP, DIMENSION, ROW = ADVISED.advice


def test_advice_names_what_a_group_can_and_the_classes_of_the_group() -> None:
    names = advice_scope(ADVISED, WHOLE).names
    assert list(names) == [*group_scope(ADVISED).names, "kind"]
    assert names["kind"] == Known("choice", {"neat": None})


def test_advice_for_each_step_or_dimension_names_what_holds_of_one() -> None:
    step, dimension = advice_scope(ADVISED, STEP).names, advice_scope(ADVISED, DIMENSION).names
    assert (step["reached"], step["sound"], "value" in step) == (Known("truth"), Known("truth"), False)
    assert (dimension["value"], dimension["coverage"].kind) == (Known("number", is_score=True), "number")
    assert "sound" not in dimension


def test_advice_for_each_row_names_its_columns_and_nothing_else() -> None:
    scope = advice_scope(ADVISED, ROW, {"shop": SHOP})
    assert (list(scope.names), scope.columns, scope.companions) == (["name"], {}, {})


def test_of_another_instrument_advice_names_what_a_group_there_can_and_its_classes() -> None:
    companions = advice_scope(ADVISED, WHOLE, {"shop": SHOP}).companions
    assert companions["gone"] is None
    assert companions["shop"] is not None
    assert list(companions["shop"]) == [*group_scope(SHOP).names, "size"]
    assert advice_scope(ADVISED, WHOLE).companions == {"shop": None, "gone": None}
