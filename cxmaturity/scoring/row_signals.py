"""Which rows of tables call for advice, such as a touchpoint that matters and falls short."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxmaturity.i18n import number
from cxmaturity.model.binding import bind_condition
from cxmaturity.model.responses import ORGANISATION, RESPONDENT
from cxmaturity.model.scopes import advice_scope
from cxmaturity.model.spelling import plain
from cxmaturity.scoring.compiling import compile_tree
from cxmaturity.scoring.facts import UNKNOWN
from cxmaturity.scoring.signals import Signal
from cxmaturity.scoring.suppression import MINIMUM
from cxmaturity.scoring.tables import TableColumns, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    import polars as pl

    from cxmaturity.model.advice import Text
    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import TableColumn
    from cxmaturity.model.responses import Responses

    Row: TypeAlias = Mapping[str, object]


def table_signals(questionnaire: Questionnaire, responses: Responses) -> dict[str, list[Signal]]:
    """The rows of tables for which a condition of advice holds, by organisation; rows with the same key are one.

    Where several people answered, a row is told only when as many named it as a group needs to be shown, and of its cells only what as many
    wrote alike (SCORING §6).
    """
    rules = [rule for rule in questionnaire.advice if rule.for_each in questionnaire.tables]
    found: dict[str, list[Signal]] = {}
    for rule in rules:
        assert rule.for_each is not None
        rows = table_rows(questionnaire, rule.for_each, responses)
        tree = bind_condition(rule.when.tree, advice_scope(questionnaire, rule))
        holds = compile_tree(tree, TableColumns(questionnaire, rule.for_each)).expr.fill_null(value=False)
        for organisation, signal in _told(questionnaire, rule, rows.filter(holds), responses):
            found.setdefault(organisation, []).append(signal)
    return found


def _told(
    questionnaire: Questionnaire, rule: AdviceRule, rows: pl.DataFrame, responses: Responses
) -> Iterator[tuple[str, Signal]]:
    assert rule.for_each is not None
    key = questionnaire.tables[rule.for_each].key
    organisations, sizes = _organisations(responses)
    named: dict[tuple[str, str], dict[str, Row]] = {}
    for index, row in enumerate(rows.iter_rows(named=True)):
        organisation = organisations[row[RESPONDENT]]
        member = plain(str(row[key])) if key and row.get(key) is not None else f"{index + 1}"
        named.setdefault((organisation, member), {}).setdefault(row[RESPONDENT], row)
    for (organisation, member), by_person in named.items():
        alone = sizes[organisation] == 1
        if alone or len(by_person) >= MINIMUM:
            cells = _cells(questionnaire, rule.for_each, list(by_person.values()), 1 if alone else MINIMUM)
            yield organisation, Signal(rule.id, member, cells)


def _organisations(responses: Responses) -> tuple[dict[str, str], dict[str, int]]:
    frame = responses.frame
    names = frame[ORGANISATION].fill_null("") if ORGANISATION in frame.columns else None
    people = frame[RESPONDENT].to_list()
    by_person = dict(zip(people, [responses.organisation] * len(people) if names is None else names, strict=True))
    sizes: dict[str, int] = {}
    for organisation in by_person.values():
        sizes[organisation] = sizes.get(organisation, 0) + 1
    return by_person, sizes


def _cells(questionnaire: Questionnaire, table: str, rows: Sequence[Row], least: int) -> dict[str, Text]:
    """What can be said of each column: the cell that most wrote, if `least` did; the key is what the rows have in common, however it is spelled."""
    facts: dict[str, Text] = {}
    for column in questionnaire.tables[table].columns:
        (value, count), *_ = Counter(row.get(column.id) for row in rows).most_common(1)
        shared = count >= least or column.id == questionnaire.tables[table].key
        facts[column.id] = _cell(questionnaire, column, value) if shared else {"": UNKNOWN}
    return facts


def _cell(questionnaire: Questionnaire, column: TableColumn, value: object) -> Text:
    labels = {option.id: option.label or {"": option.id} for option in questionnaire.options(column)}
    if isinstance(value, str) and value in labels:
        return labels[value]
    if isinstance(value, float):
        return {language: number(value, language) for language in questionnaire.languages}
    return {"": "" if value is None else str(value)}
