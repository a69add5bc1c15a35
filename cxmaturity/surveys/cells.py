"""The cells of a question as answers: every different text is read once, then all rows are filled in from that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import polars as pl

from cxmaturity.errors import short
from cxmaturity.model.answer import Answer, AnswerError, read_answer, suggested
from cxmaturity.model.frames import Given
from cxmaturity.model.questions import Multi, NumberQuestion, Rank, Remark
from cxmaturity.model.receipt import MOST_ROWS, MOST_SHOWN, UnreadCells
from cxmaturity.model.responses import option_column
from cxmaturity.model.spelling import STATE_WORDS, plain
from cxmaturity.surveys.table import ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxmaturity.model.answer import Form
    from cxmaturity.surveys.plan import QuestionColumns
    from cxmaturity.surveys.table import Table

YES, NO = Answer("yes"), Answer("no")
TICKS = {
    **dict.fromkeys(("1", "x", "yes", "ja", "y", "j", "true", "waar", "checked", "selected"), YES),
    **dict.fromkeys(("0", "no", "nee", "n", "false", "onwaar", "unchecked", "not selected"), NO),
}
"""What stands in the column of one option of a multiple choice, beside the option's own id and labels."""

_NUMBER = r"^[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)$"
_THOUSANDS = r"^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What was read from the columns of a question, and which texts in them were not understood."""

    given: Given
    unread: tuple[UnreadCells, ...] = ()
    unread_cells: int = 0


@dataclass(slots=True)
class _Meanings:
    """What each different text of a column means, and why some do not. A text that is partly understood is in both."""

    answers: dict[str, Answer] = field(default_factory=dict)
    errors: dict[str, AnswerError] = field(default_factory=dict)


def read_cells(table: Table, columns: QuestionColumns) -> Reading:
    """The answers to one question. The table's cells are trimmed and null where blank; a blank answer was skipped."""
    if columns.position is None:
        return _read_options(table, columns)
    texts = table.cells[str(columns.position)]
    match columns.form.question:
        case NumberQuestion():
            return _read_numbers(table, columns, texts)
        case Remark(type="text"):
            return _read_texts(columns.form, texts)
        case Multi():
            return _read_several(table, columns, texts)
        case _:
            meanings = _meanings(columns.form, texts.drop_nulls().unique().to_list())
            values = _filled_in(texts, _values(columns.form, meanings), pl.String)
            return _reading(table, columns, values, meanings)


def _meanings(form: Form, texts: Iterable[str]) -> _Meanings:
    meanings = _Meanings()
    for text in texts:
        try:
            meanings.answers[text] = read_answer(form, text)
        except AnswerError as error:
            meanings.errors[text] = error
    return meanings


def _values(form: Form, meanings: _Meanings) -> dict[str, Any]:
    values = {text: answer.value for text, answer in meanings.answers.items() if answer.value is not None}
    if isinstance(form.question, Rank):
        return {text: ";".join(value) for text, value in values.items() if isinstance(value, tuple)}
    return values


def _filled_in(texts: pl.Series, values: Mapping[str, Any], kind: type[pl.DataType]) -> pl.Series:
    """Each text replaced by what it means; null where it means nothing."""
    return texts.replace_strict(list(values), list(values.values()), default=None, return_dtype=kind)


def _reading(table: Table, columns: QuestionColumns, values: pl.Series | pl.DataFrame, meanings: _Meanings) -> Reading:
    texts = table.cells[str(columns.position)]
    unread, count = _unread(table, columns.form, columns.position or 0, columns.form.question.id, meanings)
    return Reading(Given(values, _states(texts, meanings)), unread, count)


def _states(texts: pl.Series, meanings: _Meanings) -> pl.Series:
    states = {text: answer.state for text, answer in meanings.answers.items() if answer.value is None}
    if not states:
        return pl.Series(["skipped"]).new_from_index(0, len(texts))
    return _filled_in(texts, states, pl.String).fill_null("skipped")


def _read_numbers(table: Table, columns: QuestionColumns, texts: pl.Series) -> Reading:
    """Plain numbers within bounds are read all at once; only what is left is looked at text by text."""
    question = columns.form.question
    numbers = texts.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    sound = texts.str.contains(_NUMBER) & numbers.is_finite()
    words = {*columns.form.spellings.states, *columns.form.spellings.numbers}
    sound &= ~texts.is_in(list(words)) & _within(question, numbers)
    if not table.typed:
        sound &= ~texts.str.contains(_THOUSANDS)
    left = texts.filter(~sound.fill_null(value=False)).drop_nulls().unique().to_list()
    meanings = _meanings(columns.form, left)
    if not table.typed:
        _doubt_thousands(columns.form, meanings)
    values = numbers.zip_with(
        sound.fill_null(value=False), _filled_in(texts, _values(columns.form, meanings), pl.Float64)
    )
    return _reading(table, columns, values, meanings)


def _within(question: Any, numbers: pl.Series) -> pl.Series:
    sound = pl.Series([True]).new_from_index(0, len(numbers))
    if question.min is not None:
        sound &= numbers >= question.min
    if question.max is not None:
        sound &= numbers <= question.max
    return sound & (numbers == numbers.floor()) if question.whole else sound


