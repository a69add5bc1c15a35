from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.files.questionnaires import load_questionnaire, shipped_questionnaires
from cxmaturity.model.editorial import editorial_flaws
from cxmaturity.model.flaws import Flaw
from tests.model.writing import floor, written

if TYPE_CHECKING:
    from cxmaturity.model.questionnaire import Questionnaire

FIRST = ("dimensions", 0, "questions", 0)
READING = {"CX312", "CX313"}
BOTH = """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en, nl], title: {en: Shop, nl: Winkel}}
"""


def found(questionnaire: Questionnaire) -> list[tuple[tuple[str | int, ...], str, str]]:
    flaws = editorial_flaws(questionnaire)
    assert {flaw.severity for flaw in flaws} <= {"warning"}
    assert all(flaw.help for flaw in flaws)
    return [(flaw.path, flaw.code, flaw.message) for flaw in flaws]


def rated(low: str, high: str) -> Questionnaire:
    return floor(f"{{id: q, type: rating, scale: stage, prompt: Q?, anchors: {{low: '{low}', high: '{high}'}}}}")


def titled(english: str, dutch: str) -> Questionnaire:
    return written(f'{BOTH}dimensions: [{{id: floor, title: {{en: "{english}", nl: "{dutch}"}}}}]')


@pytest.mark.parametrize("name", shipped_questionnaires())
def test_what_we_ship_reads_well(name: str) -> None:
    assert editorial_flaws(load_questionnaire(name).questionnaire) == []


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("Customers are never asked what they want.", "Customers are always asked what they want."),
        ("Few departments share customer data.", "Almost all of the departments share their customer data."),
        ("The plan is sometimes used in team meetings.", "The plan is used in every team meeting."),
        (
            "Complaints are rarely discussed by the management team.",
            "All complaints are discussed by the management team.",
        ),
        ("Never", "Always"),
    ],
)
def test_descriptions_that_differ_in_degree_are_one_sentence_with_adverbs_swapped(low: str, high: str) -> None:
    message = "`high` says what `low` says, in another degree (en)"
    assert found(rated(low, high)) == [((*FIRST, "anchors", "high", "en"), "CX310", message)]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("Each team writes down its own complaints.", "One register holds the complaints of all teams."),
        (
            "Team leaders know the goals, but have not discussed them with their teams yet.",
            "All team leaders have discussed the goals with their teams in a meeting.",
        ),
    ],
)
def test_descriptions_that_differ_in_kind_are_sound(low: str, high: str) -> None:
    assert found(rated(low, high)) == []


def test_descriptions_are_compared_in_the_languages_that_they_have() -> None:
    texts = "{nl: De klant wordt soms gevraagd.}, high: {nl: De klant wordt altijd gevraagd., en: One office asks all of them.}"
    scale = "scales: {stage: {options: [{id: low, value: 1}, {id: high, value: 2}]}}"
    question = f"{{id: q, type: rating, scale: stage, prompt: {{en: A?, nl: B?}}, anchors: {{low: {texts}}}}}"
    shop = written(f"{BOTH}{scale}\ndimensions: [{{id: floor, title: {{en: F, nl: V}}, questions: [{question}]}}]")
    assert [(path, code) for path, code, _ in found(shop)] == [((*FIRST, "anchors", "high", "nl"), "CX310")]


def test_a_prompt_asks_for_one_thing() -> None:
    shop = floor("{id: q, type: yesno, prompt: Is it clean? Is it light?}, {id: r, type: yesno}")
    message = "the prompt of `q` asks two things: `? Is it light?` (en)"
    assert found(shop) == [((*FIRST, "prompt", "en"), "CX311", message)]


def test_columns_of_tables_are_read_too() -> None:
    shop = floor("{id: t, type: table, columns: [{id: c, type: text, prompt: Where and/or when?}]}")
    assert [(path, code) for path, code, _ in found(shop)] == [((*FIRST, "columns", 0, "prompt", "en"), "CX311")]


def test_a_sentence_has_at_most_35_words() -> None:
    shop = floor(f"{{id: q, type: yesno, help: '{'So ' * 34}far. {'So ' * 35}far.'}}")
    shown = f"`{('So ' * 27)[:80]}...`"
    assert found(shop) == [((*FIRST, "help", "en"), "CX312", f"a sentence of 36 words: {shown} (en)")]


HEAVY = "Interdepartmental responsibilities necessitate comprehensive administrative considerations. " * 5


def test_a_question_is_read_in_one_go() -> None:
    half = HEAVY[: len(HEAVY) // 2].strip()
    apart = floor(f"{{id: q, type: yesno, prompt: {half}}}, {{id: r, type: yesno, prompt: {half}}}")
    assert found(apart) == []
    together = floor(f"{{id: q, type: rating, scale: stage, prompt: {half}, anchors: {{low: '{half}', high: Yes.}}}}")
    assert [(path, code) for path, code, _ in found(together)] == [(FIRST, "CX313")]


def test_what_is_hard_to_read_is_told_with_its_longest_words() -> None:
    shop = floor("", f"scores: {{o: {{description: '{HEAVY}', value: '1'}}}}")
    (flaw,) = editorial_flaws(shop)
    assert (flaw.path, flaw.code) == (("scores", "o", "description"), "CX313")
    assert flaw.message.startswith("this text is hard to read: a reading ease of -")
    assert flaw.help == (
        "write shorter sentences and shorter words; its longest: `interdepartmental`, `responsibilities`, `administrative`"
    )


def test_advice_is_read_in_one_go_and_notes_on_sources_are_not_judged() -> None:
    advice = f"{{id: a, title: T, when: floor >= 1, why: '{HEAVY}'}}"
    shop = floor("{id: q, type: yesno}", f"sources: {{s: {{title: S, note: '{HEAVY}'}}}}\nadvice: [{advice}]")
    read = [(path, message[:10]) for path, code, message in found(shop) if code == "CX313"]
    assert read == [(("advice", 0), "advice `a`")]


def test_words_of_another_language_are_remnants() -> None:
    message = "words of another language in the text for `nl`: `the`, `and`"
    assert found(titled("The floor and the wall", "The vloer and muur")) == [
        (("dimensions", 0, "title", "nl"), "CX314", message)
    ]


@pytest.mark.parametrize(
    ("english", "dutch", "codes"),
    [
        ("Customer journey management team lead", "customer journey management team lead!", ["CX315"]),
        ("Customer journey management team", "Customer journey management team", []),
        ("Customer journey management team lead", "Leider van het team klantreizen hier", []),
    ],
)
def test_a_text_of_five_words_is_not_the_same_in_two_languages(english: str, dutch: str, codes: list[str]) -> None:
    assert [code for _, code, _ in found(titled(english, dutch))] == codes


def test_a_flaw_has_a_way_out() -> None:
    assert editorial_flaws(rated("Never asked", "Always asked")) == [
        Flaw(
            (*FIRST, "anchors", "high", "en"),
            "CX310",
            "`high` says what `low` says, in another degree (en)",
            "describe what else can be observed there",
            severity="warning",
        )
    ]
