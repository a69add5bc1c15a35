"""Whether every piece of advice says all that a client needs in order to do it, and says it once: warnings of `check --editorial`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.model.advice_flaws import action_paths
from cxmaturity.model.flaws import Flaw, question_paths
from cxmaturity.model.improvements import EFFORT_DAYS, effort_of
from cxmaturity.model.prose import words
from cxmaturity.model.questions import Improvable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxmaturity.model.flaws import Path
    from cxmaturity.model.improvements import Action
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Option

FEWEST_MOVES = 3
_NEEDED = ("why", "then", "days", "owner", "kpi", "measure", "source")


def completeness_flaws(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """What is lacking in advice, what does not fit in it, and what is said twice."""
    actions = list(action_paths(questionnaire))
    for path, action in actions:
        yield from _lacking(path, action)
        yield from _days(path, action)
    yield from _starts(questionnaire)
    yield from _repeated(((*path, "title"), action.title) for path, action in actions)
    yield from _repeated(
        ((*path, "first_30_days", index), move)
        for path, action in actions
        for index, move in enumerate(action.first_30_days)
    )


def _lacking(path: Path, action: Action) -> Iterator[Flaw]:
    lacking = [f"`{name}`" for name in _NEEDED if not getattr(action, name)]
    if len(action.first_30_days) < FEWEST_MOVES:
        lacking.insert(0, f"{FEWEST_MOVES} moves in `first_30_days` (it has {len(action.first_30_days)})")
    if lacking:
        message = f"advice `{action.id}` lacks {', '.join(lacking)}"
        yield _flaw(path, "CX316", message, "a client who wants to begin tomorrow needs them")


def _days(path: Path, action: Action) -> Iterator[Flaw]:
    if action.days is not None and effort_of(action.days) != action.effort:
        message = (
            f"advice `{action.id}` takes {action.days:g} days, which is an effort that is {effort_of(action.days)}"
        )
        starts = ", ".join(f"{effort} from {least}" for effort, least in EFFORT_DAYS.items())
        yield _flaw((*path, "days"), "CX317", message, f"change `days` or `effort`: {starts}")


def _starts(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Options below the goal of the scale that no improvement of a question starts from; a question without improvements has chosen so."""
    goals = _goals(questionnaire)
    for path, question in question_paths(questionnaire):
        if not isinstance(question, Improvable) or not question.improvements:
            continue
        options = _ascending(questionnaire.options(question))
        below = options[: max((options.index(goal) for goal in goals[_scale(question)] if goal in options), default=0)]
        starts = {improvement.from_ for improvement in question.improvements}
        without = [f"`{option}`" for option in below if option not in starts]
        if without:
            message = f"question `{question.id}` has improvements, but none from {', '.join(without)}"
            yield _flaw(
                (*path, "improvements"),
                "CX318",
                message,
                "write one from every option below the highest that is aimed at",
            )


def _goals(questionnaire: Questionnaire) -> dict[str, set[str]]:
    """What the improvements on each scale lead to. The highest of them is the goal: it need not be the top of the scale."""
    goals: dict[str, set[str]] = {}
    for question in questionnaire.questions.values():
        if isinstance(question, Improvable):
            goals.setdefault(_scale(question), set()).update(improvement.to for improvement in question.improvements)
    return goals


def _scale(question: Improvable) -> str:
    """What questions with the same options have in common; a question with options of its own stands alone."""
    return getattr(question, "scale", None) or f"={question.id}"


def _ascending(options: Iterable[Option]) -> list[str]:
    """The ids from the lowest value to the highest; in the order of the file where options have no value."""
    return [option.id for option in sorted(options, key=lambda option: option.value or 0)]


def _repeated(found: Iterable[tuple[Path, dict[str, str]]]) -> Iterator[Flaw]:
    """Texts that say in one language what another of their kind says."""
    seen: dict[tuple[str, str], Path] = {}
    for path, text in found:
        for language, written in text.items():
            first = seen.setdefault((language, " ".join(words(written))), path)
            if first != path:
                kind = "title" if path[-1] == "title" else "move"
                yield _flaw(
                    (*path, language),
                    "CX319",
                    f"this {kind} is there twice ({language}): `{written}`",
                    "say what differs",
                )


def _flaw(path: Path, code: str, message: str, way_out: str) -> Flaw:
    return Flaw(path, code, message, way_out, severity="warning")
