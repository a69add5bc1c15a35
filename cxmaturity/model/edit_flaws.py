"""What is wrong with a consultant's edits, and what of them has no effect now: ids, stages, days and moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cxmaturity.errors import short, suggestion
from cxmaturity.model.advising import DIMENSIONS
from cxmaturity.model.answer import iso_day
from cxmaturity.model.edits import Beside, edited, moves_in_rings, too_early
from cxmaturity.model.flaws import Flaw, texts
from cxmaturity.model.structure import top_dimensions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.advising import AdviceRule
    from cxmaturity.model.edits import AdviceEdit, Edits
    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Dimension, Questionnaire


def edit_flaws(edits: Edits, questionnaires: Sequence[Questionnaire]) -> Iterator[Flaw]:
    """What cannot be meant: advice, dimensions and stages that these questionnaires do not have, days that are none, moves that contradict."""
    yield from _target_flaws(edits, questionnaires)
    for id_ in edits.comments:
        yield from _dimension_flaws(("comments", id_), id_, questionnaires)
    rings = moves_in_rings(edits)
    for id_, edit in edits.advice.items():
        path: Path = ("advice", id_)
        yield from _id_flaws(path, id_, questionnaires, on_key=True)
        yield from _move_flaws((*path, "move"), id_, edit, rings, questionnaires)
        if edit.due is not None and iso_day(edit.due) != edit.due:
            message = f"`due` must be a day such as 2027-03-01, found `{short(edit.due)}`"
            yield Flaw((*path, "due"), "CX406", message)


def _target_flaws(edits: Edits, questionnaires: Sequence[Questionnaire]) -> Iterator[Flaw]:
    for id_, stage in edits.targets.items():
        path: Path = ("targets", id_)
        homes = [part for part in questionnaires if id_ in _dimensions([part])]
        known = [stage.id for home in homes for ladder in home.ladders.values() for stage in ladder.stages]
        if not homes:
            yield from _dimension_flaws(path, id_, questionnaires)
        elif stage not in known:
            message = f"no stage is called `{short(stage)}`"
            way_out = suggestion(short(stage), known) or f"one of: {', '.join(dict.fromkeys(known)) or 'none'}"
            yield Flaw(path, "CX411", message, way_out)


def _dimensions(questionnaires: Sequence[Questionnaire]) -> dict[str, Dimension]:
    return {dimension.id: dimension for part in questionnaires for dimension in part.all_dimensions}


def _dimension_flaws(path: Path, id_: str, questionnaires: Sequence[Questionnaire]) -> Iterator[Flaw]:
    known = _dimensions(questionnaires)
    if id_ not in known:
        message = f"no dimension is called `{short(id_)}`"
        way_out = suggestion(short(id_), known) or f"one of: {', '.join(known)}"
        yield Flaw(path, "CX411", message, way_out, on_key=True)


def _id_flaws(path: Path, id_: str, questionnaires: Sequence[Questionnaire], *, on_key: bool = False) -> Iterator[Flaw]:
    if any(has_advice(part, id_) for part in questionnaires):
        return
    rule = _rules(questionnaires).get(id_.partition(":")[0])
    if rule is None:
        way_out = suggestion(short(id_), _all_ids(questionnaires))
    elif rule.for_each is None:
        way_out = f"it is given once: write `{rule.id}`"
    else:
        way_out = f"it is given for each of `{rule.for_each}`: write `{rule.id}:` and which one, in quotes"
    yield Flaw(path, "CX410", f"no advice is called `{short(id_)}`", way_out, on_key=on_key)


def has_advice(questionnaire: Questionnaire, id_: str) -> bool:
    """Whether the questionnaire can give advice with this id."""
    name, colon, member = id_.partition(":")
    rule = _rules([questionnaire]).get(name)
    if rule is None:
        return id_ in questionnaire.improvements
    if rule.for_each is None:
        return not colon
    members = _members(questionnaire, rule)
    return bool(member) and (members is None or member in members)


def _members(questionnaire: Questionnaire, rule: AdviceRule) -> tuple[str, ...] | None:
    """The steps or dimensions that the advice may be about; None where respondents make them, as rows of a table."""
    if rule.for_each == DIMENSIONS:
        return tuple(dimension.id for dimension in top_dimensions(questionnaire))
    if rule.for_each in questionnaire.ladders:
        return tuple(stage.id for stage in questionnaire.ladders[rule.for_each].stages)
    return None


def _rules(questionnaires: Sequence[Questionnaire]) -> Mapping[str, AdviceRule]:
    return {rule.id: rule for part in questionnaires for rule in part.advice}


def _all_ids(questionnaires: Sequence[Questionnaire]) -> list[str]:
    rules = [
        f"{rule.id}:{member}" if member else rule.id
        for part in questionnaires
        for rule in part.advice
        for member in (_members(part, rule) or ("",) if rule.for_each else ("",))
    ]
    return [*(id_ for part in questionnaires for id_ in part.improvements), *rules]


def _move_flaws(
    path: Path, id_: str, edit: AdviceEdit, rings: Sequence[str], questionnaires: Sequence[Questionnaire]
) -> Iterator[Flaw]:
    if not isinstance(edit.move, Beside):
        return
    if (edit.move.before is None) == (edit.move.after is None):
        yield Flaw(path, "CX121", "a piece is moved before or after one other", "write `{before: ID}` or `{after: ID}`")
        return
    side = "before" if edit.move.before else "after"
    yield from _id_flaws((*path, side), edit.anchor or "", questionnaires)
    if id_ in rings:
        others = ", ".join(f"`{short(other)}`" for other in rings[:5])
        yield Flaw((*path, side), "CX412", f"these moves go round: {others}", "take one of them out")


Given: TypeAlias = "Sequence[tuple[Questionnaire, Sequence[Advice]]]"
"""The advice as it was given, before any edit, of each questionnaire that was answered."""


def doubts(edits: Edits, given: Given) -> list[Flaw]:
    """Warnings: edits that change nothing now, moves that are not made, and pieces that go before what they need, or without it."""
    amiss = [flaw for _, advice in given for part in (_early, _without) for flaw in part(edits, advice)]
    return [*_unused(edits, given), *amiss]


def _unused(edits: Edits, given: Given) -> Iterator[Flaw]:
    for id_, edit in edits.advice.items():
        if not any(has_advice(questionnaire, id_) for questionnaire, _ in given):
            continue
        homes = [here for _, advice in given if id_ in (here := {piece.id for piece in advice})]
        if not homes:
            message = f"the advice `{short(id_)}` does not apply now; the edit is kept"
            yield Flaw(("advice", id_), "CX413", message, severity="warning", on_key=True)
        elif edit.anchor and not any(edit.anchor in here for here in homes):
            message = (
                f"the advice `{short(edit.anchor)}` is not in the same list now, so `{short(id_)}` stays where it is"
            )
            yield Flaw(("advice", id_, "move"), "CX413", message, severity="warning")


def _early(edits: Edits, advice: Sequence[Advice]) -> Iterator[Flaw]:
    for piece, need in too_early(edited(advice, edits)):
        named = next((id_ for id_ in (piece.id, need.id) if id_ in edits.advice), None)
        message = f"`{piece.id}` now comes before `{need.id}`, which it needs"
        path: Path = ("advice", named, "move") if named else ("advice",)
        yield Flaw(path, "CX414", message, "leave it so if you mean it", severity="warning")


def _without(edits: Edits, advice: Sequence[Advice]) -> Iterator[Flaw]:
    hidden = {id_ for id_, edit in edits.advice.items() if edit.hide}
    for piece in advice:
        for need in piece.needs:
            if need in hidden and piece.id not in hidden:
                message = f"`{piece.id}` needs `{need}`, which is hidden"
                yield Flaw(("advice", need, "hide"), "CX414", message, "leave it so if you mean it", severity="warning")


def unsaid(edits: Edits, language: str) -> Iterator[Flaw]:
    """Warnings: words of the consultant that are not there in the language of the report, which therefore does not show them."""
    for path, text in texts(edits):
        if language not in text:
            message = f"these words are not there in {language}, so the report in {language} does not show them"
            yield Flaw(path, "CX415", message, f"write them as `{{{language}: ...}}`", severity="warning")
