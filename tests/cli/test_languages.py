from __future__ import annotations

import pytest

from cxmaturity.cli.languages import refuse_language, report_language
from cxmaturity.errors import UserError
from cxmaturity.files.questionnaires import LoadedQuestionnaire, read_questionnaire
from tests.cli.conftest import QUESTIONNAIRE


def loaded(*languages: str) -> LoadedQuestionnaire:
    texts = ", ".join(f"{language}: x" for language in languages)
    return read_questionnaire(
        f"""
cxmaturity: 1
instrument: {{id: tiny, version: 1.0.0, languages: [{", ".join(languages)}], title: {{{texts}}}}}
dimensions: [{{id: d, title: {{{texts}}}, questions: [{{id: q, type: yesno, prompt: {{{texts}}}}}]}}]
""",
        "tiny.yaml",
    )


@pytest.mark.parametrize(
    ("questionnaires", "language"),
    [
        ([("nl", "en")], "nl"),
        ([("de", "en")], "en"),
        ([("en", "nl"), ("nl",)], "nl"),
        ([("en",), ("nl",)], "en"),
        ([("de",)], "de"),
    ],
)
def test_a_report_is_in_the_first_language_that_all_have(questionnaires: list[tuple[str, ...]], language: str) -> None:
    assert report_language([loaded(*languages) for languages in questionnaires]) == language


def test_a_language_that_is_not_claimed_is_refused() -> None:
    refuse_language(loaded("en", "nl"), "nl")
    with pytest.raises(UserError, match="`tiny` is not written in `fr`"):
        refuse_language(loaded("en", "nl"), "fr")


def test_a_language_with_gaps_is_refused_at_every_gap() -> None:
    gaps = read_questionnaire(QUESTIONNAIRE.replace(", nl: Snel?", "").replace(", nl: Wakker", ""), "tiny.yaml")
    refuse_language(gaps, "en")
    with pytest.raises(UserError) as caught:
        refuse_language(gaps, "nl")
    assert [(problem.code, problem.severity) for problem in caught.value.problems] == [("CX301", "error")] * 2


@pytest.mark.parametrize("language", ["nl", "de", "fr"])
def test_a_text_that_lacks_several_languages_is_refused_in_each(language: str) -> None:
    text = """
cxmaturity: 1
instrument: {id: tiny, version: 1.0.0, languages: [is, nl, de, fr], title: x}
dimensions: [{id: d, title: x, questions: [{id: q, type: yesno, prompt: x}]}]
"""
    refuse_language(read_questionnaire(text, "tiny.yaml"), "is")
    with pytest.raises(UserError, match="this text is not there in nl, de, fr"):
        refuse_language(read_questionnaire(text, "tiny.yaml"), language)
