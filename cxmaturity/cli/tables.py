"""Results as tables for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from cxmaturity import i18n
from cxmaturity.cli.output import printable
from cxmaturity.model.structure import band, cuts, score_plans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.receipt import Receipt
    from cxmaturity.model.result import GroupResult, LadderResult, RequirementResult, Result, ScoreResult
    from cxmaturity.scoring.explain import Step

_MARKS = {True: "+", False: "-", None: "?"}
_STATUS = {
    "insufficient": "not enough answers to tell",
    "below_first": "the first stage is not reached",
    "reduced_scope": "questions were left out that this ladder needs",
    "suppressed": "hidden: too few answers",
}


def result_tables(questionnaire: Questionnaire, result: Result, language: str) -> list[RenderableType]:
    """Everything about one organisation that fits a terminal."""
    shown: list[RenderableType] = [Text(_heading(questionnaire, result, language), style="bold")]
    for id_, ladder in result.ladders.items():
        shown += _ladder(questionnaire, id_, ladder, language)
    shown.append(_scores(questionnaire, result.scores, language))
    shown += _classes(questionnaire, result, language)
    for grouping, groups in result.groups.items():
        shown.append(_groups(questionnaire, grouping, groups, language))
    return [Padding(part, (0, 0, 1, 0)) for part in shown]


def _heading(questionnaire: Questionnaire, result: Result, language: str) -> str:
    instrument = questionnaire.instrument
    people = "1 respondent" if result.respondents == 1 else f"{result.respondents:,} respondents"
    parts = [result.organisation, i18n.pick(instrument.title, language), result.date or "", people]
    return printable(" | ".join(part for part in parts if part))


def _ladder(questionnaire: Questionnaire, id_: str, ladder: LadderResult, language: str) -> Iterator[RenderableType]:
    definition = questionnaire.ladders[id_]
    title = i18n.pick(definition.title, language) or id_
    titles = {stage.id: i18n.pick(stage.title, language) or stage.id for stage in definition.stages}
    if ladder.kind == "free":
        yield _steps(title, ladder, titles)
        return
    line = Text.assemble(
        (f"{title}: ", "bold"), (titles[ladder.stage] if ladder.stage else _STATUS[ladder.status], "bold cyan")
    )
    if ladder.provisional:
        between = " and ".join(titles[end] if end else "no stage" for end in (ladder.stage_low, ladder.stage_high))
        line.append(f"  (provisional: missing answers leave it between {between})")
    yield line
    if ladder.next:
        yield _unmet(titles[ladder.next.stage], ladder.next.unmet, language)


def _unmet(stage: str, unmet: tuple[RequirementResult, ...], language: str) -> Table:
    table = _table(f"What stands between here and {stage}", "Requirement", "Actual", "Needed", "To go")
    for requirement in unmet:
        ends = [requirement.needed] if requirement.needed is not None else []
        numbers = (requirement.actual, requirement.needed, requirement.margin)
        cells = [_number(value, language, ends if index == 0 else []) for index, value in enumerate(numbers)]
        unknown = requirement.met is None
        table.add_row(i18n.pick(requirement.text, language), *(["unknown", *cells[1:]] if unknown else cells))
    return table


def _steps(title: str, ladder: LadderResult, titles: Mapping[str, str]) -> Table:
    table = _table(title, "Step", "State", "Rests on")
    reached = {stage.id for stage in ladder.stages if stage.reached}
    for stage in ladder.stages:
        state = "in place" if stage.sound else "rests on sand" if stage.reached else "not in place"
        lacking = [titles[need] for need in stage.needs if need not in reached]
        needs = ", ".join(titles[need] for need in stage.needs)
        rests = f"{needs} (not in place: {', '.join(lacking)})" if lacking else needs
        table.add_row(f"{_MARKS[stage.reached]} {titles[stage.id]}", state, rests)
    return table


def _scores(questionnaire: Questionnaire, scores: Mapping[str, ScoreResult], language: str) -> Table:
    table = _table("Scores", "Score", "Value", "Stage", "Coverage", "n")
    ladder = next(
        (id_ for id_, found in questionnaire.ladders.items() if found.score and cuts(questionnaire, id_)), None
    )
    for id_, score in scores.items():
        stage = _band(questionnaire, ladder, id_, score, language)
        ends = cuts(questionnaire, ladder) if ladder else ()
        value = score.status if score.value is None else _number(score.value, language, ends)
        coverage = "" if score.coverage is None else f"{i18n.shown(score.coverage * 100, [100], 0)}%"
        table.add_row(i18n.pick(score_plans(questionnaire)[id_].title, language), value, stage, coverage, str(score.n))
    return table


def _band(questionnaire: Questionnaire, ladder: str | None, id_: str, score: ScoreResult, language: str) -> str:
    """The stage whose band a dimension is in; only for what the ladder's own score is made of."""
    if ladder is None or score.value is None:
        return ""
    plan = score_plans(questionnaire)[questionnaire.ladders[ladder].score or ""]
    if id_ not in {member.id for member in plan.members}:
        return ""
    stage = band(questionnaire, ladder, score.value)
    titles = {part.id: i18n.pick(part.title, language) or part.id for part in questionnaire.ladders[ladder].stages}
    return titles[stage]


