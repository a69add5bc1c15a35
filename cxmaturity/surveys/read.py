"""A survey file in, responses and a receipt out: the one entry point."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from cxmaturity.errors import short
from cxmaturity.model.frames import Gathered, build_responses
from cxmaturity.model.receipt import MOST_SHOWN, Receipt
from cxmaturity.model.responses import ORGANISATION, RESPONDENT, WEIGHT
from cxmaturity.surveys.cells import read_cells
from cxmaturity.surveys.mapped import plan_by_mapping
from cxmaturity.surveys.plain import plan_by_ids
from cxmaturity.surveys.plan import DATE, ignored_columns, used_columns, without_column
from cxmaturity.surveys.rows import sort_out, weights
from cxmaturity.surveys.table import Layout, read_table, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.surveys.cells import Reading
    from cxmaturity.surveys.mapping import MappingFile
    from cxmaturity.surveys.plan import Plan
    from cxmaturity.surveys.rows import SortedOut
    from cxmaturity.surveys.table import Table

_DAY = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T].*)?$"


@dataclass(frozen=True, slots=True, eq=False)
class Import:
    """What a survey file held, and the receipt of reading it."""

    responses: Responses
    receipt: Receipt


def read_survey(
    path: Path,
    questionnaire: Questionnaire,
    mapping: MappingFile | None = None,
    *,
    by: Sequence[str] = (),
    sheet: str | None = None,
) -> Import:
    """The responses in a CSV, TSV or XLSX file whose headers are question ids, or that comes with a mapping.

    `by` names columns (or groups of the mapping) to group respondents by; `sheet` goes before the mapping's.
    """
    layout = mapping.mapping.layout if mapping else Layout()
    table = read_table(path, replace(layout, sheet=sheet or layout.sheet))
    return import_table(table, questionnaire, mapping, by=by)


def import_table(
    table: Table, questionnaire: Questionnaire, mapping: MappingFile | None = None, *, by: Sequence[str] = ()
) -> Import:
    """The responses in a table, however it was read."""
    plan = _plan(table, questionnaire, mapping, by)
    rows = sort_out(table, plan)
    if rows.table.cells.is_empty():
        message = f"none of the {table.cells.height} rows can be used"
        raise unreadable("CX512", message, file=table.name, help=_first_reason(rows))
    readings = {columns.form.question.id: read_cells(rows.table, columns) for columns in plan.questions}
    about = _about(rows, plan)
    gathered = Gathered(
        about=about,
        given={id_: reading.given for id_, reading in readings.items()},
        left_out=plan.left_out,
        organisation=_organisation(about),
        date=_latest_day(rows, plan),
    )
    receipt = _receipt(table, rows, plan, list(readings.values()), questionnaire)
    return Import(build_responses(questionnaire, gathered), receipt)


def _first_reason(rows: SortedOut) -> str:
    first = rows.rejected[0]
    return f"row {first.row}: {first.reason}{f' (`{short(first.value)}`)' if first.value else ''}"


def _plan(table: Table, questionnaire: Questionnaire, mapping: MappingFile | None, by: Sequence[str]) -> Plan:
    if mapping is None:
        return plan_by_ids(table.name, table.headers, questionnaire, by)
    return plan_by_mapping(table.name, table.headers, questionnaire, mapping, by)


def _about(rows: SortedOut, plan: Plan) -> pl.DataFrame:
    """What is known about the respondents: who they are, and the groups they are in."""
    texts = [
        pl.col(str(position)).alias(use)
        for use, position in plan.about.items()
        if use not in {RESPONDENT, DATE, WEIGHT}
    ]
    weight = [weights(plan).alias(WEIGHT)] if WEIGHT in plan.about else []
    groups = [text.str.replace_all(r"\s+", " ") for text in texts]
    return rows.table.cells.with_columns(rows.respondents).select(RESPONDENT, *weight, *groups)


def _organisation(about: pl.DataFrame) -> str:
    """The organisation, when all rows are about one."""
    names: list[str] = about[ORGANISATION].drop_nulls().unique().to_list() if ORGANISATION in about.columns else []
    return names[0] if len(names) == 1 else ""


def _days(rows: SortedOut, plan: Plan) -> pl.Series:
    """The days on which respondents answered; null where none is written in ISO."""
    if DATE not in plan.about:
        return pl.Series([], dtype=pl.Date)
    return rows.table.cells[str(plan.about[DATE])].str.extract(_DAY).str.to_date("%Y-%m-%d", strict=False)


def _latest_day(rows: SortedOut, plan: Plan) -> str | None:
    latest = _days(rows, plan).max()
    return None if latest is None else str(latest)


def _unclear_days(rows: SortedOut, plan: Plan) -> tuple[str, ...]:
    """A warning when there are dates of which day and month could be swapped."""
    if DATE not in plan.about:
        return ()
    texts = rows.table.cells[str(plan.about[DATE])]
    unclear = texts.filter(_days(rows, plan).is_null()).drop_nulls()
    if unclear.is_empty():
        return ()
    where = f"{len(unclear)} dates in `{rows.table.headers[plan.about[DATE] - 1]}`"
    return (f"{where} are not written as 2026-10-14 and were not used, such as `{short(unclear[0])}`",)


def _receipt(
    table: Table, rows: SortedOut, plan: Plan, readings: Sequence[Reading], questionnaire: Questionnaire
) -> Receipt:
    unread = sorted((cells for reading in readings for cells in reading.unread), key=lambda cells: -cells.count)
    return Receipt(
        file=table.name,
        rows=table.cells.height,
        accepted=rows.table.cells.height,
        rejected=rows.rejected,
        used=used_columns(plan, table.headers),
        ignored=ignored_columns(plan, table.headers, questionnaire),
        without_column=without_column(plan, questionnaire),
        unread=tuple(unread[:MOST_SHOWN]),
        unread_cells=sum(reading.unread_cells for reading in readings),
        warnings=table.warnings + _unclear_days(rows, plan),
        sheet=table.sheet,
        encoding=table.encoding,
        delimiter=table.delimiter,
    )
