"""The shortest way to a stage, and what would change, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from cxmaturity import i18n
from cxmaturity.cli.advice import person_days
from cxmaturity.cli.grid import Column, grid
from cxmaturity.cli.problems import printable
from cxmaturity.cli.tables import guarded
from cxmaturity.model.structure import score_plans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from cxmaturity.model.path import Path, Step, Way
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import LadderResult, Result

_NO_WAY = {
    "unknown": "answers are missing that no improvement replaces; answer these first",
    "unreachable": "not even all improvements together meet these requirements",
    "no_improvements": "this questionnaire offers no improvement of today's answers",
}


def path_tables(questionnaire: Questionnaire, result: Result, path: Path, language: str) -> Iterator[RenderableType]:
    """The cheapest way up a ladder, what each step contributes, and the runner-up."""
    ladder = _said(questionnaire.ladders[path.ladder].title, language, path.ladder)
    yield Text(printable(" | ".join(part for part in (result.organisation, ladder) if part)), style="bold")
    if path.status == "at_top":
        yield Text("Nothing is left to reach on this ladder.")
        return
    stage = _stage(questionnaire, path, language)
    if path.best is None:
        yield Text(f"No way to {stage}: {_NO_WAY[path.status]}.")
        yield from (Text(f"- {printable(i18n.pick(text, language))}") for text in path.lacking)
    elif not path.best.steps:
        yield Text(f"{stage} is reached already.")
    else:
        yield from _way(questionnaire, path, path.best, f"The cheapest way to {stage}", language)
        if path.runner_up is None:
            yield Text("Every other way takes these steps too.")
        else:
            yield from _way(questionnaire, path, path.runner_up, f"The next cheapest way to {stage}", language)


def _way(questionnaire: Questionnaire, path: Path, way: Way, title: str, language: str) -> Iterator[RenderableType]:
    score = questionnaire.ladders[path.ladder].score
    points = "1 point" if way.points == 1 else f"{way.points} points"
    total = [points + _days(way.days, language)]
    if way.reached is not None and score:
        name = _said(score_plans(questionnaire)[score].title, language, score)
        total.append(f"{name} {_number(way.reached, language, guarded(questionnaire, score))} afterwards")
    if not way.proven:
        total.append("a cheaper way may exist")
    yield Text(f"{title}: {'; '.join(total)}")
    for place, step in enumerate(way.steps, 1):
        yield Text(f"{place:3}. {printable(i18n.pick(step.title, language))}")
        yield Padding(Text("\n".join(_step(questionnaire, step, language))), (0, 0, 0, 5))


def _step(questionnaire: Questionnaire, step: Step, language: str) -> Iterator[str]:
    options = questionnaire.options(questionnaire.questions[step.question])
    labels = {option.id: _said(option.label, language, option.id) for option in options}
    adds = f"; adds {i18n.number(step.gain, language)}" if step.gain else ""
    effort = f"{step.effort}{_days(step.days, language)}"
    yield f"{step.question}: {labels[step.from_]} to {labels[step.to]}; {effort}{adds}"
    yield from (f"clears: {printable(i18n.pick(text, language))}" for text in step.clears)


def _days(days: float | None, language: str) -> str:
    return "" if days is None else f", {person_days(days, language)}"


def _stage(questionnaire: Questionnaire, path: Path, language: str) -> str:
    titles = {stage.id: stage.title for stage in questionnaire.ladders[path.ladder].stages}
    return _said(titles[path.stage or ""], language, path.stage or "")


def changes(questionnaire: Questionnaire, before: Result, after: Result, language: str) -> Iterator[RenderableType]:
    """What would be different, ladder by ladder and score by score, and what would still stand in the way."""
    rows = []
    for id_, ladder in questionnaire.ladders.items():
        titles = {stage.id: _said(stage.title, language, stage.id) for stage in ladder.stages}
        stages = [titles.get(result.ladders[id_].stage or "", "no stage") for result in (before, after)]
        rows.append([_said(ladder.title, language, id_), *stages])
    for id_, plan in score_plans(questionnaire).items():
        ends = guarded(questionnaire, id_)
        values = [_number(result.scores[id_].value, language, ends) for result in (before, after)]
        if values[0] != values[1]:
            rows.append([_said(plan.title, language, id_), *values])
    yield grid("What if", [Column(""), Column("Today", number=True), Column("Then", number=True)], rows)
    for ladder_result in after.ladders.values():
        yield from _still_asked(ladder_result, language)


def _still_asked(ladder: LadderResult, language: str) -> Iterator[RenderableType]:
    if ladder.next is None:
        return
    titles = {stage.id: stage.title for stage in ladder.stages}
    yield Text(f"{printable(i18n.pick(titles[ladder.next.stage], language))} would still ask:")
    yield from (Text(f"- {printable(i18n.pick(requirement.text, language))}") for requirement in ladder.next.unmet)


def _number(value: float | None, language: str, ends: Sequence[float]) -> str:
    return "no number" if value is None else i18n.number(value, language, ends)


def _said(text: Mapping[str, str] | None, language: str, otherwise: str) -> str:
    return printable(i18n.pick(text, language) or otherwise)
