"""A result as headings and tables for the terminal."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from cxmaturity import i18n
from cxmaturity.cli.grid import Column, grid
from cxmaturity.cli.problems import printable
from cxmaturity.model.structure import band, cuts, score_plans
from cxmaturity.report.ends import ends_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from cxmaturity.model.questionnaire import Ladder, Questionnaire
    from cxmaturity.model.result import ClassResult, GroupResult, LadderResult, RequirementResult, Result, ScoreResult

_STATUS = {
    "insufficient": "not enough answers",
    "below_first": "the first stage is not reached",
    "reduced_scope": "questions were left out that this ladder needs",
    "suppressed": "hidden: too few answers",
}
_GROUPS_A_TABLE = 5


def result_tables(questionnaire: Questionnaire, result: Result, language: str) -> list[RenderableType]:
    """Everything about one organisation that fits a terminal."""
    return [Padding(part, (0, 0, 1, 0)) for part in _parts(questionnaire, result, language)]


def _parts(questionnaire: Questionnaire, result: Result, language: str) -> Iterator[RenderableType]:
    yield _heading(questionnaire, result, language)
    for id_, ladder in result.ladders.items():
        yield from _ladder(questionnaire, id_, ladder, language)
    yield _scores(questionnaire, result, language)
    for id_, found in result.classes.items():
        yield Text(_classes(questionnaire, id_, found, language))
    for grouping, groups in result.groups.items():
        yield from _groups(questionnaire, grouping, groups, language)


def _said(text: Mapping[str, str] | None, language: str, otherwise: str) -> str:
    return printable(i18n.pick(text, language) or otherwise)


def _heading(questionnaire: Questionnaire, result: Result, language: str) -> Text:
    count = result.respondents
    people = "1 respondent" if count == 1 else f"{i18n.whole(count, language)} respondents"
    title = i18n.pick(questionnaire.instrument.title, language)
    parts = [result.organisation, title, result.date or "", people]
    return Text(printable(" | ".join(part for part in parts if part)), style="bold")


def _ladder(questionnaire: Questionnaire, id_: str, ladder: LadderResult, language: str) -> Iterator[RenderableType]:
    definition = questionnaire.ladders[id_]
    title = _said(definition.title, language, id_)
    titles = {stage.id: _said(stage.title, language, stage.id) for stage in definition.stages}
    yield _steps(title, ladder, titles) if ladder.kind == "free" else _verdict(title, ladder, titles)
    if ladder.next and ladder.next.unmet:
        yield _unmet(titles[ladder.next.stage], ladder.next.unmet, language)


def _verdict(title: str, ladder: LadderResult, titles: Mapping[str, str]) -> Text:
    found = titles[ladder.stage] if ladder.stage else f"no stage: {_STATUS[ladder.status]}"
    line = Text.assemble((f"{title}: ", "bold"), (found, "bold cyan"))
    if ladder.provisional:
        low, high = (titles[end] if end else "no stage" for end in (ladder.stage_low, ladder.stage_high))
        line.append(f"  (provisional: with the missing answers it is between {low} and {high})")
    return line


def _unmet(stage: str, unmet: Sequence[RequirementResult], language: str) -> RenderableType:
    columns = [Column("Requirement"), *(Column(name, number=True) for name in ("Actual", "Needed", "To go"))]
    rows = [
        [_said(requirement.text, language, requirement.source), *_margin(requirement, language)]
        for requirement in unmet
    ]
    return grid(f"What stands between here and {stage}", columns, rows)


def _margin(requirement: RequirementResult, language: str) -> list[str]:
    """What was measured, what is needed, and how far it is to go as the two are shown."""
    actual, needed = requirement.actual, requirement.needed
    if actual is None or needed is None:
        return ["unknown" if requirement.met is None else "", _number(needed, language), ""]
    low, high = sorted((actual, needed))
    to_go = "" if requirement.margin is None else i18n.gap(low, high, language)
    return [_number(actual, language, (needed,)), _number(needed, language), to_go]


def _steps(title: str, ladder: LadderResult, titles: Mapping[str, str]) -> RenderableType:
    reached = {stage.id for stage in ladder.stages if stage.reached}
    rows = []
    for stage in ladder.stages:
        state = "in place" if stage.sound else "rests on sand" if stage.reached else "not in place"
        missing = [titles[need] for need in stage.needs if need not in reached]
        present = [titles[need] for need in stage.needs if need in reached]
        rows.append([titles[stage.id], state, ", ".join(present), ", ".join(missing)])
    return grid(title, [Column("Step"), Column("State"), Column("Rests on"), Column("Missing under it")], rows)


def _scores(questionnaire: Questionnaire, result: Result, language: str) -> RenderableType:
    columns = [Column("Score"), Column("Value", number=True), Column("Stage")]
    columns += [Column("Coverage", number=True), Column("n", number=True)]
    alone = result.respondents == 1
    rows = [
        [*_score(questionnaire, id_, score, language), "" if alone else i18n.whole(score.n, language)]
        for id_, score in result.scores.items()
    ]
    return grid("Scores", columns, rows)


def _score(questionnaire: Questionnaire, id_: str, score: ScoreResult, language: str) -> list[str]:
    ladder = _banding(questionnaire, id_)
    value = _STATUS[score.status] if score.value is None else ""
    if score.value is not None:
        value = _number(score.value, language, guarded(questionnaire, id_))
    stage = _band(questionnaire, ladder, score, language) if ladder else ""
    coverage = "" if score.coverage is None else i18n.percent(score.coverage, language)
    return [_said(score_plans(questionnaire)[id_].title, language, id_), value, stage, coverage]


def guarded(questionnaire: Questionnaire, id_: str) -> tuple[float, ...]:
    """The values that a score must not seem to reach: the ends of its scale, and the cuts that it or its stage is held against."""
    ends, banding = ends_of(questionnaire, id_), _banding(questionnaire, id_)
    ladders = [ladder_id for ladder_id, ladder in questionnaire.ladders.items() if id_ == ladder.score]
    held = [cut for ladder in (*ladders, *([banding] if banding else [])) for cut in cuts(questionnaire, ladder)]
    return (*((ends.low, ends.high) if ends else ()), *held)


def _banding(questionnaire: Questionnaire, id_: str) -> str | None:
    """The ladder whose bands apply to a score: the one whose score it is a part of. That score itself has the verdict."""
    for ladder_id, ladder in questionnaire.ladders.items():
        plan = score_plans(questionnaire).get(ladder.score or "")
        members = {member.id for member in plan.members} if plan else set()
        if cuts(questionnaire, ladder_id) and id_ in members:
            return ladder_id
    return None


def _band(questionnaire: Questionnaire, ladder: str, score: ScoreResult, language: str) -> str:
    if score.value is None:
        return ""
    stage = band(questionnaire, ladder, score.value)
    titles = {part.id: part.title for part in questionnaire.ladders[ladder].stages}
    return _said(titles[stage], language, stage)


def _classes(questionnaire: Questionnaire, id_: str, found: ClassResult, language: str) -> str:
    classes = questionnaire.classes[id_]
    titles = {option.id: _said(option.title, language, option.id) for option in classes.options}
    if found.counts is None:
        words = titles[found.id] if found.id else "unclassified"
    else:
        counted = {titles.get(name, "unclassified"): count for name, count in found.counts.items()}
        words = ", ".join(f"{title} {i18n.whole(count, language)}" for title, count in counted.items())
    return f"{_said(classes.title, language, id_)}: {words}"


def _groups(
    questionnaire: Questionnaire, grouping: str, groups: Mapping[str, GroupResult], language: str
) -> Iterator[RenderableType]:
    """Scores by group, so many groups beside each other as a terminal has room for."""
    title = f"By {printable(grouping)} (a dash: hidden, too few answers)"
    for start in range(0, len(groups), _GROUPS_A_TABLE):
        shown = dict(islice(groups.items(), start, start + _GROUPS_A_TABLE))
        columns = [Column("Score"), *(Column(printable(name) or "not stated", number=True) for name in shown)]
        yield grid(title, columns, _group_rows(questionnaire, shown, language))


def _group_rows(questionnaire: Questionnaire, groups: Mapping[str, GroupResult], language: str) -> list[list[str]]:
    people = ["Respondents", *(str(group.respondents or "-") for group in groups.values())]
    stages = [
        [
            _said(ladder.title, language, id_),
            *(_group_stage(ladder, group.ladders.get(id_), language) for group in groups.values()),
        ]
        for id_, ladder in questionnaire.ladders.items()
        if ladder.kind == "staged"
    ]
    scores = [
        [_said(plan.title, language, id_), *(_cell(questionnaire, id_, group, language) for group in groups.values())]
        for id_, plan in score_plans(questionnaire).items()
    ]
    return [people, *stages, *scores]


def _group_stage(ladder: Ladder, found: LadderResult | None, language: str) -> str:
    titles = {stage.id: _said(stage.title, language, stage.id) for stage in ladder.stages}
    return titles.get(found.stage or "", "-") if found else "-"


def _cell(questionnaire: Questionnaire, id_: str, group: GroupResult, language: str) -> str:
    score = group.scores.get(id_)
    value = None if score is None else score.value
    return "-" if value is None else _number(value, language, guarded(questionnaire, id_))


def _number(value: float | None, language: str, ends: Sequence[float] = ()) -> str:
    return "" if value is None else i18n.number(value, language, ends)
