"""One answer to one question: reading it from the text that somebody wrote, or saying why it cannot be one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from cxmaturity.errors import LONGEST_SHOWN, short, suggestion
from cxmaturity.model.questions import Calc, Multi, NumberQuestion, Rank, Remark, Table
from cxmaturity.model.spelling import Spellings, number_in, options_as_asked, plain, spellings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Question, State, TableColumn

Value: TypeAlias = "str | float | tuple[str, ...]"


class AnswerError(ValueError):
    """Why a text is not an answer to a question; `word` is the part of it that is no option."""

    def __init__(self, message: str, word: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.word = word


@dataclass(frozen=True, slots=True)
class Answer:
    """A value (option id, number, text, or the ids of several options), or the state that stands in its place."""

    value: Value | None = None
    state: State = "answered"


@dataclass(frozen=True, slots=True)
class Form:
    """A question with the spellings of its answers: what is needed to read one."""

    question: Question | TableColumn
    spellings: Spellings
    options: tuple[str, ...]


def form(questionnaire: Questionnaire, question: Question | TableColumn) -> Form:
    """What is needed to read answers to this question."""
    options = tuple(option.id for option in options_as_asked(questionnaire, question))
    return Form(question, spellings(questionnaire, question), options)


def with_words(form: Form, words: Mapping[str, Answer]) -> Form:
    """The form with further spellings, such as those of one survey; they go before its own."""
    spelled = {plain(word): answer for word, answer in words.items()}
    own = form.spellings
    options = {word: answer.value for word, answer in spelled.items() if isinstance(answer.value, str)}
    options |= {
        word: answer.value[0] for word, answer in spelled.items() if isinstance(answer.value, tuple) and answer.value
    }
    numbers = {word: answer.value for word, answer in spelled.items() if isinstance(answer.value, int | float)}
    states = {word: answer.state for word, answer in spelled.items() if answer.value is None}
    return replace(
        form,
        spellings=Spellings(
            words={word: option for word, option in own.words.items() if word not in spelled} | options,
            values=own.values,
            states={word: state for word, state in own.states.items() if word not in spelled} | states,
            numbers={**own.numbers, **numbers},
        ),
    )


def is_answered_directly(question: Question | TableColumn) -> bool:
    """Whether somebody gives the answer: a calculated value and a note have none of their own."""
    return not isinstance(question, Calc) and not (isinstance(question, Remark) and question.type == "note")


def read_answer(form: Form, text: str) -> Answer:
    """The answer that this text is; `AnswerError` when it is none."""
    match form.question:
        case Calc() | Table():
            raise AnswerError(_not_here(form))
        case Remark():
            return _remark(form, text)
        case NumberQuestion():
            return _number(form, text)
        case Multi() | Rank():
            return _several_or_state(form, text)
        case _:
            return _option_or_state(form, text)


def read_several(form: Form, texts: Sequence[str]) -> Answer:
    """The answer that several texts are together: options of a multiple choice, or options in order."""
    if not isinstance(form.question, Multi | Rank):
        raise AnswerError(f"`{form.question.id}` takes one answer, found {len(texts)}")
    found = [_option(form, text) for text in texts]
    once = tuple(dict.fromkeys(found))
    if isinstance(form.question, Rank) and len(once) < len(found):
        raise AnswerError(f"`{form.question.id}` names an option twice")
    return Answer(once)


def _not_here(form: Form) -> str:
    if isinstance(form.question, Table):
        return f"`{form.question.id}` is answered in rows"
    return f"`{form.question.id}` is computed and takes no answer"


def _option_or_state(form: Form, text: str) -> Answer:
    option = form.spellings.option(text)
    if option:
        return Answer(option)
    state = form.spellings.state(text)
    return Answer(state=state) if state else Answer(_option(form, text))


def _option(form: Form, text: str) -> str:
    option = form.spellings.option(text)
    if option is None:
        options = ", ".join(form.options)
        raise AnswerError(f"`{form.question.id}` cannot be `{short(text)}`; one of: {options}", text)
    return option


def suggested(form: Form, error: AnswerError) -> str | None:
    """`did you mean ...?` when an answer is spelled much like the word that is none."""
    close = error.word and len(error.word) <= LONGEST_SHOWN
    return suggestion(plain(error.word), form.spellings.words) if close else None


def _several_or_state(form: Form, text: str) -> Answer:
    whole = form.spellings.option(text)
    if whole:
        return Answer((whole,))
    state = form.spellings.state(text)
    if state:
        return Answer(state=state)
    return read_several(form, [piece for piece in text.split(";") if piece.strip()])


def _remark(form: Form, text: str) -> Answer:
    state = form.spellings.states.get(plain(text))
    if state:
        return Answer(state=state)
    match form.question:
        case Remark(type="date"):
            return _day(form, text)
        case Remark(type="text"):
            return Answer(text)
        case _:
            raise AnswerError(f"`{form.question.id}` is a note and takes no answer")


def _day(form: Form, text: str) -> Answer:
    state = form.spellings.state(text)
    if state:
        return Answer(state=state)
    day = iso_day(text)
    if day is None:
        raise AnswerError(f"`{form.question.id}` must be a date such as 2026-10-14, found `{short(text)}`")
    return Answer(day)


def iso_day(text: str) -> str | None:
    """The day of an ISO date or moment (`2026-10-14`, `2026-10-14 09:30`); None for any other way of writing one."""
    day = text.strip()[:10]
    try:
        return date.fromisoformat(day).isoformat() if "-" in day else None
    except ValueError:
        return None


def _number(form: Form, text: str) -> Answer:
    number = form.spellings.numbers.get(plain(text))
    state = form.spellings.state(text)
    if number is None and state:
        return Answer(state=state)
    number = number_in(text) if number is None else number
    if number is None:
        raise AnswerError(f"`{form.question.id}` must be a number, found `{short(text)}`")
    return Answer(_within(form, number))


def _within(form: Form, number: float) -> float:
    question = form.question
    if not isinstance(question, NumberQuestion):
        return number
    if question.min is not None and number < question.min:
        raise AnswerError(f"`{question.id}` must be at least {question.min:g}, found {number:g}")
    if question.max is not None and number > question.max:
        raise AnswerError(f"`{question.id}` must be at most {question.max:g}, found {number:g}")
    if question.whole and number != int(number):
        raise AnswerError(f"`{question.id}` must be a whole number, found {number:g}")
    return number