def _classes(questionnaire: Questionnaire, result: Result, language: str) -> Iterator[RenderableType]:
    for id_, found in result.classes.items():
        classes = questionnaire.classes[id_]
        titles = {option.id: i18n.pick(option.title, language) or option.id for option in classes.options}
        title = i18n.pick(classes.title, language) or id_
        if found.counts is None:
            yield Text(f"{title}: {titles[found.id] if found.id else 'unclassified'}")
        else:
            counts = ", ".join(f"{titles.get(name, 'unclassified')} {count}" for name, count in found.counts.items())
            yield Text(f"{title}: {counts}")


def _groups(questionnaire: Questionnaire, grouping: str, groups: Mapping[str, GroupResult], language: str) -> Table:
    ids = [id_ for id_, plan in score_plans(questionnaire).items() if plan.over != "formula"]
    titles = [i18n.pick(score_plans(questionnaire)[id_].title, language) for id_ in ids]
    table = _table(f"By {grouping} (a dash: hidden, too few answers)", grouping, "n", *titles)
    for name, group in groups.items():
        cells = [_cell(group.scores.get(id_), language) for id_ in ids]
        table.add_row(printable(name) or "not stated", str(group.respondents or "-"), *cells)
    return table


def _cell(score: ScoreResult | None, language: str) -> str:
    return "-" if score is None or score.value is None else _number(score.value, language)


def _number(value: float | None, language: str, ends: tuple[float, ...] | list[float] = ()) -> str:
    return "" if value is None else i18n.number(value, language, ends)


def _table(title: str, *headers: str) -> Table:
    table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold", pad_edge=False)
    for index, header in enumerate(headers):
        numeric = header in ("Value", "Coverage", "n", "Actual", "Needed", "To go")
        table.add_column(
            printable(header), justify="right" if numeric else "left", overflow="fold", ratio=None if index else 1
        )
    return table


def reasoning(step: Step) -> Tree:
    """An explanation as a tree."""
    tree = Tree(printable(f"{step.what}: {step.found}"))
    for part in step.rests_on:
        tree.add(reasoning(part))
    return tree


def receipt_lines(receipt: Receipt) -> Iterator[str]:
    """What became of the rows, columns and cells of a survey file."""
    yield printable(
        f"{receipt.file}: {receipt.rows:,} rows read = {receipt.accepted:,} accepted + {len(receipt.rejected):,} rejected"
    )
    for row in receipt.rejected[:10]:
        value = f" `{row.value}`" if row.value else ""
        yield printable(
            f"  row {row.row} rejected: {row.reason}{value}{f', row {row.instead} is used' if row.instead else ''}"
        )
    if len(receipt.rejected) > 10:  # noqa: PLR2004 - as many as are shown
        yield f"  ... and {len(receipt.rejected) - 10} more rows"
    for cells in receipt.unread[:20]:
        way_out = f" ({cells.help})" if cells.help else ""
        rows = ", ".join(str(row) for row in cells.rows)
        yield printable(
            f"  column `{cells.column}`, row {rows}: `{cells.value}` {cells.message}{way_out}; {cells.count} cells count as skipped"
        )
    for column in receipt.ignored[:20]:
        yield printable(
            f"  column {column.position} `{column.header}` is not used{f' ({column.help})' if column.help else ''}"
        )
    if len(receipt.ignored) > 20:  # noqa: PLR2004 - as many as are shown
        yield f"  ... and {len(receipt.ignored) - 20} more columns are not used"
    if receipt.without_column:
        yield f"  no column for: {', '.join(receipt.without_column)}"
    yield from (printable(f"  warning: {warning}") for warning in receipt.warnings)