def _doubt_thousands(form: Form, meanings: _Meanings) -> None:
    """`1.250` may be 1250 or 1.25. It is only read when one of the two is out of bounds."""
    for text, answer in list(meanings.answers.items()):
        joined = text.replace(",", "").replace(".", "")
        if not isinstance(answer.value, float) or len(text) != len(joined) + 1 or not joined.lstrip("+-").isdigit():
            continue
        try:
            read_answer(form, joined)
        except AnswerError:
            continue
        del meanings.answers[text]
        message = f"`{form.question.id}`: `{text}` can be {joined} or {answer.value:g}"
        meanings.errors[text] = AnswerError(message)


def _read_texts(form: Form, texts: pl.Series) -> Reading:
    """Free text stays as it is; only what the question declares as a missing answer is one."""
    states = form.spellings.states
    meant = [text for text in texts.drop_nulls().unique() if plain(text) in states] if states else []
    meanings = _meanings(form, meant)
    values = texts.zip_with(~texts.is_in(meant).fill_null(value=False), pl.Series([None], dtype=pl.String))
    return Reading(Given(values, _states(texts, meanings)))


def _read_several(table: Table, columns: QuestionColumns, texts: pl.Series) -> Reading:
    """A column with several options in a cell; what is understood of a cell counts, the rest is named."""
    form = columns.form
    meanings = _meanings(form, texts.drop_nulls().unique().to_list())
    for text in meanings.errors:
        known = [option for piece in text.split(";") if (option := form.spellings.option(piece))]
        if known:
            meanings.answers[text] = Answer(tuple(dict.fromkeys(known)))
    values = _values(form, meanings)
    ticks = {
        option: _filled_in(texts, {text: option in value for text, value in values.items()}, pl.Boolean)
        for option in form.options
    }
    return _reading(table, columns, pl.DataFrame(ticks), meanings)


def _read_options(table: Table, columns: QuestionColumns) -> Reading:
    """One column an option. Nobody who filled in none of them answered; who filled in one left the others unticked."""
    form = columns.form
    ticks: dict[str, pl.Series] = {}
    states: list[pl.Series] = []
    unread: list[UnreadCells] = []
    count = 0
    for option, position in columns.options.items():
        texts = table.cells[str(position)]
        meanings = _tick_meanings(columns, option, texts.drop_nulls().unique().to_list())
        ticked = {text: answer is YES for text, answer in meanings.answers.items() if answer.value is not None}
        ticks[option] = _filled_in(texts, ticked, pl.Boolean)
        states.append(_states(texts, meanings).set(texts.is_null(), None))
        found, cells = _unread(table, form, position, option_column(form.question.id, option), meanings)
        unread, count = [*unread, *found], count + cells
    frame = pl.DataFrame(ticks)
    answered = pl.any_horizontal(pl.all().is_not_null())
    given = frame.select(pl.when(answered).then(pl.all().fill_null(value=False)))
    state = pl.DataFrame([series.alias(str(index)) for index, series in enumerate(states)]).select(
        pl.coalesce(pl.all()).fill_null("skipped")
    )
    return Reading(Given(given, state.to_series()), tuple(unread), count)


def _tick_meanings(columns: QuestionColumns, option: str, texts: Sequence[str]) -> _Meanings:
    """What the texts in the column of one option mean: ticked, not ticked, or a state."""
    meanings = _Meanings()
    spellings = columns.form.spellings
    for text in texts:
        word = plain(text)
        own = YES if spellings.words.get(word) == option else None
        state = spellings.states.get(word) or STATE_WORDS.get(word)
        answer = columns.ticks.get(word) or own or TICKS.get(word) or (Answer(state=state) if state else None)
        if answer:
            meanings.answers[text] = answer
        else:
            meanings.errors[text] = AnswerError(f"`{option}` is ticked or not, found `{short(text)}`")
    return meanings


def _unread(
    table: Table, form: Form, position: int, use: str, meanings: _Meanings
) -> tuple[tuple[UnreadCells, ...], int]:
    """The texts that were not understood, most frequent first, with the first rows of each; and the cells in all."""
    if not meanings.errors:
        return (), 0
    text = pl.col(str(position))
    found = (
        table.cells.lazy()
        .select(ROW, text.alias("text"))
        .filter(pl.col("text").is_in(list(meanings.errors)))
        .group_by("text", maintain_order=True)
        .agg(pl.len().alias("count"), pl.col(ROW).head(MOST_ROWS).alias("rows"))
        .sort("count", descending=True, maintain_order=True)
        .collect()
    )
    listed = tuple(
        UnreadCells(
            column=table.headers[position - 1],
            question=use,
            value=short(row["text"]),
            message=meanings.errors[row["text"]].message,
            help=suggested(form, meanings.errors[row["text"]]),
            count=row["count"],
            rows=tuple(row["rows"]),
        )
        for row in found.head(MOST_SHOWN).iter_rows(named=True)
    )
    return listed, int(found["count"].sum())
