from __future__ import annotations

import pytest

from cxmaturity.model.answer import (
    Answer,
    AnswerError,
    Form,
    form,
    iso_day,
    read_answer,
    read_several,
    suggested,
    with_words,
)
from tests.surveys.shop_floor import SHOP_FLOOR


def of(question: str) -> Form:
    return form(SHOP_FLOOR, SHOP_FLOOR.questions[question])


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("tidy", "Rommelig", Answer("cluttered")),
        ("tidy", "n.v.t.", Answer(state="na")),
        ("rush", "7", Answer(7.0)),
        ("rush", "99", Answer(state="dk")),
        ("rush", "weet niet", Answer(state="dk")),
        ("channels", "Website; Telefoon", Answer(("web", "phone"))),
        ("channels", "web", Answer(("web",))),
        ("channels", "na", Answer(state="na")),
        ("order", "Service;Price", Answer(("service", "price"))),
        ("remark", "na", Answer("na")),
        ("opened", "2026-01-05 10:00", Answer("2026-01-05")),
        ("opened", "n/a", Answer(state="na")),
        ("known", "Nee", Answer("no")),
    ],
)
def test_a_text_is_read_as_an_answer_to_its_question(question: str, text: str, answer: Answer) -> None:
    assert read_answer(of(question), text) == answer


@pytest.mark.parametrize(
    ("question", "text", "message"),
    [
        ("tidy", "capabel", "`tidy` cannot be `capabel`; one of: cluttered, considered, capable, cultural"),
        ("rush", "many", "`rush` must be a number, found `many`"),
        ("rush", "-1", "`rush` must be at least 0, found -1"),
        ("rush", "11", "`rush` must be at most 10, found 11"),
        ("rush", "3.5", "`rush` must be a whole number, found 3.5"),
        ("order", "price;price", "`order` names an option twice"),
        ("opened", "5-1-2026", "`opened` must be a date such as 2026-10-14, found `5-1-2026`"),
        ("hello", "hi", "`hello` is a note and takes no answer"),
        ("twice", "2", "`twice` is computed and takes no answer"),
        ("tills", "2", "`tills` is answered in rows"),
    ],
)
def test_a_text_that_is_no_answer_says_why(question: str, text: str, message: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answer(of(question), text)
    assert caught.value.message == message


def test_a_question_with_one_answer_takes_no_list() -> None:
    with pytest.raises(AnswerError, match="`tidy` takes one answer, found 2"):
        read_several(of("tidy"), ["capable", "cultural"])


def test_an_option_that_is_ticked_twice_counts_once() -> None:
    assert read_several(of("channels"), ["web", "Website"]) == Answer(("web",))


def test_a_word_close_to_an_answer_is_suggested() -> None:
    assert suggested(of("tidy"), AnswerError("", "bekwam")) == "did you mean `bekwaam`?"
    assert suggested(of("tidy"), AnswerError("", "x" * 1000)) is None


def test_words_of_a_survey_go_before_those_of_the_questionnaire() -> None:
    tidy = with_words(of("tidy"), {"Cultural": Answer(state="na"), "Top": Answer("cultural"), "4": Answer("capable")})
    assert [read_answer(tidy, text) for text in ("cultural", "top", "4", "3")] == [
        Answer(state="na"),
        Answer("cultural"),
        Answer("capable"),
        Answer("capable"),
    ]


def test_words_may_stand_for_numbers_and_for_options_of_a_multiple_choice() -> None:
    rush = with_words(of("rush"), {"Never": Answer(0.0), "na": Answer(10.0)})
    channels = with_words(of("channels"), {"App": Answer(("web",))})
    assert read_answer(rush, "never") == Answer(0.0)
    assert read_answer(rush, "na") == Answer(10.0)
    assert read_answer(channels, "app;phone") == Answer(("web", "phone"))


@pytest.mark.parametrize(
    ("text", "day"), [("2026-02-30", None), ("20260205", None), ("2026-02-05T10:00Z", "2026-02-05")]
)
def test_only_an_iso_date_is_a_day(text: str, day: str | None) -> None:
    assert iso_day(text) == day
