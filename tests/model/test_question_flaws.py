from __future__ import annotations

import pytest

from cxmaturity.model.flaws import Flaw
from cxmaturity.model.question_flaws import id_flaws, language_flaws, question_flaws, scale_flaws, source_flaws
from tests.model.shop import SHOP
from tests.model.writing import floor, written

FIRST = ("dimensions", 0, "questions", 0)


def test_a_sound_questionnaire_has_no_flaws() -> None:
    checks = (id_flaws, scale_flaws, question_flaws, source_flaws, language_flaws)
    assert [flaw for check in checks for flaw in check(SHOP)] == []


@pytest.mark.parametrize("word", ["return", "class", "min", "coverage", "na", "dimensions", "not_asked"])
def test_a_word_that_rules_use_is_no_id(word: str) -> None:
    assert list(id_flaws(floor(f"{{id: {word}, type: yesno}}"))) == [
        Flaw((*FIRST, "id"), "CX111", f"`{word}` means something in rules and cannot be an id", "choose another id")
    ]


def test_an_id_is_used_once_in_the_whole_instrument() -> None:
    shop = floor(
        "{id: floor, type: yesno}, {id: tidy, type: yesno}", "scores: {tidy: {}}\nladders: {tidy: {stages: [{id: a}]}}"
    )
    assert [(flaw.path, flaw.code) for flaw in id_flaws(shop)] == [
        ((*FIRST, "id"), "CX112"),
        (("scores", "tidy"), "CX112"),
        (("ladders", "tidy"), "CX112"),
    ]


def test_columns_may_be_called_like_questions_but_not_like_each_other() -> None:
    shop = floor("{id: t, type: table, columns: [{id: t, type: text}, {id: t, type: text}]}")
    assert [flaw.path for flaw in id_flaws(shop)] == [(*FIRST, "columns", 1, "id")]


def test_an_unknown_scale_is_found_in_columns_too() -> None:
    shop = floor("{id: t, type: table, columns: [{id: c, type: rating, scale: stages}]}")
    assert list(scale_flaws(shop)) == [
        Flaw((*FIRST, "columns", 0, "scale"), "CX120", "there is no scale `stages`", "did you mean `stage`?")
    ]


@pytest.mark.parametrize("options", ["", ", scale: stage, options: [{id: a}]"])
def test_a_choice_has_a_scale_or_options_of_its_own(options: str) -> None:
    assert [flaw.code for flaw in scale_flaws(floor(f"{{id: q, type: multi{options}}}"))] == ["CX121"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("{id: a}, {id: b}, {id: a}", [((2, "id"), "CX112")]),
        ("{id: a, value: 1}, {id: b, value: 1}", []),
        ("{id: a, value: 1}, {id: b}", [((1,), "CX122")]),
        ("{id: a}, {id: dk}", [((1, "id"), "CX111")]),
    ],
)
def test_options_have_one_id_and_all_a_value_or_none(options: str, found: list[tuple[tuple[object, ...], str]]) -> None:
    flaws = scale_flaws(floor(f"{{id: q, type: choice, options: [{options}]}}"))
    assert [(flaw.path[len(FIRST) + 1 :], flaw.code) for flaw in flaws] == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("type: rating, scale: stage, anchors: {low: L}", [("CX123", "question `q` describes 1 of its 2 options")]),
        (
            "type: rating, scale: stage, anchors: {low: L, high: H, top: T}",
            [("CX120", "the scale has no option `top`")],
        ),
        ("type: rating, scale: stage, evidence: {required_from: top}", [("CX120", "the scale has no option `top`")]),
        ("type: rating, scale: nowhere, anchors: {low: L}, evidence: {required_from: top}", []),
        ("type: rating, scale: stage, evidence: {required_from: high}", []),
        ("type: number, min: 2, max: 1", [("CX106", "`min` 2 is above `max` 1")]),
        ("type: number, min: 2, max: 2", []),
        ("type: number, min: 2", []),
        ("type: table, key: b, columns: [{id: a, type: text, prompt: A}]", [("CX120", "the table has no column `b`")]),
        ("type: table, key: a, max_rows: 2, columns: [{id: a, type: text, prompt: A}]", []),
    ],
)
def test_what_a_question_says_fits_together(question: str, found: list[tuple[str, str]]) -> None:
    flaws = question_flaws(floor(f"{{id: q, prompt: Q?, {question}}}"))
    assert [(flaw.code, flaw.message) for flaw in flaws] == found


def test_a_question_without_words_is_in_doubt_unless_it_is_computed() -> None:
    shop = floor("{id: q, type: yesno}, {id: r, type: calc, value: q}, {id: s, type: yesno, title: S}")
    assert [(flaw.path, flaw.code, flaw.severity) for flaw in question_flaws(shop)] == [(FIRST, "CX130", "warning")]


def test_sources_are_described_and_our_own_is_known() -> None:
    more = "sources: {jm: {title: Six steps}}"
    shop = floor("{id: q, type: yesno, source: [jm, own, km]}", more)
    assert list(source_flaws(shop)) == [Flaw((*FIRST, "source", 2), "CX120", "there is no source `km`")]


def test_a_text_is_in_every_language_of_the_instrument_and_in_no_other() -> None:
    shop = written("""
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en, nl], title: {en: Shop}}
dimensions: [{id: floor, title: {en: Floor, nl: Vloer, ln: Vloer}}]
""")
    assert [(flaw.path, flaw.code, flaw.help) for flaw in language_flaws(shop)] == [
        (("instrument", "title"), "CX301", "add it, or drop the language from `languages`"),
        (("dimensions", 0, "title", "ln"), "CX302", None),
    ]
